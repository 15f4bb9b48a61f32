package report

import (
	"slices"
	"strconv"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Plan is the year plan of a school or of one class: who had which talks, and
// nothing of what was said in them or of who held them.
type Plan struct {
	Coverage school.Coverage // the pupils in the order of their classes, then of their names
	Pace     school.Pace
	Breaks   []school.Break // those that touch the school year
	Settings school.Settings
	Class    string // the one class that it is about; empty: all
	Now      time.Time
	Words    school.Words
}

// NewPlan counts a year plan. The breaks are sorted. With a class it is about that
// one only; see [SameClass].
func NewPlan(s school.Survey, breaks []school.Break, class string) Plan {
	p := Plan{Settings: s.Settings, Now: s.Now}
	s.Pupils = slices.Clone(s.Pupils)
	if class != "" {
		s.Pupils = slices.DeleteFunc(s.Pupils, func(p school.Pupil) bool { return !SameClass(p.Class, class) })
		p.Class = class
	}
	nl.SortPupils(s.Pupils)
	slices.SortStableFunc(s.Pupils, func(a, b school.Pupil) int {
		return school.CompareClasses(school.ClassKey(a.Class), school.ClassKey(b.Class))
	})
	p.Coverage = school.Cover(s)
	p.Pace = school.PaceOf(s.Year, p.Coverage.Gaps(), breaks, s.Now)
	for _, b := range breaks {
		if !b.Last.Before(s.Year.First(time.UTC)) && !b.First.After(s.Year.Last()) {
			p.Breaks = append(p.Breaks, b)
		}
	}
	if class != "" && len(p.Coverage.Classes) > 0 {
		p.Class = p.Coverage.Classes[0].Name
	}
	return p
}

// Uncovered are the pupils who are still to have a talk, by class and name.
func (p Plan) Uncovered() []school.Covered { return p.Coverage.Uncovered() }

// ToAsk are the students who are to be asked whether parents may sit along, by
// class and name.
func (p Plan) ToAsk() []school.Covered {
	return p.rows(func(r school.Covered) bool { return r.Parents.Ask && !r.Left })
}

// Unplanned is how many of the uncovered have a talk to come for which no day is
// planned.
func (p Plan) Unplanned() int {
	return len(p.rows(func(r school.Covered) bool { return !r.Left && (unplanned(r.Alone) || unplanned(r.Parents)) }))
}

func unplanned(s school.Standing) bool { return s.Gap() && s.Planned.IsZero() }

// StandingOf is where a pupil stands with one of [PlanKinds].
func StandingOf(c school.Covered, k talk.Kind) school.Standing {
	if k == talk.WithParents {
		return c.Parents
	}
	return c.Alone
}

// PlanKinds lists the kinds of talk that the year plan counts, each for itself.
func PlanKinds() []talk.Kind { return []talk.Kind{talk.Individual, talk.WithParents} }

func (p Plan) rows(wanted func(school.Covered) bool) []school.Covered {
	var list []school.Covered
	for _, r := range p.Coverage.Pupils {
		if wanted(r) {
			list = append(list, r)
		}
	}
	return list
}

// Sums says how much is to be done each week; how, how the holidays are filled in.
func (p Plan) Sums(how string) []string {
	list := nl.PlanSums(p.Coverage.Total, p.Pace, how)
	p.sayAll(list)
	return list
}

// Text are the parts of the text for the school's own jaarplan.
func (p Plan) Text() []nl.PlanPart {
	parts := nl.PlanText(p.Coverage, p.Pace, p.Settings, p.Now)
	for i := range parts {
		parts[i].Text = p.Words.Say(parts[i].Text)
	}
	return parts
}

// TextTitle heads that text.
func (p Plan) TextTitle() string {
	return p.Words.Say(nl.PlanTextTitle(p.Coverage.Year, clean(p.Settings.School), clean(p.Class)))
}

// PlanHeads name the columns of a table of a plan, of which the first is that of
// the names of its rows.
func PlanHeads(first string) []string {
	return []string{
		first, nl.PlanPupils, nl.TermKind(talk.Individual), nl.TermKind(talk.WithParents),
		nl.PlanAverage, nl.PlanShare, nl.PlanOpen, nl.PlanPlanned,
	}
}

// PlanCells are the cells of a row of such a table.
func PlanCells(name string, g school.Group) []string {
	return []string{
		name, strconv.Itoa(g.Pupils), nl.PlanCount(g.Alone), nl.PlanCount(g.Parents),
		nl.PlanMinutes(g.Average()), nl.PlanPercent(longEnough(g)), strconv.Itoa(g.Alone.Gaps + g.Parents.Gaps),
		strconv.Itoa(g.Alone.Planned + g.Parents.Planned),
	}
}

// longEnough is how many of a hundred finished talks took the minimum, rounded
// down; false when none was finished.
func longEnough(g school.Group) (int, bool) {
	if g.Talks == 0 {
		return 0, false
	}
	return 100 * g.Counted / g.Talks, true
}

// Table are the rows of a table of a plan, by phase or else by class, with those
// of all pupils last when there is more than one row.
func (p Plan) Table(byPhase bool) [][]string {
	rows := [][]string{PlanHeads(nl.PlanClass)}
	list := p.Coverage.Classes
	if byPhase {
		rows[0][0], list = nl.PlanPhase, p.Coverage.Phases
	}
	for _, t := range list {
		name := nl.PlanClassName(clean(t.Name))
		if byPhase {
			name = nl.PlanPhaseName(t.Phase)
		}
		rows = append(rows, PlanCells(name, t))
	}
	p.sayAll(rows[0])
	if len(list) > 1 {
		rows = append(rows, PlanCells(nl.PlanTotal, p.Coverage.Total))
	}
	return rows
}

// sayAll puts texts of the program in the school's own words.
func (p Plan) sayAll(texts []string) {
	for i, s := range texts {
		texts[i] = p.Words.Say(s)
	}
}

// HeatLevels is how dark a cell of a heat map can be: from 0, for none.
const HeatLevels = 4

// Heat is a cell of the heat map: how many talks a class, or a phase, had in a month.
type Heat struct {
	Talks int
	Level int  // 0 to HeatLevels, against the month and the row with the most talks
	Ahead bool // the month is still to come
}

// Heats are the rows of the heat map, of the classes in their order.
func (p Plan) Heats() [][12]Heat { return p.heats(p.Coverage.Classes) }

// PhaseHeats are those of the phases; a phase is measured against phases.
func (p Plan) PhaseHeats() [][12]Heat { return p.heats(p.Coverage.Phases) }

func (p Plan) heats(groups []school.Group) [][12]Heat {
	most := HeatLevels // a few talks are not dark
	for _, t := range groups {
		most = max(most, slices.Max(t.Months[:]))
	}
	rows := make([][12]Heat, len(groups))
	for i, t := range groups {
		for m, n := range t.Months {
			first := p.Coverage.Year.First(time.UTC).AddDate(0, m, 0)
			rows[i][m] = Heat{n, (n*HeatLevels + most - 1) / most, first.After(p.Now) && n == 0}
		}
	}
	return rows
}

// String is the cell without colour.
func (h Heat) String() string {
	switch {
	case h.Ahead:
		return ""
	case h.Talks == 0:
		return "·"
	}
	return strconv.Itoa(h.Talks)
}

// Notes say what in the tables wants a word of explanation.
func (p Plan) Notes() []string {
	var notes []string
	if n := len(p.rows(func(r school.Covered) bool { return r.Left })); n > 0 {
		notes = append(notes, nl.PlanLeftNote(n))
	}
	switch now := school.YearOf(p.Now); {
	case len(p.Coverage.Pupils) == 0:
	case p.Coverage.Year.Start > now.Start:
		notes = append(notes, nl.PlanToCome)
	case p.Coverage.Year != now:
		notes = append(notes, nl.PlanNowWords)
	}
	p.sayAll(notes)
	return notes
}

// Act is the act of giving the plan away; to says where it went.
func (p Plan) Act(at time.Time, to string) school.Act {
	return school.Act{At: at.UTC(), Kind: school.ActPlan, Count: p.Coverage.Total.Pupils, Note: to}
}
