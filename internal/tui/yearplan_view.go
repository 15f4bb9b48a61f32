package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// planHead is how many rows stand above a leaf: its tabs, how the year stands, and
// an empty one.
const planHead = 3

// room is how many lines of a leaf are visible below what stands above it.
func (v *yearPlan) room() int {
	rows := v.bodyHeight() - planHead
	if v.tab <= planMonths {
		rows -= 2 // the filter, and the names of the columns
	}
	return max(1, rows)
}

// lay filters again, and lays out the lines of the leaf for the width.
func (v *yearPlan) lay() {
	v.lines, v.shown, v.asks = nil, v.shown[:0], 0
	if !v.loaded || v.failed != nil {
		return
	}
	words := nl.Query(v.filter.text)
	switch v.tab {
	case planTodo:
		for i, r := range v.rows {
			if !nl.Match(words, r.find) {
				continue
			}
			v.shown = append(v.shown, i)
			if r.ask {
				v.asks++
			}
		}
		v.at = max(0, min(v.at, len(v.shown)-1))
		return
	case planClasses, planMonths:
		for i, g := range v.plan.Coverage.Classes {
			if nl.Match(words, nl.Fold(g.Name)) {
				v.shown = append(v.shown, i)
			}
		}
	}
	width := v.bodyWidth()
	switch v.tab {
	case planClasses:
		v.lines = v.classLines(width)
	case planMonths:
		v.lines = v.monthLines(width)
	case planPace:
		v.lines = v.paceLines(width)
	case planText:
		v.lines = v.plan.Paragraph(min(width, widestReport))
	}
	v.scroll(0)
}

func (v *yearPlan) view() frame {
	return v.draw(nl.PlanTitle(v.year, ""), v.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case v.failed != nil:
			return paragraph(v.styles.warn, nl.PlanNotRead+" "+v.why(v.failed), width), nil
		case !v.loaded:
			return nil, nil
		case len(v.plan.Coverage.Pupils) == 0:
			return paragraph(v.styles.strong, v.say(nl.PlanNobody), width), nil
		}
		brief := nl.PlanBrief(v.plan.Coverage.Total, v.plan.Pace)
		rows := []string{v.tabs(width), v.styles.strong.of(short(v.say(brief), width)), v.nudge(width)}
		switch v.tab {
		case planTodo:
			return v.todo(rows, width, height)
		case planClasses, planMonths:
			return v.table(rows, width, height)
		}
		to := min(len(v.lines), v.top+height-len(rows))
		return append(rows, v.lines[min(v.top, to):to]...), nil
	})
}

// tabs names the leaves; the one that is open stands between brackets.
func (v *yearPlan) tabs(width int) string {
	open := v.counts.open
	for _, names := range [][]string{nl.PlanTabs(open), nl.PlanTabsShort(open)} {
		if ansi.StringWidth(strings.Join(names, "  "))+4 > width {
			continue
		}
		for i, name := range names {
			if planTab(i) == v.tab {
				names[i] = v.styles.accent.of("[" + name + "]")
			} else {
				names[i] = v.styles.dim.of(name)
			}
		}
		return strings.Join(names, "  ")
	}
	return v.styles.accent.of("[" + nl.PlanTabsShort(open)[v.tab] + "]")
}

// filterRow is what was typed to find something, and the cursor in it.
func (v *yearPlan) filterRow(hint string, width, y int) (string, *spot) {
	text := v.filter.text
	if text == "" {
		text = v.styles.dim.of(hint)
	}
	x := ansi.StringWidth(nl.FilterLabel) + 2 + ansi.StringWidth(v.filter.text[:v.filter.at])
	return short(v.styles.accent.of(nl.FilterLabel)+"  "+text, width), &spot{x: min(x, width-1), y: y}
}

// table gives the lines of a table below the names of its columns.
func (v *yearPlan) table(rows []string, width, height int) ([]string, *spot) {
	filter, cursor := v.filterRow(nl.PlanFilter, width, len(rows))
	rows = append(rows, filter)
	if len(v.shown) == 0 {
		return append(rows, v.styles.dim.of(nl.NothingFound)), cursor
	}
	head := planColumnsFor(width, v.plan.Coverage.Total.Pupils).head()
	if v.tab == planMonths {
		head = monthHead(width)
	}
	rows = append(rows, v.styles.dim.of(short(v.say(head), width)))
	to := min(len(v.lines), v.top+max(1, height-len(rows)))
	return append(rows, v.lines[min(v.top, to):to]...), cursor
}

// paceLines say how much there is to do each week, and which holidays are known.
func (v *yearPlan) paceLines(width int) []string {
	var rows []string
	if n := v.counts.broken; n > 0 {
		rows = append(paragraph(v.styles.warn, nl.PlanBroken(n), width), "")
	}
	for _, s := range append(v.plan.Sums(nl.PlanHow), v.plan.Notes()...) {
		rows = append(rows, paragraph(ink{}, s, width)...)
		rows = append(rows, "")
	}
	if len(v.plan.Breaks) > 0 {
		rows = append(rows, v.rule(nl.PlanListed, width))
		for _, b := range v.plan.Breaks {
			rows = append(rows, pad(formMark)+short(breakWords(b), width-formMark))
		}
	}
	return rows
}

func breakWords(b school.Break) string { return clean(b.Name) + "  " + nl.BreakSpan(b) }
