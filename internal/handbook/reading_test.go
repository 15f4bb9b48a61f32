package handbook

import (
	"math"
	"testing"
)

func TestSyllables(t *testing.T) {
	tests := map[string]int{
		"kat": 1, "leerling": 2, "gesprek": 2, "opleiding": 3, "theater": 3, "idee": 2, "mooie": 2, "ideeën": 3, "radio": 3, "eeuw": 1, "nieuw": 1,
		"beïnvloeden": 4, "quiz": 1, "yoghurt": 2, "baby": 2, "sneeuw": 1, "mbo": 1, "Zoë": 2, "keuze": 2, "ouders": 2, "ijs": 1, "8": 1,
		"aardrijkskunde": 4, "vakkenpakket": 4,
	}
	for word, want := range tests {
		if got := syllables(word); got != want {
			t.Errorf("%s has %d syllables, want %d", word, got, want)
		}
	}
}

func TestScore(t *testing.T) {
	var s Score
	s.add("De kat zit op de mat. Hij slaapt!")
	if s != (Score{Sentences: 2, Words: 8, Syllables: 8}) {
		t.Errorf("counted %+v", s)
	}
	if got, want := s.Value(), 206.835-0.93*4-77; math.Abs(got-want) > 1e-9 {
		t.Errorf("score %v, want %v", got, want)
	}
	if got := (Score{}).Value(); got != 206.835 {
		t.Errorf("nothing scores %v", got)
	}
	var hard Score
	hard.add("De loopbaancompetentieontwikkeling veronderstelt professionele begeleidingsvaardigheden")
	if hard.Value() > 0 || hard.Sentences != 1 {
		t.Errorf("hard text scores %v with %+v", hard.Value(), hard)
	}
}
