package nl

import (
	"fmt"
	"time"
)

// Words that every screen shows.
const (
	ProgramName  = "gesprek"
	NeutralHint  = "f12: terug"
	FilterHint   = "typ om te zoeken"
	NothingFound = "Niets gevonden. Typ minder letters."
	NotSaved     = "NIET OPGESLAGEN"
	QuitUnsaved  = "NIET OPGESLAGEN: wat je het laatst typte, staat nog niet op de schijf. Maak ruimte vrij en wacht even. Nog eens ctrl+q stopt toch."
	Saving       = "nog niet opgeslagen …"
)

// TooSmall says that the window is too small, and what goes on.
func TooSmall(width, height int) string {
	return fmt.Sprintf("Maak dit venster groter of de letters kleiner: minstens %d tekens breed en %d regels hoog. Wat je typt, wordt bewaard.", width, height)
}

// SavedAt says until when everything is stored.
func SavedAt(at time.Time) string { return "opgeslagen " + TimeSecond(at) }
