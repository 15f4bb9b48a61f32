package nl

import (
	"fmt"
	"strconv"
	"time"

	"gesprek/internal/talk"
)

// Commands that more than one screen has, and the list and help that name them.
const (
	PaletteTitle    = "Opdrachten"
	CommandList     = "opdrachten"
	CommandHelp     = "hulp"
	CommandNeutral  = "neutraal scherm: niets over iemand"
	CommandQuit     = "stoppen"
	CommandBack     = "terug"
	CommandSave     = "bewaren"
	CommandDown     = "een rij omlaag"
	CommandUp       = "een rij omhoog"
	CommandPageDown = "een stuk omlaag"
	CommandPageUp   = "een stuk omhoog"
)

// HelpOff adds to the name of a command why it cannot be done now.
func HelpOff(name, why string) string { return name + " (nu niet: " + why + ")" }

// Commands of the first screen.
const (
	HomeNewPupil    = "een leerling toevoegen"
	HomeNewShort    = "nieuw"
	HomeBegin       = "een gesprek beginnen"
	HomeBeginShort  = "gesprek"
	HomeGoOn        = "verdergaan"
	HomeDemo        = "rondkijken met een verzonnen klas"
	HomeChangePupil = "leerling wijzigen"
	HomeLastReport  = "laatste verslag"
	HomeReportShort = "verslag"
	HomeSettings    = "instellingen"
	HomeClear       = "zoeken leegmaken"
)

// Words and sentences of the first screen.
const (
	HomeEmpty       = "Nog geen leerlingen."
	HomeDemoHint    = "Stop met ctrl+q en typ: gesprek demo. Je krijgt een verzonnen klas, apart van je eigen leerlingen."
	HomeStopHint    = "Stoppen: ctrl+q."
	HomeName        = "naam"
	HomeClass       = "klas"
	HomePhase       = "fase"
	HomeNotFinished = "niet af"
	HomeNoTalk      = "nog niet"
	HomeNobody      = "er is nu geen leerling gekozen"
	HomeNotRead     = "De leerlingen konden niet worden gelezen."
	HomeTalkNotRead = "Dit gesprek kon niet worden gelezen."
	HomeNoGuide     = "Voor dit gesprek is geen leidraad meer gevonden. Wat je opschreef staat er nog."
	FilterLabel     = "zoek"
)

// HomeTitle heads the first screen; shown of all pupils are in view.
func HomeTitle(shown, all int) string {
	switch {
	case all == 0:
		return "Leerlingen"
	case shown < all:
		return "Leerlingen · " + strconv.Itoa(shown) + " van " + strconv.Itoa(all)
	}
	return "Leerlingen · " + strconv.Itoa(all)
}

// HomeUnfinished offers to go on in a talk. Both moments are in the user's
// time zone.
func HomeUnfinished(name string, began, now time.Time) string {
	return fmt.Sprintf("Je gesprek met %s van %s is niet afgerond. Verdergaan?", name, TimeRelative(began, now))
}

// HomeMoreUnfinished tells how many talks are offered that are not in view.
func HomeMoreUnfinished(n int) string {
	return "en nog " + Plural(n, "gesprek dat niet is afgerond", "gesprekken die niet zijn afgerond")
}

// HomeUnfinishedAbove tells how many talks are offered above the list, and with
// which key one goes there.
func HomeUnfinishedAbove(n int, key string) string {
	return "Niet afgerond: " + Plural(n, "gesprek", "gesprekken") + ". " + key + " gaat erheen."
}

// HomeTooShort is the date of a talk under the minimum.
func HomeTooShort(began time.Time) string { return TimeDayShort(began) + " kort" }

// HomeNoReport says why there is no report of a pupil.
func HomeNoReport(name string) string { return "van " + name + " is nog geen verslag" }

// HomePhaseWord is a phase in one or two words, for a list.
func HomePhaseWord(p talk.Phase) string {
	switch p {
	case talk.PO8:
		return "groep 8"
	case talk.VO23:
		return "vo 2-3"
	case talk.VO46:
		return "vo 4-6"
	case talk.MBO:
		return "mbo"
	}
	return "-"
}

// Words of the screen on which the pupil for a talk is chosen.
const (
	ChoiceTitle    = "Met wie ga je praten?"
	ChoiceChoose   = "kiezen"
	ChoiceNewPupil = "Een nieuwe leerling …"
)

// Commands of the report on the screen.
const (
	ReportScreenBack = "terug"
	ReportScreenTop  = "naar het begin"
	ReportScreenEnd  = "naar het eind"
	ReportScreenKeep = "als bestand"

	ReportScreenMend      = "toch nog iets veranderen"
	ReportScreenMendShort = "toch veranderen"
)

// ReportScreenTitle heads the report on the screen.
func ReportScreenTitle(name string) string { return "Verslag · " + name }

// ReportScreenPlace says which lines are in view.
func ReportScreenPlace(from, to, of int) string {
	return "regel " + strconv.Itoa(from) + " tot " + strconv.Itoa(to) + " van " + strconv.Itoa(of)
}
