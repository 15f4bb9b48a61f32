package nl_test

import (
	"testing"

	"gesprek/internal/nl"
)

// A phase is told by its name, what is a name already as it is.
func TestDueForWhom(t *testing.T) {
	for want, list := range map[string][]string{
		"":                                nil,
		"groep 8":                         {"po8"},
		"leerjaar 4 tot en met 6, havo 3": {"vo-4-6", "havo 3"},
		"vmbo 4, mbo":                     {"vmbo 4", "mbo"},
		"leerjaar 2 en 3":                 {"vo-2-3"},
	} {
		if got := nl.DueForWhom(list); got != want {
			t.Errorf("%q is %q, want %q", list, got, want)
		}
	}
}
