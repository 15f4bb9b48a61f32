package nl

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestWordListIsInOrder(t *testing.T) {
	list := WordList()
	if len(list) != 1<<bitsPerWord {
		t.Errorf("the list has %d words, want %d", len(list), 1<<bitsPerWord)
	}
	if !slices.IsSorted(list) {
		t.Error("the list is not in the order of the alphabet")
	}
	plain := regexp.MustCompile(`^[a-z]{4,8}$`)
	starts := map[string]string{}
	for _, w := range list {
		if !plain.MatchString(w) {
			t.Errorf("%q is not 4 to 8 letters from a to z", w)
			continue
		}
		if Fold(w) != w {
			t.Errorf("%q is not folded", w)
		}
		if other, taken := starts[w[:leastLetters]]; taken {
			t.Errorf("%s and %s begin with the same four letters", other, w)
		}
		starts[w[:leastLetters]] = w
	}
}

// sounded writes a word as it is said: ei and ij, au and ou, f and v, s and z,
// and a d or t at the end are the same to many people.
func sounded(word string) string {
	s := strings.NewReplacer("sch", "sg", "cht", "gt", "ch", "g", "ij", "ei", "auw", "ou", "ouw", "ou", "au", "ou",
		"ce", "se", "ci", "si", "c", "k", "x", "ks", "qu", "kw", "ph", "f", "th", "t", "v", "f", "z", "s", "y", "i").Replace(word)
	if stem, ok := strings.CutSuffix(s, "d"); ok {
		s = stem + "t"
	}
	if stem, ok := strings.CutSuffix(s, "b"); ok {
		s = stem + "p"
	}
	return s
}

func TestNoTwoWordsSoundTheSame(t *testing.T) {
	for _, pair := range [][2]string{
		{"leiden", "lijden"}, {"rauw", "rouw"}, {"hart", "hard"}, {"vier", "fier"}, {"cent", "sent"}, {"licht", "ligt"}, {"linx", "lynks"},
	} {
		if sounded(pair[0]) != sounded(pair[1]) {
			t.Errorf("%q are not heard to be the same", pair)
		}
	}
	heard := map[string]string{}
	for _, w := range WordList() {
		s := sounded(w)
		if other, taken := heard[s]; taken {
			t.Errorf("%s and %s sound the same", other, w)
		}
		heard[s] = w
	}
}

// inflections are the forms that a word has as a noun, an adjective and a verb
// by the rules of Dutch spelling. Some of them do not exist.
func inflections(word string) []string {
	var out []string
	for _, end := range []string{"s", "t", "je", "tje", "pje"} {
		out = append(out, word+end)
	}
	for _, open := range opened(word) {
		out = append(out, open+"e", open+"en")
	}
	if open, ok := strings.CutSuffix(word, "en"); ok { // of an infinitive: lopen, pakken, leven
		out = append(out, "ge"+word)
		for _, stem := range closed(open) {
			for _, end := range []string{"", "t", "d", "te", "de"} {
				out = append(out, stem+end, "ge"+stem+end)
			}
		}
	}
	return slices.DeleteFunc(out, func(form string) bool { return form == word || strings.HasPrefix(form, "ge") && !participle(form) })
}

// participle tells whether a word may be one by its end.
func participle(form string) bool {
	return strings.HasSuffix(form, "t") || strings.HasSuffix(form, "d") || strings.HasSuffix(form, "en")
}

const vowels = "aeiou"

// opened writes a stem as it stands before an ending with a vowel: boot, bot-,
// bak, bakk-, huis, huiz-.
func opened(stem string) []string {
	out := []string{stem}
	n := len(stem)
	if n < 2 || strings.ContainsRune(vowels, rune(stem[n-1])) {
		return out
	}
	last := stem[n-1:]
	switch {
	case n >= 3 && stem[n-2] == stem[n-3] && strings.ContainsRune(vowels, rune(stem[n-2])):
		out = append(out, stem[:n-2]+last)
	case strings.ContainsRune(vowels, rune(stem[n-2])) && (n < 3 || !strings.ContainsRune(vowels, rune(stem[n-3]))):
		out = append(out, stem+last)
	}
	for _, o := range slices.Clone(out) {
		if s, ok := strings.CutSuffix(o, "f"); ok {
			out = append(out, s+"v")
		}
		if s, ok := strings.CutSuffix(o, "s"); ok {
			out = append(out, s+"z")
		}
	}
	return out
}

// closed undoes opened.
func closed(open string) []string {
	n := len(open)
	if n < 3 || strings.ContainsRune(vowels, rune(open[n-1])) {
		return nil
	}
	stem := open[:n-1] + strings.NewReplacer("v", "f", "z", "s").Replace(open[n-1:])
	short := strings.ContainsRune(vowels, rune(open[n-2])) && !strings.ContainsRune(vowels, rune(open[n-3]))
	switch {
	case open[n-1] == open[n-2]:
		return []string{open[:n-1]}
	case short: // lop- is loop
		return []string{stem[:n-1] + stem[n-2:]}
	}
	return []string{stem}
}

func TestInflectionsAreSeen(t *testing.T) {
	for word, form := range map[string]string{
		"boot": "boten", "brief": "brieven", "huis": "huizen", "ster": "sterren", "tafel": "tafels", "groot": "grote", "wit": "witte",
		"lopen": "loopt", "wonen": "gewoond", "pakken": "pakt", "leven": "leeft", "baan": "baantje", "raam": "raampje",
	} {
		if !slices.Contains(inflections(word), form) {
			t.Errorf("%s is not seen to be a form of %s", form, word)
		}
	}
}

func TestNoWordIsAFormOfAnother(t *testing.T) {
	list := WordList()
	for _, w := range list {
		for _, form := range inflections(w) {
			if _, found := slices.BinarySearch(list, form); found {
				t.Errorf("%s is a form of %s", form, w)
			}
		}
	}
	for _, family := range [][]string{ // what no rule gives
		{"stad", "steden"},
		{"schip", "schepen"},
		{"smid", "smeden"},
		{"springen", "sprong"},
		{"goed", "beter", "best"},
		{"veel", "meer", "meest"},
		{"zingen", "zong"},
		{"vinden", "vond"},
		{"sluiten", "sloot", "sluit"},
		{"grijpen", "greep"},
		{"drinken", "dronk"},
		{"vliegen", "vloog"},
		{"breken", "brak"},
		{"spreken", "sprak"},
		{"trekken", "trok"},
		{"treffen", "trof"},
		{"werpen", "wierp"},
		{"stelen", "stal"},
		{"hangen", "hing"},
		{"vangen", "ving"},
		{"brengen", "bracht"},
		{"binden", "bond"},
		{"winden", "wond"},
		{"dragen", "droeg"},
		{"ei", "eieren"},
		{"kind", "kinderen"},
		{"koe", "koeien"},
		{"weten", "weet", "wist"},
		{"liggen", "lag"},
		{"zitten", "zat"},
	} {
		var here []string
		for _, w := range family {
			if _, found := slices.BinarySearch(list, w); found {
				here = append(here, w)
			}
		}
		if len(here) > 1 {
			t.Errorf("%q are forms of one word", here)
		}
	}
}

// Words that would be wrong under a pupil's dossier: names, and what is rude,
// sad, about faith, illness, politics, drink, sex or violence, or would seem to
// be said of the pupil.
const unfitting = `anna bram daan emma eva finn floor fleur iris jade jasmijn julia koen lente lieve linde lotte luna madelief mees
 merel mila noor parker robijn roos sem sterre storm tess vera wolf puck teun guus
 doos eikel flikker hoer kont kuts lullig pikken piemel poep slet snol tiet trut reet stront naaien pijpen wippen kloten schijt
 dood graf verdriet huilen traan angst pijn eenzaam ruzie pest wees scheiding schuld straf armoe
 bijbel engel hemel kerk moskee tempel koran preek psalm zonde altaar duivel kapel kerst pasen ramadan kruis heilig
 ziek arts dokter pleister koorts griep kanker wond bloed pillen tumor litteken
 minister partij kabinet oorlog soldaat leger vlucht asiel staking
 bier wijn borrel kroeg tabak sigaar peuk wiet drugs joint wodka kater proost
 seks naakt bloot zoen borst beha geil
 pistool wapen bommen zwaard moord dief slaan kogel politie boef gevecht
 domoor dwaas ezel varken zwijn rund slang luis aap koe teef lelijk vies dikzak mager kaal sloom saai stom raar kreupel slecht`

func TestNoWordIsUnfitting(t *testing.T) {
	list := WordList()
	for _, w := range strings.Fields(unfitting) {
		if _, found := slices.BinarySearch(list, w); found {
			t.Errorf("%s does not belong in the list", w)
		}
	}
	for _, w := range list {
		for _, part := range []string{"kut", "lul", "hoer", "neuk", "kanker", "poep", "geil", "sex", "seks", "dood", "moord"} {
			if strings.Contains(w, part) {
				t.Errorf("%s has %s in it", w, part)
			}
		}
	}
}
