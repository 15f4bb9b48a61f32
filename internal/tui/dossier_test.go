package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func dossierAt(t *testing.T, w *world, pupil string, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newDossier(e, w.pupil(pupil), newPupilCard(e, w.pupil(pupil), newHome(e))) }, width, height)
}

// worldOfDossier is that of the card, with the dossier of a pupil under 16 with one
// parent, which lacks something.
func worldOfDossier(t *testing.T) *world {
	t.Helper()
	w := worldOfCard(t)
	var d dossier.Draft
	d.Age, d.Parents = dossier.Under16, []string{"Sanne de Wit"}
	for _, q := range dossier.Questions(dossier.Career)[:3] {
		d.SetText(q, nl.DossierQuestion(q), "Ik bak elke zaterdag taart.")
	}
	d.Put(dossier.Activity{
		ID: "bakker", Title: "Stage bij de bakker", Sort: dossier.Placement, When: "12 november 2026", On: "2026-11-12", Where: "bakkerij Smit",
		Parts:    dossier.Parts{Goal: "zien hoe een bakker werkt", Result: "40 broden gebakken", Next: "open dag"},
		NextWhen: "16 januari 2027", NextOn: "2027-01-16", Competences: []talk.Competence{talk.Qualities, talk.Work},
	})
	sheet, err := d.Sheet(w.pupil("noor").ID, start())
	if err != nil {
		t.Fatal(err)
	}
	w.sheets = append(w.sheets, sheet)
	return w
}

// folder is what is stored of the dossier of noor.
func (d *driver) folder() dossier.Folder {
	d.t.Helper()
	f, err := dossiersOf{d.world}.Dossier(d.t.Context(), d.world.pupil("noor").ID)
	if err != nil {
		d.t.Fatal(err)
	}
	return f
}

// says writes down what a party says, after it was shown.
func (d *driver) says(party int, verdict string) *driver {
	d.press("f6").sees(nl.ApprovalWho)
	d.reach(nl.ApprovalWho)
	for range party {
		d.press("right")
	}
	d.press("f11", "esc").reach(nl.ApprovalVerdict)
	if verdict != "" {
		d.press("right")
	}
	return d.press("ctrl+s")
}

// reach goes to the row with an id, or a label.
func (d *driver) reach(label string) *driver {
	d.t.Helper()
	for range 15 {
		d.press("pgup")
	}
	for range 70 {
		if f, ok := d.model.screen.(interface{ focused() string }); ok && f.focused() == label {
			return d
		}
		d.press("down")
	}
	d.t.Fatalf("no row %q", label)
	return d
}

func (f *approvalForm) focused() string { return f.form.rows[f.form.at].label }

func (d *dossierView) focused() string { return d.form.focus() }

func (f *activityForm) focused() string { return f.form.focus() }

// The card says how it stands with the dossier, and leads there.
func TestDossierOnCard(t *testing.T) {
	d := cardAt(t, worldOfDossier(t), "noor", 80, 24).sees("Dossier: 3 van 7 in orde, 0 van 3 akkoord.")
	d.press("d").sees("Goed ingevuld: 3 van 7").press("esc").sees("Dossier: 3 van 7")
	cardAt(t, worldOfCard(t), "noor", 80, 24).lacks("Dossier:")
}

func TestDossierScreens(t *testing.T) {
	at := func(keys ...string) func(*testing.T, int, int) *driver {
		return func(t *testing.T, w, h int) *driver {
			return dossierAt(t, worldOfDossier(t), "noor", w, h).press(keys...)
		}
	}
	goldens(t, "dossier", at())
	goldens(t, "dossier-below", at("pgdown", "pgdown", "pgdown", "pgdown"))
	goldens(t, "dossier-activity", at("f2"))
	goldens(t, "dossier-approval", at("f6"))
	goldens(t, "dossier-turned", at("f11"))
	goldens(t, "dossier-out", at("f9"))
	goldens(t, "dossier-new", func(t *testing.T, w, h int) *driver { return dossierAt(t, worldOfFive(), "noor", w, h) })
}

// Three agree; one letter changes; none of them does, and what changed is shown.
func TestDossierApproval(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 100, 40)
	d.sees("0 van 3 akkoord")
	for _, count := range []string{"1 van 3 akkoord", "2 van 3 akkoord", "3 van 3 akkoord"} {
		d.says(0, "") // whose turn it is is chosen already
		d.sees(count)
	}
	f := d.folder()
	if len(f.Versions) != 1 || len(f.Approvals) != 3 {
		t.Fatalf("%d versions, %d approvals", len(f.Versions), len(f.Approvals))
	}
	if len(d.world.acts) != 3 || d.world.acts[0].Kind != school.ActApprove {
		t.Errorf("log: %+v", d.world.acts)
	}
	d.reach("text " + string(talk.Qualities)).typ("!")
	d.press("pgup", "pgup", "pgup", "pgup", "pgup", "pgup").sees("0 van 3 akkoord", "akkoord vervallen", "1 ding is veranderd")
	d.press("f3").sees("+ Ik bak elke zaterdag taart.!", "- Ik bak elke zaterdag taart.").press("esc")
	d.reach("text "+string(talk.Qualities)).press("end", "backspace").press("pgup", "pgup", "pgup", "pgup").sees("3 van 3 akkoord")
	if f := d.folder(); f.Draft.Text(string(talk.Qualities)) != "Ik bak elke zaterdag taart." {
		t.Errorf("draft: %+v", f.Draft.Texts)
	}
}

// Who does not agree is heard, and a talk is planned at once.
func TestDossierRefused(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 100, 40)
	d.says(0, "niet")
	d.sees(nl.EntryKind, "over het dossier")
	d.press("esc")
	f := d.folder()
	if len(f.Approvals) != 1 || f.Approvals[0].Verdict != dossier.Disagrees {
		t.Fatalf("approvals: %+v", f.Approvals)
	}
}

// On paper it is said where the sheet is; at the table what is in it was shown first.
func TestDossierApprovalAsks(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 100, 40).press("f6")
	d.press("ctrl+s").sees("Laat eerst zien")
	if len(d.folder().Approvals) != 0 {
		t.Fatal("it was written down unseen")
	}
	d.reach(nl.ApprovalHow).press("right").press("ctrl+s").sees("Zeg waar het getekende blad ligt")
	d.typ("map 2B").press("ctrl+s").sees("1 van 3 akkoord")
	if a := d.folder().Approvals; len(a) != 1 || a[0].How != dossier.OnPaper || a[0].Kept != "map 2B" || a[0].Recorded != "Ans" {
		t.Errorf("approval: %+v", a)
	}
}

// Two parents, one, and a pupil of 16 who speaks alone.
func TestDossierParties(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 100, 60)
	d.reach("parent 1").typ("Bas de Wit").press("pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup").sees("0 van 4 akkoord", "Ouder Bas de Wit")
	d.reach("age").press("right").press("pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup").sees("0 van 2 akkoord").lacks("Ouder Bas")
	d.reach("also").press("right").press("pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup").sees("0 van 4 akkoord")
	if draft := d.folder().Draft; draft.Age != dossier.From16 || !draft.ParentsToo || !slices.Equal(draft.Parents, []string{"Sanne de Wit", "Bas de Wit"}) {
		t.Errorf("draft: %+v", draft)
	}
}

// What is typed in an activity is in the draft with the key; what is missing leads there.
func TestDossierActivity(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 100, 40)
	d.sees("Stage bij de bakker: geen evaluatie")
	d.reach("missing " + string(dossier.RuleParts) + " 0").press("enter").typ("vroeg opstaan viel mee")
	if a := d.folder().Draft.Activities[0]; a.Parts.Evaluation != "vroeg opstaan viel mee" || a.On != "2026-11-12" || a.NextOn != "2027-01-16" {
		t.Errorf("activity: %+v", a)
	}
	d.press("esc").lacks("geen evaluatie")
	d.press("f2").typ("Open dag mbo").press("esc").sees("Open dag mbo")
	d.reach("activity bakker").press("enter", "ctrl+d").sees(nl.DossierDropped)
	if n := len(d.folder().Draft.Activities); n != 1 {
		t.Errorf("%d activities after one was taken out", n)
	}
	d.press("ctrl+z").sees(nl.DossierPutBack)
	if n := len(d.folder().Draft.Activities); n != 2 {
		t.Errorf("%d activities after it was put back", n)
	}
}

// The draaischerm shows what the dossier says and nothing else.
func TestDossierTurned(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 80, 24).press("f11")
	var all strings.Builder
	for range 6 {
		all.WriteString(d.lacks("Goed ingevuld", "in orde", "opdrachten").screen())
		d.press("pgdown")
	}
	if !strings.Contains(all.String(), "Stage bij de bakker") {
		t.Errorf("shown: %s", all.String())
	}
	d.press("f11").sees("Goed ingevuld")
}

func TestDossierOut(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 100, 40).press("f9")
	d.press("ctrl+s").sees("Nog niet iedereen is akkoord")
	if len(d.folder().Transfers) != 0 {
		t.Fatal("it went out unasked")
	}
	d.press("ctrl+s").sees("Het ondertekende dossier staat in")
	if f := d.folder(); len(f.Transfers) != 1 || len(f.Versions) != 1 {
		t.Errorf("folder: %+v", f)
	}
}

// What had better not go to another school is pointed out while it is written.
func TestDossierHeeds(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 100, 40)
	d.reach("text " + dossier.KeyAdvice).typ("Noor heeft adhd.").sees("adhd")
	d.lacks(nl.DossierTextHint(dossier.Mentor))
	if !d.shows(strings.Fields(nl.GuardWhy(d.env().heed("Noor heeft adhd.", false)))[0]) {
		t.Errorf("not pointed out:\n%s", d.screen())
	}
	d.press("f2").reach("part " + string(dossier.Result)).typ("medicijnen vergeten").sees("medicijnen vergeten")
	if hits := d.env().heed("medicijnen vergeten", true); len(hits) > 0 && !d.shows(nl.GuardWhy(hits)[:20]) {
		t.Errorf("not pointed out:\n%s", d.screen())
	}
}

func TestDossierNotStored(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 100, 40)
	d.world.breaks(errors.New("vol"))
	d.reach("text " + string(talk.Qualities)).typ("!").sees("Het dossier is nog niet opgeslagen")
	d.world.breaks(nil)
	d.typ("!")
	if text := d.folder().Draft.Text(string(talk.Qualities)); !strings.HasSuffix(text, "!!") {
		t.Errorf("text: %q", text)
	}
}
