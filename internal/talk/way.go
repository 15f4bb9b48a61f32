package talk

import "slices"

// move leaves the prompt on the screen for another one.
func (s *Session) move(to Position, now Instant) {
	s.leave(now)
	s.trail.ahead = nil
	if to.Stage != s.At.Stage {
		s.Events = append(s.Events, Event{Kind: Entered, At: now, Stage: to.Stage})
	}
	s.show(to, now)
	s.changed(now)
}

// Next goes to the next prompt of the stage, then to what was parked in it,
// then to the next stage. After Back it returns to what Back left. At the very
// end it returns ErrNoPrompts.
func (s *Session) Next(now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	if last := len(s.trail.ahead) - 1; last >= 0 {
		to, rest := s.trail.ahead[last], s.trail.ahead[:last]
		s.move(to, now)
		s.trail.ahead = rest
		return nil
	}
	stage := s.guide.stageIndex(s.At.Stage)
	prompts := s.guide.Stages[stage].Prompts
	at := slices.IndexFunc(prompts, func(p Prompt) bool { return p.ID == s.At.Prompt })
	returned := slices.ContainsFunc(prompts[at+1:], func(p Prompt) bool { return s.State(s.At.Stage, p.ID) != "" })
	for _, p := range prompts[at+1:] {
		if !returned || s.State(s.At.Stage, p.ID) == "" {
			s.move(Position{Stage: s.At.Stage, Prompt: p.ID}, now)
			return nil
		}
	}
	for _, p := range prompts {
		if p.ID != s.At.Prompt && s.State(s.At.Stage, p.ID) == Parked {
			to := Position{Stage: s.At.Stage, Prompt: p.ID}
			s.Asked[s.askedIndex(to)].State = Showing // its turn came: passing it settles it
			s.move(to, now)
			return nil
		}
	}
	return s.NextStage(now)
}

// Back goes to the prompt before, in the stage before if need be; from one that
// is not on the agenda to where the stage was.
func (s *Session) Back(now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	stage := s.guide.stageIndex(s.At.Stage)
	prompts := s.guide.Stages[stage].Prompts
	at := slices.IndexFunc(prompts, func(p Prompt) bool { return p.ID == s.At.Prompt })
	ahead := append(s.trail.ahead, Position{Stage: s.At.Stage, Prompt: s.At.Prompt})
	switch {
	case at < 0: // not on the agenda: back to where the talk was
		s.move(s.lastShown(s.At.Stage), now)
	case at > 0:
		s.move(Position{Stage: s.At.Stage, Prompt: prompts[at-1].ID}, now)
	case stage > 0:
		s.move(s.lastShown(s.guide.Stages[stage-1].ID), now)
	default:
		return ErrNoPrompts
	}
	s.trail.ahead = ahead
	return nil
}

// NextStage goes to the next stage, where it was left or at its start.
func (s *Session) NextStage(now Instant) error { return s.step(1, now) }

// PrevStage goes to the stage before, where it was left.
func (s *Session) PrevStage(now Instant) error { return s.step(-1, now) }

func (s *Session) step(by int, now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	i := s.guide.stageIndex(s.At.Stage) + by
	if i < 0 || i >= len(s.guide.Stages) {
		return ErrNoPrompts
	}
	s.move(s.lastShown(s.guide.Stages[i].ID), now)
	return nil
}

// lastShown is the furthest prompt of a stage that was shown, or its first.
func (s *Session) lastShown(stage StageID) Position {
	at := s.first(stage)
	for _, p := range s.guide.Stages[s.guide.stageIndex(at.Stage)].Prompts {
		if s.State(stage, p.ID) != "" {
			at.Prompt = p.ID
		}
	}
	return at
}

// Jump goes to any prompt of the guide.
func (s *Session) Jump(stage StageID, prompt string, now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	to := Position{Stage: stage, Prompt: prompt}
	if _, ok := s.prompt(to); !ok {
		return ErrNoSuch
	}
	s.move(to, now)
	return nil
}

// Alternative shows the next other way to ask the same; after the last one the
// prompt itself again.
func (s *Session) Alternative(now Instant) error {
	return s.turn(now, func(p *Prompt, at *Position) {
		at.Alt = (at.Alt + 1) % (len(p.Alternatives) + 1)
		at.FollowUp, at.Rung = 0, 0
	})
}

// FollowUp shows the next follow-up; after the last one the prompt again.
func (s *Session) FollowUp(now Instant) error {
	return s.turn(now, func(p *Prompt, at *Position) {
		at.FollowUp = (at.FollowUp + 1) % (len(p.FollowUps) + 1)
		at.Rung = 0
	})
}

// DontKnow shows the next, smaller step of the ladder; above the last one it
// lets the question go, and after that shows the prompt again.
func (s *Session) DontKnow(now Instant) error {
	return s.turn(now, func(p *Prompt, at *Position) {
		at.Rung = (at.Rung + 1) % (len(p.Ladder) + 2)
		at.FollowUp = 0
	})
}

func (s *Session) turn(now Instant, to func(*Prompt, *Position)) error {
	if err := s.live(); err != nil {
		return err
	}
	p, ok := s.prompt(s.At)
	if !ok {
		return ErrNoSuch
	}
	at := s.At
	to(p, &at)
	s.show(at, now)
	s.changed(now)
	return nil
}

// Park puts the prompt aside for later in this stage and goes on.
func (s *Session) Park(now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	if i := s.askedIndex(s.At); i >= 0 {
		s.Asked[i].State = Parked
	}
	err := s.Next(now)
	if err != nil {
		s.changed(now)
	}
	return err
}
