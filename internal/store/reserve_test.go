package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	lib "modernc.org/sqlite/lib"

	"gesprek/internal/talk"
)

// crowded is a database on a disk that is full as long as full says so.
func crowded(t *testing.T, full func(db *DB) bool) (*DB, *badDisk) {
	t.Helper()
	f := newFiles(t)
	ok(t, os.MkdirAll(f.dir, 0o700))
	disk := newBadDisk(t, f.dir)
	ring := &memoryRing{gone: map[string]bool{}}
	db, err := Open(t.Context(), f.db, ring)
	ok(t, err)
	t.Cleanup(func() {
		disk.mend()
		ok(t, errors.Join(db.Check(context.Background()), db.Close()))
	})
	ok(t, db.Reserve())
	ring.full = func() bool { return full(db) }
	disk.set(fault{
		name: "full", counts: func(c call) bool { return c != syncCall },
		code: func(call) int32 { return lib.SQLITE_FULL }, when: func() bool { return full(db) },
	})
	return db, disk
}

func reserved(db *DB) bool {
	info, err := os.Stat(db.reserve.path)
	return err == nil && info.Size() == reserveSize && info.Mode().Perm()&0o077 == 0
}

// TestReserveIsGivenUpForASave: the first save on a full disk goes into the
// room of the reserve, at once, and the store says so; when that is full too
// the save fails, and when there is room again the reserve comes back.
func TestReserveIsGivenUpForASave(t *testing.T) {
	t.Parallel()
	full, brimful := false, false
	db, _ := crowded(t, func(db *DB) bool { return full && (brimful || reserved(db)) })
	if !reserved(db) || db.Low() {
		t.Fatalf("reserve is there: %v, low: %v", reserved(db), db.Low())
	}
	s := begun(t, db, "g", "p")
	full = true
	for range 3 {
		line(t, s, talk.Draft, "klad, op een volle schijf")
		ok(t, db.SaveTalk(t.Context(), s))
		sameTalk(t, stored(t, db, "g"), s)
		if !db.Low() || reserved(db) {
			t.Fatalf("low: %v, reserve is there: %v", db.Low(), reserved(db))
		}
	}
	brimful = true
	line(t, s, talk.Plain, "nu echt vol")
	for range 2 {
		if err := db.SaveTalk(t.Context(), s); !errors.Is(err, ErrFull) {
			t.Fatalf("save on a disk without reserve: %v, want %v", err, ErrFull)
		}
	}
	full = false
	db.reserve.tried = time.Time{}
	ok(t, db.SaveTalk(t.Context(), s))
	db.reserve.making.Wait()
	if db.Low() || !reserved(db) {
		t.Errorf("with room again: low: %v, reserve is there: %v", db.Low(), reserved(db))
	}
	sameTalk(t, stored(t, db, "g"), s)
}

// TestEverythingIsStoredInTheReserve: what is not a talk finds the room too,
// also where the log is emptied and keys are destroyed.
func TestEverythingIsStoredInTheReserve(t *testing.T) {
	t.Parallel()
	for _, d := range evening(t) {
		full := false
		db, _ := crowded(t, func(db *DB) bool { return full && reserved(db) })
		for _, before := range evening(t) {
			full = before.name == d.name
			if err := before.do(t.Context(), db); err != nil {
				t.Fatalf("%s: %v", before.name, err)
			}
			if full {
				break
			}
		}
		if !db.Low() && d.item != "acts" {
			t.Errorf("%s: did not need the reserve", d.name)
		}
	}
}

// TestFullDiskAtTheStart: a database whose disk filled up while it was closed
// opens in the room of the reserve.
func TestFullDiskAtTheStart(t *testing.T) {
	t.Parallel()
	f := newFiles(t)
	ok(t, os.MkdirAll(f.dir, 0o700))
	disk := newBadDisk(t, f.dir)
	ring := &memoryRing{gone: map[string]bool{}}
	for range 2 {
		db, err := Open(t.Context(), f.db, ring)
		ok(t, err)
		ok(t, db.Reserve())
		disk.set(fault{
			name: "full", counts: func(c call) bool { return c != syncCall },
			code: func(call) int32 { return lib.SQLITE_FULL }, when: func() bool { return reserved(db) },
		})
		ok(t, db.Close())
	}
	db, err := Open(t.Context(), f.db, ring)
	ok(t, err)
	if !db.Low() {
		t.Error("opened on a full disk without saying so")
	}
	disk.mend()
	ok(t, db.Close())
}

func TestReserveIsMadeWhole(t *testing.T) {
	t.Parallel()
	f := newFiles(t)
	db := f.open(t)
	path := f.db + reserveSuffix
	ok(t, os.WriteFile(path, make([]byte, reserveSize/2), 0o644)) // cut short by a crash
	ok(t, db.Reserve())
	if !reserved(db) {
		t.Fatal("half a reserve stayed")
	}
	text := contents(t, path)
	if strings.Contains(string(text), strings.Repeat("\x00", 64)) {
		t.Error("the reserve can be compressed")
	}
	before, err := os.Stat(path)
	ok(t, err)
	ok(t, db.Reserve())
	after, err := os.Stat(path)
	ok(t, err)
	if !os.SameFile(before, after) {
		t.Error("a whole reserve was made again")
	}
	if free, known := freeSpace(filepath.Dir(path)); known && free <= 0 {
		t.Errorf("free space: %d", free)
	}
}
