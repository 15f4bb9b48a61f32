package tui

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

func TestReportIsCopied(t *testing.T) {
	for _, key := range []string{"ctrl+y", "alt+k"} {
		for _, width := range []int{60, 200} {
			d := reportAt(t, width, 24).press(key).sees(nl.ClipboardDone)
			w := d.world
			if len(w.board.texts) != 1 || !strings.HasPrefix(w.board.texts[0], "Loopbaangesprek met Zoë Şahin-van 't Hof\n\nDatum: donderdag") ||
				!strings.HasSuffix(w.board.texts[0], "“ik vind het leuk als alles klopt”\n") {
				t.Errorf("%s at %d columns copies %q", key, width, w.board.texts)
			}
			want := []school.Act{{
				At: start(), Kind: school.ActExport, Pupil: "zoe", Talk: "id-1", Count: 1, Name: "Zoë Şahin-van 't Hof", Note: "klembord",
			}}
			if !reflect.DeepEqual(w.acts, want) {
				t.Errorf("the log has %+v, want %+v", w.acts, want)
			}
		}
	}
}

// What is copied is as wide as ever, whatever the screen is.
func TestCopyDoesNotDependOnTheScreen(t *testing.T) {
	small, big := reportAt(t, 60, 16).press("ctrl+y"), reportAt(t, 200, 60).press("ctrl+y")
	if a, b := small.world.board.texts, big.world.board.texts; !reflect.DeepEqual(a, b) {
		t.Errorf("copied are %q and %q", a, b)
	}
}

func TestCopyByTheTerminal(t *testing.T) {
	d := reportAt(t, 80, 24)
	d.world.board.how = ByTerminal
	r := d.model.screen.(*reportView)
	msg := r.copy()()
	batch, ok := msg.(tea.BatchMsg)
	if !ok || len(batch) != 2 {
		t.Fatalf("gives %T", msg)
	}
	asked := batch[0]()
	if like := tea.SetClipboard("")(); reflect.TypeOf(asked) != reflect.TypeOf(like) || fmt.Sprint(asked) != d.world.board.texts[0] {
		t.Errorf("the terminal is asked %T %q", asked, asked)
	}
	d.press("ctrl+y").sees(nl.ClipboardByTerminal)
	if n := len(d.world.acts); n != 2 {
		t.Errorf("%d acts in the log", n)
	}
}

func TestCopyThatFails(t *testing.T) {
	d := reportAt(t, 80, 24)
	d.world.board.err = errors.New("stopped")
	d.press("ctrl+y").sees(nl.ClipboardFailed)
	if len(d.world.acts) > 0 {
		t.Errorf("the log has %+v", d.world.acts)
	}
}

// The log is told in whatever order answers come.
func TestCopyThatIsNotLogged(t *testing.T) {
	d := reportAt(t, 80, 24)
	d.world.breaks(errNotThere)
	d.press("ctrl+y").sees("gekopieerd, maar dat staat niet in het logboek")
	name := copyLogName("id-1")
	d.send(copiedMsg{talk: "id-1"}).send(savedMsg{name: name, err: errNotThere}).sees("maar dat staat niet in het logboek")
	d.world.breaks(nil)
	d.press("ctrl+y").sees(nl.ClipboardDone).lacks("logboek")
}

// A slow tool ends when another screen stands there.
func TestCopyGoesOnBehindAnotherScreen(t *testing.T) {
	d := reportAt(t, 80, 24)
	copying := d.model.screen.(*reportView).copy()
	d.sees(nl.ClipboardBusy).press("esc").sees("Leerlingen")
	d.run(copying)
	d.drain()
	if len(d.world.board.texts) != 1 || len(d.world.acts) != 1 {
		t.Errorf("copied are %d texts, logged %d acts", len(d.world.board.texts), len(d.world.acts))
	}
	d.sees("Leerlingen").lacks("klembord")
}
