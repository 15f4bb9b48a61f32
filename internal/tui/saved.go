package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// saved is what is known about the storing of the talk on the screen. It
// claims nothing that is not so: a time is shown only after a synced commit.
//
// A copy of the talk is made when the writer is ready for one and not after
// each key: of a burst of keys only the last state is stored, and a copy of a
// long talk costs more than the key itself.
type saved struct {
	session  *talk.Session // the talk itself; nil before the first
	handed   int64         // newest revision that the writer has
	handedAt time.Time     // wall time of that; what was typed later is not in it
	busy     bool          // the writer stores, or rests after it
	rev      int64         // newest revision that is stored
	at       time.Time     // when that was handed over; what was typed before is stored
	since    time.Time     // wall time of the first revision that is not stored; zero: there is none
	err      error         // of the last try
	away     string        // file that holds it while it is not where it belongs
	low      bool          // the disk is full and the reserve is in use
	moving   string        // folder that it is being stored in for the first time
}

// patience is how long typing may be unsaved before the screen says so; the
// writer needs half a second at most.
const patience = 2 * time.Second

// save has a talk stored in the state that it has now, or a later one.
func (e *env) save(s *talk.Session) {
	if e.saved.session != s {
		e.handOver() // what is left of the one before
		e.saved = saved{session: s}
	}
	if s.Rev == e.saved.handed {
		return
	}
	if e.saved.since.IsZero() {
		e.saved.since = e.Now().Wall
	}
	if !e.saved.busy {
		e.handOver()
	}
}

// handOver gives the writer a copy of what it does not have yet.
func (e *env) handOver() {
	s := e.saved.session
	if s == nil || s.Rev == e.saved.handed {
		return
	}
	e.saved.handed, e.saved.handedAt, e.saved.busy = s.Rev, e.Now().Wall, true
	e.saver.put(s.Clone())
}

// drop has a talk removed. What the writer does not have of it yet is not handed
// over any more; saving it once more would bring it back.
func (e *env) drop(s *talk.Session) {
	if e.saved.session == s {
		e.saved = saved{}
	}
	e.saver.drop(s.ID)
}

// erase has a pupil erased. What the writer does not have of a talk with them is
// not handed over any more, and what waits of their dossier is not stored.
func (e *env) erase(pupil string, erase func(context.Context) error) {
	if s := e.saved.session; s != nil && s.Plan.PupilID == pupil {
		e.saved = saved{}
	}
	e.drafts.forget(pupil)
	e.saver.erase(pupil, erase)
}

// told takes the writer's word for what is stored.
func (e *env) told(msg savedMsg) tea.Cmd {
	e.drafts.told(msg, e)
	if e.saved.session != nil && msg.name == e.saved.session.ID {
		e.toldTalk(msg)
	}
	return e.drafts.practised(msg)
}

func (e *env) toldTalk(msg savedMsg) {
	e.saved.err, e.saved.away = msg.err, msg.away
	e.saved.low = e.Disk != nil && e.Disk.Low()
	if msg.err != nil || msg.rev != e.saved.handed {
		return
	}
	e.saved.rev, e.saved.at, e.saved.since = msg.rev, e.local(e.saved.handedAt), time.Time{}
	if e.saved.session.Rev > msg.rev {
		e.saved.since = e.saved.handedAt
	}
}

// rested hears that the writer is ready for more.
func (e *env) rested() {
	e.saved.busy = false
	e.handOver()
}

// unsaved tells whether typing waits longer than it should.
func (e *env) unsaved() bool {
	return !e.saved.since.IsZero() && e.Now().Wall.Sub(e.saved.since) > patience*time.Duration(max(1, e.Tempo))
}

// saveLine says what is stored, in a few words.
func (e *env) saveLine() string {
	switch {
	case e.saved.err != nil:
		return e.styles.alert.of(nl.NotSaved)
	case e.unsaved():
		return e.styles.warn.of(nl.Saving)
	case e.saved.rev > 0:
		return e.storedAt()
	}
	return ""
}
