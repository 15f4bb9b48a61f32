package tui

import (
	"errors"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// momentAt opens the form for a moment from the list.
func momentAt(t *testing.T, width, height int) *driver {
	t.Helper()
	w := worldOfFive()
	w.settings = school.Settings{Name: "Ans", Role: talk.Mentor}
	return drive(t, w, nil, width, height).typ("noor").press("ctrl+r")
}

func TestMoment(t *testing.T) {
	goldens(t, "moment", momentAt)
	goldens(t, "moment-quote", func(t *testing.T, w, h int) *driver { return momentAt(t, w, h).typ(`"dit wil ik vaker`) })
}

// From the list: two keys and the line.
func TestMomentInThreeKeys(t *testing.T) {
	for _, key := range []string{"ctrl+r", "alt+r"} {
		w := worldOfFive()
		w.settings = school.Settings{Name: "Ans", Role: talk.Mentor}
		d := drive(t, w, nil, 80, 24).typ("noor").press(key).sees("Reflectiemoment · Noor de Wit").typ("droeg tafels bij de open dag").press("enter")
		d.sees("Opgeslagen: het reflectiemoment met Noor.", "noor", "Leerlingen").press("enter").sees("22 nov 2026  reflectiemoment", "droeg tafels").lacks("Opgeslagen:")
		s := w.sessions[0]
		if !s.Finished() || s.Plan.Kind != talk.Reflection || s.Plan.Conductor != "Ans" || s.Plan.Role != talk.Mentor || s.Counts(w.instant()) {
			t.Errorf("stored %+v", s)
		}
		d.sees("individueel nog niet")
	}
}

// Anybody on the staff writes one down, and says what it is about.
func TestMomentByAnybody(t *testing.T) {
	for role, want := range map[string]talk.Role{"conciërge": "conciërge", "Decaan": talk.Counsellor, "slb'er": talk.Slb, "": ""} {
		w := worldOfFive()
		d := drive(t, w, nil, 80, 24).press("end").typ("noor").press("enter", "r").typ(`"dit wil ik vaker"`).sees("uitspraak: de woorden")
		d.press("down").typ("motie").press("down").typ("Rob").press("down").typ(role).press("enter", "enter").sees("Opgeslagen", "tijdlijn")
		s := w.sessions[0]
		if p := s.Plan; p.Conductor != "Rob" || p.Role != want {
			t.Errorf("by %q, %q", p.Conductor, p.Role)
		}
		if n := s.Notes[0]; n.Kind != talk.Quote || n.Words() != "dit wil ik vaker" || len(s.Touched()) != 1 || s.Touched()[0] != talk.Motives {
			t.Errorf("noted %+v, touched %v", n, s.Touched())
		}
		d.sees("“dit wil ik vaker” · Rob")
	}
}

func TestMomentNeedsALine(t *testing.T) {
	d := momentAt(t, 80, 24).press("enter").sees(nl.MomentNeedsLine).typ(`"`).press("ctrl+s").sees(nl.MomentNeedsLine)
	if len(d.world.sessions) != 0 {
		t.Error("an empty moment is stored")
	}
	d.press("backspace", "esc").sees("Leerlingen")
}

func TestMomentLosesNothing(t *testing.T) {
	d := momentAt(t, 80, 24).typ("droeg tafels").press("esc").sees("nog eens gooit weg").press("down", "up", "ctrl+q").sees("nog eens stoppen")
	if d.quit {
		t.Error("stopped with unsaved text")
	}
	d.world.breaks(errors.New("disk full"))
	d.press("enter").sees("NIET OPGESLAGEN", "droeg tafels")
	d.world.breaks(nil)
	d.press("enter").sees("Opgeslagen")
	if len(d.world.sessions) != 1 {
		t.Errorf("%d moments are stored", len(d.world.sessions))
	}
}

// The same form begins the five minutes with questions, with what was typed as
// the first line.
func TestMomentBecomesATalk(t *testing.T) {
	for _, key := range []string{"ctrl+g", "alt+g"} {
		d := momentAt(t, 80, 24)
		g := *guideFor(d.world, talk.Individual)
		g.ID, g.Title, g.Kind, g.Fit = "moment", "Vijf minuten", talk.Reflection, talk.Fit{}
		d.world.guides = append(d.world.guides, g)
		d.typ("droeg tafels").press(key).sees("Voorbereiden · Noor", "reflectiemoment", "Vijf minuten").lacks("lengte")
		d.press("ctrl+g").wantLines("droeg tafels").pass(2 * time.Minute).press("tab").sees("02:00").lacks("minimaal")
		if s := d.live().session; s.Plan.Kind != talk.Reflection || s.InPassing() || s.Plan.Conductor != "Ans" {
			t.Errorf("plan %+v", s.Plan)
		}
	}
}

// A moment is written down also while a talk with the pupil is not finished.
func TestMomentBesideAnOpenTalk(t *testing.T) {
	w := worldOfFive()
	w.begin(t, "noor", talk.Individual, day(1), 5*time.Minute)
	d := drive(t, w, nil, 80, 24).typ("noor").press("ctrl+r").typ("droeg tafels").press("enter").sees("Opgeslagen", "niet afgerond")
	if len(w.sessions) != 2 || !w.sessions[1].Finished() {
		t.Errorf("%d talks", len(w.sessions))
	}
	d.press("ctrl+l").sees("Verslag · Noor", "droeg tafels")
}

// The report that the list opens is that of a talk, where there is one.
func TestMomentHidesNoReport(t *testing.T) {
	w := worldOfCard(t)
	drive(t, w, nil, 80, 24).typ("noor").press("ctrl+l").sees("Loopbaangesprek met Noor", "12 november")
}
