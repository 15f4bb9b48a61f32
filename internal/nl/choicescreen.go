package nl

import (
	"strconv"
	"strings"

	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// The choices on the screen.
const (
	ChoiceCommand      = "keuze en eisen: wat een profiel openhoudt, wat een opleiding vraagt"
	ChoiceProfiles     = "Profiel"
	ChoiceStudies      = "Opleiding"
	ChoiceSource       = "waar dit vandaan komt"
	ChoiceMore         = " … F9: alles"
	ChoiceNotThere     = "er zijn geen gegevens over profielen en opleidingen"
	ChoiceNoneChosen   = "er is niets gekozen"
	ChoiceOnlyProfiles = "dit gaat over profielen: draai de vraag om met F2"
	ChoiceNobody       = "dit gaat niet over een leerling"
	ChoiceInto         = "de regels langs"
	ChoiceSwap         = "van de lijst naar het antwoord, en terug"
	ChoiceAround       = "vraag omdraaien voor deze regel"
	ChoiceIntoShort    = "regels"
	ChoiceLineShort    = "deze regel"
	ChoiceTheOther     = "vraag omdraaien: wat houdt dit profiel open, wat vraagt deze opleiding"
	ChoiceAroundShort  = "omdraaien"
	ChoiceBeside       = "naast een ander profiel zetten"
	ChoiceAlone        = "weer één profiel"
	ChoiceBesideShort  = "naast elkaar"
	ChoiceFirst        = "dit is voorlopig het profiel, of niet meer"
	ChoiceFirstShort   = "voorlopig dit"
	ChoiceSecond       = "dit is het tweede profiel, of niet meer"
	ChoiceAll          = "alle schoolsoorten, of alleen die van de leerling"
	ChoiceRead         = "alles lezen, met alle bronnen"
	ChoiceTurn         = "draaischerm: samen bekijken"
	ChoiceTurnShort    = "draaischerm"
	ChoiceKeep         = "bewaren of printen"
	ChoiceMarkFirst    = "✓"
	ChoiceMarkSecond   = "2e"
	ChoiceFillIn       = "Hier is nog geen bron voor. Wat de school uitzoekt, komt in haar eigen handboek, in keuze/kansen.toml, met bron en schooljaar."
	ChoiceCellLegend   = "? is na te vragen · F9 laat alle bronnen zien"
	ChoiceUnsure       = "?"
	ChoiceShownLegend  = "Een ? betekent: dit vragen we nog na."
	ChoiceShownBoth    = "Met allebei kan zonder extra vak"
	ChoiceShownWith    = "Dit kan met een vak erbij"
	ChoiceShownTest    = "Hier is een toelatingstoets voor"
	ChoiceShownLimited = "Hier is het recht op een plek beperkt"
	ChoiceShownAsk     = "Dit zoeken we nog uit"
)

// ChoiceQuestion is what the screen asks.
func ChoiceQuestion(asks bool) string {
	if asks {
		return "Wat vraagt deze opleiding?"
	}
	return "Wat houdt dit profiel open?"
}

// ChoiceScreenTitle says for whom a question is asked.
func ChoiceScreenTitle(name, question string) string {
	if name == "" {
		return question
	}
	return name + " · " + question
}

// ChoicePlace is where in a list somebody is.
func ChoicePlace(at, of int) string {
	if of == 0 {
		return ""
	}
	return strconv.Itoa(at) + " van " + strconv.Itoa(of)
}

// ChoiceListed names a profile in a list: its code first, and its school where those
// of every school are listed.
func ChoiceListed(p route.Profile, every bool) string {
	name := p.Name
	if p.Code != "" {
		name = p.Code + " " + p.Name
	}
	if school := choiceSchool(p.Schools); every && school != "" {
		return school + " " + name
	}
	return name
}

// ChoiceLeadColumn is what stands before a study in a column: a mark where the profile
// usually leads to it.
func ChoiceLeadColumn(leads bool) string {
	if leads {
		return "● "
	}
	return "  "
}

// ChoiceWhich says of which schools the profiles are shown.
func ChoiceWhich(t talk.SchoolType) string {
	if t == "" {
		return "Nu van alle schoolsoorten."
	}
	return "Nu alleen van " + TermSchoolType(t) + "."
}

// ChoiceAimed says what was kept of where a pupil may be heading.
func ChoiceAimed(name, first, second string) string {
	switch {
	case first == "" && second == "":
		return "Bewaard: bij " + name + " staat geen profiel."
	case first == "":
		return "Bewaard: " + name + " denkt ook aan " + second + "."
	case second == "":
		return "Bewaard: " + name + " denkt voorlopig aan " + first + "."
	}
	return "Bewaard: " + name + " denkt voorlopig aan " + first + ", en ook aan " + second + "."
}

// ChoiceCell says in a narrow column how far a door is open.
func ChoiceCell(d route.Door, current string) string {
	text := ""
	switch {
	case !d.There():
		return "niet direct"
	case d.Verdict == route.Ask:
		return "na te vragen"
	case d.Verdict == route.With:
		text = "met " + choiceMissing(d.Needs)
	case d.Verdict == route.Test:
		text = "toelatingstoets"
	case d.Verdict == route.Limited:
		text = "beperkt"
	default:
		text = "open"
	}
	if !d.Sure() {
		text += " ?"
	}
	if d.Weakest().Stale(current) {
		text += " (" + d.Weakest().Year + ")"
	}
	return text
}

// ChoiceMissing names the subjects that have to be taken.
func ChoiceMissing(d route.Door) string { return choiceMissing(d.Needs) }

// ChoiceShownLeads heads what comes first for who looks along.
func ChoiceShownLeads(asks bool) string {
	if asks {
		return "Deze profielen leiden er meestal heen, of bereiden erop voor"
	}
	return "Hier leidt dit profiel meestal heen, of het bereidt erop voor"
}

// ChoiceShownOpen heads what is open without more, beside what came before it.
func ChoiceShownOpen(asks, also bool) string {
	text := "Dit kan"
	if asks {
		text = "Met deze profielen kan het"
	}
	if also {
		text += " ook"
	}
	return text + " zonder extra vak"
}

// ChoiceShownLine is one study from two profiles, in plain words.
func ChoiceShownLine(p route.Pair, nameA, nameB string) string {
	a, b := shownCell(p.A), shownCell(p.B)
	name, doubt := p.Study.Name, ""
	if ChoiceDoubted(p.A) || ChoiceDoubted(p.B) {
		doubt = " " + ChoiceUnsure
	}
	if a == b {
		if a == "open" {
			return name + doubt
		}
		return name + ": " + a + doubt
	}
	var parts []string
	for _, side := range [][2]string{{nameA, a}, {nameB, b}} {
		if side[1] != "open" {
			parts = append(parts, side[0]+": "+side[1])
		}
	}
	return name + " (" + strings.Join(parts, "; ") + ")" + doubt
}

// ChoiceDoubted tells whether something that is said of a door is to be asked, and the
// answer itself does not say so.
func ChoiceDoubted(d route.Door) bool { return d.There() && d.Verdict != route.Ask && !d.Sure() }

// shownCell is how far a door is open for who looks along.
func shownCell(d route.Door) string {
	if !d.There() {
		return "niet in één stap"
	}
	switch d.Verdict {
	case route.With:
		return "met " + choiceMissing(d.Needs)
	case route.Test:
		return "met een toelatingstoets"
	case route.Limited:
		return "recht op een plek is beperkt"
	case route.Ask:
		return "na te vragen"
	}
	return "open"
}

// TurnWay says how to go on on a draaischerm.
func TurnWay(more bool) string {
	if more {
		return "↓ verder lezen · esc terug"
	}
	return "esc terug"
}

// ChoiceFileName is a question as the name of a file.
func ChoiceFileName(question string) string {
	return "Keuze " + strings.TrimSuffix(question, "?")
}
