package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

// teamForm puts somebody in the team, or changes the label or the function of who is in
// it. After somebody new it asks for the next one.
type teamForm struct {
	desk
	list   *teamView
	was    rehearse.Member // without an id: somebody new
	label  field
	does   choice
	own    field
	form   form
	filled string // what was filled in when it was stored last
}

func newTeamForm(list *teamView, was rehearse.Member) screen {
	f := &teamForm{desk: desk{env: list.env}, list: list, was: was}
	f.stored = list.keptLine
	f.label = field{line: newLine(was.Label), hint: nl.TeamLabelHint}
	f.own.hint = nl.TeamOwnHint
	for _, of := range rehearse.Functions() {
		f.does.options = append(f.does.options, nl.TermFunction(of))
	}
	f.does.options = append(f.does.options, nl.TeamOther)
	if was.ID != "" {
		if f.does.at = slices.Index(rehearse.Functions(), was.Function); f.does.at < 0 {
			f.does.at, f.own.line = len(rehearse.Functions()), newLine(string(was.Function))
		}
	}
	f.filled = f.value()
	f.lay()
	return f
}

// function is the one that was chosen, or typed.
func (f *teamForm) function() rehearse.Function {
	if f.does.at < len(rehearse.Functions()) {
		return rehearse.Functions()[f.does.at]
	}
	return nl.FunctionNamed(words(f.own))
}

// value is what is filled in, to see whether it changed.
func (f *teamForm) value() string { return words(f.label) + "\n" + string(f.function()) }

func (f *teamForm) changed() bool {
	return f.value() != f.filled && (f.was.ID != "" || words(f.label) != "")
}

func (f *teamForm) init() tea.Cmd { return nil }

func (f *teamForm) resize(int, int) {}

// loses tells whether leaving the program loses something.
func (f *teamForm) loses() bool { return f.changed() }

func (f *teamForm) lay() {
	rows := []formRow{
		{id: "label", lead: nl.TeamIntro, ink: f.styles.dim, label: nl.TeamLabel, field: &f.label},
		{id: "function", label: nl.TeamFunction, choice: &f.does, changed: f.lay},
	}
	if f.does.at == len(rehearse.Functions()) {
		rows = append(rows, formRow{id: "own", label: nl.TeamOwn, field: &f.own})
	}
	f.form.set(append(rows, formRow{id: "save", apart: true, label: nl.Capital(nl.TeamStore), press: f.save}))
}

func (f *teamForm) commands() []command {
	list := []command{
		{binding: bind(nl.TeamStore, "ctrl+s", "f5"), short: nl.CommandSave, footer: true, run: f.save},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) {
			if !f.mayLeave(f.changed(), nl.TeamFormNotKept) {
				return f, nil
			}
			return f.list, nil
		}},
	}
	list = append(list, f.form.moves(f)...)
	return append(list, f.shared(f, func() bool { return f.mayLeave(f.changed(), nl.TeamFormNotKept) })...)
}

// save puts somebody in the list and has it stored.
func (f *teamForm) save() (screen, tea.Cmd) {
	t, id := f.list.team.Clone(), f.was.ID
	if id == "" {
		id = f.NewID()
	}
	label := words(f.label)
	if err := t.Put(id, label, f.function()); err != nil {
		row := "label"
		if words(f.label) != "" && f.does.at == len(rehearse.Functions()) && words(f.own) == "" {
			row = "own"
		}
		f.form.fail(row, nl.TeamWrong(err))
		return f, nil
	}
	f.list.keep(t, id)
	if f.was.ID != "" {
		return f.list, nil
	}
	f.hint = nl.TeamIn(label)
	f.label.line = line{}
	f.filled = f.value()
	f.form.mend()
	f.form.goTo("label")
	return f, nil
}

func (f *teamForm) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(savedMsg); ok {
		f.list.told(msg)
		if msg.name == teamJob && msg.err != nil {
			f.hint = f.list.hint
		}
		return f, behind(&f.list.back, msg)
	}
	if next, cmd, done := f.press(f, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return f, behind(&f.list.back, msg)
	}
	return f.form.update(f, msg)
}

func (f *teamForm) view() frame {
	return f.draw(nl.TeamAddTitle, f.commands(), func(width, height int) ([]string, *spot) { return f.form.view(f.env, width, height) })
}
