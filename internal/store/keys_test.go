package store

import (
	"bytes"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/seal"
)

// strange is a key ring that belongs to no database yet.
func strange(t *testing.T) *seal.Ring {
	t.Helper()
	ring, err := seal.Open(filepath.Join(t.TempDir(), "andere"))
	ok(t, err)
	_, err = ring.NewKey()
	ok(t, err)
	return ring
}

// TestKeysOfAnotherDatabase: keys that open nothing seal nothing either, and
// the file stays as it was.
func TestKeysOfAnotherDatabase(t *testing.T) {
	settings := func(t *testing.T, db *DB) {
		ok(t, db.SaveSettings(t.Context(), school.Settings{Name: "Bram Haket"}))
	}
	pupil := func(t *testing.T, db *DB) { ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{})) }
	for name, fill := range map[string]func(*testing.T, *DB){
		"settings": settings, "pupil": pupil, "both": func(t *testing.T, db *DB) { settings(t, db); pupil(t, db) },
	} {
		t.Run(name, func(t *testing.T) {
			f := newFiles(t)
			db := f.open(t)
			fill(t, db)
			ok(t, db.Close())
			before := contents(t, f.db)
			if _, err := Start(t.Context(), f.db, strange(t)); !errors.Is(err, seal.ErrNoKey) {
				t.Errorf("start: %v, want %v", err, seal.ErrNoKey)
			}
			if !bytes.Equal(before, contents(t, f.db)) {
				t.Error("file was changed")
			}
			left, err := filepath.Glob(f.db + "-*")
			if len(left) > 0 || err != nil {
				t.Errorf("left behind: %v, %v", left, err)
			}
		})
	}
}

// TestAnyKeysForNothingSealed: a database that holds nothing takes any keys.
func TestAnyKeysForNothingSealed(t *testing.T) {
	f := newFiles(t)
	ok(t, f.open(t).Close())
	db, err := Open(t.Context(), f.db, strange(t))
	ok(t, err)
	ok(t, errors.Join(db.SavePupil(t.Context(), noor("p"), time.Time{}), db.Close()))
}

// TestOneRecordThatOpensIsEnough: a damaged text does not keep the rest shut.
func TestOneRecordThatOpensIsEnough(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	ok(t, errors.Join(db.SavePupils(t.Context(), classOf(3), time.Time{}), db.SaveSettings(t.Context(), school.Settings{Name: "Bram"}), db.Close()))
	raw(t, f.db, "update meta set sealed = x'00'; update pupil set sealed = x'0102' where id < '2'")
	ok(t, f.open(t).Close())
	raw(t, f.db, "update pupil set sealed = x'0102'")
	ring, err := seal.Open(f.keys)
	ok(t, err)
	if _, err := Open(t.Context(), f.db, ring); !errors.Is(err, seal.ErrTampered) {
		t.Errorf("open: %v, want %v", err, seal.ErrTampered)
	}
}
