package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
)

// rowSpared is the id of the row for the words that are not pointed out.
const rowSpared = "spared"

// offerSpared puts a row before the last one that points the spared words out
// again; there is none where nothing is spared.
func (s *settingsForm) offerSpared() {
	rows := slices.DeleteFunc(slices.Clone(s.form.rows), func(r formRow) bool { return r.id == rowSpared })
	if n := len(s.watch.spared); n > 0 {
		rows = slices.Insert(rows, len(rows)-1, formRow{
			id: rowSpared, label: nl.Capital(nl.GuardSparedCount(n)), press: s.unspare,
		})
	}
	s.form.set(rows)
}

func (s *settingsForm) unspare() (screen, tea.Cmd) {
	s.forgetSpared()
	s.offerSpared()
	s.hint = nl.GuardForgotten
	return s, nil
}
