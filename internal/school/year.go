package school

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

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

// String is the year as it is written: "2026-2027".
func (y Year) String() string { return fmt.Sprintf("%d-%d", y.Start, y.Start+1) }

// After tells whether a year as it is written, such as "2025-2026", is an
// earlier one than y; an empty one is not.
func (y Year) After(written string) bool { return written != "" && written < y.String() }

// Last is the last day of the school year, 31 July, as midnight UTC.
func (y Year) Last() time.Time { return time.Date(y.Start+1, time.July, 31, 0, 0, 0, 0, time.UTC) }

// ParseYear reads a school year as people write it: "2026-2027", "2026/2027",
// "2026-27" or the year in which it begins. It reports false for anything else.
func ParseYear(text string) (Year, bool) {
	first, second, two := strings.Cut(strings.ReplaceAll(strings.TrimSpace(text), "/", "-"), "-")
	start, err := strconv.Atoi(strings.TrimSpace(first))
	if err != nil || start < 2000 || start > 2998 {
		return Year{}, false
	}
	if !two {
		return Year{start}, true
	}
	whole := strconv.Itoa(start + 1)
	if second = strings.TrimSpace(second); second != whole && second != whole[2:] {
		return Year{}, false
	}
	return Year{start}, true
}
