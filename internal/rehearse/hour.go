package rehearse

import "time"

// Hour is a meeting that is being led. A group is never on time, so that the clock
// leads and does not drive: a part goes on until the coach goes to the next one. All
// times are derived from the moments that were handed in; a clock that was set back
// counts as standing still.
type Hour struct {
	parts   []time.Duration // how long each was meant to take
	spent   []time.Duration // in each, up to since
	at      int
	since   time.Time // from which the current stretch counts
	running bool
	begun   bool
}

// NewHour makes an hour of a meeting, which has not begun.
func NewHour(m *Meeting) *Hour {
	h := &Hour{spent: make([]time.Duration, len(m.Parts))}
	for _, p := range m.Parts {
		h.parts = append(h.parts, time.Duration(p.Minutes)*time.Minute)
	}
	return h
}

// Run begins, or goes on after a pause.
func (h *Hour) Run(now time.Time) {
	h.settle(now)
	h.running, h.begun = len(h.parts) > 0, true
}

// Pause stops the clock.
func (h *Hour) Pause(now time.Time) {
	h.settle(now)
	h.running = false
}

// Turn goes to another part: so many on, or back where by is negative. It reports
// false where there is none.
func (h *Hour) Turn(by int, now time.Time) bool {
	to := h.at + by
	if to < 0 || to >= len(h.parts) {
		return false
	}
	h.settle(now)
	h.at = to
	return true
}

// settle counts the stretch up to now.
func (h *Hour) settle(now time.Time) {
	if len(h.parts) == 0 {
		return
	}
	h.spent[h.at] = h.in(now)
	h.since = now
}

// in is how long the current part took up to now.
func (h *Hour) in(now time.Time) time.Duration {
	if !h.running {
		return h.spent[h.at]
	}
	return h.spent[h.at] + max(0, now.Sub(h.since))
}

// HourClock is how an hour stands at a moment.
type HourClock struct {
	Part    int           // from 0
	Begun   bool          // the coach began it
	Running bool          // and it is not in a pause
	Left    time.Duration // of the part; negative when it takes longer than was meant
	Spent   time.Duration // in all parts, without pauses
	Rest    time.Duration // until the end, when what follows takes what was meant
}

// Clock tells how the hour stands.
func (h *Hour) Clock(now time.Time) HourClock {
	c := HourClock{Part: h.at, Begun: h.begun, Running: h.running}
	if len(h.parts) == 0 {
		return c
	}
	in := h.in(now)
	c.Left = h.parts[h.at] - in
	c.Rest = max(0, c.Left)
	for i, spent := range h.spent {
		if i == h.at {
			spent = in
		}
		c.Spent += spent
		if i > h.at {
			c.Rest += max(0, h.parts[i]-spent)
		}
	}
	return c
}
