package tui

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// sheet is a picture that is being drawn, with the place of the cursor in it.
type sheet struct {
	rows   []string
	cursor *spot
	focus  int // the row that is looked at where there is no cursor
}

func (c *sheet) add(rows ...string) { c.rows = append(c.rows, rows...) }

// boardFrame draws the exercise: the question, the picture, and below it the
// closing question and the keys. Only what the pupil may see stands on it.
func (l *live) boardFrame() frame {
	b := l.board
	if b.help >= 0 {
		rows := b.steps()
		foot := nl.BoardStepsBack
		if len(rows) > l.height-2 {
			foot = nl.BoardStepsMore
		}
		rows = append([]string{""}, rows[min(b.help, len(rows)):]...)
		return frame{rows: l.fill(indent(rows, inset+1), pad(inset)+l.styles.dim.of(foot))}
	}
	width := b.width()
	var foot []string
	head := append(paragraph(l.styles.strong, l.session.Filled(b.Exercise.Question), width), "")
	if l.height >= 20 {
		foot = append(indent(paragraph(l.styles.dim, l.session.Filled(b.Exercise.Closing), width), boardInset), "")
	}
	foot = append(foot, pad(inset)+l.boardFoot())
	var c sheet
	b.picture(&c, width)
	room := max(1, l.height-len(foot)-len(head)-1)
	c.scroll(room)
	above := max(1, (l.height-len(foot)-len(head)-len(c.rows))/3)
	out := append(make([]string, above), indent(append(head, c.rows...), boardInset)...)
	if c.cursor != nil {
		c.cursor = &spot{c.cursor.x + boardInset, c.cursor.y + above + len(head)}
	}
	return frame{rows: l.fill(out, foot...), cursor: c.cursor}
}

// scroll keeps as many rows as there is room for, the one that is looked at
// among them.
func (c *sheet) scroll(room int) {
	if c.cursor != nil {
		c.focus = c.cursor.y
	}
	top := max(0, min(c.focus-room/2, len(c.rows)-room))
	c.rows = c.rows[top:min(len(c.rows), top+room)]
	if c.cursor != nil {
		c.cursor = &spot{c.cursor.x, c.cursor.y - top}
	}
}

// Sizes of the picture.
const (
	boardInset = 4
	boardWidth = 84
	cellMark   = "▸ "
)

// width is how wide the picture is.
func (b *board) width() int { return min(b.live.width-2*boardInset, boardWidth) }

// boardFoot is the last row: what there is to say, else the keys.
func (l *live) boardFoot() string {
	text := l.notice
	trouble := l.trouble(l.width - 2*inset)
	switch {
	case trouble != "":
		return short(trouble, l.width-2*inset)
	case text == "":
		keys := nl.BoardKeys(l.board.Exercise.Form, l.board.pick >= 0)
		for text = strings.Join(keys, keyGap); ansi.StringWidth(text) > l.width-2*inset; text = strings.Join(keys, keyGap) {
			keys = keys[1:]
		}
	}
	return l.styles.dim.of(short(text, l.width-2*inset))
}

// picture draws what the form asks for.
func (b *board) picture(c *sheet, width int) {
	switch b.Exercise.Form {
	case talk.Cards:
		b.cards(c, width)
		c.add("")
		b.list(c, width, func(i int) string { return b.Cells[i].Label })
	case talk.Scale:
		b.scale(c, width)
		c.add("")
		b.fields(c, width)
	case talk.Doors:
		b.doors(c, width)
	case talk.Timeline:
		b.timeline(c, width)
	case talk.Circle:
		b.circle(c, width)
	default:
		b.fields(c, width)
	}
}

// columns is how many cards lie side by side.
func (b *board) columns() int {
	return max(1, b.width()/(b.cardWidth()+cardGap))
}

const cardGap = 2

// cardWidth is how wide every card is: its sign, its word, its edge.
func (b *board) cardWidth() int {
	widest := 0
	for _, card := range b.Exercise.Cards {
		widest = max(widest, ansi.StringWidth(card))
	}
	return widest + 4
}

// cards lays the cards out in rows. A picked one has a sign, not only a colour.
func (b *board) cards(c *sheet, width int) {
	s, n, w := b.live.styles, b.columns(), b.cardWidth()
	row := ""
	for i, card := range b.Exercise.Cards {
		sign, in := "  ", s.text
		if b.Picked(i) {
			sign, in = "✓ ", s.step
		}
		text := fit(" "+sign+card, w)
		if i == b.pick {
			c.focus = len(c.rows)
			in = s.selected
			text = fit("›"+sign+card, w)
		}
		row += in.of(text)
		if i%n == n-1 || i == len(b.Exercise.Cards)-1 {
			c.add(short(row, width))
			row = ""
			continue
		}
		row += pad(cardGap)
	}
}

// scale draws the ruler with its marker.
func (b *board) scale(c *sheet, width int) {
	s := b.live.styles
	const step = 5
	marks, line, marker := "", "", ""
	for i := 0; i <= talk.ScaleTop; i++ {
		at := i * step
		marks = fit(marks, at) + strconv.Itoa(i)
		line = fit(line, at) + "┴"
		if i < talk.ScaleTop {
			line += strings.Repeat("─", step-1)
		}
		if i == b.Value {
			marker = fit("", at) + "▼"
		}
	}
	if b.pick >= 0 {
		c.add(s.accent.of(marker))
	} else {
		c.add(s.strong.of(marker))
	}
	c.add(s.bar.of(line), marks)
	c.add(s.dim.of(ends(b.Exercise.Ends[0], b.Exercise.Ends[1], min(width, talk.ScaleTop*step+2))))
}

// text draws one cell, in as many rows as it needs, and where its cursor is.
func (b *board) text(cell, width int) ([]string, *spot) {
	s, this := b.live.styles, &b.Cells[cell]
	here, text := b.pick < 0 && cell == b.cell, this.Text
	if here {
		text = b.line.text
	}
	if text == "" {
		hint := emptyCell(b.hint(cell), here)
		if !here {
			return []string{s.dim.of(short(hint, width))}, nil
		}
		return []string{s.dim.of(short(hint, width))}, &spot{}
	}
	rows := wrap(text, width-1)
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = s.text.of(text[r.from:r.to])
	}
	if !here {
		return out, nil
	}
	y, x := rowOf(text, rows, b.line.at)
	return out, &spot{min(x, width-1), y}
}

// hint is the example of a field, in its first line only.
func (b *board) hint(cell int) string {
	if b.follows(cell) {
		return ""
	}
	return b.Cells[cell].Hint
}

// follows tells whether a cell is a further line of the field before it.
func (b *board) follows(cell int) bool {
	return cell > 0 && b.Cells[cell-1].Field == b.Cells[cell].Field
}

// emptyCell is what stands where nothing is filled in yet.
func emptyCell(hint string, here bool) string {
	switch {
	case hint != "":
		return "(" + hint + ")"
	case here:
		return ""
	}
	return "…"
}

// put draws a cell with something before its first row, and room under that
// before the others.
func (b *board) put(c *sheet, cell int, head string, in ink, width int) {
	x := ansi.StringWidth(head)
	rows, at := b.text(cell, width-x)
	if at != nil {
		c.cursor = &spot{x + at.x, len(c.rows) + at.y}
	}
	for i, r := range rows {
		if i > 0 {
			head = pad(x)
		}
		c.add(in.of(head) + r)
	}
}

// list draws the cells one under the other, each with its label.
func (b *board) list(c *sheet, width int, label func(int) string) {
	widest := 0
	for i := range b.Cells {
		widest = max(widest, ansi.StringWidth(label(i)))
	}
	for i := range b.Cells {
		mark, in := "  ", b.live.styles.dim
		if b.pick < 0 && i == b.cell {
			mark, in = cellMark, b.live.styles.accent
		}
		b.put(c, i, mark+fit(label(i), widest)+"  ", in, width)
	}
}

// fields draws cells with the label of a field on its first line only.
func (b *board) fields(c *sheet, width int) {
	b.list(c, width, func(i int) string {
		if b.follows(i) {
			return ""
		}
		return b.Cells[i].Label
	})
}

// steps are what the mentor does in this exercise.
func (b *board) steps() []string {
	return stepsOf(b.live.env, b.Exercise, b.live.session.Filled(b.Exercise.Closing), b.width())
}

// stepsOf are what the mentor does in an exercise, and how it ends.
func stepsOf(e *env, x *talk.Exercise, closing string, width int) []string {
	rows := append(paragraph(e.styles.strong, x.Title, width), paragraph(e.styles.dim, x.Goal, width)...)
	rows = append(rows, "")
	for i, s := range x.Steps {
		rows = append(rows, paragraph(e.styles.text, strconv.Itoa(i+1)+". "+s, width)...)
	}
	return append(append(rows, ""), paragraph(e.styles.strong, nl.ReadingClosing+": "+closing, width)...)
}
