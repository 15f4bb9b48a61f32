package store

import (
	"context"
	"testing"
	"time"

	"gesprek/internal/talk"
)

// bursting is a key ring that panics as often as is asked.
type bursting struct {
	Sealer
	seal, open int
}

func (b *bursting) Seal(key, place string, plain []byte) ([]byte, error) {
	if b.seal > 0 {
		b.seal--
		panic("Noor zei iets")
	}
	return b.Sealer.Seal(key, place, plain)
}

func (b *bursting) Open(key, place string, sealed []byte) ([]byte, error) {
	if b.open > 0 {
		b.open--
		panic("Noor zei iets")
	}
	return b.Sealer.Open(key, place, sealed)
}

// panics tells whether do did.
func panics(do func()) (did bool) {
	defer func() { did = recover() != nil }()
	do()
	return false
}

// TestPanicHoldsNoConnection: after a panic in the middle of a save or a read
// the next one does not wait for a transaction that nobody ends.
func TestPanicHoldsNoConnection(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	ring := &bursting{Sealer: db.sealer}
	db.sealer = ring
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	s := begun(t, db, "g", "p")
	line(t, s, talk.Plain, "voor de klap")
	ok(t, db.SaveTalk(ctx, s))
	line(t, s, talk.Draft, "na de klap")
	ring.seal = 3
	for range 3 {
		if !panics(func() { _ = db.SaveTalk(ctx, s) }) {
			t.Fatal("the save did not panic")
		}
	}
	ok(t, db.SaveTalk(ctx, s))
	sameTalk(t, stored(t, db, "g"), s)
	ring.open = readers + 1
	for range readers + 1 {
		if !panics(func() { _, _ = db.Talk(ctx, "g") }) {
			t.Fatal("the read did not panic")
		}
	}
	sameTalk(t, stored(t, db, "g"), s)
	sameTalk(t, stored(t, f.open(t), "g"), s)
}
