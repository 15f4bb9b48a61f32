package nl

import (
	"fmt"
	"strings"
)

// handbookPersona speaks of what every file can have wrong, as it is for that of a
// practice pupil; empty where that makes no difference.
func handbookPersona(kind, subject, detail string) string {
	where := personaPlace(subject)
	switch kind {
	case "missing":
		return personaMissing(where, subject)
	case "unknown-key":
		return personaUnknown(where, subject)
	case "unknown-value":
		return fmt.Sprintf("%s kent %q niet. Schrijf %s.", where, detail, personaValues(subject))
	case "out-of-range":
		n, low, high := threefold(detail)
		return fmt.Sprintf("%s is %s. Schrijf een heel getal van %s tot en met %s.", where, n, low, high)
	case "wrong-type":
		return fmt.Sprintf("de waarde van %s klopt niet. Schrijf hier %s.", where, personaShape(subject, detail))
	case "too-long":
		found, limit := fraction(detail)
		return fmt.Sprintf("%s heeft een zin van %s woorden, hooguit %s mag. Maak er twee zinnen van.", where, found, limit)
	case "placeholder":
		return fmt.Sprintf("%s: %q wordt hier niet ingevuld. Schrijf de naam van de leerling zelf.", where, detail)
	}
	return ""
}

// handbookPupil speaks of what only the file of a practice pupil can have wrong.
func handbookPupil(kind, subject, detail string) string {
	where := personaPlace(subject)
	switch kind {
	case "wrong-phase":
		return personaPhase(detail)
	case "no-parent":
		return `bij kind = "met-ouders" hoort een blok [parent] met name, takes, asked en thanked. Schrijf dat erbij, of maak er kind = "individueel" van.`
	case "not-alone":
		return where + ` hoort bij een gesprek met ouders, en dit is individueel. Haal het weg, of schrijf kind = "met-ouders".`
	case "long-text":
		found, limit := fraction(detail)
		return fmt.Sprintf("%s heeft %s tekens, hooguit %s past. Kort het in, of maak er twee teksten van.", where, found, limit)
	case "control-mark":
		if detail == "A" || detail == "D" {
			return where + " loopt door op een nieuwe regel. Zet de tekst achter elkaar, tussen twee gewone aanhalingstekens."
		}
		return fmt.Sprintf("%s heeft een teken dat niet te zien is (U+%04s). Haal het weg, of typ de tekst opnieuw.", where, detail)
	case "half-bracket":
		return fmt.Sprintf("%s: de haakjes in %q kloppen niet. Wat de leerling doet staat in een eigen tekst, helemaal tussen ( en ).", where, detail)
	case "bad-word":
		return fmt.Sprintf("%s: %q kan niet. Schrijf één woord van kleine letters, of een begin van drie letters of meer met een * erachter, zoals auto*.",
			where, detail)
	case "no-such-theme":
		return fmt.Sprintf("er is geen thema met about = %q. Schrijf er een blok [[theme]] bij: een leerling heeft iets meegemaakt, denkt iets over later en kan een stap zetten.", detail)
	case "two-themes":
		word, other := fraction(detail)
		return fmt.Sprintf("%s: %q hoort ook bij thema %s, en dan is niet te zeggen waar je vraag over gaat. Laat het bij één van de twee staan, of maak een woord met * langer.",
			where, word, other)
	case "not-reached":
		return personaNotReached(where, detail)
	}
	return ""
}

// personaNotReached says of a layer that even the best conductor does not get it told.
func personaNotReached(where, detail string) string {
	start, needed := fraction(detail)
	return fmt.Sprintf("%s komt nooit, hoe goed het gesprek ook gaat. Er is vertrouwen %s voor nodig; dat begint bij %s, op een mindere dag één lager, en groeit te weinig. "+
		"Zet in [trust] open, silence of summary hoger, of vraag minder vertrouwen.", where, needed, start)
}

// personaPlace names a key as it stands in the file: in which block, and where.
func personaPlace(subject string) string {
	table, key, inTable := strings.Cut(subject, ".")
	if inTable {
		return fmt.Sprintf("%q in [%s]", key, table)
	}
	owner, key, owned := strings.Cut(subject, " ")
	if owned && strings.Trim(key, "0123456789") != "" {
		return fmt.Sprintf("%q van thema %s", key, owner)
	}
	return fmt.Sprintf("%q", subject)
}

func personaMissing(where, subject string) string {
	switch subject {
	case "theme":
		return "er is geen thema. Schrijf er minstens drie, elk in een blok [[theme]]: een over een ervaring, een over later en een over een stap."
	case "trust.start":
		return `hoeveel vertrouwen de leerling bij binnenkomst heeft, ontbreekt. Schrijf een blok [trust] met start = 3, of een ander getal van 0 tot en met 10.`
	}
	switch key := personaKey(subject); {
	case strings.HasPrefix(subject, "says."):
		return fmt.Sprintf("%s ontbreekt of is leeg. Schrijf %s: [\"…\"], liefst drie.", where, personaSays(key))
	case key == "further" || key == "deep":
		return fmt.Sprintf("%s ontbreekt of is leeg. Schrijf wat de leerling %s: [\"…\"].", where, personaLayer(key))
	case key == "first":
		return fmt.Sprintf("%s ontbreekt of is leeg. Schrijf waar de leerling mee begint als je ernaar vraagt: [\"…\"].", where)
	case key == "words":
		return fmt.Sprintf("%s ontbreekt of is leeg. Schrijf de woorden waarmee een vraag hierover gaat: [\"garage\", \"auto*\"].", where)
	}
	return where + " ontbreekt of is leeg. Vul het in."
}

// personaKey is the last word of a subject that is no number, without its block.
func personaKey(subject string) string {
	key := ""
	for _, w := range strings.Fields(subject) {
		if strings.Trim(w, "0123456789") != "" {
			key = w
		}
	}
	_, inTable, found := strings.Cut(key, ".")
	if found {
		return inTable
	}
	return key
}

func personaLayer(key string) string {
	if key == "deep" {
		return "pas na een open vraag en een stilte vertelt, of na een samenvatting"
	}
	return "vertelt als je doorvraagt"
}

// personaSays tells when a pupil says what stands in a list.
func personaSays(key string) string {
	switch key {
	case "hello":
		return "wat de leerling op een groet zegt"
	case "closed":
		return "wat de leerling op een gesloten vraag zegt"
	case "leading":
		return "wat de leerling op een sturende vraag zegt"
	case "stacked":
		return "wat de leerling zegt op twee vragen tegelijk"
	case "advice":
		return "wat de leerling op raad zegt"
	case "statement":
		return "wat de leerling zegt als je niets vraagt"
	case "summary":
		return "wat de leerling op een samenvatting zegt"
	case "unclear":
		return "wat de leerling zegt op een open vraag waar geen thema bij past"
	case "thinks":
		return "wat de leerling zegt als er meer is, maar alleen wachten het brengt"
	}
	return personaState(key)
}

func personaState(key string) string {
	switch key {
	case "silence":
		return "wat de leerling doet als het stil blijft"
	case "guarded":
		return "wat de leerling zegt als je aandringt op iets wat hij liever niet vertelt"
	case "done":
		return "wat de leerling zegt als alles verteld is"
	case "warmer":
		return "wat je ziet als het vertrouwen groeit"
	}
	return "wat je ziet als het vertrouwen afneemt"
}

// personaUnknown speaks of a key that does not belong where it stands.
func personaUnknown(where, subject string) string {
	if table, _, inTable := strings.Cut(subject, "."); inTable && strings.Contains(" trust says parent ", " "+table+" ") {
		return where + " hoort daar niet. Kijk of het goed is gespeld. Wat over de leerling zelf gaat, staat boven het eerste blok met haken."
	}
	return fmt.Sprintf("%q hoort hier niet. Kijk of het goed is gespeld, of haal het weg.", subject)
}

// personaShape says what a value must look like.
func personaShape(subject, shape string) string {
	switch {
	case shape == "table":
		return fmt.Sprintf("één blok met enkele haken: [%s]", subject)
	case shape == "tables":
		return "blokken die elk met dubbele haken beginnen: [[theme]]"
	}
	return handbookShape(shape)
}

// personaValues lists what a key can be.
func personaValues(subject string) string {
	switch key := personaKey(subject); key {
	case "kind":
		return "individueel of met-ouders"
	case "about":
		return "ervaring, toekomst, stap, school of thuis"
	case "key":
		return "stilte of samenvatting, of haal de regel weg"
	case "phase":
		return "po8, vo-2-3, vo-4-6 of mbo, of haal de regel weg"
	case "school":
		return handbookValues("schools")
	default:
		return handbookValues(key)
	}
}

// personaPhase says that a phase is not that of the school and the leerjaar.
func personaPhase(detail string) string {
	school, year, is := threefold(detail)
	if is == "" {
		return fmt.Sprintf("bij school = %q en year = %s hoort geen fase. Haal de regel met phase weg, of verbeter school of year.", school, year)
	}
	return fmt.Sprintf("bij school = %q en year = %s hoort phase = %q. Schrijf dat, of verbeter school of year.", school, year, is)
}
