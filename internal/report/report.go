// Package report writes what the program knows as documents for people: the
// report of one talk, the dossier, the agenda of a talk, invitations to a row of talks,
// everything about one pupil for who asks to see it, what is known of the ways
// through education (routes and map, choices, dates and the AanDeBak-garantie), and
// the papers of practising: role card, guide, tally sheet, mirror and training.
//
// A document is made in two steps: what it says (a list of blocks, the same
// for every format) and how a format writes a block. The package writes to an
// io.Writer; it opens no file, reads no clock and no storage, and has no Dutch
// of its own: the words come from package nl.
//
// A report says what was said. A question stands in it only with the lines that
// were written under it; the rungs of "weet ik niet", what was asked in vain and
// what was passed over do not.
//
// Klad never gets into a report, in no form: not its line, not its history,
// not a step or a quote that hangs on it. An [Inspection] leaves nothing out.
package report

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Talk is what the report of one talk is made of.
type Talk struct {
	Pupil    school.Pupil
	Session  *talk.Session // need not be attached to a guide
	Settings school.Settings
	Location *time.Location // of the dates and times; nil for UTC
	Now      talk.Instant   // the length of a talk that still runs is up to now
	Words    school.Words   // what the school calls things
}

// Markdown writes the report as CommonMark. What people typed is escaped, so
// that it reads as it was typed.
func Markdown(w io.Writer, t Talk) error {
	return write(w, markdown(document(t)))
}

// MinWidth is the narrowest that Text wraps at.
const MinWidth = 20

// Text writes the report without markup, in lines of at most width columns
// (counted by grapheme; under [MinWidth] it is MinWidth). Only one character
// that is wider than the room for it makes a longer line.
func Text(w io.Writer, t Talk, width int) error {
	return write(w, text(document(t), max(width, MinWidth)))
}

func write(w io.Writer, s string) error {
	if _, err := io.WriteString(w, s); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// clean makes a text fit for one line of a file or a terminal: control
// characters, line ends too, become spaces, and what turns the order of other
// characters is left out. All else stays as it is, joiners (U+200C and U+200D)
// and combining marks too: scripts and emoji are written with them.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case control(r):
			return ' '
		case turns(r):
			return -1
		}
		return r
	}, s) // makes U+FFFD of bytes that are no text
	return strings.TrimSpace(s)
}

// control tells whether r steers a terminal or ends a line: C0, DEL, C1, and
// the line and paragraph separators.
func control(r rune) bool {
	return r < ' ' || r >= 0x7f && r <= 0x9f || r == '\u2028' || r == '\u2029'
}

// turns tells whether r changes the order or the shape in which what follows
// is shown, so that a text could pass for another: Unicode's Bidi_Control, and
// the deprecated U+206A to U+206F.
func turns(r rune) bool {
	return unicode.Is(unicode.Bidi_Control, r) || r >= '\u206a' && r <= '\u206f'
}
