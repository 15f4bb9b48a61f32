package nl

import (
	"strconv"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Words of the screen on which is searched.
const (
	SearchCommand     = "zoeken in alles"
	SearchShort       = "zoeken"
	SearchOpen        = "openen"
	SearchFilter      = "kiezen waar je in zoekt"
	SearchFilterShort = "filter"
	SearchFormer      = "ook zoeken in wat er eerder stond"
	SearchFormerOn    = "ook wat er eerder stond"
	SearchNothing     = "er is niets gevonden om te openen"
	SearchReading     = "Even lezen…"
	SearchFailed      = "Zoeken lukte niet."
	SearchNone        = "Niets gevonden. Typ minder letters, of haal een filter weg."
	SearchFilterTitle = "filter"
	SearchFilterOn    = "staat aan"
	SearchKlad        = "Deze regel is klad en staat niet in het verslag."
	SearchWas         = "Dit stond er eerder. Het verslag laat zien wat er nu staat."
	SearchUnfinished  = "Dit gesprek is nog niet afgerond. Nog een keer enter: verdergaan in het gesprek."
	SearchGone        = "Deze leerling is er niet meer."
)

// SearchTitle heads the screen; name is whose lines are searched, empty for those
// of everybody.
func SearchTitle(name string) string {
	if name == "" {
		return "Zoeken"
	}
	return "Zoeken · " + name
}

// SearchHow says how to search: what to type, and what it finds.
func SearchHow() [][2]string {
	return [][2]string{
		{"zoe stage", "beide woorden, waar ze ook staan; ook in de naam"},
		{`"open dag"`, "precies zo achter elkaar"},
		{"klas:2b feest", "alleen in klas 2B"},
		{"soort:uitspraak", "wat leerlingen zelf zeiden"},
		{"jaar:2025 fase:mbo", "schooljaar 2025-2026, mbo"},
	}
}

// SearchLead says what is searched.
const SearchLead = "Zoek in alles wat er staat: gesprekken, afspraken, kaarten en namen. Hoofdletters en accenten tellen niet mee."

// SearchCount says how much was found, and how much of it is shown.
func SearchCount(count, shown int) string {
	switch {
	case count == 0:
		return "Niets gevonden."
	case shown < count:
		return strconv.Itoa(count) + " keer gevonden, " + strconv.Itoa(shown) + " staan hier, het nieuwste eerst."
	case count == 1:
		return "Eén keer gevonden."
	}
	return strconv.Itoa(count) + " keer gevonden."
}

// SearchProgress says how far reading is.
func SearchProgress(done, total int) string {
	if total == 0 {
		return SearchReading
	}
	return SearchReading + " " + strconv.Itoa(100*done/total) + "%"
}

// SearchFilterName names a filter with a value, such as "klas 2B".
func SearchFilterName(filter, value string) string {
	if filter == "jaar" {
		return "schooljaar " + value
	}
	return filter + " " + value
}

// SearchUnknown says that a filter does not have a value, and which it has.
func SearchUnknown(filter, value string, choices []string) string {
	const most = 12
	says := map[string]string{
		"klas": "Er is geen klas die begint met ", "fase": "Er is geen fase ", "gesprek": "Er is geen soort gesprek ",
		"soort": "Er is geen soort regel ", "competentie": "Er is geen competentie ", "jaar": "Dit is geen schooljaar: ",
		"van": "Dit is geen datum: ", "tot": "Dit is geen datum: ",
	}[filter] + "“" + value + "”."
	switch {
	case filter == "jaar":
		return says + " Typ bijvoorbeeld jaar:2025."
	case filter == "van" || filter == "tot":
		return says + " Typ bijvoorbeeld " + filter + ":1-9-2025."
	case len(choices) == 0:
		return says
	case len(choices) > most:
		return says + " Kies bijvoorbeeld uit: " + strings.Join(choices[:most], ", ") + "."
	}
	return says + " Kies uit: " + strings.Join(choices, ", ") + "."
}

// SearchPhases are the words by which a phase is asked for.
func SearchPhases() []string { return []string{"po8", "vo-2-3", "vo-4-6", "mbo", "geen"} }

// SearchTalks are the words by which a kind of talk is asked for.
func SearchTalks() []string {
	return []string{string(talk.Individual), "ouders", string(talk.Reflection)}
}

// SearchDate is when a line was written, on a day in the user's time zone; empty for
// what has no day.
func SearchDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return CleanDay(t)
}

// Words of the command that searches.
const (
	CLIArgsSearch = "WOORDEN…|-"
	CLISearch     = "Zoek in alles wat er over leerlingen staat"
	CLISearchLong = `Zoekt in alles: notities, uitspraken, klad dat er nog is, afspraken, doelen, wie
erbij was, wat op de kaarten staat, en de namen zelf. Alle woorden moeten er staan,
in de regel of in de naam van de leerling. Hoofdletters en accenten tellen niet mee:
zoe vindt Zoë. Tussen aanhalingstekens staat wat precies zo achter elkaar moet
staan: gesprek zoek "open dag". Met een streepje (-) vraagt het programma de woorden:
wat in een opdracht staat, blijft in de geschiedenis van de terminal.

  gesprek zoek stage bakker
  gesprek zoek "open dag" --klas 2B
  gesprek zoek feest --soort uitspraak --jaar 2025
  gesprek zoek klas:2b soort:stap
  gesprek zoek -

De filters mogen ook tussen de woorden: klas:, fase:, jaar:, van:, tot:, gesprek:
(individueel, ouders, reflectiemoment), soort:, competentie: en leerling:. Soorten
zijn notitie, uitspraak, klad, afspraak, stap, terugblik, inzicht, doel, reden, delen, plek,
aanwezig, ervaring, voorbereiding, opmerking, gepland, leerling en eerder.

Zonder --json staan de beste 200 er, per leerling bij elkaar; met --json allemaal.
Een regel is een object met pupil_id, pupil, class, talk_id, talk_kind, entry_id,
line, kind, at, competence en text.

De uitgangscode is 0 als er iets is gevonden en 1 als er niets is gevonden.`
	CLIFlagSearchJSON   = "voor programma's: een lijst in JSON"
	CLIFlagSearchFormer = "ook wat er eerder stond, voor een verbetering"
	CLISearchNone       = "Niets gevonden."
	CLISearchWords      = "Noem waar je naar zoekt, bijvoorbeeld: gesprek zoek stage"
	CLISearchAsk        = "Waar zoek je naar? "
	CLISearchLongWords  = "Dit is te lang om naar te zoeken. Een paar woorden is genoeg."
)

// CLIFlagSearch says what an option of the command is for.
func CLIFlagSearch(filter string) string {
	switch filter {
	case "klas":
		return "alleen in deze `KLAS`"
	case "fase":
		return "alleen in deze `FASE`: po8, vo-2-3, vo-4-6, mbo of geen"
	case "jaar":
		return "alleen in dit `SCHOOLJAAR`, bijvoorbeeld 2025 of 2025-2026"
	case "soort":
		return "alleen deze `SOORT` regels, bijvoorbeeld uitspraak, stap of klad"
	case "gesprek":
		return "alleen uit zo'n `GESPREK`: individueel, ouders of reflectiemoment"
	case "van":
		return "vanaf deze `DATUM`"
	case "tot":
		return "tot en met deze `DATUM`"
	}
	return "alleen bij vragen over deze `COMPETENTIE`: kwaliteiten, motieven, werk, sturing of netwerken"
}
