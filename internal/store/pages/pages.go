// Package pages reads rows out of an SQLite file that SQLite itself refuses. It
// looks at every page for itself, and so finds what is on whole pages wherever
// the damage is: in the first page, in the pages that lead to others, or in the
// log. It must not know what the rows mean, and changes nothing.
//
// The format is that of https://www.sqlite.org/fileformat2.html. Of a page or a
// row that cannot be right nothing is given; what is given may still be wrong,
// and the reader of the rows has to see whether they make sense.
package pages

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"os"
	"slices"
)

const (
	headerSize   = 100
	magic        = "SQLite format 3\x00"
	usualPage    = 4096 // where the first page does not tell
	leastPage    = 512
	mostPage     = 65536
	leafTable    = 0x0d
	leafIndex    = 0x0a
	innerTable   = 0x05
	innerIndex   = 0x02
	mostOverflow = 1 << 28 // bytes in one row, as many as SQLite takes by far
)

// ErrTooShort means that there is not one page to read.
var ErrTooShort = errors.New("file has no pages")

// File is a file with what its log adds to it.
type File struct {
	data    []byte
	size    int            // of a page, in bytes
	usable  int            // of a page, without what is reserved at its end
	logged  map[int][]byte // pages that the log holds a later form of
	numbers []int          // of the pages, in ascending order
}

// Row is a row of a table or an entry of an index.
type Row struct {
	Page   int   // where it begins, counted from 1
	Index  bool  // it stood in an index, or in a table without rowid
	Rowid  int64 // 0 in an index
	Values []any // nil, int64, float64, string or []byte
}

// Open reads the file at path, and the -wal beside it if there is one.
func Open(path string) (*File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read pages: %w", err)
	}
	log, err := os.ReadFile(path + "-wal")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read pages: %w", err)
	}
	return parse(data, log)
}

func parse(data, log []byte) (*File, error) {
	f := &File{data: data, size: usualPage}
	reserved := 0
	if len(data) >= headerSize && string(data[:len(magic)]) == magic {
		size := int(binary.BigEndian.Uint16(data[16:]))
		if size == 1 {
			size = mostPage
		}
		if size >= leastPage && size&(size-1) == 0 {
			f.size, reserved = size, int(data[20])
		}
	}
	f.usable = f.size - reserved
	f.logged = readLog(log, f.size)
	for n := 1; n <= (len(data)+f.size-1)/f.size; n++ {
		f.numbers = append(f.numbers, n)
	}
	inFile := len(f.numbers)
	for _, n := range slices.Sorted(maps.Keys(f.logged)) {
		if n > inFile {
			f.numbers = append(f.numbers, n)
		}
	}
	if len(f.numbers) == 0 {
		return nil, ErrTooShort
	}
	return f, nil
}

// Pages is how many pages there are.
func (f *File) Pages() int { return len(f.numbers) }

// page gives a page, counted from 1; nil when it is not whole there.
func (f *File) page(n int) []byte {
	if p, ok := f.logged[n]; ok {
		return p
	}
	if n < 1 || n > len(f.data)/f.size {
		return nil
	}
	return f.data[(n-1)*f.size : n*f.size]
}

// Rows gives every row that can be read, page by page.
func (f *File) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for _, n := range f.numbers {
			for _, row := range f.rowsOf(n) {
				if !yield(row) {
					return
				}
			}
		}
	}
}

// Under gives the rows of one table or index, by the number of its first page.
// Whole tells whether every page of it could be read.
func (f *File) Under(root int) (rows []Row, whole bool) {
	seen := map[int]bool{}
	whole = true
	var walk func(n int)
	walk = func(n int) {
		kind, start := f.kind(n)
		if kind == 0 || seen[n] {
			whole = false
			return
		}
		seen[n] = true
		mine := f.rowsOf(n)
		rows = append(rows, mine...)
		page := f.page(n)
		if kind != innerTable && len(mine) != cells(page, start) {
			whole = false
		}
		if kind != innerTable && kind != innerIndex {
			return
		}
		for i := range cells(page, start) {
			at := pointer(page, start+12, i)
			if at+4 > len(page) {
				whole = false
				continue
			}
			walk(int(binary.BigEndian.Uint32(page[at:])))
		}
		walk(int(binary.BigEndian.Uint32(page[start+8:])))
	}
	walk(root)
	return rows, whole
}

// kind is what sort of page it is, 0 for one that is no page of a table or an
// index, and where its header begins.
func (f *File) kind(n int) (kind byte, start int) {
	page := f.page(n)
	if page == nil {
		return 0, 0
	}
	if n == 1 {
		start = headerSize
	}
	kind = page[start]
	head := 8
	switch kind {
	case innerTable, innerIndex:
		head = 12
	case leafTable, leafIndex:
	default:
		return 0, 0
	}
	if start+head+2*cells(page, start) > f.usable {
		return 0, 0
	}
	return kind, start
}

// cells is how many cells a page says it has.
func cells(page []byte, start int) int { return int(binary.BigEndian.Uint16(page[start+3:])) }

// pointer is where a cell begins.
func pointer(page []byte, array, i int) int { return int(binary.BigEndian.Uint16(page[array+2*i:])) }

// rowsOf gives the rows of one page.
func (f *File) rowsOf(n int) []Row {
	kind, start := f.kind(n)
	if kind == 0 || kind == innerTable {
		return nil
	}
	page := f.page(n)
	array := start + 8
	if kind == innerIndex {
		array = start + 12
	}
	var rows []Row
	left := f.usable // cells do not overlap
	for i := range cells(page, start) {
		at := pointer(page, array, i)
		if at < array || at >= f.usable {
			continue
		}
		row, size, ok := f.cell(page[at:f.usable], kind)
		if left -= size; left < 0 {
			break
		}
		if ok {
			row.Page = n
			rows = append(rows, row)
		}
	}
	return rows
}

// cell reads one cell, and tells how many bytes of the page it takes.
func (f *File) cell(cell []byte, kind byte) (row Row, size int, ok bool) {
	row.Index = kind != leafTable
	whole := len(cell)
	if kind == innerIndex {
		if len(cell) < 4 {
			return row, 0, false
		}
		cell = cell[4:]
	}
	length, n := varint(cell)
	if n == 0 || length < 1 || length > mostOverflow {
		return row, 0, false
	}
	cell = cell[n:]
	if kind == leafTable {
		if row.Rowid, n = varint(cell); n == 0 {
			return row, 0, false
		}
		cell = cell[n:]
	}
	record, local, ok := f.payload(cell, int(length), kind)
	size = whole - len(cell) + local
	if ok {
		row.Values, ok = values(record)
	}
	return row, size, ok
}

// payload gives the bytes of a record, of which the end may be on other pages, and
// how many of them are on this one.
func (f *File) payload(cell []byte, size int, kind byte) (record []byte, local int, ok bool) {
	most, least := f.usable-35, (f.usable-12)*32/255-23
	if kind != leafTable {
		most = (f.usable-12)*64/255 - 23
	}
	if size <= most {
		if size > len(cell) {
			return nil, 0, false
		}
		return cell[:size], size, true
	}
	local = least + (size-least)%(f.usable-4)
	if local > most {
		local = least
	}
	if local+4 > len(cell) || size > len(f.data)+len(f.logged)*f.size {
		return nil, 0, false
	}
	record = append(make([]byte, 0, size), cell[:local]...)
	next := int(binary.BigEndian.Uint32(cell[local:]))
	for len(record) < size {
		page := f.page(next)
		if page == nil {
			return nil, local, false
		}
		next = int(binary.BigEndian.Uint32(page))
		record = append(record, page[4:min(f.usable, 4+size-len(record))]...)
	}
	return record, local, true
}
