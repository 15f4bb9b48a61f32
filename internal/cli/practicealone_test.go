package cli

import (
	"bytes"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/rehearse"
	"gesprek/prompts"
)

// typedTalk is a practice talk of what somebody types at once, on virtual time.
func typedTalk(t *testing.T, lines string) (talked *aloneTalk, ran time.Duration) {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	must(t, err)
	began := time.Now()
	talked = &aloneTalk{
		app:   &app{IO: IO{In: strings.NewReader(lines), Out: new(bytes.Buffer), Now: time.Now, Location: time.UTC}},
		typed: true, began: began, kept: &recording{},
	}
	talked.Rehearsal = rehearse.Start(&book.Personas[0], 7, began, rehearse.NewRecogniser())
	must(t, talked.hold(t.Context()))
	return talked, time.Since(began)
}

// TestTypedSilenceTakesItsTime types empty lines as fast as can be: each silence is
// borne, and one before anything was said is none.
func TestTypedSilenceTakesItsTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		talked, ran := typedTalk(t, "\nHoi.\nWat deed je zaterdag?\n\n\n:stop\nte laat\n")
		if want := 2 * rehearse.Patience; ran != want {
			t.Errorf("took %v, want %v", ran, want)
		}
		var at []time.Duration
		for _, e := range talked.Exchanges() {
			if e.Silent {
				at = append(at, e.At)
			}
		}
		if len(at) != 2 || at[0] != rehearse.Patience || at[1] != 2*rehearse.Patience || len(talked.Exchanges()) != 4 {
			t.Errorf("silences at %v in %d turns", at, len(talked.Exchanges()))
		}
	})
}
