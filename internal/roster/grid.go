package roster

import (
	"strings"
	"unicode"

	"gesprek/internal/nl"
)

func (r sheetRow) empty() bool {
	for _, c := range r.cells {
		if tidy(c.text) != "" {
			return false
		}
	}
	return true
}

// at is the text of a column, tidied; empty where the row is shorter.
func (r sheetRow) at(i int) string {
	if i < 0 || i >= len(r.cells) {
		return ""
	}
	return tidy(r.cells[i].text)
}

func (r sheetRow) kind(i int) cellKind {
	if i < 0 || i >= len(r.cells) {
		return textCell
	}
	return r.cells[i].kind
}

// filled is how many cells hold something.
func (r sheetRow) filled() int {
	n := 0
	for i := range r.cells {
		if r.at(i) != "" {
			n++
		}
	}
	return n
}

// tidy makes one line of a value, with plain spaces, and takes off what does not
// show. A value that Excel was made to keep as text, ="0012", is that text.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u200c' || r == '\u200d': // they join letters in some scripts
			return r
		case unicode.Is(unicode.Cf, r):
			return -1
		case unicode.IsSpace(r) || unicode.IsControl(r):
			return ' '
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	if inner, ok := strings.CutPrefix(s, "'"); ok { // 'Noor', as programs quote
		if inner, ok := strings.CutSuffix(inner, "'"); ok && inner != "" && !strings.Contains(inner, "'") {
			s = inner
		}
	}
	if inner, ok := strings.CutPrefix(s, `="`); ok {
		if inner, ok := strings.CutSuffix(inner, `"`); ok && !strings.Contains(inner, `"`) {
			return strings.TrimSpace(inner)
		}
	}
	return s
}

// key is the name of a column without what people write differently: capitals,
// accents, spaces, dots and lines.
func key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, nl.Fold(tidy(s)))
}

// letters is the name of a column as sheets have it: A to Z, AA and on.
func letters(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}
