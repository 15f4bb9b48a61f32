package nl

import (
	"strings"

	"gesprek/internal/dossier"
	"gesprek/internal/talk"
)

// DossierChange is one difference between two versions, as a heading of what it is in
// and of, and what it was and is.
func DossierChange(c dossier.Change) (what, before, after string) {
	what = dossierSection(c)
	if c.Field == "" {
		switch {
		case c.Before == "":
			return what, "", "toegevoegd"
		default:
			return what, "weggehaald", ""
		}
	}
	if f := DossierField(c.Field); f != "" {
		what = strings.TrimSpace(what + " · " + f)
	}
	return strings.TrimPrefix(what, "· "), dossierValue(c.Field, c.Before), dossierValue(c.Field, c.After)
}

func dossierSection(c dossier.Change) string {
	switch c.Section {
	case dossier.InActivity:
		return "activiteit '" + DossierActivity(c.Item) + "'"
	case dossier.InTalk:
		return "gesprek van " + DossierDate(c.Item)
	case dossier.InTexts:
		return "eigen tekst"
	}
	return ""
}

// DossierField names a field in which something changed.
func DossierField(f dossier.Field) string {
	if name, ok := fieldNames()[f]; ok {
		return name
	}
	for _, p := range dossier.LegalParts() {
		if dossier.Field(p) == f {
			return DossierPart(p)
		}
	}
	return DossierKey(string(f))
}

func fieldNames() map[dossier.Field]string {
	return map[dossier.Field]string{
		dossier.FieldForm:        "soort dossier",
		dossier.FieldName:        "naam",
		dossier.FieldNumber:      "leerlingnummer",
		dossier.FieldClass:       "klas",
		dossier.FieldType:        "schoolsoort",
		dossier.FieldYear:        "leerjaar",
		dossier.FieldSchool:      "school",
		dossier.FieldToSchool:    "nieuwe school",
		dossier.FieldToEducation: "opleiding",
		dossier.FieldTitle:       "naam",
		dossier.FieldSort:        "soort",
		dossier.FieldWhen:        "wanneer",
		dossier.FieldWhere:       "waar",
		dossier.FieldWith:        "met wie",
		dossier.FieldNextWhen:    "vervolg, wanneer",
		dossier.FieldNextHelp:    "vervolg, wie helpt",
		dossier.FieldInsight:     "conclusie",
		dossier.FieldCompetences: "competentie",
		dossier.FieldEvidence:    "bewijs",
		dossier.FieldTalk:        "besproken in een gesprek",
		dossier.FieldKind:        "soort gesprek",
		dossier.FieldMinutes:     "minuten",
		dossier.FieldConductor:   "gespreksvoerder",
		dossier.FieldGoal:        "doel van de leerling",
		dossier.FieldQuote:       "uitspraak",
		dossier.FieldStep:        "vervolgstap",
		dossier.FieldNoStep:      "waarom geen stap",
		dossier.FieldOther:       "iets anders, zoals de volgorde",
	}
}

// dossierValue is a value in words.
func dossierValue(f dossier.Field, v string) string {
	switch {
	case v == "":
		return ""
	case f == dossier.FieldSort:
		return DossierSort(dossier.Sort(v))
	case f == dossier.FieldCompetences:
		return TermCompetence(talk.Competence(v))
	case f == dossier.FieldType:
		return TermSchoolType(talk.SchoolType(v))
	case f == dossier.FieldForm:
		return DossierForm(dossier.Form(v))
	case f == dossier.FieldKind:
		return TermKind(talk.Kind(v))
	case f == dossier.FieldTalk:
		return "ja"
	case f == dossier.FieldInsight:
		if k, text, ok := strings.Cut(v, ": "); ok && TermCompetence(talk.Competence(k)) != "" {
			return TermCompetence(talk.Competence(k)) + ": " + text
		}
	}
	return v
}
