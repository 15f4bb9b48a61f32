package store

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// asking counts how often keys were asked for.
type asking struct {
	Sealer
	times int
}

func (a *asking) NewKeys(n int) ([]string, error) {
	a.times++
	return a.Sealer.NewKeys(n)
}

// severalTalks are two finished talks of one pupil, in which the second says how
// the step of the first turned out, and one of another pupil; all have klad.
func severalTalks(t *testing.T, db *DB) []*talk.Session {
	t.Helper()
	first, second, other := begun(t, db, "1", "p"), begun(t, db, "2", "p"), begun(t, db, "3", "q")
	for _, s := range []*talk.Session{first, second, other} {
		line(t, s, talk.Draft, "klad van "+s.ID)
		line(t, s, talk.Plain, "regel van "+s.ID)
	}
	_, err := first.PutStep(talk.Step{What: "bellen", Who: "Noor", When: "morgen"}, first.Seen)
	ok(t, err)
	finish(t, first, 25*time.Minute)
	ok(t, second.Reviewed(talk.Review{Talk: "1", Step: 1, What: "bellen", State: talk.StepDone}, second.Seen))
	finish(t, second, 25*time.Minute)
	return []*talk.Session{first, second, other}
}

func TestSaveTalksIsSaveTalkManyTimes(t *testing.T) {
	one, many := newFiles(t).open(t), newFiles(t).open(t)
	for _, s := range severalTalks(t, one) {
		ok(t, one.SaveTalk(t.Context(), s))
	}
	list := severalTalks(t, many)
	counted := &asking{Sealer: many.sealer}
	many.sealer = counted
	ok(t, many.SaveTalks(t.Context(), list))
	if counted.times != 1 {
		t.Errorf("keys were made %d times", counted.times)
	}
	for _, s := range list {
		if a, b := stored(t, one, s.ID), stored(t, many, s.ID); !reflect.DeepEqual(a, b) {
			t.Errorf("talk %s is\n%+v, and one by one\n%+v", s.ID, b, a)
		}
	}
	if got := stored(t, many, "1").Steps[0].State; got != talk.StepDone {
		t.Errorf("the step is %q", got)
	}
	keys := column[int](t, many, "select count(distinct klad_key) from talk where klad_key not in (select key from pupil)")
	if keys != len(list) {
		t.Errorf("%d klad keys of %d talks", keys, len(list))
	}

	live := list[2]
	ok(t, many.SaveTalks(t.Context(), list)) // nothing is newer
	line(t, live, talk.Plain, "nog een")
	ok(t, many.SaveTalks(t.Context(), []*talk.Session{list[0], live}))
	if n := len(stored(t, many, "3").Notes); n != 3 {
		t.Errorf("%d lines", n)
	}
	ok(t, many.SaveTalks(t.Context(), nil))
}

func TestSaveTalksIsAllOrNone(t *testing.T) {
	db := newFiles(t).open(t)
	list := severalTalks(t, db)
	second := begun(t, db, "4", "q") // beside the one that is live
	list = append(list, second)
	if err := db.SaveTalks(t.Context(), list); !errors.Is(err, ErrLiveTalk) {
		t.Fatalf("two live talks of one pupil: %v", err)
	}
	if n := column[int](t, db, "select count(*) from talk"); n != 0 {
		t.Fatalf("%d talks are stored", n)
	}
	ok(t, db.SaveTalks(t.Context(), list[:3]))
	if n := column[int](t, db, "select count(*) from note"); n != 6 {
		t.Errorf("%d lines are stored", n)
	}
}

func TestSaveEntriesIsAllOrNone(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	list := []school.Entry{
		{ID: "a", Pupil: "p", Kind: school.Remark, Text: "kwam later", At: start().Wall},
		{ID: "b", Pupil: "nobody", Kind: school.Remark, Text: "van niemand", At: start().Wall},
	}
	if err := db.SaveEntries(t.Context(), list); !errors.Is(err, ErrNotFound) {
		t.Fatalf("an entry of nobody: %v", err)
	}
	got, err := db.Entries(t.Context(), "p")
	if err != nil || len(got) != 0 {
		t.Fatalf("%d entries, %v", len(got), err)
	}
	ok(t, db.SaveEntries(t.Context(), list[:1]))
	if got, err = db.Entries(t.Context(), "p"); err != nil || len(got) != 1 {
		t.Errorf("%d entries, %v", len(got), err)
	}
}
