package tui

import (
	"context"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// commands of an agenda. On a question nothing is typed, so there the space bar and
// signs are commands too.
func (v *agendaView) commands() []command {
	if v.picker != nil {
		return []command{
			{binding: bind(nl.ChoiceChoose, "enter"), footer: true},
			{binding: bind(nl.CommandBack, "esc"), footer: true},
		}
	}
	_, _, onRow := v.chosen()
	list := v.questionCommands(onRow)
	list = append(list, []command{
		v.turnCommand(),
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: v.leave},
		{binding: bind(nl.AgendaOwn, "ctrl+n", "f2"), short: nl.AgendaOwnShort, footer: true, off: v.notYet, run: v.addOwn},
		{binding: bind(nl.AgendaPrepare, "ctrl+g", "alt+g"), short: nl.AgendaPrepWord, footer: true, off: v.notYet, run: v.prepare},
		{binding: bind(nl.AgendaKeep, "ctrl+s", "f5"), off: v.notYet, run: v.done},
		{binding: bind(nl.PrepareChooseGuide, "ctrl+o", "f3"), off: v.notYet, run: v.pickGuide},
		{binding: bind(nl.AgendaSheet, "f6", "alt+m"), off: v.noSheet, run: v.makeSheet},
		{binding: bind(nl.AgendaPrint, "f4", "alt+p"), off: v.noSheet, run: v.print},
		{binding: bind(nl.AgendaUndo, "ctrl+z", "alt+u"), off: v.nothingToUndo, run: v.undo},
		{binding: bind(nl.AgendaDrop, "ctrl+d", "alt+v"), off: v.nothingKept, run: v.drop},
	}...)
	list = append(list, v.walk()...)
	return append(list, v.shared(v, nil)...)
}

// questionCommands are about the question that has the focus.
func (v *agendaView) questionCommands(onRow bool) []command {
	keys := [3][]string{{"f8"}, {"shift+up", "alt+up"}, {"shift+down", "alt+down"}}
	if onRow {
		keys = [3][]string{{"space", "f8"}, {"shift+up", "alt+up", "-"}, {"shift+down", "alt+down", "+"}}
	}
	off := func() string {
		if !onRow {
			return nl.AgendaOnRow
		}
		return ""
	}
	return []command{
		{binding: bind(nl.AgendaSwitch, keys[0]...), short: nl.AgendaSwitchWord, footer: true, off: off, run: func() (screen, tea.Cmd) {
			stage, row, _ := v.chosen()
			return v.turn(stage, row)
		}},
		{binding: bind(nl.AgendaEarlier, keys[1]...), short: nl.AgendaMoveWord, footer: v.width >= wideFooter, off: off, run: v.move(-1)},
		{binding: bind(nl.AgendaLater, keys[2]...), off: off, run: v.move(1)},
	}
}

// turnCommand goes to the other page.
func (v *agendaView) turnCommand() command {
	short := nl.AgendaToPast
	if v.past.open {
		short = nl.AgendaToPrompts
	}
	return command{binding: bind(nl.AgendaTurn, "tab", "shift+tab"), short: short, footer: true, off: v.notYet, run: func() (screen, tea.Cmd) {
		v.past.open = !v.past.open
		return v, nil
	}}
}

// walk are the commands that go through the page that has the focus.
func (v *agendaView) walk() []command {
	by := func(name string, lines int, form func(), keys ...string) command {
		return command{binding: bind(name, keys...), off: v.notYet, run: func() (screen, tea.Cmd) {
			if v.past.open {
				v.past.scroll(v, lines)
			} else {
				form()
			}
			return v, nil
		}}
	}
	page := max(1, v.bodyHeight()-pageKept)
	return []command{
		by(nl.CommandDown, 1, func() { v.form.move(1) }, "down"),
		by(nl.CommandUp, -1, func() { v.form.move(-1) }, "up"),
		by(nl.CommandPageDown, page, func() { v.form.page(1) }, "pgdown", "ctrl+down"),
		by(nl.CommandPageUp, -page, func() { v.form.page(-1) }, "pgup", "ctrl+up"),
	}
}

func (v *agendaView) nothingToUndo() string {
	if len(v.undone) == 0 {
		return nl.AgendaNothing
	}
	return v.notYet()
}

func (v *agendaView) nothingKept() string {
	if v.kept == "" {
		return nl.AgendaNone
	}
	return v.notYet()
}

func (v *agendaView) noSheet() string {
	switch {
	case v.notYet() != "":
		return nl.AgendaNoSheet
	case v.unwritable() != "":
		return v.unwritable()
	}
	return ""
}

// makeSheet asks how the sheet on which the pupil prepares is to be kept.
func (v *agendaView) makeSheet() (screen, tea.Cmd) {
	next, why := v.sheetFor(v.pupil, v.facts, talk.ToPupil, v)
	if next == nil {
		v.hint = why
		return v, nil
	}
	return next, nil
}

// print asks how the agenda on paper is to be kept.
func (v *agendaView) print() (screen, tea.Cmd) {
	paper, pupil := report.AgendaPaperOf(v.facts, v.agenda), v.pupil
	what := keepable{
		id: "agenda " + pupil.ID, title: nl.AgendaTitle(pupil.Name(), pupil.Class), name: nl.AgendaFile(pupil.FirstName),
		acts: func(_ int, to string, at time.Time) []school.Act {
			return []school.Act{{At: at, Kind: school.ActSheet, Pupil: pupil.ID, Count: 1, Name: pupil.Name(), Note: to}}
		},
	}
	for _, f := range report.SheetForms() {
		what.forms = append(what.forms, keepForm{label: nl.SheetFormWord(string(f)), ending: f.Ending(), write: func(_ context.Context, w io.Writer, width int) (string, error) {
			return "", paper.Write(w, f, width)
		}})
	}
	return newKeeping(v.env, what, 0, v), nil
}
