package tui

import (
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// worldOfDates is a world with the real calendar and a pupil of vmbo-kb leerjaar 4, so
// many days after it began.
func worldOfDates(t *testing.T, days int) *world {
	t.Helper()
	w := worldOfMap(t)
	for i := range w.pupils {
		if w.pupils[i].ID == "noor" {
			w.pupils[i].Type, w.pupils[i].Year, w.pupils[i].Class = talk.VmboKB, 4, "4K"
		}
	}
	w.pass(time.Duration(days) * 24 * time.Hour)
	return w
}

func TestDeadlines(t *testing.T) {
	mapGoldens(t, "deadlines", func(w, h int) *driver { return cardAt(t, worldOfDates(t, 70), "noor", w, h).press("t") })
}

// What comes first stands on top, what leads to it below it with its own day, and what
// is over last; the days are those of the calendar.
func TestDeadlinesCount(t *testing.T) {
	d := cardAt(t, worldOfDates(t, 0), "noor", 100, 60).sees("◷ Nog 88 dagen · Het doorstroomdossier is begonnen · 18 februari 2027")
	d.press("t").sees(nl.DueRhythm, "Nog 130 dagen · 1 april 2027", "Nog 88 dagen · 18 februari 2027 · 6 weken voor: Aanmelden bij het mbo",
		"In gesprek is het dossier nog leeg.", "uit 2023-2024, kijk na voor 2026-2027", "Intergrip")
	cardAt(t, worldOfDates(t, 88), "noor", 100, 60).sees("◷ Vandaag · Het doorstroomdossier is begonnen · 18 februari 2027")
	d = cardAt(t, worldOfDates(t, 131), "noor", 100, 60).press("t").sees("Was gisteren · 1 april 2027", nl.DueOverHead)
	if at := d.screen(); strings.Index(at, nl.DueOverHead) > strings.Index(at, "Was gisteren") {
		t.Error("what is over does not stand under its heading")
	}
	d.press("esc").sees("Noor de Wit")
}

// Enter on the line of the card opens the dates; ctrl+s keeps them for an agenda.
func TestDeadlinesFromCard(t *testing.T) {
	d := cardAt(t, worldOfDates(t, 70), "noor", 100, 40).press("down")
	for range 12 {
		if strings.Contains(d.model.screen.(*card).item().id, "due") {
			break
		}
		d.press("down")
	}
	d.press("enter").sees(nl.DueTitle + " · Noor").press("ctrl+s").sees(nl.DueFormAgenda)
}

// Without a calendar, or dates for a pupil, it says so.
func TestDeadlinesNone(t *testing.T) {
	cardAt(t, worldOfFive(), "noor", 80, 24).press("t").sees("De kalender is er niet").press("ctrl+s").sees("geen termijnen")
	w := worldOfFive()
	w.fill = func(b *handbook.Book) {
		b.Atlas.Dates = route.Dates{{ID: "a", Title: "Iets", Fits: []talk.Fit{{Phase: talk.MBO}}}}
	}
	cardAt(t, w, "noor", 80, 24).press("t").sees(nl.DueNone)
}
