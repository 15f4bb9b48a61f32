package tui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
)

// classView shows what colleagues get of the agreements with a class, to read
// and to copy.
type classView struct {
	desk
	class report.ClassList
	back  screen
	lines []string // as wide as the screen
	top   int      // first line that is visible

	unlogged string // why a copy does not stand in the log
}

func newClassList(e *env, c report.ClassList, back screen) screen {
	return &classView{desk: desk{env: e}, class: c, back: back}
}

func (v *classView) init() tea.Cmd { return nil }

func (v *classView) resize(width, _ int) {
	v.lines = strings.Split(strings.TrimRight(v.text(min(width-2*inset, widestReport)), "\n"), "\n")
	v.scroll(0)
}

// text is the list in lines of so many columns.
func (v *classView) text(width int) string {
	var b strings.Builder
	if err := report.AgreementsText(&b, v.class, width); err != nil {
		return v.why(err)
	}
	return b.String()
}

func (v *classView) scroll(by int) { v.top = max(0, min(v.top+by, len(v.lines)-v.room())) }

func (v *classView) room() int { return max(1, v.bodyHeight()-1) }

func (v *classView) commands() []command {
	list := []command{
		{binding: bind(nl.CommandBack, "esc", "enter"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
		{binding: bind(nl.AgreementsCopy, "ctrl+y", "alt+k"), short: nl.ClipboardShort, footer: true, off: v.none, run: func() (screen, tea.Cmd) {
			return v, v.copy()
		}},
		{binding: bind(nl.AgreementsKeep, "ctrl+s", "f5"), footer: true, off: v.unkept, run: v.keep},
	}
	list = append(list, scrolling(v, v.scroll, v.room(), len(v.lines))...)
	return append(list, v.shared(v, nil)...)
}

func (v *classView) none() string {
	if v.class.Len() == 0 {
		return nl.StepsNobody
	}
	return ""
}

// classCopiedMsg tells what became of a list that was to be copied.
type classCopiedMsg struct {
	class string
	how   Copied
	err   error
}

// classLogName names the job that writes in the log that a list was copied.
func classLogName(class string) string { return "log copy of class " + class }

// copy puts the list on the clipboard. That goes on when the screen is left, and
// then stands in the log, with each pupil on the list.
func (v *classView) copy() tea.Cmd {
	v.hint, v.unlogged = nl.AgreementsBusy, ""
	text, class := v.text(widestReport), v.class
	board, store, log, now := v.Clipboard, v.saver, v.Acts.Log, v.Now
	return func() tea.Msg {
		how, err := board.Copy(context.Background(), text)
		done := classCopiedMsg{class: class.Class, how: how, err: err}
		if err != nil {
			return done
		}
		acts := class.Acts(now().Wall, nl.ClipboardNote)
		store.do(classLogName(class.Class), func(ctx context.Context) error { return log(ctx, acts...) })
		if how == ByTerminal {
			return tea.BatchMsg{tea.SetClipboard(text), func() tea.Msg { return done }}
		}
		return done
	}
}

func (v *classView) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	switch msg := msg.(type) {
	case classCopiedMsg:
		if msg.class == v.class.Class {
			v.hint = v.unlogged
			if v.hint == "" { // else that was told first
				v.hint = agreementsHint(msg)
			}
		}
	case savedMsg:
		if msg.name == classLogName(v.class.Class) && msg.err != nil {
			v.unlogged = nl.AgreementsNotLogged(v.why(msg.err))
			v.hint = v.unlogged
		}
	}
	return v, nil
}

func agreementsHint(msg classCopiedMsg) string {
	switch {
	case msg.err != nil:
		return nl.AgreementsFail
	case msg.how == ByTerminal:
		return nl.AgreementsByTTY
	}
	return nl.AgreementsDone
}

func (v *classView) view() frame {
	return v.draw(nl.AgreementsTitle(v.class.Class), v.commands(), func(width, height int) ([]string, *spot) {
		return v.paged(v.lines, v.top, width, height), nil
	})
}
