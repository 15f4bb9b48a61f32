package nl

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Words of the agenda of a talk.
const (
	AgendaCommand    = "agenda van het gesprek maken"
	AgendaShort      = "agenda"
	AgendaWord       = "agenda"
	AgendaGoal       = "doel"
	AgendaGoalHint   = "in één regel: wat levert dit gesprek op?"
	AgendaKind       = "soort"
	AgendaLength     = "lengte"
	AgendaStages     = "vragen"
	AgendaSwitch     = "vraag aan of uit"
	AgendaSwitchWord = "aan of uit"
	AgendaEarlier    = "vraag naar voren"
	AgendaLater      = "vraag naar achteren"
	AgendaOwn        = "eigen vraag toevoegen"
	AgendaOwnShort   = "eigen vraag"
	AgendaReword     = "eigen vraag wijzigen"
	AgendaRewordWord = "wijzigen"
	AgendaUndo       = "ongedaan maken"
	AgendaDrop       = "agenda weghalen"
	AgendaTurn       = "terugblik of vragen"
	AgendaToPast     = "terugblik"
	AgendaToPrompts  = "vragen"
	AgendaSheet      = "voorbereidingsblad voor de leerling"
	AgendaPrepare    = "naar de voorbereiding"
	AgendaPrepWord   = "voorbereiden"
	AgendaNoSheet    = "daarvoor moet het gesprek eerst gelezen zijn"
	AgendaOnRow      = "ga eerst op een vraag staan"
	AgendaNothing    = "er is niets om ongedaan te maken"
	AgendaNone       = "er is nog geen agenda"
	AgendaReading    = "de agenda wordt nog gelezen"
	AgendaGone       = "De agenda is weg. Ctrl+Z haalt hem terug."
	AgendaLast       = "Eén vraag per onderdeel blijft staan. Zet eerst een andere aan."
	AgendaEnds       = "Verder kan niet binnen dit onderdeel."
	AgendaTight      = "Dat is krap: minder dan anderhalve minuut per vraag, met antwoord. Zet er een paar uit, of kies een langer gesprek."
	AgendaNoGuide    = "Er is geen leidraad gevonden. Kijk het handboek na met gesprek prompts controleer."
	AgendaPast       = "vorige gesprekken"
	AgendaSteps      = "open afspraken"
	AgendaExperience = "ervaringen"
	AgendaWrote      = "voorbereid"
	AgendaNoPast     = "Nog geen gesprek gevoerd."
	AgendaNoSteps    = "Geen open afspraken."
	AgendaNoExp      = "Nog geen ervaringen op de kaart."
	AgendaNoWrote    = "Nog niets voorbereid. F6 maakt het voorbereidingsblad."
	AgendaNotOn      = "niet op je agenda"
	AgendaOther      = "je agenda hoort bij een andere leidraad; dit gesprek volgt de leidraad"
	AgendaAddTo      = "voor"
	AgendaOwnText    = "vraag"
	AgendaOwnHint    = "kort, open, één ding tegelijk; {naam} wordt de voornaam"
	AgendaOwnDone    = "klaar"
	AgendaOwnGone    = "Een lege vraag gaat van de agenda."
	AgendaKeep       = "agenda zo houden"
	AgendaMoveWord   = "verplaatsen"
	AgendaProposal   = "Dit is een voorstel; wat je wijzigt wordt bewaard."
	AgendaOwnMark    = "eigen: "
	AgendaOwnFine    = "Een open vraag."
	AgendaLastWords  = "Vorige keer"
	AgendaOpenStep   = "Open afspraak"
	AgendaPrint      = "agenda op papier"
	AgendaRowEntry   = "Agenda"
	AgendaLeftOut    = "eigen vraag, staat uit"
)

// AgendaTitle heads the agenda of a talk.
func AgendaTitle(name, class string) string {
	if class != "" {
		name += " · " + class
	}
	return "Agenda · " + name
}

// AgendaOwnTitle heads the form for an own question.
func AgendaOwnTitle(stage talk.StageID) string { return "Eigen vraag · " + TermStage(stage) }

// AgendaCount is a number of questions.
func AgendaCount(n int) string {
	if n == 1 {
		return "1 vraag"
	}
	return strconv.Itoa(n) + " vragen"
}

// AgendaEstimate says how many questions there are in how long, and how long that is
// for each.
func AgendaEstimate(a *talk.Agenda) string {
	if a.Length == 0 {
		return AgendaCount(a.Count()) + "."
	}
	each := a.Each().Truncate(10 * time.Second)
	return fmt.Sprintf("%s in %s: ongeveer %d:%02d per vraag.", AgendaCount(a.Count()), TimeMinutes(a.Length),
		int(each.Minutes()), int(each.Seconds())%60)
}

// AgendaStageOf says how many of the questions of a stage are asked.
func AgendaStageOf(s *talk.AgendaStage) string {
	return strconv.Itoa(s.Count()) + " van " + AgendaCount(len(s.Rows))
}

// AgendaReady says in a few words that there is an agenda, and with what.
func AgendaReady(a *talk.Agenda) string {
	text := "klaar: " + AgendaCount(a.Count())
	if a.Length > 0 {
		text += " in " + TimeMinutes(a.Length)
	}
	if a.Goal != "" {
		text += " · " + a.Goal
	}
	return text
}

// AgendaCard is the agenda on the card of a pupil.
func AgendaCard(a *talk.Agenda) string { return "Agenda " + AgendaReady(a) }

// AgendaLost says which questions are not in the guide any more.
func AgendaLost(lost []talk.AgendaRow) string {
	if len(lost) == 0 {
		return ""
	}
	if len(lost) == 1 {
		return "Niet meer in de leidraad, en dus van je agenda: " + lost[0].Text
	}
	return fmt.Sprintf("%s van je agenda staan niet meer in de leidraad, zoals: %s", AgendaCount(len(lost)), lost[0].Text)
}

// AgendaMinutes is a number of minutes to choose.
func AgendaMinutes(n int) string { return strconv.Itoa(n) + " min" }

// AgendaNotRead says that what the agenda needs could not be read, and why.
func AgendaNotRead(why string) string { return "De agenda kon niet worden gelezen. " + why }

// AgendaPart heads the questions of a stage.
func AgendaPart(s *talk.AgendaStage, timed bool) string {
	text := Capital(TermStage(s.ID))
	if timed {
		text += ", " + TimeMinutes(time.Duration(s.Minutes)*time.Minute)
	}
	return text
}

// AgendaTo says whom a question is for.
func AgendaTo(to talk.Addressee) string {
	switch to {
	case talk.ToParent:
		return "aan de ouders"
	case talk.ToTogether:
		return "aan iedereen samen"
	}
	return "aan de leerling"
}

// AgendaNotSaved says that the agenda could not be stored, and why.
func AgendaNotSaved(why string) string { return "De agenda is nog niet opgeslagen. " + why }

// AgendaRemark says what could be better about an own question; kind and detail are
// those of a remark of the handbook.
func AgendaRemark(kind, detail string) string {
	word, more := fraction(detail)
	switch kind {
	case "too-long":
		return fmt.Sprintf("%s woorden; hooguit %s zegt makkelijker.", word, more)
	case "two-questions":
		return "Dit lijken twee vragen. Stel er één; de andere kan een doorvraag zijn."
	case "not-open":
		return "Dit lijkt een gesloten vraag. Begin met wat, hoe, wie, waar of welke."
	case "steers":
		return "Dit lijkt te sturen. Vraag zonder het antwoord erin."
	case "no-question":
		return "Hier wordt nog niets gevraagd."
	case "why":
		return "\"Waarom\" vraagt om een verdediging. Bijvoorbeeld: hoe kwam het dat, of wat maakt dat."
	case "exclaims":
		return "Zonder uitroepteken klinkt het rustiger."
	case "wrong-address":
		return fmt.Sprintf("%q past niet bij %s.", word, handbookAddress(more))
	case "school-word":
		return fmt.Sprintf("%q is een woord van school. Vraag naar iets wat de leerling deed of zag.", detail)
	case "avoided-word":
		return fmt.Sprintf("%q is hier niet het woord. Schrijf %q.", word, more)
	}
	return fmt.Sprintf("%q wordt niet ingevuld. Alleen {naam} kan hier staan.", detail)
}

// AgendaKindLong is the kind of the talk, with its length.
func AgendaKindLong(a *talk.Agenda) string {
	if a.Length == 0 {
		return TermKind(a.Kind)
	}
	return TermKind(a.Kind) + " · " + TimeMinutes(a.Length)
}

// AgendaFile is the name of a file with the agenda of a pupil, without its ending.
func AgendaFile(name string) string { return "agenda-" + strings.ReplaceAll(Fold(name), " ", "-") }

// AgendaNobody says that there is no agenda for a pupil, and how one is made.
func AgendaNobody(name string) string {
	return "Er is nog geen agenda voor het gesprek met " + name + ". Open de kaart met gesprek en druk op a."
}
