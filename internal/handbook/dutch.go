package handbook

import (
	"slices"
	"strings"
	"unicode"

	"gesprek/internal/talk"
)

// isVowel tells whether a letter can be a vowel in Dutch.
func isVowel(r rune) bool {
	return strings.ContainsRune("aeiouyáàâäéèêëíìîïóòôöúùûü", r)
}

// isVowelGroup tells whether letters are spoken as one vowel in Dutch.
func isVowelGroup(s string) bool {
	return slices.Contains([]string{
		"aai", "ooi", "oei", "eeu", "ieu",
		"aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ou", "au", "ij", "ei",
	}, s)
}

// tokens are the words of a text.
func tokens(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '-'
	})
}

// words are the words of a text in lower case.
func words(text string) []string { return tokens(strings.ToLower(text)) }

// likeName tells whether a word can stand for a term: OMA is a term, and an oma
// is not.
func likeName(term, said string) bool {
	capitals := func(s string) bool { return s == strings.ToUpper(s) && s != strings.ToLower(s) }
	return !capitals(term) || capitals(said)
}

// wrongAddress finds a word that speaks to somebody else than the prompt does:
// je to a pupil, u to a parent, jullie to both.
func wrongAddress(text string, to talk.Addressee) string {
	informal := []string{"je", "jij", "jou", "jouw", "jouwe", "jezelf"}
	formal := []string{"u", "uw", "uzelf"}
	not := formal
	switch to {
	case talk.ToParent:
		not = informal
	case talk.ToTogether:
		not = append(informal, formal...)
	}
	for _, w := range words(text) {
		if slices.Contains(not, w) {
			return w
		}
	}
	return ""
}

// asksWhy tells whether a text has "waarom" in it, which asks for a defence.
func asksWhy(text string) bool { return slices.Contains(words(text), "waarom") }

// schoolWord finds a word of schools that a pupil has nothing in mind with.
func schoolWord(text string) string {
	for _, w := range words(text) {
		switch w {
		case "kwaliteit", "kwaliteiten", "competentie", "competenties", "loopbaancompetentie", "loopbaancompetenties",
			"motief", "motieven", "drijfveer", "drijfveren", "vaardigheid", "vaardigheden", "doelstelling":
			return w
		case "reflectie", "reflecteren", "reflecteer", "loopbaan", "werkexploratie", "netwerk", "netwerken",
			"ontwikkelen", "ontwikkeling", "leerdoel", "leerdoelen":
			return w
		}
	}
	return ""
}
