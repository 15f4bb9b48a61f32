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

// activityForm is an activity of a dossier. Every change goes into the draft at once.
type activityForm struct {
	desk
	of   *dossierView
	id   string
	talk string // id of the talk in which it was discussed
	form form
	activityFields
	about     []choice // yes or no, for each competence
	discussed choice
	talks     []string // ids, per option of discussed
	evidence  []evidenceFields
}

// activityFields are the fields that there is one of.
type activityFields struct {
	title, when, where, with    field
	sort                        choice
	parts                       [4]field // in the order of dossier.LegalParts
	nextWhen, nextHelp, insight field
}

// evidenceFields are the fields of one piece of evidence.
type evidenceFields struct{ what, where field }

// newActivity opens an activity; one that is not in the draft yet is added with the
// first thing that is typed.
func newActivity(d *dossierView, a dossier.Activity) *activityForm {
	f := &activityForm{
		desk: desk{env: d.env}, of: d, id: a.ID, talk: a.Talk,
		activityFields: activityFields{
			title:    field{line: newLine(a.Title), hint: nl.ActivityTitleHint},
			when:     field{line: newLine(a.When), hint: nl.ActivityWhenHint},
			where:    field{line: newLine(a.Where), hint: nl.ActivityWhereHint},
			with:     field{line: newLine(a.With), hint: nl.ActivityWithHint},
			nextWhen: field{line: newLine(a.NextWhen), hint: nl.ActivityNextWhenHint},
			nextHelp: field{line: newLine(a.NextHelp), hint: nl.ActivityNextHelpHint},
			insight:  field{line: newLine(a.Insight), hint: nl.ActivityInsightHint},
		},
	}
	for _, s := range dossier.Sorts() {
		f.sort.options = append(f.sort.options, nl.DossierSort(s))
	}
	f.sort.at = max(0, slices.Index(dossier.Sorts(), a.Sort))
	for i, p := range dossier.LegalParts() {
		f.parts[i] = field{line: newLine(a.Parts.Of(p)), hint: nl.DossierPartHint(p)}
	}
	for _, k := range talk.Competences() {
		c := choice{options: []string{nl.ActivityNo, nl.ActivityYes}}
		if slices.Contains(a.Competences, k) {
			c.at = 1
		}
		f.about = append(f.about, c)
	}
	f.readTalks(a)
	for _, e := range a.Evidence {
		f.evidence = append(f.evidence, evidenceOf(e))
	}
	f.evidence = append(f.evidence, evidenceOf(dossier.Evidence{}))
	f.lay()
	return f
}

func evidenceOf(e dossier.Evidence) evidenceFields {
	return evidenceFields{
		what:  field{line: newLine(e.What), hint: nl.ActivityEvidenceHint},
		where: field{line: newLine(e.Where), hint: nl.ActivityKeptHint},
	}
}

// readTalks offers the talks that were held, the newest first.
func (f *activityForm) readTalks(a dossier.Activity) {
	f.discussed, f.talks = choice{options: []string{nl.ActivityNoTalk}}, []string{""}
	for _, t := range slices.Backward(f.of.whole.Facts().Talks) {
		f.discussed.options = append(f.discussed.options, nl.DossierTalk(t))
		f.talks = append(f.talks, t.ID)
	}
	f.discussed.at = max(0, slices.Index(f.talks, a.Talk))
}

// value is the activity as it is filled in.
func (f *activityForm) value() dossier.Activity {
	a := dossier.Activity{
		ID: f.id, Title: words(f.title), Sort: dossier.Sorts()[f.sort.at], When: words(f.when), Where: words(f.where), With: words(f.with),
		NextWhen: words(f.nextWhen), NextHelp: words(f.nextHelp), Insight: words(f.insight), Talk: f.talks[f.discussed.at],
	}
	if a.Talk == "" && !slices.Contains(f.talks, f.talk) {
		a.Talk = f.talk // of a talk that is not among them any more
	}
	if day, ok := nl.ParseDate(a.When, f.now()); ok {
		a.On = isoDay(day)
	}
	a.NextOn = isoOf(nl.ParseDay(a.NextWhen, f.now()))
	for i, p := range dossier.LegalParts() {
		a.Parts = a.Parts.With(p, words(f.parts[i]))
	}
	for i, k := range talk.Competences() {
		if f.about[i].at == 1 {
			a.Competences = append(a.Competences, k)
		}
	}
	for _, e := range f.evidence {
		if what, where := words(e.what), words(e.where); what+where != "" {
			a.Evidence = append(a.Evidence, dossier.Evidence{What: what, Where: where})
		}
	}
	return a
}

// isoOf is a day that was understood as dossiers hold it; "" for another.
func isoOf(day time.Time, ok bool) string {
	if !ok {
		return ""
	}
	return isoDay(day)
}

// changed puts the activity into the draft. A day that was understood before and is not
// typed over keeps its date: "vrijdag" means the one of when it was written.
func (f *activityForm) changed() {
	a := f.value()
	draft := f.of.whole.Folder.Draft
	if i := slices.IndexFunc(draft.Activities, func(o dossier.Activity) bool { return o.ID == f.id }); i >= 0 {
		was := draft.Activities[i]
		if was.When == a.When {
			a.On = was.On
		}
		if was.NextWhen == a.NextWhen {
			a.NextOn = was.NextOn
		}
	}
	f.of.change(func(d *dossier.Draft) { d.Put(a) })
	f.lay()
}

// lay lays the rows out.
func (f *activityForm) lay() {
	if last := f.evidence[len(f.evidence)-1]; words(last.what)+words(last.where) != "" {
		f.evidence = append(f.evidence, evidenceOf(dossier.Evidence{}))
	}
	a := f.value()
	rows := []formRow{
		{id: "title", label: nl.ActivityTitle, field: &f.title, changed: f.changed},
		{id: "sort", label: nl.EntrySort, choice: &f.sort, changed: f.changed},
		{id: "when", label: nl.EntryWhen, field: &f.when, changed: f.changed, aside: dayAside(a.When, a.On)},
		{id: "where", label: nl.ActivityWhere, field: &f.where, changed: f.changed},
		{id: "with", label: nl.ActivityWith, field: &f.with, changed: f.changed},
	}
	for i, p := range dossier.LegalParts() {
		row := formRow{id: "part " + string(p), label: nl.Capital(nl.DossierPart(p)), field: &f.parts[i], changed: f.changed}
		if i == 0 {
			row.heading = nl.ActivityParts
		}
		rows = append(append(rows, row), f.heedRow(f.parts[i].text, true)...)
	}
	rows = append(rows,
		formRow{id: "next-when", label: nl.ActivityNextWhen, field: &f.nextWhen, changed: f.changed, aside: dayAside(a.NextWhen, a.NextOn)},
		formRow{id: "next-help", label: nl.ClosingHelp, field: &f.nextHelp, changed: f.changed},
		formRow{id: "insight", apart: true, label: nl.ActivityInsight, field: &f.insight, changed: f.changed},
	)
	rows = append(rows, f.heedRow(f.insight.text, true)...)
	rows = append(rows, f.competenceRows()...)
	rows = append(rows, f.evidenceRows()...)
	rows = append(rows, formRow{id: "talk", apart: true, label: nl.ActivityTalk, choice: &f.discussed, changed: f.changed})
	rows = append(rows, formRow{id: "done", apart: true, label: nl.ActivityDone, press: f.done}, formRow{id: rowDrop, label: nl.ActivityDrop, press: f.drop})
	f.form.set(rows)
}

// dayAside is the day that words mean, where they do not say it.
func dayAside(words, iso string) string {
	if full := nl.DossierWhen(words, iso); iso != "" && full != words {
		return nl.DossierDate(iso)
	}
	return ""
}

func (f *activityForm) competenceRows() []formRow {
	var rows []formRow
	for i, k := range talk.Competences() {
		row := formRow{id: "about " + string(k), label: nl.TermCompetenceShort(k), choice: &f.about[i], changed: f.changed, aside: nl.ReportCompetence(k)}
		if i == 0 {
			row.heading = nl.ActivityAbout
		}
		rows = append(rows, row)
	}
	return rows
}

func (f *activityForm) evidenceRows() []formRow {
	var rows []formRow
	for i := range f.evidence {
		e := &f.evidence[i]
		what := formRow{id: "what " + strconv.Itoa(i), label: nl.ActivityEvidence, field: &e.what, changed: f.changed}
		if i == 0 {
			what.heading = nl.ActivityEvidenceHead
		}
		rows = append(rows, what)
		if words(e.what)+words(e.where) != "" {
			rows = append(rows, formRow{id: "kept " + strconv.Itoa(i), label: nl.ActivityKept, field: &e.where, changed: f.changed})
		}
	}
	return rows
}

func (f *activityForm) init() tea.Cmd { return nil }

func (f *activityForm) resize(int, int) {}

// done goes back to the dossier, at the activity.
func (f *activityForm) done() (screen, tea.Cmd) {
	f.of.form.goTo("activity " + f.id)
	return f.of, nil
}

// drop takes the activity out; in the dossier that can be undone.
func (f *activityForm) drop() (screen, tea.Cmd) {
	f.of.drop(f.id)
	return f.of, nil
}

func (f *activityForm) commands() []command {
	list := []command{
		{binding: bind(nl.ActivityDoneCommand, "esc", "ctrl+s", "f5"), short: nl.CommandBack, footer: true, run: f.done},
		{binding: bind(nl.ActivityDropCommand, "ctrl+d", "f9"), run: f.drop},
	}
	list = append(list, f.form.moves(f)...)
	return append(list, f.shared(f, nil)...)
}

func (f *activityForm) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := f.press(f, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return f, f.heard(msg)
	}
	return f.form.update(f, msg)
}

// heard hands on what the dossier waits for, and tells what it was told.
func (f *activityForm) heard(msg tea.Msg) tea.Cmd {
	_, cmd := f.of.update(msg)
	if f.of.hint != "" {
		f.hint, f.of.hint = f.of.hint, ""
	}
	return cmd
}

func (f *activityForm) view() frame {
	title := nl.DossierScreenTitle(f.of.pupil.Name()) + " · " + nl.ActivityHead
	return f.draw(title, f.commands(), func(width, height int) ([]string, *spot) { return f.form.view(f.env, width, height) })
}
