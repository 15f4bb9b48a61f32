package rehearse

import (
	"slices"
	"strings"
)

// readFragment adds the answer or the options that hang on to a question.
func readFragment(out *reading, cs []clause, i int) {
	c, last := cs[i], out.last()
	if i == 0 || !c.asks || cs[i-1].form != wordFirst || last.form != wordFirst || last.kind != Open {
		return
	}
	if !enumerates(cs[i-1].words, c.words) && !related(cs[i-1].words) && answers(c.words, cs[i-1]) {
		out.asks = append(out.asks, ask{kind: Closed, mark: join(c.words), form: fragment})
	}
}

// enumerates tells whether words go on with a list that the last word before
// them began: over talen, reizen of geld.
func enumerates(before, words []token) bool {
	last, first, one := final(before), words[0], nth(before, len(before)-2)
	switch {
	case last.is&first.is&infinitive != 0 && !last.in("doen", "worden"), participle(last.text) && participle(first.text):
		return len(before) > 1
	case one.is&(preposition|asking) != 0, one.in("een", "geen"):
		return first.is&(determiner|possessive|plainly) == 0
	}
	return false
}

// related tells whether words end in a relative clause, so that what stands
// behind them goes with that: iets wat je pakt, opent of zegt.
func related(words []token) bool {
	main := mainPart(words)
	return len(main) < len(words) && words[len(main)].in("wat", "die", "dat", "waar")
}

// answers tells whether words are an answer, or options, and not a name or an
// addition.
func answers(words []token, to clause) bool {
	first := words[0]
	switch {
	case len(words) == 1:
		return first.is&plainly != 0 && !pointing(to.words)
	case first.is&(preposition|adverb) != 0 && first.is&plainly == 0:
		return false
	case first.in("of"): // of niet doen
		return false
	case contains(words, "of"):
		return to.words[to.head-1].in("hoe") || first.is&plainly == 0 && !final(words).in("klein", "groot", "niet", "zo")
	case contains(words, "en", "die") || finite(words):
		return false
	case pointing(words[1:]) || pointing(to.words):
		return false
	}
	return first.is&(determiner|possessive|plainly|noun|subject) != 0
}

// pointing tells whether a question has a pronoun that what stands behind it
// explains (hoe was dat, zo'n eerste dag) or asks about a word (hoe bedoel je,
// saai).
func pointing(words []token) bool {
	for i, w := range words {
		if w.in("bedoel", "bedoelt", "zoiets") || w.in("zo") && nth(words, i+1).in("iemand", "iets") {
			return true
		}
		if w.in("dat", "die", "dit") && (i+1 == len(words) || slices.Contains(particles(), words[i+1].text) || participle(words[i+1].text) || words[i+1].is&(adverb|verb|preposition|likable) != 0) {
			return true
		}
	}
	return false
}

// choice tells whether options behind a question make it one to choose from.
func (r *Recogniser) choice(c clause, after []clause) bool {
	if !options(after) {
		return false
	}
	words := after[0].words
	where := c.words[c.head-1].in("waar") || c.words[c.head-1].in("wanneer", "wie") && words[0].is&verb == 0
	if len(after) == 1 && c.words[0].in("hoe", "waar", "wanneer") && alike(words) && !related(c.words) {
		return true
	}
	_, chooses := r.rules.choosing.find(c.words)
	chooses = chooses || slices.ContainsFunc(c.words, func(w token) bool { return strings.HasPrefix(w.text, "lieveling") })
	switch {
	case after[0].mark == colon:
		return true
	case related(c.words):
		return false
	case chooses || superlative(c.words):
		return where || words[0].is&preposition == 0 || nth(words, 1).in("of") || len(after) == 1 && final(words).is&preposition != 0
	}
	return where && words[0].is&(preposition|adverb) == 0
}

// alike tells whether words are two options with a preposition each: met de
// bus of op de fiets.
func alike(words []token) bool {
	for i, w := range words {
		if w.in("of") {
			return words[0].is&preposition != 0 && nth(words, i+1).is&preposition != 0
		}
	}
	return false
}

// options tells whether clauses are a list of fragments with "of" in it, or a
// list behind a colon.
func options(after []clause) bool {
	either := len(after) > 1 && after[0].mark == colon
	for _, next := range after {
		if next.form != fragment && (len(next.words) > 5 || next.form != statement && next.form != embedded) {
			return false
		}
		either = either || contains(next.words, "of")
	}
	return either
}
