package nl

// Words of a command that asks for a pupil's name, so that it need not stand in
// the command itself.
const (
	WhomAsk   = "Van welke leerling? "
	WhomEmpty = "Er is geen naam getypt. Geef de opdracht nog eens, en typ dan (een deel van) de naam van de leerling."
	WhomLong  = "Deze naam is te lang. Een deel van de naam is genoeg."
	// WhomHelp stands in the help of each command that takes a pupil.
	WhomHelp = `Wat je achter de opdracht typt, blijft in de geschiedenis van je terminal staan.
Typ - in plaats van de naam: dan vraagt gesprek ernaar, en blijft hij nergens
staan.`
)
