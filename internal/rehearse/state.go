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
		if mark, ok := concludes(c.words); ok {
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
		sure := contains(words[:i], "ben", "bent", "is", "was", "voel", "voelt", "wees")
		return !after.in("weten") && !(after.in("van") && sure) && !contains(words[:i], "weet", "weten", "wist", "heel", "niet", "helemaal")
	}
	return false
}

// tagged finds a tag that asks to agree behind a statement.
func (r *Recogniser) tagged(s sentence, cs []clause) (string, bool) {
	last := cs[len(cs)-1]
	for i := 1; i < len(cs)-1; i++ { // je bent wel lui, he, als je eerlijk bent
		if only := cs[i].words; len(only) == 1 && only[0].in("he", "hee", "nietwaar") && cs[i-1].form == statement {
			return only[0].text, true
		}
	}
	if first := cs[0]; len(cs) == 2 && len(first.words) > 1 && last.form == fragment && final(first.words).in("he", "hee") &&
		(first.form == statement || first.form == fragment) { // best lastig he, kiezen
		return final(first.words).text, true
	}
	if len(cs) > 1 && last.mark != 0 && r.rules.tags.covers(last.words) {
		return join(last.words), true
	}
	if last.form != statement && last.form != fragment || len(s.tokens) < 2 {
		return "", false
	}
	end := final(last.words)
	switch {
	case s.asks:
		if len(last.words) > 2 || end.in("he", "hee", "nietwaar") {
			return r.rules.tags.find(last.words)
		}
	case end.in("he", "nietwaar"), end.in("toch") && s.typed:
		return end.text, true
	}
	return "", false
}

// concludes finds a conclusion about the way to go: dat wordt dus timmerman,
// but not dat wordt dus een drukke week.
func concludes(words []token) (string, bool) {
	for i, w := range words[:min(len(words), 3)] {
		rest := words[i+1:]
		if !w.in("wordt") || len(rest) < 2 || !nth(words, i-1).in("dat", "dan", "het") {
			continue
		}
		for len(rest) > 1 && rest[0].in("het", "dat", "dus", "gewoon", "dan", "zeker", "vast") {
			rest = rest[1:]
		}
		n := len(words) - len(rest)
		if n > i+1 && words[n-1].in("dus", "gewoon", "zeker", "vast", "dan") && chosen(rest) {
			return join(words[i:n]), true
		}
	}
	return "", false
}

// chosen tells whether words name what one can choose.
func chosen(words []token) bool {
	first := words[0]
	if first.in("de") && len(words) > 1 {
		first = words[1]
	}
	return nominal(first) && first.is&(infinitive|likable|plainly|name) == 0 && !first.in("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
		"zaterdag", "zondag", "dag", "week", "vraag", "gesprek") && !participle(final(words).text)
}

// implies tells whether a statement without any mark asks to agree: one with
// toch, or one about "je" with zeker or vast.
func implies(words []token) bool {
	if sneers(words) {
		return true
	}
	if participle(final(words).text) || words[0].in("ik", "we") {
		return false
	}
	if contains(words, "toch") {
		return true
	}
	_, sure := assured(words)
	return words[0].is&second != 0 && (sure && !contains(words, "wel") || contains(words, "ongetwijfeld"))
}

// sneers tells whether words supply what the other did, and not with praise:
// dat heb je zeker niet geleerd.
func sneers(words []token) bool {
	for i, w := range words {
		if w.in("zeker", "vast") && i > 0 && i+1 < len(words) && particle(words, i) {
			about := words[0].is&second != 0 || words[i-1].is&second != 0 && nth(words, i-2).is&verb != 0 || contains(words[i+1:], "voor") && final(words).is&second != 0
			return about && !contain(words[i+1:], likable) && !contains(words, "veel", "hard")
		}
	}
	return false
}

// advises finds advice in a sentence that does not ask.
func (r *Recogniser) advises(cs []clause) string {
	if reports(opening(cs)) || reported(cs) || r.excused(cs) {
		return ""
	}
	for _, c := range cs {
		words := c.words
		if c.form == wordFirst && sighs(c) || words[0].in("stel") && nth(words, 1).in("nou", "nu", "eens") {
			continue
		}
		if c.form == verbFirst { // no order, so nothing stands at its begin
			words = append([]token{{}}, words...)
		}
		if mark, ok := r.rules.advice.find(words); ok {
			return strings.TrimSpace(mark)
		}
		if mark, ok := concludes(c.words); ok {
			return mark
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

// opening is the first clause that says something.
func opening(cs []clause) []token {
	for _, c := range cs {
		if len(c.words) > 1 {
			return c.words
		}
	}
	return cs[0].words
}

// reported tells whether a statement ends in who said it: zeg je, hoor ik.
func reported(cs []clause) bool {
	for _, c := range cs[1:] {
		who := nth(c.words, 1)
		if who.is&subject != 0 && !who.in("er", "het", "dat") && c.words[0].in("zeg", "zegt", "zei", "vertelde", "schreef",
			"schrijft", "hoor", "begrijp", "merk", "merkte", "vind", "vond", "noemde", "denk", "dacht", "voel") {
			return nth(c.words, 2).text == "" || !contains(c.words, "ook", "toch")
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
			"dacht", "denkt", "wilde")
	case words[0].in("volgens"):
		return !said.in("mij", "me")
	case words[0].in("ik") && !nth(words, 2).in("niet", "je", "jou", "u", "hem", "haar", "jullie", "wel"):
		return said.in("hoor", "hoorde", "zie", "zag", "merk", "begrijp", "snap", "lees", "las", "weet", "wist")
	}
	return false
}
