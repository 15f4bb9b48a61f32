package rehearse

import "slices"

// form is how a clause is built.
type form int

const (
	fragment    form = iota // without a finite verb
	statement               // subject or something else, then the verb
	subclause               // begins with a subordinator
	embedded                // question word first, verb last: a clause in another
	wordFirst               // question word first, then the verb
	wordOnly                // question word without a verb
	verbFirst               // verb first, then the subject
	invitation              // asks to tell
	imperative              // any other order
	exclamation             // what a day
)

// clause is a stretch of words with one form.
type clause struct {
	words  []token // without what is only filler
	form   form
	head   int  // of a question: how many words the question word takes
	mark   byte // the pause before it; 0 at the begin or behind a coordinator
	joined bool // stands behind a coordinator
	and    bool // begins with "en"
	asks   bool // its sentence ends in a question mark
	typed  bool // its sentence ends in nothing
	scaled bool // its sentence names a scale

	announces bool // what stands behind its colon is left out
}

// setting is where words stand.
type setting struct {
	asks  bool // in a sentence with a question mark
	typed bool // in a sentence without any mark
	first bool // at the begin of the sentence
}

// clauses cuts a sentence.
func (r *Recogniser) clauses(s sentence) []clause {
	var all []clause
	from, mark := 0, byte(0)
	for i := range len(s.tokens) + 1 {
		if i < len(s.tokens) && s.tokens[i].mark == 0 {
			continue
		}
		all = r.cut(all, s.tokens[from:i], mark, s)
		if i < len(s.tokens) {
			from, mark = i+1, s.tokens[i].mark
		}
	}
	return spoken(scaled(all, s.tokens))
}

// scaled marks the clauses of a sentence that names a scale.
func scaled(all []clause, tokens []token) []clause {
	for i, t := range tokens {
		if t.in("schaal") || t.in("tot") && nth(tokens, i-2).in("van") && numeric(tokens[i-1]) || t.in("10") && contains(tokens[:i], "0", "1", "nul") {
			for k := range all {
				all[k].scaled = true
			}
			break
		}
	}
	return all
}

// numeric tells whether a word is a number in figures.
func numeric(w token) bool { return w.text != "" && digit(w.text[0]) }

// spoken leaves out what is not asked but quoted behind a colon: what somebody
// said or thought, or what an order is about.
func spoken(all []clause) []clause {
	for i, c := range all {
		if i+1 == len(all) || all[i+1].mark != colon {
			continue
		}
		if c.form == wordFirst && says(c.words) || (c.form == imperative || len(c.words) == 1 && c.words[0].is&base != 0 && !c.words[0].in("vraag")) && !c.asks {
			all[i].announces = true
			return all[:i+1]
		}
	}
	return all
}

// says tells whether words have a verb that quotes.
func says(words []token) bool {
	return contains(words, "zei", "zegt", "zeg", "zeiden", "dacht", "denk", "dachten", "riep", "roept", "vroeg", "vraag", "vragen", "zeggen")
}

// cut appends the clauses of a stretch without pauses.
func (r *Recogniser) cut(all []clause, words []token, mark byte, s sentence) []clause {
	from, joined := 0, false
	add := func(to int) {
		if from < to {
			c := r.clause(words[from:to], setting{s.asks, s.typed, len(all) == 0})
			c.mark, c.joined = mark, joined
			all = append(all, c)
		}
		mark = 0
	}
	for i := 1; i < len(words); i++ {
		switch {
		case words[i].is&coordinate != 0 && newQuestion(words[from:], i-from):
			add(i)
			from, joined = i, true
		case runOn(words[from:], i-from):
			add(i)
			from, joined = i, false
		}
	}
	add(len(words))
	return all
}

// lookBack is how many words before a coordinator count.
const lookBack = 40

// newQuestion tells whether the coordinator at i begins a question.
func newQuestion(words []token, i int) bool {
	conjunction, before, rest := words[i], words[max(0, i-lookBack):i], words[i+1:]
	for len(rest) > 1 && linking(rest[0]) {
		rest = rest[1:]
	}
	switch {
	case len(rest) == 0, i == 1 && before[0].is&invite != 0: // vertel maar wat
		return false
	case rest[0].in("of") && nth(rest, 1).is&subject != 0:
		return conjunction.in("en")
	case asks(rest) > 0: // but not wie of wat
		return !conjunction.in("of") || contain(before, verb)
	}
	return inverted(rest) && !conjunction.in("want") && !shares(bare(before), rest)
}

// linking words may stand between a coordinator and a question.
func linking(t token) bool {
	return t.in("dan", "ook", "daarna", "vooral", "eventueel", "verder", "misschien", "zo", "ja", "nee", "juist", "dus", "eerst",
		"allereerst")
}

// shares tells whether the verb at the begin of rest has its question word in
// common with the verb in before: wat zag of hoorde je, wie komt en helpt er.
func shares(before, rest []token) bool {
	if last := final(before); (last.is&verb != 0 || last.is == 0) && !contain(before[1:], subject) {
		return true
	}
	switch {
	case before[0].in("wanneer"):
		return !moment(before[1:])
	case before[0].in("wie"):
		return nth(rest, 1).is&second == 0
	}
	return false
}

// runOn tells whether a question begins at i without a pause before it.
func runOn(words []token, i int) bool {
	before, rest := nth(words, i-1), words[i:]
	if i > 2 && len(rest) < 4 && rest[0].in("klopt") && words[0].is&asking == 0 { // a check
		return len(rest) == 1 || rest[1].in("dat", "het", "dit")
	}
	if i < 2 && !before.in("wacht", "vraag", "vraagje", "luister", "kijk", "zeg") || before.is&(coordinate|asking) != 0 {
		return false
	}
	if rest[0].in("hoe") && nth(rest, 1).in("laat") && nth(rest, 2).is&second == 0 { // the time
		return false
	}
	if n := asks(rest); n > 0 && before.is&preposition == 0 {
		return nth(rest, n).is&verb != 0 && (nth(rest, n+1).is&subject != 0 || words[0].is&subordinate != 0 && before.is&verb != 0)
	}
	return words[0].is&subordinate != 0 && before.is&verb != 0 && inverted(rest) || i < lookBack && asksAgain(words[:i], rest)
}

// asksAgain tells whether rest asks by its verb behind a whole question with
// a question word: hoe was je weekend heb je gewerkt.
func asksAgain(before, rest []token) bool {
	words := bare(before)
	n := asks(words)
	if n == 0 && len(words) > 2 && words[0].is&verb != 0 && words[1].is&second != 0 { // heb je honger wil je iets eten
		return len(rest) > 2 && rest[0].is&(auxiliary|modal) != 0 && rest[1].is&second != 0 &&
			!contain(words, subordinate|asking) && final(words).is&(preposition|determiner|coordinate|second) == 0
	}
	if n == 0 || len(rest) < 3 || nth(words, n).is&verb == 0 || len(words) < n+3 || contain(words[n:], subordinate|asking) {
		return false
	}
	from := n
	if counts(words[n-1]) { // welk deel wil je
		from++
	}
	if !contain(words[from:len(words)-1], verb) {
		return false
	}
	own := rest[0].is&(auxiliary|modal) != 0 || rest[0].in("weet", "ga", "doe", "vond", "denk", "ken", "zit")
	return own && rest[1].is&second != 0 && contain(words[n:], second|possessive|subject) && final(words).is&(preposition|determiner) == 0
}

// contain tells whether one of words is of a class.
func contain(words []token, is class) bool {
	return slices.ContainsFunc(words, func(w token) bool { return w.is&is != 0 })
}

// contains tells whether one of texts is one of words.
func contains(words []token, texts ...string) bool {
	return slices.ContainsFunc(words, func(w token) bool { return w.in(texts...) })
}
