package nl

import (
	"strconv"
	"strings"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Words of the year plan on the screen.
const (
	PlanShort        = "jaar"
	PlanNext         = "volgende blad"
	PlanNextShort    = "blad"
	PlanPrevious     = "vorige blad"
	PlanEarlier      = "een schooljaar terug"
	PlanLater        = "een schooljaar verder"
	PlanYearShort    = "jaar terug"
	PlanSetup        = "vakanties, en gesprekken met ouders per fase"
	PlanSetupFew     = "vakanties"
	PlanOpenPupil    = "deze leerling"
	PlanOpenFew      = "openen"
	PlanCopy         = "kopieer de tekst voor het jaarplan"
	PlanKeep         = "als pdf of rekenblad"
	PlanKeepShort    = "bestand"
	PlanNotRead      = "Het overzicht kon niet worden gelezen."
	PlanFilter       = "(typ een klas)"
	PlanFilterWho    = "(typ een naam of een klas)"
	PlanNoRow        = "er is nu geen leerling gekozen"
	PlanHow          = "Vul ze in met f4."
	PlanListed       = "vakanties dit schooljaar"
	PlanCopyBusy     = "De tekst wordt gekopieerd …"
	PlanCopied       = "De tekst staat op het klembord. Na een minuut, of als je stopt, haalt gesprek hem er weer af."
	PlanByTTY        = "Gesprek heeft je terminal gevraagd de tekst te kopiëren. Plak hem om te zien of dat lukte."
	PlanCopyFailed   = "De tekst kon niet worden gekopieerd."
	PlanNoLater      = "verder dan dit schooljaar is er niets te tellen"
	PlanFewPupils    = "lln"
	PlanFewAlone     = "individueel"
	PlanFewParents   = "met ouders"
	PlanLeastAlone   = "indiv."
	PlanLeastParents = "ouders"
	PlanFewAverage   = "gem."
	PlanFewShare     = "20+"
)

// PlanTabs are the names of the leaves of the year plan; open is how many pupils
// are still to be spoken to.
func PlanTabs(open int) []string {
	return []string{"per klas", "per maand", "nog te spreken (" + strconv.Itoa(open) + ")", "rekenwerk", "tekst"}
}

// PlanTabsShort are shorter names for a narrow screen.
func PlanTabsShort(open int) []string {
	return []string{"klas", "maand", "te doen (" + strconv.Itoa(open) + ")", "rekenwerk", "tekst"}
}

// PlanBrief says in one short line how the school year stands.
func PlanBrief(g school.Group, p school.Pace) string {
	switch {
	case g.Pupils == 0:
		return PlanNobody
	case p.Talks == 0:
		return PlanAllDone
	case p.Over:
		return "Voorbij: " + Plural(p.Talks, "gesprek is", "gesprekken zijn") + " niet gevoerd."
	}
	text := "Nog " + strconv.Itoa(p.Talks) + " te voeren, " + strconv.Itoa(g.Alone.Planned+g.Parents.Planned) + " gepland"
	if p.Weeks == 0 {
		return text + " · geen schoolweek meer"
	}
	last := p.End
	if p.Summer {
		return text + " · " + strconv.Itoa(p.Each) + " per week tot " + TimeDay(last.AddDate(0, 0, 1))
	}
	return text + " · " + strconv.Itoa(p.Each) + " per week t/m " + TimeDay(last)
}

// PlanNudge says for how many pupils a talk has no day yet.
func PlanNudge(n int) string {
	return "Bij " + Plural(n, "leerling", "leerlingen") + " is nog een gesprek te plannen (alt+p)."
}

// PlanBroken says that lines in the list of holidays are passed over.
func PlanBroken(n int) string {
	return Plural(n, "regel", "regels") + " in de lijst met vakanties " + pluralWord(n, "is", "zijn") +
		" niet te lezen en " + pluralWord(n, "telt", "tellen") + " niet mee. Kijk met f4 wat er staat."
}

// BreakTyped is a holiday as short as it can be typed: [ParseBreak] reads the same
// from it.
func BreakTyped(b school.Break) string {
	const layout = "2-1-2006"
	text := b.First.Format(layout)
	if !b.Last.Equal(b.First) {
		text += " t/m " + b.Last.Format(layout)
	}
	return strings.TrimSpace(b.Name + " " + text)
}

// PlanAskOnly names the group of who only lacks the question about parents.
func PlanAskOnly(n int) string {
	return "alleen nog vragen of ouders erbij mogen (" + strconv.Itoa(n) + ")"
}

// PlanRatio is [PlanCount] in a narrow column: "12/24".
func PlanRatio(c school.Tally) string {
	switch {
	case c.Due > 0:
		return strconv.Itoa(c.Done) + "/" + strconv.Itoa(c.Due)
	case c.Ask > 0:
		return "vragen"
	}
	return PlanNone
}

// Words of the form with the holidays, and the talks with parents per phase.
const (
	PlanSetupTitle    = "Vakanties, en gesprekken met ouders"
	PlanSetupParents  = "elk jaar een gesprek met ouders"
	PlanSetupBreaks   = "vakanties en vrije dagen van de school"
	PlanSetupYes      = "ja"
	PlanSetupNo       = "nee"
	PlanSetupMbo      = "Vanaf 18 jaar: alleen als de student dat goed vindt. Dat vraag je per student."
	PlanSetupLead     = "Een vakantie per regel. Maak een regel leeg om hem weg te halen. Je mag ook een hele lijst plakken."
	PlanSetupExample  = "herfstvakantie 19-10-2026 t/m 23-10-2026"
	PlanSetupLabel    = "vakantie"
	PlanSetupDone     = "bewaren en terug"
	PlanSetupUnread   = "De vakanties konden niet worden gelezen."
	PlanSetupWrong    = "Deze regel klopt nog niet. Esc nog eens gooit weg wat je aan de vakanties veranderde."
	PlanSetupWrongEnd = "Een vakantie klopt nog niet. Nog eens stoppen gooit weg wat je aan de vakanties veranderde."
	PlanSetupDrop     = "haal deze vakantie weg"
	PlanSetupDropFew  = "weg"
	PlanSetupNoBreak  = "ga eerst op een vakantie staan"
)

// PlanSetupPhase names a phase in that form.
func PlanSetupPhase(p talk.Phase) string {
	if p == talk.VO46 {
		return "leerjaar 4-6"
	}
	if p == talk.VO23 {
		return "leerjaar 2-3"
	}
	return PlanPhaseName(p)
}

// PlanPhaseFew names a phase in a column of ten.
func PlanPhaseFew(p talk.Phase) string {
	return strings.Replace(PlanSetupPhase(p), "leerjaar", "lj.", 1)
}

// Words about a student of 18 and parents, in the preparation of a talk.
const (
	AdultLabel   = "vanaf 18 jaar"
	AdultAsk     = "Vanaf 18 jaar zijn ouders er alleen bij als de student dat goed vindt. Vraag het."
	AdultRefused = "Vanaf 18 jaar beslist de student zelf, en deze wil geen ouders erbij. Kies liever individueel. Zitten ze er toch bij, vraag het dan nu opnieuw."
)

// AdultNotSaved says that it is not stored, and why.
func AdultNotSaved(why string) string {
	return "Niet bewaard of ouders erbij mogen zijn. " + why
}
