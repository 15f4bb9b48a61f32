package tui

import (
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/route"
)

// Measures of a comparison, in cells: how wide the names of the studies get at
// least and at most, and what stands between columns.
const (
	leastStudy  = 20
	widestStudy = 36
	columnGap   = 2
)

// comparePane puts two profiles beside each other, study by study.
func (c *choosing) comparePane(a, b route.Start, width int) choicePane {
	p, st := newChoicePane(width), c.styles
	out, _ := c.known.Compare(a, b)
	nameA, nameB := nl.ChoicePair(out.A, out.B)
	p.columns(st.strong, "", nameA, nameB)
	for _, l := range p.lines {
		p.head = append(p.head, l.ink.of(l.text))
	}
	p.lines = nil
	if out.A.Subjects.Text != "" {
		p.item("", claim{nameA + ".", []route.Statement{out.A.Subjects}}, claim{nameB + ".", []route.Statement{out.B.Subjects}})
		p.columns(st.text, nl.ChoiceSubjects, nl.ChoicePicks(out.A), nl.ChoicePicks(out.B))
	}
	for _, part := range nl.ChoiceParts(nl.ChoiceBoth, out, nameA, nameB) {
		if len(part.Pairs) == 0 {
			continue
		}
		p.heading(st.accent, part.Title)
		for _, pair := range part.Pairs {
			p.item(pair.Study.ID, claimOf(nameA+".", pair.A), claimOf(nameB+".", pair.B))
			p.columns(st.text, pair.Study.Name, nl.ChoiceCell(pair.A, c.year()), nl.ChoiceCell(pair.B, c.year()))
		}
	}
	p.heading(st.dim, nl.ChoiceCellLegend)
	return p
}

// columns adds a name and two answers beside each other. Without an item before it,
// it cannot be chosen.
func (p *choicePane) columns(i ink, name, a, b string) {
	left := max(leastStudy, min(widestStudy, p.width/3))
	cell := (p.width - left - 2*columnGap) / 2
	names, as, bs := cut(name, left), cut(a, cell), cut(b, cell)
	at := len(p.items) - 1
	for n := range max(len(names), len(as), len(bs)) {
		row := fit(nth(names, n), left) + pad(columnGap) + fit(nth(as, n), cell) + pad(columnGap) + nth(bs, n)
		p.lines = append(p.lines, paneLine{row, i, at})
	}
}

// cut breaks a text into rows.
func cut(text string, width int) []string {
	var rows []string
	for _, r := range wrap(text, width) {
		rows = append(rows, text[r.from:r.to])
	}
	return rows
}

// nth is a row, or nothing where there are less.
func nth(rows []string, n int) string {
	if n >= 0 && n < len(rows) {
		return rows[n]
	}
	return ""
}

// under tells what the chosen line of the answer rests on, in at most so many rows.
func (c *choosing) under(width, most int) []string {
	it, ok := c.pane.chosen()
	if !ok || most < 1 {
		return nil
	}
	var rows []string
	for _, s := range it.says {
		text := s.head
		for _, g := range s.grounds {
			text += " " + nl.ChoiceStatement(g, c.year())
		}
		rows = append(rows, paragraph(c.styles.dim, clean(trimmed(text)), width)...)
	}
	if len(rows) > most {
		rows = rows[:most]
		rows[most-1] = c.styles.dim.of(short(ansi.Strip(rows[most-1]), width-ansi.StringWidth(nl.ChoiceMore)) + nl.ChoiceMore)
	}
	return rows
}
