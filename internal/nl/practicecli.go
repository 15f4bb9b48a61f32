package nl

import (
	"fmt"
	"strings"
	"time"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// The commands of the training room.
const (
	PracticeShort = "Oefen een gesprek zonder leerling"
	PracticeLong  = `Oefen een loopbaangesprek zonder leerling. Een oefenleerling is verzonnen, heeft een eigen
karakter en geeft antwoord op wat jij vraagt: op een gesloten vraag anders dan op een open
vraag, en soms pas na een stilte. Wat je hier oefent, staat los van de echte leerlingen.`
	PracticeListShort = "Laat zien welke oefenleerlingen er zijn"
	PracticeListLong  = `Laat zien welke oefenleerlingen er zijn, de jongste eerst: wie het is, hoe hij of zij
binnenkomt en wat je ermee oefent. Het hele verhaal lees je pas na het gesprek.`
	PracticeArgsPersona = "OEFENLEERLING [opties]"
	PracticeAloneShort  = "Oefen een gesprek met een oefenleerling"
	PracticeAloneLong   = `Oefen een gesprek met een oefenleerling. In een terminal opent het oefenscherm. Met --regels,
met --naar en zonder terminal gaat het regel voor regel: handig met een schermlezer. Typ dan
wat je zou zeggen en druk op enter; de leerling geeft antwoord. Een lege regel is een
stilte. En verder:

  :terug   neem je laatste zin terug, en zeg het anders
  :tip     een tip om verder te komen
  :hoe     hoe je laatste zin klonk
  :stop    klaar (of ctrl+d)

Met hetzelfde zaad en dezelfde regels verloopt een gesprek precies hetzelfde. Regels kunnen
ook uit een bestand komen:

  gesprek oefen alleen sem --zaad 7 < regels.txt`
	PracticeFlagSeed  = "begin met dit `GETAL`: hetzelfde getal geeft hetzelfde gesprek"
	PracticeFlagLines = "regel voor regel, ook in een terminal"
	PracticeFlagTo    = "bewaar de opname in dit `BESTAND`"
	PracticeWhom      = "Noem een oefenleerling, bijvoorbeeld: gesprek oefen alleen sem. Alle namen: gesprek oefen lijst"
	PracticeMoves     = "Typ wat je zou zeggen en druk op enter. Een lege regel is een stilte van vier tellen. Verder: :terug, :tip, :hoe en :stop."
	PracticeSilent    = "(stil)"

	PracticeArgsFile    = "BESTAND [opties]"
	PracticeNeedsFile   = "Noem het bestand met de opname, bijvoorbeeld: gesprek oefen herspeel sem.txt"
	PracticeReplayShort = "Speel een opname van een oefengesprek na"
	PracticeReplayLong  = `Speel een opname van een oefengesprek na, met de oefenleerling zoals die nu is. Is elk antwoord
gelijk, teken voor teken, dan zegt gesprek dat. Anders noemt het de eerste regel die verschilt.
Een opname maak je met: gesprek oefen alleen sem --naar sem.txt`
	PracticeFlagText = "laat het gesprek lezen"
	PracticeNotAlone = "In deze opname geeft niemand antwoord: ze is niet van een gesprek met een oefenleerling. Kies een opname van gesprek oefen alleen."

	PracticeNobody      = "Er zijn geen oefenleerlingen. Kijk in school.toml of jullie ze hebben uitgezet."
	PracticeNoneInPhase = "In deze fase is er geen oefenleerling. Zonder --fase zie je ze allemaal."
)

// PracticeWho says who a practice pupil is. Year is the leerjaar, of a basisschool the
// groep.
func PracticeWho(name string, age int, school talk.SchoolType, year int, kind talk.Kind) string {
	return fmt.Sprintf("%s, %d jaar · %s · %s", name, age, PracticeClass(school, year), TermKind(kind))
}

// PracticeClass names a kind of schooling and the leerjaar: groep 8, vmbo tl leerjaar 3.
func PracticeClass(school talk.SchoolType, year int) string {
	if school == talk.Primary {
		return fmt.Sprintf("groep %d", year)
	}
	return fmt.Sprintf("%s leerjaar %d", TermSchoolType(school), year)
}

// PracticeWith says what can be practised with a practice pupil.
func PracticeWith(what string) string { return "Om te oefenen: " + Lower(what) }

// PracticeListHint says how to begin.
func PracticeListHint(id string) string { return "Oefenen: gesprek oefen alleen " + id }

// PracticeNoSuch says that no practice pupil has this name; near may be empty.
func PracticeNoSuch(name string, near []string) string {
	if len(near) > 0 {
		return fmt.Sprintf("Er is geen oefenleerling die %s heet. Bedoelde je %s?", name, strings.Join(near[:min(3, len(near))], " of "))
	}
	return fmt.Sprintf("Er is geen oefenleerling die %s heet. Alle namen: gesprek oefen lijst", name)
}

// PracticeGoneAway says that the practice pupil of a recording is not there.
func PracticeGoneAway(id string) string {
	return fmt.Sprintf("Deze opname is met oefenleerling %s, en die is er niet. Wie er zijn: gesprek oefen lijst", id)
}

// PracticeSaid is what the conductor said, in a talk that is read.
func PracticeSaid(text string) string { return "Jij: " + text }

// PracticeLine is what a pupil or parent said or did.
func PracticeLine(name, text string) string { return name + ": " + text }

// PracticeTaken says that a turn was taken back.
func PracticeTaken(text string) string { return "Teruggenomen: “" + text + "”" }

// PracticeOver says that a practice talk has ended.
func PracticeOver(ran time.Duration, name string) string {
	return fmt.Sprintf("Dit was je gesprek met %s: %s.", name, TimeClock(ran))
}

// PracticeAgain says with which command the same talk can be held again.
func PracticeAgain(id string, seed uint64) string {
	return fmt.Sprintf("Precies dit gesprek nog eens: gesprek oefen alleen %s --zaad %d", id, seed)
}

// PracticeSame says that a recording went the same way. Exact: also what does not count,
// such as remarks, is there.
func PracticeSame(exact bool, entries int, name string) string {
	count := Plural(entries, "regel", "regels") + " met " + name
	if exact {
		return "Gelijk, teken voor teken: " + count + "."
	}
	return "Elk antwoord is gelijk: " + count + ". Het bestand is anders geschreven dan gesprek het zou doen."
}

// PracticeDiffers says where a recording goes another way: what was recorded, and what
// comes now. Either may be empty. Changed: the practice pupil was, since.
func PracticeDiffers(line int, was, now string, changed bool) string {
	or := func(text string) string {
		if text == "" {
			return "niets"
		}
		return "“" + strings.Join(strings.Fields(text), " ") + "”"
	}
	says := fmt.Sprintf("Vanaf regel %d gaat het anders: daar staat %s, en nu komt %s.", line, or(was), or(now))
	if changed {
		return says + " De oefenleerling is na de opname veranderd."
	}
	return says + " Kijk of de opname is veranderd."
}

// PracticeSlip says what is wrong with a recording: line counts from 1; 0 is all of it.
func PracticeSlip(line int, kind rehearse.SlipKind, detail string) string {
	where := "Deze opname is niet te lezen: "
	if line > 0 {
		where = fmt.Sprintf("Deze opname is niet te lezen, regel %d: ", line)
	}
	return where + practiceSlip(kind, detail)
}

func practiceSlip(kind rehearse.SlipKind, detail string) string {
	switch kind {
	case rehearse.NotAScript:
		return "de eerste regel hoort “gesprek oefening 1” te zijn. Kijk of dit het goede bestand is."
	case rehearse.NewerScript:
		return "ze is met een nieuwere gesprek gemaakt. Neem de nieuwste versie."
	case rehearse.BadHead:
		return fmt.Sprintf("“%s” hoort niet boven een opname. Haal de regel weg.", detail)
	case rehearse.NoHead:
		return fmt.Sprintf("bovenaan ontbreekt een regel met %s.", detail)
	case rehearse.BadStamp:
		return fmt.Sprintf("“%s” is geen moment. Schrijf het als 0:05,2, met een tab erachter.", detail)
	case rehearse.Backwards:
		return fmt.Sprintf("het moment %s ligt voor dat van de regel erboven. Zet de regels op volgorde.", detail)
	case rehearse.UnknownWhat:
		return fmt.Sprintf("“%s” kan hier niet staan. Schrijf zeg, leerling, ouder, stilte, terug, tip, onderdeel of einde.", detail)
	case rehearse.BadText:
		return fmt.Sprintf("wat achter “%s” staat klopt niet. Kijk of er een tekst hoort, of juist niet.", detail)
	case rehearse.AfterEnd:
		return "na “einde” komt niets meer. Haal weg wat eronder staat."
	case rehearse.LongScript:
		return "ze is langer dan een opname kan zijn. Kijk of dit het goede bestand is."
	}
	return "ze is van een andere oefenleerling."
}
