package tui

import (
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// typingIn opens the first question of the dossier of Noor.
func typingIn(w *world) func(*env) screen {
	return func(e *env) screen {
		f := e.folioOf(w.pupil("noor"), cardMsg{folder: dossier.Folder{Pupil: "noor"}})
		return newDossierTexts(f, "", newHome(e))
	}
}

// answer is what is stored as the answer to the first question.
func (s *seat) answer() string {
	f, err := dossiersOf{s.world}.Dossier(context.Background(), "noor")
	ok(s.t, err)
	return f.Draft.Text(string(talk.Qualities))
}

// What is typed in a dossier is stored within half a second, and before the keys are
// forgotten.
func TestDossierIsStoredAsItIsTyped(t *testing.T) {
	w := worldOfFive()
	seated(t, w, typingIn(w), func(s *seat) {
		var atLock string
		s.vault.onLock = func() { atLock = s.answer() }
		s.typ("ik help")
		s.pass(500 * time.Millisecond)
		if got := s.answer(); got != "ik help" {
			t.Errorf("half a second later: %q", got)
		}
		s.sees("opgeslagen")
		s.typ(" graag")
		s.press("alt+s")
		s.pass(time.Second)
		s.wantGone(true, 1)
		s.sees(nl.LockStored)
		if atLock != "ik help graag" {
			t.Errorf("stored when the keys went: %q", atLock)
		}
		s.typ(password)
		s.press("enter")
		s.pass(2 * time.Second)
		s.sees("ik help graag")
		s.typ(" mee")
	})
	f, err := dossiersOf{w}.Dossier(t.Context(), "noor")
	ok(t, err)
	if got := f.Draft.Text(string(talk.Qualities)); got != "ik help graag mee" {
		t.Errorf("after leaving at once: %q", got)
	}
}

// On a full disk typing goes on in memory, the screen says so, the keys stay, and all
// of it is stored as soon as there is room.
func TestDossierOnAFullDisk(t *testing.T) {
	w := worldOfFive()
	seated(t, w, typingIn(w), func(s *seat) {
		s.typ("ik")
		s.pass(time.Second)
		w.breaks(errors.New("disk is full"))
		s.typ(" help")
		s.pass(2 * time.Second)
		s.sees(nl.NotSaved)
		s.press("alt+s")
		s.pass(5 * time.Minute)
		s.sees(nl.NotSaved)
		s.wantGone(false, 0)
		w.breaks(nil)
		s.pass(5 * time.Second)
		s.wantGone(true, 1)
		if got := s.answer(); got != "ik help" {
			t.Errorf("stored %q", got)
		}
	})
}

// The writer keeps only the newest of what waits, tries it again, and gives up on a
// pupil who is not there any more.
func TestSaverKeepsDrafts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var told []string
		s := newSaver(newWorld(), func(msg tea.Msg) {
			m := msg.(savedMsg)
			told = append(told, fmt.Sprint(m.name, " ", m.rev, " ", m.err != nil))
		})
		tries := 0
		pass := func(d time.Duration) {
			time.Sleep(d) // virtual
			synctest.Wait()
		}
		store := func(fail int, err error) func(context.Context) error {
			return func(context.Context) error {
				if tries++; tries <= fail {
					return err
				}
				return nil
			}
		}
		for rev := range int64(50) {
			s.keep(draftSave{name: draftJob("a"), pupil: "a", rev: rev + 1, store: store(0, nil)})
		}
		pass(time.Second)
		if n := len(told); n == 0 || n > 2 || told[n-1] != "draft a 50 false" {
			t.Errorf("told %q", told)
		}
		told, tries = nil, 0
		s.keep(draftSave{name: draftJob("a"), pupil: "a", rev: 51, store: store(2, errNotThere)})
		pass(5 * time.Second)
		if want := []string{"draft a 51 true", "draft a 51 true", "draft a 51 false"}; !slices.Equal(told, want) {
			t.Errorf("told %q", told)
		}
		told, tries = nil, 0
		s.keep(draftSave{name: draftJob("a"), pupil: "a", rev: 52, store: store(9, fmt.Errorf("gone: %w", ErrNobody))})
		pass(5 * time.Second)
		if want := []string{"draft a 52 true"}; !slices.Equal(told, want) {
			t.Errorf("told %q", told)
		}
		told, tries = nil, 0
		s.keep(draftSave{name: draftJob("a"), pupil: "a", rev: 53, store: store(99, errNotThere)})
		s.erase("a", func(context.Context) error { return nil })
		pass(5 * time.Second)
		if n := len(told); told[n-1] != "erase a 0 false" || tries > 1 {
			t.Errorf("told %q after %d tries", told, tries)
		}
		if !s.close() {
			t.Error("close took too long")
		}
	})
}

// What is typed and not stored yet is what a dossier opens with, and not what was read.
func TestDossierOpensWithTheNewest(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 80, 24).press("t")
	d.world.breaks(errors.New("disk is full"))
	d.typ(" En meer.").sees(nl.NotSaved, "Typ gerust door").press("esc", "esc").sees("tijdlijn").press("d", "t").sees("En meer.")
	d.press("ctrl+q").sees(nl.QuitUnsaved)
	if d.quit {
		t.Error("left without asking")
	}
	d.world.breaks(nil)
	d.typ(" Nog meer.").lacks(nl.NotSaved)
	if got := d.folder().Draft.Text(string(talk.Qualities)); got != "Zo zit dat bij mij met kwaliteiten. En meer. Nog meer." {
		t.Errorf("stored %q", got)
	}
	// somebody else wrote later
	f := d.folder()
	f.Draft.SetText(dossier.Questions(dossier.Career)[0], "?", "van elders")
	later, err := f.Draft.Sheet("noor", start().Add(time.Hour))
	ok(t, err)
	ok(t, dossiersOf{d.world}.SaveSheets(t.Context(), later))
	d.press("esc", "esc").press("d", "t").sees("van elders")
}

// An approval that cannot be stored stays on the screen, and is stored once when it can.
func TestDossierApprovalThatCannotBeStored(t *testing.T) {
	d := dossierAt(t, worldOfDossier(t), "noor", 80, 24).press("a", "enter", "down", "down").typ("Het klopt.")
	d.world.breaks(errors.New("disk is full"))
	d.press("ctrl+s").sees(nl.NotSaved, "Het klopt.")
	if f := d.folder(); len(f.Versions)+len(f.Approvals) != 0 {
		t.Errorf("stored %+v", f)
	}
	d.world.breaks(nil)
	d.press("ctrl+s").sees("1 van 3 akkoord")
	if f := d.folder(); len(f.Versions) != 1 || len(f.Approvals) != 1 || f.Approvals[0].Statement != "Het klopt." {
		t.Errorf("stored %+v", f)
	}
}

// A dossier that cannot be read says so, and the card is there all the same.
func TestDossierThatCannotBeRead(t *testing.T) {
	w := worldOfDossier(t)
	w.sheets[0].Body = []byte("{")
	d := cardAt(t, w, "noor", 80, 24).sees("Dossier: kan niet gelezen worden.", "tijdlijn").press("d").sees("Het dossier kan niet gelezen worden.")
	d.press("n").sees("Het dossier is nog niet gelezen.").press("a", "t", "v", "l", "m", "w", "i", "f11", "p", "enter").sees("kan niet gelezen worden").press("esc").sees("tijdlijn")
}

// A dossier of another school is checked before it is shown, and says from whom it is.
func TestDossierFromAnotherSchool(t *testing.T) {
	w := worldOfDossier(t)
	c := dossier.Compose(dossier.Draft{ToSchool: "Het Lyceum", Activities: []dossier.Activity{{ID: "x", Title: "Rekenen in de winkel"}}},
		dossier.Facts{Form: dossier.RouteCard, School: "De Kameleon", Pupil: dossier.Person{FirstName: "Noor", LastName: "Wit"}})
	key := ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))
	file, err := dossier.Sign(dossier.Payload{Made: day(100), Sender: "De Kameleon", Content: c, Parties: []dossier.Party{{Role: dossier.Pupil, Name: "Noor"}}}, nil, key)
	ok(t, err)
	for i, f := range [][]byte{file, []byte(strings.Replace(string(file), "winkel", "Winkel", 1))} {
		sheet, err := dossier.Received{ID: fmt.Sprint("r", i), At: day(3), Signed: f}.Sheet("noor")
		ok(t, err)
		ok(t, dossiersOf{w}.SaveSheets(t.Context(), sheet))
	}
	d := dossierAt(t, w, "noor", 80, 24)
	open := func(id string) *driver {
		d.model.screen.(*dossierView).goTo("received " + id)
		return d.press("enter")
	}
	open("r0").sees("Afzender onbekend. Het bestand noemt zichzelf van 'De Kameleon', maar dat is niet bewezen.", "Rekenen in de winkel").press("esc")
	open("r1").sees("veranderd of beschadigd").lacks("Rekenen in de").press("esc").sees("afzender onbekend · ontvangen op 19 november 2026")
}

// A dossier asks what fits the school.
func TestDossierForms(t *testing.T) {
	for pupil, want := range map[string][]string{
		"lang": {"Leerroutekaart · Maximiliaan", "0 van 5 in orde"},
		"tif":  {"Slb-dossier · ⵜⴰⵏⵉⵔⵜ", "0 van 6 in orde"},
		"noor": {"Loopbaandossier · Noor", "0 van 7 in orde", "elke competentie"},
	} {
		d := dossierAt(t, worldOfFive(), pupil, 80, 60).sees(want...).press("t")
		if shows := d.shows("Hoe heb ik mijn keuze voorbereid?"); shows != (pupil == "noor") {
			t.Errorf("%s: asks for the choice: %t", pupil, shows)
		}
		if shows := d.resize(80, 60).shows("Wat raadt de mentor aan, en waarom? (mag leeg blijven)"); shows == (pupil == "noor") {
			t.Errorf("%s: the advice may stay empty: %t", pupil, shows)
		}
	}
}

// Property of the draaischerm: it shows nothing of who approved, or of anybody else.
func TestDossierTurnedShowsOnlyTheDossier(t *testing.T) {
	w := worldOfDossier(t)
	d := dossierAt(t, w, "noor", 80, 24).press("a", "enter", "down", "down").typ("Ik wil graag een ander gesprek.").press("ctrl+s")
	d.press("a")
	seen := ""
	for range 12 {
		seen += d.screen()
		d.press("pgdown")
	}
	for _, never := range []string{"Karin", "Ans", "Zoë", "akkoord", "een ander gesprek", "in orde", "opgeslagen", "SHA"} {
		if strings.Contains(seen, never) {
			t.Errorf("it shows %q", never)
		}
	}
	for _, all := range []string{"Noor de Wit", "mbo De Rivier", "Zo zit dat bij mij met hulp.", "weten hoe vroeg dat is", "een week meelopen", "16 januari 2027", "foto van de oven", "de bakker bellen", "12 november 2026"} {
		if !strings.Contains(seen, all) {
			t.Errorf("it lacks %q", all)
		}
	}
}

// BenchmarkDossier draws a dossier with 40 activities and as many talks, types in it,
// and makes it of what was read. Drawing may take 200 µs.
func BenchmarkDossier(b *testing.B) {
	w := fullCard(b)
	var d dossier.Draft
	for _, q := range dossier.Questions(dossier.Career) {
		d.SetText(q, nl.DossierQuestion(q), strings.Repeat("Zo zit dat bij mij. ", 40))
	}
	for i := range 40 {
		d.Put(dossier.Activity{
			ID: fmt.Sprint("a", i), Title: fmt.Sprint("Activiteit ", i), When: "in september", Competences: talk.Competences(),
			Parts: dossier.Parts{Goal: "weten hoe vroeg dat is", Result: strings.Repeat("vegen en de kassa ", 20), Evaluation: "mee", Next: "meer"},
		})
	}
	sheet, err := d.Sheet("noor", day(1))
	if err != nil {
		b.Fatal(err)
	}
	if err := (dossiersOf{w}).SaveSheets(b.Context(), sheet); err != nil {
		b.Fatal(err)
	}
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		m := benchModel(w, func(e *env) screen { return newDossier(e, w.pupil("noor"), newHome(e)) }, size[0], size[1])
		read := m.screen.init()
		msg := read().(cardMsg)
		m.Update(msg)
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		b.Run("View/"+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.View()
			}
		})
		b.Run("Make/"+name, func(b *testing.B) {
			for b.Loop() {
				m.Update(msg)
			}
		})
		b.Run("Type/"+name, func(b *testing.B) {
			m.Update(tea.KeyPressMsg{Code: 'n', Text: "n"})
			keys := []tea.KeyPressMsg{{Code: 'a', Text: "a"}, {Code: tea.KeyBackspace}}
			n := 0
			for b.Loop() {
				m.Update(keys[n%len(keys)])
				m.View()
				n++
			}
			m.Update(tea.KeyPressMsg{Code: tea.KeyEscape})
		})
	}
}
