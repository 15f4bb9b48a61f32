package tui

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// screen is one screen of the program.
type screen interface {
	init() tea.Cmd
	resize(width, height int)
	update(msg tea.Msg) (screen, tea.Cmd) // another screen is the navigation
	view() frame
	commands() []command // live: footer, help and the command list are made of them
}

// typist is a screen in which a printable key is always text: it takes typing
// even while the neutral screen is shown.
type typist interface{ types() bool }

// frame is what a screen shows: exactly as many rows as it is high, and the
// cursor where there is one.
type frame struct {
	rows   []string
	cursor *spot
}

// spot is a place on the screen, in cells from the upper left corner.
type spot struct{ x, y int }

// command is the one declaration of something a user can do: its keys, its
// name, what it does and why it cannot be done now.
type command struct {
	binding key.Binding
	run     func() (screen, tea.Cmd)
	off     func() string // why not now; nil or "": it can be done
	footer  bool          // worth a place in the footer
	short   string        // its name there; empty: the whole name
	always  bool          // stands there on the smallest screen too
}

// disabled is why a command cannot be done now; empty when it can.
func (c command) disabled() string {
	if c.off == nil {
		return ""
	}
	return c.off()
}

// bind declares keys with what they do. The first key is shown in the footer,
// all of them in help; names are those of tea.KeyPressMsg.
func bind(name string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(keyName(keys[0]), name))
}

// find gives the command that a key press asks for. A letter with shift or caps lock is
// the letter, where no command has it as such: L is l, alt+L is alt+l.
func find(commands []command, msg tea.KeyPressMsg) (command, bool) {
	name := pressed(msg.String())
	for _, asked := range []pressed{name, name.small()} {
		for _, c := range commands {
			if key.Matches(asked, c.binding) {
				return c, true
			}
		}
	}
	return command{}, false
}

// pressed is the name of a key that was pressed, as key.Matches takes it.
type pressed string

func (p pressed) String() string { return string(p) }

// small is the key without shift, where it is a letter.
func (p pressed) small() pressed {
	at := strings.LastIndexByte(string(p), '+') + 1
	if utf8.RuneCountInString(string(p[at:])) != 1 {
		return p
	}
	return p[:at] + pressed(strings.ToLower(string(p[at:])))
}

// keyGap stands between keys in a footer.
const keyGap = " · "

// footer gives the keys of the commands that are worth it, as far as they fit.
func (e *env) footer(commands []command, width int) string {
	const gap = keyGap
	out, used := "", 0
	for _, c := range commands {
		if !c.footer || c.disabled() != "" {
			continue
		}
		h := c.binding.Help()
		if c.short != "" {
			h.Desc = c.short
		}
		h.Desc = e.say(h.Desc)
		cells := len([]rune(h.Key)) + 1 + len([]rune(h.Desc))
		if used > 0 {
			cells += len([]rune(gap))
		}
		if used+cells > width {
			continue
		}
		if used > 0 {
			out += e.styles.faint.of(gap)
		}
		out += e.styles.accent.of(h.Key) + " " + e.styles.dim.of(h.Desc)
		used += cells
	}
	return out
}
