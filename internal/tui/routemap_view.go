package tui

import (
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/school"
)

// Measures of the map screen, in cells.
const (
	mapBeside  = 124 // from how wide the five questions stand beside the map
	mapAside   = 34  // how wide they are there
	mapWidest  = 100 // how wide the picture and its text get
	mapFlat    = route.Rows + 1
	mapTall    = 2*route.Rows + 1
	mapTextMin = 9 // rows of text below a tall picture, at least
	mapTextLow = 5 // and below one of which only a part is visible
)

func (v *routeMap) view() frame {
	if v.turned && v.picker == nil && v.desk.list == nil && !v.help {
		return v.turnedView()
	}
	name := ""
	if v.pupil.ID != "" {
		name = v.pupil.FirstName
	}
	return v.draw(v.say(nl.RouteMapOf(name)), v.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case v.m == nil:
			return nil, nil
		case v.m.Empty():
			return paragraph(v.styles.warn, nl.RouteNotHere, width), nil
		case v.picker != nil:
			rows, column := v.picker.view(v.env, width, height)
			return rows, &spot{x: column}
		}
		return v.body(v.width-2*inset, height), nil
	})
}

// body is the picture, with the text for what is under the cursor below it; on a wide
// screen the five questions beside it.
func (v *routeMap) body(width, height int) []string {
	beside := width >= mapBeside-2*inset
	wide := width
	if beside {
		wide = width - mapAside
	}
	wide = min(wide, mapWidest)
	tall := mapFlat
	switch {
	case height >= mapTall+mapTextMin:
		tall = mapTall
	case height < mapFlat+mapTextLow:
		tall = max(1, height-mapTextLow)
	}
	rows := v.picture(wide, tall)
	if height > tall+mapTextMin {
		rows = append(rows, "", v.styles.dim.of(short(nl.RouteLegend, wide)))
	}
	if height > len(rows)+mapTextMin/2 {
		rows = append(rows, "")
	}
	text := v.text(wide)
	if v.asks && !beside {
		text = v.five(wide)
	}
	room := max(0, height-len(rows))
	v.skip = max(0, min(v.skip, len(text)-room))
	text = text[v.skip:]
	if len(text) > room && room > 0 {
		text = append(text[:room-1:room-1], v.styles.dim.of(nl.RouteTextMore))
	}
	rows = append(rows, text...)
	if beside {
		rows = side(rows, v.five(mapAside-2), wide+2)
	}
	return rows
}

// side puts rows beside others, from a column on.
func side(rows, aside []string, column int) []string {
	for len(rows) < len(aside) {
		rows = append(rows, "")
	}
	for i, text := range aside {
		rows[i] = fit(rows[i], column) + text
	}
	return rows
}

// five are the five questions of the map.
func (v *routeMap) five(width int) []string {
	rows := paragraph(v.styles.strong, nl.RouteQuestions, width)
	for _, q := range nl.RouteFive() {
		rows = append(rows, paragraph(v.styles.text, q, width)...)
	}
	return append(rows, paragraph(v.styles.dim, nl.RouteFiveSource, width)...)
}

// text tells of what is under the cursor: of the beginning or the goal the whole
// route, of a station on the way the step to it, of another one what it is.
func (v *routeMap) text(width int) []string {
	r := v.shown()
	if v.to != "" && (v.at == v.m.Place(v.to).ID || v.at == v.m.Place(v.from).ID) {
		return v.whole(r, width)
	}
	if r != nil {
		for i := range r.Steps {
			if a := &r.Steps[i]; v.m.Place(a.To).ID == v.at && v.m.Trace(a.From, a.To) != nil {
				return append(v.head(width), v.stepRows(a, width)...)
			}
		}
	}
	return v.about(v.m.Station(v.start(v.at)), width)
}

// head is which route it is, and how good.
func (v *routeMap) head(width int) []string {
	r, more := v.shown(), len(v.routes) > 1
	marks := nl.RouteMarks(more && v.n == 0, more && v.n == v.surest, r.Down, r.Years.Min-v.routes[0].Years.Min)
	return paragraph(v.styles.strong, nl.RouteOf(v.n+1, len(v.routes), r.Years, marks), width)
}

// whole is the route in a line for each step, or why there is none.
func (v *routeMap) whole(r *route.Route, width int) []string {
	from, to := v.m.Station(v.from).Name, v.m.Station(v.to).Name
	if r == nil {
		rows := paragraph(v.styles.strong, nl.RouteNone(from, to, v.o.Down), width)
		if v.below[v.to] {
			rows = append(rows, paragraph(v.styles.text, nl.RouteOnlyDownKeys, width)...)
		}
		return rows
	}
	rows := append(v.head(width), v.styles.text.of(short(from, width)))
	for i := range r.Steps {
		a := &r.Steps[i]
		if a.Alias() && a.Years == (route.Years{}) {
			continue
		}
		rows = append(rows, short(v.styles.accent.of(" ▸ ")+v.styles.text.of(nl.RouteLine(v.m.Station(a.To).Name, a.Years, a.Entry)), width))
	}
	note := nl.RouteCounted(from)
	if v.o.Work {
		note += " " + nl.RouteWorkNoYears
	}
	rows = append(rows, paragraph(v.styles.dim, note, width)...)
	for i := range r.Steps {
		if a := &r.Steps[i]; !a.Alias() {
			rows = append(append(rows, ""), v.stepRows(a, width)...)
		}
	}
	return rows
}

// stepRows is one step with what it asks and who says so.
func (v *routeMap) stepRows(a *route.Arrow, width int) []string {
	rows := paragraph(v.styles.accent, nl.RouteStep(v.m.Station(a.From).Name, v.m.Station(a.To).Name, a.Years), width)
	rows = append(rows, paragraph(v.styles.text, a.Demand.Text, width)...)
	return append(rows, paragraph(v.styles.dim, nl.RouteSource(a.Demand, school.YearOf(v.now()).String()), width)...)
}

// about is what a station is, how far it lies, and where one can go from it.
func (v *routeMap) about(s route.Station, width int) []string {
	rows := paragraph(v.styles.strong, strings.TrimSpace(nl.Capital(s.Name)+". "+s.About), width)
	rows = append(rows, paragraph(v.styles.dim, v.away(s), width)...)
	for _, why := range []string{s.Begins, s.Ends} {
		if why != "" {
			rows = append(rows, paragraph(v.styles.text, why, width)...)
		}
	}
	rows = append(rows, v.direct(s, width)...)
	for i, r := range v.m.Next(s.ID, v.o) {
		if i == 0 {
			rows = append(rows, v.styles.text.of(nl.RouteFromHere))
		}
		a := &r.Steps[len(r.Steps)-1]
		rows = append(rows, short(v.styles.accent.of(" ▸ ")+v.styles.text.of(nl.RouteLine(v.m.Station(a.To).Name, a.Years, a.Entry)), width))
	}
	return rows
}

// direct is the step to a station, where it can be made at once.
func (v *routeMap) direct(s route.Station, width int) []string {
	for _, r := range v.m.Next(v.from, v.o) {
		if a := &r.Steps[len(r.Steps)-1]; v.m.Place(a.To).ID == v.m.Place(s.ID).ID && s.ID != v.from {
			return v.stepRows(a, width)
		}
	}
	return nil
}

// start is the station that is told of at a place: where the routes begin, when that
// is one of its parts.
func (v *routeMap) start(place string) string {
	if v.m.Place(v.from).ID == place {
		return v.from
	}
	return place
}

// away says how far a station lies from where the routes begin.
func (v *routeMap) away(s route.Station) string {
	if v.from == s.ID {
		return nl.RouteStands
	}
	if r := v.near[s.ID]; r != nil {
		steps := 0
		for i := range r.Steps {
			if !r.Steps[i].Alias() {
				steps++
			}
		}
		return nl.RouteAway(v.m.Station(v.from).Name, r.Years, steps)
	}
	if v.below[s.ID] {
		return nl.RouteOnlyDown
	}
	return nl.RouteNotOpen
}

// turnedView is the draaischerm: the picture, the route in plain words and one of the
// five questions.
func (v *routeMap) turnedView() frame {
	width, height := v.width-2*inset, v.height
	title := nl.RouteTurnTitle
	if v.to != "" {
		title = nl.RouteTitle(v.m.Station(v.from).Name, v.m.Station(v.to).Name)
	}
	tall := mapFlat
	if height >= mapTall+mapTextMin {
		tall = mapTall
	}
	rows := []string{v.styles.strong.of(short(title, width)), ""}
	rows = append(rows, v.picture(min(width, mapWidest), tall)...)
	rows = append(append(rows, ""), paragraph(v.styles.text, v.plain(), min(width, mapWidest))...)
	questions := nl.RouteFive()
	question := v.styles.accent.of(short(questions[v.asked%len(questions)], width))
	way := v.styles.dim.of(short(nl.RouteTurnWay, width))
	room := max(0, height-3)
	rows = rows[:min(len(rows), room)]
	return frame{rows: v.fill(indent(rows, inset), indent([]string{question, "", way}, inset)...)}
}

// plain tells the route, or the station under the cursor, to who looks along.
func (v *routeMap) plain() string {
	r := v.shown()
	if v.to == "" || r == nil {
		s := v.m.Station(v.at)
		return nl.Capital(s.Name) + ". " + s.About
	}
	var names []string
	var each []route.Years
	for i := range r.Steps {
		if a := &r.Steps[i]; !a.Alias() || a.Years != (route.Years{}) {
			names, each = append(names, v.m.Station(a.To).Name), append(each, a.Years)
		}
	}
	return nl.RoutePlain(names, each, r.Years)
}
