package rehearse

import (
	"strings"
)

// rules are the patterns that tell questions apart; the dutch files say what each
// is for.
type rules struct {
	invites, asides, tags, checks, unaddressed phrases
	leadAny, leadVerb, leadWord, leadStatement phrases
	opinions, advice, factual, choosing        phrases
	pushes                                     pushes
}

// pushes are the patterns by which a turn advises, whatever it asks.
type pushes struct {
	counsel   phrases // in a statement
	proposals phrases // in a question
	heralds   phrases // at the begin of a question before the advice
}

func newRules() rules {
	return rules{
		invites:       newPhrases(invitations()),
		asides:        newPhrases(asides()),
		tags:          newPhrases(tags()),
		checks:        newPhrases(checks()),
		unaddressed:   newPhrases(unaddressed()),
		leadAny:       newPhrases(leadingAnywhere()),
		leadVerb:      newPhrases(leadingVerb()),
		leadWord:      newPhrases(leadingWord()),
		leadStatement: newPhrases(leadingStatement()),
		opinions:      newPhrases(opinions()),
		advice:        newPhrases(strings.Join([]string{advice(), predictions(), conclusions(), urgings()}, "\n")),
		pushes: pushes{
			counsel:   newPhrases(advice() + "\n" + urgings()),
			proposals: newPhrases(proposals()),
			heralds:   newPhrases(heralds()),
		},
		factual:  newPhrases(factual()),
		choosing: newPhrases(choosing()),
	}
}

// invites tells whether words ask to tell something.
func (r *Recogniser) invites(words []token, marked bool) bool {
	if words[0].is&invite != 0 {
		return orders(words, marked)
	}
	if _, ok := r.rules.invites.starts(words); ok { // but not leg je dat uit?
		return !marked || words[0].is&base == 0 || nth(words, 1).is&second == 0 || nth(words, 1).in("u")
	}
	if words[0].is&adverb != 0 && len(words) > 3 && words[2].in("ik") { // nu ben ik benieuwd
		_, ok := r.rules.invites.starts(words[1:])
		return ok
	}
	return words[0].is&modal != 0 && nth(words, 1).is&second != 0 && retells(mainPart(words))
}

// retells tells whether a request has a verb of telling: kun je vertellen, but
// not kun je goed vertellen, or aan je moeder vertellen.
func retells(words []token) bool {
	for _, w := range words {
		switch {
		case w.is&recount != 0:
			return true
		case w.is&negation != 0, w.in("goed", "aan"):
			return false
		}
	}
	return false
}

// orders tells whether a verb of telling at the begin is an order and not a
// question: "vertel je verhaal", but not "vertel je thuis veel?".
func orders(words []token, marked bool) bool {
	next, after := nth(words, 1), nth(words, 2)
	switch {
	case words[0].in("teken") && next.in("hier", "even", "maar"): // put your name
		return false
	case next.in("ik"):
		return false
	case next.is&second == 0:
		return !strings.HasSuffix(words[0].text, "t") || next.in("eens")
	case after.in("eens"), after.in("maar") && !marked:
		return true
	}
	return !marked && next.in("je") && after.text != "" && after.is&(adverb|preposition|determiner|subject) == 0
}

// wordQuestion is what a clause asks that begins with a question word.
func (r *Recogniser) wordQuestion(c clause, after []clause) ask {
	a := ask{kind: Open, mark: join(c.words[:c.head]), form: c.form}
	if mark, ok := r.leadsWord(c); ok {
		a.kind, a.mark = Leading, mark
	} else if r.fact(c) || r.choice(c, after) || c.scaled && graduates(c) {
		a.kind = Closed
	}
	return a
}

// graduates tells whether a question that names a scale asks for a number on
// it: hoe zeker, waar sta je; but not wat betekent een punt erbij.
func graduates(c clause) bool {
	words, next := c.words, nth(c.words, c.head)
	switch {
	case words[c.head-1].in("hoe"):
		return next.is&verb == 0 || next.is&likable != 0
	case words[c.head-1].in("waar"):
		return next.in("sta", "staat", "zit", "zet", "plaats", "geef", "kom", "zou")
	}
	return words[0].in("welk", "welke") && len(words) < 6 || words[0].in("welk", "welke", "wat") && contains(words, "cijfer", "getal", "score", "geef", "geeft", "gaf", "geven", "punten")
}

// verbQuestion is what a clause asks that begins with its verb.
func (r *Recogniser) verbQuestion(c clause, after []clause) ask {
	if mark, ok := r.leadsVerb(c.words); ok && !options(after) {
		return ask{kind: Leading, mark: mark, form: verbFirst}
	}
	leave := len(c.words) < 7 && c.words[0].in("mag") && c.words[1].in("ik") && final(c.words).in("vragen", "doorvragen")
	return ask{kind: Closed, mark: begin(c.words), form: verbFirst, leave: leave}
}

// begin is the first two of words.
func begin(words []token) string { return join(words[:min(2, len(words))]) }
