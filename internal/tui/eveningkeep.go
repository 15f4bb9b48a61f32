package tui

import (
	"context"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

// calendarEnding ends the names of files for a calendar.
const calendarEnding = ".ics"

// invites are the invitations to the row as it is.
func (v *eveningRow) invites() report.Invites {
	return report.Invites{Evening: v.evening.Clone(), Pupils: v.pupils, Settings: v.settings, Now: v.now(), Words: v.words}
}

func (v *eveningRow) unkept() string {
	if !v.loaded || v.evening.Pupils() == 0 {
		return nl.RowEmpty
	}
	return v.unwritable()
}

func (v *eveningRow) unkeptOne() string {
	if why := v.nobody(); why != "" {
		return why
	}
	if v.chosen().Turn == school.Shifted {
		return nl.RowNotThis
	}
	return v.unkept()
}

// keepAll opens the screen on which all invitations are kept.
func (v *eveningRow) keepAll() (screen, tea.Cmd) {
	return v.keep(v.invites(), nl.InvitesTitle(clean(v.evening.Name)), nl.InvitesName(clean(v.evening.Name), v.evening.Day), nl.InviteFormAll, true)
}

// keepOne opens the screen on which the invitation of the chosen pupil is kept.
func (v *eveningRow) keepOne() (screen, tea.Cmd) {
	p, ok := v.pupil(v.slot().Pupil)
	if !ok {
		return v, nil
	}
	return v.keep(v.invites().Only(p.ID), nl.InvitesTitle(clean(p.Name())), nl.InviteName(clean(p.Name()), v.evening.Day), nl.InviteFormOne, false)
}

// keep opens the screen on which invitations are kept: as letters, or in a calendar
// of whoever holds the talks (own) or is invited.
func (v *eveningRow) keep(list report.Invites, title, name, calendar string, own bool) (screen, tea.Cmd) {
	what := keepable{
		id: "invites " + v.evening.ID, title: title, name: name,
		forms: append(documentForms(list.Document()), keepForm{label: calendar, ending: calendarEnding, write: func(_ context.Context, w io.Writer, _ int) (string, error) {
			return "", report.Calendar(w, list.Events(own))
		}}),
		acts: func(_ int, to string, at time.Time) []school.Act { return list.Acts(at, to) },
	}
	return newKeeping(v.env, what, 0, v), nil
}
