package tui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// line edits one line of text. It moves by grapheme, so that é typed as two
// code points, a flag or a skin tone is one step, and never holds a line end.
type line struct {
	text string
	at   int // byte offset of the cursor, always on a grapheme boundary
}

// newLine holds text with the cursor behind it.
func newLine(text string) line { return line{text, len(text)} }

// insert puts text at the cursor; line ends and tabs become spaces, other
// control characters are left out.
func (l *line) insert(text string) {
	text = clean(text)
	l.text = l.text[:l.at] + text + l.text[l.at:]
	l.at = l.boundary(l.at + len(text))
}

// boundary is the first grapheme boundary at or behind an offset: a typed
// accent joins the letter before it.
func (l *line) boundary(offset int) int {
	at := 0
	for g := graphemes.FromString(l.text); at < offset && g.Next(); {
		at += len(g.Value())
	}
	return at
}

// steers tells whether a rune would steer the terminal instead of standing on
// it: control characters, line separators, and what turns the direction of the
// text around it (Arabic and Hebrew letters need none of those).
func steers(r rune) bool {
	switch {
	case r < ' ', r == utf8.RuneError, r == 0x7f, r >= 0x80 && r < 0xa0:
		return true
	case r == 0x2028, r == 0x2029, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}

func clean(text string) string {
	if !strings.ContainsFunc(text, steers) {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case steers(r):
			return -1
		}
		return r
	}, text)
}

// before is the start of the grapheme that ends at the cursor.
func (l *line) before() int {
	if l.at > 0 && l.text[l.at-1] < utf8.RuneSelf && (l.at < 2 || l.text[l.at-2] < utf8.RuneSelf) {
		return l.at - 1
	}
	last, at := 0, 0
	for g := graphemes.FromString(l.text[:l.at]); g.Next(); {
		last = at
		at += len(g.Value())
	}
	return last
}

// after is the end of the grapheme that starts at the cursor.
func (l *line) after() int {
	g := graphemes.FromString(l.text[l.at:])
	if !g.Next() {
		return l.at
	}
	return l.at + len(g.Value())
}

func (l *line) left()  { l.at = l.before() }
func (l *line) right() { l.at = l.after() }
func (l *line) home()  { l.at = 0 }
func (l *line) end()   { l.at = len(l.text) }

func (l *line) backspace() { l.cut(l.before(), l.at) }
func (l *line) delete()    { l.cut(l.at, l.after()) }

func (l *line) cut(from, to int) {
	l.text = l.text[:from] + l.text[to:]
	l.at = from
}

// wordLeft goes to the start of the word before the cursor.
func (l *line) wordLeft() {
	rest := strings.TrimRightFunc(l.text[:l.at], unicode.IsSpace)
	l.at = strings.LastIndexFunc(rest, unicode.IsSpace) + 1
}

// wordRight goes behind the word after the cursor.
func (l *line) wordRight() {
	rest := l.text[l.at:]
	trimmed := strings.TrimLeftFunc(rest, unicode.IsSpace)
	skip := len(rest) - len(trimmed)
	if i := strings.IndexFunc(trimmed, unicode.IsSpace); i >= 0 {
		l.at += skip + i
		return
	}
	l.at = len(l.text)
}

// deleteWord takes the word before the cursor out.
func (l *line) deleteWord() {
	end := l.at
	l.wordLeft()
	l.cut(l.at, end)
}

// key does what an editing key asks. It reports whether the key was one.
func (l *line) key(name string) bool {
	switch name {
	case "left":
		l.left()
	case "right":
		l.right()
	case "home":
		l.home()
	case "end":
		l.end()
	case "backspace", "shift+backspace":
		l.backspace()
	case "delete":
		l.delete()
	case "ctrl+left", "alt+left", "alt+b":
		l.wordLeft()
	case "ctrl+right", "alt+right", "alt+f":
		l.wordRight()
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		l.deleteWord()
	default:
		return false
	}
	return true
}

// row is a stretch of a wrapped text, in bytes; the space at which it was
// broken belongs to no row.
type row struct{ from, to int }

// wrap breaks a text between words into rows of at most width cells; a word
// that is longer than a row is broken between graphemes. There is always at
// least one row.
func wrap(text string, width int) []row {
	width = max(width, 1)
	if len(text) <= width {
		return []row{{0, len(text)}} // a cell takes at least one byte
	}
	var rows []row
	from, cells, at := 0, 0, 0
	space := -1 // offset of the last space in this row
	for g := graphemes.FromString(text); g.Next(); {
		cluster := g.Value()
		w := 1
		if !printable(cluster) {
			w = ansi.StringWidth(cluster)
		}
		for cells+w > width && at > from {
			to := at
			if cluster != " " && space >= from {
				to = space
			}
			rows = append(rows, row{from, to})
			from, space = to, -1
			if text[from] == ' ' {
				from++
			}
			cells = ansi.StringWidth(text[from:max(from, at)])
		}
		if at += len(cluster); at <= from {
			continue // the space at which the row was broken
		}
		if cluster == " " {
			space = at - 1
		}
		cells += w
	}
	return append(rows, row{min(from, len(text)), len(text)})
}

// printable tells whether a grapheme is one character of plain ASCII, as most
// are: one cell, and nothing to be measured.
func printable(cluster string) bool {
	return len(cluster) == 1 && cluster[0] >= ' ' && cluster[0] < 0x7f
}

// rowOf finds the row in which a byte offset stands, and its column in cells.
func rowOf(text string, rows []row, offset int) (int, int) {
	at := len(rows) - 1
	for i, r := range rows {
		if offset <= r.to {
			at = i
			break
		}
	}
	from := rows[at].from
	return at, ansi.StringWidth(text[from:max(from, offset)])
}

// offsetAt is the byte offset in a row that is nearest to a column in cells.
func offsetAt(text string, r row, column int) int {
	at, cells := r.from, 0
	for g := graphemes.FromString(text[r.from:r.to]); g.Next(); {
		w := ansi.StringWidth(g.Value())
		if cells+w > column {
			break
		}
		cells += w
		at += len(g.Value())
	}
	return at
}
