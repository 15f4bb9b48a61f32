package report

import (
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// PlanOverview writes a year plan as plain text in lines of at most width
// columns, at least MinWidth; how says how holidays are filled in. Width 0 is as
// wide as is needed.
func PlanOverview(w io.Writer, p Plan, width int, how string) error {
	if width == 0 {
		width = 1 << 10
	}
	o := planPage{Plan: p, width: max(width, MinWidth)}
	o.head(nl.PlanTitle(p.Coverage.Year, clean(p.Class)), nl.TimeDayYear(p.Now))
	o.line("")
	sums := p.Sums(how)
	for _, s := range append(sums, p.Notes()...) {
		o.para(s)
	}
	if p.Coverage.Total.Pupils == 0 {
		return write(w, o.b.String())
	}
	o.section(nl.PlanByClass)
	o.table(1, p.Table(false), lastFigures()...)
	if len(p.Coverage.Phases) > 1 {
		o.section(nl.PlanByPhase)
		o.table(1, p.Table(true), lastFigures()...)
	}
	o.section(nl.PlanMonths)
	o.heat()
	o.names()
	return write(w, o.b.String())
}

// planPage collects the lines of an overview.
type planPage struct {
	Plan
	width int
	b     strings.Builder
}

func (o *planPage) line(text string) {
	o.b.WriteString(strings.TrimRight(ansi.Truncate(text, o.width, "…"), " ") + "\n")
}

// para writes a sentence, wrapped where the width is limited.
func (o *planPage) para(text string) {
	for line := range strings.SplitSeq(ansi.Wordwrap(text, min(o.width, widestPara), ""), "\n") {
		o.line(line)
	}
}

// widestPara is how wide a sentence gets, in columns.
const widestPara = 98

func (o *planPage) head(left, right string) {
	gap := min(o.width, widestPara) - ansi.StringWidth(left) - ansi.StringWidth(right)
	o.line(left + strings.Repeat(" ", max(2, gap)) + right)
}

func (o *planPage) section(name string) {
	o.line("")
	o.line(name)
}

// lastFigures are the columns of the table that give way first where it is too wide:
// the share of talks that were long enough, the average, and what is planned.
func lastFigures() []int { return []int{5, 4, 5} }

// narrowest is how few columns the names at the left may get.
const narrowest = 12

// table writes cells under each other: so many columns at the left, the rest at
// the right. Where it is too wide the columns of spare go, one after the other,
// then the space between columns, and then the names are cut short.
func (o *planPage) table(left int, rows [][]string, spare ...int) {
	widths, gap := columnWidths(rows), 2
	for _, i := range spare {
		if spread(widths, gap) > o.width {
			rows = without(rows, i)
			widths = columnWidths(rows)
		}
	}
	if spread(widths, gap) > o.width {
		gap = 1
	}
	if over := spread(widths, gap) - o.width; over > 0 {
		widths[0] = max(narrowest, widths[0]-over)
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			cell = ansi.Truncate(cell, widths[i], "…")
			space := strings.Repeat(" ", widths[i]-ansi.StringWidth(cell))
			if i > 0 {
				line.WriteString(strings.Repeat(" ", gap))
			}
			if i < left {
				line.WriteString(cell + space)
				continue
			}
			line.WriteString(space + cell)
		}
		o.line(line.String())
	}
}

func columnWidths(rows [][]string) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	return widths
}

// spread is how wide columns are together.
func spread(widths []int, gap int) int {
	sum := gap * (len(widths) - 1)
	for _, w := range widths {
		sum += w
	}
	return sum
}

// without takes a column out.
func without(rows [][]string, i int) [][]string {
	out := make([][]string, len(rows))
	for n, row := range rows {
		out[n] = slices.Delete(slices.Clone(row), i, i+1)
	}
	return out
}

func (o *planPage) heat() {
	rows := [][]string{{""}}
	for m := range 12 {
		rows[0] = append(rows[0], nl.PlanMonth(m))
	}
	for i, heats := range o.Heats() {
		row := []string{nl.PlanClassName(clean(o.Coverage.Classes[i].Name))}
		for _, h := range heats {
			row = append(row, h.String())
		}
		rows = append(rows, row)
	}
	o.table(1, rows)
}

// names lists the uncovered, and who is to be asked.
func (o *planPage) names() {
	list := o.Uncovered()
	if len(list) > 0 {
		o.section(o.todo())
		if n := o.Unplanned(); n > 0 && !o.Over() {
			o.para(o.Words.Say(nl.PlanWarnUnplanned(n)))
		}
		o.table(4, o.Names(list))
	}
	if ask := o.ToAsk(); len(ask) > 0 {
		o.section(nl.PlanAsking)
		o.para(o.Words.Say(nl.PlanAskWhy))
		for _, r := range ask {
			o.line(clean(r.Pupil.ListName()) + "  " + clean(r.Pupil.Class))
		}
	}
}

// Over tells whether the school year of the plan is past.
func (p Plan) Over() bool { return p.Pace.Over }

// todo heads the uncovered.
func (p Plan) todo() string {
	if p.Over() {
		return nl.PlanMissed
	}
	return nl.PlanTodo
}

// Names are rows of pupils with where they stand with each kind of talk, below
// the names of the columns.
func (p Plan) Names(list []school.Covered) [][]string {
	rows := [][]string{{nl.PlanPupil, nl.PlanClass}}
	for _, k := range PlanKinds() {
		rows[0] = append(rows[0], nl.TermKind(k))
	}
	p.sayAll(rows[0])
	for _, r := range list {
		row := []string{clean(r.Pupil.ListName()), clean(r.Pupil.Class)}
		for _, k := range PlanKinds() {
			row = append(row, nl.PlanStands(StandingOf(r, k), r.Left, p.Over(), p.Now.Location()))
		}
		rows = append(rows, row)
	}
	return rows
}

// PlanParagraph writes the text for the school's own jaarplan as plain text in
// lines of at most width columns; width 0 keeps each part on one line, which is
// how other programs take it best.
func PlanParagraph(w io.Writer, p Plan, width int) error {
	var b strings.Builder
	for _, line := range p.Paragraph(width) {
		b.WriteString(line + "\n")
	}
	return write(w, b.String())
}

// Paragraph are the lines of [PlanParagraph].
func (p Plan) Paragraph(width int) []string {
	wrap := func(s string) []string {
		if width == 0 {
			return []string{s}
		}
		return strings.Split(ansi.Wordwrap(s, max(width, MinWidth), ""), "\n")
	}
	lines := wrap(p.TextTitle())
	for _, part := range p.Text() {
		lines = append(append(lines, ""), wrap(part.Head+". "+part.Text)...)
	}
	return lines
}
