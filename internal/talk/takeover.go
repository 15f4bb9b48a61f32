package talk

import (
	"slices"
	"strings"
	"time"
)

// TakeOver adds what another copy of the same talk holds and this one does not:
// lines, steps, topics and sentences about a competence that came there while
// somebody went on here with an older copy. What the other holds from before
// since (UTC) is left out: this copy is known to come after that, and what it
// lacks was removed in it. A line that was changed in both is kept twice. The
// clock stays that of this copy. It works on a finished talk too, and returns how
// many of those were added.
func (s *Session) TakeOver(other *Session, since time.Time) int {
	if !other.Seen.Wall.After(since) {
		return 0
	}
	added := 0
	for _, n := range other.Notes {
		if n.Words() == "" || !n.Edited.After(since) || s.holds(n) {
			continue
		}
		n.ID, n.History = s.nextNote(), slices.Clone(n.History)
		s.Notes = append(s.Notes, n)
		added++
	}
	for _, p := range other.Steps {
		if blank(p.What) || slices.ContainsFunc(s.Steps, func(o Step) bool { return o.What == p.What }) {
			continue
		}
		p.ID, p.Note = nextStep(s.Steps), 0
		s.Steps = append(s.Steps, p)
		added++
	}
	added += s.addTopics(other, since)
	for _, o := range other.Closing.Insights {
		if i, found := s.Closing.place(o.Competence); !found && !blank(o.Text) {
			s.Closing.Insights = slices.Insert(slices.Clip(s.Closing.Insights), i, o)
			added++
		}
	}
	if added > 0 {
		s.Rev++ // Seen stays: nothing was talked
	}
	return added
}

// holds tells whether a line of another copy is here, as it is there or as it
// became later.
func (s *Session) holds(n Note) bool {
	return slices.ContainsFunc(s.Notes, func(o Note) bool {
		if o.ID != n.ID || !o.At.Equal(n.At) {
			return o.Text == n.Text && o.Kind == n.Kind
		}
		return strings.HasPrefix(o.Text, n.Text) ||
			slices.ContainsFunc(o.History, func(v Revision) bool { return v.Text == n.Text })
	})
}
