package tui

import (
	"errors"
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func pupilFormAt(t *testing.T, w *world, p school.Pupil, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen {
		back := newHome(e)
		return newPupilForm(e, p, back, func(school.Pupil) screen { return back })
	}, width, height)
}

func TestPupilForm(t *testing.T) {
	goldens(t, "pupil", func(t *testing.T, w, h int) *driver {
		return pupilFormAt(t, worldOfFive(), classOfFive()[1], w, h).press("tab", "tab")
	})
	goldens(t, "pupil-new", func(t *testing.T, w, h int) *driver {
		return pupilFormAt(t, worldOfFive(), school.Pupil{}, w, h).press("ctrl+s")
	})
}

func TestPupilFormSaves(t *testing.T) {
	w := newWorld()
	d := pupilFormAt(t, w, school.Pupil{}, 80, 24)
	d.typ(" Zoë ").press("enter").typ("van  der").press("tab").typ("Hœk").press("down").typ("2B").press("enter")
	d.sees("geen vaste fase: je kiest straks zelf een leidraad")
	d.typ("vmbo t").sees("vmbo tl").press("enter").typ("3").sees("fase: vo leerjaar 2-3")
	d.press("enter").typ("0020417").press("enter", "enter").sees("Leerlingen", "Hœk, Zoë van der")
	want := school.Pupil{ID: "id-1", Number: "0020417", FirstName: "Zoë", Prefix: "van der", LastName: "Hœk", Class: "2B", Type: talk.VmboTL, Year: 3}
	if len(w.pupils) != 1 || w.pupils[0] != want {
		t.Errorf("stored %+v, want %+v", w.pupils, want)
	}
}

// Who types "de Wit" as achternaam finds the pupil at the w all the same.
func TestPupilFormSplitsTheName(t *testing.T) {
	d := pupilFormAt(t, newWorld(), school.Pupil{}, 80, 24)
	d.typ("Noor").press("tab", "tab").typ("van 't Hof-Şahin").press("ctrl+s").sees("Hof-Şahin, Noor van 't")
	if got := d.world.pupils[0]; got.Prefix != "van 't" || got.LastName != "Hof-Şahin" {
		t.Errorf("stored %q %q", got.Prefix, got.LastName)
	}
}

func TestPupilFormYearsFitTheSchooling(t *testing.T) {
	d := pupilFormAt(t, newWorld(), school.Pupil{FirstName: "An", Type: talk.Primary, Year: 8}, 80, 24)
	d.sees("groep", "fase: groep 8").press("tab", "tab", "tab", "tab").typ("vwo").sees("leerjaar", "geen vaste fase")
	d.press("tab").typ("6").sees("fase: vo leerjaar 4-6").press("up").typ("mbo").sees("fase: mbo").typ("vwo").press("ctrl+s")
	if got := d.world.pupils[0]; got.Year != 6 || got.Type != talk.Vwo {
		t.Errorf("stored %v %d, want vwo 6", got.Type, got.Year)
	}
}

func TestPupilFormNeedsAName(t *testing.T) {
	d := pupilFormAt(t, newWorld(), school.Pupil{}, 80, 24)
	d.press("tab", "tab").typ("Wit").press("ctrl+s").sees("Vul een roepnaam in.").typ("Noor").lacks("Vul een").press("ctrl+s").sees("Wit, Noor")
}

func TestPupilFormLosesNothingSilently(t *testing.T) {
	d := pupilFormAt(t, worldOfFive(), school.Pupil{}, 80, 24)
	d.typ("N").press("esc").sees("nog eens gooit weg").typ("o").press("esc").sees("nog eens gooit weg")
	d.press("ctrl+q")
	if d.quit {
		t.Error("stopped with unsaved text")
	}
	d.typ("x").press("esc", "esc").sees("Leerlingen")
	pupilFormAt(t, worldOfFive(), school.Pupil{}, 80, 24).press("esc").sees("Leerlingen")
}

func TestPupilFormKeepsTypingWhenSavingFails(t *testing.T) {
	w := newWorld()
	w.breaks(errors.New("disk full"))
	d := pupilFormAt(t, w, school.Pupil{}, 80, 24).typ("Noor").press("ctrl+s").sees("NIET OPGESLAGEN", "Noor")
	w.breaks(nil)
	d.press("ctrl+s").sees("Leerlingen", "Noor")
}

// TestTwoWarningsThenQuit has a form with changes while something is not stored: each is
// warned of once, and then the program ends.
func TestTwoWarningsThenQuit(t *testing.T) {
	d := pupilFormAt(t, worldOfFive(), school.Pupil{}, 80, 24).typ("Bo")
	d.model.env.saved.err = errors.New("disk is full")
	d.press("ctrl+q").sees(nl.PupilNotKeptQuit[:30]).press("ctrl+q").sees(nl.QuitUnsaved[:30])
	if d.quit {
		t.Error("left without warning of both")
	}
	if d.press("ctrl+q"); !d.quit {
		t.Error("it asks for ever")
	}
}
