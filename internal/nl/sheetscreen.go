package nl

import "gesprek/internal/talk"

// Words and sentences of the screens around preparation sheets.
const (
	SheetMakePupil   = "een blad maken waarmee de leerling zich voorbereidt"
	SheetMakeParents = "een blad maken waarmee ouders zich voorbereiden"
	SheetReadIn      = "antwoorden van een ingevuld blad inlezen"
	SheetNoFiles     = "hier kunnen geen bestanden worden gelezen"
	SheetNotYet      = "de kaart wordt nog gelezen"
	SheetPathHint    = "typ het pad, of sleep het bestand hierheen"
	SheetNoPath      = "Typ waar het ingevulde blad staat, of sleep het bestand in dit venster."
	SheetFileLead    = "Welk ingevuld blad? Een tekst- of Word-bestand dat terugkwam, of een mail die als tekst is bewaard. Wat erop staat, zie je eerst."
	SheetReadingNow  = "Het blad wordt gelezen. Esc: stoppen"
	SheetKeepAnswers = "op de kaart zetten"
	SheetKeepShort   = "op de kaart"
	SheetParentsOut  = "deze leerling is 18 of ouder en wil niet dat ouders meepraten"
)

// SheetFormWord names a form of a sheet.
func SheetFormWord(form string) string {
	switch form {
	case "tekst":
		return "tekst, om in te vullen"
	case "docx":
		return "Word, om in te vullen"
	}
	return KeepDocumentForm(form)
}

// SheetBareForm names a form of a sheet that has not the step on it.
func SheetBareForm(form string) string { return form + ", zonder de stap" }

// SheetFileTitle heads the screen that asks for a file.
func SheetFileTitle(name string) string { return "Antwoorden inlezen · " + name }

// SheetAnswersTitle heads the screen that shows what was found.
func SheetAnswersTitle(name string) string { return "Wat er op het blad staat · " + name }

// SheetNoCode says that the sheet itself does not say whose it is.
func SheetNoCode(first string) string {
	return "Op dit blad staat geen code. Kijk of het van " + first + " is."
}

// SheetKeepTitle heads the screen that asks where a sheet goes.
func SheetKeepTitle(who talk.Addressee, name string) string {
	if who == talk.ToParent {
		return "Blad voor de ouders · " + name
	}
	return "Blad om voor te bereiden · " + name
}
