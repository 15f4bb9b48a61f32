package report

import (
	"html"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// table is rows and columns. Each row begins with what it is about, and is as long as
// the head.
type table struct {
	head []string
	rows [][]string
	tall bool // there is room to write in the cells
}

// put adds a row.
func (t *table) put(cells ...string) { t.rows = append(t.rows, cells) }

// tabled adds a table, under a heading where there is one.
func (b *builder) tabled(label string, t table) {
	if len(t.rows) > 0 {
		b.put(block{role: tabled, label: clean(label), table: t})
	}
}

// Measures of a table on paper, in millimetres at full scale.
const (
	tallRow   = 10.5
	tableCell = 1.4 // between a line and the text
	firstMost = 0.42
)

// columns gives where each column begins, from the left, and where the last one ends.
func (f *flow) columns(t table, size float64) []float64 {
	first := 0.0
	for _, row := range append([][]string{t.head}, t.rows...) {
		first = max(first, lengthOf(f.set(span{row[0], true}).clusters, size)+2*tableCell)
	}
	whole := f.right - f.left
	first = min(first, whole*firstMost)
	at := []float64{0, first}
	for n := 1; n < len(t.head); n++ {
		at = append(at, first+(whole-first)*float64(n)/float64(len(t.head)-1))
	}
	return at
}

// table draws a table; a row stays on one page, and the head stands on each.
func (f *flow) table(bl block) {
	size := noteSize * f.scale
	if bl.label != "" {
		f.room(30 * f.scale)
		f.write(f.left, plainSize, black.rgb(), span{bl.label, true})
		f.y++
	}
	at := f.columns(bl.table, size)
	f.tableRow(bl.table.head, at, true, 0)
	for _, row := range bl.table.rows {
		high := f.rowHeight(row, at, size, bl.table.tall)
		if f.y+high > f.bottom {
			f.turn()
			f.tableRow(bl.table.head, at, true, 0)
		}
		f.tableRow(row, at, false, high)
	}
	f.y++
}

// rowHeight is how high a row is.
func (f *flow) rowHeight(row []string, at []float64, size float64, tall bool) float64 {
	lines := 1
	for i, text := range row {
		lines = max(lines, len(f.set(span{text, i == 0}).broken(size, at[i+1]-at[i]-2*tableCell)))
	}
	high := float64(lines)*leading(size) + tableCell
	if tall {
		high = max(high, tallRow*f.scale)
	}
	return high
}

// tableRow draws a row with lines around its cells; a height of 0 is as high as needed.
func (f *flow) tableRow(row []string, at []float64, head bool, high float64) {
	size := noteSize * f.scale
	if high == 0 {
		high = f.rowHeight(row, at, size, false)
	}
	f.room(high)
	if head {
		f.under(mark{kind: filled, x: f.left, y: f.y, w: f.right - f.left, h: high, ink: white.rgb().mixed(f.accent(), 0.12)})
	}
	for i, text := range row {
		f.over(mark{kind: outlined, x: f.left + at[i], y: f.y, w: at[i+1] - at[i], h: high, ink: rule.rgb(), size: 0.25})
		for n, line := range f.set(span{text, head || i == 0}).broken(size, at[i+1]-at[i]-2*tableCell) {
			f.put(line, f.left+at[i]+tableCell, f.y+tableCell/2+size*millimetre+float64(n)*leading(size), size, black.rgb())
		}
	}
	f.y += high
}

// tableStyle is what a table needs in HTML beside the style of every document.
const tableStyle = ` style="width: 100%; break-inside: avoid"`

func (h *htmlWriter) table(bl block) {
	h.put("<table" + tableStyle + ">")
	if bl.label != "" {
		h.put(`<caption style="text-align: start; font-weight: 700">` + html.EscapeString(bl.label) + "</caption>")
	}
	edge, high := `border: 1px solid #b8b8b8; padding: .6mm 1.4mm; text-align: start; vertical-align: top`, ""
	if bl.table.tall {
		high = ` style="height: 10mm"`
	}
	row := func(cells []string, head bool, high string) {
		h.put("<tr" + high + ">")
		for i, text := range cells {
			element, scope := "td", ""
			switch {
			case head:
				element, scope = "th", ` scope="col"`
			case i == 0:
				element, scope = "th", ` scope="row"`
			}
			h.put("<" + element + scope + ` style="` + edge + `"` + directed(text) + ">" + html.EscapeString(text) + "</" + element + ">")
		}
		h.put("</tr>")
	}
	row(bl.table.head, true, "")
	for _, cells := range bl.table.rows {
		row(cells, false, high)
	}
	h.put("</table>")
}

func (w *wordWriter) table(bl block) {
	if bl.label != "" {
		w.para("Heading2", "", span{bl.label, false})
	}
	n := len(bl.table.head)
	first := wordText / n
	if n > 2 {
		first = wordText / 4
	}
	widths := []int{first}
	for range n - 1 {
		widths = append(widths, (wordText-first)/(n-1))
	}
	grey := "#" + strings.TrimPrefix(rule.rgb().String(), "#")
	var sides []string
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		sides = append(sides, side+" 4 "+grey)
	}
	w.open(`<w:tblBorders>`+edges(sides...)+`</w:tblBorders>`, widths...)
	row := func(cells []string, props string, bold bool) {
		w.put(`<w:tr><w:trPr><w:cantSplit/>`, props, `</w:trPr>`)
		for i, text := range cells {
			w.cell(widths[i], "", func() { w.para("Cell", "", span{text, bold || i == 0}) })
		}
		w.put("</w:tr>\n")
	}
	row(bl.table.head, `<w:tblHeader/>`, true)
	props := ""
	if bl.table.tall {
		props = `<w:trHeight w:val="600" w:hRule="atLeast"/>`
	}
	for _, cells := range bl.table.rows {
		row(cells, props, false)
	}
	w.close()
}

// leastFirst is how narrow the first column gets in plain text, in columns.
const leastFirst = 16

// tableText writes a table in columns, the first one in as many lines as it takes;
// where they do not fit, each row by itself.
func tableText(b *strings.Builder, bl block, width int) {
	if bl.label != "" {
		for _, l := range wrap(bl.label+":", width) {
			b.WriteString(l + "\n")
		}
	}
	t, gap := bl.table, "  "
	if t.tall {
		gap = " | "
	}
	rows := append([][]string{t.head}, t.rows...)
	widths := make([]int, len(t.head))
	rest := 0 // of all columns but the first
	for i := range widths {
		for _, row := range rows {
			widths[i] = max(widths[i], ansi.StringWidth(row[i]))
		}
		if i > 0 {
			rest += len(gap) + widths[i]
		}
	}
	if widths[0] = min(widths[0], width-rest); widths[0] < min(leastFirst, ansi.StringWidth(t.head[0])) {
		t.listed(b, width)
		return
	}
	for n, row := range rows {
		for l, first := range wrap(row[0], widths[0]) {
			line := cellOf(first, widths[0])
			for i, text := range row[1:] {
				if l > 0 {
					text = ""
				}
				line += gap + cellOf(text, widths[i+1])
			}
			b.WriteString(strings.TrimRight(line, " ") + "\n")
		}
		if t.tall && n < len(rows)-1 {
			b.WriteString(strings.Repeat("-", widths[0]+rest) + "\n")
		}
	}
}

// cellOf fills a text up with spaces.
func cellOf(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-ansi.StringWidth(text)))
}

// listed writes each row by itself: what it is about, and under it what each column
// says.
func (t table) listed(b *strings.Builder, width int) {
	put := func(lead, text string) {
		rest := strings.Repeat(" ", len(lead))
		for i, l := range wrap(text, width-len(lead)) {
			if i > 0 {
				lead = rest
			}
			b.WriteString(strings.TrimRight(lead+l, " ") + "\n")
		}
	}
	for _, row := range t.rows {
		put("", row[0])
		for i, text := range row[1:] {
			put("  - ", strings.TrimSpace(t.head[i+1]+": "+text))
		}
	}
}

// tableMarkdown writes a table as GitHub has it.
func tableMarkdown(b *strings.Builder, bl block) {
	if bl.label != "" {
		b.WriteString("**" + escape(bl.label) + "**\n\n")
	}
	row := func(cells []string) {
		b.WriteString("|")
		for _, text := range cells {
			b.WriteString(" " + escape(text) + " |")
		}
		b.WriteString("\n")
	}
	row(bl.table.head)
	b.WriteString(strings.Repeat("| --- ", len(bl.table.head)) + "|\n")
	for _, cells := range bl.table.rows {
		row(cells)
	}
}
