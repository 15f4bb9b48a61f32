package school

import "time"

// Year is a school year: 1 August to 31 July.
type Year struct {
	Start int // calendar year in which it begins
}

// YearOf is the school year in which a moment falls, by its own time zone.
func YearOf(t time.Time) Year {
	if t.Month() < time.August {
		return Year{t.Year() - 1}
	}
	return Year{t.Year()}
}

// First is the moment at which the school year begins, in a time zone.
func (y Year) First(loc *time.Location) time.Time {
	return time.Date(y.Start, time.August, 1, 0, 0, 0, 0, loc)
}
