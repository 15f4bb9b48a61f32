package store

import (
	"bytes"
	"errors"
	"reflect"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// rowOf is a row of talks with a place for each of some pupils, a pause and a place
// that came free.
func rowOf(id string, pupils ...string) school.Evening {
	day := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	e := school.Evening{
		ID: id, Name: "Profielavond Ünal", Day: day, Kind: talk.WithParents,
		Rhythm: school.Rhythm{First: 19 * 60, Talk: 20 * time.Minute, Change: 5 * time.Minute, Every: 4, Buffer: 15 * time.Minute},
		Rooms:  []school.Room{{Place: "aula-noord", With: "Bram Haket"}, {Place: "lokaal 14"}},
		Slots: []school.Slot{
			{ID: id + "-pauze", Pause: 10 * time.Minute, Pin: school.NoClock, Was: school.NoClock},
			{ID: id + "-vrij", Pin: 19*60 + 30, Was: school.NoClock},
		},
		Made: start().Wall.Truncate(time.Millisecond), Changed: start().Wall.Truncate(time.Millisecond),
	}
	for _, p := range pupils {
		e.Slots = append(e.Slots, school.Slot{ID: id + "-" + p, Pupil: p, Room: 1, Pin: 20 * 60, State: school.SlotGone, Was: 19 * 60})
	}
	return e
}

func evenings(t *testing.T, db *DB) []school.Evening {
	t.Helper()
	list, err := db.Evenings(t.Context())
	ok(t, err)
	return list
}

func TestEvenings(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, errors.Join(db.SavePupil(t.Context(), noor("p"), time.Time{}), db.SavePupil(t.Context(), noor("q"), time.Time{})))
	e, other := rowOf("e", "p", "q"), rowOf("f", "q")
	other.Day = e.Day.AddDate(0, 0, 7)
	ok(t, errors.Join(db.SaveEvening(t.Context(), e), db.SaveEvening(t.Context(), other)))
	if got := evenings(t, db); !reflect.DeepEqual(got, []school.Evening{other, e}) {
		t.Errorf("stored %+v", got)
	}
	e.Name, e.Slots = "Anders", append(e.Slots[3:], e.Slots[2], school.Slot{ID: "nieuw", Pupil: "weg", Pin: school.NoClock, Was: school.NoClock})
	e.Slots[0].State = school.SlotOpen
	ok(t, db.SaveEvening(t.Context(), e))
	e.Slots[2].Pupil = "" // nobody is called that
	if got := evenings(t, db); !reflect.DeepEqual(got[1], e) {
		t.Errorf("changed to %+v", got[1])
	}
	ok(t, errors.Join(db.DropEvening(t.Context(), "f", start().Wall), db.DropEvening(t.Context(), "nergens", start().Wall)))
	if got := evenings(t, db); len(got) != 1 {
		t.Errorf("%d are left", len(got))
	}
}

// TestPlannedInRow: the card and the year plan know what a row has planned, and
// nothing more as soon as the row has not.
func TestPlannedInRow(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, errors.Join(db.SavePupil(t.Context(), noor("p"), time.Time{}), db.SavePupil(t.Context(), noor("q"), time.Time{})))
	own := placement("stage", "p", 2)
	own.Kind, own.Sort, own.Talk, own.On = school.Planned, "", talk.Individual, time.Date(2026, 12, 8, 0, 0, 0, 0, time.UTC)
	ok(t, db.SaveEntry(t.Context(), own))
	e := rowOf("e", "p", "q")
	e.Slots[2].State = school.SlotOpen
	ok(t, db.SaveEvening(t.Context(), e))
	row := school.Entry{
		ID: "e-p", Pupil: "p", Kind: school.Planned, Talk: talk.WithParents, On: e.Day, At: e.Made, Row: "e", Text: "20:00 Profielavond Ünal",
	}
	for name, read := range map[string]func() ([]school.Entry, error){
		"of the pupil": func() ([]school.Entry, error) { return db.Entries(t.Context(), "p") },
		"of all":       func() ([]school.Entry, error) { return db.Planned(t.Context()) },
	} {
		if got, err := read(); err != nil || !reflect.DeepEqual(got, []school.Entry{row, own}) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
	if got, err := db.Entries(t.Context(), "q"); err != nil || len(got) != 0 {
		t.Errorf("who did not come: %+v, %v", got, err)
	}
	e.Slots[2].State = school.SlotLater
	ok(t, db.SaveEvening(t.Context(), e))
	if got, err := db.Planned(t.Context()); err != nil || !reflect.DeepEqual(got, []school.Entry{own}) {
		t.Errorf("on another day: %+v, %v", got, err)
	}
}

// TestEraseInRow: of who is erased the row says nothing, and everybody else keeps
// their time. A row of the past in which nobody is left goes.
func TestEraseInRow(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	ok(t, errors.Join(db.SavePupil(t.Context(), noor("p"), time.Time{}), db.SavePupil(t.Context(), noor("q"), time.Time{})))
	e, gone := rowOf("e", "p", "q"), rowOf("f", "p")
	gone.Day = start().Wall.AddDate(0, 0, -30).Truncate(24 * time.Hour)
	ok(t, errors.Join(db.SaveEvening(t.Context(), e), db.SaveEvening(t.Context(), gone)))
	sealed := column[[]byte](t, db, "select sealed from slot where id = 'e-p'")
	out, err := db.ErasePupil(t.Context(), "p", start().Wall)
	if err != nil || out.Slots != 2 {
		t.Errorf("erased %+v, %v", out, err)
	}
	e.Slots[2] = school.Slot{ID: "e-p", Room: 1, Pin: 20 * 60, Was: school.NoClock}
	if got := evenings(t, db); !reflect.DeepEqual(got, []school.Evening{e}) {
		t.Errorf("left %+v", got)
	}
	for _, file := range []string{f.db, f.db + "-wal"} {
		if bytes.Contains(contents(t, file), sealed) {
			t.Errorf("%s still has what was sealed of it", file)
		}
	}
}

// TestRowIsSealed: nothing in the file tells the name of a row, its rooms or what
// was said of a place.
func TestRowIsSealed(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	ok(t, db.SaveEvening(t.Context(), rowOf("e", "p")))
	for _, file := range []string{f.db, f.db + "-wal"} {
		for _, word := range []string{"Profielavond", "aula-noord", "Bram", string(school.SlotGone)} {
			if bytes.Contains(contents(t, file), []byte(word)) {
				t.Errorf("%s has %q", file, word)
			}
		}
	}
	if opened, closed, err := db.OpenAll(t.Context(), nil); err != nil || len(closed) > 0 || opened < 3 {
		t.Errorf("%d open and %v do not, %v", opened, closed, err)
	}
}

// TestMergeEvenings: of two the later stays, and what was removed stays away.
func TestMergeEvenings(t *testing.T) {
	db := newFiles(t).open(t)
	other := twin(t, db)
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	_, err := other.Merge(t.Context(), db)
	ok(t, err)
	both, gone, later := rowOf("e", "p"), rowOf("f", "p"), rowOf("e", "p")
	later.Name, later.Changed = "Later", later.Changed.Add(time.Hour)
	ok(t, errors.Join(db.SaveEvening(t.Context(), both), db.SaveEvening(t.Context(), gone)))
	ok(t, errors.Join(other.SaveEvening(t.Context(), later), other.SaveEvening(t.Context(), gone)))
	ok(t, other.DropEvening(t.Context(), "f", start().Wall.Add(time.Hour)))
	for range 2 {
		_, err = db.Merge(t.Context(), other)
		ok(t, err)
		_, err = other.Merge(t.Context(), db)
		ok(t, err)
		for name, d := range map[string]*DB{"here": db, "there": other} {
			if got := evenings(t, d); !reflect.DeepEqual(got, []school.Evening{later}) {
				t.Errorf("merged %s: %+v", name, got)
			}
		}
	}
}

// TestSalvageEvenings: a damaged file gives back its rows too.
func TestSalvageEvenings(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	e := rowOf("e", "p")
	ok(t, db.SaveEvening(t.Context(), e))
	key := column[string](t, db, "select key from pupil")
	into := twin(t, db)
	_, err := db.writer.Exec("pragma wal_checkpoint(truncate)")
	ok(t, err)
	out, err := into.Salvage(t.Context(), db.path, []string{key}, nil)
	ok(t, err)
	if got := evenings(t, into); !reflect.DeepEqual(got, []school.Evening{e}) || out.Closed != 0 {
		t.Errorf("salvaged %+v; %+v", got, out)
	}
}

// TestPurgeInRow: what comes back from a backup says nothing of who was erased
// since.
func TestPurgeInRow(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	e := rowOf("e", "p")
	ok(t, db.SaveEvening(t.Context(), e))
	_, err := db.Purge(t.Context(), []string{column[string](t, db, "select key from pupil")})
	ok(t, err)
	e.Slots[2] = school.Slot{ID: "e-p", Room: 1, Pin: 20 * 60, Was: school.NoClock}
	if got := evenings(t, db); !reflect.DeepEqual(got, []school.Evening{e}) {
		t.Errorf("left %+v", got)
	}
}
