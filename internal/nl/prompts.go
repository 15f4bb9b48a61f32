package nl

import (
	"fmt"
	"strings"

	"gesprek/internal/talk"
)

// The commands about the content.
const (
	PromptsShort = "Beheer de vragen en teksten: controleren, tonen, zelf maken"
	PromptsLong  = `De vragen, oefeningen en bladzijden van gesprek staan in gewone tekstbestanden. Een
school kan er een eigen map overheen leggen: iets erbij, iets anders, iets uit, en
eigen woorden voor mentor, leerling en zo meer.`
	PromptsCheckShort = "Controleer de vragen en teksten, van jullie school of ingebouwd"
	PromptsCheckLong  = `Kijkt of alles klopt: de opbouw, de soort vraag, één vraag tegelijk, de lengte, de
aanspreekvorm, de woorden en het leesniveau. Elke opmerking noemt het bestand, de
regel, wat er is en wat je kunt schrijven. Met MAP: die map, over het ingebouwde
handboek heen. Zonder: de eigen map van jullie school als die er is, anders het
ingebouwde handboek.`
	PromptsNewShort = "Maak een map voor het eigen handboek van jullie school"
	PromptsNewLong  = `Maakt een map met een leesmij, voorbeelden en een bestand voor jullie eigen woorden.
Zonder MAP op de vaste plek, waar gesprek er vanzelf naar kijkt. Een map waar al
iets in staat, blijft zoals ze is.`
	PromptsShowShort = "Toon een leidraad, oefening of bladzijde zoals ze in het bestand staat"
	PromptsShowLong  = `Zonder naam: alle namen, met waar ze vandaan komen. Met een naam: de tekst van dat
bestand, om te lezen of om in de eigen map te bewaren. Bijvoorbeeld:
  gesprek prompts toon mbo-1-individueel > guides/mbo-1-individueel.toml`
	PromptsKindShort = "Zeg van elke vraag wat voor vraag het is"
	PromptsKindLong  = `Leest de vragen achter de opdracht, of anders één op een regel, en schrijft er de soort voor: open, gesloten,
suggestief (ook advies), gestapeld of geen-vraag, dan een tab en de vraag. Het is een
aanwijzing: de vorm van een zin zegt niet alles.
  gesprek prompts soort "Vind je dat niet leuk?"
  gesprek prompts soort < vragen.txt`
	PromptsArgsFolder = "[MAP]"
	PromptsArgsName   = "[NAAM]"

	PromptsArgsQuestions = "[VRAAG …]"
	PromptsKindType      = "Typ een vraag en druk op enter. Stoppen: ctrl+d."
	PromptsFlagJSON      = "schrijf het als JSON, voor programma's"
)

// Words of the check.
const (
	PromptsNoRemarks = "Geen opmerkingen."
	PromptsUnused    = "Deze bestanden doen niet mee tot dit klopt:"
	PromptsRemarks   = "Dit kan beter; het bestand doet wel mee:"
	PromptsCoverage  = "Vragen per fase, soort en competentie"
	PromptsPhase     = "fase"
	PromptsKind      = "soort"
	PromptsStage     = "onderdeel"
	PromptsReading   = "Leesniveau (formule van Flesch-Douma: 60 tot 70 is normaal, hoger is makkelijker)"
	PromptsNoPlace   = "Het is niet te zien waar een eigen map hoort: de thuismap (HOME) ontbreekt. Noem zelf een map, bijvoorbeeld: gesprek prompts nieuw ./handboek"
)

// PromptsChecked says what was checked: a school's folder, or without one the
// built-in content.
func PromptsChecked(folder string) string {
	if folder != "" {
		return "Gecontroleerd: de eigen map " + folder + ", over het ingebouwde handboek."
	}
	return "Gecontroleerd: het ingebouwde handboek."
}

// PromptsCount says how much there is of one kind of content.
func PromptsCount(folder string, n int) string {
	switch folder {
	case "guides":
		return Plural(n, "leidraad", "leidraden")
	case "exercises":
		return Plural(n, "oefening", "oefeningen")
	case "pages":
		return Plural(n, "bladzijde", "bladzijden")
	case "bladen":
		return Plural(n, "voorbereidingsblad", "voorbereidingsbladen")
	case "training":
		return Plural(n, "bijeenkomst van de training", "bijeenkomsten van de training")
	case "drills":
		return Plural(n, "losse oefening", "losse oefeningen")
	case "oefenleerlingen":
		return Plural(n, "oefenleerling", "oefenleerlingen")
	case "keuze":
		return Plural(n, "profiel of opleiding", "profielen en opleidingen")
	case "glossary":
		return Plural(n, "begrip", "begrippen")
	case "aandebak":
		return Plural(n, "gegeven over de AanDeBak-garantie", "gegevens over de AanDeBak-garantie")
	}
	return Plural(n, "kaart", "kaarten")
}

// PromptsCompetence heads a narrow column.
func PromptsCompetence(c talk.Competence) string {
	switch c {
	case talk.Qualities:
		return "kwal."
	case talk.Motives:
		return "mot."
	case talk.Steering:
		return "stur."
	case talk.Networking:
		return "netw."
	}
	return TermCompetenceShort(c)
}

// PromptsGrade says how easy a text is to read, by the norms of Douma (1960).
func PromptsGrade(score float64) string {
	for _, norm := range []struct {
		from float64
		says string
	}{
		{90, "zeer gemakkelijk"},
		{80, "gemakkelijk"},
		{70, "tamelijk gemakkelijk"},
		{60, "normaal"},
		{45, "tamelijk moeilijk"},
		{30, "moeilijk"},
	} {
		if score >= norm.from {
			return norm.says
		}
	}
	return "zeer moeilijk"
}

// PromptsFound says that there is something to mend.
func PromptsFound(n int) string {
	return Plural(n, "opmerking", "opmerkingen") + ". Verbeter wat je wilt en controleer opnieuw."
}

// PromptsEntry says of a file what it is and where it comes from.
func PromptsEntry(title string, own, over, off bool) string {
	var marks []string
	switch {
	case over:
		marks = append(marks, "eigen, in plaats van ingebouwd")
	case own:
		marks = append(marks, "eigen")
	}
	if off {
		marks = append(marks, "uit")
	}
	if len(marks) > 0 {
		title = strings.TrimSpace(title + " (" + strings.Join(marks, ", ") + ")")
	}
	return title
}

// PromptsNoEntry says that nothing has this name; near may be empty.
func PromptsNoEntry(name string, near []string) string {
	if len(near) > 0 {
		return fmt.Sprintf("Er is niets met de naam '%s'. Bedoelde je %s?", name, strings.Join(near[:min(3, len(near))], " of "))
	}
	return fmt.Sprintf("Er is niets met de naam '%s'. Alle namen: gesprek prompts toon", name)
}

// PromptsNoFolder says that a folder is not there or cannot be read.
func PromptsNoFolder(dir string) string {
	return fmt.Sprintf("De map %s is er niet of kan niet worden gelezen. Kijk of de naam klopt, of maak er een met: gesprek prompts nieuw MAP", dir)
}

// PromptsSlowFolder says that a folder does not answer.
func PromptsSlowFolder(dir string) string {
	return fmt.Sprintf("De map %s antwoordt niet. Je werkt nu met de ingebouwde inhoud. Kijk of de schijf van school bereikbaar is en start opnieuw.", dir)
}

// PromptsNotEmpty says that there is something in the folder already.
func PromptsNotEmpty(dir string) string {
	return fmt.Sprintf("In %s staat al iets; dat blijft zoals het is. Noem een nieuwe map, of werk daar verder.", dir)
}

// PromptsNotSeen says that it cannot be seen what is in a place.
func PromptsNotSeen(dir string) string {
	return fmt.Sprintf("In %s kan niet worden gekeken. Kijk of het een map is en of je daar mag lezen, of noem een andere map.", dir)
}

// PromptsNotMade says that the folder could not be made.
func PromptsNotMade(dir string) string {
	return fmt.Sprintf("De map %s kon niet worden gemaakt. Kijk of je daar mag schrijven, of noem een andere map.", dir)
}

// PromptsMade says that the folder is there; used: the program looks at it.
func PromptsMade(dir string, used bool) string {
	next := "Begin met LEESMIJ.md."
	if !used {
		next += " Gesprek kijkt hiernaar als je de map noemt in GESPREK_HANDBOEK."
	}
	return fmt.Sprintf("De map %s staat klaar. %s", dir, next)
}

// PromptsLeftOut says that something of the content could not be used.
func PromptsLeftOut(first string) string {
	return "Eigen handboek: " + first + " Alles zien: gesprek prompts controleer"
}
