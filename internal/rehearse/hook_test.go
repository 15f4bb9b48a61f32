package rehearse_test

import (
	"testing"
	"time"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// TestNameIsNoHook says the name of the pupil, which the parent said as well: that is
// no asking on, and earns no trust.
func TestNameIsNoHook(t *testing.T) {
	p := pupil()
	p.Kind, p.Parent = talk.WithParents, &rehearse.Parent{Name: "moeder", Takes: []string{"Bram kan meer dan hij laat zien."}, Asked: []string{"Rust."}, Thanked: []string{"Graag."}}
	r := held(t, p, 1, "Hoe gaat het op school?")
	e, _ := r.Say("Bram, wat heb jij dit weekend gemaakt?", time.Minute)
	if e.Heard.Hook != "" || e.Heard.AskedOn || !e.Heard.Named {
		t.Errorf("the name is heard as %+v", e.Heard)
	}
}

// TestHookAsItWasSaid gives the word of the pupil with its capital and accents, and
// hints at one of the theme rather than at the last one.
func TestHookAsItWasSaid(t *testing.T) {
	p := pupil()
	p.Themes[0].First = []string{"Met opa op een boot. Achter de Dordtselaan, bij café Olé."}
	r := held(t, p, 1, "Wat deed je op de boot?")
	if e, _ := r.Say("Wat doe je in dat cafe?", time.Minute); e.Heard.Hook != "café" {
		t.Errorf("hooks on to %q", e.Heard.Hook)
	}
	p.Themes[0].Further = []string{"Die boot is van opa. Achter de Dordtselaan.", "Ook bij storm."}
	r = held(t, p, 1, "Wat deed je op de boot?\n\n")
	if h := r.Hint(time.Minute); h.Kind != rehearse.HintHook || h.Word != "boot" {
		t.Errorf("hints at %+v", h)
	}
	p.Themes[0].Further[0] = "Die ligt achter de Dordtselaan."
	r = held(t, p, 1, "Wat deed je op de boot?\n\n")
	if h := r.Hint(time.Minute); h.Kind != rehearse.HintHook || h.Word != "Dordtselaan" {
		t.Errorf("hints at %+v", h)
	}
}

// TestNothingToAskOnAbout opens a talk: there is nothing yet to ask on about.
func TestNothingToAskOnAbout(t *testing.T) {
	r := held(t, pupil(), 1, "Hoi Bram. Wat deed je zaterdag?")
	if e := r.Exchanges()[0]; e.Heard.AskedOn {
		t.Errorf("the first turn is heard as %+v", e.Heard)
	}
	r = held(t, pupil(), 1, "Hoi Bram.\nWat deed je daar zaterdag?")
	if e := r.Exchanges()[1]; e.Heard.AskedOn {
		t.Errorf("after a greeting alone is heard %+v", e.Heard)
	}
}
