package school

import (
	"time"

	"gesprek/internal/talk"
)

// Pending tells whether a planned talk still is: its date, if it has one, has
// not passed by today (a moment in the user's time zone), and no talk of its
// kind with this pupil began after it was written. Held are the pupil's finished
// talks, in any order; those of other pupils must not be among them.
func (e Entry) Pending(held []talk.Summary, today time.Time) bool {
	if e.Kind != Planned {
		return false
	}
	date := time.Date(today.Year(), today.Month(), today.Day(), 0, 0, 0, 0, time.UTC)
	if !e.On.IsZero() && e.On.Before(date) {
		return false
	}
	for _, t := range held {
		if t.Ended && t.Kind == e.Talk && t.Began.After(e.At) {
			return false
		}
	}
	return true
}
