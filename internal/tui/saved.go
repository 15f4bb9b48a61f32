package tui

import (
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// saved is what is known about the storing of the talk on the screen. It
// claims nothing that is not so: a time is shown only after a synced commit.
type saved struct {
	id    string
	put   int64     // newest revision handed to the writer
	since time.Time // wall time of the first revision that is not stored
	rev   int64     // newest revision that is stored
	at    time.Time // when that was handed over; what was typed before is stored
	err   error     // of the last try
}

// patience is how long typing may be unsaved before the screen says so; the
// writer needs half a second at most.
const patience = 2 * time.Second

// save hands a talk to the writer.
func (e *env) save(s *talk.Session) {
	if e.saved.id != s.ID {
		e.saved = saved{id: s.ID}
	}
	if s.Rev == e.saved.put {
		return
	}
	if e.saved.put == e.saved.rev {
		e.saved.since = e.Now().Wall
	}
	e.saved.put = s.Rev
	e.saver.put(s.Clone())
}

// told takes the writer's word for what is stored.
func (e *env) told(msg savedMsg) {
	if msg.name != e.saved.id {
		return
	}
	e.saved.err = msg.err
	if msg.err == nil {
		e.saved.rev, e.saved.at = msg.rev, e.local(msg.at)
		e.saved.since = e.Now().Wall
	}
}

// unsaved tells whether typing waits longer than it should.
func (e *env) unsaved() bool {
	return e.saved.put > e.saved.rev && e.Now().Wall.Sub(e.saved.since) > patience*time.Duration(max(1, e.Tempo))
}

// saveLine says what is stored, in a few words.
func (e *env) saveLine() string {
	switch {
	case e.saved.err != nil:
		return e.styles.alert.of(nl.NotSaved)
	case e.unsaved():
		return e.styles.warn.of(nl.Saving)
	case e.saved.rev > 0:
		return e.styles.dim.of(nl.SavedAt(e.saved.at))
	}
	return ""
}

// explain gives the sentence for an error of a store.
func (e *env) explain(err error) string {
	if e.Explain == nil {
		return err.Error()
	}
	return e.Explain(err)
}
