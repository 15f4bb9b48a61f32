package roster

import (
	"slices"
	"strings"

	"gesprek/internal/talk"
)

var (
	// titleClass finds the class in a title above a list.
	titleClass = pattern(`(?i)\b(?:klassenlijst|leerlingenlijst|lijst|klas|stamklas|stamgroep|mentorklas|mentorgroep|groep)\b[ :]*` +
		`([0-9](?:[ -](?:bb|kb|gl|tl|gt|gtl|kgt|havo|vwo|mavo|vmbo|ath|gym))?[ -][0-9a-z]\b|` +
		`[0-9a-z]*[0-9][0-9a-z]*(?:/[0-9][a-z]?)?(?:[ -](?:bb|kb|gl|tl|gt|gtl|kgt|havo|vwo|mavo|vmbo|ath|gym)\b)?)`)
	// sheetClass is a name of a sheet that is the code of a class.
	sheetClass = pattern(`(?i)^(?:klas |groep )?([a-z]{0,5}[ -]?[1-8][ -]?[a-z]{0,4}[0-9]?)$`)
)

// column is what a column of a list holds.
type column int

const (
	unknown  column = iota
	number          // leerlingnummer
	first           // roepnaam
	prefix          // tussenvoegsel
	last            // achternaam
	whole           // the name in one column
	class           // klas
	year            // leerjaar, jaargroep
	study           // opleiding, niveau: tells the school type
	leftOn          // date of leaving
	active          // whether still at school
	initials        // voorletters, which are no roepnaam
	counter         // of the lines
	official        // voornamen, as in the passport
	spare           // known, and not needed: mentor, profiel, cohort
	// What is not held, each with its own reason.
	bsn
	eck
	address
	phone
	mail
	birth
	bank
	gender
	parents
	care
)

// taken tells whether a column is read.
func (c column) taken() bool { return c >= number && c <= active }

// barred tells whether a column holds what the program does not want.
func (c column) barred() bool { return c >= bsn }

// columnOf recognises a column by its name in the form that key makes of it.
// The names are those of web services, exports and manuals of pupil systems, and
// what people write above a list of their own.
func columnOf(key string) column {
	if c := named(key); c != unknown {
		return c
	}
	for _, aside := range []string{"verplicht", "optioneel", "stam", "code", "po", "vo"} { // "Klas (stam)", "Groep (PO)"
		if rest, ok := strings.CutSuffix(key, aside); ok && rest != "" {
			if c := named(rest); c != unknown && c != whole {
				return c
			}
		}
	}
	for _, of := range []string{"leerling", "student", "deelnemer", "pupil"} {
		if rest, ok := strings.CutPrefix(key, of); ok && rest != "" {
			if c := named(rest); c != unknown {
				return c
			}
		}
	}
	return partly(key)
}

// named recognises a whole name.
func named(key string) column {
	for _, list := range []struct {
		is    column
		names string
	}{
		{number, "stamnrstr stamnr stamnummer leerlingnummer leerlingnr leerlnr llnr llnnr lnr llnummer lln leerlingid leerlingcode studentcode studentno pupilno pupilid studentid " +
			"nummer studentnummer studentnr deelnemernummer deelnemernr internnummer leerlingnummerschool administratienummer studentnumber pupilnumber schoolnummer"},
		{first, "roepnaam voornaam firstname voornamenroepnaam roepn voorn givenname naamroep roepnaamleerling voornaamleerling"},
		{prefix, "tussenv tussenvoeg tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels tv tsv tussen vv infix tussenvgsl voorv prefix middlename tussenvoegselachternaam"},
		{last, "achternaam lastname surname familienaam geslachtsnaam achtern familyname achternaamleerling"},
		{whole, "naam volledigenaam leerling student deelnemer leerlingnaam naamleerling name fullname volnaam weergavenaam displayname namen leerlingen leerlingennaam achternaamroepnaam roepnaamachternaam voorenachternaam"},
		{class, "klas stamklas stamgroep groep klassen klasnaam klascode groepsnaam basisgroep mentorgroep mentorklas kl form tutorgroup homeroom hoofdgroep groepscode huidigeklas class classname klasgroep stamgroepnaam groepnaam"},
		{year, "leerjaar jaargroep ljr lj jaarlaag klassenlaag leerlaag year gradelevel studiejaar jaar groepsjaar"},
		{study, "studie studies opleiding opleidingcode opleidingscode opleidingnaam niveau leerweg schoolsoort onderwijssoort onderwijstype schooltype afdeling elementcode leerroute opleidingsnaam onderwijsniveau studierichting crebo leerwegniveau"},
		{leftOn, "uitgeschreven uitgeschrevenop uitschrijfdatum uitschrijving datumuit datumuitschrijving einddatum eindinschrijving einddatuminschrijving vertrokken vertrokkenop vertrekdatum vanschool vanschoolsinds uitstroomdatum datumvertrek leftdate left lefton enddate"},
		{active, "actief active ingeschreven status inschrijvingactief"},
		{initials, "voorletters voorletter initialen initials voorl vl"},
		{official, "voornamen officielevoornamen officielevoornaam doopnamen allevoornamen givennames"},
		{counter, "nr no volgnummer volgnr rij regel rijnummer row"},
		{spare, "mentor mentoren mentor1 mentor2 coach slb slber docent teamleider teamleiders profiel profielcode profiel1 profielsector sector cohort vakken lesgroepen lesgroep clusters vestiging vestigingnaam locatie " +
			"loginaccountnaam login gebruikersnaam username schooljaar school opmerking opmerkingen bijzonderheden foto datumin inschrijfdatum begindatum startdatum brin"},
		{bsn, "bsn burgerservicenummer sofinummer sofi onderwijsnummer sofinr onderwijsnr persoonsgebondennummer pgn bsnonderwijsnummer bsnnummer bsnnr"},
		{eck, "eckid eck eckidentifier ketenid eckketenid"},
		{address, "adres straat straatnaam huisnummer huisnr hnr postcode pc woonplaats plaats gemeente toevoeging huisnummertoevoeging wijk land address street city zipcode postcodewoonplaats straatenhuisnummer"},
		{phone, "telefoon telefoonnummer telefoonnr tel telnr mobiel mobielnummer mobiel1 mobielnr gsm phone mobile noodnummer 06 06nummer telefoonthuis"},
		{mail, "email emailadres mail mailadres epost emailaddress schoolmail"},
		{birth, "geboortedatum geboren gebdatum gebdat geboortejaar geboorteplaats geboorteland leeftijd birthdate dateofbirth birthday dob geb verjaardag geboortedag"},
		{bank, "iban rekeningnummer bankrekening ibannummer"},
		{gender, "geslacht mv gender sekse jongenmeisje jm"},
		{parents, "ouders ouder ouder1 ouder2 verzorger verzorger1 verzorger2 vader moeder voogd contactpersoon noodcontact gezinssituatie"},
		{care, "zorg medisch medicatie allergie allergieen nationaliteit religie geloof dossier diagnose ondersteuning bijzonderhedenzorg thuistaal"},
	} {
		if strings.Contains(" "+list.names+" ", " "+key+" ") {
			return list.is
		}
	}
	return unknown
}

// partly recognises what stands in a longer name: what is about parents first, so
// that their surname is not taken for that of the pupil.
func partly(key string) column {
	for _, part := range []struct {
		is    column
		words []string
	}{
		{parents, []string{"ouder", "verzorg", "vader", "moeder", "voogd", "contactpers", "gezin", "parent"}},
		{bsn, []string{"bsn", "burgerservice", "sofi", "onderwijsnummer"}},
		{eck, []string{"eckid", "ketenid"}},
		{mail, []string{"mail"}},
		{phone, []string{"telefoon", "mobiel", "telnr", "phone"}},
		{address, []string{"postcode", "adres", "straat", "woonplaats", "huisnummer"}},
		{birth, []string{"geboorte", "gebdat", "birth"}},
		{bank, []string{"iban", "bankrek"}},
		{gender, []string{"geslacht"}},
		{care, []string{"medisch", "allergie", "nationaliteit"}},
		{leftOn, []string{"uitschrijf", "uitgeschreven", "vertrek", "uitstroom"}},
		{number, []string{"leerlingnummer", "stamnummer", "studentnummer", "leerlingnr"}},
		{first, []string{"roepnaam"}},
		{prefix, []string{"tussenvoegsel", "voorvoegsel"}},
		{last, []string{"achternaam"}},
		{class, []string{"stamklas", "stamgroep", "basisgroep"}},
	} {
		for _, w := range part.words {
			if strings.Contains(key, w) {
				return part.is
			}
		}
	}
	return unknown
}

// rank decides between two columns that hold the same: the class of the whole
// class comes before any other group.
func rank(key string) int {
	if named(key) == unknown {
		return 999 // recognised by a part of its name only
	}
	for i, name := range []string{"stamklas", "stamgroep", "klas", "leerlingnummer", "stamnummer", "stamnr", "roepnaam"} {
		if strings.HasSuffix(key, name) {
			return i
		}
	}
	return 99
}

// noData tells whether a row is about the list and not about a pupil.
func noData(key string) bool {
	for _, w := range []string{"totaal", "aantal", "gemiddelde", "afgedrukt", "printdatum", "datumafdruk", "pagina", "bron", "eindelijst", "total"} {
		if strings.HasPrefix(key, w) {
			return true
		}
	}
	return false
}

// nothing tells whether a value is a way to leave a field empty.
func nothing(text string) bool {
	switch strings.ToLower(text) {
	case "-", "–", "—", "--", ".", "n.v.t.", "nvt", "n/a", "null", "geen", "onbekend", "?", "leeg":
		return true
	}
	return false
}

// gone tells whether a value says that a pupil is not at school any more.
func gone(text string) bool {
	switch strings.ToLower(text) {
	case "nee", "n", "0", "false", "onwaar", "uitgeschreven", "inactief", "niet actief", "no", "vertrokken":
		return true
	}
	return false
}

// excelError tells whether a value is an error of Excel, in Dutch or English.
func excelError(text string) bool {
	switch strings.ToUpper(strings.TrimSuffix(text, "!")) {
	case "#N/B", "#N/A", "#VERW", "#REF", "#NAAM?", "#NAME?", "#WAARDE", "#VALUE", "#DEEL/0", "#DIV/0", "#GETAL", "#NUM", "#LEEG", "#NULL", "#########":
		return true
	}
	return false
}

// months are the names by which Excel writes a month, in Dutch and English.
func months() []string {
	return []string{
		"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "mar", "may", "oct",
		"januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november", "december",
	}
}

// typeWords gives the school types that a folded text of a column names, each
// once. Two or more mean that it does not tell which.
func typeWords(folded string) []talk.SchoolType {
	words := strings.FieldsFunc(folded, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	vmbo := strings.Contains(folded, "vmbo")
	var out []talk.SchoolType
	for _, w := range words {
		w = strings.Trim(w, "0123456789")
		for _, t := range typeNames() {
			if strings.Contains(" "+t.words+" ", " "+w+" ") || vmbo && w == t.letter {
				if !slices.Contains(out, t.is) && (t.is != talk.Mbo || !vmbo) {
					out = append(out, t.is)
				}
			}
		}
	}
	return out
}

type typeName struct {
	is     talk.SchoolType
	letter string // beside "vmbo"
	words  string
}

// typeNames are the words for a school type. Those for gemengd and theoretisch
// together stand with both.
func typeNames() []typeName {
	const both = " gt gtl gltl tgl vmbogt vmbogtl"
	return []typeName{
		{talk.VmboBB, "b", "bb basis basisberoeps basisberoepsgericht basisberoepsgerichte vmbob vmbobb vbb vmbobasis"},
		{talk.VmboKB, "k", "kb kader kaderberoeps kaderberoepsgericht kaderberoepsgerichte vmbok vmbokb vmbokader vkb kbl"},
		{talk.VmboGL, "g", "gl gemengd gemengde vmbogl vmbog vgl" + both},
		{talk.VmboTL, "t", "tl mavo theoretisch theoretische vmbotl vmbot vtl vmbomavo" + both},
		{talk.Havo, "-", "havo hav"},
		{talk.Vwo, "-", "vwo atheneum ath gymnasium gym gymn"},
		{talk.Mbo, "-", "mbo bol bbl entree entreeopleiding"},
		{talk.Practice, "-", "pro praktijkonderwijs praktijkschool"},
		{talk.Isk, "-", "isk"},
		{talk.Vso, "-", "vso"},
		{talk.Primary, "-", "po bao basisonderwijs basisschool sbo"},
	}
}

// classLetters gives the school type that letters in the code of a class stand
// for, when they can stand for one only: a single letter behind the year is the
// parallel class, so that only one before it counts.
func classLetters(before, after string) talk.SchoolType {
	for _, t := range []struct {
		is            talk.SchoolType
		ahead, behind string
	}{
		{talk.VmboBB, "bb vb vbb", "bb"},
		{talk.VmboKB, "kb vk vkb", "kb"},
		{talk.VmboGL, "gl", "gl"},
		{talk.VmboTL, "m mm mavo tl", "tl mavo"},
		{talk.Havo, "h havo", "havo"},
		{talk.Vwo, "v vwo ath gym", "vwo ath gym"},
		{talk.Isk, "isk", "isk"},
		{talk.Practice, "pro", "pro"},
	} {
		if before != "" {
			if strings.Contains(" "+t.ahead+" ", " "+before+" ") {
				return t.is
			}
			continue
		}
		for _, code := range strings.Fields(t.behind) {
			if rest, ok := strings.CutPrefix(after, code); ok && len(rest) <= 1 {
				return t.is
			}
		}
	}
	return ""
}

// levelCode tells whether the digit behind it is more likely a level of the mbo
// than a year: BOL-3.
func levelCode(before string) bool {
	return before == "bol" || before == "bbl" || before == "niv" || before == "niveau" || before == "n"
}

// streets end the name of a street.
const streets = `straat|laan|weg|plein|gracht|kade|singel|dijk|steeg|dreef|plantsoen|boulevard|markt|baan|pad|hof|str\.`

// studentWords tells whether the name of a column belongs to the mbo.
func studentWords(key string) bool {
	for _, w := range []string{"studentnummer", "studentnr", "studentnaam", "deelnemer", "cohort", "crebo"} {
		if strings.HasPrefix(key, w) {
			return true
		}
	}
	return false
}

// groupWords tells whether the name of a column belongs to the basisschool.
func groupWords(key string) bool {
	return key == "groep" || key == "jaargroep" || key == "groepnaam" || key == "groepsnaam"
}
