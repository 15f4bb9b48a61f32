package rehearse

import "strings"

// asks tells how many words the question word at the begin takes with its
// preposition; 0 if there is none.
func asks(words []token) int {
	n := 0
	if nth(words, 0).is&preposition != 0 && nth(words, 1).is&asked == 0 {
		n = 1
	}
	if nth(words, n).is&asking == 0 || idiom(words[n:]) {
		return 0
	}
	if !words[n].in("wat") {
		return n + 1
	}
	switch next, after := nth(words, n+1), nth(words, n+2); {
	case next.is&comparative != 0, next.in("extra"): // some more
		return 0
	case next.in("voor") && after.text != "" && after.is&(second|subject) == 0:
		return n + 2
	}
	return n + 1
}

// idiom tells whether a question word begins an expression that asks nothing:
// wie weet is het wat, hoe langer hoe beter.
func idiom(words []token) bool {
	next, after := nth(words, 1), nth(words, 2)
	switch {
	case words[0].in("wat") && (next.in("betreft", "aangaat") || final(words).in("betreft", "aangaat")):
		return true
	case words[0].in("wie"):
		return next.in("weet") && (after.text == "" || after.is&verb != 0)
	case words[0].in("hoe"):
		return compared(next) && after.is&subject != 0
	}
	return false
}

// compared tells whether a word looks like a comparative.
func compared(w token) bool {
	er := strings.HasSuffix(w.text, "er") && !strings.HasSuffix(w.text, "eer")
	return w.is&comparative != 0 || er && w.is&verb == 0
}

// inverted tells whether a verb and its subject begin words.
func inverted(words []token) bool {
	first, next, after := nth(words, 0), nth(words, 1), nth(words, 2)
	switch {
	case first.is&verb == 0, first.in("zijn") && next.is&noun != 0 && !strings.HasSuffix(next.text, "en"): // zijn boek
		return false
	case first.is&(auxiliary|modal) != 0 && next.is&(determiner|possessive|noun|role) != 0:
		return true
	case next.in("dat", "die"): // en past dat wel, but not en vindt dat je
		return first.is&(base|infinitive) == 0 && after.text != "" && after.is&subject == 0
	}
	return next.is&(subject|possessive) != 0
}
