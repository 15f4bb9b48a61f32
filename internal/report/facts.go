package report

import (
	"cmp"
	"slices"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// PupilCard is what the card of a pupil is made of: all that is kept of them.
type PupilCard struct {
	Pupil    school.Pupil
	Talks    []*talk.Session // in any order; they need not be attached to a guide
	Entries  []school.Entry  // in any order
	Settings school.Settings
	Location *time.Location // of the dates and times
	Now      talk.Instant
	Words    school.Words // what the school calls things
}

// Facts are what a card says. Klad is not in it.
type Facts struct {
	Recall  talk.Recall
	Last    *talk.Session    // the talk that Recall is of; nil: there is none
	Open    *talk.Session    // the talk that is not finished; nil: there is none
	Steps   []talk.OpenStep  // what is due first goes first, what has no day last
	Coming  []school.Entry   // planned talks, the earliest first
	Year    []school.Covered // how it stands this school year: one, or none of who left before it
	Said    []Said           // the newest first
	Past    []Happening      // the newest first
	Grid    Grid
	Entries []school.Entry // but for planned talks and agendas; the newest first
	Agenda  school.Entry   // of the next talk; without an id there is none

	card PupilCard
}

// Said is something in the pupil's own words.
type Said struct {
	At   time.Time // local, when the talk began
	Text string
	Talk *talk.Session
}

// Happening is something on the timeline: a talk or an entry.
type Happening struct {
	At    time.Time // local: when the talk began; of an entry its date at midnight
	Talk  *talk.Session
	Entry school.Entry // when Talk is nil
}

// Facts takes out of what is kept what the card says.
func (c PupilCard) Facts() *Facts {
	f := &Facts{card: c}
	talks := slices.DeleteFunc(slices.Clone(c.Talks), func(s *talk.Session) bool { return len(s.Events) == 0 })
	slices.SortFunc(talks, func(a, b *talk.Session) int { return cmp.Or(b.Began().Compare(a.Began()), cmp.Compare(a.ID, b.ID)) })
	f.Recall, _ = talk.Remember(talks)
	f.Steps = slices.Clone(f.Recall.Steps)
	slices.SortStableFunc(f.Steps, func(a, b talk.OpenStep) int {
		return cmp.Or(laterLast(a.Step.Due, b.Step.Due), b.At.Compare(a.At)) // those of one talk as they stand there
	})
	var held []talk.Summary
	for _, s := range talks {
		f.Past = append(f.Past, Happening{At: c.local(s.Began()), Talk: s})
		held = append(held, talk.Summary{
			PupilID: c.Pupil.ID, Kind: s.Plan.Kind, Began: s.Began(), Ended: s.Finished(), Counted: s.Total(c.Now),
		})
		if !s.Finished() {
			f.Open = s
			continue
		}
		f.finished(s)
	}
	now := c.local(c.Now.Wall)
	f.Year = school.Cover(school.Survey{
		Pupils: []school.Pupil{c.Pupil}, Talks: held, Planned: c.Entries, Settings: c.Settings, Year: school.YearOf(now), Now: now,
	}).Pupils
	f.Grid = c.grid(talks)
	f.enter(held)
	return f
}

// finished takes what a finished talk tells.
func (f *Facts) finished(s *talk.Session) {
	began := f.card.local(s.Began())
	if s.ID == f.Recall.Talk {
		f.Last = s
	}
	for _, n := range slices.Backward(s.Notes) {
		if n.Kind == talk.Quote && n.Words() != "" {
			f.Said = append(f.Said, Said{At: began, Text: n.Words(), Talk: s})
		}
	}
}

// enter takes the entries; held are the talks.
func (f *Facts) enter(held []talk.Summary) {
	c := f.card
	var missed []school.Entry
	f.Agenda = school.NextAgenda(c.Entries)
	f.Coming, missed = school.Plans(c.Entries, held, c.local(c.Now.Wall))
	for _, e := range c.Entries {
		if e.Kind != school.Planned && !e.IsAgenda() {
			f.Entries = append(f.Entries, e)
		}
	}
	for _, e := range slices.Concat(f.Entries, missed) { // what was missed can be planned anew
		f.Past = append(f.Past, Happening{At: f.Date(e), Entry: e})
	}
	slices.SortFunc(f.Entries, func(a, b school.Entry) int {
		return cmp.Or(f.Date(b).Compare(f.Date(a)), b.At.Compare(a.At), cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(f.Past, func(a, b Happening) int { return cmp.Or(b.At.Compare(a.At), cmp.Compare(a.id(), b.id())) })
}

// id is that of the talk or the entry.
func (h Happening) id() string {
	if h.Talk != nil {
		return h.Talk.ID
	}
	return h.Entry.ID
}

// local gives a moment in the time zone of the card.
func (c PupilCard) local(at time.Time) time.Time { return Talk{Location: c.Location}.local(at) }

// laterLast orders dates; what has none comes last.
func laterLast(a, b time.Time) int {
	switch {
	case a.IsZero() && !b.IsZero():
		return 1
	case b.IsZero() && !a.IsZero():
		return -1
	}
	return a.Compare(b)
}

// Date is when an entry was, or when it was written where that is not known.
func (f *Facts) Date(e school.Entry) time.Time {
	at := f.card.local(e.At)
	if e.On.IsZero() {
		return at
	}
	return time.Date(e.On.Year(), e.On.Month(), e.On.Day(), 0, 0, 0, 0, at.Location())
}

// Line is what a happening was about: the goal of a talk, the line of a moment,
// or the text of an entry.
func (f *Facts) Line(h Happening) string {
	if h.Talk == nil {
		return nl.CardLine(h.Entry)
	}
	if goal := h.Talk.Plan.Goal; goal != "" {
		return goal
	}
	for _, n := range h.Talk.Notes {
		switch {
		case n.Kind == talk.Draft || n.Words() == "":
		case n.Kind == talk.Quote:
			return nl.ReportQuote(n.Words()) + nl.CardBy(f.by(h.Talk))
		default:
			return n.Words() + nl.CardBy(f.by(h.Talk))
		}
	}
	return ""
}

// by is who wrote a moment, when that is somebody else than the user.
func (f *Facts) by(s *talk.Session) string {
	p, own := s.Plan, f.card.Settings
	if p.Kind != talk.Reflection || p.Conductor == "" && p.Role == own.Role || p.Conductor == own.Name && p.Conductor != "" {
		return ""
	}
	return nl.ReportPerson(p.Conductor, f.card.Words.Say(nl.TermRole(p.Role)))
}

// Kind is what a happening was, in a few words: the kind of a talk with its
// length, or the sort of an entry.
func (f *Facts) Kind(h Happening) string {
	if h.Talk == nil {
		return f.card.Words.Say(nl.CardEntry(h.Entry))
	}
	word := f.card.Words.Say(nl.TermKind(h.Talk.Plan.Kind))
	switch {
	case !h.Talk.Finished():
		return word + " · " + nl.CardUnfinished
	case h.Talk.InPassing():
		return word
	}
	return word + " " + nl.CardMinutes(h.Talk.Total(f.card.Now))
}

// ThisYear says of each kind of talk that the pupil has in a school year whether
// it was held.
func (f *Facts) ThisYear() []string {
	var kinds []string
	for _, year := range f.Year {
		kinds = append(kinds, nl.CardYear(talk.Individual, f.card.when(year.Alone)))
		switch parents := year.Parents; {
		case parents.Due:
			kinds = append(kinds, nl.CardYear(talk.WithParents, f.card.when(parents)))
		case parents.Ask:
			kinds = append(kinds, nl.CardAskParents)
		case f.card.Pupil.Adult == school.AdultRefuses:
			kinds = append(kinds, nl.CardNoParents)
		}
	}
	return kinds
}

// when is the local time of the talk that counts; zero without one.
func (c PupilCard) when(s school.Standing) time.Time {
	if !s.Done {
		return time.Time{}
	}
	return c.local(s.On)
}

// With is who held the last talk, with their role; empty when nobody is named.
func (f *Facts) With() string {
	if f.Last == nil {
		return ""
	}
	return nl.ReportPerson(f.Last.Plan.Conductor, f.card.Words.Say(nl.TermRole(f.Last.Plan.Role)))
}
