package nl

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// Choosing a practice pupil.
const (
	SoloChoose     = "Met wie oefen je?"
	SoloBegin      = "beginnen"
	SoloNobody     = "er is geen oefenleerling gekozen"
	SoloPractise   = "Te oefenen: "
	SoloWithParent = "Erbij: "
	SoloNoGuide    = "Voor deze oefenleerling is er geen leidraad. Kijk met gesprek prompts controleer of de school die heeft uitgezet."
)

// The commands of a practice talk alone.
const (
	SoloSay       = "zeggen wat je typte"
	SoloSayShort  = "zeggen"
	SoloNext      = "leidraad: volgende vraag"
	SoloNextShort = "leidraad"
	SoloBack      = "leidraad: vorige vraag"
	SoloGuide     = "leidraad tonen of verbergen"
	SoloHint      = "tip"
	SoloTakeBack  = "je laatste zin terugnemen"
	SoloTakeFew   = "terug"
	SoloRead      = "hoe klonk je laatste zin"
	SoloAbout     = "wat je van tevoren weet"
	SoloUp        = "terugkijken in het gesprek"
	SoloDown      = "verder in het gesprek"
	SoloLeave     = "stoppen of terugkijken"
	SoloLeaveFew  = "stoppen"
)

// Words on the screen of a practice talk alone.
const (
	SoloYou           = "jij"
	SoloTalk          = "oefengesprek"
	SoloFirst         = "Typ wat je zou zeggen. Enter: zeggen. Niets typen is stilte, en dat mag."
	SoloSilent        = "stil"
	SoloNothingSaid   = "je hebt nog niets gezegd"
	SoloBusyLine      = "Er staat nog iets in je regel. Zeg het, of wis het eerst."
	SoloTaken         = "Teruggenomen. Zeg het nu op een andere manier."
	SoloEmpty         = "Typ eerst iets. Of laat het even stil: dat mag ook."
	SoloAway          = "De computer stond even stil. De klok telde dat niet mee."
	SoloNotKept       = "wordt niet bewaard"
	SoloLast          = "Dit is de laatste vraag van de leidraad."
	SoloWho           = "dit weet je"
	SoloShowsTitle    = "dit zie je"
	SoloPractiseTitle = "te oefenen"
	SoloMoreBelow     = "eerder in het gesprek · ↓: verder"
	SoloPrompts       = "leidraad"

	SoloMenuStay   = "Verder met het gesprek"
	SoloMenuLook   = "Stoppen en terugkijken"
	SoloMenuLater  = "Later verder"
	SoloMenuStop   = "Stoppen zonder terugkijken"
	SoloMenuNoKeep = "wat je hier doet wordt niet bewaard"
)

// SoloHead is who sits there, on the first row of a practice talk.
func SoloHead(p *rehearse.Persona) []string {
	return []string{p.Name, SoloAge(p.Age), SoloSchool(p), TermKind(p.Kind), SoloTalk}
}

// SoloAge is an age in years.
func SoloAge(years int) string { return strconv.Itoa(years) + " jaar" }

// SoloSchool is the schooling and year of a practice pupil.
func SoloSchool(p *rehearse.Persona) string {
	if p.School == talk.Primary {
		return "groep " + strconv.Itoa(p.Year)
	}
	return TermSchoolType(p.School) + " " + strconv.Itoa(p.Year)
}

// SoloListed is what stands beside a practice pupil in the list: with parents or
// not, and when it was practised last (zero: never), in the user's time zone.
func SoloListed(p *rehearse.Persona, last, now time.Time) string {
	parts := []string{SoloSchool(p)}
	if p.Kind == talk.WithParents {
		parts = append(parts, TermKind(p.Kind))
	}
	if !last.IsZero() {
		parts = append(parts, TimeRelativeDay(last, now))
	}
	return strings.Join(parts, " · ")
}

// SoloLastTime says when a practice pupil was practised with last.
func SoloLastTime(times int, last, now time.Time) string {
	return fmt.Sprintf("Je oefende %s met deze leerling, het laatst %s.", Times(times), TimeRelativeDay(last, now))
}

// Times counts how often.
func Times(n int) string {
	if n == 1 {
		return "één keer"
	}
	return strconv.Itoa(n) + " keer"
}

// SoloPaused says since when the clock of a practice talk stands.
func SoloPaused(since time.Time) string {
	return "Pauze sinds " + since.Format("15:04") + ". Enter: verder"
}

// SoloMenuTitle heads the ways out of a practice talk.
func SoloMenuTitle(name string) string { return "Stoppen met " + name + "?" }

// SoloHinted is a hint, as one sentence.
func SoloHinted(h rehearse.Hint) string {
	switch h.Kind {
	case rehearse.HintHello:
		return "Begin klein: zeg gedag, en vraag naar iets gewoons van deze week."
	case rehearse.HintName:
		return "De ouder gaf antwoord. Noem " + h.Word + " bij de naam en stel je vraag nog eens."
	case rehearse.HintOne:
		return "Dat waren meer vragen tegelijk. Kies er één, en laat de rest liggen."
	case rehearse.HintOpen:
		return "Probeer een vraag die met hoe, wat of waar begint."
	case rehearse.HintWait:
		return "Wacht eens vier tellen. Misschien komt er nog iets."
	case rehearse.HintHook:
		return "Haak aan bij een woord dat net viel: “" + h.Word + "”."
	case rehearse.HintSummary:
		return "Geef terug wat je hoorde, met de woorden die je hoorde."
	case rehearse.HintExperience:
		return "Vraag eerst naar iets wat gebeurd is. De toekomst kan straks."
	case rehearse.HintStep:
		return "Er is genoeg verteld voor een kleine stap. Vraag wat deze week al kan."
	case rehearse.HintOther:
		return "Hierover is alles verteld. Ga naar iets anders."
	}
	return ""
}

// SoloHeard says how a turn was read. It is a hint and no judgement. With a name of
// whom it is to, where that matters.
func SoloHeard(h rehearse.Heard) string {
	parts := []string{soloKind(h.Kind)}
	if h.Advice {
		parts = append(parts, "klinkt als advies")
	}
	if h.Summary {
		parts = append(parts, "vat samen")
	}
	switch {
	case h.Hook != "":
		parts = append(parts, "haakt aan bij “"+h.Hook+"”")
	case h.AskedOn:
		parts = append(parts, "vraagt door")
	}
	if about := soloSubject(h.About); about != "" {
		parts = append(parts, about)
	}
	if h.ToParent {
		parts = append(parts, "gericht aan de ouder")
	}
	return Capital(strings.Join(parts, " · ")) + "."
}

func soloKind(k rehearse.Kind) string {
	switch k {
	case rehearse.Open:
		return "lijkt een open vraag"
	case rehearse.Closed:
		return "lijkt een gesloten vraag"
	case rehearse.Leading:
		return "lijkt te sturen"
	case rehearse.Stacked:
		return "lijkt meer vragen tegelijk"
	}
	return "lijkt geen vraag"
}

func soloSubject(s rehearse.Subject) string {
	switch s {
	case rehearse.Experience:
		return "gaat over een ervaring"
	case rehearse.Future:
		return "gaat over later"
	case rehearse.NextStep:
		return "gaat over een stap"
	case rehearse.SchoolWork:
		return "gaat over school"
	case rehearse.AtHome:
		return "gaat over thuis"
	}
	return ""
}

// Looking back on a practice talk.
const (
	SoloAfterText    = "het gesprek lezen"
	SoloAfterTextFew = "lezen"
	SoloBehind       = "wie het is, en wat er nog te vertellen was"
	SoloBehindFew    = "wie het is"
	SoloAgain        = "nog een keer, met dezelfde oefenleerling"
	SoloAgainFew     = "nog een keer"
	SoloUntoldNone   = "Alles wat er te vertellen was, is verteld."
	SoloLayerFirst   = "Na een open vraag hierover:"
	SoloLayerFurther = "Als je had doorgevraagd:"
	SoloLayerSilence = "Na een open vraag en stilte:"
	SoloLayerSummary = "Na een samenvatting in eigen woorden:"
	SoloGuarded      = "Nooit onder druk: na advies, een sturende vraag of meer vragen tegelijk bleef dit dicht."
)

// SoloAfterTitle heads looking back on a practice talk.
func SoloAfterTitle(name string, ran time.Duration) string {
	return "Terugkijken · " + name + " · " + TimeClock(ran)
}

// SoloBackground heads what nobody could know beforehand.
func SoloBackground(name string) string { return "Wie " + name + " is" }

// SoloUntold heads what the practice pupil still had to tell.
func SoloUntold(name string) string { return "Wat " + name + " nog had kunnen vertellen" }

// SoloSame tells how to have the same pupil on the same day once more.
func SoloSame(id, seed string) string {
	return "Dezelfde oefenleerling op precies dezelfde dag: gesprek oefen alleen " + id + " --zaad " + seed
}
