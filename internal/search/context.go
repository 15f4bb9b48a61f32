package search

import (
	"strings"
	"unicode/utf8"
)

// Piece is a stretch of what is shown of a hit.
type Piece struct {
	Text   string
	Marked bool
}

// cutMark stands where a text goes on.
const cutMark = "…"

// lead is which part of the width stands before the first mark, at most.
const lead = 2

// Context gives as much of the text of a hit as fits in a width, with the first mark
// near the middle; cells measures a text. It is cut between words, where they are not
// longer than the width.
func (h Hit) Context(width int, cells func(string) int) []Piece {
	from, to := 0, len(h.Text)
	if cells(h.Text) > width {
		from, to = h.window(width, cells)
	}
	var out []Piece
	put := func(text string, marked bool) {
		if text != "" {
			out = append(out, Piece{text, marked})
		}
	}
	if from > 0 {
		put(cutMark, false)
	}
	at := from
	for _, m := range h.Marks {
		begin, end := max(m.From, at), min(m.To, to)
		if begin >= end {
			continue
		}
		put(h.Text[at:begin], false)
		put(h.Text[begin:end], true)
		at = end
	}
	put(h.Text[at:to], false)
	if to < len(h.Text) {
		put(cutMark, false)
	}
	return out
}

// window is the stretch of the text that is shown where not all of it fits.
func (h Hit) window(width int, cells func(string) int) (from, to int) {
	room := max(1, width-2*cells(cutMark))
	first, end := 0, 0
	if len(h.Marks) > 0 {
		first, end = h.Marks[0].From, h.Marks[0].To
	}
	from = back(h.Text, first, room/lead, cells)
	to = forward(h.Text, from, room, cells)
	if to < end { // nothing stands before what was found then
		from, to = first, hard(h.Text, first, room, cells)
	}
	if to == len(h.Text) { // what is left over goes to what stands before
		from = min(from, back(h.Text, to, room, cells))
	}
	return from, to
}

// back is the beginning of the first word from which on to a place there are at
// most so many cells; the place itself where there is no such word.
func back(text string, place, room int, cells func(string) int) int {
	from := place
	for at := place; at > 0; {
		at = strings.LastIndexByte(text[:at-1], ' ') + 1
		if cells(text[at:place]) > room {
			break
		}
		from = at
	}
	return from
}

// forward is the end of the last word up to which there are at most so many cells
// from a place on; where not even one word fits, a place in it.
func forward(text string, place, room int, cells func(string) int) int {
	to := place
	for at := place; at < len(text); {
		next := strings.IndexByte(text[at:], ' ')
		end := at + next
		if next < 0 {
			end = len(text)
		}
		if cells(text[place:end]) > room {
			break
		}
		to, at = end, end+1
	}
	if strings.TrimSpace(text[place:to]) != "" {
		return to
	}
	return hard(text, place, room, cells)
}

// hard is the furthest place up to which there are at most so many cells.
func hard(text string, place, room int, cells func(string) int) (to int) {
	for to = place; to < len(text); {
		_, size := utf8.DecodeRuneInString(text[to:])
		if cells(text[place:to+size]) > room {
			break
		}
		to += size
	}
	return to
}
