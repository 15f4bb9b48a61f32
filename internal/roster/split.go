package roster

import (
	"strings"
)

// longestField is how many lines a value between quotation marks may run over. A
// mark that is never closed would take the rest of the list for one value.
const longestField = 8

// mostBytes is how far the end of such a value is looked for.
const mostBytes = 1 << 12

// split cuts a text into rows and values. A value may stand between quotation
// marks, with the separator, line ends and doubled marks in it; a mark anywhere
// else is just a mark. Lines are counted from first; empty ones are left out.
func split(text string, separator rune, first int) []sheetRow {
	var rows []sheetRow
	s := splitter{rest: text, separator: separator, line: first}
	for s.rest != "" {
		row := sheetRow{line: s.line}
		for more := true; more; {
			var value string
			value, more = s.value()
			row.cells = append(row.cells, cell{text: value})
		}
		if !row.empty() {
			rows = append(rows, row)
		}
	}
	return rows
}

// splitter is what is left of a text, and the line on which that begins.
type splitter struct {
	rest      string
	separator rune
	line      int
}

// value takes the next value, and tells whether another one follows in its row.
func (s *splitter) value() (text string, more bool) {
	if quoted, ok := s.quoted(); ok {
		text = quoted
	}
	end := strings.IndexFunc(s.rest, func(r rune) bool { return r == s.separator || r == '\n' })
	if end < 0 {
		text, s.rest = text+s.rest, ""
		return text, false
	}
	text += s.rest[:end]
	more = s.rest[end] != '\n'
	if !more {
		s.line++
	}
	s.rest = s.rest[end+1:] // all separators are one byte long
	return text, more
}

// quoted takes a value between quotation marks, if one begins here and ends.
func (s *splitter) quoted() (string, bool) {
	body, ok := strings.CutPrefix(strings.TrimLeft(s.rest, " "), `"`)
	if !ok {
		return "", false
	}
	var b strings.Builder
	for {
		i := strings.IndexByte(body[:min(len(body), mostBytes)], '"')
		if i < 0 || b.Len() > mostBytes {
			return "", false
		}
		b.WriteString(body[:i])
		body = body[i+1:]
		if !strings.HasPrefix(body, `"`) {
			break
		}
		b.WriteByte('"')
		body = body[1:]
	}
	lines := strings.Count(b.String(), "\n")
	if lines > longestField {
		return "", false
	}
	s.line += lines
	s.rest = body
	return b.String(), true
}

// separators are those that lists are made with; the first is that of Dutch Excel.
func separators() []rune { return []rune{';', '\t', ',', '|'} }

// sepLine takes the line with which Excel is told the separator off a text.
func sepLine(text string) (separator rune, rest string, ok bool) {
	line, rest, _ := strings.Cut(text, "\n")
	line = strings.Trim(strings.TrimSpace(line), `"`)
	if len(line) < 4 || !strings.EqualFold(line[:4], "sep=") {
		return 0, text, false
	}
	switch mark := line[4:]; {
	case mark == "" || mark == `\t`: // a tab at the end was trimmed
		return '\t', rest, true
	case len(mark) == 1:
		return rune(mark[0]), rest, true
	}
	return 0, text, false
}
