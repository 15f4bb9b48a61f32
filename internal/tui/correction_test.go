package tui

import (
	"errors"
	"slices"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// correctableAt is the list of what can be corrected in the report of a talk
// with Zoë.
func correctableAt(t *testing.T, width, height int) *driver {
	t.Helper()
	return correctableIn(t, worldOfFive(), width, height)
}

func correctableIn(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	w.settings = school.Settings{Name: "Ans"}
	s := w.held(t, "zoe", talk.Individual, day(10), 25*time.Minute)
	d := drive(t, w, func(e *env) screen { return newReport(e, s.Clone(), w.pupil("zoe"), newHome(e)) }, width, height)
	return d.press("ctrl+e")
}

// correcting opens the form for the text that a search finds.
func correcting(t *testing.T, w *world, find string) *driver {
	t.Helper()
	return correctableIn(t, w, 80, 24).typ(find).press("enter")
}

func TestCorrectable(t *testing.T) { goldens(t, "correctable", correctableAt) }

func TestCorrection(t *testing.T) {
	goldens(t, "correction", func(t *testing.T, w, h int) *driver {
		return correctableAt(t, w, h).typ("leuk").press("enter").typ(" is").press("tab").typ("verkeerd verstaan")
	})
}

func TestCorrectedReport(t *testing.T) {
	goldens(t, "report-corrected", func(t *testing.T, w, h int) *driver {
		return correctableAt(t, w, h).typ("leuk").press("enter").typ(" is").press("ctrl+s")
	})
}

func TestLineIsCorrected(t *testing.T) {
	w := worldOfFive()
	d := correcting(t, w, "klopt").sees("Nu: ik vind het leuk als alles klopt", "blijft bewaard")
	d.typ(" is").press("tab").typ("zo zei ze het").press("ctrl+s")
	d.sees("Verslag · Zoë", "alles klopt is”", "Verbeterd en bewaard.").press("home").sees("Dit verslag is verbeterd op 22 november 2026.")
	s := w.sessions[0]
	want := []talk.Correction{{
		Spot: talk.Spot{Part: talk.PartLine, N: 1}, Was: "ik vind het leuk als alles klopt", At: start(), By: "Ans", Why: "zo zei ze het",
	}}
	if !slices.Equal(s.Corrections, want) || s.Notes[0].Kind != talk.Quote {
		t.Errorf("stored %+v, line %+v", s.Corrections, s.Notes[0])
	}
	d.press("ctrl+e").typ("klopt").press("enter").sees("Tot 22 november (Ans, zo zei ze het): ik vind het leuk als alles klopt")
	d.press("esc", "esc", "esc").sees("Leerlingen").typ("zoe").press("ctrl+l").sees("alles klopt is")
}

func TestLineIsTakenOut(t *testing.T) {
	w := worldOfFive()
	d := correcting(t, w, "klopt")
	for range 40 {
		d.press("backspace")
	}
	d.sees("leeg: dit gaat uit het verslag").press("ctrl+s").sees("Uit het verslag.").lacks("alles klopt")
	if s := w.sessions[0]; len(s.Before(talk.Spot{Part: talk.PartLine, N: 1})) != 1 {
		t.Errorf("stored %+v", s.Corrections)
	}
}

func TestLineIsErased(t *testing.T) {
	w := worldOfFive()
	d := correcting(t, w, "klopt").press("ctrl+d").sees("Nog eens enter: deze regel").press("up").lacks("Nog eens enter")
	d.press("f9").sees("Nog eens enter").press("enter").sees("Weg uit je gesprekken.").lacks("alles klopt")
	s := w.sessions[0]
	if len(s.Notes) != 0 || s.Closing.Quote != 0 || len(s.Corrections) != 1 || s.Corrections[0].Was != "" {
		t.Errorf("stored %+v, %+v", s.Notes, s.Corrections)
	}
	d.press("ctrl+e").typ("bakker").press("enter", "ctrl+d").sees("deze hele afspraak").press("ctrl+d").lacks("bakker")
	if s := w.sessions[0]; len(s.Steps) != 0 {
		t.Errorf("stored %+v", s.Steps)
	}
}

func TestErasingSaysThatBothGo(t *testing.T) {
	w := worldOfFive()
	s := w.held(t, "noor", talk.Individual, day(5), 25*time.Minute)
	s.Steps[0].Note = s.Notes[0].ID
	drive(t, w, func(e *env) screen { return newReport(e, s, w.pupil("noor"), newHome(e)) }, 80, 24).
		press("f4").typ("klopt").press("enter", "ctrl+d").sees("deze regel en de afspraak die eruit kwam").
		press("enter").lacks("bakker", "alles klopt")
}

func TestWhenIsCorrectedWithItsDay(t *testing.T) {
	w := worldOfFive()
	d := correcting(t, w, "vrijdag").sees("vrijdag 13 november") // the talk was on 12 November
	for range 10 {
		d.press("backspace")
	}
	d.typ("20 november").sees("vrijdag 20 november").press("ctrl+s").sees("Verslag")
	if p := w.sessions[0].Steps[0]; p.When != "20 november" || p.Due != time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC) {
		t.Errorf("stored %+v", p)
	}
}

// A later talk that repeats a step says what the step is now.
func TestCorrectedStepIsSoInLaterTalks(t *testing.T) {
	w := worldOfFive()
	d := correctableIn(t, w, 80, 24)
	first := w.sessions[0]
	later := w.held(t, "zoe", talk.Individual, day(2), 25*time.Minute)
	later.Plan.Reviewed = []talk.Review{{Talk: first.ID, Step: 1, What: "de bakker bellen", State: talk.StepDone}}
	later.Rev++
	ok(t, w.SaveTalk(t.Context(), later))
	d.typ("wat bakker").press("enter").typ(" op zaterdag").press("ctrl+s").sees("bakker bellen op zaterdag")
	s, err := w.Talk(t.Context(), later.ID)
	ok(t, err)
	if got := s.Plan.Reviewed[0].What; got != "de bakker bellen op zaterdag" {
		t.Errorf("the later talk says %q", got)
	}
	live := w.begin(t, "zoe", talk.Individual, day(1), 5*time.Minute)
	live.Plan.Reviewed = []talk.Review{{Talk: first.ID, Step: 1, What: "de bakker bellen op zaterdag"}}
	live.Rev++
	ok(t, w.SaveTalk(t.Context(), live))
	d.press("ctrl+e").typ("wat bakker").press("enter", "ctrl+d", "enter").sees("Rond dat eerst af").lacks("NIET OPGESLAGEN")
	d.press("esc", "esc", "end").sees("bakker bellen op zaterdag")
}

func TestCorrectionLosesNothingSilently(t *testing.T) {
	w := worldOfFive()
	d := correcting(t, w, "klopt").press("ctrl+s").sees("Er is niets veranderd.")
	d.typ("x").press("esc").sees("nog eens gooit weg").typ("y").press("ctrl+q")
	if d.sees("nog eens stoppen"); d.quit {
		t.Error("stopped with unsaved text")
	}
	w.breaks(errors.New("disk full"))
	d.press("ctrl+s").sees("NIET OPGESLAGEN", "kloptxy").press("esc", "esc", "esc").sees("Verslag").lacks("kloptxy", "verbeterd op")
	d.press("ctrl+e").typ("klopt").press("enter").typ("!").press("ctrl+s").sees("NIET OPGESLAGEN")
	w.breaks(nil)
	d.press("ctrl+s").sees("klopt!”", "Verbeterd en bewaard.")
}

// A talk that has just ended is changed as if it had not; klad is never offered.
func TestCorrectingHasItsTime(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 24, lines()...)
	d.press("down", "down").typ("vrijdag").press("ctrl+s", "ctrl+s").sees("Verslag").press("ctrl+e").sees("Verander het nog gewoon, met ctrl+z.")
	s := w.sessions[0].Clone()
	for i := range s.Notes {
		s.Notes[i].Kind = talk.Draft
	}
	drive(t, w, func(e *env) screen { return newReport(e, s, w.pupil("noor"), newHome(e)) }, 80, 24).
		press("ctrl+e").typ(w.sessions[0].Notes[0].Words()).sees("Niets gevonden").press("enter").sees("Verslag verbeteren")
}

// TestWordsAreHeededInACorrection: what is put in later is looked at like what
// was there at rounding off.
func TestWordsAreHeededInACorrection(t *testing.T) {
	const why = "Dit gaat over gezondheid"
	w := worldOfFive()
	d := correcting(t, w, "klopt").lacks(why)
	d.typ(", want hij heeft adhd").sees(why)
	for range len("adhd") {
		d.press("backspace")
	}
	d.lacks(why).typ("adhd").press("ctrl+s").sees("Verbeterd en bewaard.") // it never blocks
}

func TestNextTalkIsCorrectedWithItsDay(t *testing.T) {
	w := worldOfFive()
	s := w.held(t, "noor", talk.Individual, day(5), 25*time.Minute)
	ok(t, s.TakeBack(s.Seen))
	ok(t, s.SetNext("vrijdag", time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC), s.Seen))
	ok(t, s.SetInsight(talk.Work, "wil bakken", s.Seen))
	ok(t, s.SetReaders("ouders", s.Seen))
	ok(t, s.Finish(s.Seen))
	d := drive(t, w, func(e *env) screen { return newReport(e, s, w.pupil("noor"), newHome(e)) }, 80, 24)
	d.press("f4").typ("volgend").press("enter").sees("vrijdag 20 november")
	for range len("vrijdag") {
		d.press("backspace")
	}
	d.typ("1 december").sees("dinsdag 1 december").press("ctrl+s").sees("Verbeterd en bewaard.")
	d.press("f4").typ("bakken").press("enter").typ(" en verkopen").press("ctrl+s").sees("wil bakken en verkopen")
	d.press("f4").typ("ouders").press("enter").typ(" en oma").press("ctrl+s").sees("Ouders en oma.")
	c := w.sessions[0].Closing
	if c.Next != "1 december" || !c.NextOn.Equal(time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)) || c.Insight(talk.Work) != "wil bakken en verkopen" {
		t.Errorf("stored %+v", c)
	}
}
