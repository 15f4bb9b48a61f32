package school

import "time"

// KeptUntil is the day, at midnight UTC, on which what is kept of a pupil who
// left may go: that many years later, on the same date. Who left on 29 February
// is kept until 1 March in a year that has no such day, so that the years are
// whole. There is no such day while the pupil is at school. Less than no years
// are none.
func (p Pupil) KeptUntil(years int) (time.Time, bool) {
	if p.LeftOn.IsZero() {
		return time.Time{}, false
	}
	y, m, d := p.LeftOn.UTC().Date()
	return time.Date(y+max(0, years), m, d, 0, 0, 0, 0, time.UTC), true
}

// Expired tells whether what is kept of a pupil may go: that day has come, by
// the date of now in its own time zone.
func (p Pupil) Expired(years int, now time.Time) bool {
	until, left := p.KeptUntil(years)
	y, m, d := now.Date()
	return left && !time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Before(until)
}
