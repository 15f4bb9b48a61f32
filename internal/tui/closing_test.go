package tui

import (
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// rounding brings a talk with Noor to rounding off after a while. The lines
// are an agreement, a quote and klad.
func rounding(t *testing.T, w *world, ran time.Duration, width, height int, lines ...talk.Note) *driver {
	t.Helper()
	return roundingOff(t, w, ran, width, height, func(s *talk.Session) { noted(t, w, s, lines...) })
}

// noted writes lines on the prompt that is on the screen.
func noted(t *testing.T, w *world, s *talk.Session, lines ...talk.Note) {
	t.Helper()
	for _, n := range lines {
		id, err := s.Add(0, w.instant())
		ok(t, err)
		ok(t, s.Write(id, n.Text, w.instant()))
		ok(t, s.Mark(id, n.Kind, w.instant()))
	}
}

// roundingOff brings a talk with Noor, in which something happens, to rounding off.
func roundingOff(t *testing.T, w *world, ran time.Duration, width, height int, happens func(*talk.Session)) *driver {
	t.Helper()
	d := prepareAt(t, w, "noor", width, height).press("ctrl+g")
	l := begun(t, d)
	happens(l.session)
	d.pass(ran)
	l.session.Observe(w.instant())
	l.session.AnswerGap(talk.WentOn, w.instant())
	next, cmd := l.closeTalk()
	d.model.screen = next
	next.resize(width, height)
	d.run(cmd)
	d.run(next.init())
	d.drain()
	return d
}

func lines() []talk.Note {
	return []talk.Note{
		{Kind: talk.Agreement, Text: "bij de bakker meekijken"},
		{Kind: talk.Quote, Text: "ik wil met mijn handen werken"},
		{Kind: talk.Draft, Text: "leek moe"},
	}
}

func TestClosing(t *testing.T) {
	goldens(t, "closing", func(t *testing.T, w, h int) *driver {
		return rounding(t, worldWithTalk(t), 28*time.Minute, w, h, lines()...).press("down", "down").typ("vrijdag")
	})
	goldens(t, "closing-short", func(t *testing.T, w, h int) *driver {
		return rounding(t, worldOfFive(), 12*time.Minute, w, h).press("up", "up")
	})
}

func TestClosingEndsInAStep(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 36, lines()...)
	d.sees("28 minuten", "bij de bakker meekijken", "Noor", "“ik wil met mijn handen werken”", "1 regel klad", "6 december")
	d.press("ctrl+s").sees("Wanneer? Vul het in").typ("vrijdag").sees("vrijdag 27 november").press("down").typ("vader")
	d.press("ctrl+s", "ctrl+s").sees("Verslag · Noor de Wit", "bij de bakker meekijken").lacks("leek moe")
	s := w.sessions[0]
	if !s.Finished() || !s.Counts(w.instant()) || s.Closing.Quote != 2 {
		t.Errorf("finished %t, counts %t, quote %d", s.Finished(), s.Counts(w.instant()), s.Closing.Quote)
	}
	want := talk.Step{
		ID: 1, Note: 1, What: "bij de bakker meekijken", Who: "Noor", When: "vrijdag", Help: "vader", State: talk.StepOpen,
		Due: time.Date(2026, 11, 27, 0, 0, 0, 0, time.UTC),
	}
	if len(s.Steps) != 1 || s.Steps[0] != want {
		t.Errorf("steps %+v", s.Steps)
	}
}

func TestClosingStoresEveryKey(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 24)
	d.typ("appen").press("tab", "tab").typ("m")
	if s := w.sessions[0].Steps; len(s) != 1 || s[0].What != "appen" || s[0].Who != "Noor" || s[0].When != "m" {
		t.Errorf("stored %+v", s)
	}
	if w.sessions[0].Closing.Quote != 0 {
		t.Error("a quote was chosen where there is none")
	}
}

func TestClosingNoStep(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 24)
	d.press("ctrl+s").sees("Spreek een stap af").press("down", "down", "down", "down", "down").typ("we wachten het open dagje af")
	d.press("ctrl+s", "ctrl+s").sees("Verslag", "Geen stap, omdat we wachten")
	if len(w.sessions[0].Steps) != 0 {
		t.Errorf("empty steps stored: %+v", w.sessions[0].Steps)
	}
}

func TestClosingShortTalk(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 12*time.Minute, 80, 24)
	d.sees("12 van 20 minuten. Later verder, of nu afsluiten?")
	d.typ("appen").press("tab", "tab").typ("morgen").press("ctrl+s").sees("korter dan 20 minuten")
	d.typ("de bel ging").press("ctrl+s", "ctrl+s").sees("Verslag", "telt niet mee", "de bel ging")
}

func TestClosingLater(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 12*time.Minute, 80, 24)
	d.press("up", "up").sees("› Later verder").press("enter").sees("Je gesprek met Noor van vandaag")
	if s := w.sessions[0]; s.Finished() || s.Running() {
		t.Errorf("finished %t, running %t", s.Finished(), s.Running())
	}
	d.pass(24*time.Hour).press("left").sees(nl.LockTitle).press("enter", "enter")
	if got := begun(t, d).session.Total(w.instant()); got != 12*time.Minute {
		t.Errorf("the day between counts: %v", got)
	}
}

func TestClosingUntil(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 24)
	d.sees("14:02 tot 14:30, 28 minuten").press("up").sees("14:30")
	for range 5 {
		d.press("backspace")
	}
	d.typ("14:2").sees("schrijf een tijd").typ("5").sees("14:02 tot 14:25, 23 minuten")
	d.press("backspace").typ("0").sees("18 van 20 minuten")
	for range 5 {
		d.press("backspace")
	}
	d.typ("23:59").sees("schrijf een tijd").press("ctrl+s").sees("Schrijf een tijd waarop")
	for range 5 {
		d.press("backspace")
	}
	d.sees("28 minuten").typ("14:50").sees("48 minuten")
}

func TestClosingSteps(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 36)
	d.typ("een").press("ctrl+n").typ("twee").press("tab", "tab").typ("morgen").press("ctrl+n").typ("drie")
	d.press("ctrl+d").lacks("drie").press("ctrl+z").sees("drie").press("ctrl+d").press("ctrl+k").typ("weghalen").press("enter")
	d.sees("een").lacks("twee").press("ctrl+z").sees("twee", "maandag 23 november").press("ctrl+s").sees("Wanneer? Vul het in")
	d.press("ctrl+d").press("ctrl+s", "ctrl+s").sees("Verslag")
	if s := w.sessions[0].Steps; len(s) != 1 || s[0].What != "twee" {
		t.Errorf("steps %+v", s)
	}
}

func TestClosingReviewsEarlierSteps(t *testing.T) {
	w := worldWithTalk(t)
	d := rounding(t, w, 28*time.Minute, 80, 36)
	d.sees("wat eerder is afgesproken", "de bakker bellen").press("up").typ("gel").sees("gelukt")
	if got := w.sessions[0].Steps[0].State; got != talk.StepDone {
		t.Errorf("step is %q", got)
	}
}

func TestClosingQuote(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 36, append(lines(), talk.Note{Kind: talk.Quote, Text: "alles moet kloppen"})...)
	d.sees("“alles moet kloppen”")
	for d.model.screen.(*closing).form.focus() != "quote" {
		d.press("down")
	}
	d.press("left").sees("mijn handen")
	if got := w.sessions[0].Closing.Quote; got != 2 {
		t.Errorf("quote %d, want line 2", got)
	}
	d.press("left").sees("geen uitspraak")
}

func TestClosingBackToTheTalk(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 24).typ("appen")
	l := begun(t, d.press("esc"))
	if !l.session.Running() {
		t.Error("the clock stands")
	}
	next, _ := l.closeTalk()
	d.model.screen = next
	next.resize(80, 24)
	d.sees("appen")
}

func TestClosingKeepsTypingWhenSavingFails(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 24)
	w.breaks(errNotThere)
	d.typ("appen").sees("NIET OPGESLAGEN", "appen")
	w.breaks(nil)
	d.typ("x").sees("opgeslagen 14:30").lacks("NIET")
}
