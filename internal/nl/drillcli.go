package nl

import (
	"fmt"
	"strings"
)

// The drills on the command line.
const (
	DrillArgs  = "[OEFENING] [opties]"
	DrillShort = "Doe een losse oefening van vijf minuten"
	DrillLong  = `Doe een losse oefening van vijf minuten: van gesloten naar open, één vraag tegelijk, vier
tellen stilte, samenvatten met hun woorden, of van probleem naar ervaring. Je typt wat je zou
zeggen en leest meteen wat erin zit, en één ding om te proberen. Er is geen cijfer.

Zonder naam kies je op het scherm. Met --regels gaat het regel voor regel, zonder scherm:
handig met een schermlezer. Een lege regel gaat door naar de volgende. En verder:

  :voorbeeld   zo zouden wij het zeggen
  :stop        klaar (of ctrl+d)

Regels kunnen ook uit een bestand komen. Bij stilte is een lege regel dan een stilte:

  gesprek oefen drill open --zaad 7 < regels.txt`
	DrillFlagLines  = "regel voor regel, zonder scherm"
	DrillFlagSeed   = "begin met dit `GETAL`: hetzelfde getal geeft dezelfde volgorde"
	DrillMoves      = "Typ wat je zou zeggen en druk op enter. Een lege regel: de volgende. Verder: :voorbeeld en :stop."
	DrillQuietMoves = "Druk op enter voor het antwoord, en typ dan vier tellen niets. Verder: :stop."
)

// DrillNoSuch says that no drill has a name, and which there are.
func DrillNoSuch(name string, ids []string) string {
	if len(ids) == 0 {
		return DrillsNone
	}
	return fmt.Sprintf("Er is geen oefening %q. Kies uit: %s.", name, strings.Join(ids, ", "))
}
