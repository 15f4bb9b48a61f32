package talk

import (
	"slices"
	"time"
)

// PromptState is what became of a prompt in this talk.
type PromptState string

// The states. A prompt without a record was not shown.
const (
	Showing PromptState = "shown" // on the screen now
	Was     PromptState = "asked"
	Skipped PromptState = "skipped"
	Parked  PromptState = "parked" // straks
)

// Asked is the record of one prompt: what became of it and every text of it
// that stood on the screen, exactly as it did. A later edit of the guide does
// not rewrite it. The rungs of the ladder stand apart: they tell what a pupil
// had no answer to, which is nobody's business but the conductor's.
type Asked struct {
	Stage      StageID
	Prompt     string
	Competence Competence
	State      PromptState
	Texts      []string // question, alternatives and follow-ups, in the order of first showing
	Ladder     []string // rungs of "weet ik niet", in the order of first showing
	At         time.Time
	Anyway     bool // a direction prompt, asked before an experience was noted
}

// Question is what the screen shows.
type Question struct {
	Stage      StageID
	Prompt     string
	Text       string
	Base       string // the prompt itself while a follow-up or rung is shown; else empty
	To         Addressee
	Competence Competence
	Dim        bool     // a direction prompt before the first experience
	FollowUps  []string // with the name filled in
	FollowUp   int      // as in Position
	Rung       int      // as in Position
	Rungs      int      // steps of the ladder
	LetGo      bool     // the ladder is used up: leave it and go on
	State      PromptState
}

// readAfter is how long a prompt without notes must stand on the screen to
// count as asked when the mentor goes on.
const readAfter = 8 * time.Second

// prompt finds the prompt of a position.
func (s *Session) prompt(at Position) (*Prompt, bool) {
	i := s.guide.stageIndex(at.Stage)
	if i < 0 {
		return nil, false
	}
	for _, prompts := range [][]Prompt{s.guide.Stages[i].Prompts, s.guide.Stages[i].Spare} {
		if j := slices.IndexFunc(prompts, func(p Prompt) bool { return p.ID == at.Prompt }); j >= 0 {
			return &prompts[j], true
		}
	}
	return nil, false
}

// first is the first prompt of a stage.
func (s *Session) first(stage StageID) Position {
	i := max(0, s.guide.stageIndex(stage))
	st := s.guide.Stages[i]
	return Position{Stage: st.ID, Prompt: st.Prompts[0].ID}
}

// Question gives what is to be shown now.
func (s *Session) Question() Question {
	p, ok := s.prompt(s.At)
	if !ok {
		return Question{Stage: s.At.Stage}
	}
	q := Question{
		Stage: s.At.Stage, Prompt: p.ID, To: p.To, Competence: p.Competence,
		FollowUp: s.At.FollowUp, Rung: s.At.Rung, Rungs: len(p.Ladder), Dim: s.dim(p), State: Showing,
	}
	for _, f := range p.FollowUps {
		q.FollowUps = append(q.FollowUps, fill(f, s.Plan.FirstName))
	}
	q.Text = s.text(p, s.At)
	q.LetGo = s.At.Rung > len(p.Ladder)
	if s.At.FollowUp > 0 || s.At.Rung > 0 {
		q.Base = s.text(p, Position{Alt: s.At.Alt})
	}
	if i := s.askedIndex(s.At); i >= 0 {
		q.State = s.Asked[i].State
	}
	return q
}

// text is the text of a prompt that a position points at, the name filled in;
// empty one rung above the ladder.
func (s *Session) text(p *Prompt, at Position) string {
	t := p.Text
	switch {
	case at.Rung > len(p.Ladder):
		return ""
	case at.Rung > 0:
		t = p.Ladder[at.Rung-1]
	case at.FollowUp > 0 && at.FollowUp <= len(p.FollowUps):
		t = p.FollowUps[at.FollowUp-1]
	case at.Alt > 0 && at.Alt <= len(p.Alternatives):
		t = p.Alternatives[at.Alt-1]
	}
	return fill(t, s.Plan.FirstName)
}

// Filled is a text of the guide with the pupil's name in it.
func (s *Session) Filled(text string) string { return fill(text, s.Plan.FirstName) }

// dim tells whether a direction prompt still waits for an experience.
func (s *Session) dim(p *Prompt) bool {
	return p.Direction && !s.HasExperience() &&
		!slices.ContainsFunc(s.Asked, func(a Asked) bool { return a.Anyway })
}

func (s *Session) askedIndex(at Position) int {
	return slices.IndexFunc(s.Asked, func(a Asked) bool { return a.Stage == at.Stage && a.Prompt == at.Prompt })
}

// show puts a position on the screen and records its text.
func (s *Session) show(at Position, now Instant) {
	at.Since = now
	s.At = at
	p, ok := s.prompt(at)
	if !ok {
		return
	}
	i := s.askedIndex(at)
	if i < 0 {
		s.Asked = append(s.Asked, Asked{
			Stage: at.Stage, Prompt: at.Prompt, Competence: p.Competence, State: Showing, At: now.Wall,
		})
		i = len(s.Asked) - 1
	}
	s.showing(i)
	a := &s.Asked[i]
	list := &a.Texts
	if at.Rung > 0 {
		list = &a.Ladder
	}
	if t := s.text(p, at); t != "" && !slices.Contains(*list, t) {
		*list = append(slices.Clip(*list), t)
	}
}

// showing makes a record that of the prompt on the screen; one that was asked
// already stays so.
func (s *Session) showing(i int) {
	a := &s.Asked[i]
	s.trail.parked = a.State == Parked
	if a.State != Was {
		a.State = Showing
	}
}

// leave settles what became of the prompt on the screen. A parked one that was
// only looked at stays parked.
func (s *Session) leave(now Instant) {
	i := s.askedIndex(s.At)
	if i < 0 || s.Asked[i].State != Showing {
		return
	}
	switch {
	case s.used(&s.Asked[i]) || now.Since(s.At.Since) >= readAfter:
		s.Asked[i].State = Was
	case s.trail.parked:
		s.Asked[i].State = Parked
	default:
		s.Asked[i].State = Skipped
	}
}

// used tells whether anything was done with the prompt on the screen; with a
// parked one, since it came back.
func (s *Session) used(a *Asked) bool {
	var since time.Time
	if s.trail.parked {
		since = s.At.Since.Wall
	} else if len(a.Texts)+len(a.Ladder) > 1 {
		return true
	}
	here := func(stage StageID, prompt string, at time.Time) bool {
		return stage == a.Stage && prompt == a.Prompt && !at.Before(since)
	}
	return s.At.FollowUp > 0 || s.At.Rung > 0 ||
		slices.ContainsFunc(s.Notes, func(n Note) bool { return n.Text != "" && here(n.Stage, n.Prompt, n.Edited) }) ||
		slices.ContainsFunc(s.Silences, func(q Silence) bool { return here(q.Stage, q.Prompt, q.At) })
}

// State is what became of a prompt so far; empty when it was not shown.
func (s *Session) State(stage StageID, prompt string) PromptState {
	if i := s.askedIndex(Position{Stage: stage, Prompt: prompt}); i >= 0 {
		return s.Asked[i].State
	}
	return ""
}

// Anyway asks a dim direction prompt all the same; that is remembered, and no
// prompt is dim in this talk from then on.
func (s *Session) Anyway(now Instant) {
	if i := s.askedIndex(s.At); i >= 0 && s.live() == nil && s.Question().Dim {
		s.Asked[i].Anyway = true
		s.changed(now)
	}
}

// Touched gives the competences of prompts that were asked and answered with a
// note, in their usual order.
func (s *Session) Touched() []Competence {
	var out []Competence
	for _, c := range Competences() {
		if slices.ContainsFunc(s.Asked, func(a Asked) bool { return a.Competence == c && s.answered(a) }) {
			out = append(out, c)
		}
	}
	return out
}

// Touching are the lines under the questions of a competence, in their order,
// without klad and without empty ones.
func (s *Session) Touching(of Competence) []Note {
	var out []Note
	for _, n := range s.Notes {
		about := slices.ContainsFunc(s.Asked, func(a Asked) bool {
			return a.Competence == of && a.Stage == n.Stage && a.Prompt == n.Prompt
		})
		if about && of != NoneTouched && n.Kind != Draft && n.Words() != "" {
			out = append(out, n)
		}
	}
	return out
}

func (s *Session) answered(a Asked) bool {
	return slices.ContainsFunc(s.Notes, func(n Note) bool {
		return n.Stage == a.Stage && n.Prompt == a.Prompt && n.Text != ""
	})
}
