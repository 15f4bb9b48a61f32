package nl

import (
	"strconv"
	"strings"

	"gesprek/internal/school"
)

// Words of the settings.
const (
	SettingsTitle    = "Instellingen"
	SettingsName     = "naam"
	SettingsNameHint = "van wie het gesprek voert"
	SettingsRole     = "rol"
	SettingsNoRole   = "niet gekozen"
	SettingsSchool   = "school"
	SettingsColours  = "kleuren"
	SettingsInk      = "kleur op papier"
	SettingsKeep     = "na vertrek"
	SettingsPlan     = "schooljaar"
	SettingsPlanHow  = "vakanties, en waar ouders erbij zijn"
	SettingsDone     = "bewaren en terug"
)

// SettingsNotSaved says that storing failed, with why and what to do.
func SettingsNotSaved(why string) string {
	return NotSaved + ". " + why + " Esc nog eens: terug zonder bewaren."
}

// SettingsKeepYears is how many years data is kept of who left.
func SettingsKeepYears(n int) string { return strconv.Itoa(n) + " jaar bewaren" }

// SettingsTheme names a way to colour the screen.
func SettingsTheme(t school.Theme) string {
	if t == school.Auto {
		return "automatisch"
	}
	return string(t) // the ids of the others are the words themselves
}

// SettingsInkHint says what the colour of the school on paper can be.
func SettingsInkHint(names []string) string {
	return "van de school: " + strings.Join(names[:3], ", ") + " … of #1b5e20"
}

// SettingsInkWrong says that something is no colour, and what is.
func SettingsInkWrong(names []string) string {
	return "Dit is geen kleur. Kies " + strings.Join(names, ", ") + ", of een nummer als #1b5e20. Of maak het leeg."
}
