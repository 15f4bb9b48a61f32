package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"
	"unicode/utf16"

	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// column reads one value behind the store's back.
func column[T any](t *testing.T, db *DB, query string, args ...any) (v T) {
	t.Helper()
	ok(t, db.reader.QueryRow(query, args...).Scan(&v))
	return v
}

func TestForgetDrafts(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	talks := map[string]*talk.Session{}
	for _, id := range []string{"oud", "nieuw", "open", "zonder"} {
		s := begun(t, db, id, "p-"+id)
		line(t, s, talk.Plain, "blijft")
		if id != "zonder" {
			line(t, s, talk.Draft, "gaat weg")
			back := line(t, s, talk.Draft, "was klad")
			ok(t, s.Mark(back, talk.Plain, s.Seen))
		}
		if id != "open" {
			finish(t, s, 30*time.Minute)
		}
		ok(t, db.SaveTalk(t.Context(), s))
		talks[id] = s
	}
	ended := talks["oud"].Seen.Wall
	_, err := db.writer.Exec("update talk set ended = ended + 1000 where id = 'nieuw'")
	ok(t, err)
	key := column[string](t, db, "select klad_key from talk where id = 'oud'")

	if n, err := db.ForgetDrafts(t.Context(), ended.Add(talk.DraftKept)); n != 0 || err != nil {
		t.Fatalf("on the last moment: %d, %v, want none", n, err)
	}
	if n, err := db.ForgetDrafts(t.Context(), ended.Add(talk.DraftKept+time.Second)); n != 1 || err != nil {
		t.Fatalf("forgot the klad of %d talks, %v, want 1", n, err)
	}
	if log, err := os.Stat(f.db + "-wal"); err != nil || log.Size() > 64<<10 {
		t.Errorf("log after forgetting: %v, %v", log, err)
	}
	if _, err := db.sealer.Open(key, "x", []byte("x")); !errors.Is(err, seal.ErrDestroyed) {
		t.Errorf("klad key: %v, want %v", err, seal.ErrDestroyed)
	}
	for _, handle := range []*DB{db, f.open(t)} {
		for id, want := range map[string]int{"oud": 2, "nieuw": 3, "open": 3, "zonder": 1} {
			if n := len(stored(t, handle, id).Notes); n != want {
				t.Errorf("talk %q has %d lines, want %d", id, n, want)
			}
		}
	}
	list, err := db.Summaries(t.Context())
	ok(t, err)
	for _, s := range list {
		if want := s.ID == "nieuw" || s.ID == "open"; s.Drafts != want {
			t.Errorf("talk %q has klad: %v, want %v", s.ID, s.Drafts, want)
		}
	}
	if n, err := db.ForgetDrafts(t.Context(), ended.Add(talk.DraftKept+time.Second)); n != 0 || err != nil {
		t.Errorf("a second time: %d, %v, want none", n, err)
	}
	acts, err := db.Acts(t.Context(), "")
	ok(t, err)
	if want := (school.Act{At: ended.Add(talk.DraftKept + time.Second), Kind: school.ActForget, Count: 1}); len(acts) != 1 || acts[0] != want {
		t.Errorf("log is %+v, want %+v", acts, want)
	}
}

func TestForgettingIsFinishedLater(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	ring := &moody{Sealer: db.sealer, destroy: errors.New("pulled out")}
	db.sealer = ring
	s := begun(t, db, "g", "p")
	line(t, s, talk.Draft, "gaat weg")
	finish(t, s, 30*time.Minute)
	ok(t, db.SaveTalk(t.Context(), s))
	key := column[string](t, db, "select klad_key from talk")
	late := s.Seen.Wall.Add(talk.DraftKept + time.Hour)
	if _, err := db.ForgetDrafts(t.Context(), late); !errors.Is(err, ring.destroy) {
		t.Fatalf("forget: %v, want %v", err, ring.destroy)
	}
	if n := len(stored(t, db, "g").Notes); n != 0 {
		t.Errorf("%d lines, want none", n)
	}
	again := f.open(t)
	if _, err := again.ForgetDrafts(t.Context(), late); err != nil {
		t.Fatal(err)
	}
	if _, err := again.sealer.Open(key, "x", []byte("x")); !errors.Is(err, seal.ErrDestroyed) {
		t.Errorf("klad key: %v, want %v", err, seal.ErrDestroyed)
	}
	if n := column[int](t, again, "select count(*) from doomed"); n != 0 {
		t.Errorf("%d keys still to destroy", n)
	}
}

func TestKladTakesItsHistoryAlong(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	id := line(t, s, talk.Plain, "eerst dit")
	ok(t, db.SaveTalk(t.Context(), s))
	s.Leave()
	ok(t, s.Write(id, "toen dat", after(s.Seen, time.Second)))
	pupilKey := column[string](t, db, "select key from pupil")
	opens := func(key string) bool {
		sealed := column[[]byte](t, db, "select sealed from note")
		plain, err := db.sealer.Open(key, place("note", "g", id), sealed)
		return err == nil && bytes.Contains(plain, []byte("eerst dit"))
	}
	for _, kind := range []talk.NoteKind{talk.Draft, talk.Quote, talk.Draft} {
		ok(t, s.Mark(id, kind, after(s.Seen, time.Second)))
		ok(t, db.SaveTalk(t.Context(), s))
		klad := column[string](t, db, "select klad_key from talk")
		if opens(klad) != (kind == talk.Draft) || opens(pupilKey) == (kind == talk.Draft) {
			t.Errorf("as %s the line opens with the klad key: %v, with the pupil's: %v",
				kind, opens(klad), opens(pupilKey))
		}
	}
}

func TestMovedRowDoesNotOpen(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	line(t, s, talk.Plain, "een")
	line(t, s, talk.Plain, "twee")
	ok(t, db.SaveTalk(t.Context(), s))
	_, err := db.writer.Exec("update note set sealed = (select sealed from note where id = 1) where id = 2")
	ok(t, err)
	if _, err := db.Talk(t.Context(), "g"); !errors.Is(err, seal.ErrTampered) {
		t.Errorf("talk with a moved line: %v, want %v", err, seal.ErrTampered)
	}
}

// inside tells whether a text stands in a file, as UTF-8 or UTF-16.
func inside(file []byte, text string) bool {
	var little, big []byte
	for _, u := range utf16.Encode([]rune(text)) {
		little, big = binary.LittleEndian.AppendUint16(little, u), binary.BigEndian.AppendUint16(big, u)
	}
	return bytes.Contains(file, []byte(text)) || bytes.Contains(file, little) || bytes.Contains(file, big)
}

func TestNoFileTellsAboutAnybody(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	settings, err := db.Settings(t.Context())
	ok(t, err)
	settings.Name, settings.School, settings.Role = "Bram Haket", "Scholengemeenschap De Brug", talk.Counsellor
	ok(t, db.SaveSettings(t.Context(), settings))
	s := begun(t, db, "g", "p")
	line(t, s, talk.Plain, "organiseerde het klassenfeest")
	line(t, s, talk.Draft, "maakt zich zorgen over thuis")
	id := line(t, s, talk.Agreement, "belt de bakkerij")
	ok(t, db.SaveTalk(t.Context(), s))
	s.Leave()
	ok(t, s.Write(id, "mailt de slagerij", after(s.Seen, time.Second)))
	ok(t, s.Gather(s.Seen))
	p := s.Steps[0]
	p.Who, p.When, p.Help = "samen met Yağmur", "voor vrijdag", "mevrouw Ó Briain"
	_, err = s.PutStep(p, s.Seen)
	ok(t, err)
	ok(t, s.SetSharing("niet aan thuis", s.Seen))
	finish(t, s, 19*time.Minute)
	ok(t, db.SaveTalk(t.Context(), s))

	secrets := []string{
		"Noor", "Wit-Ünal", "2B\x00", "Bram", "De Brug", "Yağmur", "moeder", "lokaal 12", "weten wat ik kan",
		"klassenfeest", "zorgen", "bakkerij", "slagerij", "vrijdag", "Briain", "niet aan thuis", "open dag", "de bel",
		"Vraag 0 van", "kwaliteiten", string(talk.Work), string(talk.Mentor), string(talk.Counsellor),
	}
	search := func(when string) {
		seen := 0
		ok(t, filepath.WalkDir(f.dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			file := contents(t, path)
			for _, text := range secrets {
				if inside(file, text) {
					t.Errorf("%s: %q stands in %s", when, text, filepath.Base(path))
				}
			}
			seen += len(file)
			return nil
		}))
		if seen < 100_000 {
			t.Errorf("%s: searched %d bytes, too few to mean anything", when, seen)
		}
	}
	search("in use")
	ok(t, truncateLog(t.Context(), db.writer))
	search("checkpointed")
	if !inside([]byte("xx Noor xx"), "Noor") || !inside([]byte{'x', 'N', 0, 'o', 0}, "No") {
		t.Error("the search finds nothing")
	}
}
