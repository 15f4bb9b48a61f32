package store

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// start is a moment in a school day; every test counts on from it.
func start() talk.Instant {
	return talk.Instant{Wall: time.Date(2026, 11, 23, 9, 5, 0, 123e6, time.UTC), Mono: 7 * time.Second, Run: 4}
}

// after is the same process some time later.
func after(i talk.Instant, d time.Duration) talk.Instant {
	return talk.Instant{Wall: i.Wall.Add(d), Mono: i.Mono + d, Run: i.Run}
}

// guide is a small leidraad with everything that a position can point at.
func guide() *talk.Guide {
	g := &talk.Guide{ID: "proef", Fit: talk.Fit{Phase: talk.VO23}, Kind: talk.Individual}
	for i, id := range talk.Stages() {
		st := talk.Stage{ID: id, Minutes: 4}
		for j := range 3 {
			st.Prompts = append(st.Prompts, talk.Prompt{
				ID: fmt.Sprintf("%s-%d", id, j), Text: fmt.Sprintf("Vraag %d van %d, {naam}?", j, i), To: talk.ToPupil,
				Competence: talk.Competences()[(i+j)%5], Direction: id == talk.Outlook,
				FollowUps: []string{"Hoe dan?", "En toen, {naam}?"}, Ladder: []string{"a", "b", "c"},
				Alternatives: []string{"Anders gevraagd?"},
			})
		}
		g.Stages = append(g.Stages, st)
	}
	return g
}

// files are the places of one test.
type files struct{ dir, db, keys string }

func newFiles(t testing.TB) files {
	dir := filepath.Join(t.TempDir(), "gesprek")
	return files{dir, filepath.Join(dir, "gesprek.db"), filepath.Join(dir, "sleutels")}
}

// open opens the database; at the end of the test it is checked and closed.
func (f files) open(t testing.TB) *DB {
	t.Helper()
	ring, err := seal.Open(f.keys)
	if err != nil {
		t.Fatal(err)
	}
	db, err := Open(t.Context(), f.db, ring)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Check(context.Background()); err != nil && db.writer.Stats().OpenConnections > 0 {
			t.Error(err)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

func noor(id string) school.Pupil {
	return school.Pupil{
		ID: id, FirstName: "Noor", Prefix: "de", LastName: "Wit-Ünal", Class: "2B", Type: talk.Havo, Year: 2,
		Aims: school.Aims{Profile: "havo-nt", Second: "havo-ng", Goal: "hbo-bachelor", South: school.Yes},
	}
}

// classOf are pupils with the ids 0, 1, 2 …
func classOf(n int) []school.Pupil {
	list := make([]school.Pupil, n)
	for i := range list {
		list[i] = noor(fmt.Sprint(i))
	}
	return list
}

// begun is a talk that has just started; its pupil is stored.
func begun(t testing.TB, db *DB, id, pupil string) *talk.Session {
	t.Helper()
	ok(t, db.SavePupil(t.Context(), noor(pupil), time.Time{}))
	s, err := talk.New(id, talk.Plan{
		PupilID: pupil, FirstName: "Noor", Phase: talk.VO23, Kind: talk.Individual, Conductor: "Bram Haket",
		Role: talk.Mentor, Place: "lokaal 12", Length: 20 * time.Minute, Goal: "weten wat ik kan",
		Participants: []talk.Participant{{Name: "Noor", Who: "leerling"}, {Name: "Yağmur", Who: "moeder"}},
		Touched:      []talk.Competence{talk.Work},
	}, guide())
	ok(t, err)
	s.Start(start())
	return s
}

// line writes a line of a kind at the end.
func line(t testing.TB, s *talk.Session, kind talk.NoteKind, text string) int {
	t.Helper()
	now := after(s.Seen, time.Second)
	id, err := s.Add(0, now)
	ok(t, err)
	ok(t, s.Write(id, text, now))
	if kind != talk.Plain {
		ok(t, s.Mark(id, kind, now))
	}
	return id
}

// finish ends a talk after some time.
func finish(t testing.TB, s *talk.Session, length time.Duration) {
	t.Helper()
	now := after(s.Seen, length)
	ok(t, s.SetNoStep("eerst de open dag", now))
	ok(t, s.SetShort("de bel", now))
	ok(t, s.Finish(now))
}

func ok(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// stored reads a talk back.
func stored(t testing.TB, db *DB, id string) *talk.Session {
	t.Helper()
	s, err := db.Talk(t.Context(), id)
	ok(t, err)
	return s
}
