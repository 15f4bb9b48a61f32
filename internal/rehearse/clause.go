package rehearse

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
		if t.text == "schaal" || i > 1 && t.text == "tot" && tokens[i-2].text == "van" {
			for k := range all {
				all[k].scaled = true
			}
		}
	}
	return all
}

// spoken leaves out what is not asked but quoted behind a colon: what somebody
// said or thought, or what an order is about.
func spoken(all []clause) []clause {
	for i, c := range all {
		if i+1 == len(all) || all[i+1].mark != colon {
			continue
		}
		if c.form == wordFirst && says(c.words) || c.form == imperative && !c.asks {
			all[i].announces = true
			return all[:i+1]
		}
	}
	return all
}

// says tells whether words have a verb that quotes.
func says(words []token) bool {
	for _, w := range words {
		switch w.text {
		case "zei", "zegt", "zeg", "zeiden", "dacht", "denk", "dachten", "riep", "roept", "vroeg", "vraag", "vragen", "zeggen":
			return true
		}
	}
	return false
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
		case nth(words, i).is&coordinate != 0 && newQuestion(words[from:], i-from):
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
	before, rest := words[max(0, i-lookBack):i], words[i+1:]
	for len(rest) > 1 && linking(rest[0]) {
		rest = rest[1:]
	}
	if len(rest) == 0 || i == 1 && nth(before, 0).is&invite != 0 {
		return false
	}
	if nth(rest, 0).text == "of" && len(rest) > 1 && nth(rest, 1).is&subject != 0 {
		return nth(words, i).text == "en"
	}
	if asks(rest) > 0 {
		return nth(words, i).text != "of" || contain(before, verb)
	}
	if !inverted(rest) || nth(words, i).text == "want" {
		return false
	}
	return !shares(bare(before), rest)
}

// linking words may stand between a coordinator and a question.
func linking(t token) bool {
	switch t.text {
	case "dan", "ook", "daarna", "vooral", "eventueel", "verder", "misschien", "zo", "ja", "nee", "juist", "dus", "eerst", "allereerst":
		return true
	}
	return false
}

// shares tells whether the verb at the begin of rest has its question word in
// common with the verb in before: wat zag of hoorde je.
func shares(before, rest []token) bool {
	if last := final(before); last.is&verb != 0 || last.is == 0 {
		if !contain(before[1:], subject) {
			return true
		}
	}
	switch nth(before, 0).text {
	case "wanneer":
		return !moment(before[1:])
	case "wie":
		return nth(rest, 1).is&second == 0
	}
	return false
}

// runOn tells whether a question begins at i without a pause before it.
func runOn(words []token, i int) bool {
	if i < 2 || nth(words, i-1).is&(coordinate|asking) != 0 {
		return false
	}
	rest := words[i:]
	if nth(words, i-1).is&preposition == 0 {
		if n := asks(rest); n > 0 && len(rest) > n+1 {
			return nth(rest, n).is&verb != 0 && nth(rest, n+1).is&subject != 0
		}
	}
	return nth(words, 0).is&subordinate != 0 && nth(words, i-1).is&verb != 0 && inverted(rest)
}

// bare leaves out the fillers at the begin, but never all words.
func bare(words []token) []token {
	for len(words) > 1 && nth(words, 0).is&filler != 0 {
		if nth(words, 0).text == "of" && (nth(words, 1).text == "niet" || nth(words, 1).is&subject != 0) {
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
		if nth(words, n).is != 0 && nth(words, n).is&name == 0 {
			return 0
		}
		if n > 0 && nth(words, n-1).is&name == 0 {
			return 0
		}
		switch f, _ := r.form(words[n+1:], at); {
		case f == wordFirst, f == invitation:
			return n + 1
		case f == verbFirst && nth(words, n+2).is&second != 0 && (at.asks || at.typed && !opinion(nth(words, n+1).text)):
			return n + 1
		}
	}
	return 0
}

// contain tells whether one of words is of a class.
func contain(words []token, is class) bool {
	for _, w := range words {
		if w.is&is != 0 {
			return true
		}
	}
	return false
}

// contains tells whether text is one of words.
func contains(words []token, text string) bool {
	for _, w := range words {
		if w.text == text {
			return true
		}
	}
	return false
}
