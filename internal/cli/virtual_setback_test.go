package cli_test

import (
	"testing"
	"time"

	"gesprek/internal/talk"
)

// The report of a talk in which the clock was set back must not say that it
// ended before it began: "14:00 tot 13:20, 20 minuten".
func TestClockSetBackInReport(t *testing.T) {
	at := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		w := newWatch()
		m := begun(t, at, setup{now: w.now, width: 100, height: 30})
		m.until(5 * time.Minute)
		w.jump(-time.Hour)
		m.to(talk.Experience, "pgdown")
		m.until(20*time.Minute + 5*time.Second)
		m.finish()
		m.leave()
		s := m.read(at)
		if now := (talk.Instant{Wall: time.Now(), Run: 99}); s.Stopped(now).Before(s.Began()) {
			t.Errorf("began %v, stopped %v\n%s", s.Began(), s.Stopped(now), m.shown())
		}
	})
}
