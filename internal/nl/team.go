package nl

import (
	"errors"
	"fmt"

	"gesprek/internal/rehearse"
)

// Words of the team that is trained.
const (
	TeamTitle       = "Teamlijst"
	TeamOverview    = "Het team, geteld"
	TeamIntro       = "Zet erin wie er was. Een kort label is genoeg, zoals initialen of “conciërge 1”. Wat iemand oefende, staat hier niet."
	TeamNobody      = "Nog niemand in de lijst. n: iemand toevoegen."
	TeamNobodyPaper = "Er staat nog niemand in de teamlijst."
	TeamFoot        = "Getraind is wie bij alle bijeenkomsten was, of er een inhaalde. Hier staat niet wat iemand oefende, of hoe dat ging."
	TeamAll         = "Samen"
	TeamLabel       = "Label"
	TeamLabelHint   = "initialen, of zoals “conciërge 1”"
	TeamFunction    = "Functie"
	TeamOther       = "anders"
	TeamOwn         = "Welke"
	TeamOwnHint     = "zoals bibliothecaris"
	TeamAdd         = "iemand toevoegen"
	TeamAddShort    = "toevoegen"
	TeamAddTitle    = "Iemand in de teamlijst"
	TeamChange      = "label of functie wijzigen"
	TeamChangeShort = "wijzigen"
	TeamDrop        = "uit de lijst halen"
	TeamDropShort   = "weghalen"
	TeamDropSure    = "Druk nog een keer op x om %s uit de lijst te halen. Ook kopieën van de lijst zijn dan niet meer te lezen."
	TeamTick        = "was erbij, of haalde het in"
	TeamTickShort   = "was erbij"
	TeamLeft        = "bijeenkomst ervoor"
	TeamRight       = "bijeenkomst erna"
	TeamKeep        = "overzicht bewaren als bestand"
	TeamStore       = "bewaren"
	TeamNoneOff     = "er staat niemand in de lijst"
	TeamFile        = "team getraind"
	TeamCounts      = "lijst, of geteld per functie"
	TeamCountsShort = "geteld"
	TeamListShort   = "lijst"
	TeamCountedOff  = "dit is de telling; ga eerst terug naar de lijst"
	TeamNowhere     = "er is geen plek om een teamlijst te bewaren"
	TeamUnreadOff   = "de teamlijst is niet te lezen"
	TeamReadingOff  = "de teamlijst wordt nog gelezen"
	TeamNotStored   = "De teamlijst is nog niet opgeslagen. Nog een keer: toch weggaan."
	TeamFormNotKept = "Dit staat nog niet in de lijst. Nog een keer: weggaan zonder bewaren."
	TeamAlone       = "Is er van een functie maar één, dan zegt het getal ook wie."
	TeamReading     = "De teamlijst wordt gelezen."
)

// TeamRow says of a function how many are trained.
func TeamRow(t rehearse.Trained) string {
	says := fmt.Sprintf("%d van %d getraind", t.Trained, t.Total)
	if t.Begun > 0 {
		says += fmt.Sprintf(", %d begonnen", t.Begun)
	}
	return says
}

// TeamOf is the function that is counted; of all together where there is none.
func TeamOf(f rehearse.Function) string {
	if f == "" {
		return TeamAll
	}
	return Capital(TermFunction(f))
}

// TeamSure asks to press again before somebody is taken out.
func TeamSure(label string) string { return fmt.Sprintf(TeamDropSure, label) }

// TeamIn says that somebody is in the list, and that the next one can follow.
func TeamIn(label string) string { return label + " staat in de lijst. Nog iemand? Esc: terug." }

// TeamGone says that somebody was taken out.
func TeamGone(label string) string { return label + " staat niet meer in de lijst." }

// TeamNotKept says that the list could not be stored.
func TeamNotKept(why string) string { return "NIET OPGESLAGEN: de teamlijst. " + why }

// TeamWrong says why somebody cannot be put in the team, and what to do.
func TeamWrong(err error) string {
	switch {
	case errors.Is(err, rehearse.ErrNoLabel):
		return "Geef een kort label, zoals initialen."
	case errors.Is(err, rehearse.ErrNoFunction):
		return "Zeg welke functie dit is."
	case errors.Is(err, rehearse.ErrLongLabel):
		return fmt.Sprintf("Dit is te lang. Houd het bij %d tekens.", rehearse.LongestLabel)
	case errors.Is(err, rehearse.ErrSameLabel):
		return "Dit label staat al in de lijst. Zet er een cijfer achter."
	}
	return "Deze persoon staat niet meer in de lijst."
}
