package seal_test

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"sync"
	"testing"

	"gesprek/internal/seal"

	"pgregory.net/rapid"
)

func TestKeysLast(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data", "sleutels")
	r := open(t, dir)
	key := newKey(t, r)
	if !regexp.MustCompile(`^[0-9a-f]{32}$`).MatchString(key) {
		t.Fatalf("key id is %q", key)
	}
	sealed := sealText(t, r, key, place, "ja")
	again := open(t, dir)
	opens(t, again, key, place, sealed, "ja")
	if again.Damage() != nil {
		t.Errorf("a whole ring reports damage: %v", again.Damage())
	}
}

func TestNewKeysAreDistinct(t *testing.T) {
	r := open(t, t.TempDir())
	keys, err := r.NewKeys(50)
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(keys)
	if n := len(slices.Compact(keys)); n != 50 {
		t.Fatalf("%d distinct keys of 50", n)
	}
	if none, err := r.NewKeys(0); len(none) != 0 || err != nil {
		t.Fatalf("NewKeys(0) gave %v, %v", none, err)
	}
}

func TestDestroy(t *testing.T) {
	dir := t.TempDir()
	r := open(t, dir)
	gone, kept := newKey(t, r), newKey(t, r)
	sealedGone := sealText(t, r, gone, place, "klad")
	sealedKept := sealText(t, r, kept, place, "verslag")
	for range 2 { // the second time changes nothing
		if err := r.Destroy(gone); err != nil {
			t.Fatal(err)
		}
	}
	check := func(r *seal.Ring) {
		t.Helper()
		refuses(t, r, gone, place, sealedGone, seal.ErrDestroyed)
		if _, err := r.Seal(gone, place, nil); !errors.Is(err, seal.ErrDestroyed) {
			t.Errorf("Seal gave %v", err)
		}
		opens(t, r, kept, place, sealedKept, "verslag")
		if got := r.Destroyed(); !slices.Equal(got, []string{gone}) {
			t.Errorf("destroyed: %v", got)
		}
	}
	check(r)
	check(open(t, dir))
	remove(t, dir, ringFile)
	check(open(t, dir)) // from the copy
}

func TestDestroyRefusesWhatIsNoID(t *testing.T) {
	r := open(t, t.TempDir())
	key := newKey(t, r)
	for _, bad := range []string{"", "x", key + "\nkey", key[:31] + "G", key[:31] + "A"} {
		if err := r.Destroy(key, bad); !errors.Is(err, seal.ErrNoKey) {
			t.Errorf("Destroy(%q) gave %v", bad, err)
		}
	}
	sealText(t, r, key, place, "still there")
}

// TestDestroyUnknownKeepsItAway destroys a key in a ring that never had it,
// and then brings in a ring that has.
func TestDestroyUnknownKeepsItAway(t *testing.T) {
	dir := t.TempDir()
	r := open(t, dir)
	without := read(t, dir, ringFile)
	key := newKey(t, r)
	sealed := sealText(t, r, key, place, "ja")
	with := read(t, dir, ringFile)

	write(t, dir, ringFile, without)
	write(t, dir, copyFile, without)
	if err := open(t, dir).Destroy(key); err != nil {
		t.Fatal(err)
	}
	write(t, dir, ringFile, with)
	refuses(t, open(t, dir), key, place, sealed, seal.ErrDestroyed)
}

func TestSecondRingSeesKeysOfTheFirst(t *testing.T) {
	dir := t.TempDir()
	a, b := open(t, dir), open(t, dir)
	for range 3 {
		key := newKey(t, a)
		opens(t, b, key, place, sealText(t, a, key, place, "ja"), "ja")
		refuses(t, b, "onbekend", place, nil, seal.ErrNoKey)
	}
	mine := newKey(t, b)
	if err := a.Destroy(mine); err != nil {
		t.Fatal(err)
	}
	newKey(t, b) // writing merges what the other one destroyed
	if _, err := b.Seal(mine, place, nil); !errors.Is(err, seal.ErrDestroyed) {
		t.Fatalf("Seal gave %v", err)
	}
}

func TestConcurrentUse(t *testing.T) {
	dir := t.TempDir()
	rings := []*seal.Ring{open(t, dir), open(t, dir)}
	shared := newKey(t, rings[0])
	sealed := sealText(t, rings[0], shared, place, "ja")
	var mu sync.Mutex
	var kept []string
	var wg sync.WaitGroup
	for i := range 8 {
		r := rings[i%2]
		wg.Go(func() {
			for range 5 {
				keys, err := r.NewKeys(2)
				if err != nil {
					t.Error(err)
					return
				}
				if got, err := r.Open(shared, place, sealed); err != nil || string(got) != "ja" {
					t.Errorf("opened %q, %v", got, err)
				}
				if err := r.Destroy(keys[0]); err != nil {
					t.Error(err)
				}
				if _, err := r.Seal(keys[0], place, nil); !errors.Is(err, seal.ErrDestroyed) {
					t.Errorf("sealed with a destroyed key: %v", err)
				}
				r.Destroyed()
				mu.Lock()
				kept = append(kept, keys[1])
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	last := open(t, dir)
	for _, key := range kept {
		sealText(t, last, key, place, "ja")
	}
	if n := len(last.Destroyed()); n != 40 {
		t.Errorf("%d keys destroyed, want 40", n)
	}
}

func TestConcurrentFirstUse(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "nieuw")
	var wg sync.WaitGroup
	keys := make([]string, 6)
	for i := range keys {
		wg.Go(func() {
			r, err := seal.Open(dir)
			if err != nil {
				t.Error(err)
				return
			}
			if keys[i], err = r.NewKey(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	r := open(t, dir)
	for _, key := range keys {
		sealText(t, r, key, place, "ja")
	}
}

func TestModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such modes")
	}
	dir := filepath.Join(t.TempDir(), "sleutels")
	r := open(t, dir)
	if err := r.Destroy(newKey(t, r)); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("folder: %v, %v", info.Mode(), err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", e.Name(), info.Mode(), err)
		}
		names = append(names, e.Name())
	}
	if want := []string{masterFile, masterCopy, ringFile, copyFile, "sleutelring.slot"}; !slices.Equal(names, want) {
		t.Errorf("files: %v, want %v", names, want)
	}
}

// TestAgainstModel makes, destroys, reopens and damages at random, and compares
// with what a plain map says.
func TestAgainstModel(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "model")
		if err != nil {
			rt.Fatal(err)
		}
		r := open(t, dir)
		want := map[string][]byte{} // nil: destroyed
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			switch rapid.SampledFrom([]string{"new", "destroy", "reopen", "lose", "cut"}).Draw(rt, "step") {
			case "new":
				keys, err := r.NewKeys(rapid.IntRange(1, 3).Draw(rt, "n"))
				if err != nil {
					rt.Fatal(err)
				}
				for _, key := range keys {
					want[key] = sealText(t, r, key, key, "ja")
				}
			case "destroy":
				for key := range want {
					if err := r.Destroy(key); err != nil {
						rt.Fatal(err)
					}
					want[key] = nil
					break
				}
			case "reopen":
				r = open(t, dir)
			case "lose":
				remove(t, dir, rapid.SampledFrom([]string{ringFile, copyFile}).Draw(rt, "file"))
				r = open(t, dir)
			case "cut":
				name := rapid.SampledFrom([]string{ringFile, copyFile}).Draw(rt, "file")
				data := read(t, dir, name)
				write(t, dir, name, data[:rapid.IntRange(0, len(data)-1).Draw(rt, "at")])
				r = open(t, dir)
			}
		}
		for key, sealed := range want {
			got, err := r.Open(key, key, sealed)
			if sealed == nil && !errors.Is(err, seal.ErrDestroyed) {
				rt.Fatalf("destroyed key %s gave %v", key, err)
			}
			if sealed != nil && (err != nil || string(got) != "ja") {
				rt.Fatalf("key %s gave %q, %v", key, got, err)
			}
		}
	})
}

func BenchmarkOpenRing2000(b *testing.B) {
	dir := b.TempDir()
	if _, err := open(b, dir).NewKeys(2000); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		open(b, dir)
	}
}
