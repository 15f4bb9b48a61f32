package rehearse

// readFragment adds the answer or the options that hang on to a question.
func (r *Recogniser) readFragment(out *reading, cs []clause, i int) {
	n := len(out.asks)
	c := cs[i]
	if n == 0 || !c.asks || i == 0 || cs[i-1].form != wordFirst {
		return
	}
	if out.asks[n-1].form != wordFirst || out.asks[n-1].kind != Open || enumerates(cs[i-1].words, c.words) {
		return
	}
	if answers(c.words, cs[i-1]) {
		out.asks = append(out.asks, ask{kind: Closed, mark: join(c.words), form: fragment})
	}
}

// enumerates tells whether words go on with a list that the last word before
// them began: over talen, reizen of geld.
func enumerates(before, words []token) bool {
	last, first := final(before), words[0]
	switch {
	case len(before) < 2:
		return false
	case last.is&infinitive != 0 && first.is&infinitive != 0:
		return true
	case participle(last.text) && participle(first.text):
		return true
	}
	one := before[len(before)-2]
	return (one.is&preposition != 0 || one.text == "een" || one.text == "geen" || one.is&asking != 0) &&
		first.is&(determiner|possessive|plainly) == 0
}

// answers tells whether words are an answer and not a name or an addition.
func answers(words []token, to clause) bool {
	first := words[0]
	if len(words) == 1 {
		return first.is&plainly != 0 && !pointing(to.words)
	}
	if first.is&(preposition|adverb) != 0 && first.is&plainly == 0 {
		return false
	}
	if contains(words, "of") {
		return to.words[to.head-1].text == "hoe" || first.is&plainly == 0 && !paired(words)
	}
	if contains(words, "en") || contain(words[1:], verb) || contains(words[1:], "die") || pointing(words[1:]) || pointing(to.words) {
		return false
	}
	return first.is&(determiner|possessive|plainly|noun|subject) != 0
}

// pointing tells whether a question has a pronoun that what stands behind it
// explains: hoe was dat, zo'n eerste dag?
func pointing(words []token) bool {
	for i, w := range words {
		if w.text == "bedoel" || w.text == "bedoelt" {
			return true
		}
		if w.text != "dat" && w.text != "die" && w.text != "dit" {
			continue
		}
		if i+1 == len(words) || nth(words, i+1).is&(adverb|verb|preposition|likable) != 0 {
			return true
		}
	}
	return false
}

// paired tells whether words leave open what something is like: groot of
// klein, betaald of niet.
func paired(words []token) bool {
	last := final(words).text
	return last == "klein" || last == "groot" || last == "niet" || last == "zo"
}

// choice tells whether options behind a question make it one to choose from.
func (r *Recogniser) choice(c clause, after []clause) bool {
	if !options(after) {
		return false
	}
	if after[0].mark == colon {
		return true
	}
	first := after[0].words[0]
	if _, ok := r.rules.choosing.find(c.words); ok || superlative(c.words) {
		return first.is&preposition == 0 || c.words[c.head-1].text == "waar" || len(after[0].words) > 1 && nth(after[0].words, 1).text == "of"
	}
	return c.words[c.head-1].text == "waar" && first.is&(preposition|adverb) == 0
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
