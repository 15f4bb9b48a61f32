// Package prose is running text: headings, paragraphs, lists and quotations,
// read from Markdown and laid out in rows of a given width.
//
// It knows no screen and no file: whoever shows a text gives the ink, and rows
// come back as strings. Widths are counted by grapheme, as terminals do. Only
// the Markdown that a page needs is read: what else there is (links, code,
// pictures, HTML, rules) is named by [Foreign], so that it can be told to who
// wrote it, and is shown as its text.
package prose

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Role is what a block is.
type Role int

// The roles.
const (
	Para    Role = iota
	Title        // of the whole text
	Heading      // of a part
	Item         // of a list
	Quote
	Aside // small text
)

// Span is a stretch of text in one style.
type Span struct {
	Text   string
	Strong bool
	Soft   bool // emphasis
}

// Block is one piece of a text.
type Block struct {
	Role  Role
	Label string // before an item: a bullet or a number
	Depth int    // of a list in a list; 0: not
	Line  int    // of the text on which it begins, from 1; 0: it was made otherwise
	Spans []Span
}

// Line makes a block of plain text.
func Line(r Role, text string) Block { return Block{Role: r, Spans: []Span{{Text: text}}} }

// Plain is the text of a block without its styles.
func (b Block) Plain() string {
	var s strings.Builder
	for _, p := range b.Spans {
		s.WriteString(p.Text)
	}
	return s.String()
}

// Ink writes text in the style of a role; strong and soft are within it.
type Ink func(r Role, strong, soft bool, text string) string

// Bare is the ink of a file: none.
func Bare(_ Role, _, _ bool, text string) string { return text }

// Rows lays blocks out, at most width columns wide (one long word aside), with
// an empty row between blocks that are not items of one list.
func Rows(blocks []Block, width int, ink Ink) []string {
	var rows []string
	for i, b := range blocks {
		if i > 0 && (b.Role != blocks[i-1].Role || !b.tight()) {
			rows = append(rows, "")
		}
		rows = append(rows, b.rows(max(width, 1), ink)...)
	}
	return rows
}

// tight tells whether a block stands right under one like it.
func (b Block) tight() bool { return b.Role == Item || b.Role == Aside }

// Margins of blocks, in columns.
const (
	itemIndent = 2
	quoteMark  = "│ "
	deepest    = 3 // lists in lists that are set in
)

func (b Block) rows(width int, ink Ink) []string {
	first, rest := "", ""
	switch b.Role {
	case Item:
		margin := strings.Repeat(" ", itemIndent*min(b.Depth, deepest))
		first = margin + b.Label + " "
		rest = margin + strings.Repeat(" ", ansi.StringWidth(b.Label)+1)
	case Quote:
		first, rest = quoteMark, quoteMark
	}
	rows := wrap(b.words(), max(1, width-ansi.StringWidth(rest)))
	out := make([]string, len(rows))
	for i, row := range rows {
		margin := rest
		if i == 0 {
			margin = first
		}
		out[i] = margin + b.draw(row, ink)
	}
	return out
}

// word is what is not broken: letters in one style or several.
type word struct {
	spans []Span
	width int
}

// words cuts the spans at white space. A word can run over several spans.
func (b Block) words() []word {
	var out []word
	open := false
	for _, s := range b.Spans {
		for i, part := range strings.FieldsFunc(" "+s.Text+" ", func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
			piece := Span{Text: part, Strong: s.Strong, Soft: s.Soft}
			if i == 0 && open && !startsWithSpace(s.Text) {
				last := &out[len(out)-1]
				last.spans = append(last.spans, piece)
				last.width += ansi.StringWidth(part)
				continue
			}
			out = append(out, word{[]Span{piece}, ansi.StringWidth(part)})
		}
		if s.Text != "" {
			open = len(out) > 0 && !endsWithSpace(s.Text)
		}
	}
	return out
}

func startsWithSpace(s string) bool { return s != "" && strings.ContainsAny(s[:1], " \n\t") }

func endsWithSpace(s string) bool { return s != "" && strings.ContainsAny(s[len(s)-1:], " \n\t") }

// wrap puts as many words in a row as fit. One that is wider than a row is
// broken.
func wrap(words []word, width int) [][]word {
	var rows [][]word
	used := 0
	for _, w := range broken(words, width) {
		if last := len(rows) - 1; last >= 0 && used+1+w.width <= width {
			rows[last] = append(rows[last], w)
			used += 1 + w.width
			continue
		}
		rows = append(rows, []word{w})
		used = w.width
	}
	return rows
}

// broken breaks words that are wider than a row.
func broken(words []word, width int) []word {
	var out []word
	for _, w := range words {
		for w.width > width && len(w.spans) == 1 {
			text := w.spans[0].Text
			head := ansi.Truncate(text, width, "")
			if head == "" {
				break // one character is wider
			}
			first, rest := w.spans[0], w.spans[0]
			first.Text, rest.Text = head, text[len(head):]
			out = append(out, word{[]Span{first}, ansi.StringWidth(head)})
			w = word{[]Span{rest}, ansi.StringWidth(rest.Text)}
		}
		if len(w.spans) > 0 && w.spans[0].Text != "" {
			out = append(out, w)
		}
	}
	return out
}

// draw writes one row; words of one style are inked together.
func (b Block) draw(row []word, ink Ink) string {
	var out strings.Builder
	var run Span
	flush := func() {
		if run.Text != "" {
			out.WriteString(ink(b.Role, run.Strong, run.Soft, run.Text))
		}
		run = Span{}
	}
	for i, w := range row {
		for j, s := range w.spans {
			if i > 0 && j == 0 {
				run.Text += " "
			}
			if run.Text != "" && (run.Strong != s.Strong || run.Soft != s.Soft) {
				flush()
			}
			run.Strong, run.Soft = s.Strong, s.Soft
			run.Text += s.Text
		}
	}
	flush()
	return out.String()
}
