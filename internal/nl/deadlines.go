package nl

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// The dates of the year.
const (
	DueCommand    = "termijnen: wat wanneer klaar moet zijn"
	DueShort      = "termijnen"
	DueTitle      = "Termijnen"
	DueNone       = "Voor deze leerling staan er geen termijnen in de kalender."
	DueNonePhase  = "Voor deze fase staan er geen termijnen in de kalender."
	DueNotHere    = "De kalender is er niet. Kijk met gesprek prompts controleer wat er met kalender.toml is; de rest werkt gewoon."
	DueRhythm     = "Dit zijn de gewone data. Of ze dit schooljaar precies zo zijn, staat er niet bij: kijk het na."
	DueFoot       = "Kalender van gesprek. Informatie: kijk de data na bij je school, je gemeente en de opleiding."
	DueOverHead   = "Voorbij"
	DueUnknown    = "de school zegt wanneer"
	DueWhenLabel  = "Wanneer"
	DueFor        = "Voor"
	DueFirst      = "eerst"
	DueSave       = "bewaar de termijnen als bestand of voor je agenda"
	DueFormAgenda = "agenda (.ics)"
	DueNothing    = "er zijn geen termijnen om te bewaren"
	DueInfo       = "waar dit vandaan komt"

	CLIDue     = "Laat zien wat wanneer klaar moet zijn, met de dagen die er nog zijn"
	CLIDueLong = `Laat zien wat in dit schooljaar wanneer klaar moet zijn, met de dagen die er nog zijn:

  gesprek termijnen --fase vo-4-6          voor iedereen in een fase
  gesprek termijnen LEERLING               voor één leerling
  gesprek termijnen --naar termijnen.ics   als bestand voor je agenda

De data komen uit kalender.toml van het handboek. Is een bron van een eerder schooljaar, dan staat dat erbij.`
	CLIArgsDue      = "[LEERLING] [opties]"
	CLIFlagDuePhase = "voor deze `FASE`: po8, vo-2-3, vo-4-6 of mbo"
	CLIDuePhase     = "--fase kan po8, vo-2-3, vo-4-6 of mbo zijn."
	CLIDueOne       = "Kies een leerling of een fase, niet allebei."
	CLIFlagDueForm  = "pdf, docx, html, md, tekst of agenda (`VORM`); zonder: wat bij de naam van het bestand past"
)

// DueTitleOf titles the dates of somebody or a phase in a school year.
func DueTitleOf(who, year string) string { return DueTitle + " " + who + ", schooljaar " + year }

// DueDays says how long there is until a date: "vandaag", "nog 23 dagen", "loopt, nog
// 5 dagen", "over 12 dagen", "was 3 dagen geleden".
func DueDays(d route.Due, now time.Time) string {
	switch left := d.On.Left(now); d.State(now) {
	case route.Unknown:
		return DueUnknown
	case route.Running:
		if left == 0 {
			return "vandaag nog"
		}
		return "loopt, nog " + Plural(left, "dag", "dagen")
	case route.Over:
		if left == -1 {
			return "was gisteren"
		}
		return "was " + strconv.Itoa(-left) + " dagen geleden"
	case route.Ahead:
		if d.On.From != d.On.Until {
			return "begint over " + Plural(d.On.Ahead(now), "dag", "dagen")
		}
		switch left {
		case 0:
			return "vandaag"
		case 1:
			return "morgen"
		}
		return "nog " + strconv.Itoa(left) + " dagen"
	}
	return ""
}

// DueWhen is when a date is: "1 april 2027", "10 tot en met 31 januari 2027".
func DueWhen(s route.Span) string {
	switch {
	case !s.Known():
		return DueUnknown
	case s.From == s.Until:
		return dayYear(s.Until)
	case s.From.Year() != s.Until.Year():
		return dayYear(s.From) + " tot en met " + dayYear(s.Until)
	case s.From.Month() == s.Until.Month():
		return strconv.Itoa(s.From.Day()) + " tot en met " + dayYear(s.Until)
	}
	return TimeDay(s.From) + " tot en met " + dayYear(s.Until)
}

func dayYear(t time.Time) string { return TimeDay(t) + " " + strconv.Itoa(t.Year()) }

// DueForWhom is for whom a date is; a phase has its name: "groep 8, havo 5".
func DueForWhom(list []string) string {
	names := make([]string, len(list))
	for i, name := range list {
		names[i] = name
		if p := talk.Phase(name); slices.Contains(talk.Phases(), p) {
			names[i] = TermPhase(p)
		}
	}
	return strings.Join(names, ", ")
}

// DueDossier says whether something is in the pupil's dossier.
func DueDossier(filed bool) string {
	if filed {
		return "In gesprek staat er al iets in het dossier."
	}
	return "In gesprek is het dossier nog leeg."
}

// DueLead says what a date is counted back from.
func DueLead(weeks int, title string) string {
	return Plural(weeks, "week", "weken") + " voor: " + title
}

// DueNext is the line on the card for the next date.
func DueNext(d route.Due, now time.Time) string {
	return Capital(DueDays(d, now)) + " · " + d.Title + " · " + DueWhen(d.On)
}
