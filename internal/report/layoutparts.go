package report

import "strconv"

// band draws the title in a band in the school's colour, at the top of a first
// page; further on in a document it is a large heading.
func (f *flow) band(text string) {
	if len(f.pages) > 1 || f.y > sideMargin || f.loose {
		f.room(24)
		f.write(f.left, bandSize*0.9, f.accent().readable(), span{text, true})
		return
	}
	const top = 7
	ink := f.accent().on()
	f.y = top
	if f.look.school != "" {
		f.write(f.left, plainSize, ink, span{f.look.school, true})
		f.y++
	} else {
		f.y += 2
	}
	f.write(f.left, bandSize, ink, span{text, true})
	f.y += 4
	f.under(mark{kind: filled, w: paperWidth, h: f.y, ink: f.accent()})
	f.y += 3
}

// heading draws a heading on the page where what is under it begins: all of a box
// or of lines to sign on, when that is not too high.
func (f *flow) heading(bl block, under []block) {
	const highest = 130
	need := 16 * f.scale
	if len(under) > 0 && (under[0].boxed || under[0].role == sign) {
		if high := leading(partSize*f.scale) + 2 + f.height(func(t *flow) { t.all(under) }); high < highest {
			need = high
		}
	}
	f.room(need)
	f.write(f.left, partSize, f.accent().readable(), span{bl.text, true})
}

// facts draws labels with their values beside them; a label that is long goes
// before its value.
func (f *flow) facts(blocks []block) {
	const apart, least = 4, 27
	size := plainSize * f.scale
	column := least * f.scale
	for _, bl := range blocks {
		if w := lengthOf(f.ink.set(span{bl.label, true}).clusters, size); w <= factColumn {
			column = max(column, w+apart)
		}
	}
	for i, bl := range blocks {
		if i > 0 {
			f.gap(0.5)
		}
		label := f.set(span{bl.label, true}).clusters
		if bl.label == "" || lengthOf(label, size) > factColumn || f.right-f.left < column+factColumn/2 {
			f.write(f.left, plainSize, black.rgb(), named(bl)...)
			continue
		}
		f.room(leading(size))
		f.put(label, f.left, f.y+size*millimetre, size, grey.rgb())
		f.print(f.left+column, plainSize, black.rgb(), span{bl.text, false})
	}
}

// named is a text behind its label.
func named(bl block) []span {
	if bl.label == "" {
		return []span{{bl.text, false}}
	}
	return []span{{bl.label + ": ", true}, {bl.text, false}}
}

// bullet draws a line of the notes behind a dot.
func (f *flow) bullet(bl block) {
	const indent = 4
	size := plainSize * f.scale
	f.room(leading(size))
	x := f.left + 1.3
	if rightToLeft(bl.text) {
		x = f.right - 1.3
		f.right -= indent
		defer func() { f.right += indent }()
	}
	f.over(mark{kind: dotted, x: x, y: f.y + size*millimetre*0.68, w: 0.55, ink: f.accent().readable()})
	f.left += indent
	f.write(f.left, plainSize, black.rgb(), named(bl)...)
	f.left -= indent
}

// said draws somebody's own words beside an upright line.
func (f *flow) said(text string) {
	const indent = 4
	start, begun := f.y, len(f.pages)
	f.left += indent
	f.write(f.left, partSize, black.rgb(), span{text, false})
	f.left -= indent
	f.behind(begun, start, func(y, height float64) mark {
		return mark{kind: filled, x: f.left, y: y, w: 0.9, h: height, ink: f.accent()}
	})
}

// behind draws something under the text that was put on the pages since one had
// so many of them and it began at start.
func (f *flow) behind(begun int, start float64, draw func(y, height float64) mark) {
	for n := begun; n <= len(f.pages); n++ {
		from, to := start, f.bottom
		if n > begun {
			from = slimBand + 5
		}
		if n == len(f.pages) {
			to = f.y
		}
		if to > from {
			p := &f.pages[n-1]
			p.under = append(p.under, draw(from, to-from))
		}
	}
}

// box draws blocks in a box, on one page when it is not too high for that.
func (f *flow) box(blocks []block) {
	inside := func(f *flow) {
		f.left, f.right = f.left+boxInset, f.right-boxInset
		f.y += boxInset * 0.7
		plain := make([]block, len(blocks))
		for i, bl := range blocks {
			plain[i] = bl
			plain[i].boxed = false
		}
		f.all(plain)
		f.y += boxInset * 0.7
		f.left, f.right = f.left-boxInset, f.right+boxInset
	}
	if high := f.height(inside); high < footTop-2*sideMargin {
		f.room(high)
	} else {
		f.room(30)
	}
	start, begun := f.y, len(f.pages)
	inside(f)
	tint := white.rgb().mixed(f.accent(), 0.08)
	f.behind(begun, start, func(y, height float64) mark {
		return mark{kind: filled, x: f.left, y: y, w: 1.2, h: height, ink: f.accent()}
	})
	for _, edge := range []bool{false, true} {
		f.behind(begun, start, func(y, height float64) mark {
			m := mark{kind: filled, x: f.left + 1.2, y: y, w: f.right - f.left - 1.2, h: height, ink: tint}
			if edge {
				m.kind, m.ink, m.size = outlined, white.rgb().mixed(f.accent(), 0.45), 0.25
			}
			return m
		})
	}
}

// beside draws a picture to the right of facts, where both are small enough.
func (f *flow) beside(facts []block, image block) {
	const share, apart, highest = 0.58, 6, 90
	width := f.right - f.left
	left, right := *f, *f
	left.right = f.left + width*share
	right.left = left.right + apart
	for _, part := range []struct {
		at     *flow
		blocks []block
	}{{&left, facts}, {&right, []block{image}}} {
		if part.at.height(func(t *flow) { t.all(part.blocks) }) > highest || width < 150 {
			f.all(facts)
			f.gap(2)
			f.block(image)
			return
		}
	}
	f.room(highest / 2)
	top, edge := f.y, f.right
	f.right = left.right
	f.all(facts)
	under := f.y
	f.y, f.left, f.right = top, right.left, edge
	f.picture(image)
	f.y, f.left = max(f.y, under), edge-width
}

// picture draws how much there was of each thing: as many dots, or a ring for
// nothing. The colour says nothing that the form does not.
func (f *flow) picture(bl block) {
	const radius, step = 1.15, 3.1
	ink := f.accent().readable()
	size := noteSize * f.scale
	f.room(leading(size) * float64(len(bl.bars)+3))
	if bl.label != "" {
		f.write(f.left, plainSize, ink, span{bl.label, true})
		f.y++
	}
	label := 0.0
	for _, b := range bl.bars {
		label = max(label, lengthOf(f.set(span{b.label, false}).clusters, size))
	}
	label = min(label, (f.right-f.left)*0.6) + 3
	for _, b := range bl.bars {
		high := leading(size) * 1.15
		f.room(high)
		f.put(f.set(span{b.label, false}).broken(size, label)[0], f.left, f.y+size*millimetre, size, black.rgb())
		x, y := f.left+label+radius, f.y+size*millimetre*0.66
		drawn, more := b.dots()
		for range drawn {
			f.over(mark{kind: dotted, x: x, y: y, w: radius, ink: ink})
			x += step
		}
		if drawn == 0 {
			f.over(mark{kind: ringed, x: x, y: y, w: radius, ink: grey.rgb(), size: 0.25})
		}
		if more > 0 {
			f.put(f.set(span{"+" + strconv.Itoa(more), false}).clusters, x, f.y+size*millimetre, size, black.rgb())
		}
		f.y += high
	}
	if bl.text != "" {
		f.y += 0.5
		f.write(f.left, footSize+0.5, grey.rgb(), span{bl.text, false})
	}
}

// signatures draws lines to sign on, beside each other.
func (f *flow) signatures(blocks []block) {
	const most, apart, line = 4, 7, 13
	across := min(most, max(3, len(blocks)))
	for len(blocks) > 0 {
		row := blocks[:min(across, len(blocks))]
		blocks = blocks[len(row):]
		f.room(line + 3*leading(noteSize))
		width := (f.right - f.left - apart*float64(across-1)) / float64(across)
		top, left, right, low := f.y, f.left, f.right, f.y
		for i, bl := range row {
			x := left + float64(i)*(width+apart)
			f.over(mark{kind: ruled, x: x, y: top + line, w: width, ink: black.rgb(), size: 0.25})
			f.y, f.left, f.right = top+line+1, x, x+width
			f.print(f.left, noteSize, black.rgb(), span{bl.label, true})
			if bl.text != "" {
				f.print(f.left, noteSize, black.rgb(), span{bl.text, false})
			}
			low = max(low, f.y)
		}
		f.y, f.left, f.right = low+2, left, right
	}
}

// lines draws empty lines to write on.
func (f *flow) lines(bl block) {
	const apart = 8
	if bl.label != "" {
		f.room(2*apart + 5)
		f.write(f.left, plainSize, black.rgb(), span{bl.label, true})
	}
	for range bl.count {
		f.room(apart)
		f.y += apart
		f.over(mark{kind: ruled, x: f.left, y: f.y, w: f.right - f.left, ink: rule.rgb(), size: 0.25})
	}
	f.y += 1.5
}

// tick draws a box to tick, and its text.
func (f *flow) tick(bl block) {
	const side, indent = 3.2, 6
	size := plainSize * f.scale
	f.room(leading(size))
	y := f.y + (leading(size)-side)/2 - 0.3
	f.over(mark{kind: outlined, x: f.left + 0.5, y: y, w: side, h: side, ink: black.rgb(), size: 0.3})
	if bl.count > 0 {
		f.over(mark{kind: ruled, x: f.left + 1, y: y + side*0.55, w: side * 0.3, h: side * 0.25, ink: black.rgb(), size: 0.5})
		f.over(mark{kind: ruled, x: f.left + 1 + side*0.3, y: y + side*0.8, w: side * 0.4, h: -side * 0.65, ink: black.rgb(), size: 0.5})
	}
	f.left += indent
	f.write(f.left, plainSize, black.rgb(), span{bl.text, false})
	f.left -= indent
}
