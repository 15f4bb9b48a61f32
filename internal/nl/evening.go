package nl

import (
	"strconv"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Words of the screens with rows of talks.
const (
	EveningCommand   = "rijen met gesprekken: een avond of een dag"
	EveningShort     = "avond"
	EveningsTitle    = "Avonden en dagen"
	EveningNone      = "Er staat nog geen avond of dag klaar."
	EveningNoneDo    = "Met n maak je er een: je kiest de leerlingen, de tijden komen vanzelf."
	EveningNew       = "een nieuwe avond maken"
	EveningNewShort  = "nieuw"
	EveningOpen      = "de rij openen"
	EveningOpenShort = "open"
	EveningChange    = "naam, dag en tijden wijzigen"
	EveningChangeFew = "wijzig"
	EveningDrop      = "deze avond weghalen"
	EveningDropFew   = "weghalen"
	EveningNotRead   = "De avonden konden niet worden gelezen."
	EveningNoneHere  = "hier staat nog geen avond"
	EveningNowhere   = "avonden kunnen hier niet worden bewaard"
	EveningDropAgain = "Druk nog een keer op dezelfde toets om deze avond weg te halen. De gesprekken en verslagen blijven."
	EveningDropped   = "De avond is weggehaald. De gesprekken en verslagen staan er nog."
	EveningDayLabel  = "dag"
	EveningNameHead  = "naam"
	EveningTalks     = "gesprekken"
)

// Words of the form of a row.
const (
	EveningFormNew    = "Nieuwe avond"
	EveningName       = "naam"
	EveningNameHint   = "Profielavond 2B"
	EveningDay        = "dag"
	EveningDayHint    = "24 november of dinsdag"
	EveningFirst      = "eerste gesprek"
	EveningFirstHint  = "19:00"
	EveningKind       = "soort"
	EveningLength     = "een gesprek"
	EveningBetween    = "ertussen"
	EveningEvery      = "speling na"
	EveningBuffer     = "hoeveel speling"
	EveningRooms      = "plek"
	EveningRoomsHint  = "lokaal 12; is er meer: lokaal 12, lokaal 14"
	EveningWith       = "met wie"
	EveningWithHint   = "een naam per plek, met een komma ertussen"
	EveningSave       = "bewaren en verder"
	EveningNotKept    = "Wat je invulde is nog niet bewaard. Nog een keer Esc gooit het weg. F5 bewaart."
	EveningNotKeptOut = "Wat je invulde is nog niet bewaard. Nog een keer stopt toch. F5 bewaart."
	EveningNeedsName  = "Geef de avond een naam, zoals Profielavond 2B."
	EveningNoDay      = "Typ een dag die nog komt, zoals 24 november of dinsdag."
	EveningNoClock    = "Typ een tijd, zoals 19:00."
	EveningNever      = "nooit"
	EveningNoPause    = "niets"
	EveningRoomTaken  = "Op een plek die je weghaalt staan nog gesprekken. Zet die eerst op een andere plek."
)

// EveningAfter is after how many talks there is a buffer.
func EveningAfter(n int) string {
	if n == 0 {
		return EveningNever
	}
	return "elke " + strconv.Itoa(n) + " gesprekken"
}

// EveningMinutes is a number of minutes that may be none.
func EveningMinutes(d time.Duration) string {
	if d == 0 {
		return EveningNoPause
	}
	return TimeMinutes(d)
}

// Words of the choice of the pupils of a row.
const (
	EveningPick       = "leerlingen kiezen"
	EveningPickShort  = "leerlingen"
	EveningPickToggle = "erbij, of weer eruit"
	EveningPickFew    = "kies"
	EveningPickAll    = "iedereen die hier staat erbij, of weer eruit"
	EveningPickAllFew = "allemaal"
	EveningPickDone   = "klaar met kiezen"
	EveningPickOnly   = "alleen wie dit gesprek nog niet had, of iedereen"
	EveningPickStill  = "wie nog niet"
	EveningPickEvery  = "iedereen"
	EveningPickHint   = "naam of klas"
	EveningHadNone    = "nog niet"
	EveningPickLost   = "Je keuze is nog niet bewaard. Nog een keer Esc gooit haar weg. F5 bewaart."
	EveningPickOut    = "Je keuze is nog niet bewaard. Nog een keer stopt toch. F5 bewaart."
	EveningBegunStays = "dat gesprek is al begonnen"
)

// EveningPickTitle tells how many pupils are chosen.
func EveningPickTitle(name string, n int) string {
	return name + " · " + Plural(n, "leerling", "leerlingen") + " gekozen"
}

// EveningPickColumn is above the column with the last talk of a kind.
func EveningPickColumn(k talk.Kind) string { return TermKind(k) + " dit jaar" }

// EveningCount is how many talks a row has.
func EveningCount(n int) string { return Plural(n, "gesprek", "gesprekken") }

// Commands of a row.
const (
	RowGo          = "naar dit gesprek"
	RowGoShort     = "gesprek"
	RowReport      = "verslag bekijken"
	RowReportShort = "verslag"
	RowResume      = "verdergaan met dit gesprek"
	RowResumeShort = "verder"
	RowAccept      = "voorstel uitvoeren"
	RowAcceptShort = "doe het voorstel"
	RowUndo        = "ongedaan maken"
	RowUndoShort   = "terugdraaien"
	RowGone        = "niet gekomen, of toch wel"
	RowGoneShort   = "niet gekomen"
	RowLater       = "naar een andere dag, of toch vandaag"
	RowLaterShort  = "andere dag"
	RowEnd         = "naar het einde van de rij"
	RowEndShort    = "naar het einde"
	RowPin         = "een vaste tijd geven"
	RowPinShort    = "vaste tijd"
	RowPause       = "een pauze ervoor zetten"
	RowPauseShort  = "pauze"
	RowRoom        = "naar de volgende plek"
	RowUp          = "eerder in de rij"
	RowDown        = "later in de rij"
	RowOut         = "uit de rij halen"
	RowCard        = "leerlingkaart"
	RowInvites     = "alle uitnodigingen bewaren"
	RowInvitesFew  = "uitnodigingen"
	RowInvite      = "uitnodiging van deze leerling bewaren"
	RowNextPart    = "naar wie de volgende is"
	RowReportLater = "van dit gesprek is nog geen verslag"
)

// Why something in a row cannot be done now.
const (
	RowNobody     = "hier staat geen leerling"
	RowNoProposal = "er is nu geen voorstel"
	RowNothing    = "er is hier nog niets veranderd"
	RowBegun      = "de gesprekken zijn begonnen: ieders tijd blijft zoals die is"
	RowHeld       = "dat gesprek is al begonnen"
	RowOneRoom    = "er is maar één plek"
	RowTop        = "verder kan het niet"
	RowEmpty      = "er staat nog niemand in de rij"
	RowNotThis    = "dit gesprek schuift al niet meer"
)

// Words in a row.
const (
	RowPlanned  = "tijd"
	RowExpected = "werkelijk"
	RowPupil    = "leerling"
	RowClass    = "klas"
	RowState    = "stand"
	RowFree     = "vrij"
	RowBreak    = "pauze"
	RowNone     = "Kies met f2 de leerlingen van deze avond. De tijden komen vanzelf."
	RowDoneAll  = "Alle gesprekken zijn gehouden."
	RowNotSaved = "Dit kon niet worden bewaard."
)

// RowTurn is how far a talk is. Late is that it began, or is expected to begin,
// after its time; over that it is past its length.
func RowTurn(x school.Expected, pin, was school.Clock) string {
	switch x.Turn {
	case school.Busy:
		if x.Over >= time.Minute {
			return "bezig, " + minutesFew(x.Over) + " over"
		}
		return "bezig"
	case school.Done:
		return "klaar"
	case school.Broken:
		return "onderbroken"
	case school.Absent:
		return "niet gekomen"
	case school.Shifted:
		return "andere dag"
	case school.Unheld:
		return "niet gehouden"
	case school.Nobody:
		return ""
	}
	switch {
	case x.Late >= time.Minute:
		return minutesFew(x.Late) + " later"
	case x.Missed:
		return "kan niet om " + pin.String()
	case was != school.NoClock:
		return "was " + was.String()
	case pin != school.NoClock:
		return "vaste tijd"
	}
	return ""
}

func minutesFew(d time.Duration) string { return strconv.Itoa(int(d/time.Minute)) + " min" }

// RowSpan is when a talk was or is expected: "20:03–20:23", with a tilde before
// what is only expected.
func RowSpan(x school.Expected) string {
	switch x.Turn {
	case school.Done, school.Broken:
		return TimeHour(x.Start) + "–" + TimeHour(x.End)
	case school.Busy:
		return TimeHour(x.Start) + "–"
	case school.Waiting:
		if x.Late >= time.Minute {
			return "±" + TimeHour(x.Start)
		}
	}
	return ""
}

// RowHead says how far the row is: how many talks are over, and by when the last
// one is expected to be.
func RowHead(over, talks int, end time.Time) string {
	text := strconv.Itoa(over) + " van " + EveningCount(talks) + " klaar"
	if over < talks && !end.IsZero() {
		text += " · de laatste eindigt rond " + TimeHour(end)
	}
	return text
}

// RowBusy tells of the talk that is being held; over is past its length.
func RowBusy(name string, since time.Time, over time.Duration) string {
	if over >= time.Minute {
		return "Bezig: " + name + ", " + TimeMinutes(over) + " over tijd"
	}
	return "Bezig: " + name + ", sinds " + TimeHour(since)
}

// RowNext tells who is next and when: as planned, or later.
func RowNext(name string, planned, expected, now time.Time) string {
	late := expected.Sub(planned)
	if late < time.Minute {
		in := planned.Sub(now)
		switch {
		case in < 0:
			return "Volgende: " + name + ", nu"
		case in < time.Hour:
			return "Volgende: " + name + ", om " + TimeHour(planned) + " (over " + TimeMinutes(in) + ")"
		}
		return "Volgende: " + name + ", om " + TimeHour(planned)
	}
	return "Volgende: " + name + ", waarschijnlijk " + TimeHour(expected) + " in plaats van " + TimeHour(planned) + "."
}

// RowRelief tells what is left of being late after the next buffer.
func RowRelief(late time.Duration) string {
	if late < time.Minute {
		return "Na de speling loopt het weer op tijd."
	}
	return "Na de speling nog " + TimeMinutes(late) + " later."
}

// RowProposal proposes to move a talk; before and after are how late the others
// are together. Place is where, for another room; key does it.
func RowProposal(p school.Proposal, name, place, key string) string {
	where := "naar een andere dag"
	if p.Goal != school.ToLater {
		where = "naar " + TimeHour(p.To)
		if place != "" {
			where += " in " + place
		}
	}
	return "Voorstel: " + name + " " + where + ". De anderen wachten dan samen " + TimeMinutes(p.After) + " in plaats van " +
		TimeMinutes(p.Before) + ". Met " + key + " doe je dat."
}

// RowMoved tells that a talk is at another time.
func RowMoved(name string, to time.Time, key, undo string) string {
	return name + " staat nu om " + TimeHour(to) + ". Met " + key + " bewaar je de nieuwe uitnodiging, met " + undo + " draai je het terug."
}

// RowShifted tells that a talk is to be on another day.
func RowShifted(name, undo string) string {
	return name + " komt op een andere dag. De kaart zegt weer dat er niets gepland is. " + "Met " + undo + " draai je het terug."
}

// RowGap names a buffer between two talks.
func RowGap(d time.Duration) string { return "speling, " + TimeMinutes(d) }

// RowPinTitle asks for the time that a pupil can come.
func RowPinTitle(name string) string { return "Vaste tijd · " + name }

// Words of the form of a fixed time and a pause.
const (
	RowPinLabel  = "niet eerder dan"
	RowPinLead   = "Het gesprek begint niet voor deze tijd. Leeg laten haalt de vaste tijd weg."
	RowPinSave   = "bewaren"
	RowPauseMins = 15
)

// EveningLine says of a row on which day it is and when it begins.
func EveningLine(e school.Evening) string { return TimeDate(e.Day) + ", " + e.Rhythm.First.String() }

// CardPlannedRow says in which row a planned talk stands, so that it is changed
// there.
func CardPlannedRow() string {
	return "Dit gesprek staat in een rij met gesprekken. Wijzig het daar: op het beginscherm met alt+g."
}

// Words for places in rows, in what is kept of a pupil.
const (
	InspectSeats     = "In een rij met gesprekken"
	InspectSeatState = "Stand"
	InspectSeatPin   = "Niet eerder dan"
	InspectSeatWas   = "Stond eerst om"
)

// InspectSeat says when and in which row.
func InspectSeat(s school.Seat) string {
	return TimeDate(s.Day) + ", " + s.At.String() + ": " + s.Row
}

// InspectSeatIs is what was said of a place; empty when nothing was.
func InspectSeatIs(s school.SlotState) string {
	switch s {
	case school.SlotGone:
		return "niet gekomen"
	case school.SlotLater:
		return "naar een andere dag"
	}
	return string(s)
}
