package report

// spotted is a point in a picture, in millimetres from its top left.
type spotted struct{ x, y float64 }

// drawnKind is what something in a picture is.
type drawnKind int

// The kinds of what is drawn in a picture.
const (
	trail drawnKind = iota // a line along its points, with round corners
	plate                  // a rectangle with round corners: the first point is its top left
	disc                   // a circle around its first point, w wide
	wedge                  // a triangle, filled
	words                  // one line of text, of which the first point is the left end of the baseline
)

// drawn is one thing in a picture. The same list is written as SVG and as PDF, so that
// both are the same picture.
type drawn struct {
	kind  drawnKind
	at    []spotted
	w, h  float64
	round float64 // radius of the corners

	fill, edge colouring
	thick      float64   // of the edge, or the line
	dash       []float64 // on and off; nil for a whole line

	text  lettering
	about string // in full what it is part of, for who points at it or has it read out; may be empty
}

// colouring is a colour, or none.
type colouring struct {
	rgb
	on bool
}

func in(c rgb) colouring { return colouring{c, true} }

// lettering is one line of text.
type lettering struct {
	line   []cluster
	size   float64 // in points
	ink    rgb
	turned bool // it runs from right to left
	middle bool // it is centred
	right  bool // it ends where it is put
}

// text is the line as it is read, and long how wide it is in millimetres.
func (l lettering) text() string {
	var out []rune
	for _, c := range l.line {
		out = append(out, c.signs...)
	}
	return string(out)
}

func (l lettering) long() float64 { return lengthOf(l.line, l.size) }

// easel is what a picture is drawn on.
type easel struct {
	ink   letters
	about string // of what is drawn next
	list  []drawn
}

func (e *easel) put(d drawn) {
	d.about = e.about
	e.list = append(e.list, d)
}

// part draws something that is one thing to who points at it.
func (e *easel) part(about string, draw func()) {
	e.about = clean(about)
	draw()
	e.about = ""
}

// style is how letters are written: how large in points, how small they may get to fit,
// and how.
type style struct {
	size, least float64
	bold        bool
	ink         rgb
	middle      bool
	right       bool
}

// spare is how much wider other letters may be than those that a text is measured in:
// a program that shows SVG has not those, and not every one heeds how wide a text is
// to be.
const spare = 1.15

// write writes a text on one line that is at most so wide, smaller where it must be, and
// cut when even that does not help. At is the left end of the baseline, or its middle,
// or its right end.
func (e *easel) write(at spotted, width float64, s style, text string) {
	set := e.ink.set(span{clean(text), s.bold})
	l := lettering{line: set.clusters, size: s.size, ink: s.ink, turned: set.turned, middle: s.middle, right: s.right}
	width /= spare
	for l.long() > width && l.size > s.least {
		l.size = max(s.least, l.size-0.25)
	}
	if l.long() > width {
		l.line = e.cut(l.line, s, l.size, width)
	}
	if l.long() == 0 { // nothing of it is seen
		return
	}
	switch {
	case s.middle:
		at.x -= l.long() / 2
	case s.right:
		at.x -= l.long()
	case l.turned:
		at.x += width - l.long()
	}
	e.put(drawn{kind: words, at: []spotted{at}, text: l})
}

// cut makes a line fit in a width, with dots where something is missing.
func (e *easel) cut(line []cluster, s style, size, width float64) []cluster {
	dots := e.ink.set(span{"…", s.bold}).clusters
	for len(line) > 0 && lengthOf(line, size)+lengthOf(dots, size) > width {
		line = line[:len(line)-1]
	}
	return append(trimmed(line), dots...)
}

// wrap writes a text in at most most lines, and gives how many it took.
func (e *easel) wrap(at spotted, width float64, s style, text string, most int) int {
	lines := e.ink.set(span{clean(text), s.bold}).broken(s.size, width/spare)
	for i, line := range lines[:min(most, len(lines))] {
		if i == most-1 && len(lines) > most {
			line = e.cut(line, s, s.size, width/spare-1)
		}
		e.put(drawn{kind: words, at: []spotted{{at.x, at.y + float64(i)*leading(s.size)}}, text: lettering{line: line, size: s.size, ink: s.ink}})
	}
	return min(most, len(lines))
}

// baseline is how far below the middle of a line of letters its baseline lies.
func baseline(size float64) float64 { return 0.36 * size * millimetre }

func (e *easel) line(points []spotted, thick float64, c rgb, dash []float64) {
	const corner = 1.3
	e.put(drawn{kind: trail, at: points, round: corner, edge: in(c), thick: thick, dash: dash})
}

func (e *easel) wedge(tip spotted, long float64, right bool, c rgb) {
	back := tip.x - long
	if !right {
		back = tip.x + long
	}
	const half = 0.45
	e.put(drawn{kind: wedge, at: []spotted{tip, {back, tip.y - long*half}, {back, tip.y + long*half}}, fill: in(c)})
}

// bend is a corner of a trail that is rounded off: from before to after, around at.
type bend struct{ before, at, after spotted }

// bends are the corners of a trail, each rounded as far as the lines beside it allow.
func (d *drawn) bends() []bend {
	var list []bend
	for i := 1; i+1 < len(d.at); i++ {
		a, b, c := d.at[i-1], d.at[i], d.at[i+1]
		r := min(d.round, distance(a, b)/2, distance(b, c)/2)
		list = append(list, bend{towards(b, a, r), b, towards(b, c, r)})
	}
	return list
}

// distance is how far apart two points on a line across or upright are.
func distance(a, b spotted) float64 { return max(a.x-b.x, b.x-a.x) + max(a.y-b.y, b.y-a.y) }

// towards is the point so far from one to another.
func towards(from, to spotted, far float64) spotted {
	long := distance(from, to)
	if long == 0 {
		return from
	}
	return spotted{from.x + (to.x-from.x)*far/long, from.y + (to.y-from.y)*far/long}
}
