package rehearse

import (
	"slices"
	"strings"
)

// verbForm is the form of words that begin with a verb; fragment if they do
// not.
func verbForm(words []token, at setting) form {
	first := words[0]
	if len(words) == 1 {
		return alone(first, at.asks)
	}
	next := words[1]
	switch {
	case first.is == 0 && at.first:
		return shaped(words, at)
	case first.is&verb == 0:
		return fragment
	case next.text == "ik":
		if first.is&modal == 0 && !contains(words, "goed") || first.text == "zou" && !at.asks {
			return statement
		}
		return verbFirst
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
	if word.is&verb != 0 && word.is&(infinitive|base) == 0 && marked {
		return verbFirst
	}
	return fragment
}

// ordersOwn tells whether "je" behind an order is a possessive: steek je
// vinger op, wijs je vaste plek aan.
func ordersOwn(words []token) bool {
	if nth(words, 0).is&base == 0 || nth(words, 1).text != "je" || len(words) < 3 {
		return false
	}
	last := final(words)
	if reflexive(words[0].text) && words[2].is&adverb != 0 {
		return true
	}
	return nth(words, 2).is&owned != 0 || nth(words, 2).is == 0 && len(words) > 3 && last.is&preposition != 0
}

// reflexive tells whether "je" behind an order can be its object: meld je aan.
func reflexive(word string) bool {
	switch word {
	case "meld", "schrijf", "bereid", "verdiep", "richt", "gedraag", "geef":
		return true
	}
	return false
}

// thirdPerson is the form of words that begin with a verb without "je".
func thirdPerson(words []token, at setting) form {
	first, next := words[0], words[1]
	switch {
	case next.is&coordinate != 0:
		return fragment
	case first.is&infinitive != 0 && next.is&(subject|determiner|possessive) == 0:
		return fragment
	case first.is&(auxiliary|modal) != 0, stative(first.text):
	case first.is&base != 0 && (!at.asks || !strings.HasSuffix(first.text, "t")) && !pluralSubject(next.text):
		return imperative
	}
	if at.asks || next.is&(determiner|possessive|subject) != 0 || at.typed && nominal(next) {
		return verbFirst
	}
	return statement
}

// stative tells whether a form in -t is never an order.
func stative(word string) bool {
	switch word {
	case "zit", "kost", "heet", "bestaat", "groeit", "spijt":
		return true
	}
	return false
}

// nominal tells whether a word can be a subject without an article: Sem, geld.
func nominal(w token) bool { return w.is&^(verb|base) == 0 || w.is&(noun|dry|role|name) != 0 }

// pluralSubject tells whether a pronoun cannot be the object of an order.
func pluralSubject(word string) bool { return word == "we" || word == "wij" || word == "hij" }

// shaped recognises a verb that is on no list by the subject behind it:
// puzzelde je vroeger? But not: Noor je hebt.
func shaped(words []token, at setting) form {
	next := words[1]
	if len(nth(words, 0).text) < 3 || next.is&subject == 0 || next.text == "ik" {
		return fragment
	}
	if next.is&determiner != 0 && !(at.typed && strings.HasSuffix(nth(words, 0).text, "t") && !strings.HasSuffix(nth(words, 0).text, "st")) {
		return fragment
	}
	if len(words) > 2 && nth(words, 2).is&verb != 0 && nth(words, 2).is&(base|infinitive) == 0 {
		return fragment
	}
	return verbFirst
}

// finite tells whether words have a finite verb: not a noun that looks like
// one (het werk), and an infinitive only beside its subject (ze werken).
func finite(words []token) bool {
	for i, w := range words {
		if w.is&verb == 0 {
			continue
		}
		before, after := nth(words, i-1), nth(words, i+1)
		switch {
		case w.is&(auxiliary|modal) != 0:
			return true
		case w.is&infinitive != 0:
			if plural(before.text) || plural(after.text) {
				return true
			}
		case w.is&base != 0:
			if before.is&second != 0 || after.is&second != 0 || before.text == "ik" || after.text == "ik" {
				return true
			}
		case i > 0 && before.is&(determiner|possessive|preposition) == 0 || before.is&subject != 0 || after.is&subject != 0:
			return true
		}
	}
	return false
}

// plural tells whether a word is a subject in the plural.
func plural(word string) bool {
	switch word {
	case "we", "wij", "ze", "zij", "jullie", "die", "mensen", "ouders", "anderen", "leerlingen", "veel", "sommigen":
		return true
	}
	return false
}

// participle tells whether a word looks like a past participle.
func participle(word string) bool {
	prefixes := []string{"ge", "aange", "afge", "opge", "uitge", "inge", "meege", "doorge", "voorge", "overge"}
	switch {
	case strings.HasSuffix(word, "d"), strings.HasSuffix(word, "t"):
		prefixes = append(prefixes, "be", "ver", "ont", "her")
	case !strings.HasSuffix(word, "en"):
		return false
	}
	return slices.ContainsFunc(prefixes, func(prefix string) bool {
		return strings.HasPrefix(word, prefix) && len(word) > len(prefix)+2
	})
}
