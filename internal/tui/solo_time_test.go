package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
)

// TestSoloTwelveMinutes holds a practice talk of twelve minutes in the whole program,
// in which the ticks and the writer are the real ones and only time is virtual: with
// silences, a pause, a turn taken back and a window that changes in mid-word. The
// recording is the one that is kept in testdata, to the byte, and replays so.
func TestSoloTwelveMinutes(t *testing.T) {
	w := worldOfPractice()
	open := func(e *env) screen { return practiceAt(e, Practising{Persona: "sem", Seed: 7}) }
	seated(t, w, open, func(s *seat) {
		says := func(text string) {
			s.typ(text)
			s.press("enter")
		}
		s.pass(40 * time.Second) // reads first
		says("Hoi Sem, fijn dat je er bent.")
		s.pass(3 * time.Second)
		says("Wat deed je zaterdag?")
		s.pass(4*time.Second + drawn)
		s.sees("Die heeft een garage.")
		s.press("pgdown")
		s.pass(2 * time.Second)
		says("Vond je dat niet vervelend?")
		s.press("ctrl+z")
		for range 40 {
			s.press("backspace")
		}
		says("Wat doe je precies in die garage?")
		s.pass(12 * time.Second) // longer than anything comes of
		s.press("ctrl+p")
		s.pass(90 * time.Second)
		s.sees("Pauze sinds")
		s.press("enter", "f3")
		s.typ("En wie zag dat het aan het gelu")
		s.press("f10")
		s.pass(20 * time.Second)
		says("id lag?")
		for i := range 11 {
			s.pass(time.Duration(50+i) * time.Second)
			says(fmt.Sprintf("Vertel eens wat er op zaterdag %d gebeurde.", i+1))
		}
		s.pass(time.Second)
		s.press("pgdown", "pgdown")
		says("Wat kun je deze week al doen?")
		s.pass(90 * time.Second)
		s.press("esc", "down", "enter")
		s.pass(time.Second)
		s.sees("Terugkijken · Sem · 12:")
		s.sees("opgeslagen")
	})
	d := &driver{t: t, world: w}
	sameAsGolden(t, "solo-twelve-minutes", d.kept())
	again := d.replays("sem")
	if ran, ended := again.Ended(); !ended || ran < 12*time.Minute || ran > 13*time.Minute {
		t.Errorf("it took %v", ran)
	}
	if n := strings.Count(d.kept(), "\tstilte\n"); n < 4 {
		t.Errorf("%d silences", n)
	}
}

// Everything that was said before the lock is stored, also what waits for the keys.
func TestSoloIsStoredBehindTheLock(t *testing.T) {
	w := worldOfPractice()
	open := func(e *env) screen { return practiceAt(e, Practising{Persona: "sem", Seed: 7}) }
	seated(t, w, open, func(s *seat) {
		s.typ("Wat deed je zaterdag?")
		s.press("enter", "alt+s")
		s.pass(3 * time.Minute)
		s.sees(nl.LockTitle)
		s.wantGone(true, 1)
		if s.shows("Sem") {
			s.t.Errorf("the lock shows\n%s", s.out.text())
		}
	})
	d := &driver{t: t, world: w}
	if n := strings.Count(d.kept(), "\tstilte"); n != 0 {
		t.Errorf("%d silences behind the lock:\n%s", n, d.kept())
	}
	d.wantSaid("zeg: Wat deed je zaterdag?", "leerling: Zaterdag ben ik bij mijn oom.", "leerling: (gaat rechtop zitten)")
}
