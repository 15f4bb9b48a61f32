package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/route"
)

// commands of the map. Nothing is typed on it, so letters are commands too.
func (v *routeMap) commands() []command {
	if v.picker != nil {
		return []command{
			{binding: bind(nl.ChoiceChoose, "enter"), footer: true},
			{binding: bind(nl.CommandBack, "esc"), footer: true},
		}
	}
	list := []command{
		{binding: bind(nl.RouteToLong, "enter"), short: nl.RouteTo, footer: true, off: v.noMap, run: v.doing(func() { v.goal(v.at) })},
		{binding: bind(nl.RouteNext, "tab", "n"), short: nl.RouteNextShort, footer: true, off: v.oneWay, run: v.doing(func() { v.turnTo(1) })},
		{binding: bind(nl.RouteTurn, "f11", "ctrl+r"), short: nl.RouteTurnShort, footer: true, off: v.noMap, run: v.doing(func() { v.turned = !v.turned })},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: v.leave},
	}
	if !v.turned { // who looks along sees nothing that they do not know of
		list = append(list, v.around()...)
	}
	list = append(list, []command{
		{binding: bind(nl.RouteFind, "z", "f3", "ctrl+f"), off: v.noMap, run: v.doing(func() { v.choose(nl.RoutePickTo, v.goal) })},
		{binding: bind(nl.RouteBegin, "b", "f2"), off: v.noMap, run: v.doing(func() { v.choose(nl.RoutePickFrom, v.begin) })},
		{binding: bind(nl.RouteFrom, "v", "ctrl+g"), short: nl.RouteFromShort, off: v.noMap, run: v.doing(func() { v.begin(v.at) })},
		{binding: bind(nl.RoutePrevious, "shift+tab", "p"), off: v.oneWay, run: v.doing(func() { v.turnTo(-1) })},
	}...)
	list = append(list, v.moves()...)
	return append(list, v.shared(v, nil)...)
}

// around are the commands for the conductor alone.
func (v *routeMap) around() []command {
	return []command{
		{binding: bind(nl.RouteKeep, "d", "f9"), short: nl.RouteKeepShort, footer: true, off: v.noKeeping, run: v.keep},
		{binding: bind(nl.RouteAskFive, "q", "f6"), short: nl.RouteFiveShort, footer: v.width < mapBeside, off: v.noMap, run: v.doing(func() { v.asks = !v.asks })},
		{binding: bind(nl.RouteSave, "ctrl+s", "s"), off: v.unkept, run: v.save},
		{binding: bind(nl.RouteDown, "o", "f4"), off: v.noMap, run: v.doing(func() { v.o.Down = !v.o.Down; v.look() })},
		{binding: bind(nl.RouteWork, "w", "f5"), off: v.noMap, run: v.doing(func() { v.o.Work = !v.o.Work; v.look() })},
	}
}

// moves walk over the map, and through the text below it.
func (v *routeMap) moves() []command {
	walk := func(name string, dx, dy int, keys ...string) command {
		return command{binding: bind(name, keys...), off: v.noMap, run: v.doing(func() { v.at, v.skip = v.toward(dx, dy), 0 })}
	}
	return []command{
		walk(nl.RouteMoveUp, 0, -1, "up", "k"), walk(nl.RouteMoveDown, 0, 1, "down", "j"),
		walk(nl.RouteMoveLeft, -1, 0, "left", "h"), walk(nl.RouteMoveRight, 1, 0, "right", "l"),
		{binding: bind(nl.CommandPageDown, "pgdown"), run: v.doing(func() { v.skip += textStep })},
		{binding: bind(nl.CommandPageUp, "pgup"), run: v.doing(func() { v.skip = max(0, v.skip-textStep) })},
		{binding: bind(nl.RouteQuestionNext, "space"), off: v.notTurned, run: v.doing(func() { v.asked++ })},
	}
}

// textStep is how many rows of the text a page key goes on.
const textStep = 4

// doing makes a command of something that stays on the screen.
func (v *routeMap) doing(do func()) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		do()
		return v, nil
	}
}

// leave goes back from the draaischerm to the map, and from the map to where it was
// opened.
func (v *routeMap) leave() (screen, tea.Cmd) {
	if v.turned {
		v.turned = false
		return v, nil
	}
	return v.back, nil
}

// turnTo shows the next route, or the one before. The cursor goes to the goal, where
// the whole of it is told.
func (v *routeMap) turnTo(by int) {
	v.n = (v.n + by + len(v.routes)) % len(v.routes)
	v.at, v.skip = v.m.Place(v.to).ID, 0
}

func (v *routeMap) noMap() string {
	if v.m == nil || v.m.Empty() {
		return nl.RouteNowhere
	}
	return ""
}

func (v *routeMap) notTurned() string {
	if !v.turned {
		return nl.RouteNotTurned
	}
	return ""
}

func (v *routeMap) oneWay() string {
	switch {
	case v.to == "":
		return nl.RouteNoGoal
	case len(v.routes) < 2:
		return nl.RouteOneWay
	}
	return ""
}

func (v *routeMap) unkept() string {
	if why := v.noMap(); why != "" {
		return why
	}
	return v.unwritable()
}

// save opens the screen on which the map is kept, as it is drawn now. Nothing about the
// pupil is in it.
func (v *routeMap) save() (screen, tea.Cmd) {
	p := report.MapPicture{Map: v.m, From: v.from, To: v.to, Now: v.now(), School: v.settings}
	name := nl.RouteMapTitle
	if r := v.shown(); r != nil {
		p.Routes = []route.Route{*r}
		p.Search = &report.Routes{Map: v.m, From: v.from, To: v.to, Options: v.o, Most: savedRoutes, Now: p.Now, School: v.settings}
		name += " " + v.from + " " + v.to
	}
	what := keepable{
		id: "route map", title: nl.RouteMapTitle, name: strings.ReplaceAll(name, "/", "-"), forms: documentForms(report.MapDocument(p)),
	}
	return newKeeping(v.env, what, 0, v), nil
}

// savedRoutes is how many routes are told behind the picture.
const savedRoutes = 4

// noKeeping is why no goal can be stored.
func (v *routeMap) noKeeping() string {
	switch {
	case v.pupil.ID == "":
		return nl.RouteNobody
	case v.to == "":
		return nl.RouteNoGoal
	}
	return ""
}
