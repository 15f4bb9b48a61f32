package cli

import (
	"fmt"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// settledBy is the kind of a line that is the agenda of the next talk; its text is
// the goal.
const settledBy school.EntryKind = "agenda"

// settle makes the agenda of the next talk of a pupil: what is proposed, with one
// question moved to the front.
func (m *maker) settle(p school.Pupil, l cardLine) error {
	guides, fits := talk.Suits(m.guides, talk.Criteria{Type: p.Type, Year: p.Year, Kind: l.Talk, Role: talk.Mentor})
	if !fits {
		return fmt.Errorf("%w: no guide for the agenda of %s", errCast, p.FirstName)
	}
	a := talk.NewAgenda(&guides[0], l.Talk, talk.Minimum+10*time.Minute, nil)
	a.SetGoal(l.Text)
	if _, err := a.Move(talk.Experience, a.Stages[1].Rows[1].ID, -1); err != nil {
		return err
	}
	written := time.Date(m.today.Year(), m.today.Month(), m.today.Day()+l.Days, 20, 0, 0, 0, m.today.Location())
	m.cards = append(m.cards, school.AgendaEntry(fmt.Sprintf("%s-%d", p.ID, len(m.cards)), p.ID, &a, written, l.By))
	return nil
}
