package report

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"

	"golang.org/x/text/unicode/bidi"
)

// docx writes blocks as a document for Word: WordprocessingML in a zip. Every
// sign is in it as it was typed. The same input is the same bytes.
func docx(w io.Writer, blocks []block, l look) error {
	body := &wordWriter{accent: l.accent()}
	body.all(blocks, l.school)
	zw := zip.NewWriter(w)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", wordTypes},
		{"_rels/.rels", wordRels},
		{"docProps/core.xml", wordCore(l)},
		{"word/_rels/document.xml.rels", wordDocumentRels},
		{"word/document.xml", body.document()},
		{"word/footer1.xml", wordFooter(l)},
		{"word/numbering.xml", wordNumbering},
		{"word/settings.xml", wordSettings},
		{"word/styles.xml", wordStyles(l.accent())},
	} {
		f, err := zw.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: dosTime(l.now)})
		if err == nil {
			_, err = io.WriteString(f, part.text)
		}
		if err != nil {
			return fmt.Errorf("write report: %w", err)
		}
	}
	if err := zw.Close(); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// dosTime is a moment that a zip can hold; one before 1980 is none at all.
func dosTime(at time.Time) time.Time {
	const first = 1980
	if at.UTC().Year() < first {
		return time.Time{}
	}
	return at.UTC().Truncate(2 * time.Second)
}

// escaped is a text for XML: what may not stand in it is left out.
func escaped(text string) string {
	text = strings.Map(func(r rune) rune {
		if r == '\ufffe' || r == '\uffff' {
			return -1
		}
		return r
	}, text)
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder never fails
	return b.String()
}

// wordWriter writes the body of a document.
type wordWriter struct {
	b      strings.Builder
	accent rgb
	fresh  bool // the next paragraph begins on a page of its own
}

func (w *wordWriter) put(parts ...string) {
	for _, p := range parts {
		w.b.WriteString(p)
	}
}

// para writes a paragraph in a style, with more properties if there are any.
func (w *wordWriter) para(style, more string, spans ...span) {
	w.put(`<w:p><w:pPr><w:pStyle w:val="`, style, `"/>`)
	if w.fresh {
		w.put(`<w:pageBreakBefore/>`)
		w.fresh = false
	}
	w.put(more)
	whole := ""
	for _, s := range spans {
		whole += s.text
	}
	base := uint8(0)
	if len(spans) == 1 { // behind a label, it is a line of ours
		base = direction([]rune(whole))
	}
	if base == 1 {
		w.put(`<w:bidi/>`)
	}
	w.put(`</w:pPr>`)
	level := levels([]rune(whole), base)
	for _, s := range spans {
		n := len([]rune(s.text))
		w.runs(s, level[:n])
		level = level[n:]
	}
	w.put("</w:p>\n")
}

// runs writes a text in runs of one direction.
func (w *wordWriter) runs(s span, level []uint8) {
	text := []rune(s.text)
	turned := func(i int) bool {
		class := bidiClass(text[i])
		return level[i]%2 == 1 || level[i] == 2 && (class == bidi.EN || class == bidi.AN)
	}
	for from := 0; from < len(text); {
		to := from + 1
		for to < len(text) && turned(to) == turned(from) {
			to++
		}
		w.put(`<w:r><w:rPr>`)
		if s.bold {
			w.put(`<w:b/><w:bCs/>`)
		}
		if turned(from) {
			w.put(`<w:rtl/>`)
		}
		w.put(`</w:rPr><w:t xml:space="preserve">`, escaped(string(text[from:to])), `</w:t></w:r>`)
		from = to
	}
}

func (w *wordWriter) all(blocks []block, school string) {
	for i := 0; i < len(blocks); {
		n := 1
		switch bl := blocks[i]; {
		case bl.boxed:
			n = group(blocks[i:])
			w.box(blocks[i : i+n])
		case bl.role == sign:
			n = group(blocks[i:])
			w.signatures(blocks[i : i+n])
		case bl.role == title:
			if school != "" {
				w.para("School", "", span{school, false})
			}
			w.para("Title", "", span{bl.text, false})
		default:
			w.block(bl)
		}
		i += n
	}
}

func (w *wordWriter) block(bl block) {
	switch bl.role {
	case heading:
		w.para("Heading1", "", span{bl.text, false})
	case question:
		w.para("Heading2", "", span{bl.text, false})
	case aside:
		w.para("Aside", "", span{bl.text, false})
	case fact:
		w.para("Fact", "", named(bl)...)
	case line:
		w.para("ListBullet", "", named(bl)...)
	case quote:
		w.para("Quote", "", span{bl.text, false})
	case picture:
		w.picture(bl)
	case blank:
		w.lines(bl)
	case check:
		w.para("Normal", "", span{checkSign(bl) + " " + bl.text, false})
	case fresh:
		w.fresh = true
	case tabled:
		w.table(bl)
	default:
		w.para("Normal", "", span{bl.text, false})
	}
}

// twips is a length of Word: a twentieth of a point.
const (
	wordText = 10092 // twips between the margins of an A4 page
	wordCell = `<w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr>`
)

// open begins a table with borders and columns.
func (w *wordWriter) open(borders string, widths ...int) {
	w.put(`<w:tbl><w:tblPr><w:tblW w:w="`, fmt.Sprint(sum(widths)), `" w:type="dxa"/>`, borders, `<w:tblLayout w:type="fixed"/>`,
		`<w:tblCellMar><w:left w:w="115" w:type="dxa"/><w:right w:w="115" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, width := range widths {
		w.put(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, width))
	}
	w.put("</w:tblGrid>\n")
}

func sum(list []int) int {
	total := 0
	for _, n := range list {
		total += n
	}
	return total
}

// close ends a table; a paragraph keeps it from the next one.
func (w *wordWriter) close() {
	w.put("</w:tbl>\n")
	w.para("Between", "")
}

// cell writes a cell with what do writes in it.
func (w *wordWriter) cell(width int, props string, do func()) {
	w.put(`<w:tc>`, fmt.Sprintf(wordCell, width, props))
	do()
	w.put(`</w:tc>`)
}

func edges(sides ...string) string {
	var b strings.Builder
	for _, s := range sides {
		side, rest, _ := strings.Cut(s, " ")
		size, colour, _ := strings.Cut(rest, " ")
		b.WriteString(`<w:` + side + ` w:val="single" w:sz="` + size + `" w:space="0" w:color="` + strings.TrimPrefix(colour, "#") + `"/>`)
	}
	return b.String()
}

func (w *wordWriter) box(blocks []block) {
	a := w.accent.String()
	w.open(`<w:tblBorders>`+edges("top 4 "+a, "left 36 "+a, "bottom 4 "+a, "right 4 "+a)+`</w:tblBorders>`, wordText)
	w.put(`<w:tr>`)
	shade := `<w:shd w:val="clear" w:color="auto" w:fill="` + strings.TrimPrefix(white.rgb().mixed(w.accent, 0.08).String(), "#") + `"/>`
	w.cell(wordText, shade, func() {
		inside := make([]block, len(blocks))
		for i, bl := range blocks {
			inside[i] = bl
			inside[i].boxed = false
		}
		w.all(inside, "")
		switch blocks[len(blocks)-1].role { // a cell ends in a paragraph
		case sign, fresh:
			w.para("Between", "")
		}
	})
	w.put("</w:tr>\n")
	w.close()
}

func (w *wordWriter) picture(bl block) {
	const label, dots = 5200, wordText - 5200
	if bl.label != "" {
		w.para("Heading2", "", span{bl.label, false})
	}
	w.open("", label, dots)
	for _, b := range bl.bars {
		under := ""
		if b.under != "" {
			under = " (" + b.under + ")"
		}
		w.put(`<w:tr>`)
		w.cell(label, "", func() { w.para("Cell", "", span{b.label + under, false}) })
		w.cell(dots, "", func() { w.para("Cell", "", span{b.bubbles(), false}) })
		w.put("</w:tr>\n")
	}
	w.close()
	if bl.text != "" {
		w.para("Aside", "", span{bl.text, false})
	}
}

func (w *wordWriter) signatures(blocks []block) {
	const across = 3
	width := wordText / across
	for len(blocks) > 0 {
		row := blocks[:min(across, len(blocks))]
		blocks = blocks[len(row):]
		w.para("Sign", "")
		w.open("", width, width, width)
		w.put(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for i := range across {
			props := ""
			if i < len(row) {
				props = `<w:tcBorders>` + edges("top 6 #1a1a1a") + `</w:tcBorders>`
			}
			w.cell(width, props, func() {
				if i >= len(row) {
					w.para("Cell", "")
					return
				}
				w.para("Cell", "", span{row[i].label, true})
				w.para("Cell", "", span{row[i].text, false})
			})
		}
		w.put("</w:tr>\n")
		w.close()
	}
}

func (w *wordWriter) lines(bl block) {
	if bl.label != "" {
		w.para("Heading2", "", span{bl.label, false})
	}
	for range bl.count {
		w.para("Blank", "")
	}
}
