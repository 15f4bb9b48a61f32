package report

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A letter of Arabic has up to four forms, by whether it is joined to what is
// before and after it. Fonts have a code point for each ("presentation forms");
// their order under one letter is always the same.
const (
	isolated = iota
	final
	initial
	medial
)

// shaper puts letters of Arabic in the forms in which they are written.
type shaper struct {
	forms map[rune][4]rune // of a letter; 0 for a form that it has not
	lam   map[rune][2]rune // lam with this alef: isolated and final
}

// The blocks of presentation forms that are letters, or lam with an alef.
const (
	formsA, formsAEnd = 0xfb50, 0xfbff
	formsB, formsBEnd = 0xfe80, 0xfefc
)

// newShaper makes the table from Unicode itself: the compatibility form of a
// presentation form is the letter, and forms of one letter follow each other.
func newShaper() *shaper {
	s := &shaper{forms: map[rune][4]rune{}, lam: map[rune][2]rune{}}
	for _, area := range [][2]rune{{formsA, formsAEnd}, {formsB, formsBEnd}} {
		for r := area[0]; r <= area[1]; {
			letter := norm.NFKC.String(string(r))
			n := rune(1)
			for r+n <= area[1] && norm.NFKC.String(string(r+n)) == letter {
				n++
			}
			s.learn([]rune(letter), r, int(n))
			r += n
		}
	}
	return s
}

// learn takes in n forms that follow each other from first.
func (s *shaper) learn(letter []rune, first rune, n int) {
	if len(letter) == 2 && letter[0] == 'ل' && n == 2 {
		s.lam[letter[1]] = [2]rune{first, first + 1}
		return
	}
	if len(letter) != 1 || letter[0] == first {
		return
	}
	known := s.forms[letter[0]]
	if from := isolated; n <= 4 {
		if n == 2 && letter[0] == 'ى' && first < formsB { // the only letter whose forms lie in two places
			from = initial
		}
		for i := range n {
			known[from+i] = first + rune(i)
		}
	}
	s.forms[letter[0]] = known
}

// Signs that join without being letters, and one that parts.
const (
	tatweel   = 'ـ'
	joiner    = '\u200d'
	nonJoiner = '\u200c'
)

// before tells whether a sign joins to what is before it, and after whether it
// does to what is after it.
func (s *shaper) before(r rune) bool { return r == tatweel || r == joiner || s.forms[r][final] != 0 }

func (s *shaper) after(r rune) bool { return r == tatweel || r == joiner || s.forms[r][initial] != 0 }

// passed tells whether a sign stands between two letters without parting them.
func passed(r rune) bool { return unicode.Is(unicode.Mn, r) }

// shape gives a text, in the same order, with each letter of Arabic in its form
// and lam with alef as one sign. Joiners are left out when their work is done.
// Everything else stays as it is.
func (s *shaper) shape(text []rune) []rune {
	out := make([]rune, 0, len(text))
	joined := false // what was last joins to what comes
	for i := 0; i < len(text); i++ {
		r := text[i]
		switch {
		case passed(r):
			out = append(out, r)
			continue
		case r == joiner || r == nonJoiner:
			joined = r == joiner
			continue
		}
		joined = joined && s.before(r)
		if both, ok := s.ligature(text, i); ok {
			out = append(out, both[pick(joined)])
			i, joined = i+1, false
			continue
		}
		next := s.after(r) && s.follows(text[i+1:])
		out = append(out, s.form(r, joined, next))
		joined = s.after(r)
	}
	return out
}

// pick is 1 for the second of two.
func pick(second bool) int {
	if second {
		return 1
	}
	return 0
}

func (s *shaper) ligature(text []rune, i int) (forms [2]rune, ok bool) {
	if text[i] != 'ل' || i+1 >= len(text) {
		return forms, false
	}
	forms, ok = s.lam[text[i+1]]
	return forms, ok
}

// follows tells whether the next letter joins to what is before it.
func (s *shaper) follows(rest []rune) bool {
	for _, r := range rest {
		if !passed(r) {
			return s.before(r)
		}
	}
	return false
}

// form is a letter as it is written; one without that form stays itself.
func (s *shaper) form(r rune, joined, next bool) rune {
	forms, ok := s.forms[r]
	if !ok {
		return r
	}
	want := isolated
	switch {
	case joined && next:
		want = medial
	case joined:
		want = final
	case next:
		want = initial
	}
	if forms[want] == 0 {
		return r
	}
	return forms[want]
}

// shapeless tells whether a letter is one that should be joined but has no forms
// to do it with: drawn alone in the middle of a name it would be wrong.
func (s *shaper) shapeless(r rune) bool {
	if !unicode.Is(unicode.Arabic, r) || !unicode.IsLetter(r) || r == tatweel {
		return false
	}
	if r >= formsA { // is a form
		return false
	}
	_, known := s.forms[r]
	return !known && r != 'ء'
}
