package nl

import (
	"strconv"
	"strings"
	"time"
)

// Words of clearing up: who left, and what of them goes for good.
const (
	CleanCommand  = "opschonen: wie van school is"
	CleanShort    = "opschonen"
	CleanTitle    = "Opschonen"
	CleanNobody   = "er is niemand van school"
	CleanNobodyIs = "Er is niemand van school. Ging er iemand weg? Kies die leerling, druk op ctrl+e en vul de datum in bij: van school sinds."
	CleanErase    = "wissen wie is aangevinkt"
	CleanToggle   = "vinkje aan of uit"
	CleanTogShort = "vinkje"
	CleanOne      = "alleen deze leerling wissen"
	CleanNone     = "zet eerst met ctrl+t een vinkje bij wie weg mag"
	CleanName     = "naam"
	CleanClass    = "klas"
	CleanLeft     = "weg sinds"
	CleanUntil    = "bewaard tot"
	CleanTalks    = "gespr."
)

// CleanLead says what the list is.
func CleanLead(years int) string {
	return "Wie langer dan " + Years(years) + " weg is, heeft een vinkje. De rest blijft staan, tenzij jij er een vinkje bij zet."
}

// Years is a number of years in words: "een jaar", "twee jaar".
func Years(n int) string {
	words := []string{"een", "twee", "drie", "vier", "vijf", "zes", "zeven"}
	if n >= 1 && n <= len(words) {
		return words[n-1] + " jaar"
	}
	return strconv.Itoa(n) + " jaar"
}

// CleanDay is a date in a narrow column: "12 jul 2026".
func CleanDay(t time.Time) string { return TimeDayShort(t) + " " + strconv.Itoa(t.Year()) }

// CleanChosen says how many have a tick, of all in the list.
func CleanChosen(n, all int) string {
	return CleanTitle + " · " + strconv.Itoa(n) + " van " + strconv.Itoa(all) + " aangevinkt"
}

// HomeOverdue says on the first screen that pupils may be erased; key opens the
// list.
func HomeOverdue(n, years int, key string) string {
	who := " leerlingen zijn"
	if n == 1 {
		who = " leerling is"
	}
	return strconv.Itoa(n) + who + " langer dan " + Years(years) + " weg. Opschonen: " + key + "."
}

// Words of erasing.
const (
	EraseNow        = "alles van deze leerling wissen"
	EraseGo         = "wissen"
	EraseStop       = "stoppen na deze leerling"
	EraseStopping   = "Stopt als deze leerling is gewist."
	EraseScrollHint = "pijltjes: de rest lezen"
	EraseGoes       = "Dit gaat voorgoed weg:"
	EraseWhat       = "Weg gaan de namen, alle gesprekken, notities, klad en afspraken, en wat er eerder stond. Ook in de backups van dit programma is het dan niet meer te lezen. Een kopie of verslag dat je zelf ergens hebt neergezet, wis je zelf. In het logboek blijft alleen staan dat er iemand is gewist, zonder naam."
	EraseAtSchool   = "Deze leerling zit nog op school."
)

// EraseTitle heads the screen on which a number of pupils, or one with a name,
// is erased.
func EraseTitle(n int, name string) string {
	if name != "" {
		return "Wissen · " + name
	}
	return "Wissen · " + Plural(n, "leerling", "leerlingen")
}

// EraseLine says what goes with a pupil; open tells that one of the talks is not
// finished.
func EraseLine(name, class string, talks int, open bool) string {
	parts := []string{name}
	if class != "" {
		parts = append(parts, class)
	}
	what := "geen gesprekken"
	if talks > 0 {
		what = Plural(talks, "gesprek", "gesprekken")
	}
	if open {
		what += ", ook dat wat nog niet is afgerond"
	}
	return strings.Join(append(parts, what), " · ")
}

// EraseEarly says that a pupil's data need not go yet.
func EraseEarly(until time.Time) string {
	return "De bewaartijd loopt nog tot " + TimeDayYear(until) + "."
}

// EraseFirst says how to keep what there is of a pupil before it goes. The dash is
// there so that no name stays in the history of the shell.
const EraseFirst = "Eerst nog meegeven of bewaren? Ga terug, stop met ctrl+q en typ: gesprek inzage - --naar inzage.md"

// EraseAsk asks to type something to go on: a number of pupils, or the name of
// the one.
func EraseAsk(want string, one bool) string {
	if one {
		return "typ " + want + " om te wissen"
	}
	return "typ " + want + ", het aantal, om te wissen"
}

// EraseNotThat says that something else was typed.
func EraseNotThat(want string) string {
	return "Er is niets gewist. Typ " + want + " om te wissen, of ga terug met esc."
}

// EraseBusy says who is being erased.
func EraseBusy(at, of int, name string) string {
	return strconv.Itoa(at) + " van " + strconv.Itoa(of) + ": " + name + " wordt gewist …"
}

// EraseDone says what went.
func EraseDone(pupils, talks int) string {
	if pupils == 0 {
		return "Er is niemand gewist."
	}
	what := " en geen gesprekken."
	if talks > 0 {
		what = " en " + Plural(talks, "gesprek", "gesprekken") + "."
	}
	return "Gewist: " + Plural(pupils, "leerling", "leerlingen") + what
}

// EraseLeft says that erasing ended before the last, and who are still there.
func EraseLeft(names []string) string { return "Niet gewist: " + strings.Join(names, ", ") + "." }

// EraseFailed says that somebody could not be erased, and why.
func EraseFailed(name, why string) string { return "Bij " + name + " lukte het niet. " + why }
