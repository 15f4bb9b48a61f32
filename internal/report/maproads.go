package report

import (
	"cmp"
	"maps"
	"slices"

	"gesprek/internal/route"
)

// Measures of the map in the picture, in millimetres.
const (
	mapLeft     = 10.0 // and right
	mapTop      = 25.0
	mapHigh     = 131.0
	stationHigh = 8.6
	stationWide = 31.0 // at most
	laneApart   = 1.9  // at most
	gutterPad   = 6.6  // between stations and lanes, both sides together
	trunkApart  = 1.35 // at most
)

// How far from the middle of a station lines come in and go out, so that no two of
// them lie on each other where they do not belong together.
const (
	comesIn     = -1.5
	goesOut     = 1.0
	goesOutLeft = 2.6
	comesBack   = -2.7 // in from the right
)

// roads are where the lines of the map run. All lines to a station share a lane in
// each gutter and a trunk between two rows, so that lines that meet lead to the same
// place; a line that crosses another goes on straight.
type roads struct {
	m       *route.Map
	drawn   []route.Station // in their places, of which each has one
	at      map[string]route.Spot
	rows    int
	left    [route.Columns + 1]float64 // edge of the stations of a column, from 1
	wide    float64                    // of a station
	gutters [route.Columns + 1]*gutter // right of each column, from 0
	trunks  map[bound]float64
}

// bound is where a line leads, and whether from the right.
type bound struct {
	to   string
	back bool
}

// leg is the line of a step between two places.
type leg struct {
	from, to string
	a, b     route.Spot
}

func (l leg) heading() bound { return bound{l.to, l.b.Column < l.a.Column} }

// ends are the gutters in which the line leaves, and comes in.
func (l leg) ends() (out, in int) {
	switch {
	case l.b.Column > l.a.Column:
		return l.a.Column, l.b.Column - 1
	case l.b.Column < l.a.Column:
		return l.a.Column - 1, l.b.Column
	}
	return l.a.Column - 1, l.a.Column - 1
}

// newRoads lays out a map.
func newRoads(m *route.Map) *roads {
	r := &roads{m: m, at: map[string]route.Spot{}, trunks: map[bound]float64{}}
	taken := map[route.Spot]bool{}
	for _, s := range m.Drawn() {
		if within(s.Spot.Column, route.Columns) && within(s.Spot.Row, route.Rows) && !taken[s.Spot] {
			taken[s.Spot] = true
			r.at[s.ID], r.drawn, r.rows = s.Spot, append(r.drawn, s), max(r.rows, s.Spot.Row)
		}
	}
	for i := range r.gutters {
		r.gutters[i] = &gutter{touch: map[reached]map[bound]bool{}}
	}
	legs := r.legs()
	r.lay(legs)
	for _, l := range legs {
		r.meet(l)
	}
	r.widen()
	return r
}

func within(n, most int) bool { return 1 <= n && n <= most }

// place is the station that stands in the picture for one.
func (r *roads) place(id string) (string, bool) {
	s := r.m.Place(id)
	_, ok := r.at[s.ID]
	return s.ID, ok
}

// leg is the line of a step; none where both ends are in one place, or one is nowhere.
func (r *roads) leg(from, to string) (leg, bool) {
	a, ok := r.place(from)
	b, ok2 := r.place(to)
	return leg{a, b, r.at[a], r.at[b]}, ok && ok2 && a != b
}

// legs are the lines of all steps of the map, each once.
func (r *roads) legs() []leg {
	var list []leg
	for _, a := range r.m.Arrows() {
		if l, ok := r.leg(a.From, a.To); ok && !slices.Contains(list, l) {
			list = append(list, l)
		}
	}
	return list
}

func (r *roads) pitch() float64 { return mapHigh / float64(max(r.rows, 6)) }

// middle is the middle of a row.
func (r *roads) middle(row int) float64 { return mapTop + (float64(row)-0.5)*r.pitch() }

// lay finds the trunks: between the row of a station and the next, on the side where
// most of the lines come from.
func (r *roads) lay(legs []leg) {
	sides := map[bound]int{}
	for _, l := range legs {
		if out, in := l.ends(); out != in {
			sides[l.heading()] += cmp.Compare(l.b.Row, l.a.Row)
		}
	}
	channels := map[int][]bound{}
	for _, h := range slices.SortedFunc(maps.Keys(sides), r.compare) {
		channel := r.at[h.to].Row
		if sides[h] >= 0 {
			channel--
		}
		channels[channel] = append(channels[channel], h)
	}
	for channel, list := range channels {
		room := r.pitch() - stationHigh - 1.4
		step := min(trunkApart, room/float64(max(1, len(list)-1)))
		for i, h := range list {
			r.trunks[h] = mapTop + float64(channel)*r.pitch() + (float64(i)-float64(len(list)-1)/2)*step
		}
	}
}

// compare puts what leads to a higher row first.
func (r *roads) compare(a, b bound) int {
	s, t := r.at[a.to], r.at[b.to]
	return cmp.Or(cmp.Compare(s.Row, t.Row), cmp.Compare(s.Column, t.Column), compareBools(a.back, b.back))
}

func compareBools(a, b bool) int { return pick(a) - pick(b) }

// leaves and arrives are where a line leaves a station, and comes in: how high, and
// whether at its left side.
func (r *roads) leaves(l leg) (y float64, atLeft bool) {
	if l.b.Column > l.a.Column {
		return r.middle(l.a.Row) + goesOut, false
	}
	return r.middle(l.a.Row) + goesOutLeft, true
}

func (r *roads) arrives(l leg) (y float64, atLeft bool) {
	if l.b.Column < l.a.Column {
		return r.middle(l.b.Row) + comesBack, false
	}
	return r.middle(l.b.Row) + comesIn, true
}

// meet tells the gutters of a line.
func (r *roads) meet(l leg) {
	h := l.heading()
	out, in := l.ends()
	y, atLeft := r.leaves(l)
	r.gutters[out].meet(reached{y, atLeft}, h) // at the left side of a station is at the right of the gutter
	y, atLeft = r.arrives(l)
	r.gutters[in].meet(reached{y, atLeft}, h)
	if out != in {
		r.gutters[out].meet(reached{r.trunks[h], !h.back}, h)
		r.gutters[in].meet(reached{r.trunks[h], h.back}, h)
	}
}

// widen gives each gutter the room that its lanes take, and the stations the rest.
func (r *roads) widen() {
	lanes, pads := 0, 0.0
	for _, g := range r.gutters {
		g.order(r.compare)
		if len(g.lanes) > 0 {
			lanes, pads = lanes+len(g.lanes)-1, pads+gutterPad
		}
	}
	const all = 297 - 2*mapLeft
	const narrow = 27.0
	step := min(laneApart, (all-pads-narrow*route.Columns)/float64(max(1, lanes)))
	rest := all - pads - step*float64(lanes)
	r.wide = min(stationWide, rest/route.Columns)
	between := max(0, rest-r.wide*route.Columns) / (route.Columns - 1)
	x := mapLeft
	for i, g := range r.gutters {
		if i > 0 {
			r.left[i] = x
			x += r.wide
			if i < route.Columns {
				x += between / 2
			}
		}
		if n := len(g.lanes); n > 0 {
			g.x, g.step = x+gutterPad*0.45, step
			x += gutterPad + float64(n-1)*step
		}
		if 0 < i && i < route.Columns {
			x += between / 2
		}
	}
}

// line is the line of a step in the picture; nil where there is none.
func (r *roads) line(from, to string) []spotted {
	l, ok := r.leg(from, to)
	if !ok {
		return nil
	}
	h := l.heading()
	out, in := l.ends()
	y, atLeft := r.leaves(l)
	x := r.gutters[out].lane(h)
	points := []spotted{{r.side(l.a, atLeft), y}, {x, y}}
	if out != in {
		points = append(points, spotted{x, r.trunks[h]})
		x = r.gutters[in].lane(h)
		points = append(points, spotted{x, r.trunks[h]})
	}
	y, atLeft = r.arrives(l)
	return append(points, spotted{x, y}, spotted{r.side(l.b, atLeft), y})
}

// side is the left or the right edge of a place.
func (r *roads) side(s route.Spot, atLeft bool) float64 {
	if atLeft {
		return r.left[s.Column]
	}
	return r.left[s.Column] + r.wide
}

// top is the top left of a station.
func (r *roads) top(s route.Spot) spotted {
	return spotted{r.left[s.Column], r.middle(s.Row) - stationHigh/2}
}
