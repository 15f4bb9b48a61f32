package rehearse

import (
	"slices"
	"strings"
)

// read finds what a sentence asks.
func (r *Recogniser) read(s sentence) reading {
	cs := r.clauses(s)
	var out reading
	for i := range cs {
		r.readClause(&out, cs, i)
	}
	if len(out.asks) == 0 && len(cs) > 0 {
		r.readRest(&out, s, cs)
	}
	if s.asks && len(cs) == 1 && len(out.asks) == 1 {
		out.tag, out.check = r.hangsOn(cs[0].words)
	}
	if len(out.asks) == 1 && out.asks[0].form == verbFirst {
		_, out.heralds = r.rules.pushes.heralds.starts(cs[0].words)
	}
	out.and = len(cs) > 0 && cs[0].and
	out.counsels = len(cs) > 0 && r.counsels(s, cs, out.advice != "")
	return out
}

// hangsOn tells whether words are only a tag or a check.
func (r *Recogniser) hangsOn(words []token) (mark string, check bool) {
	switch {
	case words[0].in("klopt") && contains(words, "toch"):
		return join(words), false
	case r.rules.checks.covers(words):
		return join(words), true
	case r.rules.tags.covers(words) && !words[0].in("ja") && words[0].is&second == 0:
		return join(words), false
	}
	return "", false
}

// readClause adds what the i'th clause asks.
func (r *Recogniser) readClause(out *reading, cs []clause, i int) {
	c := cs[i]
	switch c.form {
	case wordFirst:
		if sighs(c) || supposed(cs, i) {
			return
		}
		if !told(cs, i) || nth(c.words, c.head+1).is&subject != 0 {
			out.question(r.wordQuestion(c, cs[i+1:]), c.joined)
		}
	case wordOnly:
		if follows(out, cs, i) {
			out.question(r.wordQuestion(c, cs[i+1:]), c.joined)
		}
	case embedded:
		if c.joined && out.last().form == invitation {
			out.question(ask{kind: Open, mark: join(c.words[:c.head]), form: embedded}, true)
		}
	case verbFirst:
		r.readVerb(out, cs, i)
	case invitation:
		if i == 0 || !r.adjoins(out, c.words, i) {
			out.question(invited(c), false)
		}
	case subclause:
		readSub(out, cs, i)
	case fragment:
		readFragment(out, cs, i)
	}
}

// sighs tells whether a question word only sighs along: wat moet je dan, he.
func sighs(c clause) bool {
	return !c.asks && !c.typed && final(c.words).in("he", "hee")
}

// supposed tells whether a clause only supposes something for the question
// behind it: wat als alles kon, waar ging je heen; hoe lang het ook duurt.
func supposed(cs []clause, i int) bool {
	c := cs[i]
	if i+1 == len(cs) || len(c.words) < 3 || cs[i+1].joined || cs[i+1].form != wordFirst && cs[i+1].form != verbFirst {
		return false
	}
	last := len(c.words) - 1
	conceded := c.words[last].in("ook") || c.words[last-1].in("ook") && c.words[last].is&verb != 0
	return c.words[0].in("wat") && c.words[1].in("als") || conceded && c.words[0].in("hoe", "wat", "wie", "waar", "welke")
}

// told tells whether the i'th clause goes on with a statement that does not
// ask: then what looks like a question may be a part of it.
func told(cs []clause, i int) bool {
	if cs[i].asks {
		return false
	}
	if free(cs, i) {
		return true
	}
	return slices.ContainsFunc(cs[max(0, i-8):i], func(c clause) bool { return c.form == statement })
}

// free tells whether the i'th clause is the subject of the next: wie te laat
// is, heeft pech.
func free(cs []clause, i int) bool {
	c := cs[i]
	if c.form != wordFirst || !c.words[0].in("wie", "wat") || c.typed || i+1 == len(cs) {
		return false
	}
	next := cs[i+1].words
	return final(c.words).is&verb != 0 && next[0].is&verb != 0 && nth(next, 1).is&second == 0
}

// follows tells whether a question word without a verb asks something: at the
// begin, behind another question word, or behind "en".
func follows(out *reading, cs []clause, i int) bool {
	c := cs[i]
	end := final(c.words)
	switch {
	case len(c.words) > 2 && end.in("ook"): // hoe klein ook
		return false
	case len(out.asks) == 0:
		return c.asks || i == 0 && (c.typed || len(c.words) < 3)
	case c.joined, len(c.words) == 1, end.in("dan"), final(cs[i-1].words).in("ja", "nee"): // zo ja
		return true
	}
	return out.last().form == wordFirst || out.last().form == wordOnly
}

// readSub adds what a subclause asks: the second half of an invitation, or
// the answer to the question before it.
func readSub(out *reading, cs []clause, i int) {
	c, last := cs[i], out.last()
	switch {
	case c.words[0].in("of"):
		if c.joined && last.form == invitation {
			out.question(ask{kind: Closed, mark: "of", form: embedded}, true)
		}
	case c.words[0].in("dat") && i > 0 && refers(cs[i-1].words): // waar komt dat vandaan, dat je
	case c.words[0].in("dat", "omdat"):
		if c.asks && c.mark != 0 && last.form == wordFirst && last.kind == Open {
			out.question(ask{kind: Closed, mark: begin(c.words), form: fragment}, true)
		}
	}
}

// refers tells whether words have a pronoun that a subclause can explain.
func refers(words []token) bool {
	return contains(words, "dat", "dit", "het", "ervan", "erover", "eraan", "erin", "ermee", "daarvan", "daarover", "daaraan", "daarmee", "idee", "gevoel")
}

// invited is what an invitation asks.
func invited(c clause) ask {
	if graded(c.words) {
		return ask{kind: Closed, mark: begin(c.words), form: verbFirst}
	}
	return ask{kind: Open, mark: begin(c.words), form: invitation, marked: c.asks, full: len(c.words) > 3}
}

// graded tells whether words ask for a mark: geef eens een cijfer.
func graded(words []token) bool {
	return strings.HasPrefix(words[0].text, "geef") && contains(words, "cijfer") && !contains(words, "elk", "elke", "ieder", "iedere")
}

// readVerb adds what a clause asks that begins with its verb.
func (r *Recogniser) readVerb(out *reading, cs []clause, i int) {
	c := cs[i]
	if r.continues(cs, i) || r.adjoins(out, c.words, i) {
		return
	}
	a := r.verbQuestion(c, cs[i+1:])
	if len(out.asks) == 0 && r.rules.checks.covers(c.words) {
		if mark, leads := r.statesLeading(cs[:i]); leads && mark != "misschien" && mark != "wel" {
			a = ask{kind: Leading, mark: mark, form: statement}
		}
	}
	if i > 0 && cs[i-1].form == subclause {
		if mark, leads := r.rules.leadAny.find(cs[i-1].words); leads {
			a = ask{kind: Leading, mark: mark, form: verbFirst}
		}
	}
	out.question(a, c.joined)
}

// adjoins tells whether what looks like a question hangs on to the one before
// it: denk je, klopt dat.
func (r *Recogniser) adjoins(out *reading, words []token, i int) bool {
	if _, aside := r.rules.asides.find(words); aside && i > 0 {
		return true
	}
	return out.last().form == verbFirst && r.rules.checks.covers(words)
}

// continues tells whether a verb stands first because of what stands before
// its clause, so that the clause asks nothing.
func (r *Recogniser) continues(cs []clause, i int) bool {
	c := cs[i]
	switch {
	case told(cs, i) && (nth(c.words, 1).is&second == 0 || !c.typed):
		return !r.rules.checks.covers(c.words)
	case i > 0 && r.rules.tags.covers(c.words) && (cs[i-1].form == statement || cs[i-1].form == fragment):
		return true
	case i > 1 && c.joined && !c.asks && !c.typed && cs[i-1].form == verbFirst && cs[i-2].form == subclause:
		return true
	case c.words[0].in("mocht", "had", "was", "kon") && i+1 < len(cs) && cs[i+1].form == wordFirst && !cs[i+1].joined && contains(cs[i+1].words, "zou", "dan"):
		return true
	case i > 0 && !c.asks && c.mark != 0 && len(c.words) < 4 && c.words[0].in("zegt", "zei", "zeg", "zeggen", "zeiden", "vindt", "vond", "roept", "riep", "dacht"):
		return true
	case c.words[0].in("mocht") && !c.asks && i+1 < len(cs):
		return true
	case !c.asks && !c.typed && c.words[0].in("had") && nth(c.words, 2).in("maar", "dan"): // had je maar gebeld
		return true
	case i == 0:
		return false
	case cs[i-1].form == embedded:
		return !c.asks
	}
	return cs[i-1].form == subclause && (cs[i-1].words[0].in("dat") || !c.asks && !supposes(c))
}

// supposes tells whether a clause behind a subclause asks, also without a
// question mark: als je nu moest kiezen zou je dan.
func supposes(c clause) bool {
	return c.typed && contains(c.words, "dan") || c.words[0].in("zou") && !nth(c.words, 1).in("ik")
}
