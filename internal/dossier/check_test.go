package dossier_test

import (
	"reflect"
	"testing"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/talk"
)

func TestCheckNamesWhatIsMissing(t *testing.T) {
	today := time.Date(2026, 11, 26, 0, 0, 0, 0, time.UTC)
	whole := noor()
	parties, approvals := three(hash(t, whole))
	if list := dossier.Check(whole, dossier.Stand(hash(t, whole), parties, approvals), today); !dossier.Complete(list) {
		t.Fatalf("not complete: %+v", list)
	}
	for name, c := range map[string]struct {
		change func(*dossier.Content)
		rule   dossier.Rule
		want   []dossier.Missing
	}{
		"a text":           {func(c *dossier.Content) { c.Texts = c.Texts[1:] }, dossier.RuleTexts, []dossier.Missing{{Key: string(talk.Competences()[0])}}},
		"a text of spaces": {func(c *dossier.Content) { c.Texts[1].Text = " \n" }, dossier.RuleTexts, []dossier.Missing{{Key: string(talk.Competences()[1])}}},
		"activities":       {func(c *dossier.Content) { c.Activities = nil }, dossier.RuleActivities, []dossier.Missing{{}}},
		"an evaluation":    {func(c *dossier.Content) { c.Activities[0].Parts.Evaluation = " " }, dossier.RuleParts, []dossier.Missing{{Activity: 0, Part: dossier.Evaluation}}},
		"a competence": {
			func(c *dossier.Content) { c.Activities[0].Competences = talk.Competences()[1:] }, dossier.RuleCompetences,
			[]dossier.Missing{{Competence: talk.Competences()[0]}},
		},
		"a dated step": {func(c *dossier.Content) {
			c.Activities[0].NextOn = ""
			c.Talks[0].Steps[0].State = talk.StepDropped
		}, dossier.RuleStep, []dossier.Missing{{}}},
		"a talk of the last year": {func(c *dossier.Content) { c.Talks[0].Date = "2025-11-25" }, dossier.RuleTalk, []dossier.Missing{{Last: "2025-11-25"}}},
		"a talk at all":           {func(c *dossier.Content) { c.Talks[0].Kind = talk.Reflection }, dossier.RuleTalk, []dossier.Missing{{}}},
	} {
		content := noor()
		c.change(&content)
		found := false
		for _, k := range dossier.Check(content, nil, today) {
			if k.Rule != c.rule {
				continue
			}
			found = true
			if k.Done || !reflect.DeepEqual(k.Missing, c.want) {
				t.Errorf("%s: %v, %+v", name, k.Done, k.Missing)
			}
		}
		if !found {
			t.Errorf("%s: no rule %s", name, c.rule)
		}
	}
	content := noor()
	content.Talks[0].Date = "2025-11-26"
	if list := dossier.Check(content, nil, today); !list[5].Done {
		t.Errorf("a talk a year ago to the day does not count: %+v", list[5])
	}
}

func TestMeter(t *testing.T) {
	for form, all := range map[dossier.Form]int{dossier.RouteCard: 5, dossier.Coaching: 6, dossier.Career: 7} {
		list := dossier.Check(dossier.Content{Form: form}, nil, time.Now())
		if done, of := dossier.Meter(list); done != 0 || of != all {
			t.Errorf("an empty %s: %d of %d", form, done, of)
		}
	}
}
