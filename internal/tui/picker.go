package tui

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
)

// item is a row of a list that can be chosen.
type item struct {
	label string
	hint  string // at the right: a key, a date
	off   string // why it cannot be chosen now; empty: it can
	find  string // folded text that filtering looks in; empty: the label
	name  string // the label, folded; the picker's own
	value int    // what the owner knows it by
}

// picker is a list to choose from, filtered while typing.
type picker struct {
	title  string
	items  []item
	shown  []int // indexes into items, after filtering
	filter line
	none   string // what stands there when nothing is found; empty: the usual
	at     int    // index into shown
}

// hintFrom is how many items there are before the list says that typing filters.
const hintFrom = 8

func newPicker(title string, items []item) *picker {
	p := &picker{title: title, items: items}
	for i := range p.items {
		it := &p.items[i]
		it.name = nl.Fold(it.label)
		it.find = cmp.Or(it.find, it.name)
	}
	p.apply()
	return p
}

// apply filters again: every word that was typed must be found. What is called just that
// comes first, then what begins with it, then what has the words in its label.
func (p *picker) apply() {
	words, typed := nl.Query(p.filter.text), nl.Fold(strings.TrimSpace(p.filter.text))
	p.shown = p.shown[:0]
	var named, rest []int
	for i := range p.items {
		it := &p.items[i]
		switch {
		case !nl.Match(words, it.find):
		case it.name == typed:
			p.shown = slices.Insert(p.shown, 0, i)
		case strings.HasPrefix(it.name, typed):
			p.shown = append(p.shown, i)
		case nl.Match(words, it.name):
			named = append(named, i)
		default:
			rest = append(rest, i)
		}
	}
	p.shown = append(append(p.shown, named...), rest...)
	p.at = max(0, min(p.at, len(p.shown)-1))
}

// chosen is the item under the cursor.
func (p *picker) chosen() (item, bool) {
	if len(p.shown) == 0 {
		return item{}, false
	}
	return p.items[p.shown[p.at]], true
}

// update moves and filters. It reports whether the message was used.
func (p *picker) update(msg tea.Msg) bool {
	press, ok := msg.(tea.KeyPressMsg)
	if paste, is := msg.(tea.PasteMsg); is {
		p.filter.insert(paste.Content)
		p.apply()
		return true
	}
	if !ok {
		return false
	}
	switch press.String() {
	case "up", "shift+tab":
		p.move(-1)
	case "down", "tab":
		p.move(1)
	case "pgup":
		p.move(-10)
	case "pgdown":
		p.move(10)
	default:
		if press.Text == "" && !p.filter.key(press.String()) {
			return false
		}
		if press.Text != "" {
			p.filter.insert(press.Text)
		}
		p.at = 0
		p.apply()
	}
	return true
}

func (p *picker) move(by int) { p.at = max(0, min(p.at+by, len(p.shown)-1)) }

// toward moves to the first item that begins with a text; where none does, it stays.
func (p *picker) toward(text string) {
	for at, i := range p.shown {
		if strings.HasPrefix(p.items[i].name, nl.Fold(text)) {
			p.at = at
			return
		}
	}
}

// view gives exactly height rows: the filter, then the list around the cursor;
// and the column of the text cursor in the first row.
func (p *picker) view(e *env, width, height int) ([]string, int) {
	head := p.title + "  "
	rows := []string{e.styles.accent.of(p.title) + "  " + p.filter.text}
	if p.filter.text == "" && len(p.items) > hintFrom {
		rows[0] += e.styles.dim.of(nl.FilterHint)
	}
	rows[0] = short(rows[0], width)
	column := ansi.StringWidth(head) + ansi.StringWidth(p.filter.text[:p.filter.at])
	column = max(0, min(column, width-1))
	room := height - 1
	from := max(0, min(p.at-room/2, len(p.shown)-room))
	for i := from; i < len(p.shown) && len(rows) <= room; i++ {
		rows = append(rows, p.row(e, i, width))
	}
	if len(p.shown) == 0 {
		rows = append(rows, e.styles.dim.of(cmp.Or(p.none, nl.NothingFound)))
	}
	for len(rows) < height {
		rows = append(rows, "")
	}
	return rows[:height], column
}

func (p *picker) row(e *env, i, width int) string {
	it := p.items[p.shown[i]]
	hint := it.hint
	if it.off != "" {
		hint = it.off
	}
	mark := "  "
	if i == p.at {
		mark = "› "
	}
	// What is chosen is its name: what stands at the right gives way, where it is more than half.
	if room := width - ansi.StringWidth(mark+it.label) - 2; ansi.StringWidth(hint) > max(room, width/2) {
		hint = short(hint, max(room, width/2))
	}
	text := fit(ends(mark+it.label, hint, width), width)
	switch {
	case i == p.at:
		return e.styles.selected.of(text)
	case it.off != "":
		return e.styles.dim.of(text)
	}
	return text
}
