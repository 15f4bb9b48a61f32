package tui

import (
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// wrapped is a note as it stands on the screen, kept as long as text and width
// stay the same.
type wrapped struct {
	text  string
	width int
	rows  []row
}

// layout is how the screen is divided, in rows and cells. Below 80x24 it
// sheds, in this order: key line (but for the command list), follow-ups and
// names of the stages, empty rows, notes but the last three lines.
type layout struct {
	column   int // width of the talk itself
	side     int // width of the side panel; 0: none
	keys     bool
	airy     bool // empty rows around the question
	question int  // rows for the question, at least
	follow   int  // rows for follow-ups
	names    bool // of the stages
	notes    int  // rows for notes
}

// Sizes of the layout.
const (
	sideFrom      = 110 // width from which there is a side panel
	sideWidth     = 34
	columnMax     = 110
	questionWidth = 40
	questionInset = 4
	gutter        = 3 // sign of the kind of line
	leastNotes    = 3
)

// column is the width of the talk itself, without its margins.
func (l *live) column() int {
	w := l.width
	if w >= sideFrom {
		w -= sideWidth + 3
	}
	return min(w, columnMax) - 2*inset
}

// plan divides the screen for what is to be shown now.
func (l *live) plan() layout { return l.planFor(l.session.Question()) }

func (l *live) planFor(q talk.Question) layout {
	p := layout{column: l.column(), keys: l.width >= 80 && l.height >= 24, names: l.width >= 72}
	if l.width >= sideFrom {
		p.side = sideWidth
	}
	p.airy = l.height >= 22
	p.question = 1
	switch { // the same for every question, so that nothing jumps
	case l.height >= 30:
		p.question, p.follow = 3, 3
	case l.height >= 24:
		p.question, p.follow = 2, 2
	case l.height >= 20:
		p.question, p.follow = 2, 1
	}
	if !p.names {
		p.follow = 0
	}
	used := len(l.head(q, p)) + 2 // and clock and status
	if p.airy {
		used++
	}
	p.notes = max(leastNotes, l.height-used)
	return p
}

// questionRows wraps the question as it stands in the talk: in as few rows as
// fit, and those as even as can be, so that no word stands alone.
func questionRows(text string) []string {
	rows := wrap(text, questionWidth)
	narrow, wide := questionWidth/len(rows), questionWidth
	for narrow < wide {
		middle := (narrow + wide) / 2
		if tried := wrap(text, middle); len(tried) == len(rows) {
			rows, wide = tried, middle
		} else {
			narrow = middle + 1
		}
	}
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = text[r.from:r.to]
	}
	return out
}

// packed puts the follow-ups side by side as far as they fit. They go on from
// an answer: beside "weet ik niet" there are none.
func (l *live) packed(q talk.Question, width int) []string {
	const arrow, gap = "↳ ", "   "
	var out []string
	if q.Rung > 0 || q.LetGo {
		return nil
	}
	row := ""
	for _, f := range q.FollowUps {
		if f == q.Text {
			continue
		}
		piece := arrow + f
		switch {
		case row == "":
			row = piece
		case ansi.StringWidth(row)+len(gap)+ansi.StringWidth(piece) <= width-questionInset:
			row += gap + piece
		default:
			out = append(out, row)
			row = piece
		}
	}
	if row != "" {
		out = append(out, row)
	}
	return out
}

// rows wraps a note; 0 is the fresh line.
func (l *live) rows(id int) []row {
	width := l.column() - gutter - 1
	if id == l.edit.id {
		return wrap(l.edit.line.text, width)
	}
	n, _ := l.session.Line(id)
	return l.noteRows(&n, width)
}

// shown is a line as it stands on the screen while the cursor is elsewhere.
// Klad is the mentor's own, and the pupil may look along.
func shown(n *talk.Note) string {
	if n.Kind == talk.Draft {
		return nl.LiveHidden
	}
	return n.Text
}

func (l *live) noteRows(n *talk.Note, width int) []row {
	text := shown(n)
	if w, ok := l.wraps[n.ID]; ok && w.width == width && w.text == text {
		return w.rows
	}
	w := wrapped{text, width, wrap(text, width)}
	l.wraps[n.ID] = w
	return w.rows
}

// scroll keeps the row of the cursor in view, and the last rows when it stands
// there. It is called when a frame is drawn and not after every key: of a burst
// of keys only the last frame is seen.
func (l *live) scroll(room int) {
	width := l.column() - gutter - 1
	total, cursor := 0, 0
	for i := range l.session.Notes {
		n := &l.session.Notes[i]
		if n.ID == l.edit.id {
			at, _ := rowOf(l.edit.line.text, l.rows(n.ID), l.edit.line.at)
			cursor = total + at
			total += len(l.rows(n.ID))
			continue
		}
		total += len(l.noteRows(n, width))
	}
	if l.edit.id == 0 {
		at, _ := rowOf(l.edit.line.text, l.rows(0), l.edit.line.at)
		cursor = total + at
		total += len(l.rows(0))
	}
	l.top = max(l.top, cursor-room+1)
	l.top = min(l.top, cursor, max(0, total-room))
}

// sign marks the kind of a line without colour.
func sign(kind talk.NoteKind) string {
	switch kind {
	case talk.Quote:
		return "“"
	case talk.Draft:
		return "~"
	case talk.Agreement:
		return "→"
	}
	return " "
}

// inkOf is the colour of a kind of line.
func (s styles) inkOf(kind talk.NoteKind) ink {
	switch kind {
	case talk.Quote:
		return s.quote
	case talk.Draft:
		return s.draft
	case talk.Agreement:
		return s.step
	}
	return s.text
}
