package guard

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a run of letters and digits. What a hyphen or an apostrophe joins is
// two words that know each other: "ADHD'er" has adhd in it.
type word struct {
	text     string // folded: lower case, without accents
	from, to int    // bytes
	clause   int    // counts up; a pattern lies within one
	sentence int    // counts up
	joined   bool   // only a hyphen or an apostrophe stands before it
	capital  bool   // begins with a capital
	shouted  bool   // capitals only, at least two
}

// scan cuts a text into words. Bytes that are no text part words.
func scan(text string) []word {
	s := scanner{text: text}
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		switch {
		case r == utf8.RuneError && n <= 1:
			s.end()
			s.gap = true
		case letter(r):
			s.letter(at, at+n, r)
		case invisible(r):
		default:
			s.end()
			s.sign(at, r)
		}
		at += n
	}
	s.end()
	return s.words
}

// scanner collects the words of a text.
type scanner struct {
	text   string
	words  []word
	clause int
	ended  int  // sentences
	gap    bool // more than a joining sign stands since the last word
	open   bool // a word is being read
	from   int
	to     int
	folded strings.Builder
	lower  int // small letters in the word
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// invisible are signs in a word that do not show: accents on their own, soft
// hyphens, joiners.
func invisible(r rune) bool {
	return unicode.Is(unicode.Mn, r) || r == '\u00ad' || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\ufeff'
}

func (s *scanner) letter(from, to int, r rune) {
	if !s.open {
		s.open, s.from, s.lower = true, from, 0
		s.folded.Reset()
	}
	s.to = to
	if !unicode.IsUpper(r) {
		s.lower++
	}
	plain(&s.folded, r)
}

// end ends the word that is being read.
func (s *scanner) end() {
	if !s.open {
		return
	}
	s.open = false
	first, _ := utf8.DecodeRuneInString(s.text[s.from:])
	w := word{
		text: s.folded.String(), from: s.from, to: s.to, clause: s.clause, sentence: s.ended,
		joined:  !s.gap && len(s.words) > 0 && s.words[len(s.words)-1].clause == s.clause,
		capital: unicode.IsUpper(first),
	}
	w.shouted = s.lower == 0 && len(w.text) > 1
	s.words = append(s.words, w)
	s.gap = false
}

// sign reads what stands between words.
func (s *scanner) sign(at int, r rune) {
	switch {
	case strings.ContainsRune("-‐‑'’‘ʼ´`", r):
		if s.gap && r == '-' { // a dash
			s.clause++
		}
		s.gap = s.gap || len(s.words) == 0 || s.words[len(s.words)-1].to != at
	case strings.ContainsRune(".!?\n…", r):
		s.clause++
		s.ended++
		s.gap = true
	case strings.ContainsRune(",;:()[]–—", r):
		s.clause++
		s.gap = true
	default:
		s.gap = true
	}
}

// plain writes a letter in lower case and without its accent.
func plain(b *strings.Builder, r rune) {
	if r < utf8.RuneSelf {
		b.WriteRune(unicode.ToLower(r))
		return
	}
	r = unicode.ToLower(r)
	const accented = "àáâãäåāăąçćčèéêëēėęěğìíîïīįıłñńňòóôõöøōőśşšùúûüūůűýÿźżž"
	const bare = "aaaaaaaaaccceeeeeeeegiiiiiiilnnnoooooooosssuuuuuuuyyzzz"
	if i := strings.IndexRune(accented, r); i >= 0 {
		b.WriteByte(bare[utf8.RuneCountInString(accented[:i])])
		return
	}
	b.WriteRune(r)
}
