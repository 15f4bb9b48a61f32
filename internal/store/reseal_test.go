package store

import (
	"bytes"
	"context"
	"errors"
	"os"
	"reflect"
	"slices"
	"testing"
	"time"

	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// allSealed is everything that is sealed in a database, opened.
func allSealed(t *testing.T, db *DB) []any {
	t.Helper()
	var all []any
	pupils, err := db.Pupils(t.Context())
	ok(t, err)
	for _, p := range pupils {
		former, err := db.Former(t.Context(), p.ID)
		ok(t, err)
		talks, err := db.TalksOf(t.Context(), p.ID)
		ok(t, err)
		all = append(all, p, former)
		for _, s := range talks {
			all = append(all, *normal(s))
		}
	}
	acts, err := db.Acts(t.Context(), "")
	ok(t, err)
	settings, err := db.Settings(t.Context())
	ok(t, err)
	memo, err := db.Memo(t.Context(), "words")
	ok(t, err)
	return append(all, acts, settings, memo)
}

// blobs are all sealed texts as they stand in the file.
func blobs(t *testing.T, db *DB) [][]byte {
	t.Helper()
	var list [][]byte
	for _, table := range []string{"pupil", "former", "entry", "sheet", "head", "asked", "note", "step", "review", "audit", "meta", "memo", "evening", "slot"} {
		rows, err := db.reader.Query("select sealed from " + table + " where sealed is not null")
		ok(t, err)
		n := len(list)
		for rows.Next() {
			var b []byte
			ok(t, rows.Scan(&b))
			list = append(list, b)
		}
		ok(t, errors.Join(rows.Err(), rows.Close()))
		if len(list) == n {
			t.Errorf("table %s has nothing sealed: the test misses it", table)
		}
	}
	return list
}

func TestReseal(t *testing.T) {
	f := fixture(t)
	db := f.open(t)
	before, was := allSealed(t, db), blobs(t, db)
	var heard [][2]int
	ok(t, db.Reseal(t.Context(), func(done, total int) { heard = append(heard, [2]int{done, total}) }))
	if !reflect.DeepEqual(allSealed(t, db), before) {
		t.Error("what is stored changed")
	}
	ring, err := seal.Open(f.keys)
	ok(t, err)
	if n := len(ring.Destroyed()); n != 0 {
		t.Errorf("%d keys are destroyed before there is a backup", n)
	}
	_, err = db.ForgetDrafts(t.Context(), time.Time{})
	ok(t, err)
	if want := [][2]int{{1, 2}, {2, 2}}; !slices.Equal(heard, want) {
		t.Errorf("progress was %v, want %v", heard, want)
	}
	for _, file := range []string{f.db, f.db + "-wal"} {
		data, err := os.ReadFile(file)
		ok(t, err)
		for i, b := range was {
			if bytes.Contains(data, b) {
				t.Errorf("%s still holds sealed text %d of before", file, i)
			}
		}
	}
	ring, err = seal.Open(f.keys)
	ok(t, err)
	if n := len(ring.Destroyed()); n != 3 { // of the pupil, the klad and the settings
		t.Errorf("%d keys are destroyed, want 3", n)
	}
}

// TestResealBesideASave: a talk that is held is saved with the key of now.
func TestResealBesideASave(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	line(t, s, talk.Plain, "een")
	line(t, s, talk.Draft, "twee")
	ok(t, db.SaveTalk(t.Context(), s))
	ok(t, db.Reseal(t.Context(), nil))
	line(t, s, talk.Plain, "drie")
	line(t, s, talk.Draft, "vier")
	ok(t, db.SaveTalk(t.Context(), s))
	sameTalk(t, stored(t, db, "g"), s)
}

// TestResealCutShort stops resealing at each call of the sealer, in turn.
func TestResealCutShort(t *testing.T) {
	f := fixture(t)
	db := f.open(t)
	before, whole := allSealed(t, db), db.sealer
	ring, isRing := whole.(*seal.Ring)
	for n := 0; isRing; n++ {
		db.sealer = &failing{ring, n}
		err := db.Reseal(t.Context(), nil)
		db.sealer = whole
		if !reflect.DeepEqual(allSealed(t, db), before) {
			t.Fatalf("call %d: what is stored changed", n)
		}
		if err == nil {
			break
		}
		if !errors.Is(err, errPulled) {
			t.Fatalf("call %d: %v", n, err)
		}
	}
	_, err := db.ForgetDrafts(t.Context(), time.Time{})
	ok(t, err)
	var doomed int
	ok(t, db.reader.QueryRow("select count(*) from doomed").Scan(&doomed))
	if doomed != 0 {
		t.Errorf("%d keys wait to be destroyed", doomed)
	}
}

func TestResealStops(t *testing.T) {
	f := fixture(t)
	db := f.open(t)
	before := allSealed(t, db)
	ctx, cancel := context.WithCancel(t.Context())
	err := db.Reseal(ctx, func(int, int) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("reseal gave %v", err)
	}
	if !reflect.DeepEqual(allSealed(t, db), before) {
		t.Error("what is stored changed")
	}
}
