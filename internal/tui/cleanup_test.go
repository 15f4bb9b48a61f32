package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// date is a day at midnight UTC.
func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// worldOfLeavers has three pupils whose time is over, one who left this summer
// and one who is at school.
func worldOfLeavers(t *testing.T) *world {
	t.Helper()
	w := worldOfFive()
	for id, left := range map[string]time.Time{
		"zoe": date(2024, 7, 12), "yusuf": date(2023, 7, 14), "lang": date(2024, 11, 22), "tif": date(2026, 7, 10),
	} {
		i := slices.IndexFunc(w.pupils, func(p school.Pupil) bool { return p.ID == id })
		w.pupils[i].LeftOn = left
	}
	w.held(t, "zoe", talk.Individual, day(900), 25*time.Minute)
	w.held(t, "zoe", talk.WithParents, day(800), 25*time.Minute)
	w.begin(t, "yusuf", talk.Individual, day(1000), 5*time.Minute)
	w.held(t, "noor", talk.Individual, day(10), 25*time.Minute)
	return w
}

func cleanupAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newCleanup(e, newHome(e)) }, width, height)
}

// ids are those of the pupils of a world, in order.
func (w *world) idsLeft() string {
	var ids []string
	for _, p := range w.pupils {
		ids = append(ids, p.ID)
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

func TestCleanup(t *testing.T) {
	goldens(t, "home-overdue", func(t *testing.T, w, h int) *driver { return drive(t, worldOfLeavers(t), nil, w, h) })
	goldens(t, "cleanup", func(t *testing.T, w, h int) *driver { return cleanupAt(t, worldOfLeavers(t), w, h).press("down") })
	goldens(t, "erasing", func(t *testing.T, w, h int) *driver {
		return cleanupAt(t, worldOfLeavers(t), w, h).press("enter").typ("2").press("enter")
	})
	goldens(t, "erasing-one", func(t *testing.T, w, h int) *driver {
		return cleanupAt(t, worldOfLeavers(t), w, h).typ("ⵜⴰ").press("ctrl+d")
	})
	goldens(t, "erased", func(t *testing.T, w, h int) *driver {
		return cleanupAt(t, worldOfLeavers(t), w, h).press("enter").typ("3").press("enter")
	})
}

func TestCleanupEmpty(t *testing.T) {
	cleanupAt(t, worldOfFive(), 80, 24).sees("Er is niemand van school.").
		press("enter").sees("Zet eerst met ctrl+t").press("ctrl+t", "ctrl+d", "ctrl+e", "space").sees("niemand van school").press("esc").sees("Leerlingen")
	drive(t, worldOfFive(), nil, 80, 24).press("ctrl+o").sees("Er is niemand van school.", "Leerlingen")
}

// Home tells it once, and the list is one key away.
func TestHomeNudgesOnce(t *testing.T) {
	w := worldOfLeavers(t)
	d := drive(t, w, nil, 80, 24).sees("3 leerlingen zijn langer dan twee jaar weg. Opschonen: ctrl+o.", "Wit, Noor de", "ctrl+o opschonen").lacks("Ait Ben")
	d.press("down").lacks("langer dan").press("f8", "esc").sees("Leerlingen").lacks("langer dan")
	d.press("ctrl+o").sees("Opschonen · 3 van 4 aangevinkt").press("esc").sees("Leerlingen")
	w.settings.Keep = 7
	drive(t, w, nil, 80, 24).lacks("langer dan")
	w.settings.Keep = 3
	drive(t, w, nil, 80, 24).sees("1 leerling is langer dan drie jaar weg.")
	w.notice = "Iets anders."
	drive(t, w, nil, 80, 24).sees("Iets anders.").lacks("langer dan").press("f8", "esc").sees("langer dan drie jaar")
}

// Nobody has a tick whose time is not over; the user gives and takes them.
func TestCleanupTicks(t *testing.T) {
	w := worldOfLeavers(t)
	d := cleanupAt(t, w, 80, 24).sees("✓ المرابط", "✓ Şahin", "✓ Berghe", "  Ait Ben Haddou", "12 jul 2024", "12 jul 2026").lacks("✓ Ait", "Wit")
	d.press("ctrl+t").sees("2 van 4").press("space").sees("3 van 4").press("down", "f3").sees("2 van 4").lacks("✓ Şahin")
	d.typ("ben h").sees("Ait Ben").lacks("Şahin").press("ctrl+t").sees("✓ Ait", "3 van 4")
	d.press("esc").sees("Şahin").typ("xx").sees("Niets gevonden").press("ctrl+t").sees("geen leerling gekozen").press("esc")
	d.press("esc").sees("Leerlingen").press("ctrl+o").sees("3 van 4").lacks("✓ Ait")
	d.paste("wit").sees("Niets gevonden")
}

// Another date of leaving makes the tick the program's again.
func TestCleanupChangesTheDate(t *testing.T) {
	w := worldOfLeavers(t)
	d := cleanupAt(t, w, 80, 24).typ("ben").press("ctrl+t").sees("✓ Ait").press("ctrl+e").sees("10 juli 2026", "bewaard tot 10 juli 2028")
	for range 6 {
		d.press("down")
	}
	for range 12 {
		d.press("backspace")
	}
	d.typ("1 september 2025").press("ctrl+s").sees("Opschonen · 3 van 4", "1 sep 2025").lacks("✓ Ait")
	d.press("ctrl+e")
	for range 6 {
		d.press("down")
	}
	for range 20 {
		d.press("backspace")
	}
	d.sees("zit nog op school").press("ctrl+s").sees("Opschonen · 3 van 3")
	if w.pupil("tif").LeftOn != (time.Time{}) {
		t.Error("the date is still there")
	}
}

func TestErasingAsksForTheNumber(t *testing.T) {
	w := worldOfLeavers(t)
	d := cleanupAt(t, w, 80, 30).press("enter").sees("Wissen · 3 leerlingen", "1 gesprek, ook dat wat nog niet is afgerond", "2 gesprekken", "geen gesprekken", "inzage - --naar")
	d.press("enter").sees("Er is niets gewist.").typ("4").press("enter").sees("Er is niets gewist.")
	if w.idsLeft() != "lang noor tif yusuf zoe" {
		t.Fatalf("left are %s", w.idsLeft())
	}
	d.press("backspace").typ("3").press("enter").sees("Gewist: 3 leerlingen en 3 gesprekken.", "Zoë Şahin")
	if w.idsLeft() != "noor tif" || len(w.sessions) != 1 {
		t.Errorf("left are %s, with %d talks", w.idsLeft(), len(w.sessions))
	}
	d.press("esc").sees("0 van 1", "Ait Ben Haddou").lacks("Şahin").press("enter").sees("Zet eerst")
}

func TestErasingOneAsksForTheName(t *testing.T) {
	w := worldOfLeavers(t)
	d := cleanupAt(t, w, 80, 24).typ("ben").press("ctrl+d").sees("Wissen · ⵜⴰⵏⵉⵔⵜ Ait Ben Haddou", "De bewaartijd loopt nog tot 10 juli 2028.")
	d.typ("1").press("enter").sees("Er is niets gewist.").press("esc").sees("ben", "van 4")
	d.press("f9").typ(" Wissen ").press("enter").sees("Gewist: 1 leerling en geen gesprekken.").press("enter").sees("van 3")
	d = drive(t, w, nil, 80, 24).typ("noor").press("ctrl+e", "ctrl+d").sees("Wissen · Noor de Wit", "zit nog op school", "inzage -")
	d.press("esc").sees("roepnaam").press("f9").typ("NOOR").press("enter").sees("Gewist: 1 leerling en 1 gesprek.").press("esc").sees("Leerlingen").lacks("Noor")
	if w.idsLeft() != "lang yusuf zoe" {
		t.Errorf("left are %s", w.idsLeft())
	}
}

// A new pupil has nothing to erase, and has not left.
func TestNewPupilCannotBeErased(t *testing.T) {
	d := pupilFormAt(t, worldOfFive(), school.Pupil{}, 80, 24).press("ctrl+d").sees("Nieuwe leerling").lacks("van school")
	d.press("f1").lacks("wissen")
}

// later is a writer that stores when the test says so.
type later struct {
	inline
	jobs []func()
}

func (k *later) erase(pupil string, erase func(context.Context) error) {
	k.jobs = append(k.jobs, func() { k.inline.erase(pupil, erase) })
}

// done does the job that waits.
func (k *later) done(d *driver) *driver {
	d.t.Helper()
	job := k.jobs[0]
	k.jobs = k.jobs[1:]
	job()
	d.drain()
	d.check()
	return d
}

func TestErasingStopsBetweenPupils(t *testing.T) {
	w := worldOfLeavers(t)
	d := cleanupAt(t, w, 80, 24)
	k := &later{inline: inline{d}}
	d.env().saver = k
	d.press("enter").typ("3").press("enter").sees("1 van 3: يوسف المرابط wordt gewist …").press("enter").typ("x")
	k.done(d).sees("2 van 3: Zoë", "يوسف").press("esc").sees("Stopt als deze leerling is gewist.")
	k.done(d).sees("Gewist: 2 leerlingen en 3 gesprekken.", "Niet gewist: Maximiliaan-Alexander")
	if w.idsLeft() != "lang noor tif" || len(k.jobs) != 0 {
		t.Errorf("left are %s, %d jobs", w.idsLeft(), len(k.jobs))
	}
}

func TestErasingSaysWhatFailed(t *testing.T) {
	w := worldOfLeavers(t)
	d := cleanupAt(t, w, 80, 24)
	k := &later{inline: inline{d}}
	d.env().saver = k
	d.press("enter").typ("3").press("enter")
	k.done(d)
	w.breaks(errors.New("disk full"))
	k.done(d).sees("Gewist: 1 leerling en 1 gesprek.", "Bij Zoë Şahin-van 't Hof lukte het niet.", "Niet gewist: Zoë Şahin-van 't Hof, Maximiliaan")
	w.breaks(nil)
	d.press("esc").sees("2 van 3")
}

// Many are read page by page before they go.
func TestErasingManyScrolls(t *testing.T) {
	w := newWorld()
	for i := range 60 {
		w.pupils = append(w.pupils, school.Pupil{ID: w.newID(), FirstName: "An", LastName: fmt.Sprintf("Nr%02d", i), LeftOn: date(2020, 7, 1)})
	}
	d := cleanupAt(t, w, 60, 16).press("enter").sees("Nr00", "typ 60", "regel 1 tot").lacks("Nr59")
	for range 12 {
		d.press("pgdown")
	}
	d.sees("inzage -").press("up", "pgup").typ("60").press("enter").sees("Gewist: 60 leerlingen")
	if len(w.pupils) != 0 {
		t.Errorf("%d pupils are left", len(w.pupils))
	}
}

// What was not stored yet of a talk with who is erased is not stored any more.
func TestErasingForgetsWhatWaits(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.typ("een").world.breaks(errors.New("disk full"))
	d.press("enter").typ("twee").press("alt+l").sees("niet afgerond")
	d.world.breaks(nil)
	d.press("down").typ("noor").press("ctrl+e", "ctrl+d").sees("ook dat wat nog niet is afgerond")
	d.typ("Noor").press("enter").sees("Gewist: 1 leerling en 1 gesprek.").press("esc").lacks("Noor", "NIET OPGESLAGEN")
	d.press("ctrl+q")
	if !d.quit || len(d.world.sessions) != 0 {
		t.Errorf("quit %t, %d talks", d.quit, len(d.world.sessions))
	}
}

func TestPupilFormLeaves(t *testing.T) {
	w := worldOfFive()
	d := drive(t, w, nil, 80, 24).typ("noor").press("ctrl+e").press("up").sees("leeg: zit nog op school")
	for range 6 {
		d.press("down")
	}
	d.typ("32 juli").press("ctrl+s").sees("Dit is geen datum.").press("esc").sees("nog eens gooit weg")
	for range 7 {
		d.press("backspace")
	}
	d.typ("10-7-2024").sees("de bewaartijd is voorbij").press("backspace").typ("6").sees("bewaard tot 10 juli 2028").press("ctrl+s")
	d.sees("Noor is van school en staat niet meer in deze lijst. Terugvinden: ctrl+o", "Şahin").lacks("Wit, Noor")
	if got := w.pupil("noor").LeftOn; got != date(2026, 7, 10) {
		t.Errorf("left on %v", got)
	}
	d.press("ctrl+o").sees("Wit, Noor de", "10 jul 2028")
	// a date to come changes nothing yet
	d.press("ctrl+e")
	for range 6 {
		d.press("down")
	}
	for range 14 {
		d.press("backspace")
	}
	d.typ("10 juli 2027").press("ctrl+s").sees("10 jul 2029").press("esc").sees("Wit, Noor de")
}

func TestSettingsKeepYears(t *testing.T) {
	w := worldOfLeavers(t)
	d := drive(t, w, nil, 80, 24).press("f8").sees("2 jaar bewaren")
	for range 10 {
		d.press("down")
	}
	d.press("up", "up", "up").typ("5").sees("5 jaar bewaren").press("esc").sees("Leerlingen").press("ctrl+o").sees("0 van 4", "langer dan vijf jaar")
	if w.settings.Keep != 5 {
		t.Errorf("stored %d", w.settings.Keep)
	}
	for n, want := range map[int]string{1: "1 jaar", 7: "7 jaar", 9: "7 jaar"} {
		c := keepChoice(n)
		if got := c.chosen(); !strings.HasPrefix(got, want) {
			t.Errorf("%d years is %q", n, got)
		}
	}
	if nl.Years(1) != "een jaar" || nl.Years(12) != "12 jaar" {
		t.Error("years in words")
	}
}
