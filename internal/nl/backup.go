package nl

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// The command backup.
const (
	CLIArgsBackup = "[opties]"
	CLIBackup     = "Maak een backup, hier of op een stick"
	CLIBackupLong = `Maakt een backup van alles wat er nu staat, kijkt of die te openen is en telt na.
Gesprek doet dat ook uit zichzelf: elke dag, na elk gesprek, en voor het bestand
een nieuwe vorm krijgt. Er blijven er zeven van de laatste dagen, vier van de
laatste weken en twaalf van de laatste maanden.

Met --naar komt er ook een backup in een andere map, zoals een stick of een map
van de school. Daar gaan de sleutels mee, achter je wachtwoord of je
herstelwoorden. Zo is alles terug te zetten als deze laptop weg is. Zijn er nog
geen wachtwoord en geen herstelwoorden, dan maakt en toont gesprek herstelwoorden.
Geef elke laptop zijn eigen map.`

	CLIFlagBackupTo = "zet ook een backup in deze `MAP`, om te openen als deze laptop weg is"
	CLIEmptyBackup  = "--naar heeft een map nodig, bijvoorbeeld: gesprek backup --naar /media/stick"
)

// Sentences about making backups.
const (
	BackupNothing         = "Er is nog niets om een backup van te maken."
	BackupNotMade         = "Er is geen nieuwe backup gemaakt; de vorige staan er nog."
	BackupBusy            = "Er wordt net al een backup gemaakt. Probeer het zo nog eens."
	BackupNoRoom          = "De schijf heeft te weinig ruimte voor een backup. Maak ruimte vrij; je gesprekken zelf staan er gewoon."
	BackupBeforeMigration = "Voor deze versie van gesprek krijgt het bestand een nieuwe vorm, en een backup vooraf lukte niet. Er is niets veranderd."
	BackupWordsFirst      = "Zonder herstelwoorden gaat deze backup op een andere laptop niet open. Daarom maakt gesprek ze nu."
	BackupRenew           = "Eerst komt er een backup onder de nieuwe sleutels."
)

// BackupMade says what is in a backup and where it is.
func BackupMade(pupils, talks, lines int, path string) string {
	return fmt.Sprintf("Backup gemaakt en nagekeken: %s. Hij staat in %s", Held(pupils, talks, lines), path)
}

// Held is what a database or a backup holds.
func Held(pupils, talks, lines int) string {
	return fmt.Sprintf("%s, %s, %s", Plural(pupils, "leerling", "leerlingen"), Plural(talks, "gesprek", "gesprekken"),
		Plural(lines, "regel", "regels"))
}

// BackupHeadings stand above a list of backups.
func BackupHeadings() []string {
	return []string{"nr", "gemaakt", "waarom", "leerl.", "gespr.", "nagekeken", ""}
}

// BackupElsewhere says what to do with what is in another place.
func BackupElsewhere(dir string) string {
	return fmt.Sprintf("In %s staat nu ook een backup, en hij gaat open met je wachtwoord of je herstelwoorden. Terugzetten op een andere laptop: gesprek herstel --van %s", dir, dir)
}

// ErrorBackupFolder says that there is no such folder for a backup.
func ErrorBackupFolder(dir string) string {
	return fmt.Sprintf("De map %s is er niet. Zit de stick erin? Maak anders eerst de map aan.", dir)
}

// ErrorBackupOwn says that a folder of the program itself was named.
func ErrorBackupOwn(dir string) string {
	return fmt.Sprintf("%s hoort bij de gegevens van gesprek zelf. Kies een map op een andere plek, zoals een stick.", dir)
}

// ErrorBackupStrange says that the backups in a folder are somebody else's.
func ErrorBackupStrange(dir string) string {
	return fmt.Sprintf("In %s staan backups die niet bij deze laptop horen. Er is niets veranderd. Kies een eigen map, bijvoorbeeld: %s", dir, dir+"/laptop")
}

// BackupsStale names the places where the keys of what was erased may still lie.
func BackupsStale(places []string) string {
	if len(places) == 0 {
		return ""
	}
	return "Wat gewist is, kan nog te openen zijn uit de backup in " + strings.Join(places, ", ") +
		". Maak daar een nieuwe backup: gesprek backup --naar " + places[0]
}

// BackupProgress tells how far making a backup is.
func BackupProgress(done, total int) string { return "Backup maken: " + percent(done, total) }

// CopyProgress tells how far copying a backup is.
func CopyProgress(done, total int) string { return "Backup kopiëren: " + percent(done, total) }

func percent(done, total int) string {
	return fmt.Sprintf("%d%%. Stoppen: ctrl+c", int(math.Floor(100*float64(done)/float64(max(1, total)))))
}

// BackupKind is why a backup was made.
func BackupKind(kind string) string {
	switch kind {
	case "dagelijks":
		return "dagelijks"
	case "gesprek":
		return "na een gesprek"
	case "zelf":
		return "zelf gemaakt"
	case "migratie":
		return "voor nieuwe versie"
	case "voor-herstel":
		return "voor herstel"
	}
	return kind
}

// BackupAge is how long ago something was: "3 dagen oud".
func BackupAge(age time.Duration) string {
	switch hours := int(age.Hours()); {
	case age < -time.Minute:
		return "uit de toekomst"
	case age < time.Minute:
		return "net gemaakt"
	case age < time.Hour:
		return Plural(int(age.Minutes()), "minuut", "minuten") + " oud"
	case hours < 48:
		return Plural(hours, "uur", "uur") + " oud"
	default:
		return Plural(hours/24, "dag", "dagen") + " oud"
	}
}

// BackupVerdict is how a backup was found, in a list.
func BackupVerdict(verdict string) string {
	switch verdict {
	case "good":
		return "goed"
	case "damaged":
		return "beschadigd"
	case "keys":
		return "andere sleutels"
	case "erased":
		return "niet meer te openen"
	case "newer":
		return "van een nieuwere versie"
	}
	return "niet te lezen"
}
