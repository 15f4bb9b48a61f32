package rehearse

import "strings"

// fact tells whether a question word asks for one fact.
func (r *Recogniser) fact(c clause) bool {
	at := c.head - 1
	if c.words[at].text == "voor" {
		at--
	}
	words, rest := mainPart(c.words[at:]), c.words[c.head:]
	if n, ok := r.rules.factual.starts(words); ok {
		return !lets(words[n:])
	}
	if at > 0 && nth(words, 0).text == "wanneer" {
		return true
	}
	if len(rest) == 0 || experienced(words) {
		return false
	}
	switch nth(words, 0).text {
	case "welk", "welke", "wat":
		if at > 0 && nth(c.words, 0).text == "naar" && nth(rest, 0).is&dry != 0 && len(rest) > 1 && strings.HasPrefix(nth(rest, 1).text, "ga") {
			return true
		}
		return (nth(words, 0).text != "wat" || c.words[c.head-1].text == "voor") && filed(rest, at > 0)
	case "wie":
		return person(rest, at > 0)
	case "wanneer":
		return moment(rest)
	case "waar", "waarheen", "waarvandaan":
		return at == 0 && place(rest)
	}
	return false
}

// experienced tells whether words ask about what somebody lived through.
func experienced(words []token) bool {
	for i, w := range words {
		if i > 0 && w.is&felt != 0 {
			return true
		}
		if w.text == "voor" && i+1 < len(words) && (nth(words, i+1).text == "jou" || nth(words, i+1).text == "het" || nth(words, i+1).text == "u") {
			return true
		}
	}
	return superlative(words)
}

// superlative tells whether words have one: het leukst.
func superlative(words []token) bool {
	for i := 1; i < len(words); i++ {
		if nth(words, i-1).text == "het" && (strings.HasSuffix(nth(words, i).text, "st") || strings.HasSuffix(nth(words, i).text, "ste")) {
			return true
		}
	}
	return false
}

// filed tells whether welk asks for what stands in a file: welk profiel heb je
// gekozen.
func filed(rest []token, behind bool) bool {
	at := 0
	if len(rest) > 1 && nth(rest, 0).is&(dry|role|verb|noun) == 0 && strings.HasSuffix(nth(rest, 0).text, "e") {
		at = 1
	}
	if rest[at].is&(dry|role) == 0 {
		return false
	}
	days := strings.HasPrefix(rest[at].text, "dag")
	rest = rest[at+1:]
	if len(rest) < 2 {
		return true
	}
	switch last := final(rest); nth(rest, 0).text {
	case "is", "was", "zijn":
		return nth(rest, 1).is&(subject|determiner|possessive) != 0
	case "heb", "heeft", "hebt", "had", "hebben":
		return participle(last.text) || (days || !behind) && len(rest) < 6
	case "zit", "zat", "zitten", "neem", "doe", "doet", "deed", "volg", "volgt", "loop", "loopt", "woon", "woont":
		return true
	case "ga", "gaat", "ging", "haal", "haalde", "kreeg", "krijg", "begint":
		return !behind
	case "sta", "staat", "staan", "werk", "werkt":
		return true
	}
	return false
}

// person tells whether wie asks for one person by role.
func person(rest []token, behind bool) bool {
	if behind {
		return strings.HasPrefix(nth(rest, 0).text, "woon") || contains(rest, "stage")
	}
	switch nth(rest, 0).text {
	case "is", "zijn", "was", "waren", "wordt":
		return len(rest) > 1 && nth(rest, 1).is&(possessive|determiner) != 0
	}
	return false
}

// moment tells whether wanneer asks for a date.
func moment(rest []token) bool {
	if len(rest) < 2 {
		return false
	}
	last := final(rest)
	switch nth(rest, 0).text {
	case "is", "was", "zijn", "waren":
		return nth(rest, 1).is&(determiner|possessive|subject) != 0 && nth(rest, 1).text != "er" && last.is&(plainly|likable|infinitive) == 0 && !participle(last.text)
	case "ben", "bent":
		return participle(last.text) || last.text == "jarig" || last.text == "klaar" || last.text == "vrij"
	case "heb", "hebt", "heeft", "hebben":
		return participle(last.text) || last.is&(preposition|plainly) == 0 && len(rest) < 5
	case "begint", "begin", "begon", "beginnen", "start", "starten", "eindigt", "eindigen", "sluit", "stopt", "wordt":
		return true
	case "moet", "moeten", "kun", "kan", "kunt", "kunnen", "ga", "gaat", "gaan", "komt", "kom", "zullen", "zal", "krijg":
		return nth(rest, 1).is&subject != 0
	}
	return nth(rest, 1).text == "we" || nth(rest, 1).text == "wij"
}

// place tells whether waar asks for a place.
func place(rest []token) bool {
	last := final(rest)
	if last.is&preposition != 0 || strings.HasPrefix(last.text, "tegen") || contains(rest, "mee") || last.text == "naartoe" || last.text == "toe" {
		return false
	}
	switch nth(rest, 0).text {
	case "woon", "woont", "wonen", "werk", "werkt", "werken", "ligt", "liggen":
		return true
	case "zit", "zitten", "zat":
		return contains(rest, "school")
	case "loop", "loopt":
		return contains(rest, "stage")
	case "staat", "is", "was":
		return len(rest) > 1 && nth(rest, 1).is&second == 0 || len(rest) > 1 && nth(rest, 1).is&possessive != 0 && len(rest) > 2
	case "ben", "bent":
		return last.text == "geboren" || last.text == "opgegroeid"
	}
	return false
}

// lets tells whether "laat" before words was a verb: hoe laat je merken.
func lets(words []token) bool {
	return len(words) > 0 && nth(words, 0).is&second != 0 && (contains(words, "merken") || contains(words, "weten") ||
		contains(words, "zien") || contains(words, "horen"))
}
