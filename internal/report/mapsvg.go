package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"gesprek/internal/nl"
)

// svgFamily are the letters of the picture where it is shown: those it was measured in,
// or others that are about as wide.
const svgFamily = "Go, 'Go Regular', Arial, 'Liberation Sans', Helvetica, 'DejaVu Sans', sans-serif"

// svg gives a picture as SVG. It holds no script, no style sheet and no address. The
// same picture is the same bytes.
func svg(c chart) string {
	s := &svgWriter{}
	fmt.Fprintf(&s.b, `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="%s" lang="%s" width="%smm" height="%smm" viewBox="0 0 %s %s" role="img" aria-labelledby="kaart-naam kaart-tekst">`+"\n",
		nl.ReportLanguage, nl.ReportLanguage, decimal(chartWidth), decimal(chartHeight), decimal(chartWidth), decimal(chartHeight))
	fmt.Fprintf(&s.b, "<title id=\"kaart-naam\">%s</title>\n<desc id=\"kaart-tekst\">%s</desc>\n", inXML(c.title), inXML(c.told))
	fmt.Fprintf(&s.b, `<rect width="%s" height="%s" fill="#ffffff"/>`+"\n", decimal(chartWidth), decimal(chartHeight))
	fmt.Fprintf(&s.b, `<g font-family="%s" stroke-linejoin="round">`+"\n", svgFamily)
	for i := range c.drawn {
		s.draw(&c.drawn[i])
	}
	s.group("")
	s.b.WriteString("</g>\n</svg>\n")
	return s.b.String()
}

type svgWriter struct {
	b    strings.Builder
	open string // what the group that is open is about
}

// group opens a group about something, unless it is open, and closes another.
func (s *svgWriter) group(about string) {
	if s.open == about {
		return
	}
	if s.open != "" {
		s.b.WriteString("</g>\n")
	}
	if about != "" {
		s.b.WriteString("<g><title>" + inXML(about) + "</title>\n")
	}
	s.open = about
}

func (s *svgWriter) draw(d *drawn) {
	s.group(d.about)
	at := d.at[0]
	switch d.kind {
	case trail:
		fmt.Fprintf(&s.b, `<path d="%s" %s/>`+"\n", svgPath(d), svgPaint(d))
	case plate:
		fmt.Fprintf(&s.b, `<rect x="%s" y="%s" width="%s" height="%s"`, decimal(at.x), decimal(at.y), decimal(d.w), decimal(d.h))
		if d.round > 0 {
			fmt.Fprintf(&s.b, ` rx="%s"`, decimal(d.round))
		}
		fmt.Fprintf(&s.b, " %s/>\n", svgPaint(d))
	case disc:
		fmt.Fprintf(&s.b, `<circle cx="%s" cy="%s" r="%s" %s/>`+"\n", decimal(at.x), decimal(at.y), decimal(d.w/2), svgPaint(d))
	case wedge:
		fmt.Fprintf(&s.b, `<path d="M%s L%s L%s Z" %s/>`+"\n", svgPoint(at), svgPoint(d.at[1]), svgPoint(d.at[2]), svgPaint(d))
	case words:
		s.words(at, &d.text)
	}
}

// words writes a line of text as wide as it was measured, whatever the letters. A line
// that is centred, or runs from right to left, is put by its middle, and one at the
// right by its end: it then stays in its place also where the width is not heeded.
func (s *svgWriter) words(at spotted, l *lettering) {
	size, long := l.size*millimetre, l.long()
	anchor := ""
	switch {
	case l.middle || l.turned:
		at.x += long / 2
		anchor = ` text-anchor="middle"`
	case l.right:
		at.x += long
		anchor = ` text-anchor="end"`
	}
	if l.turned {
		anchor += ` direction="rtl"`
	}
	if l.line[0].bold {
		anchor += ` font-weight="700"`
	}
	fmt.Fprintf(&s.b, `<text x="%s" y="%s" font-size="%s"%s fill="%s" textLength="%s" lengthAdjust="spacingAndGlyphs">%s</text>`+"\n",
		decimal(at.x), decimal(at.y), decimal(size), anchor, l.ink, decimal(long), inXML(l.text()))
}

func svgPaint(d *drawn) string {
	fill, edge := "none", ""
	if d.fill.on {
		fill = d.fill.String()
	}
	if d.edge.on {
		edge = fmt.Sprintf(` stroke="%s" stroke-width="%s"`, d.edge, decimal(d.thick))
	}
	if d.dash != nil {
		edge += fmt.Sprintf(` stroke-dasharray="%s %s"`, decimal(d.dash[0]), decimal(d.dash[1]))
	}
	return `fill="` + fill + `"` + edge
}

// svgPath is a line with its corners rounded off.
func svgPath(d *drawn) string {
	out := "M" + svgPoint(d.at[0])
	for _, b := range d.bends() {
		out += " L" + svgPoint(b.before) + " Q" + svgPoint(b.at) + " " + svgPoint(b.after)
	}
	return out + " L" + svgPoint(d.at[len(d.at)-1])
}

func svgPoint(p spotted) string { return decimal(p.x) + " " + decimal(p.y) }

// decimal is a number of millimetres as precise as is seen.
func decimal(n float64) string {
	const precise = 100
	n = math.Round(n*precise) / precise
	return strconv.FormatFloat(n+0, 'f', -1, 64)
}

// inXML is a text in an XML file: signs that may not be in one are left out.
func inXML(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0xd800 && r <= 0xdfff || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, text))
}
