package nl

import (
	"strconv"
	"strings"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Commands of the card of a pupil.
const (
	CardOpen         = "de kaart van de leerling openen"
	CardOpenShort    = "kaart"
	CardBegin        = "een gesprek beginnen"
	CardBeginShort   = "gesprek"
	CardReport       = "verslag openen"
	CardReportShort  = "verslag"
	CardChange       = "wijzigen"
	CardLook         = "bekijken"
	CardAdd          = "toevoegen"
	CardTurn         = "zeggen hoe de stap afliep"
	CardTurnShort    = "hoe ging het"
	CardSearch       = "zoeken in alles van deze leerling"
	CardTakeBack     = "een stap weer openzetten"
	CardNextPart     = "naar het volgende deel"
	CardPrevPart     = "naar het vorige deel"
	CardPlan         = "een volgend gesprek plannen"
	CardPlanShort    = "plannen"
	CardMoment       = "een reflectiemoment opschrijven"
	CardMomentShort  = "moment"
	CardRemark       = "een notitie maken"
	CardRemarkShort  = "notitie"
	CardExperience   = "een ervaring toevoegen"
	CardExpShort     = "ervaring"
	CardPrepared     = "opschrijven wat de leerling voorbereidde"
	CardPreparedWord = "voorbereiding"
)

// Words and sentences of the card.
const (
	CardTimeline     = "tijdlijn"
	CardQuotes       = "uitspraken"
	CardCompetences  = "competenties: in hoeveel gesprekken"
	CardExperiences  = "ervaringen"
	CardPreparations = "voorbereiding van de leerling"
	CardRemarks      = "notities"
	CardLate         = "te laat"
	CardNotPlanned   = "Er is nog geen volgend gesprek gepland. p: plannen"
	CardNoTalks      = "Er is nog niets opgeschreven."
	CardNoQuotes     = "Nog geen uitspraken: een regel in het gesprek die met \" begint komt hier."
	CardNoTouched    = "Nog geen: dit vult zich met de vragen uit de gesprekken."
	CardNoExperience = "Nog geen. e: een stage, baan, project of open dag toevoegen"
	CardNoPrepared   = "Nog niets. v: opschrijven wat de leerling wil bespreken"
	CardNoRemarks    = "Nog geen. n: een notitie maken"
	CardNothingDone  = "hier is nog geen stap afgehandeld"
	CardNoTalk       = "er is nog geen gesprek met een verslag"
	CardNoDate       = "geen datum"
	CardNotHere      = "de leerling is van school"
	CardUnfinished   = "niet af"
	CardLaterOn      = "later"
	CardDone         = "✓"
	CardSaved        = "Opgeslagen."
	CardGone         = "Weggehaald."
)

// CardTitle heads the card.
func CardTitle(name, class string) string {
	if class != "" {
		name += " · " + class
	}
	return name
}

// CardHead says what is known of the pupil in one line.
func CardHead(p school.Pupil) string {
	var parts []string
	if p.Year > 0 {
		parts = append(parts, PupilYear(p.Type)+" "+strconv.Itoa(p.Year))
	}
	if p.Type != "" {
		parts = append(parts, TermSchoolType(p.Type))
	}
	switch phase := p.Phase(); {
	case phase != talk.Other && phase != talk.PO8 && phase != talk.MBO: // those two say the schooling again
		parts = append(parts, HomePhaseWord(phase))
	case phase == talk.Other && p.Type != "":
		parts = append(parts, TermPhase(phase))
	}
	if p.Number != "" {
		parts = append(parts, "nummer "+p.Number)
	}
	return strings.Join(parts, " · ")
}

// CardAims says which profile a pupil thinks of, which other one is weighed, and where
// they would like to go. Each may be empty.
func CardAims(profile, second, goal string) string {
	var parts []string
	switch {
	case profile != "" && second != "":
		parts = append(parts, "denkt aan "+profile+", of "+second)
	case profile != "":
		parts = append(parts, "denkt aan "+profile)
	case second != "":
		parts = append(parts, "weegt ook "+second)
	}
	if goal != "" {
		parts = append(parts, "wil naar "+goal)
	}
	return strings.Join(parts, " · ")
}

// CardLeft says since when somebody is not at the school any more.
func CardLeft(on time.Time) string { return "Van school sinds " + TimeDayYear(on) + "." }

// CardStep is an open step in one line; late says that its day has passed.
func CardStep(s talk.Step, late bool) string {
	text := PrepareStep(s)
	if late {
		text = CardLate + " · " + text
	}
	return text
}

// CardTurned asks how a step turned out.
func CardTurned(what string) string { return "Hoe ging het: " + what }

// CardPlanned says what is planned. Without a date it is for later.
func CardPlanned(e school.Entry, today time.Time) string {
	when := CardLaterOn
	if !e.On.IsZero() {
		when = Weekday(e.On.Weekday()) + " " + TimeDay(e.On)
		if e.On.Year() != today.Year() {
			when += " " + strconv.Itoa(e.On.Year())
		}
	}
	text := "gepland: " + when + " · " + TermKind(e.Talk)
	if e.Text != "" {
		text += " · " + e.Text
	}
	return text
}

// CardYear says whether a kind of talk was held this school year: on, or not yet
// when that is zero.
func CardYear(kind talk.Kind, on time.Time) string {
	if on.IsZero() {
		return TermKind(kind) + " nog niet"
	}
	return TermKind(kind) + " " + CardDone + " " + TimeDayShort(on)
}

// CardThisYear says which talks were held this school year; empty for none that
// there should be.
func CardThisYear(kinds []string) string {
	if len(kinds) == 0 {
		return ""
	}
	return "dit schooljaar: " + strings.Join(kinds, " · ")
}

// CardNoParents says that a student of 18 or older has no talks with parents.
const CardNoParents = "met ouders: niet, zo wil de leerling het zelf (18+)"

// CardAskParents says that a student of 18 or older was not asked yet.
const CardAskParents = "met ouders: vraag of de leerling dat wil (18+)"

// CardLast says when the last talk was and with whom; who may be empty.
func CardLast(at, now time.Time, kind talk.Kind, who string) string {
	text := "vorige keer: " + PrepareLast(at, now, kind)
	if who != "" {
		text += " · met " + who
	}
	return text
}

// CardOpenTalk says that a talk is not finished.
func CardOpenTalk(began, now time.Time) string {
	return "Het gesprek van " + TimeRelative(began, now) + " is niet afgerond."
}

// CardMinutes is how long a talk took, in a few cells.
func CardMinutes(d time.Duration) string { return strconv.Itoa(int(d/time.Minute)) + " min" }

// CardDate is the date of something on the timeline; CardNoDate when there is none.
func CardDate(t time.Time) string {
	if t.IsZero() {
		return CardNoDate
	}
	return TimeDayShort(t) + " " + strconv.Itoa(t.Year())
}

// CardYearHeading parts the timeline by school year, such as "2025-2026".
func CardYearHeading(year string) string { return "schooljaar " + year }

// CardYearShort is a school year in seven cells: "2025-26".
func CardYearShort(y school.Year) string { return y.String()[:5] + y.String()[7:] }

// CardEntry says in a word what an entry on the timeline is.
func CardEntry(e school.Entry) string {
	switch e.Kind {
	case school.Experienced:
		if e.Sort != "" && e.Sort != school.Elsewise {
			return TermSort(e.Sort)
		}
	case school.Prepared:
		switch e.Sort {
		case school.ByParents:
			return CardPreparedWord + " ouders"
		case school.ByConductor:
			return AgendaWord
		}
		return CardPreparedWord
	case school.Planned:
		return string(e.Kind)
	}
	return TermEntry(e.Kind)
}

// CardLine is an entry in one line.
func CardLine(e school.Entry) string {
	text := e.Text + CardBy(e.By)
	if e.Kind != school.Planned {
		return text
	}
	text = TermKind(e.Talk) + ", niet gehouden"
	if e.Text != "" {
		text += " · " + e.Text
	}
	return text
}

// CardBy says who wrote something; empty for nobody.
func CardBy(who string) string {
	if who == "" {
		return ""
	}
	return " · " + who
}

// CardTouched says in which talks a competence came up; the dates are the newest
// first.
func CardTouched(c talk.Competence, dates []time.Time) string {
	name := Capital(TermCompetence(c))
	if len(dates) == 0 {
		return name + ": nog in geen gesprek."
	}
	words := make([]string, len(dates))
	for i, d := range dates {
		words[i] = CardDate(d)
	}
	return name + ": " + strings.Join(words, ", ") + "."
}

// CardNotRead says that what stands on the card could not be read, and why.
func CardNotRead(why string) string { return "De kaart kon niet worden gelezen. " + why }
