package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// reportFits refuses options that do not belong together. Changed tells whether a
// flag was given.
func (a *app) reportFits(o reportOptions, asked string, changed func(string) bool) error {
	form, known := formNamed(strings.ToLower(o.form))
	if !changed("vorm") {
		form, _ = a.formOf(o)
	}
	_, shown := a.columns()
	switch {
	case changed("vorm") && !known:
		return &usageError{nl.CLIReportForm(reportForms())}
	case o.overwrite && o.to == "":
		return &usageError{nl.CLIOverwrite}
	case asked == "" && o.all:
		return &usageError{nl.CLIAllNeeds}
	case asked == "" && o.to != "":
		return &usageError{nl.CLIToNeeds}
	case changed("max") && (o.most <= 0 || form != formSystem):
		return &usageError{nl.CLIReportMax}
	case o.all && form == formSystem:
		return &usageError{nl.CLIReportOne}
	case asked != "" && form.Binary() && o.to == "" && shown:
		return &usageError{nl.CLIReportPaper(form.Ending())}
	}
	return nil
}

// formByPlace is asked for where the form follows from where a document goes.
const formByPlace = ""

// documentFits refuses a form that a document cannot have, or not on a terminal.
// Named is what was typed, form what it comes down to.
func (a *app) documentFits(named string, form report.Form, to string) error {
	_, known := formNamed(strings.ToLower(named))
	picture := named == formByPlace && strings.EqualFold(filepath.Ext(to), report.FormSVG.Ending())
	if named != formByPlace && !known || picture || !slices.Contains(report.Forms(), form) {
		return &usageError{nl.CLIReportForm(documentForms())}
	}
	if _, shown := a.columns(); form.Binary() && to == "" && shown {
		return &usageError{nl.CLIReportPaper(form.Ending())}
	}
	return nil
}

// formOf is the form in which the reports are written, and how wide plain text
// is. Without one asked for it follows from the name of the file. Who reads on a
// terminal is not helped by marks of Markdown.
func (a *app) formOf(o reportOptions) (form report.Form, width int) {
	columns, shown := a.columns()
	shown = shown && o.to == ""
	width = textWidth
	if shown && columns > 0 {
		width = min(width, columns)
	}
	if form, ok := formNamed(strings.ToLower(o.form)); ok {
		return form, width
	}
	if form, ok := formByEnding(o.to); ok {
		return form, width
	}
	if shown {
		return report.FormText, width
	}
	return report.FormMarkdown, width
}

// formByEnding is the form that a file is meant for by its name.
func formByEnding(path string) (report.Form, bool) {
	switch ext := strings.ToLower(filepath.Ext(path)); ext {
	case "":
		return "", false
	case ".htm":
		return report.FormHTML, true
	default:
		return formNamed(ext[1:])
	}
}

// compose makes the reports of the chosen talks, oldest first, and may have
// something to tell about that.
func (a *app) compose(
	ctx context.Context, d *data, l *ledger, chosen []talk.Summary, form report.Form, width int, o reportOptions,
) (text []byte, told string, err error) {
	talks, err := a.talksFor(ctx, d, l, chosen)
	if err != nil {
		return nil, "", err
	}
	var b bytes.Buffer
	switch form {
	case formSystem:
		shortened, err := report.SystemText(&b, talks[0], o.most)
		var long *report.TooLongError
		if errors.As(err, &long) {
			return nil, "", say(err, nl.CLIReportTooLong(o.most, long.Least))
		}
		if shortened {
			told = nl.CLIReportShortened(o.most)
		}
		return b.Bytes(), told, err
	case formCalendar:
		err = a.talkCalendar(ctx, d, l, talks, &b)
	default:
		err = report.TalkDocument(talks...).Write(&b, form, width)
	}
	return b.Bytes(), "", err
}

// talksFor reads the chosen talks, oldest first.
func (a *app) talksFor(ctx context.Context, d *data, l *ledger, chosen []talk.Summary) ([]report.Talk, error) {
	settings, err := d.Settings(ctx)
	if err != nil {
		return nil, err
	}
	now := instants(a.Now, 1)()
	words := a.loading().Book().Words
	var talks []report.Talk
	for _, sum := range slices.Backward(chosen) {
		s, err := d.Talk(ctx, sum.ID)
		if err != nil {
			return nil, err
		}
		talks = append(talks, report.Talk{
			Pupil: l.pupils[sum.PupilID], Session: s, Settings: settings, Location: a.Location, Now: now, Words: words,
		})
	}
	return talks, nil
}

// errNothingPlanned is returned where a calendar of a talk would be empty.
var errNothingPlanned = errors.New("no step with a date and no talk that is planned")

// talkCalendar writes the steps of talks with a date, and the next talk.
func (a *app) talkCalendar(ctx context.Context, d *data, l *ledger, talks []report.Talk, b *bytes.Buffer) error {
	entries, err := d.Planned(ctx)
	if err != nil {
		return err
	}
	pupil := talks[0].Pupil
	entries = slices.DeleteFunc(entries, func(e school.Entry) bool { return e.Pupil != pupil.ID })
	coming, _ := school.Plans(entries, l.of(pupil.ID), a.here())
	var events []report.Event
	for _, t := range talks {
		for _, e := range report.TalkCalendar(t, coming) {
			if !slices.ContainsFunc(events, func(known report.Event) bool { return known.UID == e.UID }) {
				events = append(events, e)
			}
		}
	}
	if len(events) == 0 {
		return say(fmt.Errorf("make calendar: %w", errNothingPlanned), nl.CLIReportNoDates(plain(pupil.Name())))
	}
	return report.Calendar(b, events)
}

// moved gives when the report of each talk last went to the pupil system; of those
// whose report did. Where the log cannot be read nothing is known.
func (l *ledger) moved(ctx context.Context, d *data) map[string]time.Time {
	acts, err := d.db.Acts(ctx, "")
	if err != nil {
		return nil
	}
	at := map[string]time.Time{}
	for _, a := range acts {
		if a.Kind == school.ActMoved && a.Talk != "" && a.At.After(at[a.Talk]) {
			at[a.Talk] = a.At
		}
	}
	return at
}
