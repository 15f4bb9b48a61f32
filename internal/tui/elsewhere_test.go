package tui

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// brief is an error of a full disk, as the screens get it.
type brief struct{ says string }

func (b brief) Error() string    { return "disk is full" }
func (b brief) Sentence() string { return nl.ErrorFull }
func (b brief) Brief() string    { return b.says }

// sticks is a disk that has trouble, with a stick in the laptop.
type sticks struct {
	world   *world
	low     bool
	folders []string
	refuse  error               // of every folder
	chosen  string              // folder that talks go to while the disk is full
	stored  map[string][]string // lines of a talk, by folder
}

func newSticks(w *world, folders ...string) *sticks {
	return &sticks{world: w, folders: folders, stored: map[string][]string{}}
}

func (s *sticks) Low() bool                        { return s.low }
func (s *sticks) Folders(context.Context) []string { return slices.Clone(s.folders) }

// Shelter stores in a folder; from then on the world's saves end there.
func (s *sticks) Shelter(_ context.Context, folder string, t *talk.Session) error {
	if s.refuse != nil {
		return s.refuse
	}
	s.chosen = folder
	s.stored[folder] = wordsOf(t)
	s.world.breaks(&Elsewhere{File: filepath.Join(folder, "gesprek-nood.db")})
	return nil
}

func wordsOf(s *talk.Session) []string {
	var out []string
	for _, n := range s.Notes {
		out = append(out, n.Text)
	}
	return out
}

// TestFullDiskIsToldAndLeadsElsewhere goes the whole way: a warning, the truth
// when nothing is stored, a stick, the stick pulled out, and home again.
func TestFullDiskIsToldAndLeadsElsewhere(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 36}} {
		d := inTalk(t, talk.Individual, size[0], size[1])
		disk := newSticks(d.world, "/media/anna/STICK", "/media/anna/ANDERE")
		d.env().Disk = disk
		d.press("alt+d").sees("Alles wordt gewoon opgeslagen.")
		disk.low = true
		d.typ("a").sees("opgeslagen 14:02:00 · schijf vol", "maak plaats", "alt+d: bewaar elders")
		d.world.breaks(brief{nl.BriefFull})
		d.typ("b").sees("NIET OPGESLAGEN: schijf vol", "alt+d: bewaar elders").lacks("opgeslagen 14:02").wantLines("ab")
		disk.refuse = brief{nl.BriefReadOnly}
		d.press("alt+d").sees("/media/anna/STICK", "/media/anna/ANDERE", "Vraag 1 van opening?").press("down", "enter")
		d.sees("/media/anna/ANDERE: schijf alleen-lezen. Andere map:", "NIET OPGESLAGEN")
		disk.refuse = nil
		d.press("enter").wantLines("ab")
		if got := disk.stored["/media/anna/STICK"]; !slices.Equal(got, []string{"ab"}) {
			t.Fatalf("on the stick: %q", got)
		}
		d.typ("c").sees("op STICK 14:02:00 (niet thuis)", "lleen op").lacks("NIET OPGESLAGEN").wantLines("abc")
		d.world.breaks(brief{nl.BriefBoth(nl.BriefFull, "STICK")})
		d.typ("d").sees("NIET OPGESLAGEN").lacks("niet thuis").wantLines("abcd")
		d.world.breaks(nil)
		disk.low = false
		d.typ("e").sees("opgeslagen 14:02:00").lacks("NIET OPGESLAGEN", "niet thuis", "schijf vol").wantLines("abcde")
	}
}

// TestFolderCanBeTyped: what names a folder is one, also where a folder of the
// list has the same letters.
func TestFolderCanBeTyped(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	disk := newSticks(d.world, "/media/anna/STICK")
	d.env().Disk = disk
	d.world.breaks(brief{nl.BriefFull})
	d.typ("x").press("ctrl+k").typ("bewaar elders").sees("alt+d").press("enter").sees(nl.ElsewhereTitle)
	d.typ("/media/anna").press("enter")
	if disk.chosen != "/media/anna" {
		t.Errorf("stored in %q", disk.chosen)
	}
	d.typ("y").sees("op anna").wantLines("xy")
	disk.folders = nil
	d.press("shift+f5").sees(nl.ElsewhereNone).press("enter").sees(nl.ElsewhereNone).typ(`E:\`).sees(nl.ElsewhereEnter).press("enter")
	if disk.chosen != `E:\` {
		t.Errorf("stored in %q", disk.chosen)
	}
}

// TestElsewhereFromRoundingOff is the same on a screen that is a form, and in
// the report after it.
func TestElsewhereFromRoundingOff(t *testing.T) {
	w := worldOfFive()
	disk := newSticks(w, "/media/anna/STICK")
	d := rounding(t, w, 28*time.Minute, 80, 24, lines()...)
	d.env().Disk = disk
	w.breaks(brief{nl.BriefFull})
	d.typ("x").sees("NIET OPGESLAGEN: schijf vol.", "Druk op alt+d om ergens anders te bewaren")
	d.press("ctrl+k").sees(nl.ElsewhereName).press("esc")
	disk.refuse = brief{nl.BriefFull}
	d.press("alt+d").sees(nl.ElsewhereTitle, "/media/anna/STICK").press("enter")
	d.sees("/media/anna/STICK: schijf vol. Andere map:")
	disk.refuse = nil
	d.press("enter").typ("y").sees("op STICK", "(niet thuis)").lacks("NIET OPGESLAGEN")
	d.press("alt+d").typ("/mnt/ander").press("enter")
	if disk.chosen != "/mnt/ander" {
		t.Errorf("stored in %q", disk.chosen)
	}
	d.typ("z").sees("op ander").press("ctrl+s").typ("vrijdag").press("ctrl+s", "ctrl+s").sees("Verslag · Noor de Wit", "op ander", "(niet thuis)")
	w.breaks(nil)
}

// wandering is a store that is full for a while and has a stick then.
type wandering struct {
	*world
	mu     sync.Mutex // guards what follows
	full   bool
	home   []time.Time // when saving at home was tried, and
	revs   []int64     // which revision
	stored []int64
}

func (w *wandering) SaveTalk(ctx context.Context, s *talk.Session) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.home, w.revs = append(w.home, time.Now()), append(w.revs, s.Rev)
	if w.full {
		return &Elsewhere{File: "/media/STICK/x.db"}
	}
	w.stored = append(w.stored, s.Rev)
	return w.world.SaveTalk(ctx, s)
}

// fills makes the disk full, or not any more.
func (w *wandering) fills(full bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.full = full
}

// told gives what was tried when, and what is stored.
func (w *wandering) told() (home []time.Time, revs, stored []int64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.home), slices.Clone(w.revs), slices.Clone(w.stored)
}

// TestHomeIsTriedAgain: a talk that is stored elsewhere only is tried at home
// again and again, with nothing typed, and at the latest at the end; typing
// meanwhile is stored as fast as ever.
func TestHomeIsTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &wandering{world: newWorld(), full: true}
		d := newDeskOfTest(t, store, store.world)
		d.key(t)
		d.wait(200 * time.Millisecond)
		if d.env.saved.away == "" || d.env.saved.err != nil || d.env.saved.rev != d.session.Rev {
			t.Fatalf("away %q, error %v, revision %d of %d", d.env.saved.away, d.env.saved.err, d.env.saved.rev, d.session.Rev)
		}
		d.wait(10 * time.Second)
		if home, _, _ := store.told(); len(home) < 8 || len(home) > 14 {
			t.Errorf("home was tried %d times in ten seconds", len(home))
		}
		before := time.Now()
		d.key(t)
		d.wait(time.Second)
		home, revs, _ := store.told()
		if i := slices.Index(revs, d.session.Rev); i < 0 || home[i].Sub(before) > 500*time.Millisecond {
			t.Error("what was typed waited for more than half a second")
		}
		store.fills(false)
		d.wait(2 * time.Second)
		if _, _, stored := store.told(); d.env.saved.away != "" || !slices.Equal(stored, []int64{d.session.Rev}) {
			t.Errorf("home again: away %q, stored %v, want revision %d once", d.env.saved.away, stored, d.session.Rev)
		}
		d.wait(10 * time.Second)
		if _, _, stored := store.told(); len(stored) != 1 {
			t.Errorf("stored %v: home is not tried any more", stored)
		}
		store.fills(true)
		d.key(t)
		d.wait(100 * time.Millisecond)
		store.fills(false)
		ended := d.env.saver.close()
		if _, _, stored := store.told(); !ended || stored[len(stored)-1] != d.session.Rev {
			t.Errorf("at the end: stored %v, want %d", stored, d.session.Rev)
		}
	})
}

func TestElsewhereIsNoFailure(t *testing.T) {
	err := error(&Elsewhere{File: "x"})
	if m := (savedMsg{err: err}).placed(); m.err != nil || m.away != "x" {
		t.Errorf("%+v", m)
	}
	if m := (savedMsg{err: errors.New("vol")}).placed(); m.err == nil || m.away != "" {
		t.Errorf("%+v", m)
	}
}
