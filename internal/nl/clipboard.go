package nl

// Words about a report on the clipboard.
const (
	ClipboardCopy  = "kopieer het verslag"
	ClipboardShort = "kopieer"
	ClipboardBusy  = "Het verslag wordt gekopieerd …"
	ClipboardDone  = "Het verslag staat op het klembord. Na een minuut, of als je stopt, haalt gesprek het er weer af."
	// ClipboardByTerminal is for where nobody knows whether it worked.
	ClipboardByTerminal = "Gesprek vond geen hulpmiddel voor het klembord en heeft je terminal gevraagd het verslag te kopiëren. " +
		"Plak het om te zien of dat lukte. Gesprek kan het er niet weer afhalen: kopieer daarna iets anders."
	ClipboardFailed = "Het verslag kon niet worden gekopieerd."
	ClipboardLeft   = "Misschien staat het verslag nog op het klembord. Kopieer iets anders, dan is het weg."
	// ClipboardNote says in the log where a report went.
	ClipboardNote = "klembord"
)

// ClipboardNotLogged says that a report was copied and the log does not have
// it, and why.
func ClipboardNotLogged(why string) string {
	return "Het verslag is gekopieerd, maar dat staat niet in het logboek. " + why
}
