//go:build unix

package cli

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/rehearse"
	"gesprek/internal/tui"
	"gesprek/prompts"
)

// keptUntil finds the moment until which the screen says that everything is stored.
var keptUntil = regexp.MustCompile(`opgeslagen (\d\d:\d\d:\d\d)`)

// speaks says something to a practice pupil and waits until the screen says that it is
// stored.
func (w *window) speaks(text string) {
	w.t.Helper()
	w.types(text)
	w.sees(text)
	since := time.Now().In(amsterdam(w.t)).Format(time.TimeOnly)
	w.types(keyEnter)
	w.until("store "+text, func() bool {
		found := keptUntil.FindStringSubmatch(w.screen())
		return found != nil && found[1] >= since
	})
}

// practisedIn gives the one run in a database.
func practisedIn(t *testing.T, path string) tui.PracticeRun {
	t.Helper()
	d, err := openData(t.Context(), beside(path))
	must(t, err)
	defer d.db.Close()
	runs := runsOf(t, d)
	if len(runs) != 1 || runs[0].Damaged {
		t.Fatalf("the runs are %v, want one that is whole", runs)
	}
	return runs[0]
}

// TestPracticeSurvivesKills kills the real program each time the screen says that all
// is stored: whatever was said and heard is there, and the talk goes on.
func TestPracticeSurvivesKills(t *testing.T) {
	b, path := newBench(t), filepath.Join(t.TempDir(), "klas.db")
	said := []string{"Hoi Sem, fijn dat je er bent.", "Wat deed je zaterdag?", "Wat doe je daar precies?", "Hoe merkte je dat?"}
	for i, text := range said {
		args := []string{"oefen", "alleen", "sem", "--zaad", "7", "--db", path}
		if i > 0 {
			args = []string{"oefen", "--db", path}
		}
		w := b.start(t, 100, 30, args...)
		if i > 0 {
			w.sees("Je oefengesprek met Sem van vandaag")
			w.types(keyEnter)
			w.sees(said[i-1], "Pauze sinds")
		} else {
			w.sees("Niets typen is stilte")
		}
		w.speaks(text)
		must(t, w.cmd.Process.Kill())
		<-w.ended
		heard := strings.Count(practisedIn(t, path).Text, "\tzeg\t")
		if heard != i+1 {
			t.Fatalf("%d of %d turns are stored:\n%s", heard, i+1, practisedIn(t, path).Text)
		}
	}
	w := b.start(t, 80, 24, "oefen", "--db", path)
	w.sees("Je oefengesprek met Sem van vandaag")
	w.types(keyEnter)
	w.sees("Pauze sinds")
	w.types("\x1b") // esc
	w.sees("Stoppen met Sem?")
	w.types(keyDown + keyEnter)
	w.sees("Terugkijken · Sem", "Wie Sem is")
	w.types(keyQuit)
	if code := w.exits(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
	w.clean()
	replaysWhole(t, practisedIn(t, path).Text, said)
}

// replaysWhole wants a recording that tells all that was said and gives itself again,
// byte for byte.
func replaysWhole(t *testing.T, text string, said []string) {
	t.Helper()
	s, err := rehearse.ParseScript(strings.NewReader(text))
	must(t, err)
	book, err := handbook.Load(prompts.FS, nil)
	must(t, err)
	p, _ := book.Persona(s.Head.Persona)
	again, err := rehearse.Replay(s, p, rehearse.NewRecogniser())
	must(t, err)
	if got := again.Script().String(); got != text {
		t.Errorf("replayed it is\n%s\nrecorded\n%s", got, text)
	}
	if _, ended := again.Ended(); !ended || s.Head.Seed != 7 {
		t.Errorf("the recording is\n%s", text)
	}
	for _, want := range said {
		if !strings.Contains(text, "\tzeg\t"+want+"\n") {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}
