package nl

import (
	"fmt"
	"strings"
)

// Sentences about rescuing a damaged file.
const (
	RescueNothing  = "Er is geen bestand om te redden. De backups staan in: gesprek herstel"
	RescueWhole    = "Het bestand is gaaf en alles is te openen; er valt niets te redden."
	RescueNone     = "Uit dit bestand is niets meer te lezen, en er is geen backup. Er is niets veranderd. Laat het staan en vraag hulp."
	RescueNoBackup = "Er is geen backup om mee aan te vullen."
	RescueNoLoss   = "Er is niets verloren, voor zover te zien is."
	RescueLost     = "Verloren:"
)

// RescueRead says what was read from the damaged file.
func RescueRead(held string) string { return "Gered uit het beschadigde bestand: " + held + "." }

// RescueMended says that of talks something is no longer as it was.
func RescueMended(talks int) string {
	return fmt.Sprintf("Bij %s is iets aangevuld dat niet meer te lezen was, zoals begin of eind. Kijk die na.",
		Plural(talks, "gesprek", "gesprekken"))
}

// RescueFromBackup says what the newest backup had that the file has no more.
func RescueFromBackup(when string, talks, lines int) string {
	from := fmt.Sprintf("Uit de backup van %s", when)
	if talks == 0 && lines == 0 {
		return from + " was niets nodig."
	}
	return fmt.Sprintf("%s: %s, %s.", from, Plural(talks, "gesprek", "gesprekken"), Plural(lines, "losse regel", "losse regels"))
}

// RescueLoss says what is lost of a talk: lines, or 0 for the whole talk. Name and
// when are empty where they are lost too.
func RescueLoss(lines int, name, when string) string {
	what := "een gesprek"
	if lines > 0 {
		what = Plural(lines, "regel", "regels") + " uit een gesprek"
	}
	if name != "" {
		what += " met " + name
	}
	if when != "" {
		what += " van " + when
	}
	return strings.TrimSpace(what)
}

// RescueClosed says how many sealed texts were found that do not open.
func RescueClosed(n int) string {
	return Plural(n, "tekst die er nog staat maar niet meer opengaat", "teksten die er nog staan maar niet meer opengaan")
}
