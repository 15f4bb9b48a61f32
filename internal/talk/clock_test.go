package talk_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/talk"
)

// minutes makes durations of minutes.
func minutes(m ...float64) []time.Duration {
	out := make([]time.Duration, len(m))
	for i := range m {
		out[i] = time.Duration(m[i] * float64(time.Minute))
	}
	return out
}

// Shares of 2, 5, 5, 5 and 3 minutes; spent is how long the stages took, the
// last of them is the current one.
func TestShares(t *testing.T) {
	tests := []struct {
		name  string
		spent []time.Duration
		want  []time.Duration
	}{
		{"at the start", minutes(0), minutes(2, 5, 5, 5, 3)},
		{"in time", minutes(2, 4), minutes(2, 5, 5, 5, 3)},
		{"quick", minutes(1, 1, 1), minutes(2, 5, 5, 5, 3)},
		{"overrun that earlier stages left room for", minutes(1, 6), minutes(2, 5, 5, 5, 3)},
		{"a stage overruns", minutes(7), minutes(2, 10./3, 10./3, 10./3, 3)},
		{"the stage behind it is divided again too", minutes(7, 0), minutes(2, 10./3, 10./3, 10./3, 3)},
		{"and keeps its share while it lasts", minutes(7, 3), minutes(2, 10./3, 10./3, 10./3, 3)},
		{"and overruns in its turn", minutes(7, 6), minutes(2, 10./3, 2, 2, 3)},
		{"the end keeps three minutes", minutes(2, 16), minutes(2, 5, 0, 0, 3)},
		{"long over time", minutes(2, 40), minutes(2, 5, 0, 0, 3)},
		{"over time in a stage without a share", minutes(2, 16, 1), minutes(2, 5, 0, 0, 3)},
		{"the last stage has its own share", minutes(30, 5, 5, 5, 1), minutes(2, 5, 5, 5, 3)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, w := started(t)
			for i, d := range tt.spent {
				if i > 0 {
					ok(t, s.NextStage(w.now()))
				}
				w.awake(s, d)
			}
			c := s.Clock(w.now())
			near := func(a, b time.Duration) bool { return (a - b).Abs() < time.Millisecond }
			if !slices.EqualFunc(c.Shares, tt.want, near) {
				t.Errorf("shares: %v, want %v", c.Shares, tt.want)
			}
			same(t, "share", c.Share, c.Shares[len(tt.spent)-1])
			same(t, "spent", c.Stage, tt.spent[len(tt.spent)-1])
		})
	}
}

// Property: without overrun the shares are the guide's and add up to the
// planned length; with it the last stage keeps three minutes (or the guide's
// share, when that is less) unless it is the current one; no share is negative.
func TestSharesProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := testGuide()
		for i := range g.Stages {
			g.Stages[i].Minutes = rapid.IntRange(0, 9).Draw(t, "minutes")
		}
		g.Stages[4].Minutes = rapid.IntRange(1, 9).Draw(t, "last")
		p := testPlan()
		p.Length = time.Duration(rapid.IntRange(20, 60).Draw(t, "length")) * time.Minute
		s, err := talk.New("s1", p, g)
		ok(t, err)
		w := newWatch()
		s.Start(w.now())
		for range rapid.IntRange(0, 12).Draw(t, "steps") {
			w.awake(s, time.Duration(rapid.IntRange(0, 600).Draw(t, "seconds"))*time.Second)
			to := rapid.SampledFrom(talk.Stages()).Draw(t, "to")
			ok(t, s.Jump(to, string(to)+"-1", w.now()))
			sharesHold(t, s, g, w.now())
		}
	})
}

func sharesHold(t *rapid.T, s *talk.Session, g *talk.Guide, now talk.Instant) {
	c := s.Clock(now)
	current := slices.Index(talk.Stages(), s.At.Stage)
	var sum, need time.Duration
	for i, share := range c.Shares {
		if share < 0 {
			t.Fatalf("stage %d has %v", i, share)
		}
		sum += share
		if weight := g.Weight(i, c.Planned); i >= current {
			need += max(weight, c.Spent[i])
		} else {
			need += c.Spent[i]
		}
	}
	last := g.Weight(4, c.Planned)
	if current != 4 && c.Shares[4] < min(3*time.Minute, last) {
		t.Fatalf("the last stage has %v of %v", c.Shares[4], last)
	}
	if need > c.Planned {
		return
	}
	for i, share := range c.Shares {
		if share != g.Weight(i, c.Planned) {
			t.Fatalf("stage %d has %v without overrun, the guide gives %v", i, share, g.Weight(i, c.Planned))
		}
	}
	if (sum - c.Planned).Abs() > 5*time.Nanosecond {
		t.Fatalf("shares add up to %v of %v", sum, c.Planned)
	}
}

func TestClock(t *testing.T) {
	s, w := started(t)
	w.awake(s, 15*time.Minute)
	c := s.Clock(w.now())
	same(t, "left", c.Left, 5*time.Minute)
	same(t, "until", c.Until, w.wall.Add(5*time.Minute))
	same(t, "running", c.Running, true)
	same(t, "enough", c.Enough(), false)
	ok(t, s.Pause(talk.Bell, w.now()))
	since := w.wall
	w.awake(s, 10*time.Minute)
	c = s.Clock(w.now())
	same(t, "total in a pause", c.Total, 15*time.Minute)
	same(t, "until in a pause", c.Until, w.wall.Add(5*time.Minute))
	same(t, "running in a pause", c.Running, false)
	same(t, "reason", c.Pause, talk.Bell)
	same(t, "since", c.Since, since)
	ok(t, s.Pause(talk.Alarm, w.now()))
	same(t, "another reason", s.Clock(w.now()).Pause, talk.Alarm)
	same(t, "pause since the first", s.Clock(w.now()).Since, since)
	ok(t, s.Resume(w.now()))
	w.awake(s, 5*time.Minute)
	c = s.Clock(w.now())
	same(t, "enough at twenty", c.Enough(), true)
	w.awake(s, time.Minute)
	same(t, "over time", s.Clock(w.now()).Left, -time.Minute)
}

func TestClockOfAMoment(t *testing.T) {
	p := testPlan()
	p.Kind, p.Length = talk.Reflection, 0
	s, w := newTalk(t, p), newWatch()
	s.Start(w.now())
	w.awake(s, 4*time.Minute)
	c := s.Clock(w.now())
	same(t, "total", c.Total, 4*time.Minute)
	same(t, "no plan", c.Planned == 0 && c.Left == 0 && c.Until.IsZero() && c.Shares == nil && c.Share == 0, true)
	same(t, "no light", c.StageNearlyOver(), false)
}

func TestStageNearlyOver(t *testing.T) {
	s, w := started(t)
	w.awake(s, 96*time.Second-1)
	same(t, "under four fifths", s.Clock(w.now()).StageNearlyOver(), false)
	w.awake(s, 1)
	same(t, "at four fifths", s.Clock(w.now()).StageNearlyOver(), true)
	w.awake(s, 18*time.Minute)
	ok(t, s.NextStage(w.now()))
	same(t, "in a stage without a share", s.Clock(w.now()).StageNearlyOver(), true)
}
