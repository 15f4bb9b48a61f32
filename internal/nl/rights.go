package nl

import (
	"fmt"
	"strings"
	"time"
)

// What the commands about a pupil's rights do.
const (
	CLIInspect     = "Geef alles wat over een leerling is bewaard"
	CLIInspectLong = `Schrijft alles wat over een leerling is bewaard, voor de leerling of een ouder die
erom vraagt: gegevens met wat er eerder stond, elk gesprek met alle vragen en
regels, ook klad dat er nog is, afspraken en hoe ze afliepen, en wat er met de
gegevens is gedaan. Het komt op het scherm, of in het bestand dat je met --naar
noemt: gewone tekst als dat op .txt eindigt, JSON als het op .json eindigt, anders
Markdown. In het logboek komt te staan dat er inzage is gegeven.

In de JSON staat de vorm als "format"; tijden zijn UTC, lengtes seconden.

` + WhomHelp
	CLIErase     = "Wis alles van een leerling, voorgoed"
	CLIEraseLong = `Laat zien wat er van een leerling weggaat en vraagt de roepnaam te typen. Daarna is
alles weg: gegevens, gesprekken, klad, afspraken, en wat ervan in backups
naast het bestand staat. Tot slot kijkt gesprek overal na of er niets is gebleven. In
het logboek staat daarna alleen dat er iemand is gewist, zonder naam.

` + WhomHelp
	CLILog     = "Toon wat er met gegevens van leerlingen is gedaan"
	CLILogLong = `Toont het logboek, het nieuwste onderaan: wat er is meegegeven, ingezien, verbeterd
en gewist, en wat er met sleutels en backups is gedaan. Er kan alleen iets bij
komen. Een naam staat er alleen zolang de leerling er nog is.`
)

// Their arguments and options.
const (
	CLIArgsPupil = "LEERLING [opties]"
	CLIArgsLog   = "[--json]"
	CLIFlagJSON  = "schrijf JSON, voor een ander programma"
	CLIFlagSure  = "wis zonder te vragen"
)

// CLINeedsPupil says that a command is about a pupil.
func CLINeedsPupil(command string) string {
	return fmt.Sprintf("Noem een leerling, bijvoorbeeld: %s Noor. Met - in plaats van de naam vraagt gesprek ernaar.", command)
}

// CLINoPupil says that nobody has such a name.
func CLINoPupil(asked string) string {
	return fmt.Sprintf("Er is geen leerling met '%s'. Kijk de naam na; een deel ervan is genoeg.", asked)
}

// CLIWhich says that a name fits several pupils; the list follows.
func CLIWhich(asked string) string {
	return fmt.Sprintf("'%s' past bij meer dan een. Noem de naam voluit, met de klas erachter, of neem een kenmerk:", asked)
}

// CLICandidateID adds the start of an id, by which one of several can be named.
func CLICandidateID(candidate, id string) string { return candidate + "  " + id }

// InspectWritten says in which file the inspection is.
func InspectWritten(path string) string {
	return fmt.Sprintf("Alles over deze leerling staat in %s. Dit bestand is niet versleuteld: geef het mee en gooi het daarna weg.", path)
}

// ActWhom names a pupil in the log; one who was erased has only an id, and an act
// about nobody neither.
func ActWhom(name, id string) string {
	if name != "" || id == "" {
		return name
	}
	return ActPupil + " " + id
}

// ActTalk names a talk in the log by its id; empty for none.
func ActTalk(id string) string {
	if id == "" {
		return ""
	}
	return ActTalkWord + " " + id
}

// Sentences of erasing on the command line.
const (
	CLIEraseNeeds  = "Wissen kan niet ongedaan worden gemaakt. Zonder terminal hoort er --ja bij: gesprek wis LEERLING --ja"
	EraseLooking   = "De naam wordt gezocht in gesprekken met anderen …"
	EraseWorking   = "Alles van deze leerling wordt gewist …"
	EraseProving   = "De backups worden nagekeken …"
	EraseNoUndo    = "Dit kan niet ongedaan worden gemaakt. Wat buiten gesprek staat, blijft: een verslag dat je opsloeg of printte, een backup op een stick of een schijf van school."
	EraseMentions  = "Dat kan ook iemand anders met die naam zijn. Die gesprekken blijven staan; kijk ze zelf na."
	EraseNotMeant  = "Dat is niet de roepnaam. Er is niets gewist."
	EraseHalf      = "Het wissen is niet afgemaakt. Geef dezelfde opdracht nog eens, of start gesprek: dan gaat het verder."
	EraseProof     = "Nagekeken, met alles opnieuw geopend:"
	EraseUnproved  = "Er is gewist, maar het is niet gelukt om alles na te kijken."
	EraseElsewhere = "Heb je zelf nog een verslag, een uitdraai of een backup op een andere plek? Die gooi je zelf weg."
)

// EraseSum is what there is of a pupil.
type EraseSum struct {
	Talks, Lines, Steps, Corrections int
	Entries                          int       // on the card, beside the talks
	First, Last                      time.Time // when the first and the last talk began; zero without one
}

// EraseWillGo says whose data will go; the class may be empty.
func EraseWillGo(name, class string) string {
	return "Dit gaat voorgoed weg: alles van " + strings.TrimSpace(CLICandidate(name, class)) + "."
}

// EraseTalks says how much that is.
func EraseTalks(s EraseSum) string {
	parts := []string{
		Plural(s.Talks, "gesprek", "gesprekken"), Plural(s.Lines, "regel", "regels"), Plural(s.Steps, "afspraak", "afspraken"),
	}
	if s.Corrections > 0 {
		parts = append(parts, Plural(s.Corrections, "verbetering", "verbeteringen"))
	}
	if s.Entries > 0 {
		parts = append(parts, Plural(s.Entries, "regel op de leerlingkaart", "regels op de leerlingkaart"))
	}
	text := "  " + strings.Join(parts, ", ")
	switch {
	case s.First.IsZero():
		return text
	case s.First.Equal(s.Last):
		return text + ", van " + TimeDayYear(s.First)
	}
	return text + ", van " + TimeDayYear(s.First) + " tot en met " + TimeDayYear(s.Last)
}

// EraseMention says that the name stands in talks with somebody else.
func EraseMention(name, class string, texts int) string {
	who := strings.TrimSpace(CLICandidate(name, class))
	return "De naam staat ook " + Plural(texts, "keer", "keer") + " in gesprekken met " + who + "."
}

// EraseConfirm asks to type a first name.
func EraseConfirm(name string) string {
	return fmt.Sprintf("Typ %s om te wissen, of alleen Enter om te stoppen: ", name)
}

// EraseWent says what went.
func EraseWent(talks, lines, steps int) string {
	return fmt.Sprintf("Gewist: de gegevens, %s, %s en %s.", Plural(talks, "gesprek", "gesprekken"),
		Plural(lines, "regel", "regels"), Plural(steps, "afspraak", "afspraken"))
}

// EraseProofRows says what is left in the database: in so many tables.
func EraseProofRows(left int) string {
	if left > 0 {
		return "  ✗ in het bestand staat nog iets"
	}
	return "  ✓ in het bestand staat niets meer"
}

// EraseProofKeys says how many keys were destroyed, and how many of them were not.
func EraseProofKeys(keys, left int) string {
	if left > 0 {
		return fmt.Sprintf("  ✗ %d van %s is niet vernietigd", left, Plural(keys, "sleutel", "sleutels"))
	}
	if keys == 1 {
		return "  ✓ de sleutel is vernietigd"
	}
	return fmt.Sprintf("  ✓ alle %d sleutels zijn vernietigd", keys)
}

// EraseProofCopies says in how many backups was looked, in how many of them
// something can still be read, and of how many that cannot be told.
func EraseProofCopies(copies, open, unsure int) string {
	all := Plural(copies, "backup", "backups")
	switch {
	case open > 0:
		return fmt.Sprintf("  ✗ in %d van %s is nog iets te lezen", open, all)
	case unsure > 0:
		return fmt.Sprintf("  ✗ %d van %s kon niet worden nagekeken", unsure, all)
	case copies == 0:
		return "  ✓ er zijn geen backups naast het bestand"
	case copies == 1:
		return "  ✓ in de backup is niets meer te lezen"
	}
	return fmt.Sprintf("  ✓ in alle %d backups is niets meer te lezen", copies)
}

// EraseUnsure says which files could not be read.
func EraseUnsure(files []string) string {
	return "Gewist, en de sleutels zijn vernietigd. Maar niet elke kopie was te lezen om dat na te kijken. Gooi weg wat je niet kent: " +
		strings.Join(files, ", ") + "."
}

// EraseRemains says that something is left, and in which files.
func EraseRemains(files []string) string {
	text := "Er is nog iets van deze leerling over. Geef dezelfde opdracht nog eens"
	if len(files) > 0 {
		text += ", en gooi deze kopieën weg: " + strings.Join(files, ", ")
	}
	return text + "."
}
