package report

import "codeberg.org/go-pdf/fpdf"

// chart draws a picture on a page of its own, in landscape.
func (p painter) chart(c chart) {
	p.doc.AddPageFormat("L", fpdf.SizeType{Wd: paperWidth, Ht: paperHeight})
	p.doc.SetLineJoinStyle("round")
	for i := range c.drawn {
		p.draw(&c.drawn[i])
	}
}

func (p painter) draw(d *drawn) {
	at := d.at[0]
	how := p.colours(d)
	switch d.kind {
	case trail:
		p.doc.MoveTo(at.x, at.y)
		for _, b := range d.bends() {
			p.doc.LineTo(b.before.x, b.before.y)
			p.doc.CurveTo(b.at.x, b.at.y, b.after.x, b.after.y)
		}
		last := d.at[len(d.at)-1]
		p.doc.LineTo(last.x, last.y)
		p.doc.DrawPath("D")
	case plate:
		if d.round == 0 {
			p.doc.Rect(at.x, at.y, d.w, d.h, how)
		} else {
			p.doc.RoundedRect(at.x, at.y, d.w, d.h, d.round, "1234", how)
		}
	case disc:
		p.doc.Circle(at.x, at.y, d.w/2, how)
	case wedge:
		var points []fpdf.PointType
		for _, v := range d.at {
			points = append(points, fpdf.PointType{X: v.x, Y: v.y})
		}
		p.doc.Polygon(points, how)
	case words:
		x := at.x
		for _, piece := range pieces(d.text.line) {
			p.paint(mark{kind: written, x: x, y: at.y, text: piece.text, face: piece.face, bold: piece.bold, size: d.text.size, ink: d.text.ink})
			x += piece.width * d.text.size * millimetre / 1000
		}
	}
}

// colours has what is drawn next in its colours, and gives how it is drawn: filled,
// edged or both.
func (p painter) colours(d *drawn) string {
	how := ""
	if d.fill.on {
		p.doc.SetFillColor(int(d.fill.r), int(d.fill.g), int(d.fill.b))
		how = "F"
	}
	if d.edge.on {
		p.doc.SetDrawColor(int(d.edge.r), int(d.edge.g), int(d.edge.b))
		p.doc.SetLineWidth(d.thick)
		p.doc.SetDashPattern(d.dash, 0)
		how += "D"
	}
	return how
}
