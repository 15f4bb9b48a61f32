package nl

import (
	"fmt"
	"time"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// Words of the screen on which an observer counts.
const (
	TallyTitle    = "Meetellen"
	TallyBegin    = "de klok starten"
	TallyBeginFew = "start"
	TallyReady    = "Enter: de klok begint. Een toets telt meteen de eerste."
	TallyHow      = "Tel wat je hoort, niet wat je vindt. Mis je er een, laat hem gaan."
	TallyUndo     = "de laatste ongedaan maken"
	TallyUndoFew  = "ongedaan"
	TallyNothing  = "er is niets om ongedaan te maken"
	TallyWord     = "een paar woorden erbij schrijven"
	TallyWordFew  = "woorden erbij"
	TallyWordAsk  = "wat er gezegd werd"
	TallyWordKeep = "deze woorden bewaren"
	TallyWordStop = "terug naar tellen"
	TallyWordLong = "Hooguit 80 tekens: een paar woorden is genoeg."
	TallyNextWho  = "de volgende spreekt"
	TallyPrevWho  = "de vorige spreekt"
	TallyNextPart = "volgend onderdeel"
	TallyPrevPart = "vorig onderdeel"
	TallyLastPart = "dit is het laatste onderdeel"
	TallyFirst    = "dit is het eerste onderdeel"
	TallyStop     = "afronden, of later verder"
	TallyStopFew  = "stoppen"
	TallyNobody   = "niemand"
	TallyWho      = "wie spreekt"
	TallyPart     = "onderdeel"
	TallyBands    = "per vijf minuten"
	TallyLatest   = "laatste"
	TallyQuit     = "NIET OPGESLAGEN: je laatste tellingen staan nog niet op de schijf. Maak ruimte vrij en wacht even. Nog eens dezelfde toets stopt toch."
	TallyFull     = "Tel gerust door: het wordt steeds opnieuw geprobeerd. Maak ruimte vrij op de schijf."
)

// Words of what is asked before, and after.
const (
	TallyAsk       = "Wat wil je?"
	TallyGoOn      = "verder tellen"
	TallyEnd       = "afronden"
	TallyLater     = "later verder"
	TallyDrop      = "deze telling weggooien"
	TallyDropFew   = "weggooien"
	TallyDropAgain = "Druk nog een keer op dezelfde toets: dan is deze telling weg, ook van de schijf."
	TallyNew       = "een nieuwe telling beginnen"
	TallyNewFew    = "nieuwe telling"
	TallyTooLong   = "dat is te lang geleden om verder te tellen"
	TallyDone      = "Afgerond. Wacht op je beurt: eerst de gespreksvoerder, dan de leerling. Lees daarna deze aantallen voor."
	TallyKeep      = "bewaren als bestand, voor de gespreksvoerder"
	TallyKeepFew   = "als bestand"
	TallyKeepTitle = "Telling bewaren"
	TallyKeepForm  = "telling (tekst)"
	TallyKeepWhy   = "Geef dit bestand aan de gespreksvoerder: gesprek oefen spiegel BESTAND laat de spiegel zien."
	TallyNotRead   = "Of er nog een telling openstaat, kon niet worden gelezen."
	TallyWatched   = "deze telling"
)

// TallyKeepName is what the file of a tally is called, without its ending.
func TallyKeepName(on time.Time) string { return "telling " + on.Format("2006-01-02 15.04") }

// TallyOpen says that there is a tally that was not rounded off.
func TallyOpen(began, now time.Time, counted int, last time.Duration) string {
	return fmt.Sprintf("Je telling van %s is niet afgerond: %s, de laatste op %s.",
		TimeRelative(began, now), Plural(counted, "keer geteld", "keer geteld"), TimeClock(last))
}

// TallyOn says where the clock stands when somebody goes on.
func TallyOn(at time.Duration) string {
	return "verder tellen; de klok liep door en staat op " + TimeClock(at)
}

// TallyEndAt says where the end is put.
func TallyEndAt(at time.Duration) string { return "afronden op " + TimeClock(at) + ", bij de laatste" }

// TallyKept says how many entries are stored, and when the last one was.
func TallyKept(n int, at time.Time) string {
	return fmt.Sprintf("%d opgeslagen %s", n, TimeSecond(at))
}

// TallyOf names what an entry of an observer counts.
func TallyOf(e rehearse.Entry) string {
	switch e.What {
	case rehearse.Speaks:
		return TallySpeaks(rehearse.Speaker(e.Text))
	case rehearse.Touches:
		return TermCompetenceShort(talk.Competence(e.Text))
	case rehearse.Turns:
		return "gaat over " + TallyAbout(rehearse.Subject(e.Text))
	case rehearse.InStage:
		return "onderdeel " + TermStage(talk.StageID(e.Text))
	case rehearse.Noted:
		return ReportQuote(e.Text)
	case rehearse.Ended:
		return "einde"
	}
	return TermMark(rehearse.Mark(e.What))
}

// TallySpeaks says who speaks.
func TallySpeaks(who rehearse.Speaker) string {
	if who == rehearse.Nobody {
		return "niemand spreekt"
	}
	return string(who) + " spreekt"
}

// TallySpeaker names who speaks, in one word.
func TallySpeaker(who rehearse.Speaker) string { return string(who) }

// TallyAbout names what a talk is about at the moment.
func TallyAbout(s rehearse.Subject) string { return string(s) }

// TallyMark names what a key counts, with what that is.
func TallyMark(m rehearse.Mark) string { return TermMark(m) + ": " + MarkMeans(m) }

// TallyTouches says that a competence was touched.
func TallyTouches(c talk.Competence) string { return TermCompetenceShort(c) + " geraakt" }

// TallyTurns says that the talk is now about something.
func TallyTurns(s rehearse.Subject) string { return "het gaat over: " + string(s) }

// TallyUndone says what was undone.
func TallyUndone(e rehearse.Entry) string {
	return "ongedaan: " + TallyOf(e) + " (" + TimeClock(e.At) + ")"
}

// TallyFlash says what was just counted, how often that is now, and when.
func TallyFlash(e rehearse.Entry, n int) string {
	text := TallyOf(e)
	if n > 0 {
		text += " · " + fmt.Sprint(n)
	}
	return text + " · " + TimeClock(e.At)
}

// TallyClock is the clock against the minimum of a talk.
func TallyClock(at, least time.Duration) string {
	if at >= least {
		return TimeClock(at) + " · afronden mag"
	}
	return TimeClock(at) + " van " + TimeClock(least)
}

// TallyShare is a share of the speaking, in hundredths.
func TallyShare(share int) string { return fmt.Sprintf("%d%%", share) }

// TallyLine says how often something was counted.
func TallyLine(word string, n int) string { return fmt.Sprintf("%s %d", word, n) }

// TallyShares says who spoke how much, as far as that was counted.
func TallyShares(shares map[rehearse.Speaker]int) string {
	var parts []string
	for _, who := range []rehearse.Speaker{rehearse.Conductor, rehearse.Pupil, rehearse.Guardian} {
		if s, ok := shares[who]; ok {
			parts = append(parts, string(who)+" "+TallyShare(s))
		}
	}
	if parts == nil {
		return ""
	}
	return "Wie sprak: " + ReportPeople(parts) + "."
}

// TallyTouched says which competences were touched, and how often.
func TallyTouched(parts []string) string { return "Geraakt: " + ReportPeople(parts) + "." }

// KeySpace is the name of the space bar.
const KeySpace = "sp"

// Count is a number.
func Count(n int) string { return fmt.Sprint(n) }

// CountOrDot is a number in a table, in which nothing is a dot.
func CountOrDot(n int) string {
	if n == 0 {
		return "·"
	}
	return fmt.Sprint(n)
}
