package tui

import (
	"context"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/guard"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// entryForm adds something to the card of a pupil, changes it or takes it off.
type entryForm struct {
	desk
	was     school.Entry
	pupil   school.Pupil
	back    screen
	form    form
	sort    choice
	kind    choice
	on      field
	text    field
	by      field
	storing string // what to say when it is stored; empty: nothing is being stored
}

// rowDrop is the row that takes an entry off.
const rowDrop = "drop"

// newEntryForm opens the form for an entry; a new one has no id yet.
func newEntryForm(e *env, p school.Pupil, was school.Entry, back screen) screen {
	f := &entryForm{
		desk: desk{env: e}, was: was, pupil: p, back: back,
		text: field{line: newLine(was.Text), hint: e.say(nl.EntryTextHint(was.Kind))},
		by:   field{line: newLine(was.By), hint: nl.EntryByHint},
		on:   field{hint: nl.EntryDateHint},
	}
	for _, s := range school.Sorts() {
		f.sort.options = append(f.sort.options, nl.TermSort(s))
	}
	f.sort.at = max(0, slices.Index(school.Sorts(), was.Sort))
	for _, k := range talk.Kinds() {
		f.kind.options = append(f.kind.options, e.say(nl.TermKind(k)))
	}
	f.kind.at = max(0, slices.Index(talk.Kinds(), was.Talk))
	if was.Kind == school.Planned {
		f.text.hint, f.on.hint = nl.EntryMoreHint, nl.EntryLaterHint
	}
	switch {
	case !was.On.IsZero():
		f.on.line = newLine(nl.TimeDayYear(was.On))
	case was.ID == "" && (was.Kind == school.Remark || was.Kind == school.Prepared):
		f.on.line = newLine(nl.TimeDayYear(e.now()))
	}
	if was.ID == "" && was.Kind == school.Remark {
		f.by.line = newLine(e.settings.Name)
	}
	f.was = f.value() // what stands there from the start is no change
	f.was.ID, f.was.At = was.ID, was.At
	f.lay()
	if was.ID == "" && was.Kind == school.Planned {
		f.form.goTo("on") // when is what somebody types first; typing in the row above chooses a kind
	}
	return f
}

func (f *entryForm) init() tea.Cmd { return f.readSpared() }

func (f *entryForm) resize(int, int) {}

// value is the entry as it is filled in.
func (f *entryForm) value() school.Entry {
	e := f.was
	e.Text, e.By = words(f.text), words(f.by)
	e.On, _ = f.day()
	switch e.Kind {
	case school.Experienced:
		e.Sort = school.Sorts()[f.sort.at]
	case school.Planned:
		e.Talk = talk.Kinds()[f.kind.at]
		e.Text = f.withTime(e.Text)
	}
	return e
}

// withTime puts before the rest of what is planned the time that stands behind the
// day: "vrijdag om 14:10" is a day of which the time would be lost.
func (f *entryForm) withTime(text string) string {
	at := nl.DayRest(words(f.on))
	if day, ok := f.day(); !ok || day.IsZero() || at == "" || strings.Contains(text, at) {
		return text
	}
	return strings.TrimSuffix(at+", "+text, ", ")
}

// day is the date as it was typed, zero when the row is empty; false when it is
// none. What is planned is still to come, unless it was planned for that day.
func (f *entryForm) day() (time.Time, bool) {
	text := words(f.on)
	switch {
	case text == "":
		return time.Time{}, true
	case f.was.Kind != school.Planned:
		return nl.ParseDate(text, f.now())
	case !f.was.On.IsZero() && text == nl.TimeDayYear(f.was.On):
		return f.was.On, true
	}
	return nl.ParseDay(text, f.now())
}

func (f *entryForm) changed() bool {
	_, ok := f.day()
	return !ok || f.value() != f.was
}

// loses tells whether leaving the program loses something.
func (f *entryForm) loses() bool { return f.changed() }

// lay lays the rows out. What a report seldom needs is said, and holds nothing up.
func (f *entryForm) lay() {
	var rows []formRow
	text := formRow{id: "text", label: nl.EntryText, field: &f.text, changed: f.lay}
	on := formRow{id: "on", label: nl.EntryWhen, field: &f.on, changed: f.lay, aside: f.dayAside()}
	switch f.was.Kind {
	case school.Planned:
		text.label = nl.EntryMore
		rows = append(rows, formRow{id: "kind", label: nl.EntryKind, choice: &f.kind}, on, text)
	case school.Experienced:
		rows = append(rows, formRow{id: "sort", label: nl.EntrySort, choice: &f.sort}, on, text)
	default:
		rows = append(rows, text, on)
	}
	if hits := f.heeded(); len(hits) > 0 {
		at := slices.IndexFunc(rows, func(r formRow) bool { return r.id == "text" })
		rows = slices.Insert(rows, at+1, formRow{lead: f.say(nl.GuardWhy(hits)), ink: f.styles.warn})
	}
	if f.was.Kind == school.Remark || f.was.By != "" {
		rows = append(rows, formRow{id: "by", label: nl.EntryBy, field: &f.by})
	}
	rows = append(rows, formRow{id: "save", apart: true, label: nl.Capital(nl.CommandSave), press: f.save})
	if f.was.ID != "" {
		rows = append(rows, formRow{id: rowDrop, label: nl.Capital(nl.EntryDrop), press: f.drop})
	}
	f.form.set(rows)
}

// heeded is what is to be pointed out in the text.
func (f *entryForm) heeded() []guard.Hit {
	return f.heed(words(f.text), f.was.Kind == school.Prepared)
}

// dayAside is the day that was typed, as it is understood.
func (f *entryForm) dayAside() string {
	day, ok := f.day()
	switch text := words(f.on); {
	case !ok:
		return nl.EntryAsideNoDay
	case day.IsZero() || strings.Contains(text, nl.EntryDay(day)):
		return ""
	}
	return nl.EntryDay(day)
}

func (f *entryForm) commands() []command {
	list := []command{
		{binding: bind(nl.CommandSave, "ctrl+s", "f5"), footer: true, off: f.busy, run: f.save},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) {
			if !f.mayLeave(f.changed(), nl.PupilNotKept) {
				return f, nil
			}
			return f.back, nil
		}},
	}
	if f.was.ID != "" {
		list = append(list, command{binding: bind(nl.EntryDrop, "ctrl+d", "f9"), footer: true, off: f.busy, run: func() (screen, tea.Cmd) {
			f.form.goTo(rowDrop)
			return f.drop()
		}})
	}
	list = append(list, f.form.moves(f)...)
	return append(list, f.shared(f, func() bool { return f.mayLeave(f.changed(), nl.PupilNotKeptQuit) })...)
}

func (f *entryForm) busy() string {
	if f.storing != "" {
		return nl.EntryBusy
	}
	return ""
}

// save hands the entry to the writer; the card comes back when it is stored.
func (f *entryForm) save() (screen, tea.Cmd) {
	e := f.value()
	switch _, ok := f.day(); {
	case !ok && e.Kind == school.Planned:
		f.form.fail("on", nl.EntryNoDay)
	case !ok:
		f.form.fail("on", nl.EntryNoDate)
	case e.Text == "" && e.Kind != school.Planned:
		f.form.fail("text", nl.EntryNeedsText)
	case f.storing != "":
	case e.ID != "" && e == f.was:
		return f.back, nil
	default:
		if e.ID == "" {
			e.ID = f.NewID()
			f.was.ID = e.ID // trying again must not make two of it
		}
		e.At = f.Now().Wall
		cards := f.Cards
		f.store(nl.CardSaved, func(ctx context.Context) error { return cards.SaveEntry(ctx, e) })
	}
	return f, nil
}

// drop takes the entry off, when it is asked twice.
func (f *entryForm) drop() (screen, tea.Cmd) {
	if f.form.wrong != rowDrop {
		f.form.fail(rowDrop, nl.EntryDropSure)
		return f, nil
	}
	f.form.mend()
	cards, id, now := f.Cards, f.was.ID, f.Now().Wall
	f.store(nl.CardGone, func(ctx context.Context) error { return cards.DropEntry(ctx, id, now) })
	return f, nil
}

func (f *entryForm) store(done string, do func(context.Context) error) {
	f.storing = done
	f.saver.do(entryJob(f.was.ID), do)
}

// entryJob names the job that stores an entry.
func entryJob(id string) string { return "entry " + id }

func (f *entryForm) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case savedMsg:
		return f.told(msg), nil
	case sparedMsg:
		f.lay()
		return f, nil
	case tea.KeyPressMsg:
		if key := msg.String(); f.form.wrong == rowDrop && key != "enter" && key != "ctrl+d" && key != "f9" {
			f.form.mend() // the two must follow on each other
		}
	}
	if next, cmd, done := f.press(f, msg); done || f.storing != "" {
		return next, cmd
	}
	return f.form.update(f, msg)
}

// told goes back to the card when the entry is stored; when that failed it
// stays, with everything that was typed.
func (f *entryForm) told(msg savedMsg) screen {
	if f.storing == "" || msg.name != entryJob(f.was.ID) {
		return f
	}
	done := f.storing
	f.storing = ""
	if msg.err != nil {
		f.hint = nl.PupilNotSaved(f.why(msg.err))
		return f
	}
	f.Notice = done
	return f.back
}

func (f *entryForm) view() frame {
	return f.draw(f.say(nl.EntryTitle(f.was, f.pupil.Name())), f.commands(), func(width, height int) ([]string, *spot) {
		return f.form.view(f.env, width, height)
	})
}
