package rehearse

// clause finds the form of words.
func (r *Recogniser) clause(words []token, at setting) clause {
	all := words
	words = bare(words)
	c := clause{words: words, asks: at.asks, typed: at.typed, and: contains(all[:len(all)-len(words)], "en")}
	c.form, c.head = r.form(words, at)
	if at.first && (c.form == statement || c.form == fragment) {
		if n := r.addressed(words, at); n > 0 {
			c.words = words[n:]
			c.form, c.head = r.form(c.words, at)
		}
	}
	return c
}

// bare leaves out the fillers at the begin, but never all words.
func bare(words []token) []token {
	for len(words) > 1 && words[0].is&filler != 0 {
		if words[0].in("of") && (words[1].in("niet") || words[1].is&subject != 0) { // of je dat wilt
			break
		}
		words = words[1:]
	}
	for rest := words; len(rest) > 1 && linking(rest[0]); {
		if rest = rest[1:]; asks(rest) > 0 {
			return rest
		}
	}
	return words
}

// addressed tells how many words at the begin name somebody.
func (r *Recogniser) addressed(words []token, at setting) int {
	for n := 0; n < 3 && n < len(words)-1; n++ {
		if words[n].is != 0 && words[n].is&name == 0 || n > 0 && words[n-1].is&name == 0 {
			return 0
		}
		switch f, _ := r.form(words[n+1:], at); {
		case f == wordFirst, f == invitation:
			return n + 1
		case f == verbFirst && nth(words, n+2).is&second != 0 && (at.asks || at.typed && !opinion(words[n+1])):
			return n + 1
		}
	}
	return 0
}

// form finds the form of words, and the length of their question word.
func (r *Recogniser) form(words []token, at setting) (form, int) {
	_, plain := r.rules.unaddressed.starts(words)
	switch {
	case r.invites(words, at.asks) && (!plain || words[0].in("ik")):
		return invitation, 0
	case plain:
		return statement, 0
	case subordinates(words):
		return subclause, 0
	}
	if n := asks(words); n > 0 {
		return ordered(words, n, at), n
	}
	if f := verbForm(words, at); f != fragment {
		return f, 0
	}
	if finite(words) {
		return statement, 0
	}
	return fragment, 0
}

// subordinates tells whether words begin with a subclause.
func subordinates(words []token) bool {
	next := nth(words, 1)
	switch first := words[0]; {
	case next.text == "":
		return false
	case first.in("stel"): // but not stel je jezelf doelen
		return next.is&second == 0 || contains(words, "voor") || nth(words, 2).is&adverb == 0 && !nth(words, 2).in("jezelf")
	case first.in("toen", "nu", "sinds", "of"):
		return next.is&subject != 0
	case first.in("dat"):
		return next.is&second != 0
	}
	return words[0].is&subordinate != 0
}

// ordered tells the form of words of which the first n are a question word.
func ordered(words []token, n int, at setting) form {
	if !at.asks && exclaims(words) || words[0].in("wat") && nth(words, 1).in("een") {
		return exclamation
	}
	counted := counts(words[n-1])
	if !counted && nth(words, n).is == 0 && nth(words, n+1).is&subject != 0 && !verbal(mainPart(words)[n+1:]) {
		return wordFirst // hoe bewaak jij
	}
	if counted && !turned(words, n) { // welke les
		n++
	}
	for k := n; k < len(words) && k < n+8; k++ {
		w, first := words[k], k == n && !counted
		switch {
		case w.is&verb != 0 && w.is&subordinate == 0:
			return wordFirst
		case first && w.is&subordinate != 0 && !w.in("dat"): // wat als
			return wordFirst
		case subjectAt(words, k, first):
			return ifVerb(words[k:])
		}
	}
	return wordOnly
}

// exclaims tells whether words are an exclamation: wat leuk, wat jammer.
func exclaims(words []token) bool {
	next := nth(words, 1)
	if !words[0].in("wat") || next.text == "" {
		return false
	}
	if nth(words, 2).in("dat") && next.is&verb == 0 && len(words) > 4 { // wat knap dat je dat durfde
		return true
	}
	if contain(words[1:], verb) {
		return next.is&(likable|praise|plainly) != 0 && next.is&verb == 0
	}
	return next.is&(preposition|adverb|subject|determiner|comparative) == 0 && nth(words, 2).is&subject == 0
}

// counts tells whether a noun follows the question word.
func counts(w token) bool { return w.in("welk", "welke", "hoeveel", "voor", "wiens") }

// turned tells whether the word at i is no noun but a verb before its subject:
// welke vind je.
func turned(words []token, i int) bool {
	w := nth(words, i)
	return w.is&verb != 0 && w.is&noun == 0 && nth(words, i+1).is&second != 0
}

// subjectAt tells whether the word at k is the subject; right behind the
// question word articles and objects show that the verb comes last too.
func subjectAt(words []token, k int, first bool) bool {
	w := words[k]
	if first {
		return w.is&(subject|determiner|possessive) != 0 || w.in("mij", "me", "jou", "hem", "ons", "hen")
	}
	return w.is&subject != 0 && w.is&determiner == 0 && words[k-1].is&preposition == 0
}

// ifVerb is the form of a question word with its subject behind it.
func ifVerb(words []token) form {
	if verbal(words) {
		return embedded
	}
	return wordOnly
}

// mainPart is what stands before the first subclause in words.
func mainPart(words []token) []token {
	for i := 2; i < len(words); i++ {
		if opensSub(words, i) {
			return words[:i]
		}
	}
	return words
}

// opensSub tells whether a subclause begins at i.
func opensSub(words []token, i int) bool {
	w, next := words[i], nth(words, i+1)
	switch {
	case w.in("die") && words[i-1].is&(verb|subject|adverb|preposition) != 0:
		return false
	case w.in("dat", "die"):
		return next.is&(subject|determiner|possessive) != 0 && !next.in("iets")
	case w.in("of", "nu", "toen", "sinds"):
		return next.is&subject != 0
	case w.in("wat"):
		return next.is&comparative == 0 && next.text != ""
	}
	return w.in("om") || w.is&(subordinate|asking) != 0
}
