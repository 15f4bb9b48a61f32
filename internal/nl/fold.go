package nl

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"gesprek/internal/school"
)

// Fold makes a text comparable for searching and sorting: lower case, accents
// off, letters that are a Latin letter with a stroke or a ligature spelled
// out. "Zoë" and "zoe", "Łukasz" and "lukasz" become the same. Folding a
// folded text changes nothing.
func Fold(s string) string {
	if asciiHead(s) == len(s) {
		return strings.ToLower(s) // allocates only where there is a capital
	}
	var b strings.Builder
	b.Grow(len(s))
	for len(s) > 0 {
		plain := asciiHead(s)
		for i := range plain {
			b.WriteByte(lower(s[i]))
		}
		s = s[plain:]
		other := len(s) - len(strings.TrimLeftFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }))
		foldOther(&b, s[:other])
		s = s[other:]
	}
	return b.String()
}

// foldOther folds a text without a character of ASCII. Nothing in it hangs on
// what stands around it: marks fall off, and a letter is taken apart alone.
func foldOther(b *strings.Builder, s string) {
	// Bytes that are no text would keep the letters behind them from being
	// taken apart.
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(s, "\ufffd")) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		r = unicode.ToLower(r)
		if plain := spelled(r); plain != "" {
			b.WriteString(plain)
		} else {
			b.WriteRune(r)
		}
	}
}

// asciiHead is the length of what a text begins with that is ASCII.
func asciiHead(s string) int {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return i
		}
	}
	return len(s)
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// spelled gives the plain letters for a lower-case letter that Unicode does
// not take apart; empty for all others.
func spelled(r rune) string {
	switch r {
	case 'ł':
		return "l"
	case 'ø':
		return "o"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ı':
		return "i"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'ħ':
		return "h"
	case '’', '‘', 'ʼ':
		return "'"
	}
	return ""
}

// Match tells whether every word of a folded query stands somewhere in a
// folded text, also inside a longer word: "feest" finds klassenfeest. No words
// match everything.
func Match(words []string, text string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// Query splits what somebody types in a search field into folded words.
func Query(s string) []string { return strings.Fields(Fold(s)) }

// ComparePupils orders pupils the Dutch way: by achternaam without its
// tussenvoegsel, then roepnaam, then tussenvoegsel, accents and capitals not
// counting; the same names keep one order, by how they are written and by id.
// A pupil without achternaam stands at the roepnaam. For a long list
// [SortPupils] is faster.
func ComparePupils(a, b school.Pupil) int {
	return compareListed(listed{keyOf(a), a}, listed{keyOf(b), b})
}

// SortPupils sorts in the order of [ComparePupils] and folds each name once.
func SortPupils(pupils []school.Pupil) {
	all := make([]listed, len(pupils))
	for i, p := range pupils {
		all[i] = listed{keyOf(p), p}
	}
	slices.SortFunc(all, compareListed)
	for i, l := range all {
		pupils[i] = l.pupil
	}
}

// listed is a pupil with the folded achternaam, roepnaam and tussenvoegsel.
type listed struct {
	key   [3]string
	pupil school.Pupil
}

func keyOf(p school.Pupil) [3]string {
	last := p.LastName
	if last == "" {
		last = p.FirstName
	}
	return [3]string{Fold(last), Fold(p.FirstName), Fold(p.Prefix)}
}

func compareListed(a, b listed) int {
	if c := slices.Compare(a.key[:], b.key[:]); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.pupil.ListName(), b.pupil.ListName()), cmp.Compare(a.pupil.ID, b.pupil.ID))
}
