package tui

import (
	"context"
	"errors"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// The forms of a report beside those of any document, by their place on the screen.
func (r *reportView) keepable() (what keepable, system, calendar int) {
	t := r.talk()
	t.Session = r.session.Clone() // it is written elsewhere than on the event loop
	doc := report.TalkDocument(t)
	what = keepable{id: r.session.ID, title: nl.KeepReportTitle(r.pupil.Name()), name: nl.KeepReportName(t.Called(), r.local(r.session.Began())), forms: documentForms(doc)}
	system = len(what.forms)
	what.forms = append(what.forms, keepForm{label: nl.KeepFormSystem, ending: ".txt", limited: true, copied: true, write: systemText(t)})
	calendar = len(what.forms)
	what.forms = append(what.forms, keepForm{label: nl.KeepFormCalendar, ending: ".ics", write: r.env.calendar(t)})
	pupil, id, name := r.pupil.ID, r.session.ID, r.pupil.Name()
	what.acts = func(form int, to string, at time.Time) []school.Act {
		act := school.Act{At: at, Kind: school.ActExport, Pupil: pupil, Talk: id, Count: 1, Name: name, Note: to}
		switch form {
		case system:
			act.Kind = school.ActMoved
		case calendar:
			act.Kind = school.ActAgreed
		}
		return []school.Act{act}
	}
	what.left = func(form int, at time.Time) {
		if form == system && at.After(r.moved) {
			r.moved = at
		}
	}
	return what, system, calendar
}

// documentForms are the forms that a document has, the one for paper first.
func documentForms(doc report.Document) []keepForm {
	var forms []keepForm
	for _, f := range doc.Forms() {
		forms = append(forms, keepForm{label: nl.KeepDocumentForm(string(f)), ending: f.Ending(), write: func(_ context.Context, w io.Writer, _ int) (string, error) {
			return "", doc.Write(w, f, widestReport)
		}})
	}
	return forms
}

// systemText writes the report for a pupil system.
func systemText(t report.Talk) func(context.Context, io.Writer, int) (string, error) {
	return func(_ context.Context, w io.Writer, most int) (string, error) {
		shortened, err := report.SystemText(w, t, most)
		var long *report.TooLongError
		if errors.As(err, &long) {
			return "", contentless{nl.KeepTooLong(most, long.Least)}
		}
		if shortened {
			return nl.KeepShortened(most), err
		}
		return "", err
	}
}

// calendar writes the steps of a talk with a date, and the next talk.
func (e *env) calendar(t report.Talk) func(context.Context, io.Writer, int) (string, error) {
	cards, talks, now := e.Cards, e.Talks, e.now()
	return func(ctx context.Context, w io.Writer, _ int) (string, error) {
		entries, err := cards.Entries(ctx, t.Pupil.ID)
		if err != nil {
			return "", err
		}
		held, err := talks.TalksOf(ctx, t.Pupil.ID)
		if err != nil {
			return "", err
		}
		var sums []talk.Summary
		for _, s := range held {
			sums = append(sums, talk.Summary{ID: s.ID, PupilID: t.Pupil.ID, Kind: s.Plan.Kind, Began: s.Began(), Ended: s.Finished()})
		}
		coming, _ := school.Plans(entries, sums, now)
		events := report.TalkCalendar(t, coming)
		if len(events) == 0 {
			return "", contentless{nl.CLIReportNoDates(t.Called())}
		}
		return "", report.Calendar(w, events)
	}
}

// contentless is why there is nothing to keep, as a sentence.
type contentless struct{ says string }

func (u contentless) Error() string { return u.says }

// Sentence is what the user reads.
func (u contentless) Sentence() string { return u.says }

// Unwrap gives [ErrNoContent].
func (u contentless) Unwrap() error { return ErrNoContent }

// keep opens the screen on which the report is kept.
func (r *reportView) keep() (screen, tea.Cmd) {
	what, _, _ := r.keepable()
	return newKeeping(r.env, what, 0, r), nil
}

// over opens it for the pupil system.
func (r *reportView) over() (screen, tea.Cmd) {
	what, system, _ := r.keepable()
	return newKeeping(r.env, what, system, r), nil
}

// unwritable is why nothing can be kept as a file here; empty when it can.
func (e *env) unwritable() string {
	if e.Files == nil {
		return nl.KeepNowhere
	}
	return ""
}

// actsMsg brings the log about a pupil.
type actsMsg struct {
	talk string
	acts []school.Act
	err  error
}

// readActs reads what the log has of the pupil of the report.
func (r *reportView) readActs() tea.Cmd {
	store, pupil, id := r.Acts, r.pupil.ID, r.session.ID
	return func() tea.Msg {
		acts, err := store.Acts(context.Background(), pupil)
		return actsMsg{id, acts, err}
	}
}

// movedSince is what stands above the report about the pupil system.
func (r *reportView) movedSince() string {
	if r.moved.IsZero() {
		return ""
	}
	return nl.ReportMoved(r.local(r.moved), r.session.Corrected().After(r.moved))
}
