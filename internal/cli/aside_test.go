package cli

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/store"
	"gesprek/internal/talk"
	"gesprek/internal/tui"
)

// seized keeps everybody from writing to a database, as a disk that fails does,
// until the function that it returns is called.
func seized(t *testing.T, path string) (release func()) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?_txlock=immediate")
	must(t, err)
	tx, err := db.Begin()
	must(t, err)
	return func() { must(t, errors.Join(tx.Rollback(), db.Close())) }
}

// mentorWithTalk has a database with a pupil and a talk that has begun.
func mentorWithTalk(t *testing.T) (*data, *talk.Session, func() talk.Instant) {
	t.Helper()
	d, err := openData(t.Context(), beside(filepath.Join(t.TempDir(), "gesprek.db")))
	must(t, err)
	now := instants(time.Now, 1)
	must(t, d.SavePupil(t.Context(), school.Pupil{ID: "p", FirstName: "Noor", LastName: "Wit", Type: talk.Havo, Year: 3}, now().Wall))
	g := &talk.Guide{ID: "proef", Title: "Proef", Kind: talk.Individual, Fit: talk.Fit{Phase: talk.VO23}}
	for _, id := range talk.Stages() {
		g.Stages = append(g.Stages, talk.Stage{ID: id, Minutes: 4, Prompts: []talk.Prompt{{ID: string(id), Text: "Wat deed je?"}}})
	}
	s, err := talk.New("t", talk.Plan{
		PupilID: "p", FirstName: "Noor", Kind: talk.Individual, Phase: talk.VO23, Length: 20 * time.Minute,
	}, g)
	must(t, err)
	s.Start(now())
	say := writes(t, s, now)
	say(talk.Plain, "voor de schijf vol was")
	must(t, d.SaveTalk(t.Context(), s.Clone()))
	return d, s, now
}

// writes gives a function that adds a line.
func writes(t *testing.T, s *talk.Session, now func() talk.Instant) func(talk.NoteKind, string) {
	return func(kind talk.NoteKind, text string) {
		t.Helper()
		id, err := s.Add(0, now())
		must(t, err)
		must(t, errors.Join(s.Write(id, text, now()), s.Mark(id, kind, now())))
	}
}

// TestTalkGoesElsewhereAndComesHome: what cannot be stored at home is on the
// stick, and is at home again, every line of it, after gesprek herstel --nood.
func TestTalkGoesElsewhereAndComesHome(t *testing.T) {
	d, s, now := mentorWithTalk(t)
	say, stick := writes(t, s, now), t.TempDir()
	release := seized(t, d.places.db)
	say(talk.Draft, "klad op de stick")
	say(talk.Quote, "ik vind het leuk als alles klopt")
	if err := d.SaveTalk(t.Context(), s.Clone()); nl.Brief(err) != nl.BriefInUse {
		t.Fatalf("home: %v", err)
	}
	for folder, want := range map[string]string{"stick": nl.BriefRelative, filepath.Join(stick, "niet"): nl.BriefNoFolder} {
		if err := d.Shelter(t.Context(), folder, s.Clone()); nl.Brief(err) != want {
			t.Errorf("store in %s: %v, want %q", folder, err, want)
		}
	}
	must(t, d.Shelter(t.Context(), `"`+stick+`"`, s.Clone()))
	say(talk.Agreement, "de bakker bellen")
	var away *tui.Elsewhere
	if err := d.SaveTalk(t.Context(), s.Clone()); !errors.As(err, &away) || filepath.Dir(away.File) != stick {
		t.Fatalf("home again: %v", err)
	}
	if d.unsaved() != nil || !strings.Contains(sentence(d.stranded(func(string) {})), away.File) {
		t.Errorf("at the end: %v, %v", d.unsaved(), d.stranded(func(string) {}))
	}
	if list := d.Folders(t.Context()); len(list) == 0 || list[0] != stick {
		t.Errorf("folders: %q", list)
	}
	release()
	must(t, d.db.Close())

	var told bytes.Buffer
	a := &app{IO: IO{Err: &told, Out: io.Discard, Now: time.Now, Location: time.Local}, db: d.places.db}
	must(t, a.bringHome(t.Context(), away.File))
	if !strings.Contains(told.String(), nl.NoodBack(1, 0)) {
		t.Errorf("told %q", told.String())
	}
	if left, err := os.ReadDir(stick); err != nil || len(left) != 0 {
		t.Errorf("left on the stick: %v, %v", left, err)
	}
	sameAtHome(t, d.places, s)
	if err := a.bringHome(t.Context(), away.File); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a second time: %v", err)
	}
	if err := a.bringHome(t.Context(), d.places.db); !errors.Is(err, errOwnFile) {
		t.Errorf("its own database: %v", err)
	}
}

// sameAtHome compares the talk that is stored with the one that was held.
func sameAtHome(t *testing.T, at places, want *talk.Session) {
	t.Helper()
	d, err := openData(t.Context(), at)
	must(t, err)
	defer func() { must(t, errors.Join(d.db.Check(context.Background()), d.db.Close())) }()
	got, err := d.Talk(t.Context(), want.ID)
	must(t, err)
	if got.Rev != want.Rev || len(got.Notes) != len(want.Notes) {
		t.Fatalf("revision %d with %d lines, want %d with %d", got.Rev, len(got.Notes), want.Rev, len(want.Notes))
	}
	for i := range want.Notes {
		g, w := got.Notes[i], want.Notes[i]
		if g.ID != w.ID || g.Kind != w.Kind || g.Text != w.Text || !g.At.Equal(w.At.Truncate(time.Millisecond)) ||
			len(g.History) != len(w.History) {
			t.Errorf("line %d is %+v, want %+v", i, g, w)
		}
	}
	if !reflect.DeepEqual(got.Closing.NoStep, want.Closing.NoStep) || len(got.Events) != len(want.Events) {
		t.Errorf("closing or events differ: %+v", got)
	}
	acts, err := d.db.Acts(t.Context(), "p")
	must(t, err)
	if len(acts) != 1 || acts[0].Kind != school.ActRestore || acts[0].Talk != want.ID {
		t.Errorf("log: %+v", acts)
	}
}

// TestHomeTakesTheTalkBack: as soon as home can be written, the talk is there
// and the file elsewhere is gone; where it cannot be removed it is named.
func TestHomeTakesTheTalkBack(t *testing.T) {
	for _, pulled := range []bool{false, true} {
		d, s, now := mentorWithTalk(t)
		say, stick := writes(t, s, now), filepath.Join(t.TempDir(), "STICK")
		must(t, os.Mkdir(stick, 0o700))
		release := seized(t, d.places.db)
		say(talk.Plain, "op de stick")
		must(t, d.Shelter(t.Context(), stick, s.Clone()))
		var away *tui.Elsewhere
		if err := d.SaveTalk(t.Context(), s.Clone()); !errors.As(err, &away) {
			t.Fatalf("save: %v", err)
		}
		if pulled {
			must(t, os.Rename(stick, stick+"-uit"))
			say(talk.Plain, "na het uittrekken")
			err := d.SaveTalk(t.Context(), s.Clone())
			if err == nil || errors.As(err, &away) || nl.Brief(err) != nl.BriefBoth(nl.BriefInUse, "STICK") {
				t.Errorf("with the stick out: %v", err)
			}
			if d.unsaved() == nil {
				t.Error("nothing is said to be unsaved")
			}
		}
		release()
		must(t, d.SaveTalk(t.Context(), s.Clone()))
		var told []string
		if err := errors.Join(d.unsaved(), d.stranded(func(s string) { told = append(told, s) })); err != nil {
			t.Errorf("at the end: %v", err)
		}
		if pulled != (len(told) == 1 && strings.Contains(told[0], away.File)) {
			t.Errorf("pulled: %t, told %q", pulled, told)
		}
		if _, err := os.Stat(away.File); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("the file elsewhere: %v", err)
		}
		got, err := d.Talk(t.Context(), "t")
		must(t, err)
		if got.Rev != s.Rev {
			t.Errorf("revision %d, want %d", got.Rev, s.Rev)
		}
		must(t, d.db.Close())
	}
}

// TestTalkThatWentOnInTwoPlaces: nobody brought the file home, and the talk went
// on from an older copy. Nothing of either is lost.
func TestTalkThatWentOnInTwoPlaces(t *testing.T) {
	for _, longer := range []string{"home", "stick"} {
		d, s, now := mentorWithTalk(t)
		home, stick := s.Clone(), t.TempDir()
		file := filepath.Join(stick, "gesprek-nood.db")
		a, err := d.db.Aside(t.Context(), file, school.Pupil{ID: "p", FirstName: "Noor"}, "t")
		must(t, err)
		writes(t, s, now)(talk.Plain, "alleen op de stick")
		lines := 1
		if longer == "home" {
			lines = 9
		} else {
			for range 9 {
				writes(t, s, now)(talk.Plain, "meer")
			}
		}
		must(t, a.Save(t.Context(), s))
		for range lines {
			writes(t, home, now)(talk.Plain, "alleen thuis")
		}
		must(t, d.SaveTalk(t.Context(), home))
		from, err := store.Read(t.Context(), file, d.ring)
		must(t, err)
		back, err := d.takeIn(t.Context(), from, time.Now())
		must(t, errors.Join(err, from.Close()))
		if back.added == 0 {
			t.Errorf("%s longer: nothing was added", longer)
		}
		got, err := d.Talk(t.Context(), "t")
		must(t, err)
		all := ""
		for _, n := range got.Notes {
			all += n.Text + "\n"
		}
		for _, want := range []string{"voor de schijf vol was", "alleen op de stick", "alleen thuis"} {
			if !strings.Contains(all, want) {
				t.Errorf("%s longer: %q is lost from %q", longer, want, all)
			}
		}
		must(t, d.db.Close())
	}
}
