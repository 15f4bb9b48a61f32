package store

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// placement is an experience of a pupil.
func placement(id, pupil string, day int) school.Entry {
	return school.Entry{
		ID: id, Pupil: pupil, Kind: school.Experienced, Sort: school.Placement,
		On: time.Date(2026, 3, day, 0, 0, 0, 0, time.UTC), At: start().Wall, By: "S. Jansen", Text: "een week bij de fietsenmaker",
	}
}

func TestEntries(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	ok(t, db.SavePupils(t.Context(), []school.Pupil{noor("p"), noor("q")}, time.Time{}))
	early, late := placement("a", "p", 2), placement("b", "p", 9)
	undated := school.Entry{ID: "c", Pupil: "p", Kind: school.Remark, At: start().Wall, Text: "zingt in een koor"}
	soon := school.Entry{ID: "d", Pupil: "q", Kind: school.Planned, Talk: talk.WithParents, On: early.On, At: start().Wall}
	for _, e := range []school.Entry{late, early, undated, soon} {
		ok(t, db.SaveEntry(t.Context(), e))
	}
	late.Text, late.At = "twee weken bij de fietsenmaker", late.At.Add(time.Hour)
	ok(t, db.SaveEntry(t.Context(), late))
	for _, handle := range []*DB{db, f.open(t)} {
		got, err := handle.Entries(t.Context(), "p")
		if want := []school.Entry{undated, early, late}; err != nil || !slices.Equal(got, want) {
			t.Errorf("entries are %+v, %v; want %+v", got, err, want)
		}
		planned, err := handle.Planned(t.Context())
		if err != nil || !slices.Equal(planned, []school.Entry{soon}) {
			t.Errorf("planned are %+v, %v", planned, err)
		}
	}
	ok(t, errors.Join(db.DropEntry(t.Context(), "a", start().Wall), db.DropEntry(t.Context(), "a", start().Wall)))
	if got, err := db.Entries(t.Context(), "p"); err != nil || len(got) != 2 {
		t.Errorf("after dropping: %+v, %v", got, err)
	}
	if err := db.SaveEntry(t.Context(), placement("e", "nobody", 1)); !errors.Is(err, ErrNotFound) {
		t.Errorf("entry of nobody: %v, want %v", err, ErrNotFound)
	}
	_, err := db.ErasePupil(t.Context(), "p", start().Wall)
	ok(t, err)
	if n := column[int](t, db, "select count(*) from entry"); n != 1 {
		t.Errorf("%d entries left, want that of the other pupil", n)
	}
	if err := db.SaveEntry(t.Context(), placement("a", "p", 1)); !errors.Is(err, ErrNotFound) {
		t.Errorf("entry of who was erased: %v, want %v", err, ErrNotFound)
	}
}

// TestMergeEntries: what was written later wins, and what was dropped stays so.
func TestMergeEntries(t *testing.T) {
	db := newFiles(t).open(t)
	other := twin(t, db)
	p := noor("p")
	ok(t, db.SavePupil(t.Context(), p, time.Time{}))
	_, err := other.Merge(t.Context(), db) // with the same key
	ok(t, err)
	hour := func(e school.Entry, n int) school.Entry {
		e.At = e.At.Add(time.Duration(n) * time.Hour)
		return e
	}
	both, here, there := placement("beide", "p", 1), placement("hier", "p", 2), placement("daar", "p", 3)
	gone, lost := placement("weg", "p", 4), placement("elders-weg", "p", 5)
	for _, e := range []school.Entry{both, here, gone, lost} {
		ok(t, db.SaveEntry(t.Context(), e))
	}
	newer := hour(both, 1)
	newer.Text = "nog een dag"
	for _, e := range []school.Entry{newer, there, gone, lost} {
		ok(t, other.SaveEntry(t.Context(), e))
	}
	ok(t, db.DropEntry(t.Context(), "weg", gone.At))
	ok(t, other.DropEntry(t.Context(), "elders-weg", hour(lost, 1).At))
	for range 2 {
		_, err = db.Merge(t.Context(), other)
		ok(t, err)
		got, err := db.Entries(t.Context(), "p")
		if want := []school.Entry{newer, here, there}; err != nil || !slices.Equal(got, want) {
			t.Errorf("merged into %+v, %v; want %+v", got, err, want)
		}
	}
}

// TestEachLineGivesEntries: search finds what stands on a card, with whose it is.
func TestEachLineGivesEntries(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	e := placement("a", "p", 2)
	ok(t, db.SaveEntry(t.Context(), e))
	want := []Line{
		{Pupil: "p", Entry: "a", Kind: LineEntry, At: e.On, Text: e.Text, Card: e.Kind},
		{Pupil: "p", Entry: "a", Kind: LinePerson, At: e.On, Text: e.By, Card: e.Kind},
	}
	if got := lines(t, db); !reflect.DeepEqual(got, want) {
		t.Errorf("lines are %+v, want %+v", got, want)
	}
}

// TestSalvageEntries: a damaged file gives back its cards too.
func TestSalvageEntries(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	ok(t, errors.Join(db.SaveEntry(t.Context(), placement("a", "p", 2)), db.SaveEntry(t.Context(), placement("b", "p", 3))))
	ok(t, db.DropEntry(t.Context(), "b", start().Wall))
	key := column[string](t, db, "select key from pupil")
	into := twin(t, db)
	ok(t, db.Check(context.Background()))
	_, err := db.writer.Exec("pragma wal_checkpoint(truncate)")
	ok(t, err)
	out, err := into.Salvage(t.Context(), db.path, []string{key}, nil)
	ok(t, err)
	got, err := into.Entries(t.Context(), "p")
	if err != nil || !slices.Equal(got, []school.Entry{placement("a", "p", 2)}) || out.Closed != 0 {
		t.Errorf("salvaged %+v, %v; %+v", got, err, out)
	}
	if n := column[int](t, into, "select count(*) from doomed"); n != 0 {
		t.Error("what was dropped was taken for a key")
	}
}
