package nl

import (
	"fmt"
	"strings"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// What is printed for practising in threes: the role card, the guide and the sheet to
// tally on.
const (
	RoleCardOnly   = "Alleen voor wie de leerling speelt. De gespreksvoerder leest deze kaart pas na het gesprek."
	RoleCardFoot   = "Deze leerling bestaat niet: alles op deze kaart is verzonnen."
	RoleCardWho    = "Wie je bent"
	RoleCardShows  = "Wat de ander ziet als je binnenkomt"
	RoleCardPlay   = "Zo speel je"
	RoleCardReact  = "Wat je terugzegt"
	RoleCardThemes = "Waar je over kunt vertellen"
	RoleCardOpens  = "Dit opent je"
	RoleCardCloses = "Dit sluit je"
	RoleCardFirst  = "eerst"
	RoleCardOn     = "vraagt de ander door"
	RoleCardParent = "Wie naast je zit"

	GuideFoot      = "Deze leerling bestaat niet. Op de rolkaart staat meer; die lees je na het gesprek."
	GuideKnow      = "wat je weet"
	GuidePractise  = "wat je hier oefent"
	GuideGoal      = "doel"
	GuideGoalText  = "Eén verhaal over iets wat de leerling deed of meemaakte, en één kleine stap die de leerling zelf noemt."
	GuideTry       = "Drie dingen om te proberen"
	GuideParts     = "Vijf onderdelen, met vragen die je mag gebruiken"
	GuideShort     = "Acht minuten is kort. Blijf liever bij één verhaal dan dat je alles haalt."
	TallySheet     = "Telblad voor de observator"
	TallySheetFoot = "Tel wat je hoort. Er staat geen naam op en er komt geen cijfer uit."
	TallySheetHow  = "Kijk en zwijg. Zet een streepje in het vak van dat moment. Mis je er een, laat hem gaan."
	TallySheetHead = "wat je hoort"
	TallySheetTalk = "wie praat het meest"
	TallySheetUp   = "Een zin waarna de leerling meer vertelde"
	TallySheetDown = "Een zin waarna het stiller werd"
	TallySheetBack = "Straks: eerst de gespreksvoerder, dan wie de leerling speelde, dan lees jij de aantallen voor. Tot slot één ding om te proberen."
)

// RoleCardTitle titles the role card of a practice pupil.
func RoleCardTitle(name string) string { return "Rolkaart: " + name }

// GuideTitle titles the guide for who talks with a practice pupil.
func GuideTitle(name string) string { return "Leidraad om te oefenen: " + name }

// PersonaIs says in a line who a practice pupil is.
func PersonaIs(p *rehearse.Persona) string {
	return fmt.Sprintf("%d jaar, %s", p.Age, PracticeClass(p.School, p.Year))
}

// RoleCardYou tells the player who to be.
func RoleCardYou(p *rehearse.Persona) string {
	return "Jij bent " + p.Name + ": " + PersonaIs(p) + "."
}

// RoleCardRules is how the player plays.
func RoleCardRules(p *rehearse.Persona) []string {
	rules := []string{
		"Geef eerst korte antwoorden. De zinnen hieronder zijn voorbeelden; je eigen woorden zijn ook goed.",
		"Vertel pas meer na een open vraag, na een stilte, of als de ander jouw eigen woord teruggeeft.",
		"‘Pas na stilte’: alleen als je een open vraag kreeg en de ander dan vier tellen wacht. ‘Pas na samenvatting’: alleen als de ander jouw eigen woorden teruggeeft.",
		"Merk je druk, dan trek je je terug. Blijft het rustig, dan kom je weer.",
	}
	switch {
	case p.Trust.Start <= 2:
		rules = append(rules, "Je begint met weinig vertrouwen: de eerste minuten geef je bijna niets.")
	case p.Trust.Start >= 6:
		rules = append(rules, "Je begint met veel vertrouwen: je praat gemakkelijk, maar over wat telt nog niet.")
	}
	return rules
}

// RoleCardKind names what the player reacts to.
func RoleCardKind(k rehearse.Kind) string {
	switch k {
	case rehearse.Open:
		return "open vraag, geen idee"
	case rehearse.Closed:
		return "gesloten vraag"
	case rehearse.Leading:
		return "sturende vraag"
	case rehearse.Stacked:
		return "twee vragen tegelijk"
	}
	return "geen vraag"
}

// Other things that the player reacts to.
const (
	RoleCardAdvice  = "advies"
	RoleCardSummary = "samenvatting"
	RoleCardWaits   = "je aarzelt, er is meer"
	RoleCardDone    = "er is niets meer"
)

// RoleCardDeep says when the deepest layer of a theme may come.
func RoleCardDeep(k rehearse.Key) string {
	if k == rehearse.BySummary {
		return "pas na samenvatting"
	}
	return "pas na stilte"
}

// RoleCardGuarded says that a layer never comes under pressure, and what is said then.
func RoleCardGuarded(instead []string) string {
	return "Onder druk vertel je dit laatste niet. Na advies, een sturende vraag of twee vragen tegelijk wacht je zeker drie beurten. Je zegt dan: " + Sayings(instead)
}

// RoleCardBeside tells who sits beside the player, and how that one is played.
func RoleCardBeside(parent string) []string {
	return []string{
		"Dit gesprek speel je met z'n vieren: een vierde speelt je " + parent + ". Die leest deze kaart ook.",
		"Zegt de gespreksvoerder niet je naam en geen je of jij, dan antwoordt je " + parent + " in jouw plaats.",
		"Wordt jouw naam drie keer genoemd, of wordt je " + parent + " bedankt, dan laat die jou praten.",
	}
}

// What the parent does.
const (
	RoleCardTakes   = "in jouw plaats"
	RoleCardAsked   = "zelf gevraagd (u)"
	RoleCardThanked = "na een bedankje"
)

// RoleCardSays is who says something about a theme.
func RoleCardSays(parent string) string { return "je " + parent }

// Sayings gives what somebody may say, each between quotation marks; what stands in
// brackets is something that is done, and has none.
func Sayings(list []string) string {
	said := make([]string, len(list))
	for i, s := range list {
		said[i] = s
		if !strings.HasPrefix(s, "(") {
			said[i] = ReportQuote(s)
		}
	}
	return strings.Join(said, " ")
}

// GuideTries are three things that somebody who practises can try.
func GuideTries(k talk.Kind) []string {
	tries := []string{
		"Begin bij iets wat de leerling deed of meemaakte. Wat de leerling wil worden komt later.",
		"Stel één open vraag. Tel dan in jezelf tot vier voordat je weer iets zegt.",
		"Neem een woord van de leerling en vraag daarop door.",
	}
	if k == talk.WithParents {
		tries[2] = "Noem de leerling bij de naam. Antwoordt de ouder, bedank dan en ga terug naar de leerling."
	}
	return tries
}

// GuidePart heads a part of a talk with how long it takes, in the practice of so many
// minutes and in a real talk of twenty.
func GuidePart(s talk.StageID, practice string, real int) string {
	return Capital(TermStage(s)) + " · " + practice + " (in een echt gesprek " + fmt.Sprint(real) + " van 20 minuten)"
}

// GuideMinutes are minutes in halves, as they are said: "1½ minuut".
func GuideMinutes(halves int) string {
	text := fmt.Sprint(halves / 2)
	switch {
	case halves == 1:
		text = "½"
	case halves%2 == 1:
		text += "½"
	}
	if halves <= 3 {
		return text + " minuut"
	}
	return text + " minuten"
}

// GuideFrom says which guide the questions are from.
func GuideFrom(title string) string { return "De vragen komen uit de leidraad ‘" + title + "’." }

// TermMark names what an observer tallies, in one word.
func TermMark(m rehearse.Mark) string { return string(m) }

// MarkMeans says what is tallied under a word.
func MarkMeans(m rehearse.Mark) string {
	switch m {
	case rehearse.MarkOpen:
		return "nodigt uit om te vertellen"
	case rehearse.MarkClosed:
		return "ja, nee of één woord"
	case rehearse.MarkLeading:
		return "het antwoord zit er al in"
	case rehearse.MarkStacked:
		return "meer dan één vraag tegelijk"
	case rehearse.MarkSummary:
		return "geeft terug wat de leerling zei"
	case rehearse.MarkAskedOn:
		return "haakt aan op een woord van de leerling"
	case rehearse.MarkSilence:
		return "vier tellen of langer niets"
	case rehearse.MarkAdvice:
		return "advies, mening of oordeel"
	}
	return ""
}

// TallyBand names a stretch of five minutes, the first being 0.
func TallyBand(n int) string { return fmt.Sprintf("%d–%d min", 5*n, 5*n+5) }

// RoleCardMood says when a pupil shows that it goes better, or worse.
func RoleCardMood(warmer bool) string {
	if warmer {
		return "het gaat goed"
	}
	return "het gaat stroef"
}

// GuideTo says whom a question is for.
func GuideTo(who talk.Addressee) string {
	if who == talk.ToParent {
		return "tot de ouder"
	}
	return "samen"
}
