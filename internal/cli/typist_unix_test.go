//go:build unix

package cli

import (
	"math/rand/v2"
	"strings"
	"time"
	"unicode/utf8"

	"gesprek/internal/talk"
)

// More keys as a terminal sends them.
const (
	keyTab   = "\t"
	keyUp    = "\x1b[A"
	keyDown  = "\x1b[B"
	keyKlad  = "\x1b[19~" // f8
	keyClose = "\x1ba"    // alt+a, rounds off
	keyLater = "\x1bl"    // alt+l, puts the talk away
	keySend  = "\x13"     // ctrl+s
)

// record is what a talk holds: its lines that are not empty, and the first step
// of its rounding off.
type record struct {
	lines []string // KIND: TEXT
	step  string
}

// recordOf reads a stored talk.
func recordOf(s *talk.Session) record {
	var r record
	for _, n := range s.Notes {
		if n.Text != "" {
			r.lines = append(r.lines, string(n.Kind)+": "+n.Text)
		}
	}
	if len(s.Steps) > 0 {
		r.step = s.Steps[0].What
	}
	return r
}

// key is a key that was typed, or a paste, which is one read for the program.
type key struct {
	sends string
	tail  string    // what then stands before the cursor; empty where that says nothing
	after record    // what the talk holds then
	sent  time.Time // zero: not yet
	seen  time.Time // when it was on the screen; zero: not
}

// typist types a stream that is known beforehand: letters with and without
// accents, emoji, pastes, new lines, klad and the next question.
type typist struct {
	rng   *rand.Rand
	now   record // lines, with the one that is being typed
	line  string // text of that one
	klad  bool   // it is klad
	began bool   // it is among the lines
}

// next chooses the next key.
func (y *typist) next() key {
	var k key
	last, _ := utf8.DecodeLastRuneInString(y.line)
	settled := y.line != "" && last != ' '
	switch n := y.rng.IntN(100); {
	case settled && n < 4:
		k.sends = keyEnter
		y.line, y.klad, y.began = "", false, false
	case settled && !y.klad && n < 7:
		k.sends = keyKlad
		y.klad = true
		y.put()
	case y.line == "" && n < 15:
		k.sends = keyTab
	case n < 11:
		k = y.paste()
	case settled && n < 25:
		k.sends = " "
		y.write(" ")
	default:
		k.sends = y.letter()
		y.write(k.sends)
	}
	k.tail, k.after = tail(y.line), y.now
	return k
}

func (y *typist) letter() string {
	letters := []string{"a", "b", "d", "e", "é", "ë", "g", "i", "k", "m", "n", "o", "r", "s", "t", "u", "🙂", "z"}
	return letters[y.rng.IntN(len(letters))]
}

// paste is a bracketed paste of one line or two.
func (y *typist) paste() key {
	word := func() string {
		var b strings.Builder
		for range 6 + y.rng.IntN(20) {
			b.WriteString(y.letter())
		}
		return b.String()
	}
	text := word()
	y.write(text)
	if y.rng.IntN(2) == 0 {
		y.line, y.klad, y.began = "", false, false
		more := word()
		y.write(more)
		text += "\r" + more
	}
	return key{sends: "\x1b[200~" + text + "\x1b[201~"}
}

// write adds text to the line.
func (y *typist) write(text string) {
	y.line += text
	y.put()
}

// put brings the line into what the talk holds; earlier states keep their own.
func (y *typist) put() {
	kind := talk.Plain
	if y.klad {
		kind = talk.Draft
	}
	keep := len(y.now.lines)
	if y.began {
		keep--
	}
	y.now.lines = append(y.now.lines[:keep:keep], string(kind)+": "+y.line)
	y.began = true
}

// step types a letter of the step of the rounding off.
func (y *typist) step() key {
	letter := y.letter()
	y.now.step += letter
	return key{sends: letter, tail: tail(y.now.step), after: y.now}
}

// tail is the end of a text, by which it is found on the screen.
func tail(text string) string {
	runes := []rune(text)
	return string(runes[max(0, len(runes)-8):])
}
