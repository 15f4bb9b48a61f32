package nl

import (
	"strconv"

	"gesprek/internal/talk"
)

// HandbookTitle is what the handbook is called that the program draws on.
const HandbookTitle = "Je hebt alles in huis om er iets moois van te maken!"

// Words of a report on paper.
const (
	ReportLanguage = "nl"
	// ReportMissingSign stands where something cannot be printed.
	ReportMissingSign = '*'
	ReportMissing     = "* Hier staat iets wat niet op papier kan, zoals een plaatje of een ander schrift. In Word en in HTML staat het er wel."
	// ReportSource is what the talk draws on.
	ReportSource = "Gesprek in de geest van “" + HandbookTitle + " Handboek voor loopbaanreflectie” " +
		"(2017, in opdracht van Nationaal Programma Rotterdam Zuid)."
	ReportTouched    = "Waar het over ging"
	ReportTouchedHow = "Eén bolletje is één notitie. Het is geen cijfer."
	// ReportShortened stands where lines were left out.
	ReportShortened  = "… (ingekort)"
	ReportSignParent = "Ouder of verzorger"
	ReportSigning    = "Handtekeningen"
)

// ReportPage is the number of a page.
func ReportPage(n, of int) string { return PlanPDFPage(n, strconv.Itoa(of)) }

// ReportCompetence is the plain question of a loopbaancompetentie; empty for none.
func ReportCompetence(c talk.Competence) string {
	switch c {
	case talk.Qualities:
		return "Wat kan ik?"
	case talk.Motives:
		return "Wat wil ik?"
	case talk.Work:
		return "Welk werk past bij mij?"
	case talk.Steering:
		return "Hoe kom ik daar?"
	case talk.Networking:
		return "Wie kan mij helpen?"
	}
	return ""
}

// ReportPageWords stand before and after the number of a page where a program
// counts them.
func ReportPageWords() (before, after string) { return "pagina ", " van " }
