package tui

import (
	"errors"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func guaranteeAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return cardAt(t, w, "noor", width, height).press("b")
}

// worldOfGuarantee has the real data, and a pupil of vmbo-kb leerjaar 2 with a profile.
func worldOfGuarantee(t *testing.T, profile string, south school.Known) *world {
	t.Helper()
	w := worldOfMap(t)
	for i := range w.pupils {
		if w.pupils[i].ID == "noor" {
			w.pupils[i].Aims.Profile, w.pupils[i].Aims.South = profile, south
		}
	}
	return w
}

func TestGuarantee(t *testing.T) {
	mapGoldens(t, "guarantee", func(w, h int) *driver { return guaranteeAt(t, worldOfGuarantee(t, "", ""), w, h) })
	mapGoldens(t, "guarantee-fits", func(w, h int) *driver {
		return guaranteeAt(t, worldOfGuarantee(t, "pie", school.Yes), w, h).press("pgdown")
	})
	mapGoldens(t, "guarantee-turned", func(w, h int) *driver {
		return guaranteeAt(t, worldOfGuarantee(t, "pie", school.Yes), w, h).press("f11")
	})
}

// One key answers whether the pupil lives on Zuid, and what can be said follows.
func TestGuaranteeSouth(t *testing.T) {
	w := worldOfGuarantee(t, "zw", "")
	d := guaranteeAt(t, w, 100, 40).sees("Nog niet te zeggen", "Woont de leerling op Rotterdam-Zuid?")
	d.press("w").sees("Bewaard: woont op Rotterdam-Zuid.", "kan in aanmerking komen", "Vraag na").lacks("Woont de leerling")
	if got := w.pupil("noor").Aims.South; got != school.Yes {
		t.Errorf("stored %q", got)
	}
	d.press("w").sees("alleen voor wie op Rotterdam-Zuid woont").lacks(nl.GuaranteeAsk)
	d.press("w").sees("Nog niet te zeggen")
	if got := w.pupil("noor").Aims.South; got != school.NotAsked {
		t.Errorf("stored %q", got)
	}
	d.world.breaks(errors.New("schijf vol"))
	d.press("w").sees("Niet bewaard.", "Nog niet te zeggen")
}

// Old data is marked on the page, with the year that it is of, and on the draaischerm.
func TestGuaranteeIsOld(t *testing.T) {
	d := guaranteeAt(t, worldOfGuarantee(t, "", ""), 100, 40).sees("Let op: de nieuwste lijst met opleidingen die gevonden is, komt uit 2022-2023", "Vraag na wat voor 2026-2027 geldt")
	d.press("f11").sees("Gegevens uit 2022-2023", "geen belofte").lacks("Noor").press("esc").sees("Let op").press("esc").sees("Noor de Wit")
}

// The page and the card say when it was discussed before.
func TestGuaranteeDiscussedBefore(t *testing.T) {
	w := worldOfGuarantee(t, "pie", school.Yes)
	cardAt(t, w, "noor", 100, 40).lacks("besproken").press("b").sees(nl.GuaranteeNever)
	g := *guideFor(w, talk.Individual)
	s, err := talk.New("besproken", talk.Plan{PupilID: "noor", FirstName: "Noor", Kind: talk.Individual, Length: talk.Minimum}, &g)
	ok(t, err)
	at := w.instant()
	s.Start(at)
	ok(t, s.Discuss(route.GuaranteeTopic, "2022-2023", at))
	ok(t, s.SetNoStep("later", at))
	ok(t, s.SetShort("kort", at))
	ok(t, s.Finish(at))
	ok(t, w.SaveTalk(t.Context(), s))
	w.pass(24 * time.Hour)
	cardAt(t, w, "noor", 100, 40).sees("De AanDeBak-garantie besproken: gisteren, met gegevens uit 2022-2023.").press("b").sees("besproken: gisteren")
}

// On a small screen the draaischerm is scrolled: no sentence is left out, and no promise
// is read without its limits.
func TestGuaranteeTurnedLeavesNothingOut(t *testing.T) {
	d := guaranteeAt(t, worldOfGuarantee(t, "pie", school.Yes), 60, 16).press("f11").sees("Dat heet de AanDeBak-garantie", "geen belofte", "verder lezen")
	d.lacks("stageplek").press("pgdown", "end").sees("stageplek", "geen belofte").lacks("verder lezen").press("esc").sees("Noor de Wit")
}

// Without its data the page says so, and nothing else breaks.
func TestGuaranteeWithoutData(t *testing.T) {
	w := worldOfFive()
	w.fill = func(b *handbook.Book) { b.Atlas = route.Atlas{} }
	guaranteeAt(t, w, 80, 24).sees("geen gegevens", "aandebak.toml").press("w").sees("geen gegevens over de garantie").press("f11").press("esc").sees("Noor de Wit")
}

// What is kept of a pupil's page stands in the log, as of a card.
func TestGuaranteeKeptIsLogged(t *testing.T) {
	w := worldOfGuarantee(t, "pie", school.Yes)
	guaranteeAt(t, w, 80, 24).press("ctrl+s").press("f5").sees("Bewaard:")
	if len(w.acts) != 1 || w.acts[0].Kind != school.ActCard || w.acts[0].Pupil != "noor" || w.acts[0].Note == "" {
		t.Errorf("acts: %+v", w.acts)
	}
}
