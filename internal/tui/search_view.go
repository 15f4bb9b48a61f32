package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/search"
)

// Rows above the hits: the query, and what is known of it.
const aboveHits = 2

// hitRows is how many rows a hit takes: a line has one for where it stands.
func hitRows(h search.Hit) int {
	if h.Kind == search.OwnData {
		return 1
	}
	return 2
}

// follow keeps the chosen hit in view.
func (f *finder) follow() {
	f.at = max(0, min(f.at, len(f.found.Hits)-1))
	f.top = max(0, min(f.top, f.at))
	room := f.bodyHeight() - aboveHits
	for rows := f.rowsTo(f.top); f.top < f.at && rows > room; f.top++ {
		rows -= hitRows(f.found.Hits[f.top])
	}
}

// rowsTo is how many rows there are from a hit to the chosen one, both counted.
func (f *finder) rowsTo(from int) int {
	n := 0
	for _, h := range f.found.Hits[min(from, len(f.found.Hits)):min(f.at+1, len(f.found.Hits))] {
		n += hitRows(h)
	}
	return n
}

func (f *finder) view() frame {
	title := f.say(nl.SearchTitle(f.only.Name()))
	return f.draw(title, f.commands(), func(width, height int) ([]string, *spot) {
		label := f.styles.accent.of(nl.FilterLabel) + "  "
		column := ansi.StringWidth(nl.FilterLabel) + 2
		text, at := f.filter.view(f.env, max(1, width-column-1))
		if f.filter.text == "" {
			text = f.styles.dim.of(short(nl.FilterHint, max(1, width-column)))
		}
		rows := []string{label + text}
		rows = append(rows, f.status(width)...)
		if f.found.ever && (f.filter.text != "" || f.only.ID != "") {
			rows = append(rows, f.hits(width, height-len(rows))...)
		} else if f.reader.ready {
			rows = append(rows, f.how(width)...)
		}
		return rows, &spot{x: min(column+at, width-1)}
	})
}

// status says what is known of the query.
func (f *finder) status(width int) []string {
	text, i := "", f.styles.dim
	switch problem := f.found.Sentence(f.reader.classes); {
	case f.found.failed != nil:
		text, i = nl.SearchFailed+" "+f.why(f.found.failed), f.styles.warn
	case !f.reader.ready:
		if f.Now().Wall.Sub(f.reader.since) >= slowReading {
			text = nl.SearchProgress(int(f.reader.done.Load()), int(f.reader.total.Load()))
		} else {
			text = nl.SearchReading
		}
	case f.found.busy && f.Now().Wall.Sub(f.found.since) >= slowReading: // after a lock all is read again
		text = nl.SearchReading
	case problem != "":
		text, i = f.say(problem), f.styles.warn
	case f.found.ever && (f.filter.text != "" || f.only.ID != ""):
		text = nl.SearchCount(f.found.Count, len(f.found.Hits))
	}
	if f.former {
		text = strings.TrimSpace(text + " " + nl.Capital(nl.SearchFormerOn) + ".")
	}
	if len(f.found.Hits) > 0 && f.found.failed == nil { // they have counted on one row
		return []string{i.of(short(text, width))}
	}
	return paragraph(i, text, width)
}

// how says how to search.
func (f *finder) how(width int) []string {
	rows := paragraph(f.styles.text, f.say(nl.SearchLead), width)
	rows = append(rows, "")
	const column = 22
	for _, line := range nl.SearchHow() {
		rows = append(rows, short(f.styles.accent.of(fit(line[0], column))+f.styles.dim.of(f.say(line[1])), width))
	}
	return rows
}

// hits gives the hits from the first one in view on.
func (f *finder) hits(width, height int) []string {
	var rows []string
	for i := f.top; i < len(f.found.Hits); i++ {
		h := f.found.Hits[i]
		if len(rows)+hitRows(h) > height {
			break
		}
		rows = append(rows, f.hit(h, i == f.at, width)...)
	}
	return rows
}

// hit shows where a line stands, and the line around what was found in it.
func (f *finder) hit(h search.Hit, chosen bool, width int) []string {
	mark, name := "  ", f.styles.strong
	if chosen {
		mark, name = f.styles.accent.of("› "), f.styles.selected
	}
	if h.Kind == search.OwnData {
		return []string{mark + f.context(h, width-formMark)}
	}
	where := ""
	for _, part := range []string{h.Of.Class, nl.SearchDate(f.local(h.At)), f.kindOfTalk(h), string(h.Kind)} {
		if part != "" {
			where += keyGap + part
		}
	}
	who := clean(h.Of.Name())
	room := width - formMark
	if w := ansi.StringWidth(where); ansi.StringWidth(who)+w > room {
		who = short(who, max(room-w, room/3))
		where = short(where, room-ansi.StringWidth(who))
	}
	return []string{
		mark + name.of(who) + f.styles.dim.of(f.say(clean(where))),
		pad(formMark) + f.context(h, width-formMark),
	}
}

// kindOfTalk names the kind of talk in which a line stands.
func (f *finder) kindOfTalk(h search.Hit) string {
	if h.Talk == "" {
		return ""
	}
	return nl.TermKind(h.TalkKind)
}

// context is the text around what was found, which is marked.
func (f *finder) context(h search.Hit, width int) string {
	i := f.styles.text
	switch h.Kind {
	case search.Quote:
		i = f.styles.quote
	case search.Draft:
		i = f.styles.draft
	case search.Step, search.Agreement:
		i = f.styles.step
	}
	var b strings.Builder
	for _, p := range h.Context(width, ansi.StringWidth) {
		ink := i
		if p.Marked {
			ink = f.styles.found
		}
		b.WriteString(ink.of(clean(p.Text)))
	}
	return short(b.String(), width)
}

// choose opens the list of filters: each is typed into the query, or taken out.
func (f *finder) choose() (screen, tea.Cmd) {
	var items []item
	f.listed, f.typed = nil, nil
	for _, by := range search.Filters() {
		for _, value := range f.values(by) {
			it := item{label: f.say(nl.SearchFilterName(string(by), value)), value: len(f.listed)}
			if search.Has(f.filter.text, by, value) {
				it.hint = nl.SearchFilterOn
			}
			items = append(items, it)
			f.listed = append(f.listed, command{run: func() (screen, tea.Cmd) {
				text := search.Toggle(f.filter.text, by, value)
				if text != "" {
					text += " "
				}
				return f, f.replace(text)
			}})
		}
	}
	f.list = newPicker(nl.SearchFilterTitle, items)
	return f, nil
}

// values are those of a filter that are offered; of years the latest.
func (f *finder) values(by search.Filter) []string {
	const years = 5
	if by != search.ByYear {
		return by.Values(f.reader.classes)
	}
	var list []string
	for i, y := 0, school.YearOf(f.now()); i < years; i, y = i+1, (school.Year{Start: y.Start - 1}) {
		list = append(list, y.String())
	}
	return list
}
