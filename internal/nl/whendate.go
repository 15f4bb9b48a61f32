package nl

import (
	"strings"
	"time"
)

// dated reads a date, in digits or with the name of its month; a day of the
// week before it must be the right one.
func (p *whenParser) dated() (time.Time, bool) {
	words := p.words
	named, hasDay := weekdayNamed(words[0])
	if hasDay {
		words = words[1:]
	}
	day, month, year, ok := dateWords(words)
	if !ok {
		return time.Time{}, false
	}
	found, ok := p.calendar(day, month, year)
	if !ok || hasDay && found.Weekday() != named {
		return time.Time{}, false
	}
	return found, true
}

// dateWords reads day, month and year (0: not said) from "12-1", "12/01/2027",
// "2027-01-12", "12 januari" and "12 jan 2027".
func dateWords(words []string) (day, month, year int, ok bool) {
	var parts []string
	switch len(words) {
	case 1:
		parts = strings.FieldsFunc(words[0], func(r rune) bool { return r == '-' || r == '/' || r == '.' })
		if len(parts) == 3 && len(parts[0]) == 4 {
			parts[0], parts[2] = parts[2], parts[0]
		}
	case 2, 3:
		m, named := monthNamed(words[1])
		if !named {
			return 0, 0, 0, false
		}
		parts = append([]string{strings.TrimSuffix(words[0], "e"), m}, words[2:]...)
	}
	if len(parts) < 2 || len(parts) > 3 {
		return 0, 0, 0, false
	}
	day, okDay := digits(parts[0], 1, 31)
	month, okMonth := digits(parts[1], 1, 12)
	if ok = okDay && okMonth; ok && len(parts) == 3 {
		year, ok = yearDigits(parts[2])
	}
	return day, month, year, ok
}

// yearDigits reads a year of four digits or of two, in this century.
func yearDigits(w string) (int, bool) {
	if len(w) == 2 {
		n, ok := digits(w, 0, 99)
		return 2000 + n, ok
	}
	return digits(w, 2000, 2999)
}

// monthNamed gives the number, in digits, of a month by its name, its three
// letters, or "mrt" and "sept".
func monthNamed(w string) (string, bool) {
	switch w {
	case "mrt":
		return "3", true
	case "sept":
		return "9", true
	}
	for m := time.January; m <= time.December; m++ {
		if name := Month(m); w == name || w == name[:3] {
			return time.Date(2000, m, 1, 0, 0, 0, 0, time.UTC).Format("1"), true
		}
	}
	return "", false
}

// calendar is the date itself, or without a year the next such date; false
// when the date does not exist. 29 February may be up to eight years away.
func (p *whenParser) calendar(day, month, year int) (time.Time, bool) {
	first, last := year, year
	if year == 0 {
		first, last = p.today.Year(), p.today.Year()+8
	}
	for y := first; y <= last; y++ {
		t := time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		if t.Day() == day && (year != 0 || !t.Before(p.today)) {
			return t, true
		}
	}
	return time.Time{}, false
}
