package backup

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"testing"
)

// exchange prepares an exchange of a database and its folder with keys.
func exchange(t *testing.T) (dir string, s *Swap) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range map[string]string{
		"x.db": "oud", "x.db-wal": "oud log", "x.db-shm": "", "x.db.nieuw": "nieuw", "sleutels.nieuw": "nieuw", "sleutels": "oud",
	} {
		put(t, filepath.Join(dir, name), text)
	}
	s = NewSwap(filepath.Join(dir, "x.db.wissel"))
	s.Aside("x.db", "x.opzij.db")
	s.Aside("x.db-wal", "x.opzij.db-wal")
	s.Aside("x.db-journal", "x.opzij.db-journal")
	s.Aside("sleutels", "sleutels.opzij")
	s.Remove("x.db-shm")
	s.Replace("x.db.nieuw", "x.db")
	s.Replace("sleutels.nieuw", "sleutels")
	return dir, s
}

// TestSwapIsWholeWhereverItStops: the disk as it is at each moment of an
// exchange holds, once it is finished, all of the old or all of the new.
func TestSwapIsWholeWhereverItStops(t *testing.T) {
	dir, s := exchange(t)
	before := held(t, dir)
	var images []string
	s.halt = func(string) {
		to := t.TempDir()
		must(t, os.CopyFS(to, os.DirFS(dir)))
		images = append(images, to)
	}
	must(t, s.Do())
	after := held(t, dir)
	want := map[string]string{
		"x.db": "nieuw", "sleutels": "nieuw", "x.opzij.db": "oud", "x.opzij.db-wal": "oud log", "sleutels.opzij": "oud",
	}
	if !maps.Equal(after, want) {
		t.Errorf("after the exchange: %v", after)
	}
	if len(images) != 9 {
		t.Fatalf("%d moments, want 9", len(images))
	}
	undecided := 0
	for i, image := range images {
		pending := Pending(filepath.Join(image, "x.db.wissel"))
		for range 2 { // it may be stopped and begun again, too
			must(t, Finish(filepath.Join(image, "x.db.wissel")))
		}
		got := held(t, image)
		delete(got, "x.db.wissel.tmp")
		if !pending {
			undecided++
		}
		if wanted := map[bool]map[string]string{false: before, true: after}[pending]; !maps.Equal(got, wanted) {
			t.Errorf("stopped at moment %d: %v, want %v", i, got, wanted)
		}
	}
	if undecided != 2 {
		t.Errorf("%d moments are before the decision, want 2", undecided)
	}
}

func TestUnreadableSwapIsNotForgotten(t *testing.T) {
	dir, s := exchange(t)
	good := encodeSwap(s.steps)
	for name, data := range map[string][]byte{
		"cut":     good[:len(good)-3],
		"changed": bytes.Replace(good, []byte("nieuw"), []byte("nieuv"), 1),
		"empty":   {},
	} {
		put(t, s.path, string(data))
		before := held(t, dir)
		if err := Finish(s.path); !errors.Is(err, ErrSwap) {
			t.Errorf("%s: %v", name, err)
		}
		if !maps.Equal(before, held(t, dir)) {
			t.Errorf("%s: files were changed", name)
		}
	}
}

func FuzzDecodeSwap(f *testing.F) {
	f.Add(encodeSwap(nil))
	f.Add(encodeSwap([]step{{aside, "a", "b"}, {remove, "ë\n", ""}, {replace, "c", "d"}}))
	f.Add(encodeSwap([]step{{replace, "../x", "d"}}))
	f.Fuzz(func(t *testing.T, data []byte) {
		steps, err := decodeSwap(data)
		if err != nil {
			return
		}
		if !bytes.Equal(encodeSwap(steps), data) {
			t.Fatal("is not what it reads as")
		}
		for _, st := range steps {
			if !isBase(st.from) || st.do != remove && !isBase(st.to) {
				t.Fatalf("%+v leaves the folder", st)
			}
		}
	})
}
