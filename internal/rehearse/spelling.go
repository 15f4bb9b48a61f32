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
