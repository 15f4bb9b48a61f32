package nl

import (
	"strings"
	"testing"

	"gesprek/internal/guard"
)

func TestGuardSaysWhyForEveryKind(t *testing.T) {
	said := map[string]guard.Kind{}
	for _, k := range guard.Kinds() {
		why := GuardWhy([]guard.Hit{{Kind: k}})
		if why == "" || !strings.HasSuffix(why, "?") && k != guard.Safety {
			t.Errorf("%s: %q", k, why)
		}
		if other, twice := said[why]; twice {
			t.Errorf("%s and %s say the same", k, other)
		}
		said[why] = k
	}
	got := GuardWhy([]guard.Hit{{Kind: guard.Home}, {Kind: guard.Judgement}, {Kind: guard.Health}, {Kind: guard.Health}})
	want := "Dit gaat over gezondheid en over de situatie thuis. Is het nodig voor het verslag? Dit klinkt als een oordeel. Wat zag of hoorde je?"
	if got != want {
		t.Errorf("%q", got)
	}
	if why := GuardWhy([]guard.Hit{{Kind: guard.Safety}}); !strings.Contains(why, "zorgcoördinator") || !strings.Contains(why, "vertrouwenspersoon") ||
		!strings.Contains(why, "meldcode") {
		t.Errorf("%q", why)
	}
}

func TestGuardMarked(t *testing.T) {
	const text = "heeft ADHD, is Pools"
	if got := GuardMarked(text, guard.New().Check(text, nil)); got != "heeft [ADHD], is [Pools]" {
		t.Errorf("%q", got)
	}
}
