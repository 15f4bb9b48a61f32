package nl

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Speaks tells whether the folded words stand in a text as whole words, next to
// each other and in that order, whatever their capitals and accents: "noor" in
// "Noor's broer" and in "met Noór", not in "Noord". No words stand in no text.
func Speaks(words []string, text string) bool {
	return follow(parted(strings.Join(words, " ")), Fold(text))
}

// SpeaksOf is Speaks for a name that is also a common word: it counts as it is
// written, with its capital, only.
func SpeaksOf(name, text string) bool { return follow(parted(name), text) }

// follow tells whether the words stand in a text as whole words, one behind the
// other. Most texts hold not even the first.
func follow(words []string, text string) bool {
	if len(words) == 0 {
		return false
	}
	for {
		i := strings.Index(text, words[0])
		if i < 0 {
			return false
		}
		rest := text[i+len(words[0]):]
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(rest)
		if !inWord(before) && !inWord(after) && begins(rest, words[1:]) {
			return true
		}
		text = rest
	}
}

// begins tells whether the next words of a text are these.
func begins(text string, words []string) bool {
	if len(words) == 0 {
		return true
	}
	next := parted(text)
	return len(next) >= len(words) && slices.Equal(next[:len(words)], words)
}

// parted gives the words of a text.
func parted(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !inWord(r) })
}

// inWord tells whether a character is part of a word: a letter, a digit, or a mark
// that hangs on one. What is no character is not.
func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
