package nl

import (
	"errors"
	"fmt"
	"time"
	"unicode/utf8"
)

// What stands on the screen when the disk gives trouble.
const (
	DiskLow          = "Schijf vol, nog even ruimte: maak plaats"
	ElsewhereName    = "bewaar elders: andere map of USB-stick"
	ElsewhereOff     = "alles wordt gewoon opgeslagen"
	ElsewhereTitle   = "Bewaar elders. Map of USB-stick:"
	ElsewhereEnter   = "Enter: bewaar in deze map."
	ElsewhereNone    = "geen USB-stick gevonden"
	ElsewhereType    = "typ de hele naam van een map"
	diskLowShort     = "Schijf vol: maak plaats"
	elsewhereShort   = ": bewaar elders"
	notSavedGoOn     = "Typ gerust door"
	savedLow         = " · schijf vol"
	notAtHome        = " (niet thuis)"
	notSavedAnywhere = " Druk op "
)

// The reasons why something is not stored, in two or three words.
const (
	BriefFull     = "schijf vol"
	BriefReadOnly = "schijf alleen-lezen"
	BriefDisk     = "schijf geeft een fout"
	BriefInUse    = "bestand is in gebruik"
)

// BriefBoth is the reason when storing elsewhere failed too.
func BriefBoth(brief, folder string) string { return brief + ", en " + folder + " doet het niet" }

// Briefly is an error that says in two or three words why something is not
// stored.
type Briefly interface {
	error
	Brief() string
}

// Brief is the reason of an error in two or three words; empty when it has none.
func Brief(err error) string {
	var b Briefly
	if errors.As(err, &b) {
		return b.Brief()
	}
	return ""
}

// NotSavedNow says that storing failed, that typing goes on and which key leads
// elsewhere, in at most width cells; why is the whole sentence for where there
// is no short one.
func NotSavedNow(brief, why, key string, width int) string {
	if brief == "" {
		return NotSaved + ". " + notSavedGoOn + ". " + why
	}
	way := key + elsewhereShort
	for _, s := range []string{
		NotSaved + ": " + brief + ". " + notSavedGoOn + " · " + way,
		NotSaved + ": " + brief + " · " + way,
		NotSaved + " · " + way,
	} {
		if utf8.RuneCountInString(s) <= width {
			return s
		}
	}
	return NotSaved + " · " + key
}

// NotSavedLong is the same on a screen that has room for a sentence.
func NotSavedLong(brief, why, key string) string {
	if brief == "" {
		return NotSaved + ". " + why
	}
	return NotSaved + ": " + brief + "." + notSavedAnywhere + key + " om ergens anders te bewaren, of maak ruimte vrij."
}

// DiskLowNow says that the disk is full and that there is some room left, in at
// most width cells.
func DiskLowNow(key string, width int) string {
	way := " · " + key + elsewhereShort
	if s := DiskLow + way; utf8.RuneCountInString(s) <= width {
		return s
	}
	return diskLowShort + way
}

// SavedLow is SavedAt on a disk that is full.
func SavedLow(at time.Time) string { return SavedAt(at) + savedLow }

// SavedElsewhere says until when everything is stored, and that it is not where
// it belongs.
func SavedElsewhere(place string, at time.Time) string {
	return "opgeslagen op " + place + " " + TimeSecond(at) + notAtHome
}

// SavedElsewhereShort is the same for a narrow screen.
func SavedElsewhereShort(place string, at time.Time) string {
	return "op " + place + " " + TimeSecond(at) + notAtHome
}

// ElsewhereOnly says that the talk stands in a folder only.
func ElsewhereOnly(folder string) string {
	return "Staat alleen op " + folder + ", nog niet op deze laptop. Maak hier plaats"
}

// ElsewhereOnlyShort is the same for a narrow screen.
func ElsewhereOnlyShort(place string) string {
	return "Alleen op " + place + ", niet op deze laptop. Maak plaats"
}

// ElsewhereBusy says that the talk is being stored in a folder.
func ElsewhereBusy(folder string) string { return "Bezig met bewaren op " + folder + " …" }

// ElsewhereFailed asks for another folder, with why this one will not do.
func ElsewhereFailed(folder, brief string) string {
	if brief == "" {
		brief = "lukt niet"
	}
	return folder + ": " + brief + ". Andere map:"
}

// Why a folder will not do.
const (
	BriefNoFolder = "die map is er niet"
	BriefRelative = "noem de hele map"
)

// ElsewhereAtExit says, after the screen, where the talk is and how it gets back.
func ElsewhereAtExit(file string) string {
	return fmt.Sprintf("Je gesprek staat in %s, en nog niet op deze laptop. Bewaar dat bestand goed. Is er weer ruimte, haal het dan terug met: gesprek herstel --nood %s", file, quoted(file))
}

// ElsewhereLeft says that a file elsewhere is not needed any more and is still
// there.
func ElsewhereLeft(file string) string {
	return fmt.Sprintf("Je gesprek staat weer op deze laptop. Het bestand %s kon niet worden weggehaald; dat mag je zelf doen.", file)
}

// quoted is a path as a shell takes it for one word.
func quoted(path string) string {
	for _, r := range path {
		if r == ' ' || r == '(' || r == ')' || r == '&' || r == '\'' {
			return `"` + path + `"`
		}
	}
	return path
}

// NoodNoHome says that there is nothing at home yet to bring a talk to.
func NoodNoHome(db string) string {
	return fmt.Sprintf("Op deze computer staan nog geen gesprekken (%s). Haal het noodbestand terug op de laptop waar het gesprek begon: alleen daar zijn de sleutels.", db)
}

// NoodOwn says that a file is not one to bring home.
func NoodOwn(file string) string {
	return fmt.Sprintf("%s hoort al bij de gegevens van gesprek. Noem het noodbestand op de stick of in de andere map.", file)
}

// NoodBack says what came home, and how much of it was kept from two copies.
func NoodBack(talks, added int) string {
	says := "Het gesprek staat weer op deze laptop."
	if talks != 1 {
		says = fmt.Sprintf("%d gesprekken staan weer op deze laptop.", talks)
	}
	if added > 0 {
		says += fmt.Sprintf(" Het was op twee plekken verder gegaan; wat maar op één plek stond, staat er nu bij (%d).", added)
	}
	return says
}

// ReportUnlogged says that a report was made of which the log does not tell.
const ReportUnlogged = "Dat dit verslag is gemaakt, kon niet in het logboek worden gezet: op deze schijf kan niets worden geschreven."

// NoodFlag describes the option that names a file to bring home.
const NoodFlag = "haal terug wat in `BESTAND` staat, een noodbestand op een stick of in een andere map"
