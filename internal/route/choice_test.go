package route_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// subjects are the names that made-up choices use; "wis" covers two of them.
func subjects() []string { return []string{"wis", "wis A", "wis B", "nask", "bio", "eco"} }

func directions() []string { return []string{"", "techniek", "zorg", "economie"} }

func schoolsOf() *rapid.Generator[[]talk.SchoolType] {
	all := []talk.SchoolType{talk.VmboKB, talk.VmboGL, talk.VmboTL, talk.Havo, talk.Mbo}
	return rapid.SliceOfNDistinct(rapid.SampledFrom(all), 0, 3, rapid.ID)
}

func alternativesOf() *rapid.Generator[[][]string] {
	one := rapid.SliceOfNDistinct(rapid.SampledFrom(subjects()), 1, 3, rapid.ID)
	return rapid.SliceOfN(one, 0, 3)
}

// madeUp draws choices: profiles, domains and studies with whatever ways.
func madeUp(t *rapid.T) *route.Choices {
	says := rapid.Custom(func(t *rapid.T) route.Statement {
		return route.Statement{
			Text: rapid.StringMatching(`[a-z]{3}`).Draw(t, "text"), Source: "s", Confirmed: rapid.Bool().Draw(t, "sure"),
			Year: rapid.SampledFrom([]string{"", "2015-2016", "2024-2025"}).Draw(t, "year"),
		}
	})
	c := &route.Choices{Subjects: []route.Subject{{Name: "wis", Covers: []string{"wis A", "wis B"}}}}
	ids := []string{"p1", "p2", "p3", "s1", "s2"}
	for _, id := range ids[:3] {
		c.Profiles = append(c.Profiles, route.Profile{
			ID: id, Name: id, Schools: append(schoolsOf().Draw(t, "schools"), talk.VmboKB),
			Direction: rapid.SampledFrom(directions()).Draw(t, "direction"), Picks: alternativesOf().Draw(t, "picks"),
			Leads:   rapid.SliceOfDistinct(rapid.SampledFrom([]string{"s1", "s2", "s3", "s4"}), rapid.ID).Draw(t, "leads"),
			Heading: says.Draw(t, "heading"), Subjects: says.Draw(t, "subjects"),
		})
		slices.Sort(c.Profiles[len(c.Profiles)-1].Schools)
		c.Profiles[len(c.Profiles)-1].Schools = slices.Compact(c.Profiles[len(c.Profiles)-1].Schools)
	}
	for _, id := range []string{"s1", "s2", "s3", "s4"} {
		s := route.Study{
			ID: id, Name: id, Kind: rapid.SampledFrom(route.Kinds()).Draw(t, "kind"), Domain: rapid.Bool().Draw(t, "domain"),
			Direction: rapid.SampledFrom(directions()).Draw(t, "direction"),
		}
		for range rapid.IntRange(0, 3).Draw(t, "ways") {
			s.Ways = append(s.Ways, route.Way{
				Schools:    schoolsOf().Draw(t, "from"),
				Profiles:   rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 0, 2, rapid.ID).Draw(t, "profiles"),
				Directions: rapid.SliceOfNDistinct(rapid.SampledFrom(directions()[1:]), 0, 2, rapid.ID).Draw(t, "directions"),
				Related:    rapid.Bool().Draw(t, "related"), Verdict: rapid.SampledFrom(route.Verdicts()).Draw(t, "verdict"),
				Needs: alternativesOf().Draw(t, "needs"), Says: says.Draw(t, "says"),
			})
		}
		c.Studies = append(c.Studies, s)
	}
	return c
}

// starts lists from where one can look.
func starts(c *route.Choices) []route.Start {
	var list []route.Start
	for _, p := range c.ProfilesOf("") {
		for _, school := range p.Schools {
			list = append(list, route.Start{Profile: p.ID, School: school})
		}
	}
	return list
}

// What a profile opens and what a study asks are the same answer from two sides.
func TestOpensAndAsksAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := madeUp(t)
		for _, from := range starts(c) {
			doors := c.Opens(from.Profile, from.School)
			for i := range c.Studies {
				study := c.Studies[i].ID
				at := slices.IndexFunc(doors, func(d route.Door) bool { return d.Study.ID == study })
				asked := slices.IndexFunc(c.Asks(study, ""), func(d route.Door) bool {
					return d.Profile.ID == from.Profile && slices.Contains(d.Schools, from.School)
				})
				if (at < 0) != (asked < 0) {
					t.Fatalf("%v to %s: opens %d, asks %d", from, study, at, asked)
				}
				if at < 0 {
					continue
				}
				a, b := doors[at], c.Asks(study, "")[asked]
				if a.Verdict != b.Verdict || !reflect.DeepEqual(a.Needs, b.Needs) || !reflect.DeepEqual(a.Grounds, b.Grounds) {
					t.Fatalf("%v to %s: opens says %+v, asks %+v", from, study, a, b)
				}
			}
		}
	})
}

// A door says that it is open only where nothing is missing, and that a subject is
// asked only where one is.
func TestVerdictsFollowFromNeeds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := madeUp(t)
		for _, from := range starts(c) {
			for _, d := range c.Opens(from.Profile, from.School) {
				switch {
				case len(d.Grounds) == 0 || d.Grounds[0].Source == "":
					t.Fatalf("%+v rests on nothing", d)
				case d.Verdict == route.Open && d.Short(), d.Verdict == route.With && !d.Short():
					t.Fatalf("%s with needs %+v", d.Verdict, d.Needs)
				case d.Sure() && !d.Weakest().Confirmed, !d.Sure() && d.Weakest().Confirmed:
					t.Fatalf("sure is %v, weakest %+v", d.Sure(), d.Weakest())
				}
			}
		}
	})
}

// One pick of a profile is one subject: as many needs are answered as picks can be
// handed out to, and no search of all ways finds a better one.
func TestNeedsAreAnsweredByOnePickEach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		picks, needs := alternativesOf().Draw(t, "picks"), alternativesOf().Draw(t, "needs")
		c := &route.Choices{
			Subjects: []route.Subject{{Name: "wis", Covers: []string{"wis A", "wis B"}}},
			Profiles: []route.Profile{{ID: "p", Schools: []talk.SchoolType{talk.Havo}, Picks: picks}},
			Studies: []route.Study{{ID: "s", Kind: route.KindHbo, Ways: []route.Way{
				{Verdict: route.Open, Needs: needs, Says: route.Statement{Text: "t", Source: "s"}},
			}}},
		}
		d, ok := c.Door("p", talk.Havo, "s")
		if !ok || len(d.Needs) != len(needs) {
			t.Fatalf("door %v with %d needs, want %d", ok, len(d.Needs), len(needs))
		}
		beside := 0
		for i, n := range d.Needs {
			if !slices.Equal(n.AnyOf, needs[i]) {
				t.Fatalf("need %d is %v, want %v", i, n.AnyOf, needs[i])
			}
			if n.Fit == route.Beside {
				beside++
			}
		}
		if want := len(needs) - mostAnswered(c, needs, picks, 0); beside != want {
			t.Fatalf("needs %v, picks %v: %d are left over, want %d", needs, picks, beside, want)
		}
	})
}

// mostAnswered tries everything: how many needs can have a pick of their own.
func mostAnswered(c *route.Choices, needs, picks [][]string, used uint) int {
	if len(needs) == 0 {
		return 0
	}
	most := mostAnswered(c, needs[1:], picks, used)
	for i, pick := range picks {
		fits := slices.ContainsFunc(pick, func(s string) bool { return c.Counts(s, needs[0]) })
		if used&(1<<i) == 0 && fits {
			most = max(most, 1+mostAnswered(c, needs[1:], picks, used|1<<i))
		}
	}
	return most
}

// Beside each other or the other way round is the same, and nothing is lost.
func TestCompareIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := madeUp(t)
		all := starts(c)
		a, b := rapid.SampledFrom(all).Draw(t, "a"), rapid.SampledFrom(all).Draw(t, "b")
		one, okOne := c.Compare(a, b)
		other, okOther := c.Compare(b, a)
		if !okOne || !okOther {
			t.Fatalf("compare %v with %v: %v, %v", a, b, okOne, okOther)
		}
		for name, lists := range map[string][2][]route.Pair{
			"both": {one.Both, other.Both}, "only": {one.OnlyA, other.OnlyB}, "only back": {one.OnlyB, other.OnlyA}, "neither": {one.Neither, other.Neither},
		} {
			if !slices.Equal(studies(lists[0]), studies(lists[1])) {
				t.Fatalf("%s: %v and %v", name, studies(lists[0]), studies(lists[1]))
			}
		}
		if !slices.Equal(one.PartA, other.PartB) {
			t.Fatalf("subjects: %v and %v", one.PartA, other.PartB)
		}
		everywhere := slices.Concat(one.Both, one.OnlyA, one.OnlyB, one.Neither)
		for _, from := range []route.Start{a, b} {
			for _, d := range c.Opens(from.Profile, from.School) {
				if !slices.Contains(studies(everywhere), d.Study.ID) {
					t.Fatalf("%s is lost", d.Study.ID)
				}
			}
		}
		if same, _ := c.Compare(a, a); len(same.OnlyA)+len(same.OnlyB)+len(same.PartA)+len(same.PartB) > 0 {
			t.Fatalf("%v differs from itself: %+v", a, same)
		}
	})
}

func studies(list []route.Pair) []string {
	var ids []string
	for _, p := range list {
		ids = append(ids, p.Study.ID)
	}
	return ids
}

// What is asked of who is unknown has no answer.
func TestUnknownChoices(t *testing.T) {
	c := &route.Choices{}
	if !c.Empty() || c.Opens("pie", talk.VmboKB) != nil || c.Asks("hbo", "") != nil {
		t.Error("an empty book answers")
	}
	if _, ok := c.Compare(route.Start{Profile: "pie"}, route.Start{Profile: "zw"}); ok {
		t.Error("unknown profiles are compared")
	}
	list := c.Outlook("mbo-sport")
	if len(list) != len(route.Prospects()) || list[0].Says.Text != "" {
		t.Errorf("outlook is %+v", list)
	}
}
