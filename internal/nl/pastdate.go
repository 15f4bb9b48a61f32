package nl

import (
	"strconv"
	"time"
)

// ParseDate reads a date that may be past, as people write it in a form, and
// gives it at midnight UTC: "12-7-2026", "12/07/26", "2026-07-12", "12 juli
// 2026", "vrijdag 10 juli", "gisteren", "vandaag". Without a year it is the
// last such day up to today, which counts by its own time zone. It reports false
// where the text names no day, or one that does not exist.
func ParseDate(text string, today time.Time) (time.Time, bool) {
	p := whenParser{today: date(today), words: whenWords(text)}
	if p.skipFiller(); len(p.words) == 0 {
		return time.Time{}, false
	}
	if len(p.words) == 1 {
		switch p.words[0] {
		case "gisteren":
			return p.today.AddDate(0, 0, -1), true
		case "eergisteren":
			return p.today.AddDate(0, 0, -2), true
		}
	}
	if day, ok := p.near(); ok {
		return day, true
	}
	words := p.words
	named, hasDay := weekdayNamed(words[0])
	if hasDay {
		words = words[1:]
	}
	day, month, year, ok := dateWords(words)
	if !ok {
		return time.Time{}, false
	}
	found, ok := p.last(day, month, year)
	if !ok || hasDay && found.Weekday() != named {
		return time.Time{}, false
	}
	return found, true
}

// last is the date itself, or without a year the last such date up to today;
// false when the date does not exist.
func (p *whenParser) last(day, month, year int) (time.Time, bool) {
	first, last := year, year
	if year == 0 {
		first, last = p.today.Year(), p.today.Year()-8
	}
	for y := first; y >= last; y-- {
		t := time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		if t.Day() == day && (year != 0 || !t.After(p.today)) {
			return t, true
		}
	}
	return time.Time{}, false
}

// TimeDayYear is a date with its year: "12 juli 2026".
func TimeDayYear(t time.Time) string { return TimeDay(t) + " " + strconv.Itoa(t.Year()) }
