package report_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"gesprek/internal/report"
)

// calendarOf is the file for some events.
func calendarOf(t *testing.T, events ...report.Event) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.Calendar(&b, events); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// calendarEvents try what a title can hold.
func calendarEvents(t *testing.T) []report.Event {
	t.Helper()
	made := agreedOn(t)
	return []report.Event{
		{UID: "b-2", Day: dayOf(12, 31), Title: "Noor: " + strings.Repeat("één lange zin 👨‍👩‍👧 ", 9), Made: made},
		{UID: "a-1", Day: dayOf(11, 27), Title: `Zoë: bellen, mailen; en \ nadenken`, Details: "wie: Zoë\r\n\nmet hulp van: mama\n", Made: made},
		{UID: "c-3", Title: "zonder dag", Made: made},
		{UID: "a-0", Day: dayOf(11, 27), Title: "Gesprek met\nNoor\x07", Made: made},
	}
}

func TestCalendar(t *testing.T) {
	text := calendarOf(t, calendarEvents(t)...)
	golden(t, "steps.ics", []byte(text))
	turned := calendarEvents(t)
	slices.Reverse(turned)
	if calendarOf(t, turned...) != text {
		t.Error("another order of the same events makes another file")
	}
	golden(t, "none.ics", []byte(calendarOf(t)))
}

// Another program reads back what was written.
func TestCalendarIsReadBack(t *testing.T) {
	cal, err := ics.ParseCalendar(strings.NewReader(calendarOf(t, calendarEvents(t)...)))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range cal.Events() {
		from, err := e.GetAllDayStartAt()
		if err != nil {
			t.Fatal(err)
		}
		to, err := e.GetAllDayEndAt()
		if err != nil {
			t.Fatal(err)
		}
		stamp, err := e.GetDtStampTime()
		if err != nil || !stamp.Equal(agreedOn(t)) || to.Sub(from) < 23*time.Hour {
			t.Errorf("stamp %v, %v, from %v to %v", stamp, err, from, to)
		}
		details := ""
		if p := e.GetProperty(ics.ComponentPropertyDescription); p != nil {
			details = ics.FromText(p.Value)
		}
		got = append(got, e.Id()+"|"+from.Format(time.DateOnly)+"|"+ics.FromText(e.GetProperty(ics.ComponentPropertySummary).Value)+"|"+details)
	}
	want := []string{
		"a-0|2026-11-27|Gesprek met Noor|",
		`a-1|2026-11-27|Zoë: bellen, mailen; en \ nadenken|wie: Zoë` + "\nmet hulp van: mama",
		"b-2|2026-12-31|Noor: " + strings.TrimSpace(strings.Repeat("één lange zin 👨‍👩‍👧 ", 9)) + "|",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

// Whatever is in a title, the lines are as the standard wants them, and the
// title comes back as it reads.
func FuzzCalendar(f *testing.F) {
	for _, s := range []string{
		"", "Noor: bellen", `\`, `\n`, `a\;b,c`, "\r\n\r\n", "BEGIN:VEVENT", "x\nEND:VCALENDAR", strings.Repeat("é", 200),
		strings.Repeat("👨‍👩‍👧", 40), "\xff\xfe", "\u202ename", "a\x00b", strings.Repeat("x", 67), strings.Repeat("x", 68),
	} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, title, details string) {
		text := calendarOf(t, report.Event{UID: "u", Day: dayOf(11, 27), Title: title, Details: details, Made: dayOf(1, 1)})
		values := map[string]string{}
		for line := range strings.SplitSeq(strings.ReplaceAll(unfolded(t, text), "\r\n", "\n"), "\n") {
			name, value, _ := strings.Cut(line, ":")
			if _, twice := values[name]; twice && name != "BEGIN" && name != "END" {
				t.Fatalf("%q stands there twice", name)
			}
			values[name] = calendarRead(value)
		}
		if values["SUMMARY"] != report.Clean(title) {
			t.Errorf("title %q reads %q", title, values["SUMMARY"])
		}
		if want := strings.Join(report.Plain(details), "\n"); values["DESCRIPTION"] != want {
			t.Errorf("details read %q, want %q", values["DESCRIPTION"], want)
		}
	})
}

// unfolded checks the lines of a file, and joins what was folded.
func unfolded(t *testing.T, text string) string {
	t.Helper()
	if !utf8.ValidString(text) || !strings.HasSuffix(text, "END:VCALENDAR\r\n") {
		t.Fatalf("not a calendar: %q", text)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || line == "" || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n\x00\x7f") {
			t.Fatalf("line of %d bytes: %q", len(line), line)
		}
	}
	return strings.ReplaceAll(text, "\r\n ", "")
}

// calendarRead reads a text as RFC 5545 says.
func calendarRead(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
			if s[i] == 'n' || s[i] == 'N' {
				b.WriteByte('\n')
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
