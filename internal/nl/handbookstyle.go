package nl

import (
	"fmt"
	"strings"
)

// handbookExercise speaks of exercises, sheets and pages.
func handbookExercise(kind, subject, detail string) string {
	switch kind {
	case "out-of-range":
		n, low, high := threefold(detail)
		return handbookRange(subject, n, low, high)
	case "not-in-form":
		return fmt.Sprintf("%q hoort niet bij deze vorm. Haal het weg, of kies een andere form.", subject)
	case "double":
		return fmt.Sprintf("%s: %q staat er al. Schrijf iets anders of haal het weg.", subject, detail)
	case "unknown-reader":
		return fmt.Sprintf("\"to\" kent %q niet. Schrijf leerling of ouder.", subject)
	case "no-fence":
		return "deze bladzijde begint niet goed. Schrijf op regel 1 +++, daaronder order en about, en dan weer +++ op een eigen regel."
	case "no-title":
		return "hier hoort de titel te staan. Schrijf een regel die met # en een spatie begint."
	case "unknown-fact":
		return fmt.Sprintf("onderdeel %s noemt de kaart %q, maar die staat niet in facts.toml. Kijk of het goed is gespeld, of haal het weg.",
			subject, detail)
	case "unknown-station":
		return fmt.Sprintf("%s wijst naar %q, maar dat staat niet op de kaart. Kijk of de naam goed is gespeld, of zet er een blok [[station]] voor neer.",
			subject, detail)
	case "unknown-date":
		return fmt.Sprintf("%s telt terug vanaf %q, maar die datum is er niet. Schrijf het id van een datum die er wel staat.", subject, detail)
	case "unknown-link":
		for _, key := range []string{" pages ", " drills ", " personas "} { // of a meeting of the training
			if strings.Contains(subject, key) {
				return fmt.Sprintf("%s: %q staat niet in het handboek, of is uitgezet. Kijk hoe het daar heet, of haal het weg.", subject, detail)
			}
		}
		return fmt.Sprintf("%s: %q staat in geen bestand van de map keuze. Kijk hoe het daar heet, of zet het erbij.", subject, detail)
	case "markup":
		return fmt.Sprintf("hier staat %s. Dat wordt niet getoond. Schrijf het als gewone tekst.", handbookMarkup(detail))
	}
	return ""
}

// handbookRange speaks of a number that is too small or too large.
func handbookRange(subject, n, low, high string) string {
	switch {
	case subject == "field" && high == "0":
		return "bij kaarten horen geen blokken [[field]]. Haal ze weg."
	case subject == "field" && low == high:
		return fmt.Sprintf("deze vorm heeft precies %s blokken [[field]]; hier staan er %s.", low, n)
	case subject == "field":
		return fmt.Sprintf("er staan %s blokken [[field]]. Schrijf er %s tot en met %s.", n, low, high)
	case subject == "item":
		return fmt.Sprintf("er staan %s blokken [[item]]. Schrijf er %s tot en met %s.", n, low, high)
	case strings.HasSuffix(subject, " tells"):
		return fmt.Sprintf("%s: hier staan %s zinnen. Schrijf er %s tot en met %s.", subject, n, low, high)
	case strings.HasSuffix(subject, " examples"):
		return fmt.Sprintf("%s: hier staan %s voorbeelden. Schrijf er %s tot en met %s.", subject, n, low, high)
	case subject == "questions":
		return fmt.Sprintf("er staan %s vragen op dit blad. Schrijf er %s tot en met %s.", n, low, high)
	case subject == "cards":
		return fmt.Sprintf("er staan %s kaarten. Schrijf er %s tot en met %s.", n, low, high)
	}
	return fmt.Sprintf("%q is %s. Schrijf een heel getal van %s tot en met %s.", subject, n, low, high)
}

func handbookMarkup(what string) string {
	switch what {
	case "link":
		return "een link"
	case "image":
		return "een plaatje"
	case "code":
		return "code, of een regel met vier spaties ervoor"
	case "html":
		return "HTML"
	}
	return "een streep"
}

// handbookSchool speaks of what a school has chosen.
func handbookSchool(kind, subject, detail string) string {
	switch kind {
	case "unknown-off":
		return fmt.Sprintf("%q bestaat niet en kan dus niet uit. Hoe alles heet, zie je met gesprek prompts toon.", detail)
	case "last-prompt":
		return fmt.Sprintf("alle vragen van %s in %s staan uit. Eén moet er blijven: de eerste doet nog mee.", subject, detail)
	case "fits-nobody":
		return "phase, schools en years passen samen bij niemand. Kijk of ze bij elkaar horen, of haal er een weg."
	case "unknown-term":
		return fmt.Sprintf("voor %q kan de school geen eigen woord kiezen. Dat kan voor: %s.", detail, subject)
	case "stray":
		if detail != "" {
			return "hier kijkt het programma niet naar. In deze map heten de bestanden " + detail + "."
		}
		return "hier kijkt het programma niet naar. De mappen heten guides, exercises, pages, bladen, drills, oefenleerlingen en keuze; bladzijden eindigen op .md, de rest op .toml."
	}
	return ""
}

// handbookSentence speaks of one sentence: how long it is and what it asks.
func handbookSentence(kind, subject, detail string) string {
	switch kind {
	case "too-long":
		found, limit := fraction(detail)
		return fmt.Sprintf("%s: deze zin heeft %s woorden, hooguit %s mag. Maak hem korter ({naam} telt als twee).",
			subject, found, limit)
	case "two-questions":
		return handbookSeen(subject, "dit zijn twee vragen tegelijk", detail) + " Stel er één en bewaar de andere als doorvraag."
	case "not-open":
		return handbookSeen(subject, "dit lijkt een gesloten vraag", detail) +
			" Begin met wat, hoe, wie, waar of welke, of zet er (check) voor als hij gesloten mag zijn."
	case "not-closed":
		return subject + ": hier staat (check) voor, maar de vraag is open. Haal (check) weg."
	case "steers":
		return handbookSeen(subject, "dit lijkt te sturen of raad te geven", detail) + " Vraag zonder het antwoord erin."
	case "no-question":
		return subject + ": hier wordt niets gevraagd. Maak er een open vraag van, of begin met Vertel, Noem of Beschrijf."
	case "why":
		return subject + ": \"waarom\" vraagt om een verdediging. Schrijf: wat maakt dat, hoe kwam het dat, of waardoor."
	case "in-guide":
		return fmt.Sprintf("%s: deze vraag komt in het gesprek zelf, bij %s. Schrijf er een die daarop voorbereidt.", subject, detail)
	case "repeated":
		return fmt.Sprintf("%s: deze zin staat ook bij %s. Schrijf er een andere.", subject, detail)
	}
	return ""
}

// handbookSeen says what a sentence seems to be, and by which words.
func handbookSeen(subject, what, mark string) string {
	if mark != "" {
		what += fmt.Sprintf(" (%q)", mark)
	}
	return subject + ": " + what + "."
}

// handbookWording speaks of the words of a sentence.
func handbookWording(kind, subject, detail string) string {
	if subject != "" {
		subject += ": "
	}
	switch kind {
	case "placeholder":
		return fmt.Sprintf("%s%q wordt niet ingevuld. Alleen {naam} kan hier staan.", subject, detail)
	case "too-wide":
		found, limit := fraction(detail)
		return fmt.Sprintf("%sdit is %s tekens breed, hooguit %s past op het scherm. Kort het in.", subject, found, limit)
	case "exclaims":
		return subject + "hier staat een uitroepteken. Zeg het rustig, met een punt."
	case "wrong-address":
		word, to := fraction(detail)
		return fmt.Sprintf("%s%q past niet bij %s.", subject, word, handbookAddress(to))
	case "school-word":
		return fmt.Sprintf("%s%q is een woord van school. Vraag naar iets wat de leerling deed of zag.", subject, detail)
	case "avoided-word":
		word, term := fraction(detail)
		return fmt.Sprintf("%s%q is hier niet het woord. Schrijf %q.", subject, word, term)
	}
	return ""
}

func handbookAddress(to string) string {
	switch to {
	case "ouder":
		return "een vraag aan een ouder. Schrijf u en uw"
	case "samen":
		return "een vraag aan iedereen samen. Schrijf jullie of we"
	}
	return "een vraag aan een leerling. Schrijf je en jouw"
}

// handbookWhole speaks of a guide or a page as a whole.
func handbookWhole(kind, subject, detail string) string {
	found, limit := fraction(detail)
	switch kind {
	case "unreached":
		return fmt.Sprintf("geen enkele vraag heeft competence = %q. Schrijf er minstens één.", subject)
	case "nobody-speaks":
		return fmt.Sprintf("onderdeel %s heeft geen vraag met to = %q. Schrijf er minstens één.", subject, detail)
	case "hard-to-read":
		return fmt.Sprintf("de tekst is moeilijk te lezen: %s op de schaal van Flesch-Douma, minstens %s is goed. "+
			"Maak zinnen korter en kies kortere woorden.", found, limit)
	case "long-page":
		return fmt.Sprintf("deze bladzijde heeft %s woorden, hooguit %s lees je in twee minuten. Kort in, of maak er twee van.", found, limit)
	case "no-coverage":
		return fmt.Sprintf("voor %s is er geen vraag met competence = %q. Schrijf er een.", strings.Join(strings.Fields(subject), ", "), detail)
	}
	return ""
}

// threefold takes "5/1/3" apart.
func threefold(detail string) (a, b, c string) {
	a, rest := fraction(detail)
	b, c = fraction(rest)
	return a, b, c
}
