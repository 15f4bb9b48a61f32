package tui

import (
	"strings"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// turnedAt shows the draaischerm of a talk in which everything was filled in.
func turnedAt(t *testing.T, width, height int) *driver {
	t.Helper()
	d := touching(t, worldOfFive(), width, height)
	c := d.closing()
	c.form.goTo(c.steps[0].row("when"))
	d.typ("vrijdag").press("tab").typ("vader")
	c.form.goTo("insight kwaliteiten")
	d.typ("Noor houdt overzicht als anderen door elkaar praten.")
	c.form.goTo("insight werk")
	d.typ("Noor wil weten hoe een bakker zijn nacht begint.")
	c.form.goTo("next")
	d.typ("vrijdag 8 januari om 14:10")
	c.form.goTo("readers")
	d.typ("ot").press("tab").typ("Noor leest het eerst zelf")
	return d.press("f11")
}

func TestClosingTurned(t *testing.T) {
	goldens(t, "closing-turned", turnedAt)
	goldens(t, "closing-turned-last", func(t *testing.T, w, h int) *driver {
		d := turnedAt(t, w, h)
		for strings.Contains(d.screen(), "verder") {
			d.press("space")
		}
		return d
	})
}

func TestClosingTurnedColours(t *testing.T) {
	for name, theme := range map[string]school.Theme{"light": school.Light, "dark": school.Dark, "nocolor": school.Auto} {
		d := turnedAt(t, 80, 24)
		d.env().settings.Theme = theme
		d.env().restyle()
		sameAsGolden(t, "closing-turned-"+name+"-80x24", d.visible())
	}
}

// Everything that is agreed stands on some page, nothing else on any.
func TestClosingTurnedShowsWhatTheyMaySee(t *testing.T) {
	for size, wh := range sizes() {
		d := turnedAt(t, wh[0], wh[1])
		all := d.screen()
		for strings.Contains(d.screen(), "verder") {
			all += "\n" + d.press("space").screen()
		}
		all = strings.Join(strings.Fields(all), " ")
		for _, text := range []string{
			"Kwaliteiten · wat kan ik?", "Noor houdt overzicht", "Werk · welk werk past bij mij?", "hoe een bakker", "Dit spreken we af",
			"Noor: bij de bakker meekijken", "Vrijdag 27 november · Met hulp van vader", "“ik vind het leuk als alles klopt”",
			"Volgend gesprek", "Vrijdag 8 januari om 14:10", "Wie dit verslag mag lezen", "Ouders en het team.", "Noor leest het eerst zelf",
		} {
			if !strings.Contains(all, text) {
				t.Errorf("%s lacks %q:\n%s", size, text, all)
			}
		}
		for _, text := range []string{"leek moe", "klassenfeest", "klad", "ctrl+s", "opgeslagen", "28 minuten"} {
			if strings.Contains(all, text) {
				t.Errorf("%s shows %q:\n%s", size, text, all)
			}
		}
	}
}

// The row before the end leads there too, and back to itself.
func TestClosingTurnedFromItsRow(t *testing.T) {
	d := touching(t, worldOfFive(), 80, 48).sees("Samen lezen op het draaischerm", "f11 draaischerm")
	d.closing().form.goTo("turn")
	d.press("enter").lacks("Afronden").press("esc").sees("› Samen lezen")
}

func TestClosingTurnedPages(t *testing.T) {
	d := turnedAt(t, 60, 16).sees("1 van ", "wat kan ik?").lacks("Volgend gesprek")
	d.press("pgdown").sees("2 van ").lacks("wat kan ik?").press("up").sees("1 van ").press("up").sees("Afronden")
	d.press("ctrl+r", "space").sees("2 van ").press("f11").sees("Afronden")
	d.press("f11").typ("x").sees("Afronden").lacks("zelfx")
	d.press("f11").resize(120, 60).sees("Volgend gesprek", "een toets: terug").lacks(" van 2").press("esc").sees("Afronden")
}

// Klad is not shown, nor what came from it.
func TestClosingTurnedHasNoKlad(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 36, lines()...).press("f11").sees("bij de bakker", "met mijn handen").press("esc")
	d.press("ctrl+f", "enter", "down", "enter", "esc", "f11").lacks("bakker", "handen", "moe")
	d.sees("Er is nog niets om samen te lezen")
	rounding(t, worldOfFive(), 28*time.Minute, 80, 24, talk.Note{Kind: talk.Draft, Text: "leek moe"}).press("f11").sees("nog niets")
}

// What was read or stored meanwhile is there when the screen is turned back.
func TestClosingTurnedHears(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 60, touchy()...)
	d.env().watch.loaded = false
	d.press("f11").send(sparedMsg{[]string{"adhd"}}).press("esc").sees("1 regel om")
}
