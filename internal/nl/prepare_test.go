package nl

import (
	"slices"
	"strings"
	"testing"

	"gesprek/internal/talk"
)

func TestParsePeople(t *testing.T) {
	type p = talk.Participant
	tests := []struct {
		text string
		want []p
	}{
		{"", nil},
		{" , ; en ", nil},
		{"Noor", []p{{Name: "Noor", Who: "leerling"}}},
		{"noor, moeder Ans", []p{{Name: "noor", Who: "leerling"}, {Name: "Ans", Who: "moeder"}}},
		{"Noor en haar moeder", []p{{Name: "Noor", Who: "leerling"}, {Who: "moeder"}}},
		{"Karim (stiefvader) & oma", []p{{Name: "Karim", Who: "stiefvader"}, {Who: "oma"}}},
		{"Pleegmoeder Jo van den Berg", []p{{Name: "Jo van den Berg", Who: "pleegmoeder"}}},
		{"Ans Verheyden", []p{{Name: "Ans Verheyden"}}},
		{"De Wit", []p{{Name: "De Wit"}}},
		{"grootvader", []p{{Who: "grootvader"}}},
		{"Ans (tolk", []p{{Name: "Ans", Who: "tolk"}}},
		{"zijn vader", []p{{Who: "vader"}}},
		{"Moederaar", []p{{Name: "Moederaar"}}},
	}
	for _, tt := range tests {
		if got := ParsePeople(tt.text, "Noor"); !slices.Equal(got, tt.want) {
			t.Errorf("ParsePeople(%q) = %v, want %v", tt.text, got, tt.want)
		}
	}
}

func FuzzParsePeople(f *testing.F) {
	f.Add("Noor, moeder Ans en Karim (stiefvader)", "Noor")
	f.Add("((), en en", "")
	f.Fuzz(func(t *testing.T, text, pupil string) {
		for _, p := range ParsePeople(text, pupil) {
			if p == (talk.Participant{}) {
				t.Error("somebody without a name")
			}
			if strings.TrimSpace(p.Name) != p.Name || strings.TrimSpace(p.Who) != p.Who {
				t.Errorf("spaces around %+v", p)
			}
		}
	})
}
