package pages

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "modernc.org/sqlite"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// made is a database with rows of many shapes, and the rows as SQLite gives them.
func made(t testing.TB, path string, count int, wal bool) (*sql.DB, []string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	must(t, err)
	db.SetMaxOpenConns(1)
	if wal {
		_, err = db.Exec("pragma journal_mode = wal; pragma wal_autocheckpoint = 0")
		must(t, err)
	}
	_, err = db.Exec(`pragma synchronous = off; create table a (id integer primary key, t text, i integer, r real, b blob) strict;
		create table w (k text, n integer, v integer, primary key (k, n)) strict, without rowid;
		create index ai on a (t)`)
	must(t, err)
	for i := range count {
		_, err = db.Exec("insert into a values (?, ?, ?, ?, ?)", i*3-20, strings.Repeat("é", i%70), int64(i-5)<<(i%50),
			float64(i)/3, bytes.Repeat([]byte{byte(i)}, (i*i*37)%9000))
		must(t, err)
		_, err = db.Exec("insert into w values (?, ?, ?)", fmt.Sprint("sleutel ", i%10), i, i&1)
		must(t, err)
	}
	_, err = db.Exec("insert into a values (9000, null, null, null, x''), (9001, '', 0, 0.0, null)")
	must(t, err)
	var want []string
	rows, err := db.Query("select id, t, i, r, b from a")
	must(t, err)
	for rows.Next() {
		var id int64
		var text, i, r, b any
		must(t, rows.Scan(&id, &text, &i, &r, &b))
		want = append(want, fmt.Sprintf("%d %T%v %T%v %T%v %T%x", id, text, text, i, i, r, r, b, b))
	}
	must(t, rows.Err())
	return db, want
}

// real is a value of a column of that type, where a whole number is stored short.
func real(v any) any {
	if i, whole := v.(int64); whole {
		return float64(i)
	}
	return v
}

// found are the rows of table a that a file gives.
func found(t testing.TB, f *File) []string {
	t.Helper()
	var got []string
	for row := range f.Rows() {
		if v := row.Values; !row.Index && len(v) == 5 && v[0] == nil {
			got = append(got, fmt.Sprintf("%d %T%v %T%v %T%v %T%x", row.Rowid, v[1], v[1], v[2], v[2], real(v[3]), real(v[3]), v[4], v[4]))
		}
	}
	return got
}

func TestAllRowsOfAWholeFile(t *testing.T) {
	for _, wal := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "x.db")
		db, want := made(t, path, 300, wal)
		f, err := Open(path)
		must(t, err)
		got := found(t, f)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("with a log %v: %d rows, want %d", wal, len(got), len(want))
		}
		loose := 0
		for row := range f.Rows() {
			if row.Index && len(row.Values) == 3 {
				loose++
			}
		}
		if loose != 300 {
			t.Errorf("%d rows of the table without rowid, want 300", loose)
		}
		for name, count := range map[string]int{"a": 302, "w": 300, "ai": 302} {
			var root int
			must(t, db.QueryRow("select rootpage from sqlite_schema where name = ?", name).Scan(&root))
			rows, whole := f.Under(root)
			if len(rows) != count || !whole {
				t.Errorf("under %s stand %d rows, want %d; whole is %v", name, len(rows), count, whole)
			}
		}
		must(t, db.Close())
	}
}

// TestUncommittedIsNotThere: what the log holds of a transaction that did not
// end does not count, nor what comes after a frame that is damaged.
func TestUncommittedIsNotThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	db, want := made(t, path, 20, true)
	defer db.Close()
	before, err := os.ReadFile(path + "-wal")
	must(t, err)
	_, err = db.Exec("insert into a values (9999, 'later', 1, 1.0, x'00')")
	must(t, err)
	after, err := os.ReadFile(path + "-wal")
	must(t, err)
	data, err := os.ReadFile(path)
	must(t, err)
	cut := bytes.Clone(after)
	cut[len(before)+frameHeader+9] ^= 1
	for name, tt := range map[string]struct {
		log  []byte
		more int
	}{
		"whole": {after, 1}, "before": {before, 0}, "damaged": {cut, 0}, "cut": {after[:len(after)-1], 0}, "none": {nil, -len(want)},
	} {
		f, err := parse(data, tt.log)
		if err != nil && len(data) > 0 {
			t.Fatal(err)
		}
		n := 0
		if err == nil {
			n = len(found(t, f))
		}
		if n != len(want)+tt.more {
			t.Errorf("%s: %d rows, want %d", name, n, len(want)+tt.more)
		}
	}
}

// TestOnlyTheDamagedPageIsLost: with any page overwritten, the rows of all other
// pages are given.
func TestOnlyTheDamagedPageIsLost(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	db, want := made(t, path, 120, false)
	must(t, db.Close())
	whole, err := Open(path)
	must(t, err)
	per := map[int]int{}
	for row := range whole.Rows() {
		per[row.Page]++
	}
	for n := 1; n <= whole.Pages(); n++ {
		data := bytes.Clone(whole.data)
		for i := range usualPage {
			data[(n-1)*usualPage+i] = byte(i*7 + n)
		}
		f, err := parse(data, nil)
		must(t, err)
		kind, _ := whole.kind(n)
		lost := len(want) - len(found(t, f))
		most := per[n] // rows that begin there
		if kind == 0 {
			most = 1 // it is the end of one row
		}
		if lost > most {
			t.Errorf("page %d of kind %#x: %d rows lost, at most %d were on it", n, kind, lost, most)
		}
	}
}

func FuzzFile(f *testing.F) {
	path := filepath.Join(f.TempDir(), "x.db")
	db, _ := made(f, path, 30, true)
	_, err := db.Exec("pragma wal_checkpoint(passive)")
	must(f, err)
	data, err := os.ReadFile(path)
	must(f, err)
	log, err := os.ReadFile(path + "-wal")
	must(f, err)
	must(f, db.Close())
	f.Add(data, log[:min(len(log), 20000)])
	f.Add(data[:8192], []byte{})
	f.Add([]byte(magic), log[:100])
	f.Fuzz(func(t *testing.T, data, log []byte) {
		file, err := parse(data, log)
		if err != nil {
			return
		}
		for row := range file.Rows() {
			if file.page(row.Page) == nil {
				t.Fatalf("row of page %d, which is not there", row.Page)
			}
		}
		for n := range 3 {
			file.Under(n)
		}
	})
}
