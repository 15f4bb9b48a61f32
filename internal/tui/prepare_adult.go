package tui

import (
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// adultChoice offers them with what is known chosen.
func adultChoice(e *env, a school.Adult) choice {
	var c choice
	for i, o := range adults() {
		c.options = append(c.options, e.say(nl.PupilAdult(o)))
		if o == a {
			c.at = i
		}
	}
	return c
}

// adultRows ask, for a talk with parents, whether they may sit along: of a student
// of the mbo, and of who is known to be 18. It forbids nothing: the mentor decides.
func (p *prepare) adultRows() []formRow {
	if p.kind() != talk.WithParents || p.pupil.Phase() != talk.MBO && p.was == school.AdultUnasked && p.pupil.Adult == school.AdultUnasked {
		return nil
	}
	row := formRow{id: "adult", label: nl.AdultLabel, choice: &p.plan.adult, changed: p.asked}
	rows := []formRow{row}
	switch p.pupil.Adult {
	case school.AdultUnasked:
		rows = append(rows, formRow{lead: p.say(nl.AdultAsk), ink: p.styles.dim})
	case school.AdultRefuses:
		rows = append(rows, formRow{lead: p.say(nl.AdultRefused), ink: p.styles.warn})
	}
	return rows
}

// asked stores what the student said at once: it is about the student and not
// about this talk, and holds when the talk does not come.
func (p *prepare) asked() {
	said := adults()[p.plan.adult.at]
	p.pupil.Adult = said
	p.alter(adultName(p.pupil.ID), p.pupil, func(q *school.Pupil) { q.Adult = said })
	p.lay()
}

// adultName names the job that stores what a student said.
func adultName(id string) string { return "adult " + id }

// answered says that what a student said is not stored.
func (p *prepare) answered(msg savedMsg) {
	if msg.name == adultName(p.pupil.ID) && msg.err != nil {
		p.hint = nl.AdultNotSaved(p.why(msg.err))
	}
}
