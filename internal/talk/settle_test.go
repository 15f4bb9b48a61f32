package talk_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/talk"
)

// agreed is a finished talk with two steps, the second from a line.
func agreed(t must) (*talk.Session, *watch) {
	t.Helper()
	s, w := started(t)
	_, err := s.PutStep(talk.Step{What: "de bakker bellen", Who: "Noor", When: "vrijdag"}, w.now())
	ok(t, err)
	id := add(t, s, w, "oma vragen")
	ok(t, s.Mark(id, talk.Agreement, w.now()))
	ok(t, s.Gather(w.now()))
	w.awake(s, 25*time.Minute)
	ok(t, s.Finish(w.now()))
	return s, w
}

func TestSettle(t *testing.T) {
	s, w := agreed(t)
	earlier := s.Clone()
	for _, state := range []talk.StepState{talk.StepDone, talk.StepPartly, talk.StepFailed, talk.StepDropped, talk.StepOpen} {
		rev := s.Rev
		ok(t, s.Settle(1, state, w.pass(time.Hour)))
		same(t, "state", s.Steps[0].State, state)
		same(t, "the other", s.Steps[1].State, talk.StepOpen)
		same(t, "revision", s.Rev, rev+1)
		same(t, "seen", s.Seen, w.now())
		same(t, "told from before", s.Settled(1, rev), true)
		same(t, "told from then on", s.Settled(1, s.Rev), false)
		ok(t, s.Settle(1, state, w.now()))
		same(t, "once", s.Rev, rev+1)
	}
	same(t, "corrections", len(s.Corrections), 0)
	same(t, "the other was not settled", s.Settled(2, 0), false)
	same(t, "a copy of before stays", earlier.Steps[0].State, talk.StepOpen)
	same(t, "a copy of before knows nothing", earlier.Settled(1, 0), false)
	same(t, "a copy of after knows", s.Clone().Settled(1, 0), true)
}

func TestSettleRefuses(t *testing.T) {
	live, w := started(t)
	_, err := live.PutStep(talk.Step{What: "de bakker bellen"}, w.now())
	ok(t, err)
	s, _ := agreed(t)
	klad, _ := agreed(t)
	klad.Notes[0].Kind = talk.Draft
	tests := []struct {
		name  string
		s     *talk.Session
		step  int
		state talk.StepState
		want  error
	}{
		{"a talk that is not finished", live, 1, talk.StepDone, talk.ErrNotFinished},
		{"a step that is not there", s, 7, talk.StepDone, talk.ErrNoSuchStep},
		{"no step", s, 0, talk.StepDone, talk.ErrNoSuchStep},
		{"a state that is none", s, 1, "klaar", talk.ErrNoState},
		{"no state", s, 1, "", talk.ErrNoState},
		{"what hangs on klad", klad, 2, talk.StepDone, talk.ErrNoSuchStep},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rev, steps := tt.s.Rev, slices.Clone(tt.s.Steps)
			if err := tt.s.Settle(tt.step, tt.state, w.now()); !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
			if tt.s.Rev != rev || !slices.Equal(tt.s.Steps, steps) {
				t.Error("something changed")
			}
		})
	}
}

// What is settled is not offered any more, and what is opened again is.
func TestSettledIsNotRemembered(t *testing.T) {
	s, w := agreed(t)
	open := func() []int {
		r, _ := talk.Remember([]*talk.Session{s})
		var ids []int
		for _, o := range r.Steps {
			ids = append(ids, o.Step.ID)
		}
		return ids
	}
	if got := open(); !slices.Equal(got, []int{1, 2}) {
		t.Fatalf("open at first: %v", got)
	}
	ok(t, s.Settle(1, talk.StepFailed, w.now()))
	if got := open(); !slices.Equal(got, []int{2}) {
		t.Errorf("open after settling: %v", got)
	}
	ok(t, s.Settle(1, talk.StepOpen, w.now()))
	if got := open(); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("open after taking back: %v", got)
	}
	next, v := started(t)
	ok(t, next.Reviewed(talk.Review{Talk: s.ID, Step: 1, What: s.Steps[0].What, State: talk.StepPartly}, v.now()))
	same(t, "a later talk says it too", next.Plan.Reviewed[0].State, talk.StepPartly)
}

// A talk that was read before its klad was destroyed does not bring it back by
// being stored again.
func TestSettleDropsKladThatIsOver(t *testing.T) {
	s, w := started(t)
	_, err := s.PutStep(talk.Step{What: "de bakker bellen", Who: "Noor", When: "vrijdag"}, w.now())
	ok(t, err)
	ok(t, s.Mark(add(t, s, w, "moe vandaag"), talk.Draft, w.now()))
	w.awake(s, 25*time.Minute)
	ok(t, s.Finish(w.now()))
	ok(t, s.Settle(1, talk.StepDone, w.restart(talk.DraftKept-time.Hour)))
	same(t, "lines within the time", len(s.Notes), 1)
	ok(t, s.Settle(1, talk.StepOpen, w.restart(2*time.Hour)))
	same(t, "lines after it", len(s.Notes), 0)
}

func TestTerm(t *testing.T) {
	ams, err := time.LoadLocation("Europe/Amsterdam")
	ok(t, err)
	apia, err := time.LoadLocation("Pacific/Apia")
	ok(t, err)
	day := func(m time.Month, d int) time.Time { return time.Date(2026, m, d, 0, 0, 0, 0, time.UTC) }
	wednesday := time.Date(2026, 11, 25, 14, 0, 0, 0, ams)
	tests := []struct {
		name string
		now  time.Time
		due  time.Time
		want talk.Term
	}{
		{"no day", wednesday, time.Time{}, talk.Undated},
		{"yesterday", wednesday, day(11, 24), talk.Overdue},
		{"long ago", wednesday, day(2, 1), talk.Overdue},
		{"today", wednesday, day(11, 25), talk.ThisWeek},
		{"today, a minute before midnight", time.Date(2026, 11, 25, 23, 59, 0, 0, ams), day(11, 25), talk.ThisWeek},
		{"yesterday, a minute after midnight", time.Date(2026, 11, 26, 0, 1, 0, 0, ams), day(11, 25), talk.Overdue},
		{"sunday", wednesday, day(11, 29), talk.ThisWeek},
		{"monday", wednesday, day(11, 30), talk.LaterOn},
		{"on monday, the sunday after", time.Date(2026, 11, 23, 8, 0, 0, 0, ams), day(11, 29), talk.ThisWeek},
		{"on monday, the monday after", time.Date(2026, 11, 23, 8, 0, 0, 0, ams), day(11, 30), talk.LaterOn},
		{"on sunday, that day", time.Date(2026, 11, 29, 20, 0, 0, 0, ams), day(11, 29), talk.ThisWeek},
		{"on sunday, the day after", time.Date(2026, 11, 29, 20, 0, 0, 0, ams), day(11, 30), talk.LaterOn},
		{"in the night that the clock goes back", time.Date(2026, 10, 25, 2, 30, 0, 0, ams), day(10, 25), talk.ThisWeek},
		{"the monday after that night", time.Date(2026, 10, 25, 2, 30, 0, 0, ams), day(10, 26), talk.LaterOn},
		{"in the night that the clock goes forward", time.Date(2026, 3, 29, 3, 30, 0, 0, ams), day(3, 28), talk.Overdue},
		{"over the turn of the year", time.Date(2026, 12, 31, 12, 0, 0, 0, ams), time.Date(2027, 1, 3, 0, 0, 0, 0, time.UTC), talk.ThisWeek},
		{"where it is a day later than in UTC", time.Date(2026, 11, 25, 0, 30, 0, 0, apia), day(11, 24), talk.Overdue},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := talk.Step{What: "bellen", Due: tt.due, State: talk.StepOpen}
			same(t, "open", p.Term(tt.now), tt.want)
			p.State = talk.StepFailed
			same(t, "settled", p.Term(tt.now), talk.Over)
		})
	}
}

// Every open step has one term, and a later day never a sooner one.
func TestTermsFollowTheDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "now"), 0).UTC()
		a := time.Unix(0, 0).UTC().AddDate(0, 0, rapid.IntRange(0, 40000).Draw(t, "a"))
		b := a.AddDate(0, 0, rapid.IntRange(0, 30).Draw(t, "later"))
		one, two := talk.Step{Due: a, State: talk.StepOpen}.Term(now), talk.Step{Due: b, State: talk.StepOpen}.Term(now)
		if one > two || !slices.Contains(talk.Terms(), one) {
			t.Fatalf("%v is %d and %v is %d on %v", a, one, b, two, now)
		}
	})
}
