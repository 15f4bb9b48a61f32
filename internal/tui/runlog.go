package tui

import (
	"context"
	"time"

	"gesprek/internal/nl"
)

// runLog has what is practised stored line by line, each at once and in order. A line
// that could not be stored is owed by the store, which puts it before the next.
type runLog struct {
	id     string
	head   string // goes before the first line
	lines  int    // handed over
	stored int    // lines that are stored for certain
	at     time.Time
	since  time.Time // when the oldest job that is not done was handed over
	err    error     // of the last try
	jobs   []runJob  // that are not done yet
}

// runJob is how many lines are stored when a job is done, and when that was asked.
type runJob struct {
	lines int
	at    time.Time
}

// runLogName names the job that stores lines of a run.
func runLogName(id string) string { return "run " + id }

// add has a line stored.
func (l *runLog) add(e *env, line string) {
	l.lines++
	l.hand(e, l.head+line)
	l.head = ""
}

// hand hands a job over.
func (l *runLog) hand(e *env, text string) {
	if e.Practice == nil {
		return
	}
	if len(l.jobs) == 0 {
		l.since = e.Now().Wall
	}
	l.jobs = append(l.jobs, runJob{l.lines, e.Now().Wall})
	store, id := e.Practice, l.id
	e.saver.do(runLogName(id), func(ctx context.Context) error { return store.Add(ctx, id, text) })
}

// retry tries once more when the last try failed and nothing waits.
func (l *runLog) retry(e *env) {
	if l.err != nil && len(l.jobs) == 0 {
		l.hand(e, "")
	}
}

// told takes the writer's word.
func (l *runLog) told(e *env, msg savedMsg) {
	if msg.name != runLogName(l.id) || len(l.jobs) == 0 {
		return
	}
	job := l.jobs[0]
	l.jobs = l.jobs[1:]
	if l.err = msg.err; l.err == nil {
		l.stored, l.at = job.lines, e.local(job.at)
	}
	if len(l.jobs) > 0 {
		l.since = l.jobs[0].at
	}
}

// late tells whether a line waits longer than it should.
func (l *runLog) late(e *env) bool {
	return len(l.jobs) > 0 && e.Now().Wall.Sub(l.since) > patience*time.Duration(max(1, e.Tempo))
}

// says tells what is stored, in a few words.
func (l *runLog) says(e *env) string {
	switch {
	case e.Practice == nil:
		return e.styles.warn.of(nl.TallyNoKeep)
	case l.err != nil:
		return e.styles.alert.of(nl.NotSaved)
	case l.late(e):
		return e.styles.warn.of(nl.Saving)
	case l.stored > 0 && !l.at.IsZero():
		return e.styles.dim.of(nl.TallyKept(l.stored, l.at))
	}
	return ""
}
