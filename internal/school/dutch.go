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
