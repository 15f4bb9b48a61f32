package nl_test

import (
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// differ checks that each of a list has a word of its own.
func differ[T ~string](t *testing.T, name string, list []T, word func(T) string) {
	t.Helper()
	seen := map[string]T{}
	for _, v := range list {
		w := word(v)
		if first, ok := seen[w]; ok || w == "" {
			t.Errorf("%s: %q is called %q, as is %q", name, v, w, first)
		}
		seen[w] = v
	}
}

func TestTermsDiffer(t *testing.T) {
	differ(t, "phase", append(talk.Phases(), talk.Other), nl.TermPhase)
	differ(t, "school type", talk.SchoolTypes(), nl.TermSchoolType)
	differ(t, "kind", talk.Kinds(), nl.TermKind)
	differ(t, "role", talk.Roles(), nl.TermRole)
	differ(t, "competence", talk.Competences(), nl.TermCompetence)
	differ(t, "competence in short", talk.Competences(), nl.TermCompetenceShort)
	differ(t, "stage", talk.Stages(), nl.TermStage)
	differ(t, "step", talk.StepStates(), nl.TermStepState)
	differ(t, "pause", append(talk.PauseReasons(), talk.Later, talk.Rounding), nl.TermPauseReason)
	differ(t, "stage of the report", append(talk.Stages(), ""), nl.ReportStage)
}

func TestTermsAreTheWordsOfTheField(t *testing.T) {
	tests := []struct{ got, want string }{
		{nl.TermKind(talk.WithParents), "met ouders"},
		{nl.TermRole(talk.Slb), "slb'er"},
		{nl.TermCompetence(talk.Work), "werkexploratie"},
		{nl.TermCompetenceShort(talk.Work), "werk"},
		{nl.TermStepState(talk.StepPartly), "deels gelukt"},
		{nl.TermPauseReason(talk.Later), "later verder"},
		{nl.TermCompetence(talk.NoneTouched), ""},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestReportSentences(t *testing.T) {
	tests := []struct{ got, want string }{
		{nl.ReportTitle(nl.ReportTalk(talk.Individual), ""), "Loopbaangesprek"},
		{nl.ReportNoStep("Geen stap, omdat hij ziek is."), "Geen stap, omdat hij ziek is."},
		{nl.ReportNoStep("omdat hij ziek is"), "Geen stap, omdat hij ziek is."},
		{nl.ReportNoStep("ziek"), "Geen stap, omdat ziek."},
		{nl.ReportNoNext(" Omdat het rooster er niet is"), "Nog niet gepland, omdat het rooster er niet is."},
		{nl.ReportNoNext("we kijken eerst naar het rooster"), "Nog niet gepland: we kijken eerst naar het rooster."},
		{nl.ReportReaders(""), ""},
		{nl.ReportReaders("alleen wij"), "Alleen wie bij dit gesprek was."},
		{nl.ReportReaders("ouders en het team"), "Ouders en het team."},
		{nl.ReportShort(""), "Korter dan 20 minuten. Dit gesprek telt niet mee in het overzicht van de school."},
		{nl.ReportShort("de bel ging"), "Korter dan 20 minuten. Dit gesprek telt niet mee in het overzicht van de school. Reden: de bel ging."},
		{nl.ReportPeople(nil), ""},
		{nl.ReportPeople([]string{"Noor"}), "Noor"},
		{nl.ReportPeople([]string{"Noor", "Samira", "Jan"}), "Noor, Samira en Jan"},
		{nl.ReportPerson("", "tolk"), "tolk"},
		{nl.ReportPerson("Noor", ""), "Noor"},
		{nl.ReportPerson("Noor", "leerling"), "Noor (leerling)"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}
