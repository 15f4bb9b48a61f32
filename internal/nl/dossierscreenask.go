package nl

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"gesprek/internal/dossier"
)

// DossierTurnTitle heads the draaischerm: je to the pupil, u to parents.
func DossierTurnTitle(r dossier.Role, firstName string) string {
	switch r {
	case dossier.Pupil:
		return firstName + ", dit is jouw dossier."
	case dossier.Parent:
		return "Dit is het dossier van " + firstName + "."
	}
	return "Het dossier van " + firstName
}

// DossierTurnVersion names the version on the draaischerm.
func DossierTurnVersion(words string) string { return "Versie: " + words }

// DossierTurnAsk says what is asked on the draaischerm.
func DossierTurnAsk(r dossier.Role) string {
	switch r {
	case dossier.Pupil:
		return "Lees het rustig. Klopt het, en mag het zo mee? Je mag ook nee zeggen: dan praten we erover."
	case dossier.Parent:
		return "Leest u het rustig. Bent u het ermee eens? Nee zeggen mag ook: dan praten we erover."
	}
	return "Lees het nog een keer. Kun je erachter staan?"
}

// DossierTurnChanged says how much changed since somebody said something.
func DossierTurnChanged(r dossier.Role, n int, at time.Time) string {
	you := "je"
	if r == dossier.Parent {
		you = "u"
	}
	return "Veranderd sinds " + you + " het zag op " + TimeDay(at) + ": " + Plural(n, "ding", "dingen") + "."
}

// DossierTurnWay says how to go on from the draaischerm.
func DossierTurnWay(asks, more bool) string {
	text := "esc: terug"
	if asks {
		text = "enter: verder · " + text
	}
	if more {
		text = "↓ meer · " + text
	}
	return text
}

// DossierFromVersion and DossierToVersion name the two versions that are compared.
func DossierFromVersion(when, words string) string { return "van:  " + when + " · " + words }

// DossierToVersion is the later one.
func DossierToVersion(when, words string) string { return "naar: " + when + " · " + words }

// DossierChangedCount says how much changed.
func DossierChangedCount(n int) string {
	if n == 0 {
		return "Er is niets veranderd."
	}
	return Capital(Plural(n, "ding", "dingen")) + " veranderd."
}

// DossierSays is a verdict as somebody chooses it.
func DossierSays(v dossier.Verdict) string {
	if v == dossier.Withdrawn {
		return "trekt het in"
	}
	return DossierVerdict(v)
}

// DossierSeen says of which version something is said.
func DossierSeen(words string) string { return "Over versie: " + words }

// DossierSheetWords says what must stand on a sheet.
func DossierSheetWords(words string) string {
	return "Op het blad staan dezelfde vier woorden: " + words + ". Andere woorden? Dan is het een andere versie."
}

// DossierWrittenDown says what was written down.
func DossierWrittenDown(v dossier.Verdict, party string) string {
	return "Opgeschreven: " + party + ", " + DossierVerdict(v) + "."
}

// DossierPlanNow offers to plan a talk with who does not agree.
func DossierPlanNow(says string) string {
	return says + " Wanneer praten jullie erover? esc: later plannen"
}

// DossierOffered is a version that can be handed on.
func DossierOffered(words string, agreed, all int) string {
	return words + " · " + DossierCount(agreed, all)
}

// DossierNotWhole says who does not agree yet.
func DossierNotWhole(list []dossier.Standing) string {
	var open []string
	for _, s := range list {
		if s.State != dossier.Agreed {
			open = append(open, DossierParty(s.Party)+" ("+DossierState(s.State)+")")
		}
	}
	return "Nog niet iedereen is akkoord: " + strings.Join(open, ", ") + "."
}

// DossierSendAnyway asks whether a version goes that not everybody agrees with.
func DossierSendAnyway(agreed, all int) string {
	return fmt.Sprintf("%s. Toch meegeven? Nog eens maakt het bestand; de ontvanger ziet wie akkoord is.", Capital(DossierCount(agreed, all)))
}

// DossierKeyWhy says what a key of the receiving school does.
func DossierKeyWhy(filled bool) string {
	if filled {
		return "Alleen die school kan het lezen."
	}
	return "Zonder sleutel kan iedereen die het bestand heeft het lezen."
}

// DossierFileName is the name of the file with the dossier of a pupil.
func DossierFileName(firstName, date string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return '-'
	}, firstName)
	return strings.Trim("doorstroomdossier-"+name, "-") + "-" + date + ".gesprek"
}
