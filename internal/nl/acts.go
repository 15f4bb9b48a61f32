package nl

import "gesprek/internal/school"

// ActWord says what was done and with how much, as the log shows it.
func ActWord(k school.ActKind, n int) string {
	switch k {
	case school.ActExport, school.ActMoved, school.ActCard, school.ActSheet, school.ActAnswers, school.ActAgreed, school.ActPlan,
		school.ActInspect, school.ActDossier, school.ActInvite:
		return actGiven(k, n)
	case school.ActErase:
		return "leerling gewist met " + Plural(n, "gesprek", "gesprekken")
	case school.ActForget:
		return "klad van " + Plural(n, "gesprek", "gesprekken") + " vernietigd"
	case school.ActCorrect:
		return Plural(n, "tekst", "teksten") + " verbeterd"
	case school.ActKeys:
		if n == 0 {
			return "beveiliging van de sleutels veranderd"
		}
		return Plural(n, "sleutel", "sleutels") + " vernieuwd"
	case school.ActBackup:
		return "backup op een andere plek, met " + Plural(n, "gesprek", "gesprekken")
	case school.ActRestore:
		return "backup teruggezet, met " + Plural(n, "gesprek", "gesprekken")
	case school.ActRecover:
		return Plural(n, "gesprek", "gesprekken") + " gered uit een beschadigd bestand"
	case school.ActImport:
		return "klassenlijst ingelezen: " + Plural(n, "leerling", "leerlingen") + " nieuw of gewijzigd"
	case school.ActShare:
		return "gedeelde map toegestaan"
	case school.ActApprove:
		return "akkoord of niet akkoord genoteerd bij een dossier"
	case school.ActReceive:
		return "dossier van een andere school ingelezen"
	}
	return string(k)
}

// actGiven says what left the program.
func actGiven(k school.ActKind, n int) string {
	switch k {
	case school.ActMoved:
		return Plural(n, "verslag", "verslagen") + " overgezet naar het leerlingsysteem"
	case school.ActCard:
		return Plural(n, "leerlingkaart", "leerlingkaarten") + " meegegeven"
	case school.ActSheet:
		return Plural(n, "voorbereidingsblad", "voorbereidingsbladen") + " meegegeven"
	case school.ActAnswers:
		return Plural(n, "antwoord", "antwoorden") + " van een voorbereidingsblad ingelezen"
	case school.ActAgreed:
		return Plural(n, "afspraak", "afspraken") + " meegegeven"
	case school.ActDossier:
		return Plural(n, "dossier", "dossiers") + " meegegeven"
	case school.ActInvite:
		return Plural(n, "uitnodiging", "uitnodigingen") + " meegegeven"
	case school.ActPlan:
		return "overzicht van de gesprekken met " + Plural(n, "leerling", "leerlingen") + " meegegeven"
	case school.ActInspect:
		return "inzage gegeven in " + Plural(n, "gesprek", "gesprekken")
	}
	return Plural(n, "verslag", "verslagen") + " meegegeven"
}

// Words of the log.
const (
	ActNone     = "Er is nog niets gedaan dat in het logboek hoort."
	ActTalkWord = "gesprek"
	ActPupil    = "leerling"
)
