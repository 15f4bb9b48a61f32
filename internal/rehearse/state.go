package rehearse

import "strings"

// statesLeading finds what makes a statement with a question mark leading.
func (r *Recogniser) statesLeading(cs []clause) (string, bool) {
	for _, c := range cs {
		if mark, ok := r.rules.leadAny.find(c.words); ok {
			return mark, true
		}
		if c.form == subclause || c.form == embedded {
			continue
		}
		if mark, ok := r.rules.leadStatement.find(c.words); ok {
			return mark, true
		}
		if mark, ok := assured(c.words); ok {
			return mark, true
		}
	}
	return "", false
}

// assured finds zeker, vast and wel as particles.
func assured(words []token) (string, bool) {
	for i, w := range words {
		if particle(words, i) {
			return w.text, true
		}
	}
	return "", false
}

// particle tells whether the word at i is zeker, vast or wel, and neither an
// adjective (weet je het zeker, een vast contract) nor a part of "wel eens".
func particle(words []token, i int) bool {
	before, after := nth(words, i-1), nth(words, i+1)
	switch words[i].text {
	case "wel":
		return !after.in("eens", "of")
	case "vast":
		return !before.in("een") && after.text != ""
	case "zeker":
		return !after.in("van", "weten") && !contains(words[:i], "weet", "weten", "wist", "heel", "niet", "helemaal")
	}
	return false
}

// tagged finds a tag that asks to agree behind a statement.
func (r *Recogniser) tagged(s sentence, cs []clause) (string, bool) {
	last := cs[len(cs)-1]
	if len(cs) > 1 && last.mark != 0 && r.rules.tags.covers(last.words) {
		return join(last.words), true
	}
	if last.form != statement && last.form != fragment || len(s.tokens) < 2 {
		return "", false
	}
	end := final(last.words)
	switch {
	case s.asks:
		if len(last.words) > 2 {
			return r.rules.tags.find(last.words)
		}
	case end.in("he", "nietwaar"), end.in("toch") && s.typed:
		return end.text, true
	}
	return "", false
}

// implies tells whether a statement without any mark asks to agree: one with
// toch, or one about "je" with zeker or vast.
func implies(words []token) bool {
	if participle(final(words).text) || words[0].in("ik", "we") {
		return false
	}
	if contains(words, "toch") {
		return true
	}
	_, sure := assured(words)
	return words[0].is&second != 0 && (sure && !contains(words, "wel") || contains(words, "ongetwijfeld"))
}

// advises finds advice in a sentence that does not ask.
func (r *Recogniser) advises(cs []clause) string {
	if reports(cs[0].words) || r.excused(cs) {
		return ""
	}
	for _, c := range cs {
		words := c.words
		if c.form == verbFirst { // no order, so nothing stands at its begin
			words = append([]token{{}}, words...)
		}
		if mark, ok := r.rules.advice.find(words); ok {
			return strings.TrimSpace(mark)
		}
	}
	return ""
}

// excused tells whether one of the clauses only looks like advice.
func (r *Recogniser) excused(cs []clause) bool {
	for _, c := range cs {
		if _, ok := r.rules.unaddressed.find(c.words); ok {
			return true
		}
	}
	return false
}

// reports tells whether a statement gives back what was said or seen: je zei
// dat, ik hoor dat.
func reports(words []token) bool {
	said := nth(words, 1)
	switch {
	case words[0].is&second != 0:
		return said.in("zei", "zegt", "vertelde", "vertelt", "noemde", "noemt", "schreef", "schrijft", "gaf", "vond", "vindt",
			"dacht", "denkt", "had", "wilde")
	case words[0].in("ik"):
		return said.in("hoor", "hoorde", "zie", "zag", "merk", "begrijp", "snap", "lees", "las", "weet", "wist")
	}
	return false
}
