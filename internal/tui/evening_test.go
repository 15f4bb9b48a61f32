package tui

import (
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

func TestRowGolden(t *testing.T) {
	for size, wh := range map[string][2]int{"60x16": {60, 16}, "80x24": {80, 24}, "140x40": {140, 40}} {
		t.Run(size, func(t *testing.T) { eveningAt(t, worldOfEvening(t), wh[0], wh[1]).golden("evening-row-" + size) })
	}
}

func TestEveningScreensGolden(t *testing.T) {
	goldens(t, "evenings", screens()["evenings"])
	goldens(t, "evening-form", screens()["evening form"])
	goldens(t, "evening-pupils", screens()["evening pupils"])
}

// TestEveningIsMade: from the first screen to a row with times, with keys only.
func TestEveningIsMade(t *testing.T) {
	w := worldOfEvening(t)
	w.rows, w.sessions = nil, nil
	d := drive(t, w, nil, 80, 24).press("alt+g").sees(nl.EveningNone).press("n")
	d.typ("Ouderavond").press("down").typ("vrijdag").sees("vrijdag 27 november 2026").press("down")
	d.press("ctrl+a", "home").press("f5").sees("Ouderavond · 0 leerlingen gekozen", "nog niet")
	d.press("enter", "enter", "enter").typ("smit").press("enter", "esc").sees("4 leerlingen gekozen").press("f5")
	d.sees("19:00", "19:25", "19:50", "20:15")
	if len(w.rows) != 1 || w.rows[0].Pupils() != 4 || w.rows[0].Day != date(2026, 11, 27) {
		t.Fatalf("stored %+v", w.rows)
	}
	d.press("t").typ("20:30").press("enter", "enter").sees("20:30", "vaste tijd", "20:55")
	d.press("t").press("ctrl+a").typ("x").press("f5").sees(nl.EveningNoClock).press("esc")
	d.press("p").sees("pauze 15 minuten").press("z").lacks("pauze 15 minuten").press("f2").sees("4 leerlingen gekozen").press("esc")
	was := strings.Index(d.screen(), "20:30")
	d.press("alt+down")
	if strings.Index(d.screen(), "20:30") == was {
		t.Errorf("nothing was shifted:\n%s", d.screen())
	}
	d.press("home", "x")
	if w.rows[0].Pupils() != 3 {
		t.Errorf("%d are left in the row", w.rows[0].Pupils())
	}
	d.press("esc").sees("27 november", "Ouderavond").press("f9").sees(nl.EveningDropAgain).press("f9").sees(nl.EveningDropped, nl.EveningNone)
	if len(w.rows) != 0 {
		t.Error("the row is still there")
	}
}

func TestEveningFormSaysWhatIsMissing(t *testing.T) {
	w := worldOfEvening(t)
	d := drive(t, w, nil, 80, 24).press("alt+g", "n", "f5").sees(nl.EveningNeedsName)
	d.typ("Avond").press("f5").sees(nl.EveningNoDay).typ("gisteren").press("f5").sees(nl.EveningNoDay).press("esc").sees(nl.EveningNotKept)
	d.press("esc").sees(nl.EveningsTitle)
	d.press("f4", "pgdown", "pgdown", "up").sees("lokaal 12")
	w.rows[0].Slots[2].Room = 1
	w.rows[0].Rooms = append(w.rows[0].Rooms, school.Room{Place: "lokaal 14"})
	d = drive(t, w, nil, 80, 24).press("alt+g", "f4", "pgdown", "pgdown", "up", "up").typ("").sees("lokaal 12, lokaal 14")
	for range len(", lokaal 14") {
		d.press("backspace")
	}
	d.press("f5").sees(nl.EveningRoomTaken)
}

// TestRowForecast: the row tells early what a talk that runs on does to the rest,
// and what one move does about it; that can be taken back.
func TestRowForecast(t *testing.T) {
	w := worldOfEvening(t)
	d := eveningAt(t, w, 80, 24)
	d.sees("1 van 12 gesprekken klaar", "Bezig: Yasmina Ait Ben Haddou, 10 minuten over tijd",
		"Volgende: Noor de Wit, waarschijnlijk 17:03 in plaats van 16:50.", "nog 8 minuten later", "±17:03", "Voorstel: ")
	d.pass(5*time.Minute).send(rowTickMsg{d.model.screen.(*eveningRow), d.model.screen.(*eveningRow).ticks}).sees("15 minuten over tijd", "±17:08")
	before := w.rows[0].Clone()
	d.press("v")
	p := w.rows[0]
	moved := slices.IndexFunc(p.Slots, func(s school.Slot) bool { return s.Was != school.NoClock || s.State == school.SlotLater })
	if moved < 0 || !p.Changed.After(before.Changed) {
		t.Fatalf("nothing was moved: %+v", p)
	}
	d.sees("draai je het terug").press("z")
	if got := w.rows[0]; !slices.Equal(got.Slots, before.Slots) || !got.Changed.After(p.Changed) {
		t.Errorf("taken back to %+v", got)
	}
	d.press("z").sees(nl.Capital(nl.RowNothing)).press("end", "e").sees(nl.Capital(nl.RowNotThis)).press("alt+up").sees("ieders tijd blijft")
	d.press("n")
	if got := w.rows[0].Slots[11].State; got != school.SlotGone {
		t.Errorf("who did not come is %q", got)
	}
	d.press("n", "a").sees("komt op een andere dag").press("a")
	if got := w.rows[0].Slots[11].State; got != school.SlotOpen {
		t.Errorf("the last place is %q", got)
	}
	for _, s := range []string{"home", "x"} {
		d.press(s)
	}
	d.sees(nl.Capital(nl.RowHeld))
}

// TestRowToTalk: one key from the row to the preparation with all that is known
// filled in, and from the report one key back.
func TestRowToTalk(t *testing.T) {
	w := worldOfEvening(t)
	w.sessions = w.sessions[:1] // nobody is busy
	d := eveningAt(t, w, 80, 24).press("home", "down", "enter").sees("Yasmina", "met ouders", "lokaal 12", "20 minuten", "Ans Vos")
	d.press("ctrl+g").typ("vertelde over de bakkerij")
	s := w.sessions[len(w.sessions)-1]
	if s.Plan.Kind != talk.WithParents || s.Plan.Place != "lokaal 12" || s.Plan.Length != 20*time.Minute || s.Plan.PupilID != "p1" {
		t.Errorf("the talk is planned as %+v", s.Plan)
	}
	eveningAt(t, w, 80, 24).press("home", "down").sees("bezig").press("enter").sees("vertelde over de bakkerij")
	d = eveningAt(t, w, 80, 24).press("home", "enter").sees("Verslag").press("esc").sees("Profielavond 2B", "klaar")
	d.press("c").sees("Sem").press("esc").sees("Profielavond 2B")
}

// TestRowInvites: all invitations as letters and as a calendar, one by one too, and
// each stands in the log of its pupil.
func TestRowInvites(t *testing.T) {
	w := worldOfEvening(t)
	d := eveningAt(t, w, 80, 24).press("u").sees("Uitnodigingen · Profielavond 2B", "uitnodigingen Profielavond 2B 2026-11-24.pdf")
	for range 4 {
		d.press("right")
	}
	d.press("f5").sees("Bewaard:")
	var text string
	for name, b := range w.files.files {
		if strings.HasSuffix(name, ".txt") {
			text = string(b)
		}
	}
	for _, want := range []string{"Beste ouder of verzorger van Noor,", "van 16:50 tot 17:10", "lokaal 12", "Ans Vos", "De Brug"} {
		if !strings.Contains(text, want) {
			t.Errorf("the letters lack %q:\n%s", want, text)
		}
	}
	if n := len(w.acts); n != 12 || w.acts[2].Kind != school.ActInvite || w.acts[2].Pupil != "p2" {
		t.Errorf("%d acts: %+v", n, w.acts)
	}
	d.press("esc", "home", "down", "down", "i", "end", "f5").sees("Bewaard:", ".ics")
	for name, b := range w.files.files {
		if strings.HasSuffix(name, ".ics") && (!strings.Contains(string(b), "DTSTART:20261124T155000Z") || strings.Count(string(b), "BEGIN:VEVENT") != 1) {
			t.Errorf("%s is\n%s", name, b)
		}
	}
}

// TestRowOfTwoRooms: each room has its own times, and who is next there.
func TestRowOfTwoRooms(t *testing.T) {
	w := worldOfEvening(t)
	w.sessions = nil
	w.rows[0].Rooms = append(w.rows[0].Rooms, school.Room{Place: "lokaal 14", With: "Bram Haket"})
	w.now = talk.Instant{Wall: time.Date(2026, 11, 24, 14, 30, 0, 0, time.UTC), Run: 1}
	d := eveningAt(t, w, 80, 24).press("home").sees("lokaal 12 en Ans Vos", "Volgende: Sem van den Berg, om 16:00 (over 30 minuten)")
	d.press("r").sees("lokaal 14 en Bram Haket", "Volgende: Sem van den Berg, om 16:00")
	if w.rows[0].Slots[0].Room != 1 {
		t.Errorf("the first is in room %d", w.rows[0].Slots[0].Room)
	}
	d.press("f2").sees("12 leerlingen gekozen").press("esc")
}

func TestRowThatCannotBeStored(t *testing.T) {
	w := worldOfEvening(t)
	d := eveningAt(t, w, 80, 24)
	w.breaks(errors.New("disk is full"))
	d.press("v").sees(nl.RowNotSaved)
}

// TestCardKnowsTheRow: the card says where a talk of a row is changed.
func TestCardKnowsTheRow(t *testing.T) {
	w := worldOfEvening(t)
	w.entries = w.rows[0].Planned()
	d := cardAt(t, w, "p2", 80, 24).sees("gepland: dinsdag 24 november", "16:50 Profielavond 2B")
	for range 20 {
		if d.model.screen.(*card).item().id == "entry s2" {
			break
		}
		d.press("down")
	}
	d.press("enter").sees(fmt.Sprint(nl.CardPlannedRow()[:40]))
}
