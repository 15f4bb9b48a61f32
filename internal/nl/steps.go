package nl

import (
	"strconv"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Words of the list of steps of all pupils.
const (
	StepsCommand   = "stappen: wat is er afgesproken"
	StepsReport    = "het verslag erbij"
	StepsReportFew = "verslag"
	StepsAll       = "alles van dit schooljaar, of alleen wat open is"
	StepsAllShort  = "alles"
	StepsOpenShort = "alleen open"
	StepsClass     = "afspraken van de klas, voor collega's"
	StepsClassFew  = "klas"
	StepsNoClass   = "deze leerling heeft geen klas"
	StepsNobody    = "er is nu geen stap gekozen"
	StepsAstray    = "dit gesprek is nog niet opgeslagen waar het hoort"
	StepsNotRead   = "De stappen konden niet worden gelezen."
	StepsNone      = "Er staan geen stappen open."
	StepsNoneDo    = "Alles is gedaan of besproken. Een nieuwe stap spreek je af aan het eind van een gesprek. Wat al klaar is, zie je met ctrl+t."
	StepsNoneAll   = "Dit schooljaar is er nog niets afgesproken."
	StepsNoneAllDo = "Aan het eind van een gesprek leg je vast wie wat doet, en wanneer. Dan staat het hier."
	StepsName      = "leerling"
	StepsKlas      = "klas"
	StepsWhat      = "wat"
	StepsWho       = "wie"
	StepsWhen      = "wanneer"
	StepsFilter    = "(typ een naam, een klas of een woord)"
)

// StepsTitle heads the list; shown of all steps are in view.
func StepsTitle(shown, all int, whole bool) string {
	what := " open"
	if whole {
		what = " dit schooljaar"
	}
	if shown < all {
		return "Stappen · " + strconv.Itoa(shown) + " van " + strconv.Itoa(all) + what
	}
	return "Stappen · " + strconv.Itoa(all) + what
}

// StepsTerm heads the steps that are due so soon.
func StepsTerm(t talk.Term) string {
	switch t {
	case talk.Overdue:
		return "te laat"
	case talk.ThisWeek:
		return "deze week"
	case talk.LaterOn:
		return "later"
	case talk.Undated:
		return "zonder datum"
	}
	return "klaar"
}

// StepsTermCount is [StepsTerm] with how many there are.
func StepsTermCount(t talk.Term, n int) string { return StepsTerm(t) + " · " + strconv.Itoa(n) }

// StepsState is the command that says how a step turned out.
func StepsState(s talk.StepState) string {
	if s == talk.StepOpen {
		return "weer open"
	}
	return TermStepState(s)
}

// StepsStateShort is [StepsState] in one word.
func StepsStateShort(s talk.StepState) string {
	if s == talk.StepOpen {
		return "open"
	}
	return string(s)
}

// StepsSign stands before a step, for how it turned out: never by colour alone.
func StepsSign(s talk.StepState) string {
	switch s {
	case talk.StepDone:
		return "✓"
	case talk.StepPartly:
		return "~"
	case talk.StepFailed:
		return "×"
	case talk.StepDropped:
		return "–"
	}
	return "○"
}

// StepsAlready says that a step turned out so before.
func StepsAlready(s talk.StepState) string { return "deze stap staat al op: " + TermStepState(s) }

// StepsSaved says that it is stored how a step turned out; the moment is in the
// user's time zone. Key opens the step again.
func StepsSaved(s talk.StepState, at time.Time, key string) string {
	text := "Opgeslagen " + TimeSecond(at) + ": " + TermStepState(s) + "."
	if s == talk.StepOpen {
		return text
	}
	return text + " Toch niet? " + key + " zet de stap weer open."
}

// StepsNotSaved says that it is not stored, and why.
func StepsNotSaved(why string) string {
	return "Niet opgeslagen, de stap staat weer zoals hij was. " + why
}

// StepsDay is the day on which a step is due, in a narrow column; the words that
// were used where no day is known. The year stands there when it is not today's.
func StepsDay(p talk.Step, today time.Time) string {
	switch {
	case p.Due.IsZero():
		return p.When
	case p.Due.Year() != today.Year():
		return TimeDayShort(p.Due) + " " + strconv.Itoa(p.Due.Year())
	}
	return Weekday(p.Due.Weekday())[:2] + " " + TimeDayShort(p.Due)
}

// StepsDetail tells of a step who does it, when, with whose help and from which
// talk; what is empty is left out. The talk's day is in the user's time zone.
func StepsDetail(p talk.Step, agreed, today time.Time) []string {
	var parts []string
	add := func(label, text string) {
		if text != "" {
			parts = append(parts, label+": "+text)
		}
	}
	add("wie", p.Who)
	add("wanneer", ReportWhenDate(p.When, p.Due))
	add("met hulp van", p.Help)
	return append(parts, "afgesproken "+TimeRelativeDay(agreed, today))
}

// StepsWithHelp is who does a step, with whose help; who may be empty.
func StepsWithHelp(who, help string) string { return strings.TrimSpace(who + " (met " + help + ")") }

// Words of the agreements of one class, for colleagues.
const (
	AgreementsNone  = "Er staan geen afspraken open."
	AgreementsCopy  = "kopieer de afspraken"
	AgreementsBusy  = "De afspraken worden gekopieerd …"
	AgreementsDone  = "De afspraken staan op het klembord. Na een minuut, of als je stopt, haalt gesprek ze er weer af."
	AgreementsByTTY = "Gesprek heeft je terminal gevraagd de afspraken te kopiëren. Plak ze om te zien of dat lukte, en kopieer daarna iets anders."
	AgreementsFail  = "De afspraken konden niet worden gekopieerd."
	AgreementsKeep  = "als bestand"

	AgreementsPupil = "Leerling"
	AgreementsDate  = "Datum"
)

// AgreementsTitle heads the agreements of a class.
func AgreementsTitle(class string) string { return "Afspraken van klas " + class }

// AgreementsLead says what the list is; the day is in the user's time zone.
func AgreementsLead(day time.Time) string {
	return "Wat in loopbaangesprekken is afgesproken en nog open staat, op " + TimeDayYear(day) +
		". Zonder wat er in de gesprekken is gezegd."
}

// AgreementsLate is the day of an agreement of which the day is past.
func AgreementsLate(words string) string { return words + ", te laat" }

// AgreementsNotLogged says that the agreements were copied and the log does not
// have it, and why.
func AgreementsNotLogged(why string) string {
	return "De afspraken zijn gekopieerd, maar dat staat niet in het logboek. " + why
}

// CalendarStep is the title of a step in a calendar.
func CalendarStep(name, what string) string { return name + ": " + what }

// CalendarTalk is the title of a planned talk in a calendar.
func CalendarTalk(kind talk.Kind, name string) string {
	if kind == talk.Reflection {
		return "Reflectiemoment met " + name
	}
	return "Gesprek met " + name
}

// What gesprek stappen does, and its options.
const (
	CLISteps     = "Toon wat er is afgesproken, over alle leerlingen heen"
	CLIStepsLong = `Toont de stappen die open staan, gegroepeerd: te laat, deze week, later en zonder
datum. Met --naar wordt het de lijst met afspraken van een klas voor collega's:
alleen voornaam, wie, wat, wanneer en met wiens hulp. Een bestand dat op .csv
eindigt kan een rekenblad openen, een .txt is gewone tekst, anders is het
Markdown. Met --ics komen de stappen met een datum en de geplande gesprekken in
een bestand dat je agenda kan inlezen; in de titel staan alleen de voornaam en
wat er is afgesproken. Een agenda wordt vaak gedeeld of bewaard bij een ander
bedrijf: kijk eerst wie er meeleest.`
	CLIFlagStepsClass = "alleen de leerlingen van deze `KLAS`"
	CLIFlagStepsAll   = "ook wat dit schooljaar al klaar is"
	CLIFlagStepsLate  = "alleen wat te laat is"
	CLIFlagStepsICS   = "schrijf dit `BESTAND` voor de agenda; - is het scherm"
	CLIFlagStepsJSON  = "schrijf JSON, voor programma's"
	CLIFlagStepsOver  = "vervang het bestand van --naar of --ics als het al bestaat"
	CLIStepsOver      = "--overschrijf hoort bij --naar of --ics."
	CLIStepsToNeeds   = "--naar hoort bij een klas, bijvoorbeeld: gesprek stappen --klas 2B --naar afspraken.md"
	CLIStepsOne       = "Kies er één: --json, --naar of --ics."
	CLIStepsOnlyList  = "--alle en --te-laat horen bij de lijst: laat --naar en --ics dan weg."
	CLIStepsEither    = "Kies er één: --alle of --te-laat."
	CLIStepsEmptyFile = "--naar en --ics hebben een bestand nodig, bijvoorbeeld: gesprek stappen --ics stappen.ics"
	CLIStepsNoneLate  = "Er is niets te laat."
	CLIStepsNone      = "Er staan geen stappen open. Een stap spreek je af aan het eind van een gesprek."
	CLIStepsNoneAll   = "Dit schooljaar is er nog niets afgesproken. Een stap spreek je af aan het eind van een gesprek."
)

// CLIStepsNoClass says that nobody is in a class, and which classes there are.
func CLIStepsNoClass(class string, classes []string) string {
	if len(classes) == 0 {
		return "Er is geen leerling met een klas."
	}
	const most = 12
	more := ""
	if len(classes) > most {
		classes, more = classes[:most], " …"
	}
	return "Er is geen leerling in klas '" + class + "'. Klassen: " + ReportPeople(classes) + more
}

// CLIStepsWritten says in which file so many agreements are.
func CLIStepsWritten(n int, path string) string {
	return Plural(n, "afspraak staat", "afspraken staan") + " in " + path + "."
}

// CLIStepsCalendar says in which file so many days are, and how many steps are
// not because they have no date. Path is empty for standard output.
func CLIStepsCalendar(n, undated int, path string) string {
	text := ""
	if path != "" {
		text = Plural(n, "afspraak of gesprek staat", "afspraken en gesprekken staan") + " in " + path + "."
	}
	if undated == 0 {
		return text
	}
	if text != "" {
		text += " "
	}
	return text + Plural(undated, "stap heeft", "stappen hebben") + " geen datum en " + pluralWord(undated, "staat", "staan") + " er niet in."
}

func pluralWord(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
