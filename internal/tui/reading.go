package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/prose"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

// shelf is the handbook as a list to choose from: first the terms that stand on
// the screen from which it was opened, then everything, section by section.
type shelf struct {
	leaves []handbook.Leaf
	items  []item
}

// newShelf lists the handbook. It folds every text once, which takes a while:
// it is called from a command.
func newShelf(e *env, seen string) *shelf {
	book := e.Book()
	s := &shelf{leaves: book.Leaves()}
	terms := map[string]bool{}
	for _, i := range book.TermsIn(seen) {
		terms[book.Terms[i].Name] = true
	}
	rank := func(l handbook.Leaf) int {
		switch {
		case l.Section == handbook.Glossary && terms[l.ID]:
			return 0
		case l.Section != handbook.Glossary && strings.Contains(seen, l.Title): // a guide, a card
			return 1
		}
		return 2
	}
	slices.SortStableFunc(s.leaves, func(a, b handbook.Leaf) int { return rank(a) - rank(b) })
	for i, l := range s.leaves {
		hint := nl.ReadingHere
		if rank(l) > 1 {
			hint = nl.ReadingSection(string(l.Section))
		}
		s.items = append(s.items, item{
			label: nl.Capital(l.Title), hint: hint, value: i,
			find: nl.Fold(strings.Join([]string{l.Title, l.ID, string(l.Section), l.About, l.Body}, " ")),
		})
	}
	return s
}

// leafRows is something of the handbook, laid out and coloured.
func (e *env) leafRows(l handbook.Leaf, width int) []string {
	return prose.Rows(report.Leaf(e.Book(), l, school.YearOf(e.now())), width, e.ink)
}

// ink colours running text.
func (e *env) ink(r prose.Role, strong, soft bool, text string) string {
	switch {
	case r == prose.Title || strong:
		return e.styles.strong.of(text)
	case r == prose.Heading:
		return e.styles.accent.of(text)
	case r == prose.Quote:
		return e.styles.quote.of(text)
	case r == prose.Aside || soft:
		return e.styles.dim.of(text)
	}
	return e.styles.text.of(text)
}

// library is the handbook on the screen: its contents, which typing searches,
// and what was opened from it.
type library struct {
	desk
	back   screen
	seen   string // what stood on the screen before
	shelf  *shelf
	picker *picker
}

// shelfMsg brings the handbook.
type shelfMsg struct{ shelf *shelf }

// newLibrary opens the handbook over a screen.
func newLibrary(e *env, back screen) screen {
	return &library{desk: desk{env: e}, back: back, seen: ansi.Strip(join(back.view().rows))}
}

func (b *library) init() tea.Cmd {
	if b.shelf != nil {
		return nil
	}
	e, seen := b.env, b.seen
	return func() tea.Msg { return shelfMsg{newShelf(e, seen)} }
}

func (b *library) resize(int, int) {}

func (b *library) under() screen { return b.back }

func (b *library) commands() []command {
	return append([]command{
		{binding: bind(nl.ReadingOpen, "enter", "ctrl+g"), footer: true, off: b.nothing, run: b.open},
		{binding: bind(nl.CommandBack, "esc", "f7", "alt+w"), footer: true, run: b.leave},
	}, b.shared(b, nil)...)
}

func (b *library) nothing() string {
	if b.picker != nil {
		if _, ok := b.picker.chosen(); ok {
			return ""
		}
	}
	return nl.ReadingNone
}

// leave empties the search, and then goes back.
func (b *library) leave() (screen, tea.Cmd) {
	if b.picker != nil && b.picker.filter.text != "" {
		b.picker.filter = line{}
		b.picker.at = 0
		b.picker.apply()
		return b, nil
	}
	return b.back, nil
}

func (b *library) open() (screen, tea.Cmd) {
	it, _ := b.picker.chosen()
	return newLeaf(b.env, b.shelf.leaves[it.value], b), nil
}

func (b *library) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(shelfMsg); ok {
		b.shelf = msg.shelf
		b.picker = newPicker(nl.ReadingSearch, b.shelf.items)
		return b, nil
	}
	if next, cmd, done := b.press(b, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return b, behind(&b.back, msg)
	}
	if b.picker != nil {
		b.picker.update(msg)
	}
	return b, nil
}

// fromUser tells whether a message is something that somebody typed.
func fromUser(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg:
		return true
	}
	return false
}

// behind hands a message to the screen to go back to: it may wait for word of
// what it stores.
func behind(back *screen, msg tea.Msg) tea.Cmd {
	next, cmd := (*back).update(msg)
	if next != nil {
		*back = next
	}
	return cmd
}

func (b *library) view() frame {
	return b.draw(nl.ReadingTitle, b.commands(), func(width, height int) ([]string, *spot) {
		if b.picker == nil {
			return nil, nil
		}
		rows, column := b.picker.view(b.env, width, height)
		return rows, &spot{x: column}
	})
}

// leafView shows one thing of the handbook to read.
type leafView struct {
	desk
	leaf handbook.Leaf
	back screen
	rows []string
	top  int
}

func newLeaf(e *env, l handbook.Leaf, back screen) screen {
	return &leafView{desk: desk{env: e}, leaf: l, back: back}
}

func (v *leafView) init() tea.Cmd { return nil }

func (v *leafView) under() screen { return v.back }

// resize lays the text out again; the place in it stays about the same.
func (v *leafView) resize(width, _ int) {
	before := len(v.rows)
	v.rows = v.leafRows(v.leaf, min(width-2*inset, widestReport))
	if before > 0 {
		v.top = v.top * len(v.rows) / before
	}
	v.scroll(0)
}

func (v *leafView) scroll(by int) { v.top = max(0, min(v.top+by, len(v.rows)-v.room())) }

// room is how many rows are visible; the last row of the body says how much
// there is more.
func (v *leafView) room() int { return max(1, v.bodyHeight()-1) }

func (v *leafView) commands() []command {
	list := []command{{binding: bind(nl.CommandBack, "esc", "enter"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }}}
	list = append(list, scrolling(v, v.scroll, v.room(), len(v.rows))...)
	return append(list, v.shared(v, nil)...)
}

// scrolling are the commands that go through a text.
func scrolling(self screen, scroll func(int), room, rows int) []command {
	by := func(name string, lines int, keys ...string) command {
		return command{binding: bind(name, keys...), run: func() (screen, tea.Cmd) {
			scroll(lines)
			return self, nil
		}}
	}
	return []command{
		by(nl.CommandDown, 1, "down", "tab"),
		by(nl.CommandUp, -1, "up", "shift+tab"),
		by(nl.CommandPageDown, room-1, "pgdown", "space"),
		by(nl.CommandPageUp, 1-room, "pgup"),
		by(nl.ReportScreenTop, -rows, "home"),
		by(nl.ReportScreenEnd, rows, "end"),
	}
}

func (v *leafView) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

func (v *leafView) view() frame {
	title := nl.ReadingTitle + " · " + nl.ReadingSection(string(v.leaf.Section))
	return v.draw(title, v.commands(), func(width, height int) ([]string, *spot) {
		return v.paged(v.rows, v.top, width, height), nil
	})
}

// paged shows a part of a text, and in the last row which part that is.
func (e *env) paged(all []string, top, width, height int) []string {
	end := min(len(all), top+height-1)
	rows := slices.Clone(all[min(top, end):end])
	if len(all) <= height-1 {
		return rows
	}
	for len(rows) < height-1 {
		rows = append(rows, "")
	}
	return append(rows, e.rule(nl.ReportScreenPlace(top+1, end, len(all)), min(width, widestReport)))
}
