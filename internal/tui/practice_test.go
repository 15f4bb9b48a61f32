package tui

import (
	"testing"

	"gesprek/internal/nl"
)

// TestHubShowsEveryDoor needs no scrolling where the doors fit.
func TestHubShowsEveryDoor(t *testing.T) {
	hubAt(t, worldOfPractice(), 80, 24).sees(nl.HubAlone, nl.HubThrees, nl.HubTally, nl.DrillsTitle, nl.TrainingTitle, nl.MirrorPastTitle)
}

// TestHubOffersWhatWasBrokenOff puts who comes back from a talk to go on with later on
// that talk, so that the next key goes on.
func TestHubOffersWhatWasBrokenOff(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).tells("Hoi Sem.").press("esc", "down", "down", "enter", "esc", "esc")
	d.sees("› Je oefengesprek met Sem").press("enter").sees("Hoi Sem.")
}
