package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// importRows are the lines of a preview as they stand under each other, after
// what is said of the file: a row is a row of that, the name of a sheet, or a
// line. They are made once, when something changes, and not at each frame.
type importRows struct {
	lines  []PreviewLine
	find   []string         // folded text of each line that filtering looks in
	drawn  []string         // each line as it stands in the list; empty: not drawn at this width yet
	kinds  []school.Verdict // that there are; first the empty one, for all
	counts map[school.Verdict]int
	doubts int // lines in doubt that have no answer
	kind   school.Verdict
	filter line

	rows   []importRow
	head   int  // how many of rows are about the file
	at     int  // index into rows
	top    int  // first of rows that is visible
	height int  // how many of rows are visible
	width  int  // that drawn is for
	fresh  bool // nothing was laid yet
}

// importRow is a row on the screen.
type importRow struct {
	text string // of no line
	line int    // index into lines; -1: of no line
}

// take shows other lines. The chosen one stays so.
func (r *importRows) take(p Preview) {
	r.lines = make([]PreviewLine, len(p.Lines))
	r.find, r.drawn = make([]string, len(p.Lines)), nil
	r.counts, r.doubts = map[school.Verdict]int{}, 0
	for i, l := range p.Lines {
		for _, text := range []*string{&l.Sheet, &l.Name, &l.Class, &l.Says} {
			*text = clean(*text)
		}
		r.lines[i], r.find[i] = l, nl.Fold(l.Name+" "+l.Class)
		r.counts[l.Verdict]++
		if l.Verdict == school.Doubtful {
			r.doubts++
		}
	}
	r.kinds = []school.Verdict{""}
	for _, v := range []school.Verdict{school.Added, school.Changed, school.Doubtful, school.Refused, school.Same} {
		if r.counts[v] > 0 {
			r.kinds = append(r.kinds, v)
		}
	}
	if !slices.Contains(r.kinds, r.kind) {
		r.kind = ""
	}
}

// turn shows the next kind of lines only.
func (r *importRows) turn() {
	at := slices.Index(r.kinds, r.kind)
	r.kind = r.kinds[(at+1)%len(r.kinds)]
	r.top = 0
}

// clear shows all lines again. It reports false when it did already.
func (r *importRows) clear() bool {
	was := r.filter.text != "" || r.kind != ""
	r.filter, r.kind = line{}, ""
	return was
}

// shows tells whether a line is of the kind that is wanted and has every word
// that was typed.
func (r *importRows) shows(i int, words []string) bool {
	return (r.kind == "" || r.lines[i].Verdict == r.kind) && nl.Match(words, r.find[i])
}

// lay puts the rows under each other; head is what is said of the file. The chosen line stays so, or else the first one is. Of a new list
// that is so only where it is in view under what is said of the file.
func (r *importRows) lay(head []string) {
	was, above := r.chosen(), r.fresh && len(head) >= r.height || r.at >= 0 && r.at < r.head
	old := r.at
	r.rows = r.rows[:0]
	for _, text := range head {
		r.rows = append(r.rows, importRow{text, -1})
	}
	r.head, r.at = len(head), -1
	query, sheet, sheets := nl.Query(r.filter.text), "", r.sheets()
	for i, l := range r.lines {
		if !r.shows(i, query) {
			continue
		}
		if sheets > 1 && l.Sheet != sheet {
			sheet = l.Sheet
			r.rows = append(r.rows, importRow{sheet, -1})
		}
		if i == was || r.at < 0 && i > was {
			r.at = len(r.rows)
		}
		r.rows = append(r.rows, importRow{"", i})
	}
	switch {
	case above && r.head > 0: // somebody reads what is said of the file
		r.at = min(old, r.head-1)
	case r.at < 0:
		r.at = max(0, len(r.rows)-1)
	}
	r.fresh = false
}

// text is a line as it stands in the list.
func (r *importRows) text(i, width int) string {
	if r.drawn == nil || r.width != width {
		r.drawn, r.width = make([]string, len(r.lines)), width
	}
	if r.drawn[i] == "" {
		r.drawn[i] = importLine(r.lines[i], width)
	}
	return r.drawn[i]
}

// sheets is how many sheets the lines come from.
func (r *importRows) sheets() int {
	n, last := 0, ""
	for i, l := range r.lines {
		if i == 0 || l.Sheet != last {
			n, last = n+1, l.Sheet
		}
	}
	return n
}

// chosen is the index of the chosen line; -1: none is.
func (r *importRows) chosen() int {
	if r.at < 0 || r.at >= len(r.rows) {
		return -1
	}
	return r.rows[r.at].line
}

// line is the chosen line; nil: none is.
func (r *importRows) line() *PreviewLine {
	if i := r.chosen(); i >= 0 {
		return &r.lines[i]
	}
	return nil
}

// seekDoubt goes to the next line in doubt, from the end on to the first one. It
// reports false when none is among the rows.
func (r *importRows) seekDoubt() bool {
	from := r.at
	for i := range r.rows {
		at := (from + 1 + i) % len(r.rows)
		if l := r.rows[at].line; l >= 0 && r.lines[l].Verdict == school.Doubtful {
			r.at = at
			return true
		}
	}
	return false
}

// update moves and filters. It reports true when the rows have to be laid again.
func (r *importRows) update(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		r.filter.insert(msg.Content)
	case tea.KeyPressMsg:
		if step, ok := stepOf(msg.String(), r.height); ok {
			r.move(step)
			return false
		}
		switch {
		case msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0:
			r.filter.insert(msg.Text)
		case !r.filter.key(msg.String()):
			return false
		}
	default:
		return false
	}
	r.at, r.top = -1, 0
	return true
}

// move goes some rows on, over the names of sheets. What is said of the file is
// read by going up from the first line; where all of it is in view, the first
// line stays chosen.
func (r *importRows) move(by int) {
	to := max(0, min(r.at+by, len(r.rows)-1))
	for step := max(-1, min(by, 1)); to >= r.head && to < len(r.rows) && r.rows[to].line < 0; {
		to += step
	}
	if to >= r.head || r.head >= r.height {
		r.at = min(to, len(r.rows)-1)
		return
	}
	r.top = 0
	if first := slices.IndexFunc(r.rows, func(row importRow) bool { return row.line >= 0 }); first >= 0 {
		r.at = first
	}
}

// window gives the rows that are in view, and which of all the first one is.
func (r *importRows) window(height int) (rows []importRow, top int) {
	r.height = height
	switch {
	case r.at < r.head && r.head >= height:
		r.top = r.at
	case r.at < r.top:
		r.top = r.at
	case r.at >= r.top+height:
		r.top = r.at - height + 1
	}
	r.top = max(0, min(r.top, len(r.rows)-height))
	return r.rows[r.top:min(len(r.rows), r.top+height)], r.top
}
