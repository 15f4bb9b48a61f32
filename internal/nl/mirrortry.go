package nl

import (
	"fmt"

	"gesprek/internal/rehearse"
)

// mirrorTry has the sentences of what to try: what was seen, and one other way.
func mirrorTry(f rehearse.Finding, who string) map[rehearse.RuleID]string {
	first := ""
	if f.Said != "" {
		first = ", zoals " + ReportQuote(short(f.Said))
	}
	at := TimeClockShort(f.At)
	return map[rehearse.RuleID]string{
		rehearse.TryPark:       fmt.Sprintf("Je gaf %s advies%s. Schrijf een advies de volgende keer eerst op, en stel nog één open vraag.", times(f.Count), mirrorSince(f)),
		rehearse.TryNeutral:    fmt.Sprintf("%s het antwoord al%s. Laat ‘toch’, ‘niet’ of ‘vast’ weg, en vraag hoe %s het zelf ziet.", mirrorHeld(f.Count), first, who),
		rehearse.TrySingle:     fmt.Sprintf("Je stelde %s twee of meer vragen tegelijk%s. Stel er één, en wacht.", times(f.Count), first),
		rehearse.TryTell:       fmt.Sprintf("Vanaf %s stelde je %d gesloten vragen achter elkaar. Zeg daar de volgende keer één keer: vertel eens.", at, f.Count),
		rehearse.TryExperience: fmt.Sprintf("Het ging na %s al over de toekomst. Begin de volgende keer bij iets wat %s heeft meegemaakt.", at, who),
		rehearse.TryOnlyFuture: fmt.Sprintf("Het ging over de toekomst, en nog niet over iets wat %s heeft meegemaakt. Vraag eerst naar één moment: waar was het, en wat gebeurde er?", who),
		rehearse.TryParent:     fmt.Sprintf("De ouder was meer aan het woord (%d van elke 100 %s) dan %s (%d). Bedank de ouder, en ga met de naam terug naar %s.", f.Of, mirrorUnit(f.Unit), who, f.Count, who),
		rehearse.TryListen:     fmt.Sprintf("Van elke 100 %s kwamen er %d van jou. Stel na een antwoord één korte vraag, en wacht.", mirrorUnit(f.Unit), f.Count),
		rehearse.TrySchool:     fmt.Sprintf("Van je %s gingen er %d over schoolzaken. Bewaar die voor een ander gesprek, en ga terug naar iets wat %s heeft meegemaakt.", Plural(f.Of, "vraag", "vragen"), f.Count, who),
		rehearse.TryStep:       fmt.Sprintf("In %s kwam er geen stap op tafel. Eindig de volgende keer met één kleine stap: wat, wanneer en met wie.", TimeMinutes(f.At)),
		rehearse.TryStepParts:  fmt.Sprintf("Er kwam een stap op tafel (na %s). Voor zover te lezen is, ontbreekt nog %s. Vraag daar de volgende keer naar.", at, mirrorParts(f.Parts, false)),
		rehearse.TryPause:      "Er viel geen stilte. Tel na je volgende open vraag in jezelf tot vier.",
		rehearse.TryOpen:       fmt.Sprintf("Je stelde %d gesloten vragen, en %d open. Begin één vraag met wat, hoe of welke.", f.Count, f.Of),
		rehearse.TryAskOn:      fmt.Sprintf("Je haakte nog niet aan bij een woord van %s. Neem één woord uit het antwoord, en vraag wat dat precies is.", who),
		rehearse.TrySummary:    fmt.Sprintf("Er kwam geen samenvatting. Zeg halverwege terug wat je hoorde, in de woorden van %s.", who),
		rehearse.TryTouch:      fmt.Sprintf("Je vragen raakten één loopbaancompetentie. Stel de volgende keer ook een vraag bij %s.", TermCompetence(f.Touch)),
		rehearse.TryDeeper:     fmt.Sprintf("Na %s vertelde %s meer. Vraag op zo'n moment nog één keer door.", ReportQuote(short(f.Said)), who),
		rehearse.TryOpening:    fmt.Sprintf("Begin de volgende keer met één open vraag over iets wat %s deze week deed.", who),
	}
}

// mirrorSince says when it first was, where that says something.
func mirrorSince(f rehearse.Finding) string {
	if f.Count == 1 {
		return " (na " + TimeClockShort(f.At) + ")"
	}
	return ", de eerste keer na " + TimeClockShort(f.At)
}

// mirrorHeld begins the sentence of questions that held their answer.
func mirrorHeld(n int) string {
	if n == 1 {
		return "In één vraag zat"
	}
	return fmt.Sprintf("In %d vragen zat", n)
}
