package nl

// What the commands for preparation sheets do.
const (
	CLISheet     = "Maak een blad waarmee leerling of ouders zich voorbereiden"
	CLISheetLong = `Maakt één bladzijde met de afgesproken stap, wanneer het gesprek is, en vier tot zes open
vragen. Zonder --naar komt het als tekst op het scherm. Wie de tekst of het Word-bestand
invult, kan het terugsturen: lees het in met gesprek blad lees. De afdruk op papier is PDF.

Met --voor gesprek is het je eigen agenda van het volgende gesprek: doel, afspraken en de vragen
die je koos, met ruimte om te schrijven. Die maak je op de kaart, met a.

In het logboek komt te staan dat er een blad is meegegeven.

` + WhomHelp

	CLIFlagSheetFor  = "voor wie: leerling of ouders, of gesprek voor je eigen agenda (`WIE`)"
	CLIFlagSheetForm = "pdf, tekst, docx of html (`VORM`); zonder: wat bij de naam van het bestand past"
	CLIFlagSheetBare = "laat de afgesproken stap weg"
	CLISheetFor      = "--voor kan leerling, ouders of gesprek zijn."
	CLISheetForm     = "--vorm kan pdf, tekst, docx of html zijn."
	CLISheetEmptyTo  = "--naar heeft een bestand nodig, bijvoorbeeld: gesprek blad - --naar blad.pdf"

	CLISheetRead     = "Lees een ingevuld blad in"
	CLISheetReadLong = `Leest de antwoorden op een blad terug en laat ze zien. Na ja staan ze als voorbereiding op de
kaart van de leerling. Een tekst, een Word- of LibreOffice-bestand of een mail die als tekst is
bewaard kan, ook met aanhaaltekens ervoor of iets erboven. Wat bij geen vraag hoort, wordt
getoond en niet bewaard. Hetzelfde blad nog eens inlezen vervangt de antwoorden.

Aan de code onderaan is te zien van wie het blad is. Staat die er niet meer op, zeg het dan met
--leerling, of met --leerling - om het gevraagd te worden.

In de JSON staan de vragen met antwoord in "answers" ("" is niet ingevuld), wat bij geen vraag
hoort in "loose", en of het is bewaard in "stored".
`
	CLISheetReadNeeds = "Noem het ingevulde bestand, bijvoorbeeld: gesprek blad lees blad-noor.txt"
	CLIFlagSheetPupil = "van deze leerling (`NAAM`)"
	CLIFlagSheetSure  = "bewaar zonder te vragen"
	CLIFlagSheetJSON  = "geef wat er gevonden is als JSON"
)

// CLISheetFile says that a form does not go to the screen.
func CLISheetFile(form string) string {
	return "Een blad als " + form + " past niet op het scherm. Zet er een bestand achter: --naar blad." + form
}

// SheetUnreadable says that a form could not be read; missing tells that it is not
// there.
func SheetUnreadable(path string, missing bool) string {
	if missing {
		return "Het bestand " + path + " is er niet. Kijk of de naam klopt."
	}
	return "Het bestand " + path + " is niet te lezen. Kijk of het een gewoon bestand is en of je het mag openen."
}
