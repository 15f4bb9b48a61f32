package report

import (
	"gesprek/internal/nl"
	"gesprek/internal/route"
)

// Measures of what stands under the map, in millimetres.
const (
	belowTop    = 162.0
	legendLeft  = mapLeft
	askedLeft   = 112.0
	routeLeft   = 172.0
	legendWide  = askedLeft - legendLeft - 6
	askedWide   = routeLeft - askedLeft - 6
	routeWide   = chartWidth - mapLeft - routeLeft
	belowBottom = 197.5
)

// below is what stands under the map: how to read it, the five questions, the route in
// words, and who says so.
func (c *mapChart) below() {
	var hidden []string
	for _, s := range c.Map.Stations() {
		if _, ok := c.roads.at[s.ID]; !ok && s.Part == "" {
			hidden = append(hidden, s.Name)
		}
	}
	small := style{size: 7, least: 6, ink: grey.rgb()}
	if len(hidden) > 0 {
		c.write(spotted{mapLeft, mapTop + mapHigh + 2.6}, chartWidth-2*mapLeft, small, nl.RoutePaperNotDrawn(hidden))
	}
	c.legend()
	c.asked()
	c.route()
	c.put(drawn{kind: trail, at: []spotted{{mapLeft, 200.5}, {chartWidth - mapLeft, 200.5}}, edge: in(rule.rgb()), thick: 0.2})
	c.write(spotted{mapLeft, 204.3}, chartWidth-2*mapLeft, small, nl.RouteFoot+" "+nl.RoutePaperSources)
}

func (c *mapChart) head(x, width float64, text string) {
	c.write(spotted{x, belowTop + 2.6}, width, style{size: 9.5, least: 7, bold: true, ink: c.strong}, text)
}

// key is a sign of the map, and what it means.
type key struct {
	means string
	sign  func(x, y float64) // in a space of keyWide by the height of a line, around y
}

const keyWide = 11.0

// legend tells what the signs are, those that the picture has.
func (c *mapChart) legend() {
	c.head(legendLeft, legendWide, nl.RoutePaperLegend)
	const rows, high = 4, 5.0
	text := style{size: 7.5, least: 6, ink: black.rgb()}
	keys := c.keys()
	for i, k := range keys {
		x := legendLeft + float64(i/rows)*legendWide/2
		y := belowTop + 7.4 + float64(i%rows)*high
		k.sign(x, y)
		c.write(spotted{x + keyWide + 2, y + baseline(text.size)}, legendWide/2-keyWide-4, text, k.means)
	}
	c.wrap(spotted{legendLeft, belowTop + 7.4 + float64(min(rows, len(keys)))*high + baseline(7)}, legendWide, style{size: 7, ink: grey.rgb()}, nl.RoutePaperCrossing, 2)
}

func (c *mapChart) keys() []key {
	flat := func(thick float64, ink rgb, dash []float64) func(x, y float64) {
		return func(x, y float64) {
			points := []spotted{{x, y}, {x + keyWide, y}}
			c.line(stopping(points, thick), thick, ink, dash)
			c.tip(points, 1.9+thick/2, ink)
		}
	}
	list := []key{
		{nl.RoutePaperStep, flat(0.28, faint.rgb(), nil)},
		{nl.RoutePaperAlias, flat(0.28, faint.rgb(), []float64{0.3, 0.9})},
	}
	ways := c.drawnWays()
	if c.From != "" {
		list = append(list, key{nl.RoutePaperStands, func(x, y float64) {
			c.put(drawn{kind: plate, at: []spotted{{x, y - 1.8}}, w: keyWide, h: 3.6, round: 1.2, fill: in(c.strong), edge: in(c.strong), thick: 0.5})
		}})
	}
	if c.To != "" {
		list = append(list, key{nl.RoutePaperGoal, func(x, y float64) {
			d := drawn{kind: plate, at: []spotted{{x, y - 1.8}}, w: keyWide, h: 3.6, round: 1.2, fill: in(white.rgb()), edge: in(c.strong), thick: 0.7}
			c.put(d)
			c.ring(d.at[0], d, black.rgb())
		}})
	}
	switch {
	case len(ways) > 0 && c.open():
		list = append(list, key{nl.RoutePaperOpen, flat(0.8, c.strong, nil)})
	case len(ways) > 0:
		list = append(list, key{nl.RoutePaperChosen, flat(1.3, c.strong, nil)})
	}
	if len(ways) > 1 && !c.open() {
		list = append(list, key{nl.RoutePaperOther, flat(0.9, black.rgb().mixed(c.strong, 0.4), []float64{2.2, 1.4})})
	}
	if len(ways) > 0 {
		list = append(list, key{nl.RoutePaperYears, c.years(true)}, key{nl.RoutePaperAsk, c.years(false)})
	}
	return list
}

// years is a plate as the lengths of steps have.
func (c *mapChart) years(confirmed bool) func(x, y float64) {
	return func(x, y float64) {
		s := style{size: 6.5, least: 5, bold: true, ink: black.rgb(), middle: true}
		c.lozenge(plated{x, y - 1.85, keyWide, 3.7}, confirmed)
		c.write(spotted{x + keyWide/2, y + baseline(s.size)}, keyWide-1, s, nl.RouteYearsShort(route.Years{Min: 3, Max: 4}))
	}
}

// asked are the five questions.
func (c *mapChart) asked() {
	c.head(askedLeft, askedWide, nl.RouteQuestions)
	text := style{size: 8.5, least: 6.5, ink: black.rgb()}
	y := belowTop + 7.4
	for _, q := range nl.RouteFive() {
		c.put(drawn{kind: disc, at: []spotted{{askedLeft + 0.9, y}}, w: 1.1, fill: in(c.strong)})
		c.write(spotted{askedLeft + 3.4, y + baseline(text.size)}, askedWide-4, text, q)
		y += 4.7
	}
	c.wrap(spotted{askedLeft, y + baseline(6.5) + 0.4}, askedWide, style{size: 6.5, ink: grey.rgb()}, nl.RouteFiveSource, 2)
}

// route tells the chosen route step by step, each with how sure that is; or that there
// is none.
func (c *mapChart) route() {
	text := style{size: 8, least: 6.5, ink: black.rgb()}
	at := spotted{routeLeft, belowTop + 8}
	switch ways := c.drawnWays(); {
	case c.From == "":
		c.head(routeLeft, routeWide, nl.RoutePaperOurs)
		c.room()
	case len(ways) == 0:
		c.head(routeLeft, routeWide, nl.RoutePaperWay)
		none := nl.RouteNone(c.Map.Station(c.From).Name, c.Map.Station(c.To).Name, false)
		if c.open() {
			none = nl.RouteNothing
		}
		c.wrap(at, routeWide, text, none, 3)
	case c.open():
		c.head(routeLeft, routeWide, nl.RoutePaperNextSteps)
		var steps []route.Arrow
		for i := range ways {
			steps = append(steps, ways[i].Steps[len(ways[i].Steps)-1])
		}
		c.told(steps, nil)
	default:
		c.head(routeLeft, routeWide, nl.RoutePaperLong(ways[0].Years))
		var also []string
		for i := range ways[1:] {
			also = append(also, nl.RoutePaperAlso(c.names(&ways[i+1]), ways[i+1].Years))
		}
		c.told(own(&ways[0]), also)
	}
}

// room is for what is written by hand, where no route was asked for.
func (c *mapChart) room() {
	y := belowTop + 11.0
	for range 3 {
		c.put(drawn{kind: trail, at: []spotted{{routeLeft, y}, {routeLeft + routeWide, y}}, edge: in(grey.rgb()), thick: 0.2})
		y += 7.5
	}
	c.wrap(spotted{routeLeft, y - 2}, routeWide, style{size: 7, ink: grey.rgb()}, nl.RoutePaperWholeWhy, 2)
}

// told tells steps on as many lines as there are: each with its source where that
// fits, else with how sure it is; what is left out is counted.
func (c *mapChart) told(steps []route.Arrow, also []string) {
	const high = 3.75
	room := (belowBottom - belowTop - 5) / high
	lines := int(room) - len(also)
	y := belowTop + 8
	step := style{size: 8, least: 6.5, bold: true, ink: black.rgb()}
	small := style{size: 7, least: 6, ink: grey.rgb()}
	put := func(s style, text string) {
		c.write(spotted{routeLeft, y}, routeWide, s, text)
		y += high
	}
	full := 2*len(steps) <= lines
	for i := range steps {
		a := &steps[i]
		switch {
		case full:
			put(step, c.step(a))
			put(small, nl.RoutePaperStepLine(a.Entry, a.Demand, c.year()))
		case i+1 == lines && len(steps) > lines:
			put(small, nl.RoutePaperMore(len(steps)-i))
		case i < lines:
			put(style{size: 7.5, least: 6, ink: black.rgb()}, c.step(a)+" · "+nl.RouteStatus(a.Demand, c.year()))
		}
	}
	for _, text := range also {
		put(small, text)
	}
}
