package rehearse

import "strings"

// leadsWord finds what makes a question with a question word leading.
func (r *Recogniser) leadsWord(c clause) (string, bool) {
	words := c.words[max(0, c.head-1):]
	if mark, ok := r.rules.leadAny.find(words); ok {
		return mark, true
	}
	if mark, ok := r.rules.leadWord.find(words); ok {
		return mark, true
	}
	if nth(words, 0).text == "waarom" && contain(words, verb) {
		if mark, ok := reproach(mainPart(words)); ok {
			return mark, true
		}
	}
	if wonders(words) {
		return overdone(words)
	}
	return "", false
}

// wonders tells whether words begin with hoe komt het, hoe kan het or hoe kun
// je zo.
func wonders(words []token) bool {
	if nth(words, 0).text != "hoe" {
		return false
	}
	switch nth(words, 1).text {
	case "komt", "kan":
		return nth(words, 2).text == "het" || nth(words, 3).text == "het" || nth(words, 3).text == "zo"
	case "kun", "kunt", "kon":
		return nth(words, 3).text == "zo"
	}
	return false
}

// reproach finds what makes of waarom a reproach.
func reproach(words []token) (string, bool) {
	for _, w := range words[1:] {
		if w.is&negation != 0 {
			return w.text, true
		}
	}
	return overdone(words)
}

// overdone finds "zo" with something that is not praised.
func overdone(words []token) (string, bool) {
	for i, w := range words {
		if w.text == "zo'n" {
			return w.text, true
		}
		if w.text != "zo" {
			continue
		}
		if i+1 == len(words) {
			return "zo", nth(words, 1).text == "doe"
		}
		next := words[i+1]
		if (next.is&(likable|preposition|subject|determiner) == 0 || next.text == "weinig") && !participle(next.text) {
			return "zo " + next.text, true
		}
	}
	return "", false
}

// leadsVerb finds what makes a question leading that begins with its verb.
func (r *Recogniser) leadsVerb(c clause) (string, bool) {
	if mark, ok := r.rules.leadAny.find(c.words); ok {
		return mark, true
	}
	main := mainPart(c.words)
	if mark, ok := negated(main); ok {
		return mark, true
	}
	if mark, ok := r.rules.leadVerb.find(c.words); ok {
		return mark, true
	}
	if mark, ok := doubted(main); ok {
		return mark, true
	}
	for _, w := range c.words {
		if w.is&praise != 0 || w.is&blame != 0 && !mild(w.text) && !opinion(nth(main, 0).text) {
			return w.text, true
		}
	}
	return "", false
}

// mild tells whether a bad word can also be meant of a thing, and asked
// without blame.
func mild(word string) bool {
	switch word {
	case "slecht", "fout", "verkeerd", "raar", "stom", "vreselijk", "verschrikkelijk", "zwak":
		return true
	}
	return false
}

// doubted finds "wel" behind a verb of being, having or being able: is dat wel
// iets voor jou. Not in "wel eens" or "wel of niet".
func doubted(words []token) (string, bool) {
	switch nth(words, 0).text {
	case "is", "zijn", "ben", "bent", "past", "passen", "kun", "kan", "kunt", "weet", "wil", "wilt", "heb", "heeft", "hebt":
	case "doe", "doet", "zou", "zouden", "moet", "werk", "werkt", "leer", "leert", "durf", "hoort", "mag":
	default:
		return "", false
	}
	for i, w := range words {
		if w.text != "wel" || i < 2 {
			continue
		}
		if i+1 < len(words) && (nth(words, i+1).text == "eens" || nth(words, i+1).text == "of") {
			continue
		}
		return nth(words, 0).text + " … wel", true
	}
	return "", false
}

// opinion tells whether a verb asks for a judgement and so may name one.
func opinion(verb string) bool {
	switch verb {
	case "vind", "vindt", "vond", "vonden", "ging", "gaat", "voel", "voelt", "voelde":
		return true
	}
	return false
}

// negated finds the negation of a main clause that begins with its verb, if
// it makes the question expect an answer: not in "nog niet" or "of niet".
func negated(words []token) (string, bool) {
	switch nth(words, 0).text {
	case "hoef", "hoeft", "hoeven", "hoefde":
		return "", false
	}
	for i, w := range words {
		if i == 0 || w.is&negation == 0 {
			continue
		}
		next := nth(words, i+1)
		if before := nth(words, i-1).text; before == "nog" || before == "of" || next.text == "alleen" || next.text == "meer" && !goesBeyond(words[i+1:]) || w.text == "nooit" && next.text == "eerder" {
			continue
		}
		if participle(next.text) && i+2 == len(words) && became(nth(words, 0).text) {
			continue
		}
		return nth(words, 0).text + " … " + w.text, true
	}
	return "", false
}

// goesBeyond tells whether "meer" compares: niet meer iets voor jou, but not
// niet meer naar school.
func goesBeyond(words []token) bool {
	return len(words) > 1 && nth(words, 1).is&(preposition|verb|adverb) == 0 && !participle(nth(words, 1).text)
}

// became tells whether a verb with a participle says what has become of
// somebody: is het niet gelukt?
func became(word string) bool {
	switch word {
	case "is", "zijn", "ben", "bent", "was", "waren", "werd", "wordt", "word":
		return true
	}
	return false
}

// statesLeading finds what makes a statement with a question mark leading.
func (r *Recogniser) statesLeading(cs []clause) (string, bool) {
	for _, c := range cs {
		if mark, ok := r.rules.leadAny.find(c.words); ok {
			return mark, true
		}
		if c.form != statement && c.form != verbFirst && c.form != fragment && c.form != imperative {
			continue
		}
		if mark, ok := r.rules.leadSt.find(c.words); ok {
			return mark, true
		}
		if mark, ok := assured(c.words); ok {
			return mark, true
		}
	}
	return "", false
}

// assured finds zeker, vast and wel as particles: not as adjectives, and not
// in "wel eens" or "wel of niet".
func assured(words []token) (string, bool) {
	for i, w := range words {
		if w.text != "zeker" && w.text != "vast" && w.text != "wel" {
			continue
		}
		before, after := nth(words, i-1), nth(words, i+1)
		if w.text == "wel" && (after.text == "eens" || after.text == "of") {
			continue
		}
		if w.text == "vast" && (before.text == "een" || after.text == "") {
			continue
		}
		if w.text == "zeker" && (sure(words[:i]) || after.text == "van" || after.text == "weten") {
			continue
		}
		return w.text, true
	}
	return "", false
}

// sure tells whether words end in what makes "zeker" an adjective.
func sure(words []token) bool {
	for _, w := range words {
		switch w.text {
		case "weet", "weten", "wist", "heel", "niet", "helemaal":
			return true
		}
	}
	return false
}

// tagged finds a tag that asks to agree behind a statement.
func (r *Recogniser) tagged(s sentence, cs []clause) (string, bool) {
	last := cs[len(cs)-1]
	if len(cs) > 1 && last.mark != 0 {
		if n, ok := r.rules.tags.starts(last.words); ok && n == len(last.words) {
			return join(last.words), true
		}
	}
	if last.form != statement && last.form != fragment || len(s.tokens) < 2 {
		return "", false
	}
	if end := final(last.words).text; !s.asks && (end == "he" || end == "nietwaar" || end == "toch" && s.typed) {
		return end, true
	}
	if s.asks && len(last.words) > 2 {
		return r.rules.tags.find(last.words)
	}
	return "", false
}

// implies tells whether a statement without any mark asks to agree: one with
// toch, or one about "je" with zeker or vast.
func implies(words []token) bool {
	if participle(final(words).text) || nth(words, 0).text == "ik" || nth(words, 0).text == "we" {
		return false
	}
	if contains(words, "toch") {
		return true
	}
	_, sure := assured(words)
	return nth(words, 0).is&second != 0 && (sure && !contains(words, "wel") || contains(words, "ongetwijfeld"))
}

// advises finds advice in a sentence that does not ask.
func (r *Recogniser) advises(cs []clause) string {
	for _, c := range cs {
		if _, ok := r.rules.unaddressed.find(c.words); ok {
			return ""
		}
	}
	if reports(cs[0].words) {
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

// reports tells whether a statement gives back what was said or seen: je zei
// dat, ik hoor dat.
func reports(words []token) bool {
	verb := nth(words, 1).text
	if nth(words, 0).is&second != 0 {
		switch verb {
		case "zei", "zegt", "vertelde", "vertelt", "noemde", "noemt", "schreef", "schrijft", "gaf", "vond", "vindt", "dacht", "denkt",
			"had", "wilde":
			return true
		}
	}
	if nth(words, 0).text == "ik" {
		switch verb {
		case "hoor", "hoorde", "zie", "zag", "merk", "begrijp", "snap", "lees", "las", "weet", "wist":
			return true
		}
	}
	return false
}
