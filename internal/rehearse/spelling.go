package rehearse

// spelled gives the usual spelling of a folded word; two words where it is a
// contraction of two, else the second is empty.
func spelled(word string) (first, second string) {
	switch word {
	case "t":
		return "het", ""
	case "n":
		return "een", ""
	case "da's":
		return "dat", "is"
	case "ist":
		return "is", "het"
	case "m'n", "mn":
		return "mijn", ""
	case "z'n", "zn":
		return "zijn", ""
	case "wrm", "warom":
		return "waarom", ""
	case "wnr", "waneer":
		return "wanneer", ""
	case "hoeist", "hoeis":
		return "hoe", "is"
	case "zoja":
		return "zo", "ja"
	case "zonee":
		return "zo", "nee"
	}
	if joined(word) {
		return word[:len(word)-2], "je"
	}
	return word, ""
}

// joined tells whether a verb and je are typed as one word.
func joined(word string) bool {
	switch word {
	case "hebje", "benje", "kunje", "kanje", "wilje", "gaje", "vondje", "vindje", "denkje", "moetje", "zouje", "doeje", "deedje",
		"hadje", "wasje", "weetje", "komje":
		return true
	}
	return false
}

// abbreviation tells whether a point behind word does not end a sentence.
func abbreviation(word string) bool {
	switch word {
	case "bv", "bijv", "evt", "dhr", "mw", "mevr", "dr", "niv", "lj", "nr", "blz", "nl", "incl", "ca", "max", "min", "o.a", "b.v", "m.b.t", "i.p.v", "d.w.z":
		return true
	}
	return false
}

// mended puts right a word that begins a clause and of which two letters
// changed places, where that gives a question word or a verb before its
// subject: wta vind je, hbe je.
func (l lexicon) mended(tokens []token) []token {
	for i, w := range tokens {
		if w.is != 0 || w.mark != 0 || len(w.text) < 3 || i > 0 && tokens[i-1].mark == 0 && tokens[i-1].is&filler == 0 {
			continue
		}
		next := nth(tokens, i+1)
		letters := []byte(w.text)
		for k := range len(letters) - 1 {
			letters[k], letters[k+1] = letters[k+1], letters[k]
			is := l.words[string(letters)]
			if is&asking != 0 && next.is&verb != 0 || is&verb != 0 && next.is&second != 0 {
				tokens[i] = token{text: string(letters), is: is}
				break
			}
			letters[k], letters[k+1] = letters[k+1], letters[k]
		}
	}
	return tokens
}
