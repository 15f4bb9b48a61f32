package tui

import (
	"context"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// agendaDraft is the agenda that was changed last, and how its storing goes.
type agendaDraft struct {
	upkeep
	id     string
	agenda talk.Agenda // empty: it was taken off, or a talk took it over
}

// agendaJob names the job that stores the agenda of a pupil.
func agendaJob(pupil string) string { return "agenda " + pupil }

// takenJob names the job that takes agendas off that a talk took over.
func takenJob(pupil string) string { return "agenda taken " + pupil }

// keepAgenda has the agenda of a pupil's next talk stored as it is now, or a later
// state; an empty one is taken off. The id is that of its entry on the card.
func (e *env) keepAgenda(pupil, id string, a talk.Agenda) {
	k := &e.drafts.agenda
	if k.pupil != pupil {
		*k = agendaDraft{upkeep: upkeep{pupil: pupil}}
	}
	k.grow(e.Now().Wall)
	k.id, k.agenda = id, a.Clone()
	cards, entry := e.Cards, school.AgendaEntry(id, pupil, &k.agenda, k.made, e.settings.Name)
	gone := k.agenda.Empty()
	e.saver.keep(draftSave{name: agendaJob(pupil), pupil: pupil, rev: k.rev, store: func(ctx context.Context) error {
		if gone {
			return cards.DropEntry(ctx, id, entry.At)
		}
		return cards.SaveEntry(ctx, entry)
	}})
}

// nextAgenda is the agenda of a pupil's next talk among the entries that were read,
// or as it was typed since, and the id of its entry; both empty when there is none.
func (e *env) nextAgenda(pupil string, entries []school.Entry) (talk.Agenda, string) {
	read := school.NextAgenda(entries)
	if k := e.drafts.agenda; k.pupil == pupil && pupil != "" && (k.waits() || !read.At.After(k.made)) {
		if k.agenda.Empty() {
			return talk.Agenda{}, ""
		}
		return k.agenda.Clone(), k.id
	}
	return read.Agenda(), read.ID
}

// takenAgenda has the agenda of a pupil taken off the card, after what was handed
// over before is stored: a talk that took it over.
func (e *env) takenAgenda(pupil string) {
	now := e.Now().Wall.UTC()
	e.drafts.agenda = agendaDraft{upkeep: upkeep{pupil: pupil, made: now}}
	cards := e.Cards
	e.saver.keep(draftSave{name: takenJob(pupil), pupil: pupil, store: func(ctx context.Context) error {
		return dropAgendas(ctx, cards, pupil, now)
	}})
}

// dropAgendas takes the agendas of a pupil off that were written up to a moment:
// merging two computers can have left more than one.
func dropAgendas(ctx context.Context, cards CardStore, pupil string, until time.Time) error {
	entries, err := cards.Entries(ctx, pupil)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !e.IsAgenda() || e.At.After(until) {
			continue
		}
		if err := cards.DropEntry(ctx, e.ID, until); err != nil {
			return err
		}
	}
	return nil
}

// agendaLine says what is stored of an agenda, in a few words.
func (e *env) agendaLine(pupil string) string { return e.drafts.agenda.line(e, pupil) }
