package route

import (
	"cmp"
	"slices"
)

// Options says which routes are looked for.
type Options struct {
	Down bool // also those that go down a level
	Work bool // also those that pass a station where a route stops, such as work
}

// Route is a way from one station to another, arrow by arrow.
type Route struct {
	Steps []Arrow
	Years Years // of all steps together; where one is unknown, a lower bound
	Down  bool  // it goes down a level somewhere
}

// newRoute makes a route of arrows that follow each other.
func newRoute(steps []Arrow, down bool) Route {
	r := Route{Steps: slices.Clone(steps), Down: down}
	for i := range r.Steps {
		r.Years = r.Years.Plus(r.Steps[i].Years)
	}
	return r
}

// Via lists the stations of the route in order, the first and the last too.
func (r *Route) Via() []string {
	if len(r.Steps) == 0 {
		return nil
	}
	list := []string{r.Steps[0].From}
	for i := range r.Steps {
		list = append(list, r.Steps[i].To)
	}
	return list
}

// compare puts the shorter route first: by years (the fewest it can take, then the
// most), then by the number of arrows, then by name so that the order is always the
// same. A length that is not known comes behind the same one that is.
func (r *Route) compare(o *Route) int {
	return cmp.Or(
		cmp.Compare(r.Years.Min, o.Years.Min),
		cmp.Compare(len(r.Steps), len(o.Steps)),
		compareBool(r.Years.Unknown, o.Years.Unknown),
		cmp.Compare(r.Years.Max, o.Years.Max),
		slices.Compare(r.Via(), o.Via()),
	)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// Doubt counts what is not sure about a route: the steps about which somebody decides,
// those that may ask for more than a diploma, and those of which no source was found.
func (r *Route) Doubt() (decided, demanded, unconfirmed int) {
	for i := range r.Steps {
		switch r.Steps[i].Entry {
		case ByDecision:
			decided++
		case ByDemand:
			demanded++
		case ByRight, ByAlias:
		}
		if !r.Steps[i].Demand.Confirmed {
			unconfirmed++
		}
	}
	return decided, demanded, unconfirmed
}

// Routes finds every route from one station to another: no station twice, and without
// a step down unless that is asked for. The shortest come first.
func (m *Map) Routes(from, to string, o Options) []Route {
	if from == to || !m.Has(from) || !m.Has(to) {
		return nil
	}
	s := search{m: m, to: to, o: o, leads: m.leadingTo(to), seen: map[string]bool{from: true}}
	s.walk(from, m.Station(from).Level, false)
	slices.SortFunc(s.found, func(a, b Route) int { return a.compare(&b) })
	return s.found
}

// search is one search for routes.
type search struct {
	m     *Map
	to    string
	o     Options
	leads map[string]bool // the stations from which the goal can be reached at all
	seen  map[string]bool
	trail []Arrow
	found []Route
}

// walk goes on from a station; highest is the highest level on the trail.
func (s *search) walk(at string, highest int, down bool) {
	if at == s.to {
		s.found = append(s.found, newRoute(s.trail, down))
		return
	}
	for _, n := range s.m.out[at] {
		a := s.m.arrows[n]
		level := s.m.stations[s.m.at[a.To]].Level
		lower := level > 0 && level < highest
		if s.seen[a.To] || !s.leads[a.To] || lower && !s.o.Down || a.First && len(s.trail) > 0 || a.To != s.to && !s.m.passes(a.To, s.o) {
			continue
		}
		s.seen[a.To] = true
		s.trail = append(s.trail, a)
		s.walk(a.To, max(highest, level), down || lower)
		s.trail = s.trail[:len(s.trail)-1]
		delete(s.seen, a.To)
	}
}

// passes tells whether a route may go on from a station that it comes to.
func (m *Map) passes(id string, o Options) bool { return o.Work || !m.stations[m.at[id]].Stop }

// leadingTo lists the stations from which a station can be reached, that one too.
func (m *Map) leadingTo(id string) map[string]bool {
	found := map[string]bool{id: true}
	for todo := []string{id}; len(todo) > 0; {
		at := todo[0]
		todo = todo[1:]
		for _, n := range m.in[at] {
			if f := m.arrows[n].From; !found[f] {
				found[f] = true
				todo = append(todo, f)
			}
		}
	}
	return found
}

// Surest is the index of the route about which there is the least doubt, the shortest
// of those; -1 where there are none.
func Surest(routes []Route) int {
	best := -1
	for i := range routes {
		if best < 0 || compareDoubt(&routes[i], &routes[best]) < 0 {
			best = i
		}
	}
	return best
}

func compareDoubt(a, b *Route) int {
	ad, am, au := a.Doubt()
	bd, bm, bu := b.Doubt()
	return cmp.Or(cmp.Compare(ad, bd), cmp.Compare(am, bm), cmp.Compare(au, bu))
}

// Reach is a station that lies open, and the shortest route to it.
type Reach struct {
	Station Station
	Route   Route
}

// Open lists what lies open from a station: every other one that a route leads to,
// the nearest first.
func (m *Map) Open(from string, o Options) []Reach {
	if !m.Has(from) {
		return nil
	}
	best := map[string]Route{}
	first := place{from, m.Station(from).Level}
	done := map[place]bool{}
	for todo := []reached{{at: first}}; len(todo) > 0; {
		slices.SortStableFunc(todo, func(a, b reached) int { return a.route.compare(&b.route) })
		now := todo[0]
		todo = todo[1:]
		if done[now.at] {
			continue
		}
		done[now.at] = true
		if _, ok := best[now.at.id]; !ok {
			best[now.at.id] = now.route
		}
		if now.at.id != from && !m.passes(now.at.id, o) {
			continue
		}
		for _, n := range m.out[now.at.id] {
			a := m.arrows[n]
			level := m.Station(a.To).Level
			lower := level > 0 && level < now.at.highest
			if lower && !o.Down || a.First && now.at.id != from || slices.Contains(now.route.Via(), a.To) {
				continue
			}
			todo = append(todo, reached{
				place{a.To, max(level, now.at.highest)},
				newRoute(append(slices.Clone(now.route.Steps), a), now.route.Down || lower),
			})
		}
	}
	delete(best, from)
	var list []Reach
	for i := range m.stations {
		if r, ok := best[m.stations[i].ID]; ok {
			list = append(list, Reach{m.stations[i], r})
		}
	}
	slices.SortStableFunc(list, func(a, b Reach) int { return a.Route.compare(&b.Route) })
	return list
}

// Next lists the steps that can be made from a station: each as a route of the one
// arrow, behind those that only say where one gets in. They are in the order of the
// map.
func (m *Map) Next(from string, o Options) []Route {
	if !m.Has(from) {
		return nil
	}
	var list []Route
	todo := []Route{{Steps: nil}}
	for len(todo) > 0 {
		r := todo[0]
		todo = todo[1:]
		at, highest := from, m.Station(from).Level
		for i := range r.Steps {
			at = r.Steps[i].To
			highest = max(highest, m.Station(at).Level)
		}
		for _, a := range m.From(at) {
			level := m.Station(a.To).Level
			lower := level > 0 && level < highest
			if lower && !o.Down || a.First && at != from || a.To == from || slices.Contains(r.Via(), a.To) {
				continue
			}
			next := newRoute(append(slices.Clone(r.Steps), a), r.Down || lower)
			if a.Alias() && a.Years == (Years{}) {
				todo = append(todo, next)
				continue
			}
			list = append(list, next)
		}
	}
	return list
}

// place is a station and the highest level on the way to it, on which what lies open
// from there depends.
type place struct {
	id      string
	highest int
}

type reached struct {
	at    place
	route Route
}
