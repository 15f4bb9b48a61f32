//go:build unix

package cli

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
)

// Measures of the picture, in its own units. A cell is 0.6 em wide, as it is
// in most fonts for terminals.
const (
	cellWidth  = 9.0
	cellHeight = 20.0
	fontSize   = 15.0
	baseline   = 14.5 // from the top of a cell
	frameWidth = 14.0 // around the cells
)

// The colours of a terminal that were not set by the program.
const (
	paper = "#1b1e25"
	chalk = "#dfe3ea"
)

// drawing writes what stands in a terminal as SVG: the cells on an exact grid,
// words as text, blocks and lines as shapes, so that no font leaves gaps in
// them. The same cells always give the same bytes. Its colours are attributes:
// a page that shows the picture may forbid style sheets.
type drawing struct {
	bytes.Buffer
	emu *vt.Emulator
}

// drawTerminal gives the picture of a terminal, and of its cursor as a bar.
func drawTerminal(emu *vt.Emulator, label string, cursor bool) []byte {
	d := &drawing{emu: emu}
	width := float64(emu.Width())*cellWidth + 2*frameWidth
	height := float64(emu.Height())*cellHeight + 2*frameWidth
	fmt.Fprintf(d, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %g %g" width="%g" height="%g" role="img" aria-label="%s">`+"\n",
		width, height, width, height, escaped(label))
	fmt.Fprintf(d, `<rect width="%g" height="%g" rx="8" fill="%s"/>`+"\n", width, height, paper)
	fmt.Fprintf(d, `<g transform="translate(%g %g)" font-family="%s" font-size="%g" fill="%s">`+"\n", frameWidth, frameWidth,
		"'JetBrains Mono','Cascadia Mono','DejaVu Sans Mono',Menlo,Consolas,monospace", fontSize, chalk)
	for y := range emu.Height() {
		d.row(y)
	}
	if cursor {
		at := emu.CursorPosition()
		d.rect(float64(at.X)*cellWidth, float64(at.Y)*cellHeight+1, 2, cellHeight-2, chalk, 1)
	}
	d.WriteString("</g>\n</svg>\n")
	return d.Bytes()
}

// row draws one row: backgrounds and shapes first, then its words.
func (d *drawing) row(y int) {
	top := float64(y) * cellHeight
	var words []word
	for _, w := range d.words(y) {
		left, wide := float64(w.at)*cellWidth, float64(w.cells)*cellWidth
		if w.ink.back != paper {
			d.rect(left, top, wide, cellHeight, w.ink.back, 1)
		}
		switch {
		case w.shape != "":
			d.shape(w, left, top, wide)
		case w.text != " ":
			words = append(words, w)
		}
	}
	if len(words) == 0 {
		return
	}
	fmt.Fprintf(d, `<text y="%g">`, top+baseline)
	for i, w := range words {
		if i > 0 {
			d.WriteByte(' ')
		}
		fmt.Fprintf(d, `<tspan x="%g" textLength="%g"%s>%s</tspan>`,
			float64(w.at)*cellWidth, float64(w.cells)*cellWidth, w.ink.attributes(), escaped(w.text))
	}
	d.WriteString("</text>\n")
}

// words takes a row apart. A space is a word of its own.
func (d *drawing) words(y int) []word {
	var words []word
	for x := 0; x < d.emu.Width(); {
		next := word{at: x, cells: 1, text: " ", ink: cellInk{fore: chalk, back: paper}}
		if c := d.emu.CellAt(x, y); c != nil {
			next.cells, next.ink = max(1, c.Width), inkOf(c)
			if c.Content != "" {
				next.text = c.Content
			}
		}
		if strings.Contains("█░─│", next.text) {
			next.shape = next.text
		}
		words = joined(words, next)
		x += next.cells
	}
	return words
}

func (d *drawing) rect(x, y, width, height float64, fill string, opacity float64) {
	fmt.Fprintf(d, `<rect x="%g" y="%g" width="%g" height="%g" fill="%s"`, x, y, width, height, fill)
	if opacity < 1 {
		fmt.Fprintf(d, ` fill-opacity="%g"`, opacity)
	}
	d.WriteString("/>\n")
}

// shape draws blocks or a line.
func (d *drawing) shape(w word, left, top, wide float64) {
	const barTop, barHeight, shade = 4, 12, 0.55
	switch w.shape {
	case "█":
		d.rect(left, top+barTop, wide, barHeight, w.ink.fore, 1)
	case "░":
		d.rect(left, top+barTop, wide, barHeight, w.ink.fore, shade)
	case "─":
		d.rect(left, top+cellHeight/2, wide, 1, w.ink.fore, 1)
	case "│":
		d.rect(left+cellWidth/2, top, 1, cellHeight, w.ink.fore, 1)
	}
}

// word is a stretch of text without a space, or of one shape, in one ink.
type word struct {
	at, cells int
	text      string
	shape     string // the character, when it is a block or a line
	ink       cellInk
}

// joined adds a character to the word that it follows, or begins one.
func joined(words []word, next word) []word {
	if n := len(words); n > 0 && words[n-1].takes(next) {
		words[n-1].text += next.text
		words[n-1].cells += next.cells
		return words
	}
	return append(words, next)
}

func (w word) takes(next word) bool {
	return w.ink == next.ink && w.shape == next.shape && w.text != " " && next.text != " " && w.shape != "│"
}

// cellInk is how a cell is drawn.
type cellInk struct {
	fore, back   string
	bold, italic bool
}

func inkOf(c *uv.Cell) cellInk {
	in := cellInk{
		fore: hexOf(c.Style.Fg, chalk), back: hexOf(c.Style.Bg, paper),
		bold: c.Style.Attrs&uv.AttrBold != 0, italic: c.Style.Attrs&uv.AttrItalic != 0,
	}
	if c.Style.Attrs&uv.AttrReverse != 0 {
		in.fore, in.back = in.back, in.fore
	}
	return in
}

func (in cellInk) attributes() string {
	var b strings.Builder
	if in.fore != chalk {
		b.WriteString(` fill="` + in.fore + `"`)
	}
	if in.bold {
		b.WriteString(` font-weight="bold"`)
	}
	if in.italic {
		b.WriteString(` font-style="italic"`)
	}
	return b.String()
}

func hexOf(c color.Color, unset string) string {
	if c == nil {
		return unset
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a builder takes everything
	return b.String()
}
