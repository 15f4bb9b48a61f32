package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
)

// correctable lists the texts of a report, to choose the one to correct.
type correctable struct {
	desk
	report *reportView
	lines  []report.Line
	picker *picker
}

func newCorrectable(r *reportView) screen {
	c := &correctable{desk: desk{env: r.env}, report: r, lines: report.Lines(r.talk())}
	var items []item
	for i, l := range c.lines {
		label := l.Text
		if l.Label != "" {
			label = c.say(l.Label) + ": " + label
		}
		items = append(items, item{label: label, hint: c.say(l.Under), find: nl.Fold(label + " " + c.say(l.Under)), value: i})
	}
	c.picker = newPicker(nl.CorrectPick, items)
	return c
}

func (c *correctable) init() tea.Cmd { return nil }

func (c *correctable) resize(int, int) {}

func (c *correctable) commands() []command {
	return append([]command{
		{binding: bind(nl.CorrectChoose, "enter", "ctrl+g"), footer: true, off: c.nothing, run: c.choose},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return c.report, nil }},
	}, c.shared(c, nil)...)
}

func (c *correctable) nothing() string {
	if _, ok := c.picker.chosen(); !ok {
		return nl.CorrectNothing
	}
	return ""
}

func (c *correctable) choose() (screen, tea.Cmd) {
	it, _ := c.picker.chosen()
	return newCorrection(c, c.lines[it.value]), nil
}

func (c *correctable) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := c.press(c, msg); done {
		return next, cmd
	}
	c.picker.update(msg)
	return c, nil
}

func (c *correctable) view() frame {
	return c.draw(nl.CorrectTitle(c.report.pupil.Name()), c.commands(), func(width, height int) ([]string, *spot) {
		rows, column := c.picker.view(c.env, width, height)
		return rows, &spot{x: column}
	})
}
