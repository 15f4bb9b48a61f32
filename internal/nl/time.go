package nl

import (
	"fmt"
	"strconv"
	"time"
)

// Weekday is the Dutch name of a day of the week, such as "zondag".
func Weekday(d time.Weekday) string {
	return [...]string{
		"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag",
	}[d]
}

// Month is the Dutch name of a month, such as "januari".
func Month(m time.Month) string {
	return [...]string{
		"januari", "februari", "maart", "april", "mei", "juni", "juli",
		"augustus", "september", "oktober", "november", "december",
	}[m-1]
}

// monthShort is the month in three or four letters, without a dot.
func monthShort(m time.Month) string {
	switch m {
	case time.March:
		return "mrt"
	default:
		return Month(m)[:3]
	}
}

// TimeDate is a whole date: "zondag 22 november 2026".
func TimeDate(t time.Time) string {
	return Weekday(t.Weekday()) + " " + TimeDay(t) + " " + strconv.Itoa(t.Year())
}

// TimeDay is a date within the year: "12 januari".
func TimeDay(t time.Time) string { return strconv.Itoa(t.Day()) + " " + Month(t.Month()) }

// TimeDayShort is a date where room is scarce: "22 nov".
func TimeDayShort(t time.Time) string { return strconv.Itoa(t.Day()) + " " + monthShort(t.Month()) }

// TimeHour is a time of day in hours and minutes: "14:12".
func TimeHour(t time.Time) string { return t.Format("15:04") }

// TimeSecond is a time of day to the second: "14:03:07".
func TimeSecond(t time.Time) string { return t.Format("15:04:05") }

// TimeRelativeDay is a day as one speaks of it today: "vandaag", "gisteren",
// "morgen", else "12 januari", with the year where it is another one.
func TimeRelativeDay(t, now time.Time) string {
	switch days(now, t) {
	case -1:
		return "gisteren"
	case 0:
		return "vandaag"
	case 1:
		return "morgen"
	}
	if t.Year() != now.Year() {
		return TimeDay(t) + " " + strconv.Itoa(t.Year())
	}
	return TimeDay(t)
}

// TimeRelative is [TimeRelativeDay] with the time of day: "gisteren 14:12".
func TimeRelative(t, now time.Time) string { return TimeRelativeDay(t, now) + " " + TimeHour(t) }

// TimeClock is a length as the talk's clock shows it, in minutes and seconds
// of two digits each: "08:41". Minutes run on past the hour; a negative length
// is shown as none.
func TimeClock(d time.Duration) string {
	s := max(0, int64(d/time.Second))
	return fmt.Sprintf("%02d:%02d", s/60, s%60)
}

// TimeClockShort is [TimeClock] without a leading zero: "2:10".
func TimeClockShort(d time.Duration) string {
	s := max(0, int64(d/time.Second))
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// TimeMinutes is a length in whole minutes that have passed: "12 minuten",
// "1 minuut". A negative length is none.
func TimeMinutes(d time.Duration) string {
	return Plural(max(0, int(d/time.Minute)), "minuut", "minuten")
}

// Plural is a number with its word: one for 1, many for all others.
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// days counts the calendar days from one moment to another, each by its own
// time zone.
func days(from, to time.Time) int { return int(date(to).Sub(date(from)) / (24 * time.Hour)) }

// date is the calendar day of a moment, as midnight UTC.
func date(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}
