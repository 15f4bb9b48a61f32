package talk

import (
	"slices"
	"time"
)

// Recall is what the next talk opens with: the steps that are still open and
// the words to begin with.
type Recall struct {
	Talk  string    // id of the last finished session, a moment in passing only where there is no other; empty when there is none
	At    time.Time // UTC, when it began
	Kind  Kind
	Goal  string
	Quote string
	Wrote string // what the pupil wrote for the next talk; filled in by who reads it, not by Remember
	Steps []OpenStep

	Parents string // what parents wrote for the next talk; filled in as Wrote is
}

// OpenStep is a step of an earlier talk that nobody has said the end of.
type OpenStep struct {
	Talk string
	At   time.Time // UTC, when it was agreed
	Step Step
}

// Remember makes the recall and the touched competences of a pupil's finished
// sessions, given in any order. The words to begin with are those of the last
// talk, or of a moment in passing after it.
func Remember(sessions []*Session) (Recall, []Competence) {
	sorted := slices.Clone(sessions)
	slices.SortFunc(sorted, func(a, b *Session) int { return b.Began().Compare(a.Began()) })
	var r Recall
	touched := map[Competence]bool{}
	last := slices.IndexFunc(sorted, func(s *Session) bool { return s.Finished() && !s.InPassing() })
	for i, s := range sorted {
		if !s.Finished() {
			continue
		}
		if i == last || last < 0 && r.Talk == "" {
			r.Talk, r.At, r.Kind, r.Goal = s.ID, s.Began(), s.Plan.Kind, s.Plan.Goal
		}
		if n, _ := s.Line(s.Closing.Quote); r.Quote == "" && (i <= last || last < 0) && n.Kind != Draft {
			r.Quote = n.Words()
		}
		for _, p := range s.Steps {
			if n, _ := s.Line(p.Note); p.State == StepOpen && n.Kind != Draft && !blank(p.What) {
				r.Steps = append(r.Steps, OpenStep{Talk: s.ID, At: s.Began(), Step: p})
			}
		}
		for _, c := range s.Touched() {
			touched[c] = true
		}
	}
	var list []Competence
	for _, c := range Competences() {
		if touched[c] {
			list = append(list, c)
		}
	}
	return r, list
}

// Summary is a talk as a list shows it.
type Summary struct {
	ID      string
	PupilID string
	Kind    Kind
	Phase   Phase
	Began   time.Time // UTC
	Seen    time.Time // UTC, last change
	Ended   bool
	Stopped time.Time     // UTC, when it ended; zero while it has not
	Counted time.Duration // talked, without pauses
	Drafts  bool          // klad lines still exist
}
