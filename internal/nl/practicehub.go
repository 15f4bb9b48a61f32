package nl

import (
	"fmt"
	"time"
)

// The training room and what is in it.
const (
	HubCommand   = "een gesprek oefenen, zonder leerling"
	HubShort     = "oefenen"
	HubTitle     = "Oefenen"
	HubLead      = "Een gesprek oefenen zonder leerling. Wat je hier doet is van jou: het staat los van de leerlingen, en er komt geen cijfer."
	HubOpen      = "openen"
	HubGoOn      = "verdergaan"
	HubUndone    = "niet afgerond"
	HubParts     = "kies wat je wilt oefenen"
	HubClose     = "oefengesprek afsluiten zonder verder te gaan"
	HubCloseFew  = "afsluiten"
	HubNoneOpen  = "er is geen oefengesprek gekozen dat niet is afgerond"
	HubClosed    = "Afgesloten. Het blijft staan bij wat je geoefend hebt."
	HubNotRead   = "Wat je eerder oefende, kon niet worden gelezen."
	HubNotClosed = "Afsluiten lukte nog niet. Het wordt opnieuw geprobeerd."
	HubNotStored = "NIET OPGESLAGEN: het laatste van wat je oefende. Het wordt opnieuw geprobeerd."

	HubNotDropped = "De telling is niet weggegooid."

	HubAlone         = "Alleen oefenen"
	HubAloneAbout    = "Jij typt wat je zou zeggen, een oefenleerling geeft antwoord."
	HubTrainingAbout = "Voor wie het team traint: zes bijeenkomsten van een uur, minuut voor minuut, en wie er al bij was."
	HubNoPersonas    = "Er zijn geen oefenleerlingen. Misschien heeft de school ze uitgezet: gesprek prompts controleer laat het zien."
)

// HubUnfinished offers to go on in a practice talk. Both moments are in the user's
// time zone.
func HubUnfinished(name string, began, now time.Time) string {
	return fmt.Sprintf("Je oefengesprek met %s van %s. Verdergaan?", name, TimeRelative(began, now))
}

// HubUnknown says why a practice talk cannot be gone on with.
func HubUnknown(name string) string {
	return fmt.Sprintf("Oefenleerling %s is er niet meer, of is veranderd. Verdergaan kan niet; afsluiten wel.", name)
}
