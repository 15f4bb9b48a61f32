package tui

import (
	"errors"
	"strings"
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

func TestSheetScreens(t *testing.T) {
	goldens(t, "sheet-file", func(t *testing.T, w, h int) *driver { return sheetFileAt(t, worldOfSheets(t), w, h) })
	goldens(t, "sheet-answers", func(t *testing.T, w, h int) *driver { return sheetAnswersAt(t, worldOfSheets(t), w, h) })
	goldens(t, "sheet-wrong", func(t *testing.T, w, h int) *driver {
		return sheetFileAt(t, worldOfSheets(t), w, h).paste("/media/anna/z.txt").press("enter")
	})
	goldens(t, "sheet-card", func(t *testing.T, w, h int) *driver {
		return sheetAnswersAt(t, worldOfSheets(t), w, h).press("enter")
	})
	goldens(t, "sheet-prepare", func(t *testing.T, w, h int) *driver {
		return sheetAnswersAt(t, worldOfSheets(t), w, h).press("enter", "ctrl+g")
	})
}

// What the pupil wrote is shown first, then on the card, in the preparation and
// beside the talk; reading it again doubles nothing.
func TestSheetReadIn(t *testing.T) {
	w := worldOfSheets(t)
	d := sheetAnswersAt(t, w, 120, 60).sees("Vooruit denken · Noor de Wit (2B)", "Waar was je dit jaar trots op?", "“antwoord 2”", nl.SheetLoose, "Hoi Anna, hier is het.")
	if len(w.entries) != 0 {
		t.Fatal("something is stored before it was asked for")
	}
	d.press("enter").sees("5 antwoorden staan op de kaart van Noor.", "Waar was je dit jaar trots op? “antwoord 2”", "“op mijn werkstuk over robots”")
	d.press("i").paste(sheetPath).press("enter", "enter").sees(nl.SheetSame)
	d.press("i").paste(parentsPath).press("enter").sees("Meekijken met uw kind", "ingevuld door Els").press("ctrl+s").sees("Waar wordt Noor blij van? “van koken”")
	if len(w.entries) != 2 || w.entries[0].Kind != school.Prepared || w.entries[1].Sort != school.ByParents || w.entries[1].By != "Els" {
		t.Errorf("stored: %+v", w.entries)
	}
	if n := len(w.acts); n != 2 || w.acts[0].Kind != school.ActAnswers || w.acts[0].Count != 5 {
		t.Errorf("logged: %+v", w.acts)
	}
	d.press("g").sees("Noor schreef:", "“antwoord 3”", "Ouders schreven:", "“van koken”")
	d.press("ctrl+g").sees(nl.SideWrote, "“antwoord 2”", nl.SideLast, "de bakker bellen")
	d.press("f11").lacks("antwoord 2", "van koken", "robots")
}

func TestSheetSaysWhatIsWrong(t *testing.T) {
	for path, want := range map[string]string{
		"/media/anna/z.txt": "van Zoë Şahin-van 't Hof, niet van Noor de Wit",
		"/media/anna/x.txt": "Op dit bestand staan geen vragen van een blad.",
		"/media/anna/l.txt": "Er is niets ingevuld",
		"/media/anna/q.txt": "Dit bestand is er niet.",
		"":                  "Typ waar het ingevulde blad staat",
	} {
		w := worldOfSheets(t)
		d := sheetFileAt(t, w, 120, 36).paste(path).press("enter").sees(want)
		d.typ("x").lacks(want).press("esc").sees(nl.CardPreparations)
		if len(w.entries) != 0 {
			t.Errorf("%s is stored", path)
		}
	}
	sheetFileAt(t, worldOfSheets(t), 80, 24).paste("/media/anna/k.txt").press("enter").sees("Kijk of het van Noor is.", "adhd").press("esc").sees(nl.ImportPath)
}

// A full disk keeps the answers on the screen.
func TestSheetOnFullDisk(t *testing.T) {
	w := worldOfSheets(t)
	d := sheetAnswersAt(t, w, 80, 24)
	w.full = errors.New("disk full")
	d.press("enter").sees("“op mijn werkstuk over robots”")
	if strings.Contains(d.screen(), "op de kaart van") || len(w.entries) != 0 {
		t.Errorf("it says that it is stored:\n%s", d.screen())
	}
	w.full = nil
	d.press("enter").sees("5 antwoorden staan op de kaart van Noor.")
}

func sheetMakeAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return cardAt(t, w, "noor", width, height).press("m")
}

func TestSheetMaking(t *testing.T) {
	goldens(t, "sheet-make", func(t *testing.T, w, h int) *driver { return sheetMakeAt(t, worldOfSheets(t), w, h) })
	w := worldOfSheets(t)
	d := sheetMakeAt(t, w, 80, 24).sees("Blad om voor te bereiden · Noor de Wit", "pdf, om te printen", "/media/anna/blad-noor.pdf").press("ctrl+s")
	if !strings.HasPrefix(string(w.files.files["/media/anna/blad-noor.pdf"]), "%PDF-") {
		t.Errorf("no PDF:\n%s", d.screen())
	}
	d.typ("tekst").sees("/media/anna/blad-noor.txt").press("ctrl+s")
	text := string(w.files.files["/media/anna/blad-noor.txt"])
	if !strings.Contains(text, "de bakker bellen") || !strings.Contains(text, "1. Je sprak iets af. Wat is daarmee gebeurd?") {
		t.Errorf("the form is\n%s", text)
	}
	d.press("right", "right", "right", "right").sees("tekst, om in te vullen, zonder de stap").press("ctrl+s").sees("bestaat").press("ctrl+s")
	if text := string(w.files.files["/media/anna/blad-noor.txt"]); strings.Contains(text, "bakker") || !strings.Contains(text, "1. Waar was je dit jaar trots op?") {
		t.Errorf("the form without the step is\n%s", text)
	}
	d.press("esc", "o").sees("Blad voor de ouders · Noor de Wit", "/media/anna/blad-noor-ouders.pdf").press("ctrl+s")
	if n := len(w.acts); n != 4 || w.acts[3].Kind != school.ActSheet || w.acts[3].Pupil != "noor" || w.acts[3].Note != "/media/anna/blad-noor-ouders.pdf" {
		t.Errorf("logged: %+v", w.acts)
	}
	// what was made comes back
	w.forms[sheetPath] = strings.Replace(text, "> \n", "> gebeld\n", 1)
	d.press("esc", "i").paste(sheetPath).press("enter").sees("“gebeld”").lacks(nl.SheetLoose)
}

func TestSheetForWhomThereIsNone(t *testing.T) {
	w := worldOfSheets(t)
	cardAt(t, w, "zoe", 80, 24).press("m").sees("Blad om voor te bereiden")
	cardAt(t, w, "tif", 80, 24).press("m").sees("Er is geen blad voor leerling.")
	w.pupils[0].Adult = school.AdultRefuses
	cardAt(t, w, "noor", 80, 24).press("o").lacks("Blad voor de ouders")
}
