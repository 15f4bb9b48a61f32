package route_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"gesprek/internal/route"
	"gesprek/internal/talk"
)

func offers() route.Guarantee {
	course := func(id, sector, year string) route.Course {
		return route.Course{ID: id, Name: id, Sector: sector, Statement: route.Statement{Year: year}}
	}
	return route.Guarantee{
		Notes: []route.GuaranteeNote{
			{ID: "nu", Part: route.GuaranteeChoose, Fits: []talk.Fit{{Schools: []talk.SchoolType{talk.VmboKB}, Years: []int{2}}}},
			{ID: "wat", Part: route.GuaranteeWhat},
			{ID: "altijd", Part: route.GuaranteeChoose},
		},
		Courses: []route.Course{course("operator", "haven", "2022-2023"), course("zorg", "zorg", ""), course("bouw", "bouw", "2018-2019")},
		Matches: []route.Match{{Sector: "haven", Profiles: []string{"pie", "mt"}}, {Sector: "bouw", Profiles: []string{"bwi", "pie"}}},
	}
}

func ids[T any](list []T, id func(T) string) []string {
	var out []string
	for _, v := range list {
		out = append(out, id(v))
	}
	return out
}

func TestGuaranteeFor(t *testing.T) {
	g := offers()
	tests := []struct {
		name string
		of   route.Seeker
		want route.Standing
		asks []route.Question
	}{
		{"groep 8", route.Seeker{Type: talk.Primary, Year: 8, South: route.Yes}, route.TooSoon, nil},
		{"leerjaar 1", route.Seeker{Type: talk.VmboKB, Year: 1}, route.TooSoon, []route.Question{route.AskSouth}},
		{
			"nothing known",
			route.Seeker{Type: talk.VmboKB, Year: 2},
			route.NotSaid,
			[]route.Question{route.AskSouth, route.AskProfile, route.AskCourse, route.AskList, route.AskTerms},
		},
		{
			"no year",
			route.Seeker{Type: talk.VmboKB, South: route.Yes},
			route.NotSaid,
			[]route.Question{route.AskProfile, route.AskCourse, route.AskList, route.AskTerms},
		},
		{
			"profile only",
			route.Seeker{Type: talk.VmboKB, Year: 2, Profile: "pie"},
			route.NotSaid,
			[]route.Question{route.AskSouth, route.AskMatch, route.AskCourse, route.AskList, route.AskTerms},
		},
		{
			"both",
			route.Seeker{Type: talk.VmboKB, Year: 2, Profile: "pie", South: route.Yes},
			route.Askable,
			[]route.Question{route.AskMatch, route.AskCourse, route.AskList, route.AskTerms},
		},
		{
			"another profile",
			route.Seeker{Type: talk.VmboTL, Year: 4, Profile: "tl-economie", South: route.Yes},
			route.Unmatched,
			[]route.Question{route.AskMatch, route.AskCourse, route.AskList, route.AskTerms},
		},
		{"not on Zuid", route.Seeker{Type: talk.VmboKB, Year: 2, Profile: "pie", South: route.No}, route.Outside, nil},
		{
			"havo",
			route.Seeker{Type: talk.Havo, Year: 3, South: route.Yes},
			route.OtherRoad,
			[]route.Question{route.AskCourse, route.AskList, route.AskTerms},
		},
		{
			"mbo",
			route.Seeker{Type: talk.Mbo, Year: 1, South: route.Yes},
			route.Askable,
			[]route.Question{route.AskCourse, route.AskList, route.AskTerms},
		},
		{
			"mbo, not asked",
			route.Seeker{Type: talk.Mbo},
			route.NotSaid,
			[]route.Question{route.AskSouth, route.AskCourse, route.AskList, route.AskTerms},
		},
		{
			"isk",
			route.Seeker{Type: talk.Isk, Year: 1, South: route.Yes},
			route.NotSaid,
			[]route.Question{route.AskCourse, route.AskList, route.AskTerms},
		},
	}
	for _, tt := range tests {
		o := g.For(tt.of)
		if o.Standing != tt.want || !slices.Equal(o.Questions, tt.asks) {
			t.Errorf("%s: %s, asks %v", tt.name, o.Standing, o.Questions)
		}
	}
}

func TestGuaranteeCourses(t *testing.T) {
	g := offers()
	o := g.For(route.Seeker{Type: talk.VmboKB, Year: 2, Profile: "pie"})
	name := func(c route.Course) string { return c.ID }
	note := func(n route.GuaranteeNote) string { return n.ID }
	if got := ids(o.Fitting, name); !slices.Equal(got, []string{"operator", "bouw"}) {
		t.Errorf("fitting: %v", got)
	}
	if got := ids(o.Others, name); !slices.Equal(got, []string{"zorg"}) {
		t.Errorf("others: %v", got)
	}
	if got := ids(o.Choose, note); !slices.Equal(got, []string{"nu", "altijd"}) {
		t.Errorf("to choose now: %v", got)
	}
	if got := ids(g.For(route.Seeker{Type: talk.Mbo}).Choose, note); !slices.Equal(got, []string{"altijd"}) {
		t.Errorf("to choose in mbo: %v", got)
	}
}

func TestGuaranteeStale(t *testing.T) {
	g := offers()
	for year, want := range map[string]bool{"2021-2022": false, "2022-2023": false, "2023-2024": true, "2026-2027": true} {
		if g.Stale(year) != want {
			t.Errorf("stale in %s: %v", year, !want)
		}
	}
	if none := (route.Guarantee{}); none.Year() != "" || !none.Stale("2026-2027") || !none.Empty() {
		t.Error("no data seems to be of this year")
	}
}

// Property: whatever is known of a pupil, nothing comes out as a promise, and what is not
// known stays a question. No course is lost.
func TestGuaranteePromisesNothing(t *testing.T) {
	g := offers()
	rapid.Check(t, func(t *rapid.T) {
		s := route.Seeker{
			Type:    rapid.SampledFrom(talk.SchoolTypes()).Draw(t, "type"),
			Year:    rapid.IntRange(0, 8).Draw(t, "year"),
			Profile: rapid.SampledFrom([]string{"", "pie", "mt", "bwi", "zw", "onbekend"}).Draw(t, "profile"),
			South:   rapid.SampledFrom([]route.Answer{"", route.Yes, route.No, "anders"}).Draw(t, "south"),
		}
		o := g.For(s)
		if o.Standing == route.Askable && (s.South != route.Yes || !slices.Contains(o.Questions, route.AskList) || !slices.Contains(o.Questions, route.AskTerms)) {
			t.Fatalf("%+v: %s with the questions %v", s, o.Standing, o.Questions)
		}
		if asks := slices.Contains(o.Questions, route.AskSouth); asks != (s.South != route.Yes && s.South != route.No) {
			t.Fatalf("%+v: asks for Zuid: %v", s, asks)
		}
		nothing := s.South == route.No || s.South == route.Yes && o.Standing == route.TooSoon
		if (o.Standing == route.Outside) != (s.South == route.No) || (len(o.Questions) == 0) != nothing {
			t.Fatalf("%+v: %s, asks %v", s, o.Standing, o.Questions)
		}
		if len(o.Fitting)+len(o.Others) != len(g.Courses) {
			t.Fatalf("%+v: %d courses of %d", s, len(o.Fitting)+len(o.Others), len(g.Courses))
		}
	})
}
