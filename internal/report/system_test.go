package report_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"
	"pgregory.net/rapid"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func system(t testing.TB, r report.Talk, most int) (text string, shortened bool) {
	t.Helper()
	var b bytes.Buffer
	shortened, err := report.SystemText(&b, r, most)
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), shortened
}

func TestSystemText(t *testing.T) {
	for name, r := range paperTalks(t) {
		if name != "long" {
			text, _ := system(t, r, 0)
			golden(t, name+".systeem.txt", []byte(text))
		}
	}
	r := normalTalk(t)
	whole, shortened := system(t, r, 0)
	if shortened || strings.Contains(whole, nl.ReportShortened) || strings.ContainsAny(whole, "*_`") && !strings.Contains(whole, "Zoë_") {
		t.Errorf("shortened %v:\n%s", shortened, whole)
	}
	long, _ := system(t, longTalk(t), 0)
	for line := range strings.Lines(long) {
		if strings.HasPrefix(line, "regel2x") && !strings.HasSuffix(line, "daar deed,\n") {
			t.Errorf("a paragraph is broken: %q", line)
		}
	}
	text, shortened := system(t, longTalk(t), 2000)
	golden(t, "long-2000.systeem.txt", []byte(text))
	if !shortened || strings.Count(text, nl.ReportShortened) != 1 || !strings.Contains(text, "regel0x") {
		t.Errorf("shortened %v:\n%s", shortened, text)
	}
}

// At every length the text fits, has only whole lines of the whole one, in their
// order, and all that was agreed; or it says how long it must be.
func TestSystemTextFits(t *testing.T) {
	for _, r := range []report.Talk{normalTalk(t), parentsTalk(t), shortTalk(t), passingTalk(t)} {
		whole, _ := system(t, r, 0)
		rapid.Check(t, func(rt *rapid.T) {
			most := rapid.IntRange(1, utf8.RuneCountInString(whole)+5).Draw(rt, "max")
			var b bytes.Buffer
			shortened, err := report.SystemText(&b, r, most)
			var long *report.TooLongError
			if errors.As(err, &long) {
				if long.Least <= most || b.Len() > 0 || !errors.Is(err, report.ErrTooLong) {
					rt.Fatalf("%d of %d: %v, %q", most, long.Least, err, b.String())
				}
				system(t, r, long.Least)
				return
			}
			if err != nil {
				rt.Fatal(err)
			}
			text := b.String()
			if n := utf8.RuneCountInString(text); n > most || shortened != (text != whole) {
				rt.Fatalf("%d of %d characters, shortened %v:\n%s", n, most, shortened, text)
			}
			rest := whole
			for line := range strings.Lines(text) {
				if strings.TrimSpace(line) == nl.ReportShortened || line == "\n" {
					continue
				}
				_, after, ok := strings.Cut("\n"+rest, "\n"+line)
				if !ok {
					rt.Fatalf("%q is not a line of what is left:\n%s", line, rest)
				}
				rest = after
			}
			for _, p := range r.Session.Steps {
				if !strings.Contains(text, p.What) || !strings.Contains(text, nl.ReportWho+": "+p.Who) {
					rt.Fatalf("step %q is not in\n%s", p.What, text)
				}
			}
		})
	}
}

func TestTalkCalendar(t *testing.T) {
	r := normalTalk(t)
	coming := []school.Entry{
		{ID: "e1", Pupil: "p", Kind: school.Planned, Talk: talk.WithParents, On: time.Date(2027, 2, 3, 0, 0, 0, 0, time.UTC)},
		{ID: "e2", Pupil: "p", Kind: school.Planned, Talk: talk.Individual, On: time.Date(2027, 4, 3, 0, 0, 0, 0, time.UTC)},
	}
	var b bytes.Buffer
	if err := report.Calendar(&b, report.TalkCalendar(r, coming)); err != nil {
		t.Fatal(err)
	}
	golden(t, "talk.ics", b.Bytes())
	cal, err := ics.ParseCalendar(&b)
	if err != nil {
		t.Fatal(err)
	}
	var days []string
	for _, e := range cal.Events() {
		at, err := e.GetAllDayStartAt()
		if err != nil {
			t.Fatal(err)
		}
		days = append(days, at.Format(time.DateOnly)+" "+e.GetProperty(ics.ComponentPropertySummary).Value)
	}
	want := []string{"2026-11-27 " + nl.CalendarStep("Noor", "tante Aïcha bellen over haar werk"), "2027-02-03 " + nl.CalendarTalk(talk.WithParents, "Noor")}
	if strings.Join(days, "|") != strings.Join(want, "|") {
		t.Errorf("%q, want %q", days, want)
	}
	if events := report.TalkCalendar(shortTalk(t), nil); len(events) != 0 {
		t.Errorf("%d events of nothing", len(events))
	}
}
