package cli_test

import (
	"testing"
	"time"

	"gesprek/internal/talk"
)

// TestSettledStepSurvives: how a step turned out is told on the list, the program
// is killed, and the next one knows it, also where it is corrected after.
func TestSettledStepSurvives(t *testing.T) {
	t.Parallel()
	at := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		m := heldTalk(t, at)
		m.quit()
		m.wait(48 * time.Hour)
		s := sit(t, at, setup{})
		s.press("ctrl+a").sees("te laat · 1", "de bakker bellen").press("f4").wait(time.Second)
		s.sees("Opgeslagen", "niet gelukt", "Stappen · 0 open")
		left := at.image(t) // what is left after kill -9
		s.press("f2", "enter").wait(time.Second).sees("Verslag").press("ctrl+e").typ("zaterdag").press("enter")
		s.typ(" van opa").press("ctrl+s").wait(time.Second).press("esc").wait(time.Second)
		s.sees("Er staan geen stappen open.").quit()
		if got := left.theTalk(t).Steps[0].State; got != talk.StepFailed {
			t.Errorf("after the kill the step is %q", got)
		}
		got := at.theTalk(t)
		if got.Steps[0].State != talk.StepDone || len(got.Corrections) != 1 {
			t.Errorf("the step is %q, with %d corrections", got.Steps[0].State, len(got.Corrections))
		}

		s = sit(t, left, setup{})
		s.press("ctrl+a").sees("Er staan geen stappen open.").press("ctrl+t").wait(time.Second).sees("klaar · 1", "de bakker bellen")
		s.press("f6").wait(time.Second).sees("Opgeslagen").press("esc", "ctrl+a").wait(time.Second).sees("Stappen · 1 open", "te laat · 1").quit()
		if got := left.theTalk(t).Steps[0].State; got != talk.StepOpen {
			t.Errorf("taken back the step is %q", got)
		}
	})
}
