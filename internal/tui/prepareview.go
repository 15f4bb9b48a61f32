package tui

import (
	"slices"
	"strconv"

	"gesprek/internal/nl"
	sheets "gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// lay lays the rows out for what is known and filled in.
func (p *prepare) lay() {
	p.suit()
	if p.earlier.open != nil {
		p.form.set(p.offerRows())
		return
	}
	rows := p.recallRows()
	p.form.set(append(rows, p.planRows()...))
}

// edited lays out again after something was filled in.
func (p *prepare) edited() {
	p.touched = true
	p.lay()
}

// offerRows offers to go on in the talk that is not finished.
func (p *prepare) offerRows() []formRow {
	began := p.local(p.earlier.open.Began())
	return []formRow{
		{id: "open", lead: nl.HomeUnfinished(p.pupil.FirstName, began, p.now()), label: nl.PrepareGoOn, press: p.goOnInOpen},
		{id: "back", label: nl.Capital(nl.CommandBack), press: p.leave},
	}
}

// recallRows are what the last talk left: its words and the steps to ask about.
func (p *prepare) recallRows() []formRow {
	r := p.earlier.recall
	switch {
	case p.earlier.err != nil:
		return []formRow{{lead: nl.PrepareNotRead(p.why(p.earlier.err)), ink: p.styles.warn}}
	case !p.loaded:
		return nil
	case r.Talk == "":
		return append([]formRow{{lead: nl.PrepareFirstTalk(p.pupil.FirstName), ink: p.styles.dim}}, p.wroteRows()...)
	}
	rows := []formRow{{
		heading: nl.PrepareLastTime,
		lead:    p.say(nl.PrepareLast(p.local(r.At), p.now(), r.Kind)), ink: p.styles.dim,
	}}
	if r.Goal != "" {
		rows = append(rows, formRow{lead: nl.PrepareLastGoal(r.Goal)})
	}
	if r.Quote != "" {
		rows = append(rows, formRow{lead: nl.ReportQuote(r.Quote), ink: p.styles.quote})
	}
	rows = append(rows, p.wroteRows()...)
	return append(rows, reviewRows(p.env, r.Steps, p.earlier.reviews, func(int) { p.edited() })...)
}

// wroteRows are what the pupil prepared, and what parents did: of a sheet question
// by question.
func (p *prepare) wroteRows() []formRow {
	var rows []formRow
	add := func(text, whole, above string) {
		pairs := sheets.Pairs(text)
		switch {
		case text == "":
			return
		case len(pairs) == 1:
			rows = append(rows, formRow{lead: whole, ink: p.styles.quote})
			return
		}
		rows = append(rows, formRow{lead: above, ink: p.styles.dim})
		for _, pair := range pairs {
			rows = append(rows, formRow{lead: pair, ink: p.styles.quote})
		}
	}
	r := p.earlier.recall
	add(r.Wrote, nl.PrepareWrote(p.pupil.FirstName, r.Wrote), nl.PrepareAnswered(p.pupil.FirstName))
	add(r.Parents, nl.PrepareParentsWrote(r.Parents), nl.PrepareParentsWrote(""))
	return rows
}

// reviewRows ask how the open steps of earlier talks turned out.
func reviewRows(e *env, steps []talk.OpenStep, reviews []choice, changed func(int)) []formRow {
	var rows []formRow
	for i, s := range steps {
		rows = append(rows, formRow{
			id: "review " + strconv.Itoa(i), lead: nl.PrepareStep(s.Step), ink: e.styles.step,
			label: nl.PrepareHow, choice: &reviews[i], changed: func() { changed(i) },
		})
	}
	return rows
}

// planRows are the fields of the plan, and the row that starts the talk.
func (p *prepare) planRows() []formRow {
	f := &p.plan
	typed := func() { p.touched = true }
	guide, aside := nl.PrepareNoGuide, nl.PrepareChooseOne
	if g, ok := p.chosenGuide(); ok {
		guide, aside = g.Title, ""
		if p.guideIsOdd(&g) {
			aside = p.say(nl.PrepareGuideFor(g.Fit, g.Kind))
		}
	}
	if p.leftOut && aside == "" {
		aside = nl.PrepareLeftOut
	}
	people := ""
	if p.kind() == talk.WithParents && len(nl.ParsePeople(f.people.text, p.pupil.FirstName)) < 2 {
		people = nl.PrepareParents(p.say(nl.PrepareAlsoParents), p.pupil.FirstName)
	}
	rows := []formRow{
		{id: "kind", heading: nl.PrepareThisTime, label: nl.PrepareKind, choice: &f.kind, changed: p.edited},
		{id: "guide", label: nl.PrepareGuide, value: guide, aside: aside, press: p.pickGuide},
		{id: "people", label: nl.PreparePeople, field: &f.people, aside: people, changed: p.edited},
		{id: "conductor", label: nl.PrepareConductor, field: &f.conductor, changed: typed},
		{id: "role", label: nl.SettingsRole, choice: &f.role, changed: p.edited},
		{id: "place", label: nl.PreparePlace, field: &f.place, changed: typed},
		{id: "length", label: nl.PrepareLength, choice: &f.length, changed: typed},
		{id: "goal", label: nl.PrepareGoal, field: &f.goal, changed: typed},
		{id: "begin", apart: true, label: nl.Capital(nl.PrepareBegin), press: p.begin},
	}
	rows = slices.Insert(rows, 2, p.agendaRows()...)
	rows = slices.Insert(rows, 1, p.adultRows()...)
	if p.kind() == talk.Reflection { // has no length
		rows = slices.DeleteFunc(rows, func(r formRow) bool { return r.id == "length" })
	}
	return rows
}

func (p *prepare) view() frame {
	commands := p.commands()
	if p.picker != nil {
		commands = []command{
			{binding: bind(nl.ChoiceChoose, "enter"), footer: true},
			{binding: bind(nl.CommandBack, "esc"), footer: true},
		}
	}
	return p.draw(nl.PrepareTitle(p.pupil.Name(), p.pupil.Class), commands, func(width, height int) ([]string, *spot) {
		switch {
		case p.picker != nil:
			rows, column := p.picker.view(p.env, width, height)
			return rows, &spot{x: column}
		case !p.loaded:
			return nil, nil
		}
		return p.form.view(p.env, width, height)
	})
}
