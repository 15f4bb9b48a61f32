package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// reviewing brings the lines of a talk on the screen.
func reviewing(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return touching(t, w, width, height).press("ctrl+f")
}

func TestLineReview(t *testing.T) {
	goldens(t, "closing-lines", func(t *testing.T, w, h int) *driver { return reviewing(t, worldOfFive(), w, h).press("end", "down") })
	goldens(t, "closing-lines-step", func(t *testing.T, w, h int) *driver {
		return reviewing(t, worldOfFive(), w, h).press("pgdown")
	})
	for name, theme := range map[string]school.Theme{"light": school.Light, "dark": school.Dark, "nocolor": school.Auto} {
		t.Run(name, func(t *testing.T) {
			d := reviewing(t, worldOfFive(), 80, 24)
			d.env().settings.Theme = theme
			d.env().restyle()
			sameAsGolden(t, "closing-lines-"+name+"-80x24", d.visible())
		})
	}
}

// One key on a line makes klad of it, the same key makes it what it was.
func TestLineIsTurnedWithOneKey(t *testing.T) {
	for _, key := range []string{"enter", "space", "f8", "ctrl+e"} {
		w := worldOfFive()
		d := reviewing(t, w, 80, 24).sees("3 in het verslag, 1 klad", "klad tot 6 dec", "in het verslag", "wordt op 6 december vernietigd")
		d.press("down", "down").sees("Hiermee begint het volgende gesprek").press(key).sees("2 in het verslag, 2 klad", nl.LinesNowDraft)
		s := w.sessions[0]
		if s.Notes[2].Kind != talk.Draft || s.Closing.Quote != 0 {
			t.Errorf("%s: stored %+v, quote %d", key, s.Notes[2], s.Closing.Quote)
		}
		d.press(key).sees("3 in het verslag, 1 klad", "“ik vind het leuk als alles klopt”", nl.LinesNowReport)
		s = w.sessions[0]
		if s.Notes[2].Kind != talk.Quote || s.Closing.Quote != s.Notes[2].ID {
			t.Errorf("%s: stored %+v, quote %d", key, s.Notes[2], s.Closing.Quote)
		}
		d.press("up", key).sees("4 in het verslag, 0 klad")
		if n := w.sessions[0].Notes[1]; n.Kind != talk.Plain {
			t.Errorf("%s: klad became %+v", key, n)
		}
	}
}

// A step goes with its line, and returns with all that was filled in.
func TestStepGoesWithItsLine(t *testing.T) {
	w := worldOfFive()
	d := touching(t, w, 80, 48)
	d.closing().form.goTo(d.closing().steps[0].row("when"))
	d.typ("vrijdag").press("tab").typ("vader").press("ctrl+f", "pgdown").sees(nl.LinesHasStep).press("enter")
	d.sees(nl.LinesNowDraftStep, nl.LinesWasStep)
	if got := w.sessions[0].Steps; len(got) != 0 {
		t.Fatalf("steps %+v", got)
	}
	for _, keys := range [][]string{{"enter"}, {"enter", "enter"}, {"enter", "ctrl+z"}, {"ctrl+z", "enter"}} {
		d.press(keys...)
		got := w.sessions[0].Steps
		if len(got) != 1 || got[0].When != "vrijdag" || got[0].Help != "vader" || got[0].Note != 4 || w.sessions[0].Notes[3].Kind != talk.Agreement {
			t.Errorf("%v: steps %+v, line %+v", keys, got, w.sessions[0].Notes[3])
		}
	}
	d.press("esc").sees("vrijdag 27 november", "vader").press("ctrl+f", "pgdown", "enter", "esc").lacks("vader", "bakker").press("ctrl+z").sees("vader", "bakker")
}

// What was chosen meanwhile to open the next talk stays.
func TestQuoteThatWasChosenMeanwhileStays(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 48, append(lines(), talk.Note{Kind: talk.Quote, Text: "alles moet kloppen"})...)
	d.press("ctrl+f", "pgdown", "pgdown", "enter", "esc").sees("mijn handen")
	d.closing().form.goTo("quote")
	d.press("home", "ctrl+f", "pgdown", "pgdown", "enter", "esc").sees("geen uitspraak")
	if got := w.sessions[0].Closing.Quote; got != 0 {
		t.Errorf("quote %d", got)
	}
}

func TestFinishFromTheLines(t *testing.T) {
	d := reviewing(t, worldOfFive(), 80, 24).press("ctrl+s").sees("Afronden", "Wanneer? Vul het in")
	d.typ("vrijdag").press("ctrl+f", "ctrl+s").sees("Afronden", "Geen volgend gesprek?").press("ctrl+f", "ctrl+s").sees("Verslag")
}

func TestNoLinesToReview(t *testing.T) {
	rounding(t, worldOfFive(), 28*time.Minute, 80, 36).lacks("langslopen").press("ctrl+f").sees("Er staan geen regels.")
}

// However many lines and however long: the chosen one is on the screen.
func TestChosenLineIsSeen(t *testing.T) {
	for size, wh := range sizes() {
		w := worldOfFive()
		var notes []talk.Note
		for i := range 40 {
			notes = append(notes, talk.Note{Kind: talk.Plain, Text: fmt.Sprintf("regel %02d %s", i, strings.Repeat("en nog wat ", i%7*3))})
		}
		d := rounding(t, w, 28*time.Minute, wh[0], wh[1], notes...).press("ctrl+f")
		for i := range 40 {
			d.sees(fmt.Sprintf("› in het verslag    regel %02d", i))
			d.press("down")
		}
		d.press("pgup", "pgup", "up").press("ctrl+e").sees("39 in het verslag, 1 klad")
		t.Log(size)
	}
}

// Whatever is turned and taken back, in whatever order: the form, the steps and
// the quote are those of the lines, and all of it taken back is as it was.
func TestTurningLinesKeepsAllOfIt(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := worldOfFive()
		d := touching(t, w, 80, 24)
		d.closing().form.goTo(d.closing().steps[0].row("when"))
		d.typ("vrijdag").press("ctrl+f")
		before := w.sessions[0].Clone()
		done := 0
		for range rapid.IntRange(1, 12).Draw(rt, "keys") {
			key := rapid.SampledFrom([]string{"up", "down", "enter", "enter", "ctrl+z"}).Draw(rt, "key")
			switch {
			case key == "enter":
				done++
			case key == "ctrl+z" && done > 0:
				done--
			}
			d.press(key)
			s := w.sessions[0]
			for _, p := range s.Steps {
				if n, _ := s.Line(p.Note); n.Kind == talk.Draft {
					rt.Fatalf("a step of klad: %+v", p)
				}
			}
			if n, found := s.Line(s.Closing.Quote); found && n.Kind != talk.Quote {
				rt.Fatalf("opens with %+v", n)
			}
		}
		for range done {
			d.press("ctrl+z")
		}
		s := w.sessions[0]
		same := func(a, b talk.Note) bool { return a.ID == b.ID && a.Kind == b.Kind && a.Text == b.Text }
		if !slices.EqualFunc(s.Notes, before.Notes, same) || s.Closing.Quote != before.Closing.Quote ||
			len(s.Steps) != 1 || s.Steps[0].When != "vrijdag" || s.Steps[0].Note != before.Steps[0].Note {
			rt.Fatalf("left %+v, %+v, quote %d", s.Notes, s.Steps, s.Closing.Quote)
		}
	})
}
