package nl

import "strconv"

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

// RosterTwoNames says that two columns have the same name, which tells not which
// is the roepnaam.
func RosterTwoNames(column string) string {
	return "Twee kolommen heten '" + column + "'. Noem de ene roepnaam en de andere achternaam, en lees de lijst dan in."
}

// RosterOfficial says that official first names are used for want of a roepnaam.
func RosterOfficial(column, name string) string {
	return "Kolom " + column + " '" + name + "' is gebruikt als roepnaam, want die staat er niet in. Kijk na of de namen kloppen."
}

// RosterOtherYear says that a class is not the one that is known by that name:
// found of all of its pupils are in the list.
func RosterOtherYear(class string, found, all int) string {
	who := "niemand"
	if found > 0 {
		who = "maar " + strconv.Itoa(found)
	}
	if all == 1 {
		return "De leerling die nu in " + class + " staat, zit niet in deze lijst. Dat lijkt de klas van een ander schooljaar: voor die leerling verandert er niets."
	}
	return "Van de " + Plural(all, "leerling die nu in "+class+" staat", "leerlingen die nu in "+class+" staan") + " zit " + who +
		" in deze lijst. Dat lijkt de klas van een ander schooljaar: voor de anderen verandert er niets."
}

// RosterClassFrom says that the class was taken from a title or the name of a sheet.
func RosterClassFrom(class string) string {
	return "De lijst heeft geen kolom voor de klas. De klas " + class + " komt uit de titel of de naam van het blad."
}
