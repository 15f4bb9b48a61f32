package rehearse

import (
	"slices"
	"strings"
)

// sameSubject tells whether an answer is about what the item is about: it has a word
// of it, one that belongs to it, or points back to it.
func (r *Recogniser) sameSubject(item *DrillItem, a answered) bool {
	if r.pointsBack(a.words) {
		return true
	}
	given := r.stemsOf(r.lexicon.tokens(item.Given), true)
	for _, w := range r.stemsOf(a.words, true) {
		if slices.ContainsFunc(given, func(g string) bool { return kindred(g, w) }) {
			return true
		}
	}
	for _, w := range a.words {
		if slices.ContainsFunc(item.Words, func(p string) bool { return fits(p, w.text) }) {
			return true
		}
	}
	return false
}

// subjectOf names the words of the given question that say what it is about.
func (r *Recogniser) subjectOf(item *DrillItem) []string {
	var out []string
	for _, t := range r.lexicon.tokens(item.Given) {
		if r.says(t, true) && !slices.Contains(out, t.text) {
			out = append(out, t.text)
		}
	}
	const most = 2
	return out[:min(len(out), most)]
}

// fits tells whether a word is as a pattern says: "stage*" is stage, stages, stagedag.
func fits(pattern, word string) bool {
	if begin, open := strings.CutSuffix(pattern, "*"); open {
		return strings.HasPrefix(word, fold(begin))
	}
	return word == fold(pattern)
}

// pointsBack tells whether words point to what was just said: er, daar, dat.
func (r *Recogniser) pointsBack(words []token) bool {
	for i, w := range words {
		switch {
		case slices.Contains(backward(), w.text), pointsWith(w.text):
			return true
		case w.in("het") && !r.names(nth(words, i+1)):
			return true
		}
	}
	return false
}

// names tells whether a word behind "het" is what that belongs to: het weekend, but
// not het leuk, or het je.
func (r *Recogniser) names(w token) bool {
	return r.says(w, true) && w.is&(verb|infinitive|likable|plainly) == 0
}

// stemsOf are the stems of the words that say something, each once. With topic
// those that only judge (leuk, moeilijk) are left out.
func (r *Recogniser) stemsOf(tokens []token, topic bool) []string {
	var out []string
	for _, t := range tokens {
		if !r.says(t, topic) {
			continue
		}
		if s := stem(t.text); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// says tells whether a word says what something is about.
func (r *Recogniser) says(t token, onlySubject bool) bool {
	const grammatical = subject | second | determiner | possessive | preposition | asking | coordinate | subordinate | filler | negation | auxiliary | modal
	switch {
	case t.mark != 0, len(t.text) < 3 && t.text != "tl":
		return false
	case t.is&noun != 0 || t.is&dry != 0 || t.is&taughtIn != 0:
		return true
	case t.is&grammatical != 0 && t.is&(likable|plainly) == 0, slices.Contains(empty(), t.text):
		return false
	case onlySubject && t.is&(likable|plainly|praise|blame|adverb|comparative|best) != 0:
		return false
	}
	return true
}

// stem is a word without its most common endings, so that werkt, werken, gewerkt and
// werkte are one. It need not be a word; two that mean the same may still differ.
func stem(word string) string {
	w := strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "'")
	for _, small := range []string{"tjes", "tje", "jes", "je"} {
		if s, ok := strings.CutSuffix(w, small); ok && len(s) > 2 {
			w = s
			break
		}
	}
	if s, ok := strings.CutPrefix(w, "ge"); ok && len(s) > 3 && strings.HasSuffix(s, "t") || strings.HasSuffix(s, "d") && ok && len(s) > 4 {
		w = s
	}
	for _, end := range []string{"heden", "ende", "sten", "sen", "ten", "den", "en", "te", "de", "ste", "e", "s", "t", "d"} {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) > 2 {
			w = s
			break
		}
	}
	if w = once(w); w == "" {
		return ""
	}
	return hard(w)
}

// kindred tells whether two stems are of words about the same: equal, one within the
// other (wiskunde, wiskundeles), or a slip of the keys apart.
func kindred(a, b string) bool {
	const part, slip = 4, 6
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case a == b:
		return true
	case len(a) >= part && (strings.HasPrefix(b, a) || strings.HasSuffix(b, a)):
		return true
	}
	return len(a) >= part && exchanged(a, b) || len(a) >= slip && oneApart(a, b)
}

// apart is what is left of two different words where they begin to differ.
func apart(a, b string) (string, string) {
	from := 0
	for from < min(len(a), len(b)) && a[from] == b[from] {
		from++
	}
	return a[from:], b[from:]
}

// exchanged tells whether two letters beside each other changed places: satge.
func exchanged(a, b string) bool {
	ra, rb := apart(a, b)
	return len(ra) > 1 && len(ra) == len(rb) && ra[0] == rb[1] && ra[1] == rb[0] && ra[2:] == rb[2:]
}

// oneApart tells whether one letter was left out, put in or changed; a is not longer
// than b, and not equal to it.
func oneApart(a, b string) bool {
	ra, rb := apart(a, b)
	if len(a) == len(b) {
		return ra[1:] == rb[1:]
	}
	return len(b)-len(a) == 1 && ra == rb[1:]
}
