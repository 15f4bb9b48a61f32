package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// dossierAt opens the dossier of a pupil from their card.
func dossierAt(t *testing.T, w *world, pupil string, width, height int) *driver {
	t.Helper()
	return cardAt(t, w, pupil, width, height).press("d")
}

// worldOfDossier is a world in which the dossier of Noor is nearly complete, and
// nobody said anything of it yet.
func worldOfDossier(t *testing.T) *world {
	t.Helper()
	w := worldOfFive()
	w.settings = school.Settings{Name: "Ans Bos", Role: talk.Mentor, School: "Het Lyceum"}
	s := w.held(t, "noor", talk.Individual, day(10), 25*time.Minute)
	w.entries = []school.Entry{{
		ID: "e1", Pupil: "noor", Kind: school.Experienced, Sort: school.OpenDay, On: date(2026, 11, 7), At: day(9), Text: "open dag van het mbo",
	}}
	d := dossier.Draft{Age: dossier.Under16, Parents: []string{"Karin de Wit"}, ToSchool: "mbo De Rivier", ToEducation: "brood en banket"}
	for _, q := range dossier.Questions(dossier.Career) {
		if q.Key != dossier.KeyAdvice {
			d.SetText(q, nl.DossierQuestion(q), "Zo zit dat bij mij met "+q.Key+".")
		}
	}
	d.Put(dossier.Activity{
		ID: "a1", Title: "Twee zaterdagen in de bakkerij", Sort: dossier.Job, When: "in september", Where: "bakkerij Smit", With: "tante Els",
		Parts:    dossier.Parts{Goal: "weten hoe vroeg dat is", Result: "vegen, en daarna achter de kassa", Evaluation: "vroeg opstaan valt mee", Next: "een week meelopen"},
		NextWhen: "16 januari 2027", NextOn: "2027-01-16", NextHelp: "tante Els", Insight: "ik ben liever bezig dan stil",
		Competences: []talk.Competence{talk.Qualities, talk.Work, talk.Steering, talk.Networking},
		Evidence:    []dossier.Evidence{{What: "foto van de oven", Where: "map 2B"}}, Talk: s.ID,
	})
	w.drafts(t, "noor", d)
	return w
}

// drafts stores a draft, as if it was typed a day ago.
func (w *world) drafts(t *testing.T, pupil string, d dossier.Draft) {
	t.Helper()
	sheet, err := d.Sheet(pupil, day(1))
	ok(t, err)
	ok(t, dossiersOf{w}.SaveSheets(t.Context(), sheet))
}

// folder is what is stored of the dossier of Noor.
func (d *driver) folder() dossier.Folder {
	d.t.Helper()
	f, err := dossiersOf{d.world}.Dossier(d.t.Context(), "noor")
	ok(d.t, err)
	return f
}

// approves writes down what whose turn it is says: the draaischerm, and the form.
func (d *driver) approves() *driver {
	d.t.Helper()
	return d.press("a", "enter", "ctrl+s").sees("Opgeschreven:")
}

func TestDossierFrames(t *testing.T) {
	goldens(t, "dossier", func(t *testing.T, w, h int) *driver {
		return dossierAt(t, worldOfDossier(t), "noor", w, h).approves().approves()
	})
	goldens(t, "dossier-void", func(t *testing.T, w, h int) *driver {
		return voided(dossierAt(t, worldOfDossier(t), "noor", w, h))
	})
	goldens(t, "dossier-missing", func(t *testing.T, w, h int) *driver {
		return dossierAt(t, worldOfDossier(t), "noor", w, h).press("tab")
	})
	goldens(t, "dossier-end", func(t *testing.T, w, h int) *driver {
		return dossierAt(t, worldOfDossier(t), "noor", w, h).press("end")
	})
	goldens(t, "dossier-empty", func(t *testing.T, w, h int) *driver { return dossierAt(t, worldOfFive(), "yusuf", w, h) })
	goldens(t, "dossier-activity", func(t *testing.T, w, h int) *driver {
		return openActivity(dossierAt(t, worldOfDossier(t), "noor", w, h)).press("down", "down", "down", "down", "down")
	})
	goldens(t, "dossier-texts", func(t *testing.T, w, h int) *driver { return dossierAt(t, worldOfDossier(t), "noor", w, h).press("t") })
	goldens(t, "dossier-setup", func(t *testing.T, w, h int) *driver { return dossierAt(t, worldOfDossier(t), "noor", w, h).press("i") })
	goldens(t, "dossier-turned", func(t *testing.T, w, h int) *driver { return dossierAt(t, worldOfDossier(t), "noor", w, h).press("a") })
	goldens(t, "dossier-turned-void", func(t *testing.T, w, h int) *driver {
		return voided(dossierAt(t, worldOfDossier(t), "noor", w, h)).press("a")
	})
	goldens(t, "dossier-approve", func(t *testing.T, w, h int) *driver {
		return dossierAt(t, worldOfDossier(t), "noor", w, h).press("a", "enter").typ("niet").press("down").typ("op p")
	})
	goldens(t, "dossier-refused", func(t *testing.T, w, h int) *driver {
		return dossierAt(t, worldOfDossier(t), "noor", w, h).press("a", "enter").typ("niet").press("ctrl+s")
	})
	goldens(t, "dossier-difference", func(t *testing.T, w, h int) *driver {
		return voided(dossierAt(t, worldOfDossier(t), "noor", w, h)).press("v")
	})
	goldens(t, "dossier-versions", func(t *testing.T, w, h int) *driver {
		return voided(dossierAt(t, worldOfDossier(t), "noor", w, h)).press("w", "enter", "down")
	})
	goldens(t, "dossier-read", func(t *testing.T, w, h int) *driver { return dossierAt(t, worldOfDossier(t), "noor", w, h).press("l") })
	goldens(t, "dossier-out", func(t *testing.T, w, h int) *driver {
		return dossierAt(t, worldOfDossier(t), "noor", w, h).press("m", "ctrl+s")
	})
}

func TestDossierColours(t *testing.T) {
	frames := map[string]func(d *driver) *driver{
		"dossier":            voided,
		"dossier-difference": func(d *driver) *driver { return voided(d).press("v") },
		"dossier-turned":     func(d *driver) *driver { return voided(d).press("a") },
	}
	for frame, act := range frames {
		for name, theme := range map[string]school.Theme{"light": school.Light, "dark": school.Dark, "nocolor": school.Bare} {
			d := act(dossierAt(t, worldOfDossier(t), "noor", 80, 24))
			d.env().settings.Theme = theme
			d.env().restyle()
			d.resize(80, 24)
			sameAsGolden(t, frame+"-"+name, d.visible())
		}
	}
}

// openActivity opens the activity about the bakery.
func openActivity(d *driver) *driver {
	d.t.Helper()
	v := d.model.screen.(*dossierView)
	if !v.goTo(activityID("a1")) {
		d.t.Fatal("there is no such activity")
	}
	return d.press("enter").sees("Activiteit · Noor de Wit")
}

// voided has all three agree, and changes one letter after that.
func voided(d *driver) *driver {
	d.t.Helper()
	d.approves().approves().approves()
	return openActivity(d).press("down", "down", "down", "down", "down").typ("!").press("esc").press("home")
}

// Approve three, edit one letter: nobody agrees with what it says now, what was said
// of the other version still stands, and the difference is shown.
func TestDossierApproveThreeEditOne(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 120, 36).sees("0 van 3 akkoord · nu aan de beurt: Leerling Noor de Wit")
	d.press("a").sees("Noor, dit is jouw dossier.", "Versie: ").lacks("Karin", "Ans Bos", "Zoë", "aan de beurt")
	d.press("enter").sees("Over versie: ", "Leerling Noor de Wit").press("ctrl+s").sees("1 van 3 akkoord · nu aan de beurt: Ouder Karin de Wit")
	d.press("a").sees("Dit is het dossier van Noor.", "Bent u het ermee eens?").press("enter", "ctrl+s").sees("2 van 3 akkoord · nu aan de beurt: Mentor Ans Bos")
	d.press("a", "enter", "ctrl+s").sees("3 van 3 akkoord · klaar om mee te geven", "✓ Mentor Ans Bos")
	before := d.folder()
	if len(before.Versions) != 1 || len(before.Approvals) != 3 {
		t.Fatalf("%d versions, %d approvals", len(before.Versions), len(before.Approvals))
	}
	if n := len(d.world.acts); n != 3 || d.world.acts[1].Kind != school.ActApprove || d.world.acts[1].Note != "Ouder Karin de Wit" {
		t.Errorf("the log says %+v", d.world.acts)
	}
	openActivity(d).sees("3 mensen hebben al ja of nee gezegd").press("down", "down", "down", "down", "down").typ("!").sees("3 mensen worden opnieuw gevraagd")
	d.press("esc", "home").sees("0 van 3 akkoord", "akkoord vervallen: 1 ding veranderd sinds 14:02 uur")
	d.press("v").sees("1 ding veranderd.", "'Twee zaterdagen in de bakkerij' · beoogd doel", "- weten hoe vroeg dat is", "+ weten hoe vroeg dat is!")
	d.press("esc", "a").sees("Veranderd sinds je het zag op 22 november: 1 ding.", "+ weten hoe vroeg dat is!")
	f := d.folder()
	if got := dossier.Stand(f.Versions[0].Hash, d.model.screen.(*turnedDossier).folio.of.Parties(), f.Approvals); !dossier.Whole(got) {
		t.Errorf("of the version that was approved: %+v", got)
	}
	d.press("enter", "ctrl+s").sees("1 van 3 akkoord")
	if f := d.folder(); len(f.Versions) != 2 || f.Versions[1].Content.Activities[0].Parts.Goal != "weten hoe vroeg dat is!" {
		t.Errorf("versions: %+v", f.Versions)
	}
}

// Who does not agree ends it: nothing is changed, and a talk is planned at once.
func TestDossierRefusalPlansATalk(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 80, 24).approves()
	d.press("a", "enter").typ("niet").sees(nl.DossierTalkNext).press("down").typ("aan").press("down").typ("Over de stage ben ik het niet eens.").press("ctrl+s")
	d.sees("Opgeschreven: Ouder Karin de Wit, niet akkoord.", "Gepland gesprek · Noor").typ("vrijdag").press("ctrl+s").sees("1 van 3 akkoord", "✗ Ouder Karin de Wit", "Over de stage ben ik het niet eens.", "Iemand is niet akkoord")
	e := d.world.entries[1]
	if e.Kind != school.Planned || e.Talk != talk.WithParents || e.On != date(2026, 11, 27) || e.Text != nl.DossierTalkAbout {
		t.Errorf("planned %+v", e)
	}
	a := d.folder().Approvals[1]
	if a.Verdict != dossier.Disagrees || a.How != dossier.AtTable || a.Recorded != "Ans Bos" || a.Party.Name != "Karin de Wit" {
		t.Errorf("stored %+v", a)
	}
	d.press("home", "down", "enter", "enter").typ("trekt").press("ctrl+s").sees("nu aan de beurt: Ouder Karin de Wit").lacks("✗")
}

func TestDossierOnPaper(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 80, 24).press("a", "enter", "down").typ("op").sees("Op het blad staan dezelfde vier woorden")
	d.press("ctrl+s").sees(nl.DossierSheetNeeded).typ("map 2B").press("esc").sees("nog eens gooit weg").press("ctrl+s").sees("op papier")
	if a := d.folder().Approvals[0]; a.How != dossier.OnPaper || a.Kept != "map 2B" {
		t.Errorf("stored %+v", a)
	}
}

// Who is asked follows from how old the pupil is and what parents there are.
func TestDossierParties(t *testing.T) {
	parties := func(d *driver) []string {
		var list []string
		for _, s := range d.model.screen.(*dossierView).folio.standing().Parties {
			list = append(list, nl.DossierParty(s.Party))
		}
		return list
	}
	for _, tt := range []struct {
		name string
		fill func(d *driver)
		want []string
	}{
		{"one parent", func(*driver) {}, []string{"Leerling Noor de Wit", "Ouder Karin de Wit", "Mentor Ans Bos"}},
		{"two parents", func(d *driver) { d.press("down", "down").typ("Peter") }, []string{"Leerling Noor de Wit", "Ouder Karin de Wit", "Ouder Peter", "Mentor Ans Bos"}},
		{"16 alone", func(d *driver) { d.typ("16").sees("Vanaf 16 jaar beslist") }, []string{"Leerling Noor de Wit", "Mentor Ans Bos"}},
		{"16 with a parent", func(d *driver) { d.typ("16").press("down").typ("ja") }, []string{"Leerling Noor de Wit", "Ouder Karin de Wit", "Mentor Ans Bos"}},
		{"18 alone", func(d *driver) { d.typ("18").sees("Vanaf 18 jaar praat") }, []string{"Leerling Noor de Wit", "Mentor Ans Bos"}},
	} {
		d := dossierAt(t, worldOfDossier(t), "noor", 80, 24).press("i")
		tt.fill(d)
		if got := parties(d.press("esc")); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	w := worldOfDossier(t)
	w.drafts(t, "noor", dossier.Draft{})
	w.pupils[0].Adult = school.AdultRefuses
	d := dossierAt(t, w, "noor", 80, 24)
	if got := parties(d); len(got) != 2 {
		t.Errorf("of an adult: %q", got)
	}
	d.press("i").sees("18 of ouder")
}

// A parent without a name gets one when they approve.
func TestDossierNamesAParent(t *testing.T) {
	w := worldOfDossier(t)
	draft, err := dossiersOf{w}.Dossier(t.Context(), "noor")
	ok(t, err)
	draft.Draft.Parents = nil
	w.drafts(t, "noor", draft.Draft)
	d := dossierAt(t, w, "noor", 80, 24).approves().sees("○ Ouder").press("a", "enter", "up").typ("Karin de Wit").press("ctrl+s")
	d.sees("✓ Ouder Karin de Wit", "2 van 3 akkoord")
	if f := d.folder(); f.Draft.Parents[0] != "Karin de Wit" || f.Approvals[1].Party.Name != "Karin de Wit" {
		t.Errorf("stored %+v", f)
	}
}

// Everything that is missing leads to where it is filled in, until nothing is.
func TestDossierMeterLeadsOn(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 80, 24).press("tab").sees("4 van 7 in orde", "geen antwoord over advies van de mentor", "geen activiteit over motievenreflectie")
	d.press("enter").sees("Wat raadt de mentor aan").typ("Laat Noor een week meelopen.").press("esc", "home", "tab").sees("5 van 7 in orde")
	d.press("enter").sees("› motieven").typ("ja").press("esc", "home", "tab").sees("6 van 7 in orde", "Leerling Noor de Wit: nog niet gevraagd")
	for range 3 {
		d.press("home", "tab", "enter").press("enter", "ctrl+s")
	}
	d.sees("3 van 3 akkoord").press("home").sees("7 van 7 in orde").press("esc").sees("Dossier: 7 van 7 in orde, 3 van 3 akkoord.")
}

// missing tells what leads where.
func TestDossierMissingFromNothing(t *testing.T) {
	w := worldOfFive()
	d := dossierAt(t, w, "noor", 80, 60).sees("0 van 7 in orde", "nog geen activiteit", "nog geen gesprek", "geen vervolgstap met een datum")
	for text, leads := range map[string]string{
		"geen antwoord over motievenreflectie":   "Wat wil ik, en waarom",
		"geen activiteit over motievenreflectie": "Activiteit · Noor",
		"geen vervolgstap met een datum":         "Activiteit · Noor",
		"nog geen gesprek":                       "Voorbereiden · Noor",
	} {
		v := d.model.screen.(*dossierView)
		i := slices.IndexFunc(v.sheet.items, func(it cardItem) bool { return strings.Contains(it.rows[0], text) })
		v.choose(i)
		d.press("enter").sees(leads).press("esc").sees("in orde")
	}
	d.press("a").sees("Er staat nog niets in het dossier.")
	if f := d.folder(); len(f.Draft.Activities) != 0 || len(f.Versions) != 0 {
		t.Errorf("stored %+v", f)
	}
}

// What is typed is stored as it is typed, under every row.
func TestDossierActivityIsKept(t *testing.T) {
	w := worldOfFive()
	s := w.held(t, "noor", talk.Individual, day(10), 25*time.Minute)
	d := dossierAt(t, w, "noor", 80, 24).press("n").typ("Open dag").press("down").typ("open").press("down").typ("7 november").sees("zaterdag 7 november 2026")
	d.press("down").typ("Rijnmond").press("down").typ("Samira").press("down").typ("kijken").press("down").typ("rondgelopen").press("down").typ("druk").press("down").typ("meelopen")
	d.press("down").typ("over twee weken").sees("zondag 6 december 2026").press("down").typ("oom Ali").press("down").typ("ik durf")
	d.press("down").typ("ja").press("down", "down").typ("ja").press("down", "down", "down").typ("folder").press("down").typ("map")
	d.press("down").typ("foto").press("down", "down", "down", "down", "right")
	want := dossier.Activity{
		ID: "id-2", Title: "Open dag", Sort: dossier.OpenDay, When: "7 november", On: "2026-11-07", Where: "Rijnmond", With: "Samira",
		Parts:    dossier.Parts{Goal: "kijken", Result: "rondgelopen", Evaluation: "druk", Next: "meelopen"},
		NextWhen: "over twee weken", NextOn: "2026-12-06", NextHelp: "oom Ali", Insight: "ik durf",
		Competences: []talk.Competence{talk.Qualities, talk.Work},
		Evidence:    []dossier.Evidence{{What: "folder", Where: "map"}, {What: "foto"}}, Talk: s.ID,
	}
	if got := d.folder().Draft.Activities; len(got) != 1 || fmt.Sprintf("%+v", got[0]) != fmt.Sprintf("%+v", want) {
		t.Errorf("stored\n%+v\nwant\n%+v", got, want)
	}
	d.press("esc").resize(80, 60).sees("Open dag · 7 november · 4 van 4 onderdelen")
}

// An activity that is taken out comes back where it stood; one in which nothing is
// left goes by itself.
func TestDossierActivityGoesAndComesBack(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 80, 24).press("n").typ("tweede").press("esc")
	openActivity(d).press("ctrl+d").sees("Weggehaald: Twee zaterdagen in de bakkerij. ctrl+z zet het terug.")
	if got := d.folder().Draft.Activities; len(got) != 1 {
		t.Errorf("%d are left", len(got))
	}
	d.press("ctrl+z").sees("Twee zaterdagen in de bakkerij")
	if got := d.folder().Draft.Activities; len(got) != 2 || got[0].ID != "a1" {
		t.Errorf("after ctrl+z: %+v", got)
	}
	d.press("ctrl+z").sees("Er is niets weggehaald.")
	d.press("n").typ("x").press("backspace", "esc")
	if got := d.folder().Draft.Activities; len(got) != 2 {
		t.Errorf("an empty one stays: %+v", got)
	}
}

// An experience on the card becomes an activity with one key, once.
func TestDossierTakesAnExperience(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 80, 24)
	d.model.screen.(*dossierView).goTo("experience e1")
	d.press("left", "right").sees("ervaring op de kaart: open dag van het mbo")
	d.model.screen.(*dossierView).goTo("experience e1")
	d.press("enter").sees("Activiteit · Noor", "Open dag van het mbo", "› beoogd doel").typ("sfeer proeven").press("esc").lacks("ervaring op de kaart")
	a := d.folder().Draft.Activities[1]
	if a.Title != "Open dag van het mbo" || a.Sort != dossier.OpenDay || a.On != "2026-11-07" || a.When != "7 november 2026" || a.Parts.Goal != "sfeer proeven" {
		t.Errorf("stored %+v", a)
	}
}

// A long text is broken over rows, and the arrows go through them before they leave it.
func TestDossierLongText(t *testing.T) {
	d := dossierAt(t, worldOfFive(), "noor", 60, 16).press("t").typ(strings.Repeat("woord ", 30))
	d.press("home").typ("A").press("down").typ("B").press("down", "down", "down")
	if got := d.folder().Draft.Text(string(talk.Qualities)); !strings.HasPrefix(got, "Awoord") || !strings.Contains(got, "B") || strings.Index(got, "B") < 40 || strings.Index(got, "B") > 70 {
		t.Errorf("stored %q", got)
	}
	d.sees("Wat wil ik, en waarom").typ("C")
	if got := d.folder().Draft.Text(string(talk.Motives)); got != "C" {
		t.Errorf("stored %q", got)
	}
	for range 400 {
		d.typ("x ")
	}
	d.press("home", "end").resize(80, 24).resize(60, 16)
}

func TestDossierLeavesATalkOut(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 80, 24).press("i", "end").press("pgdown", "pgdown").typ("blijft").press("esc")
	v := d.model.screen.(*dossierView)
	if got := d.folder().Draft.LeftOut; len(got) != 1 || len(v.folio.standing().Content.Talks) != 0 {
		t.Errorf("left out: %q", got)
	}
	v.goTo("talk " + d.world.sessions[0].ID)
	d.press("left", "right").sees("blijft erbuiten")
}

// Any two versions can be compared, also with what stands there now.
func TestDossierVersions(t *testing.T) {
	d := voided(dossierAt(t, worldOfDossier(t), "noor", 80, 24)).press("w").sees("nog niet vastgelegd", "3 van 3 akkoord")
	d.press("down", "enter").sees("●", nl.DossierPickSecond).press("esc").lacks("●").press("enter", "enter").lacks("●")
	d.press("enter", "up", "enter").sees("1 ding veranderd.", "van:", "naar: wat er nu staat", "+ weten hoe vroeg dat is!").press("esc")
	d.press("l").sees("Loopbaandossier van Noor de Wit").press("esc").press("esc").sees("aan de beurt")
}

func TestDossierIsHandedOn(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 80, 24).approves().approves().approves().press("m")
	d.sees("3 van 3 akkoord", "mbo De Rivier, brood en banket", "/media/anna/doorstroomdossier-noor-2026-11-22.gesprek", "Zonder sleutel kan iedereen")
	d.press("down").typ("age1abc").sees("Alleen die school kan het lezen.").press("ctrl+s").sees("staat ondertekend in", "Alleen de ontvanger kan het lezen.", "✓ overgedragen", "aan mbo De Rivier, brood en banket · vandaag")
	f := d.folder()
	out := d.world.sent[0]
	if out.Version != f.Versions[0].Hash || out.Recipient != "age1abc" || out.Overwrite || len(f.Transfers) != 1 {
		t.Errorf("sent %+v", out)
	}
	openActivity(d).typ("x").press("esc", "home").sees("een eerdere versie").press("m").sees("3 van 3 akkoord").press("right", "right")
	d.press("up", "right").sees("Nog niet iedereen is akkoord").press("esc")
	d.world.there = []string{out.Path}
	d.press("m", "ctrl+s").sees("Er staat al een bestand").press("ctrl+s").sees("staat ondertekend in")
	if last := d.world.sent[1]; !last.Overwrite {
		t.Errorf("sent %+v", last)
	}
}

// What not everybody agrees with goes only when it is asked for twice, and says who
// does not.
func TestDossierIsHandedOnWithoutApproval(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 80, 24).approves().press("m").sees("Nog niet iedereen is akkoord: Ouder Karin de Wit (nog niet gevraagd), Mentor Ans Bos")
	d.press("ctrl+s").sees("1 van 3 akkoord. Toch meegeven?").press("up").lacks("Toch meegeven?").press("ctrl+s").sees("Toch meegeven?")
	if len(d.world.sent) != 0 {
		t.Error("it went at once")
	}
	d.press("ctrl+s").sees("staat ondertekend in")
	// nobody said anything: the version is laid down for it
	d = dossierAt(t, worldOfDossier(t), "noor", 80, 24).press("m", "ctrl+s", "ctrl+s").sees("staat ondertekend in")
	if f := d.folder(); len(f.Versions) != 1 || f.Transfers[0].Version != f.Versions[0].Hash {
		t.Errorf("stored %+v", f)
	}
	d = dossierAt(t, worldOfDossier(t), "noor", 80, 24).press("m")
	d.world.breaks(errors.New("disk is full"))
	d.press("ctrl+s", "ctrl+s").sees("technisch")
}
