package nl

import (
	"fmt"

	"gesprek/internal/talk"
)

// What helps beside the question in a talk.
const (
	LiveFacts         = "informatie bij dit onderdeel"
	LiveFactsTitle    = "Goed om te weten · ↓: meer · esc: terug"
	LiveFactsShort    = "info alt+i"
	LiveNoFacts       = "bij dit onderdeel hoort geen informatie"
	LiveExercise      = "oefening op het draaischerm"
	LiveExerciseTitle = "Welke oefening?"
	LiveNoExercises   = "er zijn geen oefeningen"
	SideFacts         = "goed om te weten · alt+i"
)

// BoardStepsBack says how the picture comes back.
const BoardStepsBack = "esc: terug naar de oefening"

// LiveExerciseHint says of an exercise how long it takes and what it is about.
func LiveExerciseHint(e *talk.Exercise) string {
	hint := fmt.Sprintf("%d min", e.Minutes)
	if c := TermCompetenceShort(e.Competence); c != "" {
		hint = c + " · " + hint
	}
	return hint
}

// BoardFull says that enough cards are picked.
func BoardFull(pick int) string {
	return fmt.Sprintf("Er liggen al %d kaarten. Leg er eerst een terug met de spatiebalk.", pick)
}

// BoardKeys names the keys of an exercise; choosing: the cursor is among what
// is chosen from.
func BoardKeys(f talk.Form, choosing bool) string {
	const rest = " · f1: uitleg · esc: terug"
	switch {
	case choosing && f == talk.Cards:
		return "pijltjes · spatie: leg neer · typ erbij · tab: regels" + rest
	case choosing:
		return "← →: schuif · tab: regels" + rest
	}
	return "typ · tab: volgende regel" + rest
}
