package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// keyless is a key ring on a full disk: it makes no keys.
type keyless struct{ Sealer }

func (keyless) NewKeys(n int) ([]string, error) {
	if n == 0 {
		return nil, nil
	}
	return nil, ErrFull
}

// TestAsideHoldsWhatHomeCannot: a talk that no longer fits at home is stored on
// a stick, klad and all, with the keys from home and no new one; the file opens
// with those keys only, and says nothing without them.
func TestAsideHoldsWhatHomeCannot(t *testing.T) {
	for _, tt := range []struct {
		name string
		klad bool // the talk has a klad key before the disk fills up
	}{{"klad before", true}, {"klad after", false}} {
		t.Run(tt.name, func(t *testing.T) {
			f := newFiles(t)
			db := f.open(t)
			s := begun(t, db, "g", "p")
			if tt.klad {
				line(t, s, talk.Draft, "klad van thuis")
			}
			line(t, s, talk.Quote, "ik vind het leuk als alles klopt")
			ok(t, db.SaveTalk(t.Context(), s))
			ring := db.sealer
			db.sealer = keyless{ring}
			_, err := db.writer.Exec("pragma query_only = 1")
			ok(t, err)
			before := contents(t, filepath.Join(f.keys, "sleutelring"))
			stick := t.TempDir()
			a, err := db.Aside(t.Context(), filepath.Join(stick, "gesprek-nood.db"), noor("p"), "g")
			ok(t, err)
			for range 3 {
				line(t, s, talk.Draft, "klad op de stick")
				line(t, s, talk.Plain, "een groot woord als Yoghurtfabriek")
				if db.SaveTalk(t.Context(), s) == nil {
					t.Fatal("home can still be written")
				}
				ok(t, a.Save(t.Context(), s.Clone()))
				ok(t, a.Save(t.Context(), s.Clone())) // once more is no harm
			}
			names, err := os.ReadDir(stick)
			ok(t, err)
			if len(names) != 1 {
				t.Errorf("%d files on the stick, want 1", len(names))
			}
			raw := contents(t, a.Path())
			for _, word := range []string{"Yoghurtfabriek", "Noor", "klad op", "alles klopt"} {
				if bytes.Contains(raw, []byte(word)) {
					t.Errorf("%q can be read on the stick", word)
				}
			}
			if !bytes.Equal(before, contents(t, filepath.Join(f.keys, "sleutelring"))) {
				t.Error("keys were made for the stick")
			}
			stranger, err := seal.Open(filepath.Join(t.TempDir(), "andere"))
			ok(t, err)
			if _, err := Open(t.Context(), a.Path(), stranger); err == nil {
				t.Error("the file opens with other keys")
			}
			there, err := Open(t.Context(), a.Path(), ring)
			ok(t, err)
			sameTalk(t, stored(t, there, "g"), s)
			ok(t, errors.Join(there.Check(t.Context()), there.Close()))
			ok(t, a.Remove())
			if _, err := os.Stat(a.Path()); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("after removing: %v", err)
			}
		})
	}
}

// TestAsideThatIsPulledOut tells that nothing is stored, and does not begin a
// new file where the stick was.
func TestAsideThatIsPulledOut(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	ok(t, db.SaveTalk(t.Context(), s))
	stick := filepath.Join(t.TempDir(), "STICK")
	if a, err := db.Aside(t.Context(), filepath.Join(stick, "x.db"), noor("p"), "g"); err != nil || a.Save(t.Context(), s) == nil {
		t.Errorf("a folder that is not there was made: %v", err)
	}
	ok(t, os.Mkdir(stick, 0o700))
	a, err := db.Aside(t.Context(), filepath.Join(stick, "x.db"), noor("p"), "g")
	ok(t, err)
	ok(t, a.Save(t.Context(), s))
	ok(t, os.Rename(stick, stick+"-uit"))
	line(t, s, talk.Plain, "na het uittrekken")
	for range 2 {
		if err := a.Save(t.Context(), s); !errors.Is(err, fs.ErrNotExist) {
			t.Fatalf("save on a stick that is out: %v", err)
		}
		ok(t, os.MkdirAll(stick, 0o700)) // the mount point stays, and is the laptop's own disk
	}
	if a.Remove() != nil {
		t.Error("a file that is out of reach and one that is gone cannot be told apart here")
	}
	ok(t, errors.Join(os.Remove(stick), os.Rename(stick+"-uit", stick)))
	ok(t, a.Save(t.Context(), s)) // it is in again
	ok(t, os.Rename(stick, stick+"-uit"))
	if a.Remove() == nil {
		t.Error("removing a file that is out of reach gave no error")
	}
}

// TestLentKeyIsNotDestroyed: where klad is sealed with the pupil's key, because
// there was no other, forgetting the klad does not forget the pupil.
func TestLentKeyIsNotDestroyed(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	line(t, s, talk.Plain, "blijft")
	finish(t, s, 30*time.Minute)
	ok(t, db.SaveTalk(t.Context(), s))
	live := begun(t, db, "h", "p")
	ok(t, db.SaveTalk(t.Context(), live))
	_, err := db.writer.Exec("update talk set klad_key = (select key from pupil)")
	ok(t, err)
	n, err := db.ForgetDrafts(t.Context(), s.Seen.Wall.Add(talk.DraftKept+time.Hour))
	if n != 1 || err != nil {
		t.Errorf("forgot %d, %v", n, err)
	}
	sameTalk(t, stored(t, db, "g"), s)
	line(t, live, talk.Draft, "krijgt een eigen sleutel")
	ok(t, db.SaveTalk(t.Context(), live))
	if shared := column[int](t, db, "select count(*) from talk where klad_key in (select key from pupil)"); shared != 0 {
		t.Errorf("%d talks have klad under the pupil's key", shared)
	}
	_, err = db.writer.Exec("update talk set klad_key = (select key from pupil) where id = 'h'")
	ok(t, err)
	delete(db.shadows, "h")
	ok(t, db.DropTalk(t.Context(), "h"))
	sameTalk(t, stored(t, db, "g"), s)
}
