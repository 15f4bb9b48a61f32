package talk

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// NoteKind says what a line is.
type NoteKind string

// The kinds of line.
const (
	Plain     NoteKind = "notitie"
	Quote     NoteKind = "uitspraak" // the pupil's literal words
	Draft     NoteKind = "klad"      // never exported, never shown to the pupil, destroyed on its date
	Agreement NoteKind = "afspraak"  // becomes a step at rounding off
)

// DraftKept is how long a klad line is kept after the talk.
const DraftKept = 14 * 24 * time.Hour

// Note is one line. It hangs on the prompt that stood on the screen.
type Note struct {
	ID      int // counts up within the session from 1
	Stage   StageID
	Prompt  string
	Kind    NoteKind
	Text    string
	At      time.Time // UTC, when it was begun
	Edited  time.Time // UTC, when it was last changed
	History []Revision
}

// Revision is what a line was before it was taken up again.
type Revision struct {
	Kind NoteKind
	Text string
	At   time.Time // UTC
}

// ErrNoNote is returned for a line that is not there.
var ErrNoNote = errors.New("talk has no such line")

// Line finds a line by its id.
func (s *Session) Line(id int) (Note, bool) {
	if i := s.noteIndex(id); i >= 0 {
		return s.Notes[i], true
	}
	return Note{}, false
}

func (s *Session) noteIndex(id int) int {
	return slices.IndexFunc(s.Notes, func(n Note) bool { return n.ID == id })
}

// Add puts an empty line after the line with the given id, on the same prompt;
// after = 0 puts it at the end, on the prompt that is on the screen.
func (s *Session) Add(after int, now Instant) (int, error) {
	if err := s.live(); err != nil {
		return 0, err
	}
	n := Note{ID: s.nextNote(), Stage: s.At.Stage, Prompt: s.At.Prompt, Kind: Plain, At: now.Wall, Edited: now.Wall}
	at := len(s.Notes)
	if i := s.noteIndex(after); i >= 0 {
		n.Stage, n.Prompt = s.Notes[i].Stage, s.Notes[i].Prompt
		at = i + 1
	}
	s.apply(change{index: at, after: []Note{n}}, now)
	return n.ID, nil
}

// nextNote is an id that no line has or had, as far as anything still points
// at it: a step and the quote must not come to mean another line.
func (s *Session) nextNote() int {
	s.trail.ids = max(s.trail.ids, s.Closing.Quote)
	for _, n := range s.Notes {
		s.trail.ids = max(s.trail.ids, n.ID)
	}
	for _, p := range s.Steps {
		s.trail.ids = max(s.trail.ids, p.Note)
	}
	s.trail.ids++
	return s.trail.ids
}

// Write sets the text of a line, as it is typed. A line that starts with a
// quotation mark becomes the pupil's literal words and loses the mark. Writing
// in a line that was left before keeps what it was.
func (s *Session) Write(id int, text string, now Instant) error {
	return s.edit(id, now, true, func(n *Note) {
		n.Text = text
		if cut := QuoteMark(text); cut > 0 && n.Kind == Plain {
			n.Kind, n.Text = Quote, text[cut:]
		}
	})
}

// QuoteMark is the length in bytes of the quotation mark at the start of a
// text, and of the space behind it; 0 without one.
func QuoteMark(text string) int {
	for _, mark := range []string{`"`, "“", "„", "''", "”", "«"} {
		if rest, ok := strings.CutPrefix(text, mark); ok {
			return len(text) - len(strings.TrimLeft(rest, " "))
		}
	}
	return 0
}

// Words is the text of a line as it is read: without spaces around it and,
// for literal words, without a closing quotation mark.
func (n Note) Words() string {
	t := strings.TrimSpace(n.Text)
	if n.Kind == Quote {
		for _, mark := range []string{`"`, "”", "“", "''", "»"} {
			t = strings.TrimSuffix(t, mark)
		}
	}
	return strings.TrimSpace(t)
}

// Mark gives a line a kind; the kind it has already makes it plain again, and of
// klad what it was before it became that.
func (s *Session) Mark(id int, kind NoteKind, now Instant) error {
	return s.edit(id, now, false, func(n *Note) {
		switch {
		case n.Kind != kind:
			n.Kind = kind
		case kind == Draft:
			n.Kind = n.before()
		default:
			n.Kind = Plain
		}
	})
}

// before is the kind that a line of klad had before; one that always was klad
// becomes plain.
func (n *Note) before() NoteKind {
	for _, v := range slices.Backward(n.History) {
		if v.Kind != Draft {
			return v.Kind
		}
	}
	return Plain
}

// Remove takes a line out. Its history goes with it; undo brings both back.
func (s *Session) Remove(id int, now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	i := s.noteIndex(id)
	if i < 0 {
		return ErrNoNote
	}
	s.apply(change{index: i, before: []Note{s.Notes[i]}}, now)
	return nil
}

// edit changes one line. Typing in one go is one change for undo; anything
// else, and the first key in a line that was left before, keeps a revision.
func (s *Session) edit(id int, now Instant, typing bool, set func(*Note)) error {
	if err := s.live(); err != nil {
		return err
	}
	i := s.noteIndex(id)
	if i < 0 {
		return ErrNoNote
	}
	before, after := s.Notes[i], s.Notes[i]
	set(&after)
	if after.Text == before.Text && after.Kind == before.Kind {
		return nil
	}
	after.Edited = now.Wall
	taken := before.Text != "" && (!typing || s.trail.open != id)
	if taken {
		old := Revision{Kind: before.Kind, Text: before.Text, At: before.Edited}
		after.History = append(slices.Clip(before.History), old)
	}
	s.apply(change{index: i, before: []Note{before}, after: []Note{after}, typing: typing && !taken}, now)
	s.trail.open = id
	return nil
}

// Leave tells that the cursor left the line: typing in it again is a new edit.
func (s *Session) Leave() { s.trail.open = 0 }

// experienceWords is how many words make a line a concrete experience.
const experienceWords = 4

// HasExperience tells whether one concrete experience is noted: a line of at
// least four words, not klad, in the stage ervaring.
func (s *Session) HasExperience() bool {
	return slices.ContainsFunc(s.Notes, func(n Note) bool {
		return n.Stage == Experience && n.Kind != Draft && wordCount(told(n)) >= experienceWords
	})
}

// told is what a line tells: of one of an exercise what stands behind its label,
// and of a scale nothing.
func told(n Note) string {
	switch {
	case !strings.HasPrefix(n.Prompt, ExercisePrefix):
		return n.Text
	case strings.Contains(n.Text, scaleSign):
		return ""
	}
	_, text, _ := strings.Cut(n.Text, between)
	return text
}

// wordCount counts words up to experienceWords, without splitting a long text.
func wordCount(text string) int {
	count := 0
	for count < experienceWords {
		text = strings.TrimLeft(text, " \t")
		if text == "" {
			break
		}
		count++
		i := strings.IndexAny(text, " \t")
		if i < 0 {
			break
		}
		text = text[i:]
	}
	return count
}
