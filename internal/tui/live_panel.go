package tui

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// panel is something that the mentor opened over the notes. Question and clock
// stay in view.
type panel struct {
	picker *picker
	choose func(item) (screen, tea.Cmd)
	keys   map[string]int // keys that choose at once, by the item's value; other typing goes into the note
	rows   []string       // text to read instead of a list
	top    int            // first row of the text in view
	opener key.Binding    // its keys close it again
}

// inPanel hands a key to what is open; Esc and the key that opened it close it.
func (l *live) inPanel(msg tea.KeyPressMsg) (screen, tea.Cmd) {
	p, name := l.panel, msg.String()
	if name == "esc" || key.Matches(msg, p.opener) {
		l.panel = nil
		return l, nil
	}
	if p.picker == nil {
		return l.reading(name)
	}
	if value, ok := p.keys[name]; ok {
		return l.chosen(p.picker.items[value])
	}
	if p.keys != nil && msg.Text != "" {
		l.panel = nil
		return l.press(msg)
	}
	if name == "enter" {
		if it, ok := p.picker.chosen(); ok {
			return l.chosen(it)
		}
		return l, nil
	}
	p.picker.update(msg)
	return l, nil
}

func (l *live) chosen(it item) (screen, tea.Cmd) {
	p := l.panel
	if it.off != "" {
		l.notice = nl.Capital(it.off) + "."
		return l, nil
	}
	l.panel = nil
	return p.choose(it)
}

// reading scrolls a text; any other key closes it.
func (l *live) reading(name string) (screen, tea.Cmd) {
	p := l.panel
	room := l.plan().notes
	switch name {
	case "up":
		p.top--
	case "down":
		p.top++
	case "pgup":
		p.top -= room
	case "pgdown":
		p.top += room
	default:
		l.panel = nil
		return l, nil
	}
	p.top = max(0, min(p.top, len(p.rows)-room))
	return l, nil
}

func (l *live) palettePanel() *panel {
	list := l.list
	return &panel{picker: newPalette(list), choose: func(it item) (screen, tea.Cmd) { return list[it.value].run() }}
}

func (l *live) helpPanel() *panel {
	rows := append([]string{l.styles.accent.of(nl.LiveHelpTitle)}, helpRows(l.env, l.list, l.column())...)
	return &panel{rows: rows}
}

// findPanel lists stages and prompts with what became of them.
func (l *live) findPanel() *panel {
	var (
		items []item
		to    []talk.Position
		at    int
	)
	for _, st := range l.session.Guide().Stages {
		for _, p := range st.Prompts {
			state := l.session.State(st.ID, p.ID)
			text := l.session.Filled(p.Text)
			items = append(items, item{
				label: text, hint: joined(nl.TermStage(st.ID), nl.LivePromptState(state)), value: len(to),
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
	reasons := talk.PauseReasons()
	return menu(nl.LivePauseTitle, len(reasons), func(i int) (string, string, func() (screen, tea.Cmd)) {
		return strconv.Itoa(i + 1), nl.TermPauseReason(reasons[i]), func() (screen, tea.Cmd) {
			return l.do(func(now talk.Instant) { _ = l.session.Pause(reasons[i], now) })
		}
	})
}

// menu is a short list in which a key chooses at once.
func menu(title string, n int, way func(i int) (letter, label string, run func() (screen, tea.Cmd))) *panel {
	keys := map[string]int{}
	items := make([]item, n)
	runs := make([]func() (screen, tea.Cmd), n)
	for i := range n {
		letter, label, run := way(i)
		keys[letter], runs[i] = i, run
		items[i] = item{label: label, hint: letter, value: i}
	}
	return &panel{
		picker: newPicker(title, items), keys: keys,
		choose: func(it item) (screen, tea.Cmd) { return runs[it.value]() },
	}
}

// leave offers the ways out of a talk. Under the minimum the talk itself is the
// first choice, so that Esc and Enter in a hurry do no harm.
func (l *live) leave() (screen, tea.Cmd) {
	pause := nl.LiveMenuPause
	if !l.session.Running() {
		pause = nl.LiveMenuResume
	}
	ways := []struct {
		letter, label string
		run           func() (screen, tea.Cmd)
	}{
		{"a", nl.LiveMenuClose, l.closeTalk},
		{"p", pause, l.pause},
		{"l", nl.LiveMenuLater, l.later},
		{"t", nl.LiveMenuStay, func() (screen, tea.Cmd) { return l, nil }},
	}
	total := l.session.Total(l.Now())
	l.panel = menu(nl.LiveMenuTitle(total), len(ways), func(i int) (string, string, func() (screen, tea.Cmd)) {
		return ways[i].letter, ways[i].label, ways[i].run
	})
	if total < talk.Minimum {
		l.panel.picker.at = len(ways) - 1
	}
	return l, nil
}
