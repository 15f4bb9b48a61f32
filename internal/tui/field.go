package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// field is a line in a form: one row that scrolls sideways, or, when it is long, as
// many rows as it takes.
type field struct {
	line
	hint string // shown while it is empty
	long bool   // a text of some sentences: as many rows as it takes
}

// update edits. It reports whether the message was for a field.
func (f *field) update(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		f.insert(msg.Content)
		return true
	case tea.KeyPressMsg:
		if f.key(msg.String()) {
			return true
		}
		if msg.Text != "" {
			f.insert(msg.Text)
			return true
		}
	}
	return false
}

// view gives the text in width cells and the column of the cursor in it.
func (f *field) view(e *env, width int) (string, int) {
	if f.text == "" {
		if f.hint == "" {
			return "", 0
		}
		return e.styles.dim.of(short("("+f.hint+")", width)), 0 // not to be taken for a value, without colour either
	}
	before := ansi.StringWidth(f.text[:f.at])
	if before < width {
		return short(f.text, width), before
	}
	// the end of what stands before the cursor, as much of it as fits
	rows := f.text[:f.at]
	shown := ansi.TruncateLeft(rows, before-width+1, "")
	return shown, ansi.StringWidth(shown)
}
