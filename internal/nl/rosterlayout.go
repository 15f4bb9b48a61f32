package nl

import "gesprek/internal/school"

// RosterBareNames says which columns are taken for roepnaam and achternaam where
// nothing stands above them.
func RosterBareNames(first, last string) string {
	return "Kolom " + first + " is gelezen als roepnaam en kolom " + last + " als achternaam. Is het andersom, zet er dan kolomnamen boven."
}

// RosterUntyped says of how many new pupils a list does not tell the school type,
// and what that is needed for.
func RosterUntyped(n int) string {
	return "Van " + Plural(n, "nieuwe leerling", "nieuwe leerlingen") + " staat de schoolsoort niet in de lijst. Vul die later in: dan weet gesprek welke leidraad past."
}

// RosterClassTitles says that the classes stand above groups of pupils.
const RosterClassTitles = "De lijst heeft geen kolom voor de klas. De klassen die tussen de leerlingen staan zijn gebruikt."

// RosterBeside says that there are two lists beside each other.
const RosterBeside = "Er staan twee lijsten naast elkaar. Zet ze onder elkaar, of elk op een eigen blad, en lees ze dan in."

// What was put right in a whole list, and what cannot be in one value.
const (
	RosterMended      = "De letters met een accent waren verkeerd bewaard. Dat is hersteld: kijk de namen na."
	RosterUnwrapped   = "Elke regel stond als geheel tussen aanhalingstekens. Dat is hersteld."
	RosterLostLetters = "hier is een letter met een accent verloren gegaan. Maak de lijst opnieuw en bewaar hem als Excel-werkmap of als CSV UTF-8"
)

// RosterTwoNames says that two columns have the same name, which tells not which
// is the roepnaam.
func RosterTwoNames(column string) string {
	return "Twee kolommen heten '" + column + "'. Noem de ene roepnaam en de andere achternaam, en lees de lijst dan in."
}

// RosterOfficial says that official first names are used for want of a roepnaam.
func RosterOfficial(column, name string) string {
	return "Kolom " + column + " '" + name + "' is gebruikt als roepnaam, want die staat er niet in. Kijk na of de namen kloppen."
}

// RosterOtherYear says that of classes in a list hardly anybody who is known in them
// is in it.
func RosterOtherYear(classes []string) string {
	if len(classes) == 1 {
		return "Van wie nu in klas " + classes[0] + " staat zit bijna niemand in deze lijst. Het lijkt de klas van een ander schooljaar: voor de anderen verandert er niets."
	}
	return "Van wie nu in de klassen " + ReportPeople(classes) + " staan zit bijna niemand in deze lijst. Het lijken de klassen van een ander schooljaar: voor de anderen verandert er niets."
}

// RosterClassFrom says that the class was taken from a title or the name of a sheet.
func RosterClassFrom(class string) string {
	return "De lijst heeft geen kolom voor de klas. De klas " + class + " komt uit de titel of de naam van het blad."
}

// RosterWho names a pupil who is not in a list, with the class: a namesake may well
// be in it.
func RosterWho(p school.Pupil) string { return p.Name() + " (" + p.Class + ")" }
