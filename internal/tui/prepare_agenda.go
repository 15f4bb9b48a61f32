package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// guidePicker lists guides to choose from.
func guidePicker(e *env, guides []talk.Guide) *picker {
	var items []item
	for i, g := range guides {
		items = append(items, item{
			label: g.Title, hint: e.say(nl.PrepareGuideFor(g.Fit, g.Kind)), value: i,
			find: nl.Fold(g.Title + " " + e.say(nl.PrepareGuideFor(g.Fit, g.Kind))),
		})
	}
	return newPicker(nl.PrepareGuide, items)
}

// settledAgenda is the agenda that there is for the talk; empty, without an id, when
// there is none.
type settledAgenda struct {
	talk.Agenda
	id string // of its entry on the card
}

// openAgenda opens the agenda of the talk, with the goal and the length that were
// filled in here since.
func (p *prepare) openAgenda() (screen, tea.Cmd) {
	if p.follows() {
		a := p.agenda.Clone()
		a.SetGoal(p.plan.goal.text)
		a.SetLength(p.planned().Length)
		if a.Text() != p.agenda.Text() {
			p.keepAgenda(p.pupil.ID, p.agenda.id, a)
		}
	}
	return newAgenda(p.env, p.pupil, p), nil
}

// seed is what an agenda begins with when it is opened from here.
func (p *prepare) seed() agendaSeed {
	return agendaSeed{kind: p.kind(), guide: p.guide, length: p.planned().Length, goal: words(p.plan.goal)}
}

// adopt fills in what is settled in an agenda; without an id there is none. In a row of
// talks the kind and the length are the row's, and an agenda for another kind gives the
// goal only.
func (p *prepare) adopt(pupil school.Pupil, a talk.Agenda, id string) {
	p.pupil, p.agenda = pupil, settledAgenda{}
	if id != "" {
		p.agenda = settledAgenda{a, id}
		if !p.plan.settled {
			p.plan.kind.at = max(0, slices.Index(talk.Kinds(), a.Kind))
		}
		if a.Length > 0 && !p.plan.settled {
			p.plan.length.at = int((a.Length - talk.Minimum) / lengthStep)
		}
		if a.Goal != "" {
			p.plan.goal.line = newLine(a.Goal)
		}
		p.byHand = false
		p.suit()
		if p.kind() == a.Kind && p.guide != a.GuideID && p.hasGuide(a.GuideID) {
			p.guide, p.byHand = a.GuideID, true
		}
	}
	p.lay()
}

func (p *prepare) hasGuide(id string) bool {
	return slices.ContainsFunc(p.fitting, func(g talk.Guide) bool { return g.ID == id })
}

// follows tells whether the talk as it is filled in can follow the agenda.
func (p *prepare) follows() bool { return !p.agenda.Empty() && p.agenda.GuideID == p.guide }

// settled is the agenda that a talk with this plan follows; its goal stands in the
// plan, where it can be corrected later.
func (p *prepare) settled(plan talk.Plan) talk.Agenda {
	if !p.follows() {
		return talk.Agenda{}
	}
	a := p.agenda.Chosen()
	a.Kind, a.Goal = plan.Kind, ""
	if plan.Kind == talk.Reflection {
		a.Length = 0
		return a
	}
	a.SetLength(plan.Length)
	return a
}

// agendaRows say that there is an agenda, and open it.
func (p *prepare) agendaRows() []formRow {
	if p.agenda.Empty() {
		return nil
	}
	row := formRow{id: "agenda", label: nl.AgendaWord, value: nl.AgendaReady(&p.agenda.Agenda), press: p.openAgenda}
	if !p.follows() {
		row.aside = nl.AgendaOther
	}
	return []formRow{row}
}
