package nl

import (
	"strconv"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Words of rounding off: the lines one by one, the sentences about competences, who
// may read along, and the draaischerm.
const (
	ClosingLinesKey    = "regels langslopen: verslag of klad"
	ClosingLinesNone   = "er staan geen regels"
	LinesToggle        = "verslag of klad"
	LinesToggleWhole   = "deze regel: verslag of klad"
	LinesBack          = "terug naar het afronden"
	LinesInReport      = "in het verslag"
	LinesNowDraft      = "Die regel is nu klad."
	LinesNowDraftStep  = "Die regel is nu klad, en de stap die eruit kwam is weg. Ctrl+z zet alles terug."
	LinesNowReport     = "Die regel komt in het verslag."
	LinesNowReportStep = "Die regel komt in het verslag, en de stap staat er weer bij."
	LinesHasStep       = "Hier komt een stap uit. Wordt de regel klad, dan gaat de stap mee."
	LinesIsQuote       = "Hiermee begint het volgende gesprek. Wordt de regel klad, dan begint het met iets anders."
	LinesWasStep       = "Er kwam een stap uit. Gaat de regel weer mee in het verslag, dan staat de stap er ook weer."
	ClosingInsight     = "één zin; mag leeg"
	ClosingTurn        = "draaischerm: samen lezen wat er in het verslag komt"
	ClosingTurnShort   = "draaischerm"
	ClosingTurnRow     = "Samen lezen op het draaischerm"
	ClosingTurnNone    = "Er is nog niets om samen te lezen."
	ClosingTurnWith    = "Met hulp van "
)

// LinesTitle heads the lines of a talk.
func LinesTitle(name string) string { return "Regels · " + name }

// LinesCount says how many lines go into the report and how many are klad.
func LinesCount(report, drafts int) string {
	return strconv.Itoa(report) + " in het verslag, " + strconv.Itoa(drafts) + " klad"
}

// ClosingLines is the row that leads to the lines.
func ClosingLines(report, drafts int) string {
	return "Regels langslopen: " + LinesCount(report, drafts)
}

// LinesDraft marks a line of klad with the day on which it is destroyed.
func LinesDraft(on time.Time) string { return "klad tot " + TimeDayShort(on) }

// LinesDrafts says what klad is, with the day on which it is destroyed.
func LinesDrafts(on time.Time) string {
	return "Klad komt niet in het verslag en wordt op " + TimeDay(on) + " vernietigd."
}

// ClosingShowed heads the sentences about competences.
func ClosingShowed(name string) string { return "wat " + name + " liet zien" }

// ClosingSaid gives lines of the talk as an example beside a sentence.
func ClosingSaid(lines []string) string { return "uit het gesprek: " + strings.Join(lines, " · ") }

// ClosingReaderWords are the words for who may read a report; the first is nobody
// else than who was there.
func ClosingReaderWords() []string {
	return []string{ClosingReadersUs, ClosingReadersParents, "het team", "de vervolgopleiding"}
}

// ClosingReaderList takes apart what ReportPeople made of those words.
func ClosingReaderList(agreed string) []string {
	return strings.Split(strings.ReplaceAll(agreed, " en ", ", "), ", ")
}

// ClosingAdult says what is agreed about parents with a pupil of 18 or older.
func ClosingAdult(name string) string {
	return name + " is 18 of ouder: ouders lezen het alleen als " + name + " dat goed vindt."
}

// CompetenceAsks is a loopbaancompetentie with the question of the pupil that
// belongs to it: "Kwaliteiten · wat kan ik?".
func CompetenceAsks(c talk.Competence) string {
	asks := map[talk.Competence]string{
		talk.Qualities: "wat kan ik?", talk.Motives: "wat wil ik?", talk.Work: "welk werk past bij mij?",
		talk.Steering: "hoe kom ik daar?", talk.Networking: "wie kan mij helpen?",
	}
	return Capital(TermCompetenceShort(c)) + " · " + asks[c]
}

// ClosingTurnStep is an agreed step as the pupil reads it.
func ClosingTurnStep(s talk.Step) string {
	if s.Who == "" {
		return Capital(s.What)
	}
	return s.Who + ": " + s.What
}

// ClosingTurnMore says when a step is done and with whose help.
func ClosingTurnMore(s talk.Step) string {
	var parts []string
	if when := spoken(s.When, s.Due); when != "" {
		parts = append(parts, Capital(when))
	}
	if s.Help != "" {
		parts = append(parts, ClosingTurnWith+s.Help)
	}
	return strings.Join(parts, " · ")
}

// ClosingTurnNext says when the next talk is, or why none is planned; empty when
// neither was said.
func ClosingTurnNext(c *talk.Closing) string {
	if c.Next != "" {
		return Capital(spoken(c.Next, c.NextOn))
	}
	return ReportNext(c)
}

// spoken adds the day that is meant to words that do not name it: "volgende week
// (vrijdag 27 november)", and "vrijdag 27 november" for "vrijdag".
func spoken(words string, on time.Time) string {
	day := ClosingDue(on)
	switch folded := Fold(words); {
	case on.IsZero() || strings.Contains(folded, Fold(TimeDay(on))):
		return words
	case strings.HasPrefix(day, folded):
		return day
	}
	return ReportPerson(words, day)
}

// ClosingTurnPage says which page of the draaischerm this is, and how it goes on.
func ClosingTurnPage(page, of int) string {
	if of <= 1 {
		return "een toets: terug"
	}
	where := strconv.Itoa(page) + " van " + strconv.Itoa(of)
	if page == of {
		return where + " · een toets: terug"
	}
	return where + " · spatie: verder · een andere toets: terug"
}

// ChoiceTyped says what typing did where something is chosen.
func ChoiceTyped(typed string) string {
	return "begint met “" + typed + "”; backspace zet het terug"
}

// ChoiceNotTyped says that nothing can be typed where something is chosen.
const ChoiceNotTyped = "hier kies je met ←→; geen enkel woord begint zo"
