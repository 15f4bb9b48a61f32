package report

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// text writes blocks as plain text of at most width columns.
func text(blocks []block, width int) string {
	var b strings.Builder
	for i, bl := range blocks {
		if i > 0 && blocks[i-1].role != fresh && apart(blocks[i-1].role, bl.role) {
			b.WriteByte('\n')
		}
		if rich(bl.role) {
			richText(&b, bl, width)
			continue
		}
		words := bl.text
		if bl.label != "" {
			words = bl.label + ": " + words
		}
		first, rest := indent(bl.role)
		for n, l := range wrap(words, width-len(rest)) {
			lead := rest
			if n == 0 {
				lead = first
			}
			b.WriteString(strings.TrimRight(lead+l, " ") + "\n")
		}
	}
	return b.String()
}

// apart tells whether an empty line stands between two blocks.
func apart(before, after role) bool {
	switch after {
	case aside, line:
		return before == heading
	case fact:
		return before != fact && before != question
	case check:
		return before != check
	case fresh:
		return false
	default:
		return true
	}
}

// indent is what stands before the first line of a block and before the
// others, in columns of one byte each, as many before each.
func indent(r role) (first, rest string) {
	switch r {
	case aside:
		return "  ", "  "
	case line:
		return "  - ", "    "
	}
	return "", ""
}

// wrap breaks a text at spaces into lines of at most width columns, and a word
// that is longer than a line between graphemes. (ansi.Wrap makes lines one
// column too long where a word ends in a hyphen.)
func wrap(s string, width int) []string {
	var lines []string
	at := ""
	for i, word := range strings.Split(s, " ") {
		longer := at + " " + word
		if i == 0 {
			longer = word
		}
		if ansi.StringWidth(longer) <= width {
			at = longer
			continue
		}
		if i > 0 {
			lines = append(lines, at)
		}
		pieces := strings.Split(ansi.Hardwrap(word, width, true), "\n")
		lines = append(lines, pieces[:len(pieces)-1]...)
		at = pieces[len(pieces)-1]
	}
	return append(lines, at)
}
