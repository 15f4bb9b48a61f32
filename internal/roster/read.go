package roster

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// The most that a file may hold. A school of 3,000 pupils fits many times.
const (
	MaxBytes = 16 << 20
	maxLines = 50_000
)

// Options say what a list does not.
type Options struct {
	Class string          // of a list without a column for it; empty: as the list says
	Type  talk.SchoolType // of all pupils of whom the list does not tell
	Year  int             // likewise; 0: none
	Today time.Time       // date on which the list is read, by its own time zone
}

// List is what a file says.
type List struct {
	Entries []Entry  // every line that is about a pupil, in the order of the file
	Notices []string // Dutch sentences about the file: what was left out and why
	Needs   Need     // what has to be told before it can be used
	whole   bool     // it has classes of its own, and not one that was told
}

// Need is what a list does not say and has to be told.
type Need int

// The needs.
const (
	NeedsNothing Need = iota
	NeedsClass        // it has no class: tell it with Options.Class
)

// Entry is one line of a list.
type Entry struct {
	Sheet   string // name of the sheet, when there is more than one
	Line    int    // as the program that made it numbers lines, from 1
	Pupil   school.Pupil
	Problem string // Dutch: why the line cannot be used; empty when it can

	number  string // leerlingnummer, also of a line that was refused; not to be shown
	undated bool   // they left, and the list does not say when
}

// Refusal is a file that cannot be used. Its sentence says why and what to do.
type Refusal struct{ Says string }

// Error is for logs.
func (r *Refusal) Error() string { return "read class list: " + r.Says }

// Sentence is for the user.
func (r *Refusal) Sentence() string { return r.Says }

var _ nl.Spoken = (*Refusal)(nil)

func refuse(says string) error { return &Refusal{says} }

// Read takes a file apart. Name is for sentences only. It returns a [*Refusal]
// when the file is no class list that it can read.
func Read(name string, data []byte, o Options) (*List, error) {
	sheets, notices, err := tables(name, data)
	if err != nil {
		return nil, err
	}
	list := &List{Notices: notices}
	var why error
	found := 0
	for _, s := range sheets {
		if err := list.add(s, o, sheets); err != nil {
			if why == nil {
				why = err
			}
			if len(sheets) > 1 {
				list.Notices = append(list.Notices, nl.RosterSheetLeft(s.name))
			}
			continue
		}
		found++
	}
	switch {
	case found == 0:
		return nil, why
	case len(list.Entries) == 0:
		return nil, refuse(nl.RosterNoLines(name))
	}
	list.Notices = unique(list.Notices)
	return list, nil
}

// tables are the sheets of a file with something in them.
func tables(name string, data []byte) (list []sheet, notices []string, err error) {
	trimmed := bytes.TrimSpace(data)
	switch {
	case len(data) > MaxBytes:
		return nil, nil, refuse(nl.RosterTooBig(name, MaxBytes>>20))
	case len(trimmed) == 0:
		return nil, nil, refuse(nl.RosterEmpty(name))
	}
	if says := foreign(name, data); says != "" {
		return nil, nil, refuse(says)
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return workbook(name, data)
	}
	text, ok := decode(data)
	if !ok {
		return nil, nil, refuse(nl.RosterNoText(name))
	}
	text, mended := mend(text)
	if mended {
		notices = append(notices, nl.RosterMended)
	}
	line := 1
	var rows []sheetRow
	if separator, rest, told := sepLine(text); told {
		notices = append(notices, nl.RosterSepLine(string(separator)))
		rows, line = split(rest, separator, 2), 2
		if strings.IndexFunc(string(separators()), func(r rune) bool { return r == separator }) < 0 || !wide(rows) {
			rows = bestSplit(rest, line)
		}
	} else {
		rows = bestSplit(text, line)
	}
	if inner, ok := unwrap(rows); ok {
		rows, notices = inner, append(notices, nl.RosterUnwrapped)
	}
	switch {
	case len(rows) == 0:
		return nil, nil, refuse(nl.RosterEmpty(name))
	case len(rows) > maxLines:
		return nil, nil, refuse(nl.RosterTooLong(name, maxLines))
	}
	return []sheet{{rows: rows}}, notices, nil
}

// workbook reads a sheet program's file. Hidden sheets are left out, and empty
// ones.
func workbook(name string, data []byte) (list []sheet, notices []string, err error) {
	all, err := readXLSX(data)
	switch {
	case errors.Is(err, errTooBig):
		return nil, nil, refuse(nl.RosterTooBig(name, MaxBytes>>20))
	case err != nil:
		return nil, nil, refuse(nl.RosterBroken(name))
	}
	for _, s := range all {
		switch {
		case len(s.rows) == 0:
		case s.hidden:
			notices = append(notices, nl.RosterSheetHidden(s.name))
		case len(s.rows) > maxLines:
			return nil, nil, refuse(nl.RosterTooLong(name, maxLines))
		default:
			list = append(list, s)
		}
	}
	if len(list) == 0 {
		return nil, nil, refuse(nl.RosterEmpty(name))
	}
	return list, notices, nil
}

// foreign recognises files that are something else, and says what to do.
func foreign(name string, data []byte) string {
	head := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 2048)], []byte("\xef\xbb\xbf")), " \r\n\t"))
	is := func(p string) bool { return bytes.HasPrefix(head, []byte(p)) }
	switch {
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		if errors.Is(sniffOLE(data), errSpreadsheetLocked) {
			return nl.RosterLocked(name)
		}
		return nl.RosterOldExcel(name)
	case is("%pdf"):
		return nl.RosterPDF(name)
	case is("<!doctype html"), is("<html"), is("<table"), is("<meta"), is("<div"), is("<head"):
		return nl.RosterHTML(name)
	case is("<?xml"), is("<"):
		return nl.RosterXML(name)
	case is("{"), is("["):
		return nl.RosterJSON(name)
	case is("begin:vcard"), is("begin:vcalendar"):
		return nl.RosterNoList(name)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")) && bytes.Contains(head, []byte("opendocument")):
		return nl.RosterODS(name)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")) && !bytes.Contains(data, []byte("xl/")):
		return nl.RosterZip(name)
	}
	return ""
}

// bestSplit splits by the separator with which most names of columns are known,
// else with which most rows have the most values.
func bestSplit(text string, line int) []sheetRow {
	var best []sheetRow
	most := -1
	for _, separator := range separators() {
		if !strings.ContainsRune(text, separator) && best != nil {
			continue
		}
		rows := split(text, separator, line)
		score := 0
		if l, ok := header(rows); ok {
			for _, is := range l.is {
				if is != unknown {
					score += 1000
				}
			}
		}
		if wide(rows) {
			score++
		}
		if score > most {
			best, most = rows, score
		}
	}
	return best
}

// wide tells whether most rows have the same number of values, and more than one.
func wide(rows []sheetRow) bool {
	widths := map[int]int{}
	for _, r := range rows {
		widths[len(r.cells)]++
	}
	for w, n := range widths {
		if w > 1 && n*10 >= len(rows)*7 {
			return true
		}
	}
	return false
}

func unique(list []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

func itoa(n int) string { return strconv.Itoa(n) }
