package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// lay lays the questions out.
func (v *agendaView) lay() {
	if v.facts == nil || len(v.guides) == 0 {
		return
	}
	v.past.lay(v)
	a := &v.agenda
	rows := []formRow{
		{id: "goal", label: nl.AgendaGoal, field: &v.goal, changed: v.aim},
		{id: "kind", label: nl.AgendaKind, choice: &v.kind, changed: func() { v.reguide(talk.Kinds()[v.kind.at], "") }},
		{id: "guide", label: nl.PrepareGuide, value: v.guideTitle(), press: v.pickGuide},
		{id: "length", label: nl.AgendaLength, choice: &v.length, changed: v.plan},
		{lead: v.estimate(), ink: v.styles.dim},
	}
	if a.Kind == talk.Reflection { // has no length
		rows = slices.DeleteFunc(rows, func(r formRow) bool { return r.id == "length" })
	}
	if a.Tight() {
		rows = append(rows, formRow{lead: nl.AgendaTight, ink: v.styles.warn})
	}
	v.minutes = make([]choice, len(a.Stages))
	for i := range a.Stages {
		rows = append(rows, v.stageRows(i)...)
	}
	v.form.set(rows)
}

// estimate says how many questions there are in how long; of a proposal, that it is
// one.
func (v *agendaView) estimate() string {
	text := nl.AgendaEstimate(&v.agenda)
	if v.kept == "" {
		text += " " + nl.AgendaProposal
	}
	return text
}

func (v *agendaView) guideTitle() string {
	i := slices.IndexFunc(v.guides, func(g talk.Guide) bool { return g.ID == v.agenda.GuideID })
	if i < 0 {
		return v.agenda.GuideID
	}
	return v.guides[i].Title
}

// aim changes the goal as it is typed: each key is no change of its own to undo.
func (v *agendaView) aim() {
	typed := v.undone
	v.change(func(a *talk.Agenda) error {
		a.SetGoal(v.goal.text)
		return nil
	})
	if n := len(typed); n > 0 && len(v.undone) > n && sameButGoal(typed[n-1], v.agenda) {
		v.undone = typed
	}
}

// sameButGoal tells whether two agendas differ in nothing but the goal.
func sameButGoal(a, b talk.Agenda) bool {
	a.Goal = b.Goal
	return a.Text() == b.Text()
}

// plan changes the length. As long as nothing was chosen, so does how many questions
// are proposed.
func (v *agendaView) plan() {
	length := talk.Minimum + time.Duration(v.length.at)*lengthStep
	i := slices.IndexFunc(v.guides, func(g talk.Guide) bool { return g.ID == v.agenda.GuideID })
	_, touched := talk.Remember(v.talks)
	v.change(func(a *talk.Agenda) error {
		proposal := talk.NewAgenda(&v.guides[max(0, i)], a.Kind, a.Length, touched)
		if !sameButGoal(proposal, *a) {
			a.SetLength(length)
			return nil
		}
		goal := a.Goal
		*a = talk.NewAgenda(&v.guides[max(0, i)], a.Kind, length, touched)
		a.SetGoal(goal)
		return nil
	})
}

// Ids of rows: that of a stage, and that of a question with the stage before it.
const (
	stageRow    = "stage "
	questionRow = "question "
)

// stageRows are a stage and its questions.
func (v *agendaView) stageRows(i int) []formRow {
	a := &v.agenda
	s := &a.Stages[i]
	head := formRow{id: stageRow + string(s.ID), apart: true, label: v.say(nl.TermStage(s.ID)), aside: nl.AgendaStageOf(s)}
	if a.Length > 0 {
		head.choice = v.minutesOf(i)
		head.changed = func() { v.trim(s.ID, v.minutes[i].at+1) }
	} else {
		head = formRow{apart: true, lead: nl.Capital(head.label) + " · " + head.aside, ink: v.styles.strong}
	}
	rows := []formRow{head}
	for _, r := range s.Rows {
		rows = append(rows, v.questionRow(s.ID, r))
	}
	return rows
}

// minutesOf offers how many minutes a stage can have.
func (v *agendaView) minutesOf(i int) *choice {
	c := &v.minutes[i]
	for n := 1; n <= int(v.agenda.Length/time.Minute); n++ {
		c.options = append(c.options, nl.AgendaMinutes(n))
	}
	c.at = v.agenda.Stages[i].Minutes - 1
	return c
}

// trim gives a stage so many minutes, as far as the others can spare them.
func (v *agendaView) trim(stage talk.StageID, minutes int) {
	v.change(func(a *talk.Agenda) error {
		a.SetMinutes(stage, minutes)
		return nil
	})
	v.lay() // where nothing could be spared too
}

// questionRow is a question with a sign that tells whether it is asked.
func (v *agendaView) questionRow(stage talk.StageID, r talk.AgendaRow) formRow {
	row := formRow{id: questionRow + string(stage) + "/" + r.ID, loose: true, ink: v.styles.dim}
	sign := markOff
	if !r.Out {
		sign, row.ink = markOn, ink{}
	}
	text := r.Said(v.pupil.FirstName)
	if r.Own {
		text = nl.AgendaOwnMark + text
	}
	row.label = sign + text
	var more []string
	if v.form.width > 0 && ansi.StringWidth(row.label) > v.form.width-formMark {
		more = append(more, text)
	}
	if v.agenda.Kind == talk.WithParents && r.To != "" {
		more = append(more, nl.AgendaTo(r.To))
	}
	row.below = strings.Join(more, " · ")
	row.press = func() (screen, tea.Cmd) {
		if r.Own {
			return newOwnQuestion(v, stage, r), nil
		}
		return v.turn(stage, r.ID)
	}
	return row
}

// turn takes a question out of the talk, or into it.
func (v *agendaView) turn(stage talk.StageID, row string) (screen, tea.Cmd) {
	before := v.agenda.Count()
	v.change(func(a *talk.Agenda) error { return a.Switch(stage, row) })
	if v.agenda.Count() != before {
		v.hint = nl.AgendaEstimate(&v.agenda) // where it stands is often out of view
	}
	return v, nil
}

// chosen is the question that has the focus, and its stage; of the head of a stage,
// that stage alone.
func (v *agendaView) chosen() (stage talk.StageID, row string, ok bool) {
	id := v.form.focus()
	if rest, found := strings.CutPrefix(id, stageRow); found {
		return talk.StageID(rest), "", false
	}
	rest, found := strings.CutPrefix(id, questionRow)
	if !found || v.past.open {
		return "", "", false
	}
	s, row, _ := strings.Cut(rest, "/")
	return talk.StageID(s), row, true
}

// move puts the question that has the focus earlier or later.
func (v *agendaView) move(by int) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		stage, row, _ := v.chosen()
		moved := false
		v.change(func(a *talk.Agenda) (err error) {
			moved, err = a.Move(stage, row, by)
			return err
		})
		if !moved {
			v.hint = nl.AgendaEnds
		}
		return v, nil
	}
}

// addOwn asks for an own question in the stage that has the focus, else in ervaring.
func (v *agendaView) addOwn() (screen, tea.Cmd) {
	stage, _, _ := v.chosen()
	if stage == "" {
		stage = talk.Experience
	}
	return newOwnQuestion(v, stage, talk.AgendaRow{Own: true, To: talk.ToPupil}), nil
}
