package nl

import (
	"strconv"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Words of rounding off.
const (
	ClosingFinish      = "afsluiten"
	ClosingFinishShort = "nu afsluiten (telt niet mee)"
	ClosingLater       = "Later verder"
	ClosingLaterShort  = "later verder"
	ClosingBack        = "terug naar het gesprek"
	ClosingUntil       = "tot hoe laat"
	ClosingTimeHint    = "schrijf een tijd waarop het gesprek ophield, zoals 14:31"
	ClosingNoTime      = "Schrijf een tijd waarop het gesprek kan zijn opgehouden, zoals 14:31."
	ClosingShort       = "reden"
	ClosingShortHint   = "waarom korter? Dan kun je nu afsluiten"
	ClosingEarlier     = "wat eerder is afgesproken"
	ClosingSteps       = "wat jullie nu afspreken"
	ClosingWhat        = "wat"
	ClosingWhatHint    = "het kleinste dat te doen is"
	ClosingWho         = "wie"
	ClosingWhen        = "wanneer"
	ClosingWhenHint    = "vrijdag, volgende week dinsdag, 12 januari"
	ClosingHelp        = "met hulp van"
	ClosingHelpHint    = "mag leeg"
	ClosingAdd         = "nog een stap"
	ClosingAddRow      = "Nog een stap"
	ClosingDrop        = "stap weghalen"
	ClosingUndo        = "ongedaan maken"
	ClosingDropped     = "Stap weggehaald. Ctrl+z zet hem terug."
	ClosingNotInStep   = "ga eerst naar een stap"
	ClosingNothingDone = "er is hier niets gedaan om terug te nemen"
	ClosingNoStep      = "of geen stap"
	ClosingNoStepHint  = "omdat …"
	ClosingNeedsWhat   = "Wat gaat er gebeuren? Vul het in, of haal deze stap weg met ctrl+d."
	ClosingNeedsWho    = "Wie gaat dit doen?"
	ClosingNeedsWhen   = "Wanneer? Vul het in, of haal deze stap weg met ctrl+d."
	ClosingNext        = "voor de volgende keer"
	ClosingQuote       = "beginnen met"
	ClosingNoQuote     = "geen uitspraak"
	ClosingNextTalk    = "volgend gesprek"
	ClosingNextHint    = "vrijdag om 14:10, over zes weken; mag leeg"
	ClosingNoNext      = "of nog niet"
	ClosingNoNextAsk   = "Geen volgend gesprek? Schrijf waarom, of sluit nog eens af met ctrl+s."
	ClosingReaders     = "wie leest het"
	ClosingNoReaders   = "nog niet afgesproken"
	ClosingReadersHow  = "kies met ←→ en spatie, of typ de beginletter"
	ClosingReadersUs   = "alleen wij"

	ClosingReadersParents = "ouders"

	ClosingShare       = "delen"
	ClosingSharing     = "over delen"
	ClosingDone        = "Het gesprek is afgesloten. Dit is het verslag."
	ClosingReopened    = "Het gesprek is weer open. Sluit het af als alles klopt."
	ClosingMistake     = "Dit gesprek was een vergissing: weggooien"
	ClosingMistakeSure = "Nog eens enter: alles van dit gesprek is dan weg."
	ClosingMistakeBusy = "Dit gesprek wordt weggegooid …"
)

// ClosingTitle heads the rounding off.
func ClosingTitle(name string) string { return "Afronden · " + name }

// ClosingMistakeGone says that a talk is not there any more.
func ClosingMistakeGone(name string) string { return "Het gesprek met " + name + " is weggegooid." }

// ClosingMistakeStays says that a talk could not be thrown away, and why.
func ClosingMistakeStays(why string) string {
	return "Het gesprek is er nog; weggooien lukte niet. " + why
}

// ClosingTooShort says how far a talk is from the minimum and asks what to do.
func ClosingTooShort(talked time.Duration) string {
	return strconv.Itoa(int(talked/time.Minute)) + " van " + TimeMinutes(talk.Minimum) +
		". Later verder, of nu afsluiten?"
}

// ClosingDue is the day that the words of a step mean, with its day of the
// week.
func ClosingDue(due time.Time) string { return Weekday(due.Weekday()) + " " + TimeDay(due) }

// ClosingSharingHint gives an example of what was agreed about sharing.
func ClosingSharingHint(name string) string {
	return "bijvoorbeeld: " + name + " leest het verslag eerst zelf"
}

// ClosingDrafts says how many klad lines there are and when they are destroyed.
func ClosingDrafts(n int, on time.Time) string {
	if n == 1 {
		return "1 regel klad: die komt niet in het verslag en wordt op " + TimeDay(on) + " vernietigd."
	}
	return strconv.Itoa(n) + " regels klad: die komen niet in het verslag en worden op " + TimeDay(on) + " vernietigd."
}

// ParseHour reads a time of day: "14:31", "14.31", "14u31", "1431", "9:05". It
// reports false for anything else.
func ParseHour(text string) (hour, minute int, ok bool) {
	text = strings.TrimSpace(strings.ToLower(text))
	text = strings.TrimSpace(strings.TrimSuffix(text, "uur"))
	h, m, cut := "", "", false
	for _, sep := range []string{":", ".", "u", "h"} {
		if h, m, cut = strings.Cut(text, sep); cut {
			break
		}
	}
	if !cut && len(text) == 4 {
		h, m = text[:2], text[2:]
	}
	if len(h) == 0 || len(h) > 2 || len(m) != 2 {
		return 0, 0, false
	}
	hour, okHour := digits(h, 0, 23)
	minute, okMinute := digits(m, 0, 59)
	return hour, minute, okHour && okMinute
}
