package rehearse_test

import (
	"testing"
	"time"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// TestThemeOfTurn holds what a turn is taken to be about after what came before it.
func TestThemeOfTurn(t *testing.T) {
	boat, step := "Wat deed je op de boot?\n", "Wat is de kleinste stap?\n"
	tests := []struct{ name, before, said, want string }{
		{"a word of another theme leads there", boat, "Wat zie je later voor je?", "haven"},
		{"a word that the pupil said leads to what was not told yet", step, "Wat wil je aan je opa vragen?", "boot"},
		{"a word that the pupil said stays with this theme, when the other was told", boat + step, "Wat wil je aan je opa vragen?", "meevaren"},
		{"another word beside it leads away", boat + step, "Wat zeilt je opa het liefst?", "boot"},
		{"a function word is no form of a word", step, "Hoe merk je dat dan?", "meevaren"},
		{"a subject leads to what has more to it", boat + "\nWat doe je met opa?\n\n", "Welk werk heb je ooit gezien?", "haven"},
		{"a question of when stays with the step", boat + step, "Wanneer ga je dat doen?", "meevaren"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := pupil()
			p.Themes[0].Words = append(p.Themes[0].Words, "heet", "gedaan")
			p.Themes[0].Closed = []string{"Ja, met opa."}
			p.Themes[2].First = []string{"Ik kan het aan opa vragen."}
			p.Themes[0].Competence, p.Themes[2].Competence = talk.Steering, talk.Networking
			p.Themes[2].Closed = []string{"Zaterdag, denk ik."}
			r := held(t, p, 1, tt.before[:len(tt.before)-1])
			e, _ := r.Say(tt.said, time.Minute)
			got := e.Theme
			if e.Heard.Kind == rehearse.Closed && e.Lines[0].Text == "Zaterdag, denk ik." {
				got = "meevaren"
			}
			if got != tt.want {
				t.Errorf("%q is answered with %q, of theme %q, want %q", tt.said, e.Lines, got, tt.want)
			}
		})
	}
}

// TestHowAreYou holds that the question with which every talk begins has its own
// answer, and that one about somebody else has not.
func TestHowAreYou(t *testing.T) {
	p := pupil()
	p.Says.Fine = []string{"Gaat wel."}
	tests := []struct{ said, want string }{
		{"Hoe gaat het?", "Gaat wel."},
		{"Hoi Bram, hoe gaat het met je?", "Gaat wel."},
		{"En hoe is het nu met jou, Bram?", "Gaat wel."},
		{"Fijn dat je er bent. Hoe gaat het vandaag?", "Gaat wel."},
		{"Hoe gaat ie?", "Gaat wel."},
		{"Hoe gaat het met je opa?", "Met opa op de boot."},
		{"Hoe gaat het op de boot?", "Met opa op de boot."},
	}
	for _, tt := range tests {
		if got := answers(held(t, p, 1, tt.said)); got[0] != tt.want {
			t.Errorf("%q: %q, want %q", tt.said, got[0], tt.want)
		}
	}
	p.Kind, p.Parent = talk.WithParents, &rehearse.Parent{Name: "vader", Takes: []string{"Met hem gaat het goed."}, Asked: []string{"Goed."}, Thanked: []string{"Graag."}}
	p.Themes[0].Parent = []string{"Die boot is mijn oude."}
	if got := answers(held(t, p, 1, "Hoe gaat het?")); got[0] != "Met hem gaat het goed." {
		t.Errorf("with a parent: %q", got)
	}
	if got := answers(held(t, p, 1, "Bram, hoe gaat het?")); got[0] != "Gaat wel." {
		t.Errorf("by name: %q", got)
	}
}

// TestFacts holds that who asks for a fact does not get a yes.
func TestFacts(t *testing.T) {
	p := pupil()
	p.Says.Closed, p.Says.Fact = []string{"Ja."}, []string{"Niet geteld."}
	p.Themes[0].Closed, p.Themes[2].Closed = []string{"Ja, leuk."}, []string{"Zaterdag."}
	tests := []struct{ said, want string }{
		{"Hoe lang doe je dat al?", "Niet geteld."},
		{"Hoeveel boten heeft opa?", "Niet geteld."},
		{"Vind je de boot leuk?", "Ja, leuk."},
		{"Heb je dorst?", "Ja."},
		{"Wanneer ga je die stap zetten?", "Zaterdag."},
	}
	for _, tt := range tests {
		if got := answers(held(t, p, 1, tt.said)); got[0] != tt.want {
			t.Errorf("%q: %q, want %q", tt.said, got[0], tt.want)
		}
	}
}

// TestOverIsNoFuture holds that telling about something is not telling of later.
func TestOverIsNoFuture(t *testing.T) {
	for said, want := range map[string]rehearse.Subject{
		"Vertel eens iets over jezelf.":                 rehearse.NoneAtStake,
		"Wat deed je gisteren na school?":               rehearse.Experience,
		"Wat zie je voor je als je je diploma hebt?":    rehearse.Future,
		"Welke opleiding wil je zien, de komende tijd?": rehearse.Future,
	} {
		if e := held(t, pupil(), 1, said).Exchanges()[0]; e.Heard.About != want {
			t.Errorf("%q is about %q, want %q", said, e.Heard.About, want)
		}
	}
}
