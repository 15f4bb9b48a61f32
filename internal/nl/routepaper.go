package nl

import (
	"strings"
	"time"

	"gesprek/internal/route"
)

// The route map as a picture on paper.
const (
	RoutePaperTitle     = "Leerroutekaart"
	RoutePaperStands    = "hier sta je"
	RoutePaperGoal      = "hier wil je heen"
	RoutePaperBoth      = "begin en doel"
	RoutePaperWay       = "De weg op deze kaart"
	RoutePaperLegend    = "Zo lees je de kaart"
	RoutePaperChosen    = "deze weg"
	RoutePaperOther     = "een andere weg"
	RoutePaperOpen      = "een stap die je hier kunt zetten"
	RoutePaperStep      = "een stap die er is"
	RoutePaperAlias     = "instappen, geen eigen stap"
	RoutePaperYears     = "jaren, tot en met het diploma"
	RoutePaperAsk       = "na te vragen"
	RoutePaperCrossing  = "Lijnen die kruisen, horen niet bij elkaar. Lijnen met een bocht naar elkaar toe gaan naar dezelfde plek."
	RoutePaperSources   = "De eisen en de bron van elke stap: gesprek route."
	RoutePaperWhole     = "Alle plekken en alle stappen"
	RoutePaperOurs      = "Onze weg"
	RoutePaperWholeWhy  = "Kies twee plekken om de weg ertussen te zien, bijvoorbeeld: gesprek route van vmbo-kb naar hbo-bachelor --naar weg.pdf"
	RoutePaperEach      = "Bij elke stap staat hoe lang die duurt, wat er gevraagd wordt, wie dat zegt en of het bevestigd is."
	RoutePaperNextSteps = "Hier kun je nu heen"
	RoutePaperName      = "leerroutekaart"
)

// RoutePaperColumns heads the columns of the map, on paper where there is room for it.
func RoutePaperColumns() []string {
	return []string{"basisschool of isk", "onderbouw", "middelbare school", "mbo", "hoger onderwijs, werk"}
}

// RoutePaperDay says when the map was made, and in which school year that is.
func RoutePaperDay(day time.Time, year string) string {
	return TimeDayYear(day) + " · schooljaar " + year
}

// RoutePaperLong is how long the route on the map takes.
func RoutePaperLong(y route.Years) string { return RoutePaperWay + ": " + RouteYears(y) }

// RoutePaperAlso tells of another route on the map, by the names of its stations.
func RoutePaperAlso(names []string, y route.Years) string {
	return Capital(RoutePaperOther) + ": " + strings.Join(names, " → ") + " · " + RouteYears(y)
}

// RoutePaperMore says how many steps are not told on the picture.
func RoutePaperMore(n int) string {
	return "En nog " + Plural(n, "stap", "stappen") + ": die staan in gesprek route."
}

// RoutePaperNotDrawn names stations that have no place in the picture.
func RoutePaperNotDrawn(names []string) string {
	return "Wel op de kaart, niet op de tekening: " + strings.Join(names, ", ") + "."
}

// RoutePaperStation tells a station in full, to who points at it or has it read out.
func RoutePaperStation(name, about, mark string) string {
	text := Capital(name)
	if mark != "" {
		text += " (" + mark + ")"
	}
	if about == "" {
		return text
	}
	return text + ". " + about
}

// RoutePaperStepLine tells a step with how it stands: how one is let in, and how sure.
func RoutePaperStepLine(e route.Entry, s route.Statement, current string) string {
	text := RouteSource(s, current)
	if entry := RouteEntry(e); entry != "" {
		return Capital(entry) + " · " + text
	}
	return text
}
