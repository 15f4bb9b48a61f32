package report

import (
	"fmt"
	"io"
	"math"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// look is what a document on paper has around its text.
type look struct {
	title  string // in the properties of the file, and on top of the pages after the first
	school string // may be empty
	colour string // of the school; see [school.Settings]
	foot   string // at the foot of every page; may be empty
	ahead  int    // how many pages there are before those of the text
	now    time.Time
}

// rgb is a colour.
type rgb struct{ r, g, b uint8 }

// The shades of paper; all text has a contrast of at least 4.5 on white.
const (
	black shade = 0x1a
	grey  shade = 0x59
	rule  shade = 0xb8
	white shade = 0xff
)

// shade is a colour between black and white.
type shade uint8

func (s shade) rgb() rgb { return rgb{uint8(s), uint8(s), uint8(s)} }

// accent is the colour of the document: the school's, or a quiet blue.
func (l look) accent() rgb {
	if r, g, b, ok := school.Colour(l.colour); ok {
		return rgb{r, g, b}
	}
	return rgb{0x1f, 0x4e, 0x79}
}

// luminance is how light a colour is, from 0 to 1 (WCAG 2).
func (c rgb) luminance() float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.r) + 0.7152*part(c.g) + 0.0722*part(c.b)
}

func contrast(a, b rgb) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// on is the colour of text on this one: black or white, whichever reads best.
func (c rgb) on() rgb {
	if dark := (rgb{}); contrast(c, dark) > contrast(c, white.rgb()) {
		return dark
	}
	return white.rgb()
}

// mixed is this colour with so much of another in it, from 0 to 1.
func (c rgb) mixed(other rgb, part float64) rgb {
	mix := func(a, b uint8) uint8 { return uint8(math.Round(float64(a)*(1-part) + float64(b)*part)) }
	return rgb{mix(c.r, other.r), mix(c.g, other.g), mix(c.b, other.b)}
}

// readable is this colour made dark enough for text on white.
func (c rgb) readable() rgb {
	const enough = 4.5
	for contrast(c, white.rgb()) < enough {
		c = c.mixed(rgb{}, 0.1)
	}
	return c
}

func (c rgb) String() string { return fmt.Sprintf("#%02x%02x%02x", c.r, c.g, c.b) }

// Measures of an A4 page, in millimetres.
const (
	paperWidth  = 210
	paperHeight = 297
)

// newPDF begins a document of A4 pages with its letters, language and properties.
// The same input is the same bytes: every date in it is now.
func newPDF(title string, now time.Time) *fpdf.Fpdf {
	doc := fpdf.New("P", "mm", "A4", "")
	doc.SetCatalogSort(true)
	doc.SetCreationDate(now.UTC())
	doc.SetModificationDate(now.UTC())
	doc.SetMargins(pageMargin, pageMargin, pageMargin)
	doc.SetAutoPageBreak(false, pageFoot)
	doc.SetTitle(title, true)
	doc.SetLang(nl.ReportLanguage)
	doc.SetCreator("gesprek", true)
	return doc
}

// typefaces adds letters to a document when they are first used: what is not used
// is not in the file.
type typefaces struct {
	doc   *fpdf.Fpdf
	added map[string]bool
}

// use has what is drawn next in some letters.
func (t typefaces) use(f face, weighty bool, size float64) {
	style := plainly
	if weighty {
		style = bold
	}
	if key := f.family() + style; !t.added[key] {
		t.added[key] = true
		t.doc.AddUTF8FontFromBytes(f.family(), style, f.file(weighty))
	}
	t.doc.SetFont(f.family(), style, size)
}

// pdf writes a document as a PDF of A4 pages: its picture, and then its text.
func (d Document) pdf(w io.Writer, blocks []block) error {
	l := d.look
	doc := newPDF(l.title, l.now)
	p := newPainter(doc)
	if d.chart != nil {
		p.chart(d.chart(l))
		l.ahead++
	}
	var pages []page
	if !d.alone {
		pages = lay(blocks, l)
	}
	for _, page := range pages {
		doc.AddPage()
		for _, m := range page.under {
			p.paint(m)
		}
		for _, m := range page.over {
			p.paint(m)
		}
	}
	if err := doc.Output(w); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// painter draws what was laid out.
type painter struct {
	doc   *fpdf.Fpdf
	faces typefaces
}

func newPainter(doc *fpdf.Fpdf) painter { return painter{doc, typefaces{doc, map[string]bool{}}} }

func (p painter) paint(m mark) {
	ink := m.ink
	switch m.kind {
	case written:
		p.doc.SetTextColor(int(ink.r), int(ink.g), int(ink.b))
		p.faces.use(m.face, m.bold, m.size)
		p.doc.Text(m.x, m.y, m.text)
	case filled:
		p.doc.SetFillColor(int(ink.r), int(ink.g), int(ink.b))
		p.doc.Rect(m.x, m.y, m.w, m.h, "F")
	case outlined:
		p.pen(m)
		p.doc.Rect(m.x, m.y, m.w, m.h, "D")
	case ruled:
		p.pen(m)
		p.doc.Line(m.x, m.y, m.x+m.w, m.y+m.h)
	case dotted:
		p.doc.SetFillColor(int(ink.r), int(ink.g), int(ink.b))
		p.doc.Circle(m.x, m.y, m.w, "F")
	case ringed:
		p.pen(m)
		p.doc.Circle(m.x, m.y, m.w, "D")
	}
}

func (p painter) pen(m mark) {
	p.doc.SetDrawColor(int(m.ink.r), int(m.ink.g), int(m.ink.b))
	p.doc.SetLineWidth(m.size)
}
