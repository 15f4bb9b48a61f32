package tui

import (
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// worldOfThrees has two practice pupils.
func worldOfThrees() *world {
	w := newWorld()
	w.fill = func(b *handbook.Book) {
		for _, name := range []string{"Mats", "Fien"} {
			p := rehearse.Persona{
				ID: nl.Fold(name), Name: name, Age: 13, Phase: talk.VO23, School: talk.VmboKB, Year: 2, Kind: talk.Individual,
				Card: rehearse.Card{
					About: "Zegt weinig.", Practise: "Wachten na een vraag.", Background: name + " past op het paard van de buren.",
					Shows: []string{"Kijkt naar het raam."}, Opens: []string{"Een vraag over één dag."}, Closes: []string{"Haast."},
				},
				Trust: rehearse.Trust{Start: 3, Further: 2},
				Says:  rehearse.Sayings{Closed: []string{"Ja."}, Leading: []string{"Zal wel."}, Stacked: []string{"Wat?"}, Advice: []string{"Oké."}, Guarded: []string{"Laat maar."}},
			}
			for _, about := range []rehearse.Subject{rehearse.Experience, rehearse.Future, rehearse.NextStep} {
				p.Themes = append(p.Themes, rehearse.Theme{
					ID: string(about), Title: "iets over " + string(about), About: about, First: []string{"Kort."}, Further: []string{"Meer."}, Deep: []string{"Het geheim van " + name + "."}, Trust: 5, Key: rehearse.BySilence,
				})
			}
			b.Personas = append(b.Personas, p)
		}
	}
	return w
}

// threesAt opens the page of a threesome.
func threesAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newThrees(e, newHome(e)) }, width, height)
}

func TestThreesFrames(t *testing.T) {
	for size, wh := range map[string][2]int{"60x16": {60, 16}, "80x24": {80, 24}, "140x40": {140, 40}} {
		t.Run(size, func(t *testing.T) {
			d := threesAt(t, worldOfThrees(), wh[0], wh[1]).golden("threes-" + size)
			d.press("enter").pass(50 * time.Second).press("enter").pass(3 * time.Minute).golden("threes-play-" + size)
			d.press("r").golden("threes-choice-" + size)
			d.press("enter").golden("threes-role-" + size)
		})
	}
}

// TestThreesClock is led through three rounds, each part with its own time.
func TestThreesClock(t *testing.T) {
	d := threesAt(t, worldOfThrees(), 80, 24).sees(nl.ThreesLead).press("backspace").sees("Er is geen deel hiervoor.")
	d.press("enter").sees("Ronde 1 van 3 · voorbereiden · nog 02:00")
	d.pass(90*time.Second).sees("nog 00:30").pass(time.Minute).sees("tijd om", "Rond rustig af")
	d.press("enter").sees("Ronde 1 van 3 · spelen · nog 08:00").pass(8*time.Minute + time.Second).sees("tijd om")
	d.press("enter").sees("nabespreken · nog 05:00", "Eerst de gespreksvoerder").press("backspace").sees("spelen · nog 08:00")
	for range 8 {
		d.press("enter")
	}
	d.sees(nl.ThreesDone).press("enter").sees("Ronde 1 van 3 · voorbereiden · nog 02:00")
}

// TestThreesPapers reads the papers, each for who may read it, and keeps one.
func TestThreesPapers(t *testing.T) {
	w := worldOfThrees()
	d := threesAt(t, w, 80, 24).press("r").typ("fien").press("enter").sees("Rolkaart: Fien").press("pgdown").sees("Het geheim van Fien.")
	d.press("esc").sees("Wie speel je?", "Te oefenen: wachten na een vraag.").press("esc", "l").sees("Met wie praat je?", "› Fien").press("enter").sees("Leidraad om te oefenen: Fien", "Drie dingen om te proberen").lacks("geheim")
	d.press("end").lacks("geheim").press("ctrl+s").sees("leidraad Fien.pdf", "om te printen").press("esc", "esc", "esc")
	d.press("m", "o").press("esc", "l").sees(nl.ThreesTitle)
	if s := w.script(t); s.Head.Persona != "fien" {
		t.Errorf("the tally is of %q", s.Head.Persona)
	}
}

// TestThreesWithoutPupils says why there is no paper.
func TestThreesWithoutPupils(t *testing.T) {
	threesAt(t, newWorld(), 80, 24).press("r").sees("Er zijn geen oefenleerlingen.").press("l").sees("Er zijn geen oefenleerlingen.")
}

// TestThreesClockOutlivesEsc keeps the clock of a round when somebody looks elsewhere.
func TestThreesClockOutlivesEsc(t *testing.T) {
	d := hubAt(t, worldOfPractice(), 80, 24).press("down", "enter", "enter").pass(30 * time.Second).sees("nog 01:30")
	d.press("esc").sees(nl.HubTitle).pass(10*time.Second).press("enter").sees("Ronde 1 van 3", "nog 01:20")
}
