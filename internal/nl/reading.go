package nl

import (
	"fmt"
	"strings"

	"gesprek/internal/talk"
)

// Words of the handbook as it is read.
const (
	ReadingSources     = "Bronnen"
	ReadingAsks        = "Wat je vraagt"
	ReadingSteps       = "Zo doe je het"
	ReadingClosing     = "Tot slot"
	ReadingAlternative = "≈"
	ReadingFollowUp    = "↳"
)

// ReadingLegend explains the signs in a guide.
const ReadingLegend = "≈ andere manier · ↳ doorvragen · 1. 2. 3. als iemand het niet weet"

// ReadingStage heads a stage of a guide.
func ReadingStage(s talk.Stage) string {
	return Capital(TermStage(s.ID)) + " · " + Plural(s.Minutes, "minuut", "minuten")
}

// ReadingLeave says when a stage is done.
func ReadingLeave(when string) string { return "Verder als: " + Lower(when) }

// ReadingPrompt says whom a prompt speaks to and what it is about; empty where
// there is nothing to say.
func ReadingPrompt(k talk.Kind, to talk.Addressee, c talk.Competence) string {
	var parts []string
	if k == talk.WithParents {
		parts = append(parts, string(to))
	}
	if c != talk.NoneTouched {
		parts = append(parts, TermCompetenceShort(c))
	}
	return strings.Join(parts, " · ")
}

// ReadingExercise says what an exercise asks of the time and for whom it is.
func ReadingExercise(e *talk.Exercise) string {
	parts := []string{Plural(e.Minutes, "minuut", "minuten"), ReadingForm(e.Form, e.Pick)}
	if e.Competence != talk.NoneTouched {
		parts = append(parts, TermCompetence(e.Competence))
	}
	return Capital(strings.Join(append(parts, ReadingFor(e)), " · "))
}

// ReadingFor says for whom an exercise is.
func ReadingFor(e *talk.Exercise) string {
	var who []string
	for _, p := range e.Phases {
		who = append(who, TermPhase(p))
	}
	for _, k := range e.Kinds {
		who = append(who, TermKind(k))
	}
	if len(who) == 0 {
		return "voor iedereen"
	}
	return strings.Join(who, ", ")
}

// ReadingForm says what an exercise looks like.
func ReadingForm(f talk.Form, pick int) string {
	switch f {
	case talk.Cards:
		return fmt.Sprintf("kaarten, kies er %d", pick)
	case talk.Scale:
		return "schaal van 0 tot 10"
	case talk.Doors:
		return "twee deuren"
	}
	return string(f)
}

// ReadingCards lists the cards of an exercise.
func ReadingCards(cards []string) string {
	return "Op de kaarten staat: " + strings.Join(cards, ", ") + "."
}

// ReadingFact says how sure a card is; old: it is from an earlier school year.
func ReadingFact(confirmed bool, year string, old bool) string {
	sure := "bevestigd"
	if !confirmed {
		sure = "na te vragen"
	}
	switch {
	case old:
		sure = "uit " + year + ": vraag na wat er dit schooljaar geldt"
	case year != "":
		sure += " · " + year
	}
	return Capital(sure)
}

// ReadingSource says where something comes from.
func ReadingSource(source string) string { return "Bron: " + source }

// ReadingOwnWord says what a term is called elsewhere.
func ReadingOwnWord(term string) string { return "Op andere scholen: " + term + "." }

// ReadingAvoid says which words are not used.
func ReadingAvoid(words []string) string {
	return "Zeg liever niet: " + strings.Join(words, ", ") + "."
}

// Lower writes the first letter small, unless the word is one of capitals.
func Lower(s string) string {
	first, rest := cutFirst(s)
	if next, _ := cutFirst(rest); next != "" && next == strings.ToUpper(next) && next != strings.ToLower(next) {
		return s
	}
	return strings.ToLower(first) + rest
}

// cutFirst cuts the first letter off.
func cutFirst(s string) (first, rest string) {
	for i := range s {
		if i > 0 {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// The command that shows the handbook.
const (
	HandbookShort = "Lees het handboek: achtergrond, oefeningen, leidraden, begrippen"
	HandbookLong  = `Zonder woorden: de inhoud. Met de naam van een bladzijde, oefening, leidraad of
begrip: de tekst. Met andere woorden: waar ze staan.
  gesprek handboek stilte
  gesprek handboek ouders aan tafel`
	HandbookArgs = "[NAAM|WOORDEN]"
	HandbookHint = "Lezen: gesprek handboek NAAM"
)

// HandbookNothing says that nothing was found.
func HandbookNothing(asked string) string {
	return fmt.Sprintf("Over '%s' staat niets in het handboek. Alles wat er is: gesprek handboek", asked)
}

// Words of the handbook on the screen.
const (
	CommandHandbook = "handboek en begrippen"
	ReadingTitle    = "Handboek"
	ReadingSearch   = "Zoek"
	ReadingOpen     = "lezen"
	ReadingNone     = "er is niets gevonden"
	ReadingHere     = "op dit scherm"
)

// ReadingSection names a section beside something in it.
func ReadingSection(section string) string {
	switch section {
	case "oefeningen":
		return "oefening"
	case "leidraden":
		return "leidraad"
	case "begrippen":
		return "begrip"
	case "kaarten":
		return "kaart"
	}
	return section
}
