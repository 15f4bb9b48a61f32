package cli

import (
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// TestDemoEvening: whatever the hour, the row is in progress, with one talk that
// was late and is over, one that is past its end now, and a proposal or the rest in
// time.
func TestDemoEvening(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Skip("no time zones on this system")
	}
	cast, err := readEvening()
	if err != nil {
		t.Fatal(err)
	}
	for hour := range 48 {
		now := talk.Instant{Wall: time.Date(2026, 11, 24, hour, 7*hour%60, 13, 0, time.UTC), Mono: time.Second, Run: 9}
		m := invent(t, now.Wall.In(zone))
		e, talks, err := m.sitEvening(cast, now)
		if err != nil {
			t.Fatal(err)
		}
		var sums []talk.Summary
		for _, s := range talks {
			sum := talk.Summary{ID: s.ID, PupilID: s.Plan.PupilID, Kind: s.Plan.Kind, Began: s.Began(), Ended: s.Finished()}
			if sum.Ended {
				sum.Stopped = s.Events[len(s.Events)-1].At.Wall
				if !s.Counts(now) {
					t.Errorf("%v: talk of %v does not count: %v", now.Wall, s.Began(), s.Total(now))
				}
			}
			sums = append(sums, sum)
		}
		list := e.Expect(zone, e.Held(zone, sums), now.Wall.In(zone))
		stand := e.Stand(list, 0)
		if len(e.Slots) != 12 || stand.Over != 5 || stand.Busy != 5 || stand.Next != 6 || stand.Talks != 12 {
			t.Fatalf("%v: it stands %+v", now.Wall, stand)
		}
		busy, next, late := list[5], list[6], list[3].End.Sub(list[3].To)
		if busy.Over < overrun || busy.Over > overrun+5*time.Minute || next.Late < school.Late || late < school.Late {
			t.Errorf("%v: %v past its end, the next %v late, an earlier one %v", now.Wall, busy.Over, next.Late, late)
		}
		if relief := list[stand.Relief].Late; relief >= next.Late {
			t.Errorf("%v: after the buffer %v late, before it %v", now.Wall, relief, next.Late)
		}
	}
}
