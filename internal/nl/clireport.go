package nl

import (
	"fmt"
	"strings"
	"time"
)

// Words of the command for reports.
const (
	CLIFlagReportForm = "`VORM` van het verslag: pdf, docx (Word), html, md (Markdown), tekst, systeem of agenda"
	CLIFlagReportMax  = "maak de tekst voor het leerlingsysteem niet langer dan `N` tekens"

	CLIReportMax = "--max is een getal vanaf 1 en hoort bij --vorm systeem."
	CLIReportOne = "--vorm systeem is voor één verslag tegelijk: laat --alle weg."
)

// CLIReportForm names the forms that there are.
func CLIReportForm(forms []string) string {
	last := len(forms) - 1
	return "--vorm is " + strings.Join(forms[:last], ", ") + " of " + forms[last] + "."
}

// CLIReportPaper refuses to show a form on a terminal that is no text.
func CLIReportPaper(ending string) string {
	return "Zo'n bestand kan niet op het scherm staan. Schrijf het weg met --naar verslag" + ending
}

// CLIReportTooLong says that a report cannot be made as short as was asked.
func CLIReportTooLong(most, least int) string {
	return fmt.Sprintf("In %d tekens past het niet: de afspraken blijven altijd heel. Kies --max %d of meer.", most, least)
}

// CLIReportShortened says that a part of a report was left out.
func CLIReportShortened(most int) string {
	return fmt.Sprintf("Het verslag is ingekort tot %d tekens. De afspraken staan er helemaal in.", most)
}

// CLIReportNoDates says that there is nothing of a talk for a calendar.
func CLIReportNoDates(pupil string) string {
	return "Er is niets voor in de agenda: van " + pupil + " staat geen open afspraak met een datum en geen volgend gesprek vast. Er is geen bestand gemaakt."
}

// CLICalendarWritten says where a calendar is.
func CLICalendarWritten(path string) string {
	return fmt.Sprintf("De agenda staat in %s. Open dat bestand om het in je eigen agenda te zetten.", path)
}

// CLIMoved says in a list that a report went to the pupil system, and when.
func CLIMoved(at time.Time) string { return "overgezet " + TimeDayShort(at) + " " + TimeHour(at) }

// ReportMoved says on the screen when a report went to the pupil system, and
// whether it was changed since.
func ReportMoved(at time.Time, changed bool) string {
	text := "overgezet op " + TimeDay(at) + " " + TimeHour(at)
	if changed {
		text += " · veranderd sinds het overgezet is"
	}
	return text
}
