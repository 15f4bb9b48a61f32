package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
)

// form is a list of rows to fill in, one of which has the focus: fields to type
// in, choices among a few, rows that do something, and text between them. It
// moves the focus, hands keys to the row that has it and shows what fits
// around it. The values stay with the screen that made the rows.
type form struct {
	rows  []formRow
	at    int    // the row with the focus
	top   int    // first line that is visible
	width int    // of the screen, as it was drawn last
	wrong string // id of the row that something is missing in
	why   string // what is missing there, as a sentence
}

// formRow is a row of a form. With none of field, choice and press it is text
// that is passed over.
type formRow struct {
	id      string // tells rows apart when the form is laid out again
	heading string // a line above with a word in it
	apart   bool   // an empty line above
	lead    string // a paragraph above
	ink     ink    // of the lead
	label   string
	loose   bool // the label does not count for how wide labels are
	field   *field
	choice  *choice
	press   func() (screen, tea.Cmd) // what Enter does
	value   string                   // shown by a row that is pressed
	aside   string                   // what the value comes down to, beside it
	changed func()                   // after the value changed
	below   string                   // stands under the row while it has the focus
}

func (r formRow) focusable() bool { return r.field != nil || r.choice != nil || r.press != nil }

// set lays the form out again; the focus stays on the row that had it, or, when
// that is gone, near it.
func (f *form) set(rows []formRow) {
	id := f.focus()
	f.rows = rows
	f.at = max(0, min(f.at, len(rows)-1))
	f.goTo(id)
	if len(rows) > 0 && !rows[f.at].focusable() && !f.move(1) {
		f.move(-1)
	}
}

// focus is the id of the row with the focus.
func (f *form) focus() string {
	if f.at >= len(f.rows) {
		return ""
	}
	return f.rows[f.at].id
}

// goTo gives the focus to the row with an id, if it is there.
func (f *form) goTo(id string) {
	if i := slices.IndexFunc(f.rows, func(r formRow) bool { return r.id == id && r.focusable() }); i >= 0 {
		f.at = i
	}
}

// fail says what is missing in a row and goes there.
func (f *form) fail(id, why string) {
	f.wrong, f.why = id, why
	f.goTo(id)
}

// mend takes back what fail said.
func (f *form) mend() { f.wrong, f.why = "", "" }

// move takes the focus to the next row that can have it; it reports false when
// there is none.
func (f *form) move(by int) bool {
	for i := f.at + by; i >= 0 && i < len(f.rows); i += by {
		if f.rows[i].focusable() {
			f.leave()
			f.at = i
			return true
		}
	}
	return false
}

func (f *form) leave() {
	if c := f.rows[f.at].choice; c != nil {
		c.rest()
	}
}

// pageRows is how many rows PgUp and PgDn go.
const pageRows = 5

// moves are the commands that take the focus through the form.
func (f *form) moves(self screen) []command {
	by := func(move func()) func() (screen, tea.Cmd) {
		return func() (screen, tea.Cmd) {
			move()
			return self, nil
		}
	}
	return []command{
		{binding: bind(nl.CommandDown, "tab", "down"), run: by(func() { f.move(1) })},
		{binding: bind(nl.CommandUp, "shift+tab", "up"), run: by(func() { f.move(-1) })},
		{binding: bind(nl.CommandPageDown, "pgdown", "alt+down"), run: by(func() { f.page(1) })},
		{binding: bind(nl.CommandPageUp, "pgup", "alt+up"), run: by(func() { f.page(-1) })},
	}
}

// update edits, and goes on at Enter. The screen is self, or where a pressed
// row leads.
func (f *form) update(self screen, msg tea.Msg) (screen, tea.Cmd) {
	if len(f.rows) == 0 {
		return self, nil
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "enter" {
		if f.rows[f.at].press != nil {
			return f.rows[f.at].press()
		}
		f.move(1)
		return self, nil
	}
	f.edit(msg)
	return self, nil
}

func (f *form) page(by int) {
	for range pageRows {
		f.move(by)
	}
}

// edit hands a message to the row with the focus and tells when it changed.
func (f *form) edit(msg tea.Msg) {
	r := f.rows[f.at]
	edited := false
	switch {
	case r.field != nil:
		before := r.field.text
		r.field.update(msg)
		edited = r.field.text != before
	case r.choice != nil:
		edited = r.choice.update(msg)
	}
	if !edited {
		return
	}
	f.mend()
	if r.changed != nil {
		r.changed()
	}
}

// Measures of a form: the mark of the focus before a label, the widest label,
// and the least that is left of a value beside what is said about it.
const (
	formMark   = 2
	widestName = 16
	leastValue = 22
)

// view gives at most height lines around the focus, and the cursor in them.
func (f *form) view(e *env, width, height int) ([]string, *spot) {
	p := formPage{env: e, width: width, names: f.names()}
	from, to := 0, 0
	for i := range f.rows {
		start := p.row(f, i)
		if i == f.at {
			from, to = start, len(p.lines)
		}
	}
	f.width = width
	if to-from > height && p.cursor != nil { // a long text: around the cursor
		from, to = p.cursor.y, p.cursor.y+1
	}
	f.scroll(from, to, len(p.lines), height)
	lines := p.lines[f.top:min(len(p.lines), f.top+height)]
	if p.cursor != nil {
		p.cursor.y -= f.top
	}
	return lines, p.cursor
}

// names is how wide the labels are.
func (f *form) names() int {
	width := 0
	for _, r := range f.rows {
		if !r.loose {
			width = max(width, ansi.StringWidth(r.label))
		}
	}
	return min(width, widestName)
}

// scroll brings the lines from–to of the focus into view.
func (f *form) scroll(from, to, lines, height int) { f.top = scrolled(f.top, from, to, lines, height) }

// scrolled is the first of height visible ones of a number of lines such that
// from–to are among them, with a line more around them where there is room.
func scrolled(top, from, to, lines, height int) int {
	if from > 0 && to-from < height-1 {
		from--
	}
	if to < lines && to-from < height-1 {
		to++
	}
	top = min(top, from)
	top = max(top, to-height)
	return max(0, min(top, lines-height))
}

// formPage collects the lines of a form.
type formPage struct {
	*env
	width  int
	names  int
	lines  []string
	cursor *spot
}

// row adds the lines of a row and gives the first one that matters when it has
// the focus.
func (p *formPage) row(f *form, i int) int {
	r, focused := f.rows[i], i == f.at
	if (r.heading != "" || r.apart) && len(p.lines) > 0 {
		p.lines = append(p.lines, "")
	}
	if r.heading != "" {
		p.lines = append(p.lines, p.rule(r.heading, p.width))
	}
	start := len(p.lines)
	if r.lead != "" {
		p.lines = append(p.lines, indent(paragraph(r.ink, r.lead, p.width-formMark), formMark)...)
	}
	switch {
	case r.field != nil && r.field.long:
		p.wrapped(r, focused)
	case r.focusable():
		p.lines = append(p.lines, p.line(r, focused))
		p.below(r)
	}
	if focused {
		p.under(r)
	}
	if f.wrong == r.id && f.why != "" {
		p.lines = append(p.lines, indent(paragraph(p.styles.warn, "→ "+f.why, p.width-formMark), formMark)...)
	}
	return start
}

// line draws mark, label and value.
func (p *formPage) line(r formRow, focused bool) string {
	mark := pad(formMark)
	if focused {
		mark = p.styles.accent.of("› ")
	}
	if r.press != nil && r.value == "" {
		if focused {
			return mark + p.styles.selected.of(short(r.label, p.width-formMark))
		}
		return mark + short(r.label, p.width-formMark)
	}
	name := fit(r.label, p.names)
	if focused {
		name = p.styles.strong.of(name)
	} else {
		name = p.styles.dim.of(name)
	}
	left := formMark + p.names + 2
	value := p.valueOf(r, focused, left)
	if r.aside != "" && !p.asideBelow(r) {
		gap := p.width - left - ansi.StringWidth(value) - ansi.StringWidth(r.aside)
		value += pad(min(gap, 3)) + p.styles.dim.of(r.aside)
	}
	return mark + name + pad(2) + value
}

func (p *formPage) valueOf(r formRow, focused bool, left int) string {
	room := p.width - left
	if r.aside != "" && !p.asideBelow(r) {
		room -= ansi.StringWidth(r.aside) + 2
	}
	switch {
	case r.field != nil && !focused && r.field.text != "":
		return short(r.field.text, max(1, room)) // how it begins tells most
	case r.field != nil:
		value, column := r.field.view(p.env, max(1, room))
		if focused {
			p.cursor = &spot{x: left + column, y: len(p.lines)}
		}
		return value
	case r.choice != nil && r.choice.marks != nil:
		return r.choice.marked(p.env, room, focused)
	case r.choice != nil:
		return p.chosen(r.choice.chosen(), room, focused)
	}
	return p.chosen(r.value, room, focused)
}

// chosen draws a value that is chosen and not typed.
func (p *formPage) chosen(value string, room int, focused bool) string {
	if !focused {
		return short(value, room)
	}
	return p.styles.accent.of("‹ ") + p.styles.selected.of(short(value, room-4)) + p.styles.accent.of(" ›")
}

// asideBelow tells whether what is said about a value needs a line of its own.
func (p *formPage) asideBelow(r formRow) bool {
	return p.width-formMark-p.names-2-ansi.StringWidth(r.aside)-3 < leastValue
}

func (p *formPage) below(r formRow) {
	if r.aside == "" || !p.asideBelow(r) {
		return
	}
	left := formMark + p.names + 2
	p.lines = append(p.lines, indent(paragraph(p.styles.dim, r.aside, p.width-left), left)...)
}

// under adds what is said about the row that has the focus.
func (p *formPage) under(r formRow) {
	says := r.below
	if r.choice != nil && r.choice.note != "" {
		says = r.choice.note
	}
	if says == "" {
		return
	}
	const most = 2 // rows: what can be chosen stays in view
	rows := paragraph(p.styles.dim, says, p.width-formMark-2)
	if len(rows) > most {
		rows = append(rows[:most-1], p.styles.dim.of(short(ansi.Strip(rows[most-1])+" …", p.width-formMark-2)))
	}
	p.lines = append(p.lines, indent(rows, formMark+2)...)
}
