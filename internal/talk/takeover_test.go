package talk_test

import (
	"slices"
	"testing"
	"time"

	"gesprek/internal/talk"
)

func textsOf(s *talk.Session) []string {
	var out []string
	for _, n := range s.Notes {
		out = append(out, n.Text)
	}
	return out
}

// TestTakeOver: a talk went on elsewhere from a copy, and here from the same
// older one. Whichever copy is kept, nothing that was written is lost, and what
// was removed stays removed.
func TestTakeOver(t *testing.T) {
	s, w := started(t)
	add(t, s, w, "voor het vol was")
	removed := add(t, s, w, "verkeerd begrepen")
	edited := add(t, s, w, "een woord")
	home := s.Clone()
	ok(t, home.Attach(testGuide()))

	w.pass(time.Minute)
	ok(t, s.Remove(removed, w.now()))
	ok(t, s.Write(edited, "een woord erbij", w.now()))
	add(t, s, w, "op de stick")
	_, err := s.PutStep(talk.Step{What: "de bakker bellen", Who: "Noor", When: "vrijdag"}, w.now())
	ok(t, err)
	stick := s.Clone()

	if n := stick.TakeOver(home, stick.Seen.Wall); n != 0 {
		t.Errorf("%d lines of an older copy were taken over", n)
	}
	same(t, "revision", stick.Rev, s.Rev)

	w.restart(24 * time.Hour) // somebody goes on at home
	add(t, home, w, "thuis verder")
	ok(t, home.Write(edited, "een woord thuis", w.now()))
	wall := stick.Seen.Wall
	if n := stick.TakeOver(home, wall); n != 2 {
		t.Errorf("%d lines of home were taken over, want 2: %q", n, textsOf(stick))
	}
	want := []string{"voor het vol was", "een woord erbij", "op de stick", "een woord thuis", "thuis verder"}
	if got := textsOf(stick); !slices.Equal(got, want) {
		t.Errorf("the stick's copy has %q, want %q", got, want)
	}
	same(t, "revision", stick.Rev, s.Rev+1)
	same(t, "last seen", stick.Seen.Wall, wall)

	if n := home.TakeOver(s, time.Time{}); n != 3 {
		t.Errorf("%d lines and steps of the stick were taken over, want 3", n)
	}
	for _, text := range []string{"op de stick", "thuis verder", "een woord erbij", "een woord thuis", "voor het vol was"} {
		if !slices.Contains(textsOf(home), text) {
			t.Errorf("home lacks %q: %q", text, textsOf(home))
		}
	}
	if len(home.Steps) != 1 || home.Steps[0].What != "de bakker bellen" {
		t.Errorf("steps at home: %+v", home.Steps)
	}
	ids := map[int]bool{}
	for _, n := range home.Notes {
		if ids[n.ID] {
			t.Errorf("two lines have the id %d", n.ID)
		}
		ids[n.ID] = true
	}
	if n := home.TakeOver(s, time.Time{}); n != 0 {
		t.Errorf("taken over twice: %d", n)
	}
}
