package nl

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"gesprek/internal/talk"
)

// Words of the report of one talk, read by the pupil, parents who may read
// little Dutch, and the school's file.
const (
	ReportDate       = "Datum"
	ReportTime       = "Tijd"
	ReportKind       = "Soort gesprek"
	ReportClass      = "Klas"
	ReportSchool     = "School"
	ReportPresent    = "Wie waren erbij"
	ReportConductor  = "Wie het gesprek voerde"
	ReportPlace      = "Plaats"
	ReportGoal       = "Doel van het gesprek"
	ReportUnfinished = "Dit gesprek is nog niet afgerond."
	ReportNoLines    = "In dit verslag staan geen notities."
	ReportEarlier    = "Stappen van de vorige keer"
	ReportEarlierOne = "Een stap van de vorige keer"
	ReportSteps      = "Afspraken"
	ReportNoSteps    = "In dit verslag staat geen stap."
	ReportWho        = "Wie"
	ReportWhat       = "Wat"
	ReportWhen       = "Wanneer"
	ReportHelp       = "Met hulp van"
	ReportNextTime   = "Hiermee beginnen we de volgende keer"
	ReportSharing    = "Wie dit verslag mag lezen"
	ReportInsights   = "Dit zagen we"
	ReportNextTalk   = "Volgend gesprek"
	ReportLast       = "Tot slot"
	ReportBegins     = "Dan beginnen we met"
	ReportAgreement  = "Afspraak"
	ReportOther      = "Verder opgeschreven"
)

// ReportTalk is what a report is about.
func ReportTalk(kind talk.Kind) string {
	if kind == talk.Reflection {
		return "Reflectiemoment"
	}
	return "Loopbaangesprek"
}

// ReportTitle is the title of a report about a talk; the name may be empty.
func ReportTitle(about, name string) string {
	if name == "" {
		return about
	}
	return about + " met " + name
}

// ReportStage is the heading above what was said in a stage: its own name, the
// word that everybody in the school uses for it.
func ReportStage(s talk.StageID) string {
	if s == "" {
		return ReportOther
	}
	return Capital(TermStage(s))
}

// ReportSpan says when a talk ran and for how long, without its pauses:
// "14:12 tot 14:36, 22 minuten". A talk that went on on another day names
// both days.
func ReportSpan(from, to time.Time, length time.Duration) string {
	if days(from, to) != 0 {
		return TimeDate(from) + " " + TimeHour(from) + " tot " + TimeDate(to) + " " + TimeHour(to) +
			", samen " + TimeMinutes(length)
	}
	return TimeHour(from) + " tot " + TimeHour(to) + ", " + TimeMinutes(length)
}

// ReportShort says that a talk does not count, and why; the reason may be
// empty.
func ReportShort(reason string) string {
	text := "Korter dan " + TimeMinutes(talk.Minimum) + ". Dit gesprek telt niet mee in het overzicht van de school."
	if reason == "" {
		return text
	}
	return text + " Reden: " + sentence(reason)
}

// ReportCorrected says when something in a finished report was last corrected.
func ReportCorrected(at time.Time) string {
	return "Dit verslag is verbeterd op " + TimeDayYear(at) + "."
}

// ReportPerson names somebody who was there, with who they are; either may be
// empty.
func ReportPerson(name, who string) string {
	switch {
	case who == "" || name == "":
		return name + who
	default:
		return name + " (" + who + ")"
	}
}

// ReportPeople joins names: "Noor, Samira en Jan".
func ReportPeople(people []string) string {
	last := len(people) - 1
	if last < 1 {
		return strings.Join(people, "")
	}
	return strings.Join(people[:last], ", ") + " en " + people[last]
}

// ReportQuote puts somebody's own words between Dutch quotation marks.
func ReportQuote(words string) string { return "“" + words + "”" }

// ReportAlso leads the other forms in which a question was asked.
func ReportAlso(questions []string) string { return "Ook gevraagd: " + strings.Join(questions, " · ") }

// ReportStep numbers a step among several.
func ReportStep(n int) string { return "Stap " + strconv.Itoa(n) }

// ReportNoNext says why no next talk is planned.
func ReportNoNext(reason string) string {
	const not = "Nog niet gepland"
	reason = strings.TrimSpace(reason)
	if len(reason) > 6 && strings.EqualFold(reason[:6], "omdat ") {
		return not + ", omdat " + sentence(reason[6:])
	}
	return not + ": " + sentence(reason)
}

// ReportNoStep says why no step was agreed.
func ReportNoStep(reason string) string {
	reason = strings.TrimSpace(reason)
	for _, lead := range []string{"geen stap, ", "geen stap "} {
		if len(reason) > len(lead) && strings.EqualFold(reason[:len(lead)], lead) {
			reason = reason[len(lead):]
		}
	}
	if len(reason) > 6 && strings.EqualFold(reason[:6], "omdat ") {
		reason = reason[6:]
	}
	return "Geen stap, omdat " + sentence(reason)
}

// ReportNext says when the next talk is, or why none is planned; empty when neither
// was said.
func ReportNext(c *talk.Closing) string {
	switch {
	case c.Next != "":
		return Capital(ReportWhenDate(c.Next, c.NextOn))
	case c.NoNext != "":
		return ReportNoNext(c.NoNext)
	}
	return ""
}

// ReportLine is a line of notes as it stands in a report.
func ReportLine(n talk.Note) string {
	switch n.Kind {
	case talk.Quote:
		return ReportQuote(n.Words())
	case talk.Agreement:
		return ReportAgreement + ": " + n.Words()
	}
	return n.Words()
}

// ReportReaders says who may read a report, as it was agreed; empty when nothing
// was.
func ReportReaders(who string) string {
	switch who {
	case "":
		return ""
	case ClosingReadersUs:
		return "Alleen wie bij dit gesprek was."
	}
	return sentence(Capital(who))
}

// ReportWhenDate adds the date that is meant to the words that were used.
func ReportWhenDate(words string, due time.Time) string {
	if due.IsZero() {
		return words
	}
	return ReportPerson(words, TimeDate(due))
}

// Capital makes the first letter of a text a capital.
func Capital(s string) string {
	size := 0
	if _, size = utf8.DecodeRuneInString(s); strings.HasPrefix(s, "ij") {
		size = 2 // ij is one letter: IJsbrand
	}
	return strings.ToUpper(s[:size]) + s[size:]
}

// sentence ends a text with a full stop where it has no end of its own.
func sentence(s string) string {
	if strings.ContainsAny(s[max(0, len(s)-1):], ".?") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}
