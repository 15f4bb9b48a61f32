package tui

import (
	"slices"
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// sought is what somebody types to find a pupil in a list, all folded.
type sought struct {
	text   string // name and class
	class  string
	number string // leerlingnummer; may be empty
}

func soughtOf(p school.Pupil) sought {
	return sought{text: nl.Fold(p.Name() + " " + p.Class), class: nl.Fold(p.Class), number: nl.Fold(p.Number)}
}

// fits tells whether every word was found: in name and class, or as the beginning
// of the number.
func (s *sought) fits(words []string) bool {
	for _, w := range words {
		if !strings.Contains(s.text, w) && !s.numbered(w) {
			return false
		}
	}
	return true
}

// leastNumber is how much of a number must be typed: one digit is rather that of
// a class.
const leastNumber = 3

// numbered tells whether the number begins with a word. The zeros in front of it
// need not be typed.
func (s *sought) numbered(word string) bool {
	return len(word) >= leastNumber &&
		(strings.HasPrefix(s.number, word) || strings.HasPrefix(strings.TrimLeft(s.number, "0"), word))
}

// among tells whether one of the words is the class itself, and not a part of
// another: who types 2b means 2B before 2BK.
func (s *sought) among(words []string) bool { return s.class != "" && slices.Contains(words, s.class) }
