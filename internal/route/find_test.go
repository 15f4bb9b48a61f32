package route_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gesprek/internal/route"
)

// small is a map that has an alias, a detour, a step down, a circle and a station
// that nothing leads to.
func small() route.Map {
	station := func(name string, level int) route.Station {
		return route.Station{ID: route.Slug(name), Name: name, Level: level}
	}
	stop := func(name string) route.Station {
		s := station(name, 0)
		s.Stop = true
		return s
	}
	arrow := func(from, to string, low, high float64, e route.Entry, sure bool) route.Arrow {
		return route.Arrow{
			From: from, To: to, Years: route.Years{Min: low, Max: high}, Entry: e, Demand: route.Statement{Confirmed: sure},
		}
	}
	return route.NewMap([]route.Station{
		station("kb", 2), station("tl 4", 2), station("tl", 2), station("mbo 2", 2), station("mbo 4", 4), station("havo", 4),
		station("hbo", 6), stop("werk"), station("vwo", 5), station("eiland", 0),
	}, []route.Arrow{
		arrow("kb", "mbo-4", 3, 4, route.ByDemand, true),
		arrow("kb", "tl-4", 1, 1, route.ByDecision, false),
		arrow("tl-4", "tl", 0, 0, route.ByAlias, true),
		arrow("tl", "havo", 2, 2, route.ByRight, true),
		arrow("kb", "mbo-2", 1, 2, route.ByRight, true),
		arrow("mbo-2", "mbo-4", 3, 4, route.ByRight, true),
		arrow("mbo-4", "hbo", 4, 4, route.ByRight, true),
		arrow("havo", "hbo", 4, 4, route.ByDemand, true),
		arrow("mbo-4", "werk", 0, 0, route.ByDecision, true),
		arrow("werk", "mbo-2", 1, 2, route.ByDecision, true),
		arrow("vwo", "havo", 1, 2, route.ByDecision, false),
		arrow("havo", "vwo", 2, 2, route.ByRight, true),
		arrow("eiland", "nergens", 1, 1, route.ByRight, true),
	})
}

func ways(routes []route.Route) []string {
	var list []string
	for _, r := range routes {
		list = append(list, fmt.Sprintf("%v-%v %s", r.Years.Min, r.Years.Max, strings.Join(r.Via(), " ")))
	}
	return list
}

func TestRoutes(t *testing.T) {
	m := small()
	tests := []struct {
		from, to string
		down     bool
		want     []string
	}{
		{"kb", "hbo", false, []string{
			"7-8 kb mbo-4 hbo", "7-7 kb tl-4 tl havo hbo", "8-10 kb mbo-2 mbo-4 hbo",
		}},
		{"vwo", "hbo", false, nil},
		{"vwo", "hbo", true, []string{"5-6 vwo havo hbo"}},
		{"mbo-4", "mbo-2", false, nil},
		{"mbo-4", "mbo-2", true, []string{"1-2 mbo-4 werk mbo-2"}},
		{"werk", "hbo", false, []string{"8-10 werk mbo-2 mbo-4 hbo"}},
		{"kb", "kb", true, nil},
		{"kb", "maan", true, nil},
		{"maan", "kb", true, nil},
		{"kb", "eiland", true, nil},
	}
	for _, tt := range tests {
		got := m.Routes(tt.from, tt.to, route.Options{Down: tt.down, Work: true})
		if !slices.Equal(ways(got), tt.want) {
			t.Errorf("%s to %s, down %v:\n%s", tt.from, tt.to, tt.down, strings.Join(ways(got), "\n"))
		}
	}
}

// A route stops at work, unless it is asked to go on.
func TestRoutesStop(t *testing.T) {
	m := small()
	if got := m.Routes("mbo-4", "mbo-2", route.Options{Down: true}); got != nil {
		t.Errorf("through work: %v", ways(got))
	}
	for _, ends := range [][2]string{{"mbo-4", "werk"}, {"werk", "mbo-2"}} {
		if got := m.Routes(ends[0], ends[1], route.Options{}); len(got) != 1 {
			t.Errorf("from %s to %s: %v", ends[0], ends[1], ways(got))
		}
	}
	for _, r := range m.Open("mbo-4", route.Options{Down: true}) {
		if r.Station.ID == "mbo-2" {
			t.Errorf("open by way of work: %v", r.Route.Via())
		}
	}
}

// Next passes what is no step of its own.
func TestNext(t *testing.T) {
	m := small()
	var got []string
	for _, from := range []string{"tl-4", "kb", "werk", "eiland"} {
		for _, r := range m.Next(from, route.Options{}) {
			got = append(got, strings.Join(r.Via(), " "))
		}
	}
	want := []string{"tl-4 tl havo", "kb mbo-4", "kb tl-4", "kb mbo-2", "werk mbo-2"}
	if !slices.Equal(got, want) {
		t.Errorf("next are %v", got)
	}
}

func TestSurest(t *testing.T) {
	m := small()
	routes := m.Routes("kb", "hbo", route.Options{})
	if at := route.Surest(routes); at != 2 {
		t.Errorf("surest is %d: only the third has a right all the way", at)
	}
	if route.Surest(nil) != -1 {
		t.Error("no route is the surest of none")
	}
}

func TestOpen(t *testing.T) {
	m := small()
	var got []string
	for _, r := range m.Open("kb", route.Options{}) {
		got = append(got, fmt.Sprintf("%s %v", r.Station.ID, r.Route.Years.Min))
	}
	want := []string{"tl-4 1", "mbo-2 1", "tl 1", "mbo-4 3", "werk 3", "havo 3", "vwo 5", "hbo 7"}
	if !slices.Equal(got, want) {
		t.Errorf("open are %v", got)
	}
	begin, end := m.Lost()
	if !slices.Equal(begin, []string{"eiland", "kb"}) || !slices.Equal(end, []string{"eiland", "hbo"}) {
		t.Errorf("lost are %v, %v", begin, end)
	}
}

func TestFind(t *testing.T) {
	m := route.NewMap([]route.Station{
		{ID: "vmbo-tl-leerjaar-3/4", Name: "vmbo-tl leerjaar 3/4"},
		{ID: "promotie-phd", Name: "promotie (PhD)"},
		{ID: "hbo-bachelor", Name: "hbo bachelor"},
		{ID: "hbo-master", Name: "hbo master"},
		{ID: "21+-zonder-diploma", Name: "21+ zonder diploma"},
	}, nil)
	for _, s := range m.Stations() {
		if route.Slug(s.Name) != s.ID {
			t.Errorf("%q has slug %q", s.Name, route.Slug(s.Name))
		}
	}
	for name, want := range map[string]string{
		"HBO-Bachelor": "hbo-bachelor", "hbo bachelor": "hbo-bachelor", "Promotie (PhD)": "promotie-phd", "promotie phd": "promotie-phd",
		"vmbo-tl-leerjaar-3-4": "vmbo-tl-leerjaar-3/4", "21+ zonder diploma": "21+-zonder-diploma", "hbo": "", "": "", "--": "",
	} {
		if s, ok := m.Find(name); s.ID != want || ok != (want != "") {
			t.Errorf("%q finds %q, %v", name, s.ID, ok)
		}
	}
	if near := m.Near("hbo", 5); len(near) != 2 || near[0].ID != "hbo-bachelor" {
		t.Errorf("near hbo are %v", near)
	}
	if near := m.Near("master", 5); len(near) != 1 || near[0].ID != "hbo-master" {
		t.Errorf("near master are %v", near)
	}
}

// drawMap makes a map of up to eight stations and any arrows, circles and double ones
// too.
func drawMap(t *rapid.T) route.Map {
	n := rapid.IntRange(2, 7).Draw(t, "stations")
	var stations []route.Station
	for i := range n {
		stations = append(stations, route.Station{ID: fmt.Sprint(i), Name: fmt.Sprint(i), Level: rapid.IntRange(0, 3).Draw(t, "level"), Stop: rapid.IntRange(0, 4).Draw(t, "stop") == 0})
	}
	var arrows []route.Arrow
	seen := map[string]bool{}
	for range rapid.IntRange(0, 18).Draw(t, "arrows") {
		a := route.Arrow{
			From: fmt.Sprint(rapid.IntRange(0, n-1).Draw(t, "from")), To: fmt.Sprint(rapid.IntRange(0, n-1).Draw(t, "to")),
			Entry: rapid.SampledFrom(route.Entries()).Draw(t, "entry"), First: rapid.IntRange(0, 4).Draw(t, "first") == 0,
		}
		low := rapid.IntRange(0, 4).Draw(t, "years")
		a.Years = route.Years{Min: float64(low), Max: float64(low + rapid.IntRange(0, 2).Draw(t, "more"))}
		if !seen[a.From+">"+a.To] {
			seen[a.From+">"+a.To] = true
			arrows = append(arrows, a)
		}
	}
	return route.NewMap(stations, arrows)
}

// Slow finds the same routes by trying every row of different stations.
func TestRoutesEqualSlow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawMap(t)
		down, work := rapid.Bool().Draw(t, "down"), rapid.Bool().Draw(t, "work")
		for from, all := range slow(&m, down, work) {
			for _, s := range m.Stations() {
				got := m.Routes(from, s.ID, route.Options{Down: down, Work: work})
				if !slices.IsSortedFunc(got, byYearsAndSteps) {
					t.Fatalf("not in order: %v", ways(got))
				}
				list := ways(got)
				slices.Sort(list)
				want := ways(all[s.ID])
				slices.Sort(want)
				if !slices.Equal(list, want) {
					t.Fatalf("%s to %s: got %v, want %v", from, s.ID, list, want)
				}
			}
			checkOpen(t, &m, from, all, route.Options{Down: down, Work: work})
		}
	})
}

// checkOpen compares what lies open with all routes: each station that has one, and
// none of them shorter.
func checkOpen(t *rapid.T, m *route.Map, from string, all map[string][]route.Route, o route.Options) {
	open := m.Open(from, o)
	for _, r := range open {
		routes := all[r.Station.ID]
		slices.SortFunc(routes, byYearsAndSteps)
		if len(routes) == 0 || byYearsAndSteps(routes[0], r.Route) != 0 {
			t.Fatalf("%s to %s is open by %v", from, r.Station.ID, r.Route.Via())
		}
	}
	if len(open) != len(all) {
		t.Fatalf("%d stations open from %s, want %d", len(open), from, len(all))
	}
}

func byYearsAndSteps(a, b route.Route) int {
	switch {
	case a.Years.Min != b.Years.Min:
		return int(2 * (a.Years.Min - b.Years.Min))
	default:
		return len(a.Steps) - len(b.Steps)
	}
}
