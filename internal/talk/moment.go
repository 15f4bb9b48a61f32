package talk

import "time"

// Moments are what happened in a talk beside what was written and agreed.
type Moments struct {
	Silences []Silence
	Marks    []Mark
	Topics   []Topic // in the order in which they were discussed, each once
}

// Silence is time that the mentor left to the pupil after a question.
type Silence struct {
	Stage  StageID
	Prompt string
	At     time.Time // UTC, when the question was put
	Length time.Duration
}

// MaxSilence is the longest wait that is kept as a silence: what lasts longer
// was a conversation without typing.
const MaxSilence = 60 * time.Second

// Waited records a silence after the question on the screen.
func (s *Session) Waited(from, now Instant) {
	if s.live() != nil {
		return
	}
	s.Silences = append(s.Silences, Silence{
		Stage: s.At.Stage, Prompt: s.At.Prompt, At: from.Wall, Length: min(now.Since(from), MaxSilence),
	})
	s.changed(now)
}

// Mark is a moment to come back to: "daar kom ik op terug".
type Mark struct {
	Stage  StageID
	Prompt string
	At     time.Time // UTC
	Back   bool      // the talk went back to it
}

// Marked gives the latest moment that the talk has not gone back to.
func (s *Session) Marked() (Mark, bool) {
	for i := len(s.Marks) - 1; i >= 0; i-- {
		if !s.Marks[i].Back {
			return s.Marks[i], true
		}
	}
	return Mark{}, false
}

// MarkMoment marks the prompt on the screen, or, when another prompt is marked,
// goes back to that one and reports true.
func (s *Session) MarkMoment(now Instant) (bool, error) {
	if err := s.live(); err != nil {
		return false, err
	}
	m, open := s.Marked()
	switch {
	case !open:
		s.Marks = append(s.Marks, Mark{Stage: s.At.Stage, Prompt: s.At.Prompt, At: now.Wall})
		s.changed(now)
		return false, nil
	case m.Stage == s.At.Stage && m.Prompt == s.At.Prompt:
		return false, nil
	}
	if err := s.Jump(m.Stage, m.Prompt, now); err != nil {
		return false, err
	}
	for i := range s.Marks {
		if s.Marks[i] == m {
			s.Marks[i].Back = true
		}
	}
	return true, nil
}
