package tui

import (
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func settingsAt(t *testing.T, w *world) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newSettings(e, newHome(e)) }, 80, 24)
}

func TestSettingsLock(t *testing.T) {
	tests := []struct {
		was   time.Duration
		shows string
		keys  []string
		want  time.Duration
	}{
		{0, "10 minuten", nil, 0}, // the default, whatever that will be
		{0, "10 minuten", []string{"left"}, 5 * time.Minute},
		{0, "10 minuten", []string{"right", "right"}, 30 * time.Minute},
		{0, "10 minuten", []string{"end"}, school.NeverLock},
		{school.NeverLock, nl.SettingsLockNever, []string{"2"}, 20 * time.Minute},
		{15 * time.Minute, "15 minuten", nil, 15 * time.Minute},
		{15 * time.Minute, "15 minuten", []string{"left"}, 30 * time.Minute},
	}
	for _, tt := range tests {
		w := worldOfFive()
		w.settings.Lock = tt.was
		d := settingsAt(t, w).press("down", "down", "down", "down").sees("‹ " + tt.shows + " ›").press(tt.keys...)
		if got := d.env().settings.Lock; got != tt.want {
			t.Errorf("%v and %q: %v, want %v", tt.was, tt.keys, got, tt.want)
		}
		d.press("esc").sees(nl.HomeTitle(5, 5))
		if w.settings.Lock != tt.want {
			t.Errorf("%v and %q: stored %v, want %v", tt.was, tt.keys, w.settings.Lock, tt.want)
		}
	}
}

// The settings tell whether there is a password, and take none.
func TestSettingsPassword(t *testing.T) {
	for _, set := range []bool{false, true} {
		w, value := worldOfFive(), nl.SettingsSecretNone
		if set {
			w, value = guardedWorld(w), nl.SettingsSecretSet
		}
		d := settingsAt(t, w).press("down", "down", "down", "down", "down").sees("‹ " + value + " ›")
		d.typ("geheim").lacks("geheim").press("enter").sees(nl.SettingsSecretHow(set), "gesprek wachtwoord")
	}
}

// Holidays and talks with parents are set from here too, and what was changed
// before is not lost by going there.
func TestSettingsSchoolYear(t *testing.T) {
	w := worldOfFive()
	d := settingsAt(t, w).typ("Anna").press("down", "down", "down", "down", "down", "down", "down").sees("‹ " + nl.SettingsPlanHow + " ›")
	d.press("enter").sees(nl.PlanSetupTitle).press("right", "esc").sees(nl.SettingsTitle, "Anna").press("esc").sees(nl.HomeTitle(5, 5))
	if w.settings.Name != "Anna" || w.settings.WithParents(talk.PO8) {
		t.Errorf("stored %+v", w.settings)
	}
}
