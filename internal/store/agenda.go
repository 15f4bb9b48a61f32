package store

import (
	"time"

	"gesprek/internal/talk"
)

// agenda writes what the conductor settled before the talk, which heads end with.
func (m *maker) agenda(a *talk.Agenda) {
	m.texts(a.GuideID, string(a.Kind), a.Goal)
	m.number(int64(a.Length))
	m.count(len(a.Stages))
	for _, s := range a.Stages {
		m.texts(string(s.ID))
		m.number(int64(s.Minutes))
		m.count(len(s.Rows))
		for _, r := range s.Rows {
			m.texts(r.ID, r.Text, string(r.To))
			m.flag(r.Own)
			m.flag(r.Out)
		}
	}
}

func (t *taker) agenda(a *talk.Agenda) {
	a.GuideID, a.Kind, a.Goal = t.text(), talk.Kind(t.text()), t.text()
	a.Length = time.Duration(t.number())
	a.Stages = list(t, func() talk.AgendaStage {
		return talk.AgendaStage{ID: talk.StageID(t.text()), Minutes: int(t.number()), Rows: list(t, t.agendaRow)}
	})
}

func (t *taker) agendaRow() talk.AgendaRow {
	id, text, to := t.text(), t.text(), talk.Addressee(t.text())
	return talk.AgendaRow{ID: id, Text: text, To: to, Own: t.flag(), Out: t.flag()}
}
