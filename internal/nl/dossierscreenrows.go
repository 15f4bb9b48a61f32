package nl

import (
	"fmt"
	"strings"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/school"
)

// DossierScreenTitle heads a screen of a dossier; of says which, "" for the dossier
// itself.
func DossierScreenTitle(f dossier.Form, name, class, of string) string {
	if of == "" {
		of = DossierFormShort(f)
	}
	return Capital(of) + " · " + CardTitle(name, class)
}

// DossierFormShort names a form of dossier where room is scarce.
func DossierFormShort(f dossier.Form) string {
	switch f {
	case dossier.RouteCard:
		return "leerroutekaart"
	case dossier.Coaching:
		return "slb-dossier"
	}
	return "loopbaandossier"
}

// DossierLine is a dossier in one line.
func DossierLine(done, all, agreed, parties int) string {
	return "Dossier: " + DossierMeter(done, all) + ", " + DossierCount(agreed, parties) + "."
}

// DossierTurnLine says how many agree, and whose turn it is.
func DossierTurnLine(agreed, all int, list []dossier.Standing) string {
	text := DossierCount(agreed, all)
	if next, open := dossier.Asked(list); open {
		return text + " · nu aan de beurt: " + DossierParty(next.Party)
	}
	if agreed == all {
		return text + " · klaar om mee te geven"
	}
	return text + " · iedereen heeft iets gezegd"
}

// DossierSaid says what somebody said of what the dossier says now, and when.
func DossierSaid(s dossier.State, at, now time.Time, how dossier.How, statement string) string {
	text := DossierState(s) + " · " + TimeRelativeDay(at, now) + ", " + DossierHow(how)
	if statement != "" {
		text += " · \"" + statement + "\""
	}
	return text
}

// DossierSinceState says what somebody said before, and how much changed since.
func DossierSinceState(s dossier.State, changes int, at, now time.Time) string {
	if changes == 0 {
		return DossierState(s) + " · veranderd sinds " + dossierMoment(at, now)
	}
	return DossierState(s) + ": " + Plural(changes, "ding", "dingen") + " veranderd sinds " + dossierMoment(at, now)
}

// dossierMoment is a moment as one speaks of it: of today the hour, else the day.
func dossierMoment(at, now time.Time) string {
	if days(now, at) == 0 {
		return TimeHour(at) + " uur"
	}
	return TimeRelativeDay(at, now)
}

// DossierHandedTo says to whom a version went. Same tells that it is what the dossier
// says now.
func DossierHandedTo(to string, at, now time.Time, same bool) string {
	text := "aan " + to + " · " + TimeRelativeDay(at, now)
	if !same {
		text += " · een eerdere versie"
	}
	return text
}

// DossierAnswer is a question in a word, and how its answer begins.
func DossierAnswer(q dossier.Question, text string) string {
	switch {
	case text != "":
		return Capital(DossierKey(q.Key)) + ": " + text
	case q.Needed:
		return Capital(DossierKey(q.Key)) + ": nog geen antwoord"
	}
	return Capital(DossierKey(q.Key)) + ": leeg, dat mag"
}

// DossierAsks is a question, with who answers it where that is not the pupil.
func DossierAsks(q dossier.Question) string {
	text := DossierQuestion(q)
	if !q.Needed {
		text += " (mag leeg blijven)"
	}
	return text
}

// DossierAnswerHint says who types the answer.
func DossierAnswerHint(r dossier.Role) string {
	if r == dossier.Mentor {
		return "typ hier wat je aanraadt"
	}
	return "typ hier, in de woorden van de leerling"
}

// DossierActivityRow is an activity in one line: its name, when it was, and how many
// of the four parts are there.
func DossierActivityRow(a dossier.Activity) string {
	parts := []string{DossierActivity(a.Title)}
	if when := a.When; when != "" {
		parts = append(parts, when)
	}
	filled := 0
	for _, p := range dossier.LegalParts() {
		if strings.TrimSpace(a.Parts.Of(p)) != "" {
			filled++
		}
	}
	return strings.Join(append(parts, fmt.Sprintf("%d van %d onderdelen", filled, len(dossier.LegalParts()))), " · ")
}

// DossierFromCard offers an experience of the card of the pupil.
func DossierFromCard(e school.Entry) string {
	text := "ervaring op de kaart: " + e.Text
	if !e.On.IsZero() {
		text += " · " + TimeDayYear(e.On)
	}
	return text
}

// DossierTalkRow is a talk in one line; out tells that it stays out of the dossier.
func DossierTalkRow(t dossier.Talk, out bool) string {
	if out {
		return "– " + DossierTalk(t) + " · blijft erbuiten"
	}
	return "✓ " + DossierTalk(t)
}

// DossierTalkDate is the date of a talk, short.
func DossierTalkDate(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return TimeDayShort(t) + " " + t.Format("2006")
}

// DossierVersionRow is a version in one line.
func DossierVersionRow(at time.Time, words string, agreed, all int, gone, now bool) string {
	text := TimeDayShort(at) + " " + TimeHour(at) + " · " + words + " · " + DossierCount(agreed, all)
	if gone {
		text += " · overgedragen"
	}
	if now {
		text += " · staat er nu"
	}
	return text
}

// DossierReceivedRow is a dossier of another school in one line.
func DossierReceivedRow(from string, at time.Time) string {
	if from == "" {
		from = "afzender onbekend"
	}
	return from + " · ontvangen op " + TimeDayYear(at)
}

// DossierAgeRow says how old the pupil is.
func DossierAgeRow(a dossier.Age) string { return "leeftijd: " + DossierAge(a) }

// DossierParentsRow says which parents are asked.
func DossierParentsRow(asked bool, names []string) string {
	switch {
	case !asked:
		return "ouders: hun akkoord wordt niet gevraagd"
	case len(names) == 0:
		return "ouders: nog geen naam"
	}
	return "ouders: " + strings.Join(names, " en ")
}

// DossierToRow says where the dossier goes.
func DossierToRow(toSchool, education string) string {
	if to := DossierToWhom(toSchool, education); to != "" {
		return "gaat naar: " + to
	}
	return "gaat naar: nog niet bekend"
}

// DossierToWhom is a school and a course in one.
func DossierToWhom(toSchool, education string) string {
	return strings.Trim(toSchool+", "+education, ", ")
}

// DossierParentHint says what to type in the row of a parent, counted from 0.
func DossierParentHint(i int) string {
	if i == 0 {
		return "naam van een ouder of verzorger"
	}
	return "mag leeg blijven"
}

// DossierWillLapse says what a change costs.
func DossierWillLapse(said int) string {
	return Plural(said, "persoon heeft", "mensen hebben") + " al ja of nee gezegd tegen deze versie. Verander je iets, dan wordt het opnieuw gevraagd."
}

// DossierLapsed says what a change cost.
func DossierLapsed(said int) string {
	return "Er is iets veranderd: " + Plural(said, "persoon wordt", "mensen worden") + " opnieuw gevraagd."
}

// DossierNotSaved says that storing failed, and why.
func DossierNotSaved(why string) string {
	return NotSaved + ". " + why + " Typ gerust door: het wordt opnieuw geprobeerd."
}

// DossierNotRead says that the dossier cannot be read, and why.
func DossierNotRead(why string) string { return "Het dossier kan niet gelezen worden. " + why }

// DossierDropped says what was taken out, and how it comes back.
func DossierDropped(title string) string {
	return "Weggehaald: " + DossierActivity(title) + ". ctrl+z zet het terug."
}
