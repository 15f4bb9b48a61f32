package rehearse

import "strings"

// rated tells whether words ask what was so bad or good in the eyes of the
// other: wat vond je er zo stom aan.
func rated(words []token) bool {
	return words[0].in("wat") && opines(words) && nth(words, 2).is&second != 0 && contains(words, "aan", "eraan", "daaraan")
}

// opines tells whether the verb behind the question word asks how something
// is for the other.
func opines(words []token) bool {
	return nth(words, 1).in("vind", "vindt", "vond", "vonden", "voel", "voelt", "voelde", "raakt", "raakte", "mis", "mist")
}

// defines tells whether words ask what the other means by a word, which then
// steers nobody: wat noem jij te hoog gegrepen.
func defines(words []token) bool {
	return nth(words, 1).in("noem", "noemt", "betekent", "bedoel", "bedoelt", "versta", "verstaat") && !contains(words, "nou", "toch")
}

// allows tells whether "wat als" leaves the other free: wat als je jezelf mag
// zijn.
func allows(words []token) bool {
	return words[0].in("wat") && nth(words, 1).in("als") && contains(words, "mag", "mocht", "mogen", "mochten")
}

// wonders tells whether words begin with hoe komt het, hoe kan het or hoe kun
// je zo.
func wonders(words []token) bool {
	if !words[0].in("hoe") {
		return false
	}
	switch {
	case nth(words, 1).in("komt", "kan", "kwam", "kon") && nth(words, 2).in("het"):
		return true
	case nth(words, 1).in("komt", "kan"):
		return nth(words, 3).in("het", "zo")
	case nth(words, 1).in("kun", "kunt", "kon"):
		return nth(words, 3).in("zo")
	}
	return false
}

// reproach finds what makes of waarom a reproach.
func reproach(words, all []token) (string, bool) {
	for i, w := range words {
		if w.is&negation != 0 && !explained(words, i) {
			return w.text, true
		}
	}
	for i, w := range all {
		if w.in("toch") && !(participle(nth(all, i+1).text) && (i+2 == len(all) || nth(all, i-1).in("uiteindelijk"))) {
			return join(all[:i+1]), true
		}
	}
	if mark, ok := habit(all); ok {
		return mark, true
	}
	return overdone(words)
}

// explained tells whether the negation at i is asked about and not blamed: what
// was so at first, what changed, what is said of a thing, and what is itself
// the subject.
func explained(words []token, i int) bool {
	if nth(words, i-1).in("eerst") || nth(words, i+1).in("meer") {
		return true
	}
	thing := nth(words, 2)
	return nth(words, 1).in("past", "paste", "is", "was", "lukt", "lukte", "werkt", "werkte", "gaat", "ging", "voelt", "voelde", "kan", "mag") &&
		(i == 2 || thing.in("dat", "dit", "het", "die", "deze")) && !contains(words, "gewoon", "eens", "toch")
}

// habit finds a habit that is blamed: altijd te laat, weer je boek vergeten;
// but not altijd graag, and not weer begonnen.
func habit(words []token) (string, bool) {
	for i, w := range words {
		if w.in("altijd", "steeds", "telkens", "weer", "alweer") && (blamed(words[1:i]) || blamed(words[i+1:])) {
			return join(words[:i+1]), true
		}
	}
	return "", false
}

// blamed tells whether something is wrong by one of words.
func blamed(words []token) bool {
	for i, w := range words {
		next := nth(words, i+1)
		switch {
		case w.is&blame != 0, w.in("niet", "geen", "niks", "niets"), fails(w):
			return true
		case w.in("te") && next.is&(plainly|adverb) != 0, w.in("te") && next.in("laat", "weinig", "veel", "vroeg"):
			return true
		case w.in("moeilijk") && next.in("doen", "doe", "doet"), w.in("wat") && next.text == "" && i == 0:
			return true
		case w.in("zo") && next.is&(likable|virtue|preposition|subject|determiner) == 0:
			return true
		}
	}
	return false
}

// overdone finds "zo" with something that is not praised: waarom zo snel, but
// not waarom zo leuk, and not zo gedaan. How something is for the other may
// be as strong as he likes.
func overdone(words []token) (string, bool) {
	if opines(words) || !personal(words) {
		return "", false
	}
	for i, w := range words {
		next := nth(words, i+1)
		switch {
		case w.in("zo'n"):
			if slighted(words[i+1:]) {
				return w.text, true
			}
		case !w.in("zo"):
		case i+1 == len(words):
			return "zo", nth(words, 1).in("doe", "doet", "deed") && i == 3
		case next.in("weinig"), next.is&(likable|preposition|subject|determiner) == 0 && !participle(next.text) && !next.in("thuis"):
			return "zo " + next.text, true
		}
	}
	return "", false
}

// personal tells whether words are about somebody: waarom ben je zo stil, but
// not waarom is duits zo moeilijk.
func personal(words []token) bool {
	return contain(words, second|blame) || contains(words, "hij", "zij", "ze", "uw", "jouw", "hem", "haar", "zijn")
}

// slighted tells whether what stands behind zo'n begins with an adjective that
// does not praise.
func slighted(words []token) bool {
	first := nth(words, 0)
	if first.is&(likable|virtue|praise) != 0 || len(words) < 2 || words[1].is&(verb|preposition|adverb) != 0 || !strings.HasSuffix(first.text, "e") {
		return false
	}
	return !first.in("fijne", "bijzondere", "grote", "kleine", "lange", "eerste", "andere", "hele", "rustige", "gezellige", "warme", "lieve", "enge")
}
