package nl

import "gesprek/internal/school"

// Columns of the year plan in a spreadsheet.
const (
	PlanCSVName    = "Naam"
	PlanCSVClass   = "Klas"
	PlanCSVPhase   = "Fase"
	PlanCSVDate    = "Datum"
	PlanCSVMinutes = "Minuten"
	PlanCSVPlanned = "Gepland"
	PlanCSVLeft    = "Vertrokken"
	PlanCSVAsk     = "Toestemming vragen"
	PlanCSVTalks   = "Gesprekken die tellen"
	PlanCSVAverage = "Gemiddeld minuten"
	PlanCSVShare   = "Procent van 20 minuten of langer"
)

// PlanCSVDue is the column of how many are to have a talk of a kind.
func PlanCSVDue(kind string) string { return Capital(kind) + " nodig" }

// PlanCSVHeld is the column of how many of them had it.
func PlanCSVHeld(kind string) string { return Capital(kind) + " gehad" }

// PlanCSVPlannedKind is the column of how many talks of a kind are planned.
func PlanCSVPlannedKind(kind string) string { return Capital(kind) + " gepland" }

// PlanCSVStands is where a pupil stands with a kind of talk, in a word; left tells
// that the pupil is not at school any more.
func PlanCSVStands(c school.Standing, left bool) string {
	switch {
	case c.Done:
		return "gehad"
	case left || !c.Due && !c.Ask:
		return "hoeft niet"
	case c.Ask:
		return "toestemming vragen"
	case c.Open:
		return "niet afgerond"
	case !c.Short.IsZero():
		return "te kort"
	}
	return "nog niet"
}
