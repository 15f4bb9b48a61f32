package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// approvalForm writes down what somebody says of what the dossier says now.
type approvalForm struct {
	desk
	of       *dossierView
	form     form
	who      choice // of the parties
	verdict  choice
	how      choice
	kept     field
	recorded field
	said     field // zienswijze
	name     field // of a parent who has none yet
	seen     bool  // what is approved was shown
}

// verdicts lists what somebody can say.
func verdicts() []dossier.Verdict {
	return []dossier.Verdict{dossier.Agrees, dossier.Disagrees, dossier.Withdrawn}
}

func newApproval(d *dossierView, at int) screen {
	f := &approvalForm{
		desk: desk{env: d.env}, of: d,
		kept:     field{hint: nl.ApprovalKeptHint},
		recorded: field{line: newLine(d.settings.Name), hint: nl.ApprovalByHint},
		name:     field{hint: nl.ApprovalNameHint},
	}
	for _, s := range d.now.Parties {
		f.who.options = append(f.who.options, nl.DossierParty(s.Party))
	}
	f.who.at = at
	for _, v := range verdicts() {
		f.verdict.options = append(f.verdict.options, nl.DossierVerdict(v))
	}
	for _, h := range dossier.Ways() {
		f.how.options = append(f.how.options, nl.DossierHow(h))
	}
	f.lay()
	f.form.goTo("show")
	return f
}

func (f *approvalForm) init() tea.Cmd { return nil }

func (f *approvalForm) resize(int, int) {}

// party is who it is about.
func (f *approvalForm) party() dossier.Party {
	p := f.of.now.Parties[f.who.at].Party
	if p.Name == "" {
		p.Name = words(f.name)
	}
	return p
}

func (f *approvalForm) lay() {
	p := f.of.now.Parties[f.who.at].Party
	f.said.hint = nl.ApprovalSaidHint(p.Role)
	rows := []formRow{
		{lead: nl.ApprovalOf(nl.DossierWords(f.of.now.Hash)), ink: f.styles.text},
		{id: "who", label: nl.ApprovalWho, choice: &f.who, changed: f.lay},
	}
	if p.Name == "" {
		rows = append(rows, formRow{id: "name", label: nl.ApprovalName, field: &f.name})
	}
	rows = append(rows,
		formRow{id: "show", label: nl.ApprovalShow(p.Role), loose: true, press: f.show},
		formRow{id: "verdict", apart: true, label: nl.ApprovalVerdict, choice: &f.verdict, changed: f.lay},
		formRow{id: "how", label: nl.ApprovalHow, choice: &f.how, changed: f.lay},
	)
	if dossier.Ways()[f.how.at] == dossier.OnPaper {
		rows = append(rows, formRow{id: "kept", label: nl.ApprovalKept, field: &f.kept})
	}
	rows = append(rows,
		formRow{id: "said", label: nl.ApprovalSaid(p.Role), field: &f.said},
		formRow{id: "by", label: nl.ApprovalBy, field: &f.recorded},
		formRow{id: "save", apart: true, label: nl.ApprovalSave(f.verdict.chosen()), loose: true, press: f.save},
	)
	if verdicts()[f.verdict.at] == dossier.Disagrees {
		rows = append(rows, formRow{lead: nl.DossierTalkNext, ink: f.styles.dim})
	}
	f.form.set(rows)
}

// show turns the screen to who is asked: they see what they say something of.
func (f *approvalForm) show() (screen, tea.Cmd) {
	f.seen = true
	doc := f.of.whole.Doc(f.of.now)
	doc.Said = true
	f.form.goTo("verdict")
	return newTurned(f.env, doc, f), nil
}

// save writes it down, and lays the version down where that was not done yet. Who does
// not agree is followed by a talk.
func (f *approvalForm) save() (screen, tea.Cmd) {
	verdict, how := verdicts()[f.verdict.at], dossier.Ways()[f.how.at]
	switch {
	case how == dossier.OnPaper && words(f.kept) == "":
		f.form.fail("kept", nl.ApprovalNeedsKept)
		return f, nil
	case !f.seen && how == dossier.AtTable && verdict == dossier.Agrees && f.form.wrong != "save":
		f.form.fail("save", nl.ApprovalNotSeen)
		return f, nil
	}
	a := dossier.Approval{
		ID: f.NewID(), Party: f.party(), Verdict: verdict, At: f.Now().Wall, How: how,
		Recorded: words(f.recorded), Statement: words(f.said),
	}
	if how == dossier.OnPaper {
		a.Kept = words(f.kept)
	}
	sheets, err := f.of.whole.Folder.Record(a, f.of.now.Content, f.NewID())
	if err != nil {
		f.hint = f.why(err)
		return f, nil
	}
	d := f.of
	act := school.Act{
		At: a.At.UTC(), Kind: school.ActApprove, Pupil: d.pupil.ID, Count: 1, Name: d.pupil.Name(), Note: nl.DossierParty(a.Party),
	}
	store, log := f.Dossiers, f.Acts
	f.saver.do(saidJob(d.pupil.ID), func(ctx context.Context) error {
		if err := store.SaveSheets(ctx, sheets...); err != nil {
			return err
		}
		return log.Log(ctx, act)
	})
	d.plan = verdict == dossier.Disagrees
	d.hint = nl.ApprovalDone(nl.DossierParty(a.Party), nl.DossierVerdict(verdict))
	return d, nil
}

// saidJob names the job that stores what somebody said.
func saidJob(pupil string) string { return "said " + pupil }

func (f *approvalForm) commands() []command {
	list := []command{
		{binding: bind(nl.ApprovalSaveCommand, "ctrl+s", "f5"), footer: true, run: func() (screen, tea.Cmd) {
			f.form.goTo("save")
			return f.save()
		}},
		{binding: bind(nl.DossierTurn, "f11", "ctrl+r"), short: nl.DossierTurnShort, footer: true, run: f.show},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) {
			if !f.mayLeave(f.loses(), nl.PupilNotKept) {
				return f, nil
			}
			return f.of, nil
		}},
	}
	list = append(list, f.form.moves(f)...)
	return append(list, f.shared(f, func() bool { return f.mayLeave(f.loses(), nl.PupilNotKeptQuit) })...)
}

// loses tells whether something was typed that is not written down.
func (f *approvalForm) loses() bool { return words(f.said)+words(f.kept)+words(f.name) != "" }

func (f *approvalForm) update(msg tea.Msg) (screen, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok && f.form.wrong == "save" {
		if k := key.String(); k != "enter" && k != "ctrl+s" && k != "f5" {
			f.form.mend() // the two must follow on each other
		}
	}
	if next, cmd, done := f.press(f, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		_, cmd := f.of.update(msg)
		return f, cmd
	}
	return f.form.update(f, msg)
}

func (f *approvalForm) view() frame {
	title := nl.DossierScreenTitle(f.of.pupil.Name()) + " · " + nl.DossierApprovals
	return f.draw(title, f.commands(), func(width, height int) ([]string, *spot) { return f.form.view(f.env, width, height) })
}
