package report

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// ErrTooLong is wrapped by the error of [SystemText] when what may not be left out
// is already longer than what is allowed.
var ErrTooLong = errors.New("text cannot be made that short")

// TooLongError says how long a text is at the least.
type TooLongError struct{ Least int } // in characters

// Error says how long the text is at the least.
func (e *TooLongError) Error() string {
	return fmt.Sprintf("%v: it takes %d characters", ErrTooLong, e.Least)
}

// Unwrap gives [ErrTooLong].
func (e *TooLongError) Unwrap() error { return ErrTooLong }

// SystemText writes the report as it is pasted in a school's own system: no markup,
// each paragraph on one line, as long as it is. It has at most max characters
// (Unicode code points, line ends counted); 0 for as many as there are. What makes
// it too long is left out by whole lines, those of the talk first, from the end;
// what was agreed never is. Shortened tells that something was left out; the text
// says so too. When even the least is too long nothing is written, and the error
// is a [TooLongError].
func SystemText(w io.Writer, t Talk, max int) (shortened bool, err error) {
	s := newSystem(document(t))
	if max > 0 {
		for _, out := range s.order() {
			if s.length() <= max {
				break
			}
			s.out[out], shortened = true, true
		}
		if least := s.length(); least > max {
			return false, &TooLongError{least}
		}
	}
	return shortened, write(w, s.String())
}

// system is a document of which lines can be left out.
type system struct {
	blocks []block
	out    []bool
}

func newSystem(blocks []block) *system {
	return &system{blocks, make([]bool, len(blocks))}
}

// order gives what can be left out, what goes first in front.
func (s *system) order() []int {
	var asides, lines, rest []int
	seen := false // a heading
	for i, bl := range s.blocks {
		seen = seen || bl.role == heading
		switch {
		case bl.boxed || bl.role == title || bl.role == heading || bl.role == question:
		case bl.role == aside:
			asides = append(asides, i)
		case bl.at.Part == talk.PartLine:
			lines = append(lines, i)
		case seen || bl.role == fact && bl.label != nl.ReportDate:
			rest = append(rest, i)
		}
	}
	for _, list := range [][]int{lines, rest} {
		slices.Reverse(list)
	}
	return slices.Concat(asides, lines, rest)
}

// shown tells whether a block stands in the text: a head does when something under
// it does.
func (s *system) shown(i int) bool {
	bl := s.blocks[i]
	if bl.role != heading && bl.role != question || bl.boxed {
		return !s.out[i]
	}
	for k := i + 1; k < len(s.blocks); k++ {
		next := s.blocks[k]
		if next.role == heading || bl.role == question && next.role == question {
			return false
		}
		if next.role != question && !s.out[k] || next.boxed {
			return true
		}
	}
	return false
}

func (s *system) length() int { return utf8.RuneCountInString(s.String()) }

// gap is where the first of what was left out was, what is small not counted when
// there is more; -1 when nothing was.
func (s *system) gap() int {
	small := -1
	for i, bl := range s.blocks {
		switch {
		case !s.out[i]:
		case bl.role != aside:
			return i
		case small < 0:
			small = i
		}
	}
	return small
}

// String is the text without what is left out.
func (s *system) String() string {
	var b strings.Builder
	told := s.gap()
	for i, bl := range s.blocks {
		if i == told {
			b.WriteString(nl.ReportShortened + "\n")
		}
		if !s.shown(i) {
			continue
		}
		if bl.role == heading && b.Len() > 0 {
			b.WriteByte('\n')
		}
		if bl.label != "" {
			b.WriteString(bl.label + ": ")
		}
		b.WriteString(bl.text + "\n")
	}
	return b.String()
}

// TalkCalendar gives what a calendar can have of a talk: its open steps with a
// date, and the next talk. Coming are the planned talks of the pupil that are
// still to come, the earliest first: see [school.Plans].
func TalkCalendar(t Talk, coming []school.Entry) []Event {
	made := t.local(t.Now.Wall)
	var events []Event
	for _, p := range t.Session.Shown() {
		if p.State == talk.StepOpen && !p.Due.IsZero() {
			agreed := talk.Agreed{Talk: t.Session.ID, PupilID: t.Pupil.ID, Step: p}
			events = append(events, StepEvent(Agreement{Agreed: agreed, Pupil: t.Pupil}, made))
		}
	}
	if len(coming) > 0 && !coming[0].On.IsZero() {
		events = append(events, PlannedEvent(coming[0], t.Pupil, made))
	}
	return events
}
