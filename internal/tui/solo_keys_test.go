package tui

import (
	"strings"
	"testing"
)

// TestSoloHiddenClockNamesItsKey names the key that shows the clock again here.
func TestSoloHiddenClockNamesItsKey(t *testing.T) {
	soloAt(t, worldOfPractice(), "sem", 80, 24).press("f5").sees("klok verborgen · f5: tonen").press("f5").lacks("klok verborgen")
}

// TestSoloShowsHowToSay keeps the most needed keys in sight on a small screen.
func TestSoloShowsHowToSay(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 60, 16)
	for _, want := range []string{"enter zeggen", "f3 tip", "esc stoppen"} {
		if !strings.Contains(d.lastRow(), want) {
			t.Errorf("%q is not among the keys: %q", want, d.lastRow())
		}
	}
}
