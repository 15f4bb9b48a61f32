package handbook

import (
	"strconv"
	"strings"

	"gesprek/internal/route"
)

// mapFile is the route map as it stands in its file.
type mapFile struct {
	Stations []stationInFile `toml:"station"`
}

type stationInFile struct {
	Name   string       `toml:"name"`
	Short  string       `toml:"short"`
	Level  int          `toml:"level"`
	Column int          `toml:"column"`
	Row    int          `toml:"row"`
	Part   string       `toml:"part"`
	Stop   bool         `toml:"stop"`
	About  string       `toml:"about"`
	Begins string       `toml:"begins"`
	Ends   string       `toml:"ends"`
	Steps  []stepInFile `toml:"step"`
}

type stepInFile struct {
	To     string `toml:"to"`
	Years  string `toml:"years"`
	Entry  string `toml:"entry"`
	First  bool   `toml:"first"`
	Demand string `toml:"demand"`
	sourceInFile
}

func (f *mapFile) shapes() form {
	return form{outer: "station", inner: "step", shape: func(at spot) (Shape, bool) {
		switch {
		case at.inner > 0:
			switch at.key {
			case "to", "years", "entry", "demand", "source", "status", "year":
				return Text, true
			case "first":
				return YesNo, true
			}
		case at.outer > 0:
			switch at.key {
			case "name", "short", "part", "about", "begins", "ends":
				return Text, true
			case "level", "column", "row":
				return Number, true
			case "stop":
				return YesNo, true
			case "step":
				return Tables, true
			}
		case at.key == "station":
			return Tables, true
		}
		return "", false
	}}
}

func (f *mapFile) check(string) []finding {
	c := &findings{}
	seen := map[string]bool{}
	for i := range f.Stations {
		s, at := &f.Stations[i], spot{outer: i + 1}
		if c.filled(at.under("name"), "", s.Name) {
			c.once(seen, at.under("name"), route.Slug(s.Name))
		}
		c.within(at.under("level"), s.Name, s.Level, 0, route.Levels)
		c.within(at.under("column"), s.Name, s.Column, 0, route.Columns)
		c.within(at.under("row"), s.Name, s.Row, 0, route.Rows)
		if len(s.Steps) == 0 && strings.TrimSpace(s.Ends) == "" {
			c.add(at.under("step"), Missing, subject(s.Name, at.under("step")), "")
		}
		for j := range s.Steps {
			in := at
			in.inner = j + 1
			s.Steps[j].check(c, in, s.Name)
		}
	}
	return c.found
}

// check checks a step; owner is the station that it leaves.
func (s *stepInFile) check(c *findings, at spot, owner string) {
	c.filled(at.under("to"), owner, s.To)
	if _, ok := parseYears(s.Years); !ok {
		c.add(at.under("years"), UnknownValue, subject(owner, at.under("years")), s.Years)
	}
	if c.filled(at.under("entry"), owner, s.Entry) {
		known(c, at.under("entry"), owner, s.Entry, route.Entries())
	}
	c.filled(at.under("demand"), owner, s.Demand)
	c.sourced(at, owner, s.sourceInFile)
}

// parseYears reads a length such as "4", "3-4" or "0.5-1"; empty where no years
// belong, and a question mark where how long is not known.
func parseYears(text string) (route.Years, bool) {
	switch text {
	case "":
		return route.Years{}, true
	case "?":
		return route.Years{Unknown: true}, true
	}
	low, high, ranged := strings.Cut(text, "-")
	if !ranged {
		high = low
	}
	from, err := strconv.ParseFloat(low, 64)
	to, err2 := strconv.ParseFloat(high, 64)
	const longest = 20
	return route.Years{Min: from, Max: to}, err == nil && err2 == nil && 0 <= from && from <= to && to <= longest
}

// station makes the domain's values of a station that was found right.
func (s *stationInFile) station() (route.Station, []route.Arrow) {
	v := route.Station{
		ID: route.Slug(s.Name), Name: oneLine(s.Name), Short: oneLine(s.Short), Level: s.Level,
		Spot: route.Spot{Column: s.Column, Row: s.Row}, Part: route.Slug(s.Part), Stop: s.Stop,
		About: oneLine(s.About), Begins: oneLine(s.Begins), Ends: oneLine(s.Ends),
	}
	if v.Short == "" {
		v.Short = v.Name
	}
	var arrows []route.Arrow
	for _, step := range s.Steps {
		years, _ := parseYears(step.Years)
		arrows = append(arrows, route.Arrow{
			From: v.ID, To: route.Slug(step.To), Years: years, Entry: route.Entry(step.Entry), First: step.First,
			Demand: step.of(step.Demand),
		})
	}
	return v, arrows
}

// charted is a station with its arrows, as one of the files has it.
type charted struct {
	station route.Station
	arrows  []route.Arrow
}

// atlas reads the reference data. A station of the school takes the place of the
// built-in one, with all its arrows.
func (l *loader) atlas() {
	var list []charted
	listed(l, mapName, func(s *source, f *mapFile) {
		for j := range f.Stations {
			station, arrows := f.Stations[j].station()
			put(&list, charted{station, arrows}, func(o charted) bool { return o.station.ID == station.ID })
		}
		l.unreached(s, f, list)
	})
	var stations []route.Station
	var arrows []route.Arrow
	for _, c := range list {
		stations, arrows = append(stations, c.station), append(arrows, c.arrows...)
	}
	l.book.Atlas.Map = route.NewMap(stations, arrows)
}

// unreached names the steps to a station, and the parts of one, that is in neither
// file.
func (l *loader) unreached(s *source, f *mapFile, list []charted) {
	there := map[string]bool{"": true}
	for _, c := range list {
		there[c.station.ID] = true
	}
	var found []finding
	for i := range f.Stations {
		at := spot{outer: i + 1}
		if part := f.Stations[i].Part; !there[route.Slug(part)] {
			found = append(found, finding{at: at.under("part"), kind: UnknownStation, subject: f.Stations[i].Name, detail: part})
		}
		for j, step := range f.Stations[i].Steps {
			if !there[route.Slug(step.To)] {
				found = append(found, finding{
					at: spot{outer: i + 1, inner: j + 1, key: "to"}, kind: UnknownStation, subject: f.Stations[i].Name, detail: step.To,
				})
			}
		}
	}
	l.amiss(s, f.shapes(), found)
}
