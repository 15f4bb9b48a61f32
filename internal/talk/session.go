package talk

import (
	"errors"
	"fmt"
	"slices"
	"time"
)

// Errors that a change to a session can return.
var (
	ErrLength      = errors.New("plan a talk of 20 to 60 minutes")
	ErrNoGuide     = errors.New("guide has no stages with prompts")
	ErrNotReady    = errors.New("talk has not started")
	ErrFinished    = errors.New("talk is finished")
	ErrNotFinished = errors.New("talk is not finished")
	ErrNoStep      = errors.New("talk has neither a whole step nor a reason for none")
	ErrNoReason    = errors.New("talk under the minimum has no reason")
	ErrUntil       = errors.New("talk cannot end before it began or long after it")
	ErrNoSuch      = errors.New("guide has no such prompt")
	ErrNoPrompts   = errors.New("nothing to go to")
)

// Participant is somebody at the table beside the conductor.
type Participant struct {
	Name string // first name, or how they are called
	Who  string // leerling, moeder, tolk …, in the school's own words
}

// Plan is what is settled before the talk starts.
type Plan struct {
	PupilID      string
	FirstName    string // stands in the prompts
	Phase        Phase
	Kind         Kind
	Participants []Participant
	Conductor    string
	Role         Role
	Place        string
	Length       time.Duration // 20 to 60 minutes; 0 for a reflectiemoment
	Goal         string        // in the pupil's words
	GuideID      string
	Touched      []Competence // in earlier talks
	Reviewed     []Review     // steps of earlier talks, as they turned out
	Agenda       Agenda       // what the conductor settled beforehand, without its goal; may be empty. Nothing in it is changed in place
}

// Position is where in the guide the talk is, and which of the prompt's texts
// is on the screen.
type Position struct {
	Stage    StageID
	Prompt   string // id
	Alt      int    // 0: the text itself, n: the nth alternative
	FollowUp int    // 0: none, n: the nth follow-up
	Rung     int    // of the ladder; 0: none, one above the last: let go
	Since    Instant
}

// Session is one conversation. It is changed by its methods only; each takes
// the moment, checks, changes the value and counts a revision.
type Session struct {
	ID     string
	Rev    int64
	Plan   Plan
	Events []Event
	Asked  []Asked
	At     Position
	Notes  []Note
	Steps  []Step
	Moments
	Closing  Closing
	Seen     Instant       // the last moment at which anything was done
	GapAfter time.Duration // see the constant; a demo that runs faster raises it

	Corrections []Correction // of the finished talk, the oldest first

	unstored
}

// unstored is what a session has only while somebody works on it.
type unstored struct {
	guide   *Guide
	trail   trail
	settled []settled // in the order in which it was said
}

// New makes a session that has not started. The guide must have prompts.
func New(id string, p Plan, g *Guide) (*Session, error) {
	if p.Kind != Reflection && (p.Length < Minimum || p.Length > MaxPlanned) {
		return nil, ErrLength
	}
	if p.Kind == Reflection {
		p.Length = 0
	}
	p.GuideID = g.ID
	s := &Session{ID: id, Plan: p, GapAfter: GapAfter}
	return s, s.Attach(g)
}

// Attach gives a session that was read back its guide again.
func (s *Session) Attach(g *Guide) error {
	if len(g.Stages) == 0 || slices.ContainsFunc(g.Stages, func(st Stage) bool { return len(st.Prompts) == 0 }) {
		return fmt.Errorf("attach %q: %w", g.ID, ErrNoGuide)
	}
	own, _ := s.Plan.Agenda.Apply(g)
	if s.Plan.Agenda.Empty() {
		own.Stages = slices.Clone(g.Stages)
		for i := range own.Stages {
			own.Stages[i].Prompts = own.Stages[i].ordered(s.Plan.Touched)
		}
	}
	s.guide = &own
	s.trail.ahead = nil
	if s.GapAfter == 0 {
		s.GapAfter = GapAfter
	}
	if _, ok := s.prompt(s.At); !ok && s.At.Stage != "" {
		s.At = s.first(s.At.Stage) // the guide was changed meanwhile
	}
	return nil
}

// Guide is the leidraad that the session follows, prompts in the order of
// this talk. It must not be changed.
func (s *Session) Guide() *Guide { return s.guide }

// Clone is a copy that can be handed to another goroutine. Lists are copied;
// what lies in them is never changed in place. Undo stays behind.
func (s *Session) Clone() *Session {
	c := *s
	c.trail = trail{}
	c.Events = slices.Clone(s.Events)
	c.Asked = slices.Clone(s.Asked)
	c.Notes = slices.Clone(s.Notes)
	c.Steps = slices.Clone(s.Steps)
	c.Silences = slices.Clone(s.Silences)
	c.Marks = slices.Clone(s.Marks)
	c.Topics = slices.Clone(s.Topics)
	c.Corrections = slices.Clone(s.Corrections)
	c.Plan.Participants = slices.Clone(s.Plan.Participants)
	c.Closing.Insights = slices.Clone(s.Closing.Insights)
	c.Plan.Reviewed = slices.Clone(s.Plan.Reviewed)
	c.settled = slices.Clone(s.settled)
	return &c
}

// Start begins the talk at the first prompt of the first stage.
func (s *Session) Start(now Instant) {
	if len(s.Events) > 0 {
		return
	}
	first := s.guide.Stages[0].ID
	s.Events = append(s.Events, Event{Kind: Started, At: now, Stage: first})
	s.show(s.first(first), now)
	s.changed(now)
}

// changed counts a revision and remembers the moment.
func (s *Session) changed(now Instant) {
	s.Rev++
	s.Seen, s.trail.beat = now, now
}

// live tells whether the talk can still be changed.
func (s *Session) live() error {
	switch {
	case len(s.Events) == 0:
		return ErrNotReady
	case s.Finished():
		return ErrFinished
	}
	return nil
}

// Finished tells whether the talk has ended for good.
func (s *Session) Finished() bool {
	return len(s.Events) > 0 && s.Events[len(s.Events)-1].Kind == Ended
}

// Began is when the talk started, in UTC; zero before.
func (s *Session) Began() time.Time {
	if len(s.Events) == 0 {
		return time.Time{}
	}
	return s.Events[0].At.Wall
}

// Stopped is when the talk last ran, in UTC: with the length that Clock gives
// and the pauses between, its "van … tot …". Zero before the start.
func (s *Session) Stopped(now Instant) time.Time {
	spans := s.spans(now)
	if len(spans) == 0 {
		return s.Began()
	}
	last := spans[len(spans)-1]
	stopped, earliest := last.from.Add(last.length), s.Began()
	for _, p := range spans {
		earliest = earliest.Add(p.length)
	}
	if stopped.Before(earliest) { // the clock was set back meanwhile
		return earliest
	}
	return stopped
}

// Running tells whether the clock runs.
func (s *Session) Running() bool {
	running, _, _ := s.standing()
	return running
}

// Pause stops the clock. A second pause changes the reason only.
func (s *Session) Pause(why PauseReason, now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	if s.Running() {
		s.Events = append(s.Events, Event{Kind: Paused, At: now, Reason: why})
		s.changed(now)
		return nil
	}
	for i := len(s.Events) - 1; i >= 0; i-- {
		if s.Events[i].Kind == Paused {
			if s.Events[i].Reason != why {
				s.Events = slices.Clone(s.Events)
				s.Events[i].Reason = why
				s.changed(now)
			}
			break
		}
	}
	return nil
}

// Resume lets the clock run on; days later too.
func (s *Session) Resume(now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	if !s.Running() {
		s.Events = append(s.Events, Event{Kind: Resumed, At: now})
		s.Closing.Until = time.Time{}
		s.changed(now)
	}
	return nil
}

// SetUntil corrects when the talk ended, at most three hours after it last ran;
// the zero time takes the correction back.
func (s *Session) SetUntil(until time.Time, now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	before := s.Closing.Until
	s.Closing.Until = time.Time{}
	if !until.IsZero() && (!until.After(s.Began()) || until.After(s.Stopped(now).Add(3*time.Hour))) {
		s.Closing.Until = before
		return ErrUntil
	}
	s.Closing.Until = until.UTC()
	s.changed(now)
	return nil
}

// SetGoal writes the goal otherwise, in the pupil's words.
func (s *Session) SetGoal(goal string, now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	if s.Plan.Goal != goal {
		s.Plan.Goal = goal
		s.changed(now)
	}
	return nil
}

// Finish ends the talk for good. It must hold a whole step or a reason for
// none, and a reason where it is shorter than the minimum; a reflectiemoment
// needs neither.
func (s *Session) Finish(now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	if s.Plan.Kind != Reflection && blank(s.Closing.NoStep) && !slices.ContainsFunc(s.Steps, Step.Whole) {
		return ErrNoStep
	}
	if s.TooShort(now) && blank(s.Closing.Short) {
		return ErrNoReason
	}
	s.leave(now)
	s.dropUnasked()
	s.Events = append(s.Events, Event{Kind: Ended, At: now})
	s.changed(now)
	return nil
}

// TakeBack opens a talk that was just finished again, so that it can be mended
// as if it had not ended: only its end is taken back, and its clock stands. It
// returns ErrNotFinished for any other talk.
func (s *Session) TakeBack(now Instant) error {
	if !s.Finished() {
		return ErrNotFinished
	}
	last := len(s.Events) - 1
	end := s.Events[last].At
	s.Events = slices.Clip(s.Events[:last])
	if s.Running() { // what passed since the end is no talk
		s.Events = append(s.Events, Event{Kind: Paused, At: end, Reason: Rounding})
	}
	if i := s.askedIndex(s.At); i >= 0 {
		s.showing(i)
	}
	s.changed(now)
	return nil
}

// TooShort tells whether the talk has not taken the minimum, which a
// reflectiemoment need not.
func (s *Session) TooShort(now Instant) bool {
	return s.Plan.Kind != Reflection && s.Total(now) < Minimum
}

// Counts tells whether the talk counts for the year plan: it is finished and
// took the minimum.
func (s *Session) Counts(now Instant) bool { return s.Finished() && s.Total(now) >= Minimum }
