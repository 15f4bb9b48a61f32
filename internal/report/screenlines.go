package report

import "strings"

// Printed is a line of a document on a screen.
type Printed struct {
	Text   string
	Strong bool // it is a heading, or a question
	Soft   bool // it is small text, such as who says so
}

// Lines is the document as plain text of at most width columns, or [MinWidth] where
// that is more, line by line.
func (d Document) Lines(width int) []Printed {
	blocks := d.blocks(false)
	var lines []Printed
	for i, bl := range blocks {
		if i > 0 && blocks[i-1].role != fresh && apart(blocks[i-1].role, bl.role) {
			lines = append(lines, Printed{})
		}
		strong := bl.role == title || bl.role == heading || bl.role == question
		for l := range strings.Lines(text(blocks[i:i+1], max(width, MinWidth))) {
			lines = append(lines, Printed{strings.TrimSuffix(l, "\n"), strong && strings.TrimSpace(l) != "", bl.role == aside})
		}
	}
	return lines
}
