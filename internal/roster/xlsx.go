package roster

import (
	"errors"
	"fmt"
)

// What can be wrong with a workbook.
var (
	errNotXLSX           = errors.New("not a workbook")
	errXLSXBroken        = errors.New("workbook is damaged")
	errTooBig            = errors.New("workbook is too big")
	errSpreadsheetLocked = errors.New("workbook has a password")
	errOldExcel          = errors.New("workbook of before 2007, or another file of that age")
)

// cellKind is what Excel holds in a cell.
type cellKind int

// The kinds of cells.
const (
	textCell cellKind = iota
	numberCell
	dateCell
	boolCell
	errorCell
)

// cell is one value of a sheet.
//
// The text of a numberCell is the number as Excel holds it, without an exponent
// where it is whole and has at most 15 digits ("104512", "1.5"); where its
// format is zeros only, with the zeros in front that people see ("000123"). That
// of a dateCell is "2026-02-01", "2026-02-01 13:45" or, of a time alone, "13:45".
// That of a boolCell and an errorCell is what a Dutch Excel shows.
type cell struct {
	text string
	kind cellKind
}

// sheet is one sheet of a workbook.
type sheet struct {
	name   string
	hidden bool // also where Excel itself cannot show it again
	rows   []sheetRow
}

// sheetRow is a row with something in it. Its cells go by column from A to the
// last one with something in it; gaps are empty text cells.
type sheetRow struct {
	line   int // row number of Excel, from 1
	cells  []cell
	hidden bool
}

// Limits, so that no file can take the machine down. A school with all its
// pupils and twenty columns has 30,000 cells.
const (
	maxPart   = 64 << 20 // bytes of one unpacked part
	maxParts  = 2 * maxPart
	maxCells  = 2_000_000
	maxRow    = 1 << 20 // those of Excel itself
	maxColumn = 1 << 14
)

// readXLSX reads the worksheets of a workbook, hidden ones too, in their order.
// Where a range of cells is merged its value is in the first cell of each row of
// it. The errors are the sentinels above, wrapped.
func readXLSX(data []byte) ([]sheet, error) {
	if err := sniffOLE(data); err != nil {
		return nil, err
	}
	p, err := openParts(data)
	if err != nil {
		return nil, err
	}
	main, ok, err := p.mainPart()
	switch {
	case err != nil:
		return nil, err
	case !ok:
		return nil, fmt.Errorf("find the workbook: %w", errNotXLSX)
	}
	b, err := p.workbook(main)
	if err != nil {
		return nil, err
	}
	var sheets []sheet
	room := maxCells
	for _, entry := range b.entries {
		r := sheetReader{book: b, room: room, sheet: sheet{name: entry.name, hidden: entry.hidden}}
		if err := p.read(entry.part, r.token); err != nil {
			return nil, err
		}
		if err := r.finish(); err != nil {
			return nil, err
		}
		room = r.room
		sheets = append(sheets, r.sheet)
	}
	return sheets, nil
}
