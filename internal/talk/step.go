package talk

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// StepState is how an agreed step turned out.
type StepState string

// The states of a step.
const (
	StepOpen    StepState = "open"
	StepDone    StepState = "gelukt"
	StepPartly  StepState = "deels"
	StepFailed  StepState = "niet"
	StepDropped StepState = "vervallen"
)

// StepStates lists the states in the order in which they are offered.
func StepStates() []StepState {
	return []StepState{StepOpen, StepDone, StepPartly, StepFailed, StepDropped}
}

// Step is what is agreed: who does what, when, with whose help.
type Step struct {
	ID    int // counts up within the session from 1
	Note  int // the line it came from; 0: none
	What  string
	Who   string
	When  string    // in the words that were used
	Due   time.Time // date that When means, at midnight UTC; zero when it names none
	Help  string
	State StepState
}

// Whole tells whether wie, wat and wanneer are there.
func (p Step) Whole() bool { return !blank(p.What) && !blank(p.Who) && !blank(p.When) }

func blank(text string) bool { return strings.TrimSpace(text) == "" }

// Review is how a step of an earlier talk turned out, said in this one. It keeps
// the words of the step, as a talk keeps the text of its questions.
type Review struct {
	Talk  string // id of the earlier session
	Step  int
	What  string
	State StepState
}

// ErrNoSuchStep is returned for a step that is not there.
var ErrNoSuchStep = errors.New("talk has no such step")

// Gather makes a step of every afspraak line that has none yet. A step whose
// line is no afspraak any more goes again when nothing was filled in, and in
// any case when the line has become klad: what is klad is written nowhere else.
func (s *Session) Gather(now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	kept := slices.DeleteFunc(slices.Clone(s.Steps), func(p Step) bool {
		n, ok := s.Line(p.Note)
		return p.Note != 0 && (n.Kind == Draft || (!ok || n.Kind != Agreement) && !p.Whole())
	})
	for _, n := range s.Notes {
		has := slices.ContainsFunc(kept, func(p Step) bool { return p.Note == n.ID })
		if n.Kind == Agreement && n.Words() != "" && !has {
			kept = append(kept, Step{ID: nextStep(kept), Note: n.ID, What: n.Words(), State: StepOpen})
		}
	}
	if !slices.Equal(kept, s.Steps) {
		s.Steps = kept
		s.changed(now)
	}
	return nil
}

func nextStep(steps []Step) int {
	id := 0
	for _, p := range steps {
		id = max(id, p.ID)
	}
	return id + 1
}

// PutStep adds a step (ID 0) or replaces the one with its id, and gives the id.
func (s *Session) PutStep(p Step, now Instant) (int, error) {
	if err := s.live(); err != nil {
		return 0, err
	}
	if p.State == "" {
		p.State = StepOpen
	}
	if p.ID == 0 {
		p.ID = nextStep(s.Steps)
		s.Steps = append(s.Steps, p)
		s.changed(now)
		return p.ID, nil
	}
	i := slices.IndexFunc(s.Steps, func(o Step) bool { return o.ID == p.ID })
	if i < 0 {
		return 0, ErrNoSuchStep
	}
	if s.Steps[i] != p {
		s.Steps[i] = p
		s.changed(now)
	}
	return p.ID, nil
}

// DropStep takes a step out.
func (s *Session) DropStep(id int, now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	n := len(s.Steps)
	s.Steps = slices.DeleteFunc(s.Steps, func(p Step) bool { return p.ID == id })
	if len(s.Steps) != n {
		s.changed(now)
	}
	return nil
}

// Shown are the steps that others may see: not those that say nothing, nor those of a
// line that is klad now, as their text came from it.
func (s *Session) Shown() []Step {
	return slices.DeleteFunc(slices.Clone(s.Steps), func(p Step) bool {
		n, ok := s.Line(p.Note)
		return ok && n.Kind == Draft || strings.TrimSpace(p.What+p.Who+p.When+p.Help) == ""
	})
}

// Reviewed records how a step of an earlier talk turned out; StepOpen takes
// the review back.
func (s *Session) Reviewed(r Review, now Instant) error {
	if s.Finished() {
		return ErrFinished
	}
	kept := slices.DeleteFunc(slices.Clone(s.Plan.Reviewed), func(o Review) bool {
		return o.Talk == r.Talk && o.Step == r.Step
	})
	s.Plan.Reviewed = append(kept, r)
	s.changed(now)
	return nil
}
