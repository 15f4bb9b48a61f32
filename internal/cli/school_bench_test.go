package cli

import (
	"slices"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/store"
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
		{"EachLine", func() error {
			lines := 0
			err := d.db.EachLine(b.Context(), func(l store.Line) error {
				lines += min(1, len(nl.Fold(l.Text)))
				return nil
			})
			if lines < 100_000 {
				b.Fatalf("%d lines", lines)
			}
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
