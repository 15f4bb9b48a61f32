package cli

import (
	"slices"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/school"
	"gesprek/internal/schooltest"
	"gesprek/internal/search"
	"gesprek/prompts"
)

func atSchool(pupils []school.Pupil) []school.Pupil {
	return slices.DeleteFunc(pupils, func(p school.Pupil) bool { return !p.AtSchool(sown().Wall) })
}

// BenchmarkSchool reads what screens show of a school of 1,500 pupils after five
// years: 15,000 talks with 100,000 lines.
func BenchmarkSchool(b *testing.B) {
	at := beside(fullSchool(b))
	d, err := openData(b.Context(), at)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = d.db.Close() })
	ok := func(err error) {
		b.Helper()
		if err != nil {
			b.Fatal(err)
		}
	}
	since := school.YearOf(sown().Wall).First(amsterdam(b))
	all, err := d.Summaries(b.Context())
	ok(err)
	talks := map[string]int{}
	most := all[0].PupilID
	for _, t := range all {
		if talks[t.PupilID]++; talks[t.PupilID] > talks[most] {
			most = t.PupilID
		}
	}
	for _, part := range []struct {
		name string
		do   func() error
	}{
		{"Keys", func() error { _, err := at.openRing(b.Context()); return err }},
		{"Pupils", func() error { _, err := d.Pupils(b.Context()); return err }},
		{"Recent", func() error { _, err := d.Recent(b.Context(), since); return err }},
		{"Summaries", func() error { _, err := d.Summaries(b.Context()); return err }},
		{"Planned", func() error { _, err := d.Planned(b.Context()); return err }},
		{"YearPlan", func() error {
			pupils, err := d.Pupils(b.Context())
			ok(err)
			talks, err := d.Summaries(b.Context())
			ok(err)
			planned, err := d.Planned(b.Context())
			now := sown().Wall.In(amsterdam(b))
			c := school.Cover(school.Survey{Pupils: pupils, Talks: talks, Planned: planned, Year: school.YearOf(now), Now: now})
			if len(c.Pupils) < 1500 || c.Gaps() == 0 {
				b.Fatalf("%d pupils, %d gaps", len(c.Pupils), c.Gaps())
			}
			return err
		}},
		{"Steps", func() error { _, err := d.Steps(b.Context(), time.Time{}); return err }},
		{"Card", func() error {
			talks, err := d.TalksOf(b.Context(), most)
			ok(err)
			if len(talks) < 10 {
				b.Fatalf("%d talks", len(talks))
			}
			_, err = d.Entries(b.Context(), most)
			return err
		}},
	} {
		b.Run(part.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ok(part.do())
			}
		})
	}
}

// BenchmarkSchoolSearch looks in all of it: the first time everything is opened,
// and at each next key what was read is looked through.
func BenchmarkSchoolSearch(b *testing.B) {
	d, err := openData(b.Context(), beside(fullSchool(b)))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = d.db.Close() })
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		b.Fatal(err)
	}
	s := newSeeker(d, func() *handbook.Book { return book })
	b.Run("First", func(b *testing.B) {
		for b.Loop() {
			s.Forget()
			r, err := s.Find(b.Context(), search.Parse("cafe omer", sown().Wall), 200)
			if err != nil || r.Count == 0 || s.index.Len() < schooltest.Full().Notes {
				b.Fatal(r.Count, s.index.Len(), err)
			}
		}
		b.ReportMetric(float64(s.index.Bytes())/1e6, "MB")
	})
	b.Run("NextKey", func(b *testing.B) { typing(b, s, "cafe omer") })
	b.Run("NextKeyFiltered", func(b *testing.B) { typing(b, s, "klas:h4a banket") })
}
