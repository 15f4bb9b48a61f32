package tui

import (
	"strings"
	"testing"

	"gesprek/internal/handbook"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// personasForTests are one who says little and one who brought a father.
func personasForTests() []rehearse.Persona {
	says := rehearse.Sayings{
		Hello: []string{"Hoi."}, Closed: []string{"Ja.", "Nee.", "Soms."}, Leading: []string{"Zal wel."},
		Stacked: []string{"Eh. Wat vroeg je nou?"}, Advice: []string{"Oké."}, Statement: []string{"Oké."}, Summary: []string{"Ja, zo was het."},
		Unclear: []string{"Weet ik niet."}, Thinks: []string{"Hm."}, Silence: []string{"(kijkt naar buiten)"},
		Guarded: []string{"Daar wil ik het niet over hebben."}, Done: []string{"Dat was het wel."},
		Warmer: []string{"(gaat rechtop zitten)"}, Colder: []string{"(trekt zijn capuchon op)"},
	}
	sem := rehearse.Persona{
		ID: "sem", Name: "Sem", Age: 14, Phase: talk.VO23, School: talk.VmboTL, Year: 3, Kind: talk.Individual,
		Card: rehearse.Card{
			About: "Zegt weinig. Kijkt veel naar buiten.", Practise: "Stilte laten vallen, en klein beginnen.",
			Background: "Sem helpt elke zaterdag in de garage van zijn oom, en niemand op school weet dat.",
			Shows:      []string{"(komt binnen met zijn jas aan en gaat op het puntje van de stoel zitten)"},
			Opens:      []string{"een open vraag over zaterdag"}, Closes: []string{"advies"},
		},
		Trust: rehearse.Trust{Start: 4, Further: 2, Open: 1, Hook: 1, Silence: 1, Summary: 1, Leading: -1, Stacked: -1, Advised: -2},
		Says:  says,
		Themes: []rehearse.Theme{
			{
				ID: "garage", Title: "zaterdag in de garage van zijn oom", About: rehearse.Experience, Competence: talk.Qualities,
				Words: []string{"zaterdag*", "garage", "auto*", "oom"},
				First: []string{"Zaterdag ben ik bij mijn oom."}, Further: []string{"Die heeft een garage.", "Ik mag de wielen doen."},
				Deep: []string{"Laatst hoorde ik aan het geluid wat er stuk was. Mijn oom had het niet eens door."}, Trust: 5, Key: rehearse.BySilence,
			},
			{
				ID: "later", Title: "wat hij later wil", About: rehearse.Future, Words: []string{"later", "toekomst"},
				First: []string{"Geen idee, iets met mijn handen."}, Further: []string{"Mijn oom zegt dat er een opleiding is."},
				Deep: []string{"Ik durf thuis niet te zeggen dat ik niet naar de havo wil."}, Guarded: true, Trust: 6, Key: rehearse.BySummary,
			},
			{
				ID: "stap", Title: "een dag mee", About: rehearse.NextStep, Words: []string{"stap", "week"},
				First: []string{"Ik kan het mijn oom vragen."}, Further: []string{"Zaterdag zie ik hem."}, Deep: []string{"Dan vraag ik of ik een hele week mag komen."}, Trust: 5, Key: rehearse.BySilence,
			},
		},
	}
	lin := sem
	lin.ID, lin.Name, lin.Age, lin.Phase, lin.School, lin.Year, lin.Kind = "lin", "Lin", 12, talk.PO8, talk.Primary, 8, talk.WithParents
	lin.Card.About, lin.Card.Background = "Komt met vader, die graag praat.", "Lin wil niet naar het gymnasium."
	lin.Parent = &rehearse.Parent{
		Name: "vader", Takes: []string{"Lin wil naar het gymnasium.", "Dat kan Lin heel goed."}, Asked: []string{"Ik zie Lin graag gelukkig."},
		Thanked: []string{"Graag gedaan."},
	}
	return []rehearse.Persona{lin, sem}
}

// worldOfPractice has two practice pupils.
func worldOfPractice() *world {
	w := worldOfFive()
	w.fill = func(b *handbook.Book) { b.Personas = personasForTests() }
	return w
}

// hubAt opens the training room.
func hubAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newPractice(e, newHome(e)) }, width, height)
}

// soloAt sits down with a practice pupil.
func soloAt(t *testing.T, w *world, id string, width, height int) *driver {
	t.Helper()
	return hubAt(t, w, width, height).press("enter").typ(id).press("enter")
}

// solo is the practice talk on the screen.
func (d *driver) solo() *solo {
	d.t.Helper()
	v, is := d.model.screen.(*solo)
	if !is {
		d.t.Fatalf("not in a practice talk:\n%s", d.screen())
	}
	return v
}

// tells says something to the practice pupil.
func (d *driver) tells(text string) *driver {
	d.t.Helper()
	return d.typ(text).press("enter")
}

// kept is the recording of the latest run as it is stored.
func (d *driver) kept() string {
	d.t.Helper()
	runs := d.world.practice.runs
	if len(runs) == 0 {
		d.t.Fatal("nothing is stored")
	}
	return runs[len(runs)-1].Text
}

// said are the lines of a recording that tell something, without their moments.
func saidIn(text string) []string {
	var out []string
	for l := range strings.Lines(text) {
		if _, rest, found := strings.Cut(strings.TrimSpace(l), "\t"); found {
			out = append(out, strings.ReplaceAll(rest, "\t", ": "))
		}
	}
	return out
}
