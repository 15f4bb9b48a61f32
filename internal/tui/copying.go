package tui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

// copiedMsg tells what became of the report of a talk that was to be copied.
type copiedMsg struct {
	talk string
	how  Copied
	err  error
}

// copyLogName names the job that writes in the log that the report of a talk was
// copied.
func copyLogName(talk string) string { return "log copy " + talk }

// copying is the command that copies the report.
func (r *reportView) copying() command {
	return command{
		binding: bind(nl.ClipboardCopy, "ctrl+y", "alt+k"), short: nl.ClipboardShort, footer: true,
		run: func() (screen, tea.Cmd) { return r, r.copy() },
	}
}

// copy puts the report on the clipboard as plain text, as wide as it is on any
// screen. That goes on when the screen is left, and then stands in the log.
func (r *reportView) copy() tea.Cmd {
	var b strings.Builder
	err := report.Text(&b, r.talk(), widestReport)
	if err != nil {
		r.hint = r.why(err)
		return nil
	}
	r.hint, r.unlogged = nl.ClipboardBusy, ""
	text, board, store, log := b.String(), r.Clipboard, r.saver, r.Acts.Log
	act := school.Act{
		Kind: school.ActExport, Pupil: r.pupil.ID, Talk: r.session.ID, Count: 1, Name: r.pupil.Name(), Note: nl.ClipboardNote,
	}
	now := r.Now
	return func() tea.Msg {
		how, err := board.Copy(context.Background(), text)
		done := copiedMsg{talk: act.Talk, how: how, err: err}
		if err != nil {
			return done
		}
		act.At = now().Wall.UTC()
		store.do(copyLogName(act.Talk), func(ctx context.Context) error { return log(ctx, act) })
		if how == ByTerminal {
			return tea.BatchMsg{tea.SetClipboard(text), func() tea.Msg { return done }}
		}
		return done
	}
}

// heard takes what is told about a copy of the report.
func (r *reportView) heard(msg tea.Msg) {
	switch msg := msg.(type) {
	case copiedMsg:
		if msg.talk == r.session.ID {
			r.hint = copiedHint(msg)
			if r.unlogged != "" { // that was told first
				r.hint = r.unlogged
			}
		}
	case savedMsg:
		if msg.name == copyLogName(r.session.ID) && msg.err != nil {
			r.unlogged = nl.ClipboardNotLogged(r.why(msg.err))
			r.hint = r.unlogged
		}
	}
}

func copiedHint(msg copiedMsg) string {
	switch {
	case msg.err != nil:
		return nl.ClipboardFailed
	case msg.how == ByTerminal:
		return nl.ClipboardByTerminal
	}
	return nl.ClipboardDone
}
