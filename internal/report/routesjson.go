package report

import (
	"io"

	"gesprek/internal/route"
)

// jsonRoute is a route for programs. Years are school years: the fewest it can take,
// and the most. Where how long a step takes is not known, years is a lower bound.
type jsonRoute struct {
	Steps      []jsonArrow `json:"steps"`
	Years      float64     `json:"years"`
	YearsMax   float64     `json:"years_max"`
	YearsKnown bool        `json:"years_known"`
	Down       bool        `json:"down"`   // it goes down a level somewhere
	Surest     bool        `json:"surest"` // there is the least doubt about it
}

type jsonArrow struct {
	From       string      `json:"from"` // slug
	To         string      `json:"to"`   // slug
	Years      float64     `json:"years"`
	YearsMax   float64     `json:"years_max"`
	YearsKnown bool        `json:"years_known"`
	Entry      route.Entry `json:"entry"` // recht, eisen, keuze or instap
	Demand     string      `json:"demand"`
	Source     string      `json:"source"`
	SourceYear string      `json:"source_year"` // school year, or empty
	Confirmed  bool        `json:"confirmed"`
}

// jsonReach is a station that lies open, with the shortest route to it.
type jsonReach struct {
	Station string `json:"station"` // slug
	Name    string `json:"name"`
	jsonRoute
}

// jsonStation is a station on the map.
type jsonStation struct {
	Station string `json:"station"` // slug
	Name    string `json:"name"`
	Level   int    `json:"level"` // the map's own order, no official scale; 0: on none
	About   string `json:"about"`
	Begins  string `json:"begins"` // why nothing leads here, or empty
	Ends    string `json:"ends"`   // why nothing leads on, or empty
}

// RoutesJSON writes the routes of a search, the shortest first, or what lies open from
// a station, the nearest first, as a JSON array.
func RoutesJSON(w io.Writer, r Routes) error {
	if r.To == "" {
		list := []jsonReach{}
		for _, o := range r.Map.Open(r.From, r.Options) {
			list = append(list, jsonReach{o.Station.ID, o.Station.Name, jsonRouteOf(&o.Route, false)})
		}
		return indented(w, list)
	}
	list := []jsonRoute{}
	found := r.Found()
	surest := route.Surest(found)
	for i := range found {
		list = append(list, jsonRouteOf(&found[i], i == surest))
	}
	return indented(w, list)
}

// StationsJSON writes the stations of a map as a JSON array.
func StationsJSON(w io.Writer, m *route.Map) error {
	list := []jsonStation{}
	for _, s := range m.Stations() {
		list = append(list, jsonStation{s.ID, s.Name, s.Level, s.About, s.Begins, s.Ends})
	}
	return indented(w, list)
}

func jsonRouteOf(r *route.Route, surest bool) jsonRoute {
	out := jsonRoute{[]jsonArrow{}, r.Years.Min, r.Years.Max, !r.Years.Unknown, r.Down, surest}
	for i := range r.Steps {
		a := &r.Steps[i]
		out.Steps = append(out.Steps, jsonArrow{
			a.From, a.To, a.Years.Min, a.Years.Max, !a.Years.Unknown, a.Entry,
			a.Demand.Text, a.Demand.Source, a.Demand.Year, a.Demand.Confirmed,
		})
	}
	return out
}
