package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
)

// panel is something that was opened over the notes of a talk. Question and clock
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

// panelDid is what a key did to what is open.
type panelDid struct {
	open    *panel                   // what is open now; nil: nothing
	run     func() (screen, tea.Cmd) // what was chosen; nil: nothing
	through bool                     // the key is for what lies under it
	notice  string                   // why nothing was chosen; may be empty
}

// press hands a key to what is open; Esc and the key that opened it close it. Room is
// how many rows of a text are in view.
func (p *panel) press(msg tea.KeyPressMsg, room int) panelDid {
	name := msg.String()
	switch {
	case name == "esc" || key.Matches(msg, p.opener):
		return panelDid{open: p.back}
	case name == "enter" && p.enter != nil:
		return panelDid{run: p.enter}
	case p.picker == nil:
		return p.reading(msg, room)
	case p.menu && msg.Text != "":
		return panelDid{through: true}
	case name == "enter":
		return p.chosen()
	}
	p.picker.update(msg)
	return panelDid{open: p}
}

// chosen is what Enter does in a list.
func (p *panel) chosen() panelDid {
	if p.typed != nil {
		if folder := typedFolder(p.picker); folder != "" {
			return panelDid{run: func() (screen, tea.Cmd) { return p.typed(folder) }}
		}
	}
	it, ok := p.picker.chosen()
	switch {
	case !ok:
		return panelDid{open: p}
	case it.off != "":
		return panelDid{open: p, notice: nl.Capital(it.off) + "."}
	}
	return panelDid{run: func() (screen, tea.Cmd) { return p.choose(it) }}
}

// reading scrolls a text; any other key closes it and does what it does.
func (p *panel) reading(msg tea.KeyPressMsg, room int) panelDid {
	switch msg.String() {
	case "up":
		p.top--
	case "down":
		p.top++
	case "pgup":
		p.top -= room
	case "pgdown":
		p.top += room
	default:
		return panelDid{through: true}
	}
	p.top = max(0, min(p.top, len(p.rows)-room))
	return panelDid{open: p}
}

// visible are the rows of what is open, and the cursor in them; nil without one.
func (p *panel) visible(e *env, width, room int) ([]string, *spot) {
	if p.picker == nil {
		top := max(0, min(p.top, len(p.rows)-1))
		return padded(p.rows[top:], room), nil
	}
	rows, x := p.picker.view(e, width, room)
	return rows, &spot{x, 0}
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
