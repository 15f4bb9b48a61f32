package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"gesprek/internal/talk"
)

// smallDisk mounts a real file system of a few MiB.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "mode=0700,size="+size); err != nil {
		t.Skipf("a small file system cannot be mounted here (needs root): %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fillUp takes all room that is left and gives a function that gives it back.
func fillUp(t *testing.T, dir string) (empty func()) {
	t.Helper()
	path := filepath.Join(dir, "vol")
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	ok(t, err)
	for _, size := range []int{64 << 10, 4 << 10, 1} {
		for {
			if _, err := f.Write(make([]byte, size)); err != nil {
				break
			}
		}
	}
	_ = f.Close()
	return func() { ok(t, os.Remove(path)) }
}

// TestRealFullDisk types on a real file system that is full: the reserve holds
// hundreds of pages of notes, with klad, for which a key must be made; after that
// nothing is lost but what was reported as not stored.
func TestRealFullDisk(t *testing.T) {
	dir := smallDisk(t, "8m")
	f := files{dir, filepath.Join(dir, "gesprek.db"), filepath.Join(dir, "gesprek.sleutels")}
	db := f.open(t)
	ok(t, db.Reserve())
	var s syscall.Stat_t
	ok(t, syscall.Stat(f.db+reserveSuffix, &s))
	if s.Blocks*512 < reserveSize {
		t.Fatalf("the reserve takes %d bytes of the disk, want %d", s.Blocks*512, reserveSize)
	}
	g := begun(t, db, "g", "p")
	ok(t, db.SaveTalk(t.Context(), g))
	empty := fillUp(t, dir)
	typed, last := 0, g.Clone()
	var err error
	for err == nil {
		text := strings.Repeat("ze vertelt over de stage. ", 40)
		kind := talk.Plain
		if typed == 0 {
			kind = talk.Draft
		}
		line(t, g, kind, text)
		if err = db.SaveTalk(t.Context(), g.Clone()); err == nil {
			typed += len(text)
			last = g.Clone()
			if !db.Low() {
				t.Fatal("stored on a full disk without saying that it is full")
			}
		}
	}
	if !errors.Is(err, ErrFull) {
		t.Fatalf("in the end: %v, want %v", err, ErrFull)
	}
	t.Logf("the reserve held %d KiB of text", typed>>10)
	if typed < 200<<10 {
		t.Errorf("the reserve held %d bytes of text, want 200 KiB", typed)
	}
	sameTalk(t, stored(t, db, "g"), last)
	sameTalk(t, stored(t, f.open(t), "g"), last)
	empty()
	db.reserve.tried = time.Time{}
	ok(t, db.SaveTalk(t.Context(), g))
	db.reserve.making.Wait()
	if db.Low() || !reserved(db) {
		t.Errorf("with room again: low: %v, reserve is there: %v", db.Low(), reserved(db))
	}
	sameTalk(t, stored(t, f.open(t), "g"), g)
}
