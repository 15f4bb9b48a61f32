package nl

import (
	"fmt"
	"strings"
)

// The command herstel.
const (
	CLIArgsRestore = "[NUMMER|DATUM]"
	CLIRestore     = "Toon de backups, of zet er een terug"
	CLIRestoreLong = `Zonder meer: de backups, de nieuwste boven. Met een nummer uit die lijst of een
datum (25-11-2026 of 2026-11-25): wat er zou veranderen, en daarna de vraag of het
moet. Wat er nu staat, wordt eerst zelf een backup, zodat je altijd terug kunt.
Wat gewist of vernietigd is, komt niet terug uit een backup.

Met --van haal je een backup uit een andere map, zoals een stick, ook op een
laptop waar nog niets staat. Gesprek vraagt dan het wachtwoord of de twaalf
herstelwoorden. Met --red haalt gesprek uit een beschadigd bestand wat er nog te
lezen is, en vult dat aan uit de nieuwste backup.

Was de schijf vol en staat een gesprek op een stick of in een andere map, dan haal
je het terug met --nood. Staat alles weer op deze laptop, dan gaat dat bestand weg.`

	CLIFlagFrom     = "neem de backups uit deze `MAP`"
	CLIFlagYes      = "doe het zonder te vragen"
	CLIFlagTry      = "laat alleen zien wat er zou veranderen"
	CLIFlagRescue   = "red wat er in een beschadigd bestand nog te lezen is"
	CLIEmptyFrom    = "--van heeft een map nodig, bijvoorbeeld: gesprek herstel --van /media/stick"
	CLIRestoreNeeds = "Noem ook welke backup: een nummer uit gesprek herstel, of een datum."
	CLIRestoreRed   = "--red hoort niet bij een nummer of datum: gesprek neemt dan zelf de nieuwste goede backup."
)

// Sentences about putting back.
const (
	RestoreNone     = "Er zijn geen backups."
	RestoreAsk      = "Deze backup terugzetten? ja/nee: "
	RestoreRescue   = "Het bestand redden? ja/nee: "
	RestoreLeft     = "Er is niets veranderd."
	RestoreNoAnswer = "Er kwam geen antwoord, dus er is niets veranderd. In een script: --ja"
	RestoreTry      = "Dit was een proef. Er is niets veranderd."
	RestoreSame     = "Er zou niets veranderen: in deze backup staat hetzelfde als nu."
	RestoreNothing  = "Er staat nu niets, dus er gaat niets verloren."
	RestoreSecret   = "Wachtwoord of herstelwoorden van deze backup: "
	RestoreKeyless  = "Bij deze backups liggen geen sleutels die op deze laptop open te krijgen zijn. Kies de map waar ook de map sleutels in staat."
	RestoreUnable   = "Het bestand van nu is niet te openen, dus gesprek kan niet vergelijken. Het wordt opzijgezet en niet weggegooid."
)

// RestoreUnknown says that no backup is meant by what was asked.
func RestoreUnknown(asked string) string {
	return fmt.Sprintf("Er is geen backup '%s'. De backups staan in: gesprek herstel", asked)
}

// RestoreBad says that a backup cannot be put back.
func RestoreBad(verdict string) string {
	return fmt.Sprintf("Deze backup is niet terug te zetten (%s). Er is niets veranderd. Kies een andere uit: gesprek herstel", BackupVerdict(verdict))
}

// RestoreChosen names the backup that was chosen.
func RestoreChosen(day, hour, kind, held string) string {
	return fmt.Sprintf("Backup van %s %s, %s: %s.", day, hour, BackupKind(kind), held)
}

// RestoreMissing heads the list of talks that would not be there any more.
func RestoreMissing(n int) string {
	return fmt.Sprintf("Dit is nieuwer dan de backup en zou weg zijn of teruggaan naar hoe het toen was (%s):", Plural(n, "gesprek", "gesprekken"))
}

// RestoreReturning heads the list of talks that would come back.
func RestoreReturning(n int) string {
	return fmt.Sprintf("Dit zou terugkomen (%s):", Plural(n, "gesprek", "gesprekken"))
}

// RestorePupils tells which pupils would go and which would come back.
func RestorePupils(missing, returning []string) string {
	var lines []string
	if len(missing) > 0 {
		lines = append(lines, "Leerlingen die dan niet meer in de lijst staan: "+strings.Join(missing, ", "))
	}
	if len(returning) > 0 {
		lines = append(lines, "Leerlingen die terugkomen: "+strings.Join(returning, ", "))
	}
	return strings.Join(lines, "\n")
}

// RestorePurged tells what of a backup stays away because it was erased since.
func RestorePurged(pupils, talks, drafts int) string {
	var parts []string
	if pupils > 0 {
		parts = append(parts, Plural(pupils, "leerling die gewist is", "leerlingen die gewist zijn"))
	}
	if talks > 0 {
		parts = append(parts, Plural(talks, "gesprek daarvan", "gesprekken daarvan"))
	}
	if drafts > 0 {
		parts = append(parts, "klad uit "+Plural(drafts, "gesprek", "gesprekken"))
	}
	if len(parts) == 0 {
		return ""
	}
	return "Niet terug komt wat vernietigd is: " + strings.Join(parts, ", ") + "."
}

// RestoreOlder stands behind a talk of which the backup has an earlier form.
const RestoreOlder = "staat er in een eerdere vorm in"

// RestoreDone says that a backup was put back.
func RestoreDone(held string) string { return "Teruggezet en nagekeken: " + held + "." }

// RestoreBack tells how to undo it.
func RestoreBack(name string) string {
	return "Wat er stond, is zelf een backup geworden. Terug naar hoe het was: gesprek herstel " + name
}

// RestoreBackKeys tells how to undo it where the keys were exchanged too.
func RestoreBackKeys(name string) string {
	return "Wat er stond, is zelf een backup geworden. Terug naar hoe het was: zet eerst de sleutels terug die opzijgezet zijn, en dan gesprek herstel " + name
}

// RestoreAside says where the file is that was in the way.
func RestoreAside(path string) string {
	return "Het bestand dat er stond, is opzijgezet en niet weggegooid: " + path
}

// RestoreKeysAside says where the keys are that were in the way.
func RestoreKeysAside(path string) string {
	return "De sleutels die er stonden, zijn opzijgezet: " + path
}

// ErrorSwap says that putting back was stopped half-way and cannot be finished.
func ErrorSwap(path string) string {
	return fmt.Sprintf("Een backup terugzetten is halverwege gestopt, en %s is niet te lezen. Laat alles staan en vraag hulp bij het herstellen.", path)
}

// ErrorMissing says that the database is gone and that there are backups of it.
func ErrorMissing(path, backups string) string {
	return fmt.Sprintf("%s is er niet meer, maar er zijn wel backups van. Zet er een terug met gesprek herstel. Wil je echt leeg beginnen, geef dan de map %s een andere naam.", path, backups)
}

// CheckProgress tells how far checking is.
func CheckProgress(done, total int) string { return "Nakijken: " + percent(done, total) }

// RescueProgress tells how far rescuing is.
func RescueProgress(done, total int) string { return "Redden: " + percent(done, total) }

// RestoreHow says how one of the listed backups is put back; from is the other
// place that they are in, empty for none.
func RestoreHow(from string) string {
	command := "gesprek herstel NUMMER"
	if from != "" {
		command += " --van " + quoted(from)
	}
	return "Terugzetten: " + command + ". Eerst zien wat er verandert: " + command + " --proef"
}
