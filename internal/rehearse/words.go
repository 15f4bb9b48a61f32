package rehearse

import (
	"slices"
	"strings"
)

// wordsOf gives the folded words of a text, those in a quotation too.
func wordsOf(text string) []string {
	return strings.FieldsFunc(fold(text), func(r rune) bool {
		return r < 128 && !wordByte(byte(r)) && r != '\'' && r != '-'
	})
}

// roots are what a word may be a form of, so that forms of one word share a root:
// boot, boten; auto's, auto; gebouwd, bouwde, bouwen. They are rough: they only have
// to find the same word again.
func roots(word string) []string {
	word = strings.Trim(word, "'-")
	all := appendRoot(nil, word)
	if s, ok := strings.CutPrefix(word, "ge"); ok && len(s) > 3 {
		all = appendRoot(all, strings.TrimRight(s, "dt"))
		all = appendRoot(all, strings.TrimSuffix(s, "en"))
	}
	for _, ending := range endings() {
		if s, ok := strings.CutSuffix(word, ending); ok && len(s) > 2 && strings.ContainsAny(s, "aeiouy") {
			all = appendRoot(all, s)
		}
	}
	return all
}

// appendRoot adds a root as it is written with any ending.
func appendRoot(all []string, word string) []string {
	if root := once(word); len(root) > 2 || root == word && root != "" {
		return append(all, hard(root))
	}
	return all
}

// once writes doubled letters once, as the endings change that: boot, boten; pak,
// pakken.
func once(word string) string {
	var b strings.Builder
	var last rune
	for _, c := range word {
		if c != last {
			b.WriteRune(c)
			last = c
		}
	}
	return b.String()
}

// same tells whether two folded words can be forms of one.
func same(a, b string) bool { return a == b || meet(roots(a), roots(b)) }

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(r string) bool { return slices.Contains(b, r) })
}

// pattern is one of a list of words that somebody gave: a word in whatever form, or
// with * also with any ending.
type pattern struct {
	begin  string
	prefix bool
	roots  []string
}

func newPattern(word string) pattern {
	begin, prefix := strings.CutSuffix(strings.TrimSpace(word), "*")
	begin = strings.TrimSpace(fold(begin))
	return pattern{begin: begin, prefix: prefix && begin != "", roots: roots(begin)}
}

// takes tells whether a word is one of the pattern; its roots are known already.
func (p pattern) takes(word string, roots []string) bool {
	return p.prefix && strings.HasPrefix(word, p.begin) || p.begin == word && word != "" || meet(p.roots, roots)
}

// overlaps tells whether a word can be taken by both patterns.
func (p pattern) overlaps(q pattern) bool {
	return p.takes(q.begin, q.roots) || q.takes(p.begin, p.roots)
}

// patterns makes patterns of words with spaces between them.
func patterns(words string) []pattern {
	var all []pattern
	for w := range strings.FieldsSeq(words) {
		all = append(all, newPattern(w))
	}
	return all
}

// hits counts the words that one of the patterns takes.
func hits(all []pattern, words []string) int {
	n := 0
	for _, w := range words {
		r := roots(w)
		if slices.ContainsFunc(all, func(p pattern) bool { return p.takes(w, r) }) {
			n++
		}
	}
	return n
}
