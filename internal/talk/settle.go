package talk

import (
	"errors"
	"slices"
	"time"
)

// Agreed is a step of a finished talk in a list across pupils.
type Agreed struct {
	PupilID string
	Talk    string    // id
	At      time.Time // UTC, when the talk began in which it was agreed
	Step    Step
}

// ErrNoState is returned for a state that a step cannot have.
var ErrNoState = errors.New("step has no such state")

// settled is that this value of a session, at a revision, said how a step turned
// out.
type settled struct {
	step int
	rev  int64
}

// Settle says how a step of a finished talk turned out, when there is no next
// talk to say it in; StepOpen takes it back. A state is no text, so it is no
// correction. It returns ErrNotFinished for any other talk: there the step can
// still be changed. What hangs on a line of klad is klad and no step.
func (s *Session) Settle(step int, state StepState, now Instant) error {
	i := s.stepIndex(step)
	switch {
	case !s.Finished():
		return ErrNotFinished
	case !slices.Contains(StepStates(), state):
		return ErrNoState
	case i < 0:
		return ErrNoSuchStep
	}
	if n, _ := s.Line(s.Steps[i].Note); n.Kind == Draft {
		return ErrNoSuchStep
	}
	if s.Steps[i].State == state {
		return nil
	}
	s.Steps = slices.Clone(s.Steps)
	s.Steps[i].State = state
	s.expire(now)
	s.changed(now)
	s.settled = append(slices.Clip(s.settled), settled{step, s.Rev})
	return nil
}

// Settled tells whether this value of the session said after a revision, by
// Settle, how a step turned out. Who stores it needs to know: how the steps of
// a finished talk turned out is also said by later talks, of which a value that
// was read before knows nothing.
func (s *Session) Settled(step int, since int64) bool {
	return slices.ContainsFunc(s.settled, func(o settled) bool { return o.step == step && o.rev > since })
}

// Term is how soon something is due.
type Term int

// The terms, in the order in which a list has them.
const (
	Overdue  Term = iota // its day is past
	ThisWeek             // today or later, up to and including Sunday
	LaterOn              // after Sunday
	Undated              // it names no day
	Over                 // it is not open any more
)

// Terms lists the terms in their order.
func Terms() []Term { return []Term{Overdue, ThisWeek, LaterOn, Undated, Over} }

// Term is how soon the step is due, seen from a moment whose date is that of its
// own time zone.
func (p Step) Term(now time.Time) Term {
	today := dayOf(now)
	monday := today.AddDate(0, 0, 7-(int(today.Weekday())+6)%7)
	switch {
	case p.State != StepOpen:
		return Over
	case p.Due.IsZero():
		return Undated
	case p.Due.Before(today):
		return Overdue
	case p.Due.Before(monday):
		return ThisWeek
	}
	return LaterOn
}

// dayOf is the date of a moment in its own time zone, as midnight UTC: so dates
// are stored, and so they can be compared and counted without a night in which
// the clock changes.
func dayOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}
