package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// inPanel hands a key to what is open; Esc and the key that opened it close it.
func (l *live) inPanel(msg tea.KeyPressMsg) (screen, tea.Cmd) {
	did := l.panel.press(msg, l.plan().notes)
	l.panel = did.open
	if did.notice != "" {
		l.notice = did.notice
	}
	switch {
	case did.run != nil:
		return did.run()
	case did.through:
		return l.press(msg)
	}
	return l, nil
}

func (l *live) palettePanel() *panel {
	list := l.list
	return &panel{picker: newPalette(l.env, list), choose: func(it item) (screen, tea.Cmd) { return list[it.value].run() }}
}

func (l *live) helpPanel() *panel {
	return textPanel(func() []string {
		return append([]string{l.styles.accent.of(nl.LiveHelpTitle)}, helpRows(l.env, l.list, l.column())...)
	})
}

// findPanel lists stages and prompts with what became of them.
func (l *live) findPanel() *panel {
	var (
		items []item
		to    []talk.Position
		at    int
	)
	for _, st := range l.session.Guide().Stages {
		for i, p := range slices.Concat(st.Prompts, st.Spare) {
			state := l.session.State(st.ID, p.ID)
			text, became := l.session.Filled(p.Text), nl.LivePromptState(state)
			if i >= len(st.Prompts) && became == "" {
				became = nl.AgendaNotOn
			}
			items = append(items, item{
				label: text, hint: joined(nl.TermStage(st.ID), became), value: len(to),
				find: nl.Fold(nl.TermStage(st.ID) + " " + text + " " + nl.TermCompetence(p.Competence)),
			})
			if state == talk.Showing {
				at = len(to)
			}
			to = append(to, talk.Position{Stage: st.ID, Prompt: p.ID})
		}
	}
	found := newPicker(nl.LiveFindTitle, items)
	found.at = at
	return &panel{picker: found, choose: func(it item) (screen, tea.Cmd) {
		goal := to[it.value]
		return l.turnTo(func(now talk.Instant) error { return l.session.Jump(goal.Stage, goal.Prompt, now) }, nl.LiveDone)
	}}
}

func joined(a, b string) string {
	if b == "" {
		return a
	}
	return a + " · " + b
}

// pausePanel asks why the clock stands, while it stands.
func (l *live) pausePanel() *panel {
	var ways []way
	for _, why := range talk.PauseReasons() {
		ways = append(ways, way{nl.TermPauseReason(why), func() (screen, tea.Cmd) {
			return l.do(func(now talk.Instant) { _ = l.session.Pause(why, now) })
		}})
	}
	return menu(nl.LivePauseTitle, ways)
}

// leave offers the ways out of a talk. Under the minimum the talk itself is the
// first choice, so that Esc and Enter in a hurry do no harm.
func (l *live) leave() (screen, tea.Cmd) {
	pause := nl.LiveMenuPause
	if !l.session.Running() {
		pause = nl.LiveMenuResume
	}
	ways := []way{
		{nl.LiveMenuClose, l.closeTalk},
		{pause, l.pause},
		{nl.LiveMenuLater, l.later},
		{nl.LiveMenuStay, func() (screen, tea.Cmd) { return l, nil }},
	}
	total := l.session.Total(l.Now())
	least := l.session.Plan.Kind.Least()
	l.panel = menu(nl.LiveMenuTitle(least-total), ways)
	if total < least {
		l.panel.picker.at = len(ways) - 1
	}
	return l, nil
}
