package roster

import (
	"encoding/xml"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// sheetReader reads one worksheet.
type sheetReader struct {
	book  *book
	sheet sheet
	room  int // cells that may still come, in all sheets

	inside bool // the rows
	row    sheetRow
	line   int // of the latest row
	column int // of the latest cell, from 1
	cell   rawCell
	open   bool // the cell
	merged []cellRange
}

// rawCell is a cell as the file holds it.
type rawCell struct {
	kind    string
	style   int
	value   strings.Builder
	inValue bool
	inline  richText
	inText  bool
}

// token takes the next part of the file.
func (r *sheetReader) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		return r.start(t)
	case xml.EndElement:
		return r.end(t)
	case xml.CharData:
		switch {
		case r.open && r.cell.inValue:
			r.cell.value.Write(t)
		case r.open && r.cell.inText:
			r.cell.inline.token(t)
		}
	}
	return nil
}

func (r *sheetReader) start(e xml.StartElement) error {
	name := e.Name.Local
	switch {
	case name == "sheetData":
		r.inside = true
	case name == "mergeCell":
		return r.merge(attribute(e, "ref"))
	case !r.inside:
	case name == "row":
		return r.startRow(e)
	case name == "c":
		return r.startCell(e)
	case name == "v":
		r.cell.inValue = true
	case name == "is":
		r.cell.inText = true
	case r.cell.inText:
		r.cell.inline.token(e)
	}
	return nil
}

func (r *sheetReader) end(e xml.EndElement) error {
	name := e.Name.Local
	switch {
	case name == "sheetData":
		r.inside = false
	case !r.inside:
	case name == "row":
		return r.endRow()
	case name == "c" && r.open:
		r.open = false
		return r.put()
	case name == "v":
		r.cell.inValue = false
	case name == "is":
		r.cell.inText = false
	case r.cell.inText:
		r.cell.inline.token(e)
	}
	return nil
}

// startRow begins a row; one that does not say which it is comes after the
// latest.
func (r *sheetReader) startRow(e xml.StartElement) error {
	r.line++
	if text := attribute(e, "r"); text != "" {
		line, err := strconv.Atoi(text)
		if err != nil || line < 1 {
			return fmt.Errorf("%w: row %q", errXLSXBroken, text)
		}
		r.line = line
	}
	if r.line > maxRow {
		return fmt.Errorf("%w: row %d", errXLSXBroken, r.line)
	}
	r.row, r.column, r.open = sheetRow{line: r.line, hidden: truth(attribute(e, "hidden"))}, 0, false
	return nil
}

// startCell begins a cell; one that does not say where it is comes after the
// latest.
func (r *sheetReader) startCell(e xml.StartElement) error {
	r.column++
	if text := attribute(e, "r"); text != "" {
		at, ok := placeOf(text)
		if !ok {
			return fmt.Errorf("%w: cell %q", errXLSXBroken, text)
		}
		r.column = at.column
	}
	if r.column > maxColumn || r.line == 0 {
		return fmt.Errorf("%w: cell in column %d of row %d", errXLSXBroken, r.column, r.line)
	}
	style, _ := strconv.Atoi(attribute(e, "s"))
	r.cell, r.open = rawCell{kind: attribute(e, "t"), style: style}, true
	return nil
}

// put puts the cell in its place in the row, if there is something in it.
func (r *sheetReader) put() error {
	c, err := r.read()
	if err != nil || c.text == "" {
		return err
	}
	for len(r.row.cells) < r.column {
		if r.room == 0 {
			return errTooBig
		}
		r.room--
		r.row.cells = append(r.row.cells, cell{})
	}
	r.row.cells[r.column-1] = c
	return nil
}

// read gives what the cell holds.
func (r *sheetReader) read() (cell, error) {
	value := r.cell.value.String()
	switch r.cell.kind {
	case "inlineStr":
		return cell{text: r.cell.inline.text()}, nil
	case "str":
		return cell{text: unescape(value)}, nil
	}
	value = strings.TrimSpace(value)
	if value == "" {
		return cell{}, nil
	}
	switch r.cell.kind {
	case "s":
		i, err := strconv.Atoi(value)
		if err != nil || i < 0 || i >= len(r.book.texts) {
			return cell{}, fmt.Errorf("%w: text %q", errXLSXBroken, value)
		}
		return cell{text: r.book.texts[i]}, nil
	case "b":
		return cell{shownBool(truth(value)), boolCell}, nil
	case "e":
		return cell{shownError(value), errorCell}, nil
	case "d":
		if text, ok := isoDate(value); ok {
			return cell{text, dateCell}, nil
		}
		return cell{text: value}, nil
	}
	number, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsNaN(number) || math.IsInf(number, 0) {
		return cell{}, fmt.Errorf("%w: number %q", errXLSXBroken, value)
	}
	return r.format().number(number, r.book.from04), nil
}

// format is what the cell is shown as.
func (r *sheetReader) format() format {
	if s := r.cell.style; s >= 0 && s < len(r.book.formats) {
		return r.book.formats[s]
	}
	return format{}
}

// endRow keeps the row when there is something in it.
func (r *sheetReader) endRow() error {
	if len(r.row.cells) > 0 {
		r.sheet.rows = append(r.sheet.rows, r.row)
	}
	r.row = sheetRow{}
	return nil
}

// finish puts the rows in order and empties what merged cells hide.
func (r *sheetReader) finish() error {
	byLine := func(a, b sheetRow) int { return a.line - b.line }
	slices.SortStableFunc(r.sheet.rows, byLine)
	for i := 1; i < len(r.sheet.rows); i++ {
		if r.sheet.rows[i].line == r.sheet.rows[i-1].line {
			return fmt.Errorf("read sheet %s: %w: row %d twice", r.sheet.name, errXLSXBroken, r.sheet.rows[i].line)
		}
	}
	if err := r.unmerge(); err != nil {
		return err
	}
	r.sheet.rows = slices.DeleteFunc(r.sheet.rows, func(row sheetRow) bool { return len(row.cells) == 0 })
	return nil
}
