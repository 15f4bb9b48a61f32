package nl

import (
	"strings"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/talk"
)

// The parts of a dossier as a document.
const (
	DossierVersion     = "Versie"
	DossierEmpty       = "Er staat nog niets in dit dossier."
	DossierTexts       = "In eigen woorden"
	DossierActivities  = "Activiteiten"
	DossierCompetences = "Competenties"
	DossierDiscussed   = "Besproken op"
	DossierTalks       = "Gesprekken"
	DossierApprovals   = "Akkoord"
	DossierComplete    = "Goed ingevuld"
	DossierCovered     = "Eén bolletje is één activiteit. Het is geen cijfer."
	DossierSign        = "Ondertekenen"
)

// DossierFoot stands at the foot of each page.
func DossierFoot(words string) string { return "Versie: " + words }

// DossierSignHow says what is signed for.
func DossierSignHow(words string) string {
	return "Ik heb dit dossier gelezen en ben akkoord met versie '" + words + "'. Niet akkoord? Teken dan niet, en vraag om een gesprek."
}

// DossierHash says how the four words are to be checked.
func DossierHash(hash string) string {
	return "De vier woorden horen bij deze versie. Volledige controle (SHA-256): " + hash
}

// DossierStands says how many agree with a version.
func DossierStands(agreed, all int, words string) string {
	return Capital(DossierCount(agreed, all)) + " met versie '" + words + "'."
}

// DossierStatement heads what somebody wants to have said: je to the pupil, u to parents.
func DossierStatement(r dossier.Role) string {
	switch r {
	case dossier.Parent:
		return "Uw opmerking"
	case dossier.Pupil:
		return "Jouw opmerking"
	}
	return "Opmerking"
}

// DossierGiven says what somebody said of a version, when and how.
func DossierGiven(state string, at time.Time, how dossier.How, kept, recorded string) string {
	text := state + " op " + TimeDayYear(at) + " " + TimeHour(at) + ", " + DossierHow(how)
	if kept != "" {
		text += " (bewaard: " + kept + ")"
	}
	if recorded != "" {
		text += ", genoteerd door " + recorded
	}
	return text
}

// DossierCriterion says whether a rule is met.
func DossierCriterion(done bool, r dossier.Rule) string {
	if done {
		return "✓ " + DossierRule(r)
	}
	return "○ " + DossierRule(r)
}

// DossierList lists competences.
func DossierList(list []talk.Competence) string {
	names := make([]string, len(list))
	for i, c := range list {
		names[i] = TermCompetence(c)
	}
	return strings.Join(names, ", ")
}

// DossierEvidence is a piece of evidence and where it is kept.
func DossierEvidence(what, where string) string {
	if what == "" || where == "" {
		return what + where
	}
	return what + " (" + where + ")"
}

// DossierTalk names a talk: "12 november 2026, individueel, 24 minuten".
func DossierTalk(t dossier.Talk) string {
	text := DossierDate(t.Date) + ", " + TermKind(t.Kind)
	if t.Kind != talk.Reflection {
		text += ", " + Plural(t.Minutes, "minuut", "minuten")
	}
	return text
}

// DossierStep is a step in one line.
func DossierStep(s dossier.Step) string {
	parts := []string{s.What}
	if s.Who != "" {
		parts[0] = strings.TrimSpace(s.Who + ": " + s.What)
	}
	if when := DossierWhen(s.When, s.Due); when != "" {
		parts = append(parts, when)
	}
	if s.Help != "" {
		parts = append(parts, "hulp van "+s.Help)
	}
	return strings.Join(append(parts, TermStepState(s.State)), ", ")
}
