package talk

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// change is one step that undo can take back: the lines from index on as they
// were, and as they became.
type change struct {
	index  int
	before []Note // none: lines were added
	after  []Note // none: lines were removed
	typing bool
	topics *topicChange // nil: what was discussed stays
}

// trail is the way here and back again, over the whole talk. It is not stored.
type trail struct {
	past, future []change
	open         int        // the line that is being typed in
	ids          int        // highest id that was given out
	ahead        []Position // what Back left, for Next to return to; the nearest last
	parked       bool       // the prompt on the screen was parked when it came there
	beat         Instant    // of the last revision
}

// apply makes a change and remembers it; typing on in the same word is added
// to the change before.
func (s *Session) apply(c change, now Instant) {
	s.put(c)
	s.trail.future = nil
	if last := len(s.trail.past) - 1; last >= 0 && c.typing && sameWord(s.trail.past[last], c) {
		s.trail.past[last].after = c.after
		s.trail.past[last].typing = true
	} else {
		s.trail.past = append(s.trail.past, c)
	}
	s.changed(now)
}

// sameWord tells whether typing goes on where the change before ended: the
// same line, one character more or less, no new word begun.
func sameWord(last, c change) bool {
	if len(last.after) != 1 || len(c.before) != 1 || len(c.after) != 1 || last.after[0].ID != c.after[0].ID {
		return false
	}
	if !last.typing && (len(last.before) > 0 || last.after[0].Text != "") {
		return false
	}
	was, is := c.before[0].Text, c.after[0].Text
	if abs(utf8.RuneCountInString(is)-utf8.RuneCountInString(was)) != 1 {
		return false
	}
	newWord := len(is) > len(was) && strings.HasSuffix(was, " ") && !strings.HasSuffix(is, " ")
	return !newWord
}

func abs(n int) int { return max(n, -n) }

// put makes a change in the lines.
func (s *Session) put(c change) {
	s.Notes = slices.Replace(s.Notes, c.index, c.index+len(c.before), c.after...)
	if c.topics != nil {
		s.Topics = c.topics.after
	}
}

// Undo takes the last change of the notes back and gives the line to look at;
// 0 when it is gone. It reports whether there was anything to take back.
func (s *Session) Undo(now Instant) (int, bool) {
	last := len(s.trail.past) - 1
	if last < 0 || s.live() != nil {
		return 0, false
	}
	c := s.trail.past[last]
	s.trail.past = s.trail.past[:last]
	s.trail.future = append(s.trail.future, c)
	return s.replay(change{index: c.index, before: c.after, after: c.before, topics: c.topics.back()}, now), true
}

// Redo makes the last change that was taken back again.
func (s *Session) Redo(now Instant) (int, bool) {
	last := len(s.trail.future) - 1
	if last < 0 || s.live() != nil {
		return 0, false
	}
	c := s.trail.future[last]
	s.trail.future = s.trail.future[:last]
	s.trail.past = append(s.trail.past, c)
	return s.replay(c, now), true
}

func (s *Session) replay(c change, now Instant) int {
	s.put(c)
	s.trail.open = 0
	s.changed(now)
	if len(c.after) == 0 {
		return 0
	}
	return c.after[len(c.after)-1].ID
}
