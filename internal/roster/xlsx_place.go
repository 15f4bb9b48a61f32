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
type cellRange struct {
	from, to place
	value    cell // of the first cell; known when all rows are
}

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

// valueAt is what the cell in a place holds.
func (r *sheetReader) valueAt(p place) cell {
	at, there := slices.BinarySearchFunc(r.sheet.rows, p.line, func(row sheetRow, line int) int { return row.line - line })
	if !there || p.column > len(r.sheet.rows[at].cells) {
		return cell{}
	}
	return r.sheet.rows[at].cells[p.column-1]
}

// fill puts the value of a merged range in its first column in a row.
func (r *sheetReader) fill(row *sheetRow, m cellRange) error {
	for m.value != (cell{}) && len(row.cells) < m.from.column {
		if r.room == 0 {
			return errTooBig
		}
		r.room--
		row.cells = append(row.cells, cell{})
	}
	if m.from.column <= len(row.cells) {
		row.cells[m.from.column-1] = m.value
	}
	return nil
}

// unmerge gives each row of a merged range the value of its first cell, in the
// first column of the range, and empties the rest of it: so a class that stands
// once beside four pupils is that of all four, and a title stands there once. It
// takes away the empty cells that rows then end with. Rows with nothing else in
// them stay out.
func (r *sheetReader) unmerge() error {
	steps := 10 * maxCells // ranges do not overlap, but nothing says that a file keeps to that
	for _, m := range r.merged {
		m.value = r.valueAt(m.from)
		at, _ := slices.BinarySearchFunc(r.sheet.rows, m.from.line, func(row sheetRow, line int) int { return row.line - line })
		for ; at < len(r.sheet.rows) && r.sheet.rows[at].line <= m.to.line; at++ {
			row := &r.sheet.rows[at]
			if err := r.fill(row, m); err != nil {
				return err
			}
			for column := m.from.column; column <= min(m.to.column, len(row.cells)); column++ {
				if column != m.from.column {
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
