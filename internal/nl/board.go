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

// How the steps of an exercise are left, and what space did to a card.
const (
	BoardStepsBack = "esc: terug naar de oefening"
	BoardStepsMore = "↓: meer · esc: terug naar de oefening"
	BoardGone      = "Kaart teruggelegd. Ctrl+z haalt hem terug, met wat erbij stond."
)

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

// BoardKeys names the keys of an exercise, the most needed last; choosing: the
// cursor is among what is chosen from.
func BoardKeys(f talk.Form, choosing bool) []string {
	switch {
	case choosing && f == talk.Cards:
		return []string{"f1: uitleg", "pijltjes: kies een kaart", "typ erbij", "spatie: neem of leg terug", "esc: klaar"}
	case choosing:
		return []string{"f1: uitleg", "tab: regels", "← → of een cijfer: schuif", "esc: klaar"}
	case f == talk.Cards:
		return []string{"f1: uitleg", "tab: volgende regel", "enter: naar de kaarten", "esc: klaar"}
	case f == talk.Scale:
		return []string{"f1: uitleg", "shift+tab: naar de schaal", "tab: volgende regel", "esc: klaar"}
	}
	return []string{"f1: uitleg", "tab: volgende regel", "esc: klaar"}
}

// BoardStart heads what the mentor does, before an exercise begins.
const BoardStart = "enter: begin, en draai het scherm · ↓: meer · esc: terug"
