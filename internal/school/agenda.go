package school

import (
	"time"

	"gesprek/internal/talk"
)

// ByConductor tells of what was prepared that the conductor did: it is the agenda
// of the next talk, and its text that of [talk.Agenda.Text]. It goes when a talk
// takes it over.
const ByConductor Sort = "gespreksvoerder"

// AgendaEntry is what keeps an agenda of a pupil, with its id, when it was written
// and by whom, which may be empty.
func AgendaEntry(id, pupil string, a *talk.Agenda, at time.Time, by string) Entry {
	return Entry{ID: id, Pupil: pupil, Kind: Prepared, Sort: ByConductor, At: at.UTC(), By: by, Text: a.Text()}
}

// IsAgenda tells whether an entry keeps an agenda.
func (e Entry) IsAgenda() bool { return e.Kind == Prepared && e.Sort == ByConductor }

// Agenda reads what an entry keeps; empty where that is no agenda.
func (e Entry) Agenda() talk.Agenda {
	if !e.IsAgenda() {
		return talk.Agenda{}
	}
	a, err := talk.ReadAgenda(e.Text)
	if err != nil {
		return talk.Agenda{} // a newer program wrote it: better none than a wrong one
	}
	return a
}

// NextAgenda is the agenda of the next talk among the entries of a pupil, the one
// that was written last; without an id there is none.
func NextAgenda(entries []Entry) Entry {
	var next Entry
	for _, e := range entries {
		if a := e.Agenda(); !a.Empty() && !e.At.Before(next.At) {
			next = e
		}
	}
	return next
}

// Typed are the texts of an entry that somebody typed: of an agenda its goal and
// the own questions.
func (e Entry) Typed() []string {
	if !e.IsAgenda() {
		return []string{e.Text}
	}
	a := e.Agenda()
	var out []string
	if a.Goal != "" {
		out = append(out, a.Goal)
	}
	for _, s := range a.Stages {
		for _, r := range s.Rows {
			if r.Own {
				out = append(out, r.Text)
			}
		}
	}
	return out
}
