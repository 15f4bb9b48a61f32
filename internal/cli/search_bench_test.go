package cli

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/school"
	"gesprek/internal/search"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// searched is a database with that many lines of notes, 25 a talk, of 200 pupils.
func searched(b *testing.B, lines int) *data {
	b.Helper()
	ok := func(err error) {
		b.Helper()
		if err != nil {
			b.Fatal(err)
		}
	}
	const perTalk, pupils = 25, 200
	d, err := openData(b.Context(), beside(filepath.Join(b.TempDir(), "school.db")))
	ok(err)
	b.Cleanup(func() { _ = d.db.Close() })
	book, err := handbook.Load(prompts.FS, nil)
	ok(err)
	list := make([]school.Pupil, pupils)
	for i := range list {
		list[i] = school.Pupil{ID: fmt.Sprint(i), FirstName: "Zoë", LastName: fmt.Sprint("Hof ", i), Class: "2B"}
	}
	ok(d.db.SavePupils(b.Context(), list, time.Time{}))
	for i := range lines / perTalk {
		s, err := talk.New(fmt.Sprint("g", i), talk.Plan{PupilID: list[i%pupils].ID, Kind: talk.Individual, Length: talk.Minimum}, &book.Guides[0])
		ok(err)
		now := sown()
		now.Wall = now.Wall.Add(time.Duration(i) * time.Hour)
		s.Start(now)
		for j := range perTalk {
			id, err := s.Add(0, now)
			ok(err)
			ok(s.Write(id, fmt.Sprintf("regel %d: hielp opa met het dak van de schuur, vond dat fijn, en maakte daarna een tekening "+
				"van hoe het er nu uitziet; wil dat nog een keer doen maar dan met de café-eigenaar %d", j, i), now))
		}
		now.Wall, now.Mono = now.Wall.Add(talk.Minimum), now.Mono+talk.Minimum
		s.Seen = now
		ok(s.SetNoStep("eerst de open dag", now))
		ok(s.Finish(now))
		ok(d.db.SaveTalk(b.Context(), s))
	}
	return d
}

// benchmarkSearch is what a search over everything costs: the first time all is
// opened and folded, and for each next key what was folded is looked through.
func benchmarkSearch(b *testing.B, size int) {
	d := searched(b, size)
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		b.Fatal(err)
	}
	s := newSeeker(d, func() *handbook.Book { return book })
	b.Run("First", func(b *testing.B) {
		for b.Loop() {
			s.Forget()
			r, err := s.Find(b.Context(), search.Parse("CAFE eigenaar 17", sown().Wall), 200)
			if err != nil || r.Count == 0 || r.Count > size/2 || s.index.Len() < size {
				b.Fatal(r.Count, s.index.Len(), err)
			}
		}
		b.ReportMetric(float64(s.index.Bytes())/float64(s.index.Len()), "B/line")
	})
	b.Run("Again", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Refresh(b.Context(), func(int, int) {}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("NextKey", func(b *testing.B) { typing(b, s, "cafe eigenaar 17") })
	b.Run("NextKeyOfMuch", func(b *testing.B) { typing(b, s, "de hof 2b") }) // in nearly every line or name
	b.Run("NextKeyFiltered", func(b *testing.B) { typing(b, s, "klas:2b soort:notitie jaar:2026 schuur") })
	b.Run("Mentions", func(b *testing.B) {
		for b.Loop() {
			if _, err := mentions(b.Context(), d, school.Pupil{ID: "x", FirstName: "Opa", LastName: "Schuur"}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// typing types a query a key at a time; one turn is one key.
func typing(b *testing.B, s *seeker, text string) {
	b.Helper()
	slowest, n := time.Duration(0), 0
	for b.Loop() {
		n = n%len(text) + 1
		from := time.Now()
		r, err := s.Find(b.Context(), search.Parse(text[:n], sown().Wall), 200)
		slowest = max(slowest, time.Since(from))
		if err != nil || n == len(text) && r.Count == 0 {
			b.Fatal(r.Count, err)
		}
	}
	b.ReportMetric(float64(slowest.Microseconds())/1000, "slowest-ms")
}

func BenchmarkSearch10k(b *testing.B)  { benchmarkSearch(b, 10_000) }
func BenchmarkSearch100k(b *testing.B) { benchmarkSearch(b, 100_000) }
