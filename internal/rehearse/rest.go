package rehearse

// readRest reads a sentence without a clause that asks.
func (r *Recogniser) readRest(out *reading, s sentence, cs []clause) {
	if mark, ok := r.tagged(s, cs); ok {
		out.asks = append(out.asks, ask{kind: Leading, mark: mark, form: statement})
		return
	}
	if !s.asks {
		r.readStatement(out, s, cs)
		return
	}
	last := cs[len(cs)-1]
	a := ask{kind: Closed, form: statement}
	if mark, ok := r.statesLeading(cs); ok {
		a.kind, a.mark = Leading, mark
	} else if end := final(last.words); last.form == fragment && len(last.words) > 1 && end.in("zeker") {
		a.kind, a.mark = Leading, end.text
	} else if r.rules.checks.covers(last.words) {
		a.mark = join(last.words)
	} else if mark, ok := r.rules.opinions.find(last.words); ok {
		a.kind, a.mark = Leading, mark
	} else if opens(last) {
		a.kind = Open
		if len(last.words) == 1 && last.words[0].in("en", "dus") { // en? weet je het al?
			a.form = invitation
		}
	}
	out.asks = append(out.asks, a)
}

// readStatement reads a sentence that does not ask, at first sight.
func (r *Recogniser) readStatement(out *reading, s sentence, cs []clause) {
	words := cs[0].words
	switch {
	case graded(words):
		out.question(invited(cs[0]), false)
	case len(cs) == 1 && urges(cs[0], len(s.tokens) == 1):
		out.question(ask{kind: Open, mark: join(words), form: fragment}, false)
	case len(cs) == 1 && offers(cs[0]):
		out.question(ask{kind: Closed, mark: join(words), form: fragment}, false)
	case s.typed && len(cs) == 1 && echoes(cs[0]):
		out.question(ask{kind: Open, mark: final(words).text, form: statement}, false)
	case s.typed && implies(opening(cs)):
		out.question(ask{kind: Leading, mark: join(words), form: statement}, false)
	case summarises(s.tokens), cs[len(cs)-1].announces: // a summary, a task
	default:
		out.advice = r.advises(cs)
	}
}

// summarises tells whether words begin with dus, be it behind other fillers.
func summarises(words []token) bool {
	for _, w := range words {
		switch {
		case w.in("dus"):
			return true
		case w.mark == 0 && w.is&filler == 0:
			return false
		}
	}
	return false
}

// urges tells whether a word alone, or "en" with one word or a name of
// something, asks to go on without a question mark: want, en toen, en thuis,
// en je ouders.
func urges(c clause, alone bool) bool {
	if first := c.words[0]; len(c.words) > 1 {
		named := first.is&(possessive|determiner) != 0 && len(c.words) < 4 && c.form == fragment
		return named && c.and && c.typed && !contain(c.words[1:], plainly|likable|negation)
	}
	return c.and && (c.typed || goesOn(c.words[0])) || alone && c.typed && goesOn(c.words[0]) && !c.words[0].in("en", "dus")
}

// offers tells whether a few words without a mark offer something: nog vragen,
// mbo of havo.
func offers(c clause) bool {
	return c.typed && c.form == fragment && len(c.words) > 1 && len(c.words) < 6 &&
		(contains(c.words, "of") || c.words[0].in("nog", "zin") || c.words[0].in("verder") && contains(c.words, "nog") ||
			c.words[0].in("alles") && len(c.words) == 2 && c.words[1].in("goed", "ok", "oke", "okay"))
}

// opens tells whether what is left of a question invites to go on: en als het
// niet lukt, en thuis, zoals, je wilt wat.
func opens(last clause) bool {
	end := final(last.words)
	if end.in("waar") && nth(last.words, len(last.words)-2).in("echt", "heel", "wel", "niet") {
		return false
	}
	switch last.form {
	case embedded, wordOnly, subclause:
		return true
	case statement:
		return end.is&asking != 0
	case fragment:
		if last.and {
			return last.words[0].is&plainly == 0 && !participle(end.text)
		}
		return goesOn(end) || contain(last.words, asking)
	}
	return false
}

// echoes tells whether a statement about "je" has its question word at the
// end: en dat vond je hoe.
func echoes(c clause) bool {
	return c.form == statement && final(c.words).is&asking != 0 && contain(c.words, second) && !contain(c.words, negation) &&
		!contains(c.words, "weet", "weten", "wist")
}

// goesOn tells whether a word asks to go on.
func goesOn(w token) bool {
	return w.in("zoals", "want", "namelijk", "bijvoorbeeld", "omdat", "verder", "toen", "dan", "daarna", "nu", "en", "dus")
}
