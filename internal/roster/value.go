package roster

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"gesprek/internal/nl"
)

// The longest values, in characters.
const (
	longestName   = 80
	longestClass  = 30
	longestNumber = 24
)

// code are characters of formulas and programs, which no name of a person or a
// class has.
const code = "=|\\<>{}!"

// wrong says in Dutch why a value cannot be taken; empty when it can. The value
// itself is never part of it.
func wrong(is column, text string, kind cellKind) string {
	switch {
	case text == "" || nothing(text):
		return ""
	case kind == errorCell || excelError(text):
		return nl.RosterExcelError
	case formula(text):
		return nl.RosterFormula
	}
	size := utf8.RuneCountInString(text)
	switch is {
	case number:
		return wrongNumber(text, kind, size)
	case class:
		switch {
		case kind == dateCell || dateLike(text) || serial(text):
			return nl.RosterClassDate
		case personal(text) != unknown:
			return nl.RosterPersonal(barredWhy(personal(text)))
		case longDigits().MatchString(text) || strings.ContainsAny(text, code):
			return nl.RosterNoClass
		case size > longestClass:
			return nl.RosterLong
		}
	case first, prefix, last, whole:
		switch {
		case personal(text) != unknown:
			return nl.RosterPersonal(barredWhy(personal(text)))
		case strings.ContainsAny(text, "?\ufffd"):
			return nl.RosterLostLetters
		case kind == dateCell || kind == numberCell || strings.ContainsAny(text, "0123456789"):
			return nl.RosterDigits
		case strings.ContainsAny(text, code):
			return nl.RosterNotAName
		case size > longestName:
			return nl.RosterLong
		}
	}
	return ""
}

func wrongNumber(text string, kind cellKind, size int) string {
	switch what := personal(text); {
	case exponentShape().MatchString(text):
		return nl.RosterExponent
	case kind == dateCell || dateLike(text):
		return nl.RosterNumberDate
	case what != unknown && what != bsn: // that is told by all of them together
		return nl.RosterPersonal(barredWhy(what))
	case size > longestNumber:
		return nl.RosterLong
	case !numberLike(text):
		return nl.RosterNoNumber
	}
	return ""
}

// numberOf is a leerlingnummer as it is kept: text, without what a sheet adds.
func numberOf(text string) string {
	text = strings.TrimPrefix(text, "'")
	if thousands().MatchString(text) {
		return grouped(text)
	}
	if m := decimalShape().FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return text
}

// endless tells whether a date is how a system writes that there is none.
func endless(text string) bool {
	zero := strings.Trim(text, "0-/. :T") == ""
	return zero || strings.Contains(text, "9999") || strings.Contains(text, "1900") || strings.Contains(text, "2999")
}

// serial tells whether a number is a date of this century as sheets count days.
func serial(text string) bool {
	n, err := strconv.Atoi(text)
	return err == nil && n >= 36526 && n <= 73050 // 2000 to 2099
}

// dayIn reads a date as lists have it, at midnight UTC: day first, or as ISO has
// it, or the days since 1900 that a sheet counts.
func dayIn(text string) (time.Time, bool) {
	if serial(text) {
		n, _ := strconv.Atoi(text)
		return time.Date(1899, time.December, 30+n, 0, 0, 0, 0, time.UTC), true
	}
	day, _, _ := strings.Cut(text, " ")
	day, _, _ = strings.Cut(day, "T")
	for _, form := range []string{"2-1-2006", "2/1/2006", "2.1.2006", "2006-1-2", "2006/1/2", "20060102", "2-1-06", "2/1/06"} {
		if t, err := time.Parse(form, day); err == nil {
			return t, t.Year() >= 1990 && t.Year() < 2100
		}
	}
	return time.Time{}, false
}
