package school_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gesprek/internal/school"
)

func ownWords() school.Words {
	pupil := school.Term{Name: "leerling", Plural: "leerlingen", Own: true}
	mentor := school.Term{Name: "mentor", Plural: "mentoren", Own: true}
	talk := school.Term{Name: "loopbaangesprek", Plural: "loopbaangesprekken", Own: true, Neuter: true}
	slb := school.Term{Name: "slb'er", Plural: "slb'ers", Own: true}
	return school.NewWords([]school.Word{
		{Term: pupil, Own: "kind", Plural: "kinderen", Neuter: true},
		{Term: mentor, Own: "coach", Plural: "coaches"},
		{Term: talk, Own: "toekomstpraat", Plural: "toekomstpraten"},
		{Term: slb, Own: "studiecoach", Plural: "studiecoaches"},
	})
}

func TestSay(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""},
		{"niets te doen", "niets te doen"},
		{"een leerling toevoegen", "een kind toevoegen"},
		{"Nog geen leerlingen.", "Nog geen kinderen."},
		{"Met deze leerling loopt nog een gesprek.", "Met dit kind loopt nog een gesprek."},
		{"De leerling, de mentor en de ouders", "Het kind, de coach en de ouders"},
		{"Elke leerling kiest; die jonge leerling ook.", "Elk kind kiest; dat jonge kind ook."},
		{"Het loopbaangesprek", "De toekomstpraat"},
		{"LEERLINGEN", "KINDEREN"},
		{"leerlingnummer blijft", "leerlingnummer blijft"},
		{"de slb'er en de slb’er", "de studiecoach en de studiecoach"},
		{"Wie belt? De mentor.", "Wie belt? De coach."},
		{"de klas. Leerling zijn", "de klas. Kind zijn"},
		{"die leest, leerling", "die leest, kind"},
		{"mentoren; Mentor", "coaches; Coach"},
		{"Nieuwe leerling", "Nieuw kind"},
		{"een foto die je leerling maakte", "een foto die je kind maakte"},
		{"een leerling die twijfelt, een leerling, die", "een kind dat twijfelt, een kind, dat"},
		{"de foto. Die leerling die zweeg", "de foto. Dat kind dat zweeg"},
		{"een nieuwe leerling, de nieuwe leerling", "een nieuw kind, het nieuwe kind"},
		{"geen ander loopbaangesprek", "geen andere toekomstpraat"},
		{"mijn nieuwe leerling", "mijn nieuwe kind"},
	}
	for _, tt := range tests {
		if got := ownWords().Say(tt.text); got != tt.want {
			t.Errorf("Say(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
	if got := (school.Words{}).Say("de leerling"); got != "de leerling" {
		t.Errorf("no words of its own: %q", got)
	}
}

// Whatever the text, Say leaves none of the terms and everything else.
func TestSayLeavesTheRest(t *testing.T) {
	w := ownWords()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("abe ,.'’\nëLdhtè"))).Draw(t, "text")
		if got := w.Say(text); got != text {
			t.Errorf("Say(%q) = %q", text, got)
		}
		around := w.Say(text + " leerling " + text)
		if strings.Contains(around, "leerling") || !strings.Contains(around, "kind") {
			t.Errorf("a term stays in %q", around)
		}
	})
}
