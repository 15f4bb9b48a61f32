package store

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// readOnlyDisk makes a disk on which a database lies and nothing can be written
// any more. After a crash its log is still there.
func readOnlyDisk(t *testing.T, crashed bool) (files, *talk.Session) {
	t.Helper()
	dir := smallDisk(t, "8m")
	f := files{dir, filepath.Join(dir, "gesprek.db"), filepath.Join(dir, "gesprek.sleutels")}
	ring, err := seal.Open(f.keys)
	ok(t, err)
	db, err := Open(t.Context(), f.db, ring)
	ok(t, err)
	s := begun(t, db, "g", "p")
	line(t, s, talk.Draft, "ook klad")
	ok(t, db.SaveTalk(t.Context(), s))
	if crashed {
		left := filepath.Join(t.TempDir(), "left")
		ok(t, os.CopyFS(left, os.DirFS(dir)))
		ok(t, db.Close())
		ok(t, os.Remove(filepath.Join(left, "gesprek.db-shm")))
		ok(t, errors.Join(os.RemoveAll(f.keys), os.RemoveAll(f.db), os.RemoveAll(f.db+".reserve")))
		ok(t, os.CopyFS(dir, os.DirFS(left)))
	} else {
		ok(t, db.Close())
	}
	ok(t, syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""))
	return f, s
}

// TestReadOnlyDiskCanBeRead: what was closed properly is read as it is, and
// nothing that writes succeeds.
func TestReadOnlyDiskCanBeRead(t *testing.T) {
	f, s := readOnlyDisk(t, false)
	ring, err := seal.Open(f.keys)
	ok(t, err)
	if _, err := Open(t.Context(), f.db, ring); !errors.Is(err, ErrReadOnly) {
		t.Fatalf("open: %v, want %v", err, ErrReadOnly)
	}
	db, err := Read(t.Context(), f.db, ring)
	ok(t, err)
	sameTalk(t, stored(t, db, "g"), s)
	line(t, s, talk.Plain, "meer")
	for name, err := range map[string]error{
		"ready": db.Ready(), "save": db.SaveTalk(t.Context(), s), "pupil": db.SavePupil(t.Context(), noor("q"), start().Wall),
	} {
		if !errors.Is(err, ErrReadOnly) {
			t.Errorf("%s: %v, want %v", name, err, ErrReadOnly)
		}
	}
	ok(t, errors.Join(db.Check(t.Context()), db.Close()))
}

// TestLogOnAReadOnlyDisk: what a crash left in the log cannot be read without
// writing, and is not passed over in silence.
func TestLogOnAReadOnlyDisk(t *testing.T) {
	f, _ := readOnlyDisk(t, true)
	ring, err := seal.Open(f.keys)
	ok(t, err)
	if _, err := Read(t.Context(), f.db, ring); !errors.Is(err, ErrReadOnly) {
		t.Fatalf("read: %v, want %v", err, ErrReadOnly)
	}
}

// TestFullDiskCanBeRead: there is no room for what SQLite keeps beside a file
// that is read, and none is needed.
func TestFullDiskCanBeRead(t *testing.T) {
	dir := smallDisk(t, "8m")
	f := files{dir, filepath.Join(dir, "gesprek.db"), filepath.Join(dir, "gesprek.sleutels")}
	ring, err := seal.Open(f.keys)
	ok(t, err)
	db, err := Open(t.Context(), f.db, ring)
	ok(t, err)
	s := begun(t, db, "g", "p")
	ok(t, errors.Join(db.SaveTalk(t.Context(), s), db.Close()))
	empty := fillUp(t, dir)
	if _, err := Open(t.Context(), f.db, ring); !errors.Is(err, ErrFull) {
		t.Errorf("open: %v, want %v", err, ErrFull)
	}
	db, err = Read(t.Context(), f.db, ring)
	ok(t, err)
	sameTalk(t, stored(t, db, "g"), s)
	ok(t, errors.Join(db.Check(t.Context()), db.Close()))
	empty()
	db, err = Open(t.Context(), f.db, ring)
	ok(t, err)
	sameTalk(t, stored(t, db, "g"), s)
	ok(t, db.Close())
}

func TestReadMakesNothing(t *testing.T) {
	f := newFiles(t)
	ring, err := seal.Open(f.keys)
	ok(t, err)
	if _, err := Read(t.Context(), f.db, ring); !errors.Is(err, ErrNotFound) {
		t.Errorf("read what is not there: %v, want %v", err, ErrNotFound)
	}
	if _, err := os.Stat(f.db); err == nil {
		t.Error("reading made a file")
	}
}
