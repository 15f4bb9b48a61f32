package cli_test

import (
	"testing"
	"time"

	"gesprek/internal/talk"
)

// FINDING: the report of a talk in which the clock was set back says that it
// ended before it began ("14:00 tot 13:20, 20 minuten"). The length is right;
// talk.Stopped gives the wall time of the last span.
func TestFindingClockSetBack(t *testing.T) {
	at := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		w := newWatch()
		m := begun(t, at, setup{now: w.now, width: 100, height: 30})
		m.until(5 * time.Minute)
		w.jump(-time.Hour)
		m.to(talk.Experience, "pgdown")
		m.until(20*time.Minute + 5*time.Second)
		m.finish()
		s := m.read(at)
		if now := (talk.Instant{Wall: time.Now(), Run: 99}); s.Stopped(now).Before(s.Began()) {
			t.Errorf("began %v, stopped %v\n%s", s.Began(), s.Stopped(now), m.shown())
		}
	})
}

// FINDING: when nothing was typed before a kill, the time in which the mentor
// only listened is taken for time away. The program was awake until 14:09, asks
// about "van 14:01", and the answer "nee" loses eight minutes of talk: the
// moment that Observe saw last is never stored.
func TestFindingListeningBeforeKill(t *testing.T) {
	first := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		m := begun(t, first, setup{})
		m.note("helpt op zaterdag in de bakkerij")
		m.until(9 * time.Minute)
		at := first.image(t)
		m.talks(false)
		m.leave()
		m.wait(40 * time.Minute)
		m.sitting = sit(t, at, setup{})
		m.press("enter", "ctrl+q") // nee
		s := at.theTalk(t)
		if lost := 9*time.Minute - s.Total(s.Seen); lost > time.Minute {
			t.Errorf("%v of talk is lost", lost)
		}
	})
}
