package nl

import (
	"fmt"
	"strings"
	"time"

	"gesprek/internal/rehearse"
)

// The drills on the screen and in line mode.
const (
	DrillsTitle    = "Losse oefeningen"
	HubDrillsAbout = "Vijf minuten per keer: een open vraag, één vraag tegelijk, stilte, samenvatten, beginnen bij een ervaring."
	DrillsLead     = "Vijf minuten per oefening. Je typt wat je zou zeggen en ziet meteen wat erin zit. Niets telt mee, niemand kijkt mee."
	DrillsNone     = "In jullie handboek staan geen losse oefeningen. Haal ze uit off in school.toml."
	DrillsChoose   = "deze oefening doen"
	DrillBegin     = "beginnen"
	DrillCheck     = "laten lezen"
	DrillNext      = "volgende"
	DrillSkip      = "deze overslaan"
	DrillSkipFew   = "overslaan"
	DrillHear      = "het antwoord horen"
	DrillsNothing  = "er is niets om te doen"
	DrillExample   = "voorbeeld"
	DrillAgain     = "nog eens"
	DrillDone      = "klaar"
	DrillOnceMore  = "nog een ronde"
	DrillOther     = "andere oefening"
	DrillYours     = "Jij zegt"
	DrillAsked     = "Jij vroeg"
	DrillHint      = "typ wat je zou zeggen"
	DrillQuietRun  = "stil …"
	DrillQuietGo   = "Enter: het antwoord. Daarna vier tellen niets typen."
	DrillTimeOver  = "tijd om; deze nog"
	DrillNoAnswer  = "Typ eerst wat je zou zeggen, of sla deze over."
	DrillNoMore    = "hier is geen voorbeeld bij"
	DrillNotYet    = "er is nog niets gezegd"
)

// DrillLeft says how much of the five minutes is left.
func DrillLeft(left time.Duration) string {
	if left <= 0 {
		return DrillTimeOver
	}
	return "nog " + TimeClockShort(left)
}

// DrillTitle is what is practised, how much time is left and how many were done.
func DrillTitle(title, left string, done int) string {
	if title += " · " + left; done > 0 {
		title += fmt.Sprintf(" · %d gedaan", done)
	}
	return title
}

// DrillQuote puts what somebody says in quotation marks.
func DrillQuote(text string) string { return "“" + text + "”" }

// DrillExampleLine shows an example of our own.
func DrillExampleLine(text string) string { return "Zo kan het ook: " + DrillQuote(text) }

// DrillCounts is the silence as far as it came: as many counts as whole seconds.
func DrillCounts(counts int) string {
	words := []string{"een", "twee", "drie", "vier"}
	return strings.Join(words[:max(0, min(counts, len(words)))], " · ")
}

// DrillGood says what is good in an answer.
func DrillGood(reason rehearse.Reason) string {
	return map[rehearse.Reason]string{
		rehearse.IsOpen:    "Hier kan een verhaal op komen.",
		rehearse.IsOne:     "Eén vraag. Dat antwoordt makkelijk.",
		rehearse.OnSubject: "Je blijft bij het onderwerp.",
		rehearse.AtMoment:  "Je begint bij iets wat gebeurd is.",
		rehearse.OwnWords:  "Je gebruikt hun eigen woorden.",
		rehearse.GivesBack: "Kort, en zonder oordeel.",
		rehearse.Asks:      "Je vraagt ernaar.",
		rehearse.LeftQuiet: "Vier tellen. Daardoor kwam dit.",
		rehearse.LeftSome:  "Je liet al even ruimte.",
		rehearse.SoonSpoke: "Je was er snel bij: je wilt helpen.",
		rehearse.Tried:     "Er staat iets om mee verder te gaan.",
	}[reason]
}

// DrillTry says the one thing to try with an answer in a drill of a kind.
func DrillTry(kind rehearse.DrillKind, reason rehearse.Reason, words []string) string {
	if kind == rehearse.DrillSummary {
		if text := drillTrySummary(reason, words); text != "" {
			return text
		}
	}
	if kind == rehearse.DrillExperience {
		if text := drillTryExperience(reason); text != "" {
			return text
		}
	}
	return drillTryQuestion(reason, words)
}

// drillSeen names the words by which something is seen.
func drillSeen(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return " (" + DrillQuote(words[0]) + ")"
}

// drillWords names words of which some can be used.
func drillWords(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = DrillQuote(w)
	}
	return strings.Join(quoted, ", ")
}

func drillTryQuestion(reason rehearse.Reason, words []string) string {
	off := "Alleen gaat het nu over iets anders. Vraag door op wat hier stond."
	if len(words) > 0 {
		off = "Alleen gaat het nu over iets anders. Hou er een woord van de vraag in, zoals " + drillWords(words) + "."
	}
	early := "Nog eens? De stilte voelt voor jou langer dan voor de leerling."
	if len(words) > 0 && words[0] != "0" {
		early = "Dat was na " + words[0] + " van de 4 tellen. De stilte voelt voor jou langer dan voor de leerling. Nog eens?"
	}
	return map[rehearse.Reason]string{
		rehearse.NothingYet:  "Typ wat je zou zeggen. Een half idee is ook goed.",
		rehearse.SameAgain:   "Dit is nog de vraag zoals hij was. Begin eens met wat, hoe of vertel.",
		rehearse.StillClosed: "Hier kan nog een kort antwoord op komen, zoals ja of nee" + drillSeen(words) + ". Begin eens met wat, hoe of vertel.",
		rehearse.TellBefore:  "Achter je uitnodiging staat nog een ja-neevraag. Laat die weg: vertel eens over …",
		rehearse.HoldsAnswer: "Je eigen antwoord klinkt er al in door" + drillSeen(words) + ". Hoe vraag je het als je het echt niet weet?",
		rehearse.Advises:     "Dit lijkt al raad" + drillSeen(words) + ". Bewaar die nog even en stel eerst een vraag.",
		rehearse.Comforts:    "Troosten is vriendelijk, alleen houdt het verhaal dan vaak op. Stel er een vraag naast.",
		rehearse.AsksMore:    "Het lijken twee vragen" + drillSeen(words) + ". Welke wil je het liefst weten? Laat de andere weg.",
		rehearse.AsksNothing: "Er wordt nog niets gevraagd. Maak er een vraag van, of begin met vertel.",
		rehearse.AsksWhy:     "Waarom kan klinken als een verwijt. Probeer eens: wat maakt dat, of hoe kwam het.",
		rehearse.TooManyWord: "Dit is lang om te onthouden. Kan het in veertien woorden?",
		rehearse.OffSubject:  off,
		rehearse.TooEarly:    early,
		rehearse.AlsoOpen:    "Wil je meer horen, maak hem dan open: begin met wat of hoe.",
		rehearse.UseFormal:   "Tegen een ouder is het u.",
	}[reason]
}

func drillTrySummary(reason rehearse.Reason, words []string) string {
	few := "Gebruik een paar woorden die net vielen."
	if len(words) > 0 {
		few = "Gebruik een paar woorden die net vielen, zoals " + drillWords(words) + "."
	}
	judgement := "Hier zit al in wat jij ervan vindt. Geef alleen terug wat je hoorde."
	if len(words) > 0 {
		judgement = DrillQuote(words[0]) + " is wat jij ervan vindt. Geef alleen terug wat je hoorde."
	}
	return map[rehearse.Reason]string{
		rehearse.FewWords:    few,
		rehearse.Judges:      judgement,
		rehearse.OnlyAsks:    "Dit is een vraag. Zeg eerst terug wat je hoorde; de vraag kan daarna.",
		rehearse.SaysI:       "Zeg het terug met je of u, zodat de ander zichzelf hoort.",
		rehearse.TooManyWord: "Dit is bijna het hele verhaal. Kies het belangrijkste, in een of twee korte zinnen.",
		rehearse.AskLater:    "Wacht na je samenvatting eens even met de vraag. Vaak vertelt de ander vanzelf verder.",
		rehearse.Advises:     "Dit lijkt al raad" + drillSeen(words) + ". Geef alleen terug wat je hoorde.",
	}[reason]
}

func drillTryExperience(reason rehearse.Reason) string {
	return map[rehearse.Reason]string{
		rehearse.NoMoment:    "Vraag nu naar één keer: laatst, de vorige keer, een keer dat het wel lukte.",
		rehearse.LooksAhead:  "Dit gaat over wat nog moet komen. Ga eerst terug: wanneer ging het wel?",
		rehearse.StillClosed: "Hier kan nog ja of nee op komen. Begin eens met wanneer, wat of hoe, en vraag naar één keer.",
		rehearse.Comforts:    "Troosten is vriendelijk, alleen houdt het verhaal dan vaak op. Vraag naar een keer dat het anders ging.",
		rehearse.AsksNothing: "Er wordt nog niets gevraagd. Vraag naar een keer dat het anders ging.",
		rehearse.Advises:     "Dit lijkt al raad. Bewaar die nog even, en vraag eerst naar een keer dat het anders ging.",
	}[reason]
}

// DrillDoneHead says how many items were done in a round.
func DrillDoneHead(n int) string {
	switch n {
	case 0:
		return "Je hebt even rondgekeken."
	case 1:
		return "Je hebt er één gedaan."
	}
	return fmt.Sprintf("Je hebt er %d gedaan.", n)
}

// DrillQuiets says how many silences were left.
func DrillQuiets(n int) string {
	if n == 1 {
		return "Eén keer liet je het vier tellen stil."
	}
	return fmt.Sprintf("%d keer liet je het vier tellen stil.", n)
}

// What stands over the lists at the end of a round.
const (
	DrillWorkedHead = "Deze van jou werken"
	DrillAgainHead  = "Om nog eens te proberen"
	DrillGoQuiet    = "Tel in je volgende gesprek één keer tot vier."
	DrillGoOn       = "Neem er één mee naar je volgende gesprek."
)

// handbookDrill speaks of what is wrong with a drill in the handbook.
func handbookDrill(kind, subject, detail string) string {
	switch kind {
	case "not-in-drill":
		return fmt.Sprintf("%q past niet bij drill = %q. Haal het weg.", subject, detail)
	case "drill-given":
		return handbookDrillGiven(subject, detail)
	case "drill-example":
		return fmt.Sprintf("%s: het programma zou dit voorbeeld zelf anders willen (%s). Schrijf een ander.", subject, detail)
	}
	return ""
}

func handbookDrillGiven(subject, drill string) string {
	wanted := map[string]string{
		string(rehearse.DrillOpen):       "een gesloten vraag",
		string(rehearse.DrillOne):        "twee of meer vragen tegelijk",
		string(rehearse.DrillQuiet):      "één open vraag",
		string(rehearse.DrillExperience): "een zin zonder vraagteken",
	}[drill]
	return fmt.Sprintf("%s: bij drill = %q hoort hier %s. Schrijf die.", subject, drill, wanted)
}
