package school

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Term is a word of the shared vocabulary (begrip) and what it means.
type Term struct {
	Name   string   // as it stands in the list
	Means  string   // one sentence
	Also   []string // plural and other forms by which it is recognised
	Avoid  []string // words for the same that the school does not use
	Own    bool     // a school may call it otherwise
	Plural string   // only where Own
	Neuter bool     // it takes "het"; only where Own
}

// Word is what a school calls a term: everywhere in the program the school's
// word stands in place of the term's.
type Word struct {
	Term   Term
	Own    string // singular
	Plural string
	Neuter bool // the school's word takes "het"
}

// Words are the school's own words. The zero value changes nothing.
type Words struct {
	forms map[string]form // by the term's word in lower case
}

// form is what stands in place of one form of a term.
type form struct {
	text     string
	from, to article
}

// NewWords makes the replacement of a list of words.
func NewWords(list []Word) Words {
	w := Words{forms: map[string]form{}}
	for _, word := range list {
		w.forms[strings.ToLower(word.Term.Name)] = form{word.Own, gender(word.Term.Neuter), gender(word.Neuter)}
		if word.Term.Plural != "" && word.Plural != "" {
			w.forms[strings.ToLower(word.Term.Plural)] = form{text: word.Plural}
		}
	}
	return w
}

// Say writes a text in the school's own words. Only whole words are replaced,
// and "de" and "het" and what goes like them follow: "deze leerling" becomes
// "dit kind". Capitals are kept. It is for the texts of the program and of its
// content; what somebody typed stays as it is.
func (w Words) Say(text string) string {
	if len(w.forms) == 0 || text == "" {
		return text
	}
	parts := split(text)
	for i, part := range parts {
		f, ok := w.forms[strings.ReplaceAll(strings.ToLower(part), "’", "'")]
		if !ok || !isWord(part) {
			continue
		}
		parts[i] = likeCase(part, f.text)
		if f.from != f.to {
			agree(parts[:i], f.to)
			relative(parts[i+1:], f.to)
		}
	}
	return strings.Join(parts, "")
}

// split cuts a text into words and what stands between them.
func split(text string) []string {
	var parts []string
	for text != "" {
		first, _ := utf8.DecodeRuneInString(text)
		in := inWord(first)
		end := strings.IndexFunc(text, func(r rune) bool { return inWord(r) != in })
		if end < 0 {
			end = len(text)
		}
		parts, text = append(parts, text[:end]), text[end:]
	}
	return parts
}

// inWord tells whether a rune is part of a word: "slb'er" is one.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '’'
}

func isWord(part string) bool {
	first, _ := utf8.DecodeRuneInString(part)
	return inWord(first)
}

// agree mends the article before a word that takes the other one, also across
// one adjective: "de jonge leerling".
func agree(before []string, to article) {
	for seen := 0; len(before) > 0 && seen < 2; before = before[:len(before)-1] {
		last := len(before) - 1
		if !isWord(before[last]) {
			if strings.TrimSpace(before[last]) != "" {
				return // another clause
			}
			continue
		}
		word := strings.ToLower(before[last])
		if other, ok := counterpart(word, to); ok {
			before[last] = likeCase(before[last], other)
			return
		}
		if other, ok := inflected(word, to); ok && indefinite(before[:last]) {
			before[last] = likeCase(before[last], other)
			return
		}
		if !strings.HasSuffix(word, "e") || pronoun(word) { // no adjective
			return
		}
		seen++
	}
}

// relative mends the word that says more about a noun: "een leerling die" becomes
// "een kind dat". The other way round "dat" can begin another clause, and stays.
func relative(after []string, to article) {
	if len(after) > 1 && to == neuter && strings.TrimSpace(strings.Trim(after[0], ",")) == "" && after[1] == "die" {
		after[1] = "dat"
	}
}

// indefinite tells whether nothing before an adjective makes its noun a certain
// one: then the adjective changes with the noun ("een nieuw kind").
func indefinite(before []string) bool {
	for i := len(before) - 1; i >= 0; i-- {
		if isWord(before[i]) {
			return !definite(strings.ToLower(before[i]))
		}
		if strings.TrimSpace(before[i]) != "" {
			return true
		}
	}
	return true
}

// likeCase gives text the capitals of a word: all, the first, or none.
func likeCase(word, text string) string {
	first, size := utf8.DecodeRuneInString(word)
	switch {
	case !unicode.IsUpper(first):
		return text
	case len(word) > size && strings.ToUpper(word) == word:
		return strings.ToUpper(text)
	}
	head, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(head)) + text[n:]
}
