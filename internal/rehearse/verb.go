package rehearse

import (
	"slices"
	"strings"
)

// verbForm is the form of words that begin with a verb; fragment if they do
// not.
func verbForm(words []token, at setting) form {
	first, next := words[0], nth(words, 1)
	switch {
	case len(words) == 1:
		return alone(first, at.asks)
	case first.is == 0 && at.first:
		return shaped(words, at)
	case first.is&verb == 0:
		return fragment
	case next.in("ik"):
		return firstPerson(words, at)
	case next.is&second != 0:
		if !at.asks && ordersOwn(words) {
			return imperative
		}
		return verbFirst
	}
	return thirdPerson(words, at)
}

// alone is the form of one word: klopt?
func alone(word token, marked bool) form {
	if marked && word.is&verb != 0 && word.is&(infinitive|base) == 0 {
		return verbFirst
	}
	return fragment
}

// firstPerson is the form of a verb with "ik": mag ik asks, begrijp ik does
// not, begrijp ik het goed does.
func firstPerson(words []token, at setting) form {
	if words[0].in("zou") && !at.asks || words[0].is&modal == 0 && !contains(words, "goed", "te", "duidelijk") {
		return statement
	}
	return verbFirst
}

// ordersOwn tells whether "je" behind an order is a possessive (steek je
// vinger op, wijs je vaste plek aan) or the object (meld je gewoon aan).
func ordersOwn(words []token) bool {
	if words[0].is&base == 0 || !words[1].in("je") || len(words) < 3 {
		return false
	}
	if contains(words[2:], "maar") && final(words).is&preposition != 0 || words[0].in("vraag", "bel", "mail", "app", "laat", "probeer") && relative(words[2]) {
		return true
	}
	if words[0].in("meld", "schrijf", "bereid", "verdiep", "richt", "gedraag", "geef") && (words[2].is&adverb != 0 || words[2].in("nou")) {
		return true
	}
	return words[2].is&owned != 0 || words[2].is == 0 && len(words) > 3 && final(words).is&preposition != 0
}

// relative tells whether a word is somebody at home, at school or at work.
func relative(w token) bool {
	return w.is&role != 0 || w.in("vader", "moeder", "oom", "tante", "broer", "zus", "opa", "oma", "vriend", "vriendin", "neef", "nicht")
}

// thirdPerson is the form of words that begin with a verb without "je".
func thirdPerson(words []token, at setting) form {
	first, next := words[0], words[1]
	switch {
	case next.is&coordinate != 0, first.is&infinitive != 0 && next.is&(subject|determiner|possessive) == 0:
		return fragment
	case first.is&base != 0 && canOrder(first, at.asks) && !next.in("we", "wij", "hij"):
		return imperative
	case first.in("klinkt", "lijkt") && next.is&(subject|determiner|possessive) == 0 && !contain(words[1:], subject|determiner|possessive|name|role):
		return statement // the subject is left out
	case at.asks, next.is&(determiner|possessive|subject) != 0, at.typed && nominal(next):
		return verbFirst
	}
	return statement
}

// canOrder tells whether a verb with no subject behind it is an order. With a
// question mark a form in -t has a subject further on.
func canOrder(w token, marked bool) bool {
	if w.is&(auxiliary|modal) != 0 || w.in("zit", "kost", "heet", "spijt") {
		return false
	}
	return !marked || !strings.HasSuffix(w.text, "t")
}

// nominal tells whether a word can be a subject without an article: Sem, geld.
func nominal(w token) bool { return w.is&^(verb|base) == 0 || w.is&(noun|dry|role|name) != 0 }

// shaped recognises a verb that is on no list by the subject behind it
// (puzzelde je vroeger), but not a name before one (Noor je hebt).
func shaped(words []token, at setting) form {
	verbal, next, after := words[0].text, words[1], nth(words, 2)
	switch {
	case len(verbal) < 3, next.is&subject == 0, next.in("ik"), next.in("iemand") && !at.asks:
		return fragment
	case after.is&verb != 0 && after.is&(base|infinitive) == 0:
		return fragment
	case next.is&determiner == 0:
		return verbFirst
	case at.typed && strings.HasSuffix(verbal, "t") && !strings.HasSuffix(verbal, "st"): // klikt het
		return verbFirst
	}
	return fragment
}

// finite tells whether words have a finite verb.
func finite(words []token) bool {
	for i, w := range words {
		if w.is&verb != 0 && inflected(words, i) {
			return true
		}
	}
	return false
}

// inflected tells whether the verb at i is finite there: no noun that looks
// like one (het werk), and an infinitive only beside its subject (ze werken).
func inflected(words []token, i int) bool {
	w, before, after := words[i], nth(words, i-1), nth(words, i+1)
	switch {
	case w.is&(auxiliary|modal) != 0:
		return true
	case w.is&infinitive != 0:
		return plural(before) || plural(after)
	case w.is&base != 0:
		if before.is&second != 0 {
			return nth(words, i-2).is&preposition == 0 // but op je werk
		}
		return after.is&second != 0 || before.in("ik") || after.in("ik")
	}
	return i > 0 && before.is&(determiner|possessive|preposition) == 0 || (before.is|after.is)&subject != 0
}

// plural tells whether a word is a subject in the plural.
func plural(w token) bool {
	return w.in("we", "wij", "ze", "zij", "jullie", "die", "mensen", "ouders", "anderen", "leerlingen", "veel", "sommigen")
}

// verbal tells whether words have a verb that is not a noun.
func verbal(words []token) bool {
	for i, w := range words {
		if w.is&verb != 0 && (w.is&base == 0 || nth(words, i-1).is&(determiner|possessive|preposition) == 0) {
			return true
		}
	}
	return false
}

// participle tells whether a word looks like a past participle.
func participle(word string) bool {
	prefixes := []string{"ge", "aange", "afge", "opge", "uitge", "inge", "meege", "doorge", "voorge", "overge"}
	switch {
	case strings.HasSuffix(word, "d"), strings.HasSuffix(word, "t"):
		prefixes = append(prefixes, "be", "ver", "ont", "her")
	case !strings.HasSuffix(word, "en") && !strings.HasSuffix(word, "aan") && !strings.HasSuffix(word, "ien"):
		return false
	}
	return slices.ContainsFunc(prefixes, func(prefix string) bool {
		return strings.HasPrefix(word, prefix) && len(word) > len(prefix)+2
	})
}
