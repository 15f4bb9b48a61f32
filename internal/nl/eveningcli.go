package nl

import "strings"

// What gesprek avond does, and its options.
const (
	CLIEvening     = "de avonden en dagen met een rij gesprekken"
	CLIEveningLong = `Toont de avonden en dagen waarop gesprekken op een rij staan. Je maakt ze in
het programma: op het beginscherm met alt+g.`
	CLIEveningShow     = "toon een rij: wie wanneer, en hoe het loopt"
	CLIArgsEvening     = "[NAAM]"
	CLIArgsEveningName = "NAAM"
	CLIFlagEveningJSON = "als JSON"
	CLIEveningNone     = "Er staat nog geen avond of dag klaar. Maak er een in het programma: op het beginscherm met alt+g."
	CLIEveningEmpty    = "Er staat nog niemand in deze rij."

	CLIInvites     = "schrijf de uitnodigingen van een avond"
	CLIInvitesLong = `Schrijft voor elke leerling in de rij een uitnodiging: aan ouders met u, aan de
leerling met je. Naar een bestand komen ze bij elkaar (.txt, .docx, .pdf, .html,
.md, of .ics als agenda voor jezelf); naar een map komt er een bestand voor elke
leerling. Met --ics zijn het agendabestanden.`
	CLIInvitesNeeds   = "Welke avond? Typ de naam erachter, bijvoorbeeld: gesprek avond uitnodigingen \"Profielavond 2B\" --naar uitnodigingen.docx"
	CLIInvitesTo      = "Typ met --naar waar de uitnodigingen moeten komen: een bestand of een map."
	CLIFlagInvitesTo  = "bestand, of een map voor een bestand per leerling"
	CLIFlagInvitesICS = "als agenda (ics)"
)

// CLIEveningUnknown says that no row is called that, and which there are.
func CLIEveningUnknown(name string, names []string) string {
	text := "Er is geen avond die " + name + " heet."
	if name == "" {
		text = "Er staat nog geen avond of dag klaar."
	}
	if len(names) > 0 {
		text += " Wel: " + strings.Join(names, ", ") + "."
	}
	return text + " Alle avonden zie je met: gesprek avond"
}

// CLIInvitesNobody says that there is nobody to invite.
func CLIInvitesNobody(name string) string {
	return "In de rij " + name + " staat nog niemand. Kies eerst de leerlingen, in het programma."
}

// CLIInvitesWritten tells where invitations were written.
func CLIInvitesWritten(n int, path string) string {
	return Plural(n, "uitnodiging staat", "uitnodigingen staan") + " in " + path + "."
}
