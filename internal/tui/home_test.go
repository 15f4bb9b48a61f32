package tui

import (
	"errors"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func TestHomeEmpty(t *testing.T) {
	goldens(t, "home-empty", func(t *testing.T, w, h int) *driver { return drive(t, newWorld(), nil, w, h) })
	d := drive(t, newWorld(), nil, 80, 24).sees("Nog geen leerlingen.")
	d.press("d").sees("gesprek demo")
	d.press("n").sees("roepnaam").typ("Noor").press("ctrl+s").sees("Noor", "zoek")
	d.press("n").sees("n").lacks("roepnaam") // a letter is no command any more
}

func TestHomeBeginsFromNothing(t *testing.T) {
	d := drive(t, newWorld(), nil, 80, 24)
	d.press("g").typ("Noor").press("ctrl+s").sees("Voorbereiden · Noor")
}

func TestHomeList(t *testing.T) {
	goldens(t, "home-five", func(t *testing.T, w, h int) *driver {
		world := worldOfFive()
		world.held(t, "noor", talk.Individual, day(10), 25*time.Minute)
		world.held(t, "noor", talk.WithParents, day(200), 25*time.Minute) // last school year
		world.held(t, "zoe", talk.Individual, day(3), 12*time.Minute)
		world.begin(t, "tif", talk.WithParents, day(1), 5*time.Minute)
		return drive(t, world, nil, w, h).press("down")
	})
}

func TestHomeUnfinished(t *testing.T) {
	goldens(t, "home-unfinished", func(t *testing.T, w, h int) *driver {
		world := worldOfFive()
		world.begin(t, "noor", talk.Individual, day(1), 5*time.Minute)
		world.begin(t, "zoe", talk.Individual, day(2), 5*time.Minute)
		world.begin(t, "lang", talk.Individual, day(9), 5*time.Minute)
		return drive(t, world, nil, w, h)
	})
}

func TestHomeFilter(t *testing.T) {
	d := drive(t, worldOfFive(), nil, 80, 24)
	d.typ("zoe").sees("Şahin").lacks("Wit")
	d.press("esc").sees("Wit").press("esc").sees("Stoppen: ctrl+q")
	d.typ("2b wit").sees("Wit, Noor de").lacks("Şahin")
	d.press("ctrl+g").sees("Voorbereiden · Noor de Wit")
	d.press("esc").sees("2b wit").press("enter").sees("Noor de Wit · 2B", "Een gesprek beginnen").press("enter").sees("Voorbereiden · Noor de Wit")
	d.press("esc").sees("Een gesprek beginnen").press("esc").sees("2b wit")
	d.press("esc").typ("xx").sees("Niets gevonden").press("enter").sees("zoek")
	d.press("esc").paste("sahin\n").press("enter").sees("Zoë Şahin-van 't Hof · 2B")
}

func TestHomeSortsTheDutchWay(t *testing.T) {
	w := newWorld()
	for _, n := range [][2]string{{"van", "Zanten"}, {"", "Èlan"}, {"de", "Boer"}} {
		w.pupils = append(w.pupils, school.Pupil{ID: n[1], FirstName: "An", Prefix: n[0], LastName: n[1]})
	}
	drive(t, w, nil, 80, 24).press("enter").sees("An de Boer")
}

func TestHomeGoesOn(t *testing.T) {
	w := worldOfFive()
	s := w.begin(t, "noor", talk.Individual, day(1), 5*time.Minute)
	d := drive(t, w, nil, 80, 24)
	d.sees("Je gesprek met Noor van gisteren 14:02 is niet afgerond. Verdergaan?")
	d.press("enter")
	l, ok := d.model.screen.(*live)
	if !ok {
		t.Fatalf("enter opened %T", d.model.screen)
	}
	if !l.session.Running() || l.session.ID != s.ID {
		t.Errorf("session %s runs: %t; want %s, running", l.session.ID, l.session.Running(), s.ID)
	}
	if got := l.session.Total(w.instant()); got != 5*time.Minute {
		t.Errorf("the day between counts: %v", got)
	}
}

func TestHomeGuideGone(t *testing.T) {
	w := worldOfFive()
	w.begin(t, "noor", talk.Individual, day(1), 5*time.Minute)
	w.guides = w.guides[:1]
	d := drive(t, w, nil, 80, 24).press("enter")
	if _, ok := d.model.screen.(*live); !ok {
		t.Fatalf("a talk whose guide is gone opened %T", d.model.screen)
	}
	w.guides = nil
	drive(t, w, nil, 80, 24).press("enter").sees("geen leidraad")
}

func TestHomeCrashedTalkAsks(t *testing.T) {
	w := worldOfFive()
	s := w.begin(t, "noor", talk.Individual, day(0).Add(-30*time.Minute), 5*time.Minute)
	ok(t, s.Resume(s.Seen)) // and then the program was killed
	ok(t, w.SaveTalk(t.Context(), s))
	d := drive(t, w, nil, 80, 24).press("enter")
	if _, gap := d.model.screen.(*live).session.Gap(); !gap {
		t.Error("the time between is not asked about")
	}
}

// On a full disk a talk that was put away opens again from memory, and the
// program does not stop without a word.
func TestTalkThatCannotBeStoredStays(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.typ("een").world.breaks(errors.New("disk full"))
	d.press("enter").typ("twee").press("alt+l").sees("niet afgerond")
	if d.press("ctrl+q").sees("Nog eens ctrl+q"); d.quit {
		t.Fatal("stopped while text is not stored")
	}
	d.press("enter").wantLines("een", "twee").typ("!").wantLines("een", "twee", "!")
	d.world.breaks(nil)
	if d.press("alt+l", "ctrl+q"); !d.quit {
		t.Error("does not stop when everything is stored")
	}
	if n := len(d.world.sessions[0].Notes); n != 3 {
		t.Errorf("%d lines are stored", n)
	}
}

func TestHomeReport(t *testing.T) {
	w := worldOfFive()
	w.held(t, "noor", talk.Individual, day(10), 25*time.Minute)
	d := drive(t, w, nil, 80, 24)
	d.typ("noor").press("ctrl+l").sees("Verslag · Noor de Wit", "ik vind het leuk als alles klopt")
	d.press("esc").sees("zoek")
	d.press("esc").typ("zoe").press("ctrl+l").sees("Van Zoë is nog geen verslag.")
}

func TestHomeChoosesTheNewPupil(t *testing.T) {
	d := drive(t, worldOfFive(), nil, 80, 24).typ("zoe").press("ctrl+n").typ("Karim").press("ctrl+s").sees("› Karim", "Wit")
	d.press("ctrl+e").sees("Karim").press("tab", "tab").typ("Aa").press("ctrl+s").sees("› Aa, Karim")
}

func TestHomeNoticeIsShownOnce(t *testing.T) {
	w := worldOfFive()
	w.notice = "Dit is een proefklas."
	d := drive(t, w, nil, 80, 24).sees("Dit is een proefklas.")
	d.press("down").lacks("proefklas").press("f8", "esc").lacks("proefklas")
}

func TestHomeHelpAndCommands(t *testing.T) {
	d := drive(t, worldOfFive(), nil, 80, 24)
	d.press("f1").sees("ctrl+n, f2", "een leerling toevoegen", "nu niet").press("esc").sees("zoek")
	d.press("ctrl+k").sees("Opdrachten").typ("instel").press("enter").sees("kleuren")
	d.press("esc").press("ctrl+k").typ("stoppen").press("enter")
	if !d.quit {
		t.Error("stoppen did not stop")
	}
}

func TestHomeNeutral(t *testing.T) {
	d := drive(t, worldOfFive(), nil, 80, 24)
	d.press("ctrl+k").typ("neutraal").press("enter").lacks("Noor", "Wit")
	d.press("f12").sees("Wit")
}

func TestHomeManyPupils(t *testing.T) {
	w := newWorld()
	for i := range 300 {
		w.pupils = append(w.pupils, school.Pupil{ID: w.newID(), FirstName: "An", LastName: string(rune('A'+i%26)) + "x", Class: "2B"})
	}
	d := drive(t, w, nil, 80, 24)
	for range 40 {
		d.press("pgdown").sees("›")
	}
	d.sees("Zx, An").press("pgup", "up", "up").sees("›")
}

func TestChoice(t *testing.T) {
	d := drive(t, worldOfFive(), func(e *env) screen { return newChoice(e, newHome(e)) }, 80, 24)
	d.sees("Met wie ga je praten?", "Een nieuwe leerling").typ("noor").press("enter").sees("Voorbereiden · Noor")
	d.press("esc").sees("Met wie").press("esc").typ("Karim").press("enter")
	d.sees("Nieuwe leerling", "Karim").press("ctrl+s").sees("Voorbereiden · Karim", "geen")
	d.press("esc").sees("Met wie").press("esc").press("esc").sees("Leerlingen")
}
