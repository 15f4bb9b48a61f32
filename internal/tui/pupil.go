package tui

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// pupilForm adds a pupil or changes one. Only the roepnaam is required.
type pupilForm struct {
	desk
	was   school.Pupil
	back  screen
	then  func(school.Pupil) screen
	after screen // where to go when the pupil is erased
	form  form
	pupilFields
	wish    int // the year that was asked for, which not all schooling has
	types   []talk.SchoolType
	storing *school.Pupil // what is being stored; nil: nothing
}

// pupilFields are the fields of the form.
type pupilFields struct {
	first, prefix, last, class, number, left field
	kind, year, adult                        choice
}

// newPupilForm opens the form. After the pupil is stored, then gives the screen
// to go on to.
func newPupilForm(e *env, p school.Pupil, back screen, then func(school.Pupil) screen) screen {
	f := &pupilForm{
		desk: desk{env: e}, was: p, back: back, then: then, after: back,
		wish:  p.Year,
		types: append([]talk.SchoolType{""}, talk.SchoolTypes()...),
	}
	f.first = field{line: newLine(p.FirstName)}
	f.prefix = field{line: newLine(p.Prefix), hint: nl.PupilPrefixHint}
	f.last = field{line: newLine(p.LastName)}
	f.class = field{line: newLine(p.Class), hint: nl.PupilClassHint}
	f.number = field{line: newLine(p.Number), hint: nl.PupilNumberHint}
	f.left = field{hint: nl.PupilLeftHint}
	for i, a := range adults() {
		f.adult.options = append(f.adult.options, nl.PupilAdult(a))
		if a == p.Adult {
			f.adult.at = i
		}
	}
	if !p.LeftOn.IsZero() {
		f.left.line = newLine(nl.TimeDayYear(p.LeftOn))
	}
	for i, t := range f.types {
		f.kind.options = append(f.kind.options, nl.PupilTypeWord(t))
		if t == p.Type {
			f.kind.at = i
		}
	}
	f.lay()
	return f
}

func (f *pupilForm) init() tea.Cmd { return nil }

func (f *pupilForm) resize(int, int) {}

func (f *pupilForm) schoolType() talk.SchoolType { return f.types[f.kind.at] }

// value is the pupil as the form has it.
func (f *pupilForm) value() school.Pupil {
	p := f.was
	p.FirstName, p.Prefix, p.LastName, p.Class = words(f.first), words(f.prefix), words(f.last), words(f.class)
	p.Type, p.Year = f.schoolType(), f.year.at
	p.Number = words(f.number)
	if f.mayBeAdult() {
		p.Adult = adults()[f.adult.at]
	}
	if on, ok := f.leftOn(); ok {
		p.LeftOn = on
	}
	return p
}

// leftOn is the date of leaving as it was typed, zero when the row is empty;
// false when it is no date.
func (f *pupilForm) leftOn() (time.Time, bool) {
	text := words(f.left)
	if text == "" {
		return time.Time{}, true
	}
	return nl.ParseDate(text, f.now())
}

// kept says until when the pupil's data is kept.
func (f *pupilForm) kept() string {
	p := f.value()
	until, left := p.KeptUntil(f.settings.KeepYears())
	switch _, ok := f.leftOn(); {
	case !left || !ok:
		return ""
	case p.Expired(f.settings.KeepYears(), f.now()):
		return nl.PupilKeptOver
	}
	return nl.PupilKept(until)
}

// adults lists what can be known of who is 18.
func adults() []school.Adult {
	return []school.Adult{school.AdultUnasked, school.AdultAgrees, school.AdultRefuses}
}

// mayBeAdult tells whether a pupil of this schooling and year can be 18.
func (f *pupilForm) mayBeAdult() bool {
	const firstYear = 4 // of vo: who has doubled may turn 18 there
	t := f.schoolType()
	return t == talk.Mbo || t != talk.Primary && f.year.at >= firstYear || f.was.Adult != school.AdultUnasked
}

// words is what was typed, without spaces too many.
func words(f field) string { return strings.Join(strings.Fields(f.text), " ") }

func (f *pupilForm) changed() bool {
	_, ok := f.leftOn()
	return !ok || f.value() != f.was
}

// loses tells whether leaving the program loses something.
func (f *pupilForm) loses() bool { return f.changed() }

// lay lays the rows out. The years to choose from are those of the schooling.
func (f *pupilForm) lay() {
	years := []string{nl.PupilYearUnknown}
	for y := 1; f.schoolType() != "" && y <= f.schoolType().LastYear(); y++ {
		years = append(years, strconv.Itoa(y))
	}
	f.year.options = years
	f.year.at = 0
	if f.wish < len(years) {
		f.year.at = f.wish
	}
	rows := []formRow{
		{id: "first", label: nl.PupilFirstName, field: &f.first},
		{id: "prefix", label: nl.PupilPrefix, field: &f.prefix},
		{id: "last", label: nl.PupilLastName, field: &f.last},
		{id: "class", label: nl.PupilClass, field: &f.class},
		{id: "type", label: nl.PupilType, choice: &f.kind, changed: f.lay},
		{
			id: "year", label: nl.PupilYear(f.schoolType()), choice: &f.year,
			changed: func() { f.wish = f.year.at; f.lay() },
			aside:   nl.PupilPhase(talk.PhaseOf(f.schoolType(), f.year.at)),
		},
	}
	if f.was.ID != "" { // who is new has not left
		rows = append(rows, formRow{id: "left", label: nl.PupilLeft, field: &f.left, changed: f.lay, aside: f.kept()})
	}
	rows = append(rows, formRow{id: "number", label: nl.PupilNumber, field: &f.number})
	if f.mayBeAdult() {
		rows = append(rows, formRow{id: "adult", label: nl.PupilAdultLabel, choice: &f.adult})
	}
	f.form.set(append(rows, formRow{id: "save", apart: true, label: nl.Capital(nl.CommandSave), press: f.save}))
}

func (f *pupilForm) commands() []command {
	list := []command{
		{binding: bind(nl.CommandSave, "ctrl+s", "f5"), footer: true, run: f.save},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) {
			if !f.mayLeave(f.changed(), nl.PupilNotKept) {
				return f, nil
			}
			return f.back, nil
		}},
	}
	if f.was.ID != "" {
		list = append(list, command{binding: bind(nl.EraseNow, "ctrl+d", "f9"), run: func() (screen, tea.Cmd) {
			return f, f.weigh(f.was)
		}})
	}
	list = append(list, f.form.moves(f)...)
	return append(list, f.shared(f, func() bool { return f.mayLeave(f.changed(), nl.PupilNotKeptQuit) })...)
}

// save hands the pupil to the writer; the screen goes on when it is stored.
func (f *pupilForm) save() (screen, tea.Cmd) {
	p := f.value()
	if p.Prefix == "" {
		p.Prefix, p.LastName = nl.SplitPrefix(p.LastName)
	}
	switch _, ok := f.leftOn(); {
	case p.FirstName == "":
		f.form.fail("first", nl.PupilNeedsName)
		return f, nil
	case !ok:
		f.form.fail("left", nl.PupilNoDate)
		return f, nil
	case f.storing != nil:
		return f, nil
	case p == f.was:
		return f.then(p), nil
	}
	if p.ID == "" {
		p.ID = f.NewID()
	}
	f.storing = &p
	f.alter(pupilName(p.ID), p, func(q *school.Pupil) {
		aims := q.Aims // not on the form
		*q = p
		q.Aims = aims
	})
	return f, nil
}

// pupilName names the job that stores a pupil.
func pupilName(id string) string { return "pupil " + id }

func (f *pupilForm) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case savedMsg:
		return f.told(msg), nil
	case leaversMsg:
		return f.weighed(msg), nil
	}
	if next, cmd, done := f.press(f, msg); done {
		return next, cmd
	}
	return f.form.update(f, msg)
}

// told goes on when the pupil is stored; when that failed it stays, with
// everything that was typed.
func (f *pupilForm) told(msg savedMsg) screen {
	if f.storing == nil || msg.name != pupilName(f.storing.ID) {
		return f
	}
	p := *f.storing
	f.storing = nil
	if msg.err != nil {
		f.hint = nl.PupilNotSaved(f.why(msg.err))
		return f
	}
	f.was.ID = p.ID
	return f.then(p)
}

// weighed shows what will go with the pupil, to be confirmed.
func (f *pupilForm) weighed(msg leaversMsg) screen {
	if msg.err != nil {
		f.hint = f.why(msg.err)
		return f
	}
	return newErasing(f.env, msg.list, true, f, f.after)
}

func (f *pupilForm) view() frame {
	title := f.say(nl.PupilNew)
	if f.was.ID != "" {
		title = f.was.Name()
	}
	return f.draw(title, f.commands(), func(width, height int) ([]string, *spot) {
		return f.form.view(f.env, width, height)
	})
}
