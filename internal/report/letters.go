package report

import (
	"unicode"

	"github.com/go-fonts/dejavu/dejavusans"
	"github.com/go-fonts/dejavu/dejavusansbold"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
)

// face is one of the two sets of letters of a document.
type face int

// The faces. The second has the scripts that the first has not: Arabic,
// Tifinagh, Hebrew, all of Latin and more.
const (
	goFace face = iota
	dejavuFace
	faces
)

// families are the names of the faces in a document.
func (f face) family() string {
	if f == dejavuFace {
		return "DejaVu"
	}
	return "Go"
}

// file is the font of a face.
func (f face) file(bold bool) []byte {
	switch {
	case f == dejavuFace && bold:
		return dejavusansbold.TTF
	case f == dejavuFace:
		return dejavusans.TTF
	case bold:
		return gobold.TTF
	}
	return goregular.TTF
}

// letters knows which signs the letters of a document have, and how wide they
// are.
type letters struct {
	fonts  [faces][2]*sfnt.Font // regular and bold; nil for one that cannot be read
	buf    *sfnt.Buffer
	seen   map[sought]float64
	shaper *shaper
}

// sought is a sign in some letters.
type sought struct {
	face face
	bold bool
	sign rune
}

func newLetters() letters {
	l := letters{buf: &sfnt.Buffer{}, seen: map[sought]float64{}, shaper: newShaper()}
	for f := range faces {
		for i, bold := range []bool{false, true} {
			if parsed, err := sfnt.Parse(f.file(bold)); err == nil {
				l.fonts[f][i] = parsed
			}
		}
	}
	return l
}

// widest is the last sign that a document can have: it counts them in 16 bits.
const widest = 0xffff

// advance is how wide a sign is, in thousandths of the size of the letters;
// negative when they do not have it.
func (l letters) advance(f face, bold bool, r rune) float64 {
	at := sought{f, bold, r}
	if known, ok := l.seen[at]; ok {
		return known
	}
	width := -1.0
	if font := l.fonts[f][pick(bold)]; font != nil && r >= ' ' && r <= widest {
		width = l.measure(font, r)
	}
	l.seen[at] = width
	return width
}

func (l letters) measure(f *sfnt.Font, r rune) float64 {
	const em = 1000
	glyph, err := f.GlyphIndex(l.buf, r)
	if err != nil || glyph == 0 {
		return -1
	}
	width, err := f.GlyphAdvance(l.buf, glyph, fixed.I(em), font.HintingNone)
	if err != nil {
		return -1
	}
	return float64(width) / 64
}

// faceOf finds letters that have all of the signs, in both weights.
func (l letters) faceOf(signs []rune) (f face, ok bool) {
	for f := range faces {
		ok := true
		for _, r := range signs {
			ok = ok && l.advance(f, false, r) >= 0 && l.advance(f, true, r) >= 0 && !(f == dejavuFace && unworkable(r))
		}
		if ok {
			return f, true
		}
	}
	return 0, false
}

// unworkable tells of scripts whose letters are there but not what joins or
// stacks them: drawn one by one they would be wrong.
func unworkable(r rune) bool { return unicode.In(r, unicode.Nko, unicode.Lao) }

// has tells whether a sign can be printed.
func (l letters) has(r rune) bool {
	_, ok := l.faceOf([]rune{r})
	return ok && !l.shaper.shapeless(r)
}

// unseen tells whether a sign only says how others are shown, and nothing is lost
// without it: variation selectors, soft hyphens and spaces without width.
func unseen(r rune) bool {
	return r >= 0xfe00 && r <= 0xfe0f || r == 0xad || r == 0xfeff || r == 0x2060
}

// printed is a text without the signs that cannot be printed; a letter with a mark
// that is not there loses the mark. Whole tells that nothing was lost.
func (l letters) printed(text string) (out string, whole bool) {
	runes, whole := l.signs(text, 0)
	return string(runes), whole
}

// signs is printed with a sign for each run of what cannot be printed; none for 0.
// Joiners stay in it.
func (l letters) signs(text string, gap rune) (out []rune, whole bool) {
	whole = true
	for _, r := range norm.NFC.String(text) {
		if r == joiner || r == nonJoiner || !unseen(r) && l.has(r) {
			out = append(out, r)
			continue
		}
		if unseen(r) {
			continue
		}
		whole = false
		for _, part := range norm.NFKD.String(string(r)) {
			if l.has(part) && !unicode.Is(unicode.Mn, part) {
				out = append(out, part)
			}
		}
		if gap != 0 && (len(out) == 0 || out[len(out)-1] != gap) {
			out = append(out, gap)
		}
	}
	return out, whole
}
