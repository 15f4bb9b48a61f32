package route

import (
	"cmp"
	"slices"
	"time"

	"gesprek/internal/talk"
)

// Date is a moment in the school year by which something must be done, or can be. It
// comes back every year; which day it is can differ a little.
type Date struct {
	ID    string
	Title string
	Fits  []talk.Fit // whose date it is
	For   []string   // the same, as people write it: "havo 5"
	From  Day        // of a period: its first day; else the zero value
	Until Day        // the last day on which it can be done; the zero value: the school says when
	Lead  Lead       // it is counted back from another date
	Later bool       // it falls after the summer that follows the school year
	Statement
}

// Day is a day of the year. With a Year it is the date of that calendar year only, and
// in another one only the rhythm.
type Day struct {
	Year  int // 0: of any
	Month time.Month
	Day   int
}

// Lead is how far before another date something must have begun.
type Lead struct {
	Of    string // id of the date; empty: of none
	Weeks int
}

// DossierBegun is the id of the date by which the doorstroomdossier must have begun. Of
// it the program knows more than the day.
const DossierBegun = "doorstroomdossier"

// Dates are the dates of the school year, in no order.
type Dates []Date

// Due is a date as it falls in one school year.
type Due struct {
	Date
	On     Span
	Rhythm bool // the days are those of the usual rhythm; the source does not give them for this school year
	Before []Due
}

// Span is a period of calendar days, as midnight UTC. From and Until are the same for a
// single day; both are zero where the school says when.
type Span struct{ From, Until time.Time }

// Known tells whether it is known when it is.
func (s Span) Known() bool { return !s.Until.IsZero() }

// Left is how many days there are from a moment, by its own time zone, until the last
// day: 0 on that day, and less when it is over.
func (s Span) Left(now time.Time) int { return daysBetween(now, s.Until) }

// Ahead is how many days there are until the first day; 0 or less when it has come.
func (s Span) Ahead(now time.Time) int { return daysBetween(now, s.From) }

// daysBetween counts calendar days, so that a night on which the clock changes has no
// part in it.
func daysBetween(from, to time.Time) int {
	from = time.Date(from.Year(), from.Month(), from.Day(), 0, 0, 0, 0, time.UTC)
	return int(to.Sub(from) / (24 * time.Hour))
}

// State is where a date stands on some day.
type State int

// The states.
const (
	Unknown State = iota // the school says when
	Ahead                // the period has not begun, or the day is still to come
	Running              // the period has begun
	Over
)

// State is where the date stands at a moment, by its own time zone.
func (d Due) State(now time.Time) State {
	switch {
	case !d.On.Known():
		return Unknown
	case d.On.Left(now) < 0:
		return Over
	case d.On.From != d.On.Until && d.On.Ahead(now) <= 0:
		return Running
	}
	return Ahead
}

// For lists the dates of a pupil in the school year that begins in a calendar year, the
// earliest first and those of which the day is not known last. What must have begun
// before another date stands with that one; where that has no day in the list, or is
// itself counted back, it stands by itself and its day is not known.
func (list Dates) For(t talk.SchoolType, year, start int) []Due {
	return list.due(start, func(d *Date) bool {
		return slices.ContainsFunc(d.Fits, func(f talk.Fit) bool { return f.Covers(t, year) })
	})
}

// In lists the dates of a phase, as For does.
func (list Dates) In(p talk.Phase, start int) []Due {
	return list.due(start, func(d *Date) bool {
		return slices.ContainsFunc(d.Fits, func(f talk.Fit) bool { return f.Serves(p) })
	})
}

func (list Dates) due(start int, mine func(*Date) bool) []Due {
	var out []Due
	placed := map[string]bool{}
	for i := range list {
		if d := &list[i]; d.Lead.Of == "" && mine(d) {
			due := list.fall(d, start, mine)
			for _, lead := range due.Before {
				placed[lead.ID] = true
			}
			out = append(out, due)
		}
	}
	for i := range list { // what cannot be counted back is not kept silent about
		if d := &list[i]; d.Lead.Of != "" && !placed[d.ID] && mine(d) {
			out = append(out, Due{Date: *d})
		}
	}
	sortDue(out)
	return out
}

// fall gives a date the days that it has in a school year, with what leads to it.
func (list Dates) fall(d *Date, start int, mine func(*Date) bool) Due {
	due := Due{Date: *d, On: d.span(start), Rhythm: d.rhythm(start)}
	for i := range list {
		if lead := &list[i]; lead.Lead.Of == d.ID && due.On.Known() && mine(lead) {
			on := due.On.Until.AddDate(0, 0, -7*lead.Lead.Weeks)
			due.Before = append(due.Before, Due{Date: *lead, On: Span{on, on}, Rhythm: due.Rhythm || lead.rhythm(start)})
		}
	}
	sortDue(due.Before)
	return due
}

func sortDue(list []Due) {
	slices.SortStableFunc(list, func(a, b Due) int {
		return cmp.Or(
			-compareBool(a.On.Known(), b.On.Known()),
			a.On.Until.Compare(b.On.Until), a.On.From.Compare(b.On.From), cmp.Compare(a.ID, b.ID),
		)
	})
}

// span is when the date is in a school year.
func (d *Date) span(start int) Span {
	if d.Until.Month == 0 {
		return Span{}
	}
	until := d.Until.in(start, d.Later)
	if d.From.Month == 0 {
		return Span{until, until}
	}
	return Span{d.From.in(start, d.Later), until}
}

// in is the day in the school year that begins in a calendar year. That year runs from
// 1 August to 31 July. 29 February is the 28th in a year that does not have it.
func (d Day) in(start int, later bool) time.Time {
	year := start
	if later || d.Month < time.August {
		year++
	}
	on := time.Date(year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
	if on.Month() != d.Month {
		on = time.Date(year, d.Month+1, 0, 0, 0, 0, 0, time.UTC)
	}
	return on
}

// rhythm tells whether the days are only the usual ones: neither the day has its year,
// nor does the source speak of this school year.
func (d *Date) rhythm(start int) bool {
	if d.Until.Year != 0 {
		return d.Until.in(start, d.Later).Year() != d.Until.Year
	}
	return d.Statement.Year != schoolYear(start)
}

// Soonest is the next thing to do at a moment: the earliest date, or what leads to one,
// that is not over; false where there is none.
func Soonest(list []Due, now time.Time) (Due, bool) {
	var best Due
	found := false
	for _, d := range list {
		for _, one := range append([]Due{d}, d.Before...) {
			if s := one.State(now); (s == Ahead || s == Running) && (!found || one.On.Until.Before(best.On.Until)) {
				best, found = one, true
			}
		}
	}
	return best, found
}
