package handbook_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gesprek/internal/handbook"
	"gesprek/internal/route"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// column is a place in routes.tsv.
const (
	colFrom = iota
	colTo
	colYears
	colRemark
	colSource
)

// routesTSV reads the table of steps that the map was made from.
func routesTSV(t *testing.T) [][]string {
	t.Helper()
	f, err := os.Open("testdata/routes.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes = '\t', true
	rows, err := r.ReadAll()
	if err != nil || len(rows) < 100 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	return rows[1:]
}

// mended are the steps of which the table's years are not those of the map, and why.
func mended() map[string]string {
	return map[string]string{
		// The table has none, so that a route by way of the kopklas would seem two years
		// shorter than one without it.
		"kopklas > vo-onderbouw": "2",
		// The table counts two years of onderbouw and then two of havo or three of vwo,
		// where its own rows from groep 8 have five and six: leerjaar 3 was not counted.
		"vo-onderbouw > havo-leerjaar-3": "1",
		"vo-onderbouw > vwo-leerjaar-3":  "1",
		// The table counts from the end of leerjaar 2 or 3; who comes from leerjaar 2 has
		// two years to go either way.
		"vmbo-leerjaar-2-of-3 > vmbo-tl-leerjaar-3/4": "2",
		// The table says that it depends on the pupil's level.
		"isk > vmbo-onderbouw": "?",
	}
}

// TestMapIsTheTable compares every step with the table: no step more or less, the
// same years, and the sources that the table names.
func TestMapIsTheTable(t *testing.T) {
	m := builtIn(t).Atlas.Map
	steps := map[string]route.Arrow{}
	for _, a := range m.Arrows() {
		steps[a.From+" > "+a.To] = a
	}
	seen := 0
	for _, row := range routesTSV(t) {
		name := route.Slug(row[colFrom]) + " > " + route.Slug(row[colTo])
		a, ok := steps[name]
		if !ok {
			t.Errorf("not on the map: %s", name)
			continue
		}
		seen++
		want := row[colYears]
		if y, ok := mended()[name]; ok {
			want = y
		}
		if got := tableYears(a.Years); got != want && (got != "0" || want != "") {
			t.Errorf("%s takes %s, want %q", name, got, want)
		}
		if unsure := strings.Contains(row[colSource], "unconfirmed"); unsure == a.Demand.Confirmed {
			t.Errorf("%s: confirmed is %v, the source is %q", name, a.Demand.Confirmed, row[colSource])
		}
		for _, source := range strings.Split(row[colSource], "; ") {
			title, _, found := strings.Cut(source, " - ")
			if found && !strings.Contains(strings.ToLower(a.Demand.Source), strings.ToLower(strings.TrimPrefix(title, "general knowledge, unconfirmed (aanmeldweek-uitzondering: "))) {
				t.Errorf("%s: source %q is not in %q", name, title, a.Demand.Source)
			}
		}
	}
	if seen != len(steps) {
		t.Errorf("the map has %d steps, the table %d", len(steps), seen)
	}
}

func tableYears(y route.Years) string {
	switch {
	case y.Unknown:
		return "?"
	case y.Min == y.Max:
		return fmt.Sprint(y.Min)
	}
	return fmt.Sprintf("%v-%v", y.Min, y.Max)
}

// TestMapRoutes looks at every route between any two stations, those down too: it can
// be followed in the table, no station comes twice, the order is right, and a slow
// search finds the same ones.
func TestMapRoutes(t *testing.T) {
	m := builtIn(t).Atlas.Map
	table := map[string]bool{}
	for _, row := range routesTSV(t) {
		table[route.Slug(row[colFrom])+" > "+route.Slug(row[colTo])] = true
	}
	total := 0
	for _, from := range m.Stations() {
		counts := slowCount(&m, from.ID)
		for _, to := range m.Stations() {
			for _, o := range []route.Options{{Work: true}, {Down: true, Work: true}, {}, {Down: true}} {
				routes := m.Routes(from.ID, to.ID, o)
				if want := counts[countKey{to.ID, o.Down, o.Work}]; len(routes) != want {
					t.Fatalf("%s to %s, %+v: %d routes, want %d", from.ID, to.ID, o, len(routes), want)
				}
				total += len(routes)
				checkRoutes(t, routes, from.ID, to.ID, table)
			}
		}
	}
	if total < 10000 {
		t.Errorf("only %d routes", total)
	}
}

// checkRoutes follows routes in the table, and looks at their order.
func checkRoutes(t *testing.T, routes []route.Route, from, to string, table map[string]bool) {
	t.Helper()
	for i := range routes {
		via := routes[i].Via()
		if via[0] != from || via[len(via)-1] != to {
			t.Fatalf("%v does not go from %s to %s", via, from, to)
		}
		for j := 1; j < len(via); j++ {
			if !table[via[j-1]+" > "+via[j]] || slices.Contains(via[:j], via[j]) {
				t.Fatalf("%v: step %d cannot be made", via, j)
			}
		}
		if i > 0 && (routes[i].Years.Min < routes[i-1].Years.Min ||
			routes[i].Years.Min == routes[i-1].Years.Min && len(routes[i].Steps) < len(routes[i-1].Steps)) {
			t.Fatalf("%v comes behind a longer one", via)
		}
	}
}

type countKey struct {
	to         string
	down, work bool
}

// slowCount counts the routes from a station to every other one by trying every row of
// different stations to its end.
func slowCount(m *route.Map, from string) map[countKey]int {
	counts := map[countKey]int{}
	var grow func(trail []string, down, work bool)
	grow = func(trail []string, down, work bool) {
		at := trail[len(trail)-1]
		work = work || m.Station(at).Stop && len(trail) > 1
		for _, a := range m.Arrows() {
			if a.From != at || slices.Contains(trail, a.To) || a.First && len(trail) > 1 {
				continue
			}
			level, lower := m.Station(a.To).Level, down
			for _, before := range trail {
				lower = lower || level > 0 && m.Station(before).Level > level
			}
			for _, k := range []countKey{{a.To, false, false}, {a.To, false, true}, {a.To, true, false}, {a.To, true, true}} {
				if (k.down || !lower) && (k.work || !work) {
					counts[k]++
				}
			}
			grow(append(slices.Clone(trail), a.To), lower, work)
		}
	}
	grow([]string{from}, false, false)
	return counts
}

// TestMapIsWhole looks for stations that nothing leads to, or that lead nowhere,
// without a reason, and for places in the picture that two have, or none.
func TestMapIsWhole(t *testing.T) {
	m := builtIn(t).Atlas.Map
	if begin, end := m.Lost(); len(begin) > 0 || len(end) > 0 {
		t.Errorf("nothing leads to %v, and nothing from %v, and the data does not say why", begin, end)
	}
	spots := map[route.Spot]string{}
	for _, s := range m.Stations() {
		p := m.Place(s.ID)
		if p.ID == "" || p.Spot == (route.Spot{}) {
			t.Errorf("%s has no place in the picture", s.ID)
		}
		if s.Part == "" && spots[s.Spot] != "" {
			t.Errorf("%s and %s stand in the same place", s.ID, spots[s.Spot])
		}
		if s.Part == "" {
			spots[s.Spot] = s.ID
		}
		if s.About == "" || s.Begins != "" && len(m.In(s.ID)) > 0 {
			t.Errorf("%+v", s)
		}
	}
	for _, kind := range talk.SchoolTypes() {
		for year := range kind.LastYear() + 1 {
			id := route.StationOf(kind, year)
			if unknown := kind == talk.Mbo || kind == talk.Anders; unknown != (id == "") || id != "" && !m.Has(id) {
				t.Errorf("%s %d begins at %q", kind, year, id)
			}
		}
	}
}

// TestMapLines draws every step: the lines pass no station but their own.
func TestMapLines(t *testing.T) {
	m := builtIn(t).Atlas.Map
	stands := map[route.Point]string{}
	for _, s := range m.Drawn() {
		stands[route.Point{X: 2 * s.Spot.Column, Y: s.Spot.Row}] = s.ID
	}
	for _, a := range m.Arrows() {
		line := m.Trace(a.From, a.To)
		if same := m.Place(a.From).ID == m.Place(a.To).ID; same != (line == nil) {
			t.Fatalf("%s to %s has line %v", a.From, a.To, line)
		}
		for i := 1; i < len(line); i++ {
			from, to := line[i-1], line[i]
			if from.X != to.X && from.Y != to.Y {
				t.Errorf("%s to %s: %v is aslant", a.From, a.To, line)
			}
			for p := from; p != to; {
				p.X, p.Y = p.X+sign(to.X-p.X), p.Y+sign(to.Y-p.Y)
				if s := stands[p]; s != "" && p != line[len(line)-1] {
					t.Errorf("%s to %s passes %s", a.From, a.To, s)
				}
			}
		}
	}
}

func sign(n int) int { return max(-1, min(1, n)) }

// A station without steps says why there are none: who gives a built-in one another word
// without its steps would take every way through it off the map.
func TestOwnMapDeadEnd(t *testing.T) {
	const station = "[[station]]\nname = \"vmbo-tl\"\nlevel = 4\ncolumn = 3\nrow = 5\n"
	book, err := handbook.Load(prompts.FS, fstest.MapFS{"leerroutekaart.toml": {Data: []byte(station)}})
	if err == nil || !strings.Contains(err.Error(), "leerroutekaart.toml:1:") {
		t.Errorf("it is not named: %v", err)
	}
	if len(book.Atlas.Map.From("vmbo-tl")) == 0 {
		t.Error("the built-in steps are gone")
	}
	book, err = handbook.Load(prompts.FS, fstest.MapFS{"leerroutekaart.toml": {Data: []byte(station + "ends = \"Hier houdt het op.\"\n")}})
	if err != nil || len(book.Atlas.Map.From("vmbo-tl")) != 0 {
		t.Errorf("with a reason: %v", err)
	}
}

// A school's file adds a station, and replaces one with all its steps.
func TestOwnMap(t *testing.T) {
	own := fstest.MapFS{"leerroutekaart.toml": {Data: []byte(`
[[station]]
name = "zeevaartschool"
level = 4

[[station.step]]
to = "werk"
entry = "keuze"
demand = "Werk op zee."
source = "onze decaan"
status = "bevestigd"
year = "2026-2027"

[[station]]
name = "vmbo-bb"

[[station.step]]
to = "zeevaartschool"
years = "3"
entry = "recht"
demand = "Het diploma."
source = "onze decaan"
status = "bevestigd"
`)}}
	book, err := handbook.Load(prompts.FS, own)
	if err != nil {
		t.Fatal(err)
	}
	m := book.Atlas.Map
	if got := m.From("vmbo-bb"); len(got) != 1 || got[0].To != "zeevaartschool" {
		t.Errorf("from vmbo-bb lead %+v", got)
	}
	routes := m.Routes("vmbo-bb", "werk", route.Options{})
	if len(routes) == 0 || routes[0].Years != (route.Years{Min: 3, Max: 3}) || routes[0].Steps[1].Demand.Year != "2026-2027" {
		t.Errorf("routes are %+v", routes)
	}
}
