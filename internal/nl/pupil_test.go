package nl_test

import (
	"testing"

	"gesprek/internal/nl"
)

func TestSplitPrefix(t *testing.T) {
	for last, want := range map[string][2]string{
		"de Vries":         {"de", "Vries"},
		"van 't Hof-Şahin": {"van 't", "Hof-Şahin"},
		"  van   den Berg": {"van den", "Berg"},
		"De Vries":         {"", "De Vries"},
		"El Idrissi":       {"", "El Idrissi"},
		"van":              {"", "van"},
		"de van":           {"de", "van"},
		"Jansen van Dijk":  {"", "Jansen van Dijk"},
		"":                 {"", ""},
	} {
		prefix, rest := nl.SplitPrefix(last)
		if got := [2]string{prefix, rest}; got != want {
			t.Errorf("%q is split into %q, want %q", last, got, want)
		}
	}
}
