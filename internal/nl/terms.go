package nl

import (
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// TermPhase names a phase of school life; for none of them, what that means.
func TermPhase(p talk.Phase) string {
	switch p {
	case talk.PO8:
		return "groep 8"
	case talk.VO23:
		return "leerjaar 2 en 3"
	case talk.VO46:
		return "leerjaar 4 tot en met 6"
	case talk.MBO:
		return "mbo"
	}
	return "geen vaste fase"
}

// TermSchoolType names a kind of schooling.
func TermSchoolType(t talk.SchoolType) string {
	switch t {
	case talk.Primary:
		return "basisschool"
	case talk.VmboBB:
		return "vmbo basis"
	case talk.VmboKB:
		return "vmbo kader"
	case talk.VmboGL:
		return "vmbo gl"
	case talk.VmboTL:
		return "vmbo tl"
	case talk.Havo:
		return "havo"
	case talk.Vwo:
		return "vwo"
	case talk.Mbo:
		return "mbo"
	case talk.Practice:
		return "praktijkonderwijs"
	case talk.Isk:
		return "isk"
	case talk.Vso:
		return "vso"
	}
	return "anders"
}

// TermKind names a kind of talk.
func TermKind(k talk.Kind) string {
	switch k {
	case talk.Individual:
		return "individueel"
	case talk.WithParents:
		return "met ouders"
	case talk.Reflection:
		return "reflectiemoment"
	}
	return string(k)
}

// TermEntry names what an entry on a card is.
func TermEntry(k school.EntryKind) string {
	switch k {
	case school.Prepared:
		return "voorbereiding van de leerling"
	case school.Planned:
		return "gepland gesprek"
	}
	return string(k) // the ids of the others are the words themselves
}

// TermPrepared names what an entry on a card is, and who prepared.
func TermPrepared(e school.Entry) string {
	switch e.Sort {
	case school.ByParents:
		return "voorbereiding van de ouders"
	case school.ByConductor:
		return "agenda voor het volgende gesprek"
	}
	return TermEntry(e.Kind)
}

// TermSort names a sort of experience; empty for none.
func TermSort(s school.Sort) string {
	switch s {
	case school.Job:
		return "werk of bijbaan"
	case school.OpenDay:
		return "open dag"
	case school.Elsewise:
		return "iets anders"
	case school.ByParents, school.ByConductor:
		return ""
	}
	return string(s) // the ids of the others are the words themselves
}

// TermRole names what a conductor is to the pupil; empty for none.
func TermRole(r talk.Role) string {
	if r == talk.Slb {
		return "slb'er"
	}
	return string(r) // the ids of the others are the words themselves
}

// TermCompetence is the full name of a loopbaancompetentie; empty for none.
func TermCompetence(c talk.Competence) string {
	switch c {
	case talk.Qualities:
		return "kwaliteitenreflectie"
	case talk.Motives:
		return "motievenreflectie"
	case talk.Work:
		return "werkexploratie"
	case talk.Steering:
		return "loopbaansturing"
	case talk.Networking:
		return "netwerken"
	}
	return ""
}

// TermCompetenceShort is a loopbaancompetentie in one short word; empty for
// none.
func TermCompetenceShort(c talk.Competence) string { return string(c) }

// TermStage names a stage of a talk.
func TermStage(s talk.StageID) string { return string(s) }

// TermStepState says how a step turned out.
func TermStepState(s talk.StepState) string {
	switch s {
	case talk.StepDone:
		return "gelukt"
	case talk.StepPartly:
		return "deels gelukt"
	case talk.StepFailed:
		return "niet gelukt"
	case talk.StepDropped:
		return "vervallen"
	}
	return "nog open"
}

// TermPauseReason says why the clock stands still.
func TermPauseReason(r talk.PauseReason) string {
	switch r {
	case talk.Later:
		return "later verder"
	case talk.Rounding:
		return "afronden"
	}
	return string(r)
}
