package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// raw runs SQL on a file behind the store's back.
func raw(t *testing.T, path string, script string) {
	t.Helper()
	p, err := sql.Open("sqlite", path)
	ok(t, err)
	_, err = p.Exec(script)
	ok(t, errors.Join(err, p.Close()))
}

// closed makes a database with one talk in it and closes it.
func closed(t *testing.T) files {
	f := newFiles(t)
	ring, err := seal.Open(f.keys)
	ok(t, err)
	db, err := Open(t.Context(), f.db, ring)
	ok(t, err)
	s := begun(t, db, "g", "p")
	for range 40 {
		line(t, s, talk.Plain, "hielp opa met het dak van de schuur")
	}
	ok(t, errors.Join(db.SaveTalk(t.Context(), s), db.Close()))
	return f
}

func contents(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	ok(t, err)
	return b
}

func TestRefusedFilesStayAsTheyAre(t *testing.T) {
	page := func(t *testing.T, path string, n int, with byte) {
		b := contents(t, path)
		copy(b[n*4096:(n+1)*4096], bytes.Repeat([]byte{with}, 4096))
		ok(t, os.WriteFile(path, b, 0o600))
	}
	tests := []struct {
		name  string
		spoil func(t *testing.T, path string)
		want  error
	}{
		{"newer", func(t *testing.T, p string) { raw(t, p, "pragma user_version = 1000") }, ErrNewer},
		{"no version", func(t *testing.T, p string) { raw(t, p, "pragma user_version = 0") }, ErrDamaged},
		{"version below zero", func(t *testing.T, p string) { raw(t, p, "pragma user_version = -3") }, ErrDamaged},
		{"one byte", func(t *testing.T, p string) { ok(t, os.WriteFile(p, []byte{0}, 0o600)) }, ErrForeign},
		{"other program", func(t *testing.T, p string) { raw(t, p, "pragma application_id = 1000") }, ErrForeign},
		{"unmarked database", func(t *testing.T, p string) {
			ok(t, os.Remove(p))
			raw(t, p, "create table t (x)")
		}, ErrForeign},
		{"text", func(t *testing.T, p string) { ok(t, os.WriteFile(p, []byte("Beste Noor,\n"), 0o600)) }, ErrForeign},
		{"long text", func(t *testing.T, p string) {
			ok(t, os.WriteFile(p, bytes.Repeat([]byte("Beste Noor,\n"), 1000), 0o600))
		}, ErrForeign},
		{"first page zero", func(t *testing.T, p string) { page(t, p, 0, 0) }, ErrDamaged},
		{"first page after the header", func(t *testing.T, p string) {
			b := contents(t, p)
			copy(b[100:4096], bytes.Repeat([]byte{0xa5}, 4096))
			ok(t, os.WriteFile(p, b, 0o600))
		}, ErrDamaged},
		{"header", func(t *testing.T, p string) {
			b := contents(t, p)
			copy(b[16:], bytes.Repeat([]byte{0xff}, 60))
			ok(t, os.WriteFile(p, b, 0o600))
		}, ErrDamaged},
		{"cut", func(t *testing.T, p string) { ok(t, os.Truncate(p, 3*4096+7)) }, ErrDamaged},
		{"empty with a log", func(t *testing.T, p string) {
			ok(t, os.Truncate(p, 0))
			ok(t, os.WriteFile(p+"-wal", []byte("frames"), 0o600))
		}, ErrDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := closed(t)
			tt.spoil(t, f.db)
			before := contents(t, f.db)
			ring, err := seal.Open(f.keys)
			ok(t, err)
			if _, err := Open(t.Context(), f.db, ring); !errors.Is(err, tt.want) {
				t.Errorf("open: %v, want %v", err, tt.want)
			}
			if !bytes.Equal(before, contents(t, f.db)) {
				t.Error("file was changed")
			}
		})
	}
}

func TestFolderIsNoDatabase(t *testing.T) {
	f := newFiles(t)
	ok(t, os.MkdirAll(f.db, 0o700))
	if _, err := Open(t.Context(), f.db, nil); !errors.Is(err, ErrForeign) {
		t.Errorf("open: %v, want %v", err, ErrForeign)
	}
}

func TestCheckFindsADamagedPage(t *testing.T) {
	f := closed(t)
	b := contents(t, f.db)
	for at := len(b) / 2; at < len(b); at++ {
		b[at] ^= 0x5a
	}
	ok(t, os.WriteFile(f.db, b, 0o600))
	ring, err := seal.Open(f.keys)
	ok(t, err)
	db, err := Open(t.Context(), f.db, ring)
	if err == nil {
		err = errors.Join(db.Check(t.Context()), db.Close())
	}
	if !errors.Is(err, ErrDamaged) {
		t.Errorf("damage in the middle: %v, want %v", err, ErrDamaged)
	}
}

func TestStoppedWhileItWasMade(t *testing.T) {
	for name, make := range map[string]func(t *testing.T, path string){
		"empty file":    func(t *testing.T, p string) { ok(t, os.WriteFile(p, nil, 0o600)) },
		"no schema yet": func(t *testing.T, p string) { raw(t, p, "pragma journal_mode = wal") },
	} {
		t.Run(name, func(t *testing.T) {
			f := newFiles(t)
			ok(t, os.MkdirAll(f.dir, 0o700))
			make(t, f.db)
			begun(t, f.open(t), "g", "p")
		})
	}
}

func TestModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no modes")
	}
	f := newFiles(t)
	db := f.open(t)
	ok(t, db.Claim())
	ok(t, db.SaveTalk(t.Context(), begun(t, db, "g", "p")))
	seen := 0
	ok(t, filepath.WalkDir(f.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		want := fs.FileMode(0o600)
		if d.IsDir() {
			want = 0o700
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has mode %o, want %o", path, got, want)
		}
		seen++
		return nil
	}))
	if seen < 7 {
		t.Errorf("saw %d files, too few to mean anything", seen)
	}
}

func TestStrangePath(t *testing.T) {
	f := newFiles(t)
	f.db = filepath.Join(f.dir, "Mijn map 100% #1 ?x=y&mode=ro é", "mijn;gesprek.db")
	db := f.open(t)
	ok(t, db.SaveTalk(t.Context(), begun(t, db, "g", "p")))
	if len(contents(t, f.db)) == 0 {
		t.Error("file is empty")
	}
}

func TestMigrationsAreWholeOrNothing(t *testing.T) {
	f := closed(t)
	db := f.open(t)
	list, err := load(migrations)
	ok(t, err)
	next, err := load(fstest.MapFS{"migrations/0002.sql": {Data: []byte(
		"alter table meta add column later integer; update meta set later = 7")}})
	ok(t, err)
	broken := append(list, migration{"broken", "create table half (x integer) strict; insert into nothing values (1)"})
	version := func() (n int) {
		ok(t, db.reader.QueryRow("pragma user_version").Scan(&n))
		return n
	}
	if err := db.migrate(t.Context(), broken); err == nil || version() != len(list) {
		t.Errorf("broken migration: %v, version %d", err, version())
	}
	for range 2 { // twice is once
		ok(t, db.migrate(t.Context(), append(list, next...)))
	}
	if version() != len(list)+1 {
		t.Errorf("version is %d", version())
	}
	if n := len(stored(t, db, "g").Notes); n != 40 {
		t.Errorf("%d lines after migrating, want 40", n)
	}
}

var writeFixture = flag.Bool("write-fixture", false, "write testdata for the newest schema")

// TestOldSchemas opens what an earlier program wrote. A fixture is written
// once, with -write-fixture, when its schema is new, and never again.
func TestOldSchemas(t *testing.T) {
	if *writeFixture {
		ok(t, os.CopyFS(fmt.Sprintf("testdata/v%d", schemaVersion()), os.DirFS(fixture(t).dir)))
	}
	for v := 1; v <= schemaVersion(); v++ {
		name := fmt.Sprintf("testdata/v%d", v)
		t.Run(name, func(t *testing.T) { testOldSchema(t, name) })
	}
}

func testOldSchema(t *testing.T, name string) {
	f := newFiles(t)
	ok(t, os.CopyFS(f.dir, os.DirFS(name)))
	db := f.open(t)
	s := stored(t, db, "g1")
	var kinds []talk.NoteKind
	for _, n := range s.Notes {
		kinds = append(kinds, n.Kind)
	}
	switch {
	case len(kinds) != 4 || s.Notes[1].Text != "ik vind het leuk als alles klopt" || kinds[2] != talk.Draft:
		t.Errorf("lines are %+v", s.Notes)
	case len(s.Notes[2].History) != 1 || s.Notes[2].History[0].Text != "moe":
		t.Errorf("history of the klad line is %+v", s.Notes[2].History)
	case len(s.Steps) != 1 || s.Steps[0].State != talk.StepPartly || s.Steps[0].Who != "Noor":
		t.Errorf("steps are %+v", s.Steps)
	case !slices.Equal(s.Asked[0].Texts, []string{"Vraag 0 van 0, Noor?", "Hoe dan?"}) || !slices.Equal(s.Asked[0].Ladder, []string{"a"}):
		t.Errorf("asked are %+v", s.Asked)
	case s.Total(talk.Instant{}) != 25*time.Minute+11*time.Second || !s.Finished():
		t.Errorf("talk took %v", s.Total(talk.Instant{}))
	}
	live := stored(t, db, "g2")
	if live.Finished() || live.Plan.Reviewed[0].Talk != "g1" {
		t.Errorf("second talk is %+v", live)
	}
	pupils, err := db.Pupils(t.Context())
	was := noor("p")
	if len(pupils) > 0 && pupils[0].Aims == (school.Aims{}) { // what older records do not have
		was.Aims = school.Aims{}
	}
	if err != nil || len(pupils) == 0 || pupils[0] != was {
		t.Errorf("pupils are %+v, %v", pupils, err)
	}
	settings, err := db.Settings(t.Context())
	if err != nil || settings.Name != "Bram Haket" || settings.Theme != "donker" {
		t.Errorf("settings are %+v, %v", settings, err)
	}
	ok(t, live.Attach(guide()))
	entries, err := db.Entries(t.Context(), "p")
	if want := []school.Entry{placement("stage", "p", 2)}; err != nil || name >= "testdata/v3" && !slices.Equal(entries, want) {
		t.Errorf("entries are %+v, %v", entries, err)
	}
	want, err := dossier.Open("p", folder(t, "p"))
	ok(t, err)
	if got := opened(t, db, "p"); name >= "testdata/v4" && !reflect.DeepEqual(got, want) {
		t.Errorf("dossier is %+v", got)
	}
	if got := evenings(t, db); name >= "testdata/v5" && !reflect.DeepEqual(got, []school.Evening{rowOf("rij", "p")}) {
		t.Errorf("rows are %+v", got)
	}
	line(t, live, talk.Draft, "nog iets")
	ok(t, db.SaveTalk(t.Context(), live))
	sameTalk(t, stored(t, db, "g2"), live)
}

// fixture makes a database that has something in every table.
func fixture(t *testing.T) files {
	f := newFiles(t)
	ring, err := seal.Open(f.keys)
	ok(t, err)
	db, err := Open(t.Context(), f.db, ring)
	ok(t, err)
	s := begun(t, db, "g1", "p")
	line(t, s, talk.Plain, "organiseerde het klassenfeest")
	line(t, s, talk.Plain, `"ik vind het leuk als alles klopt`)
	line(t, s, talk.Draft, "moe")
	line(t, s, talk.Agreement, "bellen met de bakker")
	now := after(s.Seen, time.Second)
	s.Waited(s.Seen, now)
	_, err = s.MarkMoment(now)
	ok(t, errors.Join(err, s.DontKnow(now), s.FollowUp(now), s.NextStage(now), s.Gather(now)))
	p := s.Steps[0]
	p.Who, p.When = "Noor", "vrijdag"
	_, err = s.PutStep(p, after(now, 6*time.Second))
	ok(t, err)
	finish(t, s, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), s))
	next := begun(t, db, "g2", "p")
	ok(t, next.Reviewed(talk.Review{Talk: "g1", Step: 1, State: talk.StepPartly}, next.Seen))
	ok(t, db.SaveTalk(t.Context(), next))
	settings, err := db.Settings(t.Context())
	ok(t, err)
	settings.Name, settings.School, settings.Theme = "Bram Haket", "De Brug", "donker"
	ok(t, db.SaveSettings(t.Context(), settings))
	wrong := noor("p")
	wrong.FirstName = "Nor"
	ok(t, db.SavePupil(t.Context(), wrong, now.Wall))
	ok(t, db.SavePupil(t.Context(), noor("p"), now.Wall.Add(time.Hour)))
	ok(t, db.SaveEntry(t.Context(), placement("stage", "p", 2)))
	ok(t, db.SaveSheets(t.Context(), folder(t, "p")...))
	ok(t, db.SaveEvening(t.Context(), rowOf("rij", "p")))
	ok(t, db.Log(t.Context(), school.Act{At: now.Wall, Kind: school.ActExport, Pupil: "p", Count: 1, Name: "Noor de Wit-Ünal"}))
	ok(t, errors.Join(db.SaveMemo(t.Context(), "words", []string{"moe"}), db.Close()))
	return f
}

func TestOpenGivesUpWithItsContext(t *testing.T) {
	f := closed(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Open(ctx, f.db, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("open: %v, want %v", err, context.Canceled)
	}
}
