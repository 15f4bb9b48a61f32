package tui

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// grid is how often each competence was touched in each school year.
type grid struct {
	years []school.Year // in which talks were held, the oldest first
	rows  []touches
	most  int // the highest number in it
}

// touches are the talks of a competence.
type touches struct {
	about talk.Competence
	count []int       // per year
	dates []time.Time // local, the newest first
}

// gridOf counts in the finished talks, given the newest first.
func (e *env) gridOf(talks []*talk.Session) grid {
	var g grid
	for _, s := range slices.Backward(talks) {
		if year := school.YearOf(e.local(s.Began())); s.Finished() && !slices.Contains(g.years, year) {
			g.years = append(g.years, year)
		}
	}
	for _, c := range talk.Competences() {
		g.rows = append(g.rows, touches{about: c, count: make([]int, len(g.years))})
	}
	for _, s := range talks {
		if !s.Finished() {
			continue
		}
		began := e.local(s.Began())
		year := slices.Index(g.years, school.YearOf(began))
		for _, c := range s.Touched() {
			row := &g.rows[slices.Index(talk.Competences(), c)]
			row.count[year]++
			row.dates = append(row.dates, began)
			g.most = max(g.most, row.count[year])
		}
	}
	return g
}

// Measures of the picture, in cells: the widest name of a competence, the
// narrowest and widest bar, and the number behind it with the space around.
const (
	gridName    = 11
	leastBar    = 4
	widestBar   = 8
	gridNumber  = 3
	betweenCols = 2
)

// view draws the grid: a heading with the years, and a row for each competence.
// What does not fit is the oldest. A bar has a cell for each talk as long as that
// fits; its length and the number say the same, so that it needs no colour.
func (g grid) view(width int) (heading string, rows []string) {
	room := width - gridName
	bar := widestBar
	for bar > leastBar && room < len(g.years)*(bar+gridNumber+betweenCols) {
		bar--
	}
	column := bar + gridNumber + betweenCols
	from := max(0, len(g.years)-room/column)
	var head strings.Builder
	head.WriteString(pad(gridName))
	for _, y := range g.years[from:] {
		head.WriteString(pad(betweenCols) + fit(nl.CardYearShort(y), bar+gridNumber))
	}
	for _, r := range g.rows {
		var row strings.Builder
		row.WriteString(fit(nl.TermCompetenceShort(r.about), gridName))
		for _, n := range r.count[from:] {
			row.WriteString(pad(betweenCols) + g.bar(n, bar) + fit(" "+strconv.Itoa(n), gridNumber))
		}
		rows = append(rows, strings.TrimRight(row.String(), " "))
	}
	return strings.TrimRight(head.String(), " "), rows
}

// bar is a number of talks as a bar of a width.
func (g grid) bar(n, width int) string {
	cells := n
	if g.most > width {
		cells = (n*width + g.most - 1) / g.most // what is there at all is seen
	}
	return strings.Repeat("█", cells) + strings.Repeat("·", width-cells)
}

// empty tells whether there is nothing to draw.
func (g grid) empty() bool { return g.most == 0 }
