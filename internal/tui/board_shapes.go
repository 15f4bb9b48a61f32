package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// timeline draws moments along a line.
func (b *board) timeline(c *sheet, width int) {
	s := b.live.styles
	for i := range b.Cells {
		mark, in := "○", s.dim
		if b.Cells[i].Text != "" {
			mark = "●"
		}
		if b.pick < 0 && i == b.cell {
			in = s.accent
		}
		if i > 0 {
			c.add(s.faint.of("│"))
		}
		label := b.Cells[i].Label
		if b.follows(i) {
			label, mark = "", "│"
		}
		b.put(c, i, mark+" "+fit(label, b.widestLabel())+"  ", in, width)
	}
}

func (b *board) widestLabel() int {
	widest := 0
	for i := range b.Cells {
		widest = max(widest, ansi.StringWidth(b.Cells[i].Label))
	}
	return widest
}

// boxGap is the room between two boxes.
const boxGap = 3

// boxes draws fields as boxes, two in a row, with something between the rows.
func (b *board) boxes(c *sheet, width int, top func(label string, width int) []string, between string) {
	box := (width - boxGap) / 2
	fields := len(b.Exercise.Fields)
	for left := 0; left < fields; left += 2 {
		if left > 0 {
			c.add(b.live.styles.strong.of(centre(between, 2*box+boxGap)))
		}
		pair := [][]string{b.box(c, left, 0, box, top)}
		if left+1 < fields {
			pair = append(pair, b.box(c, left+1, box+boxGap, box, top))
		}
		c.add(beside(pair, box)...)
	}
}

// box draws the field in a box that begins at column x, as high as it needs to
// be; beside makes the two of a row equal.
func (b *board) box(c *sheet, fieldIndex, x, width int, top func(string, int) []string) []string {
	s := b.live.styles
	var rows []string
	for _, r := range top(b.Exercise.Fields[fieldIndex].Label, width) {
		rows = append(rows, s.accent.of(r))
	}
	edge := s.faint.of("│")
	for i := range b.Cells {
		if b.Cells[i].Field != fieldIndex {
			continue
		}
		texts, at := b.text(i, width-4)
		if at != nil {
			c.cursor = &spot{x + 2 + at.x, len(c.rows) + len(rows) + at.y}
		}
		for _, t := range texts {
			rows = append(rows, edge+" "+fit(t, width-4)+" "+edge)
		}
	}
	return append(rows, s.faint.of("╰"+strings.Repeat("─", width-2)+"╯"))
}

// beside puts boxes next to each other; the lower one gets empty rows before
// its last.
func beside(boxes [][]string, width int) []string {
	height := 0
	for _, b := range boxes {
		height = max(height, len(b))
	}
	out := make([]string, height)
	for i, b := range boxes {
		last := len(b) - 1
		for y := range out {
			row := ""
			switch {
			case y == height-1:
				row = b[last]
			case y < last:
				row = b[y]
			default:
				row = "│" + pad(width-2) + "│"
			}
			if i > 0 {
				row = pad(boxGap) + row
			}
			out[y] += row
		}
	}
	return out
}

// boxTop is the upper edge of a box with its label in it.
func boxTop(label string, width int) []string {
	label = short(label, width-6)
	return []string{"╭─ " + label + " " + strings.Repeat("─", max(0, width-5-ansi.StringWidth(label))) + "╮"}
}

// doors draws two doors side by side.
func (b *board) doors(c *sheet, width int) {
	b.boxes(c, width, func(label string, w int) []string {
		return append(boxTop(label, w), "│"+pad(w-4)+"○ │")
	}, "")
}

// circle draws the pupil with the people round them.
func (b *board) circle(c *sheet, width int) {
	arm := strings.Repeat("─", 3)
	name := "( " + short(b.live.session.Plan.FirstName, 20) + " )"
	b.boxes(c, width, boxTop, "╲ "+arm+name+arm+" ╱")
}

// centre puts a text in the middle of a width.
func centre(text string, width int) string { return pad((width-ansi.StringWidth(text))/2) + text }
