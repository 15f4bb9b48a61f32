package nl

import (
	"fmt"
	"strings"

	"gesprek/internal/rehearse"
)

// MirrorWho is the practice pupil by name, or what to call one whose name is not known.
func MirrorWho(name string) string {
	if name == "" {
		return "de leerling"
	}
	return name
}

// MirrorFinding is a finding as a sentence or two; name is of the pupil, and may be empty.
func MirrorFinding(f rehearse.Finding, name string) string {
	who := MirrorWho(name)
	if said, ok := mirrorWorked(f, who)[f.Rule]; ok {
		return said
	}
	if said, ok := mirrorWorkedCounted(f, who)[f.Rule]; ok {
		return said
	}
	return mirrorTry(f, who)[f.Rule]
}

// times is how often, in words: one keer, 3 keer.
func times(n int) string {
	if n == 1 {
		return "één keer"
	}
	return fmt.Sprintf("%d keer", n)
}

// mirrorWorked has the sentences of what worked that tell what it did.
func mirrorWorked(f rehearse.Finding, who string) map[rehearse.RuleID]string {
	return map[rehearse.RuleID]string{
		rehearse.WorkedSilence:    mirrorSilence(f, who),
		rehearse.WorkedSummary:    fmt.Sprintf("Je gaf %s terug wat %s had gezegd.", times(f.Count), who),
		rehearse.WorkedAskedOn:    fmt.Sprintf("Je haakte %s aan bij iets wat %s zei.%s", times(f.Count), who, mirrorExample(f, who)),
		rehearse.WorkedOpened:     fmt.Sprintf("%s vertelde iets wat pas laat op tafel komt.%s", Capital(who), mirrorExample(f, who)),
		rehearse.WorkedExperience: fmt.Sprintf("Je begon bij iets wat %s heeft meegemaakt (na %s), en ging daarna pas naar de toekomst.", who, TimeClockShort(f.At)),
		rehearse.WorkedStep:       fmt.Sprintf("Er kwam een stap op tafel (na %s): %s.", TimeClockShort(f.At), mirrorParts(f.Parts, true)),
		rehearse.WorkedSpeaking:   fmt.Sprintf("Van elke 100 %s kwamen er %d van %s.", mirrorUnit(f.Unit), f.Count, who),
		rehearse.WorkedTurn:       mirrorTurned(f),
		rehearse.WorkedParent:     fmt.Sprintf("Je sprak %s %s bij de naam aan, en %s kwam meer aan het woord dan de ouder.", who, times(f.Count), who),
		rehearse.WorkedGreeting:   "Je begon met een groet.",
		rehearse.WorkedStayed:     fmt.Sprintf("Je hield het gesprek %s vol.", TimeMinutes(f.At)),
		rehearse.WorkedBegun:      "Je bent gaan zitten om te oefenen, en begonnen.",
		rehearse.WorkedLooked:     "Je kijkt nu terug op wat er gebeurde. Dat hoort bij oefenen.",
	}
}

// mirrorWorkedCounted has those that only count.
func mirrorWorkedCounted(f rehearse.Finding, who string) map[rehearse.RuleID]string {
	asked := Plural(f.Of, "vraag", "vragen")
	return map[rehearse.RuleID]string{
		rehearse.WorkedOpen:     fmt.Sprintf("Van je %s waren er %d open. Daar kan %s van alles op zeggen.", asked, f.Count, who),
		rehearse.WorkedPause:    fmt.Sprintf("Je liet %s een stilte vallen.", times(f.Count)),
		rehearse.WorkedTouched:  fmt.Sprintf("Je vragen raakten %d van de 5 loopbaancompetenties.", f.Count),
		rehearse.WorkedNoAdvice: fmt.Sprintf("Je stelde %s, en gaf geen advies.", asked),
		rehearse.WorkedNeutral:  fmt.Sprintf("Je stelde %s, en in geen daarvan zat het antwoord al.", asked),
		rehearse.WorkedSingle:   fmt.Sprintf("Je stelde %s, steeds één tegelijk.", asked),
		rehearse.WorkedAgain:    fmt.Sprintf("Je nam %s iets terug, en zei het op een andere manier.", times(f.Count)),
		rehearse.WorkedAsked:    fmt.Sprintf("Je vroeg %s iets.", times(f.Count)),
	}
}

func mirrorSilence(f rehearse.Finding, who string) string {
	left := fmt.Sprintf("Je liet %s een stilte vallen. ", times(f.Count))
	switch {
	case f.Count == 1:
		return left + fmt.Sprintf("Daarna vertelde %s meer.", who)
	case f.Of == f.Count:
		return left + fmt.Sprintf("Elke keer vertelde %s daarna meer.", who)
	case f.Of == 1:
		return left + fmt.Sprintf("Na één daarvan vertelde %s meer.", who)
	}
	return left + fmt.Sprintf("Na %d daarvan vertelde %s meer.", f.Of, who)
}

// mirrorExample quotes what was said and what came back, where that is known.
func mirrorExample(f rehearse.Finding, who string) string {
	back := MirrorLines(f.Lines, rehearse.Pupil)
	if f.Said == "" || back == "" {
		return ""
	}
	return fmt.Sprintf(" Op %s zei %s: %s", ReportQuote(short(f.Said)), who, ReportQuote(short(back)))
}

// MirrorLines are the words of a speaker on one line, without what is only done.
func MirrorLines(lines []rehearse.Line, by rehearse.Speaker) string {
	var said []string
	for _, l := range lines {
		if l.By == by && !l.Gesture() {
			said = append(said, l.Text)
		}
	}
	return strings.Join(said, " ")
}

// short is a quotation of at most so many words that it is read in a moment.
func short(text string) string {
	const most = 16
	words := strings.Fields(text)
	if len(words) <= most {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:most], " ") + " …"
}

func mirrorTurned(f rehearse.Finding) string {
	first := fmt.Sprintf("Je stuurde zelf bij. In de eerste helft was er %s een advies, een sturende vraag of een dubbele vraag, ", times(f.Of))
	if f.Count == 0 {
		return first + "in de tweede helft geen enkele."
	}
	return first + "in de tweede helft " + times(f.Count) + "."
}

func mirrorUnit(u rehearse.Unit) string {
	if u == rehearse.InTime {
		return "tellen praten"
	}
	return "woorden"
}

// mirrorParts names the parts of a step that are there, or those that are missing.
func mirrorParts(p rehearse.StepParts, there bool) string {
	var list []string
	for _, part := range []struct {
		known bool
		text  string
	}{{p.What, "wat er gaat gebeuren"}, {p.When, "wanneer"}, {p.Who, "wie meedoet of helpt"}} {
		if part.known == there {
			list = append(list, part.text)
		}
	}
	return mirrorAnd(list)
}

// mirrorAnd lists with commas and an "en" before the last.
func mirrorAnd(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + " en " + list[len(list)-1]
}
