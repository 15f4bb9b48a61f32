package nl

import (
	"fmt"
	"strings"
	"time"

	"gesprek/internal/rehearse"
)

// The commands about one's own practising, and about the training of a team.
const (
	CLIProgress     = "Toon wat je oefende, en wanneer"
	CLIProgressLong = `Toont wat je oefende: wanneer, waarmee en hoe lang, het laatste boven. Er staat geen
oordeel bij. Het is van jou: het staat los van de leerlingen, in een eigen map, en komt in geen
backup, verslag of inzage.`
	CLIOwnExport     = "Schrijf wat je oefende naar gewone bestanden"
	CLIOwnExportLong = `Schrijft elke oefening naar een map: een tekstbestand dat met “gesprek oefen herspeel” opnieuw
te spelen is, en een bladzijde om te lezen. Wie bij die map kan, kan ze lezen.`
	CLIOwnErase     = "Wis wat je oefende, voorgoed"
	CLIOwnEraseLong = `Wist oefeningen voorgoed, ook voor wie een kopie van de map heeft: de sleutel wordt vernietigd.
Geef de nummers of de id's uit “gesprek oefen voortgang”, of alles. De teamlijst van de training
blijft; die wis je met “gesprek oefen training team wis”.`
	CLITraining     = "De training van je team, in zes bijeenkomsten van een uur"
	CLITrainingLong = `Zonder nummer: welke bijeenkomsten er zijn. Met een nummer: die bijeenkomst, minuut voor minuut.

  gesprek oefen training 2                        bijeenkomst 2, voor de coach
  gesprek oefen training 2 --voor deelnemer       het vel voor de deelnemers
  gesprek oefen training --naar training.pdf      alle bijeenkomsten, om te printen
  gesprek oefen training team                     hoeveel van het team getraind is, per functie`
	CLITeam     = "Toon hoeveel van het team getraind is, per functie"
	CLITeamLong = `Telt per functie wie bij alle bijeenkomsten was, of er een inhaalde. Er staan geen mensen in, en
niet wat iemand oefende. De lijst vul je in op het scherm: oefenen, de training, teamlijst.`
	CLITeamErase     = "Wis de teamlijst, voorgoed"
	CLITeamEraseLong = "Wist de teamlijst van de training voorgoed, ook voor wie een kopie heeft. Wat je zelf oefende, blijft."

	CLIArgsMeeting      = "[NUMMER] [opties]"
	CLIArgsRuns         = "NUMMER … | alles [opties]"
	CLIFlagTrainingFor  = "coach of deelnemer"
	CLIFlagOwnTo        = "schrijf naar deze `MAP`; zonder: de map oefeningen bij je documenten"
	CLIFlagOwnOverwrite = "vervang bestanden die er al staan"
	CLITrainingFor      = "Kies met --voor: coach of deelnemer."
	CLIOwnEraseNeeds    = "Zeg welke: de nummers uit “gesprek oefen voortgang”, of alles."
	CLIOwnEraseSure     = "Er is niemand om het te vragen. Geef --ja mee om zonder vraag te wissen."
	OwnNone             = "Je hebt nog niets geoefend dat bewaard is. Begin met: gesprek oefen"
	OwnErased           = "Gewist. Ook uit een kopie van de map is het niet meer te lezen."
	OwnEraseAsk         = "Dit voorgoed wissen? (ja/nee) "
	OwnEraseLeft        = "Er is niets gewist."
	OwnEraseNoAnswer    = "Er kwam geen antwoord. Er is niets gewist; geef --ja mee om zonder vraag te wissen."
	TeamErased          = "De teamlijst is gewist. Ook uit een kopie is die niet meer te lezen."
	TeamEraseAsk        = "De teamlijst voorgoed wissen? (ja/nee) "
	OwnDamaged          = "deels niet te lezen"
	OwnGoing            = "niet afgerond"
	OwnFolder           = "oefeningen"
	OwnReadable         = "Deze bestanden zijn te lezen voor wie bij de map kan. Wis ze als je ze niet meer nodig hebt."
	OwnConductor        = "Jij"
	OwnPupil            = "Leerling"
	OwnParent           = "Ouder"
	OwnSilence          = "Stilte"
	OwnBack             = "Teruggenomen, en opnieuw"
	OwnHint             = "Tip gevraagd"
	OwnEnd              = "Einde"
	OwnUndone           = "Telling teruggenomen"
	OwnGiven            = "Opgave"
	OwnAnswer           = "Antwoord"
	OwnLength           = "Duur"
	OwnEmpty            = "Hier is niets meer van te lezen."
)

// OwnStale says that the keys of what was deleted lie in other places too.
func OwnStale(places []string) string {
	return "In " + strings.Join(places, ", ") + " ligt nog een kopie van de sleutels van daarvoor. Maak daar een nieuwe backup: gesprek backup --naar " +
		places[0]
}

// OwnKind says what was practised; with is the practice pupil or the drill, by its
// name, and may be empty.
func OwnKind(s rehearse.Source, with string) string {
	switch {
	case s == rehearse.Solo && with != "":
		return "Oefengesprek met " + with
	case s == rehearse.Solo:
		return "Oefengesprek"
	case s == rehearse.Drilled:
		return "Losse oefening: " + with
	case s == rehearse.Observed && with != "":
		return "Meegeteld bij een gesprek met " + with
	case s == rehearse.Observed:
		return "Meegeteld bij een gesprek"
	}
	return "Oefening"
}

// OwnRow is something that was practised, in a list.
func OwnRow(number int, begin time.Time, what string, length time.Duration, aside string) string {
	says := fmt.Sprintf("%2d  %s %s  %s · %s", number, begin.Format("02-01-2006"), TimeHour(begin), what, OwnLasted(length))
	if aside != "" {
		says += " · " + aside
	}
	return says
}

// OwnLasted says how long something took.
func OwnLasted(d time.Duration) string {
	if d < time.Minute {
		return Plural(int(d/time.Second), "seconde", "seconden")
	}
	return TrainingMinutes(int(d.Round(time.Minute) / time.Minute))
}

// OwnWritten says how many runs were written, and where.
func OwnWritten(n int, folder string) string {
	return Plural(n, "oefening", "oefeningen") + " geschreven naar " + folder + "."
}

// OwnFile is the name of the files of a run, without their ending.
func OwnFile(begin time.Time, s rehearse.Source, with string) string {
	return strings.TrimSpace(begin.Format("2006-01-02 1504") + " " + string(s) + " " + with)
}

// OwnUnknown says that no run answers to what was typed.
func OwnUnknown(asked string) string {
	return fmt.Sprintf("Er is geen oefening %q. Kijk met “gesprek oefen voortgang” welke er zijn.", asked)
}

// OwnWillGo says how many runs will go.
func OwnWillGo(n int) string { return "Dit wordt gewist: " + Plural(n, "oefening", "oefeningen") + "." }

// TeamWillGo says how many people are in the list that will go.
func TeamWillGo(n int) string {
	return "In de teamlijst staan " + Plural(n, "persoon", "mensen") + "."
}

// OwnEntry says who did what in a line of a recording; empty: it is left out.
func OwnEntry(e rehearse.Entry) (who, text string) {
	switch e.What {
	case rehearse.Said:
		return OwnConductor, e.Text
	case rehearse.What(rehearse.Pupil):
		return OwnPupil, e.Text
	case rehearse.What(rehearse.Guardian):
		return OwnParent, e.Text
	case rehearse.Given:
		return OwnGiven, e.Text
	case rehearse.Answered:
		return OwnAnswer, e.Text
	case rehearse.Told:
		return "", ""
	}
	return OwnConductor, ownMark(e)
}

// ownMark says what happened, or was counted.
func ownMark(e rehearse.Entry) string {
	switch e.What {
	case rehearse.Waited:
		return OwnSilence
	case rehearse.TookBack:
		return OwnBack
	case rehearse.Hinted:
		return OwnHint
	case rehearse.Ended:
		return OwnEnd
	case rehearse.Undone:
		return OwnUndone
	case rehearse.Noted:
		return "“" + e.Text + "”"
	}
	return strings.TrimSpace(Capital(strings.ReplaceAll(string(e.What), "-", " ")) + " " + e.Text)
}
