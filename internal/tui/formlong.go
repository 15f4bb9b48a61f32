package tui

import tea "charm.land/bubbletea/v2"

// wrapped draws a row with a text of some sentences, broken over as many lines as it
// takes.
func (p *formPage) wrapped(r formRow, focused bool) {
	left := p.left()
	first := p.label(r, focused)
	if r.field.text == "" {
		value, column := r.field.view(p.env, max(1, p.width-left))
		if focused {
			p.cursor = &spot{x: left + column, y: len(p.lines)}
		}
		p.lines = append(p.lines, first+value)
		return
	}
	text := r.field.text
	rows := wrap(text, p.longWidth())
	if at, column := rowOf(text, rows, r.field.at); focused {
		p.cursor = &spot{x: left + min(column, p.longWidth()), y: len(p.lines) + at}
	}
	for i, row := range rows {
		if i > 0 {
			first = pad(left)
		}
		p.lines = append(p.lines, first+text[row.from:row.to])
	}
}

// left is the column in which values begin.
func (p *formPage) left() int { return formLeft(p.names) }

func formLeft(names int) int {
	if names == 0 {
		return formMark
	}
	return formMark + names + 2
}

// longWidth is how wide a long text gets: one cell less than there is, for the cursor
// behind it.
func (p *formPage) longWidth() int { return max(1, p.width-p.left()-1) }

// label draws the mark and the label of a row.
func (p *formPage) label(r formRow, focused bool) string {
	mark, name := pad(formMark), fit(r.label, p.names)
	if focused {
		mark, name = p.styles.accent.of("› "), p.styles.strong.of(name)
	} else {
		name = p.styles.dim.of(name)
	}
	return mark + name + pad(p.left()-formMark-p.names)
}

// within moves the cursor up or down inside a long text. It reports false when that
// goes out of the text, so that the key goes to another row.
func (f *form) within(msg tea.Msg) bool {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || f.at >= len(f.rows) {
		return false
	}
	r := f.rows[f.at]
	if r.field == nil || !r.field.long || f.width == 0 {
		return false
	}
	by := map[string]int{"up": -1, "down": 1}[press.String()]
	if by == 0 {
		return false
	}
	text := r.field.text
	rows := wrap(text, max(1, f.width-formLeft(f.names())-1))
	at, column := rowOf(text, rows, r.field.at)
	if at+by < 0 || at+by >= len(rows) {
		return false
	}
	r.field.at = offsetAt(text, rows[at+by], column)
	return true
}
