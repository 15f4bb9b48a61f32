package nl

import (
	"fmt"

	"gesprek/internal/rehearse"
)

// The page with the rules of the mirror.
const (
	MirrorRulesTitle = "Hoe de spiegel kiest"
	MirrorRulesIntro = "De spiegel zegt van elk gesprek twee dingen die werkten en één ding om te proberen. " +
		"Hij kiest die met de regels hieronder, en met niets anders. Elke regel kijkt naar wat er gebeurde. " +
		"Er is geen cijfer, geen niveau, en je wordt met niemand vergeleken."
	MirrorRulesWeight = "Van de regels die passen, gaan de zwaarste voor. Van regels met hetzelfde onderwerp komt er één. " +
		"Welk soort vraag iets is, leest het programma aan de vorm. Dat is een hint en geen oordeel."
	MirrorRulesWorked  = "Wat werkte"
	MirrorRulesTry     = "Om te proberen"
	MirrorRulesUnknown = "algemeen bekend, niet nagegaan"
)

// MirrorRuleHead is one line for a rule: when it holds.
func MirrorRuleHead(r rehearse.Rule) string {
	if text, ok := mirrorWorkedWhen(r)[r.ID]; ok {
		return text
	}
	return mirrorTryWhen(r)[r.ID]
}

// MirrorRuleWeight is how heavy a rule is.
func MirrorRuleWeight(r rehearse.Rule) string {
	if r.Each == 0 {
		return fmt.Sprintf("Gewicht %d.", r.Base)
	}
	return fmt.Sprintf("Gewicht %d, en %d erbij voor elke keer (tot %d keer).", r.Base, r.Each, r.Most)
}

// MirrorRuleSource is how sure it is that a rule matters, and who says so.
func MirrorRuleSource(r rehearse.Rule) string {
	source := mirrorSource(r.ID)
	switch {
	case !r.Confirmed && source == "":
		return "Na te vragen · " + MirrorRulesUnknown
	case source == "":
		return "Alleen een telling"
	case !r.Confirmed:
		return "Na te vragen · " + source
	}
	return "Bevestigd · " + source + " · zonder schooljaar"
}

// Names of pages that say why a rule matters, as in the handbook.
const (
	sourceSilence = "shiatsu-academie.nl, ‘Voorbeeldvragen therapeutisch gesprek’"
	sourceLSD     = "vraagzin.nl, ‘LSD’"
	sourceOpen    = "carrieretijger.nl, ‘Open vragen stellen’"
	sourceClosed  = "mijn-training.nl, ‘Gesprekken sturen met open en gesloten vragen’"
	sourceLeading = "vraagzin.nl, ‘Suggestieve vragen’"
	sourceOMA     = "tijdwinst.com, ‘Laat OMA thuis’"
	sourceTalk    = "Kuijpers, ‘Loopbaandialoog: over leren kiezen (en) leren praten’"
	sourceStep    = "Expertisepunt LOB, ‘LOB-documenten’"
	sourceSchool  = "Mittendorff, den Brok & Beijaard, ‘Career conversations in vocational schools’"
)

// mirrorSource is who says that what a rule looks at matters; empty where nobody was
// found who does.
func mirrorSource(id rehearse.RuleID) string {
	return map[rehearse.RuleID]string{
		rehearse.WorkedSilence: sourceSilence, rehearse.WorkedPause: sourceSilence,
		rehearse.WorkedSummary: sourceLSD, rehearse.WorkedAskedOn: sourceLSD, rehearse.TryAskOn: sourceLSD,
		rehearse.TrySummary: sourceLSD, rehearse.TryDeeper: sourceLSD,
		rehearse.WorkedExperience: sourceTalk, rehearse.TryExperience: sourceTalk, rehearse.TryOnlyFuture: sourceTalk,
		rehearse.WorkedStep: sourceStep, rehearse.TryStep: sourceStep,
		rehearse.WorkedOpen: sourceOpen, rehearse.TryOpening: sourceOpen, rehearse.TryOpen: sourceClosed,
		rehearse.WorkedNeutral: sourceLeading, rehearse.TryNeutral: sourceLeading,
		rehearse.WorkedNoAdvice: sourceOMA, rehearse.TryPark: sourceOMA,
		rehearse.WorkedSingle: sourceSilence, rehearse.TrySingle: sourceSilence,
		rehearse.TryListen: sourceSchool, rehearse.TrySchool: sourceSchool,
	}[id]
}

func mirrorWorkedWhen(r rehearse.Rule) map[rehearse.RuleID]string {
	n := r.Least
	return map[rehearse.RuleID]string{
		rehearse.WorkedSilence:    fmt.Sprintf("Na minstens %s vertelde de leerling meer (alleen bij een oefenleerling van het programma).", Plural(n, "stilte", "stiltes")),
		rehearse.WorkedSummary:    fmt.Sprintf("Er was minstens %s.", Plural(n, "samenvatting", "samenvattingen")),
		rehearse.WorkedAskedOn:    fmt.Sprintf("Minstens %d keer haakte een vraag aan bij een woord van de leerling.", n),
		rehearse.WorkedOpened:     "De leerling vertelde iets uit de diepste laag.",
		rehearse.WorkedExperience: "Het ging over een ervaring voordat het over de toekomst ging.",
		rehearse.WorkedStep:       "Er kwam een stap op tafel: wat, en daarbij wanneer of met wie, voor zover te lezen.",
		rehearse.WorkedOpen:       fmt.Sprintf("Minstens %d vragen waren open, en dat was meer dan de helft.", n),
		rehearse.WorkedPause:      fmt.Sprintf("Er vielen minstens %d stiltes.", n),
		rehearse.WorkedSpeaking:   fmt.Sprintf("Minstens %d van elke 100 woorden (of tellen praten) waren van de leerling.", n),
		rehearse.WorkedTurn:       fmt.Sprintf("In de eerste helft minstens %d keer een advies, een sturende of een dubbele vraag, en in de tweede helft hooguit half zo vaak.", n),
		rehearse.WorkedParent:     fmt.Sprintf("Er zat een ouder bij, de naam van de leerling viel minstens %d keer, en de leerling sprak meer dan de ouder.", n),
		rehearse.WorkedTouched:    fmt.Sprintf("De vragen raakten minstens %d van de vijf loopbaancompetenties.", n),
		rehearse.WorkedNoAdvice:   fmt.Sprintf("Minstens %d vragen, en geen advies.", n),
		rehearse.WorkedNeutral:    fmt.Sprintf("Minstens %d vragen, en geen die het antwoord al gaf.", n),
		rehearse.WorkedSingle:     fmt.Sprintf("Minstens %d vragen, en nooit twee tegelijk.", n),
		rehearse.WorkedAgain:      fmt.Sprintf("Minstens %s werd iets teruggenomen en anders gezegd.", times(n)),
		rehearse.WorkedAsked:      fmt.Sprintf("Er was minstens %s.", Plural(n, "vraag", "vragen")),
		rehearse.WorkedGreeting:   "Er was een groet.",
		rehearse.WorkedStayed:     fmt.Sprintf("Het gesprek duurde minstens %s.", Plural(n, "minuut", "minuten")),
		rehearse.WorkedBegun:      "Past altijd: er is begonnen.",
		rehearse.WorkedLooked:     "Past altijd: er wordt teruggekeken.",
	}
}

func mirrorTryWhen(r rehearse.Rule) map[rehearse.RuleID]string {
	n := r.Least
	return map[rehearse.RuleID]string{
		rehearse.TryPark:       fmt.Sprintf("Er was minstens %s.", Plural(n, "advies", "adviezen")),
		rehearse.TryNeutral:    fmt.Sprintf("Minstens %s gaf het antwoord al.", Plural(n, "vraag", "vragen")),
		rehearse.TryParent:     "De ouder was meer aan het woord dan de leerling.",
		rehearse.TryTell:       fmt.Sprintf("Minstens %d gesloten vragen achter elkaar.", n),
		rehearse.TrySingle:     fmt.Sprintf("Minstens %d keer meer vragen tegelijk.", n),
		rehearse.TryExperience: "Het ging over de toekomst voordat het over een ervaring ging.",
		rehearse.TryOnlyFuture: "Het ging over de toekomst, en niet over een ervaring.",
		rehearse.TryListen:     fmt.Sprintf("Minstens %d van elke 100 woorden (of tellen praten) waren van de gespreksvoerder.", n),
		rehearse.TrySchool:     fmt.Sprintf("Minstens %d vragen gingen over schoolzaken, en dat was meer dan de helft.", n),
		rehearse.TryOpen:       fmt.Sprintf("Minstens %d gesloten vragen, en dat waren er meer dan de open.", n),
		rehearse.TryPause:      fmt.Sprintf("Minstens %d vragen, samenvattingen of adviezen, en geen stilte.", n),
		rehearse.TryStep:       fmt.Sprintf("Het gesprek duurde minstens %d minuten, en er kwam geen stap op tafel.", n),
		rehearse.TryStepParts:  "Er kwam een stap op tafel, en wat, wanneer of met wie ontbrak, voor zover te lezen.",
		rehearse.TryAskOn:      fmt.Sprintf("Minstens %d vragen, samenvattingen of adviezen, en geen vraag die aanhaakte.", n),
		rehearse.TrySummary:    fmt.Sprintf("Minstens %d vragen, samenvattingen of adviezen, en geen samenvatting.", n),
		rehearse.TryTouch:      fmt.Sprintf("Minstens %d vragen, en die raakten één loopbaancompetentie.", n),
		rehearse.TryDeeper:     "De leerling vertelde ergens meer dan een eerste antwoord.",
		rehearse.TryOpening:    "Past altijd.",
	}
}

// MirrorRulesSide is the heading of the rules of a side.
func MirrorRulesSide(s rehearse.Side) string {
	if s == rehearse.Try {
		return MirrorRulesTry
	}
	return MirrorRulesWorked
}
