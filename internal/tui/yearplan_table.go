package tui

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// planColumns are the widths of the table by class. A bar behind the two counts
// gives way first.
type planColumns struct{ name, pupils, ratio, bar, todo, planned, average, share int }

// planColumnsFor gives the widths for so many pupils at most in one row: numbers are
// never cut short.
func planColumnsFor(width, pupils int) planColumns {
	c := planColumns{name: 10, pupils: 4, ratio: 11, todo: 7, planned: 7, average: 6, share: 4}
	const wide, widest = 76, 96
	switch {
	case width >= widest:
		c.name, c.bar, c.ratio = 18, 12, 8
	case width >= wide:
		c.name, c.bar, c.ratio = 12, 7, 7
	default:
		c = planColumns{name: min(12, width-46), pupils: 3, ratio: 7, todo: 7, planned: 7, average: 4, share: 4}
	}
	const four = len("0000/0000")
	switch {
	case pupils < 1000 || c.ratio >= four:
	case c.bar > 0:
		c.bar, c.ratio = c.bar-(four-c.ratio), four
	default:
		c.name, c.pupils, c.ratio = c.name-5, 4, four
	}
	return c
}

// right puts a text at the right of a column.
func right(text string, width int) string {
	text = short(text, width)
	return pad(width-ansi.StringWidth(text)) + text
}

func (c planColumns) head() string {
	cells := []string{fit(nl.PlanClass, c.name), right(nl.PlanFewPupils, c.pupils)}
	names := []string{nl.PlanFewAlone, nl.PlanFewParents}
	if c.bar == 0 {
		names = []string{nl.PlanLeastAlone, nl.PlanLeastParents}
	}
	for _, name := range names {
		if c.bar > 0 {
			cells = append(cells, pad(2)+fit(name, c.ratio+1+c.bar-2))
		} else {
			cells = append(cells, right(name, c.ratio))
		}
	}
	cells = append(cells, right(nl.PlanOpen, c.todo), right(nl.PlanPlanned, c.planned), right(nl.PlanFewAverage, c.average), right(nl.PlanFewShare, c.share))
	return strings.Join(cells, " ")
}

// row is a class, a phase or all of them.
func (v *yearPlan) planRow(c planColumns, name string, g school.Group, i ink) string {
	var b strings.Builder
	b.WriteString(i.of(fit(clean(name), c.name)) + " " + right(strconv.Itoa(g.Pupils), c.pupils))
	for _, t := range []school.Tally{g.Alone, g.Parents} {
		b.WriteString(" " + right(nl.PlanRatio(t), c.ratio))
		if c.bar > 0 {
			b.WriteString(" " + v.share(t, c.bar))
		}
	}
	cells := report.PlanCells(name, g) // its last four: average, share, to do, planned
	minutes, _, _ := strings.Cut(cells[4], " ")
	for _, cell := range []struct {
		text  string
		width int
	}{{cells[6], c.todo}, {cells[7], c.planned}, {minutes, c.average}, {cells[5], c.share}} {
		b.WriteString(" " + right(cell.text, cell.width))
	}
	return b.String()
}

// share is a bar of how many had their talk. It is full only when all had, and
// empty only when none had.
func (v *yearPlan) share(t school.Tally, width int) string {
	if t.Due == 0 {
		return pad(width)
	}
	full := t.Done * width / t.Due
	if full == 0 && t.Done > 0 {
		full = 1
	}
	return v.styles.bar.of(strings.Repeat("█", full)) + v.styles.faint.of(strings.Repeat("░", width-full))
}

// classLines are the table: all of them, by class, and by phase.
func (v *yearPlan) classLines(width int) []string {
	c, cov := planColumnsFor(width, v.plan.Coverage.Total.Pupils), v.plan.Coverage
	var rows []string
	if v.filter.text == "" {
		rows = append(rows, v.planRow(c, nl.PlanTotal, cov.Total, v.styles.strong))
	}
	for _, i := range v.shown {
		rows = append(rows, v.planRow(c, nl.PlanClassName(cov.Classes[i].Name), cov.Classes[i], ink{}))
	}
	if v.filter.text != "" || len(cov.Phases) < 2 {
		return rows
	}
	rows = append(rows, v.rule(strings.ToLower(nl.PlanByPhase), width))
	for _, g := range cov.Phases {
		rows = append(rows, v.planRow(c, phaseName(g.Phase, c.name), g, ink{}))
	}
	return rows
}

// phaseName names a phase in a column, the short way where there is no room.
func phaseName(p talk.Phase, width int) string {
	name := nl.PlanSetupPhase(p)
	if ansi.StringWidth(name) > width {
		name = nl.PlanPhaseFew(p)
	}
	return name
}

// monthColumn is how wide a month is, with a space before it.
const monthColumn = 4

func monthName(width int) int { return min(18, width-12*monthColumn) }

func monthHead(width int) string {
	text := fit(nl.PlanClass, monthName(width))
	for m := range 12 {
		text += right(nl.PlanMonth(m), monthColumn)
	}
	return text
}

// monthLines are the heat map, by class and by phase: how many talks there were,
// the more the heavier. Those of a class and of a phase are not measured against
// each other.
func (v *yearPlan) monthLines(width int) []string {
	heats, cov := v.plan.Heats(), v.plan.Coverage
	rows := make([]string, 0, len(v.shown)+len(cov.Phases)+2)
	if v.filter.text == "" && len(cov.Classes) > 1 {
		rows = append(rows, v.styles.strong.of(monthSums(width, cov.Total)))
	}
	for _, i := range v.shown {
		rows = append(rows, v.monthRow(width, nl.PlanClassName(cov.Classes[i].Name), heats[i]))
	}
	if v.filter.text != "" || len(cov.Phases) < 2 {
		return rows
	}
	rows = append(rows, v.rule(strings.ToLower(nl.PlanByPhase), width))
	for i, heats := range v.plan.PhaseHeats() {
		rows = append(rows, v.monthRow(width, phaseName(cov.Phases[i].Phase, monthName(width)), heats))
	}
	return rows
}

// monthSums is how many talks there were in each month of all that has been.
func monthSums(width int, g school.Group) string {
	text := fit(nl.PlanTotal, monthName(width))
	for _, n := range g.Months {
		number := ""
		if n > 0 {
			number = strconv.Itoa(n)
		}
		text += right(number, monthColumn)
	}
	return strings.TrimRight(text, " ")
}

func (v *yearPlan) monthRow(width int, name string, heats [12]report.Heat) string {
	var b strings.Builder
	b.WriteString(fit(clean(name), monthName(width)))
	for _, h := range heats {
		b.WriteString(v.heat(h))
	}
	return strings.TrimRight(b.String(), " ")
}

// heat is a month: its number with a block before it that is fuller where there
// were more talks, so that it needs no colour. A number of four digits has no room
// for one.
func (v *yearPlan) heat(h report.Heat) string {
	number := h.String()
	if h.Talks == 0 {
		return v.styles.faint.of(right(number, monthColumn))
	}
	block := []string{"", "░", "▒", "▓", "█"}[h.Level]
	if len(number) >= monthColumn {
		block = ""
	}
	return pad(monthColumn-len(block)/len("█")-len(number)) + v.styles.bar.of(block) + number
}
