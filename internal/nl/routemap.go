package nl

import (
	"strconv"
	"strings"

	"gesprek/internal/route"
)

// The route map on paper and in the terminal.
const (
	RouteNow       = "Hier kun je nu heen"
	RouteLater     = "En daarna"
	RouteNothing   = "Vanaf hier gaat er op deze kaart geen stap verder."
	RouteStations  = "De plekken op de leerroutekaart"
	RouteFoot      = "Leerroutekaart van gesprek. Informatie, geen belofte: vraag na wat dit schooljaar geldt."
	RouteNotHere   = "De leerroutekaart is er niet. Kijk met gesprek prompts controleer wat er met leerroutekaart.toml is; de rest werkt gewoon."
	RouteQuestions = "Vijf vragen bij de kaart"
)

// RouteFive are the five questions of the Rotterdamse Leerroutekaart (Studio
// Brandenburg, De Rotterdamse Leerroutekaart).
func RouteFive() []string {
	return []string{"Wat kan ik?", "Wat wil ik?", "Welk soort werk past bij mij?", "Wat wil ik worden?", "Wie kan mij helpen?"}
}

// RouteTitle names a search from one station to another.
func RouteTitle(from, to string) string { return "Van " + from + " naar " + to }

// RouteOpenTitle names what lies open.
func RouteOpenTitle(from string) string { return "Wat er open ligt vanaf " + from }

// RouteYears is how long a step or a route takes: "3 tot 4 jaar", "een half jaar".
// What is not known makes it a lower bound.
func RouteYears(y route.Years) string {
	switch {
	case y.Unknown && y.Max == 0:
		return "aantal jaren onbekend"
	case y.Unknown:
		return "minstens " + years(y.Min)
	case y.Max == 0:
		return "geen jaren"
	case y.Min == y.Max:
		return years(y.Min)
	}
	return bareYears(y.Min) + " tot " + years(y.Max)
}

// RouteYearsShort is [RouteYears] where there is little room: "3-4 jr".
func RouteYearsShort(y route.Years) string {
	switch {
	case y.Unknown && y.Max == 0:
		return "? jr"
	case y.Unknown:
		return "≥" + bareYears(y.Min) + " jr"
	case y.Min == y.Max:
		return bareYears(y.Min) + " jr"
	}
	return bareYears(y.Min) + "-" + bareYears(y.Max) + " jr"
}

func years(n float64) string {
	if n == 0.5 {
		return "een half jaar"
	}
	return bareYears(n) + " jaar"
}

func bareYears(n float64) string {
	if n == 0.5 {
		return "½"
	}
	return strings.Replace(strconv.FormatFloat(n, 'f', -1, 64), ".", ",", 1)
}

// RouteCount says how many routes there are, and how long the shortest takes.
func RouteCount(n int, shortest route.Years) string {
	if n == 1 {
		return "Er is één weg: " + RouteYears(shortest) + "."
	}
	return "Er zijn " + strconv.Itoa(n) + " wegen. De kortste: " + RouteYears(shortest) + "."
}

// RouteNone says that there is no route; down tells whether those that go down a
// level were looked for too.
func RouteNone(from, to string, down bool) string {
	text := "Er is op deze kaart geen weg van " + from + " naar " + to
	if down {
		return text + "."
	}
	return text + " zonder een stap naar beneden."
}

// RouteNoneButDown tells of routes that go down.
const RouteNoneButDown = "Met een stap naar beneden is er wel een: --omlaag laat die zien."

// RouteHead names a route: its number, how long it takes and what is good about it.
func RouteHead(n int, r *route.Route, marks string) string {
	text := "Weg " + strconv.Itoa(n) + ": " + RouteYears(r.Years)
	if marks != "" {
		text += " · " + marks
	}
	return text
}

// RouteMarks says what is good about a route, and how much longer than the shortest it
// is at least.
func RouteMarks(shortest, surest, down bool, longer float64) string {
	var list []string
	if shortest {
		list = append(list, "de kortste")
	}
	if surest {
		list = append(list, "de zekerste")
	}
	if longer > 0 {
		list = append(list, years(longer)+" langer")
	}
	if down {
		list = append(list, "met een stap naar beneden")
	}
	return strings.Join(list, ", ")
}

// RouteSurest says what sure means.
const RouteSurest = "De zekerste weg heeft de meeste stappen waar het diploma recht op geeft, en de minste waarover een school of werkgever beslist."

// RouteStep is a step of a route.
func RouteStep(from, to string, y route.Years) string {
	if y == (route.Years{}) {
		return from + " → " + to
	}
	return from + " → " + to + " · " + RouteYears(y)
}

// RouteEntry says how one is let in; empty where it is no step of its own.
func RouteEntry(e route.Entry) string {
	switch e {
	case route.ByRight:
		return "recht op een plek"
	case route.ByDemand:
		return "er kunnen eisen zijn"
	case route.ByDecision:
		return "iemand beslist"
	case route.ByAlias:
	}
	return ""
}

// RouteMore says how many routes are not shown.
func RouteMore(n int) string {
	return "Nog " + Plural(n, "weg", "wegen") + ", langer of met meer stappen: --alle laat ze zien."
}

// RouteReach is a station that lies open, with how long the shortest route to it takes.
func RouteReach(name string, y route.Years) string { return name + ": " + RouteYears(y) }

// RouteSource is how sure a statement is, and who says so.
func RouteSource(s route.Statement, current string) string {
	return Capital(RouteStatus(s, current)) + " · " + s.Source
}

// The command for the route map.
const (
	CLIRoute     = "Zoek de wegen door het onderwijs: van hier naar daar, of wat er open ligt"
	CLIRouteLong = `Zoek de wegen door het onderwijs, met jaren, eisen en bronnen:

  gesprek route van vmbo-kb naar hbo-bachelor   alle wegen, de kortste eerst
  gesprek route van vmbo-kb                     wat er vanaf daar open ligt
  gesprek route                                 alle plekken op de kaart
  gesprek route --naar kaart.pdf                de hele kaart als tekening, om op te hangen

Als pdf of svg is het een tekening van de kaart, met de kortste weg erin; --weg kiest een andere.
In een pdf staan de wegen daarachter ook in woorden. Een svg is alleen de tekening.

Een weg komt nergens twee keer, gaat niet naar een lager niveau en niet langs werk; --omlaag en
--langs-werk zoeken die wegen ook.
De jaren zijn die van elke stap, tot en met het diploma van waar je uitkomt. Bij elke stap staat
wat er gevraagd wordt, wie dat zegt en of het bevestigd is. Het is informatie, geen belofte.`
	CLIArgsRoute      = "[van PLEK] [naar PLEK] [opties]"
	CLIFlagRouteDown  = "ook wegen die een stap naar een lager niveau gaan"
	CLIFlagRouteWork  = "ook wegen met een tijd werken ertussen; hoe lang dat duurt, telt niet mee"
	CLIFlagRouteAll   = "laat alle wegen zien, niet alleen de eerste"
	CLIFlagRouteForm  = "pdf, docx, html, md, tekst of svg (`VORM`); zonder: wat bij de naam van het bestand past"
	CLIFlagRouteWay   = "de weg met dit `NUMMER`, in plaats van de kortste"
	CLIRouteWay       = "--weg kiest een van de wegen: noem twee plekken en een nummer, bijvoorbeeld: gesprek route van vmbo-kb naar hbo-bachelor --weg 2"
	CLIRouteNeedsFrom = "Zeg ook waar de weg begint, bijvoorbeeld: gesprek route van vmbo-kb naar hbo-bachelor"
	CLIRouteEmpty     = "Achter van en naar hoort een plek, bijvoorbeeld: gesprek route van vmbo-kb naar hbo-bachelor"
	CLIRouteSame      = "Begin en eind zijn dezelfde plek. Kies een andere plek achter naar."
)

// CLIRouteWays says how many routes can be chosen from.
func CLIRouteWays(n int) string {
	switch n {
	case 0:
		return "Er is hier geen weg om te kiezen. Laat --weg weg."
	case 1:
		return "Er is hier maar één weg. Kies --weg 1, of laat --weg weg."
	}
	return "Er zijn " + strconv.Itoa(n) + " wegen. Kies met --weg een nummer van 1 tot en met " + strconv.Itoa(n) + "."
}

// CLIRoutePaper refuses to show a picture or paper on a terminal.
func CLIRoutePaper(ending string) string {
	return "Zo'n bestand kan niet op het scherm staan. Schrijf het weg met --naar kaart" + ending
}

// CLIRouteNowhere says that a station is not on the map, and which ones come near.
func CLIRouteNowhere(name string, near []string) string {
	text := "'" + name + "' staat niet op de kaart. "
	if len(near) > 0 {
		return text + "Bedoelde je " + strings.Join(near, " of ") + "?"
	}
	return text + "gesprek route laat alle plekken zien."
}
