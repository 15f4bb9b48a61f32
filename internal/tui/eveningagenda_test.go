package tui

import (
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// Who only looks at the agenda from a row of talks keeps the kind and the length of the
// row; who changes it there goes before the row.
func TestRowGoesBeforeAnAgendaThatIsLookedAt(t *testing.T) {
	open := func(t *testing.T) *driver {
		w := worldOfAgendas(t)
		agendaAt(t, w, 100, 30).typ("Wat wil je?").press("ctrl+s")
		if a := settledIn(t, w); a.Kind != talk.WithParents {
			t.Fatalf("the agenda is %q", a.Kind)
		}
		return drive(t, w, func(e *env) screen {
			return newPrepareFor(e, w.pupil("noor"), appointment{kind: talk.Individual, length: 30 * time.Minute}, newHome(e))
		}, 100, 30).sees("Wat wil je?", "individueel", "30 minuten")
	}
	open(t).press("f9").sees("Agenda · Noor").press("esc").sees("individueel", "30 minuten")
	open(t).press("f9").typ(" Nu.").press("esc").sees("Nu.", "met ouders", "20 minuten")
}

// What was filled in in the form of a row is taken back first, and by itself.
func TestRowUndoesItsForm(t *testing.T) {
	w := worldOfEvening(t)
	w.sessions = nil
	d := eveningAt(t, w, 80, 24).press("home", "alt+down")
	moved := w.rows[0].Clone()
	d.press("f4").typ(" en 2C").press("f5").sees("Profielavond 2B en 2C")
	d.press("z").sees("Profielavond 2B ·").lacks("2C")
	if got := w.rows[0]; got.Name != moved.Name || got.Slots[0] != moved.Slots[0] {
		t.Errorf("taken back to %+v", got)
	}
	d.press("z").press("z").sees(nl.Capital(nl.RowNothing))
	if got := w.rows[0].Slots[0].ID; got != "s0" {
		t.Errorf("first is %q", got)
	}
}
