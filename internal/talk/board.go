package talk

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// ErrPicked is returned when as many cards are picked as may be.
var ErrPicked = errors.New("all cards are picked that may be")

// Board is an [Exercise] while it is being done. What is filled in stands in
// the notes of the session from the first key on, in lines of their own that
// hang on the exercise as others hang on a question; the board knows only
// which line is which. It is left by forgetting it.
type Board struct {
	Exercise *Exercise
	Cells    []Cell
	Value    int // of a scale; NoValue before it is set

	session *Session
	scale   int // line of the value; 0: none
}

// NoValue is a scale on which nothing is chosen yet.
const NoValue = -1

// Cell is one place on the board to write in.
type Cell struct {
	Label string
	Hint  string
	Text  string
	Field int // index of the field or card it belongs to
	note  int // id of its line; 0: none
}

// Board opens an exercise, with what was filled in before in this talk.
func (s *Session) Board(e *Exercise) *Board {
	b := &Board{Exercise: e, Value: NoValue, session: s}
	for i, f := range e.Fields {
		for range max(1, f.Lines) {
			b.Cells = append(b.Cells, Cell{Label: f.Label, Hint: f.Hint, Field: i})
		}
	}
	for _, n := range s.Notes {
		if n.Prompt == b.prompt() && n.Kind != Draft {
			b.take(n)
		}
	}
	return b
}

// prompt is the id under which the lines hang.
func (b *Board) prompt() string { return ExercisePrefix + b.Exercise.ID }

// ExercisePrefix begins what stands for a prompt with the lines of an exercise;
// no prompt of a guide begins with it.
const ExercisePrefix = "oefening-"

// take finds the place of a line that was written before. One that was changed
// so that it has none stays in the notes only.
func (b *Board) take(n Note) {
	if b.Exercise.Form == Cards {
		card, text := placed(n.Text, b.Exercise.Cards, b.Picked)
		if card >= 0 {
			b.Cells = append(b.Cells, Cell{Label: b.Exercise.Cards[card], Text: text, Field: card, note: n.ID})
		}
		return
	}
	if v, ok := b.valueIn(n.Text); ok && b.scale == 0 {
		b.Value, b.scale = v, n.ID
		return
	}
	labels := make([]string, len(b.Cells))
	for i, c := range b.Cells {
		labels[i] = c.Label
	}
	if cell, text := placed(n.Text, labels, func(i int) bool { return b.Cells[i].note != 0 }); cell >= 0 {
		b.Cells[cell].Text, b.Cells[cell].note = text, n.ID
	}
}

// between stands between the label of a line and what was written about it.
const between = ": "

// placed finds the label that a line is about, and what it says about it: of
// those that are not taken the longest, as a label may have a colon itself; -1
// when there is none.
func placed(line string, labels []string, taken func(int) bool) (best int, text string) {
	best = -1
	for i, label := range labels {
		rest, ok := strings.CutPrefix(line+between, label+between)
		if ok && !taken(i) && (best < 0 || len(label) > len(labels[best])) {
			best, text = i, strings.TrimSuffix(rest, between)
		}
	}
	return best, text
}

// Begun tells whether something was filled in.
func (b *Board) Begun() bool {
	return b.scale != 0 || slices.ContainsFunc(b.Cells, func(c Cell) bool { return c.note != 0 })
}

// Picked tells whether a card is on the table.
func (b *Board) Picked(card int) bool {
	return slices.ContainsFunc(b.Cells, func(c Cell) bool { return c.Field == card })
}

// Pick puts a card on the table, or takes it off again with what was written
// about it. ErrPicked when there are enough.
func (b *Board) Pick(card int, now Instant) error {
	if err := b.session.live(); err != nil {
		return err
	}
	if i := slices.IndexFunc(b.Cells, func(c Cell) bool { return c.Field == card }); i >= 0 {
		gone := b.Cells[i].note
		b.Cells = slices.Delete(b.Cells, i, i+1)
		return b.session.Remove(gone, now)
	}
	if len(b.Cells) >= b.Exercise.Pick {
		return ErrPicked
	}
	b.Cells = append(b.Cells, Cell{Label: b.Exercise.Cards[card], Field: card})
	return b.store(len(b.Cells)-1, now)
}

// scaleLine is the line of a value, which says what it is about: it can stand
// among other notes.
func (b *Board) scaleLine(value int) string {
	title, top := b.Exercise.Title, strconv.Itoa(ScaleTop)
	if !strings.HasSuffix(title, "?") {
		title += ":"
	}
	return fmt.Sprintf(scaleForm, title, strconv.Itoa(value), top, b.Exercise.Ends[0], top, b.Exercise.Ends[1])
}

// valueIn is the value of the scale that a line gives.
func (b *Board) valueIn(line string) (int, bool) {
	if b.Exercise.Form != Scale {
		return 0, false
	}
	for v := range ScaleTop + 1 {
		if line == b.scaleLine(v) {
			return v, true
		}
	}
	return 0, false
}

// Set moves the marker of a scale. Its line comes before the others.
func (b *Board) Set(value int, now Instant) error {
	value = max(0, min(value, ScaleTop))
	note, err := b.put(b.scale, atTop, b.scaleLine(value), now)
	if err == nil {
		b.Value, b.scale = value, note
	}
	return err
}

// Write sets the text of a cell, as it is typed.
func (b *Board) Write(cell int, text string, now Instant) error {
	before := b.Cells[cell].Text
	b.Cells[cell].Text = text
	err := b.store(cell, now)
	if err != nil {
		b.Cells[cell].Text = before
	}
	return err
}

// store brings the line of a cell up to date. A field without text has none.
func (b *Board) store(cell int, now Instant) error {
	c := &b.Cells[cell]
	text, said := c.Label, strings.TrimSpace(c.Text) != ""
	if said {
		text += between + c.Text
	}
	if !said && b.Exercise.Form != Cards {
		if c.note == 0 {
			return nil
		}
		gone := c.note
		c.note = 0
		return b.session.Remove(gone, now)
	}
	note, err := b.put(c.note, cell, text, now)
	c.note = note
	return err
}

// atTop, in place of a cell, is before all of them.
const atTop = -1

// put writes the line of a cell, a new one in its place among the others.
func (b *Board) put(note, cell int, text string, now Instant) (int, error) {
	s := b.session
	if note != 0 {
		return note, s.edit(note, now, true, func(n *Note) { n.Text = text })
	}
	if err := s.live(); err != nil {
		return 0, err
	}
	at, stage := b.place(cell)
	b.record(stage, now)
	n := Note{ID: s.nextNote(), Stage: stage, Prompt: b.prompt(), Kind: Plain, Text: text, At: now.Wall, Edited: now.Wall}
	s.apply(change{index: at, after: []Note{n}}, now)
	s.trail.open = n.ID
	return n.ID, nil
}

// place is where the line of a cell belongs: behind the nearest one before it,
// else before the nearest one after it, else at the end. The lines of an
// exercise stay together, in the stage in which it was begun.
func (b *Board) place(cell int) (at int, stage StageID) {
	s := b.session
	if cell > atTop {
		for i := cell - 1; i >= atTop; i-- {
			note := b.scale
			if i > atTop {
				note = b.Cells[i].note
			}
			if at := s.noteIndex(note); at >= 0 {
				return at + 1, s.Notes[at].Stage
			}
		}
	}
	for _, c := range b.Cells[cell+1:] {
		if at := s.noteIndex(c.note); at >= 0 {
			return at, s.Notes[at].Stage
		}
	}
	return len(s.Notes), s.At.Stage
}

// record keeps what was asked, as with a question of the guide.
func (b *Board) record(stage StageID, now Instant) {
	s := b.session
	if s.askedIndex(Position{Stage: stage, Prompt: b.prompt()}) >= 0 {
		return
	}
	s.Asked = append(s.Asked, Asked{
		Stage: stage, Prompt: b.prompt(), Competence: b.Exercise.Competence, State: Was,
		Texts: []string{s.Filled(b.Exercise.Question)}, At: now.Wall,
	})
}

// Undo takes the last change back where it was made on this board, and tells
// whether there was one: other notes are not in view.
func (b *Board) Undo(now Instant) bool { return b.turn(b.session.trail.past, b.session.Undo, now) }

// Redo makes the last change that was taken back again, as Undo does.
func (b *Board) Redo(now Instant) bool { return b.turn(b.session.trail.future, b.session.Redo, now) }

func (b *Board) turn(changes []change, turn func(Instant) (int, bool), now Instant) bool {
	last := len(changes) - 1
	if last < 0 || changes[last].topics != nil || slices.ContainsFunc(slices.Concat(changes[last].before, changes[last].after), b.foreign) {
		return false
	}
	_, done := turn(now)
	b.Reread()
	return done
}

// foreign tells whether a line is not one that is filled in here.
func (b *Board) foreign(n Note) bool { return n.Prompt != b.prompt() || n.Kind != Plain }

// Reread takes what the notes say now, after something else changed them.
func (b *Board) Reread() { *b = *b.session.Board(b.Exercise) }
