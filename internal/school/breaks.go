package school

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// BreaksMemo is the name of the list in which the school's own breaks are kept.
const BreaksMemo = "vakanties"

// Break is a holiday of the school, or another row of days without lessons. The
// school fills in its own: regions differ, and schools deviate from them.
type Break struct {
	Name  string
	First time.Time // date at midnight UTC
	Last  time.Time // likewise; the last day without lessons
}

// LongestBreak is the most days that one break can have.
const LongestBreak = 70

// What can be wrong with a break.
var (
	ErrBreakOrder   = errors.New("break ends before it begins")
	ErrBreakLong    = errors.New("break is too long")
	ErrBreakOverlap = errors.New("break overlaps another one")
	ErrBreakText    = errors.New("break cannot be read")
)

// Has tells whether a date, at midnight UTC, falls in the break.
func (b Break) Has(day time.Time) bool { return !day.Before(b.First) && !day.After(b.Last) }

// Line is the break as it is kept: two dates and the name.
func (b Break) Line() string {
	return strings.TrimSpace(b.First.Format(time.DateOnly) + " " + b.Last.Format(time.DateOnly) + " " + b.Name)
}

// ParseBreak reads a line as [Break.Line] writes it. It returns ErrBreakText,
// ErrBreakOrder or ErrBreakLong.
func ParseBreak(line string) (Break, error) {
	parts := strings.Fields(line)
	if len(parts) < 2 {
		return Break{}, ErrBreakText
	}
	var b Break
	for i, to := range []*time.Time{&b.First, &b.Last} {
		t, err := time.Parse(time.DateOnly, parts[i])
		if err != nil {
			return Break{}, fmt.Errorf("%w: %w", ErrBreakText, err)
		}
		*to = t
	}
	b.Name = strings.Join(parts[2:], " ")
	return b, b.Check()
}

// Check returns ErrBreakOrder or ErrBreakLong for dates that cannot be those of a
// break.
func (b Break) Check() error {
	switch {
	case b.Last.Before(b.First):
		return ErrBreakOrder
	case b.Last.Sub(b.First) >= LongestBreak*24*time.Hour:
		return ErrBreakLong
	}
	return nil
}

// CheckBreaks sorts breaks by their first day and tells what is wrong with them,
// and with which: with two for ErrBreakOverlap.
func CheckBreaks(breaks []Break) (sorted []Break, wrong []Break, err error) {
	sorted = slices.Clone(breaks)
	slices.SortStableFunc(sorted, func(a, b Break) int {
		return cmp.Or(a.First.Compare(b.First), a.Last.Compare(b.Last), strings.Compare(a.Name, b.Name))
	})
	for i, b := range sorted {
		if err := b.Check(); err != nil {
			return sorted, []Break{b}, err
		}
		if i > 0 && !b.First.After(sorted[i-1].Last) {
			return sorted, []Break{sorted[i-1], b}, ErrBreakOverlap
		}
	}
	return sorted, nil, nil
}

// KeptBreaks reads breaks as they are kept, one on a line, and sorts them. A line
// that [Break.Line] did not write is passed over.
func KeptBreaks(lines []string) []Break {
	var list []Break
	for _, line := range lines {
		if b, err := ParseBreak(line); err == nil {
			list = append(list, b)
		}
	}
	list, _, _ = CheckBreaks(list)
	return list
}

// BreakLines writes breaks as they are kept.
func BreakLines(breaks []Break) []string {
	lines := make([]string, len(breaks))
	for i, b := range breaks {
		lines[i] = b.Line()
	}
	return lines
}

// holidayDays is from how many days on a break is a holiday that people plan
// towards. A shorter one only takes its days out of the weeks.
const holidayDays = 5

func (b Break) holiday() bool { return b.Last.Sub(b.First) >= (holidayDays-1)*24*time.Hour }

// Pace is how much work is left in a school year.
type Pace struct {
	Talks int // that are still to be held: one for each gap
	// Known tells whether the school filled in a break in the year. Without one all
	// weeks count.
	Known  bool
	Summer bool      // and one that runs over the end of the year
	Over   bool      // today is past the end
	End    time.Time // last day of the year that counts, date at midnight UTC
	Weeks  int       // until and with it in which there is a school day
	Each   int       // talks a week that are needed until then, rounded up; 0 without weeks
	// Next is the next holiday of at least five days that has not begun; its First is
	// zero without one.
	Next      Break
	NextWeeks int
	NextEach  int // to be ready before it
}

// PaceOf counts from a date on, by the time zone of now. A week runs from Monday to
// Friday and counts when at least one day of it, today included, is in no break. The
// year ends on 31 July, or where a break runs over that day on the day before it
// begins.
func PaceOf(y Year, talks int, breaks []Break, now time.Time) Pace {
	first := dayOf(y.First(time.UTC))
	p := Pace{Talks: talks, End: y.Last()}
	for _, b := range breaks {
		p.Known = p.Known || !b.Last.Before(first) && !b.First.After(y.Last())
		if b.Has(y.Last()) {
			p.End, p.Summer = b.First.AddDate(0, 0, -1), true
		}
	}
	today := dayOf(now)
	p.Over = today.After(p.End)
	if today.Before(first) {
		today = first
	}
	for _, b := range breaks {
		if b.holiday() && b.First.After(today) && !b.First.After(p.End.AddDate(0, 0, 1)) &&
			(p.Next.First.IsZero() || b.First.Before(p.Next.First)) {
			p.Next = b
		}
	}
	p.Weeks = schoolWeeks(today, p.End, breaks)
	p.Each = upTo(talks, p.Weeks)
	if !p.Next.First.IsZero() {
		p.NextWeeks = schoolWeeks(today, p.Next.First.AddDate(0, 0, -1), breaks)
		p.NextEach = upTo(talks, p.NextWeeks)
	}
	return p
}

// upTo is a share of so many weeks, rounded up.
func upTo(talks, weeks int) int {
	if weeks == 0 {
		return 0
	}
	return (talks + weeks - 1) / weeks
}

// schoolWeeks counts the weeks with a school day from one date to another, both
// included.
func schoolWeeks(from, to time.Time, breaks []Break) int {
	weeks := map[time.Time]bool{}
	for day := from; !day.After(to); day = day.AddDate(0, 0, 1) {
		n := (int(day.Weekday()) + 6) % 7 // Monday: 0
		if n < 5 && !slices.ContainsFunc(breaks, func(b Break) bool { return b.Has(day) }) {
			weeks[day.AddDate(0, 0, -n)] = true
		}
	}
	return len(weeks)
}

// dayOf is the date of a moment in its own time zone, as midnight UTC.
func dayOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}
