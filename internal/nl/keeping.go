package nl

import (
	"fmt"
	"time"
)

// Words of the screen on which a document is kept as a file.
const (
	KeepForm         = "vorm"
	KeepFile         = "bestand"
	KeepMost         = "hoogstens"
	KeepMostHint     = "zo lang als het is"
	KeepCharacters   = "tekens"
	KeepSave         = "bewaar als bestand"
	KeepSaveShort    = "bewaar"
	KeepCopy         = "kopieer voor het leerlingsysteem"
	KeepOver         = "voor het leerlingsysteem"
	KeepOverShort    = "overzetten"
	KeepFormSystem   = "tekst voor het leerlingsysteem"
	KeepFormCalendar = "agenda: de stappen en het volgende gesprek"
	KeepFormSheet    = "rekenblad (csv)"
	KeepFormPupils   = "rekenblad (csv), per leerling"
	KeepFormClasses  = "rekenblad (csv), per klas"
	KeepFormYear     = "tekst voor het jaarplan"
	KeepPlanHow      = "Vul ze in bij het overzicht, in het programma."
	KeepPlanTitle    = "Gesprekkenoverzicht bewaren"

	KeepMostWrong = "Typ een getal, zoals 2000. Of laat het leeg."
	KeepNoPath    = "Typ waar het bestand moet komen, bijvoorbeeld: ~/verslag.pdf"
	KeepThere     = "Dit bestand bestaat al. Nog een keer bewaren vervangt het. Of typ een andere naam."
	KeepBusy      = "Het bestand wordt geschreven … Esc wacht niet langer."
	KeepStopped   = "Er wordt niet meer gewacht. Kijk zelf na of het bestand er staat."
	KeepNowhere   = "hier kan niets als bestand worden bewaard"
)

// KeepDocumentForm names a form of a document.
func KeepDocumentForm(form string) string {
	switch form {
	case "pdf":
		return "pdf, om te printen"
	case "svg":
		return "svg, alleen de tekening"
	case "docx":
		return "Word (docx)"
	case "html":
		return "html, voor de browser"
	case "md":
		return "Markdown"
	case "tekst":
		return "gewone tekst"
	}
	return form
}

// KeepReportTitle stands above the screen for a report.
func KeepReportTitle(name string) string { return "Verslag bewaren · " + name }

// KeepReportName is what the file of a report is called, without its ending.
func KeepReportName(name string, on time.Time) string {
	if !on.IsZero() {
		name += " " + on.Format(time.DateOnly)
	}
	return "Verslag " + name
}

// KeepPlanName is what the file of a year plan is called, without its ending.
func KeepPlanName(year string) string { return "Gesprekkenoverzicht " + year }

// KeepClassTitle stands above the screen for the agreements of a class.
func KeepClassTitle(class string) string { return "Afspraken bewaren · " + class }

// KeepClassName is what the file with them is called, without its ending.
func KeepClassName(class string, on time.Time) string {
	return "Afspraken " + class + " " + on.Format(time.DateOnly)
}

// KeepDone says where a file is.
func KeepDone(path string) string { return "Bewaard: " + path }

// KeepTooLong says that a text cannot be made as short as was asked.
func KeepTooLong(most, least int) string {
	return fmt.Sprintf("In %d tekens past het niet: de afspraken blijven altijd heel. Typ %d of meer.", most, least)
}

// KeepShortened says that a part of a text was left out.
func KeepShortened(most int) string { return CLIReportShortened(most) }

// KeepReadOnly says that a file cannot be written where it was to go.
func KeepReadOnly(path string) string {
	return path + " kan niet worden geschreven. Kies een map waarin je mag opslaan."
}

// KeepNoFolder says that the folder of a file is not there.
func KeepNoFolder(folder string) string {
	return "De map " + folder + " is er niet. Kies een andere, of maak haar eerst."
}

// KeepNotLogged says that a document was kept and the log does not have it, and why.
func KeepNotLogged(why string) string {
	return "Het is bewaard, maar dat staat niet in het logboek. " + why
}
