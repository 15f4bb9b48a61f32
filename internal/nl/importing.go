package nl

import (
	"strconv"
	"strings"

	"gesprek/internal/school"
)

// Words of reading a class list.
const (
	ImportCommand  = "een klassenlijst inlezen"
	ImportTitle    = "Klassenlijst inlezen"
	ImportNowhere  = "hier kan geen klassenlijst worden gelezen"
	ImportLead     = "Een lijst uit Magister, Somtoday of een ander systeem, of een eigen lijst uit Excel: een bestand dat eindigt op .csv, .tsv, .txt of .xlsx. Je ziet eerst wat er gebeurt. Pas daarna kies je of het wordt bewaard."
	ImportPath     = "bestand"
	ImportPathHint = "sleep het bestand naar dit venster, of typ waar het staat"
	ImportRead     = "bekijken"
	ImportComplete = "de naam aanvullen"
	ImportCompFew  = "aanvullen"
	ImportNoPath   = "Sleep eerst een bestand naar dit venster, of typ waar het staat."
	ImportNothing  = "Hier staat geen map of lijst die zo begint."
	ImportNoFolder = "Deze map is er niet, of kan niet worden gelezen."
	ImportReading  = "Even lezen … Stoppen kan met esc."
	ImportStopped  = "Gestopt met lezen. Er is niets bewaard."
)

// Words of the preview.
const (
	ImportStore      = "bewaren wat hier staat"
	ImportStoreShort = "bewaren"
	ImportStoring    = "Bezig met bewaren …"
	ImportFilter     = "alle regels tonen, of één soort"
	ImportFilterFew  = "tonen"
	ImportSame       = "twijfel: het is dezelfde leerling"
	ImportSameFew    = "dezelfde"
	ImportOther      = "twijfel: het is een nieuwe leerling"
	ImportOtherFew   = "nieuw"
	ImportSkip       = "twijfel: deze regel overslaan"
	ImportSkipFew    = "overslaan"
	ImportNext       = "naar de volgende twijfel"
	ImportNextFew    = "naar twijfel"
	ImportGone       = "wie er niet meer in staat: vandaag van school"
	ImportGoneFew    = "wie weg is"
	ImportClass      = "klas"
	ImportGive       = "deze klas gebruiken"
	ImportGiveFew    = "gebruiken"
	ImportAll        = "alles"

	ImportNoDoubt    = "bij deze regel is geen twijfel"
	ImportNoDoubts   = "nergens is nog twijfel"
	ImportNoGone     = "iedereen staat in de lijst"
	ImportNoChange   = "er is niets nieuws om te bewaren"
	ImportNeedsFirst = "beantwoord eerst de vraag bovenaan"
	ImportNoClass    = "Typ eerst een klas."
	ImportBusy       = "het lezen of bewaren is nog bezig"
	ImportEmpty      = "In deze lijst staat geen enkele leerling."
	ImportNotKept    = "Er is nog niets bewaard. Nog een keer esc: terug zonder te bewaren."
	ImportNotKeptEnd = "Er is nog niets bewaard. Nog een keer: stoppen zonder te bewaren."
)

// ImportHeader heads the preview of a file.
func ImportHeader(file string, lines int) string {
	return "Klassenlijst · " + file + " · " + Plural(lines, "regel", "regels")
}

// ImportCount names a kind of lines with how many there are.
func ImportCount(word string, n int) string { return word + " " + strconv.Itoa(n) }

// ImportLeave says who is not in the list any more, and what becomes of them; key
// changes that.
func ImportLeave(names []string, goes bool, key string) string {
	who := "Niet meer in de lijst: " + strings.Join(names, ", ") + ". "
	switch one := len(names) == 1; {
	case goes && one:
		return who + "Bij bewaren is diegene van school per vandaag (" + key + ": toch niet). De gesprekken blijven."
	case goes:
		return who + "Bij bewaren zijn zij van school per vandaag (" + key + ": toch niet). Hun gesprekken blijven."
	case one:
		return who + "Er verandert niets. Is diegene van school? Druk op " + key + "."
	}
	return who + "Er verandert niets. Zijn zij van school? Druk op " + key + "."
}

// ImportAnswered says what was answered to a doubt.
func ImportAnswered(a school.Answer) string {
	switch a {
	case school.SamePupil:
		return "jij koos: dezelfde leerling"
	case school.NewPupil:
		return "jij koos: een nieuwe leerling"
	case school.SkipLine:
		return "jij koos: overslaan"
	}
	return ""
}

// ImportPlace is where a line stands.
func ImportPlace(sheet string, line int) string {
	if sheet == "" {
		return "regel " + strconv.Itoa(line)
	}
	return "blad " + sheet + ", regel " + strconv.Itoa(line)
}

// ImportOpen warns that lines in doubt are left out; key stores all the same.
func ImportOpen(n int, key string) string {
	if n == 1 {
		return "Bij 1 regel is nog twijfel. Die blijft buiten. Nog een keer " + key + ": de rest bewaren."
	}
	return "Bij " + strconv.Itoa(n) + " regels is nog twijfel. Die blijven buiten. Nog een keer " + key + ": de rest bewaren."
}

// ImportNotStored says that storing failed, and why.
func ImportNotStored(why string) string { return "Er is niets bewaard. " + why }
