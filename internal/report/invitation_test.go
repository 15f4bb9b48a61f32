package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// invites are the invitations of an evening of two, a pause and somebody who was
// moved to another day.
func invites(t *testing.T, kind talk.Kind) report.Invites {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	none := school.NoClock
	e := school.Evening{
		ID: "e", Name: "Profielavond 2B", Day: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC), Kind: kind,
		Rhythm: school.Rhythm{First: 19 * 60, Talk: 20 * time.Minute, Change: 5 * time.Minute},
		Rooms:  []school.Room{{Place: "lokaal 12; links, achterin"}},
		Slots: []school.Slot{
			{ID: "a", Pupil: "noor", Pin: none, Was: none},
			{ID: "b", Pause: 15 * time.Minute, Pin: none, Was: none},
			{ID: "c", Pupil: "zoe", Pin: none, Was: 18 * 60},
			{ID: "d", Pupil: "sem", Pin: none, Was: none, State: school.SlotLater},
			{ID: "f", Pupil: "weg", Pin: none, Was: none},
		},
	}
	return report.Invites{
		Evening: e, Now: time.Date(2026, 11, 10, 12, 0, 0, 0, loc), Settings: school.Settings{Name: "Ans Vos", School: "De Brug"},
		Pupils: []school.Pupil{
			{ID: "zoe", FirstName: "Zoë", LastName: "Çelik"},
			{ID: "noor", FirstName: "Noor", Prefix: "de", LastName: "Wit"},
			{ID: "sem", FirstName: "Sem", LastName: "Berg"},
		},
	}
}

func TestInvitations(t *testing.T) {
	for kind, want := range map[talk.Kind]string{talk.WithParents: "invite-parents.md", talk.Individual: "invite-pupil.md"} {
		var b bytes.Buffer
		if err := invites(t, kind).Document().Write(&b, report.FormMarkdown, 80); err != nil {
			t.Fatal(err)
		}
		golden(t, want, b.Bytes())
		for _, word := range []string{" je ", " jou ", "je vragen", " kun je"} {
			if kind == talk.WithParents && strings.Contains(strings.ToLower(b.String()), word) {
				t.Errorf("parents are told %q:\n%s", word, b.String())
			}
		}
		for _, word := range []string{" u ", " uw ", "kunt u"} {
			if kind == talk.Individual && strings.Contains(strings.ToLower(b.String()), word) {
				t.Errorf("a pupil is told %q:\n%s", word, b.String())
			}
		}
		if strings.Contains(b.String(), "Sem") {
			t.Errorf("who comes on another day is invited:\n%s", b.String())
		}
	}
}

func TestInviteEvents(t *testing.T) {
	v := invites(t, talk.WithParents)
	text := calendarOf(t, v.Events(true)...)
	for _, want := range []string{
		"DTSTART:20261124T180000Z\r\nDTEND:20261124T182000Z\r\n", "SUMMARY:Gesprek met Noor\r\n", `LOCATION:lokaal 12\; links\, achterin`,
		"UID:rij-c@gesprek\r\n", "DTSTART:20261124T183500Z\r\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the calendar lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "TRANSPARENT") {
		t.Errorf("a time that is taken does not make the day busy:\n%s", text)
	}
	one := calendarOf(t, v.Only("zoe").Events(false)...)
	if strings.Count(one, "BEGIN:VEVENT") != 1 || !strings.Contains(one, "SUMMARY:Gesprek op school over Zoë") || strings.Contains(one, "Noor") {
		t.Errorf("the calendar of one is\n%s", one)
	}
	acts := v.Acts(v.Now, "avond.ics")
	if len(acts) != 2 || acts[1].Pupil != "zoe" || acts[1].Kind != school.ActInvite || acts[1].Name != "Zoë Çelik" || acts[1].Count != 1 {
		t.Errorf("acts are %+v", acts)
	}
}

func TestEveningJSON(t *testing.T) {
	v := invites(t, talk.WithParents)
	e := v.Evening
	now := time.Date(2026, 11, 24, 19, 30, 0, 0, v.Now.Location())
	held := map[string]school.Held{"a": {Talk: "t", Began: now.Add(-28 * time.Minute)}}
	var b bytes.Buffer
	if err := report.EveningJSON(&b, []report.Row{{Invites: v, Expected: e.Expect(now.Location(), held, now)}}); err != nil {
		t.Fatal(err)
	}
	golden(t, "evening.json", b.Bytes())
	if !json.Valid(b.Bytes()) {
		t.Error("that is no JSON")
	}
	b.Reset()
	if err := report.EveningJSON(&b, nil); err != nil || b.String() != "[]\n" {
		t.Errorf("none is %q, %v", b.String(), err)
	}
}

// TestInspectionOfSeats: what is kept of a place in a row is in what a pupil gets to
// see.
func TestInspectionOfSeats(t *testing.T) {
	v := invites(t, talk.WithParents)
	v.Evening.Slots[2].State, v.Evening.Slots[2].Pin = school.SlotGone, 19*60+45
	i := report.Inspection{Pupil: v.Pupils[0], Seats: school.Seats([]school.Evening{v.Evening}, "zoe")}
	var text, data bytes.Buffer
	if err := report.InspectText(&text, i, 80); err != nil {
		t.Fatal(err)
	}
	if err := report.InspectJSON(&data, i); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"In een rij met gesprekken", "dinsdag 24 november 2026, 19:45: Profielavond 2B", "niet gekomen", "Niet eerder dan: 19:45", "Stond eerst om: 18:00"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("lacks %q:\n%s", want, text.String())
		}
	}
	for _, want := range []string{`"state": "niet-gekomen"`, `"pinned": "19:45"`, `"moved_from": "18:00"`, `"time": "19:45"`} {
		if !strings.Contains(data.String(), want) {
			t.Errorf("lacks %q:\n%s", want, data.String())
		}
	}
}
