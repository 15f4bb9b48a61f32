package tui

import (
	"context"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// leaver is a pupil of whom everything may have to go, and what there is.
type leaver struct {
	pupil   school.Pupil
	find    sought
	until   time.Time // date, UTC, from which it may; zero while at school
	expired bool      // that date has come
	talks   int
	open    bool // one of the talks is not finished
}

// leaversMsg brings who left, the one whose time is over longest first.
type leaversMsg struct {
	list []leaver
	err  error
}

// leavers reads who left.
func (e *env) leavers() tea.Cmd {
	return e.weighing(func(p school.Pupil) bool { return !p.LeftOn.IsZero() })
}

// weigh reads what there is of one pupil.
func (e *env) weigh(one school.Pupil) tea.Cmd {
	return e.weighing(func(p school.Pupil) bool { return p.ID == one.ID })
}

func (e *env) weighing(wanted func(school.Pupil) bool) tea.Cmd {
	years, now := e.settings.KeepYears(), e.now()
	return func() tea.Msg {
		ctx := context.Background()
		pupils, err := e.Pupils.Pupils(ctx)
		if err != nil {
			return leaversMsg{err: err}
		}
		talks, err := e.Talks.Recent(ctx, time.Time{}) // all of them
		if err != nil {
			return leaversMsg{err: err}
		}
		var list []leaver
		byPupil := talksByPupil(talks)
		nl.SortPupils(pupils)
		for _, p := range pupils {
			if wanted(p) {
				list = append(list, newLeaver(p, years, now, byPupil[p.ID]))
			}
		}
		slices.SortStableFunc(list, func(a, b leaver) int { return a.until.Compare(b.until) })
		return leaversMsg{list: list}
	}
}

func newLeaver(p school.Pupil, years int, now time.Time, talks []talk.Summary) leaver {
	l := leaver{pupil: p, find: soughtOf(p), expired: p.Expired(years, now), talks: len(talks)}
	l.until, _ = p.KeptUntil(years)
	l.open = slices.ContainsFunc(talks, func(t talk.Summary) bool { return !t.Ended })
	return l
}

// line says what goes with the pupil.
func (l leaver) line() string { return nl.EraseLine(l.pupil.Name(), l.pupil.Class, l.talks, l.open) }

// names are the full names of pupils.
func names(list []leaver) []string {
	var out []string
	for _, l := range list {
		out = append(out, strings.TrimSpace(l.pupil.Name()))
	}
	return out
}
