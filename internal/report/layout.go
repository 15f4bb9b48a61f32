package report

import (
	"math"
	"slices"

	"gesprek/internal/nl"
)

// shapeKind is what a mark is.
type shapeKind int

// The kinds of mark.
const (
	written  shapeKind = iota // text, from x at the line y
	filled                    // a rectangle
	outlined                  // its edge; size is how thick
	ruled                     // a line from x, y to w further and h lower
	dotted                    // a disc of radius w
	ringed                    // a circle
)

// mark is one thing that is drawn on a page, in millimetres from the top left.
type mark struct {
	kind       shapeKind
	x, y, w, h float64
	ink        rgb
	size       float64 // of letters, in points; else how thick a line is, in millimetres

	text string
	face face
	bold bool
}

// page is what is drawn on a page: first what lies under the text.
type page struct{ under, over []mark }

// Sizes of letters of a document, in points, at full scale.
const (
	bandSize  = 17
	partSize  = 11
	plainSize = 10
	noteSize  = 8.5
	footSize  = 7
)

// Measures of a document on pages, in millimetres.
const (
	sideMargin = 16
	slimBand   = 9
	footTop    = 284 // nothing but the foot stands lower
	factColumn = 52  // the widest that labels get beside their values
	boxInset   = 4
)

// flow puts blocks on pages, from top to bottom.
type flow struct {
	look
	ink         letters
	pages       []page
	y           float64
	left, right float64
	bottom      float64
	scale       float64 // of letters and the room between
	lost        *bool   // something could not be printed
	loose       bool    // on no pages: only how high it is counts
}

// lay puts blocks on pages: what begins on a page of its own as a document of its
// own, with its own band.
func lay(blocks []block, l look) []page {
	ink := newLetters()
	var pages []page
	for len(blocks) > 0 || pages == nil {
		end := slices.IndexFunc(blocks, func(bl block) bool { return bl.role == fresh })
		if end < 0 {
			end = len(blocks)
		}
		pages = append(pages, fitted(blocks[:end], l, ink)...)
		blocks = blocks[min(end+1, len(blocks)):]
	}
	feet(pages, l, ink)
	return pages
}

// fitted puts blocks on pages. What takes a little more than one page is set a
// little smaller, when it then fits.
func fitted(blocks []block, l look, ink letters) []page {
	if len(blocks) > 0 && blocks[0].role == title {
		l.title = blocks[0].text
	}
	var whole []page
	for _, scale := range []float64{1, 0.95, 0.9, 0.87} {
		lost := false
		f := &flow{look: l, ink: ink, left: sideMargin, right: paperWidth - sideMargin, bottom: footTop, scale: scale, lost: &lost}
		f.turn()
		f.all(blocks)
		f.explain()
		if scale == 1 {
			whole = f.pages
		}
		if len(f.pages) == 1 {
			return f.pages
		}
		if len(whole) > 2 {
			break
		}
	}
	return whole
}

// turn begins a page. The first has no band yet: that comes with the title.
func (f *flow) turn() {
	f.pages = append(f.pages, page{})
	f.y = sideMargin
	if f.loose || len(f.pages) == 1 {
		return
	}
	f.under(mark{kind: filled, w: paperWidth, h: slimBand, ink: f.accent()})
	f.slim(f.look.title, sideMargin, false)
	f.slim(f.look.school, paperWidth-sideMargin, true)
	f.y = slimBand + 7
}

// slim writes in the band of a page after the first.
func (f *flow) slim(text string, x float64, before bool) {
	const share = 0.6
	set := f.ink.set(span{text, before})
	lines := set.broken(noteSize, (paperWidth-2*sideMargin)*share)
	line := lines[0]
	if before {
		x -= lengthOf(line, noteSize)
	}
	f.put(line, x, slimBand-3, noteSize, f.accent().on())
}

func (f *flow) page() *page { return &f.pages[len(f.pages)-1] }

func (f *flow) over(m mark) { f.page().over = append(f.page().over, m) }

func (f *flow) under(m mark) { f.page().under = append(f.page().under, m) }

// room begins a page where less than so much is left of this one, unless it is
// empty.
func (f *flow) room(height float64) {
	if f.y+height > f.bottom && f.y > 2*sideMargin {
		f.turn()
	}
}

// gap leaves room, but not at the top of a page.
func (f *flow) gap(height float64) {
	if f.y > sideMargin {
		f.y += height * f.scale
	}
}

// put draws a line of text.
func (f *flow) put(line []cluster, x, y, size float64, ink rgb) {
	for _, p := range pieces(line) {
		f.over(mark{kind: written, x: x, y: y, text: p.text, face: p.face, bold: p.bold, size: size, ink: ink})
		x += p.width * size * millimetre / 1000
	}
}

// leading is the height of a line of letters.
func leading(size float64) float64 { return size * millimetre * 1.32 }

// write is print for a text that stands alone: one that runs from right to left
// begins at the right.
func (f *flow) write(x, size float64, ink rgb, spans ...span) {
	f.set(spans...).draw(f, x, size*f.scale, ink)
}

// print draws a text in lines that go on on the next page, between x and the right
// margin.
func (f *flow) print(x, size float64, ink rgb, spans ...span) {
	set := f.set(spans...)
	set.turned = false
	set.draw(f, x, size*f.scale, ink)
}

func (set setting) draw(f *flow, x, size float64, ink rgb) {
	for _, line := range set.broken(size, f.right-x) {
		f.room(leading(size))
		at := x
		if set.turned {
			at = f.right - lengthOf(line, size)
		}
		f.put(line, at, f.y+size*millimetre, size, ink)
		f.y += leading(size)
	}
}

// set makes a text ready, and remembers that something of it is lost.
func (f *flow) set(spans ...span) setting {
	s := f.ink.set(spans...)
	if !s.whole {
		*f.lost = true
	}
	return s
}

// height is how much room something takes between the same margins, on pages
// without end.
func (f *flow) height(do func(*flow)) float64 {
	trial := *f
	trial.pages, trial.y, trial.bottom, trial.loose = []page{{}}, sideMargin, math.Inf(1), true
	do(&trial)
	return trial.y - sideMargin
}

// all puts blocks on the pages, those that belong together at once.
func (f *flow) all(blocks []block) {
	for i := 0; i < len(blocks); {
		n := group(blocks[i:])
		part := blocks[i : i+n]
		if i > 0 {
			f.gap(between(blocks[i-1], part[0]))
		}
		switch bl := part[0]; {
		case bl.boxed:
			f.box(part)
		case bl.role == sign:
			f.signatures(part)
		case bl.role == heading && i+1 < len(blocks):
			f.heading(bl, blocks[i+1:i+1+group(blocks[i+1:])])
		case bl.role == fact && part[n-1].role == picture:
			f.beside(part[:n-1], part[n-1])
		case bl.role == fact:
			f.facts(part)
		default:
			f.block(bl)
		}
		i += n
	}
}

// group is how many of the first blocks are drawn as one.
func group(blocks []block) int {
	n := 1
	switch bl := blocks[0]; {
	case bl.boxed:
		for n < len(blocks) && blocks[n].boxed {
			n++
		}
	case bl.role == sign:
		for n < len(blocks) && blocks[n].role == sign && !blocks[n].boxed {
			n++
		}
	case bl.role == fact:
		for n < len(blocks) && blocks[n].role == fact && !blocks[n].boxed {
			n++
		}
		if n < len(blocks) && blocks[n].role == picture && !blocks[n].boxed {
			n++
		}
	}
	return n
}

// between is the room between two blocks, in millimetres at full scale.
func between(before, after block) float64 {
	switch {
	case after.role == heading:
		return 4.5
	case after.boxed != before.boxed:
		return 2.5
	case after.role == question:
		return 2
	case before.role == heading:
		return 1
	case after.role == aside || after.role == line || after.role == fact && before.role == fact:
		return 0.5
	case before.role == question:
		return 0.8
	}
	return 2
}

// block puts one block on the pages.
func (f *flow) block(bl block) {
	switch bl.role {
	case title:
		f.band(bl.text)
	case heading:
		f.heading(bl, nil)
	case question:
		f.room(11 * f.scale)
		f.write(f.left, plainSize, black.rgb(), span{bl.text, true})
	case aside:
		f.write(f.left, noteSize, grey.rgb(), span{bl.text, false})
	case line:
		f.bullet(bl)
	case quote:
		f.said(bl.text)
	case picture:
		f.picture(bl)
	case blank:
		f.lines(bl)
	case check:
		f.tick(bl)
	case tabled:
		f.table(bl)
	default:
		f.write(f.left, plainSize, black.rgb(), span{bl.text, false})
	}
}

// explain says under the text what the marks in it are.
func (f *flow) explain() {
	if *f.lost {
		f.gap(4)
		f.write(f.left, noteSize, grey.rgb(), span{nl.ReportMissing, false})
	}
}

// feet writes the foot of every page, when it is known how many there are.
func feet(pages []page, l look, ink letters) {
	for i := range pages {
		at := &flow{look: l, ink: ink, pages: pages[i : i+1], left: sideMargin, right: paperWidth - sideMargin}
		at.over(mark{kind: ruled, x: at.left, y: footTop + 1, w: at.right - at.left, ink: rule.rgb(), size: 0.2})
		number := ink.set(span{nl.ReportPage(l.ahead+i+1, l.ahead+len(pages)), false}).broken(footSize, paperWidth)[0]
		room := at.right - at.left - lengthOf(number, footSize) - 4
		y := float64(footTop + 4.5)
		for n, line := range ink.set(span{l.foot, false}).broken(footSize, room) {
			at.put(line, at.left, y+float64(n)*leading(footSize), footSize, grey.rgb())
		}
		at.put(number, at.right-lengthOf(number, footSize), y, footSize, grey.rgb())
	}
}
