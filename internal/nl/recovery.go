package nl

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// A secret of 128 bits and the first 4 bits of its SHA-256, eleven bits a word:
// twelve words that tell of themselves whether they are copied well.
const (
	recoveryBytes = 16
	recoveryWords = 12
	bitsPerWord   = 11
	checkBits     = recoveryWords*bitsPerWord - 8*recoveryBytes
	// leastLetters of a word tell it from all others.
	leastLetters = 4
	// leastLooks is how many words a text needs to be taken for recovery words:
	// some may have been left out.
	leastLooks = 8
)

// RecoveryWords writes a secret of 16 bytes as twelve words for paper; nil for
// a secret of another length.
func RecoveryWords(secret []byte) []string {
	if len(secret) != recoveryBytes {
		return nil
	}
	list := WordList()
	words := make([]string, recoveryWords)
	bits := append(slices.Clone(secret), check(secret))
	for i := range words {
		n := 0
		for at := i * bitsPerWord; at < (i+1)*bitsPerWord; at++ {
			n = n<<1 | int(bits[at/8]>>(7-at%8)&1)
		}
		words[i] = list[n]
	}
	return words
}

// check gives the check bits of a secret, as the upper bits of a byte.
func check(secret []byte) byte {
	sum := sha256.Sum256(secret)
	return sum[0] >> (8 - checkBits) << (8 - checkBits)
}

// ParseRecovery reads the words of [RecoveryWords] as people type them: in
// capitals, with numbers, commas or line ends between them, with accents, and
// shortened to four letters or more. Where a word is not in the list, it is
// wrong, as it was typed. Words that are all in the list but are not twelve, or
// not the twelve that belong together, give neither secret nor wrong.
func ParseRecovery(text string) (secret []byte, wrong string, ok bool) {
	list := WordList()
	typed := typedWords(text)
	numbers := make([]int, len(typed))
	for i, word := range typed {
		n, found := lookUp(list, Fold(word))
		if !found {
			return nil, word, false
		}
		numbers[i] = n
	}
	if len(numbers) != recoveryWords {
		return nil, "", false
	}
	bits := make([]byte, recoveryBytes+1)
	for i, n := range numbers {
		for b := range bitsPerWord {
			at := i*bitsPerWord + b
			bits[at/8] |= byte(n>>(bitsPerWord-1-b)&1) << (7 - at%8)
		}
	}
	secret = bits[:recoveryBytes:recoveryBytes]
	if bits[recoveryBytes] != check(secret) {
		return nil, "", false
	}
	return secret, "", true
}

// lookUp finds a folded word in the list, whole or shortened.
func lookUp(list []string, word string) (int, bool) {
	n, _ := slices.BinarySearch(list, word)
	found := n < len(list) && len(word) >= leastLetters && strings.HasPrefix(list[n], word)
	return n, found
}

// typedWords gives the runs of letters in a text. What cannot be seen in a text that
// was copied from somewhere parts no words.
func typedWords(text string) []string {
	text = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, text)
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

// LooksLikeRecovery tells whether a text that was typed where a password was
// asked may be meant as recovery words: it has at least eight words that are
// long enough. A passphrase can look so too.
func LooksLikeRecovery(text string) bool {
	n := 0
	for _, word := range typedWords(text) {
		if len([]rune(word)) >= leastLetters {
			n++
		}
	}
	return n >= leastLooks
}

// NearestWord is the word of the list that somebody most probably meant: the
// one that begins with the same four letters, else the nearest in spelling, at
// most two letters away. Empty when none is near, or when word is in the list.
func NearestWord(word string) string {
	list := WordList()
	word = Fold(word)
	if _, found := lookUp(list, word); found {
		return ""
	}
	if len(word) > leastLetters {
		if n, found := lookUp(list, word[:leastLetters]); found {
			return list[n]
		}
	}
	const furthest = 2
	best, away := "", min(furthest, len(word)/2)+1
	for _, w := range list {
		if d := distance(word, w, away); d < away {
			best, away = w, d
		}
	}
	return best
}

// distance counts how many letters must be put in, taken out, replaced or
// swapped with the next to make one word of another, as far as it is under a
// limit; else it is at least that limit.
func distance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	before, above := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above = above, row
	}
	return above[len(b)]
}

// RecoveryProblem says why a text is not the recovery words of anything, and
// what to do; empty when it may be. It repeats at most the one word that is
// wrong.
func RecoveryProblem(text string) string {
	_, wrong, ok := ParseRecovery(text)
	n := len(typedWords(text))
	switch {
	case ok:
		return ""
	case wrong != "":
		return recoveryUnknown(wrong)
	case n != recoveryWords:
		return fmt.Sprintf("Het zijn twaalf herstelwoorden; je typte er %d. Kijk na welk woord er te veel is of ontbreekt.", n)
	}
	return "Deze twaalf woorden horen niet bij elkaar. Kijk op het papier of een woord anders is, of op een andere plek staat."
}

// recoveryUnknown says that a word is no recovery word.
func recoveryUnknown(word string) string {
	const longest = 20
	if letters := []rune(word); len(letters) > longest {
		word = string(letters[:longest]) + "…"
	}
	if near := NearestWord(word); near != "" {
		return fmt.Sprintf("'%s' is geen herstelwoord. Bedoelde je '%s'?", word, near)
	}
	return fmt.Sprintf("'%s' is geen herstelwoord. Kijk het na op het papier.", word)
}
