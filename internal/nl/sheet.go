package nl

import (
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Words on a preparation sheet. Package sheet reads the labels back.
const (
	SheetName   = "Naam"
	SheetBy     = "Ingevuld door"
	SheetTalk   = "Gesprek"
	SheetCode   = "Code"
	SheetAgreed = "Vorige keer sprak je af:"
	SheetStep   = "Vorige keer is afgesproken:" // to parents
	SheetChild  = "uw kind"                     // where no name is known
	SheetYou    = "jou"
)

// SheetHow says how the text is filled in.
func SheetHow(who talk.Addressee) string {
	if who == talk.ToParent {
		return "Zo vult u dit in: typ uw antwoord achter het pijltje onder de vraag. Meer regels mag. Bewaar het bestand daarna."
	}
	return "Zo vul je dit in: typ je antwoord achter het pijltje onder de vraag. Meer regels mag. Bewaar het bestand daarna."
}

// SheetPrivate says what becomes of the answers; name is who holds the talk and
// may be empty.
func SheetPrivate(who talk.Addressee, name string) string {
	if name == "" {
		name = "Wie het gesprek voert,"
	}
	if who == talk.ToParent {
		return name + " leest wat u schrijft en bewaart het bij de gesprekken met uw kind. Uw kind mag het inzien."
	}
	return name + " leest wat je schrijft en bewaart het bij jouw gesprekken. Je mag het altijd inzien."
}

// SheetKeep says what the code below is for.
func SheetKeep(who talk.Addressee) string {
	if who == talk.ToParent {
		return "Laat de regel hieronder staan: daaraan is te zien bij wie dit blad hoort."
	}
	return "Laat de regel hieronder staan: daaraan is te zien van wie dit blad is."
}

// SheetWho is whose sheet it is; the class may be empty.
func SheetWho(name, class string) string { return ReportPerson(name, class) }

// SheetWhen is when the talk is; clock is a time such as "14:10", and may be empty.
func SheetWhen(on time.Time, clock string) string {
	if clock == "" {
		return TimeDate(on)
	}
	return TimeDate(on) + ", " + clock
}

// SheetFile is a name for the file with a sheet, without its ending.
func SheetFile(first string, who talk.Addressee) string {
	name := "blad-" + strings.ReplaceAll(Fold(first), " ", "-")
	if who == talk.ToParent {
		name += "-ouders"
	}
	return name
}

// SheetReader names whom a sheet is for.
func SheetReader(who talk.Addressee) string {
	if who == talk.ToParent {
		return "ouders"
	}
	return "leerling"
}

// SheetByParents is who wrote what parents filled in, when they left no name.
const SheetByParents = "ouders"

// SheetNone says that there is no sheet.
func SheetNone(who talk.Addressee) string {
	return "Er is geen blad voor " + SheetReader(who) + ". Kijk in de map bladen van jullie handboek, of haal het uit off in school.toml."
}

// SheetRefused says that parents do not get a sheet.
func SheetRefused(name string) string {
	return name + " is 18 of ouder en wil niet dat ouders meepraten. Er is geen blad voor hen gemaakt."
}

// SheetAsk says that a student decides whether parents get a sheet.
func SheetAsk(name string) string {
	return "Vraag eerst of " + name + " wil dat ouders meedoen."
}

// SheetMade says where a sheet was written.
func SheetMade(path string) string { return "Het blad staat in " + path + "." }

// Words and sentences for reading answers back.
const (
	SheetNotText   = "Dit bestand is geen tekst. Lees het tekst- of Word-bestand in dat je meegaf, of plak de antwoorden in een tekstbestand."
	SheetTooBig    = "Dit bestand is te groot voor een ingevuld blad."
	SheetEmpty     = "Er is niets ingevuld op dit blad. Er is niets bewaard."
	SheetUnknown   = "Op dit bestand staan geen vragen van een blad. Kijk of het het goede bestand is."
	SheetUnsaid    = "(niets ingevuld)"
	SheetLoose     = "Dit staat er ook, en wordt niet bewaard:"
	SheetOther     = "(andere vraag)"
	SheetDeclined  = "Er is niets bewaard."
	SheetNoAnswer  = "Er is niets bewaard. Zet --ja achter de opdracht als er niemand is om het te vragen."
	SheetWhose     = "Op dit blad staat geen code. Van welke leerling is het? "
	SheetNeedWhose = "Op dit blad staat geen code. Zet de leerling erbij: --leerling NAAM."
	SheetSame      = "Deze antwoorden staan al op de kaart."
)

// SheetFound heads what was found on a sheet; by may be empty.
func SheetFound(title, name, class, by string) string {
	text := title + " · " + ReportPerson(name, class)
	if by != "" {
		text += " · ingevuld door " + by
	}
	return text
}

// SheetWrong says that a sheet is of another pupil than was asked for.
func SheetWrong(of, asked string) string {
	return "Dit blad is van " + of + ", niet van " + asked + ". Er is niets bewaard."
}

// SheetGone says that a code belongs to nobody.
const SheetGone = "De code op dit blad hoort bij niemand die hier staat."

// SheetStore asks whether answers go on the card; again tells that they take the
// place of those that were read before.
func SheetStore(n int, name string, again bool) string {
	text := Plural(n, "antwoord", "antwoorden") + " op de kaart van " + name + " zetten"
	if again {
		text += ", in plaats van wat er van dit blad al stond"
	}
	return text + "? (j/n) "
}

// SheetStored says that answers stand on the card.
func SheetStored(n int, name string, again bool) string {
	text := Plural(n, "antwoord staat", "antwoorden staan") + " op de kaart van " + name
	if again {
		text += ", in plaats van wat er van dit blad al stond"
	}
	return text + "."
}

// SheetFoot stands at the foot of a sheet on paper.
func SheetFoot(code string) string { return SheetCode + ": " + code }
