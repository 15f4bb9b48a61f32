package tui

import (
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func reportAt(t *testing.T, width, height int) *driver {
	t.Helper()
	w := worldOfFive()
	s := w.held(t, "zoe", talk.Individual, day(10), 25*time.Minute)
	return drive(t, w, func(e *env) screen { return newReport(e, s, w.pupil("zoe"), newHome(e)) }, width, height)
}

func TestReport(t *testing.T) {
	goldens(t, "report", reportAt)
}

func TestReportScrolls(t *testing.T) {
	d := reportAt(t, 60, 16).sees("regel 1 tot")
	d.press("end").lacks("regel 1 tot").press("home").sees("regel 1 tot").press("pgdown", "up", "down").lacks("regel 1 tot")
	for range 50 {
		d.press("down")
	}
	d.resize(120, 36).resize(60, 16).press("ctrl+s").sees("Verslag bewaren").press("esc").sees("Verslag · Zoë").press("esc").sees("Leerlingen")
}

func TestSettings(t *testing.T) {
	goldens(t, "settings", func(t *testing.T, w, h int) *driver {
		world := worldOfFive()
		world.settings = school.Settings{Name: "Ans", Role: talk.Slb, School: "Het Lyceum", Colour: "#1b5e20"}
		return drive(t, world, func(e *env) screen { return newSettings(e, newHome(e)) }, w, h)
	})
}

func TestSettingsHoldAndAreKept(t *testing.T) {
	w := worldOfFive()
	d := drive(t, w, nil, 80, 24).press("f8").typ("Ans de Vries").press("down").typ("slb").press("down").typ("Het Lyceum")
	d.press("down").typ("donker").press("down", "down", "down", "down", "down").typ("Groen")
	if d.env().settings.Theme != school.Dark || d.env().styles == bareStyles() {
		t.Error("the theme does not hold at once")
	}
	d.press("esc").sees("Leerlingen")
	want := school.Settings{Name: "Ans de Vries", Role: talk.Slb, School: "Het Lyceum", Colour: "groen", Theme: school.Dark}
	if w.settings != want {
		t.Errorf("stored %+v, want %+v", w.settings, want)
	}
}

func TestSettingsThatCannotBeStored(t *testing.T) {
	w := worldOfFive()
	w.breaks(errNotThere)
	d := drive(t, w, nil, 80, 24).press("f8").typ("Ans").press("esc").sees("NIET OPGESLAGEN").press("esc").sees("Leerlingen")
	if d.env().settings.Name != "Ans" {
		t.Error("the name does not hold for this run")
	}
}

// A colour that is none is not stored, and does not keep anybody on the screen.
func TestSettingsColour(t *testing.T) {
	w := worldOfFive()
	w.settings.Colour = "rood"
	d := drive(t, w, nil, 80, 24).press("f8", "down", "down", "down", "down", "down", "down", "down", "down")
	for range 4 {
		d.press("backspace")
	}
	d.typ("mosgroen").press("esc").sees("Dit is geen kleur. Kies blauw, groen")
	d.press("esc").sees("Leerlingen")
	if w.settings.Colour != "" {
		t.Errorf("stored is %q", w.settings.Colour)
	}
	d.press("f8", "down", "down", "down", "down", "down", "down", "down", "down").typ("#1B5E20").press("esc").sees("Leerlingen")
	if w.settings.Colour != "#1b5e20" {
		t.Errorf("stored is %q", w.settings.Colour)
	}
}
