package report

import (
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

// Measures of the picture of a mirror, in millimetres.
const (
	mirrorLeft  = 12.0
	mirrorTop   = chartBand + 8
	mirrorBar   = 36.0  // where the bars begin
	mirrorWide  = 112.0 // of the widest bar
	mirrorRight = 196.0 // where the words beside the bars begin
	mirrorFoot  = 200.5
	bandMost    = 13.0 // height of a band with the room below it
	bandRoom    = 108.0
	mirrorSize  = 10.0 // of letters, in points
)

// mirrorChart draws a mirror.
type mirrorChart struct {
	Reflection
	easel
	accent, strong rgb
}

// draw draws the picture.
func (r Reflection) draw(l look) chart {
	c := &mirrorChart{Reflection: r, easel: easel{ink: newLetters()}, accent: l.accent(), strong: l.accent().readable()}
	c.band(l)
	y := c.windows(mirrorTop)
	y = c.legend(y + 3)
	y = c.share(y + 5)
	c.course(y + 5)
	y = c.said(mirrorTop)
	c.quotes(y + 4)
	c.put(drawn{kind: trail, at: []spotted{{mirrorLeft, mirrorFoot}, {chartWidth - mirrorLeft, mirrorFoot}}, edge: in(rule.rgb()), thick: 0.2})
	c.write(spotted{mirrorLeft, mirrorFoot + 3.8}, chartWidth-2*mirrorLeft, c.small(), nl.MirrorFoot(c.Mirror.Source))
	return chart{l.title, c.told(), c.list}
}

func (c *mirrorChart) small() style { return style{size: 8.5, least: 5.5, ink: grey.rgb()} }
func (c *mirrorChart) plain() style { return style{size: mirrorSize, least: 7, ink: black.rgb()} }
func (c *mirrorChart) head() style  { return style{size: 12, least: 8, bold: true, ink: c.strong} }

// band is the title in the colour of the school.
func (c *mirrorChart) band(l look) {
	on := c.accent.on()
	c.put(drawn{kind: plate, at: []spotted{{0, 0}}, w: chartWidth, h: chartBand, fill: in(c.accent)})
	y := 10.6
	if l.school != "" {
		c.write(spotted{mirrorLeft, 5.6}, 150, style{size: 8.5, least: 6, bold: true, ink: on}, l.school)
		y = 12.2
	}
	c.write(spotted{mirrorLeft, y}, 150, style{size: 16, least: 9, bold: true, ink: on}, l.title)
	c.write(spotted{chartWidth - mirrorLeft, y}, 110, style{size: 8.5, least: 6, ink: on, right: true}, nl.MirrorWhen(c.begin(&c.Mirror), c.Mirror.Whole))
}

// windows draws a band for every part of the talk: a block for everything that was done,
// with its letter. It gives where it ends.
func (c *mirrorChart) windows(y float64) float64 {
	c.write(spotted{mirrorLeft, y}, 100, c.head(), nl.MirrorBandsHead)
	y += 4
	most := 1
	for _, w := range c.Mirror.Windows {
		most = max(most, w.Acts())
	}
	high := min(bandMost, bandRoom/float64(len(c.Mirror.Windows)))
	wide := min(11, mirrorWide/float64(most))
	for _, w := range c.Mirror.Windows {
		c.part(nl.MirrorWindow(w)+": "+nl.MirrorCounts(w.Counts), func() { c.window(w, y, high, wide) })
		y += high
	}
	return y
}

func (c *mirrorChart) window(w rehearse.Window, y, high, wide float64) {
	middle := y + high/2
	s := c.small()
	s.size = min(s.size, high*2)
	s.least = min(s.least, s.size)
	c.write(spotted{mirrorLeft, middle + baseline(s.size)}, mirrorBar-mirrorLeft-1, s, nl.MirrorWindow(w))
	x := mirrorBar
	for _, m := range rehearse.BandMarks() {
		for range w.Of(m) {
			c.block(m, plated{x, y + high*0.12, wide, high * 0.76})
			x += wide
		}
	}
	c.write(spotted{max(x, mirrorBar) + 1.5, middle + baseline(s.size)}, mirrorRight-x-4, s, nl.MirrorBeside(w.Counts))
}

// block is one thing that was done; its letter stands in it where there is room.
func (c *mirrorChart) block(m rehearse.Mark, at plated) {
	fill := c.fill(m)
	c.put(drawn{kind: plate, at: []spotted{{at.x, at.y}}, w: at.w - 0.3, h: at.h, round: min(0.8, at.w/4), fill: in(fill), edge: in(c.strong), thick: 0.2})
	if at.w >= 2.2 && at.h >= 2.2 {
		size := min(11, at.w*2.4, at.h*2.2)
		c.write(spotted{at.x + at.w/2 - 0.15, at.y + at.h/2 + baseline(size)}, at.w+1, style{size: size, least: 3, bold: true, ink: fill.on(), middle: true}, nl.MirrorLetter(m))
	}
}

// fill is the colour of a mark; the letter says which it is, also without colour.
func (c *mirrorChart) fill(m rehearse.Mark) rgb {
	switch m {
	case rehearse.MarkOpen:
		return c.strong
	case rehearse.MarkClosed:
		return white.rgb()
	case rehearse.MarkLeading:
		return rule.rgb()
	case rehearse.MarkStacked:
		return grey.rgb()
	case rehearse.MarkSummary:
		return white.rgb().mixed(c.strong, 0.3)
	}
	return black.rgb()
}

func (c *mirrorChart) legend(y float64) float64 {
	c.write(spotted{mirrorLeft, y + 1}, mirrorRight-mirrorLeft-6, c.small(), strings.Join(nl.MirrorLegend(), " · "))
	return y + 3
}

// share draws who spoke how much.
func (c *mirrorChart) share(y float64) float64 {
	m := &c.Mirror
	c.write(spotted{mirrorLeft, y}, 100, c.head(), nl.MirrorShareHead)
	y += 2.5
	if m.Said.Known() {
		x, wide := mirrorLeft, mirrorRight-mirrorLeft-8
		parts := m.Said.Hundredths()
		for i, fill := range []rgb{white.rgb(), c.strong, rule.rgb()} {
			w := wide * float64(parts[i]) / 100
			if w > 0 {
				c.put(drawn{kind: plate, at: []spotted{{x, y}}, w: w, h: 5.5, fill: in(fill), edge: in(c.strong), thick: 0.2})
			}
			if w > 14 {
				by := []rehearse.Speaker{rehearse.Conductor, rehearse.Pupil, rehearse.Guardian}[i]
				c.write(spotted{x + w/2, y + 2.75 + baseline(8)}, w-2, style{size: 8, least: 5.5, bold: true, ink: fill.on(), middle: true}, nl.MirrorSpeaker(by, clean(c.Name)))
			}
			x += w
		}
		y += 5.5
	}
	c.write(spotted{mirrorLeft, y + 4}, mirrorRight-mirrorLeft-8, c.small(), nl.MirrorShares(m.Said, m.Parent, clean(c.Name)))
	return y + 5
}

// course says in what order it went, how far it came, what silences there were and what
// was touched.
func (c *mirrorChart) course(y float64) {
	for _, text := range []string{
		nl.MirrorCourse(c.Mirror.Order), nl.MirrorStep(&c.Mirror), nl.MirrorSilences(&c.Mirror, clean(c.Name)), nl.MirrorTouchedAll(c.Mirror.Touched),
	} {
		y += leading(mirrorSize)*float64(c.wrap(spotted{mirrorLeft, y}, mirrorRight-mirrorLeft-8, c.plain(), text, 2)) + 0.8
	}
}

// said writes what worked and what to try, and gives where that ends.
func (c *mirrorChart) said(y float64) float64 {
	found, wide := c.Mirror.Findings(), chartWidth-mirrorRight-mirrorLeft
	tell := func(f rehearse.Finding) {
		const most = 6
		y += leading(mirrorSize)*float64(c.wrap(spotted{mirrorRight, y}, wide, c.plain(), nl.MirrorFinding(f, clean(c.Name)), most)) + 2
	}
	c.write(spotted{mirrorRight, y}, wide, c.head(), nl.MirrorWorkedHead)
	y += 5.5
	for _, f := range found.Worked {
		tell(f)
	}
	y += 2
	c.write(spotted{mirrorRight, y}, wide, c.head(), nl.MirrorTryHead)
	y += 5.5
	tell(found.Try)
	return y
}

// quotes writes what opened and what closed, as far as there is room.
func (c *mirrorChart) quotes(y float64) {
	wide := chartWidth - mirrorRight - mirrorLeft
	const lines, ends = 3, mirrorFoot - 3
	for _, part := range []struct {
		head string
		list []rehearse.Moment
	}{
		{nl.MirrorOpenedHead(c.Mirror.Source, clean(c.Name)), c.Mirror.Opened},
		{nl.MirrorClosedHead(c.Mirror.Source, clean(c.Name)), c.Mirror.Closed},
	} {
		for i, m := range part.list {
			need := 2 * lines * leading(9)
			if i == 0 {
				need += 6
			}
			if y+need > ends {
				break
			}
			if i == 0 {
				c.write(spotted{mirrorRight, y}, wide, c.head(), part.head)
				y += 5
			}
			s := style{size: 9, least: 6, ink: black.rgb()}
			y += leading(9) * float64(c.wrap(spotted{mirrorRight, y}, wide, s, nl.MirrorMoment(m), lines))
			s.ink = grey.rgb()
			if back := nl.MirrorLines(m.Lines, rehearse.Pupil); back != "" {
				back = nl.Capital(nl.MirrorSpeaker(rehearse.Pupil, clean(c.Name))) + ": " + nl.ReportQuote(back)
				y += leading(9) * float64(c.wrap(spotted{mirrorRight + 3, y}, wide-3, s, back, lines))
			}
			y += 1.8
		}
		y += 2
	}
}

// told is what the picture says, for who does not see it.
func (c *mirrorChart) told() string {
	found := c.Mirror.Findings()
	list := []string{nl.MirrorWorkedHead + ":"}
	for _, f := range found.Worked {
		list = append(list, nl.MirrorFinding(f, clean(c.Name)))
	}
	list = append(list, nl.MirrorTryHead+":", nl.MirrorFinding(found.Try, clean(c.Name)))
	for _, w := range c.Mirror.Windows {
		list = append(list, nl.MirrorWindow(w)+": "+nl.MirrorCounts(w.Counts)+".")
	}
	return clean(strings.Join(append(list, nl.MirrorShares(c.Mirror.Said, c.Mirror.Parent, clean(c.Name)), nl.MirrorFoot(c.Mirror.Source)), " "))
}
