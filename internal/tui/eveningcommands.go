package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// Keys that a sentence on the row names.
const (
	acceptKey = "v"
	undoKey   = "z"
	inviteKey = "i"
)

// commands of a row. Nothing is typed on it, so letters are commands too.
func (v *eveningRow) commands() []command {
	open, short := nl.RowGo, nl.RowGoShort
	if s := v.slot(); s != nil {
		switch v.chosen().Turn {
		case school.Done:
			open, short = nl.RowReport, nl.RowReportShort
		case school.Busy, school.Broken:
			open, short = nl.RowResume, nl.RowResumeShort
		}
	}
	list := []command{
		{binding: bind(open, "enter"), short: short, footer: true, off: v.nobody, run: v.open},
		{binding: bind(nl.RowAccept, acceptKey, "alt+v"), short: nl.RowAcceptShort, footer: v.proposed, off: v.noProposal, run: v.accept},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
		{binding: bind(nl.RowUndo, undoKey, "ctrl+z", "alt+u"), short: nl.RowUndoShort, footer: len(v.undo) > 0, off: v.nothing, run: v.takeBack},
		{binding: bind(nl.RowGone, "n", "alt+n"), short: nl.RowGoneShort, footer: v.begun(), off: v.unheld, run: v.mark(school.SlotGone)},
		{binding: bind(nl.RowEnd, "e", "alt+e"), short: nl.RowEndShort, footer: v.begun(), off: v.unmovable, run: v.toEnd},
		{binding: bind(nl.EveningPick, "f2", "l"), short: nl.EveningPickShort, footer: !v.begun(), run: func() (screen, tea.Cmd) {
			return newRowPupils(v.env, v), nil
		}},
		{binding: bind(nl.RowInvites, "u", "ctrl+s"), short: nl.RowInvitesFew, footer: true, off: v.unkept, run: v.keepAll},
		{binding: bind(nl.RowPin, "t", "alt+t"), short: nl.RowPinShort, footer: !v.begun(), off: v.unplannable, run: v.pin},
		{binding: bind(nl.RowPause, "p", "alt+p"), short: nl.RowPauseShort, footer: !v.begun(), off: v.fixed, run: v.pause},
		{binding: bind(nl.RowLater, "a", "alt+a"), short: nl.RowLaterShort, off: v.unheld, run: v.mark(school.SlotLater)},
		{binding: bind(nl.RowUp, "alt+up", "shift+up"), off: v.fixed, run: v.shift(-1)},
		{binding: bind(nl.RowDown, "alt+down", "shift+down"), off: v.fixed, run: v.shift(1)},
		{binding: bind(nl.RowRoom, "r", "alt+r"), off: v.oneRoom, run: v.otherRoom},
		{binding: bind(nl.RowOut, "x", "delete"), off: v.unmovableOut, run: v.out},
		{binding: bind(nl.RowInvite, inviteKey, "alt+i"), off: v.unkeptOne, run: v.keepOne},
		{binding: bind(nl.RowCard, "c", "alt+c"), off: v.nobody, run: v.card},
		{binding: bind(nl.EveningChange, "f4", "ctrl+e"), run: func() (screen, tea.Cmd) { return newEveningForm(v.env, v.evening, v), nil }},
		{binding: bind(nl.RowNextPart, "tab", "w"), run: func() (screen, tea.Cmd) {
			v.toNext()
			return v, nil
		}},
	}
	return append(append(list, v.moves()...), v.shared(v, nil)...)
}

// moves are the commands that go through the row.
func (v *eveningRow) moves() []command {
	by := func(name string, to func() int, keys ...string) command {
		return command{binding: bind(name, keys...), run: func() (screen, tea.Cmd) {
			v.at = max(0, min(to(), len(v.order)-1))
			return v, nil
		}}
	}
	return []command{
		by(nl.CommandDown, func() int { return v.at + 1 }, "down", "j"),
		by(nl.CommandUp, func() int { return v.at - 1 }, "up", "k"),
		by(nl.CommandPageDown, func() int { return v.at + pageRows }, "pgdown", "space"),
		by(nl.CommandPageUp, func() int { return v.at - pageRows }, "pgup", "b"),
		by(nl.ReportScreenTop, func() int { return 0 }, "home"),
		by(nl.ReportScreenEnd, func() int { return len(v.order) - 1 }, "end"),
	}
}

// begun tells whether a talk of the row has begun: then nobody's time changes but
// that of who is moved.
func (v *eveningRow) begun() bool { return len(v.held) > 0 }

func (v *eveningRow) nobody() string {
	if s := v.slot(); s == nil || s.Pupil == "" {
		return nl.RowNobody
	}
	return ""
}

func (v *eveningRow) noProposal() string {
	if !v.proposed {
		return nl.RowNoProposal
	}
	return ""
}

func (v *eveningRow) nothing() string {
	if len(v.undo) == 0 {
		return nl.RowNothing
	}
	return ""
}

// unheld is why nothing can be said of the chosen place.
func (v *eveningRow) unheld() string {
	if why := v.nobody(); why != "" {
		return why
	}
	if v.chosen().Held.Talk != "" {
		return nl.RowHeld
	}
	return ""
}

// unmovable is why the chosen talk cannot go to the end.
func (v *eveningRow) unmovable() string {
	if why := v.unheld(); why != "" {
		return why
	}
	if in := v.evening.In(v.room()); v.chosen().Turn != school.Waiting || in[len(in)-1] == v.order[v.at] {
		return nl.RowNotThis
	}
	return ""
}

// fixed is why the chosen place cannot be shifted.
func (v *eveningRow) fixed() string {
	switch {
	case v.slot() == nil:
		return nl.RowEmpty
	case v.begun():
		return nl.RowBegun
	}
	return ""
}

func (v *eveningRow) unplannable() string {
	if why := v.nobody(); why != "" {
		return why
	}
	return v.fixed()
}

func (v *eveningRow) unmovableOut() string {
	if v.slot() == nil {
		return nl.RowEmpty
	}
	if v.chosen().Held.Talk != "" {
		return nl.RowHeld
	}
	return ""
}

func (v *eveningRow) oneRoom() string {
	if len(v.evening.Rooms) < 2 {
		return nl.RowOneRoom
	}
	return v.fixed()
}

// accept does what is proposed.
func (v *eveningRow) accept() (screen, tea.Cmd) {
	p := v.proposal
	if p.Goal == school.ToEnd {
		p.Free = v.NewID()
	}
	return v.move(p.Move)
}

// toEnd moves the chosen talk to the end of its room.
func (v *eveningRow) toEnd() (screen, tea.Cmd) {
	return v.move(school.Move{Slot: v.slot().ID, Goal: school.ToEnd, Free: v.NewID(), Room: v.room()})
}

// move moves a talk, and says what that means for whoever was invited.
func (v *eveningRow) move(m school.Move) (screen, tea.Cmd) {
	v.change(v.evening.Moved(m, v.Location))
	v.choose(m.Slot)
	i := slices.IndexFunc(v.evening.Slots, func(s school.Slot) bool { return s.ID == m.Slot })
	if m.Goal == school.ToLater {
		v.hint = v.say(nl.RowShifted(v.called(i), undoKey))
		return v, nil
	}
	v.hint = v.say(nl.RowMoved(v.called(i), v.expected[i].From, inviteKey, undoKey))
	return v, nil
}

// mark says of the chosen place what state it is in, or takes that back.
func (v *eveningRow) mark(state school.SlotState) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		e := v.evening.Clone()
		s := &e.Slots[v.order[v.at]]
		if s.State == state {
			s.State = school.SlotOpen
		} else {
			s.State = state
		}
		shifted := s.State == school.SlotLater
		v.change(e)
		if shifted {
			v.hint = v.say(nl.RowShifted(v.called(v.order[v.at]), undoKey))
		}
		return v, nil
	}
}

// shift takes the chosen place earlier or later in its room.
func (v *eveningRow) shift(by int) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		in := v.evening.In(v.room())
		at := slices.Index(in, v.order[v.at])
		if at+by < 0 || at+by >= len(in) {
			v.hint = nl.Capital(nl.RowTop) + "."
			return v, nil
		}
		e := v.evening.Clone()
		i, j := in[at], in[at+by]
		e.Slots[i], e.Slots[j] = e.Slots[j], e.Slots[i]
		v.change(e)
		return v, nil
	}
}

// otherRoom takes the chosen place to the next room.
func (v *eveningRow) otherRoom() (screen, tea.Cmd) {
	e := v.evening.Clone()
	s := &e.Slots[v.order[v.at]]
	s.Room = (v.room() + 1) % len(e.Rooms)
	v.change(e)
	return v, nil
}

// pause puts a pause before the chosen place.
func (v *eveningRow) pause() (screen, tea.Cmd) {
	e := v.evening.Clone()
	gap := school.Slot{ID: v.NewID(), Room: v.room(), Pause: nl.RowPauseMins * time.Minute, Pin: school.NoClock, Was: school.NoClock}
	e.Slots = slices.Insert(e.Slots, v.order[v.at], gap)
	v.change(e)
	return v, nil
}

// out takes the chosen place out of the row. Once the talks have begun it stays, as
// a place that came free, so that nobody's time changes.
func (v *eveningRow) out() (screen, tea.Cmd) {
	e := v.evening.Clone()
	i := v.order[v.at]
	if s := e.Slots[i]; v.begun() && s.Pupil != "" {
		e.Slots[i] = school.Slot{ID: v.NewID(), Room: s.Room, Pin: s.Pin, Was: school.NoClock}
	} else if !v.begun() {
		e.Slots = slices.Delete(e.Slots, i, i+1)
	} else {
		v.hint = nl.Capital(nl.RowBegun) + "."
		return v, nil
	}
	v.change(e)
	return v, nil
}

// card opens the card of the chosen pupil.
func (v *eveningRow) card() (screen, tea.Cmd) {
	p, ok := v.pupil(v.slot().Pupil)
	if !ok {
		return v, nil
	}
	return newPupilCard(v.env, p, v), nil
}

// pin asks for the time at which the chosen pupil can come.
func (v *eveningRow) pin() (screen, tea.Cmd) { return newRowPin(v.env, v), nil }
