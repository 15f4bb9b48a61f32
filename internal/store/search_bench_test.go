package store

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"
	"time"

	"gesprek/internal/talk"
)

// notesPerTalk is more than most talks have, so that a search over them has to
// open more text than it will in a school.
const notesPerTalk = 25

// noted is a database with that many lines of notes, of 500 pupils.
func noted(b *testing.B, lines int) *DB {
	b.Helper()
	db := newFiles(b).open(b)
	ok(b, db.SavePupils(b.Context(), classOf(500), time.Time{}))
	ok(b, db.write(b.Context(), func(tx *sql.Tx) error { // all at once: saving each would take minutes
		for i := range lines / notesPerTalk {
			s, err := talk.New(fmt.Sprint("g", i), talk.Plan{
				PupilID: fmt.Sprint(i % 500), FirstName: "Noor", Kind: talk.Individual, Length: 20 * time.Minute,
				Participants: []talk.Participant{{Name: "Noor", Who: "leerling"}}, Goal: "weten wat ik kan",
			}, guide())
			ok(b, err)
			now := after(start(), time.Duration(i)*time.Hour)
			s.Start(now)
			for j := range notesPerTalk {
				kind := talk.Plain
				if j == notesPerTalk-1 {
					kind = talk.Draft
				}
				line(b, s, kind, fmt.Sprintf("regel %d: hielp opa met het dak van de schuur, vond dat fijn, en maakte daarna een "+
					"tekening van hoe het er nu uitziet; wil dat nog een keer doen maar dan met de café-eigenaar %d", j, i))
			}
			finish(b, s, 25*time.Minute)
			sh := &shadow{pupil: s.Plan.PupilID}
			if _, err := db.compare(b.Context(), tx, sh, s); err != nil {
				return err
			}
			if err := db.saveChanges(b.Context(), tx, sh, s); err != nil {
				return err
			}
		}
		return nil
	}))
	ok(b, truncateLog(b.Context(), db.writer))
	return db
}

// benchmarkSearch opens everything and looks for a word that stands in every
// fourth talk or so: what a first search costs, but for folding.
func benchmarkSearch(b *testing.B, size int) {
	db := noted(b, size)
	for b.Loop() {
		lines, hits := 0, 0
		ok(b, db.EachLine(b.Context(), func(l Line) error {
			if l.Kind == LineNote {
				lines++
			}
			if strings.Contains(l.Text, "eigenaar 1") {
				hits++
			}
			return nil
		}))
		if lines != size || hits == 0 || hits > lines/2 {
			b.Fatalf("%d hits in %d lines", hits, lines)
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()*1e9/float64(b.N*size), "ns/line")
}

func BenchmarkSearch10k(b *testing.B)  { benchmarkSearch(b, 10_000) }
func BenchmarkSearch100k(b *testing.B) { benchmarkSearch(b, 100_000) }

// timed is a sealer that knows how long it was busy with sealing.
type timed struct {
	Sealer
	calls int
	took  time.Duration
}

func (t *timed) Seal(key, place string, plain []byte) ([]byte, error) {
	from := time.Now()
	sealed, err := t.Sealer.Seal(key, place, plain)
	t.took += time.Since(from)
	t.calls++
	return sealed, err
}

// BenchmarkSealPerSave is the save after a key in a talk with 400 lines, and
// what of it is sealing. Two runs, one without sealing, would differ less than
// two runs of the disk.
func BenchmarkSealPerSave(b *testing.B) {
	db := newFiles(b).open(b)
	s := long(b, db)
	watch := &timed{Sealer: db.sealer}
	db.sealer = watch
	n := 0
	for b.Loop() {
		n++
		ok(b, s.Write(400, fmt.Sprintf("regel 400: %d", n), after(s.Seen, time.Millisecond)))
		ok(b, db.SaveTalk(b.Context(), s))
	}
	b.ReportMetric(float64(watch.took.Nanoseconds())/float64(n), "seal-ns/save")
	b.ReportMetric(float64(watch.calls)/float64(n), "seals/save")
}
