package report

import (
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// Event is a day in a calendar file, or with From a time on it.
type Event struct {
	UID     string    // of random ids, so that it names nobody; the same in every file
	Day     time.Time // date at midnight UTC
	Title   string
	Details string    // may be empty, and have several lines
	Made    time.Time // when the file was made, any time zone
	From    time.Time // any time zone; zero: the whole day
	To      time.Time // likewise
	Where   string    // may be empty
}

// Calendar writes a calendar file (RFC 5545) with an all-day event for each of
// the events, or one from a time to another: what Outlook, Google and Apple all
// show. An event is private, and one of a whole day does not make it busy. One without a day is left out; the others stand in
// the order of their days, so that the same events make the same file.
//
// A UID that a calendar knows already replaces what it has, so the file can be
// read in again.
func Calendar(w io.Writer, events []Event) error {
	const date, moment = "20060102", "20060102T150405Z"
	events = slices.DeleteFunc(slices.Clone(events), func(e Event) bool { return e.Day.IsZero() })
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(a.Day.Compare(b.Day), a.From.Compare(b.From), strings.Compare(a.UID, b.UID))
	})
	var b strings.Builder
	line := func(name, value string) { folded(&b, name+":"+value) }
	line("BEGIN", "VCALENDAR")
	line("VERSION", "2.0")
	line("PRODID", "-//gesprek//gesprek//NL")
	line("CALSCALE", "GREGORIAN")
	line("METHOD", "PUBLISH")
	for _, e := range events {
		line("BEGIN", "VEVENT")
		line("UID", calendarText(e.UID))
		line("DTSTAMP", e.Made.UTC().Format(moment))
		if e.From.IsZero() {
			line("DTSTART;VALUE=DATE", e.Day.Format(date))
			line("DTEND;VALUE=DATE", e.Day.AddDate(0, 0, 1).Format(date)) // the first day that it is not
		} else {
			line("DTSTART", e.From.UTC().Format(moment))
			line("DTEND", e.To.UTC().Format(moment))
		}
		line("SUMMARY", calendarText(clean(e.Title)))
		if details := calendarText(e.Details); details != "" {
			line("DESCRIPTION", details)
		}
		if where := calendarText(e.Where); where != "" {
			line("LOCATION", where)
		}
		line("CLASS", "PRIVATE")
		if e.From.IsZero() {
			line("TRANSP", "TRANSPARENT")
		}
		line("END", "VEVENT")
	}
	line("END", "VCALENDAR")
	return write(w, b.String())
}

// calendarText escapes a text (RFC 5545, 3.3.11). Line ends of any kind become
// \n, empty lines fall out; no other control character may stand
// in one.
func calendarText(s string) string {
	lines := strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' })
	kept := lines[:0]
	for _, l := range lines {
		if l = clean(l); l != "" {
			kept = append(kept, strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`).Replace(l))
		}
	}
	return strings.Join(kept, `\n`)
}

// folded writes a line, broken where it has more than 75 bytes, between two
// characters (RFC 5545, 3.1).
func folded(b *strings.Builder, line string) {
	const widest = 75
	for room := widest; len(line) > room; room = widest - 1 { // the space in front counts
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		b.WriteString(line[:cut] + "\r\n ")
		line = line[cut:]
	}
	b.WriteString(line + "\r\n")
}

// StepEvent is a step that is open in a calendar, by a first name and what was
// agreed; made is when the file is.
func StepEvent(a Agreement, made time.Time) Event {
	return Event{
		UID: "stap-" + a.Talk + "-" + strconv.Itoa(a.Step.ID) + "@gesprek", Day: a.Step.Due,
		Title: nl.CalendarStep(a.Pupil.FirstName, a.Step.What), Made: made,
	}
}

// PlannedEvent is a talk that is planned in a calendar.
func PlannedEvent(e school.Entry, p school.Pupil, made time.Time) Event {
	return Event{UID: "gepland-" + e.ID + "@gesprek", Day: e.On, Title: nl.CalendarTalk(e.Talk, p.FirstName), Made: made}
}
