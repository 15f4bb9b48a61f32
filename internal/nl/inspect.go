package nl

import (
	"strconv"
	"strings"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Words of the document with everything about one pupil, read by the pupil, a
// parent or both: it says neither je nor u.
const (
	InspectPupil       = "Gegevens"
	InspectEntries     = "Op de leerlingkaart"
	InspectEntryAt     = "Opgeschreven"
	InspectBy          = "Door"
	InspectTalks       = "Gesprekken"
	InspectName        = "Naam"
	InspectPupilNumber = "Leerlingnummer"
	InspectAdult       = "18 jaar of ouder"
	InspectProfile     = "Profiel waaraan gedacht wordt"
	InspectSecond      = "Tweede profiel"
	InspectGoal        = "Waar de leerling heen wil"
	InspectSouth       = "Woont op Rotterdam-Zuid"
	InspectSchoolType  = "Schoolsoort"
	InspectLeft        = "Van school sinds"
	InspectPlanned     = "Gepland"
	InspectPhase       = "Fase"
	InspectCalled      = "Naam in de vragen"
	InspectGuide       = "Leidraad"
	InspectTouched     = "Kwam eerder al aan bod"
	InspectShort       = "Waarom korter"
	InspectUntilSet    = "Eindtijd die de gespreksvoerder opgaf"
	InspectNotBegun    = "nog niet begonnen"
	InspectNoText      = "Vraag zonder tekst"
	InspectMoment      = "Wat iemand in het voorbijgaan zag of hoorde"
	InspectEmpty       = "(leeggemaakt)"
	InspectAnyway      = "gesteld voordat er een ervaring was opgeschreven"
	InspectOutcome     = "Hoe het ging"
	InspectCourse      = "Verloop van de tijd"
	InspectKladOpen    = "verdwijnt veertien dagen na het gesprek"
	InspectSharing     = "Afgesproken over delen"
	InspectNoNext      = "Waarom nog geen volgend gesprek"
	InspectActs        = "Wat er met deze gegevens is gedaan"
	InspectNoActs      = "Er is nog niets meegegeven, ingezien of verbeterd."
	InspectKept        = "Hoe lang het bewaard blijft"
	InspectCopies      = "Waar nog meer iets kan staan"
	InspectNotHeld     = "Wat hier niet in staat"
	InspectRights      = "Klopt er iets niet?"
)

// InspectAdultIs says what is known of somebody of 18 or older; empty when it was
// not asked.
func InspectAdultIs(a school.Adult) string {
	switch a {
	case school.AdultUnasked:
		return ""
	case school.AdultAgrees:
		return "ja, en ouders mogen bij een gesprek zijn"
	case school.AdultRefuses:
		return "ja, en ouders zijn niet bij gesprekken"
	}
	return string(a)
}

// InspectEntry says what stands on the card and of which date, which may be empty.
func InspectEntry(e school.Entry, date string) string {
	text := Capital(TermPrepared(e))
	for _, more := range []string{TermSort(e.Sort), TermKind(e.Talk), date} {
		if more != "" {
			text += " · " + more
		}
	}
	return text
}

// InspectTitle is the title of the document.
func InspectTitle(name string) string {
	if name == "" {
		return "Alles wat over deze leerling is bewaard"
	}
	return "Alles wat over " + name + " is bewaard"
}

// InspectIntro says what the document is and from when.
func InspectIntro(date, hour string) string {
	return "Dit is alles wat het programma gesprek op " + date + " om " + hour + " over deze leerling bewaart: " +
		"de gegevens, de gesprekken met elke regel die is opgeschreven, de afspraken, en wat ermee is gedaan. " +
		"Er is niets weggelaten, ook klad niet."
}

// InspectUntil heads what was known until a correction.
func InspectUntil(date string) string { return "Zo stond het tot " + date }

// InspectYear is the word for the year in which a pupil is.
func InspectYear(t talk.SchoolType) string { return Capital(PupilYear(t)) }

// InspectNumber is a number as it stands behind a label.
func InspectNumber(n int) string { return strconv.Itoa(n) }

// InspectCount says how many talks follow.
func InspectCount(n int) string {
	switch n {
	case 0:
		return "Er is nog geen gesprek geweest."
	case 1:
		return "Er is 1 gesprek."
	}
	return "Er zijn " + strconv.Itoa(n) + " gesprekken, het oudste eerst."
}

// InspectTalk heads a talk.
func InspectTalk(n int, when string) string { return "Gesprek " + strconv.Itoa(n) + ": " + when }

// InspectAsked says in which stage a question stood, what became of it, when,
// and what else there is to say of it.
func InspectAsked(stage string, state talk.PromptState, hour string, about []string) string {
	what := inspectState(state)
	if hour != "" {
		what += " om " + hour
	}
	return strings.Join(append([]string{stage, what}, about...), " · ")
}

// inspectState says what became of a question.
func inspectState(s talk.PromptState) string {
	switch s {
	case talk.Was:
		return "gesteld"
	case talk.Skipped:
		return "overgeslagen"
	case talk.Parked:
		return "uitgesteld"
	}
	return "stond op het scherm"
}

// InspectLadder gives what was offered when the pupil had no answer.
func InspectLadder(steps []string) string {
	return "Opstapjes bij \"weet ik niet\": " + strings.Join(steps, " · ")
}

// InspectLine says of a line when it was written, what it is, when it was last
// changed, and of klad when it goes; what is empty is left out.
func InspectLine(hour string, k talk.NoteKind, changed, gone string) string {
	parts := []string{strings.TrimSpace(hour + " " + inspectKind(k))}
	if changed != "" {
		parts = append(parts, "veranderd om "+changed)
	}
	if gone != "" {
		parts = append(parts, gone)
	}
	return strings.Join(parts, ", ")
}

// InspectGone says on which day klad goes.
func InspectGone(date string) string { return "verdwijnt op " + date }

// inspectKind names a kind of line.
func inspectKind(k talk.NoteKind) string {
	switch k {
	case talk.Quote:
		return "eigen woorden"
	case talk.Draft:
		return "klad"
	case talk.Agreement:
		return "afspraak"
	}
	return "notitie"
}

// InspectWas leads what a line said before, until that moment.
func InspectWas(hour string, k talk.NoteKind) string {
	return strings.TrimSpace("eerder, " + hour + " " + inspectKind(k))
}

// InspectEvent says what happened to the clock of a talk.
func InspectEvent(e talk.Event) string {
	switch e.Kind {
	case talk.Started:
		return "begonnen met " + TermStage(e.Stage)
	case talk.Entered:
		return "verder met " + TermStage(e.Stage)
	case talk.Paused:
		return "pauze (" + TermPauseReason(e.Reason) + ")"
	case talk.Resumed:
		return "verder na de pauze"
	case talk.Ended:
		return "afgerond"
	}
	switch e.Counts {
	case talk.WentOn:
		return "onderbreking van het programma, het gesprek ging door"
	case talk.WasAway:
		return "onderbreking, het gesprek stond stil"
	}
	return "onderbreking van het programma"
}

// InspectSince says since when an interruption lasted.
func InspectSince(hour string) string { return "(sinds " + hour + ")" }

// InspectWaits counts the silences that were kept.
func InspectWaits(n int) string { return Plural(n, "stilte", "stiltes") + " na een vraag" }

// InspectWait is a silence: when, and for how long.
func InspectWait(hour string, length time.Duration) string {
	return hour + " (" + Plural(int(length.Round(time.Second)/time.Second), "seconde", "seconden") + ")"
}

// InspectMarks counts the moments to come back to.
func InspectMarks(n int) string { return Plural(n, "moment", "momenten") + " om op terug te komen" }

// InspectMark is such a moment, and whether the talk went back to it.
func InspectMark(hour string, back bool) string {
	if back {
		return hour + " (later op teruggekomen)"
	}
	return hour
}

// InspectCorrected heads the corrections of a talk.
const InspectCorrected = "Verbeterd na het gesprek"

// InspectPart names the text that was corrected.
func InspectPart(at talk.Spot) string {
	switch at.Part {
	case talk.PartLine:
		return "een regel"
	case talk.PartReview:
		return "een stap van de vorige keer"
	case talk.PartPerson:
		return "wie erbij was"
	case talk.PartLeader:
		return "wie het gesprek voerde"
	case talk.PartShort:
		return "waarom het korter was"
	case talk.PartNoStep:
		return "waarom er geen stap was"
	case talk.PartSharing:
		return "wat er over delen was afgesproken"
	case talk.PartReaders:
		return "wie het verslag mag lezen"
	case talk.PartInsight:
		return "wat we zagen"
	case talk.PartNext:
		return "het volgende gesprek"
	case talk.PartNoNext:
		return "waarom er nog geen volgend gesprek was"
	case talk.PartPlace, talk.PartGoal, talk.PartAsked:
		return string(at.Part)
	}
	return "afspraak, " + string(at.Part)
}

// InspectCorrection says what a text was until it was corrected, or that it was
// taken out for good; by whom and why may be empty.
func InspectCorrection(c talk.Correction) string {
	told := strings.Trim(c.By+", "+c.Why, ", ")
	if told != "" {
		told = " (" + told + ")"
	}
	if c.Spot.Part == talk.PartErased {
		return "een tekst voorgoed weggehaald" + told
	}
	was := c.Was
	if was == "" {
		was = "(leeg)"
	}
	return InspectPart(c.Spot) + told + ", daarvoor: " + was
}

// InspectAct says what was done with the data of a pupil; on is the date of the
// talk that it was about, or empty.
func InspectAct(a school.Act, on string) string {
	text := ActWord(a.Kind, a.Count)
	if on != "" {
		text += ", gesprek van " + on
	}
	if a.Note != "" {
		text += ": " + a.Note
	}
	return text
}

// InspectKeptYears says how long data is kept of a pupil who is at school.
func InspectKeptYears(years int) string {
	return "Zolang deze leerling op school zit, en daarna nog " + Plural(years, "jaar", "jaar") +
		". Klad verdwijnt veertien dagen na het gesprek."
}

// InspectKeptUntil says until when data is kept of a pupil who left.
func InspectKeptUntil(date string, years int) string {
	return "Tot " + date + ": " + Plural(years, "jaar", "jaar") + " na het vertrek van school. Daarna kan alles worden gewist. " +
		"Klad verdwijnt veertien dagen na het gesprek."
}

// InspectCopiesAre says where copies can be.
func InspectCopiesAre() []string {
	return []string{
		"Alles staat versleuteld op de computer van wie de gesprekken voert, met versleutelde backups op dezelfde plek, " +
			"en soms ook op een usb-stick of een schijf van de school. Wordt een leerling gewist, dan is in geen van die kopieën " +
			"op deze computer nog iets over deze leerling te lezen.",
		"Een verslag dat is meegegeven, geprint of in een ander systeem gezet, staat los van dit programma. " +
			"Vraag daarnaar bij de school.",
	}
}

// InspectNotHeldAre says what the program does not hold.
func InspectNotHeldAre() []string {
	return []string{
		"Het programma vraagt niet naar burgerservicenummer, geboortedatum, adres, telefoonnummer, e-mailadres, foto, geluidsopname, " +
			"cijfers of verzuim; zoiets staat er alleen als iemand het zelf opschreef. Het rekent niets uit over een leerling en vergelijkt leerlingen niet.",
		"Klad waarvan de tijd voorbij is, is vernietigd en staat hier dus niet bij.",
	}
}

// InspectRightsAre says what can be asked for; the school may be empty.
func InspectRightsAre(name string) string {
	who := "de school"
	if name != "" {
		who = name
	}
	return "Wie iets wil laten verbeteren, aanvullen of weghalen, vraagt dat aan degene die de gesprekken voert of aan " + who + ". " +
		"Een verbetering wordt bewaard met wat er eerst stond. Wie er met de school niet uitkomt, kan terecht bij de " +
		"functionaris gegevensbescherming van de school of bij de Autoriteit Persoonsgegevens."
}
