package tui

import (
	"errors"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// entryAt opens the form for a new entry on the card of Noor.
func entryAt(t *testing.T, kind school.EntryKind, width, height int) *driver {
	t.Helper()
	keys := map[school.EntryKind]string{school.Experienced: "e", school.Prepared: "v", school.Remark: "n", school.Planned: "p"}
	return cardAt(t, worldOfFive(), "noor", width, height).press(keys[kind])
}

func TestEntryForms(t *testing.T) {
	goldens(t, "entry-planned", func(t *testing.T, w, h int) *driver {
		return entryAt(t, school.Planned, w, h).typ("over twee weken")
	})
	goldens(t, "entry-experience", func(t *testing.T, w, h int) *driver {
		return cardAt(t, worldOfCard(t), "noor", w, h).press("end", "shift+tab", "shift+tab", "enter").press("down").typ("x").press("ctrl+s")
	})
	goldens(t, "entry-remark", func(t *testing.T, w, h int) *driver {
		return entryAt(t, school.Remark, w, h).typ("zat stil vanwege ADHD")
	})
}

func TestEntriesAreKept(t *testing.T) {
	now := start()
	for _, tt := range []struct {
		kind school.EntryKind
		fill func(d *driver)
		want school.Entry
		sees string
	}{
		{school.Experienced, func(d *driver) {
			d.typ("open").press("down").typ("12 juli").sees("zondag 12 juli 2026").press("down").typ("open dag bij  het mbo")
		}, school.Entry{Sort: school.OpenDay, On: date(2026, 7, 12), Text: "open dag bij het mbo"}, "12 jul 2026"},
		{school.Experienced, func(d *driver) { d.press("down", "down").typ("stage") }, school.Entry{Sort: school.Placement, Text: "stage"}, "geen datum"},
		{school.Prepared, func(d *driver) { d.typ("over de open dag") }, school.Entry{On: date(2026, 11, 22), Text: "over de open dag"}, "22 nov 2026"},
		{school.Remark, func(d *driver) { d.typ("hielp mee").press("down", "down").typ("Rob") }, school.Entry{On: date(2026, 11, 22), By: "Rob", Text: "hielp mee"}, "hielp mee · Rob"},
		{school.Planned, func(d *driver) {
			d.press("up").typ("met").press("down").typ("vrijdag").sees("vrijdag 27 november 2026").press("down").typ("14:10")
		}, school.Entry{Talk: talk.WithParents, On: date(2026, 11, 27), Text: "14:10"}, "gepland: vrijdag 27 november · met ouders · 14:10"},
		{school.Planned, func(d *driver) {
			d.typ("vrijdag om 14:10").sees("vrijdag 27 november 2026").press("down").typ("kamer 12")
		}, school.Entry{Talk: talk.Individual, On: date(2026, 11, 27), Text: "om 14:10, kamer 12"}, "gepland: vrijdag 27 november · individueel · om 14:10"},
		{school.Planned, func(d *driver) {
			d.typ("vrijdag om 14:10")
		}, school.Entry{Talk: talk.Individual, On: date(2026, 11, 27), Text: "om 14:10"}, "gepland: vrijdag 27 november · individueel · om 14:10"},
		{school.Planned, func(*driver) {}, school.Entry{Talk: talk.Individual}, "gepland: later · individueel"},
	} {
		for _, key := range []string{"ctrl+s", "f5"} {
			d := entryAt(t, tt.kind, 80, 24)
			tt.fill(d)
			d.press(key).sees("Opgeslagen.", "Noor de Wit · 2B")
			tt.want.ID, tt.want.Pupil, tt.want.Kind, tt.want.At = "id-1", "noor", tt.kind, now
			if len(d.world.entries) != 1 || d.world.entries[0] != tt.want {
				t.Errorf("%s: stored %+v, want %+v", tt.kind, d.world.entries, tt.want)
			}
			if d.shows(tt.sees); !d.shows(tt.sees) {
				d.resize(80, 60).sees(tt.sees)
			}
			d.press("down").lacks("Opgeslagen.")
		}
	}
}

func TestEntryChanges(t *testing.T) {
	w := worldOfCard(t)
	d := cardAt(t, w, "noor", 80, 24).press("end", "enter").sees("hielp een brugklasser").typ(" twee keer").press("ctrl+s").sees("twee keer", "Opgeslagen.")
	if len(w.entries) != 5 || w.entries[2].Text != "hielp een brugklasser met zijn kluisje twee keer" || w.entries[2].At != start() || w.entries[2].By != "Rob, conciërge" {
		t.Errorf("stored %+v", w.entries)
	}
	d.press("end", "enter", "ctrl+s").lacks("Opgeslagen.").sees("notities") // nothing was changed
	d.press("enter", "ctrl+d").sees(nl.EntryDropSure).press("down").lacks(nl.EntryDropSure).press("f9").sees(nl.EntryDropSure)
	if len(w.entries) != 5 {
		t.Error("one key took it off")
	}
	d.press("enter").sees("Weggehaald.", "Noor de Wit · 2B").lacks("brugklasser")
	if len(w.entries) != 4 {
		t.Errorf("%d entries are left", len(w.entries))
	}
}

// What was planned for a day that has passed can be changed without naming
// another day.
func TestEntryPlannedBefore(t *testing.T) {
	w := worldOfCard(t)
	e := w.entries[4]
	d := drive(t, w, func(e *env) screen {
		return newEntryForm(e, w.pupil("noor"), w.entries[4], newPupilCard(e, w.pupil("noor"), newHome(e)))
	}, 80, 24)
	d.sees("12 november 2026").press("down", "down").typ("11:00").press("ctrl+s").sees("Opgeslagen.")
	if got := w.entries[4]; got.On != e.On || got.Text != "11:00" {
		t.Errorf("stored %+v", got)
	}
}

func TestEntryDatesAreLookedAt(t *testing.T) {
	d := entryAt(t, school.Planned, 80, 24).typ("gisteren").sees(nl.EntryAsideNoDay).press("ctrl+s").sees("geen dag die nog komt")
	d.press("esc").sees("nog eens gooit weg")
	entryAt(t, school.Experienced, 80, 24).press("down").typ("32 juli").press("down").typ("x").press("ctrl+s").sees("Dit is geen datum.", "› wanneer")
	entryAt(t, school.Remark, 80, 24).press("ctrl+s").sees(nl.EntryNeedsText)
}

func TestEntryLosesNothingSilently(t *testing.T) {
	d := entryAt(t, school.Remark, 80, 24).press("esc").sees("tijdlijn").press("n").typ("x").press("ctrl+q").sees("nog eens stoppen")
	if d.quit {
		t.Error("stopped with unsaved text")
	}
	d.typ("y").press("esc").sees("nog eens gooit weg").press("esc").sees("tijdlijn")
	d.press("n").typ("blijft")
	d.world.breaks(errors.New("disk full"))
	d.press("ctrl+s").sees("NIET OPGESLAGEN", "blijft")
	d.world.breaks(nil)
	d.press("ctrl+s").sees("Opgeslagen.")
	if len(d.world.entries) != 1 || d.world.entries[0].Text != "blijft" {
		t.Errorf("stored %+v", d.world.entries)
	}
}

// A remark is looked at as what goes into a report; the pupil's own words are not
// judged.
func TestEntryIsHeeded(t *testing.T) {
	entryAt(t, school.Remark, 80, 24).typ("zat stil vanwege ADHD").sees("gezondheid").press("ctrl+s").sees("Opgeslagen.")
	entryAt(t, school.Remark, 80, 24).typ("is lui").sees("oordeel")
	entryAt(t, school.Prepared, 80, 24).typ("ik ben lui").lacks("oordeel")
}

// A talk of the kind that was planned ends the plan.
func TestPlannedTalkIsHeld(t *testing.T) {
	w := worldOfFive()
	w.entries = []school.Entry{{ID: "e", Pupil: "noor", Kind: school.Planned, Talk: talk.Individual, On: date(2026, 11, 27), At: day(3)}}
	cardAt(t, w, "noor", 80, 24).sees("gepland: vrijdag 27 november").lacks(nl.CardNotPlanned)
	w.held(t, "noor", talk.Individual, day(1), 25*time.Minute)
	cardAt(t, w, "noor", 80, 24).lacks("gepland: vrijdag").sees(nl.CardNotPlanned)
}
