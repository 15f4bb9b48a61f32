package rehearse

import (
	"slices"
	"strings"
)

// class is a set of things that a word can be.
type class uint64

// What a word can be. A word often is several: "je" is a subject and a
// possessive, "werk" a verb and a noun.
const (
	subject class = 1 << iota // a pronoun that can be the subject
	second                    // a subject of the second person
	determiner
	possessive
	preposition
	asking     // a question word
	asked      // a question word with its preposition in it: waarmee
	coordinate // en, of, maar
	subordinate
	filler // may stand before anything
	adverb
	negation
	comparative
	praise // strong words that nobody used yet
	blame
	likable // words for what went well
	plainly // neutral adjectives, as in an answer of one word
	invite  // verbs of telling
	modal
	auxiliary // verbs that keep their form: is, was, heeft
	verb      // a finite form
	base      // a finite form that can also be an imperative
	infinitive
	name    // a title or a role that is addressed
	role    // somebody at school or at work
	noun    // other nouns that must not be taken for verbs or names
	dry     // nouns for what stands in a file: cijfer, datum, profiel
	exact   // of those, what is a fact whatever is done with it
	felt    // words that make a question about experience
	owned   // what lies on the table, or an arm's length away
	recount // infinitives of telling

	taughtIn // what is taught: les, wiskunde
	best     // superlatives that recommend
	flaw     // blame that stands before a noun, or is one
	virtue   // adjectives that nobody is blamed for
)

// lexicon knows words.
type lexicon struct {
	words map[string]class
	stems map[string]bool // of verbs, with and without doubled vowel
}

// entry gives words a class.
type entry struct {
	is    class
	words string
}

func newLexicon() lexicon {
	l := lexicon{words: make(map[string]class, 2000), stems: make(map[string]bool, 1000)}
	for _, e := range entries() {
		for w := range strings.FieldsSeq(e.words) {
			l.words[w] |= e.is
		}
	}
	for w, is := range l.words {
		if is&blame != 0 && (strings.HasSuffix(w, "e") || slices.Contains(flaws(), w)) {
			l.words[w] |= flaw
		}
	}
	for inf := range strings.FieldsSeq(infinitives()) {
		l.words[inf] |= infinitive | verb
		for _, s := range stems(inf) {
			l.stems[s] = true
		}
	}
	return l
}

func (l lexicon) tokens(text string) []token {
	s := scanner{text: fold(text), known: l.class}
	return unnamed(l.mended(s.scan()))
}

// class is all that a word can be.
func (l lexicon) class(word string) class {
	is := l.words[word]
	if is&(subject|determiner|asking|asked|preposition|subordinate|coordinate) == 0 {
		is |= l.regular(word)
	}
	if is == 0 && l.compound(word) {
		return infinitive
	}
	return is
}

// compound tells whether a word is an infinitive with a particle before it:
// volhouden, stilzitten.
func (l lexicon) compound(word string) bool {
	for _, particle := range particles() {
		if rest, ok := strings.CutPrefix(word, particle); ok && l.words[rest]&infinitive != 0 {
			return true
		}
	}
	return false
}

// particles are what may stand before an infinitive in one word with it.
func particles() []string {
	return []string{
		"aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "rond", "samen", "stil", "terug", "uit", "vast",
		"vol", "voor", "weg", "langs", "tegen", "verder", "heen",
	}
}

// regular finds the regular finite forms: stem, stem+t, stem+te(n), stem+de(n).
func (l lexicon) regular(word string) class {
	if l.stems[word] {
		return verb | base
	}
	for _, ending := range []string{"t", "te", "de", "ten", "den"} {
		if stem, ok := strings.CutSuffix(word, ending); ok && l.stems[stem] {
			return verb
		}
	}
	return 0
}

// stems gives the stem of an infinitive; two where the spelling leaves open
// whether a vowel is doubled (wandelen, spelen).
func stems(infinitive string) []string {
	s, ok := strings.CutSuffix(infinitive, "en")
	if !ok || len(s) < 2 {
		return nil
	}
	n := len(s)
	switch last, before := s[n-1], s[n-2]; {
	case last == before && !vowel(last):
		return []string{s[:n-1]}
	case vowel(last) || !vowel(before) || n > 2 && vowel(s[n-3]):
		return []string{hard(s)}
	default:
		long := hard(s[:n-1] + string(before) + string(last))
		if before == 'e' && n > 3 {
			return []string{long, hard(s)}
		}
		return []string{long}
	}
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// hard ends a stem in f and s where the infinitive has v and z.
func hard(stem string) string {
	n := len(stem) - 1
	switch stem[n] {
	case 'v':
		return stem[:n] + "f"
	case 'z':
		return stem[:n] + "s"
	}
	return stem
}
