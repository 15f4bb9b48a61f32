package store

import (
	"errors"
	"testing"

	"gesprek/internal/seal"
)

// TestReadsBeforeItCanWrite: a started database is read while another process
// has the right to write, and says that it cannot be written.
func TestReadsBeforeItCanWrite(t *testing.T) {
	f := closed(t)
	other := f.open(t)
	tx, err := other.writer.Begin()
	ok(t, err)
	ring, err := seal.Open(f.keys)
	ok(t, err)
	db, err := Start(t.Context(), f.db, ring)
	ok(t, err)
	if n := len(stored(t, db, "g").Notes); n != 40 {
		t.Errorf("%d lines, want 40", n)
	}
	for range 2 { // the answer stays
		if err := db.Ready(); !errors.Is(err, ErrInUse) {
			t.Errorf("ready beside a writer: %v, want %v", err, ErrInUse)
		}
	}
	ok(t, errors.Join(tx.Rollback(), db.Close()))
	if n := column[int](t, other, "select opened from meta"); n != 2 {
		t.Errorf("opened %d times, want 2", n)
	}
}

// TestClosedBeforeItWasReady: closing waits for the write that tries the disk.
func TestClosedBeforeItWasReady(t *testing.T) {
	f := newFiles(t)
	ring, err := seal.Open(f.keys)
	ok(t, err)
	for range 3 {
		db, err := Start(t.Context(), f.db, ring)
		ok(t, err)
		ok(t, db.Close())
	}
	if n := column[int](t, f.open(t), "select opened from meta"); n != 4 {
		t.Errorf("opened %d times, want 4", n)
	}
}
