package tui

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// Rows below the list: what is to be told about the chosen line, with a rule
// above it.
const (
	importTold     = 3
	importToldHigh = 4 // on a high screen
	importHighFrom = 16
)

func importToldRows(height int) int {
	if height < importHighFrom {
		return importTold
	}
	return importToldHigh
}

// lay makes the rows for the width and height of the screen.
func (x *importing) lay() {
	width, height := x.bodyWidth(), x.bodyHeight()
	if x.width == 0 {
		return // before the first size is known
	}
	x.rows.height = max(1, height-importToldRows(height)-len(x.fixed(width)))
	x.rows.lay(x.said(width))
}

// said is what there is to say of the file.
func (x *importing) said(width int) []string {
	var rows []string
	for _, text := range x.preview.Notices {
		for i, row := range paragraph(x.styles.text, clean(text), width-formMark) {
			mark := pad(formMark)
			if i == 0 {
				mark = "· "
			}
			rows = append(rows, mark+row)
		}
	}
	if names := x.preview.Gone; len(names) > 0 {
		shown := make([]string, len(names))
		for i, name := range names {
			shown[i] = clean(name)
		}
		rows = append(rows, paragraph(x.styles.warn, x.say(nl.ImportLeave(shown, !x.wish.Gone.IsZero(), importGoneKey)), width)...)
	}
	if len(rows) > 0 {
		rows = append(rows, "")
	}
	return rows
}

// fixed are the rows above the list: what has to be answered, and the kinds of
// lines with how many there are.
func (x *importing) fixed(width int) []string {
	var rows []string
	if x.preview.Needs != "" {
		rows = append(paragraph(x.styles.strong, clean(x.preview.Needs), width), "")
	}
	return append(rows, x.counts(width))
}

// counts names the kinds of lines; the one that is shown has a mark.
func (x *importing) counts(width int) string {
	var parts []string
	for _, kind := range x.rows.kinds {
		word, n := string(kind), x.rows.counts[kind]
		if kind == "" {
			word, n = nl.ImportAll, len(x.rows.lines)
		}
		text := nl.ImportCount(word, n)
		if kind == x.rows.kind {
			text = x.styles.accent.of("›" + text)
		}
		parts = append(parts, text)
	}
	text := strings.Join(parts, " ")
	if f := x.rows.filter.text; f != "" {
		text += "  " + x.styles.accent.of(nl.FilterLabel) + " " + f
	}
	return short(text, width)
}

// importLine is a line as it stands in the list, in columns; what is said of it
// takes what is left, and is cut where that is too little.
func importLine(l PreviewLine, width int) string {
	const numbers, classes, verdicts, least, widest = 5, 8, 10, 16, 32
	room := max(least, min(widest, (width-formMark-numbers-classes-verdicts-4)/2))
	text := fit(strconv.Itoa(l.Line), numbers) + " " + fit(l.Name, room) + " " + fit(l.Class, classes) + " " + fit(string(l.Verdict), verdicts) + " " + l.Says
	return "  " + strings.TrimRight(short(text, width-formMark), " ")
}

// ink is how a line stands out; its words say the same.
func (x *importing) ink(v school.Verdict) ink {
	switch v {
	case school.Refused, school.Doubtful:
		return x.styles.warn
	case school.Same:
		return x.styles.dim
	}
	return x.styles.text
}

// row is a row of the list.
func (x *importing) row(row importRow, at, width int) string {
	switch {
	case row.line < 0 && at < x.rows.head:
		return row.text
	case row.line < 0:
		return x.rule(row.text, width)
	}
	text := x.rows.text(row.line, width)
	if at == x.rows.at {
		return x.styles.selected.of("›" + strings.TrimPrefix(text, " "))
	}
	return x.ink(x.rows.lines[row.line].Verdict).of(text)
}

// body gives what does not scroll, the rows in view, and what there is to tell
// about the chosen one.
func (x *importing) body(width, height int) ([]string, *spot) {
	rows := x.fixed(width)
	var cursor *spot
	if x.preview.Needs != "" {
		label := nl.ImportClass + "  "
		text, column := x.class.view(x.env, max(1, width-ansi.StringWidth(label)-1))
		at := len(rows) - 2
		rows[at] = x.styles.accent.of(label) + text
		cursor = &spot{x: ansi.StringWidth(label) + column, y: at}
	}
	if len(x.rows.lines) == 0 {
		rows = append(rows, x.styles.dim.of(nl.ImportEmpty))
	} else if len(x.rows.rows) == x.rows.head {
		rows = append(rows, x.styles.dim.of(nl.NothingFound))
	}
	about := x.about(width)
	told := min(max(importToldRows(height), len(about)), max(importTold, height/2))
	shown, top := x.rows.window(max(1, height-told-len(rows)))
	for i, row := range shown {
		rows = append(rows, x.row(row, top+i, width))
	}
	for len(rows) < height-told {
		rows = append(rows, "")
	}
	return append(rows[:min(len(rows), height-told)], about[:min(len(about), told)]...), cursor
}

// about says all there is to say about the chosen line, or what goes on.
func (x *importing) about(width int) []string {
	here := x.rows.line()
	switch {
	case x.storing != nil:
		return append([]string{x.rule("", width)}, x.styles.warn.of(nl.ImportStoring))
	case x.reading != nil && x.reading.slow:
		return append([]string{x.rule("", width)}, x.styles.warn.of(nl.ImportReading))
	case here == nil:
		return []string{x.rule("", width)}
	}
	parts := []string{here.Name, here.Class, string(here.Verdict), here.Says, nl.ImportAnswered(x.wish.answers[x.rows.chosen()])}
	text := ""
	for _, part := range parts {
		switch {
		case part == "":
		case text == "":
			text = part
		default:
			text += " · " + part
		}
	}
	rows := []string{x.rule(nl.ImportPlace(here.Sheet, here.Line), width)}
	return append(rows, paragraph(x.styles.text, text, width)...)
}
