package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/school"
)

// routeMap is the leerroutekaart: the whole of education as a picture that is walked
// with the arrows, the ways from where somebody stands to where they want to go, and
// of each step what it asks. It is made to be looked at together.
type routeMap struct {
	desk
	seek
	altering // whose map it is
	back     screen
	m        *route.Map // nil: not read yet
	at       string     // the station under the cursor
	unbegun  bool       // where it begins is asked, and not answered yet
	skip     int        // rows of the text that were scrolled past
	asks     bool       // the five questions stand there instead of the text
	turned   bool       // the draaischerm: nothing on it but what who looks along needs
	asked    int        // the question on the draaischerm
	picker   *picker    // of stations, while one is chosen
	picks    func(id string)
}

// seek is what is looked for on the map, and found.
type seek struct {
	from, to string // slugs; to may be empty
	o        route.Options
	routes   []route.Route
	surest   int
	n        int                     // of the route that is shown
	open     map[string]bool         // the places that lie open
	near     map[string]*route.Route // the shortest route to each station that does
	below    map[string]bool         // the stations that do when a step down and work may be on the way
}

// mapReadMsg tells that the handbook was read.
type mapReadMsg struct{ of *routeMap }

// newRouteMap opens the map of a pupil.
func newRouteMap(e *env, p school.Pupil, back screen) screen {
	return &routeMap{desk: desk{env: e}, altering: altering{pupil: p}, back: back}
}

func (v *routeMap) init() tea.Cmd {
	if v.m != nil {
		return nil
	}
	return func() tea.Msg {
		v.Book()
		return mapReadMsg{v}
	}
}

func (v *routeMap) resize(int, int) {}

// read takes the map, and looks from where the pupil stands to where they want to go.
// Where that is not known it asks.
func (v *routeMap) read() {
	v.m = &v.Book().Atlas.Map
	v.from, v.to = route.StationOf(v.pupil.Type, v.pupil.Year), v.pupil.Aims.Goal
	if !v.m.Has(v.to) || v.to == v.from {
		v.to = ""
	}
	switch {
	case v.m.Empty():
	case !v.m.Has(v.from):
		v.choose(nl.RoutePickFrom, v.begin)
		v.picker.toward(string(v.pupil.Type))
		v.from, v.unbegun = v.m.Stations()[0].ID, true
	}
	v.look()
	v.at = v.m.Place(v.from).ID
	if v.to != "" {
		v.at = v.m.Place(v.to).ID
	}
}

// look finds the routes again.
func (v *routeMap) look() {
	v.routes, v.n, v.skip = nil, 0, 0
	if v.to != "" {
		v.routes = v.m.Routes(v.from, v.to, v.o)
	}
	v.surest = route.Surest(v.routes)
	v.open, v.near, v.below = map[string]bool{}, map[string]*route.Route{}, map[string]bool{}
	for _, r := range v.m.Open(v.from, v.o) {
		v.open[v.m.Place(r.Station.ID).ID] = true
		v.near[r.Station.ID] = &r.Route
	}
	for _, r := range v.m.Open(v.from, route.Options{Down: true, Work: true}) {
		v.below[r.Station.ID] = true
	}
}

// begin has the routes begin at a station.
func (v *routeMap) begin(id string) {
	v.from, v.unbegun = id, false
	if v.to == id {
		v.to = ""
	}
	v.at = v.m.Place(id).ID
	v.look()
}

// goal has the routes end at a station; where it is the one they begin at, nowhere.
func (v *routeMap) goal(id string) {
	v.to = id
	if v.m.Place(id).ID == v.m.Place(v.from).ID {
		v.to = ""
	}
	v.at = v.m.Place(id).ID
	v.look()
}

// shown is the route that is shown; nil: none.
func (v *routeMap) shown() *route.Route {
	if v.n < len(v.routes) {
		return &v.routes[v.n]
	}
	return nil
}

// choose opens the list of all stations, those where one gets in too.
func (v *routeMap) choose(title string, picks func(id string)) {
	var items []item
	for i, s := range v.m.Stations() {
		items = append(items, item{label: s.Name, hint: s.About, value: i})
	}
	v.picker, v.picks = newPicker(title, items), picks
}

func (v *routeMap) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case mapReadMsg:
		if msg.of == v {
			v.read()
		}
		return v, nil
	case savedMsg:
		v.told(msg)
		return v, behind(&v.back, msg)
	}
	if v.picker != nil && v.list == nil && !v.help && fromUser(msg) && v.picked(msg) {
		if v.unbegun && v.picker == nil {
			return v.leave()
		}
		return v, nil
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

// picked handles a message while a station is chosen; it reports whether it was used.
func (v *routeMap) picked(msg tea.Msg) bool {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "esc":
			v.picker = nil
			return true
		case "enter":
			if it, ok := v.picker.chosen(); ok {
				v.picker = nil
				v.picks(v.m.Stations()[it.value].ID)
			}
			return true
		}
	}
	return v.picker.update(msg)
}

// keep stores the goal with the pupil.
func (v *routeMap) keep() (screen, tea.Cmd) {
	goal := v.to
	v.ask(v.env, func(p *school.Pupil) { p.Aims.Goal = goal })
	return v, nil
}

// told hears whether the goal is stored.
func (v *routeMap) told(msg savedMsg) {
	switch {
	case !v.heard(msg):
	case msg.err != nil:
		v.hint = nl.RouteNotKept(v.why(msg.err))
	default:
		v.hint = nl.RouteGoalKept
	}
}

// toward is the station in a direction: for left and right in the nearest column that has
// one, on the nearest row; for up and down in the same column.
func (v *routeMap) toward(dx, dy int) string {
	here := v.m.Station(v.at).Spot
	best, least := v.at, -1
	for _, s := range v.m.Drawn() {
		x, y := s.Spot.Column-here.Column, s.Spot.Row-here.Row
		if dx == 0 && (x != 0 || y*dy <= 0) || dy == 0 && x*dx <= 0 {
			continue
		}
		const column = 100 // a column further is further than any row
		if far := max(x, -x)*column + max(y, -y); least < 0 || far < least {
			best, least = s.ID, far
		}
	}
	return best
}
