package nl

import (
	"fmt"
	"strconv"
	"strings"
)

// HandbookProblem says what is wrong in a file of the content, where, and what
// to write instead. It takes the fields of a handbook.Problem as plain values;
// line is 0 where the file as a whole is meant.
func HandbookProblem(kind, file string, line int, subject, detail string) string {
	where := file
	if line > 0 {
		where += ", regel " + strconv.Itoa(line)
	}
	if strings.HasPrefix(file, "oefenleerlingen/") {
		if what := handbookPersona(kind, subject, detail); what != "" {
			return where + ": " + what
		}
	}
	for _, say := range []func(kind, subject, detail string) string{
		handbookFile, handbookPrompt, handbookGuarantee, handbookDrill, handbookPupil, handbookExercise, handbookSchool, handbookSentence, handbookWording, handbookWhole,
	} {
		if what := say(kind, subject, detail); what != "" {
			return where + ": " + what
		}
	}
	return where + ": hier klopt iets niet: " + strings.TrimSpace(subject+" "+detail)
}

// handbookFile speaks of the file and its form.
func handbookFile(kind, subject, detail string) string {
	switch kind {
	case "unreadable":
		return "dit is niet te lezen (" + detail + "). Kijk of het er staat en of je het mag openen."
	case "not-a-text":
		return "dit is geen tekstbestand, of het is groter dan " + detail + " MB. Haal het hier weg."
	case "no-guides":
		return "hier staat geen leidraad. Zet er een bestand neer dat eindigt op .toml."
	case "syntax":
		return handbookSlip(subject, detail)
	case "unknown-key":
		return fmt.Sprintf("%q hoort hier niet. Kijk of het goed is gespeld, of haal het weg.", subject)
	case "wrong-type":
		return fmt.Sprintf("de waarde van %q klopt niet. Schrijf hier %s.", subject, handbookShape(detail))
	case "bad-file-name":
		return fmt.Sprintf("de naam van dit bestand kan niet (%q). Geef het een naam met kleine letters, cijfers en streepjes, zoals ons-gesprek.", detail)
	case "not-file-name":
		return fmt.Sprintf("id is %q, maar het bestand heet %s.toml. Schrijf id = %q, of geef het bestand een andere naam.",
			subject, detail, detail)
	}
	return ""
}

// handbookSlip speaks of a mistake against the form of the file.
func handbookSlip(slip, detail string) string {
	switch slip {
	case "curly-quotes":
		return "hier staan de aanhalingstekens van een tekstverwerker. Typ gewone, rechte: \" ervoor en erachter."
	case "no-end-quote":
		return "hier mist een aanhalingsteken aan het eind van de tekst. Zet er een \" achter."
	case "no-quote":
		return "achter = staat een tekst zonder aanhalingsteken ervoor. Zet er een \" voor en een \" achter; alleen getallen, true en false gaan zonder."
	case "after-value":
		return "achter de waarde staat nog iets. Binnen een tekst gebruik je “ en ”, niet \"; een getal is heel, zonder komma."
	case "twice-key":
		key := strings.TrimSuffix(strings.TrimPrefix(detail, "key "), " is already defined")
		return fmt.Sprintf("%q staat hier twee keer. Haal er een weg, of begin een nieuw blok met dubbele haken.", key)
	case "not-utf8":
		return "dit bestand is niet als UTF-8 bewaard. Kies in je editor: Opslaan als, en daarna de codering UTF-8."
	}
	return "dit bestand is hier niet te lezen (" + detail + "). Kijk op deze regel en die ervoor of er een " +
		"aanhalingsteken, een haakje of een komma ontbreekt."
}

// handbookShape says what a value must look like.
func handbookShape(shape string) string {
	switch shape {
	case "text":
		return "tekst tussen aanhalingstekens"
	case "texts":
		return `een lijst van teksten: ["…", "…"]`
	case "number":
		return "een heel getal, zonder aanhalingstekens"
	case "numbers":
		return "een lijst van hele getallen: [2, 3]"
	case "true-or-false":
		return "true of false, zonder aanhalingstekens"
	}
	return "blokken die elk met dubbele haken beginnen, zoals [[stage]] of [[stage.prompt]]"
}

// handbookPrompt speaks of the guide, its stages and its prompts.
func handbookPrompt(kind, subject, detail string) string {
	switch kind {
	case "missing":
		return fmt.Sprintf("%q ontbreekt of is leeg. Vul het in.", subject)
	case "unknown-value":
		return fmt.Sprintf("%q kent %q niet. Schrijf %s.", subject, detail, handbookValues(subject))
	case "double-id":
		return fmt.Sprintf("%q komt twee keer voor. Geef elk een eigen naam.", subject)
	case "bad-id":
		return fmt.Sprintf("id %q kan niet. Schrijf kleine letters zonder accenten, cijfers en streepjes, zoals opening-van-jou.", subject)
	case "stage-order":
		return handbookOrder(subject, detail)
	case "no-minutes":
		return fmt.Sprintf("onderdeel %s heeft %s minuten. Schrijf een heel getal van 1 of meer.", subject, detail)
	case "minutes-sum":
		found, wanted := fraction(detail)
		if subject != "" {
			return fmt.Sprintf("de minuten van bijeenkomst %s zijn samen %s. Maak er samen %s van, of zet bij de bijeenkomst hoe lang die duurt: minutes = %s.",
				subject, found, wanted, found)
		}
		return fmt.Sprintf("de minuten van de vijf onderdelen zijn samen %s. Maak er samen %s van.", found, wanted)
	case "last-minutes":
		found, wanted := fraction(detail)
		return fmt.Sprintf("onderdeel %s heeft %s minuten. Geef het er minstens %s.", subject, found, wanted)
	case "no-prompts":
		return fmt.Sprintf("onderdeel %s heeft geen vragen. Schrijf er minstens één, in een blok [[stage.prompt]].", subject)
	case "wrong-count":
		found, wanted := fraction(detail)
		return fmt.Sprintf("%s: hier staan er %s. Schrijf er precies %s.", subject, found, wanted)
	case "parent-missing":
		return fmt.Sprintf("vraag %s is voor %q, maar in een individueel gesprek zit er geen ouder bij. "+
			"Schrijf to = \"leerling\".", subject, detail)
	}
	return ""
}

// handbookOrder speaks of a stage that is not in its place.
func handbookOrder(found, expected string) string {
	switch {
	case found == "" && expected != "":
		return "onderdeel " + expected + " ontbreekt. Schrijf het in een eigen blok [[stage]]."
	case expected == "":
		return fmt.Sprintf("onderdeel %q is er een te veel. Haal het weg.", found)
	}
	return fmt.Sprintf("hier hoort onderdeel %s te staan, niet %q. De volgorde is: "+
		"opening, ervaring, verdieping, vooruitblik, vervolgstap.", expected, found)
}

// handbookValues lists what a key can be; subject ends in the key, or in the
// key and a number.
func handbookValues(subject string) string {
	words := strings.Fields(subject)
	key := ""
	for _, w := range words {
		if strings.Trim(w, "0123456789") != "" {
			key = w
		}
	}
	switch key {
	case "phase", "phases":
		return "po8, vo-2-3, vo-4-6 of mbo"
	case "kind", "kinds":
		return "individueel, met-ouders of reflectiemoment"
	case "schools":
		return "po, vmbo-bb, vmbo-kb, vmbo-gl, vmbo-tl, havo, vwo, mbo, pro, isk, vso of anders"
	case "years":
		if words[len(words)-1] == key { // of a step, not one in a list
			return "jaren, zoals 4, 3-4 of 0.5-1, een ? als het onbekend is, of niets"
		}
		return "een leerjaar van 1 tot en met 8"
	case "roles":
		return "groepsleerkracht, mentor, decaan, slb, schoolcoach of ondersteuner"
	case "to":
		return "leerling, ouder of samen"
	case "competence":
		return "kwaliteiten, motieven, werk, sturing of netwerken, of haal de regel weg"
	case "form":
		return "kaarten, schaal, deuren, tijdlijn, cirkel of regels"
	case "article":
		return "de of het"
	}
	return handbookReference(key)
}

// handbookReference lists what a key of the reference data can be.
func handbookReference(key string) string {
	switch key {
	case "drill":
		return "open, een-tegelijk, stilte, samenvatten of ervaring"
	case "status":
		return "bevestigd of na-te-vragen"
	case "year":
		return "een schooljaar, zoals 2026-2027, of haal de regel weg"
	case "for":
		return "een fase (po8, vo-2-3, vo-4-6, mbo), een schoolsoort of die met een leerjaar: havo 5"
	case "from", "until":
		return "een dag zoals 1 april, of 1 april 2027 als hij alleen in dat jaar klopt"
	case "part":
		return "wat, wie, kiezen, uitreiking, voorwaarde, grens, cijfer, partner, iets-anders, opleiding of profiel"
	case "group":
		return "samen, alleen, tweetal, drietal of viertal"
	case "entry":
		return "recht, eisen, keuze of instap"
	}
	return handbookChoiceValues(key)
}

// fraction takes "16/14" apart.
func fraction(detail string) (found, wanted string) {
	found, wanted, _ = strings.Cut(detail, "/")
	return found, wanted
}
