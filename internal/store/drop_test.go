package store

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"testing"
	"time"

	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// children are the tables with rows of a talk.
func children(t *testing.T, db *DB) []string {
	t.Helper()
	rows, err := db.reader.Query("select m.name from sqlite_schema m, pragma_foreign_key_list(m.name) k where k.\"table\" = 'talk'")
	ok(t, err)
	defer rows.Close()
	var list []string
	for rows.Next() {
		var name string
		ok(t, rows.Scan(&name))
		list = append(list, name)
	}
	ok(t, rows.Err())
	if len(list) < 7 {
		t.Fatalf("only %v belong to a talk", list)
	}
	return list
}

// whole is a live talk with something in every list of it.
func whole(t *testing.T, db *DB, id, pupil string) *talk.Session {
	t.Helper()
	var s talk.Session
	n := 0
	fill(reflect.ValueOf(&s).Elem(), &n)
	s.ID, s.Plan.PupilID = id, pupil
	s.Notes[0].Kind = talk.Draft
	ok(t, db.SavePupil(t.Context(), noor(pupil), time.Time{}))
	ok(t, db.SaveTalk(t.Context(), &s))
	return &s
}

func TestDropTalk(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	mistake, other := whole(t, db, "vergissing", "p"), whole(t, db, "ander", "q")
	key := column[string](t, db, "select klad_key from talk where id = 'vergissing'")
	sealed := [][]byte{
		column[[]byte](t, db, "select sealed from head where talk = 'vergissing'"),
		column[[]byte](t, db, "select sealed from note where talk = 'vergissing' and kind = 'klad'"),
	}
	for range 2 { // twice is once
		ok(t, db.DropTalk(t.Context(), mistake.ID))
	}
	if _, err := db.Talk(t.Context(), mistake.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("dropped talk: %v, want %v", err, ErrNotFound)
	}
	for _, table := range children(t, db) {
		left := column[int](t, db, "select count(*) from "+table+" where talk = 'vergissing'")
		kept := column[int](t, db, "select count(*) from "+table+" where talk = 'ander'")
		if left != 0 || kept == 0 {
			t.Errorf("%s: %d rows left of the talk, %d of the other one", table, left, kept)
		}
	}
	if _, err := db.sealer.Open(key, "x", []byte("x")); !errors.Is(err, seal.ErrDestroyed) {
		t.Errorf("klad key: %v, want %v", err, seal.ErrDestroyed)
	}
	for _, name := range []string{f.db, f.db + "-wal"} {
		for _, text := range sealed {
			if bytes.Contains(contents(t, name), text) {
				t.Errorf("%s still holds what was sealed", name)
			}
		}
	}
	if log, err := os.Stat(f.db + "-wal"); err != nil || log.Size() > 64<<10 {
		t.Errorf("log after dropping: %v, %v", log, err)
	}
	sameTalk(t, stored(t, db, "ander"), other)
	ok(t, db.SaveTalk(t.Context(), begun(t, db, "nieuw", "p"))) // there is no live one in its way
}

func TestDropTalkWithoutKlad(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	line(t, s, talk.Plain, "over een ander")
	ok(t, db.SaveTalk(t.Context(), s))
	ok(t, db.DropTalk(t.Context(), "g"))
	if n := column[int](t, db, "select count(*) from talk") + column[int](t, db, "select count(*) from doomed"); n != 0 {
		t.Errorf("%d rows left", n)
	}
}

func TestFinishedTalkIsNotDropped(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	line(t, s, talk.Draft, "klad")
	finish(t, s, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), s))
	if err := db.DropTalk(t.Context(), "g"); !errors.Is(err, talk.ErrFinished) {
		t.Errorf("finished talk: %v, want %v", err, talk.ErrFinished)
	}
	sameTalk(t, stored(t, db, "g"), s)
}

// How a step turned out is what somebody told, whichever talk it was told in.
func TestReviewOutlivesItsTalk(t *testing.T) {
	db := newFiles(t).open(t)
	first := begun(t, db, "een", "p")
	_, err := first.PutStep(talk.Step{What: "bellen", Who: "ik", When: "morgen"}, first.Seen)
	ok(t, err)
	finish(t, first, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), first))
	second := begun(t, db, "twee", "p")
	ok(t, second.Reviewed(talk.Review{Talk: "een", Step: 1, State: talk.StepDone}, second.Seen))
	ok(t, db.SaveTalk(t.Context(), second))
	ok(t, db.DropTalk(t.Context(), "twee"))
	if got := stored(t, db, "een").Steps[0].State; got != talk.StepDone {
		t.Errorf("step is %q, want %q", got, talk.StepDone)
	}
}

// A key that a failed save made is destroyed with the talk, and what could not
// be destroyed at once is by the next call.
func TestDroppingIsFinishedLater(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	ring := &moody{Sealer: db.sealer}
	db.sealer = ring
	s := begun(t, db, "g", "p")
	ok(t, db.SaveTalk(t.Context(), s))
	line(t, s, talk.Draft, "klad")
	limit(t, db)
	line(t, s, talk.Plain, string(bytes.Repeat([]byte("lang "), 5000)))
	if err := db.SaveTalk(t.Context(), s); !errors.Is(err, ErrFull) {
		t.Fatalf("save: %v, want %v", err, ErrFull)
	}
	_, err := db.writer.Exec("pragma max_page_count = 1000000")
	ok(t, err)
	key := db.shadows["g"].kladKey
	ring.destroy = errors.New("pulled out")
	if err := db.DropTalk(t.Context(), "g"); !errors.Is(err, ring.destroy) || key == "" {
		t.Fatalf("drop: %v, want %v; key %q", err, ring.destroy, key)
	}
	again := f.open(t)
	ok(t, again.DropTalk(t.Context(), "g"))
	if _, err := again.sealer.Open(key, "x", []byte("x")); !errors.Is(err, seal.ErrDestroyed) {
		t.Errorf("klad key: %v, want %v", err, seal.ErrDestroyed)
	}
	if n := column[int](t, again, "select count(*) from doomed"); n != 0 {
		t.Errorf("%d keys still to destroy", n)
	}
}

// After a drop that could not be done the talk is as it was, and goes on.
func TestDropOnABrokenDiskKeepsTheTalk(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	line(t, s, talk.Draft, "klad")
	ok(t, db.SaveTalk(t.Context(), s))
	_, err := db.writer.Exec("pragma query_only = 1")
	ok(t, err)
	if err := db.DropTalk(t.Context(), "g"); !errors.Is(err, ErrReadOnly) {
		t.Errorf("drop in a read-only database: %v, want %v", err, ErrReadOnly)
	}
	sameTalk(t, stored(t, db, "g"), s)
	_, err = db.writer.Exec("pragma query_only = 0")
	ok(t, err)
	line(t, s, talk.Plain, "toch")
	ok(t, db.SaveTalk(t.Context(), s))
	sameTalk(t, stored(t, db, "g"), s)
}
