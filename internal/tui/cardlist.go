package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
)

// cardList is a sheet of which one item is chosen, and the part of it that is
// visible.
type cardList struct {
	sheet cardSheet
	at    int // the item that is chosen
	top   int // first line that is visible
}

// relay takes a sheet that was laid out again; what was chosen stays so.
func (c *cardList) relay(s cardSheet) {
	chosen := c.item().id
	c.sheet = s
	if !c.goTo(chosen) {
		c.choose(c.at)
	}
}

// goTo chooses the item with an id; it reports false when there is none.
func (c *cardList) goTo(id string) bool {
	i := slices.IndexFunc(c.sheet.items, func(it cardItem) bool { return it.id == id })
	if i >= 0 {
		c.choose(i)
	}
	return i >= 0
}

// item is the one that is chosen.
func (c *cardList) item() cardItem {
	if c.at < len(c.sheet.items) {
		return c.sheet.items[c.at]
	}
	return cardItem{}
}

// choose chooses an item and brings it into view, the first one of a part with
// its heading.
func (c *cardList) choose(at int) {
	if len(c.sheet.items) == 0 {
		return
	}
	c.at = max(0, min(at, len(c.sheet.items)-1))
	it := c.sheet.items[c.at]
	from, to := it.from, it.from+len(it.rows)
	if before := it.part; before < from && (c.at == 0 || c.sheet.items[c.at-1].part != before) {
		from = before
	}
	height := c.sheet.env.bodyHeight()
	c.top = max(c.top, to-height)
	c.top = min(c.top, from)
	c.top = max(0, min(c.top, len(c.sheet.lines)-height))
}

// part goes to the first item of the next part, or of the one before.
func (c *cardList) part(by int) {
	here := c.item().part
	for i := c.at; i >= 0 && i < len(c.sheet.items); i += by {
		if part := c.sheet.items[i].part; part != here {
			first := slices.IndexFunc(c.sheet.items, func(it cardItem) bool { return it.part == part })
			c.choose(first)
			c.headOnTop()
			return
		}
	}
}

// headOnTop shows as much as possible of the part that is chosen.
func (c *cardList) headOnTop() {
	c.top = max(0, min(c.item().part, len(c.sheet.lines)-c.sheet.env.bodyHeight()))
}

// page goes so many lines on.
func (c *cardList) page(by int) {
	if len(c.sheet.items) == 0 {
		return
	}
	goal := c.item().from + by*max(1, c.sheet.env.bodyHeight()-pageKept)
	at := c.at
	for i := at + by; i >= 0 && i < len(c.sheet.items); i += by {
		at = i
		if from := c.sheet.items[i].from; by > 0 && from >= goal || by < 0 && from <= goal {
			break
		}
	}
	c.choose(at)
}

// pageKept is how many lines stay in view when a page is turned.
const pageKept = 3

// visible are the lines around what is chosen, with a mark at that.
func (c *cardList) visible(height int) []string {
	lines, it := c.sheet.lines, c.item()
	top := max(c.top, it.from+len(it.rows)-height) // a long sentence at the bottom takes rows
	top = max(0, min(top, len(lines)-height))
	rows := slices.Clone(lines[top:min(len(lines), top+height)])
	for i, r := range it.rows {
		if y := it.from + i - top; y >= 0 && y < len(rows) {
			rows[y] = c.chosenRow(r, i)
		}
	}
	return rows
}

// chosenRow is a row of the chosen item.
func (c *cardList) chosenRow(text string, i int) string {
	mark := pad(formMark)
	if i == 0 {
		mark = c.sheet.env.styles.accent.of("› ")
	}
	return mark + c.sheet.env.styles.selected.of(text)
}

// moves are the commands that go through the sheet. Nothing is typed on it, so
// letters are among the keys.
func (c *cardList) moves(self screen) []command {
	by := func(name string, move func(), keys ...string) command {
		return command{binding: bind(name, keys...), run: func() (screen, tea.Cmd) {
			move()
			return self, nil
		}}
	}
	return []command{
		by(nl.CardNextPart, func() { c.part(1) }, "tab", "right"),
		by(nl.CardPrevPart, func() { c.part(-1) }, "shift+tab", "left"),
		by(nl.CommandDown, func() { c.choose(c.at + 1) }, "down"),
		by(nl.CommandUp, func() { c.choose(c.at - 1) }, "up"),
		by(nl.CommandPageDown, func() { c.page(1) }, "pgdown", "space"),
		by(nl.CommandPageUp, func() { c.page(-1) }, "pgup"),
		by(nl.ReportScreenTop, func() { c.choose(0) }, "home"),
		by(nl.ReportScreenEnd, func() { c.choose(len(c.sheet.items) - 1) }, "end"),
	}
}
