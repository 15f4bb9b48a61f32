package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
)

// rowMistake is the id of the row that throws the talk away.
const rowMistake = "mistake"

// throwAway removes the talk, which was begun by mistake. It asks for a second
// Enter on its row.
func (c *closing) throwAway() (screen, tea.Cmd) {
	if c.form.wrong != rowMistake {
		c.form.fail(rowMistake, nl.ClosingMistakeSure)
		return c, nil
	}
	c.form.mend()
	c.leaving, c.hint = true, nl.ClosingMistakeBusy
	c.drop(c.session)
	return c, nil
}

// removed goes home when the talk is gone. When it could not be removed the
// screen stays, and the talk is stored as before.
func (c *closing) removed(err error) screen {
	c.leaving = false
	if err != nil {
		c.hint = nl.ClosingMistakeStays(c.why(err))
		c.save(c.session)
		return c
	}
	if p := c.session.Plan; !p.Agenda.Empty() { // it was made for a talk that is still to come
		p.Agenda.Goal = p.Goal
		c.keepAgenda(p.PupilID, c.NewID(), p.Agenda)
	}
	c.Notice = nl.ClosingMistakeGone(c.live.pupil.FirstName)
	return c.live.back
}
