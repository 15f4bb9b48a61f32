package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/talk"
)

// editor is where the cursor stands in the notes. The text belongs to the
// session; the line here is the one that is being typed in.
type editor struct {
	id   int // of the note; 0: a fresh line below all others
	line line
	kind talk.NoteKind // that a fresh line will get
	goal int           // column that up and down try to keep, in cells; -1: none
}

// fresh puts the cursor on a fresh line below all others.
func (l *live) fresh() {
	l.session.Leave()
	l.edit = editor{goal: -1}
}

// open puts the cursor in a note.
func (l *live) open(id, at int) {
	n, ok := l.session.Line(id)
	if !ok {
		l.fresh()
		return
	}
	if l.edit.id != id {
		l.session.Leave()
	}
	l.edit = editor{id: id, line: line{n.Text, min(at, len(n.Text))}, goal: -1}
}

// typed puts text at the cursor and into the session.
func (l *live) typed(text string) {
	now := l.Now()
	l.edit.line.insert(text)
	l.write(now)
	l.save(l.session)
}

// write hands the line to the session; a fresh line becomes a note. The
// session may take an opening quotation mark off.
func (l *live) write(now talk.Instant) {
	if l.edit.id == 0 {
		id, err := l.session.Add(0, now)
		if err != nil {
			return
		}
		l.edit.id = id
		if l.edit.kind != "" {
			_ = l.session.Mark(id, l.edit.kind, now)
			l.edit.kind = ""
		}
	}
	l.edit.goal = -1
	_ = l.session.Write(l.edit.id, l.edit.line.text, now)
	if n, ok := l.session.Line(l.edit.id); ok && n.Text != l.edit.line.text {
		cut := len(l.edit.line.text) - len(n.Text)
		l.edit.line = line{n.Text, max(0, l.edit.line.at-cut)}
	}
}

// paste puts text in; each of its lines becomes a line of its own.
func (l *live) paste(text string) {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	for i, part := range strings.Split(strings.Trim(text, "\n"), "\n") {
		if i > 0 {
			l.newLine()
		}
		if part != "" {
			l.typed(part)
		}
	}
}

// editKey moves or deletes within the line; at its edges it goes on to the
// line before or behind.
func (l *live) editKey(name string) {
	if l.atEdge(name) {
		return
	}
	before := l.edit.line
	if !l.edit.line.key(name) {
		return
	}
	l.edit.goal = -1
	if l.edit.line.text != before.text {
		l.write(l.Now())
		l.save(l.session)
	}
}

// atEdge handles keys that leave the line. It reports whether it did.
func (l *live) atEdge(name string) bool {
	at, end := l.edit.line.at, len(l.edit.line.text)
	switch {
	case name == "left" && at == 0:
		l.toNote(-1, 1<<30)
	case name == "right" && at == end:
		l.toNote(1, 0)
	case (name == "backspace" || name == "shift+backspace") && at == 0:
		l.joinBack()
	case name == "delete" && at == end && l.edit.id != 0:
		l.toNote(1, 0)
		if l.edit.id != 0 {
			l.joinBack()
		}
	default:
		return false
	}
	return true
}

// joinBack joins the line to the one before it; a fresh line just goes there.
func (l *live) joinBack() {
	if l.edit.id == 0 {
		l.toNote(-1, 1<<30)
		return
	}
	id, seam, err := l.session.Join(l.edit.id, l.Now())
	if err != nil {
		return
	}
	l.save(l.session)
	l.edit.id = 0 // the note is gone
	l.open(id, seam)
}

// enter begins a new line; when the clock stands and nothing is typed it lets
// the talk go on.
func (l *live) enter() (screen, tea.Cmd) {
	if l.edit.id == 0 && !l.session.Running() {
		return l.resume()
	}
	l.newLine()
	return l, nil
}

// newLine goes to a line below this one, with what stands behind the cursor.
func (l *live) newLine() {
	now := l.Now()
	switch {
	case l.edit.id == 0: // a fresh line already
	case l.isLast(l.edit.id) && l.edit.line.at == len(l.edit.line.text):
		l.leaveLine(now)
		l.fresh()
	default:
		if id, err := l.session.Split(l.edit.id, l.edit.line.at, now); err == nil {
			l.save(l.session)
			l.open(id, 0)
		}
	}
}

func (l *live) isLast(id int) bool {
	n := len(l.session.Notes)
	return n > 0 && l.session.Notes[n-1].ID == id
}

// leaveLine takes a line without text out again.
func (l *live) leaveLine(now talk.Instant) {
	if l.edit.id != 0 && strings.TrimSpace(l.edit.line.text) == "" {
		_ = l.session.Remove(l.edit.id, now)
		l.save(l.session)
		l.edit = editor{goal: -1}
	}
}

// markLine gives the line a kind, also when nothing is typed in it yet.
func (l *live) markLine(kind talk.NoteKind, now talk.Instant) {
	if l.edit.id != 0 {
		_ = l.session.Mark(l.edit.id, kind, now)
		return
	}
	if l.edit.kind == kind {
		kind = ""
	}
	l.edit.kind = kind
}

// undo takes back or makes again, and goes where that happened.
func (l *live) undo(turn func(talk.Instant) (int, bool), nothing string) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		return l.do(func(now talk.Instant) {
			topics := len(l.session.Topics)
			id, ok := turn(now)
			switch {
			case !ok:
				l.notice = nothing
			case len(l.session.Topics) != topics: // no line changed: the cursor stays
				l.notice = l.discussedOrNot()
			case id == 0:
				l.fresh()
			default:
				l.edit.id = 0
				l.open(id, 1<<30)
			}
		})
	}
}

// vertical goes up or down a row, on to the next line where this one ends.
func (l *live) vertical(by int) (screen, tea.Cmd) {
	rows := l.rows(l.edit.id)
	at, column := rowOf(l.edit.line.text, rows, l.edit.line.at)
	goal := max(column, l.edit.goal)
	to := at + by
	switch {
	case to >= 0 && to < len(rows):
		l.edit.line.at = offsetAt(l.edit.line.text, rows[to], goal)
	case by < 0:
		l.toNote(-1, -1)
		l.onRow(len(l.rows(l.edit.id))-1, goal)
	default:
		l.toNote(1, -1)
		l.onRow(0, goal)
	}
	l.edit.goal = goal
	return l, nil
}

func (l *live) onRow(i, goal int) {
	rows := l.rows(l.edit.id)
	if l.edit.id != 0 && i >= 0 && i < len(rows) {
		l.edit.line.at = offsetAt(l.edit.line.text, rows[i], goal)
	}
}

// toNote goes to the note before or behind the line, below the last one to a
// fresh line; an empty line is left behind for good.
func (l *live) toNote(by, at int) {
	notes := l.session.Notes
	i := len(notes)
	for j := range notes {
		if notes[j].ID == l.edit.id {
			i = j
		}
	}
	to := i + by
	if to < 0 {
		return
	}
	target := 0
	if to < len(notes) {
		target = notes[to].ID
	}
	l.leaveLine(l.Now())
	if target == 0 {
		l.fresh()
		return
	}
	l.open(target, max(at, 0))
}
