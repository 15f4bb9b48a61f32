package roster

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// place is where a cell is, from 1.
type place struct{ line, column int }

// cellRange is a rectangle of cells, both corners in it.
type cellRange struct{ from, to place }

// placeOf reads a place such as "AB12".
func placeOf(text string) (place, bool) {
	var at place
	i := 0
	for ; i < len(text) && i < 3; i++ { // XFD is the last column
		c := text[i] &^ ('a' - 'A')
		if c < 'A' || c > 'Z' {
			break
		}
		at.column = at.column*26 + int(c-'A'+1)
	}
	line, err := strconv.Atoi(text[i:])
	at.line = line
	return at, err == nil && line >= 1 && line <= maxRow && at.column >= 1 && at.column <= maxColumn
}

// maxMerged is how many ranges a sheet may have; a list that people make has a
// few.
const maxMerged = 10_000

// merge notes a merged range, such as "A1:C1".
func (r *sheetReader) merge(ref string) error {
	from, to, _ := strings.Cut(ref, ":")
	if to == "" {
		to = from
	}
	a, okA := placeOf(from)
	b, okB := placeOf(to)
	switch {
	case !okA || !okB:
		return fmt.Errorf("%w: merged cells %q", errXLSXBroken, ref)
	case len(r.merged) == maxMerged:
		return errTooBig
	}
	r.merged = append(r.merged, cellRange{
		from: place{min(a.line, b.line), min(a.column, b.column)},
		to:   place{max(a.line, b.line), max(a.column, b.column)},
	})
	return nil
}

// unmerge empties all but the first cell of merged ranges, and takes away the
// empty cells that rows then end with.
func (r *sheetReader) unmerge() error {
	steps := 10 * maxCells // ranges do not overlap, but nothing says that a file keeps to that
	for _, m := range r.merged {
		at, _ := slices.BinarySearchFunc(r.sheet.rows, m.from.line, func(row sheetRow, line int) int { return row.line - line })
		for ; at < len(r.sheet.rows) && r.sheet.rows[at].line <= m.to.line; at++ {
			row := &r.sheet.rows[at]
			for column := m.from.column; column <= min(m.to.column, len(row.cells)); column++ {
				if row.line != m.from.line || column != m.from.column {
					row.cells[column-1] = cell{}
				}
			}
			if steps -= 1 + max(0, min(m.to.column, len(row.cells))-m.from.column); steps < 0 {
				return errTooBig
			}
		}
	}
	for i := range r.sheet.rows {
		row := &r.sheet.rows[i]
		for n := len(row.cells); n > 0 && row.cells[n-1] == (cell{}); n-- {
			row.cells = row.cells[:n-1]
		}
	}
	return nil
}
