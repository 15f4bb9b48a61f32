package nl

// The commands for practising in threes.
const (
	PracticeArgsPaper = "[opties]"

	RoleCardShort = "Maak de rolkaart voor wie een oefenleerling speelt"
	RoleCardLong  = `Maak de rolkaart voor wie een oefenleerling speelt: wie je bent, wat je eerst zegt, wat als er
wordt doorgevraagd en wat pas na stilte, en wat je terugzegt op druk.

  gesprek oefen rolkaart sem                        lezen op het scherm
  gesprek oefen rolkaart sem --vorm pdf --naar sem.pdf   om te printen

De gespreksvoerder leest deze kaart pas na het gesprek.`
	GuideShortCLI = "Maak de leidraad voor wie met een oefenleerling praat"
	GuideLong     = `Maak de leidraad voor wie met een oefenleerling praat, op één blad: het doel, drie dingen om te
proberen en vragen bij elk onderdeel. Wat de leerling te vertellen heeft, staat er niet in.

  gesprek oefen leidraad sem --naar leidraad.pdf`
	TallySheetShort = "Maak een blad waarop een observator met potlood telt"
	TallySheetLong  = `Maak een blad waarop een observator met potlood telt: per vijf minuten een vak voor elke soort
vraag, samenvattingen, stiltes en adviezen.

  gesprek oefen telblad --naar telblad.pdf

Op een laptop kan het ook: gesprek oefen tel`
	TallyShort = "Tel mee naast een oefengesprek, met één toets per ding"
	TallyLong  = `Tel mee naast een oefengesprek: een scherm voor de observator, op een andere laptop. Elke toets telt
één ding, met de tijd erbij, en staat meteen op de schijf:

  o open        v samenvatting    1 leider spreekt
  g gesloten    d doorgevraagd    2 leerling spreekt
  s suggestief  spatie stilte     3 ouder spreekt
  x gestapeld   a advies          0 niemand spreekt

Ctrl+Z maakt de laatste ongedaan. Na afloop bewaart Ctrl+S de telling als bestand, voor de
gespreksvoerder.`
)

// PracticeNeeds says that a command needs the name of a practice pupil.
func PracticeNeeds(command string) string {
	return "Noem een oefenleerling, bijvoorbeeld: gesprek oefen " + command + " sem. Alle namen: gesprek oefen lijst"
}
