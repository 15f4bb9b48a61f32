package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

func TestMirrorGoldens(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {140, 40}} {
		name := fmt.Sprintf("-%dx%d", size[0], size[1])
		mirrorAt(t, size[0], size[1]).golden("mirror" + name)
		mirrorAt(t, size[0], size[1]).press("v", "down", "enter").golden("mirror-compared" + name)
		mirrorAt(t, size[0], size[1]).press("r").golden("mirror-rules" + name)
		mirrorAt(t, size[0], size[1]).press("esc").golden("progress" + name)
		mirrorAt(t, size[0], size[1]).press("esc", "end", "up", "enter").golden("mirror-pressed" + name)
		mirrorAt(t, size[0], size[1]).press("esc", "down", "down", "enter", "end").golden("mirror-tally" + name)
	}
}

// The list has what the trainee practised, the latest first, of each talk what there was to
// try. Of a drill there is no mirror, nor of a talk whose pupil is gone.
func TestProgress(t *testing.T) {
	d := mirrorAt(t, 100, 70).press("esc").sees(
		nl.MirrorPastTitle, "25 nov 15:05 · Sem · 12 minuten · alleen", "19 nov 15:00 · 12 minuten · geteld", "18 nov 15:05 · Sem · 6 minuten · alleen",
		"Om te proberen: Je gaf 3 keer advies", "20 nov 11:00 · losse oefening", nl.MirrorPastGone)
	at := d.screen()
	if strings.Index(at, "25 nov") > strings.Index(at, "19 nov") || strings.Index(at, "19 nov") > strings.Index(at, "18 nov") {
		t.Error("not the latest first")
	}
	d.press("down", "enter").sees("Een spiegel is er alleen").press("down", "down", "down", "enter").sees("Een spiegel is er alleen").press("up", "enter").sees("Spiegel · Sem", "Je gaf 3 keer advies, de eerste keer na 2:00.", "Hier ging Sem dicht", "“Je zou beter naar de havo kunnen gaan.”")
	d.press("esc").sees(nl.MirrorPastTitle).press("esc").sees("2B")
}

// Another talk is put beside this one, and taken away again; only talks from before can be.
func TestMirrorCompares(t *testing.T) {
	d := mirrorAt(t, 140, 50).lacks(nl.MirrorEarlierHead).press("v").sees(nl.MirrorComparePick, "19 nov 15:00", "18 nov 15:05 · Sem")
	d.press("down", "enter").press("home").sees(nl.MirrorEarlierHead, "open vragen                 0 → 6", "adviezen                    3 → 0", "eerste ervaring             niet → na 2:30")
	d.press("v").sees(nl.MirrorAway).press("enter").lacks(nl.MirrorEarlierHead)
	d.press("esc", "end", "up", "enter", "v").sees(nl.Capital(nl.MirrorNoPast))
}

// What the mirror says is kept as a file, also as a picture.
func TestMirrorIsKept(t *testing.T) {
	d := mirrorAt(t, 80, 24).press("ctrl+s").sees("Spiegel · Sem", "Spiegel Sem 2026-11-25.pdf").press("right").sees("Spiegel Sem 2026-11-25.svg")
	d.press("esc").sees(nl.MirrorWorkedHead)
}

// All that is counted can be read on the smallest screen: nothing lies below the end, and
// the last row is the last of the talk.
func TestMirrorScrollsToItsEnd(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {140, 40}} {
		mirrorAt(t, size[0], size[1]).sees(nl.MirrorWorkedHead).press("end").sees("Ik vraag het zaterdag aan mijn oom.").press("home").sees("Je liet 6 keer een stilte vallen.")
	}
}

// The talk that has just been held has a mirror too, with those of before to compare it
// with.
func TestMirrorOfNow(t *testing.T) {
	w := worldOfMirrors(t)
	r := mirrorTalk(t, mirrorPresses, time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC), time.Minute)
	d := drive(t, w, func(e *env) screen { return newMirror(e, r.Record(), newHome(e)) }, 100, 40)
	d.sees("Spiegel · Sem", "Van elke 100 woorden").press("v").sees("25 nov 15:05", "18 nov 15:05").press("esc").press("esc").sees("2B")
}

// The mirror is one key away where a talk ends, and from the training room; esc leads back.
func TestMirrorIsOneKeyAway(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).tells("Hoi Sem, fijn dat je er bent.").tells("Wat deed je zaterdag?").press("esc", "down", "enter")
	d.press("m").sees("Spiegel · Sem", nl.MirrorWorkedHead).press("esc").sees("spiegel")
	if _, ok := d.model.screen.(*soloAfter); !ok {
		t.Errorf("back at %T", d.model.screen)
	}
	d = tallyOfSix(t, newWorld(), 80, 24).press("esc", "r").press("m").sees(nl.MirrorWorkedHead).press("end").sees("jij aan het woord")
	d.press("esc")
	if _, ok := d.model.screen.(*tally); !ok {
		t.Errorf("back at %T", d.model.screen)
	}
	d = hubAt(t, worldOfMirrors(t), 80, 24).press("end", "enter")
	if _, ok := d.model.screen.(*pastView); !ok {
		t.Errorf("the last door leads to %T", d.model.screen)
	}
}

// Without a store, or with one that cannot be read, it says so.
func TestProgressWithoutTalks(t *testing.T) {
	w := worldOfFive()
	drive(t, w, func(e *env) screen { return newProgress(e, newHome(e)) }, 80, 24).sees("zodra er iets is").press("enter").sees(nl.Capital(nl.MirrorPastNothing))
	d := drive(t, worldOfMirrors(t), func(e *env) screen { return newProgress(e, newHome(e)) }, 80, 24)
	d.send(pastMsg{err: errors.New("disk")})
	d.sees(nl.MirrorPastUnread)
}

// A practice pupil who answers in another way by now is told of.
func TestMirrorOfChangedPupil(t *testing.T) {
	p := mirrorPupil()
	r := mirrorTalk(t, mirrorListens, time.Date(2026, 11, 18, 14, 0, 0, 0, time.UTC), time.Minute)
	p.Says.Hello = []string{"Yo."}
	run := NewPracticeRun("x", r.Script().String(), false)
	got, ok := lookBack(run, []rehearse.Persona{p}, rehearse.NewRecogniser())
	if !ok || !got.changed || !got.ended || got.Name != "Sem" {
		t.Fatalf("%v, %+v", ok, got)
	}
	if same, ok := lookBack(run, []rehearse.Persona{mirrorPupil()}, rehearse.NewRecogniser()); !ok || same.changed {
		t.Errorf("%v, changed %v", ok, same.changed)
	}
	w := worldOfMirrors(t)
	d := drive(t, w, func(e *env) screen {
		v := &pastView{desk: desk{env: e}, back: newHome(e)}
		v.runs, v.loaded = []pastRun{got}, true
		next, _ := v.open(&v.runs[0])
		return next
	}, 80, 24)
	d.sees("veranderd sinds dit gesprek")
}

// A band shows everything that was done, however little room there is.
func TestBandsFit(t *testing.T) {
	w := worldOfMirrors(t)
	for _, many := range []int{1, 9, 40, 400} {
		for _, width := range []int{60, 80, 140} {
			var beats []rehearse.Beat
			for i := range many {
				for _, m := range rehearse.Marks() {
					beats = append(beats, rehearse.Beat{At: time.Duration(i) * time.Second, Mark: m})
				}
			}
			d := drive(t, w, func(e *env) screen {
				return newMirror(e, rehearse.Record{Source: rehearse.Observed, Beats: beats, End: 4 * time.Minute}, newHome(e))
			}, width, 50)
			for _, m := range rehearse.BandMarks() {
				d.sees(nl.MirrorLetter(m))
			}
			d.sees("stilte")
		}
	}
}
