package school

// article is the kind of word that a Dutch noun is: one with "de" or with "het".
type article int

const (
	common article = iota // de
	neuter                // het
)

func gender(isNeuter bool) article {
	if isNeuter {
		return neuter
	}
	return common
}

// inflected is the form that a frequent adjective has before an indefinite noun
// of the other kind; false for a word that is none of them.
func inflected(word string, to article) (string, bool) {
	for _, pair := range [][2]string{
		{"nieuwe", "nieuw"},
		{"andere", "ander"},
		{"jonge", "jong"},
		{"goede", "goed"},
		{"korte", "kort"},
		{"lange", "lang"},
		{"oudere", "ouder"},
		{"zulke", "zulk"},
	} {
		if word == pair[1-to] {
			return pair[to], true
		}
	}
	return "", false
}

// pronoun tells whether a word that ends like an adjective is none.
func pronoun(word string) bool {
	switch word {
	case "je", "ze", "we", "me", "te", "ge", "hoe", "toe", "mee", "nee", "twee", "drie", "wie":
		return true
	}
	return false
}

// definite tells whether a word makes the noun behind it a certain one.
func definite(word string) bool {
	switch word {
	case "de", "het", "deze", "dit", "die", "dat", "mijn", "jouw", "je", "uw", "zijn", "haar", "hun", "ons", "onze":
		return true
	}
	return false
}

// counterpart is the form that a word before a noun has before a noun of the
// other kind; false for a word that does not change.
func counterpart(word string, to article) (string, bool) {
	for _, pair := range [][2]string{
		{"de", "het"},
		{"deze", "dit"},
		{"die", "dat"},
		{"elke", "elk"},
		{"iedere", "ieder"},
		{"welke", "welk"},
		{"onze", "ons"},
	} {
		if word == pair[1-to] {
			return pair[to], true
		}
	}
	return "", false
}
