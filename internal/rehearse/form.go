package rehearse

import "strings"

// clause finds the form of words.
func (r *Recogniser) clause(words []token, at setting) clause {
	all := words
	words = bare(words)
	c := clause{words: words, asks: at.asks, typed: at.typed, and: contains(all[:len(all)-len(words)], "en")}
	c.form, c.head = r.form(words, at)
	if at.first && (c.form == statement || c.form == fragment) {
		if n := r.addressed(words, at); n > 0 {
			c.words = words[n:]
			c.form, c.head = r.form(c.words, at)
		}
	}
	return c
}

// form finds the form of words, and the length of their question word.
func (r *Recogniser) form(words []token, at setting) (form, int) {
	if len(words) == 0 {
		return fragment, 0
	}
	_, plainly := r.rules.unaddressed.starts(words)
	switch {
	case r.invites(words, at.asks) && (!plainly || words[0].text == "ik"):
		return invitation, 0
	case plainly:
		return statement, 0
	}
	if subordinates(words) {
		return subclause, 0
	}
	if n := asks(words); n > 0 {
		if exclaims(words, at.asks) {
			return exclamation, n
		}
		return ordered(words, n), n
	}
	if f := verbForm(words, at); f != fragment {
		return f, 0
	}
	if finite(words) {
		return statement, 0
	}
	return fragment, 0
}

// subordinates tells whether words begin with a subclause.
func subordinates(words []token) bool {
	if len(words) < 2 {
		return false
	}
	switch nth(words, 0).text {
	case "stel":
		return true
	case "toen", "nu", "sinds", "of":
		return nth(words, 1).is&subject != 0
	}
	return nth(words, 0).is&subordinate != 0 && (nth(words, 0).text != "dat" || nth(words, 1).is&second != 0)
}

// exclaims tells whether words are an exclamation with wat.
func exclaims(words []token, marked bool) bool {
	if len(words) < 2 || nth(words, 0).text != "wat" {
		return false
	}
	if nth(words, 1).text == "een" {
		return true
	}
	if marked || contain(words[1:], verb) {
		return !marked && nth(words, 1).is&(likable|praise|plainly) != 0 && nth(words, 1).is&verb == 0
	}
	return nth(words, 1).is&(preposition|adverb|subject|determiner|comparative) == 0 && (len(words) == 2 || nth(words, 2).is&subject == 0)
}

// asks tells how many words the question word at the begin takes with its
// preposition; 0 if there is none.
func asks(words []token) int {
	n := 0
	if len(words) > 1 && nth(words, 0).is&preposition != 0 && nth(words, 1).is&asked == 0 {
		n = 1
	}
	if len(words) <= n || nth(words, n).is&asking == 0 {
		return 0
	}
	n++
	if idiom(words[n-1:]) {
		return 0
	}
	if n < len(words) && nth(words, n-1).text == "wat" {
		switch next := words[n]; {
		case next.is&comparative != 0 || next.text == "extra":
			return 0
		case next.text == "voor" && n+1 < len(words) && nth(words, n+1).is&(second|subject) == 0:
			return n + 1
		}
	}
	return n
}

// idiom tells whether a question word begins an expression that asks nothing:
// wie weet is het wat, hoe langer hoe beter.
func idiom(words []token) bool {
	next, after := nth(words, 1), nth(words, 2)
	switch nth(words, 0).text {
	case "wie":
		return next.text == "weet" && (after.text == "" || after.is&verb != 0)
	case "hoe":
		more := strings.HasSuffix(next.text, "er") && !strings.HasSuffix(next.text, "eer") && next.is&verb == 0
		return (next.is&comparative != 0 || more) && after.is&subject != 0
	}
	return false
}

// inverted tells whether a verb and its subject begin words.
func inverted(words []token) bool {
	if len(words) < 2 || nth(words, 0).is&verb == 0 {
		return false
	}
	next := words[1]
	if nth(words, 0).is&(auxiliary|modal) != 0 && next.is&(determiner|possessive) != 0 {
		return true
	}
	if next.text == "dat" || next.text == "die" {
		return nth(words, 0).is&(base|infinitive) == 0 && len(words) > 2 && nth(words, 2).is&subject == 0
	}
	return next.is&(subject|possessive) != 0
}

// ordered tells the form of words of which the first n are a question word.
func ordered(words []token, n int) form {
	counted := counting(nth(words, n-1).text)
	if !counted && n+1 < len(words) && nth(words, n).is == 0 && nth(words, n+1).is&subject != 0 && !verbal(mainPart(words)[n+1:]) {
		return wordFirst
	}
	for k := n; k < len(words) && k < n+8; k++ {
		w := words[k]
		if counted && k == n && !(w.is&verb != 0 && w.is&noun == 0 && nth(words, k+1).is&second != 0) {
			continue
		}
		switch {
		case w.is&verb != 0 && w.is&subordinate == 0:
			return wordFirst
		case k == n && w.is&subordinate != 0 && w.text != "dat":
			return wordFirst
		case w.is&subject != 0 && (w.is&determiner == 0 || k == n) && nth(words, k-1).is&preposition == 0,
			k == n && (w.is&(determiner|possessive) != 0 || object(w.text)):
			return ifVerb(words[k:])
		}
	}
	return wordOnly
}

// object tells whether a pronoun is never a subject.
func object(word string) bool {
	switch word {
	case "mij", "me", "jou", "hem", "ons", "hen":
		return true
	}
	return false
}

// counting tells whether a noun follows the question word.
func counting(word string) bool {
	switch word {
	case "welk", "welke", "hoeveel", "voor", "wiens":
		return true
	}
	return false
}

// ifVerb is the form of a question word with its subject behind it.
func ifVerb(words []token) form {
	if verbal(words) {
		return embedded
	}
	return wordOnly
}

// verbal tells whether words have a verb that is not a noun: het werk.
func verbal(words []token) bool {
	for i, w := range words {
		if w.is&verb == 0 {
			continue
		}
		if i == 0 || w.is&base == 0 || nth(words, i-1).is&(determiner|possessive|preposition) == 0 {
			return true
		}
	}
	return false
}

// mainPart is what stands before the first subclause in words.
func mainPart(words []token) []token {
	for i := 2; i < len(words); i++ {
		if opensSub(words, i) {
			return words[:i]
		}
	}
	return words
}

// opensSub tells whether a subclause begins at i.
func opensSub(words []token, i int) bool {
	w := words[i]
	next := nth(words, i+1)
	switch w.text {
	case "dat", "die":
		if w.text == "die" && nth(words, i-1).is&(verb|subject|adverb|preposition) != 0 {
			return false
		}
		return next.is&(subject|determiner|possessive) != 0 && next.text != "niet" && next.text != "iets"
	case "of", "nu", "toen", "sinds":
		return next.is&subject != 0
	case "om":
		return true
	case "wat":
		return next.is&comparative == 0 && next.text != ""
	}
	return w.is&(subordinate|asking) != 0
}
