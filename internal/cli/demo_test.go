package cli

import (
	"io"
	"slices"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/school"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

func someone() character {
	return character{
		First: "Noor", Last: "Wit", Class: "2B", Type: talk.VmboTL, Year: 2,
		Talks: []episode{{
			When: lastYear, Kind: talk.Individual, Told: []string{"a whole line of words"},
			Step: promise{What: "a", Who: "b", When: "c"},
		}},
	}
}

// invent makes the whole demo as it is on a day.
func invent(t *testing.T, today time.Time) *maker {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	groups, err := readCast()
	if err != nil {
		t.Fatal(err)
	}
	m := newMaker(book.Guides, today)
	for _, g := range groups {
		for _, c := range g.Pupils {
			if err := m.add(c); err != nil {
				t.Fatalf("%s: %v", c.First, err)
			}
		}
	}
	return m
}

func TestDemoClass(t *testing.T) {
	m := invent(t, sown().Wall)
	class, phases := 0, map[talk.Phase]bool{}
	for _, p := range m.pupils {
		if p.Class == "2B" {
			class++
		}
		phases[p.Phase()] = true
	}
	if class != 26 || len(m.pupils) != 31 {
		t.Errorf("%d pupils, %d in the class", len(m.pupils), class)
	}
	for _, p := range append(talk.Phases(), talk.Other) {
		if !phases[p] {
			t.Errorf("nobody in phase %q", p)
		}
	}
	talks := map[string]int{} // this year, by pupil of the class
	for _, s := range m.talks {
		if school.YearOf(s.Began()) == school.YearOf(m.today) {
			talks[s.Plan.PupilID]++
		}
	}
	one, both := 0, 0
	for _, n := range talks {
		switch n {
		case 1:
			one++
		case 2:
			both++
		}
	}
	if one < 13 || both < 2 || len(talks) > 24 {
		t.Errorf("%d pupils with one talk this year, %d with both, %d with any", one, both, len(talks))
	}
}

// TestDemoTalks: on any day of the year every talk is whole, in the past and in
// the school hours, and exactly one is not finished.
func TestDemoTalks(t *testing.T) {
	amsterdam, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Skip("no time zones on this system")
	}
	for day := range 366 {
		if day > 45 && day%11 != 0 { // the start of the school year is what is special
			continue
		}
		today := time.Date(2026, time.August, 1, 0, 30, 0, 0, amsterdam).AddDate(0, 0, day)
		live := 0
		for _, s := range invent(t, today).talks {
			now := s.Seen
			began := s.Began().In(amsterdam)
			switch {
			case !s.Finished():
				live++
			case !s.Counts(now) || s.Total(now) > 40*time.Minute:
				t.Errorf("%s: talk of %v takes %v", today, began, s.Total(now))
			case !slices.ContainsFunc(s.Steps, talk.Step.Whole) || s.Closing.Quote == 0:
				t.Errorf("%s: talk of %v has no step or quote", today, began)
			}
			if !now.Wall.Before(today) || began.Hour() < 8 || began.Hour() > 15 {
				t.Errorf("%s: talk at %v", today, began)
			}
		}
		if live != 1 {
			t.Errorf("%s: %d talks not finished", today, live)
		}
	}
}

func TestDemoMoments(t *testing.T) {
	now := sown().Wall
	m := invent(t, now)
	for _, s := range m.moments {
		if !s.InPassing() || s.Plan.Conductor == "" || len(s.Touched()) != 1 || !s.Began().Before(now) {
			t.Errorf("moment %+v", s)
		}
	}
	if len(m.moments) < 2 {
		t.Errorf("%d moments", len(m.moments))
	}
}

func TestDemoCards(t *testing.T) {
	for day := range 14 {
		now := sown().Wall.AddDate(0, 0, day)
		planned := 0
		for _, e := range invent(t, now).cards {
			if !slices.Contains(school.EntryKinds(), e.Kind) || (e.Text == "") != (e.Kind == school.Planned) || e.At.After(now) ||
				(e.Kind == school.Experienced) != slices.Contains(school.Sorts(), e.Sort) ||
				(e.Kind == school.Planned) != slices.Contains(talk.Kinds(), e.Talk) {
				t.Errorf("%v: entry %+v", now, e)
			}
			if e.Kind != school.Planned {
				continue
			}
			planned++
			if d := e.On.Weekday(); !e.On.After(now) || d == time.Saturday || d == time.Sunday {
				t.Errorf("%v: planned on %v", now, e.On)
			}
		}
		if planned < 3 {
			t.Errorf("%v: %d talks are planned", now, planned)
		}
	}
}

func TestDemoIsTheSameEveryTime(t *testing.T) {
	a, b := invent(t, sown().Wall), invent(t, sown().Wall)
	if !slices.Equal(a.pupils, b.pupils) || len(a.talks) != len(b.talks) {
		t.Fatal("other pupils or talks")
	}
	for i := range a.talks {
		if !slices.EqualFunc(a.talks[i].Notes, b.talks[i].Notes, func(x, y talk.Note) bool {
			return x.Text == y.Text && x.At.Equal(y.At)
		}) {
			t.Errorf("talk %d differs", i)
		}
	}
}

func TestDemoIsStored(t *testing.T) {
	d := newData(t)
	a := &app{IO: IO{Location: time.UTC, Err: io.Discard}}
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.fillDemo(t.Context(), d, book.Guides, sown()); err != nil {
		t.Fatal(err)
	}
	l, err := readLedger(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	m := invent(t, sown().Wall)
	if len(l.pupils) != len(m.pupils) || len(l.talks) != len(m.talks)+len(m.moments) {
		t.Errorf("%d pupils and %d talks, want %d and %d", len(l.pupils), len(l.talks), len(m.pupils), len(m.talks)+len(m.moments))
	}
	planned, err := d.Planned(t.Context())
	if err != nil || len(planned) != 3 {
		t.Errorf("%d talks are planned, %v", len(planned), err)
	}
	// What a later talk said of a step stands with that step.
	emre := l.named("emre sahin")
	if len(emre) != 1 {
		t.Fatalf("found %v", emre)
	}
	talks, err := d.TalksOf(t.Context(), emre[0].ID)
	if err != nil || len(talks) != 2 {
		t.Fatalf("%d talks, %v", len(talks), err)
	}
	if got := talks[1].Steps[0].State; got != talk.StepDone {
		t.Errorf("step of last year is %q", got)
	}
}

func BenchmarkDemo(b *testing.B) {
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		b.Fatal(err)
	}
	a := &app{IO: IO{Location: time.UTC, Err: b.Output()}}
	for b.Loop() {
		d, err := openData(b.Context(), beside(b.TempDir()+"/demo.db"))
		if err != nil {
			b.Fatal(err)
		}
		if err := a.fillDemo(b.Context(), d, book.Guides, sown()); err != nil {
			b.Fatal(err)
		}
		if err := d.db.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// What the invented pupils are heading for is in the data of the program.
func TestDemoAims(t *testing.T) {
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	groups, err := readCast()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, g := range groups {
		for _, c := range g.Pupils {
			for _, id := range []string{c.Profile, c.Second} {
				if _, ok := book.Atlas.Choices.Profile(id); id != "" && !ok {
					t.Errorf("%s: no profile %q", c.First, id)
				}
				if id != "" {
					seen++
				}
			}
			if c.Goal != "" && !book.Atlas.Map.Has(c.Goal) {
				t.Errorf("%s: no station %q", c.First, c.Goal)
			}
		}
	}
	if seen < 4 {
		t.Errorf("%d profiles", seen)
	}
}
