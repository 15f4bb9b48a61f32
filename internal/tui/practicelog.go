package tui

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
)

// practiceLog has what is practised stored while it happens: each move at once, in
// order, through the writer. What could not be stored the store keeps and puts before
// what comes next, so that there is never a hole.
type practiceLog struct {
	env    *env
	id     string      // of the run
	handed []time.Time // when each piece was handed to the writer that it has not told of
	at     time.Time   // when that of the last stored piece was; zero: nothing is stored
	err    error       // of the last try
}

// newPracticeLog stores under an id: a fresh one, or that of a run that goes on. A run
// of which something waits has its log already.
func newPracticeLog(e *env, id string) *practiceLog {
	if l := e.drafts.practice[practiceJob+id]; l != nil {
		return l
	}
	return &practiceLog{env: e, id: id}
}

// name is that of the jobs of the writer.
func (l *practiceLog) name() string { return practiceJob + l.id }

// practiceJob begins the names of the jobs that store what is practised.
const practiceJob = "practice "

// isPractice tells whether the writer stored something that was practised.
func isPractice(msg savedMsg) bool { return strings.HasPrefix(msg.name, practiceJob) }

// add hands lines to the writer, each with its line feed.
func (l *practiceLog) add(lines ...string) {
	if l.env.Practice == nil || len(lines) == 0 {
		return
	}
	l.hand(strings.Join(lines, ""))
}

func (l *practiceLog) hand(text string) {
	store, id := l.env.Practice, l.id
	l.handed = append(l.handed, l.env.Now().Wall)
	l.env.drafts.wait(l)
	l.env.saver.do(l.name(), func(ctx context.Context) error { return store.Add(ctx, id, text) })
}

// mine tells whether a message is the word of the writer on this run; it was heard
// then. No log has none.
func (l *practiceLog) mine(msg tea.Msg) bool {
	saved, ok := msg.(savedMsg)
	return ok && l != nil && saved.name == l.name()
}

// owedMsg tells that it is time to try again what could not be stored.
type owedMsg struct{ name string }

// heard takes word of the writer. After an error it tries again, a while later,
// whatever screen stands there by then.
func (l *practiceLog) heard(msg savedMsg) tea.Cmd {
	at := l.handed[0]
	l.handed = l.handed[1:]
	if l.err = msg.err; l.err == nil {
		l.at = l.env.local(at)
		return nil
	}
	return tea.Tick(restAfterError, func(time.Time) tea.Msg { return owedMsg{msg.name} })
}

// wait keeps the log of a run of which something is with the writer.
func (d *drafts) wait(l *practiceLog) {
	if d.practice == nil {
		d.practice = map[string]*practiceLog{}
	}
	d.practice[l.name()] = l
}

// practised takes the writer's word for what was practised.
func (d *drafts) practised(msg savedMsg) tea.Cmd {
	l := d.practice[msg.name]
	if l == nil || len(l.handed) == 0 {
		return nil
	}
	cmd := l.heard(msg)
	if l.err == nil && len(l.handed) == 0 {
		delete(d.practice, msg.name)
	}
	return cmd
}

// again tries to store what is owed of a run.
func (d *drafts) again(name string) {
	if l := d.practice[name]; l != nil && l.err != nil && len(l.handed) == 0 {
		l.hand("")
	}
}

// line says what is stored, in a few words.
func (l *practiceLog) line() string {
	e := l.env
	switch {
	case e.Practice == nil:
		return e.styles.dim.of(nl.SoloNotKept)
	case l.err != nil:
		return e.styles.alert.of(nl.NotSaved)
	case len(l.handed) > 0 && e.Now().Wall.Sub(l.handed[0]) > patience*time.Duration(max(1, e.Tempo)):
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
