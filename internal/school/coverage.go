package school

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"gesprek/internal/talk"
)

// Survey is what a coverage is made of.
type Survey struct {
	Pupils   []Pupil
	Talks    []talk.Summary // of any year, in any order
	Planned  []Entry        // of kind Planned, of any date
	Settings Settings
	Year     Year
	Now      time.Time // in the user's time zone, by which dates are counted
}

// Coverage is who has been spoken to in a school year (gesprekkenoverzicht): each
// pupil once alone and, where the school does so, once with parents, both of at
// least [talk.Minimum] ("minimaal 20 minuten"; "1 keer individueel en 1 keer met
// ouders" per pupil and year, conditions of the Rotterdam programme). A talk with
// parents is not the one alone. It holds nothing about who held the talks.
type Coverage struct {
	Year    Year
	Pupils  []Covered // in the order of the survey
	Classes []Group   // 2B before 10A
	Phases  []Group   // the phases there are pupils of, in their order; those without one last
	Total   Group
}

// Covered is how a pupil stands.
type Covered struct {
	Pupil   Pupil
	Alone   Standing
	Parents Standing
	Left    bool      // they are not at school any more: nothing is asked of the school
	Next    time.Time // date of the next talk that is planned, of any kind; zero: none
}

// Standing is how it stands with one kind of talk.
type Standing struct {
	Due     bool          // there should be one this year
	Ask     bool          // it is not known whether a student of 18 wants parents there
	Done    bool          // there was one that counts
	On      time.Time     // UTC, when the first that counts began
	Length  time.Duration // of it
	Short   time.Time     // UTC, when the latest began that was too short; zero: none
	Open    bool          // one is not finished
	Planned time.Time     // date, at midnight UTC, that is not past; zero: none
}

// Gap tells whether a talk is missing.
func (s Standing) Gap() bool { return s.Due && !s.Done }

// Gaps is how many talks are missing of a pupil: none of who left.
func (c Covered) Gaps() int {
	n := 0
	for _, s := range []Standing{c.Alone, c.Parents} {
		if s.Gap() && !c.Left {
			n++
		}
	}
	return n
}

// Group is a class, a phase, or all.
type Group struct {
	Name    string     // of a class, as the school writes it; else empty
	Phase   talk.Phase // of a phase
	Pupils  int        // who left this year included
	Alone   Tally
	Parents Tally
	Talks   int           // that ended, long enough or not; no reflectiemomenten
	Counted int           // of them that took the minimum
	Length  time.Duration // of those together
	Months  [12]int       // of those, by the month in which they began, from August on
	NoNext  int           // pupils at school for whom no next talk is planned
}

// Tally counts one kind of talk in a group.
type Tally struct {
	Due     int // pupils who should have one, or had
	Done    int // of them who had
	Gaps    int // of them who are at school and did not
	Planned int // of those for whom one is planned
	Ask     int // students of 18 who are still to be asked about parents
}

// Average is how long a talk that counts took; zero without one.
func (g Group) Average() time.Duration {
	if g.Counted == 0 {
		return 0
	}
	return g.Length / time.Duration(g.Counted)
}

// Cover makes the coverage of a school year.
func Cover(s Survey) Coverage {
	c := Coverage{Year: s.Year}
	talks, planned := s.byPupil()
	classes, phases := map[string]*Group{}, map[talk.Phase]*Group{}
	for _, p := range s.Pupils {
		if !s.includes(p) {
			continue
		}
		one := s.covered(p, talks[p.ID], planned[p.ID])
		c.Pupils = append(c.Pupils, one)
		name, key := strings.TrimSpace(p.Class), ClassKey(p.Class)
		class, there := classes[key]
		if !there {
			class = &Group{Name: name}
			classes[key] = class
		}
		class.Name = min(class.Name, name) // one of the ways in which it is written, whoever comes first
		phase, there := phases[p.Phase()]
		if !there {
			phase = &Group{Phase: p.Phase()}
			phases[p.Phase()] = phase
		}
		for _, g := range []*Group{class, phase, &c.Total} {
			g.count(one)
			for _, t := range talks[p.ID] {
				g.talk(t, s.Now.Location())
			}
		}
	}
	for _, g := range classes {
		c.Classes = append(c.Classes, *g)
	}
	slices.SortFunc(c.Classes, func(a, b Group) int { return CompareClasses(a.Name, b.Name) })
	for _, p := range append(talk.Phases(), talk.Other) {
		if g := phases[p]; g != nil {
			c.Phases = append(c.Phases, *g)
		}
	}
	return c
}

// Uncovered are the pupils at school of whom a talk is missing, in the order of
// the survey.
func (c Coverage) Uncovered() []Covered {
	var out []Covered
	for _, p := range c.Pupils {
		if p.Gaps() > 0 {
			out = append(out, p)
		}
	}
	return out
}

// Gaps is how many talks are missing.
func (c Coverage) Gaps() int { return c.Total.Alone.Gaps + c.Total.Parents.Gaps }

// first and end are the first day of the year and that of the next, as dates.
func (s Survey) first() time.Time { return dayOf(s.Year.First(time.UTC)) }
func (s Survey) end() time.Time   { return dayOf(Year{s.Year.Start + 1}.First(time.UTC)) }

// includes tells whether a pupil was at school in the year.
func (s Survey) includes(p Pupil) bool { return p.LeftOn.IsZero() || p.LeftOn.After(s.first()) }

// until is the moment at which it matters who is at school: now, and of an earlier
// year its last day.
func (s Survey) until() time.Time {
	if last := s.Year.Last(); s.Now.After(last) {
		return last
	}
	return s.Now
}

// byPupil gives the talks of the year and what is still planned with a date, by
// pupil.
func (s Survey) byPupil() (talks map[string][]talk.Summary, planned map[string][]Entry) {
	talks, planned = map[string][]talk.Summary{}, map[string][]Entry{}
	for _, e := range s.Planned {
		planned[e.Pupil] = append(planned[e.Pupil], e)
	}
	held := map[string][]talk.Summary{} // of any year, with who has a plan: one may have taken it off
	from, to := s.Year.First(s.Now.Location()), Year{s.Year.Start + 1}.First(s.Now.Location())
	for _, t := range s.Talks {
		if !t.Began.IsZero() && !t.Began.Before(from) && t.Began.Before(to) {
			talks[t.PupilID] = append(talks[t.PupilID], t)
		}
		if planned[t.PupilID] != nil {
			held[t.PupilID] = append(held[t.PupilID], t)
		}
	}
	for pupil, entries := range planned {
		coming, _ := Plans(entries, held[pupil], s.Now)
		planned[pupil] = slices.DeleteFunc(coming, func(e Entry) bool { return e.On.IsZero() })
	}
	return talks, planned
}

// covered says how one pupil stands.
func (s Survey) covered(p Pupil, talks []talk.Summary, planned []Entry) Covered {
	c := Covered{Pupil: p, Left: !p.AtSchool(s.until())}
	c.Alone.Due = true
	c.Parents.Due = s.Settings.WithParents(p.Phase()) && p.Adult != AdultRefuses
	if c.Parents.Due && p.Phase() == talk.MBO && p.Adult == AdultUnasked {
		c.Parents.Due, c.Parents.Ask = false, true
	}
	for _, t := range talks {
		switch t.Kind {
		case talk.Individual:
			c.Alone.take(t)
		case talk.WithParents:
			c.Parents.take(t)
		}
	}
	for _, e := range planned {
		if c.Next.IsZero() || e.On.Before(c.Next) {
			c.Next = e.On
		}
		if !e.On.Before(s.end()) {
			continue // of another year
		}
		switch e.Talk {
		case talk.Individual:
			c.Alone.plan(e.On)
		case talk.WithParents:
			c.Parents.plan(e.On)
		}
	}
	c.Parents.Due = c.Parents.Due || c.Parents.Done // what was done counts, asked for or not
	c.Parents.Ask = c.Parents.Ask && !c.Parents.Done
	return c
}

// take counts a talk of the year.
func (s *Standing) take(t talk.Summary) {
	switch {
	case !t.Ended:
		s.Open = true
	case t.Counted >= talk.Minimum:
		if !s.Done || t.Began.Before(s.On) {
			s.On, s.Length = t.Began, t.Counted
		}
		s.Done = true
	case t.Began.After(s.Short):
		s.Short = t.Began
	}
}

func (s *Standing) plan(on time.Time) {
	if s.Planned.IsZero() || on.Before(s.Planned) {
		s.Planned = on
	}
}

// count adds a pupil.
func (g *Group) count(c Covered) {
	g.Pupils++
	if c.Next.IsZero() && !c.Left {
		g.NoNext++
	}
	for _, of := range []struct {
		t *Tally
		s Standing
	}{{&g.Alone, c.Alone}, {&g.Parents, c.Parents}} {
		if c.Left && !of.s.Done {
			continue // it is not asked of the school any more
		}
		if of.s.Ask {
			of.t.Ask++
		}
		if !of.s.Due {
			continue
		}
		of.t.Due++
		switch {
		case of.s.Done:
			of.t.Done++
		default:
			of.t.Gaps++
			if !of.s.Planned.IsZero() {
				of.t.Planned++
			}
		}
	}
}

// talk adds a talk.
func (g *Group) talk(t talk.Summary, loc *time.Location) {
	if !t.Ended || t.Kind == talk.Reflection {
		return
	}
	g.Talks++
	if t.Counted >= talk.Minimum {
		g.Counted++
		g.Length += t.Counted
		g.Months[(int(t.Began.In(loc).Month())+4)%12]++
	}
}

// ClassKey is the same for all ways to write the name of one class: 2b and 2B.
func ClassKey(class string) string { return strings.ToLower(strings.TrimSpace(class)) }

// CompareClasses orders the codes of classes the way people do: 2B before 10A,
// whatever the capitals. Pupils without a class come last.
func CompareClasses(a, b string) int {
	if (a == "") != (b == "") {
		return strings.Compare(b, a)
	}
	x, y := strings.ToLower(a), strings.ToLower(b)
	for x != "" && y != "" {
		m, n := digits(x), digits(y)
		if m > 0 && n > 0 {
			p, q := strings.TrimLeft(x[:m], "0"), strings.TrimLeft(y[:n], "0")
			if len(p) != len(q) {
				return len(p) - len(q)
			}
			if c := strings.Compare(p, q); c != 0 {
				return c
			}
			x, y = x[m:], y[n:]
			continue
		}
		if x[0] != y[0] {
			return int(x[0]) - int(y[0])
		}
		x, y = x[1:], y[1:]
	}
	if len(x) != len(y) {
		return len(x) - len(y)
	}
	return strings.Compare(a, b)
}

// digits is how many digits a text begins with.
func digits(s string) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsDigit(r) }); i >= 0 {
		return i
	}
	return len(s)
}
