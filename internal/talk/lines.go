package talk

import (
	"errors"
	"slices"
	"unicode/utf8"
)

// Errors of splitting and joining lines.
var (
	ErrSplit = errors.New("split a line between two of its characters")
	ErrJoin  = errors.New("line has no line before it on the same prompt")
)

// Split cuts a line in two at a byte offset. What stands behind it goes to a
// new line below, on the same prompt and of the same kind, whose id it gives.
// No word is lost by it, so no revision is kept; the history stays with the
// first line. Undo takes it back in one step.
func (s *Session) Split(id, at int, now Instant) (int, error) {
	if err := s.live(); err != nil {
		return 0, err
	}
	i := s.noteIndex(id)
	if i < 0 {
		return 0, ErrNoNote
	}
	whole := s.Notes[i]
	if at < 0 || at > len(whole.Text) || at < len(whole.Text) && !utf8.RuneStart(whole.Text[at]) {
		return 0, ErrSplit
	}
	first, rest := whole, whole
	first.Text, rest.Text = whole.Text[:at], whole.Text[at:]
	first.Edited, rest.Edited = now.Wall, now.Wall
	rest.ID, rest.History = s.nextNote(), nil
	if rest.Text == "" {
		rest.At = now.Wall
	}
	s.apply(change{index: i, before: []Note{whole}, after: []Note{first, rest}}, now)
	s.trail.open = 0
	return rest.ID, nil
}

// Join puts a line behind the one before it and gives that line's id and the
// byte offset of the seam. Words do not move to another prompt: ErrJoin. The
// line keeps the id, time and kind of the first, with two exceptions: an empty
// line leaves its kind to the words, and what was klad stays klad. Undo takes
// it back in one step.
func (s *Session) Join(id int, now Instant) (int, int, error) {
	if err := s.live(); err != nil {
		return 0, 0, err
	}
	i := s.noteIndex(id)
	if i < 0 {
		return 0, 0, ErrNoNote
	}
	if i == 0 {
		return 0, 0, ErrJoin
	}
	first, rest := s.Notes[i-1], s.Notes[i]
	if rest.Text != "" && (first.Stage != rest.Stage || first.Prompt != rest.Prompt) {
		return 0, 0, ErrJoin
	}
	s.apply(change{index: i - 1, before: []Note{first, rest}, after: []Note{joined(first, rest, now)}}, now)
	s.trail.open = 0
	return first.ID, len(first.Text), nil
}

// joined is one line of two. The histories come together in order of time,
// with what the two were where a kind is given up.
func joined(first, rest Note, now Instant) Note {
	n := first
	n.Text, n.Edited = first.Text+rest.Text, now.Wall
	if rest.Text != "" && (first.Text == "" || rest.Kind == Draft) {
		n.Kind = rest.Kind
	}
	n.History = slices.Concat(first.History, rest.History)
	for _, old := range []Note{first, rest} {
		if old.Text != "" && old.Kind != n.Kind {
			n.History = append(n.History, Revision{Kind: old.Kind, Text: old.Text, At: old.Edited})
		}
	}
	slices.SortStableFunc(n.History, func(a, b Revision) int { return a.At.Compare(b.At) })
	return n
}
