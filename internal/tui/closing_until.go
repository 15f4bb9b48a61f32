package tui

import (
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// setUntil corrects until when the talk ran.
func (c *closing) setUntil() {
	c.put(func(now talk.Instant) {
		if words(c.until) == "" {
			_ = c.session.SetUntil(time.Time{}, now)
			return
		}
		if until, ok := c.untilTime(now); ok {
			_ = c.session.SetUntil(until, now)
		}
	})
}

// untilTime is the moment that the field means: that time of the day on which
// the talk ran, or, round midnight, of a day beside it. It reports false when
// the field holds no time or one at which the talk cannot have ended.
func (c *closing) untilTime(now talk.Instant) (time.Time, bool) {
	hour, minute, ok := nl.ParseHour(c.until.text)
	if !ok {
		return time.Time{}, false
	}
	began, stopped := c.local(c.session.Began()), c.local(c.ran(now))
	if hour == stopped.Hour() && minute == stopped.Minute() {
		return stopped, true // to the second, as the clock has it
	}
	for _, day := range []int{0, 1, -1} {
		t := time.Date(stopped.Year(), stopped.Month(), stopped.Day()+day, hour, minute, 0, 0, c.Location)
		if t.After(began) && !t.After(stopped.Add(latestUntil)) {
			return t, true
		}
	}
	return time.Time{}, false
}

// latestUntil is how long after it last ran a talk can have ended, as
// talk.SetUntil has it.
const latestUntil = 3 * time.Hour

// ran is when the talk last ran by the clock, without the correction.
func (c *closing) ran(now talk.Instant) time.Time {
	s := c.session.Clone()
	s.Closing.Until = time.Time{}
	return s.Stopped(now)
}
