package report

import (
	"strings"
	"unicode"

	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
)

// letters knows which signs the letters of a document have.
type letters struct {
	font *sfnt.Font
	buf  *sfnt.Buffer
	seen map[rune]bool
}

func newLetters() letters {
	font, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		font = nil // then only ASCII is taken for known
	}
	return letters{font: font, buf: &sfnt.Buffer{}, seen: map[rune]bool{}}
}

// has tells whether a sign can be printed.
func (l letters) has(r rune) bool {
	if known, ok := l.seen[r]; ok {
		return known
	}
	known := r >= ' ' && r <= '~'
	if !known && l.font != nil {
		glyph, err := l.font.GlyphIndex(l.buf, r)
		known = err == nil && glyph != 0
	}
	l.seen[r] = known
	return known
}

// printed is a text without the signs that cannot be printed; a letter with a mark
// that is not there loses the mark. Whole tells that nothing was lost.
func (l letters) printed(text string) (out string, whole bool) {
	whole = true
	var b strings.Builder
	for _, r := range norm.NFC.String(text) {
		if l.has(r) {
			b.WriteRune(r)
			continue
		}
		whole = false
		for _, part := range norm.NFKD.String(string(r)) {
			if l.has(part) && !unicode.Is(unicode.Mn, part) {
				b.WriteRune(part)
			}
		}
	}
	return b.String(), whole
}

// print is what can be printed of a text.
func (l letters) print(text string) string {
	out, _ := l.printed(text)
	return out
}
