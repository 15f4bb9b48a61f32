package tui

import (
	"context"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rescue"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// overviewMsg brings the pupils, sorted the Dutch way, and the talks that are
// not finished, newest first.
type overviewMsg struct {
	rows    []pupilRow
	offers  []offer
	left    int // how many pupils left
	overdue int // of how many of them the time is over
	err     error
}

// overview reads the pupils and what is known of their talks.
func (e *env) overview() tea.Cmd {
	keep := e.settings.KeepYears()
	return func() tea.Msg {
		ctx := context.Background()
		var (
			rows   []pupilRow
			failed error
			read   = make(chan struct{})
		)
		go func() { // beside the talks: the program shows nothing before both are there
			defer close(read)
			defer rescue.Caught(func(e *rescue.Error) { failed = e })
			rows, failed = e.roll(ctx)
		}()
		talks, err := e.Talks.Recent(ctx, school.YearOf(e.now()).First(e.Location))
		<-read
		if err := errors.Join(failed, err); err != nil {
			return overviewMsg{err: err}
		}
		return e.arrange(rows, talks, keep)
	}
}

// early runs a command now, before the program does; what it gives back waits
// for the result. So what is stored is read while the terminal is prepared.
func early(cmd tea.Cmd) tea.Cmd {
	done := make(chan tea.Msg, 1)
	go func() {
		defer rescue.Caught(func(e *rescue.Error) { done <- e })
		done <- cmd()
	}()
	return func() tea.Msg { return <-done }
}

// roll reads all pupils, and puts them in order for the list.
func (e *env) roll(ctx context.Context) ([]pupilRow, error) {
	pupils, err := e.Pupils.Pupils(ctx)
	if err != nil {
		return nil, err
	}
	nl.SortPupils(pupils)
	rows := make([]pupilRow, len(pupils))
	for i, p := range pupils {
		rows[i] = pupilRow{pupil: p, find: soughtOf(p)}
	}
	return rows, nil
}

// arrange puts the talks with their pupils, and takes out who left. Data of those
// is kept for keep years.
func (e *env) arrange(all []pupilRow, talks []talk.Summary, keep int) overviewMsg {
	msg := overviewMsg{rows: all[:0]} // in place: whoever is taken over has been looked at
	byPupil := talksByPupil(talks)
	now := e.now()
	year := school.YearOf(now)
	for i := range all {
		row := all[i]
		p := row.pupil
		of := byPupil[p.ID]
		if p.AtSchool(now) {
			e.fillRow(&row, of, year)
			msg.rows = append(msg.rows, row)
		}
		if !p.LeftOn.IsZero() {
			msg.left++
		}
		if p.Expired(keep, now) {
			msg.overdue++
		}
		for _, t := range of {
			if !t.Ended {
				msg.offers = append(msg.offers, offer{t, p, row.find})
			}
		}
	}
	slices.SortStableFunc(msg.offers, func(a, b offer) int { return b.talk.Seen.Compare(a.talk.Seen) })
	return msg
}

// talksByPupil gives the talks of each pupil, in the order of the list and as
// parts of one: a list for each would cost more than all that is done with them.
func talksByPupil(talks []talk.Summary) map[string][]talk.Summary {
	count := make(map[string]int, len(talks))
	for i := range talks {
		count[talks[i].PupilID]++
	}
	room := make([]talk.Summary, len(talks))
	byPupil := make(map[string][]talk.Summary, len(count))
	for i := range talks {
		id := talks[i].PupilID
		part, begun := byPupil[id]
		if !begun {
			part, room = room[:0:count[id]], room[count[id]:]
		}
		byPupil[id] = append(part, talks[i])
	}
	return byPupil
}

// fillRow picks from the talks of a pupil, the newest first, what the list shows
// in a school year.
func (e *env) fillRow(row *pupilRow, talks []talk.Summary, year school.Year) {
	moment := false // the last one is a reflectiemoment: a report of a talk goes before it
	for _, t := range talks {
		switch {
		case !t.Ended:
			row.open, row.openID = t.Kind, t.ID
			continue
		case row.last == "" || moment && t.Kind != talk.Reflection:
			row.last, moment = t.ID, t.Kind == talk.Reflection
		}
		if school.YearOf(e.local(t.Began)) == year {
			row.hold(t)
		}
	}
}

// hold puts a talk in the row unless one of its kind that matters more is there.
func (r *pupilRow) hold(t talk.Summary) {
	i := r.heldAt(t.Kind)
	switch {
	case i < 0:
		r.held = append(r.held, t)
	case r.held[i].Counted < talk.Minimum && t.Counted >= talk.Minimum:
		r.held[i] = t
	}
}

// heldAt is where the talk of a kind is in held; -1 when there is none.
func (r *pupilRow) heldAt(kind talk.Kind) int {
	return slices.IndexFunc(r.held, func(t talk.Summary) bool { return t.Kind == kind })
}
