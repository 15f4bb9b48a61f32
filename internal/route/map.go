package route

import (
	"cmp"
	"maps"
	"slices"
)

// Station is a place in education, at work or on the way: a diploma, a year in
// which something is chosen, a course. Years on an arrow are until its end.
type Station struct {
	ID    string // slug, such as "vmbo-kb"
	Name  string // as people write it: "vmbo-kb"
	Short string // where there is little room; the name where nothing shorter is needed
	Level int    // how high it stands among the others, 1 to 9; 0: it is on no level, such as work
	Spot  Spot   // where the picture has it
	Part  string // id of the station whose place in the picture it shares: where one gets in; empty: its own
	About string // one sentence for who looks along; may be empty

	Stop bool // a route begins or ends here, and passes only where that is asked for

	Begins string // why nothing leads here; empty: something does
	Ends   string // why nothing leads on; empty: something does
}

// How high and how large a map can be.
const (
	Levels  = 9
	Columns = 5
	Rows    = 10
)

// Spot is a place in the picture: a column from the left and a row from the top, both
// from 1. The zero value is nowhere.
type Spot struct{ Column, Row int }

// Entry is how one is let in.
type Entry string

// The ways in, the surest first.
const (
	ByRight    Entry = "recht"  // who has the diploma and is in time has a right to it
	ByDemand   Entry = "eisen"  // there may be demands beside the diploma
	ByDecision Entry = "keuze"  // somebody decides: the school, the course, an employer
	ByAlias    Entry = "instap" // no step of its own
)

// Entries lists the ways in, the surest first.
func Entries() []Entry { return []Entry{ByAlias, ByRight, ByDemand, ByDecision} }

// Arrow is one step that can be made: from a station to another one, in years that
// the step takes until the end of what it leads to.
type Arrow struct {
	From, To string // slugs
	Years    Years
	Entry    Entry
	First    bool      // only for who stands there already: never in the middle of a route
	Demand   Statement // what is asked, and who says so
}

// Alias tells whether the arrow is no step of its own, and only says where one gets in.
func (a *Arrow) Alias() bool { return a.Entry == ByAlias }

// Years is how long something takes, in school years. The zero value takes none.
type Years struct {
	Min, Max float64
	Unknown  bool // how long is not known; Min and Max are 0
}

// Plus adds up two lengths. What is unknown stays so: the sum is then a lower bound.
func (y Years) Plus(o Years) Years {
	return Years{y.Min + o.Min, y.Max + o.Max, y.Unknown || o.Unknown}
}

// Map is the route map: the stations and the arrows. It must not be changed.
type Map struct {
	stations []Station
	arrows   []Arrow
	at       map[string]int   // index of a station by slug
	out, in  map[string][]int // indexes of arrows by the slug they leave, and reach
}

// NewMap makes a map of stations and arrows between them. Arrows from or to a station
// that is not there are left out.
func NewMap(stations []Station, arrows []Arrow) Map {
	m := Map{stations: stations, at: map[string]int{}, out: map[string][]int{}, in: map[string][]int{}}
	for i := range stations {
		m.at[stations[i].ID] = i
	}
	for _, a := range arrows {
		if !m.Has(a.From) || !m.Has(a.To) {
			continue
		}
		m.out[a.From] = append(m.out[a.From], len(m.arrows))
		m.in[a.To] = append(m.in[a.To], len(m.arrows))
		m.arrows = append(m.arrows, a)
	}
	return m
}

// Empty tells whether there is no map.
func (m *Map) Empty() bool { return len(m.stations) == 0 }

// Has tells whether there is a station.
func (m *Map) Has(id string) bool { _, ok := m.at[id]; return ok }

// Station gives a station; the zero value where there is none.
func (m *Map) Station(id string) Station {
	if i, ok := m.at[id]; ok {
		return m.stations[i]
	}
	return Station{}
}

// Stations lists the stations in their own order.
func (m *Map) Stations() []Station { return slices.Clone(m.stations) }

// Arrows lists the arrows in their own order.
func (m *Map) Arrows() []Arrow { return slices.Clone(m.arrows) }

// From lists the arrows that leave a station, In those that reach it, in their own order.
func (m *Map) From(id string) []Arrow { return m.pick(m.out[id]) }

// In lists the arrows that reach a station, in their own order.
func (m *Map) In(id string) []Arrow { return m.pick(m.in[id]) }

func (m *Map) pick(at []int) []Arrow {
	list := make([]Arrow, len(at))
	for i, n := range at {
		list[i] = m.arrows[n]
	}
	return list
}

// Place is the station that stands in the picture for a station: its own, or that of
// which it is a part.
func (m *Map) Place(id string) Station {
	s := m.Station(id)
	if s.Part != "" {
		return m.Station(s.Part)
	}
	return s
}

// Drawn lists the stations that stand in the picture, column by column and from the
// top down.
func (m *Map) Drawn() []Station {
	list := slices.DeleteFunc(m.Stations(), func(s Station) bool { return s.Spot == Spot{} })
	slices.SortStableFunc(list, func(a, b Station) int {
		return cmp.Or(cmp.Compare(a.Spot.Column, b.Spot.Column), cmp.Compare(a.Spot.Row, b.Spot.Row))
	})
	return list
}

// Lost lists the stations that nothing leads to, and those that lead nowhere, without
// a reason for it: the map then is not whole.
func (m *Map) Lost() (begin, end []string) {
	for _, id := range slices.Sorted(maps.Keys(m.at)) {
		s := m.Station(id)
		if len(m.in[id]) == 0 && s.Begins == "" {
			begin = append(begin, id)
		}
		if len(m.out[id]) == 0 && s.Ends == "" {
			end = append(end, id)
		}
	}
	return begin, end
}
