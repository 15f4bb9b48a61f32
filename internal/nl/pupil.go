package nl

import (
	"slices"
	"strings"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Words of the form for a pupil.
const (
	PupilNew         = "Nieuwe leerling"
	PupilFirstName   = "roepnaam"
	PupilPrefix      = "tussenvoegsel"
	PupilPrefixHint  = "van, de, van den"
	PupilLastName    = "achternaam"
	PupilClass       = "klas"
	PupilClassHint   = "zoals op school, bijvoorbeeld 2B"
	PupilType        = "schoolsoort"
	PupilYearUnknown = "nog niet bekend"
	PupilNumber      = "nummer"
	PupilNumberHint  = "dat de school gebruikt; geen bsn"
	PupilAdultLabel  = "18 of ouder"
	PupilNeedsName   = "Vul een roepnaam in. De rest mag later."
	PupilLeft        = "van school sinds"
	PupilLeftHint    = "leeg: zit nog op school"
	PupilNoDate      = "Dit is geen datum. Schrijf bijvoorbeeld 12 juli 2026 of 12-7-2026, of maak het leeg."
	PupilKeptOver    = "de bewaartijd is voorbij"
)

// Warnings before what was typed is thrown away.
const (
	PupilNotKept     = "Nog niet bewaard: ctrl+s bewaart, esc nog eens gooit weg wat je typte."
	PupilNotKeptQuit = "Nog niet bewaard: ctrl+s bewaart, nog eens stoppen gooit weg wat je typte."
)

// PupilNotSaved says that storing failed, with why and what to do.
func PupilNotSaved(why string) string { return NotSaved + ". " + why + " Wat je typte staat er nog." }

// PupilAdult says what is known of who may be 18: from then on parents sit along
// only where the pupil agrees.
func PupilAdult(a school.Adult) string {
	switch a {
	case school.AdultAgrees:
		return "ja, ouders mogen erbij zijn"
	case school.AdultRefuses:
		return "ja, zonder ouders"
	}
	return "nee, of nog niet gevraagd"
}

// PupilKept says until when what there is of a pupil who left is kept.
func PupilKept(until time.Time) string { return "bewaard tot " + TimeDayYear(until) }

// PupilGone says where a pupil who left can be found; key opens the list.
func PupilGone(name, key string) string {
	return name + " is van school en staat niet meer in deze lijst. Terugvinden: " + key + ", opschonen."
}

// PupilTypeWord names a kind of schooling, also when it is not known yet.
func PupilTypeWord(t talk.SchoolType) string {
	if t == "" {
		return "nog niet bekend"
	}
	return TermSchoolType(t)
}

// PupilYear names the year of a kind of schooling.
func PupilYear(t talk.SchoolType) string {
	if t == talk.Primary {
		return "groep"
	}
	return "leerjaar"
}

// PupilPhase says which phase follows from schooling and year.
func PupilPhase(p talk.Phase) string {
	switch p {
	case talk.VO23:
		return "fase: vo leerjaar 2-3"
	case talk.VO46:
		return "fase: vo leerjaar 4-6"
	case talk.PO8, talk.MBO:
		return "fase: " + TermPhase(p)
	}
	return "geen vaste fase: je kiest straks zelf een leidraad"
}

// SplitPrefix takes the tussenvoegsel off an achternaam that was typed with it:
// "van 't Hof" is listed at the h. Only the Dutch ones in small letters count,
// and something always remains: "De Vries" and "van" stay as they are.
func SplitPrefix(last string) (prefix, rest string) {
	known := []string{
		"van", "de", "den", "der", "het", "'t", "’t", "te", "ten", "ter", "op", "in", "aan", "uit", "voor",
		"la", "le", "les", "du", "des", "von", "da", "das", "di", "do", "dos", "del", "della", "el", "al",
	}
	words := strings.Fields(last)
	n := 0
	for n < len(words)-1 && slices.Contains(known, words[n]) {
		n++
	}
	return strings.Join(words[:n], " "), strings.Join(words[n:], " ")
}
