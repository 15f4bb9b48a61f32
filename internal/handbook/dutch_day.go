package handbook

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/route"
)

// months are the months of the year, as they are written.
func months() []string {
	return []string{
		"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
	}
}

// parseDayOfYear reads a day such as "1 april", or "1 april 2027" where it is the day of
// that year only. An empty text is no day.
func parseDayOfYear(text string) (route.Day, bool) {
	if text == "" {
		return route.Day{}, true
	}
	words := strings.Fields(text)
	if len(words) < 2 || len(words) > 3 {
		return route.Day{}, false
	}
	day, err := strconv.Atoi(words[0])
	month := slices.Index(months(), strings.ToLower(words[1])) + 1
	d := route.Day{Month: time.Month(month), Day: day}
	const leap, early, late = 2000, 2000, 2199
	year := leap
	if len(words) == 3 {
		d.Year, _ = strconv.Atoi(words[2])
		if year = d.Year; year < early || year > late {
			return route.Day{}, false
		}
	}
	real := time.Date(year, d.Month, day, 0, 0, 0, 0, time.UTC).Day() == day
	return d, err == nil && month > 0 && day > 0 && real
}
