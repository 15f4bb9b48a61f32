package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
)

// turnedText is a draaischerm of text: in plain words, for the pupil and the parents,
// and nothing else. What does not fit is scrolled to; nothing is left out.
type turnedText struct {
	desk
	of   screen
	text func(width int) []string
	foot func(width int) []string // stays in view below the text; may be nil
	rows []string
	from int
}

func (v *turnedText) init() tea.Cmd { return nil }

func (v *turnedText) under() screen { return v.of }

// wide is how wide the text is.
func (v *turnedText) wide() int { return min(turnWidest, v.width-2*turnMargin) }

// resize lays the text out again; the place in it stays about the same.
func (v *turnedText) resize(int, int) {
	before := len(v.rows)
	v.rows = v.text(v.wide())
	if before > 0 {
		v.from = v.from * len(v.rows) / before
	}
	v.scroll(0)
}

// below are the rows that stay in view.
func (v *turnedText) below() []string {
	if v.foot == nil {
		return nil
	}
	return append([]string{""}, v.foot(v.wide())...)
}

func (v *turnedText) room() int { return max(1, v.height-turnAbove-turnBelow-len(v.below())) }

func (v *turnedText) scroll(by int) { v.from = max(0, min(v.from+by, len(v.rows)-v.room())) }

func (v *turnedText) commands() []command {
	list := []command{{
		binding: bind(nl.CommandBack, "esc", "enter", "f11", "ctrl+r"), footer: true,
		run: func() (screen, tea.Cmd) { return v.of, nil },
	}}
	list = append(list, scrolling(v, v.scroll, v.room(), len(v.rows))...)
	return append(list, v.shared(v, nil)...)
}

func (v *turnedText) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.of, msg)
	}
	return v, nil
}

// view shows nothing around the text but how to go on, small and at the bottom.
func (v *turnedText) view() frame {
	if v.list != nil || v.help {
		return v.draw("", v.commands(), nil)
	}
	left := pad((v.width - v.wide()) / 2)
	set := func(r string) string { return strings.TrimRight(left+r, " ") }
	rows := make([]string, turnAbove, v.height)
	for _, r := range v.rows[v.from:min(len(v.rows), v.from+v.room())] {
		rows = append(rows, set(r))
	}
	var foot []string
	for _, r := range v.below() {
		foot = append(foot, set(r))
	}
	way := nl.TurnWay(v.from+v.room() < len(v.rows))
	return frame{rows: v.fill(rows, append(foot, "", left+v.styles.dim.of(short(way, v.width-len(left))))...)}
}
