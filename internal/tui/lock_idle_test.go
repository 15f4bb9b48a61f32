package tui

import (
	"bytes"
	"fmt"
	"io"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/vt"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// bell is an alarm that does not ring; it remembers for when it was set.
type bell struct {
	in   []time.Duration
	runs bool
}

func (b *bell) set(d time.Duration) { b.in, b.runs = append(b.in, d), true }
func (b *bell) stop()               { b.runs = false }
func (b *bell) close()              {}

// belled puts a bell on the program of a driver.
func belled(d *driver) (*driver, *bell) {
	b := &bell{}
	d.env().alarm = b
	return d.send(idleMsg{}).send(nil), b
}

// awake lets time go by in a talk, in which something ticks.
func awake(d *driver, by time.Duration) *driver {
	for range by / time.Minute {
		d.pass(time.Minute).send(tickMsg{d.live().ticks})
	}
	return d
}

func TestIdle(t *testing.T) {
	home := func(t *testing.T) *driver { return drive(t, worldOfFive(), nil, 80, 24) }
	inTalkOf := func(kind talk.Kind, keys ...string) func(t *testing.T) *driver {
		return func(t *testing.T) *driver {
			d := inTalk(t, kind, 80, 24)
			d.world.exercises = exercisesForTests()
			return d.press(keys...)
		}
	}
	planned := inTalkOf(talk.Individual)
	tests := []struct {
		name string
		open func(t *testing.T) *driver
		lock time.Duration // as it is set
		want time.Duration // after which it locks; 0: never
	}{
		{"home", home, 0, 10 * time.Minute},
		{"home, 5 minutes", home, 5 * time.Minute, 5 * time.Minute},
		{"home, 30 minutes", home, 30 * time.Minute, 30 * time.Minute},
		{"home, never", home, school.NeverLock, 0},
		{"help over home", func(t *testing.T) *driver { return home(t).press("f1") }, 0, 10 * time.Minute},
		{"prepare", func(t *testing.T) *driver { return prepareAt(t, worldOfFive(), "noor", 80, 24) }, 0, 10 * time.Minute},
		{"report", func(t *testing.T) *driver { return reportAt(t, 80, 24) }, 0, 10 * time.Minute},
		{"talk of 20 minutes", planned, 0, 50 * time.Minute},
		{"talk, 5 minutes", planned, 5 * time.Minute, 50 * time.Minute},
		{"talk, 40 minutes", planned, 40 * time.Minute, 60 * time.Minute},
		{"talk, never", planned, school.NeverLock, 0},
		{"board", inTalkOf(talk.Individual, "alt+e", "enter", "enter"), 0, 50 * time.Minute},
		{"draaischerm", inTalkOf(talk.Individual, "f11"), 0, 50 * time.Minute},
		{"neutral", inTalkOf(talk.Individual, "f12"), 0, 50 * time.Minute},
		{"pause", inTalkOf(talk.Individual, "ctrl+p", "enter"), 0, 50 * time.Minute},
		{"rounding off", inTalkOf(talk.Individual, "alt+a"), 0, 50 * time.Minute},
		{"draaischerm of rounding off", inTalkOf(talk.Individual, "alt+a", "f11"), 0, 50 * time.Minute},
		{"handbook over rounding off", inTalkOf(talk.Individual, "alt+a", "f7"), 0, 50 * time.Minute},
		{"key in the talk", func(t *testing.T) *driver { return awake(planned(t), 12*time.Minute).typ("x") }, 0, 38 * time.Minute},
		{"key after its planned end", func(t *testing.T) *driver { return awake(planned(t), 35*time.Minute).typ("x") }, 0, 30 * time.Minute},
		{"put away", func(t *testing.T) *driver { return planned(t).press("alt+l") }, 0, 10 * time.Minute},
		{"moment", func(t *testing.T) *driver {
			d := planned(t)
			d.live().session.Plan.Length = 0
			return awake(d, 15*time.Minute).typ("x")
		}, 0, 75 * time.Minute},
	}
	for _, tt := range tests {
		for _, how := range []string{"time", "sleep", "clock set back"} {
			t.Run(tt.name+", "+how, func(t *testing.T) {
				d, _ := belled(tt.open(t))
				d.env().settings.Lock = tt.lock
				goes := d.world.pass
				switch how {
				case "sleep":
					goes = d.world.sleeps
				case "clock set back":
					d.world.sleeps(-5 * time.Hour)
				}
				if tt.want == 0 {
					goes(100 * time.Hour)
					d.send(idleMsg{}).lacks(nl.LockTitle)
					return
				}
				goes(tt.want - time.Nanosecond)
				d.send(idleMsg{}).lacks(nl.LockTitle)
				goes(time.Nanosecond)
				d.send(idleMsg{}).sees(nl.LockTitle)
			})
		}
	}
}

// Whatever comes first after a sleep, nothing of anybody is drawn before the
// lock.
func TestLockOnWaking(t *testing.T) {
	for name, open := range everywhere() {
		for what, msg := range map[string]tea.Msg{
			"tick": tickMsg{1}, "size": tea.WindowSizeMsg{Width: 100, Height: 30}, "key": keyNamed(t, "a"), "alarm": idleMsg{},
			"saved": savedMsg{name: "talk"}, "background": tea.BackgroundColorMsg{}, "refresh": refreshMsg{}, "paste": tea.PasteMsg{Content: "x"},
		} {
			t.Run(name+" "+what, func(t *testing.T) {
				d := open(t, 80, 24)
				d.world.sleeps(8 * time.Hour)
				d.send(msg).sees(nl.LockTitle).lacks("Noor", "Zoë", "2B", "Vraag")
			})
		}
	}
}

// The demo runs faster than time, the lock does not.
func TestIdleInADemo(t *testing.T) {
	d := drive(t, worldOfFive(), nil, 80, 24)
	d.env().Tempo = 60
	d.pass(10*time.Minute*60 - 1).send(idleMsg{}).lacks(nl.LockTitle).pass(1).send(idleMsg{}).sees(nl.LockTitle)
	d = inTalk(t, talk.Individual, 80, 24)
	d.env().Tempo = 60
	d.pass(20*time.Minute + 30*time.Minute*60 - 1).send(idleMsg{}).lacks(nl.LockTitle).pass(1).send(idleMsg{}).sees(nl.LockTitle)
}

// A key does not set the alarm; what it depends on does.
func TestAlarmIsSetSeldom(t *testing.T) {
	d, b := belled(drive(t, worldOfFive(), nil, 80, 24))
	wants := func(want ...time.Duration) {
		t.Helper()
		if got := fmt.Sprint(b.in); got != fmt.Sprint(want) {
			t.Errorf("set for %v, want %v", b.in, want)
		}
	}
	b.in = nil
	d.pass(time.Minute).typ("no").pass(time.Minute).press("f1", "esc", "esc")
	wants()
	d.pass(8 * time.Minute).send(idleMsg{}).lacks(nl.LockTitle)
	wants(2 * time.Minute)
	d.typ("noor").press("ctrl+g").sees("Voorbereiden")
	d.press("ctrl+g").typ("helpt op zaterdag")
	wants(2*time.Minute, 50*time.Minute)
	for range 9 {
		d.pass(time.Second).send(tickMsg{d.live().ticks}).typ("x")
	}
	d.press("alt+l")
	wants(2*time.Minute, 50*time.Minute, 10*time.Minute)
	d.press("f8", "down", "down", "down", "down", "left")
	wants(2*time.Minute, 50*time.Minute, 10*time.Minute, 5*time.Minute)
	d.press("end")
	if b.runs {
		t.Error("the alarm runs although the screen never locks")
	}
	d.press("left", "esc")
	wants(2*time.Minute, 50*time.Minute, 10*time.Minute, 5*time.Minute, 30*time.Minute)
	if d.press("alt+s"); b.runs {
		t.Error("the alarm runs in a locked program")
	}
	if d.press("enter"); !b.runs || b.in[len(b.in)-1] != 30*time.Minute {
		t.Errorf("set for %v after opening, runs %t", b.in, b.runs)
	}
}

// pane is the terminal of a whole program on virtual time.
type pane struct {
	mu  sync.Mutex // also tells the race detector what virtual time orders
	emu *vt.Emulator
	n   int // bytes that were drawn
}

func newPane(width, height int) *pane {
	p := &pane{emu: vt.NewEmulator(width, height)}
	go func() { _, _ = io.Copy(io.Discard, p.emu) }() // its answers
	return p
}

// Write draws. The program is not in raw mode: a line feed returns the carriage.
func (p *pane) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.n += len(b)
	_, err := p.emu.Write(bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")))
	return len(b), err
}

// text is what stands on the screen.
func (p *pane) text() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.emu.String()
}

// drawn is how many bytes were drawn so far.
func (p *pane) drawn() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.n
}

// tallied is an alarm that counts how often it was set.
type tallied struct {
	alarm
	sets *int
}

func (c tallied) set(d time.Duration) {
	*c.sets++
	c.alarm.set(d)
}

// TestIdleProgram runs the whole program on virtual time. It wakes up at most
// twice in the time after which it locks, and not at all once it has.
func TestIdleProgram(t *testing.T) {
	w, sets := worldOfFive(), 0
	w.settings.Lock = 5 * time.Minute
	seated(t, w, func(e *env) screen {
		e.alarm = tallied{e.alarm, &sets}
		return newHome(e)
	}, func(s *seat) {
		s.sees("Noor")
		for range 10 {
			s.press("down")
			s.pass(3 * time.Minute)
		}
		s.pass(2*time.Minute - time.Second)
		s.sees("Noor")
		s.pass(2 * time.Second)
		s.sees(nl.LockTitle)
		before := s.out.drawn()
		s.pass(30 * time.Minute)
		if n := s.out.drawn() - before; n > 0 {
			t.Errorf("a locked program writes %d bytes", n)
		}
		s.typ(password)
		s.press("enter")
		s.pass(2 * time.Second)
		s.sees("Noor")
	})
	if sets > 14 {
		t.Errorf("the alarm was set %d times in six times five minutes", sets)
	}
}

func TestAlarms(t *testing.T) {
	for name, direct := range map[string]bool{"timer": false, "system": true} {
		rings := make(chan tea.Msg, 1)
		a := newAlarm(func(msg tea.Msg) { rings <- msg }, direct)
		a.set(time.Hour)
		a.set(time.Millisecond)
		select {
		case <-rings:
		case <-time.After(10 * time.Second):
			t.Errorf("%s: does not ring", name)
		}
		a.set(-time.Second) // it is due
		select {
		case <-rings:
		case <-time.After(10 * time.Second):
			t.Errorf("%s: does not ring when it is due", name)
		}
		a.stop()
		a.close()
		a.close()
	}
}
