package tui

import (
	"slices"

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
	menu   bool                           // a short list that is not filtered: what is typed goes into the note
	text   func() []string                // what there is to read instead of a list
	rows   []string                       // the same, as wide as the screen is now
	top    int                            // first row of the text in view
	enter  func() (screen, tea.Cmd)       // what Enter does with a text; nil: it closes it
	typed  func(string) (screen, tea.Cmd) // what Enter does with a folder that was typed; nil: there are none
	back   *panel                         // what a text was opened from
	opener key.Binding                    // its keys close it again
}

// textPanel is a text to read.
func textPanel(text func() []string) *panel { return &panel{text: text, rows: text()} }

// lay lays a text out again, in a screen of another size.
func (p *panel) lay() {
	for ; p != nil; p = p.back {
		if p.text != nil {
			p.rows = p.text()
			p.top = 0
		}
	}
}

// inPanel hands a key to what is open; Esc and the key that opened it close it.
func (l *live) inPanel(msg tea.KeyPressMsg) (screen, tea.Cmd) {
	p, name := l.panel, msg.String()
	if name == "esc" || key.Matches(msg, p.opener) {
		l.panel = p.back
		return l, nil
	}
	if name == "enter" && p.enter != nil {
		l.panel = nil
		return p.enter()
	}
	if p.picker == nil {
		return l.reading(msg)
	}
	if p.menu && msg.Text != "" {
		l.panel = nil
		return l.press(msg)
	}
	if name == "enter" && p.typed != nil {
		if folder := typedFolder(p.picker); folder != "" {
			l.panel = nil
			return p.typed(folder)
		}
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

// reading scrolls a text; any other key closes it and does what it does.
func (l *live) reading(msg tea.KeyPressMsg) (screen, tea.Cmd) {
	p, name := l.panel, msg.String()
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
		return l.press(msg)
	}
	p.top = max(0, min(p.top, len(p.rows)-room))
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

// way is a choice in a menu and what it does.
type way struct {
	label string
	run   func() (screen, tea.Cmd)
}

// menu is a short list. It has no letters that choose: whoever types on after
// an Esc must not end up elsewhere.
func menu(title string, ways []way) *panel {
	items := make([]item, len(ways))
	for i, w := range ways {
		items[i] = item{label: w.label, value: i}
	}
	return &panel{
		menu: true, picker: newPicker(title, items),
		choose: func(it item) (screen, tea.Cmd) { return ways[it.value].run() },
	}
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
