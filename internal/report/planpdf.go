package report

import (
	"fmt"
	"io"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// Measures of a page, in millimetres.
const (
	pageMargin = 15
	pageWidth  = 210 - 2*pageMargin
	pageFoot   = 15
	rowHeight  = 5.2
	textHeight = 5
)

// Sizes of letters, in points.
const (
	titleSize = 16
	headSize  = 11
	bodySize  = 9
	smallSize = 7.5
)

// The styles of the letters.
const (
	plainly = ""
	bold    = "B"
)

// PlanPDF writes a year plan as a PDF of A4 pages: the tables, the heat map and
// the uncovered by name, and nothing of what was said. A name with signs that the
// letters of the document have not is not printed in part without a word: a mark
// refers to the list for a spreadsheet. The same plan is the same bytes.
func PlanPDF(w io.Writer, p Plan, how string) error {
	doc := newPDF(nl.PlanTitle(p.Coverage.Year, clean(p.Class)), p.Now)
	sheet := &planSheet{Plan: p, doc: doc, ink: newLetters(), paint: newPainter(doc)}
	sheet.paint.faces.use(goFace, false, smallSize) // the number of pages is written in these
	doc.AliasNbPages(pagesMark)
	doc.SetFooterFunc(sheet.foot)
	doc.AddPage()
	sheet.draw(how)
	if err := doc.Output(w); err != nil {
		return fmt.Errorf("write year plan: %w", err)
	}
	return nil
}

// pagesMark stands where the number of pages comes.
const pagesMark = "{n}"

// planSheet draws a plan on pages.
type planSheet struct {
	Plan
	doc    *fpdf.Fpdf
	ink    letters
	paint  painter
	style  string // of what is written next, with its size and colour
	size   float64
	colour rgb
	marked bool // a name could not be printed whole
}

func (s *planSheet) draw(how string) {
	s.titles()
	for _, line := range append(s.Sums(how), s.Notes()...) {
		s.para(bodySize, line)
	}
	if s.Coverage.Total.Pupils == 0 {
		return
	}
	s.table(nl.PlanByClass, s.Table(false))
	if len(s.Coverage.Phases) > 1 {
		s.table(nl.PlanByPhase, s.Table(true))
	}
	s.heat()
	if list := s.Uncovered(); len(list) > 0 {
		intro := ""
		if n := s.Unplanned(); n > 0 && !s.Over() {
			intro = s.Words.Say(nl.PlanWarnUnplanned(n))
		}
		s.names(s.todo(), intro, list)
	}
	if list := s.ToAsk(); len(list) > 0 {
		s.names(nl.PlanAsking, s.Words.Say(nl.PlanAskWhy), list)
	}
	if s.marked {
		s.doc.Ln(2)
		s.para(smallSize, nl.PlanPDFMark)
	}
}

// titles draws the school and the day above, and the title.
func (s *planSheet) titles() {
	s.font(bold, bodySize)
	s.cell(pageWidth*0.7, textHeight, clean(s.Settings.School), "", 0, "L", false)
	s.font(plainly, bodySize)
	s.cell(pageWidth*0.3, textHeight, nl.TimeDayYear(s.Now), "", 1, "R", false)
	s.doc.Ln(2)
	s.font(bold, titleSize)
	title := nl.PlanTitle(s.Coverage.Year, clean(s.Class))
	s.cell(pageWidth, 9, title, "", 1, "L", false)
	s.doc.Ln(1)
}

func (s *planSheet) foot() {
	s.doc.SetXY(pageMargin, 297-pageFoot+3)
	s.font(plainly, smallSize)
	s.colour = grey.rgb()
	s.cell(pageWidth*0.75, 4, nl.PlanPDFFoot, "", 0, "L", false)
	s.cell(pageWidth*0.25, 4, nl.PlanPDFPage(s.doc.PageNo(), pagesMark), "", 0, "R", false)
	s.colour = rgb{}
}

func (s *planSheet) font(style string, size float64) { s.style, s.size = style, size }

// cell draws a text in a cell, as fpdf does, in whatever letters have its signs;
// what does not fit is cut.
func (s *planSheet) cell(width, height float64, text, border string, ln int, align string, fill bool) {
	const inset = 1 // left and right
	line := s.cut(text, width-2*inset)
	long := lengthOf(line, s.size)
	x, y := s.doc.GetX()+inset, s.doc.GetY()+height/2+0.3*s.size*millimetre
	switch align {
	case "R":
		x += width - 2*inset - long
	case "C":
		x += (width - 2*inset - long) / 2
	}
	s.doc.CellFormat(width, height, "", border, ln, align, fill, 0, "")
	s.put(line, x, y)
}

func (s *planSheet) put(line []cluster, x, y float64) {
	for _, p := range pieces(line) {
		s.paint.paint(mark{kind: written, x: x, y: y, text: p.text, face: p.face, bold: p.bold, size: s.size, ink: s.colour})
		x += p.width * s.size * millimetre / 1000
	}
}

// room begins a page where less than so much is left of this one, and tells
// whether it did.
func (s *planSheet) room(height float64) bool {
	if s.doc.GetY()+height <= 297-pageFoot {
		return false
	}
	s.doc.AddPage()
	return true
}

func (s *planSheet) para(size float64, text string) {
	s.font(plainly, size)
	for _, line := range s.ink.set(span{text, false}).broken(size, pageWidth-2) {
		if s.room(textHeight) {
			s.font(plainly, size)
		}
		s.put(line, pageMargin+1, s.doc.GetY()+textHeight/2+0.3*size*millimetre)
		s.doc.Ln(textHeight)
	}
}

func (s *planSheet) heading(text string, below float64) {
	s.room(below + 12)
	s.doc.Ln(4)
	s.font(bold, headSize)
	s.cell(pageWidth, 6, text, "", 1, "L", false)
}

// cut makes a text fit in a width.
func (s *planSheet) cut(text string, width float64) []cluster {
	weight := s.style == bold
	line := s.ink.set(span{text, weight}).clusters
	if lengthOf(line, s.size) <= width {
		return line
	}
	dots := s.ink.set(span{"…", weight}).clusters
	for len(line) > 0 && lengthOf(line, s.size)+lengthOf(dots, s.size) > width {
		line = line[:len(line)-1]
	}
	return append(line, dots...)
}

// row draws cells beside each other: the first and all texts at the left, numbers
// at the right.
func (s *planSheet) row(cells []string, widths []float64, left int, style string) {
	s.font(style, bodySize)
	for i, cell := range cells {
		align := "R"
		if i < left {
			align = "L"
		}
		s.cell(widths[i], rowHeight, cell, "B", 0, align, false)
	}
	s.doc.Ln(-1)
}

// rows draws a table under its heading; the names of the columns come back on
// every page.
func (s *planSheet) rows(rows [][]string, widths []float64, left int, last string) {
	s.doc.SetDrawColor(190, 190, 190)
	s.row(rows[0], widths, left, bold)
	for i, row := range rows[1:] {
		if s.room(rowHeight) {
			s.row(rows[0], widths, left, bold)
		}
		style := plainly
		if i == len(rows)-2 {
			style = last
		}
		s.row(row, widths, left, style)
	}
}

func (s *planSheet) table(name string, rows [][]string) {
	s.heading(name, 3*rowHeight)
	for _, row := range rows[1:] {
		row[0] = s.name(row[0], "")
	}
	last := plainly
	if len(rows) > 2 {
		last = bold
	}
	s.rows(rows, []float64{40, 20, 24, 24, 20, 18, 16, 18}, 1, last)
}

// heat draws the heat map: darker where there were more talks, with their number.
func (s *planSheet) heat() {
	const name, month = 40, 11
	s.heading(nl.PlanMonths, 3*rowHeight)
	head := func() {
		s.font(bold, smallSize)
		s.cell(name, rowHeight, nl.PlanClass, "", 0, "L", false)
		for m := range 12 {
			s.cell(month, rowHeight, nl.PlanMonth(m), "", 0, "C", false)
		}
		s.doc.Ln(-1)
	}
	head()
	s.doc.SetDrawColor(255, 255, 255)
	for i, row := range s.Heats() {
		if s.room(rowHeight) {
			head()
		}
		s.font(plainly, bodySize)
		class := s.name(nl.PlanClassName(clean(s.Coverage.Classes[i].Name)), "")
		s.cell(name, rowHeight, class, "", 0, "L", false)
		for _, h := range row {
			shade := 245 - 40*h.Level
			s.doc.SetFillColor(shade, shade+(255-shade)/3, 255-(255-shade)/4)
			if h.Level > 2 {
				s.colour = white.rgb()
			}
			s.cell(month, rowHeight, h.String(), "1", 0, "C", !h.Ahead)
			s.colour = rgb{}
		}
		s.doc.Ln(-1)
	}
}

// names draws a list of pupils with where they stand.
func (s *planSheet) names(title, intro string, list []school.Covered) {
	s.heading(title, 4*rowHeight)
	if intro != "" {
		s.para(bodySize, intro)
	}
	rows := s.Names(list)
	for i, row := range rows[1:] {
		row[0], row[1] = s.name(row[0], list[i].Pupil.Number), s.name(row[1], "")
		for k := 2; k < len(row); k++ {
			row[k] = nl.PlanPDFStands(row[k])
		}
	}
	s.rows(rows, []float64{76, 24, 40, 40}, len(rows[0]), plainly)
}

// name is a name as it can be printed. One that cannot be is marked, and told by
// the number of the pupil, when there is one, if nothing of it is left.
func (s *planSheet) name(text, number string) string {
	printed, whole := s.ink.printed(text)
	if whole {
		return printed
	}
	s.marked = true
	printed = strings.Trim(printed, " ,-")
	if printed == "" {
		printed = nl.PlanPDFNameless(number)
	}
	return printed + " *"
}
