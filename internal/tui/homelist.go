package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// pupilRow is a pupil in the list, with the talks that a mentor looks for.
type pupilRow struct {
	pupil  school.Pupil
	find   sought
	held   []talk.Summary // of each kind the latest of this school year; one that counts goes first
	open   talk.Kind      // kind of the talk that is not finished; empty without one
	openID string         // id of it
	last   string         // id of the latest finished talk; of a reflectiemoment only where there is no other
}

// offer is a talk that is not finished, and whose it is.
type offer struct {
	talk  talk.Summary
	pupil school.Pupil
	find  sought
}

// pupilList is a list of pupils, filtered while typing. Above it stand the
// talks that are not finished, below it one row of the owner's.
type pupilList struct {
	*env
	rows   []pupilRow
	offers []offer
	extra  string // the row below; empty: none
	filter line
	shown  []int  // indexes into rows, after filtering
	above  []int  // indexes into offers, after filtering
	at     int    // the chosen one of above, shown and extra together
	seek   string // id of a pupil to choose at the next reading
}

// take shows what was read. The row that was chosen stays so, but for a pupil
// who was sought.
func (l *pupilList) take(msg overviewMsg) {
	chosen, _ := l.pupil()
	id := chosen.pupil.ID
	if l.seek != "" {
		id, l.seek, l.filter = l.seek, "", line{}
	}
	l.rows, l.offers = msg.rows, msg.offers
	l.apply()
	if i := slices.IndexFunc(l.shown, func(i int) bool { return l.rows[i].pupil.ID == id }); i >= 0 {
		l.at = len(l.above) + i
	}
}

// apply filters again: every word that was typed must be found. A class that was
// typed whole comes first.
func (l *pupilList) apply() {
	words := nl.Query(l.filter.text)
	l.shown, l.above = l.shown[:0], l.above[:0]
	var rest []int
	for i := range l.rows {
		switch find := &l.rows[i].find; {
		case !find.fits(words):
		case find.among(words):
			l.shown = append(l.shown, i)
		default:
			rest = append(rest, i)
		}
	}
	l.shown = append(l.shown, rest...)
	for i := range l.offers {
		if l.offers[i].find.fits(words) {
			l.above = append(l.above, i)
		}
	}
	l.at = max(0, min(l.at, l.count()-1))
}

func (l *pupilList) count() int {
	n := len(l.above) + len(l.shown)
	if l.extra != "" {
		n++
	}
	return n
}

// offer is the chosen talk that is not finished.
func (l *pupilList) offer() (offer, bool) {
	if l.at < len(l.above) {
		return l.offers[l.above[l.at]], true
	}
	return offer{}, false
}

// pupil is the chosen pupil.
func (l *pupilList) pupil() (pupilRow, bool) {
	if i := l.at - len(l.above); i >= 0 && i < len(l.shown) {
		return l.rows[l.shown[i]], true
	}
	return pupilRow{}, false
}

// onExtra tells whether the row below is chosen.
func (l *pupilList) onExtra() bool { return l.extra != "" && l.at == l.count()-1 }

// clear empties the filter. It reports false when it was empty.
func (l *pupilList) clear() bool {
	was := l.filter.text != ""
	l.filter = line{}
	l.apply()
	return was
}

// update moves and filters.
func (l *pupilList) update(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		l.filter.insert(msg.Content)
	case tea.KeyPressMsg:
		if l.move(msg.String()) {
			return
		}
		switch {
		case msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0:
			l.filter.insert(msg.Text)
		case !l.filter.key(msg.String()):
			return
		}
	default:
		return
	}
	l.at = 0
	l.apply()
	if l.filter.text != "" && len(l.shown) > 0 {
		l.at = len(l.above) // who types a name looks for the pupil
	}
}

// move goes through the list, and reports whether the key was for that. A page
// ends at the first pupil, so that a page down goes from the talks above to
// there.
func (l *pupilList) move(key string) bool {
	first, last := len(l.above), l.count()-1
	page := l.page()
	end, far := endOf(key, l.filter)
	switch step, ok := stepOf(key, page); {
	case far && end:
		l.at = last
	case far:
		l.at = 0
	case key == "pgdown" && l.at < first:
		l.at = first
	case key == "pgup" && l.at > first:
		l.at = max(first, l.at-page)
	case ok:
		l.at += step
	default:
		return false
	}
	l.at = max(0, min(l.at, last))
	return true
}

// page is how many rows PgUp and PgDn go: one less than there are pupils in view.
func (l *pupilList) page() int {
	width, height := l.bodyWidth(), l.bodyHeight()
	return max(1, l.room(height, l.offerRows(width, height), l.bottom(width))-1)
}

// room is how many pupils are in view, between the talks above and what stands
// below.
func (l *pupilList) room(height int, above, below []string) int {
	const labels = 2 // the filter and the names of the columns
	return max(1, height-len(above)-labels-len(below))
}

// stepOf is how many rows a key goes.
func stepOf(key string, page int) (int, bool) {
	switch key {
	case "up", "shift+tab":
		return -1, true
	case "down", "tab":
		return 1, true
	case "pgup":
		return -max(1, page), true
	case "pgdown":
		return max(1, page), true
	}
	return 0, false
}

// topKey is the key to the first row that always works; a sentence names it.
const topKey = "ctrl+home"

// endOf tells whether a key goes to one end of a list, and whether to its last
// row. Home and End alone are for the filter while there is one.
func endOf(key string, filter line) (last, ok bool) {
	switch key {
	case topKey, "ctrl+end":
		return key != topKey, true
	case "home", "end":
		return key == "end", filter.text == ""
	}
	return false, false
}

// view gives the list around the chosen row, and the cursor in the filter.
func (l *pupilList) view(width, height int) ([]string, *spot) {
	rows, bottom := l.offerRows(width, height), l.bottom(width)
	room := l.room(height, rows, bottom)
	cursor := &spot{x: ansi.StringWidth(nl.FilterLabel) + 2 + ansi.StringWidth(l.filter.text[:l.filter.at]), y: len(rows)}
	filter := l.filter.text
	if filter == "" {
		filter = l.styles.dim.of(nl.FilterHint)
	}
	rows = append(rows, short(l.styles.accent.of(nl.FilterLabel)+"  "+filter, width))
	cursor.x = min(cursor.x, width-1)
	cols := columnsFor(width)
	rows = append(rows, l.styles.dim.of(cols.row("  "+nl.HomeName, nl.HomeClass, nl.HomePhase, l.say(nl.TermKind(talk.Individual)), l.say(nl.TermKind(talk.WithParents)))))
	at := l.at - len(l.above)
	from := max(0, min(at-room/2, len(l.shown)-room))
	for i := from; i < len(l.shown) && i < from+room; i++ {
		text := cols.row(l.cells(l.rows[l.shown[i]], i == at))
		if i == at {
			text = l.styles.selected.of(text)
		}
		rows = append(rows, text)
	}
	return append(rows, bottom...), cursor
}

// bottom is what stands below the pupils.
func (l *pupilList) bottom(width int) []string {
	var rows []string
	if len(l.shown) == 0 && l.filter.text != "" {
		rows = append(rows, l.styles.dim.of(short(nl.NothingFound, width)))
	}
	switch {
	case l.onExtra():
		rows = append(rows, l.styles.accent.of("› ")+l.styles.selected.of(short(l.say(l.extra), width-2)))
	case l.extra != "":
		rows = append(rows, "  "+short(l.say(l.extra), width-2))
	}
	return rows
}

// mostOffers is how many unfinished talks stand above the list at once.
const mostOffers = 2

// offerRows asks about the talks that are not finished. Who has gone on to the
// pupils needs the rows for those: of many talks the number stands there then.
func (l *pupilList) offerRows(width, height int) []string {
	switch {
	case len(l.above) == 0:
		return nil
	case len(l.above) > mostOffers && l.at >= len(l.above):
		return []string{pad(formMark) + l.styles.dim.of(short(nl.HomeUnfinishedAbove(len(l.above), topKey), width-formMark)), ""}
	}
	from := max(0, min(min(l.at, len(l.above)-1)-mostOffers+1, len(l.above)-mostOffers))
	to := min(len(l.above), from+mostOffers)
	var rows []string
	for i := from; i < to; i++ {
		o := l.offers[l.above[i]]
		text := nl.HomeUnfinished(o.pupil.FirstName, l.local(o.talk.Began), l.now())
		lines := indent(paragraph(l.styles.text, text, width-formMark), formMark)
		if i == l.at {
			lines = indent(paragraph(l.styles.selected, text, width-formMark), formMark)
			lines[0] = l.styles.accent.of("› ") + lines[0][formMark:]
		}
		rows = append(rows, lines...)
	}
	if more := len(l.above) - (to - from); more > 0 {
		rows = append(rows, pad(formMark)+l.styles.dim.of(nl.HomeMoreUnfinished(more)))
	}
	return append(rows, "")
}

// cells are the columns of a pupil.
func (l *pupilList) cells(r pupilRow, chosen bool) (name, class, phase, alone, parents string) {
	mark := "  "
	if chosen {
		mark = "› "
	}
	held := func(kind talk.Kind) string {
		i := r.heldAt(kind)
		switch {
		case r.open == kind:
			return nl.HomeNotFinished
		case i < 0:
			return nl.HomeNoTalk
		case r.held[i].Counted < talk.Minimum:
			return nl.HomeTooShort(l.local(r.held[i].Began))
		}
		return nl.TimeDayShort(l.local(r.held[i].Began))
	}
	return mark + r.pupil.ListName(), r.pupil.Class, nl.HomePhaseWord(r.pupil.Phase()),
		held(talk.Individual), held(talk.WithParents)
}

// columns are the widths of the list. The phase gives way first.
type columns struct{ name, class, phase, kind int }

func columnsFor(width int) columns {
	const wide, widest = 76, 48
	c := columns{class: 8, phase: 8, kind: 12}
	if width < wide {
		c.class, c.phase = 6, 0
	}
	c.name = min(width-c.class-c.phase-2*c.kind-4, widest)
	return c
}

func (c columns) row(name, class, phase, alone, parents string) string {
	text := fit(name, c.name) + " " + fit(class, c.class) + " "
	if c.phase > 0 {
		text += fit(phase, c.phase) + " "
	}
	return text + fit(alone, c.kind) + " " + short(parents, c.kind)
}
