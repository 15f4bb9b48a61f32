package nl

import (
	"strconv"
	"strings"

	"gesprek/internal/route"
)

// The map screen.
const (
	RouteCommand      = "leerroutekaart"
	RouteShort        = "kaart"
	RouteTo           = "hierheen"
	RouteToLong       = "hierheen: zoek de weg"
	RouteFrom         = "van hier: begin de weg hier"
	RouteFromShort    = "van hier"
	RouteFind         = "zoek een plek om heen te gaan"
	RouteBegin        = "kies een ander begin"
	RouteNext         = "volgende weg"
	RouteNextShort    = "andere weg"
	RoutePrevious     = "vorige weg"
	RouteDown         = "ook met een stap naar beneden, of niet"
	RouteWork         = "ook langs werk, of niet"
	RouteAskFive      = "de vijf vragen bij de kaart"
	RouteFiveShort    = "vragen"
	RouteTurn         = "draaischerm: kijk samen"
	RouteTurnShort    = "draaischerm"
	RouteKeep         = "bewaar dit doel bij de leerling"
	RouteKeepShort    = "bewaar doel"
	RouteSave         = "bewaar de kaart als bestand"
	RouteMoveLeft     = "naar links op de kaart"
	RouteMoveRight    = "naar rechts op de kaart"
	RouteMoveUp       = "omhoog op de kaart"
	RouteMoveDown     = "omlaag op de kaart"
	RoutePickFrom     = "Waar begint de weg?"
	RoutePickTo       = "Waar wil je heen?"
	RouteMapTitle     = "Leerroutekaart"
	RouteNoGoal       = "nog geen doel gekozen: druk op een plek op enter"
	RouteNobody       = "deze kaart is van niemand: open hem vanaf een leerlingkaart"
	RouteOneWay       = "er is maar één weg"
	RouteStands       = "Hier begint de weg."
	RouteNotOpen      = "Ligt vanaf het begin niet open."
	RouteOnlyDown     = "Alleen met een stap naar beneden, of langs werk."
	RouteOnlyDownKeys = "Met een stap naar beneden (o), langs werk (w) of allebei is er wel een."
	RouteTextMore     = "pgdn: lees verder"
	RouteFiveSource   = "De vragen van de Rotterdamse Leerroutekaart (Studio Brandenburg)."
	RouteFromHere     = "Vanaf hier:"
	RouteGoalKept     = "Bewaard als doel."
	RouteWorkNoYears  = "Hoe lang iemand werkt, telt niet mee."
	RouteLegend       = "● begin   1 2 op de weg   ◎ doel   ○ ligt open   · ligt niet open"
	RouteQuestionNext = "volgende vraag op het draaischerm"
	RouteNowhere      = "de leerroutekaart is er niet"
	RouteNotTurned    = "dat is er op het draaischerm"
	RouteTurnTitle    = "Waar kun je heen?"
	RouteTurnWay      = "esc terug · ↑↓←→ rondkijken · enter hierheen · tab andere weg · spatie vraag"
)

// RouteColumns heads the columns of the map, at most as wide as their stations.
func RouteColumns() []string {
	return []string{"begin", "eerste jaren", "school", "mbo", "hoger en werk"}
}

// RouteMapOf titles the map of a pupil; the name may be empty.
func RouteMapOf(name string) string {
	if name == "" {
		return RouteMapTitle
	}
	return RouteMapTitle + " · " + name
}

// RouteOf says which of how many routes is shown.
func RouteOf(n, of int, y route.Years, marks string) string {
	text := "Weg " + strconv.Itoa(n) + " van " + strconv.Itoa(of) + ": " + RouteYears(y)
	if of == 1 {
		text = "De enige weg: " + RouteYears(y)
	}
	if marks != "" {
		text += " · " + marks
	}
	return text
}

// RouteAway says how far a station lies from the beginning.
func RouteAway(from string, y route.Years, steps int) string {
	return "Vanaf " + from + ": " + RouteYears(y) + ", " + Plural(steps, "stap", "stappen") + "."
}

// RouteCounted says from where the years are counted.
func RouteCounted(from string) string { return "De jaren tellen vanaf " + from + "." }

// RouteLine is a step in a list of them.
func RouteLine(to string, y route.Years, e route.Entry) string {
	text := to
	if y != (route.Years{}) {
		text += " · " + RouteYears(y)
	}
	if entry := RouteEntry(e); entry != "" {
		text += " · " + entry
	}
	return text
}

// RoutePlain tells a route to who looks along: "Eerst mbo 4, 3 tot 4 jaar. Daarna hbo
// bachelor, 4 jaar. Samen 7 tot 8 jaar."
func RoutePlain(names []string, each []route.Years, all route.Years) string {
	var b strings.Builder
	for i, name := range names {
		lead := "Daarna "
		if i == 0 {
			lead = "Eerst "
		}
		if len(names) == 1 {
			lead = "Meteen "
		}
		b.WriteString(lead + name)
		if each[i] != (route.Years{}) {
			b.WriteString(", " + RouteYears(each[i]))
		}
		b.WriteString(". ")
	}
	if len(names) > 1 {
		b.WriteString("Samen " + RouteYears(all) + ".")
	}
	return strings.TrimSpace(b.String())
}

// RouteNotKept says that the goal could not be stored, with why.
func RouteNotKept(why string) string { return NotSaved + ". " + why + " Het doel is niet bewaard." }
