package store

import (
	"context"
	"errors"
	"reflect"
	"testing"
	"time"

	"gesprek/internal/dossier"
)

// folder are the sheets of a small dossier with one of each kind.
func folder(t *testing.T, pupil string) []dossier.Sheet {
	t.Helper()
	c := dossier.Compose(dossier.Draft{}, dossier.Facts{Form: dossier.Career, School: "De Brug"})
	h, err := c.Hash()
	ok(t, err)
	var list []dossier.Sheet
	at := start().Wall
	add := func(s dossier.Sheet, err error) {
		t.Helper()
		ok(t, err)
		list = append(list, s)
	}
	add(dossier.Draft{Age: dossier.From16, ToSchool: "ROC"}.Sheet(pupil, at))
	add(c.Sheet("v-"+pupil, pupil, at.Add(time.Minute)))
	add(dossier.Approval{
		ID: "a-" + pupil, Version: h, Party: dossier.Party{Role: dossier.Pupil, Name: "Noor"},
		Verdict: dossier.Agrees, At: at.Add(2 * time.Minute), How: dossier.AtTable, Statement: "klopt",
	}.Sheet(pupil))
	add(dossier.Transfer{ID: "t-" + pupil, At: at.Add(3 * time.Minute), Version: h, To: "ROC"}.Sheet(pupil))
	add(dossier.Received{ID: "r-" + pupil, At: at.Add(4 * time.Minute), Signed: []byte{0, 0xff, '\n'}}.Sheet(pupil))
	return list
}

func opened(t *testing.T, db *DB, pupil string) dossier.Folder {
	t.Helper()
	f, err := db.Dossier(t.Context(), pupil)
	ok(t, err)
	return f
}

func TestSheets(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, errors.Join(db.SavePupil(t.Context(), noor("p"), time.Time{}), db.SavePupil(t.Context(), noor("q"), time.Time{})))
	if f := opened(t, db, "p"); !reflect.DeepEqual(f, dossier.Folder{Pupil: "p"}) {
		t.Errorf("a dossier that is not there: %+v", f)
	}
	mine := folder(t, "p")
	ok(t, db.SaveSheets(t.Context(), mine...))
	ok(t, db.SaveSheets(t.Context(), folder(t, "q")...))
	want, err := dossier.Open("p", mine)
	ok(t, err)
	if got := opened(t, db, "p"); !reflect.DeepEqual(got, want) || len(got.Received) != 1 || len(got.Approvals) != 1 {
		t.Errorf("dossier is %+v, want %+v", got, want)
	}
	edited := dossier.Draft{Age: dossier.From18}
	draft, err := edited.Sheet("p", start().Wall.Add(time.Hour))
	ok(t, err)
	forged := mine[2]
	forged.Body = []byte(`{"id":"a-p"}`)
	ok(t, db.SaveSheets(t.Context(), draft, forged))
	got := opened(t, db, "p")
	if !reflect.DeepEqual(got.Draft, edited) {
		t.Errorf("draft is %+v", got.Draft)
	}
	if !reflect.DeepEqual(got.Approvals, want.Approvals) {
		t.Errorf("an approval was changed afterwards: %+v", got.Approvals)
	}
	ok(t, db.Check(context.Background()))
}

func TestSheetsOfNobody(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	list := append(folder(t, "p"), folder(t, "nobody")...)
	if err := db.SaveSheets(t.Context(), list...); !errors.Is(err, ErrNotFound) {
		t.Errorf("sheets of nobody: %v", err)
	}
	if n := column[int](t, db, "select count(*) from sheet"); n != 0 {
		t.Errorf("%d were stored all the same", n)
	}
	ok(t, db.SaveSheets(t.Context(), folder(t, "p")...))
	gone, err := db.ErasePupil(t.Context(), "p", start().Wall)
	if err != nil || gone.Sheets != 5 {
		t.Errorf("erased %+v, %v", gone, err)
	}
	if n := column[int](t, db, "select count(*) from sheet"); n != 0 {
		t.Errorf("%d are left of who was erased", n)
	}
}

// TestMergeSheets: of two drafts the later stays, and nothing else is lost.
func TestMergeSheets(t *testing.T) {
	db := newFiles(t).open(t)
	other := twin(t, db)
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	_, err := other.Merge(t.Context(), db)
	ok(t, err)
	list := folder(t, "p")
	ok(t, db.SaveSheets(t.Context(), list[:3]...))
	later, err := dossier.Draft{ToSchool: "Yuverta"}.Sheet("p", list[0].At.Add(time.Hour))
	ok(t, err)
	ok(t, other.SaveSheets(t.Context(), append(list[3:], later)...))
	want, err := dossier.Open("p", append(list[1:], later))
	ok(t, err)
	for range 2 {
		_, err = db.Merge(t.Context(), other)
		ok(t, err)
		_, err = other.Merge(t.Context(), db)
		ok(t, err)
		for _, d := range []*DB{db, other} {
			if got := opened(t, d, "p"); !reflect.DeepEqual(got, want) {
				t.Errorf("merged into %+v, want %+v", got, want)
			}
		}
	}
}

// TestSalvageSheets: a damaged file gives back its dossiers too.
func TestSalvageSheets(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	list := folder(t, "p")
	ok(t, db.SaveSheets(t.Context(), list...))
	want := opened(t, db, "p")
	key := column[string](t, db, "select key from pupil")
	into := twin(t, db)
	_, err := db.writer.Exec("pragma wal_checkpoint(truncate)")
	ok(t, err)
	out, err := into.Salvage(t.Context(), db.path, []string{key}, nil)
	ok(t, err)
	if got := opened(t, into, "p"); !reflect.DeepEqual(got, want) || out.Closed != 0 {
		t.Errorf("salvaged %+v; %+v", got, out)
	}
}
