package rehearse

// leadsWord finds what makes a question with a question word leading.
func (r *Recogniser) leadsWord(c clause) (string, bool) {
	words := c.words[max(0, c.head-1):]
	if defines(words) {
		return "", false
	}
	if mark, ok := r.rules.leadAny.find(words); ok {
		return mark, true
	}
	if mark, ok := r.rules.leadWord.find(words); ok && !rated(words) && !allows(words) {
		return mark, true
	}
	switch {
	case words[0].in("waarom") && contain(words, verb):
		return reproach(mainPart(words), words)
	case wonders(words):
		if mark, ok := habit(words); ok || contain(words, virtue) {
			return mark, ok
		}
		return overdone(words)
	}
	return "", false
}

// leadsVerb finds what makes a question leading that begins with its verb.
func (r *Recogniser) leadsVerb(words []token) (string, bool) {
	main := mainPart(words)
	if mark, ok := r.rules.leadAny.find(words); ok {
		return mark, true
	}
	if mark, ok := negated(main); ok {
		return mark, true
	}
	if mark, ok := r.rules.leadVerb.find(words); ok {
		return mark, true
	}
	if mark, ok := doubted(main); ok {
		return mark, true
	}
	return judged(words)
}

// judged finds a strong word that the question brings in itself. Asked for an
// opinion, one may name it: vond je het stom?
func judged(words []token) (string, bool) {
	for _, w := range words {
		if w.is&praise != 0 || w.is&blame != 0 && !mild(w) && !opinion(words[0]) && !words[0].in("noem", "noemt", "noemde") {
			return w.text, true
		}
	}
	return "", false
}

// mild tells whether a bad word can also be meant of a thing, and asked
// without blame.
func mild(w token) bool {
	return w.in("slecht", "fout", "verkeerd", "raar", "stom", "vreselijk", "verschrikkelijk", "zwak")
}

// opinion tells whether a verb asks for a judgement.
func opinion(w token) bool {
	return w.in("vind", "vindt", "vond", "vonden", "ging", "gaat", "voel", "voelt", "voelde")
}

// doubted finds "wel" behind a verb of being, having or being able: is dat wel
// iets voor jou. Not in "wel eens" or "wel of niet".
func doubted(words []token) (string, bool) {
	if !doubtful(words[0]) {
		return "", false
	}
	for i, w := range words {
		if i > 1 && w.in("wel") && !nth(words, i+1).in("eens", "of") && !words[i-1].in("of") {
			return words[0].text + " … wel", true
		}
	}
	return "", false
}

// doubtful tells whether a verb with "wel" doubts; gaat het wel does not.
func doubtful(w token) bool {
	return w.in("is", "zijn", "ben", "bent", "past", "passen", "kun", "kan", "kunt", "weet", "wil", "wilt", "heb", "heeft", "hebt",
		"doe", "doet", "zou", "zouden", "moet", "werk", "werkt", "leer", "leert", "durf", "hoort", "mag")
}

// negated finds the negation of a main clause that begins with its verb, if
// it makes the question expect an answer.
func negated(words []token) (string, bool) {
	if words[0].in("hoef", "hoeft", "hoeven", "hoefde") {
		return "", false
	}
	for i, w := range words {
		if i > 0 && w.is&negation != 0 && !neutral(words, i) {
			return words[0].text + " … " + w.text, true
		}
	}
	return "", false
}

// neutral tells whether the negation at i expects nothing: nog niet, of niet,
// niet alleen, niet meer, nooit eerder, is het niet gelukt.
func neutral(words []token, i int) bool {
	next := nth(words, i+1)
	switch {
	case nth(words, i-1).in("nog", "of", "liever"), next.in("alleen"), contains(words[i:], "of") && final(words).in("wel"):
		return true
	case next.in("meer"):
		return !goesBeyond(nth(words, i+2))
	case words[i].in("nooit") && next.in("eerder"), words[i].in("nooit", "niemand") && happened(words[0]):
		return true
	case words[i].in("niets", "niks") && happened(words[0]) && participle(final(words).text) && !contains(words, "geleerd", "gedaan"):
		return true
	}
	return participle(next.text) && i+2 == len(words) && became(words[0])
}

// happened tells whether a verb asks what was: heb je nooit gevoetbald, is er
// niemand thuis.
func happened(w token) bool {
	return w.in("heb", "hebt", "heeft", "had", "is", "zijn", "was", "waren", "ben", "bent")
}

// goesBeyond tells whether "meer" before w compares: niet meer iets voor jou,
// but not niet meer naar school.
func goesBeyond(w token) bool {
	return w.text != "" && w.is&(preposition|verb|adverb) == 0 && !participle(w.text)
}

// became tells whether a verb with a participle says what has become of
// somebody.
func became(w token) bool {
	return w.in("is", "zijn", "ben", "bent", "was", "waren", "werd", "wordt", "word")
}
