package tui

import (
	"context"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// eveningForm makes a row of talks, or changes its name, day, rhythm and rooms.
type eveningForm struct {
	desk
	was     school.Evening
	back    screen
	form    form
	fields  eveningFields
	storing *school.Evening // nil: nothing is being stored
}

// eveningFields are what is filled in.
type eveningFields struct {
	name, day, first, rooms, with       field
	kind, length, change, every, buffer choice
}

// What can be chosen of the rhythm of a row.
const (
	shortestTalk = 20 * time.Minute
	longestTalk  = 60 * time.Minute
	longestPause = 10 * time.Minute
	widestBuffer = 30 * time.Minute
	mostInARow   = 8
)

// usual is the rhythm that a new row begins with.
func usual() school.Rhythm {
	return school.Rhythm{First: 19 * 60, Talk: 20 * time.Minute, Change: 5 * time.Minute, Every: 4, Buffer: 10 * time.Minute}
}

// newEveningForm opens the form; a new row has no id yet.
func newEveningForm(e *env, was school.Evening, back screen) screen {
	f := &eveningForm{desk: desk{env: e}, was: was.Clone(), back: back}
	if was.ID == "" {
		f.was.Kind, f.was.Rhythm = talk.WithParents, usual()
		f.was.Rooms = []school.Room{{With: e.settings.Name}}
	}
	w, g := &f.was, &f.fields
	g.name = field{line: newLine(w.Name), hint: nl.EveningNameHint}
	g.day = field{hint: nl.EveningDayHint}
	if !w.Day.IsZero() {
		g.day.line = newLine(nl.TimeDayYear(w.Day))
	}
	g.first = field{line: newLine(w.Rhythm.First.String()), hint: nl.EveningFirstHint}
	var places, people []string
	for _, r := range w.Rooms {
		places, people = append(places, r.Place), append(people, r.With)
	}
	g.rooms = field{line: newLine(strings.Join(places, ", ")), hint: nl.EveningRoomsHint}
	g.with = field{line: newLine(strings.Join(people, ", ")), hint: nl.EveningWithHint}
	for _, k := range rowKinds() {
		g.kind.options = append(g.kind.options, e.say(nl.TermKind(k)))
	}
	g.kind.at = max(0, slices.Index(rowKinds(), w.Kind))
	g.length = minutesChoice(shortestTalk, longestTalk, lengthStep, w.Rhythm.Talk)
	g.change = minutesChoice(0, longestPause, time.Minute, w.Rhythm.Change)
	g.buffer = minutesChoice(0, widestBuffer, lengthStep, w.Rhythm.Buffer)
	for n := range mostInARow + 1 {
		g.every.options = append(g.every.options, nl.EveningAfter(n))
	}
	g.every.at = min(w.Rhythm.Every, mostInARow)
	f.lay()
	return f
}

// rowKinds are the kinds of talk that a row is made of.
func rowKinds() []talk.Kind { return []talk.Kind{talk.WithParents, talk.Individual} }

// minutesChoice offers lengths; one that is set and not among them is added.
func minutesChoice(from, to, step, set time.Duration) choice {
	var c choice
	for d := from; d <= to; d += step {
		c.options = append(c.options, nl.EveningMinutes(d))
		if d <= set {
			c.at = len(c.options) - 1
		}
	}
	return c
}

// minutes is the length that was chosen.
func minutes(c choice, from, step time.Duration) time.Duration {
	return from + time.Duration(c.at)*step
}

func (f *eveningForm) init() tea.Cmd { return nil }

func (f *eveningForm) resize(int, int) {}

// value is the row as it is filled in; the sentence says what is missing, in which
// field.
func (f *eveningForm) value() (e school.Evening, id, why string) {
	e = f.was.Clone()
	g := &f.fields
	e.Name, e.Kind = words(g.name), rowKinds()[g.kind.at]
	e.Rhythm.Talk = minutes(g.length, shortestTalk, lengthStep)
	e.Rhythm.Change = minutes(g.change, 0, time.Minute)
	e.Rhythm.Every, e.Rhythm.Buffer = g.every.at, minutes(g.buffer, 0, lengthStep)
	e.Rooms = roomsOf(words(g.rooms), words(g.with))
	day, ok := f.day()
	first, clock := school.ParseClock(words(g.first))
	e.Day, e.Rhythm.First = day, first
	taken := slices.ContainsFunc(e.Slots, func(s school.Slot) bool { return s.Room >= len(e.Rooms) })
	switch {
	case e.Name == "":
		return e, "name", nl.EveningNeedsName
	case !ok:
		return e, "day", nl.EveningNoDay
	case !clock:
		return e, "first", nl.EveningNoClock
	case taken:
		return e, "rooms", nl.EveningRoomTaken
	}
	return e, "", ""
}

func (f *eveningForm) day() (time.Time, bool) {
	text := words(f.fields.day)
	if !f.was.Day.IsZero() && text == nl.TimeDayYear(f.was.Day) {
		return f.was.Day, true
	}
	return nl.ParseDay(text, f.now())
}

// roomsOf are the rooms that were typed, with a comma between them, and who is in
// which.
func roomsOf(places, people string) []school.Room {
	split := func(text string) []string {
		parts := strings.Split(text, ",")
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		return parts
	}
	where, who := split(places), split(people)
	rooms := make([]school.Room, max(len(where), len(who)))
	for i := range rooms {
		if i < len(where) {
			rooms[i].Place = where[i]
		}
		if i < len(who) {
			rooms[i].With = who[i]
		}
	}
	for len(rooms) > 1 && rooms[len(rooms)-1] == (school.Room{}) { // a comma at the end
		rooms = rooms[:len(rooms)-1]
	}
	return rooms
}

func (f *eveningForm) changed() bool {
	e, _, _ := f.value()
	return e.Name != f.was.Name || !e.Day.Equal(f.was.Day) || e.Rhythm != f.was.Rhythm || e.Kind != f.was.Kind || !slices.Equal(e.Rooms, f.was.Rooms)
}

// loses tells whether leaving the program loses something.
func (f *eveningForm) loses() bool { return f.changed() }

func (f *eveningForm) lay() {
	g := &f.fields
	aside := ""
	if day, ok := f.day(); ok {
		aside = nl.TimeDate(day)
	}
	f.form.set([]formRow{
		{id: "name", label: nl.EveningName, field: &g.name},
		{id: "day", label: nl.EveningDay, field: &g.day, aside: aside, changed: f.lay},
		{id: "first", label: nl.EveningFirst, field: &g.first},
		{id: "kind", label: nl.EveningKind, choice: &g.kind},
		{id: "length", apart: true, label: nl.EveningLength, choice: &g.length},
		{id: "change", label: nl.EveningBetween, choice: &g.change},
		{id: "every", label: nl.EveningEvery, choice: &g.every},
		{id: "buffer", label: nl.EveningBuffer, choice: &g.buffer},
		{id: "rooms", apart: true, label: nl.EveningRooms, field: &g.rooms},
		{id: "with", label: nl.EveningWith, field: &g.with},
		{id: "save", apart: true, label: nl.Capital(nl.EveningSave), press: f.save},
	})
}

func (f *eveningForm) commands() []command {
	list := []command{
		{binding: bind(nl.EveningSave, "ctrl+s", "f5"), short: nl.CommandSave, footer: true, run: f.save},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) {
			if !f.mayLeave(f.changed(), nl.EveningNotKept) {
				return f, nil
			}
			return f.back, nil
		}},
	}
	list = append(list, f.form.moves(f)...)
	return append(list, f.shared(f, func() bool { return f.mayLeave(f.changed(), nl.EveningNotKeptOut) })...)
}

// save hands the row to the writer; the screen goes on when it is stored.
func (f *eveningForm) save() (screen, tea.Cmd) {
	e, id, why := f.value()
	switch {
	case why != "":
		f.form.fail(id, why)
		return f, nil
	case f.storing != nil:
		return f, nil
	}
	if e.ID == "" {
		e.ID, e.Made = f.NewID(), f.Now().Wall.UTC()
	}
	e = f.env.keepEvening(e)
	f.storing = &e
	return f, nil
}

// keepEvening has a row stored and gives it as it is stored.
func (e *env) keepEvening(row school.Evening) school.Evening {
	was := row.Changed
	row = row.Clone()
	if row.Changed = e.Now().Wall.UTC().Truncate(time.Millisecond); !row.Changed.After(was) {
		row.Changed = was.Add(time.Millisecond) // each later than the one before
	}
	store := e.Evenings
	e.saver.do(eveningJob(row), func(ctx context.Context) error { return store.SaveEvening(ctx, row) })
	return row
}

// eveningJob names the job that stores a row as it is.
func eveningJob(e school.Evening) string {
	return "row " + e.ID + " " + e.Changed.Format(time.RFC3339Nano)
}

func (f *eveningForm) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(savedMsg); ok {
		return f.told(msg), nil
	}
	if next, cmd, done := f.press(f, msg); done {
		return next, cmd
	}
	return f.form.update(f, msg)
}

// told goes on when the row is stored: a new one to the choice of its pupils.
func (f *eveningForm) told(msg savedMsg) screen {
	if f.storing == nil || msg.name != eveningJob(*f.storing) {
		return f
	}
	e := *f.storing
	f.storing = nil
	if msg.err != nil {
		f.hint = nl.RowNotSaved + " " + f.why(msg.err)
		return f
	}
	switch back := f.back.(type) {
	case *eveningRow:
		back.undo = append(back.undo, back.evening)
		back.take(e)
		return back
	default:
		if f.was.ID != "" {
			return f.back
		}
	}
	row := newRow(f.env, e, f.back).(*eveningRow)
	return newRowPupils(f.env, row)
}

func (f *eveningForm) view() frame {
	title := nl.EveningFormNew
	if f.was.ID != "" {
		title = clean(f.was.Name)
	}
	return f.draw(title, f.commands(), func(width, height int) ([]string, *spot) { return f.form.view(f.env, width, height) })
}
