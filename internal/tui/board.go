package tui

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// board is an exercise on the draaischerm: the pupil looks at it, the mentor
// types. What is filled in stands in the notes at once, and is there again when
// the exercise is opened once more.
type board struct {
	*talk.Board
	live *live
	pick int  // the card under the cursor, or -1: the cursor is in a cell
	cell int  // the cell in which is typed
	line line // its text
	one  bool // a 1 was just typed on a scale: with a 0 it is 10
	help int  // first row in view of the steps, over the picture; -1: not shown
}

func newBoard(l *live, e *talk.Exercise) *board {
	b := &board{Board: l.session.Board(e), live: l, pick: -1, help: -1}
	if b.chooses() {
		b.pick = 0
		return b
	}
	b.enter(0)
	return b
}

// chooses tells whether there is something to choose above the lines.
func (b *board) chooses() bool {
	return b.Exercise.Form == talk.Cards || b.Exercise.Form == talk.Scale
}

// enter puts the cursor in a cell.
func (b *board) enter(cell int) {
	b.pick, b.cell = -1, max(0, min(cell, len(b.Cells)-1))
	b.line = line{}
	if len(b.Cells) > 0 {
		b.line = newLine(b.Cells[b.cell].Text)
	}
}

// up goes to the cell above, and from the first one to what is chosen from.
func (b *board) up() {
	switch {
	case b.pick >= 0:
		b.step(-b.columns())
	case b.cell > 0:
		b.enter(b.cell - 1)
	case b.chooses():
		b.pick = b.start()
	}
}

// down goes from what is chosen from to the lines, and to the next of them.
func (b *board) down() {
	switch {
	case b.pick >= 0 && b.Exercise.Form == talk.Cards && b.pick+b.columns() < len(b.Exercise.Cards):
		b.step(b.columns())
	case b.pick >= 0:
		b.next()
	case b.cell < len(b.Cells)-1:
		b.enter(b.cell + 1)
	}
}

// next goes to the lines, and through them; from the last one back to the top.
func (b *board) next() {
	switch {
	case b.pick >= 0 && len(b.Cells) > 0:
		b.enter(0)
	case b.pick < 0 && b.cell < len(b.Cells)-1:
		b.enter(b.cell + 1)
	case b.chooses():
		b.pick = b.start()
	default:
		b.enter(0)
	}
}

// start is where the cursor comes back among what is chosen from.
func (b *board) start() int {
	switch {
	case b.Exercise.Form == talk.Scale:
		return max(0, b.Value)
	case b.cell < len(b.Cells):
		return b.Cells[b.cell].Field
	}
	return 0
}

// step moves among the cards, or moves the marker of the scale.
func (b *board) step(by int) {
	if b.Exercise.Form == talk.Scale {
		switch {
		case b.Value == talk.NoValue && (by == 1 || by == -1):
			b.set(0)
		case by == 1 || by == -1:
			b.set(b.Value + by)
		}
		return
	}
	b.pick = max(0, min(b.pick+by, len(b.Exercise.Cards)-1))
}

func (b *board) set(value int) {
	if b.Set(value, b.live.Now()) == nil {
		b.pick = b.Value
		b.live.save(b.live.session)
	}
}

// toggle puts the card under the cursor on the table, or takes it off.
func (b *board) toggle() {
	before := len(b.live.session.Notes)
	switch err := b.Pick(b.pick, b.live.Now()); err {
	case nil:
		if len(b.live.session.Notes) < before {
			b.live.notice = nl.BoardGone
		}
		b.live.save(b.live.session)
	case talk.ErrPicked:
		b.live.notice = nl.BoardFull(b.Exercise.Pick)
	}
}

// write puts the line into the session.
func (b *board) write() {
	if len(b.Cells) == 0 {
		return
	}
	if b.Write(b.cell, b.line.text, b.live.Now()) != nil {
		b.live.notice = nl.LiveDone
		return
	}
	b.live.save(b.live.session)
}

// typed takes text. On a card it is about that card; on a scale a number moves
// the marker and anything else goes to the first line.
func (b *board) typed(text string) {
	switch {
	case b.pick >= 0 && b.Exercise.Form == talk.Cards:
		if text == " " {
			b.toggle()
			return
		}
		b.about()
		if b.pick >= 0 {
			return // there are enough cards; the notice says so as long as somebody types
		}
	case b.pick >= 0:
		if n, err := strconv.Atoi(text); err == nil {
			if b.one && n == 0 {
				n = talk.ScaleTop
			}
			b.set(n)
			b.one = n == 1
			return
		}
		b.enter(0)
	}
	b.line.insert(text)
	b.write()
}

// paste takes text from elsewhere.
func (b *board) paste(text string) {
	b.help = -1
	if text != "" {
		b.typed(text)
	}
}

// about puts the card under the cursor on the table and goes to its line.
func (b *board) about() {
	card := b.pick
	if !b.Picked(card) {
		b.toggle()
	}
	for i, c := range b.Cells {
		if c.Field == card {
			b.enter(i)
		}
	}
}

// key does what a key asks that is no text. It reports false for a key that
// the talk should have.
func (b *board) key(name string) bool {
	b.one = false
	switch name {
	case "up", "shift+tab":
		b.up()
	case "down":
		b.down()
	case "tab":
		b.next()
	case "enter":
		b.chosen()
	case "ctrl+z", "alt+u":
		b.undone(b.Undo(b.live.Now()), nl.LiveNoUndo)
	case "ctrl+y", "alt+r":
		b.undone(b.Redo(b.live.Now()), nl.LiveNoRedo)
	default:
		return b.edit(name)
	}
	return true
}

// edit moves among the cards, or in the line.
func (b *board) edit(name string) bool {
	if b.pick >= 0 {
		switch name {
		case "left":
			b.step(-1)
		case "right":
			b.step(1)
		default:
			return false
		}
		return true
	}
	before := b.line.text
	if !b.line.key(name) {
		return false
	}
	if b.line.text != before {
		b.write()
	}
	return true
}

// chosen is Enter: it puts a card on the table with the cursor behind it, and
// goes on to the next line elsewhere.
func (b *board) chosen() {
	switch {
	case b.pick >= 0 && b.Exercise.Form == talk.Cards:
		b.about()
	case b.pick >= 0:
		if b.Value == talk.NoValue {
			b.set(0)
		}
		b.enter(0)
	case b.Exercise.Form == talk.Cards: // on to the next card
		b.pick = b.start()
	default:
		b.next()
	}
}

// undone shows what was taken back or made again.
func (b *board) undone(done bool, nothing string) {
	if !done {
		b.live.notice = nothing
		return
	}
	b.live.save(b.live.session)
	if b.pick < 0 {
		b.enter(b.cell)
	}
	if len(b.Cells) == 0 && b.chooses() {
		b.pick = b.start()
	}
}

// onBoard hands a message to the exercise. Esc, and the keys of the draaischerm,
// go back there; what the talk alone knows (pause, the ways out) opens there
// too, without the notes.
func (l *live) onBoard(msg tea.KeyPressMsg) (screen, tea.Cmd) {
	b, name := l.board, msg.String()
	if b.help >= 0 && b.read(name) {
		return l, nil
	}
	switch {
	case msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0:
		b.typed(msg.Text)
	case name == "esc" || name == "f11" || name == "ctrl+r" || name == "alt+e":
		l.leaveBoard()
	case name == "f1" || name == "alt+h":
		b.help = 0
	case b.key(name):
	case key.Matches(msg, bind("", "ctrl+p", "alt+p", "ctrl+c", "ctrl+q")):
		l.leaveBoard()
		return l.press(msg)
	}
	return l, nil
}

// leaveBoard goes to the draaischerm: the pupil still looks along, and what else
// stands in the notes is not for them. From there one key goes on to the talk.
func (l *live) leaveBoard() {
	l.board, l.page = nil, turnQuestion
	l.fresh()
}

// read scrolls the steps; any other key puts them away. It reports whether that
// is all the key does.
func (b *board) read(name string) bool {
	switch name {
	case "down", "pgdown":
		b.help = min(b.help+1, max(0, len(b.steps())-b.live.height+2))
		return true
	case "up", "pgup":
		b.help = max(0, b.help-1)
		return true
	}
	b.help = -1
	return name == "esc" || name == "f1" || name == "alt+h"
}
