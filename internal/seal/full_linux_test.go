package seal_test

import (
	"bytes"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"gesprek/internal/seal"
)

// TestFullDisk makes keys on a real disk with ever so little room: for nothing,
// for part of the ring, for the ring and not for its copy. Whatever fails, the
// keys that were made stay, and with room again new ones are made.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "mode=0700,size=256k"); err != nil {
		t.Skipf("a small file system cannot be mounted here (needs root): %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	keys, vol := filepath.Join(dir, "sleutels"), filepath.Join(dir, "vol")
	ring, err := seal.Open(keys)
	if err != nil {
		t.Fatal(err)
	}
	ids, err := ring.NewKeys(60) // a ring of a few pages
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := ring.Seal(ids[0], "x", []byte("blijft"))
	if err != nil {
		t.Fatal(err)
	}
	failed, made := 0, 0
	for pages := range 24 { // of room
		fill(t, vol, pages)
		fresh, err := ring.NewKeys(1)
		if err == nil {
			made++
			ids = append(ids, fresh...)
		} else {
			failed++
		}
		again, open := seal.Open(keys)
		if open != nil {
			t.Fatalf("%d pages of room: open: %v", pages, open)
		}
		for _, r := range []*seal.Ring{ring, again} {
			if plain, err := r.Open(ids[0], "x", sealed); err != nil || !bytes.Equal(plain, []byte("blijft")) {
				t.Fatalf("%d pages of room: %q, %v", pages, plain, err)
			}
			for _, id := range ids {
				if _, err := r.Seal(id, "y", nil); err != nil {
					t.Fatalf("%d pages of room: key that was made: %v", pages, err)
				}
			}
		}
		if err := os.Remove(vol); err != nil {
			t.Fatal(err)
		}
		if fresh, err = ring.NewKeys(1); err != nil {
			t.Fatalf("with room again: %v", err)
		}
		ids = append(ids, fresh...)
	}
	if failed < 3 || made < 3 {
		t.Errorf("%d writes failed and %d did not", failed, made)
	}
}

// fill leaves only so many pages of room.
func fill(t *testing.T, path string, pages int) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	var size int64
	for err == nil {
		var n int
		n, err = f.Write(make([]byte, 4096))
		size += int64(n)
	}
	if err := f.Truncate(max(0, size-int64(pages)*4096)); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
