package store

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// agreed is a finished, stored talk with steps; the texts are what they are.
func agreed(t testing.TB, db *DB, id, pupil string, at talk.Instant, texts ...string) *talk.Session {
	t.Helper()
	s := begun(t, db, id, pupil)
	s.Events[0].At, s.Seen = at, at
	for _, what := range texts {
		_, err := s.PutStep(talk.Step{
			What: what, Who: "Noor", When: "vrijdag", Due: time.Date(2026, 11, 27, 0, 0, 0, 0, time.UTC), Help: "mama",
		}, s.Seen)
		ok(t, err)
	}
	finish(t, s, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), s))
	return s
}

// review is a later, stored talk with the pupil that says how a step turned out.
func review(t testing.TB, db *DB, id string, of *talk.Session, step int, state talk.StepState) *talk.Session {
	t.Helper()
	s := begun(t, db, id, of.Plan.PupilID)
	ok(t, s.Reviewed(talk.Review{Talk: of.ID, Step: step, What: "iets", State: state}, s.Seen))
	finish(t, s, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), s))
	return s
}

// states are how the steps of a stored talk turned out.
func states(t testing.TB, db *DB, id string) []talk.StepState {
	t.Helper()
	var out []talk.StepState
	for _, p := range stored(t, db, id).Steps {
		out = append(out, p.State)
	}
	return out
}

func wantStates(t testing.TB, db *DB, id string, want ...talk.StepState) {
	t.Helper()
	if got := states(t, db, id); !slices.Equal(got, want) {
		t.Errorf("steps of %s turned out %v, want %v", id, got, want)
	}
}

// listed names the steps that db lists.
func listed(t testing.TB, db *DB, since time.Time) []string {
	t.Helper()
	list, err := db.Steps(t.Context(), since)
	ok(t, err)
	var out []string
	for _, a := range list {
		out = append(out, fmt.Sprintf("%s/%d", a.Talk, a.Step.ID))
	}
	return out
}

func wantListed(t testing.TB, db *DB, since time.Time, want ...string) {
	t.Helper()
	if got := listed(t, db, since); !slices.Equal(got, want) {
		t.Errorf("since %v: %v, want %v", since.Format(time.DateOnly), got, want)
	}
}

func TestSteps(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	old := after(start(), -400*24*time.Hour)
	before := agreed(t, db, "oud", "p1", old, "de bakker bellen", "langs bij de open dag")
	agreed(t, db, "nieuw", "p2", start(), "oma vragen", "  ", "een mail sturen")
	ok(t, before.Settle(1, talk.StepDone, before.Seen))
	ok(t, db.SaveTalk(t.Context(), before))
	live := begun(t, db, "loopt", "p1")
	_, err := live.PutStep(talk.Step{What: "nog niet af"}, live.Seen)
	ok(t, err)
	ok(t, db.SaveTalk(t.Context(), live))

	year := start().Wall.AddDate(0, -3, 0)
	wantListed(t, db, year, "nieuw/1", "nieuw/3", "oud/2")
	wantListed(t, db, time.Time{}, "nieuw/1", "nieuw/3", "oud/1", "oud/2")
	wantListed(t, db, start().Wall.Add(time.Hour), "nieuw/1", "nieuw/3", "oud/2")
	s := stored(t, db, "nieuw")
	ok(t, s.Settle(3, talk.StepDropped, s.Seen))
	ok(t, db.SaveTalk(t.Context(), s))
	wantListed(t, db, year, "nieuw/1", "nieuw/3", "oud/2")
	wantListed(t, db, start().Wall.Add(time.Hour), "nieuw/1", "oud/2")

	list, err := db.Steps(t.Context(), time.Time{})
	ok(t, err)
	want := talk.Agreed{PupilID: "p1", Talk: "oud", At: milli(old.Wall), Step: talk.Step{
		ID: 1, What: "de bakker bellen", Who: "Noor", When: "vrijdag", Help: "mama",
		Due: time.Date(2026, 11, 27, 0, 0, 0, 0, time.UTC), State: talk.StepDone,
	}}
	if list[2] != want {
		t.Errorf("got %+v\nwant %+v", list[2], want)
	}
	ok(t, db.Close())
	wantListed(t, f.open(t), year, "nieuw/1", "nieuw/3", "oud/2") // by who starts the program again
}

// A step that came from a line that is klad now is klad.
func TestStepsLeaveKladOut(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "t", "p")
	id := line(t, s, talk.Agreement, "vraagt oma")
	line(t, s, talk.Draft, "moe vandaag")
	ok(t, s.Gather(s.Seen))
	_, err := s.PutStep(talk.Step{What: "zonder regel"}, s.Seen)
	ok(t, err)
	finish(t, s, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), s))
	wantListed(t, db, time.Time{}, "t/1", "t/2")
	_, err = db.writer.Exec("update note set kind = 'klad' where id = $1", id)
	ok(t, err)
	wantListed(t, db, time.Time{}, "t/2")
	_, err = db.writer.Exec("update note set kind = 'afspraak' where id = $1", id)
	ok(t, err)
}

// A talk that was read before a later one said how its steps turned out knows
// nothing of that, and does not undo it.
func TestSettleKeepsLaterReviews(t *testing.T) {
	db := newFiles(t).open(t)
	agreed(t, db, "a", "p", start(), "een", "twee", "drie")
	read := stored(t, db, "a")
	review(t, db, "b", read, 1, talk.StepDone)
	ok(t, read.Settle(2, talk.StepFailed, read.Seen))
	ok(t, db.SaveTalk(t.Context(), read.Clone())) // as the writer gets it
	wantStates(t, db, "a", talk.StepDone, talk.StepFailed, talk.StepOpen)

	// The same value goes on, and says again only what it says anew.
	review(t, db, "c", read, 2, talk.StepPartly)
	ok(t, read.Settle(3, talk.StepDropped, read.Seen))
	ok(t, db.SaveTalk(t.Context(), read.Clone()))
	wantStates(t, db, "a", talk.StepDone, talk.StepPartly, talk.StepDropped)

	// What it says of the same step is its own word.
	ok(t, read.Settle(3, talk.StepOpen, read.Seen))
	ok(t, read.Settle(2, talk.StepOpen, read.Seen))
	ok(t, db.SaveTalk(t.Context(), read.Clone()))
	wantStates(t, db, "a", talk.StepDone, talk.StepOpen, talk.StepOpen)

	// Two settled while nothing could be stored are both stored.
	read = stored(t, db, "a")
	ok(t, read.Settle(2, talk.StepDone, read.Seen))
	ok(t, read.Settle(3, talk.StepPartly, read.Seen))
	ok(t, db.SaveTalk(t.Context(), read.Clone()))
	wantStates(t, db, "a", talk.StepDone, talk.StepDone, talk.StepPartly)
}

// A correction does not undo it either, and what is corrected is stored.
func TestCorrectionKeepsLaterReviews(t *testing.T) {
	db := newFiles(t).open(t)
	agreed(t, db, "a", "p", start(), "een", "twee")
	read := stored(t, db, "a")
	review(t, db, "b", read, 1, talk.StepDone)
	ok(t, read.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartWhat, N: 2}, Text: "twee en een half"}, read.Seen))
	ok(t, db.SaveTalk(t.Context(), read.Clone()))
	wantStates(t, db, "a", talk.StepDone, talk.StepOpen)
	if got := stored(t, db, "a").Steps[1].What; got != "twee en een half" {
		t.Errorf("the correction is %q", got)
	}
}

// What is stored as finished and was taken back is stored as it is.
func TestTakenBackStepsAreTheSessionsOwn(t *testing.T) {
	db := newFiles(t).open(t)
	s := agreed(t, db, "a", "p", start(), "een", "twee")
	ok(t, s.TakeBack(after(s.Seen, time.Minute)))
	p := s.Steps[0]
	p.State = talk.StepDropped
	_, err := s.PutStep(p, s.Seen)
	ok(t, err)
	ok(t, db.SaveTalk(t.Context(), s.Clone()))
	wantStates(t, db, "a", talk.StepDropped, talk.StepOpen)
}

// Bringing over another database brings how steps turned out: what was settled
// after a later talk spoke of it, and what a later talk says of one that is here.
func TestMergeBringsWhatIsSettled(t *testing.T) {
	f := newFiles(t)
	ring, err := seal.Open(f.keys)
	ok(t, err)
	from, err := Open(t.Context(), f.dir+"/van.db", ring)
	ok(t, err)
	defer from.Close()
	here := f.open(t)

	a := agreed(t, from, "a", "p", start(), "een", "twee")
	_, err = here.Merge(t.Context(), from)
	ok(t, err)
	review(t, from, "b", a, 1, talk.StepDone)
	s := stored(t, from, "a")
	wantStates(t, here, "a", talk.StepOpen, talk.StepOpen)
	_, err = here.Merge(t.Context(), from)
	ok(t, err)
	wantStates(t, here, "a", talk.StepDone, talk.StepOpen)

	review(t, from, "c", a, 2, talk.StepDone)
	ok(t, s.Settle(1, talk.StepFailed, s.Seen))
	ok(t, from.SaveTalk(t.Context(), s))
	s = stored(t, from, "a")
	ok(t, s.Settle(2, talk.StepOpen, s.Seen)) // taken back after c said it
	ok(t, from.SaveTalk(t.Context(), s))
	wantStates(t, from, "a", talk.StepFailed, talk.StepOpen)
	_, err = here.Merge(t.Context(), from)
	ok(t, err)
	wantStates(t, here, "a", talk.StepFailed, talk.StepOpen)
}

// manySteps is a database with 15,000 finished talks of 1,500 pupils, each with
// one step that is open: the worst that there is to list.
func manySteps(b *testing.B) *DB {
	const talks, pupils = 15000, 1500
	f := newFiles(b)
	db := f.open(b)
	ok(b, db.SavePupils(b.Context(), classOf(pupils), time.Time{}))
	s := agreed(b, db, "0", "0", start(), "de bakker bellen en vragen of ik een dag mag meelopen")
	keys := make([]string, pupils)
	for i := range keys {
		ok(b, db.writer.QueryRow("select key from pupil where id = $1", fmt.Sprint(i)).Scan(&keys[i]))
	}
	tx, err := db.writer.Begin()
	ok(b, err)
	_, err = tx.Exec(`create temp table x as select * from talk where id = '0'`)
	ok(b, err)
	for i := 1; i < talks; i++ {
		id := fmt.Sprintf("%032x", i*7919)
		_, err := tx.Exec(`insert into talk select $1, $2, rev, kind, phase, guide, length, began + $3, ended + $3,
			until, counted, drafts, klad_key, quote, gap_after, at_stage, at_prompt, at_alt, at_follow, at_rung,
			since_wall, since_mono, since_run, seen_wall, seen_mono, seen_run from x`, id, i%pupils, i*1000000)
		ok(b, err)
		p := s.Steps[0]
		sealed, err := db.sealer.Seal(keys[i%pupils], place("step", id, 1), stepRecord(&p))
		ok(b, err)
		_, err = tx.Exec("insert into step (talk, id, n, note, due, state, sealed) values ($1, 1, 0, 0, $2, 'open', $3)",
			id, p.Due.UnixMilli(), sealed)
		ok(b, err)
	}
	ok(b, tx.Commit())
	return db
}

func BenchmarkSteps(b *testing.B) {
	db := manySteps(b)
	b.Run("all open", func(b *testing.B) {
		for b.Loop() {
			list, err := db.Steps(b.Context(), time.Time{})
			if err != nil || len(list) != 15000 {
				b.Fatal(len(list), err)
			}
		}
	})
	_, err := db.writer.Exec("update step set state = 'gelukt' where rowid % 20 > 0")
	ok(b, err)
	b.Run("one in twenty open", func(b *testing.B) {
		for b.Loop() {
			list, err := db.Steps(b.Context(), start().Wall.AddDate(1, 0, 0))
			if err != nil || len(list) < 700 || len(list) > 800 {
				b.Fatal(len(list), err)
			}
		}
	})
}
