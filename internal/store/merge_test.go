package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// twin is another database with the same keys.
func twin(t *testing.T, db *DB) *DB {
	t.Helper()
	f := newFiles(t)
	other, err := Open(t.Context(), f.db, db.sealer)
	ok(t, err)
	t.Cleanup(func() { ok(t, errors.Join(other.Check(context.Background()), other.Close())) })
	return other
}

func TestMergeTakesWhatIsNewer(t *testing.T) {
	db := newFiles(t).open(t)
	stick := twin(t, db)
	here, there := begun(t, db, "beide", "p"), begun(t, stick, "beide", "p")
	ok(t, db.SaveTalk(t.Context(), here))
	line(t, there, talk.Plain, "getypt toen de schijf vol was")
	line(t, there, talk.Draft, "klad toen")
	finish(t, there, 25*time.Minute)
	ok(t, stick.SaveTalk(t.Context(), there))
	only := begun(t, stick, "nieuw", "q")
	line(t, only, talk.Draft, "klad van een nieuwe")
	ok(t, stick.SaveTalk(t.Context(), only))
	kept := begun(t, db, "hier", "r")
	ok(t, db.SaveTalk(t.Context(), kept))
	renamed := noor("q")
	renamed.FirstName = "Noortje"
	ok(t, stick.SavePupil(t.Context(), renamed, start().Wall))
	ok(t, stick.SaveMemo(t.Context(), "lijst", []string{"a", "b"}))
	ok(t, stick.SaveSettings(t.Context(), school.Settings{Name: "Bram"}))
	ok(t, stick.Log(t.Context(), school.Act{Kind: school.ActExport, At: start().Wall, Pupil: "q", Count: 1, Name: "Noortje"}))
	before, err := stick.Content(t.Context())
	ok(t, err)

	got, err := db.Merge(t.Context(), stick)
	ok(t, err)
	if want := (Merged{Pupils: 1, Talks: []string{"beide", "nieuw"}}); !reflect.DeepEqual(got, want) {
		t.Errorf("merged %+v, want %+v", got, want)
	}
	sameTalk(t, stored(t, db, "beide"), there)
	sameTalk(t, stored(t, db, "nieuw"), only)
	sameTalk(t, stored(t, db, "hier"), kept)
	former, err := db.Former(t.Context(), "q")
	ok(t, err)
	if len(former) != 1 || former[0].Pupil.FirstName != "Noor" {
		t.Errorf("former data is %+v", former)
	}
	acts, err := db.Acts(t.Context(), "q")
	ok(t, err)
	if len(acts) != 1 || acts[0].Name != "Noortje" {
		t.Errorf("log is %+v", acts)
	}
	lines, err := db.Memo(t.Context(), "lijst")
	ok(t, err)
	settings, err := db.Settings(t.Context())
	ok(t, err)
	if !slices.Equal(lines, []string{"a", "b"}) || settings.Name != "Bram" {
		t.Errorf("lists %q, settings %+v", lines, settings)
	}
	got, err = db.Merge(t.Context(), stick) // twice is once
	if err != nil || !reflect.DeepEqual(got, Merged{}) {
		t.Errorf("merged again: %+v, %v", got, err)
	}
	if after, err := stick.Content(t.Context()); err != nil || after != before {
		t.Errorf("what was merged from holds %+v, %v, want %+v", after, err, before)
	}
}

func TestMergeTakesLaterCorrections(t *testing.T) {
	db := newFiles(t).open(t)
	other := twin(t, db)
	for i, at := range []time.Duration{1, 2} {
		p := noor("p")
		for _, d := range []*DB{db, other}[:2] {
			ok(t, d.SavePupil(t.Context(), p, start().Wall))
		}
		p.FirstName = fmt.Sprint("Later ", i)
		ok(t, []*DB{db, other}[i].SavePupil(t.Context(), p, start().Wall.Add(at*time.Hour)))
	}
	for range 2 {
		_, err := db.Merge(t.Context(), other)
		ok(t, err)
		_, err = other.Merge(t.Context(), db)
		ok(t, err)
	}
	for i, d := range []*DB{db, other} {
		list, err := d.Pupils(t.Context())
		ok(t, err)
		if len(list) != 1 || list[0].FirstName != "Later 1" {
			t.Errorf("database %d has %+v", i, list)
		}
	}
}

func TestMergeRefusesASecondLiveTalk(t *testing.T) {
	db := newFiles(t).open(t)
	other := twin(t, db)
	ok(t, db.SaveTalk(t.Context(), begun(t, db, "hier", "p")))
	ok(t, other.SaveTalk(t.Context(), begun(t, other, "daar", "p")))
	done := begun(t, other, "klaar", "q")
	finish(t, done, 30*time.Minute)
	ok(t, other.SaveTalk(t.Context(), done))
	got, err := db.Merge(t.Context(), other)
	ok(t, err)
	if !slices.Equal(got.Refused, []string{"daar"}) || !slices.Equal(got.Talks, []string{"klaar"}) {
		t.Errorf("merged %+v", got)
	}
}

// TestPurge: a backup that is put back shows nothing of what was destroyed
// since, and everything else.
func TestPurge(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	goes, loses, stays := whole(t, db, "gaat", "p"), whole(t, db, "klad", "q"), whole(t, db, "blijft", "r")
	ok(t, db.Log(t.Context(), school.Act{Kind: school.ActExport, At: start().Wall, Pupil: "p", Name: "Noor", Count: 1}))
	ok(t, db.SavePupil(t.Context(), noor("q"), start().Wall))
	pupil := column[string](t, db, "select key from pupil where id = 'p'")
	klad := column[string](t, db, "select klad_key from talk where id = 'gaat'")
	other := column[string](t, db, "select klad_key from talk where id = 'klad'")
	sealed := column[[]byte](t, db, "select sealed from head where talk = 'gaat'")
	ok(t, db.sealer.Destroy(pupil, other))
	for _, want := range []Purged{{Pupils: 1, Talks: 1, Drafts: 1}, {}} { // twice is once
		got, err := db.Purge(t.Context(), []string{pupil, other})
		ok(t, err)
		if got != want {
			t.Errorf("purged %+v, want %+v", got, want)
		}
	}
	if _, err := db.Talk(t.Context(), goes.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("talk of who was erased: %v", err)
	}
	got := stored(t, db, loses.ID)
	if len(got.Notes) != len(loses.Notes)-1 {
		t.Errorf("%d lines are left of %d", len(got.Notes), len(loses.Notes))
	}
	sameTalk(t, stored(t, db, stays.ID), stays)
	acts, err := db.Acts(t.Context(), "")
	ok(t, err)
	if len(acts) != 1 || acts[0].Name != "" || acts[0].Count != 1 {
		t.Errorf("log is %+v", acts)
	}
	ring, err := seal.Open(f.keys)
	ok(t, err)
	if _, err := ring.Open(klad, "x", nil); !errors.Is(err, seal.ErrDestroyed) {
		t.Errorf("key of the klad that went along: %v", err)
	}
	for _, file := range []string{f.db, f.db + "-wal"} {
		if bytes.Contains(contents(t, file), sealed) {
			t.Errorf("%s still holds what was purged", file)
		}
	}
}
