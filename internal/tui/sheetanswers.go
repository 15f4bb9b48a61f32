package tui

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	sheets "gesprek/internal/sheet"
)

// answersOn finds the answers on a sheet of a pupil. Where there are none, or the
// sheet is of somebody else, it says so.
func answersOn(
	text string, p school.Pupil, all []school.Pupil, f *report.Facts, list []sheets.Sheet, now time.Time,
) (found report.SheetAnswers, fault string) {
	of, s, code, _ := report.SheetOwner(text, all, list)
	if code == "" {
		of, _ = report.SheetNamed(text, all)
	}
	if of.ID != "" && of.ID != p.ID {
		return found, nl.SheetWrong(of.Name(), p.Name())
	}
	found, ok := report.ReadSheet(text, f, s, code, list, now)
	switch {
	case !ok:
		return found, nl.SheetUnknown
	case found.Reading.Filled() == 0:
		return found, nl.SheetEmpty
	}
	return found, ""
}

// sheetAnswers shows what was found on a sheet, to be put on the card.
type sheetAnswers struct {
	desk
	found   report.SheetAnswers
	back    screen // where another file can be chosen
	card    screen
	lines   []string // as wide as the screen
	top     int
	storing bool
}

func newSheetAnswers(e *env, found report.SheetAnswers, back, card screen) screen {
	a := &sheetAnswers{desk: desk{env: e}, found: found, back: back, card: card}
	a.resize(e.width, e.height)
	return a
}

func (a *sheetAnswers) init() tea.Cmd { return a.readSpared() }

// resize lays the answers out. What a report seldom needs is said, and holds
// nothing up.
func (a *sheetAnswers) resize(int, int) {
	width := min(max(a.bodyWidth(), minWidth-2*inset), widestReport)
	var lines []string
	add := func(i ink, text string, hang int) {
		lines = append(lines, indent(paragraph(i, clean(text), width-hang), hang)...)
	}
	add(a.styles.strong, nl.SheetFound(a.say(a.found.Sheet.Title), a.found.Pupil.Name(), a.found.Pupil.Class, a.found.Entry.By), 0)
	if !a.named() {
		add(a.styles.warn, nl.SheetNoCode(a.found.Pupil.FirstName), 0)
	}
	for _, q := range a.found.Reading.Answers {
		lines = append(lines, "")
		add(a.styles.text, q.Question, 0)
		if q.Text == "" {
			add(a.styles.dim, nl.SheetUnsaid, formMark)
			continue
		}
		add(a.styles.quote, nl.ReportQuote(q.Text), formMark)
		if hits := a.heed(q.Text, true); len(hits) > 0 {
			add(a.styles.warn, a.say(nl.GuardWhy(hits)), formMark)
		}
	}
	if len(a.found.Reading.Loose) > 0 {
		lines = append(lines, "")
		add(a.styles.dim, nl.SheetLoose, 0)
	}
	for _, l := range a.found.Reading.Loose {
		add(a.styles.dim, l, formMark)
	}
	a.lines = lines
	a.scroll(0)
}

// named tells whether the sheet itself says whose it is.
func (a *sheetAnswers) named() bool { return a.found.Code != "" }

func (a *sheetAnswers) scroll(by int) {
	a.top = max(0, min(a.top+by, len(a.lines)-a.room()))
}

func (a *sheetAnswers) room() int { return max(1, a.bodyHeight()-1) }

func (a *sheetAnswers) commands() []command {
	list := []command{
		{binding: bind(nl.SheetKeepAnswers, "enter", "ctrl+s", "f5"), short: nl.SheetKeepShort, footer: true, off: a.busy, run: a.keep},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return a.back, nil }},
	}
	list = append(list, scrolling(a, a.scroll, a.room(), len(a.lines))...)
	return append(list, a.shared(a, nil)...)
}

func (a *sheetAnswers) busy() string {
	if a.storing {
		return nl.EntryBusy
	}
	return ""
}

// keep hands the answers to the writer; the card comes back when they are stored.
func (a *sheetAnswers) keep() (screen, tea.Cmd) {
	if a.storing {
		return a, nil
	}
	if a.found.Same {
		a.Notice = nl.SheetSame
		return a.card, nil
	}
	a.storing = true
	cards, log, entry, act := a.Cards, a.Acts.Log, a.found.Entry, a.found.Act(a.Now().Wall)
	entry.At = act.At
	a.saver.do(entryJob(entry.ID), func(ctx context.Context) error {
		if err := cards.SaveEntry(ctx, entry); err != nil {
			return err
		}
		return log(ctx, act)
	})
	return a, nil
}

func (a *sheetAnswers) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case savedMsg:
		return a.told(msg), nil
	case sparedMsg:
		a.resize(a.width, a.height)
		return a, nil
	}
	next, cmd, done := a.press(a, msg)
	if done {
		return next, cmd
	}
	return a, nil
}

// told goes to the card when the answers are stored; when that failed it stays.
func (a *sheetAnswers) told(msg savedMsg) screen {
	if !a.storing || msg.name != entryJob(a.found.Entry.ID) {
		return a
	}
	a.storing = false
	if msg.err != nil {
		a.hint = nl.PupilNotSaved(a.why(msg.err))
		return a
	}
	a.Notice = nl.SheetStored(a.found.Reading.Filled(), a.found.Pupil.FirstName, a.found.Again)
	return a.card
}

func (a *sheetAnswers) view() frame {
	title := nl.SheetAnswersTitle(strings.TrimSpace(a.found.Pupil.Name()))
	return a.draw(a.say(title), a.commands(), func(width, height int) ([]string, *spot) {
		return a.paged(a.lines, a.top, width, height), nil
	})
}
