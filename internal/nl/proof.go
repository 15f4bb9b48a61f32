package nl

import (
	"fmt"
	"strings"
	"time"
)

// The command bewijs.
const (
	CLIProof     = "Bewijs dat alles er is en terug te zetten is"
	CLIProofLong = `Kijkt het bestand na, opent elke versleutelde tekst, kijkt de sleutels na en zet
de nieuwste goede backup bij wijze van proef terug in een lege map, met niets dan
wat je dan nog zou hebben. Die map gaat daarna weer weg. Er verandert niets.

Met --met-wachtwoord probeert gesprek ook de backups op een andere plek, alsof
deze laptop weg is. Dan typ je je wachtwoord of je twaalf herstelwoorden.

De uitgangscode is 0 als alles in orde is en er een backup is van hooguit zeven
dagen oud, en anders 1. Een waarschuwing (–) telt daarin niet mee.`
	CLIFlagSecret = "probeer ook de backups op een andere plek, met je wachtwoord of herstelwoorden"
)

// What was looked at, and how it was found.
const (
	ProofNothing  = "Er is nog niets om na te kijken."
	ProofFileGood = "Het bestand is gaaf."
	ProofKeysGood = "De sleutelring en de kopie ervan zijn gaaf."
	ProofKeysMend = "De sleutelring was beschadigd en is hersteld uit de kopie."
	ProofNoBackup = "Er is geen goede backup. Maak er een: gesprek backup"
	ProofNoPlace  = "Er is geen backup buiten deze laptop. Gaat de laptop verloren, dan zijn je gesprekken weg. Steek een stick in en typ: gesprek backup --naar MAP"
	ProofNoSecret = "Er is geen wachtwoord en er zijn geen herstelwoorden. Is deze laptop weg, dan kan niemand een backup nog openen en zijn je gesprekken weg. Typ: gesprek backup --naar MAP"
	ProofAllWell  = "Alles is in orde."
	ProofWarned   = "Er is niets stuk. Lees nog wat hierboven bij – staat."
	ProofNotWell  = "Niet alles is in orde. Zie hierboven bij ✗."
	ProofSecret   = "Wachtwoord of herstelwoorden: "
	ProofUntried  = "niet geprobeerd; dat kan met: gesprek bewijs --met-wachtwoord"
	ProofFileBad  = "Het bestand is beschadigd. Red wat erin staat: gesprek herstel --red"
)

// ProofMark stands before what was looked at.
func ProofMark(state string) string {
	switch state {
	case "good":
		return "✓"
	case "warning":
		return "–"
	}
	return "✗"
}

// ProofRecords says how many of the sealed texts open.
func ProofRecords(opened, closed int) string {
	if closed > 0 {
		return fmt.Sprintf("%s niet te openen, %d wel. Kijk of een backup beter is: gesprek herstel",
			Plural(closed, "versleutelde tekst is", "versleutelde teksten zijn"), opened)
	}
	if opened == 0 {
		return "Er staat nog niets in dat versleuteld is."
	}
	return "Elke versleutelde tekst is te openen: " + Plural(opened, "tekst", "teksten") + "."
}

// ProofNewest says which backup is the newest good one.
func ProofNewest(day, hour string, age time.Duration, held string) string {
	return fmt.Sprintf("De nieuwste goede backup is van %s %s (%s): %s.", day, hour, BackupAge(age), held)
}

// ProofOld says that the newest good backup is too old.
func ProofOld(age time.Duration) string {
	return fmt.Sprintf("De nieuwste goede backup is %s. Maak een nieuwe: gesprek backup", BackupAge(age))
}

// ProofBad says that backups are not good.
func ProofBad(n int) string {
	return fmt.Sprintf("%s niet te openen. Ze blijven staan; zie: gesprek herstel", Plural(n, "backup is", "backups zijn"))
}

// ProofTrial says that a backup was put back in an empty folder.
func ProofTrial(held string) string {
	return "Proef: die backup is teruggezet in een lege map, met alleen de sleutels van deze laptop, en daar staat alles in: " + held + "."
}

// ProofTrialBad says that a backup could not be put back.
func ProofTrialBad(why string) string {
	return "Proef: de backup is niet terug te zetten. " + why
}

// ProofTrialCloses says that not everything opens in what was put back.
func ProofTrialCloses(closed int) string {
	return fmt.Sprintf("%s niet te openen.", Plural(closed, "tekst is", "teksten zijn"))
}

// ProofTrialDiffers says that what was put back is not what was counted.
func ProofTrialDiffers(want, got string) string {
	return fmt.Sprintf("Er hoort in te staan: %s. Er staat: %s.", want, got)
}

// ProofPlace says how a backup in another place was found.
func ProofPlace(dir, found string) string { return fmt.Sprintf("Andere plek %s: %s", dir, found) }

// What can be said of another place.
const (
	PlaceAway   = "nu niet te zien. Steek de stick in en typ dit nog eens."
	PlaceNoKeys = "de sleutels ontbreken daar. Maak daar een nieuwe backup."
	PlaceNone   = "er staat geen backup. Maak daar een nieuwe."
	PlaceWrong  = "de sleutels daar gaan niet open met wat je typte."
)

// PlaceGood says that a backup in another place opens without this laptop.
func PlaceGood(day, held string) string {
	return fmt.Sprintf("teruggezet in een lege map zonder iets van deze laptop. Backup van %s: %s.", day, held)
}

// PlaceBad says that a backup in another place does not open.
func PlaceBad(why string) string { return strings.TrimSpace("niet terug te zetten. " + why) }
