package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// openAgenda opens the agenda of the next talk.
func (c *card) openAgenda() (screen, tea.Cmd) { return newAgenda(c.env, c.pupil, c), nil }

// agendaRows say that the agenda of the next talk is ready, where there is one.
func (c *card) agendaRows(s *cardSheet) {
	a, id := c.nextAgenda(c.pupil.ID, []school.Entry{c.facts.Agenda})
	if id == "" {
		return
	}
	s.add(c.styles.text, "○ "+nl.AgendaCard(&a), cardItem{
		id: "entry " + id, verb: nl.AgendaCommand, short: nl.AgendaShort, press: c.openAgenda,
	})
}
