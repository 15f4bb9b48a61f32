package store

import (
	"context"
	"slices"
	"testing"

	"gesprek/internal/school"
	"gesprek/internal/seal"
)

func TestOpenAll(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	s := whole(t, db, "g", "p")
	renamed := noor("p")
	renamed.FirstName = "Noortje"
	ok(t, db.SavePupil(t.Context(), renamed, start().Wall))
	ok(t, db.SaveSettings(t.Context(), school.Settings{Name: "Bram"}))
	ok(t, db.SaveEntry(t.Context(), placement("e", "p", 1)))
	ok(t, db.SaveSheets(t.Context(), folder(t, "p")...))
	ok(t, db.SaveEvening(t.Context(), rowOf("rij", "p")))
	ok(t, db.SaveMemo(t.Context(), "lijst", []string{"a"}))
	ok(t, db.Log(t.Context(), school.Act{Kind: school.ActExport, At: start().Wall, Pupil: "p", Name: "Noor"}))
	c, err := db.Content(t.Context())
	ok(t, err)
	told := 0
	opened, closed, err := db.OpenAll(t.Context(), func(done, total int) { told = total - done })
	ok(t, err)
	if opened != c.Records || len(closed) != 0 || told != 0 || opened < 9 {
		t.Errorf("%d of %d open, %v do not, %d to do", opened, c.Records, closed, told)
	}
	_, err = db.writer.Exec("update note set sealed = x'0102' where id = $1", s.Notes[1].ID)
	ok(t, err)
	opened, closed, err = db.OpenAll(t.Context(), nil)
	ok(t, err)
	if want := place("note", "g", s.Notes[1].ID); opened != c.Records-1 || !slices.Equal(closed, []string{want}) {
		t.Errorf("%d of %d open, %v do not, want %s", opened, c.Records, closed, want)
	}
	tables, err := sealedTables(t.Context(), db.reader)
	ok(t, err)
	for _, table := range tables { // of every table something was there to open
		if n := column[int](t, db, "select count(sealed) from "+table); n == 0 {
			t.Errorf("nothing is sealed in %s: the test does not try it", table)
		}
	}
}

// TestMigratingAfterABackup: before the schema changes, the file as it was is
// handed to who wants to copy it; when that fails nothing changes.
func TestMigratingAfterABackup(t *testing.T) {
	f := newFiles(t)
	ring, err := seal.Open(f.keys)
	ok(t, err)
	older(t, f, ring)
	before := contents(t, f.db)
	refusing := BeforeMigration(func(context.Context, *DB) error { return errCopy })
	if _, err := Open(t.Context(), f.db, ring, refusing); err == nil {
		t.Fatal("migrated without a copy")
	}
	if !slices.Equal(before, contents(t, f.db)) {
		t.Error("the file was changed")
	}
	var held Content
	db, err := Open(t.Context(), f.db, ring, BeforeMigration(func(ctx context.Context, db *DB) error {
		held, err = db.Backup(ctx, f.db+".kopie", nil)
		return err
	}))
	ok(t, err)
	defer db.Close()
	if held.Version != 1 || held.Pupils != 1 {
		t.Errorf("copy holds %+v", held)
	}
	now, err := db.Content(t.Context())
	ok(t, err)
	if now.Version != schemaVersion() || now.Pupils != 1 {
		t.Errorf("after migrating: %+v", now)
	}
}

// older makes a database of the first schema with one pupil.
func older(t *testing.T, f files, ring Sealer) {
	t.Helper()
	db := &DB{path: f.db, sealer: ring, shadows: map[string]*shadow{}}
	_, err := prepare(t.Context(), f.db)
	ok(t, err)
	db.writer, err = pool(f.db, writing, 1)
	ok(t, err)
	db.reader, err = pool(f.db, reading, readers)
	ok(t, err)
	list, err := load(migrations)
	ok(t, err)
	ok(t, db.migrate(t.Context(), list[:1]))
	made, err := ring.NewKeys(1)
	ok(t, err)
	p := noor("p")
	sealed, err := ring.Seal(made[0], place("pupil", "p"), pupilRecord(&p))
	ok(t, err)
	_, err = db.writer.Exec("insert into pupil (id, key, type, year, sealed) values ('p', $1, 'havo', 2, $2)", made[0], sealed)
	ok(t, err)
	ok(t, truncateLog(t.Context(), db.writer))
	ok(t, db.reader.Close())
	ok(t, db.writer.Close())
}
