package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
)

// Measures of the locked screen: how wide its texts get, how many dots stand
// for what is typed at most, so that they do not tell how long it is, and how
// wide the screen must be for the word before them.
const (
	lockWidth = 60
	mostDots  = 24
	lockWord  = 24
)

// lockKeys lock the screen, on every screen.
func lockKeys() key.Binding { return bind(nl.CommandLock, "alt+s", "shift+f12") }

// lockCommand is the lock in help and command list; the root handles its keys.
func lockCommand(self screen) command {
	return command{binding: lockKeys(), run: func() (screen, tea.Cmd) {
		return self, func() tea.Msg { return lockMsg{} }
	}}
}

// lockFrame shows that the screen is locked and how to open it, and nothing
// about anybody. It fits any size: what matters most stands first.
func (m *Model) lockFrame() frame {
	e := m.env
	width := max(1, min(e.width-2*inset, lockWidth))
	rows := paragraph(e.styles.strong, nl.LockTitle, width)
	var cursor *spot
	if m.lock.guarded {
		field, column := m.lockField(width)
		cursor = &spot{x: column, y: len(rows) + 1}
		rows = append(rows, "", field, "")
	} else {
		rows = append(rows, "")
	}
	for _, r := range m.lockTexts(width) {
		rows = append(rows, r...)
	}
	rows = e.squeezed(rows, cursor)
	left, above := max(0, (e.width-width)/2), max(0, (e.height-len(rows))/2)
	if cursor != nil {
		cursor.x, cursor.y = min(cursor.x+left, e.width-1), min(cursor.y+above, e.height-1)
	}
	return frame{rows: e.fill(append(make([]string, above), indent(rows, left)...)), cursor: cursor}
}

// lockField is the row to type in, and the column of the cursor in it.
func (m *Model) lockField(width int) (string, int) {
	label := m.env.styles.accent.of("› ")
	if width >= len(nl.LockSecret)+lockWord {
		label = m.env.styles.dim.of(nl.LockSecret) + pad(2)
	}
	left := ansi.StringWidth(label)
	dots := max(0, min(m.lock.entry.length(), mostDots, width-left-1))
	return label + strings.Repeat("•", dots), left + dots
}

// lockTexts say how to open the screen, how the last try went and what leaving
// does.
func (m *Model) lockTexts(width int) [][]string {
	s, en := m.env.styles, m.lock.entry
	var texts [][]string
	say := func(in ink, text string) {
		if text != "" {
			texts = append(texts, paragraph(in, text, width), []string{""})
		}
	}
	switch {
	case !m.lock.guarded:
		say(s.text, nl.LockPress)
	case en.state == trying:
		say(s.dim, nl.LockTrying)
	case en.state == waiting:
		say(s.warn, en.why+" "+nl.LockAgainIn(en.wait))
	case en.why != "":
		say(s.warn, en.why)
	default:
		say(s.dim, nl.LockType)
	}
	if m.env.unstorable() {
		say(s.alert, nl.NotSaved)
	}
	if en.warned {
		say(s.warn, m.leavingLoses())
	}
	if en.wrong >= hintAfter {
		say(s.text, nl.LockRecovery)
	}
	if !m.lock.guarded {
		say(s.dim, nl.LockNoSecret)
	}
	quit := nl.LockQuit
	if m.stored() && m.leavingLoses() == "" {
		quit += keyGap + nl.LockStored
	}
	return append(texts, paragraph(s.dim, quit, width))
}

// squeezed takes the empty rows out where there is no room for them, the last
// ones first, and then what stands lowest. The cursor stays on its row.
func (e *env) squeezed(rows []string, cursor *spot) []string {
	for i := len(rows) - 1; i >= 0 && len(rows) > e.height; i-- {
		if rows[i] != "" || cursor != nil && i == cursor.y {
			continue
		}
		rows = slices.Delete(rows, i, i+1)
		if cursor != nil && i < cursor.y {
			cursor.y--
		}
	}
	return rows[:min(len(rows), e.height)]
}
