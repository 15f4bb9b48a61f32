package school_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func amsterdam(t testing.TB) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Skip("no time zones on this system")
	}
	return loc
}

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// held is a finished talk.
func held(pupil string, kind talk.Kind, at time.Time, minutes int) talk.Summary {
	return talk.Summary{
		ID: fmt.Sprint(pupil, kind, at.Unix(), minutes), PupilID: pupil, Kind: kind, Began: at.UTC(), Ended: true,
		Counted: time.Duration(minutes) * time.Minute,
	}
}

func TestCover(t *testing.T) {
	loc := amsterdam(t)
	now := time.Date(2026, 11, 26, 12, 0, 0, 0, loc)
	at := func(m time.Month, d int) time.Time { return time.Date(2026, m, d, 10, 0, 0, 0, loc) }
	open := held("open", talk.Individual, at(11, 25), 30)
	open.Ended = false
	pupils := []school.Pupil{
		{ID: "niets", Class: "2B", Type: talk.Havo, Year: 2},
		{ID: "alles", Class: "2B", Type: talk.Havo, Year: 2},
		{ID: "kort", Class: "10A", Type: talk.Havo, Year: 2},
		{ID: "open", Class: "10A", Type: talk.Havo, Year: 2},
		{ID: "ouders", Class: "2b", Type: talk.Vwo, Year: 5},
		{ID: "mbo", Class: "ZW1", Type: talk.Mbo, Year: 1},
		{ID: "isk", Type: talk.Isk, Year: 1},
		{ID: "weg", Class: "2B", Type: talk.Havo, Year: 2, LeftOn: date(2026, 10, 1)},
		{ID: "weg-gesproken", Class: "2B", Type: talk.Havo, Year: 2, LeftOn: date(2026, 10, 1)},
		{ID: "vorig-jaar-weg", Class: "2B", Type: talk.Havo, Year: 2, LeftOn: date(2026, 8, 1)},
		{ID: "nee", Class: "5V", Type: talk.Vwo, Year: 6, Adult: school.AdultRefuses},
	}
	talks := []talk.Summary{
		held("alles", talk.Individual, at(9, 10), 25), held("alles", talk.WithParents, at(10, 10), 20),
		held("alles", talk.Individual, at(11, 10), 35),
		held("niets", talk.Individual, time.Date(2026, 7, 31, 23, 59, 0, 0, loc), 40), // of the year before
		held("niets", talk.Reflection, at(9, 9), 40),
		held("kort", talk.Individual, at(9, 1), 19), held("kort", talk.Individual, at(10, 1), 5),
		open,
		held("ouders", talk.WithParents, time.Date(2026, 8, 1, 0, 0, 0, 0, loc), 20), // the first moment of the year
		held("mbo", talk.Individual, at(9, 2), 20), held("weg-gesproken", talk.Individual, at(9, 3), 22),
	}
	planned := []school.Entry{
		{Pupil: "alles", Kind: school.Planned, Talk: talk.Individual, On: date(2026, 12, 1), At: at(11, 1)}, // held sooner
		{Pupil: "niets", Kind: school.Planned, Talk: talk.Individual, On: date(2026, 11, 26)},
		{Pupil: "niets", Kind: school.Planned, Talk: talk.Individual, On: date(2026, 11, 25)}, // past
		{Pupil: "kort", Kind: school.Planned, Talk: talk.WithParents, On: date(2027, 9, 1)},   // of another year
	}
	c := school.Cover(school.Survey{Pupils: pupils, Talks: talks, Planned: planned, Year: school.YearOf(now), Now: now})
	by := map[string]school.Covered{}
	for _, p := range c.Pupils {
		by[p.Pupil.ID] = p
	}
	if len(c.Pupils) != 10 || by["vorig-jaar-weg"].Pupil.ID != "" {
		t.Errorf("%d pupils", len(c.Pupils))
	}
	for id, want := range map[string]int{"niets": 2, "alles": 0, "kort": 2, "open": 2, "ouders": 1, "mbo": 0, "isk": 2, "weg": 0, "weg-gesproken": 0, "nee": 1} {
		if got := by[id].Gaps(); got != want {
			t.Errorf("%s misses %d talks, want %d", id, got, want)
		}
	}
	if a := by["alles"].Alone; !a.On.Equal(at(9, 10)) || a.Length != 25*time.Minute {
		t.Errorf("the first that counts is of %v", a.On)
	}
	if k := by["kort"]; !k.Alone.Short.Equal(at(10, 1)) || !k.Parents.Planned.IsZero() || !k.Next.Equal(date(2027, 9, 1)) {
		t.Errorf("too short: %+v", k)
	}
	if !by["alles"].Next.IsZero() {
		t.Errorf("still planned: %+v", by["alles"])
	}
	if n := by["niets"]; !n.Alone.Planned.Equal(date(2026, 11, 26)) || n.Alone.Done {
		t.Errorf("planned: %+v", n)
	}
	if !by["open"].Alone.Open || by["nee"].Parents.Due {
		t.Errorf("open: %+v; refuses: %+v", by["open"], by["nee"])
	}
	var names []string
	for _, g := range c.Classes {
		names = append(names, g.Name)
	}
	if want := []string{"2B", "5V", "10A", "ZW1", ""}; !slices.Equal(names, want) {
		t.Errorf("classes %q, want %q", names, want)
	}
	b := c.Classes[0] // with who is in "2b": that is the same class
	want := school.Group{
		Name: "2B", Pupils: 5, Alone: school.Tally{Due: 4, Done: 2, Gaps: 2, Planned: 1}, Parents: school.Tally{Due: 3, Done: 2, Gaps: 1},
		Talks: 5, Counted: 5, Length: 122 * time.Minute, Months: [12]int{0: 1, 1: 2, 2: 1, 3: 1}, NoNext: 2,
	}
	if b != want {
		t.Errorf("2B is %+v\nwant %+v", b, want)
	}
	if c.Gaps() != 10 {
		t.Errorf("%d talks are missing", c.Gaps())
	}
	if c.Total.Talks != 8 || c.Total.Counted != 6 {
		t.Errorf("%d talks, %d counted", c.Total.Talks, c.Total.Counted)
	}
}

// TestCoverOfAnEarlierYear: who left after it was at school then, and was not
// spoken to.
func TestCoverOfAnEarlierYear(t *testing.T) {
	pupils := []school.Pupil{
		{ID: "later", LeftOn: date(2026, 9, 1)}, {ID: "on the last day", LeftOn: date(2026, 7, 31)}, {ID: "before", LeftOn: date(2025, 8, 1)},
	}
	c := school.Cover(school.Survey{Pupils: pupils, Year: school.Year{Start: 2025}, Now: time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)})
	if len(c.Pupils) != 2 || c.Pupils[0].Left || !c.Pupils[1].Left || c.Gaps() != 2 {
		t.Errorf("%d gaps: %+v", c.Gaps(), c.Pupils)
	}
}

// TestCoverConsent: in the mbo a talk with parents is asked of nobody until the
// school switches it on, and then of no student who was not asked.
func TestCoverConsent(t *testing.T) {
	now := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	on := school.Settings{Turned: school.Phases(0).Turn(talk.MBO)}
	for _, tt := range []struct {
		settings school.Settings
		adult    school.Adult
		due, ask bool
	}{
		{school.Settings{}, school.AdultUnasked, false, false},
		{school.Settings{}, school.AdultAgrees, false, false},
		{on, school.AdultUnasked, false, true},
		{on, school.AdultAgrees, true, false},
		{on, school.AdultRefuses, false, false},
	} {
		p := school.Pupil{ID: "p", Type: talk.Mbo, Year: 2, Adult: tt.adult}
		s := school.Survey{Pupils: []school.Pupil{p}, Settings: tt.settings, Year: school.YearOf(now), Now: now}
		got := school.Cover(s).Pupils[0].Parents
		if got.Due != tt.due || got.Ask != tt.ask {
			t.Errorf("turned %v, %q: %+v", tt.settings.Turned, tt.adult, got)
		}
		s.Talks = []talk.Summary{held("p", talk.WithParents, now.AddDate(0, 0, -1), 25)}
		if got := school.Cover(s).Pupils[0].Parents; !got.Due || !got.Done || got.Ask || got.Gap() {
			t.Errorf("turned %v, %q, after one was held: %+v", tt.settings.Turned, tt.adult, got)
		}
	}
}

// survey draws a school.
func survey(t *rapid.T, loc *time.Location) school.Survey {
	now := time.Date(2026, 8, 1, 9, 0, 0, 0, loc).AddDate(0, 0, rapid.IntRange(0, 364).Draw(t, "day"))
	s := school.Survey{Year: school.YearOf(now), Now: now, Settings: school.Settings{Turned: school.Phases(rapid.IntRange(0, 31).Draw(t, "turned"))}}
	types := append(talk.SchoolTypes(), "")
	some := func(n int, of string) int { return rapid.IntRange(0, n-1).Draw(t, of) }
	for i := range rapid.IntRange(0, 12).Draw(t, "pupils") {
		p := school.Pupil{
			ID: fmt.Sprint("p", i), Class: []string{"2A", "2B", "10A", "", "H4a"}[some(5, "class")], Type: types[some(len(types), "type")],
			Year: some(9, "year"), Adult: []school.Adult{"", "ja", "nee"}[some(3, "adult")],
		}
		if some(4, "left") == 0 {
			p.LeftOn = date(2026, 6, 1).AddDate(0, 0, some(420, "on"))
		}
		s.Pupils = append(s.Pupils, p)
	}
	for i := range rapid.IntRange(0, 40).Draw(t, "talks") {
		x := held(fmt.Sprint("p", some(13, "of")), talk.Kinds()[some(3, "kind")], date(2026, 6, 1).Add(time.Duration(some(460*24*60, "minute"))*time.Minute), some(50, "length"))
		x.ID, x.Ended = fmt.Sprint(i), some(6, "ended") > 0
		s.Talks = append(s.Talks, x)
	}
	for range rapid.IntRange(0, 10).Draw(t, "planned") {
		s.Planned = append(s.Planned, school.Entry{
			Pupil: fmt.Sprint("p", some(13, "planned of")), Kind: school.EntryKinds()[some(4, "entry")],
			Talk: talk.Kinds()[some(3, "planned kind")], On: date(2026, 6, 1).AddDate(0, 0, some(460, "planned on")),
		})
	}
	return s
}

// slowly counts by hand how many pupils of a class or phase there are, and of each
// kind how many are due, done and missing, looking everything up anew.
func slowly(s school.Survey, of func(school.Pupil) bool) (pupils int, tallies [2][3]int) {
	from, to := time.Date(s.Year.Start, 8, 1, 0, 0, 0, 0, s.Now.Location()), time.Date(s.Year.Start+1, 8, 1, 0, 0, 0, 0, s.Now.Location())
	for _, p := range s.Pupils {
		if !of(p) || !p.LeftOn.IsZero() && !p.LeftOn.After(time.Date(s.Year.Start, 8, 1, 0, 0, 0, 0, time.UTC)) {
			continue
		}
		pupils++
		here := p.LeftOn.IsZero() || p.LeftOn.After(s.Now)
		for i, kind := range []talk.Kind{talk.Individual, talk.WithParents} {
			done := false
			for _, x := range s.Talks {
				if x.PupilID == p.ID && x.Kind == kind && x.Ended && x.Counted >= 20*time.Minute && !x.Began.Before(from) && x.Began.Before(to) {
					done = true
				}
			}
			due := true
			if i == 1 {
				due = s.Settings.WithParents(p.Phase()) && p.Adult != "nee" && (p.Phase() != talk.MBO || p.Adult == "ja")
			}
			if done {
				tallies[i][0]++
				tallies[i][1]++
			} else if due && here {
				tallies[i][0]++
				tallies[i][2]++
			}
		}
	}
	return pupils, tallies
}

func counted(g school.Group) (int, [2][3]int) {
	return g.Pupils, [2][3]int{{g.Alone.Due, g.Alone.Done, g.Alone.Gaps}, {g.Parents.Due, g.Parents.Done, g.Parents.Gaps}}
}

// TestCoverEqualsASlowCount also looks that each pupil is in one class and one
// phase, and that those add up.
func TestCoverEqualsASlowCount(t *testing.T) {
	loc := amsterdam(t)
	rapid.Check(t, func(t *rapid.T) {
		s := survey(t, loc)
		c := school.Cover(s)
		check := func(what string, g school.Group, of func(school.Pupil) bool) {
			pupils, tallies := slowly(s, of)
			if n, got := counted(g); n != pupils || got != tallies {
				t.Fatalf("%s: %d pupils %v, want %d %v", what, n, got, pupils, tallies)
			}
		}
		check("all", c.Total, func(school.Pupil) bool { return true })
		sums := [2]school.Group{}
		for i, list := range [][]school.Group{c.Classes, c.Phases} {
			for _, g := range list {
				if i == 0 {
					check("class "+g.Name, g, func(p school.Pupil) bool { return p.Class == g.Name })
				} else {
					check("phase "+string(g.Phase), g, func(p school.Pupil) bool { return p.Phase() == g.Phase })
				}
				sums[i] = add(sums[i], g)
			}
			if sums[i] != c.Total {
				t.Fatalf("parts are %+v, all %+v", sums[i], c.Total)
			}
		}
		gaps := 0
		for _, p := range c.Uncovered() {
			gaps += p.Gaps()
		}
		if gaps != c.Gaps() {
			t.Fatalf("%d gaps by name, %d counted", gaps, c.Gaps())
		}
	})
}

// add adds up what can be added.
func add(a, b school.Group) school.Group {
	tally := func(x, y school.Tally) school.Tally {
		return school.Tally{Due: x.Due + y.Due, Done: x.Done + y.Done, Gaps: x.Gaps + y.Gaps, Planned: x.Planned + y.Planned, Ask: x.Ask + y.Ask}
	}
	out := school.Group{
		Pupils: a.Pupils + b.Pupils, Alone: tally(a.Alone, b.Alone), Parents: tally(a.Parents, b.Parents),
		Talks: a.Talks + b.Talks, Counted: a.Counted + b.Counted, Length: a.Length + b.Length, NoNext: a.NoNext + b.NoNext,
	}
	for i := range out.Months {
		out.Months[i] = a.Months[i] + b.Months[i]
	}
	return out
}

func TestCoverInAnyOrder(t *testing.T) {
	loc := amsterdam(t)
	rapid.Check(t, func(t *rapid.T) {
		s := survey(t, loc)
		other := s
		other.Talks, other.Planned = slices.Clone(s.Talks), slices.Clone(s.Planned)
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		r.Shuffle(len(other.Talks), func(i, j int) { other.Talks[i], other.Talks[j] = other.Talks[j], other.Talks[i] })
		r.Shuffle(len(other.Planned), func(i, j int) { other.Planned[i], other.Planned[j] = other.Planned[j], other.Planned[i] })
		if a, b := school.Cover(s), school.Cover(other); !reflect.DeepEqual(a, b) {
			t.Fatalf("%+v\n%+v", a, b)
		}
	})
}

func TestCompareClasses(t *testing.T) {
	want := []string{"1A", "2A", "2b", "2B", "4 tl 1", "4 tl 2", "8A", "10A", "H4a", "H10", "V2", "ZW1A", ""}
	got := slices.Clone(want)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
	slices.SortFunc(got, school.CompareClasses)
	if slices.IndexFunc(got, func(s string) bool { return s == "2B" }) < slices.IndexFunc(got, func(s string) bool { return s == "2b" }) {
		want[2], want[3] = want[3], want[2]
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	rapid.Check(t, func(t *rapid.T) {
		g := rapid.StringMatching(`[A-Ca-c0-2 é]{0,4}`)
		a, b, c := g.Draw(t, "a"), g.Draw(t, "b"), g.Draw(t, "c")
		if x, y := school.CompareClasses(a, b), school.CompareClasses(b, a); (x < 0) != (y > 0) || (x == 0) != (a == b) {
			t.Fatalf("%q %q: %d %d", a, b, x, y)
		}
		if school.CompareClasses(a, b) <= 0 && school.CompareClasses(b, c) <= 0 && school.CompareClasses(a, c) > 0 {
			t.Fatalf("%q ≤ %q ≤ %q", a, b, c)
		}
	})
}

func BenchmarkCover(b *testing.B) {
	now := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	s := school.Survey{Year: school.YearOf(now), Now: now}
	for i := range 1500 {
		s.Pupils = append(s.Pupils, school.Pupil{ID: fmt.Sprint(i), Class: fmt.Sprint(i%60, "A"), Type: talk.Havo, Year: 1 + i%5})
	}
	for i := range 15000 {
		s.Talks = append(s.Talks, held(fmt.Sprint(i%1500), talk.Kinds()[i%3], now.Add(-time.Duration(i)*3*time.Hour), 15+i%20))
	}
	for b.Loop() {
		if c := school.Cover(s); len(c.Classes) != 60 {
			b.Fatal(len(c.Classes))
		}
	}
}
