package store

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// ended is a finished talk of two lines, one of them klad, that is stored.
func ended(t *testing.T, db *DB) *talk.Session {
	t.Helper()
	s := begun(t, db, "g", "p")
	line(t, s, talk.Plain, "helpt in de bakkerij")
	line(t, s, talk.Draft, "leek moe")
	finish(t, s, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), s))
	return s
}

func TestCorrectionIsKeptAndLogged(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	s := ended(t, db)
	at := talk.Spot{Part: talk.PartLine, N: 1}
	now := after(s.Seen, time.Hour)
	ok(t, s.Correct(talk.Amendment{Spot: at, Text: "helpt op zaterdag", By: "Ans", Why: "verkeerd verstaan"}, now))
	ok(t, db.SaveTalk(t.Context(), s.Clone()))
	ok(t, s.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartGoal}, Text: "iets"}, after(now, time.Hour)))
	ok(t, s.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartPlace}, Text: ""}, after(now, 2*time.Hour)))
	ok(t, db.SaveTalk(t.Context(), s.Clone()))
	ok(t, db.SaveTalk(t.Context(), s.Clone())) // once more is no correction
	sameTalk(t, stored(t, f.open(t), "g"), s)
	acts, err := db.Acts(t.Context(), "p")
	ok(t, err)
	act := school.Act{At: milli(now.Wall), Kind: school.ActCorrect, Pupil: "p", Talk: "g", Count: 1, Name: "Noor"}
	second := act
	second.At, second.Count = milli(now.Wall.Add(2*time.Hour)), 2
	if want := []school.Act{act, second}; !reflect.DeepEqual(acts, want) {
		t.Errorf("log is %+v, want %+v", acts, want)
	}
}

func TestTalkThatComesInCorrectedIsNotLogged(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	finish(t, s, 25*time.Minute)
	ok(t, s.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartGoal}, Text: "iets"}, after(s.Seen, time.Hour)))
	ok(t, db.SaveTalk(t.Context(), s))
	acts, err := db.Acts(t.Context(), "")
	ok(t, err)
	if len(acts) > 0 {
		t.Errorf("log is %+v", acts)
	}
}

// What is taken out for good is in no file any more, not even sealed.
func TestErasedTextIsInNoFile(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	s := ended(t, db)
	ok(t, s.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartLine, N: 1}, Text: "helpt op zaterdag"}, after(s.Seen, time.Hour)))
	ok(t, db.SaveTalk(t.Context(), s.Clone()))
	var before, head []byte
	ok(t, db.writer.QueryRow("select sealed from note where talk = 'g' and id = 1").Scan(&before))
	ok(t, db.writer.QueryRow("select sealed from head where talk = 'g'").Scan(&head))
	if !inFiles(t, f.dir, before[:32]) || !inFiles(t, f.dir, head[:32]) {
		t.Fatal("the sealed text is not found while it is there")
	}
	ok(t, s.Erase(talk.Spot{Part: talk.PartLine, N: 1}, "Ans", after(s.Seen, time.Hour)))
	ok(t, db.SaveTalk(t.Context(), s.Clone()))
	if inFiles(t, f.dir, before[:32]) || inFiles(t, f.dir, head[:32]) {
		t.Error("the sealed text is still in a file")
	}
	sameTalk(t, stored(t, f.open(t), "g"), s)
	acts, err := db.Acts(t.Context(), "p")
	ok(t, err)
	if len(acts) != 2 || acts[1].Count != 1 || acts[1].Note != "" {
		t.Errorf("log is %+v", acts)
	}
}

// inFiles tells whether bytes stand in a file of a folder.
func inFiles(t *testing.T, dir string, part []byte) bool {
	t.Helper()
	found := false
	ok(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		found = found || bytes.Contains(text, part)
		return err
	}))
	return found
}

// A talk that was read before its klad was destroyed does not bring it back.
func TestCorrectionDoesNotBringKladBack(t *testing.T) {
	db := newFiles(t).open(t)
	s := ended(t, db)
	late := after(s.Seen, talk.DraftKept+time.Hour)
	if n, err := db.ForgetDrafts(t.Context(), late.Wall); n != 1 || err != nil {
		t.Fatalf("forgot klad of %d talks, %v", n, err)
	}
	ok(t, s.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartGoal}, Text: "iets"}, late))
	ok(t, db.SaveTalk(t.Context(), s))
	var left, keys int
	ok(t, db.writer.QueryRow("select count(*) from note where kind = $1", talk.Draft).Scan(&left))
	ok(t, db.writer.QueryRow("select count(klad_key) from talk").Scan(&keys))
	if left != 0 || keys != 0 {
		t.Errorf("%d lines of klad, %d keys", left, keys)
	}
}
