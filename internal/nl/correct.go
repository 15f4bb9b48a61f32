package nl

import (
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Words of correcting a report.
const (
	CorrectCommand  = "iets in dit verslag verbeteren"
	CorrectShort    = "verbeter"
	CorrectNothing  = "in dit verslag staat niets dat iemand typte"
	CorrectSimply   = "verander het nog gewoon, met ctrl+z"
	CorrectPick     = "verbeter"
	CorrectChoose   = "kiezen"
	CorrectText     = "wordt"
	CorrectTextHint = "leeg: dit gaat uit het verslag"
	CorrectWhy      = "reden"
	CorrectWhyHint  = "mag leeg"
	CorrectErase    = "voorgoed weghalen, ook wat er eerst stond"
	CorrectSame     = "Er is niets veranderd."
	CorrectBusy     = "wacht even: het wordt net bewaard"
)

// Sentences after a correction.
const (
	CorrectDone   = "Verbeterd en bewaard. Wat er eerst stond, staat nog in de inzage."
	CorrectOut    = "Uit het verslag. Wat er stond, staat nog in de inzage."
	CorrectErased = "Weg uit je gesprekken. In een backup van eerder staat het nog even."
)

// CorrectTitle heads the screens of correcting.
func CorrectTitle(name string) string { return "Verslag verbeteren · " + name }

// CorrectKept says what is kept of what stands there now; named tells that the
// program knows who corrects it.
func CorrectKept(named bool) string {
	what := "de datum"
	if named {
		what += " en je naam"
	}
	return "Wat er nu staat, blijft bewaard met " + what + ". Wie inzage vraagt, ziet beide."
}

// CorrectNow says what stands there now; under is the heading above it, and may
// be empty, as label may.
func CorrectNow(under, label, text string) string {
	place := strings.Trim(under+" · "+label, " ·")
	if place != "" {
		place += "\n"
	}
	return place + "Nu: " + text
}

// CorrectBefore says what stood there until a correction, by whom that was and
// why; by and why may be empty.
func CorrectBefore(was string, until time.Time, by, why string) string {
	if was == "" {
		was = "(leeg)"
	}
	told := strings.Trim(by+", "+why, ", ")
	if told != "" {
		told = " (" + told + ")"
	}
	return "Tot " + TimeDay(until) + told + ": " + was
}

// CorrectEraseSure asks to do it once more; together tells that an afspraak and
// the line it came from go both.
func CorrectEraseSure(part talk.Part, together bool) string {
	what := "deze tekst"
	switch {
	case together:
		what = "deze regel en de afspraak die eruit kwam"
	case part == talk.PartLine:
		what = "deze regel"
	case part == talk.PartWhat || part == talk.PartWho || part == talk.PartWhen || part == talk.PartHelp:
		what = "deze hele afspraak"
	}
	return "Nog eens enter: " + what + ", met alles wat er eerder stond, is dan voorgoed weg."
}

// CorrectNotSaved says that storing failed, with why and what to do.
func CorrectNotSaved(why string) string { return NotSaved + ". " + why + " Wat je typte staat er nog." }
