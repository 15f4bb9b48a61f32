package nl

import (
	"time"

	"gesprek/internal/school"
)

// Words of the forms for what stands on the card of a pupil.
const (
	EntrySort       = "soort"
	EntryKind       = "gesprek"
	EntryWhen       = "wanneer"
	EntryText       = "wat"
	EntryMore       = "erbij"
	EntryMoreHint   = "mag leeg: hoe laat, waar, met wie"
	EntryBy         = "van"
	EntryByHint     = "wie dit opschreef; mag leeg"
	EntryDrop       = "weghalen"
	EntryDropSure   = "Nog eens, en dit is van de kaart."
	EntryNeedsText  = "Schrijf op wat er op de kaart moet komen."
	EntryNoDate     = "Dit is geen datum. Schrijf bijvoorbeeld 12 november, 12-11-2026 of gisteren, of maak het leeg."
	EntryNoDay      = "Dit is geen dag die nog komt. Schrijf bijvoorbeeld vrijdag, over twee weken of 12 januari, of maak het leeg."
	EntryLaterHint  = "vrijdag, over twee weken, 12 januari; leeg: later"
	EntryDateHint   = "gisteren, 12 november; mag leeg"
	EntryAsideNoDay = "geen datum"
	EntryBusy       = "dit wordt nog opgeslagen"
)

// EntryTitle heads the form for an entry on the card of a pupil.
func EntryTitle(e school.Entry, name string) string {
	return Capital(TermPrepared(e)) + " · " + name
}

// EntryTextHint gives an example of what is written.
func EntryTextHint(k school.EntryKind) string {
	switch k {
	case school.Experienced:
		return "twee zaterdagen bij de fietsenmaker"
	case school.Prepared:
		return "in de woorden van de leerling"
	}
	return "wat een collega zou willen weten"
}

// EntryDay is the day that somebody typed, with its year.
func EntryDay(t time.Time) string { return Weekday(t.Weekday()) + " " + TimeDayYear(t) }

// EntryLost says that a planned talk could not be stored, and why.
func EntryLost(why string) string { return "Het volgende gesprek is niet gepland. " + why }

// What the command for a card does.
const (
	CLICard     = "Toon de kaart van een leerling"
	CLICardLong = `Toont waar je gebleven was met een leerling: het vorige gesprek, open stappen, wat er
gepland is en wat dit schooljaar al is gevoerd; daarna de tijdlijn, uitspraken,
competenties per schooljaar, ervaringen, voorbereiding en notities. Klad staat er
nooit op. In het logboek komt te staan dat de kaart is meegegeven.

In de JSON staat de vorm als "format"; tijden zijn UTC, lengtes seconden.

` + WhomHelp
)

// Words of the form for a moment in passing.
const (
	MomentLine      = "wat zag je"
	MomentLineHint  = "of hoorde je? met \" ervoor: uitspraak"
	MomentAbout     = "dat gaat over"
	MomentNoAbout   = "niet gekozen"
	MomentWho       = "wie ben je"
	MomentRole      = "je bent"
	MomentRoleHint  = "mentor, conciërge, kantine, mediatheek"
	MomentKeep      = "Bewaren"
	MomentKeepName  = "bewaren"
	MomentTalk      = "Vijf minuten praten, met vragen erbij"
	MomentTalkName  = "vijf minuten praten, met vragen erbij"
	MomentTalkShort = "vijf minuten"
	MomentNeedsLine = "Schrijf één regel op: wat zag of hoorde je?"
	MomentQuote     = "uitspraak: de woorden van de leerling"
)

// MomentTitle heads the form for a moment in passing.
func MomentTitle(name string) string { return "Reflectiemoment · " + name }

// MomentKept says that a moment is stored.
func MomentKept(name string) string { return "Opgeslagen: het reflectiemoment met " + name + "." }
