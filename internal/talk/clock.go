package talk

import (
	"slices"
	"time"
)

// Clock is what the time of a talk looks like at one moment. It is derived
// from the events; nothing ticks.
type Clock struct {
	Total   time.Duration   // talked so far, without pauses
	Planned time.Duration   // 20 to 60 minutes; 0 for a reflectiemoment
	Left    time.Duration   // of the planned time; negative when it runs over
	Until   time.Time       // UTC wall time at which the planned time is over; zero without a plan
	Stage   time.Duration   // talked in the current stage
	Share   time.Duration   // of the current stage, after repair; 0 when nothing was left for it
	Spent   []time.Duration // per stage of the guide
	Shares  []time.Duration // per stage of the guide, after repair
	Running bool
	Pause   PauseReason // of a standing clock
	Since   time.Time   // UTC wall time since when it stands
}

// MomentLength is how long a reflectiemoment usually takes; nothing is asked of
// it.
const MomentLength = 5 * time.Minute

// Least is how long a talk of this kind takes at least; 0 for a
// reflectiemoment.
func (k Kind) Least() time.Duration {
	if k == Reflection {
		return 0
	}
	return Minimum
}

// Enough says whether the minimum of twenty minutes is reached.
func (c Clock) Enough() bool { return c.Total >= Minimum }

// StageNearlyOver says whether four fifths of the stage's share are used: the
// moment at which the next stage lights up.
func (c Clock) StageNearlyOver() bool { return c.Planned > 0 && c.Stage*5 >= c.Share*4 }

// Total is the time talked until now, without pauses. Unlike Clock it needs no
// guide.
func (s *Session) Total(now Instant) time.Duration {
	var sum time.Duration
	for _, p := range s.spans(now) {
		sum += p.length
	}
	return sum
}

// Clock derives the time of the talk at now.
func (s *Session) Clock(now Instant) Clock {
	c := Clock{Planned: s.Plan.Length, Spent: make([]time.Duration, len(s.guide.Stages))}
	for _, p := range s.spans(now) {
		c.Total += p.length
		if i := s.guide.stageIndex(p.stage); i >= 0 {
			c.Spent[i] += p.length
		}
	}
	c.Running, c.Pause, c.Since = s.standing()
	if c.Planned > 0 {
		c.Left = c.Planned - c.Total
		c.Until = now.Wall.Add(c.Left)
		c.Shares = s.shares(c.Spent)
	}
	if at := s.guide.stageIndex(s.At.Stage); at >= 0 {
		c.Stage = c.Spent[at]
		if c.Shares != nil {
			c.Share = c.Shares[at]
		}
	}
	return c
}

// standing tells whether the clock runs, and if not, why and since when.
func (s *Session) standing() (running bool, why PauseReason, since time.Time) {
	for i := len(s.Events) - 1; i >= 0; i-- {
		switch e := s.Events[i]; e.Kind {
		case Started, Resumed:
			return true, "", time.Time{}
		case Paused:
			return false, e.Reason, e.At.Wall
		case Ended:
			return false, Rounding, e.At.Wall
		}
	}
	return false, "", time.Time{}
}

// lastShare is what the last stage keeps however long the others took: a talk
// ends in an act.
const lastShare = 3 * time.Minute

// shares divides the planned time over the stages. A stage keeps the share
// that the guide gives it; when earlier stages took so long that the rest no
// longer fits, the rest is divided again in proportion, and the last stage
// keeps at least three minutes. The current stage gets its share as it was
// when it began, so that it does not grow while it is used.
func (s *Session) shares(spent []time.Duration) []time.Duration {
	out := make([]time.Duration, len(spent))
	current := s.guide.stageIndex(s.At.Stage)
	room := s.Plan.Length
	for i := range out {
		out[i] = s.guide.Weight(i, s.Plan.Length)
		if i != current {
			room -= spent[i]
		}
	}
	if current < 0 || current == len(spent)-1 {
		return out
	}
	begun := slices.Clone(spent)
	begun[current] = 0
	divide(out, begun, current, room)
	divide(out, spent, current+1, room-max(out[current], spent[current]))
	return out
}

// divide makes the shares from a stage on fit into the room that is left
// beside what was spent.
func divide(shares, spent []time.Duration, from int, room time.Duration) {
	last := len(shares) - 1
	var need time.Duration
	for i := from; i <= last; i++ {
		need += max(0, shares[i]-spent[i])
	}
	if need <= room {
		return
	}
	lastNeed := max(0, shares[last]-spent[last])
	forLast := max(min(lastNeed, lastShare-spent[last]), scale(lastNeed, room, need))
	rest := room - forLast
	for i := from; i < last; i++ {
		shares[i] = spent[i] + scale(max(0, shares[i]-spent[i]), rest, need-lastNeed)
	}
	shares[last] = spent[last] + forLast
}

// scale is part × room / whole, never negative.
func scale(part, room, whole time.Duration) time.Duration {
	if whole <= 0 || room <= 0 {
		return 0
	}
	return time.Duration(float64(part) * (float64(room) / float64(whole)))
}
