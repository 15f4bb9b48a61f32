package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// witness is a key ring that remembers everything it sealed, by key.
type witness struct {
	*seal.Ring
	sealed map[string][][]byte
}

func (w *witness) Seal(key, place string, plain []byte) ([]byte, error) {
	sealed, err := w.Ring.Seal(key, place, plain)
	w.sealed[key] = append(w.sealed[key], sealed)
	return sealed, err
}

// watched opens a database with a witness.
func watched(t *testing.T, f files) (*DB, *witness) {
	t.Helper()
	db := f.open(t)
	w := &witness{db.sealer.(*seal.Ring), map[string][][]byte{}}
	db.sealer = w
	return db, w
}

// piece is how many bytes in a row of a sealed text are found.
const piece = 16

// pieces cuts sealed texts in pieces.
func pieces(texts [][]byte) map[string]bool {
	list := map[string]bool{}
	for _, text := range texts {
		for i := 1; i+piece <= len(text); i += piece {
			list[string(text[i:i+piece])] = true
		}
	}
	return list
}

// remains counts the pieces that stand in a file.
func remains(file []byte, of map[string]bool) int {
	n := 0
	for i := 0; i+piece <= len(file); i++ {
		if of[string(file[i:i+piece])] {
			n++
		}
	}
	return n
}

// lived is a pupil with something in every table: two talks, corrections, klad
// and acts in the log.
func lived(t *testing.T, db *DB, id string) {
	t.Helper()
	s := begun(t, db, "oud-"+id, id)
	line(t, s, talk.Draft, "klad van toen")
	line(t, s, talk.Plain, strings.Repeat("een lange regel ", 400))
	finish(t, s, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), s))
	whole(t, db, "nu-"+id, id)
	a := settled(t)
	ok(t, db.SaveEntry(t.Context(), school.AgendaEntry("agenda-"+id, id, &a, start().Wall, "Bram Haket")))
	p := noor(id)
	p.FirstName = "Noortje"
	ok(t, db.SavePupil(t.Context(), p, start().Wall))
	ok(t, db.Log(t.Context(), school.Act{At: start().Wall, Kind: school.ActExport, Pupil: id, Talk: "oud-" + id, Count: 1, Name: "Noor", Note: "noor.pdf"}))
}

// nothing checks that nothing is left of a pupil and all of the other one.
func nothing(t *testing.T, db *DB, gone Erased) {
	t.Helper()
	found, err := db.Traces(t.Context(), gone)
	ok(t, err)
	if !found.None() {
		t.Errorf("found %+v of a pupil that was erased", found)
	}
	if n := column[int](t, db, "select count(*) from doomed"); n != 0 {
		t.Errorf("%d keys still to destroy", n)
	}
	for _, key := range gone.Keys {
		if _, err := db.sealer.Open(key, "x", []byte("x")); !errors.Is(err, seal.ErrDestroyed) {
			t.Errorf("key %s: %v, want %v", key, err, seal.ErrDestroyed)
		}
	}
	acts, err := db.Acts(t.Context(), gone.Pupil)
	ok(t, err)
	last := acts[len(acts)-1]
	if len(acts) != 2 || last.Kind != school.ActErase || last.Count != 2 || acts[0].Kind != school.ActExport || acts[0].Count != 1 {
		t.Errorf("log is %+v", acts)
	}
	for _, a := range acts {
		if a.Name != "" || a.Note != "" {
			t.Errorf("log says %+v", a)
		}
	}
}

func TestErasePupil(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	lived(t, db, "p")
	lived(t, db, "q")
	kept := [2]*talk.Session{stored(t, db, "oud-q"), stored(t, db, "nu-q")}
	before := Erased{Pupil: "p", Keys: []string{column[string](t, db, "select key from pupil where id = 'p'")}}
	found, err := db.Traces(t.Context(), before)
	ok(t, err)
	if want := map[string]int{"pupil": 2, "talk": 2, "former": 1, "audit": 2, "entry": 1}; len(found.Keys) != 1 || fmt.Sprint(found.Rows) != fmt.Sprint(want) {
		t.Fatalf("before: %+v, want %v and a key", found, want)
	}
	lines := column[int](t, db, "select count(*) from note where talk like '%-p'")
	drafts := column[int](t, db, "select count(*) from note where talk like '%-p' and kind = 'klad'")
	steps := column[int](t, db, "select count(*) from step where talk like '%-p'")

	gone, err := db.ErasePupil(t.Context(), "p", start().Wall)
	ok(t, err)
	if gone.Talks != 2 || gone.Lines != lines || gone.Drafts != drafts || gone.Steps != steps || gone.Corrections != 1 ||
		lines < 4 || drafts < 2 || steps < 1 || len(gone.Keys) != 3 || !slices.Equal(gone.TalkIDs, []string{"nu-p", "oud-p"}) {
		t.Errorf("erased %+v; there were %d lines, %d klad, %d steps", gone, lines, drafts, steps)
	}
	for _, handle := range []*DB{db, f.open(t)} {
		nothing(t, handle, gone)
		for i, id := range []string{"oud-q", "nu-q"} {
			sameTalk(t, stored(t, handle, id), kept[i])
		}
		if was, err := handle.Former(t.Context(), "q"); err != nil || len(was) != 1 {
			t.Errorf("corrections of another pupil: %v, %v", was, err)
		}
		if acts, err := handle.Acts(t.Context(), "q"); err != nil || len(acts) != 1 || acts[0].Note != "noor.pdf" {
			t.Errorf("log of another pupil: %v, %v", acts, err)
		}
	}
	again, err := db.ErasePupil(t.Context(), "p", start().Wall)
	if err != nil || again.Talks != 2 || again.Lines != 0 {
		t.Errorf("a second time: %+v, %v", again, err)
	}
	nothing(t, db, gone) // nor a second act
	if _, err := db.ErasePupil(t.Context(), "wie?", start().Wall); !errors.Is(err, ErrNotFound) {
		t.Errorf("nobody: %v, want %v", err, ErrNotFound)
	}
}

// What a screen still holds of an erased pupil does not come back.
func TestErasedPupilDoesNotComeBack(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	live := begun(t, db, "live", "p")
	line(t, live, talk.Draft, "klad")
	ok(t, db.SaveTalk(t.Context(), live))
	unsaved := begun(t, db, "nooit", "p")
	line(t, unsaved, talk.Draft, "klad")
	if err := db.SaveTalk(t.Context(), unsaved); !errors.Is(err, ErrLiveTalk) {
		t.Fatalf("second live talk: %v, want %v", err, ErrLiveTalk)
	}
	gone, err := db.ErasePupil(t.Context(), "p", start().Wall)
	ok(t, err)
	for range 2 {
		for _, s := range []*talk.Session{live, unsaved} {
			line(t, s, talk.Plain, "typt door")
			if err := db.SaveTalk(t.Context(), s); !errors.Is(err, ErrNotFound) {
				t.Errorf("save of talk %q: %v, want %v", s.ID, err, ErrNotFound)
			}
		}
	}
	for _, list := range [][]school.Pupil{{noor("p")}, {noor("nieuw"), noor("p")}} {
		if err := db.SavePupils(t.Context(), list, start().Wall); !errors.Is(err, ErrNotFound) {
			t.Errorf("save of pupils %v: %v, want %v", list, err, ErrNotFound)
		}
	}
	found, err := db.Traces(t.Context(), gone)
	ok(t, err)
	if n := column[int](t, db, "select (select count(*) from pupil) + (select count(*) from talk)"); !found.None() || n != 0 {
		t.Errorf("found %+v and %d rows", found, n)
	}
}

// A talk that this process saved is not brought back by it when another process
// erased the pupil.
func TestErasedElsewhere(t *testing.T) {
	f := newFiles(t)
	db, other := f.open(t), f.open(t)
	s := begun(t, db, "g", "p")
	ok(t, db.SaveTalk(t.Context(), s))
	gone, err := other.ErasePupil(t.Context(), "p", start().Wall)
	ok(t, err)
	line(t, s, talk.Draft, "typt door")
	if err := db.SaveTalk(t.Context(), s); !errors.Is(err, ErrNotFound) {
		t.Errorf("save: %v, want %v", err, ErrNotFound)
	}
	found, err := other.Traces(t.Context(), gone)
	ok(t, err)
	if !found.None() {
		t.Errorf("found %+v", found)
	}
}

// A key that a failed save made goes too, also of a talk that was never stored.
func TestErasingTakesKeysOfFailedSaves(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	line(t, s, talk.Draft, "klad")
	limit(t, db)
	line(t, s, talk.Plain, strings.Repeat("lang ", 5000))
	if err := db.SaveTalk(t.Context(), s); !errors.Is(err, ErrFull) {
		t.Fatalf("save: %v, want %v", err, ErrFull)
	}
	key := db.shadows["g"].kladKey
	_, err := db.writer.Exec("pragma max_page_count = 1000000")
	ok(t, err)
	_, err = db.ErasePupil(t.Context(), "p", start().Wall)
	ok(t, err)
	if _, err := db.sealer.Open(key, "x", []byte("x")); !errors.Is(err, seal.ErrDestroyed) {
		t.Errorf("klad key %q: %v, want %v", key, err, seal.ErrDestroyed)
	}
}

// failing is a key ring that stops working at the call of that number.
type failing struct {
	*seal.Ring
	left int
}

var errPulled = errors.New("pulled out")

func (f *failing) call() error {
	if f.left--; f.left < 0 {
		return errPulled
	}
	return nil
}

func (f *failing) NewKeys(n int) ([]string, error) {
	if err := f.call(); err != nil {
		return nil, err
	}
	return f.Ring.NewKeys(n)
}

func (f *failing) Seal(key, place string, plain []byte) ([]byte, error) {
	if err := f.call(); err != nil {
		return nil, err
	}
	return f.Ring.Seal(key, place, plain)
}

func (f *failing) Open(key, place string, sealed []byte) ([]byte, error) {
	if err := f.call(); err != nil {
		return nil, err
	}
	return f.Ring.Open(key, place, sealed)
}

func (f *failing) Destroy(keys ...string) error {
	if err := f.call(); err != nil {
		return err
	}
	return f.Ring.Destroy(keys...)
}

// faults are the ways in which erasing can be stopped between two steps: each
// makes one thing fail and returns what sets it right.
func faults(t *testing.T) map[string]func(*DB) func() {
	list := map[string]func(*DB) func(){}
	for _, on := range []string{
		"insert on doomed", "delete on talk", "delete on former", "update on audit", "delete on pupil", "insert on audit",
		"delete on doomed",
	} {
		list[on] = func(db *DB) func() {
			_, err := db.writer.Exec("create temp trigger stop before " + on + " begin select raise(abort, 'stopped'); end")
			ok(t, err)
			return func() {
				_, err := db.writer.Exec("drop trigger temp.stop")
				ok(t, err)
			}
		}
	}
	for n := range 2 { // erasing asks it one thing only
		list[fmt.Sprintf("key ring after %d calls", n)] = func(db *DB) func() {
			db.sealer = &failing{db.sealer.(*seal.Ring), n}
			return func() { db.sealer = db.sealer.(*failing).Ring }
		}
	}
	list["log in use"] = func(db *DB) func() {
		tx, err := db.reader.BeginTx(t.Context(), &sql.TxOptions{ReadOnly: true})
		ok(t, err)
		var n int
		ok(t, tx.QueryRow("select count(*) from pupil").Scan(&n))
		return func() { ok(t, tx.Rollback()) }
	}
	return list
}

// However erasing is stopped, the pupil is there with everything or gone, and
// the next call, in the same process or in another one, finishes it.
func TestErasingIsFinishedLater(t *testing.T) {
	finishers := map[string]func(*DB) error{
		"erase again": func(db *DB) error {
			_, err := db.ErasePupil(context.Background(), "p", start().Wall)
			return err
		},
		"forget klad": func(db *DB) error {
			_, err := db.ForgetDrafts(context.Background(), start().Wall)
			return err
		},
	}
	failed, all := 0, faults(t)
	for name, fault := range all {
		for how, finish := range finishers {
			t.Run(name+", then "+how, func(t *testing.T) {
				f := newFiles(t)
				db := f.open(t)
				lived(t, db, "p")
				keys := []string{
					column[string](t, db, "select key from pupil"),
					column[string](t, db, "select klad_key from talk where id = 'oud-p'"),
					column[string](t, db, "select klad_key from talk where id = 'nu-p'"),
				}
				mend := fault(db)
				_, err := db.ErasePupil(t.Context(), "p", start().Wall)
				mend()
				if err != nil {
					failed++
				}
				next := f.open(t)
				if column[int](t, next, "select count(*) from pupil") == 1 { // as if nothing had happened
					if n := column[int](t, next, "select count(*) from doomed"); err == nil || n != 0 {
						t.Errorf("the pupil is there, %v, with %d keys to destroy", err, n)
					}
					if list, err := next.TalksOf(t.Context(), "p"); err != nil || len(list) != 2 {
						t.Errorf("%d talks are left, %v", len(list), err)
					}
					if how != "erase again" {
						return
					}
				}
				ok(t, finish(next))
				nothing(t, next, Erased{Pupil: "p", TalkIDs: []string{"oud-p", "nu-p"}, Keys: keys})
			})
		}
	}
	if want := len(finishers) * (len(all) - 1); failed != want {
		t.Errorf("%d faults made it fail, want %d", failed, want)
	}
}

// No page keeps a piece of what was sealed for the pupil, whatever moved where
// in the years before.
func TestErasedPupilLeavesNoBytes(t *testing.T) {
	f := newFiles(t)
	db, w := watched(t, f)
	dice := rand.New(rand.NewPCG(4, 2))
	var live []*talk.Session
	for i := range 6 {
		live = append(live, begun(t, db, fmt.Sprint("g", i), fmt.Sprint("p", i)))
	}
	for range 600 {
		s := live[dice.IntN(len(live))]
		now := after(s.Seen, time.Second)
		switch n := len(s.Notes); {
		case n < 3 || dice.IntN(3) == 0:
			line(t, s, talk.Plain, strings.Repeat("woord ", dice.IntN(200)))
		case dice.IntN(5) == 0:
			ok(t, s.Remove(s.Notes[dice.IntN(n)].ID, now))
		case dice.IntN(4) == 0:
			ok(t, s.Mark(s.Notes[dice.IntN(n)].ID, talk.Draft, now))
		default:
			s.Leave()
			ok(t, s.Write(s.Notes[dice.IntN(n)].ID, strings.Repeat("anders ", dice.IntN(900)), now))
		}
		ok(t, db.SaveTalk(t.Context(), s))
	}
	ok(t, db.Log(t.Context(), school.Act{At: start().Wall, Kind: school.ActExport, Pupil: "p2", Name: "Noor"}))
	var own [][]byte
	keys := []string{
		column[string](t, db, "select key from pupil where id = 'p2'"), column[string](t, db, "select klad_key from talk where id = 'g2'"),
	}
	for _, key := range keys {
		own = append(own, w.sealed[key]...)
	}
	secret := pieces(own)
	look := func() (n int) {
		for _, name := range []string{f.db, f.db + logSuffix} {
			n += remains(contents(t, name), secret)
		}
		return n
	}
	if n := look(); n < 100 || len(secret) < 1000 {
		t.Fatalf("before: %d of %d pieces found, too few to mean anything", n, len(secret))
	}
	gone, err := db.ErasePupil(t.Context(), "p2", start().Wall)
	ok(t, err)
	if n := look(); n != 0 {
		t.Errorf("%d pieces of %d are left", n, len(secret))
	}
	if found, err := db.Traces(t.Context(), gone); err != nil || !found.None() || found.Log != 0 {
		t.Errorf("found %+v, %v", found, err)
	}
}

// A copy of the files from before shows nothing any more.
func TestErasedPupilStaysClosedInACopy(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	lived(t, db, "p")
	lived(t, db, "q")
	dir := t.TempDir()
	rest, inUse := filepath.Join(dir, "rust.db"), filepath.Join(dir, "bezig.db")
	for _, name := range []string{"", logSuffix} {
		ok(t, os.WriteFile(inUse+name, contents(t, f.db+name), 0o600))
	}
	ok(t, truncateLog(t.Context(), db.writer))
	ok(t, os.WriteFile(rest, contents(t, f.db), 0o400))
	before := contents(t, rest)
	_, err := db.ErasePupil(t.Context(), "p", start().Wall)
	ok(t, err)
	for _, path := range []string{rest, inUse} {
		for pupil, want := range map[string]bool{"p": false, "q": true, "nobody": false} {
			if got, err := db.SealedIn(t.Context(), path, pupil); err != nil || got != want {
				t.Errorf("%s opens in %s: %v, %v, want %v", pupil, filepath.Base(path), got, err, want)
			}
		}
	}
	list, err := os.ReadDir(dir)
	ok(t, err)
	for _, e := range list {
		if strings.HasPrefix(e.Name(), "rust.db-") {
			t.Errorf("looking made %s", e.Name())
		}
	}
	if !bytes.Equal(before, contents(t, rest)) {
		t.Error("looking changed the copy")
	}
	letter := filepath.Join(dir, "brief.db")
	ok(t, os.WriteFile(letter, bytes.Repeat([]byte("no database at all "), 100), 0o600))
	for _, path := range []string{letter, filepath.Join(dir, "absent.db")} {
		if _, err := db.SealedIn(t.Context(), path, "p"); err == nil {
			t.Errorf("%s was looked into", filepath.Base(path))
		}
	}
	strange, err := seal.Open(filepath.Join(dir, "other"))
	ok(t, err)
	db.sealer = strange
	if _, err := db.SealedIn(t.Context(), rest, "q"); err == nil {
		t.Error("with other keys it can be told what opens")
	}
}
