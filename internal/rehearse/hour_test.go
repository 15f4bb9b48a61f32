package rehearse

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func quarters() *Meeting {
	return &Meeting{Parts: []Part{{Minutes: 10}, {Minutes: 20}, {Minutes: 30}}}
}

func TestHour(t *testing.T) {
	h := NewHour(quarters())
	at := time.Date(2026, 11, 26, 14, 0, 0, 0, time.UTC)
	after := func(m int) time.Time { return at.Add(time.Duration(m) * time.Minute) }
	min := func(m int) time.Duration { return time.Duration(m) * time.Minute }
	for _, c := range []struct {
		name string
		do   func()
		at   int
		want HourClock
	}{
		{"before it begins", func() {}, 0, HourClock{0, false, false, min(10), 0, min(60)}},
		{"begun", func() { h.Run(after(0)) }, 4, HourClock{0, true, true, min(6), min(4), min(56)}},
		{"over time", func() {}, 13, HourClock{0, true, true, min(-3), min(13), min(50)}},
		{"the next part", func() { h.Turn(1, after(13)) }, 18, HourClock{1, true, true, min(15), min(18), min(45)}},
		{"a pause", func() { h.Pause(after(18)) }, 40, HourClock{1, true, false, min(15), min(18), min(45)}},
		{"on", func() { h.Run(after(40)) }, 45, HourClock{1, true, true, min(10), min(23), min(40)}},
		{"back", func() { h.Turn(-1, after(45)) }, 46, HourClock{0, true, true, min(-4), min(24), min(40)}},
		{"twice on", func() { h.Turn(1, after(46)); h.Turn(1, after(46)) }, 76, HourClock{2, true, true, 0, min(54), 0}},
		{"a clock set back", func() { h.Pause(after(76)); h.Run(after(76)) }, 60, HourClock{2, true, true, 0, min(54), 0}},
	} {
		if c.do(); h.Clock(after(c.at)) != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, h.Clock(after(c.at)), c.want)
		}
	}
	if h.Turn(1, after(80)) {
		t.Error("there is a part after the last")
	}
}

// TestHourLosesNoTime checks on any course of things that the time in the parts is
// the time that the clock ran.
func TestHourLosesNoTime(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		h := NewHour(quarters())
		now := time.Date(2026, 3, 29, 1, 30, 0, 0, time.UTC)
		var ran time.Duration
		running := false
		for range rapid.IntRange(0, 40).Draw(r, "moves") {
			d := time.Duration(rapid.IntRange(0, 900).Draw(r, "seconds")) * time.Second
			if now = now.Add(d); running {
				ran += d
			}
			switch rapid.IntRange(0, 3).Draw(r, "move") {
			case 0:
				h.Run(now)
				running = true
			case 1:
				h.Pause(now)
				running = false
			case 2:
				h.Turn(1, now)
			default:
				h.Turn(-1, now)
			}
			if c := h.Clock(now); c.Spent != ran || c.Rest < 0 || c.Running != running {
				r.Fatalf("%+v after %v", c, ran)
			}
		}
	})
}

func TestHourOfNothing(t *testing.T) {
	h := NewHour(&Meeting{})
	now := time.Now()
	h.Run(now)
	h.Pause(now)
	if h.Turn(1, now) || h.Clock(now) != (HourClock{Begun: true}) {
		t.Errorf("an empty meeting runs: %+v", h.Clock(now))
	}
}
