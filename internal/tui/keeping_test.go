package tui

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// cabinet is where a world keeps files.
type cabinet struct {
	files map[string][]byte
	err   error
	slow  time.Duration
}

// filesOf gives a world the methods of files; its user's folder is /media/anna.
type filesOf struct{ *world }

// Folder is the user's own.
func (filesOf) Folder() string { return "/media/anna" }

// Write keeps a file.
func (w filesOf) Write(ctx context.Context, path string, text []byte, replace bool) (string, error) {
	if w.files.slow > 0 {
		select {
		case <-ctx.Done():
			return "", ctx.Err()
		case <-time.After(w.files.slow):
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if _, there := w.files.files[path]; there && !replace {
		return "", fmt.Errorf("write: %w", ErrFileThere)
	}
	if w.files.err != nil {
		return "", w.files.err
	}
	if w.files.files == nil {
		w.files.files = map[string][]byte{}
	}
	w.files.files[path] = text
	return path, nil
}

// logged is what stands in the log of a world.
func (w *world) logged() string {
	var list []string
	for _, a := range w.acts {
		list = append(list, fmt.Sprintf("%s %s %s %d %s", a.Kind, a.Pupil, a.Talk, a.Count, a.Note))
	}
	return strings.Join(list, "; ")
}

// atHome has the user's folder written as a tilde.
func atHome(d *driver) *driver {
	d.env().Environ = append(d.env().Environ, "HOME=/media/anna")
	return d
}

const zoeFile = "/media/anna/Verslag Zoë Şahin-van 't Hof 2026-11-12"

func TestKeeping(t *testing.T) {
	goldens(t, "keeping", func(t *testing.T, w, h int) *driver { return atHome(reportAt(t, w, h)).press("ctrl+s") })
	goldens(t, "keeping-kept", func(t *testing.T, w, h int) *driver {
		return atHome(reportAt(t, w, h)).press("f9").press("ctrl+s")
	})
}

func TestReportIsKept(t *testing.T) {
	d := atHome(reportAt(t, 80, 24)).press("ctrl+s").sees("~/Verslag Zoë").press("ctrl+s").sees("Bewaard: " + zoeFile[:20])
	w := d.world
	if !bytes.HasPrefix(w.files.files[zoeFile+".pdf"], []byte("%PDF")) {
		t.Errorf("kept are %v", w.files.files)
	}
	if want := "export zoe id-1 1 " + zoeFile + ".pdf"; w.logged() != want {
		t.Errorf("logged %q, want %q", w.logged(), want)
	}
	// Another form takes another ending along, and the last row does it too.
	d.typ("html").sees(".html").press("down", "down", "enter").sees("Bewaard:", ".html")
	if !bytes.Contains(w.files.files[zoeFile+".html"], []byte(`<html lang="nl">`)) {
		t.Errorf("kept are %v", w.files.files)
	}
	d.press("esc").sees("Verslag · Zoë").lacks("overgezet")
}

// What is there stays, until it is asked again about the same file.
func TestKeepingReplacesOnlyWhenAskedAgain(t *testing.T) {
	d := reportAt(t, 80, 24).press("ctrl+s")
	w := d.world
	w.files.files = map[string][]byte{zoeFile + ".pdf": []byte("other"), "/media/anna/b.pdf": []byte("b")}
	d.press("ctrl+s").sees(nl.KeepThere[:30])
	if string(w.files.files[zoeFile+".pdf"]) != "other" || len(w.acts) > 0 {
		t.Error("it was replaced, or logged")
	}
	d.press("ctrl+a", "ctrl+u")
	for range 90 {
		d.press("backspace")
	}
	d.typ("b.pdf").press("ctrl+s").sees(nl.KeepThere[:30])
	if string(w.files.files["/media/anna/b.pdf"]) != "b" {
		t.Error("another file was replaced")
	}
	d.press("ctrl+s").sees("Bewaard: /media/anna/b.pdf")
	if string(w.files.files["/media/anna/b.pdf"]) == "b" {
		t.Error("it was not replaced")
	}
	for range 10 {
		d.press("backspace")
	}
	d.press("ctrl+s").sees("Typ waar het bestand moet komen")
}

func TestKeepingThatFails(t *testing.T) {
	d := reportAt(t, 80, 24).press("ctrl+s")
	d.world.files.err = spoken("Op de stick kan niets worden geschreven.")
	d.press("ctrl+s").sees("Op de stick kan niets worden geschreven.")
	if len(d.world.acts) > 0 {
		t.Errorf("logged %q", d.world.logged())
	}
	d.world.files.err = nil
	d.world.breaks(errNotThere)
	d.press("ctrl+s").sees("maar dat staat niet in het logboek")
	d.env().Files = nil
	d.press("esc").press("ctrl+s").sees(nl.Capital(nl.KeepNowhere))
}

// What went to the pupil system says so from then on, and after a correction that
// it is not the same any more.
func TestReportGoesToTheSystem(t *testing.T) {
	d := reportAt(t, 80, 24).press("f9").sees("hoogstens", "tekst voor het leerlingsysteem").press("ctrl+y").sees(nl.ClipboardDone[:40])
	w := d.world
	if len(w.board.texts) != 1 || !strings.HasPrefix(w.board.texts[0], "Loopbaangesprek met Zoë Şahin-van 't Hof\nDatum:") {
		t.Errorf("copied %q", w.board.texts)
	}
	if want := "overgezet zoe id-1 1 klembord"; w.logged() != want {
		t.Errorf("logged %q, want %q", w.logged(), want)
	}
	d.press("esc").sees("Overgezet op 22 november 14:02.").lacks("veranderd sinds")
	s := w.sessions[0].Clone()
	ok(t, s.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartWhat, N: 1}, Text: "de bakker mailen"}, talk.Instant{Wall: start().Add(time.Hour), Run: 9}))
	again := drive(t, w, func(e *env) screen { return newReport(e, s, w.pupil("zoe"), newHome(e)) }, 80, 24)
	again.sees("Overgezet op 22 november 14:02 · veranderd sinds het overgezet is.")

	again.press("f9", "down").typ("30").press("ctrl+s").sees("In 30 tekens past het niet")
	again.press("backspace", "backspace").typ("veel").press("ctrl+s").sees(nl.KeepMostWrong)
	for range 4 {
		again.press("backspace")
	}
	again.typ("2.00").typ("0").press("ctrl+s").sees("Bewaard:", ".txt")
	if text := string(w.files.files[zoeFile+".txt"]); !strings.Contains(text, "de bakker mailen") {
		t.Errorf("kept is %q", text)
	}
}

func TestCalendarIsKept(t *testing.T) {
	d := reportAt(t, 80, 24).press("ctrl+s").typ("agenda").press("ctrl+s").sees("Er is niets voor in de agenda")
	w := d.world
	if len(w.files.files)+len(w.acts) > 0 {
		t.Errorf("kept %v, logged %q", w.files.files, w.logged())
	}
	w.entries = append(w.entries, school.Entry{
		ID: "e", Pupil: "zoe", Kind: school.Planned, Talk: talk.WithParents, On: time.Date(2027, 1, 12, 0, 0, 0, 0, time.UTC), At: start(),
	})
	d.press("ctrl+s").sees("Bewaard:", ".ics")
	if text := string(w.files.files[zoeFile+".ics"]); !strings.Contains(text, "20270112") {
		t.Errorf("kept is %q", text)
	}
	if want := "afspraken zoe id-1 1 " + zoeFile + ".ics"; w.logged() != want {
		t.Errorf("logged %q", w.logged())
	}
}

func TestListsAreKept(t *testing.T) {
	d := planAt(t, withBreaks(worldOfAYear(t)), 80, 24).press("ctrl+s").sees(nl.KeepPlanTitle).press("ctrl+s").sees("Bewaard:")
	pdf := d.world.files.files["/media/anna/Gesprekkenoverzicht 2026-2027.pdf"]
	if !bytes.HasPrefix(pdf, []byte("%PDF")) || !strings.HasPrefix(d.world.logged(), "overzicht") {
		t.Errorf("kept %v, logged %q", d.world.files.files, d.world.logged())
	}
	d.typ("rek").press("ctrl+s").sees(".csv").press("esc").sees("Gesprekkenoverzicht")
	c := stepsAt(t, worldOfSteps(t), 80, 36).press("alt+a", "ctrl+s").typ("rekenblad").press("ctrl+s").sees("Bewaard:")
	if text := string(c.world.files.files["/media/anna/Afspraken 2B 2026-11-22.csv"]); !strings.Contains(text, "naar de open dag") || strings.Contains(text, "Wit") {
		t.Errorf("kept is %q", text)
	}
}

// A slow stick is told of, and waited for no longer than somebody wants.
func TestKeepingIsSlow(t *testing.T) {
	w := worldOfFive()
	s := w.held(t, "zoe", talk.Individual, day(10), 25*time.Minute)
	w.files.slow = time.Minute
	seated(t, w, func(e *env) screen { return newReport(e, s, w.pupil("zoe"), newHome(e)) }, func(at *seat) {
		at.press("ctrl+s")
		at.press("ctrl+s")
		at.pass(300 * time.Millisecond)
		if at.shows(nl.KeepBusy[:20]) {
			t.Error("it says so at once")
		}
		at.pass(time.Second)
		at.sees(nl.KeepBusy[:20])
		at.press("esc")
		at.pass(time.Second)
		at.sees(nl.KeepStopped[:20])
		synctest.Wait()
		at.press("esc")
		at.pass(time.Second)
		at.sees("Verslag · Zoë")
	})
	if len(w.files.files)+len(w.acts) > 0 {
		t.Errorf("kept %v, logged %q", w.files.files, w.logged())
	}
}
