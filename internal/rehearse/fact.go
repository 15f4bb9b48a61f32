package rehearse

import "strings"

// fact tells whether a question word asks for one fact.
func (r *Recogniser) fact(c clause) bool {
	at := c.head - 1
	if c.words[at].in("voor") { // wat voor
		at--
	}
	words, rest := mainPart(c.words[at:]), c.words[c.head:]
	if n, ok := r.rules.factual.starts(words); ok {
		return !lets(words[n:]) && !nth(words, n).in("voelt", "voelde", "voel")
	}
	if words[0].in("wanneer") && at > 0 { // vanaf wanneer
		return true
	}
	if len(rest) == 0 || experienced(words) {
		return false
	}
	if words[0].in("hoe") {
		return nth(words, 1).in("groot", "hoog", "snel", "goed", "zwaar") && !nth(words, 2).in("leg", "legt", "ken", "kent", "ligt", "vind", "valt", "viel", "voelt", "voelde")
	}
	return c.plain(words[0], rest, at > 0)
}

// plain tells whether rest, behind the question word, asks for one fact;
// behind tells whether a preposition stands before the question word.
func (c clause) plain(word token, rest []token, behind bool) bool {
	switch word.text {
	case "welk", "welke":
		return filed(rest, behind) || c.words[0].in("naar") && headed(rest) || c.words[0].in("bij") && employed(rest)
	case "wat":
		return c.words[c.head-1].in("voor") && !likened(rest) && filed(rest, behind)
	case "wie":
		return person(rest, behind)
	case "wanneer":
		return moment(rest)
	case "waar", "waarheen", "waarvandaan":
		return !behind && place(rest)
	}
	return false
}

// lets tells whether "laat" before words was a verb: hoe laat je merken.
func lets(words []token) bool {
	return nth(words, 0).is&verb == 0 && contains(words, "merken", "weten", "zien", "horen")
}

// headed tells whether somebody goes somewhere: naar welke school ga je.
func headed(rest []token) bool {
	return rest[0].is&dry != 0 && strings.HasPrefix(nth(rest, 1).text, "ga")
}

// employed tells whether somebody works somewhere: bij welke bakker werk je.
func employed(rest []token) bool {
	return len(rest) < 5 && rest[0].is == 0 && nth(rest, 1).in("werk", "werkt", "werkte", "zit", "zat", "ga", "train")
}

// experienced tells whether words ask about what somebody lived through.
func experienced(words []token) bool {
	for i, w := range words {
		if i > 0 && w.is&felt != 0 || w.in("voor") && nth(words, i+1).in("jou", "het", "u") {
			return true
		}
	}
	return superlative(words)
}

// superlative tells whether words have one: het leukst.
func superlative(words []token) bool {
	measures := contains(words, "is", "zijn", "ligt")
	for i, w := range words {
		if nth(words, i-1).in("het") && !(measures && measured(w)) && (strings.HasSuffix(w.text, "st") || strings.HasSuffix(w.text, "ste")) {
			return true
		}
	}
	return false
}

// measured tells whether a superlative needs no experience but a measure.
func measured(w token) bool {
	return w.in("dichtst", "dichtste", "dichtstbij", "verst", "kortst", "kortste", "langst", "langste", "goedkoopst", "goedkoopste", "duurst",
		"duurste", "grootst", "grootste", "kleinst", "kleinste", "snelst", "vroegst", "laatst")
}

// nearest tells whether words ask which one is the nearest or cheapest.
func nearest(words []token) bool {
	return len(words) > 3 && words[1].in("is", "zijn", "ligt") && words[2].in("het") && words[3].in("dichtst", "dichtstbij", "verst", "goedkoopst", "duurst")
}

// filed tells whether welk asks for what stands in a file: welk profiel heb je
// gekozen.
func filed(rest []token, behind bool) bool {
	if len(rest) > 1 && rest[0].is&(dry|role|verb|noun) == 0 && strings.HasSuffix(rest[0].text, "e") {
		rest = rest[1:] // an adjective
	}
	if nearest(rest) {
		return true
	}
	what, rest := rest[0], rest[1:]
	if what.is&(dry|role) == 0 {
		return false
	}
	if len(rest) < 2 || what.is&exact != 0 && !wants(rest) {
		return true
	}
	switch done := rest[0]; {
	case dating(done), done.in("valt", "vallen", "viel"):
		return behind && what.in("dag", "dagen", "week", "maand", "datum", "jaar", "periode", "kwartaal") || !behind && done.in("begint")
	case done.in("is", "was", "zijn"):
		return rest[1].is&(subject|determiner|possessive) != 0 && !rest[1].in("jullie", "jij", "u")
	case done.in("heb", "heeft", "hebt", "had", "hebben"):
		return participle(final(rest).text) || len(rest) < 6 && (!behind || strings.HasPrefix(what.text, "dag"))
	case done.in("kom", "komt", "kwam"):
		return len(rest) == 2
	case done.in("ga", "gaat", "ging", "haal", "haalde", "kreeg", "krijg", "begint"):
		return !behind
	}
	return rest[0].in("zit", "zat", "zitten", "neem", "doe", "doet", "deed", "volg", "volgt", "loop", "loopt", "woon", "woont",
		"sta", "staat", "staan", "werk", "werkt")
}

// wants tells whether words are about a wish.
func wants(words []token) bool {
	return contains(words, "wil", "wilt", "willen", "wilde", "mag", "zou")
}

// likened tells whether words ask what something was like: wat voor dag was
// het.
func likened(rest []token) bool {
	return nth(rest, 1).in("is", "was", "zijn", "waren", "wordt", "werd") && nth(rest, 2).in("het", "dat", "dit")
}

// person tells whether wie asks for one person by role.
func person(rest []token, behind bool) bool {
	if behind {
		return strings.HasPrefix(rest[0].text, "woon") || taught(rest) || contains(rest, "stage") || contains(rest, "zit") && contains(rest, "klas")
	}
	if rest[0].in("van") && contains(rest, "is", "was") && final(rest).in("oudste", "jongste", "langste", "snelste", "laatste", "eerste") {
		return true
	}
	if rest[0].in("heeft") && nth(rest, 1).is&determiner != 0 {
		return len(rest) == 3 && rest[1].in("de", "het") && rest[2].is&felt == 0 && !participle(rest[2].text) || nth(rest, 2).in("formulier", "brief", "contract") && participle(final(rest).text)
	}
	if rest[0].in("geeft", "geef", "gaf", "geven") && contain(rest, taughtIn) {
		return true
	}
	return rest[0].in("is", "zijn", "was", "waren", "wordt") && (nth(rest, 1).is&(possessive|determiner) != 0 || final(rest).is&role != 0)
}

// taught tells whether words ask who gives a lesson or takes a form: van wie
// krijg je wiskunde, bij wie moet je je melden.
func taught(rest []token) bool {
	switch done := rest[0]; {
	case contains(rest, "melden", "inleveren", "aanmelden"), done.in("meld", "lever", "levert"):
		return true
	case !done.in("heb", "hebt", "heeft", "had", "krijg", "krijgt", "kreeg", "volg", "volgt", "hebben", "krijgen"):
		return false
	}
	return len(mainPart(rest)) < 7 && contain(rest, taughtIn) && !participle(final(rest).text)
}

// moment tells whether wanneer asks for a date.
func moment(rest []token) bool {
	if len(rest) < 2 {
		return false
	}
	last, next := final(rest), rest[1]
	if next.in("het", "er") && nth(rest, len(rest)-2).in("te") { // begint het te kriebelen
		return false
	}
	switch done := rest[0]; {
	case done.in("is", "was", "zijn", "waren"):
		return dated(next, last)
	case done.in("ben", "bent"):
		return participle(last.text) || contains(rest, "jarig", "klaar", "vrij")
	case done.in("heb", "hebt", "heeft", "hebben"):
		return participle(last.text) || last.is&(preposition|plainly) == 0 && len(rest) < 6
	case done.in("hoor", "hoort", "horen"):
		return len(mainPart(rest)) < len(rest) // hoor je of het gelukt is
	case done.in("moet", "moeten", "kun", "kan", "kunt", "kunnen", "ga", "gaan", "komt", "kom", "zullen", "zal"):
		return next.is&subject != 0
	case done.in("gaat"):
		return next.in("u", "hij", "ze", "zij")
	}
	return next.in("we", "wij") || dating(rest[0])
}

// dating tells whether a verb names what happens on a date.
func dating(w token) bool {
	return w.in("begint", "begin", "begon", "beginnen", "start", "starten", "eindigt", "eindigen", "sluit", "stopt", "wordt", "loopt",
		"vertrek", "vertrekt", "lever", "levert", "verhuis", "verhuist", "verhuizen", "krijg", "krijgt", "krijgen", "ontvang")
}

// dated tells whether what is, from its first word to the last of the clause,
// has a date: de open dag, but not er een goede dag or dat handig.
func dated(first, last token) bool {
	return first.is&(determiner|possessive|subject) != 0 && !first.in("er") &&
		last.is&(plainly|likable|infinitive) == 0 && !participle(last.text)
}

// schooled tells whether words are about the place where somebody learns: stage
// lopen, naar school, op school.
func schooled(words []token) bool {
	for i, w := range words {
		if w.in("stage") || w.in("school") && nth(words, i-1).in("naar", "op") {
			return true
		}
	}
	return false
}

// place tells whether waar asks for a place.
func place(rest []token) bool {
	if last := final(rest); last.is&preposition != 0 || contains(rest, "naartoe", "toe", "tegenaan", "tegenop", "mee") {
		return false
	}
	switch done := rest[0]; {
	case contains(rest, "vandaan"):
		return nth(rest, 1).is&second != 0 && done.in("kom", "komt", "kwam", "heb", "hebt", "heeft", "had")
	case schooled(mainPart(rest)) && done.in("heb", "heeft", "ga", "gaat", "loop", "loopt", "zit", "zat", "zitten"):
		return true
	case done.in("woon", "woont", "wonen", "werk", "werkt", "werken", "ligt", "liggen"):
		return true
	case done.in("zit", "zitten"):
		return nth(rest, 1).in("de", "die", "het") && nth(rest, 2).is&dry != 0
	case done.in("ben", "bent"):
		return contains(rest, "geboren", "opgegroeid")
	case done.in("staat", "is", "was"):
		next := nth(rest, 1)
		return next.text != "" && (next.is&second == 0 || next.is&possessive != 0 && len(rest) > 2)
	}
	return false
}
