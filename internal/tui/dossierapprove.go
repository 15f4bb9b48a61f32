package tui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

// approvalForm writes down what one of the parties says of the dossier as they saw it.
type approvalForm struct {
	desk
	folio     *folio
	back      screen
	seen      report.Standing // what is said something of
	form      form
	party     choice
	verdict   choice
	how       choice
	name      field // of a parent who is not named yet
	kept      field
	statement field
	recorded  field
	storing   string          // id of the approval that is being stored; "" for none
	said      dossier.Verdict // that is
}

// Rows of the form.
const (
	rowParty     = "party"
	rowVerdict   = "verdict"
	rowHow       = "how"
	rowName      = "name"
	rowKept      = "kept"
	rowStatement = "statement"
	rowRecorded  = "recorded"
	rowSave      = "save"
)

// newApproval opens the form for one of the parties.
func newApproval(f *folio, p dossier.Standing, back screen) *approvalForm {
	v := &approvalForm{
		desk: f.desk(), folio: f, back: back, seen: f.standing(),
		kept:      field{hint: nl.DossierSheetKeptHint},
		name:      field{hint: nl.DossierNameHint},
		statement: field{hint: nl.DossierStatementHint, long: true},
		recorded:  field{line: newLine(f.env.settings.Name)},
	}
	for i, o := range v.seen.Parties {
		v.party.options = append(v.party.options, clean(nl.DossierParty(o.Party)))
		if o.Party == p.Party {
			v.party.at = i
		}
	}
	for _, h := range dossier.Ways() {
		v.how.options = append(v.how.options, nl.DossierHow(h))
	}
	v.offer()
	v.lay()
	v.form.goTo(rowVerdict)
	return v
}

func (v *approvalForm) init() tea.Cmd { return v.readSpared() }

func (v *approvalForm) resize(int, int) {}

// who is the party that is chosen.
func (v *approvalForm) who() dossier.Standing { return v.seen.Parties[v.party.at] }

// verdicts are what the chosen party can say: only what was said can be withdrawn.
func (v *approvalForm) verdicts() []dossier.Verdict {
	list := []dossier.Verdict{dossier.Agrees, dossier.Disagrees}
	if s := v.who().State; s == dossier.Agreed || s == dossier.Refused {
		list = append(list, dossier.Withdrawn)
	}
	return list
}

// offer offers what the chosen party can say.
func (v *approvalForm) offer() {
	v.verdict = choice{}
	for _, o := range v.verdicts() {
		v.verdict.options = append(v.verdict.options, nl.DossierSays(o))
	}
}

func (v *approvalForm) lay() {
	p := v.who()
	rows := []formRow{
		{lead: nl.DossierSeen(nl.DossierWords(v.seen.Hash)), ink: v.styles.dim},
		{id: rowParty, label: nl.DossierWhoLabel, choice: &v.party, aside: nl.DossierState(p.State), changed: func() {
			v.offer()
			v.lay()
		}},
	}
	if v.unnamed() {
		rows = append(rows, formRow{id: rowName, label: nl.DossierNameLabel, field: &v.name})
	}
	rows = append(rows, formRow{id: rowVerdict, label: nl.DossierSaysLabel, choice: &v.verdict, changed: v.lay})
	if v.verdicts()[v.verdict.at] == dossier.Disagrees {
		rows = append(rows, formRow{lead: nl.DossierTalkNext, ink: v.styles.dim})
	}
	rows = append(rows, formRow{id: rowHow, label: nl.DossierHowLabel, choice: &v.how, changed: v.lay})
	if dossier.Ways()[v.how.at] == dossier.OnPaper {
		rows = append(rows, formRow{id: rowKept, label: nl.DossierSheetLabel, field: &v.kept},
			formRow{lead: nl.DossierSheetWords(nl.DossierWords(v.seen.Hash)), ink: v.styles.dim})
	}
	statement := formRow{id: rowStatement, apart: true, label: nl.DossierStatement(p.Party.Role), field: &v.statement, changed: v.lay}
	rows = append(rows, v.heeded(statement, p.Party.Role == dossier.Pupil)...)
	rows = append(rows,
		formRow{id: rowRecorded, label: nl.DossierRecordedLabel, field: &v.recorded},
		formRow{id: rowSave, apart: true, label: nl.Capital(nl.DossierWriteDown), press: v.save})
	v.form.set(rows)
}

// unnamed tells whether the chosen party is a parent without a name.
func (v *approvalForm) unnamed() bool {
	p := v.who().Party
	return p.Role == dossier.Parent && p.Name == ""
}

// changed tells whether something was typed that is not stored.
func (v *approvalForm) changed() bool {
	return words(v.name) != "" || words(v.kept) != "" || words(v.statement) != "" || words(v.recorded) != v.settings.Name
}

// loses tells whether leaving the program loses something.
func (v *approvalForm) loses() bool { return v.changed() }

func (v *approvalForm) commands() []command {
	list := []command{
		{binding: bind(nl.DossierWriteDown, "ctrl+s", "f5"), footer: true, off: v.busy, run: v.save},
		{binding: bind(nl.DossierTurn, "f11", "ctrl+r"), short: nl.DossierTurnShort, footer: true, run: func() (screen, tea.Cmd) {
			return newTurnedDossier(v.folio, v.who(), v, v), nil
		}},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) {
			if !v.mayLeave(v.changed(), nl.PupilNotKept) {
				return v, nil
			}
			return v.back, nil
		}},
	}
	list = append(list, v.form.moves(v)...)
	return append(list, v.shared(v, func() bool { return v.mayLeave(v.changed(), nl.PupilNotKeptQuit) })...)
}

func (v *approvalForm) busy() string {
	if v.storing != "" {
		return nl.EntryBusy
	}
	return ""
}

// approval is what is said, as it is filled in.
func (v *approvalForm) approval() dossier.Approval {
	p := v.who().Party
	if v.unnamed() {
		p.Name = words(v.name)
	}
	a := dossier.Approval{
		ID: v.NewID(), Version: v.seen.Hash, Party: p, Verdict: v.verdicts()[v.verdict.at], At: v.Now().Wall.UTC(),
		How: dossier.Ways()[v.how.at], Recorded: words(v.recorded), Statement: words(v.statement),
	}
	if a.How == dossier.OnPaper {
		a.Kept = words(v.kept)
	}
	return a
}

// save has it stored, and the version that it is about where that was not yet: both or
// neither.
func (v *approvalForm) save() (screen, tea.Cmd) {
	if v.storing != "" {
		return v, nil
	}
	a := v.approval()
	if a.How == dossier.OnPaper && a.Kept == "" {
		v.form.fail(rowKept, nl.DossierSheetNeeded)
		return v, nil
	}
	sheets, err := v.folio.of.Folder.Record(a, v.seen.Content, v.NewID())
	if err != nil {
		v.hint = v.why(err)
		return v, nil
	}
	if v.unnamed() && a.Party.Name != "" {
		v.folio.change(func(d *dossier.Draft) { d.Parents = append(slices.Clone(d.Parents), a.Party.Name) })
	}
	v.storing, v.said = a.ID, a.Verdict
	store, log, pupil := v.Dossiers, v.Acts, v.folio.of.Pupil
	act := school.Act{
		At: a.At, Kind: school.ActApprove, Pupil: pupil.ID, Count: 1, Name: pupil.Name(), Note: nl.DossierParty(a.Party),
	}
	v.saver.do(approvalJob(a.ID), func(ctx context.Context) error {
		if err := store.SaveSheets(ctx, sheets...); err != nil {
			return err
		}
		return log.Log(ctx, act)
	})
	return v, nil
}

// approvalJob names the job that stores an approval.
func approvalJob(id string) string { return "approval " + id }

func (v *approvalForm) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case savedMsg:
		return v.told(msg), nil
	case sparedMsg:
		v.lay()
		return v, nil
	}
	if v.storing != "" {
		next, cmd, _ := v.press(v, msg)
		return next, cmd
	}
	return v.inForm(v, &v.form, msg)
}

// told goes back when it is stored, or on to planning a talk with who does not agree.
// When storing failed it stays, with everything that was typed.
func (v *approvalForm) told(msg savedMsg) screen {
	if v.storing == "" || msg.name != approvalJob(v.storing) {
		return v
	}
	v.storing = ""
	if msg.err != nil {
		v.hint = nl.PupilNotSaved(v.why(msg.err))
		return v
	}
	says := nl.DossierWrittenDown(v.said, nl.DossierParty(v.who().Party))
	if v.said == dossier.Disagrees {
		plan := newDossierTalk(v.folio, v.back).(*entryForm)
		plan.hint = v.say(nl.DossierPlanNow(says))
		return plan
	}
	v.Notice = says
	return v.back
}

func (v *approvalForm) view() frame {
	return v.draw(v.folio.title(nl.DossierApprovalTitle), v.commands(), func(width, height int) ([]string, *spot) {
		return v.form.view(v.env, width, height)
	})
}
