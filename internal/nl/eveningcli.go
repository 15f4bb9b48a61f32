package nl

import "strings"

// What gesprek avond does, and its options.
const (
	CLIEvening     = "Laat de avonden en dagen zien waarop gesprekken op een rij staan"
	CLIEveningLong = `Laat de avonden en dagen zien waarop gesprekken op een rij staan:

  gesprek avond                                    welke er zijn
  gesprek avond toon "Profielavond 2B"             wie wanneer, en hoe het loopt
  gesprek avond uitnodigingen "Profielavond 2B" --naar brieven.docx

Je maakt ze in het programma: op het beginscherm met alt+g.`
	CLIEveningShow     = "Laat een rij zien: wie wanneer, en hoe het loopt"
	CLIArgsEvening     = "[NAAM] [opties]"
	CLIArgsEveningName = "NAAM [opties]"
	CLIEveningNone     = "Er staat nog geen avond of dag klaar. Maak er een in het programma: op het beginscherm met alt+g."
	CLIEveningEmpty    = "Er staat nog niemand in deze rij."

	CLIInvites     = "Schrijf de uitnodigingen van een avond of een dag"
	CLIInvitesLong = `Schrijf voor elke leerling in de rij een uitnodiging: aan ouders met u, aan de
leerling met je. Naar een bestand komen ze bij elkaar (.txt, .docx, .pdf, .html,
.md, of .ics als agenda voor jezelf); naar een map komt er een bestand voor elke
leerling. Met --ics zijn het agendabestanden.`
	CLIInvitesNeeds   = "Welke avond? Typ de naam erachter, bijvoorbeeld: gesprek avond uitnodigingen \"Profielavond 2B\" --naar uitnodigingen.docx"
	CLIInvitesTo      = "Typ met --naar waar de uitnodigingen moeten komen: een bestand of een map."
	CLIFlagInvitesTo  = "schrijf naar `BESTAND`, of naar een map: een bestand voor elke leerling"
	CLIFlagInvitesICS = "als bestand voor een agenda (.ics)"
)

// CLIEveningUnknown says that no row is called that, and which there are.
func CLIEveningUnknown(name string, names []string) string {
	text := "Er is geen avond of dag die '" + name + "' heet."
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
