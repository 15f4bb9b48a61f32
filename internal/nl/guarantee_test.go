package nl

import (
	"strings"
	"testing"

	"gesprek/internal/route"
)

// Whatever can be said of a pupil, the sentence promises nothing, and where somebody may
// come into consideration it says that it has to be asked.
func TestGuaranteeSentencesPromiseNothing(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range []route.Standing{route.TooSoon, route.NotSaid, route.Askable, route.Unmatched, route.OtherRoad, route.Outside} {
		for _, say := range []string{GuaranteeStanding(s), GuaranteeTurned(s)} {
			for _, word := range []string{"krijg", "gegarandeerd", "recht op", "zeker van", "zul je", "zal "} {
				if strings.Contains(strings.ToLower(say), word) {
					t.Errorf("%s promises: %q", s, say)
				}
			}
		}
		if seen[GuaranteeStanding(s)] {
			t.Errorf("%s is said as another one", s)
		}
		seen[GuaranteeStanding(s)] = true
	}
	for _, say := range []string{GuaranteeStanding(route.Askable), GuaranteeTurned(route.Askable), GuaranteeStanding(route.Unmatched)} {
		if !strings.Contains(say, "Vraag na") {
			t.Errorf("nothing to ask in %q", say)
		}
	}
}
