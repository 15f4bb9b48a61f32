package nl_test

import (
	"testing"

	"gesprek/internal/nl"
)

func TestSpeaks(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       bool
	}{
		{"Noor", "samen met noor", true},
		{"Noor", "Noor's broer", true},
		{"Noor", "met Noór.", true},
		{"Noor", "gaat naar Noord", false},
		{"Noor", "Eleonoor", false},
		{"Noor", "Eleonoor, noord en Noor", true},
		{"Aa", "aaa aa", true},
		{"Zoë", "(ZOE)", true},
		{"Anne-Marie", "anne marie en haar zus", true},
		{"Anne-Marie", "anne, en later marie", false},
		{"Anne-Marie", "marie anne", false},
		{"Anne-Marie", "anne", false},
		{"ليلى", "مع ليلى", true},
		{"", "iets", false},
		{"Noor", "", false},
		{"-", "a - b", false},
	} {
		if got := nl.Speaks(nl.Query(tt.name), tt.text); got != tt.want {
			t.Errorf("%q in %q: %v, want %v", tt.name, tt.text, got, tt.want)
		}
	}
	for _, tt := range []struct {
		name, text string
		want       bool
	}{
		{"Wit", "die Wit uit 2B", true},
		{"Wit", "verft alles wit", false},
		{"Wit", "Witte", false},
		{"Wit-Ünal", "mevrouw Wit-Ünal", true},
		{"Wit-Ünal", "mevrouw Wit", false},
		{"", "iets", false},
	} {
		if got := nl.SpeaksOf(tt.name, tt.text); got != tt.want {
			t.Errorf("%q in %q: %v, want %v", tt.name, tt.text, got, tt.want)
		}
	}
}
