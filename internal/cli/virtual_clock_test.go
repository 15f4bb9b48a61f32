package cli_test

import (
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"gesprek/internal/cli"
	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// watch is a clock that can be made to do what the clocks of laptops do: be
// set, or run on while the machine sleeps. It is ahead of virtual time.
type watch struct {
	base  func() talk.Instant
	ahead atomic.Int64 // of the wall clock, in nanoseconds
}

func newWatch() *watch { return &watch{base: cli.Instants(time.Now, 1)} }

func (w *watch) now() talk.Instant {
	i := w.base()
	i.Wall = i.Wall.Add(time.Duration(w.ahead.Load()))
	return i
}

// jump moves the wall clock; the monotonic clock does not notice.
func (w *watch) jump(by time.Duration) { w.ahead.Add(int64(by)) }

func TestClockUnderFire(t *testing.T) {
	const question = "Ging het gesprek door?"
	day := func(year int, month time.Month, day, hour, minute int) time.Time {
		return time.Date(year, month, day, hour, minute, 0, 0, time.UTC)
	}
	sleep := func(answer string, during bool) func(*mentor, *watch) {
		return func(m *mentor, w *watch) {
			m.count()
			w.jump(50 * time.Minute)
			m.wait(2 * time.Second).unlocks()
			m.sees(question, "Weg van 14:05 tot 14:55")
			if during {
				m.spent[m.stage] += 50 * time.Minute
			}
			m.note("typt door terwijl er iets gevraagd wordt")
			m.sees(question).press(answer).lacks(question)
		}
	}
	tests := []struct {
		name  string
		at    time.Time // at which the talk begins
		until string    // "tot" at the start
		act   func(*mentor, *watch)
		after string // "tot" after that
	}{
		{
			"pause", day(2026, 11, 22, 13, 0), "tot 14:20",
			func(m *mentor, _ *watch) {
				m.talks(false)
				m.press("ctrl+p", "down", "enter").sees("(brandalarm)").wait(10 * time.Minute).sees("tot 14:30")
				m.talks(true)
				m.press("enter").lacks("(brandalarm)")
			}, "tot 14:30",
		},
		{"sleep, went on", day(2026, 11, 22, 13, 0), "tot 14:20", sleep("ctrl+l", true), "tot 14:20"},
		{"sleep, was away", day(2026, 11, 22, 13, 0), "tot 14:20", sleep("ctrl+b", false), "tot 15:10"},
		{
			"sleep in a pause", day(2026, 11, 22, 13, 0), "tot 14:20",
			func(m *mentor, w *watch) {
				m.talks(false)
				m.press("ctrl+p", "enter").sees("(bel)")
				w.jump(time.Hour)
				m.wait(2 * time.Second).unlocks().lacks(question)
				m.talks(true)
				m.press("ctrl+p").lacks(question)
			}, "tot 15:20",
		},
		{
			"a long night", day(2026, 11, 22, 13, 0), "tot 14:20",
			func(m *mentor, w *watch) {
				m.count()
				w.jump(17 * time.Hour)
				m.wait(2 * time.Second).unlocks().lacks(question) // nobody talks that long
			}, "tot 07:20",
		},
		{
			"clock set back", day(2026, 11, 22, 13, 0), "tot 14:20",
			func(m *mentor, w *watch) {
				w.jump(-time.Hour)
				m.wait(2 * time.Second).lacks(question)
			}, "tot 13:20", // what the report says: TestFindingClockSetBack
		},
		{
			"clock set on a minute", day(2026, 11, 22, 13, 0), "tot 14:20",
			func(m *mentor, w *watch) {
				w.jump(time.Minute)
				m.wait(2 * time.Second).lacks(question)
			}, "tot 14:21",
		},
		{"summer time ends", day(2026, 10, 25, 0, 50), "tot 02:10", nil, "tot 02:10"},
		{"summer time begins", day(2027, 3, 28, 0, 50), "tot 03:10", nil, "tot 03:10"},
		{"midnight", day(2026, 11, 22, 22, 50), "tot 00:10", nil, "tot 00:10"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			at := folder(t.TempDir())
			virtual(t, tt.at.Add(-20*time.Second), func(t *testing.T) {
				w := newWatch()
				s := sit(t, at, setup{now: w.now})
				who := s.add(talk.VO23)
				s.wait(time.Until(tt.at) - 5*time.Second) // filling in the plan takes a little longer
				m := s.prepare(who, guideOf(t, "vmbo-2-tl-individueel"))
				began := w.now().Wall.Add(-keyTime)
				m.sees(tt.until)
				m.note("helpt op zaterdag in de bakkerij")
				m.until(5*time.Minute + 30*time.Second)
				if tt.act != nil {
					tt.act(m, w)
				}
				m.wait(2 * time.Second)
				m.sees(tt.after)
				m.to(talk.Experience, "pgdown")
				m.wait(time.Minute)
				m.finish()
				if end := m.stopped.Add(time.Duration(w.ahead.Load())); end.After(began) {
					zone := rotterdam(t)
					want := nl.ReportSpan(began.In(zone), end.In(zone), m.total())
					if got := strings.Join(strings.Fields(m.shown()), " "); !strings.Contains(got, want) {
						t.Errorf("the report does not say %q:\n%s", want, m.shown())
					}
				}
				m.quit()
				m.read(at)
			})
		})
	}
}

// A demo at sixty times the speed: a talk of twenty minutes takes twenty
// seconds, and the program does not think that it was asleep.
func TestTempo(t *testing.T) {
	t.Parallel()
	const tempo = 60
	at := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		w := &watch{base: cli.Instants(time.Now, tempo)}
		m := begun(t, at, setup{now: w.now, tempo: tempo})
		m.sees("van minimaal 20:00")
		began := time.Now()
		for i := 0; time.Since(began) < 20*time.Second; i++ {
			switch i {
			case 5:
				m.note("helpt in de bakkerij")
			case 8:
				m.to(talk.Experience, "pgdown")
			case 11: // a hiccup of two and a half seconds is no sleep
				w.jump(tempo * 2500 * time.Millisecond)
			}
			m.wait(500*time.Millisecond).lacks("Ging het gesprek door?", nl.Saving)
		}
		m.typ("x").wait(500 * time.Millisecond).sees(nl.LiveEnough)
		if claim, made := m.claimed(); !made || w.now().Wall.Sub(claim) > 2*tempo*time.Second {
			t.Errorf("at %v the screen claims %v, %t", w.now().Wall, claim, made) // times of one clock
		}
		m.press("backspace")
		m.finish()
		m.sees("21 minuten").quit()
		m.read(at)
	})
}
