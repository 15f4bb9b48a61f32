package tui

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"gesprek/internal/nl"
)

// entry is the field of the lock: what is typed to open it, and how the tries
// went. The text has its place once and for all, so that overwriting it leaves
// nothing of it behind here.
type entry struct {
	text   []byte
	state  entryState
	try    int  // number of the latest try
	wrong  int  // tries that failed
	again  bool // Enter came while the program could not take it yet
	why    string
	wait   time.Duration // after the latest try
	warned bool          // that leaving loses something, by the last key
	cancel context.CancelFunc
}

// entryState is what the field can do with an Enter.
type entryState int

const (
	ready   entryState = iota
	trying             // a secret is being tried
	waiting            // after one that was wrong
)

// longestSecret is how many bytes are kept of what is typed, which is as many as
// the command line takes.
const longestSecret = 1 << 12

// A wrong secret makes the next try wait: a second, and every time twice as
// long as before.
const (
	firstWait   = time.Second
	longestWait = 30 * time.Second
)

// hintAfter is after how many wrong tries the recovery words are named.
const hintAfter = 3

// triedMsg brings the answer of the vault.
type triedMsg struct {
	try int
	err error
}

// waitedMsg tells that the next try can be made.
type waitedMsg struct{ try int }

// newEntry empties the field. It keeps its place in memory, and the number of
// the latest try, whose answer may still be on its way.
func newEntry(old entry) entry {
	old.wipe()
	if old.text == nil {
		old.text = make([]byte, 0, longestSecret)
	}
	return entry{text: old.text, try: old.try + 1}
}

// wipe overwrites what was typed.
func (en *entry) wipe() {
	clear(en.text[:cap(en.text)])
	en.text, en.again = en.text[:0], false
}

// add takes text, as far as there is room.
func (en *entry) add(text string) {
	for _, r := range clean(strings.TrimRight(text, "\r\n")) {
		if len(en.text)+len(string(r)) > cap(en.text) {
			return
		}
		en.text = append(en.text, string(r)...)
	}
}

// backspace takes the last grapheme out.
func (en *entry) backspace() {
	last := 0
	for g, at := graphemes.FromBytes(en.text), 0; g.Next(); {
		last = at
		at += len(g.Value())
	}
	clear(en.text[last:])
	en.text = en.text[:last]
}

// length is how many graphemes were typed.
func (en *entry) length() int {
	n := 0
	for g := graphemes.FromBytes(en.text); g.Next(); {
		n++
	}
	return n
}

// barred handles what a locked screen keeps from those under it. It reports
// whether the message was used up.
func (m *Model) barred(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return m.lockKey(msg), true
	case tea.PasteMsg:
		if m.lock.entry.warned = false; m.lock.guarded {
			m.lock.entry.add(msg.Content)
		}
		return nil, true
	case triedMsg:
		return m.tried(msg), true
	case waitedMsg:
		return m.waited(msg), true
	}
	return nil, false
}

func (m *Model) lockKey(msg tea.KeyPressMsg) tea.Cmd {
	en, name := &m.lock.entry, msg.String()
	warned := en.warned
	en.warned = false
	switch {
	case name == "ctrl+c" || name == "ctrl+q":
		return m.leaveLocked(warned)
	case name == "enter":
		return m.try()
	case !m.lock.guarded:
	case name == "backspace" || name == "shift+backspace":
		en.backspace()
	case name == "esc" || name == "ctrl+u":
		en.wipe()
	case msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0:
		en.add(msg.Text)
	}
	return nil
}

// try hands what was typed to the vault; the field is empty from then on. An
// Enter that comes before the program can take it counts when it can.
func (m *Model) try() tea.Cmd {
	en := &m.lock.entry
	switch {
	case m.lock.guarded && len(en.text) == 0:
		return nil
	case en.state != ready:
		en.again = len(en.text) > 0
		return nil
	}
	secret := string(en.text)
	en.wipe()
	en.try++
	en.state, en.why = trying, ""
	try, gate := en.try, m.env.gate
	ctx, cancel := context.WithCancel(context.Background())
	en.cancel = cancel
	return func() tea.Msg { return triedMsg{try, gate.unlock(ctx, secret)} }
}

// tried opens the screen, or lets the next try wait.
func (m *Model) tried(msg triedMsg) tea.Cmd {
	en := &m.lock.entry
	if msg.try != en.try {
		return nil
	}
	en.cancel()
	if msg.err == nil {
		m.open()
		return nil
	}
	en.state, en.why = waiting, m.env.why(msg.err)
	en.wait = min(firstWait<<min(en.wrong, 8), longestWait)
	en.wrong++
	return tea.Tick(en.wait, func(time.Time) tea.Msg { return waitedMsg{msg.try} })
}

// waited makes the next try possible, and makes it if it was asked for.
func (m *Model) waited(msg waitedMsg) tea.Cmd {
	en := &m.lock.entry
	if msg.try != en.try {
		return nil
	}
	en.state = ready
	if en.again {
		return m.try()
	}
	return nil
}

// leaveLocked leaves the program. Where that loses something it asks for the
// same key once more.
func (m *Model) leaveLocked(warned bool) tea.Cmd {
	if !warned && m.leavingLoses() != "" {
		m.lock.entry.warned = true
		return nil
	}
	if m.lock.entry.cancel != nil {
		m.lock.entry.cancel()
	}
	m.lock.entry.wipe()
	return tea.Quit
}

// leavingLoses says what is lost when the program is left; empty: nothing is.
func (m *Model) leavingLoses() string {
	if m.env.unstorable() {
		return nl.QuitUnsaved
	}
	if s, ok := beneath[unkept](m.screen); ok && s.loses() {
		return nl.LockLoses
	}
	return ""
}
