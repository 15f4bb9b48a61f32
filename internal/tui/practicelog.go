package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
)

// practiceLog has a practice talk stored while it is held, and tries again by itself
// what could not be stored: also from the screen that comes after it.
type practiceLog struct {
	env *env
	runLog
}

// newPracticeLog stores under an id: a fresh one, or that of a run that goes on.
func newPracticeLog(e *env, id string) *practiceLog {
	return &practiceLog{env: e, runLog: runLog{id: id}}
}

// isRun tells whether the writer stored something that was practised.
func isRun(msg savedMsg) bool { return strings.HasPrefix(msg.name, runLogName("")) }

// add hands lines to the writer, each with its line feed.
func (l *practiceLog) add(lines ...string) {
	if len(lines) > 0 {
		l.runLog.add(l.env, strings.Join(lines, ""))
	}
}

// owedMsg tells that it is time to try again what could not be stored.
type owedMsg struct{ id string }

// heard takes word of the writer, and whether the message was that. After an error it
// tries again, a while later.
func (l *practiceLog) heard(msg tea.Msg) (cmd tea.Cmd, done bool) {
	switch msg := msg.(type) {
	case savedMsg:
		if msg.name != runLogName(l.id) {
			return nil, false
		}
		if l.told(l.env, msg); l.err == nil {
			return nil, true
		}
		id := l.id
		return tea.Tick(restAfterError, func(time.Time) tea.Msg { return owedMsg{id} }), true
	case owedMsg:
		if msg.id != l.id {
			return nil, false
		}
		l.retry(l.env)
		return nil, true
	}
	return nil, false
}

// line says what is stored, in a few words.
func (l *practiceLog) line() string {
	e := l.env
	switch {
	case e.Practice == nil:
		return e.styles.dim.of(nl.SoloNotKept)
	case l.err != nil:
		return e.styles.alert.of(nl.NotSaved)
	case l.late(e):
		return e.styles.warn.of(nl.Saving)
	case !l.at.IsZero():
		return e.styles.dim.of(nl.SavedAt(l.at))
	}
	return ""
}

// trouble is why something is not stored, and that typing goes on; empty when all is
// well.
func (l *practiceLog) trouble() string {
	if l.err == nil {
		return ""
	}
	return nl.LiveNotSaved(l.env.why(l.err))
}
