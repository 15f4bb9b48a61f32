package rehearse

import (
	"slices"
	"strings"
)

// phrase is a pattern of words. Patterns stand on lines of their own, or with
// semicolons between them; a pattern is words with spaces between them, in
// which
//
//	a|b      is one of several words
//	?a       may be left out
//	<class>  is a word of a class
//	*        is up to six words
//	+        is one word
//	^ and $  are the begin and the end of the clause
type phrase struct {
	steps  []step
	anchor bool // must stand at the begin
}

// step is one word of a phrase.
type step struct {
	words []string
	is    class
	maybe bool
	gap   bool
	any   bool
	end   bool
}

// maxGap is the number of words that * covers at most.
const maxGap = 6

// phrases is a set of patterns, sorted by their first word.
type phrases struct {
	byWord map[string][]phrase
	others []phrase // begin with a class
}

func newPhrases(patterns string) phrases {
	p := phrases{byWord: map[string][]phrase{}}
	split := func(r rune) bool { return r == '\n' || r == ';' }
	for pattern := range strings.FieldsFuncSeq(patterns, split) {
		if one := newPhrase(pattern); len(one.steps) > 0 {
			p.file(one)
		}
	}
	return p
}

// file puts one where find looks for it.
func (p *phrases) file(one phrase) {
	first := one.steps[0]
	if first.is != 0 || first.maybe || first.gap || first.any {
		p.others = append(p.others, one)
		return
	}
	for _, w := range first.words {
		p.byWord[w] = append(p.byWord[w], one)
	}
}

func newPhrase(line string) phrase {
	var p phrase
	for w := range strings.FieldsSeq(line) {
		if w == "^" {
			p.anchor = true
		} else {
			p.steps = append(p.steps, newStep(w))
		}
	}
	return p
}

func newStep(w string) step {
	switch w {
	case "*":
		return step{gap: true}
	case "+", "?+":
		return step{any: true, maybe: w != "+"}
	case "$":
		return step{end: true}
	}
	rest, maybe := strings.CutPrefix(w, "?")
	if inner, ok := strings.CutPrefix(rest, "<"); ok {
		return step{is: classNamed(strings.TrimSuffix(inner, ">")), maybe: maybe}
	}
	return step{words: strings.Split(rest, "|"), maybe: maybe}
}

// classNamed gives the class that a pattern names; of several names the union.
func classNamed(names string) class {
	var is class
	for name := range strings.SplitSeq(names, "|") {
		is |= classOf(name)
	}
	return is
}

// classOf gives the class of one name, 0 for an unknown one.
func classOf(name string) class {
	for _, known := range []struct {
		name string
		is   class
	}{
		{"subj", subject},
		{"je", second},
		{"verb", verb},
		{"adj", plainly},
		{"more", comparative},
		{"praise", praise},
		{"judge", praise | blame},
		{"blame", blame},
		{"modal", modal},
		{"noun", noun},
		{"dry", dry},
		{"base", base},
		{"wh", asking},
		{"inf", infinitive},
		{"best", best},
		{"taught", taughtIn},
		{"flaw", flaw},
	} {
		if known.name == name {
			return known.is
		}
	}
	return 0
}

// find looks for the first pattern that stands in words and gives the words
// that it covers.
func (p phrases) find(words []token) (string, bool) {
	for i, w := range words {
		for _, set := range [][]phrase{p.byWord[w.text], p.others} {
			for _, one := range set {
				if one.anchor && i > 0 {
					continue
				}
				if n := one.match(words[i:], 0); n >= 0 {
					return join(words[i : i+n]), true
				}
			}
		}
	}
	return "", false
}

// starts tells whether a pattern stands at the begin of words, and how many
// words it covers.
func (p phrases) starts(words []token) (int, bool) {
	if len(words) == 0 {
		return 0, false
	}
	for _, set := range [][]phrase{p.byWord[words[0].text], p.others} {
		for _, one := range set {
			if n := one.match(words, 0); n >= 0 {
				return n, true
			}
		}
	}
	return 0, false
}

// covers tells whether a pattern covers words from the begin to the end.
func (p phrases) covers(words []token) bool {
	n, ok := p.starts(words)
	return ok && n == len(words)
}

// match tells how many words the steps from k on cover, or -1.
func (p phrase) match(words []token, k int) int {
	if k == len(p.steps) {
		return 0
	}
	s := p.steps[k]
	switch {
	case s.end:
		if len(words) == 0 {
			return p.match(words, k+1)
		}
		return -1
	case s.gap:
		for gap := 0; gap <= min(maxGap, len(words)); gap++ {
			if n := p.match(words[gap:], k+1); n >= 0 {
				return gap + n
			}
		}
		return -1
	}
	if len(words) > 0 && s.takes(words[0]) {
		if n := p.match(words[1:], k+1); n >= 0 {
			return n + 1
		}
	}
	if s.maybe {
		return p.match(words, k+1)
	}
	return -1
}

func (s step) takes(t token) bool {
	if s.is != 0 {
		return t.is&s.is != 0
	}
	if s.any {
		return true
	}
	return slices.Contains(s.words, t.text)
}

func join(words []token) string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = w.text
	}
	return strings.Join(all, " ")
}
