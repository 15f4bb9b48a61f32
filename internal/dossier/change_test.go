package dossier_test

import (
	"slices"
	"testing"

	"gesprek/internal/dossier"
	"gesprek/internal/talk"
)

func TestCompare(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*dossier.Content)
		want   []dossier.Change
	}{
		"nothing":          {func(*dossier.Content) {}, nil},
		"the class":        {func(c *dossier.Content) { c.Pupil.Class = "4C" }, []dossier.Change{{dossier.InPupil, "", dossier.FieldClass, "4B", "4C"}}},
		"a text added":     {func(c *dossier.Content) { c.Texts = c.Texts[:len(c.Texts)-1] }, []dossier.Change{{dossier.InTexts, "", "advies", "Ik bak elke zaterdag taart, advies.", ""}}},
		"an activity gone": {func(c *dossier.Content) { c.Activities = nil }, []dossier.Change{{dossier.InActivity, "Stage bij de bakker", "", "Stage bij de bakker", ""}}},
		"an activity more": {func(c *dossier.Content) {
			c.Activities = append(c.Activities, dossier.Activity{ID: "a2", Title: "Open dag", Where: "ROC"})
		}, []dossier.Change{{dossier.InActivity, "Open dag", "", "", "Open dag"}}},
		"another title": {func(c *dossier.Content) { c.Activities[0].Title = "Stage" }, []dossier.Change{{dossier.InActivity, "Stage", dossier.FieldTitle, "Stage bij de bakker", "Stage"}}},
		"a competence less": {
			func(c *dossier.Content) { c.Activities[0].Competences = talk.Competences()[:4] },
			[]dossier.Change{{dossier.InActivity, "Stage bij de bakker", dossier.FieldCompetences, string(talk.Competences()[4]), ""}},
		},
		"a step done": {func(c *dossier.Content) { c.Talks[0].Steps[0].State = talk.StepDone }, []dossier.Change{{
			dossier.InTalk, "2026-11-12", dossier.FieldStep,
			"Noor · bellen met de bakker · vrijdag (2026-11-20) · open", "Noor · bellen met de bakker · vrijdag (2026-11-20) · " + string(talk.StepDone),
		}}},
		"the order": {func(c *dossier.Content) { slices.Reverse(c.Texts) }, []dossier.Change{{Section: dossier.InPupil, Field: dossier.FieldOther}}},
	} {
		after := noor()
		c.change(&after)
		if got := dossier.Compare(noor(), after); !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
