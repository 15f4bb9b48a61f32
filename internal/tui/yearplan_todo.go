package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// chosen is the pupil under the cursor; there must be one, see nobody.
func (v *yearPlan) chosen() planRow { return v.rows[v.shown[v.at]] }

// open opens the card of the chosen pupil.
func (v *yearPlan) open() (screen, tea.Cmd) {
	return newPupilCard(v.env, v.chosen().pupil, v), nil
}

// begin prepares a talk with the chosen pupil.
func (v *yearPlan) begin() (screen, tea.Cmd) {
	return newPrepare(v.env, v.chosen().pupil, v), nil
}

// planNext plans the talk that the chosen pupil does not have yet.
func (v *yearPlan) planNext() (screen, tea.Cmd) {
	r := v.chosen()
	return newEntryForm(v.env, r.pupil, school.Entry{Pupil: r.pupil.ID, Kind: school.Planned, Talk: r.next}, v), nil
}

// nextKind is the kind of talk that is to be planned first with a pupil: one that
// is missing and has no day yet.
func nextKind(c school.Covered) talk.Kind {
	if parents := c.Parents.Gap() && c.Parents.Planned.IsZero(); parents && (!c.Alone.Gap() || !c.Alone.Planned.IsZero()) {
		return talk.WithParents
	}
	return talk.Individual
}

// chosenID is whom seek finds again; empty when nobody is chosen.
func (v *yearPlan) chosenID() string {
	if v.nobody() != "" {
		return ""
	}
	return v.chosen().pupil.ID
}

// seek chooses a pupil again who is still in the list.
func (v *yearPlan) seek(id string) {
	for i, n := range v.shown {
		if v.tab == planTodo && v.rows[n].pupil.ID == id {
			v.at = i
		}
	}
}

// nudge says above the list of pupils for how many there is nothing to look
// forward to.
func (v *yearPlan) nudge(width int) string {
	n := v.counts.unplanned
	if v.tab != planTodo || n == 0 || v.plan.Pace.Over {
		return ""
	}
	return v.styles.warn.of(short(v.say(nl.PlanNudge(n)), width))
}

// todo gives the pupils around the chosen one.
func (v *yearPlan) todo(rows []string, width, height int) ([]string, *spot) {
	filter, cursor := v.filterRow(v.say(nl.PlanFilterWho), width, len(rows))
	rows = append(rows, filter)
	if len(v.shown) == 0 {
		text := nl.NothingFound
		if v.filter.text == "" {
			text = nl.PlanAllDone
		}
		return append(rows, v.styles.dim.of(text)), cursor
	}
	cols := todoColumnsFor(width)
	rows = append(rows, v.styles.dim.of(cols.row("  ", []string{v.say(nl.PlanPupil), nl.PlanClass, nl.PlanFewAlone, v.say(nl.PlanFewParents)})))
	room := max(1, height-len(rows))
	head := v.askHead()
	at, all := v.at, len(v.shown)
	if head >= 0 {
		all++
		if at >= head {
			at++
		}
	}
	from := max(0, min(at-room/2, all-room))
	for y := from; y < min(all, from+room); y++ {
		rows = append(rows, v.todoRow(cols, y, head, width))
	}
	return rows, cursor
}

// askHead is where, among the rows of the list, the name stands of the group that
// is only to be asked about parents; -1 when there is nobody in it.
func (v *yearPlan) askHead() int {
	if v.asks == 0 {
		return -1
	}
	return len(v.shown) - v.asks
}

// todoRow is the row at y of the list: a pupil, or the name of a group.
func (v *yearPlan) todoRow(cols todoColumns, y, head, width int) string {
	switch {
	case y == head:
		return v.rule(v.say(nl.PlanAskOnly(v.asks)), width)
	case head >= 0 && y > head:
		y--
	}
	cells := v.rows[v.shown[y]].cells
	if y == v.at {
		return v.styles.selected.of(cols.row("› ", cells))
	}
	return cols.row("  ", cells)
}

// todoColumns are the widths of the list of pupils.
type todoColumns struct{ name, class, stands int }

func todoColumnsFor(width int) todoColumns {
	const wide, marks = 76, 2
	c := todoColumns{class: 6, stands: 16}
	if width >= wide {
		c = todoColumns{class: 10, stands: 18}
	}
	c.name = min(width-marks-c.class-2*c.stands-3, 48)
	return c
}

func (c todoColumns) row(mark string, cells []string) string {
	return mark + fit(cells[0], c.name) + " " + fit(cells[1], c.class) + " " + fit(cells[2], c.stands) + " " + short(cells[3], c.stands)
}
