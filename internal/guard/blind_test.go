package guard

import (
	"slices"
	"testing"
)

// What the guard must reach on lines that no rule was made for: the share of
// lines with something in them in which it is found with the right kinds, and
// the share of everyday lines that give no hit.
const (
	leastFound = 0.80
	leastQuiet = 0.95
)

// TestBlind measures on lines that were written before the rules and are not
// tuned on: a rule that is made for one of them does not belong here.
func TestBlind(t *testing.T) {
	for _, name := range []string{"blind.txt", "blind2.txt"} {
		t.Run(name, func(t *testing.T) { blind(t, name) })
	}
}

func blind(t *testing.T, name string) {
	t.Helper()
	g := New()
	var found, quiet, something, nothing int
	for _, s := range samples(t, name) {
		hits := g.Check(s.text, nil)
		slices.Sort(s.kinds)
		switch right := slices.Equal(kindsOf(hits), s.kinds); {
		case len(s.kinds) == 0:
			nothing++
			if right {
				quiet++
			} else {
				t.Logf("false alarm in %q: %v", s.text, hits)
			}
		default:
			something++
			if right {
				found++
			} else {
				t.Logf("%q: found %v, want %v", s.text, hits, s.kinds)
			}
		}
	}
	t.Logf("found %d of %d, quiet %d of %d", found, something, quiet, nothing)
	if float64(found) < leastFound*float64(something) {
		t.Errorf("found in %d of %d lines", found, something)
	}
	if float64(quiet) < leastQuiet*float64(nothing) {
		t.Errorf("quiet in %d of %d lines", quiet, nothing)
	}
}
