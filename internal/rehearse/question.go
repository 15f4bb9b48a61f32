package rehearse

import (
	"strings"
)

// rules are the patterns that tell questions apart.
type rules struct {
	invites, asides, tags, checks       phrases
	leadAny, leadVerb, leadWord, leadSt phrases
	opinions                            phrases
	advice, unaddressed                 phrases
	factual, choosing                   phrases
}

func newRules() rules {
	return rules{
		invites: newPhrases(invitations()), asides: newPhrases(asides()), tags: newPhrases(tags()),
		checks: newPhrases(checks()), leadAny: newPhrases(leadingAnywhere()), leadVerb: newPhrases(leadingVerb()),
		leadWord: newPhrases(leadingWord()), leadSt: newPhrases(leadingStatement()), opinions: newPhrases(opinions()), advice: newPhrases(advice()),
		unaddressed: newPhrases(unaddressed()), factual: newPhrases(factual()), choosing: newPhrases(choosing()),
	}
}

// invites tells whether words ask to tell something.
func (r *Recogniser) invites(words []token, marked bool) bool {
	if nth(words, 0).is&invite != 0 {
		return r.orders(words, marked)
	}
	if _, ok := r.rules.invites.starts(words); ok {
		return true
	}
	if nth(words, 0).is&adverb != 0 && len(words) > 3 && nth(words, 2).text == "ik" {
		_, ok := r.rules.invites.starts(words[1:])
		return ok
	}
	if len(words) < 3 || nth(words, 0).is&modal == 0 || nth(words, 1).is&second == 0 {
		return false
	}
	for _, w := range mainPart(words) {
		switch {
		case w.is&recount != 0:
			return true
		case w.is&negation != 0, w.text == "goed", w.text == "aan":
			return false
		}
	}
	return false
}

// orders tells whether a verb of telling at the begin is an order and not a
// question: "vertel je verhaal", but not "vertel je thuis veel?".
func (r *Recogniser) orders(words []token, marked bool) bool {
	if word := nth(words, 1).text; words[0].text == "teken" && (word == "hier" || word == "even" || word == "maar") {
		return false
	}
	if len(words) < 2 || nth(words, 1).is&second == 0 {
		return !strings.HasSuffix(nth(words, 0).text, "t") || len(words) > 1 && nth(words, 1).text == "eens"
	}
	if len(words) > 2 && nth(words, 2).text == "eens" {
		return true
	}
	return !marked && len(words) > 2 && nth(words, 1).text == "je" && nth(words, 2).is&(adverb|preposition|determiner|subject) == 0
}

// wordQuestion is what a clause asks that begins with a question word.
func (r *Recogniser) wordQuestion(c clause, after []clause) ask {
	a := ask{kind: Open, mark: join(c.words[:c.head]), form: c.form}
	if mark, ok := r.leadsWord(c); ok {
		a.kind, a.mark = Leading, mark
	} else if r.fact(c) || r.choice(c, after) || c.scaled && nth(c.words, 0).text != "waarom" {
		a.kind = Closed
	}
	return a
}

// verbQuestion is what a clause asks that begins with its verb.
func (r *Recogniser) verbQuestion(c clause, after []clause) ask {
	if mark, ok := r.leadsVerb(c); ok && !options(after) {
		return ask{kind: Leading, mark: mark, form: verbFirst}
	}
	return ask{kind: Closed, mark: join(c.words[:min(2, len(c.words))]), form: verbFirst}
}
