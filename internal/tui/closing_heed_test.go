package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/talk"
)

// touchy are lines in some of which a report has no need of something.
func touchy() []talk.Note {
	return []talk.Note{
		{Kind: talk.Plain, Text: "Noor heeft ADHD en vond stilzitten lastig"},
		{Kind: talk.Plain, Text: "stage bij de politie lijkt haar wat"},
		{Kind: talk.Plain, Text: "is brutaal tegen de conciërge, ouders gescheiden"},
		{Kind: talk.Quote, Text: "ik was te brutaal voor die baas, hij is asociaal"},
		{Kind: talk.Draft, Text: "moeder is depressief"},
	}
}

// heedfully brings a talk with such lines to rounding off.
func heedfully(t *testing.T, w *world, width, height int, notes ...talk.Note) *driver {
	t.Helper()
	if len(notes) == 0 {
		notes = touchy()
	}
	return rounding(t, w, 28*time.Minute, width, height, notes...)
}

func (d *driver) closing() *closing { return d.model.screen.(*closing) }

func TestClosingHeed(t *testing.T) {
	goldens(t, "closing-heed", func(t *testing.T, w, h int) *driver {
		return heedfully(t, worldWithTalk(t), w, h).press("f6")
	})
	goldens(t, "closing-heed-away", func(t *testing.T, w, h int) *driver {
		d := heedfully(t, worldWithTalk(t), w, h)
		for d.closing().form.focus() != rowHeed {
			d.press("down")
		}
		return d
	})
}

// Who looks along sees a number of lines and none of their words.
func TestHeedShowsNothingUnasked(t *testing.T) {
	d := heedfully(t, worldOfFive(), 80, 60)
	d.sees("let op, voor het verslag", "2 regels om nog eens te lezen", "f6 nalopen").lacks("ADHD", "[", "gezondheid", "oordeel")
	d.press("f6").sees("[ADHD]", "gezondheid", "[brutaal]", "[gescheiden]", "de situatie thuis", "Dit klinkt als een oordeel")
	d.lacks("politie", "[asociaal]", "depressief")
	for d.closing().form.focus() != rowHeed {
		d.press("up")
	}
	d.press("enter").lacks("ADHD", "gezondheid").sees("2 regels")
}

func TestNothingToHeed(t *testing.T) {
	d := heedfully(t, worldOfFive(), 80, 60, lines()...)
	d.lacks("let op", "nalopen").press("f6").lacks("let op")
}

func TestHeedLetStand(t *testing.T) {
	w := worldOfFive()
	d := heedfully(t, w, 80, 60).press("f6", "enter")
	d.sees("Die regel blijft zo", "1 regel om").lacks("[ADHD]")
	d.press("ctrl+z").sees("[ADHD]", "2 regels").press("f6", "ctrl+t", "alt+l").lacks("let op,")
	d.press("esc") // back in the talk, and here again: it was decided
	l := begun(t, d)
	next, cmd := l.closeTalk()
	d.model.screen = next
	d.run(cmd)
	d.run(next.init())
	d.drain()
	d.lacks("let op,")
	if len(w.memos) != 0 {
		t.Errorf("stored %v", w.memos)
	}
}

func TestHeedMakesKlad(t *testing.T) {
	w := worldOfFive()
	d := heedfully(t, w, 80, 60).sees("1 regel klad").press("f6", "f8")
	d.sees("2 regels klad", "Die regel is nu klad", "1 regel om").lacks("[ADHD]")
	if n := w.sessions[0].Notes[0]; n.Kind != talk.Draft || n.Text != "Noor heeft ADHD en vond stilzitten lastig" {
		t.Errorf("stored %+v", n)
	}
	d.press("alt+u").sees("1 regel klad", "[ADHD]")
	if n := w.sessions[0].Notes[0]; n.Kind != talk.Plain {
		t.Errorf("stored %+v", n)
	}
	d.press("f6", "f8", "ctrl+e").lacks("let op,").sees("3 regels klad")
	if at := d.closing().form.focus(); at != "sharing" {
		t.Errorf("the focus is on %q, where Enter could finish", at)
	}
	finished(d).sees("Verslag").lacks("ADHD", "brutaal tegen", "gescheiden")
}

// finished fills a step in and finishes.
func finished(d *driver) *driver {
	d.t.Helper()
	c := d.closing()
	c.form.goTo(c.steps[0].row("what"))
	return d.typ("appen").press("tab", "tab").typ("morgen").press("ctrl+s", "ctrl+s")
}

func TestHeedHoldsNothingUp(t *testing.T) {
	w := worldOfFive()
	finished(heedfully(t, w, 80, 60)).sees("Verslag", "heeft ADHD").lacks("let op", "[ADHD]")
	if !w.sessions[0].Finished() {
		t.Error("not finished")
	}
	w = worldOfFive()
	d := heedfully(t, w, 80, 60).typ("appen").press("tab", "tab").typ("morgen").press("f6")
	d.closing().form.goTo("finish")
	d.press("enter", "ctrl+s").sees("Verslag")
}

// A step and the pupil's words that came from the line go along, and return.
func TestKladTakesStepAndQuoteAlong(t *testing.T) {
	w := worldOfFive()
	d := heedfully(t, w, 80, 60,
		talk.Note{Kind: talk.Agreement, Text: "de psychiater bellen"},
		talk.Note{Kind: talk.Quote, Text: "koken is mijn ding"},
		talk.Note{Kind: talk.Quote, Text: "ik heb zelf ook autisme"},
	)
	d.press("down", "down").typ("vrijdag").sees("2 regels om") // the step says what its line says: once
	d.press("f6").sees("[psychiater]").press("f8")
	s := w.sessions[0]
	if len(s.Steps) != 0 || s.Closing.Quote != 3 || len(d.closing().steps) != 1 {
		t.Errorf("steps %+v, quote %d", s.Steps, s.Closing.Quote)
	}
	d.press("f8").sees("“koken is mijn ding”").lacks("autisme")
	if s := w.sessions[0]; s.Closing.Quote != 2 || s.Notes[2].Kind != talk.Draft {
		t.Errorf("quote %d, %+v", s.Closing.Quote, s.Notes[2])
	}
	d.press("ctrl+z", "ctrl+z").sees("“ik heb zelf ook autisme”", "vrijdag 27 november", "2 regels om")
	s = w.sessions[0]
	if len(s.Steps) != 1 || s.Steps[0].Note != 1 || s.Steps[0].When != "vrijdag" || s.Closing.Quote != 3 ||
		s.Notes[0].Kind != talk.Agreement || s.Notes[2].Kind != talk.Quote {
		t.Errorf("steps %+v, quote %d, notes %+v", s.Steps, s.Closing.Quote, s.Notes)
	}
}

// With no words chosen to open the next talk, none are chosen by making klad.
func TestKladLeavesTheChosenQuote(t *testing.T) {
	w := worldOfFive()
	d := heedfully(t, w, 80, 60)
	d.closing().form.goTo("quote")
	d.press("home", "f6", "f8")
	if q := w.sessions[0].Closing.Quote; q != 0 {
		t.Errorf("quote %d", q)
	}
}

func TestHeedSparesAWord(t *testing.T) {
	w := worldOfFive()
	d := heedfully(t, w, 80, 60).press("f6", "f3").sees("“adhd” wordt niet meer gemeld", "1 regel om").lacks("[ADHD]")
	if got := w.memos[sparedMemo]; !slices.Equal(got, []string{"adhd"}) {
		t.Errorf("stored %v", got)
	}
	d.press("f3").sees("“brutaal”", "[gescheiden]").lacks("[brutaal]").press("ctrl+z").sees("[brutaal]")
	if got := w.memos[sparedMemo]; !slices.Equal(got, []string{"adhd"}) {
		t.Errorf("stored %v", got)
	}
	other := worldOfFive() // another talk, the same memory
	other.memos = w.memos
	heedfully(t, other, 80, 60).sees("1 regel om").press("f6").lacks("[ADHD]")
}

// Words that could not be read at first are not lost when one more is stored.
func TestSparedWordsAreNotOverwritten(t *testing.T) {
	w := worldOfFive()
	ok(t, w.SaveMemo(t.Context(), sparedMemo, []string{"dyslex"}))
	d := heedfully(t, w, 80, 60)
	d.env().watch.spared = nil // as if it could not be read
	d.press("f6", "f3")
	if got := w.memos[sparedMemo]; !slices.Equal(got, []string{"adhd", "dyslex"}) {
		t.Errorf("stored %v", got)
	}
	w.breaks(errors.New("disk is gone"))
	d.press("f3").sees("Dit is niet bewaard voor de volgende keer").lacks("[brutaal]")
}

// What stands in a field is mended there; it cannot become klad.
func TestHeedOfAField(t *testing.T) {
	w := worldOfFive()
	d := heedfully(t, w, 80, 60, lines()...)
	d.lacks("let op").press("tab", "tab", "tab").typ("haar psycholoog").lacks("let op")
	c := d.closing()
	c.form.goTo(c.steps[0].row("help"))
	d.press("home").typ("met ").sees("let op", "1 regel om")
	d.press("f6").sees("met haar [psycholoog]", "Het staat hierboven", "Laat staan").lacks("maak er klad van")
	d.press("f8").sees("[psycholoog]")
	c.form.goTo(c.steps[0].row("help"))
	for range len("psycholoog") {
		d.press("end", "backspace")
	}
	d.typ("tante").lacks("let op")
}

// The goal was written before the talk; it can be mended here.
func TestHeedOfTheGoal(t *testing.T) {
	w := worldOfFive()
	d := heedfully(t, w, 80, 60, lines()...)
	s := d.closing().session
	ok(t, s.SetGoal("minder last van mijn autisme", w.instant()))
	d.typ(" x").press("f6").sees("[autisme]", "minder last van mijn autisme").lacks("klad van")
	d.press("end")
	for range len("autisme") {
		d.press("backspace")
	}
	d.typ("verlegenheid").sees("let op")
	if goal := w.sessions[0].Plan.Goal; goal != "minder last van mijn verlegenheid" {
		t.Errorf("goal %q", goal)
	}
	d.press("up").typ("y")
	d.press("down").typ("!")
	d.closing().form.goTo("sharing")
	d.typ("z").lacks("let op")
}

// Looking at a text happens when it changed, and never to draw a frame.
func TestHeedLooksOnceAtAText(t *testing.T) {
	d := heedfully(t, worldOfFive(), 80, 60)
	e := d.env()
	d.press("tab", "tab").typ("x")
	known := len(e.watch.seen)
	e.watch.guard = nil
	d.frame()
	d.resize(120, 36).press("tab", "shift+tab")
	if e.watch.guard != nil || len(e.watch.seen) != known {
		t.Error("a text was looked at to draw a frame")
	}
	d.typ("x")
	if e.watch.guard == nil || len(e.watch.seen) != known+1 {
		t.Errorf("%d texts were looked at for one key", len(e.watch.seen)-known)
	}
	for i := range 2 * mostSeen {
		e.heed(strings.Repeat("x", i), false)
	}
	if len(e.watch.seen) > mostSeen+1 {
		t.Errorf("%d texts are remembered", len(e.watch.seen))
	}
}

func TestSettingsForgetSparedWords(t *testing.T) {
	w := worldOfFive()
	settings := func() *driver {
		return drive(t, w, func(e *env) screen { return newSettings(e, newHome(e)) }, 80, 24)
	}
	settings().lacks("gemeld")
	ok(t, w.SaveMemo(t.Context(), sparedMemo, []string{"adhd", "schulden"}))
	d := settings().sees("2 woorden worden niet gemeld").lacks("adhd", "schulden")
	for d.model.screen.(*settingsForm).form.focus() != rowSpared {
		d.press("down")
	}
	d.press("enter").sees("weer alle woorden gemeld").lacks("2 woorden")
	if len(w.memos[sparedMemo]) != 0 {
		t.Errorf("left %v", w.memos)
	}
	heedfully(t, w, 80, 60).sees("2 regels om")
}
