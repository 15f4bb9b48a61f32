package dossier_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/dossier"
	"gesprek/internal/talk"
)

// noor is a dossier that misses nothing but approvals.
func noor() dossier.Content {
	d := dossier.Draft{Age: dossier.Under16, Parents: []string{"Sanne de Wit", "Bas de Wit"}, ToSchool: "ROC De Rivier"}
	for _, q := range dossier.Questions(dossier.Career) {
		d.SetText(q, "Wat hoort bij "+q.Key+"?", "Ik bak elke zaterdag taart, "+q.Key+".")
	}
	d.Put(dossier.Activity{
		ID: "a1", Title: "Stage bij de bakker", Sort: dossier.Placement, When: "november", Where: "Bakkerij Smit", With: "Els",
		Parts: dossier.Parts{
			Goal: "zien hoe een bakker werkt", Result: "ik heb 40 broden gebakken",
			Evaluation: "vroeg opstaan viel mee", Next: "open dag horeca",
		},
		NextWhen: "16 januari 2027", NextOn: "2027-01-16", NextHelp: "mijn vader",
		Competences: talk.Competences(), Evidence: []dossier.Evidence{{What: "stageverslag", Where: "map LOB"}},
	})
	return dossier.Compose(d, dossier.Facts{
		Form: dossier.Career, School: "Zuiderlicht",
		Pupil: dossier.Person{FirstName: "Noor", Prefix: "de", LastName: "Wit", Number: "0020311", Class: "4B", Type: talk.VmboBB, Year: 4},
		Talks: []dossier.Talk{{
			ID: "g1", Date: "2026-11-12", Kind: talk.Individual, Minutes: 24, Conductor: "Anne Vos",
			Competences: []talk.Competence{talk.Qualities},
			Insights:    []dossier.Insight{{Competence: talk.Qualities, Text: "Noor regelt graag."}},
			Quote:       "ik vind het leuk als alles klopt",
			Steps:       []dossier.Step{{What: "bellen met de bakker", Who: "Noor", When: "vrijdag", Due: "2026-11-20", State: talk.StepOpen}},
		}},
	})
}

func hash(t testing.TB, c dossier.Content) dossier.Hash {
	t.Helper()
	h, err := c.Hash()
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func moment(n int) time.Time {
	return time.Date(2026, 11, 26, 9, 0, n, 0, time.UTC)
}

// drawContent makes any content.
func drawContent(t *rapid.T) dossier.Content {
	word := rapid.StringN(0, 12, -1)
	from := func(list []talk.Competence) []talk.Competence {
		return rapid.SliceOfNDistinct(rapid.SampledFrom(list), 0, 3, func(c talk.Competence) talk.Competence { return c }).Draw(t, "competences")
	}
	d := dossier.Draft{}
	for _, q := range dossier.Questions(dossier.Career) {
		if rapid.Bool().Draw(t, "answered") {
			d.SetText(q, word.Draw(t, "question"), word.Draw(t, "answer"))
		}
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "activities") {
		d.Put(dossier.Activity{
			ID: string(rune('a' + i)), Title: word.Draw(t, "title"), Sort: rapid.SampledFrom(dossier.Sorts()).Draw(t, "sort"),
			Parts:       dossier.Parts{Goal: word.Draw(t, "goal"), Evaluation: word.Draw(t, "evaluation")},
			NextOn:      rapid.SampledFrom([]string{"", "2027-01-16"}).Draw(t, "on"),
			Competences: from(talk.Competences()),
		})
	}
	f := dossier.Facts{Form: dossier.Career, School: word.Draw(t, "school"), Pupil: dossier.Person{FirstName: word.Draw(t, "name")}}
	for i := range rapid.IntRange(0, 2).Draw(t, "talks") {
		f.Talks = append(f.Talks, dossier.Talk{
			ID: string(rune('p' + i)), Date: rapid.SampledFrom([]string{"2025-03-01", "2026-11-12"}).Draw(t, "date"),
			Kind: talk.Individual, Minutes: rapid.IntRange(0, 90).Draw(t, "minutes"), Competences: from(talk.Competences()),
			Quote: word.Draw(t, "quote"),
		})
	}
	return dossier.Compose(d, f)
}
