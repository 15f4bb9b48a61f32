package tui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// eveningRow is a row of talks: before the day to make it, on the day the place to
// go on from. What is planned stands beside what happened and what is to be
// expected; how far each talk is follows from the talk itself.
type eveningRow struct {
	desk
	evening  school.Evening
	back     screen
	pupils   []school.Pupil
	held     map[string]school.Held
	expected []school.Expected // as it was at the last look
	proposal school.Proposal
	proposed bool
	order    []int // indexes into the places as they stand under each other
	at       int   // index into order
	undo     []school.Evening
	ticks    int // generation of the running tick; older ones die out
	loaded   bool
	failed   error
}

// rowMsg brings what a row is shown with.
type rowMsg struct {
	id       string
	evenings []school.Evening
	pupils   []school.Pupil
	talks    []talk.Summary
	err      error
}

// rowTickMsg tells that half a minute passed.
type rowTickMsg struct {
	row        *eveningRow
	generation int
}

func newRow(e *env, evening school.Evening, back screen) screen {
	v := &eveningRow{desk: desk{env: e}, evening: evening.Clone(), back: back}
	v.look()
	return v
}

func (v *eveningRow) init() tea.Cmd {
	if v.Notice != "" {
		v.hint, v.Notice = v.Notice, ""
	}
	v.ticks++
	return tea.Batch(v.read(), v.tick())
}

func (v *eveningRow) resize(int, int) {}

// read reads the row, the pupils and the talks of around its day.
func (v *eveningRow) read() tea.Cmd {
	e, id, since := v.env, v.evening.ID, v.evening.Day.AddDate(0, 0, -1)
	return func() tea.Msg {
		ctx := context.Background()
		e.Book() // the words of the school, and the guides
		evenings, err := e.Evenings.Evenings(ctx)
		if err != nil {
			return rowMsg{id: id, err: err}
		}
		pupils, err := e.Pupils.Pupils(ctx)
		if err != nil {
			return rowMsg{id: id, err: err}
		}
		talks, err := e.Talks.Recent(ctx, since)
		return rowMsg{id, evenings, pupils, talks, err}
	}
}

// tick waits half a minute of the time that the row is in.
func (v *eveningRow) tick() tea.Cmd {
	const often, least = 30 * time.Second, 500 * time.Millisecond
	generation := v.ticks
	return tea.Every(max(least, often/time.Duration(max(1, v.Tempo))), func(time.Time) tea.Msg { return rowTickMsg{v, generation} })
}

// heard takes what was read. A row that was changed here since stays as it is.
func (v *eveningRow) heard(msg rowMsg) {
	if msg.id != v.evening.ID {
		return
	}
	first := !v.loaded
	if v.loaded, v.failed = true, msg.err; msg.err != nil {
		return
	}
	v.pupils = msg.pupils
	for _, e := range msg.evenings {
		if e.ID == v.evening.ID && !e.Changed.Before(v.evening.Changed) {
			v.evening = e
		}
	}
	was, over := v.chosenID(), v.over()
	v.held = v.evening.Held(v.Location, msg.talks)
	v.look()
	if first || was == v.chosenID() && v.over() && !over { // whoever comes back from a talk goes on with the next
		v.toNext()
	}
}

// take shows another state of the row.
func (v *eveningRow) take(e school.Evening) {
	v.evening = e
	v.look()
}

// look sees how the row stands now; the place that was chosen stays so.
func (v *eveningRow) look() {
	chosen, now := v.chosenID(), v.now()
	v.expected = v.evening.Expect(v.Location, v.held, now)
	v.proposal, v.proposed = school.Proposal{}, false
	if v.loaded {
		v.proposal, v.proposed = v.evening.Propose(v.Location, v.held, now)
	}
	v.order = v.order[:0]
	for room := range max(1, len(v.evening.Rooms)) {
		v.order = append(v.order, v.evening.In(room)...)
	}
	v.choose(chosen)
}

// choose goes to the place with an id, or stays about where it was.
func (v *eveningRow) choose(id string) {
	v.at = max(0, min(v.at, len(v.order)-1))
	if i := slices.IndexFunc(v.order, func(i int) bool { return v.evening.Slots[i].ID == id }); i >= 0 {
		v.at = i
	}
}

// chosenID is the id of the chosen place; empty when there is none.
func (v *eveningRow) chosenID() string {
	if s := v.slot(); s != nil {
		return s.ID
	}
	return ""
}

// over tells whether the talk of the chosen place is over.
func (v *eveningRow) over() bool { return v.slot() != nil && v.chosen().Turn == school.Done }

// toNext goes to the talk that is being held, or the next one.
func (v *eveningRow) toNext() {
	s := v.evening.Stand(v.expected, v.room())
	for _, i := range []int{s.Next, s.Busy} {
		if i >= 0 {
			v.choose(v.evening.Slots[i].ID)
		}
	}
}

// slot is the chosen place; nil when there is none.
func (v *eveningRow) slot() *school.Slot {
	if v.at >= len(v.order) || v.order[v.at] >= len(v.evening.Slots) {
		return nil
	}
	return &v.evening.Slots[v.order[v.at]]
}

// chosen is what is known of the chosen place; there must be one.
func (v *eveningRow) chosen() school.Expected { return v.expected[v.order[v.at]] }

// room is the room of the chosen place.
func (v *eveningRow) room() int {
	if s := v.slot(); s != nil {
		return max(0, min(s.Room, len(v.evening.Rooms)-1))
	}
	return 0
}

// pupil finds one by id.
func (v *eveningRow) pupil(id string) (school.Pupil, bool) {
	i := slices.IndexFunc(v.pupils, func(p school.Pupil) bool { return p.ID == id && id != "" })
	if i < 0 {
		return school.Pupil{}, false
	}
	return v.pupils[i], true
}

// called is what a pupil is called in a sentence.
func (v *eveningRow) called(slot int) string {
	p, ok := v.pupil(v.evening.Slots[slot].Pupil)
	if !ok {
		return "…"
	}
	return clean(p.Name())
}

func (v *eveningRow) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case rowMsg:
		v.heard(msg)
		return v, nil
	case rowTickMsg:
		if msg.row != v || msg.generation != v.ticks {
			return v, nil
		}
		v.look()
		return v, v.tick()
	case fetchedMsg:
		next, why := v.opened(msg, v)
		if next == nil {
			v.hint = why
			return v, nil
		}
		return next, nil
	case savedMsg:
		return v, v.saved(msg)
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	return v, nil
}

// saved says that a change could not be stored, or reads again what changed.
func (v *eveningRow) saved(msg savedMsg) tea.Cmd {
	switch {
	case msg.err == nil:
		return v.read()
	case msg.name == eveningJob(v.evening):
		v.hint = nl.RowNotSaved + " " + v.why(msg.err)
	}
	return nil
}

// change stores another state of the row, which can be taken back.
func (v *eveningRow) change(e school.Evening) {
	v.undo = append(v.undo, v.evening)
	e.Changed = v.evening.Changed
	v.take(v.keepEvening(e))
}

// back to the row before the last change.
func (v *eveningRow) takeBack() (screen, tea.Cmd) {
	e := v.undo[len(v.undo)-1].Clone()
	v.undo = v.undo[:len(v.undo)-1]
	e.Changed = v.evening.Changed
	v.take(v.keepEvening(e))
	return v, nil
}

// open goes to the talk of the chosen place: to its preparation, into it, or to its
// report.
func (v *eveningRow) open() (screen, tea.Cmd) {
	s := v.slot()
	p, ok := v.pupil(s.Pupil)
	if !ok {
		return v, nil
	}
	if x := v.chosen(); x.Held.Talk != "" {
		return v, v.fetch(x.Held.Talk, p)
	}
	r := v.evening.RoomOf(*s)
	return newPrepareFor(v.env, p, appointment{v.evening.Kind, v.evening.Rhythm.Talk, r.Place, r.With}, v), nil
}

// appointment is what a row knows of a talk before it is prepared.
type appointment struct {
	kind        talk.Kind
	length      time.Duration
	place, with string
}

// newPrepareFor prepares a talk of which kind, length and place are known.
func newPrepareFor(e *env, p school.Pupil, a appointment, back screen) screen {
	s := newPrepare(e, p, back).(*prepare)
	s.plan.kind.at, s.plan.settled = max(0, slices.Index(talk.Kinds(), a.kind)), true
	s.plan.length.at = max(0, min(int((a.length-talk.Minimum)/lengthStep), len(s.plan.length.options)-1))
	s.plan.place.line = newLine(a.place)
	if a.with != "" {
		s.plan.conductor.line = newLine(a.with)
	}
	s.lay()
	return s
}
