package school

import (
	"slices"
	"time"
)

// Late is from when on a talk that begins late is worth moving one for.
const Late = 10 * time.Minute

// notice is how long before its time a talk can be moved at the latest: who comes
// sooner is on the way.
const notice = 15 * time.Minute

// curfew is when a talk may be moved to at the latest.
const curfew Clock = 22 * 60

// Goal is where a talk is moved to.
type Goal int

// The goals.
const (
	ToFree  Goal = iota // a place of the row that came free
	ToEnd               // the end of the row, in some room
	ToLater             // another day
)

// Move is that the talk of one place goes elsewhere. The place that it leaves stays
// free, so that nobody else's time changes.
type Move struct {
	Slot string // id of the place
	Goal Goal
	Free string // of ToFree the id of the free place; of ToEnd a new id, for the place that it leaves
	Room int    // of ToEnd
}

// Moved is the evening after a move. It is unchanged where a place is not there.
func (e Evening) Moved(m Move, loc *time.Location) Evening {
	i := e.at(m.Slot)
	if i < 0 {
		return e
	}
	was := ClockOf(e.Plan(loc)[i].From)
	e = e.Clone()
	s := e.Slots[i]
	switch m.Goal {
	case ToLater:
		e.Slots[i].State = SlotLater
	case ToFree:
		j := e.at(m.Free)
		if j < 0 {
			return e
		}
		free := e.Slots[j]
		e.Slots[j] = Slot{ID: s.ID, Pupil: s.Pupil, Room: free.Room, Pin: free.Pin, Was: was}
		e.Slots[i] = Slot{ID: free.ID, Room: s.Room, Pin: s.Pin, Was: NoClock}
	default:
		e.Slots[i] = Slot{ID: m.Free, Room: s.Room, Pin: s.Pin, Was: NoClock}
		e.Slots = append(e.Slots, Slot{ID: s.ID, Pupil: s.Pupil, Room: m.Room, Pin: NoClock, Was: was})
	}
	return e
}

// at is where a place with an id is in Slots; -1 when it is not there.
func (e Evening) at(id string) int {
	return slices.IndexFunc(e.Slots, func(s Slot) bool { return s.ID == id })
}

// Proposal is a move that makes the others less late.
type Proposal struct {
	Move
	Before, After time.Duration // how late those that are to come are together
	From          time.Time     // when the talk that is moved was planned
	To            time.Time     // when it is planned after the move; zero on another day
}

// Propose gives the one move that helps most when a talk is expected to begin Late
// or more after its time; false when none does, or nothing is that late. It never
// moves a talk that is pinned, that was moved before or that is so near that
// somebody is on the way, nor one to an earlier time or past ten in the evening. Another day is proposed only
// where nothing within the row helps. A move ToEnd has no id yet for the place that it
// leaves.
func (e Evening) Propose(loc *time.Location, held map[string]Held, now time.Time) (Proposal, bool) {
	list := e.Expect(loc, held, now)
	if !slices.ContainsFunc(list, func(x Expected) bool { return x.Turn == Waiting && x.Late >= Late }) {
		return Proposal{}, false
	}
	before := Lateness(list)
	best, found := Proposal{After: before}, false
	try := func(m Move) {
		after := e.Moved(m, loc)
		i := e.at(m.Slot)
		var to time.Time
		if m.Goal != ToLater {
			if to = after.Plan(loc)[after.at(m.Slot)].From; to.Before(list[i].From) || to.After(curfew.On(e.Day, loc)) {
				return
			}
		}
		sum := Lateness(after.Expect(loc, held, now))
		if sum >= best.After {
			return
		}
		best, found = Proposal{Move: m, Before: before, After: sum, From: list[i].From, To: to}, true
	}
	movable := e.movable(list, now)
	for _, i := range movable {
		for j, s := range e.Slots {
			if list[j].Turn == Nobody && s.Pause == 0 && list[j].From.After(list[i].From) {
				try(Move{Slot: e.Slots[i].ID, Goal: ToFree, Free: s.ID})
			}
		}
		for room := range max(1, len(e.Rooms)) {
			try(Move{Slot: e.Slots[i].ID, Goal: ToEnd, Room: room})
		}
	}
	if found {
		return best, true
	}
	for _, i := range movable {
		try(Move{Slot: e.Slots[i].ID, Goal: ToLater})
	}
	return best, found
}

// movable are the places whose talk may be moved.
func (e Evening) movable(list []Expected, now time.Time) []int {
	var out []int
	for i, s := range e.Slots {
		x := list[i]
		if x.Turn == Waiting && s.Pin == NoClock && s.Was == NoClock && x.From.Sub(now) >= notice {
			out = append(out, i)
		}
	}
	return out
}
