package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// rowPin asks for the time before which a pupil cannot come.
type rowPin struct {
	desk
	row  *eveningRow
	slot int
	form form
	time field
}

func newRowPin(e *env, row *eveningRow) screen {
	f := &rowPin{desk: desk{env: e}, row: row, slot: row.order[row.at]}
	f.time = field{line: newLine(row.evening.Slots[f.slot].Pin.String()), hint: "20:00"}
	f.form.set([]formRow{
		{lead: nl.RowPinLead, ink: e.styles.dim},
		{id: "time", label: nl.RowPinLabel, field: &f.time},
		{id: "save", apart: true, label: nl.Capital(nl.RowPinSave), press: f.save},
	})
	return f
}

func (f *rowPin) init() tea.Cmd { return nil }

func (f *rowPin) resize(int, int) {}

func (f *rowPin) commands() []command {
	list := []command{
		{binding: bind(nl.RowPinSave, "ctrl+s", "f5"), footer: true, run: f.save},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return f.row, nil }},
	}
	list = append(list, f.form.moves(f)...)
	return append(list, f.shared(f, nil)...)
}

// save pins the talk; an empty field takes the pin off.
func (f *rowPin) save() (screen, tea.Cmd) {
	pin := school.NoClock
	if text := words(f.time); text != "" {
		at, ok := school.ParseClock(text)
		if !ok {
			f.form.fail("time", nl.EveningNoClock)
			return f, nil
		}
		pin = at
	}
	e := f.row.evening.Clone()
	e.Slots[f.slot].Pin = pin
	f.row.change(e)
	return f.row, nil
}

func (f *rowPin) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := f.press(f, msg); done {
		return next, cmd
	}
	return f.form.update(f, msg)
}

func (f *rowPin) view() frame {
	return f.draw(nl.RowPinTitle(f.row.called(f.slot)), f.commands(), func(width, height int) ([]string, *spot) {
		return f.form.view(f.env, width, height)
	})
}
