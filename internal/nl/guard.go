package nl

import (
	"slices"
	"strconv"
	"strings"

	"gesprek/internal/guard"
)

// Words about what is pointed out before a line goes into the report.
const (
	GuardHeading   = "let op, voor het verslag"
	GuardGo        = "regels voor het verslag nalopen"
	GuardGoShort   = "nalopen"
	GuardReview    = "Het hoeft niet: afsluiten kan altijd. Wil je iets anders opschrijven? Esc brengt je terug naar het gesprek."
	GuardLeaveName = "laat staan"
	GuardLeaveNote = "Laat staan · f8 wordt klad · f3 woord niet meer melden"
	GuardLeaveText = "Laat staan · f3 woord niet meer melden"
	GuardAbove     = "Het staat hierboven; daar kun je het anders opschrijven."
	GuardGoal      = "doel"
	GuardDraft     = "maak er klad van"
	GuardSpare     = "dit woord niet meer melden"
	GuardSpareKey  = "woord niet melden"
	GuardLeft      = "Die regel blijft zo. Ctrl+z: toch nog nalopen."
	GuardDrafted   = "Die regel is nu klad en komt niet in het verslag. Ctrl+z maakt hem weer gewoon."
	GuardAllRead   = "Er is niets na te lopen."
	GuardForgotten = "Bij het afronden worden weer alle woorden gemeld."
)

// GuardCount says how many lines there are to read once more, and how to see
// them or put them away.
func GuardCount(n int, open bool) string {
	lines := strconv.Itoa(n) + " regels om nog eens te lezen"
	if n == 1 {
		lines = "1 regel om nog eens te lezen"
	}
	if open {
		return lines + " (enter: verbergen)"
	}
	return lines + " (enter: tonen)"
}

// GuardSpared says that a word is not pointed out any more.
func GuardSpared(word string) string {
	return "“" + word + "” wordt niet meer gemeld. Ctrl+z: toch wel."
}

// GuardSparedCount says how many words are left alone, in the settings.
func GuardSparedCount(n int) string {
	if n == 1 {
		return "1 woord wordt niet gemeld: enter meldt het weer"
	}
	return strconv.Itoa(n) + " woorden worden niet gemeld: enter meldt ze weer"
}

// GuardNotKept says that a choice about a word holds now but is not stored.
func GuardNotKept(why string) string { return "Dit is niet bewaard voor de volgende keer. " + why }

// GuardMarked is a text with the words that were found between brackets, so
// that they stand out without colour too.
func GuardMarked(text string, hits []guard.Hit) string {
	var b strings.Builder
	at := 0
	for _, h := range hits {
		b.WriteString(text[at:h.From] + "[" + text[h.From:h.To] + "]")
		at = h.To
	}
	return b.String() + text[at:]
}

// GuardWhy says in plain words why something is pointed out, and what to think
// of, for the kinds that were found in a line.
func GuardWhy(hits []guard.Hit) string {
	has := func(k guard.Kind) bool {
		return slices.ContainsFunc(hits, func(h guard.Hit) bool { return h.Kind == k })
	}
	var about, says []string
	for _, k := range guard.Kinds() {
		if name := guardAbout(k); name != "" && has(k) {
			about = append(about, name)
		}
	}
	if has(guard.Safety) {
		says = append(says, "Dit kan over veiligheid gaan. Overleg liever met de zorgcoördinator of de vertrouwenspersoon van je school, "+
			"die weten hoe jullie meldcode werkt, dan dat je het hier opschrijft.")
	}
	if has(guard.Number) {
		says = append(says, "Dit lijkt een nummer dat bij iemand hoort. Is het nodig voor het verslag?")
	}
	if len(about) > 0 {
		says = append(says, "Dit gaat over "+strings.Join(about, " en over ")+". Is het nodig voor het verslag?")
	}
	if has(guard.Judgement) {
		says = append(says, "Dit klinkt als een oordeel. Wat zag of hoorde je?")
	}
	return strings.Join(says, " ")
}

// guardAbout names what a kind is about; empty for kinds that have a sentence
// of their own.
func guardAbout(k guard.Kind) string {
	return map[guard.Kind]string{
		guard.Health:    "gezondheid",
		guard.Faith:     "geloof",
		guard.Origin:    "afkomst",
		guard.Police:    "politie of justitie",
		guard.Money:     "geld thuis",
		guard.Home:      "de situatie thuis",
		guard.Sexuality: "seksualiteit",
		guard.Politics:  "politiek",
	}[k]
}
