package report

import (
	"cmp"
	"slices"
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/route"
)

// Measures of the picture of the map: an A4 page in landscape, in millimetres.
const (
	chartWidth  = 297.0
	chartHeight = 210.0
	chartBand   = 15.5
)

// chart is a picture that stands on a page of its own.
type chart struct {
	title, told string // what it is, and what it says to who does not see it
	drawn       []drawn
}

// mapChart draws the map.
type mapChart struct {
	MapPicture
	easel
	roads  *roads
	accent rgb      // of the school
	strong rgb      // the same, to be read on white
	plates []plated // that nothing may be written over
	trails []plated // the lines of the routes that are drawn
}

// plated is a rectangle that nothing may be written over.
type plated struct{ x, y, w, h float64 }

func (a plated) over(b plated) bool {
	return a.x < b.x+b.w && b.x < a.x+a.w && a.y < b.y+b.h && b.y < a.y+a.h
}

// draw draws the picture.
func (p MapPicture) draw(l look) chart {
	c := &mapChart{MapPicture: p, easel: easel{ink: newLetters()}, roads: newRoads(p.Map), accent: l.accent(), strong: l.accent().readable()}
	c.band(l)
	c.columns()
	c.steps()
	c.ways()
	for _, s := range c.roads.drawn {
		c.station(s)
	}
	c.lengths()
	c.below()
	return chart{p.title(), p.told(), c.list}
}

// band is the title in the colour of the school.
func (c *mapChart) band(l look) {
	on := c.accent.on()
	c.put(drawn{kind: plate, at: []spotted{{0, 0}}, w: chartWidth, h: chartBand, fill: in(c.accent)})
	const share = 0.62 * (chartWidth - 2*mapLeft)
	y := 10.6
	if l.school != "" {
		c.write(spotted{mapLeft, 5.6}, share, style{size: 8.5, least: 6, bold: true, ink: on}, l.school)
		y = 12.2
	}
	c.write(spotted{mapLeft, y}, share, style{size: 16, least: 9, bold: true, ink: on}, l.title)
	c.write(spotted{chartWidth - mapLeft, y}, 80, style{size: 8.5, least: 6, ink: on, right: true}, nl.RoutePaperDay(c.Now, c.year()))
}

func (c *mapChart) long(s style, text string) float64 {
	return lengthOf(c.ink.set(span{text, s.bold}).clusters, s.size)
}

// columns are the bands behind the stations, with their heads.
func (c *mapChart) columns() {
	heads := nl.RoutePaperColumns()
	s := style{size: 8.5, least: 6, bold: true, ink: c.strong, middle: true}
	for _, head := range heads {
		s.size = min(s.size, s.size*(c.roads.wide+1)/spare/c.long(s, head))
	}
	for i, head := range heads {
		x := c.roads.left[i+1]
		c.put(drawn{
			kind: plate, at: []spotted{{x - 1.2, chartBand + 3}}, w: c.roads.wide + 2.4, h: mapTop + mapHigh - chartBand - 3, round: 2,
			fill: in(white.rgb().mixed(c.accent, 0.07)),
		})
		c.write(spotted{x + c.roads.wide/2, chartBand + 7.6}, c.roads.wide+1.1, s, head)
	}
}

// faint is the colour of the steps that are not chosen.
const faint shade = 0x96

// steps are all the steps of the map: those of their own over those where one only
// gets in.
func (c *mapChart) steps() {
	for _, alias := range []bool{true, false} {
		for _, a := range c.Map.Arrows() {
			if a.Alias() != alias {
				continue
			}
			points := c.roads.line(a.From, a.To)
			if points == nil {
				continue
			}
			var dash []float64
			if alias {
				dash = []float64{0.3, 0.9}
			}
			c.line(points, 0.28, faint.rgb(), dash)
			c.tip(points, 1.9, faint.rgb())
		}
	}
}

// tip is the arrow at the end of a line.
func (c *mapChart) tip(points []spotted, long float64, ink rgb) {
	last, before := points[len(points)-1], points[len(points)-2]
	c.wedge(last, long, last.x > before.x, ink)
}

// drawnWays are the routes that are drawn thick; where none is asked for, each step
// that can be made.
func (c *mapChart) drawnWays() []route.Route {
	if len(c.Routes) > 0 || c.From == "" || c.To != "" {
		return c.Routes
	}
	return c.Map.Next(c.From, route.Options{})
}

// open tells whether what is drawn are the steps that can be made, and no route.
func (c *mapChart) open() bool { return c.From != "" && c.To == "" }

// ways are the routes, the chosen one on top.
func (c *mapChart) ways() {
	const back = 0.9 // of white around a line
	for i, w := range slices.Backward(c.drawnWays()) {
		thick, ink, dash := 1.3, c.strong, []float64(nil)
		switch {
		case c.open():
			thick = 0.8
		case i > 0:
			thick, ink, dash = 0.9, black.rgb().mixed(c.strong, 0.4), []float64{2.2, 1.4}
		}
		for _, a := range w.Steps {
			points := c.roads.line(a.From, a.To)
			if points == nil {
				continue
			}
			c.part(c.step(&a), func() {
				c.line(points, thick+back, white.rgb(), nil)
				c.line(stopping(points, 1.6), thick, ink, dash)
				c.tip(points, 2.6, ink)
			})
			c.trails = append(c.trails, stretches(points)...)
		}
	}
}

// stopping is a line that ends a little before its end, where its arrow is.
func stopping(points []spotted, by float64) []spotted {
	out := slices.Clone(points)
	n := len(out) - 1
	out[n] = towards(out[n], out[n-1], min(by, distance(out[n], out[n-1])/2))
	return out
}

// marks says what a station is to who looks: where one stands, where one wants to go.
func (c *mapChart) marks(id string) (text string, begins, ends bool) {
	from, here := c.roads.place(c.From)
	to, there := c.roads.place(c.To)
	begins, ends = here && from == id, there && to == id
	switch {
	case begins && ends:
		return nl.RoutePaperBoth, true, true
	case begins:
		return nl.RoutePaperStands, true, false
	case ends:
		return nl.RoutePaperGoal, false, true
	}
	return "", false, false
}

// passed tells whether a route that is drawn passes a place.
func (c *mapChart) passed(id string) bool {
	for _, w := range c.drawnWays() {
		for _, via := range w.Via() {
			if at, ok := c.roads.place(via); ok && at == id {
				return true
			}
		}
	}
	return false
}

// station is the box of a place.
func (c *mapChart) station(s route.Station) {
	text, begins, ends := c.marks(s.ID)
	at := c.roads.top(s.Spot)
	box := drawn{kind: plate, at: []spotted{at}, w: c.roads.wide, h: stationHigh, round: 1.8, fill: in(white.rgb()), edge: in(grey.rgb()), thick: 0.25}
	name := style{size: 8.5, least: 6, ink: black.rgb(), middle: true}
	switch {
	case begins:
		box.fill, box.edge, box.thick = in(c.strong), in(c.strong), 0.9
		name.bold, name.ink = true, c.strong.on()
	case ends:
		box.fill, box.edge, box.thick = in(white.rgb()), in(c.strong), 0.9
		name.bold = true
	case c.passed(s.ID):
		box.fill, box.edge, box.thick = in(white.rgb().mixed(c.accent, 0.14)), in(c.strong), 0.7
		name.bold = true
	}
	c.plates = append(c.plates, plated{at.x, at.y, box.w, box.h})
	c.part(nl.RoutePaperStation(s.Name, s.About, text), func() {
		c.put(box)
		if ends {
			c.ring(at, box, name.ink)
		}
		middle := spotted{at.x + box.w/2, at.y + box.h/2 + baseline(name.size)}
		if text != "" {
			middle.y--
			c.write(spotted{middle.x, at.y + box.h - 1.9}, box.w-4, style{size: 6.5, least: 5, ink: name.ink, middle: true}, text)
		}
		c.write(middle, box.w-2.4, name, c.called(s, name, box.w-2.4))
	})
}

// called is the name of a station: in full where that fits in a width.
func (c *mapChart) called(s route.Station, as style, width float64) string {
	const readable = 7.5
	as.size, as.bold = readable, true
	if c.long(as, s.Name)*spare <= width {
		return s.Name
	}
	return s.Short
}

// ring is a second edge within a box.
func (c *mapChart) ring(at spotted, box drawn, ink rgb) {
	const inset = 0.85
	c.put(drawn{
		kind: plate, at: []spotted{{at.x + inset, at.y + inset}}, w: box.w - 2*inset, h: box.h - 2*inset, round: box.round - inset/2,
		edge: in(ink), thick: 0.25,
	})
}

// lengths are the years of the steps of the routes that are drawn, beside their lines.
func (c *mapChart) lengths() {
	known := map[string]bool{}
	for _, w := range c.drawnWays() {
		for _, a := range own(&w) {
			points := c.roads.line(a.From, a.To)
			text := nl.RouteYearsShort(a.Years)
			l, _ := c.roads.leg(a.From, a.To)
			key := strings.Join([]string{l.from, l.to, text}, "\n")
			if points == nil || a.Years == (route.Years{}) || known[key] {
				continue
			}
			known[key] = true
			c.part(c.step(&a)+" · "+nl.RouteStatus(a.Demand, c.year()), func() {
				c.length(points, text, a.Demand.Confirmed)
			})
		}
	}
}

// length writes the years of a step on its line, where that covers nothing else.
func (c *mapChart) length(points []spotted, text string, confirmed bool) {
	s := style{size: 7, least: 5.5, bold: true, ink: black.rgb(), middle: true}
	at := c.free(points, plated{w: c.long(s, text)*spare + 1.6, h: 3.7})
	c.plates = append(c.plates, at)
	c.lozenge(at, confirmed)
	c.write(spotted{at.x + at.w/2, at.y + at.h/2 + baseline(s.size)}, at.w-1, s, text)
}

// lozenge is the plate behind years: with a broken edge where they are to be asked.
func (c *mapChart) lozenge(at plated, confirmed bool) {
	d := drawn{kind: plate, at: []spotted{{at.x, at.y}}, w: at.w, h: at.h, round: at.h / 2, fill: in(white.rgb()), edge: in(c.strong), thick: 0.35}
	if !confirmed {
		d.dash = []float64{0.8, 0.7}
	}
	c.put(d)
}

// stretches are the lines between points, as rectangles without room.
func stretches(points []spotted) []plated {
	var list []plated
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		list = append(list, plated{min(a.x, b.x), min(a.y, b.y), max(a.x, b.x) - min(a.x, b.x), max(a.y, b.y) - min(a.y, b.y)})
	}
	return list
}

// free is a place on a line for something: where it covers no station and nothing that
// was written before, and else as few lines of other steps as can be; of those places
// the one nearest to the middle of the longest stretch.
func (c *mapChart) free(points []spotted, size plated) plated {
	line := stretches(points)
	slices.SortStableFunc(line, func(a, b plated) int { return cmp.Compare(b.w+b.h, a.w+a.h) })
	best, least := size, -1
	for _, s := range line {
		for _, part := range []float64{0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9} {
			for _, aside := range []float64{0, -0.3, 0.3} { // the line runs through it all the same
				trial := plated{s.x + s.w*part - size.w/2, s.y + s.h*part - size.h/2, size.w, size.h}
				if s.w == 0 {
					trial.x += aside * size.w
				}
				if n := c.covered(trial, line); least < 0 || n < least {
					best, least = trial, n
				}
			}
		}
	}
	return best
}

// covered weighs what lies under something, with a little room around it, but for its
// own line.
func (c *mapChart) covered(at plated, own []plated) int {
	const room, much = 0.6, 100
	at = plated{at.x - room, at.y - room, at.w + 2*room, at.h + 2*room}
	n := 0
	for _, p := range c.plates {
		if at.over(p) {
			n += much
		}
	}
	for _, p := range c.trails {
		if at.over(p) && !slices.Contains(own, p) {
			n++
		}
	}
	return n
}
