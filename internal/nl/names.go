package nl

import (
	"slices"
	"strings"
	"unicode"
)

// Speaks tells whether the folded words stand in a text as whole words, next to
// each other and in that order, whatever their capitals and accents: "noor" in
// "Noor's broer" and in "met Noór", not in "Noord". No words stand in no text.
func Speaks(words []string, text string) bool {
	words = parted(strings.Join(words, " "))
	folded := Fold(text)
	if len(words) == 0 || !strings.Contains(folded, words[0]) { // most texts
		return false
	}
	return follows(words, parted(folded))
}

// SpeaksOf is Speaks for a name that is also a common word: it counts as it is
// written, with its capital, only.
func SpeaksOf(name, text string) bool {
	words := parted(name)
	if len(words) == 0 || !strings.Contains(text, words[0]) {
		return false
	}
	return follows(words, parted(text))
}

// follows tells whether the words stand next to each other among others.
func follows(words, among []string) bool {
	for i := range among {
		if len(among)-i >= len(words) && slices.Equal(among[i:i+len(words)], words) {
			return true
		}
	}
	return false
}

// parted gives the words of a text: letters, digits and what hangs on them.
func parted(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}
