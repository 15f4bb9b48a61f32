package tui

import (
	"errors"
	"testing"

	"gesprek/internal/talk"
)

// stepOn is the first step on the card that was opened.
func stepOn(d *driver) *driver { return d.press("home", "down").sees("› → te laat") }

func TestCardSettlesAStep(t *testing.T) {
	for i, state := range talk.StepStates()[1:] {
		w := worldOfCard(t)
		d := stepOn(cardAt(t, w, "noor", 80, 24)).press("enter").sees("Hoe ging het: de bakker bellen", "gelukt", "vervallen")
		for range i {
			d.press("down")
		}
		d.press("enter").sees("Opgeslagen 14:02:00", "ctrl+z").lacks("25 september 2025")
		if got := w.sessions[0].Steps[0].State; got != state {
			t.Errorf("stored %q, want %q", got, state)
		}
		d.press("ctrl+z").sees("25 september 2025", "Opgeslagen 14:02:00: nog open.")
		if got := w.sessions[0].Steps[0].State; got != talk.StepOpen {
			t.Errorf("taken back to %q", got)
		}
		d.press("alt+u").sees("nog geen stap afgehandeld")
	}
}

func TestCardStepGoldens(t *testing.T) {
	goldens(t, "card-step", func(t *testing.T, w, h int) *driver {
		return stepOn(cardAt(t, worldOfCard(t), "noor", w, h)).press("enter")
	})
}

func TestCardStepElsewhere(t *testing.T) {
	w := worldOfCard(t)
	d := stepOn(cardAt(t, w, "noor", 80, 24)).press("enter", "esc").sees("› → te laat")
	d.press("enter").typ("verslag").press("enter").sees("Verslag · Noor", "de bakker bellen").press("esc")
	stepOn(d).press("enter").typ("xx").press("enter", "esc").sees("› → te laat") // nothing found, nothing done
	if got := w.sessions[0].Steps[0].State; got != talk.StepOpen {
		t.Errorf("stored %q", got)
	}
	d.press("s").sees("Noor de Wit", "de bakker bellen").press("esc", "esc").sees("tijdlijn")
}

// A namesake in another class has steps of their own.
func TestCardStepsOfANamesake(t *testing.T) {
	w := worldOfCard(t)
	other := w.pupil("noor")
	other.ID, other.Class, other.Number = "noor2", "4H", ""
	w.pupils = append(w.pupils, other)
	w.agree(t, "noor2", 20, talk.Step{What: "GEHEIM", Who: "Noor", When: "vrijdag", Due: date(2026, 11, 6)})
	cardAt(t, w, "noor", 80, 24).press("s").sees("Noor de Wit 2B", "de bakker bellen").lacks("GEHEIM").press("esc").sees("GEHEIM")
}

func TestCardStepThatCannotBeStored(t *testing.T) {
	w := worldOfCard(t)
	d := stepOn(cardAt(t, w, "noor", 80, 24)).press("enter")
	w.breaks(errors.New("disk full"))
	d.press("enter").sees("Niet opgeslagen", "25 september 2025")
	if got := w.sessions[0].Steps[0].State; got != talk.StepOpen {
		t.Errorf("stored %q", got)
	}
}

// The newest of a talk that could not be stored must not be overtaken.
func TestCardStepAstray(t *testing.T) {
	w := worldOfCard(t)
	d := cardAt(t, w, "noor", 80, 24)
	d.env().saved = saved{session: w.sessions[0].Clone(), err: errors.New("disk full"), rev: -1}
	d.press("home", "down", "enter").sees("nog niet opgeslagen waar het hoort").lacks("Hoe ging het")
}
