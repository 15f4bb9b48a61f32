package school_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// avond is Tuesday 24 November 2026.
func avond() time.Time { return time.Date(2026, time.November, 24, 0, 0, 0, 0, time.UTC) }

func zone(t interface{ Fatal(...any) }) *time.Location {
	loc, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// rowOf is a row of so many talks of twenty minutes from 19:00 in one room, with
// five minutes between them and ten after each fourth.
func rowOf(n int) school.Evening {
	e := school.Evening{
		ID: "e", Name: "Profielavond 2B", Day: avond(), Kind: talk.WithParents, Rooms: []school.Room{{Place: "lokaal 12"}},
		Rhythm: school.Rhythm{First: 19 * 60, Talk: 20 * time.Minute, Change: 5 * time.Minute, Every: 4, Buffer: 10 * time.Minute},
		Made:   avond().AddDate(0, 0, -7),
	}
	for i := range n {
		e.Slots = append(e.Slots, school.Slot{ID: fmt.Sprint("s", i), Pupil: fmt.Sprint("p", i), Pin: school.NoClock, Was: school.NoClock})
	}
	return e
}

// clocks are the times at which places begin.
func clocks[P any](list []P, from func(P) time.Time) []string {
	var out []string
	for _, p := range list {
		out = append(out, from(p).Format("15:04"))
	}
	return out
}

func planned(p school.Place) time.Time     { return p.From }
func expected(x school.Expected) time.Time { return x.Start }

func TestParseClock(t *testing.T) {
	for text, want := range map[string]string{
		"19:40": "19:40", "19.40": "19:40", "1940": "19:40", "940": "09:40", "19u40": "19:40", "19": "19:00", " 8 ": "08:00", "8u": "08:00", "0:00": "00:00",
		"24:00": "", "19:60": "", "": "", "acht": "", "19:40:10": "", "-1": "", "19:400": "", "12345": "",
	} {
		if got, ok := school.ParseClock(text); got.String() != want || ok != (want != "") {
			t.Errorf("%q is %q, %t; want %q", text, got, ok, want)
		}
	}
}

func TestPlan(t *testing.T) {
	loc := zone(t)
	pin := func(at int, clock school.Clock) func(*school.Evening) {
		return func(e *school.Evening) { e.Slots[at].Pin = clock }
	}
	tests := []struct {
		name   string
		change func(*school.Evening)
		want   []string
	}{
		{"buffer after every fourth", func(*school.Evening) {}, []string{"19:00", "19:25", "19:50", "20:15", "20:45", "21:10"}},
		{"no buffer", func(e *school.Evening) { e.Rhythm.Every = 0 }, []string{"19:00", "19:25", "19:50", "20:15", "20:40", "21:05"}},
		{"buffer shorter than the change", func(e *school.Evening) { e.Rhythm.Buffer = time.Minute }, []string{"19:00", "19:25", "19:50", "20:15", "20:40", "21:05"}},
		{"pinned", pin(2, 20*60), []string{"19:00", "19:25", "20:00", "20:25", "20:55", "21:20"}},
		{"pin that cannot be met", pin(2, 19*60), []string{"19:00", "19:25", "19:50", "20:15", "20:45", "21:10"}},
		{"pause", func(e *school.Evening) { e.Slots[2].Pupil, e.Slots[2].Pause = "", 15*time.Minute }, []string{"19:00", "19:25", "19:45", "20:00", "20:25", "20:50"}},
		{"two rooms", func(e *school.Evening) {
			e.Rooms = append(e.Rooms, school.Room{Place: "lokaal 14"})
			e.Slots[1].Room, e.Slots[3].Room = 1, 1
		}, []string{"19:00", "19:00", "19:25", "19:25", "19:50", "20:15"}},
		{"free place keeps the times", func(e *school.Evening) { e.Slots[1].Pupil = "" }, []string{"19:00", "19:25", "19:50", "20:15", "20:45", "21:10"}},
		{"who does not come keeps the times", func(e *school.Evening) { e.Slots[1].State = school.SlotGone }, []string{"19:00", "19:25", "19:50", "20:15", "20:45", "21:10"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := rowOf(6)
			tt.change(&e)
			if got := clocks(e.Plan(loc), planned); !slices.Equal(got, tt.want) {
				t.Errorf("planned %v, want %v", got, tt.want)
			}
		})
	}
	e := rowOf(6)
	e.Slots[2].Pin = 19 * 60
	if places := e.Plan(loc); !places[2].Missed || places[1].Missed || !places[4].Buffered || places[3].Buffered {
		t.Errorf("what is told of the places: %+v", places)
	}
}

// drawn is any row: rooms, pins, pauses, free places and who does not come.
func drawn(t *rapid.T) school.Evening {
	minutes := func(from, to int, name string) time.Duration {
		return time.Duration(rapid.IntRange(from, to).Draw(t, name)) * time.Minute
	}
	e := rowOf(0)
	e.Day = rapid.SampledFrom([]time.Time{avond(), time.Date(2026, 10, 25, 0, 0, 0, 0, time.UTC), time.Date(2027, 3, 28, 0, 0, 0, 0, time.UTC)}).Draw(t, "day")
	e.Rhythm = school.Rhythm{
		First: school.Clock(rapid.IntRange(0, 20*60).Draw(t, "first")), Talk: minutes(1, 60, "talk"), Change: minutes(0, 10, "change"),
		Every: rapid.IntRange(0, 5).Draw(t, "every"), Buffer: minutes(0, 30, "buffer"),
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "more rooms") {
		e.Rooms = append(e.Rooms, school.Room{Place: fmt.Sprint(i)})
	}
	for i := range rapid.IntRange(0, 12).Draw(t, "slots") {
		s := school.Slot{ID: fmt.Sprint("s", i), Pupil: fmt.Sprint("p", i), Room: rapid.IntRange(0, len(e.Rooms)-1).Draw(t, "room"), Pin: school.NoClock, Was: school.NoClock}
		switch rapid.IntRange(0, 9).Draw(t, "sort") {
		case 0:
			s.Pin = school.Clock(rapid.IntRange(0, 1439).Draw(t, "pin"))
		case 1:
			s.Pupil, s.Pause = "", minutes(1, 40, "pause")
		case 2:
			s.Pupil = ""
		case 3:
			s.State = school.SlotGone
		}
		e.Slots = append(e.Slots, s)
	}
	return e
}

// going is any row that is on its way: some talks held, at most one busy in a room.
func going(t *rapid.T, e school.Evening, loc *time.Location) (map[string]school.Held, time.Time) {
	held := map[string]school.Held{}
	now := e.Rhythm.First.On(e.Day, loc)
	for room := range e.Rooms {
		at := e.Rhythm.First.On(e.Day, loc).Add(time.Duration(rapid.IntRange(-10, 20).Draw(t, "begins")) * time.Minute)
		n := rapid.IntRange(0, 12).Draw(t, "held")
		for _, i := range e.In(room)[:min(n, len(e.In(room)))] {
			if e.Slots[i].Pupil == "" || e.Slots[i].State != school.SlotOpen {
				continue
			}
			h := school.Held{Talk: "t" + e.Slots[i].ID, Began: at}
			at = at.Add(time.Duration(rapid.IntRange(1, 70).Draw(t, "takes")) * time.Minute)
			h.Ended = at
			held[e.Slots[i].ID] = h
			at = at.Add(time.Duration(rapid.IntRange(0, 9).Draw(t, "between")) * time.Minute)
		}
		if at.After(now) {
			now = at
		}
	}
	for room := range e.Rooms {
		var last string
		for _, i := range e.In(room) {
			if _, there := held[e.Slots[i].ID]; there {
				last = e.Slots[i].ID
			}
		}
		if h, there := held[last]; there && rapid.Bool().Draw(t, "busy") {
			h.Ended = time.Time{}
			held[last] = h
		}
	}
	return held, now.Add(time.Duration(rapid.IntRange(0, 60).Draw(t, "later")) * time.Minute)
}

// TestRowsHold: in each room no two talks overlap, in the plan nor in what is
// expected, the order stays, and nothing is expected before its time, before now or
// before the one that goes on is over.
func TestRowsHold(t *testing.T) {
	loc := zone(t)
	rapid.Check(t, func(t *rapid.T) {
		e := drawn(t)
		places := e.Plan(loc)
		for room := range e.Rooms {
			var end time.Time
			for _, i := range e.In(room) {
				if places[i].From.Before(end) || places[i].To.Before(places[i].From) {
					t.Fatalf("place %d is planned %v–%v, before %v", i, places[i].From, places[i].To, end)
				}
				end = places[i].To
			}
		}
		before := places
		held := map[string]school.Held{}
		early := e.Rhythm.First.On(e.Day, loc).Add(-time.Hour)
		for i, x := range e.Expect(loc, held, early) {
			if !x.Start.Equal(before[i].From) || x.Late != 0 {
				t.Fatalf("nothing is late, and place %d is expected at %v and not %v", i, x.Start, before[i].From)
			}
		}
		held, now := going(t, e, loc)
		list := e.Expect(loc, held, now)
		for room := range e.Rooms {
			var end time.Time
			for _, i := range e.In(room) {
				if x := list[i]; x.Turn == school.Busy || x.Turn == school.Done {
					if x.End.After(end) {
						end = x.End
					}
				}
			}
			for _, i := range e.In(room) {
				x := list[i]
				if x.Turn != school.Waiting {
					continue
				}
				if x.Start.Before(end) || x.Start.Before(x.From) || x.Start.Before(now) || x.Late != x.Start.Sub(x.From) {
					t.Fatalf("place %d is expected at %v (planned %v, the one before ends %v, now %v, late %v)", i, x.Start, x.From, end, now, x.Late)
				}
				end = x.End
			}
		}
	})
}

// TestBuffersAbsorb: a longer buffer never makes anything later than a shorter one
// does, counted from the plan.
func TestBuffersAbsorb(t *testing.T) {
	loc := zone(t)
	rapid.Check(t, func(t *rapid.T) {
		e := rowOf(rapid.IntRange(2, 12).Draw(t, "talks"))
		late := time.Duration(rapid.IntRange(0, 60).Draw(t, "late")) * time.Minute
		buffer := rapid.IntRange(0, 30).Draw(t, "buffer")
		of := func(minutes int) []school.Expected {
			e.Rhythm.Buffer = time.Duration(minutes) * time.Minute
			began := e.Plan(loc)[0].From.Add(late)
			held := map[string]school.Held{"s0": {Talk: "t", Began: began}}
			return e.Expect(loc, held, began)
		}
		short, long := of(buffer), of(buffer+rapid.IntRange(1, 20).Draw(t, "more"))
		for i := range short {
			if long[i].Late > short[i].Late {
				t.Fatalf("with a longer buffer place %d is %v late, and %v with a shorter one", i, long[i].Late, short[i].Late)
			}
			if i > 1 && short[i].Late > short[i-1].Late {
				t.Fatalf("place %d is %v late, the one before %v", i, short[i].Late, short[i-1].Late)
			}
		}
	})
}

// TestProposals: accepting one makes the others less late together, changes the
// time of nobody else, and moves nobody who is pinned or on the way. That there are
// some, the tests of certain rows say.
func TestProposals(t *testing.T) {
	loc := zone(t)
	rapid.Check(t, func(t *rapid.T) {
		e := drawn(t)
		held, now := going(t, e, loc)
		p, ok := e.Propose(loc, held, now)
		if !ok {
			return
		}
		list := e.Expect(loc, held, now)
		i := slices.IndexFunc(e.Slots, func(s school.Slot) bool { return s.ID == p.Slot })
		if e.Slots[i].Pin != school.NoClock || list[i].From.Sub(now) < 15*time.Minute || list[i].Turn != school.Waiting {
			t.Fatalf("moves %+v at %v", list[i], now)
		}
		after := e.Moved(p.Move, loc)
		now2 := after.Expect(loc, held, now)
		if sum := school.Lateness(now2); sum != p.After || sum >= p.Before || p.Before != school.Lateness(list) {
			t.Fatalf("late %v before and %v after, told %v and %v", school.Lateness(list), sum, p.Before, p.After)
		}
		for j, s := range e.Slots {
			k := slices.IndexFunc(after.Slots, func(o school.Slot) bool { return o.ID == s.ID })
			if k < 0 || s.Pupil == "" || s.ID == p.Slot {
				continue
			}
			if !now2[k].From.Equal(list[j].From) {
				t.Fatalf("place %d was planned at %v and is at %v", j, list[j].From, now2[k].From)
			}
		}
		if p.Goal != school.ToLater && p.To.Before(p.From) {
			t.Fatalf("moved from %v to %v", p.From, p.To)
		}
	})
}

// TestEvening follows a row in which one talk runs late.
func TestEvening(t *testing.T) {
	loc := zone(t)
	e := rowOf(6)
	at := func(clock string) time.Time {
		c, ok := school.ParseClock(clock)
		if !ok {
			t.Fatal(clock)
		}
		return c.On(e.Day, loc)
	}
	talks := []talk.Summary{
		{ID: "a", PupilID: "p0", Kind: talk.WithParents, Began: at("19:01").UTC(), Ended: true, Stopped: at("19:22").UTC()},
		{ID: "b", PupilID: "p1", Kind: talk.Individual, Began: at("19:26").UTC()},
		{ID: "c", PupilID: "p2", Kind: talk.Reflection, Began: at("19:00").UTC(), Ended: true, Stopped: at("19:00").UTC()},
		{ID: "d", PupilID: "p3", Kind: talk.WithParents, Began: at("19:00").AddDate(0, 0, -1).UTC(), Ended: true, Stopped: at("19:00").UTC()},
		{ID: "e", PupilID: "elsewhere", Kind: talk.WithParents, Began: at("19:00").UTC()},
	}
	held := e.Held(loc, talks)
	if len(held) != 2 || held["s0"].Talk != "a" || held["s1"].Talk != "b" {
		t.Fatalf("held %+v", held)
	}
	list := e.Expect(loc, held, at("19:40"))
	if list[0].Turn != school.Done || list[0].Late != time.Minute || list[1].Turn != school.Busy || list[2].Late != time.Minute {
		t.Errorf("in time: %+v", list[:3])
	}
	list = e.Expect(loc, held, at("19:58"))
	if got := clocks(list, expected); !slices.Equal(got, []string{"19:01", "19:26", "20:03", "20:28", "20:53", "21:18"}) {
		t.Errorf("past its end: expected %v", got)
	}
	if list[1].Over != 12*time.Minute || list[2].Late != 13*time.Minute || list[4].Late != 8*time.Minute {
		t.Errorf("over %v, the next is %v late and after the buffer %v", list[1].Over, list[2].Late, list[4].Late)
	}
	if s := e.Stand(list, 0); s.Busy != 1 || s.Next != 2 || s.Relief != 4 || s.Talks != 6 || s.Over != 1 {
		t.Errorf("stands %+v", s)
	}
	p, ok := e.Propose(loc, held, at("19:58"))
	if !ok || p.Slot != "s3" || p.Goal != school.ToEnd || p.To.Format("15:04") != "21:35" {
		t.Fatalf("proposes %+v, %t", p, ok)
	}
	p.Free = "new"
	after := e.Moved(p.Move, loc)
	if s := after.Slots[6]; s.Pupil != "p3" || s.Was.String() != "20:15" || after.Slots[3].Pupil != "" || after.Slots[3].ID != "new" {
		t.Errorf("moved to %+v, and left %+v", s, after.Slots[3])
	}
	if p, ok := rowOf(12).Propose(loc, held, at("19:58")); !ok || p.Goal != school.ToLater || p.Slot != "s3" {
		t.Errorf("past ten in the evening it proposes %+v, %t", p, ok)
	}
	if list := after.Expect(loc, held, at("19:58")); list[4].Late != 0 {
		t.Errorf("after the move %v late", list[4].Late)
	}
}

// TestRowLongOver: of a row of another day nothing is expected any more.
func TestRowLongOver(t *testing.T) {
	loc := zone(t)
	e := rowOf(3)
	began := e.Plan(loc)[0].From
	held := map[string]school.Held{"s0": {Talk: "a", Began: began, Ended: began.Add(time.Hour)}, "s1": {Talk: "b", Began: began.Add(time.Hour)}}
	now := began.AddDate(0, 0, 1)
	list := e.Expect(loc, held, now)
	if list[0].Turn != school.Done || list[1].Turn != school.Broken || list[1].Over != 0 || list[2].Turn != school.Unheld || list[2].Late != 0 {
		t.Errorf("the day after: %+v", list)
	}
	if s := e.Stand(list, 0); s.Next >= 0 || s.Busy >= 0 {
		t.Errorf("the day after it stands %+v", s)
	}
	if p, ok := e.Propose(loc, held, now); ok {
		t.Errorf("the day after it proposes %+v", p)
	}
}

func TestPlannedOfARow(t *testing.T) {
	e := rowOf(3)
	e.Slots[1].State = school.SlotLater
	list := e.Planned()
	want := school.Entry{
		ID: "s2", Pupil: "p2", Kind: school.Planned, Talk: talk.WithParents, On: avond(), At: e.Made, Row: "e", Text: "19:50 Profielavond 2B",
	}
	if len(list) != 2 || list[1] != want {
		t.Errorf("planned %+v", list)
	}
}
