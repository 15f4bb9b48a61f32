package school

import (
	"time"

	"gesprek/internal/talk"
)

// Held is the talk that was held, or is being held, on a place of a row.
type Held struct {
	Talk  string    // id
	Began time.Time // UTC
	Ended time.Time // UTC; zero while it goes on, or was put away
}

// A talk belongs to a place when it began so long before the row or after it at
// most.
const (
	earliest = 90 * time.Minute
	latest   = 6 * time.Hour
)

// Held finds the talks of the row among those that were held, by the id of the
// place: of each pupil the last one that began around it, of any kind but a
// reflectiemoment.
func (e Evening) Held(loc *time.Location, talks []talk.Summary) map[string]Held {
	places := e.Plan(loc)
	if len(places) == 0 {
		return nil
	}
	from, to := span(places)
	from, to = from.Add(-earliest), to.Add(latest)
	held := map[string]Held{}
	for _, t := range talks {
		i := e.Of(t.PupilID)
		if i < 0 || t.Kind == talk.Reflection || t.Began.Before(from) || t.Began.After(to) {
			continue
		}
		if was, there := held[e.Slots[i].ID]; !there || was.Began.Before(t.Began) {
			held[e.Slots[i].ID] = Held{Talk: t.ID, Began: t.Began, Ended: t.Stopped}
		}
	}
	return held
}

// Turn is how far a place of the row is.
type Turn int

// The turns.
const (
	Waiting Turn = iota // the talk is still to come
	Busy                // it is being held
	Done                // it is over
	Broken              // it was put away, and another was begun since in that room
	Absent              // the pupil did not come
	Shifted             // it is to be on another day
	Nobody              // a pause, or a place that came free
	Unheld              // the row is long over, and the talk was never begun
)

// Expected is a place of the row as it stands at a moment.
type Expected struct {
	Place
	Turn Turn
	Held Held
	// Start and End are when the talk begins and ends: what happened where it did,
	// else what is to be expected. Of who does not come, and of nobody's place, they
	// are those of the plan.
	Start, End time.Time
	Late       time.Duration // that Start is after the plan; never negative
	Over       time.Duration // of a Busy: that it is past its length; never negative
}

// Expect gives how the row stands at a moment and what is to be expected of it, in
// the order of Slots. Held is by the id of the place, as [Evening.Held] gives it; now
// is in the time zone loc.
//
// A talk that is still to come begins at its time, or as soon as the one before it
// is over and the change after that; never before now. A talk that is being held
// takes its whole length, and when that is past ends now at the earliest. A buffer,
// a pause, a free place and the time of who does not come take up what is late. When
// the row is long over, nothing is expected any more.
func (e Evening) Expect(loc *time.Location, held map[string]Held, now time.Time) []Expected {
	places := e.Plan(loc)
	list := make([]Expected, len(places))
	for i, p := range places {
		list[i] = Expected{Place: p, Held: held[e.Slots[i].ID], Start: p.From, End: p.To}
	}
	for room := range max(1, len(e.Rooms)) {
		e.expectRoom(list, e.In(room), now)
	}
	_, to := span(places)
	if now.After(to.Add(latest)) {
		for i := range list {
			list[i].settle(e.Rhythm.Talk)
		}
	}
	return list
}

// settle takes back what is expected, of a row that is long over.
func (x *Expected) settle(length time.Duration) {
	switch x.Turn {
	case Waiting:
		x.Turn, x.Start, x.End, x.Late = Unheld, x.From, x.To, 0
	case Busy: // it was put away and never finished
		x.Turn, x.End, x.Over = Broken, x.Start.Add(length), 0
	}
}

// span is when the first place of a row is planned and when the last is over.
func span(places []Place) (from, to time.Time) {
	for i, p := range places {
		if i == 0 || p.From.Before(from) {
			from = p.From
		}
		if p.To.After(to) {
			to = p.To
		}
	}
	return from, to
}

func (e Evening) expectRoom(list []Expected, in []int, now time.Time) {
	var last, free time.Time // when the last talk was begun, and when the room is free
	for _, i := range in {
		if h := list[i].Held; h.Talk != "" && h.Began.After(last) {
			last = h.Began
		}
	}
	for _, i := range in {
		x := &list[i]
		began := x.Held.Began.In(now.Location())
		x.Turn = turnOf(e.Slots[i], x.Held, last)
		switch x.Turn {
		case Busy:
			x.Start, x.End = began, began.Add(e.Rhythm.Talk)
			if x.Over = max(0, now.Sub(x.End)); x.Over > 0 {
				x.End = now
			}
		case Done:
			x.Start, x.End = began, x.Held.Ended.In(now.Location())
		case Broken:
			x.Start, x.End = began, last.In(now.Location())
		default:
			continue
		}
		x.Late = max(0, x.Start.Sub(x.From))
		if x.End.After(free) {
			free = x.End
		}
	}
	for _, i := range in {
		x := &list[i]
		if x.Turn != Waiting {
			continue
		}
		if now.After(x.Start) {
			x.Start = now
		}
		if ready := free.Add(e.Rhythm.Change); !free.IsZero() && ready.After(x.Start) {
			x.Start = ready
		}
		x.End = x.Start.Add(e.Rhythm.Talk)
		x.Late, free = x.Start.Sub(x.From), x.End
	}
}

// turnOf is how far a place is, in a room where the last talk began at a moment.
func turnOf(s Slot, h Held, last time.Time) Turn {
	switch {
	case h.Talk != "" && !h.Ended.IsZero():
		return Done
	case h.Talk != "" && h.Began.Before(last):
		return Broken
	case h.Talk != "":
		return Busy
	case s.Pupil == "":
		return Nobody
	case s.State == SlotGone:
		return Absent
	case s.State == SlotLater:
		return Shifted
	}
	return Waiting
}

// Lateness is how late the talks that are still to come are together.
func Lateness(list []Expected) time.Duration {
	var sum time.Duration
	for _, x := range list {
		if x.Turn == Waiting {
			sum += x.Late
		}
	}
	return sum
}

// RoomStand is how it goes in one room.
type RoomStand struct {
	Busy    int       // index into Slots of the talk that is being held; -1: none
	Next    int       // of the first that is still to come; -1: none
	Relief  int       // of the first after the next buffer that is still to come; -1: none
	Talks   int       // how many there are, but for who does not come
	Over    int       // how many of them are over
	LastEnd time.Time // when the last one is expected to be over; zero where none is to come
}

// Stand tells how it goes in a room, from what Expect gave.
func (e Evening) Stand(list []Expected, room int) RoomStand {
	s := RoomStand{Busy: -1, Next: -1, Relief: -1}
	buffered := false
	for _, i := range e.In(room) {
		x := list[i]
		buffered = buffered || s.Next >= 0 && x.Buffered
		switch x.Turn {
		case Busy:
			s.Busy = i
		case Done:
			s.Over++
		case Broken, Unheld:
		case Waiting:
			if s.Next < 0 {
				s.Next = i
			} else if buffered && s.Relief < 0 {
				s.Relief = i
			}
		default:
			continue
		}
		s.Talks++
		if x.Turn <= Busy && x.End.After(s.LastEnd) {
			s.LastEnd = x.End
		}
	}
	return s
}
