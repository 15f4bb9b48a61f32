package tui

import (
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// The guarantee was discussed: one key records it, undo takes it back, and typing goes
// on where it was.
func TestDiscussedIsRecorded(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24).typ("half").press("alt+b").sees("De AanDeBak-garantie is besproken")
	d.typ("je").wantLines("halfje")
	if _, done := d.live().session.Discussed(route.GuaranteeTopic); !done {
		t.Error("not recorded")
	}
	d.press("ctrl+z", "ctrl+z").sees(nl.LiveDiscussUndone).wantLines("half")
	if topics := d.live().session.Topics; len(topics) != 0 {
		t.Errorf("after undo: %v", topics)
	}
	d.press("ctrl+y").sees("De AanDeBak-garantie is besproken").wantLines("half")
	d.press("alt+a").sees("De AanDeBak-garantie is besproken")
}
