package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/talk"
)

// lock is what the root knows about the locking of the screen. A locked screen
// shows nothing about anybody and takes no keys for what lies under it; that
// goes on with the rest: the clock runs, and what is stored is told.
type lock struct {
	on      bool
	guarded bool         // opening takes a secret
	touched talk.Instant // when the latest key came
	set     allowance    // for what the alarm was set; nothing: it was not
	rev     int64        // revision of the talk when the screen was locked
	entry   entry
}

// lockMsg asks for the lock.
type lockMsg struct{}

// idleMsg is the alarm: it may be time to lock.
type idleMsg struct{}

// lockJob names the job of the writer that forgets the keys.
const lockJob = "lock"

// How long the screen stays open without a key during a talk: after its planned
// end, or, when nothing was planned, after what a talk takes at most.
const (
	afterTalk = 30 * time.Minute
	anyTalk   = time.Hour
)

// talker is a screen of a talk that is going on.
type talker interface{ talking() *talk.Session }

// leader is a screen with a clock that is to run on without keys, and until when; zero:
// it does not run.
type leader interface{ leads() time.Time }

// cover is a screen that lies over another one.
type cover interface{ under() screen }

// stower is a screen that can store what it changed without being left.
type stower interface{ stow() }

// unkept is a screen on which something can be filled in that is not stored.
type unkept interface{ loses() bool }

// beneath finds the screen of a kind in a screen or in those that it covers.
func beneath[T any](s screen) (found T, ok bool) {
	for s != nil {
		if found, ok = s.(T); ok {
			return found, true
		}
		c, covers := s.(cover)
		if !covers {
			return found, false
		}
		s = c.under()
	}
	return found, false
}

// allowance is what decides how long the screen stays open without a key.
type allowance struct {
	after time.Duration // as it is set; 0: always
	talk  *talk.Session // that is going on; nil: none
	leads time.Time     // until when a clock runs without keys; zero: none does
}

func (m *Model) allowance() allowance {
	t := allowance{after: m.env.settings.LockAfter()}
	if s, ok := beneath[talker](m.screen); ok {
		t.talk = s.talking()
	}
	if s, ok := beneath[leader](m.screen); ok {
		t.leads = s.leads()
	}
	return t
}

// limit is how long after the latest key the screen locks, in real time; 0:
// never.
func (t allowance) limit(touched talk.Instant, tempo int) time.Duration {
	switch {
	case t.after == 0:
		return 0
	case !t.leads.IsZero(): // of a clock that is forgotten no longer than of a talk
		return min(anyTalk, max(0, t.leads.Sub(touched.Wall)))/time.Duration(max(1, tempo)) + max(t.after, afterTalk)
	case t.talk == nil:
		return t.after
	}
	return rest(t.talk, touched)/time.Duration(max(1, tempo)) + max(t.after, afterTalk)
}

// rest is how long a talk was to take from a moment on; a pause makes it no
// longer than that.
func rest(s *talk.Session, at talk.Instant) time.Duration {
	left := anyTalk - max(0, at.Wall.Sub(s.Began()))
	if s.Plan.Length > 0 {
		left = s.Plan.Length - s.Total(at)
	}
	return max(0, left)
}

// idle is how long nobody has pressed a key, in real time: by the clock that
// says the most, as one stands still while the computer sleeps and the other
// can be set back.
func (e *env) idle(now, touched talk.Instant) time.Duration {
	return max(now.Since(touched), now.Wall.Sub(touched.Wall)) / time.Duration(max(1, e.Tempo))
}

// lapsed looks at the clock before anything else is done with a message, and
// locks when it is time: after a sleep nothing else wakes first. It reports
// whether it did.
func (m *Model) lapsed(msg tea.Msg) bool {
	l, now := &m.lock, m.env.Now()
	if l.on {
		return false
	}
	if l.touched == (talk.Instant{}) {
		l.touched = now
	}
	after := m.env.settings.LockAfter()
	idle := m.env.idle(now, l.touched)
	if after > 0 && idle >= min(after, afterTalk) && idle >= m.allowance().limit(l.touched, m.env.Tempo) {
		m.shut()
		return true
	}
	if fromUser(msg) {
		l.touched = now
	}
	return false
}

// arm sets the alarm when what it depends on has changed. A key alone does not
// set it: it rings, and is set for what is left then.
func (m *Model) arm() {
	if t := m.allowance(); !m.lock.on && t != m.lock.set {
		m.lock.set = t
		m.wind()
	}
}

// wind sets the alarm for when the screen locks if no key comes.
func (m *Model) wind() {
	l, a := &m.lock, m.env.alarm
	if a == nil || l.on {
		return
	}
	limit := l.set.limit(l.touched, m.env.Tempo)
	if limit == 0 {
		a.stop()
		return
	}
	a.set(limit - m.env.idle(m.env.Now(), l.touched))
}

// shut locks the screen. What is not stored yet is handed to the writer first,
// and the keys are forgotten in its turn after that: never before it is stored.
func (m *Model) shut() {
	l, e := &m.lock, m.env
	if l.on {
		return
	}
	l.on, l.set, l.guarded, l.entry = true, allowance{}, e.gate.vault.Guarded(), newEntry(l.entry)
	if s, ok := beneath[stower](m.screen); ok {
		s.stow()
	}
	e.handOver()
	if l.rev = 0; e.saved.session != nil {
		l.rev = e.saved.session.Rev
	}
	if l.guarded {
		e.saver.do(lockJob, e.gate.want())
	}
	if e.alarm != nil {
		e.alarm.stop()
	}
}

// open shows again what was there before. What was typed for the lock is for
// the lock alone.
func (m *Model) open() {
	m.lock.entry.wipe()
	m.lock.on, m.lock.touched = false, m.env.Now()
	m.arm()
}

// stored tells whether everything is on the disk that was there when the screen
// was locked.
func (m *Model) stored() bool {
	s := m.env.saved
	return !m.env.unstorable() && !m.env.drafts.waits() && (s.session == nil || s.rev >= m.lock.rev)
}
