package rehearse

import (
	"slices"
	"strings"
)

// read finds what a sentence asks.
func (r *Recogniser) read(s sentence) reading {
	cs := r.clauses(s)
	var out reading
	for i, c := range cs {
		r.readClause(&out, cs, i, c)
	}
	if len(out.asks) == 0 {
		r.readRest(&out, s, cs)
	}
	if s.asks && len(cs) == 1 && len(out.asks) == 1 {
		out.tag, out.check = r.hangsOn(cs[0].words)
	}
	return out
}

// hangsOn tells whether words are only a tag or a check.
func (r *Recogniser) hangsOn(words []token) (string, bool) {
	if r.checks(words) {
		return join(words), true
	}
	if n, ok := r.rules.tags.starts(words); ok && n == len(words) && nth(words, 0).text != "ja" && nth(words, 0).is&second == 0 {
		return join(words), false
	}
	return "", false
}

// checks tells whether words ask whether a summary is right.
func (r *Recogniser) checks(words []token) bool {
	n, ok := r.rules.checks.starts(words)
	return ok && n == len(words)
}

// readClause adds what the i'th clause asks.
func (r *Recogniser) readClause(out *reading, cs []clause, i int, c clause) {
	switch c.form {
	case wordFirst:
		if rest := c.words[c.head:]; told(cs, i) && (len(rest) < 2 || nth(rest, 1).is&subject == 0) {
			return
		}
		out.question(r.wordQuestion(c, cs[i+1:]), c.joined)
	case verbFirst:
		r.readVerb(out, cs, i)
	case invitation:
		out.question(r.invited(c), false)
	case wordOnly:
		if r.follows(out, cs, i) {
			out.question(r.wordQuestion(c, cs[i+1:]), c.joined)
		}
	case embedded:
		if n := len(out.asks); n > 0 && c.joined && out.asks[n-1].form == invitation {
			out.question(ask{kind: Open, mark: join(c.words[:c.head]), form: embedded}, true)
		}
	case subclause:
		r.readSub(out, cs, i)
	case fragment:
		r.readFragment(out, cs, i)
	}
}

// told tells whether the i'th clause goes on with a statement that does not
// ask: then what looks like a question may be a part of it.
func told(cs []clause, i int) bool {
	if cs[i].asks {
		return false
	}
	return slices.ContainsFunc(cs[max(0, i-8):i], func(c clause) bool { return c.form == statement })
}

// follows tells whether a question word without a verb asks something: at the
// begin, behind another question word, or behind "en".
func (r *Recogniser) follows(out *reading, cs []clause, i int) bool {
	c := cs[i]
	last := final(c.words).text
	if len(c.words) > 2 && last == "ook" {
		return false
	}
	n := len(out.asks)
	switch {
	case n == 0:
		return c.asks || i == 0 && (c.typed || len(c.words) < 3)
	case c.joined, len(c.words) == 1, last == "dan":
		return true
	}
	return out.asks[n-1].form == wordFirst || out.asks[n-1].form == wordOnly
}

// readSub adds what a subclause asks: the second half of an invitation, or
// the answer to the question before it.
func (r *Recogniser) readSub(out *reading, cs []clause, i int) {
	n := len(out.asks)
	if n == 0 {
		return
	}
	c, last := cs[i], out.asks[n-1]
	switch nth(c.words, 0).text {
	case "of":
		if c.joined && last.form == invitation {
			out.question(ask{kind: Closed, mark: "of", form: embedded}, true)
		}
	case "dat", "omdat":
		if c.asks && c.mark != 0 && last.form == wordFirst && last.kind == Open {
			out.question(ask{kind: Closed, mark: join(c.words[:2]), form: fragment}, true)
		}
	}
}

// question adds a question. One that an invitation announces takes its place;
// one that is joined to an invitation counts beside it.
func (out *reading) question(a ask, joined bool) {
	if n := len(out.asks); n > 0 && out.asks[n-1].form == invitation {
		if !joined && n == 1 && a.form == wordFirst {
			out.asks[0] = a
			return
		}
		if joined {
			out.asks[n-1].form = embedded
		}
	}
	out.asks = append(out.asks, a)
}

// invited is what an invitation asks.
func (r *Recogniser) invited(c clause) ask {
	a := ask{kind: Open, mark: join(c.words[:min(2, len(c.words))]), form: invitation, marked: c.asks}
	if graded(c.words) {
		a.kind, a.mark, a.form = Closed, "cijfer", verbFirst
	}
	return a
}

// graded tells whether words ask for a mark: geef eens een cijfer.
func graded(words []token) bool {
	return strings.HasPrefix(nth(words, 0).text, "geef") && contains(words, "cijfer")
}

// readVerb adds what a clause asks that begins with its verb.
func (r *Recogniser) readVerb(out *reading, cs []clause, i int) {
	c := cs[i]
	if told(cs, i) && nth(c.words, 1).is&second == 0 && !r.checks(c.words) || i > 0 && cs[i-1].form == subclause && nth(cs[i-1].words, 0).text == "dat" {
		return
	}
	if _, aside := r.rules.asides.find(c.words); aside && i > 0 {
		return
	}
	if n := len(out.asks); n > 0 && out.asks[n-1].form == verbFirst && r.checks(c.words) {
		return
	}
	if nth(c.words, 0).text == "mocht" && !c.asks && i+1 < len(cs) || i > 0 && cs[i-1].form == embedded && !c.asks {
		return
	}
	if i > 0 && cs[i-1].form == subclause && !c.asks && !(c.typed && contains(c.words, "dan") || nth(c.words, 0).text == "zou" && nth(c.words, 1).text != "ik") {
		return
	}
	a := r.verbQuestion(c, cs[i+1:])
	if r.checks(c.words) && len(out.asks) == 0 {
		if mark, leads := r.statesLeading(cs[:i]); leads {
			a = ask{kind: Leading, mark: mark, form: statement}
		}
	}
	if mark, leads := r.rules.leadAny.find(before(cs, i)); leads {
		a = ask{kind: Leading, mark: mark, form: verbFirst}
	}
	out.question(a, c.joined)
}

// before is the subclause that stands before the i'th clause.
func before(cs []clause, i int) []token {
	if i == 0 || cs[i-1].form != subclause {
		return nil
	}
	return cs[i-1].words
}

// readRest reads a sentence without a clause that asks.
func (r *Recogniser) readRest(out *reading, s sentence, cs []clause) {
	if len(cs) == 0 {
		return
	}
	last := cs[len(cs)-1]
	if mark, ok := r.tagged(s, cs); ok {
		out.asks = append(out.asks, ask{kind: Leading, mark: mark, form: statement})
		return
	}
	if !s.asks {
		r.readStatement(out, s, cs)
		return
	}
	a := ask{kind: Closed, form: statement}
	if mark, ok := r.statesLeading(cs); ok {
		a.kind, a.mark = Leading, mark
	} else if r.checks(last.words) {
		a.mark = join(last.words)
	} else if mark, ok := r.rules.opinions.find(last.words); ok {
		a.kind, a.mark = Leading, mark
	} else if opens(s, cs) {
		a.kind = Open
	}
	out.asks = append(out.asks, a)
}

// readStatement reads a sentence that does not ask, at first sight.
func (r *Recogniser) readStatement(out *reading, s sentence, cs []clause) {
	switch {
	case graded(cs[0].words):
		out.question(r.invited(cs[0]), false)
	case len(cs) == 1 && len(cs[0].words) == 1 && (cs[0].and && s.typed || (cs[0].and || s.typed) && goesOn(cs[0].words[0].text)):
		out.question(ask{kind: Open, mark: join(s.tokens), form: fragment}, false)
	case s.typed && len(cs) == 1 && offers(cs[0]):
		out.question(ask{kind: Closed, mark: join(cs[0].words), form: fragment}, false)
	case s.typed && implies(cs[0].words):
		out.question(ask{kind: Leading, mark: join(cs[0].words), form: statement}, false)
	case nth(s.tokens, 0).text == "dus", cs[len(cs)-1].announces:
	default:
		out.advice = r.advises(cs)
	}
}

// offers tells whether a few words without a mark offer something: nog vragen,
// mbo of havo.
func offers(c clause) bool {
	if c.form != fragment || len(c.words) < 2 || len(c.words) > 5 {
		return false
	}
	return contains(c.words, "of") || nth(c.words, 0).text == "nog" || nth(c.words, 0).text == "zin"
}

// opens tells whether what is left of a question invites to go on.
func opens(s sentence, cs []clause) bool {
	last := cs[len(cs)-1]
	switch last.form {
	case embedded, wordOnly:
		return true
	case subclause:
		return true
	case statement:
		return final(last.words).is&asking != 0
	case fragment:
		if last.and {
			return nth(last.words, 0).is&plainly == 0 && !participle(final(last.words).text)
		}
		return goesOn(final(last.words).text) || contain(last.words, asking)
	}
	return false
}

// goesOn tells whether a word alone asks to go on.
func goesOn(word string) bool {
	switch word {
	case "zoals", "want", "namelijk", "bijvoorbeeld", "omdat", "verder", "toen", "dan", "daarna", "nu":
		return true
	}
	return false
}
