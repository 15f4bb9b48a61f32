package nl

import (
	"strings"
	"time"

	"gesprek/internal/route"
)

// The AanDeBak-garantie on the screen and on paper.
const (
	GuaranteeTitle   = "AanDeBak-garantie"
	GuaranteeNow     = "Wat nu te zeggen is"
	GuaranteeKnown   = "Bekend"
	GuaranteeAsk     = "Nog te vragen"
	GuaranteeFits    = "Opleidingen in een sector die bij dit profiel kan passen"
	GuaranteeAll     = "Opleidingen die genoemd zijn"
	GuaranteeRest    = "Andere opleidingen die genoemd zijn"
	GuaranteeMatch   = "Welk profiel kan bij welke sector passen"
	GuaranteeFoot    = "Informatie, geen belofte: vraag altijd na wat dit schooljaar geldt."
	GuaranteeNothing = "Over de AanDeBak-garantie zijn hier geen gegevens. Kijk met gesprek prompts controleer wat er met aandebak.toml is; de rest werkt gewoon."

	GuaranteeCommand   = "de AanDeBak-garantie voor deze leerling"
	GuaranteeShort     = "AanDeBak"
	GuaranteeSouth     = "vastleggen of de leerling op Zuid woont (ja, nee, weet ik niet)"
	GuaranteeSouthKey  = "woont op Zuid"
	GuaranteeTurn      = "draaien: de korte uitleg voor leerling en ouders"
	GuaranteeTurnShort = "draaien"
	GuaranteeKeep      = "bewaren als bestand"
	GuaranteeKeepShort = "bewaren"
	GuaranteeNoData    = "er zijn geen gegevens over de garantie"
	GuaranteeNever     = "Nog niet besproken in een gesprek. In een gesprek legt Alt+B het vast."
)

// GuaranteePart heads what is told about a part.
func GuaranteePart(p route.GuaranteePart) string {
	switch p {
	case route.GuaranteeWhat:
		return "Wat het is"
	case route.GuaranteeWho:
		return "Voor wie"
	case route.GuaranteeChoose:
		return "Wat nu gekozen moet worden"
	case route.GuaranteeHanding:
		return "Wanneer hij wordt uitgereikt"
	case route.GuaranteeTerm:
		return "Voorwaarden"
	case route.GuaranteeLimit:
		return "Grenzen en kritiek"
	case route.GuaranteeNumber:
		return "Cijfers"
	case route.GuaranteePartner:
		return "Wie er meedoen, en waar je het navraagt"
	case route.GuaranteeOther:
		return "Niet verwarren met"
	}
	return string(p)
}

// GuaranteeStanding says what can be said now. No sentence promises anything.
func GuaranteeStanding(s route.Standing) string {
	switch s {
	case route.TooSoon:
		return "Het is nog te vroeg. De keuze die ertoe doet, komt in leerjaar 2 van het vmbo."
	case route.Askable:
		return "Deze leerling kan in aanmerking komen. Vraag na welke opleiding dit schooljaar meedoet."
	case route.Unmatched:
		return "Niet zeker. Dit profiel staat bij geen van de genoemde sectoren. Vraag na of het meetelt."
	case route.OtherRoad:
		return "De garantie hoort bij het mbo. Zij speelt alleen als deze leerling naar het mbo gaat."
	case route.Outside:
		return "De garantie is alleen voor wie op Rotterdam-Zuid woont. Over de opleidingen zelf zegt dat niets."
	case route.NotSaid:
	}
	return "Nog niet te zeggen. Vraag eerst wat hieronder staat."
}

// GuaranteeQuestion is something that still has to be asked.
func GuaranteeQuestion(q route.Question) string {
	switch q {
	case route.AskSouth:
		return "Woont de leerling op Rotterdam-Zuid?"
	case route.AskProfile:
		return "Welk profiel is gekozen, of wordt overwogen?"
	case route.AskMatch:
		return "Telt dit profiel dit schooljaar mee? Vraag het de decaan of het NPRZ."
	case route.AskCourse:
		return "Welke mbo-opleiding, en op welke school?"
	case route.AskList:
		return "Heeft die opleiding dit schooljaar een garantie? Vraag het de opleiding."
	case route.AskTerms:
		return "Wat zegt de werkgever precies toe: werk, een stageplek of een gesprek?"
	}
	return string(q)
}

// GuaranteeKnownSouth says whether the pupil lives on Zuid.
func GuaranteeKnownSouth(a route.Answer) string {
	switch a {
	case route.Yes:
		return "woont op Rotterdam-Zuid"
	case route.No:
		return "woont niet op Rotterdam-Zuid"
	}
	return "woont op Rotterdam-Zuid? Niet bekend"
}

// GuaranteeKnownProfile says which profile is thought of, by its name; empty: none.
func GuaranteeKnownProfile(name string) string {
	if name == "" {
		return "profiel: niet bekend"
	}
	return "profiel: " + name
}

// GuaranteeTalksUnread tells that the talks could not be read.
func GuaranteeTalksUnread(why string) string {
	return "De gesprekken zijn niet gelezen: of de garantie besproken is, staat er dus niet bij. " + why
}

// GuaranteeSouthSet tells that what is known of living on Zuid is stored.
func GuaranteeSouthSet(a route.Answer) string { return "Bewaard: " + GuaranteeKnownSouth(a) + "." }

// GuaranteeNotKept tells that it is not.
func GuaranteeNotKept(why string) string { return "Niet bewaard. " + why }

// GuaranteeOld warns that no course is named of the current school year; newest is the
// last one of which there is.
func GuaranteeOld(newest, current string) string {
	if newest == "" {
		return "Let op: er zijn geen opleidingen met een schooljaar genoemd. Vraag alles na voor " + current + "."
	}
	return "Let op: de nieuwste lijst met opleidingen die gevonden is, komt uit " + newest + ". Vraag na wat voor " + current + " geldt."
}

// GuaranteeCourse is a course with what is known of it.
func GuaranteeCourse(c *route.Course) string {
	text := c.Name
	if c.Level != "" {
		text += ", niveau " + c.Level
	}
	text += " · " + c.Sector
	if len(c.Schools) > 0 {
		text += " · " + strings.Join(c.Schools, ", ")
	}
	return text
}

// GuaranteeMatched is which profiles may go with a sector, by their names.
func GuaranteeMatched(sector string, profiles []string) string {
	return Capital(sector) + ": " + strings.Join(profiles, ", ")
}

// GuaranteeTurned are the lines of the draaischerm about living on Zuid and the profile.
func GuaranteeTurned(s route.Standing) string {
	switch s {
	case route.TooSoon:
		return "Je hoeft nu nog niets te kiezen."
	case route.Askable:
		return "Misschien is dit iets voor jou. Vraag na welke opleiding dit jaar meedoet."
	case route.Outside:
		return "Deze garantie is alleen voor wie op Zuid woont."
	case route.OtherRoad:
		return "Deze garantie hoort bij het mbo."
	case route.NotSaid, route.Unmatched:
	}
	return "Of dit iets voor jou is, weten we nog niet. Dat vragen we na."
}

// GuaranteeOfYear says of which school year the data on the draaischerm is.
func GuaranteeOfYear(newest string) string {
	if newest == "" {
		return GuaranteeFoot
	}
	return "Gegevens uit " + newest + ". " + GuaranteeFoot
}

// KeepGuaranteeName is the name of a file with the guarantee.
func KeepGuaranteeName(now time.Time) string { return "aandebak-garantie " + now.Format(time.DateOnly) }

// The command for the guarantee.
const (
	CLIGuarantee     = "Lees wat er bekend is van de AanDeBak-garantie, ook voor een leerling"
	CLIGuaranteeLong = `Lees wat er bekend is van de AanDeBak-garantie: voor wie, welke opleidingen genoemd zijn, de
voorwaarden en de grenzen, elk met bron en schooljaar.

  gesprek aandebak          wat er in het algemeen bekend is
  gesprek aandebak -        voor een leerling; de naam wordt gevraagd
  gesprek aandebak "Noor"   voor die leerling

Het is informatie, geen belofte: vraag na wat dit schooljaar geldt. Een school zet haar eigen
lijst in aandebak.toml, in haar eigen map met leidraden.`
	CLIGuaranteeArgs = "[NAAM | -] [opties]"
)
