package tui

import (
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// activityForm is one activity of a dossier. Every change is handed to the writer at
// once: there is nothing to keep, and nothing to lose.
type activityForm struct {
	desk
	folio    *folio
	back     *dossierView
	lapse    lapse
	act      dossier.Activity
	form     form
	texts    map[string]*field // per row
	evidence []*evidenceFields
	sort     choice
	talk     choice
	held     []dossier.Talk // behind the options of talk, from the second on
	about    map[talk.Competence]*choice
}

// evidenceFields are the two fields of a piece of evidence.
type evidenceFields struct{ what, where field }

// Rows of the form beside the legal parts, which are named as they are.
const (
	rowTitle    = "title"
	rowSort     = "sort"
	rowWhen     = "when"
	rowWhere    = "where"
	rowWith     = "with"
	rowNextWhen = "next when"
	rowNextHelp = "next help"
	rowInsight  = "insight"
	rowTalk     = "talk"
)

// competenceRow is the row of a competence.
func competenceRow(k talk.Competence) string { return "about " + string(k) }

// newActivityForm opens an activity at a row; "" is the first.
func newActivityForm(f *folio, a dossier.Activity, row string, back *dossierView) screen {
	v := &activityForm{desk: f.desk(), folio: f, back: back, act: a, lapse: f.lapse(), about: map[talk.Competence]*choice{}}
	v.texts = map[string]*field{
		rowTitle: {hint: v.say(nl.DossierTitleHint)}, rowWhen: {hint: nl.DossierWhenHint}, rowWhere: {}, rowWith: {},
		rowNextWhen: {hint: nl.DossierNextWhenHint}, rowNextHelp: {}, rowInsight: {hint: nl.DossierInsightHint, long: true},
	}
	for _, p := range dossier.LegalParts() {
		v.texts[string(p)] = &field{hint: nl.DossierPartHint(p), long: true}
	}
	for id, t := range v.texts {
		t.line = newLine(clean(*v.text(id)))
	}
	v.sort.options = append(v.sort.options, nl.DossierNoSort)
	for _, s := range dossier.Sorts() {
		v.sort.options = append(v.sort.options, nl.DossierSort(s))
	}
	v.sort.at = slices.Index(dossier.Sorts(), a.Sort) + 1
	for _, k := range talk.Competences() {
		c := &choice{options: []string{nl.DossierNo, nl.DossierYes}}
		if slices.Contains(a.Competences, k) {
			c.at = 1
		}
		v.about[k] = c
	}
	v.held = f.held()
	v.talk.options = append(v.talk.options, v.say(nl.DossierNoTalk))
	for i, t := range v.held {
		v.talk.options = append(v.talk.options, v.say(nl.DossierTalk(t)))
		if t.ID == a.Talk {
			v.talk.at = i + 1
		}
	}
	for _, e := range a.Evidence {
		v.evidence = append(v.evidence, &evidenceFields{field{line: newLine(clean(e.What))}, field{line: newLine(clean(e.Where))}})
	}
	v.lay()
	v.form.goTo(row)
	return v
}

// text is where the activity has the text of a row.
func (v *activityForm) text(row string) *string {
	a := &v.act
	switch row {
	case rowTitle:
		return &a.Title
	case rowWhen:
		return &a.When
	case rowWhere:
		return &a.Where
	case rowWith:
		return &a.With
	case rowNextWhen:
		return &a.NextWhen
	case rowNextHelp:
		return &a.NextHelp
	case string(dossier.Goal):
		return &a.Parts.Goal
	case string(dossier.Result):
		return &a.Parts.Result
	case string(dossier.Evaluation):
		return &a.Parts.Evaluation
	case string(dossier.Next):
		return &a.Parts.Next
	}
	return &a.Insight
}

func (v *activityForm) init() tea.Cmd { return v.readSpared() }

func (v *activityForm) resize(int, int) {}

// lay lays the rows out again.
func (v *activityForm) lay() {
	rows := []formRow{v.lapse.row(v.env, v.folio)}
	rows = append(rows, v.textRow(rowTitle, nl.DossierTitleRow, ""),
		formRow{id: rowSort, label: nl.DossierSortRow, choice: &v.sort, changed: func() {
			v.act.Sort = ""
			if v.sort.at > 0 {
				v.act.Sort = dossier.Sorts()[v.sort.at-1]
			}
			v.put()
		}},
		v.textRow(rowWhen, nl.EntryWhen, dayOf(v.act.On)),
		v.textRow(rowWhere, nl.DossierWhereRow, ""), v.textRow(rowWith, nl.DossierWithRow, ""))
	for i, p := range dossier.LegalParts() {
		row := v.textRow(string(p), nl.DossierPart(p), "")
		row.apart = i == 0
		rows = append(rows, v.heeded(row)...)
	}
	rows = append(rows, v.textRow(rowNextWhen, nl.DossierNextWhenRow, dayOf(v.act.NextOn)), v.textRow(rowNextHelp, nl.DossierNextHelpRow, ""))
	insight := v.textRow(rowInsight, nl.DossierInsightRow, "")
	insight.apart = true
	rows = append(rows, v.heeded(insight)...)
	rows = append(rows, v.competenceRows()...)
	rows = append(rows, v.evidenceRows()...)
	rows = append(rows, formRow{id: rowTalk, apart: true, label: nl.DossierTalkedRow, choice: &v.talk, changed: func() {
		v.act.Talk = ""
		if v.talk.at > 0 {
			v.act.Talk = v.held[v.talk.at-1].ID
		}
		v.put()
	}})
	v.form.set(rows)
}

// dayOf is the date that words mean, as it is understood.
func dayOf(iso string) string {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return ""
	}
	return nl.EntryDay(day)
}

// textRow is a row with a text of the activity. Only what is typed in is changed: what
// came from elsewhere stays as it is, to the letter.
func (v *activityForm) textRow(id, label, aside string) formRow {
	t := v.texts[id]
	return formRow{id: id, label: label, field: t, aside: aside, changed: func() {
		*v.text(id) = words(*t)
		switch id {
		case rowWhen:
			v.act.On = v.dateOf(v.act.When, nl.ParseDate, nl.ParseDay)
		case rowNextWhen:
			v.act.NextOn = v.dateOf(v.act.NextWhen, nl.ParseDay)
		}
		v.put()
	}}
}

// dateOf is the date that words mean, "" for none.
func (v *activityForm) dateOf(text string, read ...func(string, time.Time) (time.Time, bool)) string {
	for _, r := range read {
		if day, ok := r(text, v.now()); ok && text != "" {
			return day.Format(time.DateOnly)
		}
	}
	return ""
}

// heeded is a row with what is to be pointed out in its text below it: a dossier is
// read by others.
func (v *activityForm) heeded(r formRow) []formRow { return v.env.heeded(r, true) }

// heeded is a row with what is to be pointed out in its text below it. Said tells that
// these are the pupil's own words.
func (e *env) heeded(r formRow, said bool) []formRow {
	if hits := e.heed(words(*r.field), said); len(hits) > 0 {
		return []formRow{r, {lead: e.say(nl.GuardWhy(hits)), ink: e.styles.warn}}
	}
	return []formRow{r}
}

// competenceRows are which competences it was about.
func (v *activityForm) competenceRows() []formRow {
	var rows []formRow
	for i, k := range talk.Competences() {
		row := formRow{id: competenceRow(k), label: nl.TermCompetenceShort(k), choice: v.about[k], aside: nl.ReportCompetence(k), changed: func() {
			v.act.Competences = nil
			for _, k := range talk.Competences() {
				if v.about[k].at == 1 {
					v.act.Competences = append(v.act.Competences, k)
				}
			}
			v.put()
		}}
		if i == 0 {
			row.heading = v.say(nl.DossierAbout)
		}
		rows = append(rows, row)
	}
	return rows
}

// evidenceRows are two rows for each piece of evidence, and two empty ones to add
// another. One that is emptied is taken out.
func (v *activityForm) evidenceRows() []formRow {
	if n := len(v.evidence); n == 0 || words(v.evidence[n-1].what) != "" || words(v.evidence[n-1].where) != "" {
		v.evidence = append(v.evidence, &evidenceFields{})
	}
	var rows []formRow
	for i, e := range v.evidence {
		e.what.hint, e.where.hint = nl.DossierEvidenceHint, nl.DossierKeptHint
		id := strconv.Itoa(i)
		what := formRow{id: "evidence " + id, label: nl.DossierEvidenceRow, field: &e.what, changed: v.show}
		if i == 0 {
			what.heading = nl.DossierEvidenceHeading
		}
		rows = append(rows, what, formRow{id: "kept " + id, label: nl.DossierKeptRow, field: &e.where, changed: v.show})
	}
	return rows
}

// show puts the evidence as it is filled in into the activity.
func (v *activityForm) show() {
	v.act.Evidence = nil
	for _, e := range v.evidence {
		if what, where := words(e.what), words(e.where); what != "" || where != "" {
			v.act.Evidence = append(v.act.Evidence, dossier.Evidence{What: what, Where: where})
		}
	}
	v.put()
}

// put hands the activity to the writer.
func (v *activityForm) put() {
	act := v.act
	v.folio.change(func(d *dossier.Draft) { d.Put(act) })
	v.lay()
}

// empty tells whether nothing is filled in.
func (v *activityForm) empty() bool {
	for id := range v.texts {
		if *v.text(id) != "" {
			return false
		}
	}
	return len(v.act.Competences)+len(v.act.Evidence) == 0 && v.act.Sort == "" && v.act.Talk == ""
}

func (v *activityForm) commands() []command {
	list := []command{
		{binding: bind(nl.CommandBack, "esc", "ctrl+s", "f5"), footer: true, run: v.leave},
		{binding: bind(nl.DossierDrop, "ctrl+d", "f9"), short: nl.DossierDropShort, footer: true, off: v.notThere, run: func() (screen, tea.Cmd) {
			v.back.drop(v.act.ID)
			return v.back, nil
		}},
	}
	list = append(list, v.form.moves(v)...)
	return append(list, v.shared(v, nil)...)
}

// notThere is why there is nothing to take out.
func (v *activityForm) notThere() string {
	if _, there := v.folio.activity(v.act.ID); !there {
		return nl.DossierNothingTyped
	}
	return ""
}

// leave goes back; an activity in which nothing is left goes out of the dossier.
func (v *activityForm) leave() (screen, tea.Cmd) {
	if _, there := v.folio.activity(v.act.ID); there && v.empty() {
		v.folio.change(func(d *dossier.Draft) { d.Drop(v.act.ID) })
	}
	return v.back, nil
}

func (v *activityForm) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case savedMsg:
		v.hint = v.folio.heard(msg, v.hint)
		return v, nil
	case sparedMsg:
		v.lay()
		return v, nil
	}
	return v.inForm(v, &v.form, msg)
}

// inForm hands a message to a command, or to a form with long texts.
func (d *desk) inForm(self screen, f *form, msg tea.Msg) (screen, tea.Cmd) {
	if d.list == nil && !d.help && f.within(msg) {
		return self, nil
	}
	if next, cmd, done := d.press(self, msg); done {
		return next, cmd
	}
	return f.update(self, msg)
}

func (v *activityForm) view() frame {
	return v.draw(v.folio.title(nl.DossierActivityTitle), v.commands(), func(width, height int) ([]string, *spot) {
		return v.form.view(v.env, width, height)
	})
}
