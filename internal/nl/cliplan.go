package nl

import (
	"strings"

	"gesprek/internal/school"
)

// What gesprek jaarplan does, and its options.
const (
	CLIPlan     = "Toon wie dit schooljaar gesproken is, en wie nog niet"
	CLIPlanLong = `Telt per leerling, klas en fase wie dit schooljaar een individueel gesprek had en
wie een gesprek met ouders. De twee tellen apart, en een gesprek telt mee als het is
afgerond en 20 minuten of langer duurde. Ook staat er wie er nog niet gesproken is,
wat er gepland is, en hoeveel gesprekken per week er nodig zijn tot de volgende
vakantie en tot het eind van het schooljaar. Wie het gesprek voerde telt nergens mee.

--csv schrijft een regel per leerling voor een rekenblad, met --per-klas een regel per
klas. --pdf maakt bladen om te printen. --alinea schrijft de tekst voor het jaarplan van
de school. In geen van alle staat iets van wat er is gezegd.`
	CLIPlanBreaks     = "Toon en verander de vakanties van de school"
	CLIPlanBreaksLong = `Toont de vakanties die de school zelf heeft ingevuld. Ze tellen mee in het rekenwerk van
gesprek jaarplan. Het programma kent geen vakanties uit zichzelf: regio's en scholen
verschillen.`
	CLIPlanBreaksSet     = "Neem alle vakanties over uit een bestand"
	CLIPlanBreaksSetLong = `Leest de vakanties uit een bestand, op elke regel een, en vervangt de lijst die er was.
Dit zijn allemaal goede regels:

  herfstvakantie; 19-10-2026; 23-10-2026
  kerstvakantie: 21 december 2026 t/m 1 januari 2027
  Goede Vrijdag; 26 maart 2027

De laatste dag telt mee. Met - in plaats van een bestand leest het wat je typt of
doorstuurt. Klopt een regel niet, dan verandert er niets.`
	CLIPlanBreaksAdd  = "Voeg een vakantie of vrije dag toe"
	CLIPlanBreaksDrop = "Haal een vakantie weg"

	CLIArgsBreaksSet  = "BESTAND"
	CLIArgsBreaksAdd  = "NAAM VAN [TOT-EN-MET]"
	CLIArgsBreaksDrop = "NAAM"

	CLIFlagPlanYear    = "het `SCHOOLJAAR`, bijvoorbeeld 2025-2026; anders dat van vandaag"
	CLIFlagPlanClass   = "alleen de leerlingen van deze `KLAS`"
	CLIFlagPlanJSON    = "schrijf JSON, voor programma's"
	CLIFlagPlanCSV     = "schrijf dit `BESTAND` voor een rekenblad; - is het scherm"
	CLIFlagPlanPerKlas = "in het rekenblad een regel per klas"
	CLIFlagPlanPDF     = "schrijf dit `BESTAND` als pdf; - is het scherm"
	CLIFlagPlanText    = "schrijf de tekst voor het jaarplan van de school"
	CLIFlagPlanOver    = "vervang het bestand van --csv of --pdf als het al bestaat"
	CLIFlagBreaksYear  = "de vakantie van dit `SCHOOLJAAR`"

	CLIPlanYear      = "--jaar is een schooljaar, bijvoorbeeld --jaar 2026-2027."
	CLIPlanOne       = "Kies er één: --json, --csv, --pdf of --alinea."
	CLIPlanPerClass  = "--per-klas hoort bij --csv."
	CLIPlanOver      = "--overschrijf hoort bij --csv of --pdf."
	CLIPlanEmptyFile = "--csv en --pdf hebben een bestand nodig, bijvoorbeeld: gesprek jaarplan --pdf overzicht.pdf"
	CLIPlanPaper     = "Een pdf is geen tekst voor het scherm. Noem een bestand, bijvoorbeeld: gesprek jaarplan --pdf overzicht.pdf"
	CLIPlanNobody    = "Er zijn in dit schooljaar geen leerlingen, dus er is niets te tellen. Lees een klassenlijst in met: gesprek leerlingen import BESTAND"
	CLIPlanHow       = "Vul ze in met: gesprek jaarplan vakanties zet BESTAND"
	CLIPlanWritten   = "Het gesprekkenoverzicht staat in "

	CLIBreaksNone     = "Er zijn nog geen vakanties ingevuld. Doe dat met: gesprek jaarplan vakanties zet BESTAND"
	CLIBreaksNoData   = "Er is nog geen database om de vakanties in te bewaren. Start eerst: gesprek"
	CLIBreaksNeeds    = "Noem het bestand met de vakanties, bijvoorbeeld: gesprek jaarplan vakanties zet vakanties.txt"
	CLIBreaksAddNeeds = "Noem de naam en de dagen, bijvoorbeeld: gesprek jaarplan vakanties voeg-toe herfstvakantie 19-10-2026 23-10-2026"
	CLIBreaksDropWhat = "Noem de vakantie, bijvoorbeeld: gesprek jaarplan vakanties haal-weg herfstvakantie"
	CLIBreaksUnread   = "De vakanties zijn niet overgenomen; er is niets veranderd."
	CLIBreaksSame     = "Zo stond het er al."
)

// CLIPlanDone says in which file the year plan is.
func CLIPlanDone(path string) string { return CLIPlanWritten + path + "." }

// CLIBreaksRefused says why a list of holidays is not taken over.
func CLIBreaksRefused(problems []string) string {
	const most = 12
	more := ""
	if n := len(problems) - most; n > 0 {
		problems, more = problems[:most], "\nEn nog "+Plural(n, "regel", "regels")+"."
	}
	return CLIBreaksUnread + "\n" + strings.Join(problems, "\n") + more
}

// CLIBreaksSaved says that so many holidays are stored now.
func CLIBreaksSaved(n int) string {
	if n == 0 {
		return "Er zijn nu geen vakanties ingevuld."
	}
	return "Bewaard. Er " + pluralWord(n, "staat", "staan") + " nu " + Plural(n, "vakantie", "vakanties") + " in de lijst."
}

// CLIBreaksNoSuch says that there is no holiday with such a name.
func CLIBreaksNoSuch(name string) string {
	return "Er staat geen vakantie '" + name + "' in de lijst. De lijst zie je met: gesprek jaarplan vakanties"
}

// CLIBreaksMany says that more than one holiday has a name, and what to do.
func CLIBreaksMany(name string, list []school.Break) string {
	spans := make([]string, len(list))
	for i, b := range list {
		spans[i] = BreakSpan(b)
	}
	return "Er staat vaker een '" + name + "' in de lijst: " + strings.Join(spans, "; ") + ". Zet er het schooljaar bij, bijvoorbeeld --jaar " +
		school.YearOf(list[len(list)-1].First).String() + "."
}

// CLIBreaksUnreadable says that a file with holidays cannot be read.
func CLIBreaksUnreadable(path string) string {
	return "Het bestand " + path + " is niet te lezen. Klopt de naam, en mag je het openen?"
}
