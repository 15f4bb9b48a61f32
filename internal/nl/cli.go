package nl

import (
	"fmt"
	"strings"
)

// What the commands do, one line each.
const (
	CLIRoot       = "Het scherm naast je tijdens een loopbaangesprek"
	CLIStart      = "Begin een gesprek: kies een leerling en bereid het voor"
	CLIDemo       = "Kijk rond met een verzonnen klas, die aan het eind weg is"
	CLIReport     = "Toon de gesprekken, of het verslag van een gesprek"
	CLIHelp       = "Leg uit wat een opdracht doet"
	CLIVersion    = "Toon de versie"
	CLICompletion = "Schrijf een bestand waarmee de terminal opdrachten aanvult"
	CLIMan        = "Schrijf de handleiding als man-pagina"
)

// What the commands do, at length.
const (
	CLIRootLong = `Gesprek staat open op je laptop terwijl je met een leerling praat. Het geeft de
volgende goede vraag, houdt de twintig minuten bij en bewaart elk woord dat je
typt. Zonder opdracht opent het overzicht.`
	CLIStartLong = `Opent gesprek bij het kiezen van een leerling. Daarna bereid je het gesprek voor
en begin je.`
	CLIDemoLong = `Opent gesprek met een verzonnen klas van 26 leerlingen, vijf leerlingen uit
andere fasen en twee jaar aan gesprekken. Alles staat in een tijdelijke map die
verdwijnt als je stopt; je eigen gegevens blijven buiten beeld.`
	CLIReportLong = `Zonder naam: alle gesprekken, het nieuwste boven. Met (een deel van) de naam van
een leerling: het verslag van het laatste gesprek. Met het kenmerk uit de lijst:
het verslag van dat gesprek. Klad staat er nooit in. Het verslag komt op het
scherm, of in het bestand dat je met --naar noemt. De vorm volgt uit de naam van
het bestand (.pdf, .docx, .html, .md, .txt of .ics); met --vorm kies je zelf.

  pdf      een A4 met de stappen, en lijnen om op te tekenen
  docx     hetzelfde voor Word en LibreOffice
  html     een bladzijde voor de browser
  md       Markdown
  tekst    gewone tekst
  systeem  tekst om in het leerlingsysteem te plakken; met --max niet langer dan
           zoveel tekens. Daarna staat erbij dat het verslag is overgezet.
  agenda   de stappen met een datum, en het volgende gesprek (iCalendar)

` + WhomHelp
	CLICompletionLong = `Schrijft naar het scherm wat je terminal nodig heeft om opdrachten en opties aan
te vullen. Bijvoorbeeld voor bash:
  gesprek completion bash > ~/.local/share/bash-completion/completions/gesprek`
	CLIManLong = `Schrijft de handleiding naar het scherm. Lezen kan met: gesprek man | man -l -`
)

// Arguments as the usage line shows them.
const (
	CLIArgsCommand = "[opdracht] [opties]"
	CLIArgsReport  = "[LEERLING|KENMERK|-]"
	CLIArgsHelp    = "[opdracht]"
	CLIArgsShell   = "bash|zsh|fish|powershell"
)

// What the options do; the name of the value stands between backquotes.
const (
	CLIFlagDB        = "`BESTAND` waarin alles staat, in plaats van de vaste plek"
	CLIFlagHelp      = "toon deze uitleg"
	CLIFlagVersion   = "toon de versie"
	CLIFlagTempo     = "laat de tijd van het gesprek `N` keer zo snel lopen, 1 tot 600"
	CLIFlagForm      = "`VORM`: pdf, docx (Word), html, md (Markdown) of tekst"
	CLIFlagDocument  = "pdf, docx, html, md of tekst (`VORM`); zonder: wat bij de naam van het bestand past"
	CLIFlagTo        = "schrijf naar dit `BESTAND` in plaats van op het scherm"
	CLIFlagOverwrite = "vervang het bestand van --naar als het al bestaat"
	CLIFlagAll       = "alle gesprekken van de leerling, het oudste eerst"
)

// Headings of help and handbook page.
const (
	CLIUsage       = "Gebruik"
	CLICommands    = "Opdrachten"
	CLIOptions     = "Opties"
	CLIAliases     = "Ook"
	CLIDefault     = "anders %s"
	CLIExitHeading = "Uitgangscodes"
	CLIEnvironment = "Omgeving"
	CLIFiles       = "Bestanden"
	CLIManName     = "Naam"
	CLIManSynopsis = "Overzicht"
	CLIManAbout    = "Beschrijving"
	CLIManSection  = "Handleiding van gesprek"
	CLIMore        = "Meer over een opdracht: gesprek help OPDRACHT"
	CLIHelpHint    = "Uitleg: %s --help"
	CLIVersionLine = "gesprek %s (%s)"
	CLINoVersion   = "zonder versienummer"
)

// CLIExit says what an exit code means.
func CLIExit(code int) string {
	switch code {
	case 0:
		return "gelukt"
	case 1:
		return "niet gelukt; de reden staat op het scherm"
	case 2:
		return "de opdracht is niet goed opgeschreven"
	case 129:
		return "gestopt doordat het venster dichtging; alles is opgeslagen"
	case 130:
		return "onderbroken met ctrl+c; alles is opgeslagen"
	case 143:
		return "gestopt door het systeem; alles is opgeslagen"
	}
	return ""
}

// CLIEnvDB says what GESPREK_DB is for.
const CLIEnvDB = "het bestand waarin alles staat, als --db er niet bij staat"

// CLIEnvHandbook says what GESPREK_HANDBOEK is for.
const CLIEnvHandbook = "de map met het eigen handboek van de school"

// CLIEnvNoStore says what GESPREK_GEEN_SLEUTELBOS is for.
const CLIEnvNoStore = "staat dit aan, dan blijft de sleutelbos van de computer ongebruikt"

// CLIEnvNoColor says what NO_COLOR is for.
const CLIEnvNoColor = "staat dit aan, dan is het scherm zonder kleur"

// What lies where.
const (
	CLIFileData    = "gesprek/gesprek.db in de map voor gegevens van het systeem"
	CLIFileDB      = "leerlingen en gesprekken; wat over iemand gaat is versleuteld"
	CLIFileKeys    = "de map ernaast die eindigt op .sleutels"
	CLIFileBackups = "de map ernaast die eindigt op .backups"
	CLIFileBackup  = "de backups; zonder de sleutels is er niets uit te lezen"
	CLIFileKey     = "de sleutels; zonder deze map is niets te lezen. Bewaar haar apart van een backup"
)

// Sentences about how a command was written.
const (
	CLINotATerminal = "Gesprek heeft een terminalvenster nodig om in te typen en te tonen. In een script werkt gesprek verslag wel."
	CLINoHome       = "Het is niet te zien waar je gegevens horen: de thuismap (HOME) ontbreekt. Noem zelf een bestand, bijvoorbeeld: gesprek --db ./gesprek.db"
	CLITempo        = "--tempo is een getal van 1 tot 600, bijvoorbeeld --tempo 60."
	CLIAllNeeds     = "--alle hoort bij een leerling, bijvoorbeeld: gesprek verslag --alle -"
	CLIToNeeds      = "--naar hoort bij een verslag: noem ook een leerling of een kenmerk."
	CLIOverwrite    = "--overschrijf hoort bij --naar."
	CLIShell        = "Kies bash, zsh, fish of powershell."
	CLIEmptyDB      = "--db heeft een bestand nodig, bijvoorbeeld: gesprek --db ./gesprek.db"
	CLIEmptyTo      = "--naar heeft een bestand nodig, bijvoorbeeld: gesprek verslag - --naar verslag.md"
	CLINoTalks      = "Er zijn nog geen gesprekken. Begin er een met: gesprek start"
	CLIUnreadable   = "Deze optie is niet te lezen."
)

// CLITooSmall says that the window cannot show anything.
func CLITooSmall(width, height, needWidth, needHeight int) string {
	return fmt.Sprintf("Dit venster is %d bij %d tekens en te klein. Maak het minstens %d bij %d en start gesprek opnieuw.",
		width, height, needWidth, needHeight)
}

// CLIUnknownCommand says that there is no such command; near may be empty.
func CLIUnknownCommand(name, near string) string {
	guess := ""
	if near != "" {
		guess = fmt.Sprintf(" Bedoelde je '%s'?", near)
	}
	return fmt.Sprintf("gesprek kent '%s' niet.%s Alle opdrachten: gesprek help.", name, guess)
}

// CLIUnknownFlag says that a command has no such option, written with its dashes.
func CLIUnknownFlag(flag, command string) string {
	return fmt.Sprintf("De optie %s bestaat niet. Uitleg: %s --help", flag, command)
}

// CLIFlagNeeds says that an option needs a value.
func CLIFlagNeeds(flag string) string { return fmt.Sprintf("Achter %s hoort nog iets te staan.", flag) }

// CLIFlagValue says that an option cannot have this value.
func CLIFlagValue(flag, value string) string {
	return fmt.Sprintf("'%s' kan niet bij de optie %s.", value, flag)
}

// CLITooMany says that a command got a word that it has no use for.
func CLITooMany(word, command string) string {
	return fmt.Sprintf("'%s' is een woord te veel. Bestaat een naam uit meer woorden, zet er dan aanhalingstekens om. Uitleg: %s --help", word, command)
}

// CLINobody says that no pupil and no talk answers to what was asked.
func CLINobody(asked string) string {
	return fmt.Sprintf("Er is geen leerling en geen gesprek met '%s'. Alle gesprekken: gesprek verslag", asked)
}

// CLINoTalksOf says that a pupil has had no talk.
func CLINoTalksOf(name string) string {
	return fmt.Sprintf("Met %s is nog geen gesprek geweest.", name)
}

// CLIAmbiguous says that several answer to what was asked; the list follows.
func CLIAmbiguous(asked string) string {
	return fmt.Sprintf("'%s' past bij meer dan een. Noem de naam voluit, of neem een kenmerk uit gesprek verslag:", asked)
}

// CLICandidate is a pupil in a list to choose from.
func CLICandidate(name, class string) string {
	if class == "" {
		return "  " + name
	}
	return "  " + name + " (" + class + ")"
}

// CLIWritten says in which file the reports are that were asked for.
func CLIWritten(reports int, path string) string {
	if reports == 1 {
		return fmt.Sprintf("Het verslag staat in %s.", path)
	}
	return fmt.Sprintf("De %d verslagen staan in %s.", reports, path)
}

// CLITalkState says whether a talk in the list still has to be finished.
func CLITalkState(finished bool) string {
	if finished {
		return ""
	}
	return "niet afgerond"
}

// CLINoName stands in the list for a pupil that is not there any more.
const CLINoName = "(leerling verwijderd)"

// CLIProblems is the first problem of the content and how many follow.
func CLIProblems(first string, more int) string {
	if more == 0 {
		return first
	}
	return first + " " + fmt.Sprintf("(en nog %s)", Plural(more, "fout", "fouten"))
}

// CLIDemoNotice says in the demo what it is.
const CLIDemoNotice = "Dit is een verzonnen klas. Alles wat je hier doet, is weg als je stopt."

// CLIDemoFilling says that the demo is being made.
const CLIDemoFilling = "De verzonnen klas wordt klaargezet …"

// CLIRepaired says that the keys were read back from their copy.
const CLIRepaired = "De sleutelring was beschadigd en is uit de kopie hersteld. Er is niets verloren."

// CLIDemoLeft says that the folder of the demo could not be removed.
func CLIDemoLeft(dir string) string {
	return fmt.Sprintf("De map met de verzonnen klas staat er nog: %s. Die kun je weggooien.", dir)
}

// CLIUpper is a heading as a man page writes it.
func CLIUpper(heading string) string { return strings.ToUpper(heading) }

// CLIDemoDB says that a demo has its own file.
const CLIDemoDB = "gesprek demo gebruikt altijd een eigen tijdelijk bestand; laat --db weg."

// What stands in every talk of the demo.
const (
	DemoConductor = "Marloes Kok"
	DemoSchool    = "De Waterlijn"
	DemoPlace     = "lokaal 1.14"
	DemoSharing   = "het verslag gaat naar de ouders en in het dossier"
)
