package nl

import (
	"fmt"
	"time"

	"gesprek/internal/rehearse"
)

// Words of the page of a threesome.
const (
	ThreesTitle     = "Met z'n drieën"
	HubThrees       = "Met z'n drieën"
	HubThreesAbout  = "Rolkaart, leidraad, meetellen, en een klok die jullie erdoorheen leidt."
	HubTally        = "Meetellen"
	HubTallyAbout   = "Voor de observator, op een eigen laptop: één toets per ding, met de tijd erbij."
	ThreesLead      = "Drie collega's, een leeg lokaal. Enter start de klok voor de eerste ronde."
	ThreesDone      = "Drie rondes gespeeld. Ieder zegt nog één ding dat je in een echt gesprek gaat proberen."
	ThreesBegin     = "de klok starten, bij ronde 1"
	ThreesBeginFew  = "start"
	ThreesNext      = "verder: het volgende deel"
	ThreesNextFew   = "verder"
	ThreesBack      = "terug: het deel hiervoor, met alle tijd"
	ThreesFirst     = "er is geen deel hiervoor"
	ThreesRole      = "een rolkaart lezen, voor wie de leerling speelt"
	ThreesRoleFew   = "rolkaart"
	ThreesGuide     = "een leidraad lezen, voor de gespreksvoerder"
	ThreesGuideFew  = "leidraad"
	ThreesTally     = "meetellen, voor de observator"
	ThreesTallyFew  = "meetellen"
	ThreesSheet     = "een telblad bewaren, om met potlood te tellen"
	ThreesNobody    = "er zijn geen oefenleerlingen"
	ThreesChoose    = "Wie speel je?"
	ThreesChooseFor = "Met wie praat je?"
	ThreesOpen      = "lezen"
	ThreesKeep      = "bewaren als bestand, om te printen"
	ThreesKeepFew   = "bewaren"
	ThreesWho       = "Wie wat doet"
	TallySheetFile  = "telblad"
	ThreesSource    = "Bron: standpunt-vmbo.damonmethoden.nl, ‘Werkvorm rollenspel’ (stappen en speeltijd), en guides.co, ‘Waarnemen en beoordelen’ (feedback geven): bevestigd. De volgorde van het nabespreken: algemeen bekend, niet nagegaan, dus na te vragen. De tijden voor voorbereiden en nabespreken zijn een voorstel."
	threesTimeIsOut = "De tijd is om. Rond rustig af; Enter gaat verder."
)

// ThreesPaper heads the list of practice pupils.
func ThreesPaper(role bool) string {
	if role {
		return "Rolkaart"
	}
	return "Leidraad om te oefenen"
}

// RoleCardFile is what the file of a role card is called, without its ending.
func RoleCardFile(name string) string { return "rolkaart " + name }

// GuideFile is what the file of a guide is called, without its ending.
func GuideFile(name string) string { return "leidraad " + name }

// ThreesClock says where a threesome is, and how much time there is.
func ThreesClock(round int, part rehearse.RoundPart, left time.Duration) string {
	text := fmt.Sprintf("Ronde %d van %d · %s · ", round, rehearse.Rounds, part)
	if left <= 0 {
		return text + "tijd om"
	}
	return text + "nog " + TimeClock(left)
}

// ThreesNow says what to do in a part; over: its time is over.
func ThreesNow(part rehearse.RoundPart, over bool) []string {
	var lines []string
	switch part {
	case rehearse.Prepare:
		lines = []string{"Gespreksvoerder: kies één ding om te oefenen en zeg het hardop. Leerling: lees de rolkaart. Observator: zet het tellen klaar."}
	case rehearse.Play:
		lines = []string{"Speel. De observator telt en zwijgt. Een time-out mag: probeer dan dezelfde vraag anders."}
	case rehearse.LookBack:
		lines = []string{"Eerst de gespreksvoerder: wat ging zoals je wilde? Dan de leerling: wat deed het met jou? Dan de observator: de aantallen. Tot slot samen: één ding voor de volgende keer."}
	}
	if over {
		lines = append(lines, threesTimeIsOut)
	}
	return lines
}

// ThreesPart is a part of the rules.
type ThreesPart struct {
	Head  string
	Lines []string
}

// ThreesRules are the rules of practising in threes.
func ThreesRules() []ThreesPart {
	return []ThreesPart{
		{"De rollen", []string{
			"Gespreksvoerder: voert het gesprek, met de leidraad.",
			"Leerling: speelt met de rolkaart. Geeft korte antwoorden, en vertelt meer na een goede vraag.",
			"Observator: kijkt, telt en zwijgt.",
			"Komt er een ouder mee, dan speelt een vierde de ouder.",
		}},
		{"De tijden van een ronde", []string{
			"Voorbereiden 2 minuten, spelen 8 minuten, nabespreken 5 minuten.",
			"Na elke ronde wissel je van rol. Drie rondes duren drie kwartier.",
		}},
		{"Nabespreken, in deze volgorde", []string{
			"De gespreksvoerder: wat ging zoals ik wilde.",
			"De leerling: wat het met mij deed.",
			"De observator: de aantallen, zonder oordeel.",
			"Samen: één ding om te proberen. Speel dat stukje zo mogelijk meteen opnieuw.",
		}},
		{"Feedback", []string{
			"Vraag eerst of de ander het wil horen.",
			"Zeg wat je zag, en wat het deed. Begin met ik.",
			"Noem ook wat werkte. Geef één andere manier, niet vijf.",
		}},
	}
}

// ThreesRound says who does what in a round; the three are 0 to 2.
func ThreesRound(round, conducts, plays, observes int) string {
	name := func(i int) string { return string(rune('A' + i)) }
	return fmt.Sprintf("Ronde %d: %s voert het gesprek, %s speelt de leerling, %s observeert.", round, name(conducts), name(plays), name(observes))
}
