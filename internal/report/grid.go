package report

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Grid is how often each competence was touched in each school year.
type Grid struct {
	Years []school.Year // in which talks were held, the oldest first
	Rows  []Touches     // in the usual order of the competences
	Most  int           // the highest number in it
}

// Touches are the talks of a competence.
type Touches struct {
	About talk.Competence
	Count []int       // per year
	Dates []time.Time // local, the newest first
}

// grid counts in the finished talks, given the newest first.
func (c PupilCard) grid(talks []*talk.Session) Grid {
	var g Grid
	for _, s := range slices.Backward(talks) {
		if year := school.YearOf(c.local(s.Began())); s.Finished() && !slices.Contains(g.Years, year) {
			g.Years = append(g.Years, year)
		}
	}
	for _, about := range talk.Competences() {
		g.Rows = append(g.Rows, Touches{About: about, Count: make([]int, len(g.Years))})
	}
	for _, s := range talks {
		if !s.Finished() {
			continue
		}
		began := c.local(s.Began())
		year := slices.Index(g.Years, school.YearOf(began))
		for _, about := range s.Touched() {
			row := &g.Rows[slices.Index(talk.Competences(), about)]
			row.Count[year]++
			row.Dates = append(row.Dates, began)
			g.Most = max(g.Most, row.Count[year])
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

// View draws the grid: a heading with the years, and a row for each competence.
// What does not fit is the oldest. A bar has a cell for each talk as long as that
// fits; its length and the number say the same, so that it needs no colour.
func (g Grid) View(width int) (heading string, rows []string) {
	room := width - gridName
	bar := widestBar
	for bar > leastBar && room < len(g.Years)*(bar+gridNumber+betweenCols) {
		bar--
	}
	column := bar + gridNumber + betweenCols
	from := max(0, len(g.Years)-room/column)
	var head strings.Builder
	head.WriteString(strings.Repeat(" ", gridName))
	for _, y := range g.Years[from:] {
		head.WriteString(strings.Repeat(" ", betweenCols) + cell(nl.CardYearShort(y), bar+gridNumber))
	}
	for _, r := range g.Rows {
		var row strings.Builder
		row.WriteString(cell(nl.TermCompetenceShort(r.About), gridName))
		for _, n := range r.Count[from:] {
			row.WriteString(strings.Repeat(" ", betweenCols) + g.bar(n, bar) + cell(" "+strconv.Itoa(n), gridNumber))
		}
		rows = append(rows, strings.TrimRight(row.String(), " "))
	}
	return strings.TrimRight(head.String(), " "), rows
}

// cell fills a short word up with spaces.
func cell(word string, width int) string {
	return word + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(word)))
}

// bar is a number of talks as a bar of a width.
func (g Grid) bar(n, width int) string {
	cells := n
	if g.Most > width {
		cells = (n*width + g.Most - 1) / g.Most // what is there at all is seen
	}
	return strings.Repeat("█", cells) + strings.Repeat("·", width-cells)
}

// Empty tells whether there is nothing to draw.
func (g Grid) Empty() bool { return g.Most == 0 }
