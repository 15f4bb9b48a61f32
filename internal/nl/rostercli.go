package nl

import (
	"strconv"
	"strings"
	"time"
)

// Help of the commands for pupils.
const (
	CLIPupils     = "klassenlijsten inlezen, en wie er bekend is"
	CLIPupilsLong = "Leest een klassenlijst in uit Magister, SOMtoday, ParnasSys of Excel, of laat zien wie er bekend is."
	CLIImport     = "een klassenlijst inlezen"
	CLIImportLong = "Leest een klassenlijst: CSV, TSV of een Excel-werkmap (.xlsx). Kolommen, scheidingsteken en tekens worden herkend. " +
		"Je ziet eerst wat er met elke regel gebeurt; pas na je ja wordt er iets bewaard.\n\n" +
		"Een leerling wordt herkend aan het leerlingnummer, en anders aan naam en klas. Bij twijfel wordt het gevraagd. " +
		"BSN, adres, telefoon en andere gegevens die hier niet horen, worden overgeslagen.\n\n" +
		"Als BESTAND een streepje is (-), wordt de lijst van de invoer gelezen."
	CLIPupilList     = "wie er bekend is"
	CLIPupilListLong = "Laat zien welke leerlingen er bekend zijn, per klas. Met --json krijgen programma's alles terug, ook wie van school is."
	CLIArgsFile      = "BESTAND"

	CLIFlagListClass   = "alleen deze `KLAS`"
	CLIFlagListLeft    = "ook wie van school is"
	CLIFlagListJSON    = "als json, voor programma's"
	CLIFlagImportSure  = "vraag niets: bewaar wat zeker is, en laat liggen waar twijfel over is"
	CLIFlagImportTrial = "laat alleen zien wat er zou gebeuren"
	CLIFlagImportAll   = "laat ook de regels zien waar niets verandert"
	CLIFlagImportClass = "de `KLAS` van een lijst waar geen klas in staat"
	CLIFlagImportType  = "de schoolsoort van wie dat niet in de lijst staat: een `SOORT` zoals havo of vmbo-tl"
	CLIFlagImportYear  = "het leerjaar of de groep van wie dat niet in de lijst staat, een `JAAR` van 1 tot en met 8"
	CLIFlagImportGone  = "wie niet meer in de lijst staat, is van school sinds deze `DATUM`"
	CLIFlagImportJSON  = "als json, voor programma's"
)

// Sentences of reading a class list on the command line.
const (
	RosterInput          = "de invoer"
	CLIPupilsNone        = "Er zijn nog geen leerlingen. Lees een klassenlijst in met: gesprek leerlingen import BESTAND"
	CLIImportNeeds       = "Zeg erbij welk bestand: gesprek leerlingen import BESTAND"
	CLIImportEither      = "Kies --ja of --proef: het ene bewaart, het andere laat alleen zien."
	CLIImportYear        = "Een leerjaar of groep is een getal van 1 tot en met 8."
	CLIImportGoneDate    = "Achter --weg hoort een datum, bijvoorbeeld: --weg 31-7-2026"
	CLIImportTrial       = "Dit was een proef. Er is niets bewaard."
	CLIImportNothing     = "Alles staat er al zo in. Er is niets veranderd."
	CLIImportNothingElse = "Er is niets nieuws om te bewaren. Hierboven staat wat er met de andere regels is."
	CLIImportStoring     = "Bezig met bewaren …"
	CLIImportOvertaken   = "Terwijl je keek is er iets aan de leerlingen veranderd, in een ander venster. Er is niets bewaard; lees de lijst nog een keer in."
	CLIPupilsAllLeft     = "Alle leerlingen zijn van school. Toon ze met: gesprek leerlingen lijst --weg"
	CLIImportDeclined    = "Er is niets bewaard."
	CLIImportNoAnswer    = "Er is niets bewaard: er is niemand om te antwoorden. Zet er --ja bij om zonder vragen te bewaren, of --proef om alleen te kijken."
	CLIImportGone        = "Zij blijven staan. Zijn ze van school? Zet er dan de datum bij, bijvoorbeeld: --weg 31-7-2026"
	rosterDoubtAnswers   = "z = dezelfde, n = iemand anders, o = overslaan; met een hoofdletter voor alle volgende"
)

// CLIPupilsNoClass says that nobody is in a class, and which classes there are.
func CLIPupilsNoClass(class string, classes []string) string { return CLIStepsNoClass(class, classes) }

// CLIImportType says which school types there are.
func CLIImportType(ids []string) string {
	return "Achter --soort hoort een van deze woorden: " + strings.Join(ids, ", ") + "."
}

// CLIImportLine names a line: with several sheets the sheet too.
func CLIImportLine(sheet, line string) string {
	if sheet == "" {
		return "regel " + line
	}
	return sheet + " regel " + line
}

// CLIImportSum counts what a file does.
func CLIImportSum(file, sum string) string { return file + ": " + sum + "." }

// CLIImportNothingUsed says that no line could be used.
func CLIImportNothingUsed(file string) string {
	return "In " + file + " is geen enkele regel bruikbaar. Hierboven staat per regel waarom; er is niets bewaard."
}

// CLIImportAsk asks whether to store.
func CLIImportAsk(added, changed int) string {
	var parts []string
	if added > 0 {
		parts = append(parts, Plural(added, "leerling", "leerlingen")+" toevoegen")
	}
	if changed > 0 {
		parts = append(parts, strconv.Itoa(changed)+" wijzigen")
	}
	return Capital(strings.Join(parts, " en ")) + "? (j/n) "
}

// CLIImportDone says what was stored.
func CLIImportDone(added, changed, gone int) string {
	var parts []string
	for _, p := range []struct {
		n    int
		says string
	}{{added, " nieuw"}, {changed, " gewijzigd"}, {gone, " van school"}} {
		if p.n > 0 {
			parts = append(parts, strconv.Itoa(p.n)+p.says)
		}
	}
	return "Bewaard: " + ReportPeople(parts) + "."
}

// CLIImportDoubts says how many lines were left because of doubt; asked tells
// whether somebody was asked about them.
func CLIImportDoubts(n int, asked bool) string {
	text := Plural(n, "regel is", "regels zijn") + " blijven liggen, omdat het een bekende leerling kan zijn."
	if asked {
		return text + " Lees de lijst nog een keer in om ze alsnog te beantwoorden."
	}
	return text + " Lees de lijst zonder --ja op een terminal in om ze te beantwoorden."
}

// CLIImportDoubt asks about one line.
func CLIImportDoubt(line, name, class, says string) string {
	return "\n" + Capital(line) + ": " + strings.TrimSpace(name+" "+class) + ": " + says + "\n" + rosterDoubtAnswers + ": "
}

// RosterUnreadable says that a file cannot be read.
func RosterUnreadable(path string, absent bool) string {
	if absent {
		return path + " is er niet. Kijk de naam na, ook wat erachter staat: .csv of .xlsx."
	}
	return path + " kan niet worden gelezen. Sluit het in Excel en probeer het nog eens, of kopieer het naar een andere map."
}

// RosterFolder says that a path is a folder.
func RosterFolder(path string) string {
	return path + " is een map. Noem het bestand met de klassenlijst."
}

// PupilLeftOn says since when somebody is not at school any more.
func PupilLeftOn(on time.Time) string { return "van school sinds " + TimeDayYear(on) }
