package nl

import (
	"strconv"
	"strings"
	"time"

	"gesprek/internal/school"
)

// What to do with a file that is no list: the same for all of them.
const rosterSaveAs = "Open het in Excel of LibreOffice en kies Opslaan als: Excel-werkmap (.xlsx) of CSV. Lees daarna dat bestand in."

// RosterTooBig says that a file is too big.
func RosterTooBig(name string, megabytes int) string {
	return name + " is te groot voor een klassenlijst: hooguit " + strconv.Itoa(megabytes) + " MB. Bewaar alleen het blad met de leerlingen als CSV en lees dat in."
}

// RosterTooLong says that a list has too many lines.
func RosterTooLong(name string, lines int) string {
	return name + " heeft meer dan " + strconv.Itoa(lines) + " regels. Dat is geen klassenlijst; haal weg wat er niet bij hoort."
}

// RosterEmpty says that there is nothing in a file.
func RosterEmpty(name string) string {
	return name + " is leeg. Maak de lijst opnieuw in het leerlingsysteem en probeer het nog eens."
}

// RosterNoLines says that a list has names of columns and no pupils.
func RosterNoLines(name string) string {
	return "In " + name + " staan wel kolomnamen, maar geen leerlingen. Kies in het leerlingsysteem een klas en maak de lijst opnieuw."
}

// RosterNoText says that a file is neither text nor a workbook.
func RosterNoText(name string) string {
	return name + " is geen lijst die gesprek kan lezen. Een klassenlijst is een Excel-werkmap (.xlsx), of tekst: CSV of TSV."
}

// RosterBroken says that a workbook is damaged.
func RosterBroken(name string) string {
	return name + " is beschadigd. Maak de lijst opnieuw, of open het bestand in Excel, bewaar het onder een andere naam en lees dat in."
}

// RosterLocked says that a workbook has a password.
func RosterLocked(name string) string {
	return name + " is beveiligd met een wachtwoord. Open het in Excel, haal het wachtwoord weg en bewaar het opnieuw."
}

// RosterOldExcel says that a file is an Excel file of before 2007.
func RosterOldExcel(name string) string {
	return name + " is een Excel-bestand van het oude soort (.xls). Open het in Excel en bewaar het als Excel-werkmap (.xlsx)."
}

// RosterPDF says that a list is a PDF.
func RosterPDF(name string) string {
	return name + " is een pdf: daar zijn geen kolommen uit te halen. Maak de lijst in het leerlingsysteem opnieuw, als Excel of CSV."
}

// RosterHTML says that a file is a web page, whatever its name.
func RosterHTML(name string) string {
	return name + " is een webpagina, geen Excel-bestand. " + rosterSaveAs
}

// RosterXML says that a file is XML.
func RosterXML(name string) string {
	return name + " is een xml-bestand, zoals scholen dat onderling uitwisselen. Er staat te veel in over leerlingen om in te lezen. Maak in het leerlingsysteem een klassenlijst, als Excel of CSV."
}

// RosterJSON says that a file is JSON.
func RosterJSON(name string) string {
	return name + " is een json-bestand voor programma's. Een klassenlijst is een Excel-werkmap (.xlsx), of tekst: CSV of TSV."
}

// RosterODS says that a file is a sheet of LibreOffice.
func RosterODS(name string) string {
	return name + " is een werkblad van LibreOffice of OpenOffice. Open het daarin en kies Opslaan als: Excel 2007-365 (.xlsx)."
}

// RosterZip says that a file is an archive or another program's document.
func RosterZip(name string) string {
	return name + " is een ingepakt bestand of een Word-document, geen werkmap. Pak het eerst uit, of zet de lijst in Excel."
}

// RosterNoList says that a file is something else.
func RosterNoList(name string) string { return name + " is geen klassenlijst. " + rosterSaveAs }

// Sentences about a list as a whole.
const (
	RosterStructure = "Dit is het structuurbestand van de school: er staan klassen en groepen in, en geen leerlingen. Maak in het leerlingsysteem een lijst met leerlingnummer, roepnaam, tussenvoegsel, achternaam en klas."
	RosterNoHeader  = "In deze lijst zijn geen kolomnamen gevonden. Zet er een eerste regel boven: leerlingnummer; roepnaam; tussenvoegsel; achternaam; klas."
	RosterNoNames   = "In deze lijst is geen kolom met namen gevonden. Noem de kolommen roepnaam, tussenvoegsel en achternaam, of zet de hele naam in een kolom die naam heet."
	RosterInitials  = "Deze lijst heeft alleen voorletters. In een gesprek noem je een leerling bij de roepnaam: maak de lijst opnieuw met de kolom roepnaam erbij."
	RosterShouted   = "Namen in hoofdletters zijn geschreven zoals gewone namen. Kijk na of ze kloppen."
	RosterFilled    = "De klas staat niet op elke regel. Een regel zonder klas kreeg die van de regel erboven."
	RosterBare      = "Er staan geen kolomnamen boven de lijst. Kijk goed na of wat hieronder staat klopt."
)

// RosterNeedsClass asks for the class of a list that has none; how says how to tell
// it.
func RosterNeedsClass(how string) string {
	return "In deze lijst staat geen klas. " + how
}

// RosterWhichClass asks for it on a screen.
const RosterWhichClass = "Van welke klas is de lijst?"

// RosterNeedsClassHow says how to tell it on the command line.
const RosterNeedsClassHow = "Zeg erbij van welke klas hij is, bijvoorbeeld: --klas 2B"

// RosterSepLine says that Excel's line for the separator was understood.
func RosterSepLine(separator string) string {
	if separator == "\t" {
		separator = "tab"
	}
	return "De eerste regel is die van Excel voor het scheidingsteken (sep=" + separator + "). Die telt niet als leerling."
}

// RosterSheetLeft says that a sheet has no list in it.
func RosterSheetLeft(name string) string {
	return "Het blad '" + name + "' is overgeslagen: er staat geen klassenlijst in."
}

// RosterSheetHidden says that a hidden sheet was left alone.
func RosterSheetHidden(name string) string {
	return "Het blad '" + name + "' is verborgen en daarom overgeslagen."
}

// RosterTwice says that two columns hold the same, and which one is used.
func RosterTwice(column, name, other, used string) string {
	return "Kolom " + column + " '" + name + "' is overgeslagen: kolom " + other + " '" + used + "' is gebruikt."
}

// RosterUnused names columns that the program has no use for.
func RosterUnused(names []string) string {
	word := "Niet nodig en niet gelezen: kolom "
	if len(names) > 1 {
		word = "Niet nodig en niet gelezen: de kolommen "
	}
	for i, n := range names {
		names[i] = "'" + n + "'"
	}
	return word + ReportPeople(names) + "."
}

// Barred is why something is not taken from a list.
type Barred int

// The reasons.
const (
	BarredOther Barred = iota
	BarredBSN
	BarredBSNShape
	BarredECK
	BarredAddress
	BarredPhone
	BarredMail
	BarredBirth
	BarredParents
	BarredBank
)

// what is a sort of data with its article.
func (b Barred) what() string {
	switch b {
	case BarredBSN, BarredBSNShape:
		return "een BSN of onderwijsnummer"
	case BarredECK:
		return "een ECK-iD"
	case BarredAddress:
		return "een adres"
	case BarredPhone:
		return "een telefoonnummer"
	case BarredMail:
		return "een e-mailadres"
	case BarredBirth:
		return "een geboortedatum"
	case BarredParents:
		return "iets over ouders"
	case BarredBank:
		return "een rekeningnummer"
	}
	return "iets persoonlijks"
}

// RosterBarred says that a column was left out because of what is in it.
func RosterBarred(column, name string, why Barred) string {
	at := "Kolom " + column
	if name != "" {
		at += " '" + name + "'"
	}
	switch why {
	case BarredBSN:
		return at + " is overgeslagen: een BSN of onderwijsnummer hoort niet in gesprek."
	case BarredBSNShape:
		return at + " is overgeslagen: de nummers daarin zien eruit als BSN's, en die horen niet in gesprek. Gebruik het leerlingnummer van de school."
	case BarredECK:
		return at + " is overgeslagen: een ECK-iD hoort niet in gesprek."
	case BarredParents:
		return at + " is overgeslagen: gegevens over ouders worden niet bewaard."
	case BarredOther:
		return at + " is overgeslagen: dat is niet nodig voor een gesprek en wordt niet bewaard."
	}
	return at + " is overgeslagen: " + why.what() + " wordt niet bewaard."
}

// RosterPersonal says that a value in another column is personal.
func RosterPersonal(why Barred) string {
	return "hier staat " + why.what() + ", en dat wordt niet bewaard"
}

// RosterInColumn says in which column something is wrong.
func RosterInColumn(column, name, what string) string {
	if name == "" {
		return "kolom " + column + ": " + what
	}
	return "kolom " + column + " '" + name + "': " + what
}

// What can be wrong with a value, behind its column.
const (
	RosterExcelError   = "hier staat een fout van Excel. Herstel de formule of typ de waarde"
	RosterFormula      = "dit begint als een formule. Typ de waarde zelf"
	RosterClassDate    = "Excel heeft van de klas een datum gemaakt. Zet de kolom op Tekst en typ de klas opnieuw"
	RosterNoClass      = "dit is geen klas"
	RosterNumberDate   = "hier staat een datum en geen nummer. Zet de kolom op Tekst en typ het nummer opnieuw"
	RosterExponent     = "Excel heeft dit nummer afgerond (zoals 1,23E+11). Zet de kolom op Getal zonder decimalen of op Tekst en maak de lijst opnieuw"
	RosterNoNumber     = "dit is geen nummer"
	RosterNoDate       = "dit is geen datum. Schrijf bijvoorbeeld 31-7-2026"
	RosterDigits       = "in een naam staan geen cijfers"
	RosterLong         = "dit is te lang"
	RosterNoName       = "er staat geen naam"
	RosterNoFirst      = "er staat geen roepnaam"
	RosterNoComma      = "de achternaam lijkt vooraan te staan. Zet er een komma achter, bijvoorbeeld: Wit, Noor de. Kijk ook de andere namen na"
	RosterOnlyInitials = "er staan alleen voorletters, geen roepnaam"
	RosterNotAName     = "dit ziet er niet uit als een naam"
	RosterTooFew       = "de regel breekt af voor de klas. Kijk of er in een naam op de regel ervoor een enter staat"
	RosterTooMany      = "er staan meer waarden dan er kolommen zijn. Misschien staat er een scheidingsteken in een naam; zet die naam tussen aanhalingstekens"
)

// What becomes of a line, or what is asked of it.
const (
	RosterSkipped     = "overgeslagen, zoals je zei"
	RosterLeftAlready = "is al van school en was hier nog niet bekend"
	RosterZerosKept   = "in de lijst ontbreken de nullen vooraan; het nummer blijft zoals het was"
)

// RosterZeros says that a sheet may have taken zeros off numbers.
func RosterZeros(short, usual int) string {
	text := "één is"
	if short > 1 {
		text = strconv.Itoa(short) + " zijn"
	}
	return "Niet alle leerlingnummers zijn even lang: " + text + " korter dan " + strconv.Itoa(usual) + " cijfers. Excel laat nullen vooraan weg: kijk het na, of zet de kolom op Tekst en maak de lijst opnieuw."
}

// RosterNumberTwice says that a number stands in the list twice.
func RosterNumberTwice(line int) string {
	return "dit leerlingnummer staat ook op regel " + strconv.Itoa(line)
}

// RosterNameTwice says that somebody stands in the list twice.
func RosterNameTwice(line int) string {
	return "deze naam staat in dezelfde klas ook op regel " + strconv.Itoa(line) + ". Zijn het er twee, geef dan allebei een leerlingnummer"
}

// RosterDoubtNumber asks whether a number belongs to who had it.
func RosterDoubtNumber(name, class string) string {
	return "dit nummer is van " + inClass(name, class) + ". Is het dezelfde leerling, met een andere naam?"
}

// RosterDoubtZeros asks whether a number lost its zeros.
func RosterDoubtZeros(name, class, number string) string {
	return "lijkt op nummer " + number + " van " + inClass(name, class) + ". Is het dezelfde leerling?"
}

// RosterDoubtSeveral says that several pupils have this name.
func RosterDoubtSeveral(n int, class string) string {
	return "in " + class + " zijn er al " + strconv.Itoa(n) + " met deze naam. Geef ze een leerlingnummer, dan zijn ze uit elkaar te houden"
}

// RosterDoubtOther asks whether somebody got another number.
func RosterDoubtOther(name, class, number string) string {
	return inClass(name, class) + " is er al, met nummer " + number + ". Is het dezelfde leerling?"
}

// RosterDoubtClass asks whether somebody moved to another class.
func RosterDoubtClass(name, class string) string {
	if class == "" {
		return name + " is er al, zonder klas. Is het dezelfde leerling?"
	}
	return name + " zit nu in " + class + ". Is het dezelfde leerling, in een andere klas?"
}

// RosterDoubtPrefix asks whether only the tussenvoegsel differs.
func RosterDoubtPrefix(name string) string {
	return "lijkt op " + name + " in dezelfde klas. Is het dezelfde leerling?"
}

func inClass(name, class string) string {
	if class == "" {
		return name
	}
	return name + " uit " + class
}

// RosterNew says what is known of a new pupil beside name and class.
func RosterNew(p school.Pupil) string {
	var parts []string
	if p.Class == "" {
		parts = append(parts, "zonder klas")
	}
	if p.Number != "" {
		parts = append(parts, "nummer "+p.Number)
	}
	if p.Type != "" {
		parts = append(parts, TermSchoolType(p.Type))
	}
	if p.Year > 0 {
		parts = append(parts, PupilYear(p.Type)+" "+strconv.Itoa(p.Year))
	}
	if !p.LeftOn.IsZero() {
		parts = append(parts, "van school per "+TimeDayYear(p.LeftOn))
	}
	return strings.Join(parts, ", ")
}

// RosterChanges says what changes of a pupil; empty when nothing does.
func RosterChanges(was, is school.Pupil) string {
	var parts []string
	change := func(what, from, to string) {
		switch {
		case from == to:
		case from == "":
			parts = append(parts, what+" "+to+" erbij")
		case to == "":
			parts = append(parts, what+" "+from+" valt weg")
		default:
			parts = append(parts, what+" "+from+" → "+to)
		}
	}
	change("naam", was.Name(), is.Name())
	change("nummer", was.Number, is.Number)
	change("klas", was.Class, is.Class)
	change(PupilYear(is.Type), yearWord(was.Year), yearWord(is.Year))
	if was.Type != is.Type {
		change("schoolsoort", typeWord(was), typeWord(is))
	}
	switch {
	case was.LeftOn.Equal(is.LeftOn):
	case is.LeftOn.IsZero():
		parts = append(parts, "weer op school")
	default:
		parts = append(parts, "van school sinds "+TimeDayYear(is.LeftOn))
	}
	return strings.Join(parts, "; ")
}

func yearWord(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

func typeWord(p school.Pupil) string {
	if p.Type == "" {
		return ""
	}
	return TermSchoolType(p.Type)
}

// RosterVerdict is a verdict in one word.
func RosterVerdict(v school.Verdict) string { return string(v) } // the ids are the words

// RosterSum counts the verdicts: "24 nieuw, 3 gewijzigd, 1 geweigerd".
func RosterSum(count func(school.Verdict) int) string {
	var parts []string
	for _, v := range []school.Verdict{school.Added, school.Changed, school.Same, school.Doubtful, school.Refused} {
		if n := count(v); n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+RosterVerdict(v))
		}
	}
	return strings.Join(parts, ", ")
}

// RosterGone says who of these classes is not in the list.
func RosterGone(names []string) string {
	if len(names) == 1 {
		return "Niet in de lijst, wel in deze klas: " + names[0] + "."
	}
	return "Niet in de lijst, wel in deze klassen: " + ReportPeople(names) + "."
}

// RosterGoneOn says from when they are no longer at school.
func RosterGoneOn(n int, on time.Time) string {
	return Plural(n, "leerling gaat", "leerlingen gaan") + " van school per " + TimeDayYear(on) + "."
}
