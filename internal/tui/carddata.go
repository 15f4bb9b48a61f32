package tui

import (
	"cmp"
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// cardMsg brings everything that stands on the card of a pupil.
type cardMsg struct {
	pupil   string
	now     school.Pupil // as they are stored now; without an id when they are not
	talks   []*talk.Session
	entries []school.Entry
	err     error
}

// readCard reads what stands on the card of a pupil. A talk of which not
// everything is stored yet is still here.
func (e *env) readCard(pupil string) tea.Cmd {
	var here *talk.Session
	if s := e.saved.session; s != nil && s.Plan.PupilID == pupil && e.unstored(s.ID) != nil {
		here = s.Clone()
	}
	return func() tea.Msg {
		ctx := context.Background()
		talks, err := e.Talks.TalksOf(ctx, pupil)
		if err != nil {
			return cardMsg{pupil: pupil, err: err}
		}
		entries, err := e.Cards.Entries(ctx, pupil)
		if err != nil {
			return cardMsg{pupil: pupil, err: err}
		}
		pupils, err := e.Pupils.Pupils(ctx)
		msg := cardMsg{pupil: pupil, entries: entries, err: err}
		if i := slices.IndexFunc(pupils, func(p school.Pupil) bool { return p.ID == pupil }); i >= 0 {
			msg.now = pupils[i]
		}
		if here != nil {
			talks = slices.DeleteFunc(talks, func(s *talk.Session) bool { return s.ID == here.ID })
			talks = append(talks, here)
		}
		msg.talks = talks
		return msg
	}
}

// facts are what the card says, taken from the talks and the entries.
type facts struct {
	recall  talk.Recall
	last    *talk.Session // the talk that recall is of; nil: there is none
	open    *talk.Session // the talk that is not finished; nil: there is none
	steps   []talk.OpenStep
	planned []school.Entry
	held    map[talk.Kind]time.Time // when a talk that counts was held this school year
	said    []said
	past    []happening
	grid    grid
	entries []school.Entry // the newest first
}

// said is something in the pupil's own words.
type said struct {
	at   time.Time
	text string
	talk *talk.Session
}

// happening is something on the timeline: a talk or an entry.
type happening struct {
	at    time.Time // local, or a date
	talk  *talk.Session
	entry school.Entry
}

// derive takes the facts out of what was read.
func (e *env) derive(msg cardMsg) *facts {
	f := &facts{held: map[talk.Kind]time.Time{}}
	now := e.Now()
	talks := slices.DeleteFunc(slices.Clone(msg.talks), func(s *talk.Session) bool { return len(s.Events) == 0 })
	slices.SortStableFunc(talks, func(a, b *talk.Session) int { return b.Began().Compare(a.Began()) })
	f.recall, _ = talk.Remember(talks)
	f.steps = lateFirst(f.recall.Steps)
	var held []talk.Summary
	for _, s := range talks {
		f.past = append(f.past, happening{at: e.local(s.Began()), talk: s})
		if !s.Finished() {
			f.open = s
			continue
		}
		if s.ID == f.recall.Talk {
			f.last = s
		}
		kind := s.Plan.Kind
		held = append(held, talk.Summary{Kind: kind, Began: s.Began(), Ended: true})
		if f.held[kind].IsZero() && s.Counts(now) && school.YearOf(e.local(s.Began())) == school.YearOf(e.now()) {
			f.held[kind] = e.local(s.Began())
		}
		f.said = append(f.said, e.quotesOf(s)...)
	}
	f.grid = e.gridOf(talks)
	for _, entry := range msg.entries {
		if entry.Kind != school.Planned {
			f.past = append(f.past, happening{at: e.dateOf(entry), entry: entry})
			f.entries = append(f.entries, entry)
		}
	}
	coming, missed := school.Plans(msg.entries, held, e.now())
	f.planned = coming
	for _, entry := range missed { // they can be planned anew, or taken off
		f.past = append(f.past, happening{at: e.dateOf(entry), entry: entry})
	}
	slices.SortStableFunc(f.entries, func(a, b school.Entry) int {
		return cmp.Or(e.dateOf(b).Compare(e.dateOf(a)), b.At.Compare(a.At))
	})
	slices.SortStableFunc(f.past, func(a, b happening) int { return b.at.Compare(a.at) })
	return f
}

// dateOf is when an entry was, or when it was written where that is not known.
func (e *env) dateOf(entry school.Entry) time.Time {
	if entry.On.IsZero() {
		return e.local(entry.At)
	}
	return time.Date(entry.On.Year(), entry.On.Month(), entry.On.Day(), 0, 0, 0, 0, e.Location)
}

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

// lateFirst orders open steps by their day; those without one come last, the
// newest first.
func lateFirst(steps []talk.OpenStep) []talk.OpenStep {
	steps = slices.Clone(steps)
	slices.SortStableFunc(steps, func(a, b talk.OpenStep) int {
		return cmp.Or(laterLast(a.Step.Due, b.Step.Due), b.At.Compare(a.At))
	})
	return steps
}

// quotesOf are the pupil's words in a talk, the last first.
func (e *env) quotesOf(s *talk.Session) []said {
	var list []said
	for _, n := range slices.Backward(s.Notes) {
		if n.Kind == talk.Quote && n.Words() != "" {
			list = append(list, said{at: e.local(s.Began()), text: n.Words(), talk: s})
		}
	}
	return list
}

// line is what a happening was about.
func (h happening) line(e *env) string {
	if h.talk == nil {
		return nl.CardLine(h.entry)
	}
	if goal := h.talk.Plan.Goal; goal != "" {
		return goal
	}
	for _, n := range h.talk.Notes {
		switch {
		case n.Kind == talk.Draft || n.Words() == "":
		case n.Kind == talk.Quote:
			return nl.ReportQuote(n.Words()) + nl.CardBy(h.by(e))
		default:
			return n.Words() + nl.CardBy(h.by(e))
		}
	}
	return ""
}

// by is who wrote a moment, when that is somebody else than the user.
func (h happening) by(e *env) string {
	p := h.talk.Plan
	if p.Kind != talk.Reflection || p.Conductor == "" && p.Role == e.settings.Role || p.Conductor == e.settings.Name && p.Conductor != "" {
		return ""
	}
	return nl.ReportPerson(p.Conductor, e.say(nl.TermRole(p.Role)))
}

// kind is what a happening was, in a few cells.
func (h happening) kind(e *env) string {
	if h.talk == nil {
		return e.say(nl.CardEntry(h.entry))
	}
	word := e.say(nl.TermKind(h.talk.Plan.Kind))
	switch {
	case !h.talk.Finished():
		return word + " · " + nl.CardUnfinished
	case h.talk.InPassing():
		return word
	}
	return word + " " + nl.CardMinutes(h.talk.Total(e.Now()))
}
