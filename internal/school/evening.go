package school

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Evening is a row of talks on one day: each pupil a place, one after the other in
// each room. What is kept is the order and the rhythm; the times follow from them,
// see [Evening.Plan].
type Evening struct {
	ID      string // random
	Name    string
	Day     time.Time // date at midnight UTC
	Kind    talk.Kind
	Rhythm  Rhythm
	Rooms   []Room    // at least one
	Slots   []Slot    // in the order of the row; those of a room follow each other in it
	Made    time.Time // UTC
	Changed time.Time // UTC
}

// Rhythm is how the times of a row come about.
type Rhythm struct {
	First  Clock         // when the first talks begin
	Talk   time.Duration // length of a talk, whole minutes
	Change time.Duration // at least between two talks, whole minutes; may be none
	Every  int           // after so many talks there is a buffer; 0: never
	Buffer time.Duration // in place of the change, where it is longer; whole minutes
}

// Room is where talks are held, and by whom. Both may be empty.
type Room struct{ Place, With string }

// Slot is a place in the row: of a pupil, a pause or, with neither, a place that
// came free. What came free keeps its time, so that nobody else's changes.
type Slot struct {
	ID    string        // random
	Pupil string        // id; empty: nobody's
	Room  int           // index into Rooms
	Pause time.Duration // length of a pause, whole minutes; 0: it is none
	Pin   Clock         // begins no earlier; NoClock: when it is its turn
	State SlotState
	Was   Clock // when it was to begin before it was moved; NoClock: it was not
}

// SlotState is what somebody said of a place; how far its talk is follows from the
// talk itself.
type SlotState string

// The states.
const (
	SlotOpen  SlotState = ""
	SlotGone  SlotState = "niet-gekomen"
	SlotLater SlotState = "andere-dag" // the talk is to be on another day
)

// Clock is a time of day as it stands on the wall: minutes after midnight, 0 to
// 1439.
type Clock int

// NoClock is no time of day.
const NoClock Clock = -1

// ClockOf is the time of day of a moment, by its own time zone.
func ClockOf(t time.Time) Clock { return Clock(t.Hour()*60 + t.Minute()) }

// String is the time as it is written, "19:40"; empty for none.
func (c Clock) String() string {
	if c < 0 {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", c/60, c%60)
}

// On is the moment at which it is this time on a date. In the hour that a clock is
// set forward over it is the moment that Go takes for it.
func (c Clock) On(day time.Time, loc *time.Location) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 0, int(c), 0, 0, loc)
}

// ParseClock reads a time of day as people type it: "19:40", "19.40", "1940",
// "19u40" or "19".
func ParseClock(text string) (Clock, bool) {
	text = strings.TrimSpace(text)
	hours, minutes := text, "0"
	if i := strings.IndexAny(text, ":.uU"); i >= 0 {
		hours, minutes = text[:i], strings.TrimSpace(text[i+1:])
		if minutes == "" {
			minutes = "0"
		}
	} else if n := len(text); n == 3 || n == 4 {
		hours, minutes = text[:n-2], text[n-2:]
	}
	h, err := strconv.ParseUint(hours, 10, 8)
	if err != nil || h > 23 {
		return NoClock, false
	}
	m, err := strconv.ParseUint(minutes, 10, 8)
	if err != nil || m > 59 || len(minutes) > 2 {
		return NoClock, false
	}
	return Clock(h*60 + m), true
}

// Clone is a copy that shares nothing.
func (e Evening) Clone() Evening {
	e.Rooms, e.Slots = slices.Clone(e.Rooms), slices.Clone(e.Slots)
	return e
}

// Of is where the place of a pupil is in Slots; -1 when there is none.
func (e Evening) Of(pupil string) int {
	return slices.IndexFunc(e.Slots, func(s Slot) bool { return pupil != "" && s.Pupil == pupil })
}

// room is the room of a place; a number that no room has counts as the nearest.
func (e Evening) room(s Slot) int { return max(0, min(s.Room, len(e.Rooms)-1)) }

// RoomOf is the room of a place.
func (e Evening) RoomOf(s Slot) Room {
	if len(e.Rooms) == 0 {
		return Room{}
	}
	return e.Rooms[e.room(s)]
}

// In gives the indexes into Slots of the places in a room, in their order.
func (e Evening) In(room int) []int {
	var list []int
	for i, s := range e.Slots {
		if e.room(s) == room {
			list = append(list, i)
		}
	}
	return list
}

// Pupils counts the pupils who have a place.
func (e Evening) Pupils() int {
	n := 0
	for _, s := range e.Slots {
		if s.Pupil != "" {
			n++
		}
	}
	return n
}

// Place is when a place of the row is planned.
type Place struct {
	From, To time.Time // in the time zone that was asked for
	Buffered bool      // a buffer or a pause goes before it
	Missed   bool      // it is pinned on a time at which the one before is not over
}

// Plan gives the times of the places, in the order of Slots. Talks of one room
// never overlap and stay in their order, also where a pin cannot be met. Lengths
// are real time: in the night in which the clock is set, all talks are as long.
func (e Evening) Plan(loc *time.Location) []Place {
	places := make([]Place, len(e.Slots))
	for room := range max(1, len(e.Rooms)) {
		w := walk{Rhythm: e.Rhythm, at: e.Rhythm.First.On(e.Day, loc)}
		for _, i := range e.In(room) {
			places[i] = w.next(e.Slots[i], e.Day, loc)
		}
	}
	return places
}

// walk goes through the places of one room.
type walk struct {
	Rhythm
	at     time.Time // when the next can begin at the earliest, but for the change
	talked time.Time // when the last talk was over; zero before the first
	run    int       // talks since the last buffer or pause
	rested bool      // the last one was a pause
}

func (w *walk) next(s Slot, day time.Time, loc *time.Location) Place {
	if s.Pause > 0 {
		p := Place{From: w.at, To: w.at.Add(s.Pause)}
		w.at, w.run, w.rested = p.To, 0, true
		return p
	}
	p := Place{From: w.at, Buffered: w.rested}
	if !w.talked.IsZero() {
		gap := w.Change
		if w.Every > 0 && w.run >= w.Every && w.Buffer > gap {
			gap, w.run, p.Buffered = w.Buffer, 0, true
		}
		if after := w.talked.Add(gap); after.After(p.From) {
			p.From = after
		}
	}
	if s.Pin != NoClock {
		pin := s.Pin.On(day, loc)
		p.Missed = pin.Before(p.From)
		if pin.After(p.From) {
			p.From = pin
		}
	}
	p.To = p.From.Add(w.Talk)
	w.at, w.talked, w.rested = p.To, p.To, false
	w.run++
	return p
}

// Planned gives the talks of the row that are planned, as they stand on the cards
// of the pupils. They are never stored there: so the card cannot say otherwise than
// the row. Text is the time and the name of the row.
func (e Evening) Planned() []Entry {
	var list []Entry
	for i, p := range e.Plan(time.UTC) { // times on the wall are the same in each zone
		s := e.Slots[i]
		if s.Pupil == "" || s.State != SlotOpen {
			continue
		}
		list = append(list, Entry{
			ID: s.ID, Pupil: s.Pupil, Kind: Planned, Talk: e.Kind, On: e.Day, At: e.Made, Row: e.ID,
			Text: strings.TrimSpace(ClockOf(p.From).String() + " " + e.Name),
		})
	}
	return list
}

// Seat is the place of one pupil in a row, with all that is kept of it.
type Seat struct {
	Row   string // name of the row
	Day   time.Time
	At    Clock // as planned
	Where string
	State SlotState
	Pin   Clock
	Was   Clock
}

// Seats gives the places of a pupil in rows, in the order of the rows.
func Seats(rows []Evening, pupil string) []Seat {
	var list []Seat
	for _, e := range rows {
		i := e.Of(pupil)
		if i < 0 {
			continue
		}
		s := e.Slots[i]
		list = append(list, Seat{e.Name, e.Day, ClockOf(e.Plan(time.UTC)[i].From), e.RoomOf(s).Place, s.State, s.Pin, s.Was})
	}
	return list
}
