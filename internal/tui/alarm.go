package tui

import (
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/rescue"
)

// alarm rings once, some time after it was set; it is quiet again after that,
// and after stop. It may ring early: whoever hears it looks at the clock.
type alarm interface {
	set(d time.Duration)
	stop()
	close()
}

// newAlarm makes the alarm that suits the system; it sends an idleMsg. In a program without a real
// terminal it is the plain one: there time may be virtual.
func newAlarm(send func(tea.Msg), direct bool) alarm {
	ring := func() { send(idleMsg{}) }
	if !direct {
		return &timer{ring: ring}
	}
	if a := newWakingAlarm(ring); a != nil {
		return a
	}
	return &timer{ring: ring, most: longestBlind}
}

// longestBlind is how long the alarm of a system stays quiet that cannot be
// asked to ring after a sleep: its timers stand still meanwhile.
const longestBlind = time.Minute

// timer is an alarm on the monotonic clock, which on most systems stands still
// while the computer sleeps.
type timer struct {
	ring func()
	most time.Duration // it rings after this time at the latest; 0: no such limit

	mu   sync.Mutex
	runs *time.Timer
}

func (a *timer) set(d time.Duration) {
	if a.most > 0 {
		d = min(d, a.most)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.runs == nil {
		a.runs = time.AfterFunc(d, func() {
			defer rescue.Caught(nil)
			a.ring()
		})
		return
	}
	a.runs.Reset(d)
}

func (a *timer) stop() {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.runs != nil {
		a.runs.Stop()
	}
}

func (a *timer) close() { a.stop() }
