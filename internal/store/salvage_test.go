package store

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// wreck is a database that is to be damaged.
type wreck struct {
	files
	ring  *seal.Ring
	keys  []string
	talks map[string]*talk.Session
	pages []dbPage
	data  []byte
}

// dbPage is a page as SQLite's own dbstat knows it.
type dbPage struct {
	name, kind string
	cells      int
}

// seeded is a closed database with talks in which something of everything stands.
func seeded(t *testing.T, pupils int) *wreck {
	t.Helper()
	w := &wreck{files: newFiles(t), talks: map[string]*talk.Session{}}
	var err error
	w.ring, err = seal.Open(w.files.keys)
	ok(t, err)
	made := &counting{Sealer: w.ring}
	db, err := Open(t.Context(), w.db, made)
	ok(t, err)
	ok(t, db.SaveSettings(t.Context(), school.Settings{Name: "Bram", Role: talk.Mentor}))
	ok(t, db.SaveMemo(t.Context(), "lijst", []string{"a"}))
	for i := range pupils {
		p := fmt.Sprint("p", i)
		for j := range 2 {
			s := begun(t, db, fmt.Sprintf("t%d-%d", i, j), p)
			for k := range 6 {
				line(t, s, []talk.NoteKind{talk.Plain, talk.Quote, talk.Draft}[k%3], fmt.Sprintf("regel %d van %s", k, s.ID))
				ok(t, s.Next(after(s.Seen, time.Minute)))
			}
			if j == 0 || i%2 == 0 {
				finish(t, s, 20*time.Minute)
			}
			ok(t, db.SaveTalk(t.Context(), s))
			w.talks[s.ID] = stored(t, db, s.ID)
		}
		renamed := noor(p)
		renamed.Class = "3C"
		ok(t, db.SavePupil(t.Context(), renamed, start().Wall))
		ok(t, db.Log(t.Context(), school.Act{Kind: school.ActExport, At: start().Wall, Pupil: p, Name: "Noor", Count: 1}))
	}
	ok(t, truncateLog(t.Context(), db.writer))
	rows, err := db.reader.Query("select name, pagetype, ncell from dbstat order by pageno")
	ok(t, err)
	for rows.Next() {
		var p dbPage
		ok(t, rows.Scan(&p.name, &p.kind, &p.cells))
		w.pages = append(w.pages, p)
	}
	ok(t, errors.Join(rows.Err(), db.Close()))
	w.data, w.keys = contents(t, w.db), made.ids
	return w
}

// counting remembers the keys that were made.
type counting struct {
	Sealer
	ids []string
}

func (c *counting) NewKeys(n int) ([]string, error) {
	made, err := c.Sealer.NewKeys(n)
	c.ids = append(c.ids, made...)
	return made, err
}

// damaged writes the database with some pages overwritten.
func (w *wreck) damaged(t *testing.T, numbers ...int) string {
	t.Helper()
	data := bytes.Clone(w.data)
	random := rand.New(rand.NewPCG(1, uint64(numbers[0])))
	for _, n := range numbers {
		for i := range 4096 {
			data[(n-1)*4096+i] = byte(random.Uint32())
		}
	}
	path := filepath.Join(t.TempDir(), "stuk.db")
	ok(t, os.WriteFile(path, data, 0o600))
	return path
}

// saved is what is left after a salvage into an empty database, or a backup.
func (w *wreck) saved(t *testing.T, path, backup string) (map[string]*talk.Session, []school.Pupil, Salvaged) {
	t.Helper()
	before := contents(t, path)
	to := filepath.Join(t.TempDir(), "nieuw.db")
	if backup != "" {
		ok(t, os.WriteFile(to, contents(t, backup), 0o600))
	}
	db, err := Open(t.Context(), to, w.ring)
	ok(t, err)
	out, err := db.Salvage(t.Context(), path, w.keys, nil)
	ok(t, err)
	if !bytes.Equal(before, contents(t, path)) {
		t.Fatal("the damaged file was changed")
	}
	sums, err := db.Summaries(t.Context())
	ok(t, err)
	got := map[string]*talk.Session{}
	for _, sum := range sums {
		got[sum.ID] = stored(t, db, sum.ID)
	}
	pupils, err := db.Pupils(t.Context())
	ok(t, err)
	_, closed, err := db.OpenAll(t.Context(), nil)
	ok(t, err)
	if len(closed) > 0 {
		t.Fatalf("%v do not open", closed)
	}
	ok(t, errors.Join(db.CheckAll(t.Context()), db.Close()))
	for _, name := range names(t, filepath.Dir(to)) {
		if name != "nieuw.db" {
			t.Errorf("left behind: %s", name)
		}
	}
	return got, pupils, out
}

// lines counts the lines of talks, and those that are not as they were.
func (w *wreck) lines(got map[string]*talk.Session) (total, wrong int) {
	for id, s := range got {
		for _, n := range s.Notes {
			was := w.talks[id]
			i := slices.IndexFunc(was.Notes, func(m talk.Note) bool { return m.ID == n.ID })
			if i < 0 || !sameNote(&was.Notes[i], &n) {
				wrong++
			}
			total++
		}
	}
	return total, wrong
}

// TestEveryPageInTurn: whichever page is overwritten, all that is not on it is
// there afterwards, and nothing that never was.
func TestEveryPageInTurn(t *testing.T) {
	const pupils = 12
	w := seeded(t, pupils)
	all, _ := w.lines(w.talks)
	kinds := map[string]int{}
	for i, p := range w.pages {
		kinds[p.kind]++
		got, people, out := w.saved(t, w.damaged(t, i+1), "")
		total, wrong := w.lines(got)
		// Rows on the page: of notes, at most; of talks and pupils, what else
		// is known of them remains.
		most := 0
		if p.kind != "internal" && p.name == "note" {
			most = max(1, p.cells)
		}
		if wrong > 0 || all-total > most {
			t.Errorf("page %d, %+v: %d of %d lines, %d of them wrong", i+1, p, total, all, wrong)
		}
		lost := 0
		for _, l := range out.Lost {
			lost += l.Notes
		}
		if lost != all-total {
			t.Errorf("page %d, %+v: %d lines are gone, told of %d", i+1, p, all-total, lost)
		}
		if len(got) != len(w.talks) || len(people) != pupils {
			t.Errorf("page %d, %+v: %d of %d talks and %d of %d pupils; lost %+v",
				i+1, p, len(got), len(w.talks), len(people), pupils, out.Lost)
		}
		for _, one := range people { // the class was corrected, which may be lost
			if one.FirstName != "Noor" || one.Class != "3C" && (p.name != "pupil" || one.Class != "2B") {
				t.Errorf("page %d, %+v: a pupil is %+v", i+1, p, one)
			}
		}
		if p.name != "sqlite_schema" && p.kind == "internal" || slices.Contains([]string{"meta", "memo", "audit"}, p.name) {
			for id, s := range got {
				sameTalk(t, s, w.talks[id])
			}
		}
	}
	if kinds["internal"] == 0 || kinds["leaf"] < 20 {
		t.Errorf("too small a database: %v", kinds)
	}
}

// TestSalvageFillsFromTheBackup: with the newest backup nothing is lost that was
// in it, and what came after it is there where the file still has it.
func TestSalvageFillsFromTheBackup(t *testing.T) {
	w := seeded(t, 8)
	backup := filepath.Join(t.TempDir(), "backup.db")
	ok(t, os.WriteFile(backup, w.data, 0o600))
	ok(t, Settle(t.Context(), backup))
	db, err := Open(t.Context(), w.db, w.ring)
	ok(t, err)
	live := stored(t, db, "t1-1")
	ok(t, live.Attach(guide()))
	line(t, live, talk.Plain, "na de backup")
	ok(t, db.SaveTalk(t.Context(), live))
	w.talks[live.ID] = stored(t, db, live.ID)
	ok(t, truncateLog(t.Context(), db.writer))
	ok(t, db.Close())
	w.data = contents(t, w.db)
	all, _ := w.lines(w.talks)
	random := rand.New(rand.NewPCG(7, 7))
	for range 25 {
		a, b := 1+random.IntN(len(w.data)/4096), 1+random.IntN(len(w.data)/4096)
		got, people, out := w.saved(t, w.damaged(t, a, b), backup)
		total, wrong := w.lines(got)
		if wrong > 0 || len(got) != len(w.talks) || len(people) != 8 || all-total > 1 {
			t.Errorf("pages %d and %d: %d of %d lines, %d wrong, %d talks, %d pupils; %+v", a, b, total, all, wrong, len(got), len(people), out)
		}
		for _, p := range people {
			if p.FirstName != "Noor" || p.Class == "" {
				t.Errorf("pages %d and %d: a pupil is %+v", a, b, p)
			}
		}
	}
}

// TestSalvageReadsTheLog: what was stored and stands only in the log is read too.
func TestSalvageReadsTheLog(t *testing.T) {
	w := seeded(t, 2)
	db, err := Open(t.Context(), w.db, w.ring)
	ok(t, err)
	s := begun(t, db, "nieuw", "p9")
	line(t, s, talk.Plain, "alleen in het logboek")
	ok(t, db.SaveTalk(t.Context(), s))
	path := filepath.Join(t.TempDir(), "stuk.db")
	data := contents(t, w.db)
	copy(data, make([]byte, 4096))
	ok(t, os.WriteFile(path, data, 0o600))
	ok(t, os.WriteFile(path+"-wal", contents(t, w.db+"-wal"), 0o600))
	w.keys = append(w.keys, column[string](t, db, "select key from pupil where id = 'p9'"))
	ok(t, db.Close())
	got, _, _ := w.saved(t, path, "")
	if len(got) != 5 || got["nieuw"] == nil || len(got["nieuw"].Notes) != 1 {
		t.Errorf("%d talks: %v", len(got), got["nieuw"])
	}
}

func TestSalvageOfRubbish(t *testing.T) {
	w := seeded(t, 1)
	path := filepath.Join(t.TempDir(), "stuk.db")
	random := rand.New(rand.NewPCG(3, 3))
	data := make([]byte, 40*4096+17)
	for i := range data {
		data[i] = byte(random.Uint32())
	}
	ok(t, os.WriteFile(path, data, 0o600))
	got, people, _ := w.saved(t, path, "")
	if len(got) != 0 || len(people) != 0 {
		t.Errorf("in rubbish there are %d talks and %d pupils", len(got), len(people))
	}
	if _, err := (&DB{}).Salvage(t.Context(), filepath.Join(t.TempDir(), "weg.db"), nil, nil); err == nil {
		t.Error("a file that is not there was salvaged")
	}
	var none sql.NullInt64
	if list := eventsFor(none, none); len(list) != 0 {
		t.Errorf("a talk that did not begin has %v", list)
	}
}
