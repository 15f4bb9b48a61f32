package handbook

import (
	"strings"
	"unicode"
)

// Score is how easy a text is to read, by the Flesch-Douma formula, the Dutch
// reading of Flesch's Reading Ease:
//
//	206.835 − 0.93 × words per sentence − 77 × syllables per word
//
// Source: W.H. Douma, De leesbaarheid van landbouwbladen, Landbouwhogeschool
// Wageningen, 1960, as given with its table of norms in Onze Taal 46 (1977):
// 90-100 very easy, 80-90 easy, 70-80 fairly easy, 60-70 normal, 45-60 fairly
// hard, 30-45 hard, 0-30 very hard. The formula knows the length of words and
// sentences and nothing else: a low score is a reason to read again, a high one
// no proof.
type Score struct {
	Sentences, Words, Syllables int
}

// Value is the score; a text without words is as easy as can be.
func (s Score) Value() float64 {
	const ceiling, perWord, perSyllable = 206.835, 0.93, 77
	if s.Words == 0 || s.Sentences == 0 {
		return ceiling
	}
	return ceiling - perWord*float64(s.Words)/float64(s.Sentences) - perSyllable*float64(s.Syllables)/float64(s.Words)
}

// add counts a text; its end is the end of a sentence.
func (s *Score) add(text string) {
	open := false // a sentence has words and has not ended
	for _, field := range strings.Fields(text) {
		word := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if word != "" {
			s.Words++
			s.Syllables += syllables(word)
			open = true
		}
		if end := strings.TrimRight(field, `"'”’)*_`); open && strings.ContainsAny(end[max(0, len(end)-1):], ".?!:;") {
			s.Sentences++
			open = false
		}
	}
	if open {
		s.Sentences++
	}
}

// syllables counts the syllables of a Dutch word: its groups of vowels that are
// spoken as one. A word has at least one.
func syllables(word string) int {
	letters := []rune(strings.ToLower(word))
	count := 0
	for i := 0; i < len(letters); {
		n := nucleus(letters[i:])
		if n > 0 && !(i > 0 && letters[i-1] == 'q' && letters[i] == 'u') {
			count++
		}
		i += max(1, n)
	}
	return max(1, count)
}

// nucleus is how many letters at the start are spoken as one vowel; 0 where a
// consonant stands.
func nucleus(letters []rune) int {
	const longest = 3
	for n := min(longest, len(letters)); n > 1; n-- {
		if isVowelGroup(string(letters[:n])) {
			return n
		}
	}
	switch r := letters[0]; {
	case r == 'y' && len(letters) > 1 && isVowel(letters[1]):
		return 0 // yoghurt
	case isVowel(r):
		return 1
	}
	return 0
}
