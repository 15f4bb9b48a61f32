package tui

import (
	"errors"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

// tallyAt opens the screen of an observer.
func tallyAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newTallyOf(e, "sem", newHome(e)) }, width, height)
}

// tallyOfSix is a tally of some six minutes that goes on.
func tallyOfSix(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	d := tallyAt(t, w, width, height).press("enter")
	for _, k := range []struct {
		after time.Duration
		keys  []string
	}{
		{2 * time.Second, []string{"1"}},
		{5 * time.Second, []string{"o"}},
		{4 * time.Second, []string{"2"}},
		{40 * time.Second, []string{"1", "d", "e"}},
		{6 * time.Second, []string{"space", "2", "5"}},
		{90 * time.Second, []string{"pgdown"}},
		{time.Second, []string{"1", "x", "ctrl+z", "g"}},
		{10 * time.Second, []string{"2"}},
		{2 * time.Minute, []string{"1", "v"}},
		{8 * time.Second, []string{"3"}},
		{20 * time.Second, []string{"1", "o", "2"}},
		{30 * time.Second, []string{"1", "a", "enter"}},
	} {
		d.pass(k.after).press(k.keys...)
	}
	return d.typ("ik zou gewoon bellen").press("enter").pass(3*time.Second).press("0", "d")
}

// script is the only run of a world, read back.
func (w *world) script(t *testing.T) rehearse.Script {
	t.Helper()
	if len(w.practice.runs) != 1 {
		t.Fatalf("%d runs are stored, want 1", len(w.practice.runs))
	}
	s, err := rehearse.ParseScript(strings.NewReader(w.practice.runs[0].Text))
	if err != nil {
		t.Fatalf("%v\n%s", err, w.practice.runs[0].Text)
	}
	return s
}

func TestTallyFrames(t *testing.T) {
	for size, wh := range map[string][2]int{"60x16": {60, 16}, "80x24": {80, 24}, "140x40": {140, 40}} {
		t.Run(size, func(t *testing.T) {
			tallyAt(t, newWorld(), wh[0], wh[1]).golden("tally-ready-" + size)
			d := tallyOfSix(t, newWorld(), wh[0], wh[1]).golden("tally-" + size)
			d.press("esc").golden("tally-ask-" + size).press("r").golden("tally-done-" + size)
		})
	}
}

// TestTallyCounts counts with every key, and finds each with its time in what is stored.
func TestTallyCounts(t *testing.T) {
	w := newWorld()
	d := tallyAt(t, w, 80, 24).sees(nl.TallyReady)
	at, want := time.Duration(0), []string{}
	for _, k := range []struct{ key, line string }{
		{"o", "open"},
		{"g", "gesloten"},
		{"s", "suggestief"},
		{"x", "gestapeld"},
		{"w", "gestapeld"},
		{"v", "samenvatting"},
		{"d", "doorgevraagd"},
		{"space", "stilte"},
		{"i", "stilte"},
		{"a", "advies"},
		{"1", "spreekt\tleider"},
		{"2", "spreekt\tleerling"},
		{"3", "spreekt\touder"},
		{"0", "spreekt\tniemand"},
		{"right", "spreekt\tleider"},
		{"right", "spreekt\tleerling"},
		{"left", "spreekt\tleider"},
		{"left", "spreekt\tniemand"},
		{"5", "competentie\tkwaliteiten"},
		{"6", "competentie\tmotieven"},
		{"7", "competentie\twerk"},
		{"8", "competentie\tsturing"},
		{"9", "competentie\tnetwerken"},
		{"e", "gaat-over\tervaring"},
		{"t", "gaat-over\ttoekomst"},
		{"p", "gaat-over\tstap"},
		{"pgdown", "onderdeel\tervaring"},
		{"down", "onderdeel\tverdieping"},
		{"pgup", "onderdeel\tervaring"},
		{"ctrl+z", "ongedaan"},
		{"backspace", "ongedaan"},
	} {
		d.press(k.key)
		want = append(want, rehearse.Stamp(at)+"\t"+k.line)
		d.pass(1700 * time.Millisecond)
		at += 1700 * time.Millisecond
	}
	d.sees("− ongedaan: onderdeel verdieping (00:45)")
	text := w.practice.runs[0].Text
	head, lines, _ := strings.Cut(text, "\n\n")
	if got := strings.Split(strings.TrimSuffix(lines, "\n"), "\n"); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("stored is\n%s\nwant\n%s", lines, strings.Join(want, "\n"))
	}
	if !strings.Contains(head, "begin\t2026-11-22T14:02:00+01:00\noefenleerling\tsem") {
		t.Errorf("the head is\n%s", head)
	}
	if len(w.practice.added) != len(want) {
		t.Errorf("%d keys were stored in %d times", len(want), len(w.practice.added))
	}
	w.script(t)
}

// TestTallyTellsWhatItCounted looks at the one place in which that stands.
func TestTallyTellsWhatItCounted(t *testing.T) {
	d := tallyAt(t, newWorld(), 80, 24)
	d.press("o").sees("+ open · 1 · 00:00").pass(time.Second).press("o").sees("+ open · 2 · 00:01")
	row := func() int {
		for i, r := range strings.Split(d.screen(), "\n") {
			if strings.Contains(r, " + ") {
				return i
			}
		}
		return -1
	}
	first := row()
	for _, key := range []string{"2", "7", "pgdown", "space", "e"} {
		if d.press(key); row() != first {
			t.Errorf("after %s it stands at row %d, and was at %d:\n%s", key, row(), first, d.screen())
		}
	}
	d.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z").sees("− ongedaan: open (00:00)")
	d.press("ctrl+z").sees("Er is niets om ongedaan te maken.").press("o").sees("+ open · 1 · 00:01")
}

func TestTallyWords(t *testing.T) {
	w := newWorld()
	d := tallyAt(t, w, 80, 24).press("a").pass(2 * time.Second).press("enter").pass(9 * time.Second)
	d.typ("gewoon doen, zou ik zeggen").press("enter").sees("“gewoon doen, zou ik zeggen”", "00:02")
	d.press("enter").typ("weg ermee").press("esc").lacks("weg ermee")
	d.press("enter").typ(strings.Repeat("x", 81)).sees(nl.TallyWordLong).press("enter", "enter", "enter", "g")
	s := w.script(t)
	if n := len(s.Entries); n != 4 || s.Entries[1].At != 2*time.Second || s.Entries[2].Text != strings.Repeat("x", 80) {
		t.Errorf("stored is %v", s.Entries)
	}
}

// TestTallyAsksBeforeItStops asks on Esc, and who counts on loses nothing by it.
func TestTallyAsksBeforeItStops(t *testing.T) {
	w := newWorld()
	d := tallyAt(t, w, 80, 24).press("o").pass(time.Minute).press("esc").sees(nl.TallyAsk).press("esc").lacks(nl.TallyAsk)
	d.press("esc", "g").lacks(nl.TallyAsk).sees("+ gesloten · 1 · 01:00")
	d.press("esc", "r").sees(nl.TallyDone)
	if s := w.script(t); len(s.Entries) != 3 || s.Entries[2] != (rehearse.Entry{At: time.Minute, What: rehearse.Ended}) {
		t.Errorf("stored is %v", s.Entries)
	}
	d.press("o").press("n").sees(nl.TallyReady).press("s").press("esc", "delete").sees(nl.TallyDropAgain).press("delete").lacks(nl.TallyTitle)
	w.script(t)
	if len(w.practice.added) != 4 {
		t.Errorf("stored in %d times", len(w.practice.added))
	}
}

// TestTallyGoesOn goes on in a tally that was broken off: at once, and too late.
func TestTallyGoesOn(t *testing.T) {
	w := newWorld()
	tallyAt(t, w, 80, 24).press("1", "o").pass(3 * time.Minute).press("2")
	w.now.Run++ // the program was killed
	w.now.Mono = 0
	w.now.Wall = w.now.Wall.Add(time.Minute)
	d := tallyAt(t, w, 80, 24).sees("Je telling van vandaag 14:02 is niet afgerond: 3 keer geteld, de laatste op 03:00.", "staat op 04:00")
	d.press("g").sees("04:00 van 20:00").pass(6*time.Second).press("v", "ctrl+z", "g").sees("6 opgeslagen")
	s := w.script(t)
	if len(s.Entries) != 6 || s.Entries[5].At != 4*time.Minute+6*time.Second || len(s.Counted()) != 4 {
		t.Errorf("stored is %v", s.Entries)
	}
	d.press("esc", "l").lacks(nl.TallyTitle)
	w.pass(2 * time.Hour)
	d = tallyAt(t, w, 80, 24).press("g").sees("Dat is te lang geleden om verder te tellen.").press("r").sees(nl.TallyDone)
	if s := w.script(t); s.Entries[6] != (rehearse.Entry{At: s.Entries[5].At, What: rehearse.Ended}) {
		t.Errorf("stored is %v", s.Entries)
	}
	d.press("esc").lacks(nl.TallyTitle)
	tallyAt(t, w, 80, 24).sees(nl.TallyReady)
}

// TestTallySurvivesSleep closes the lid for four minutes: the talk went on.
func TestTallySurvivesSleep(t *testing.T) {
	w := newWorld()
	d := tallyAt(t, w, 80, 24).press("o").pass(time.Minute).press("o")
	w.now.Wall = w.now.Wall.Add(4 * time.Minute)
	d.press("g").sees("gesloten · 1 · 05:00")
	w.now.Wall = w.now.Wall.Add(-time.Hour) // somebody set the clock back
	d.pass(time.Second).press("v")
	if s := w.script(t); s.Entries[3].At != 5*time.Minute {
		t.Errorf("stored is %v", s.Entries)
	}
}

// TestTallyOnAFullDisk counts on while nothing can be stored, and loses nothing.
func TestTallyOnAFullDisk(t *testing.T) {
	w := newWorld()
	d := tallyAt(t, w, 80, 24).press("o", "g")
	w.breaks(errors.New("disk is full"))
	d.pass(time.Second).press("s").sees(nl.NotSaved, nl.TallyFull).pass(time.Second).press("v", "esc", "l").sees(nl.NotSaved, "Nog eens dezelfde toets")
	d.press("esc").send(owedMsg{d.model.screen.(*tally).log.name()}).sees(nl.NotSaved)
	if s := w.script(t); len(s.Entries) != 2 {
		t.Errorf("stored is %v", s.Entries)
	}
	d.press("ctrl+q").sees(nl.QuitUnsaved[:40]).press("ctrl+q")
	w.breaks(nil)
	d.send(owedMsg{d.model.screen.(*tally).log.name()}).lacks(nl.NotSaved).sees("4 opgeslagen 14:02:02")
	d.press("d")
	if s := w.script(t); len(s.Entries) != 5 || s.Entries[2].What != "suggestief" || s.Entries[3].At != 2*time.Second {
		t.Errorf("stored is %v", s.Entries)
	}
}

// TestTallyNotDropped throws a tally away that cannot go: that is told, and not taken for
// done.
func TestTallyNotDropped(t *testing.T) {
	w := newWorld()
	d := drive(t, w, func(e *env) screen { return newTally(e, newPractice(e, newHome(e))) }, 80, 24).press("o")
	w.breaks(errors.New("disk is full"))
	d.press("esc", "delete", "delete").sees(nl.HubTitle, nl.HubNotDropped)
	w.script(t)
}

// TestTallyBehindTheLock locks the screen in the middle: what was counted is stored when
// it opens, and the clock ran on.
func TestTallyBehindTheLock(t *testing.T) {
	w := guardedWorld(newWorld())
	d := tallyAt(t, w, 80, 24).press("o").pass(time.Minute).press("alt+s").lacks("open")
	d.pass(time.Minute)
	d.opens().sees("02:00 van 20:00").press("g")
	if s := w.script(t); len(s.Entries) != 2 || s.Entries[1].At != 2*time.Minute {
		t.Errorf("stored is %v", s.Entries)
	}
}

// TestTallyWithoutAStore counts also where nothing can be kept, and says so.
func TestTallyWithoutAStore(t *testing.T) {
	d := drive(t, newWorld(), func(e *env) screen {
		e.Practice = nil
		return newTally(e, newHome(e))
	}, 80, 24)
	d.press("o").sees(nl.SoloNotKept, "+ open · 1").press("esc", "r").sees(nl.TallyDone)
}
