package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// long is a talk with 400 lines, all stored.
func long(b *testing.B, db *DB) *talk.Session {
	s := begun(b, db, "lang", "p-lang")
	for i := range 400 {
		line(b, s, talk.Plain, fmt.Sprintf("regel %d: hielp opa met het dak van de schuur", i))
	}
	ok(b, db.SaveTalk(b.Context(), s))
	return s
}

func BenchmarkSaveKeystroke(b *testing.B) {
	db := newFiles(b).open(b)
	s := long(b, db)
	n := 0
	for b.Loop() {
		n++
		ok(b, s.Write(400, fmt.Sprintf("regel 400: %d", n), after(s.Seen, time.Millisecond)))
		ok(b, db.SaveTalk(b.Context(), s))
	}
}

// BenchmarkSaveLineInFront is the worst case: every line moves.
func BenchmarkSaveLineInFront(b *testing.B) {
	db := newFiles(b).open(b)
	s := long(b, db)
	for b.Loop() {
		id, err := s.Add(1, s.Seen)
		ok(b, err)
		ok(b, db.SaveTalk(b.Context(), s))
		b.StopTimer()
		ok(b, s.Remove(id, s.Seen))
		ok(b, db.SaveTalk(b.Context(), s))
		b.StartTimer()
	}
}

// BenchmarkFirstSave is the first save after a start: it has to read what is
// stored.
func BenchmarkFirstSave(b *testing.B) {
	db := newFiles(b).open(b)
	s := long(b, db)
	for b.Loop() {
		clear(db.shadows)
		ok(b, s.Write(400, s.Notes[399].Text+".", after(s.Seen, time.Millisecond)))
		ok(b, db.SaveTalk(b.Context(), s))
	}
}

// filled is a database with 5,000 talks of 500 pupils. One talk is stored and
// the others are copies of its rows: their sealed columns do not open.
func filled(b *testing.B) files {
	f := newFiles(b)
	ring, err := seal.Open(f.keys)
	ok(b, err)
	db, err := Open(b.Context(), f.db, ring)
	ok(b, err)
	pupils := classOf(500)
	ok(b, db.SavePupils(b.Context(), pupils, time.Time{}))
	s := begun(b, db, "0", "0")
	for range 30 {
		line(b, s, talk.Plain, "hielp opa met het dak van de schuur en vond dat fijn")
		ok(b, s.Next(s.Seen))
		if s.At.Stage == talk.NextStep {
			ok(b, s.Jump(talk.Opening, "opening-0", s.Seen))
		}
	}
	finish(b, s, 25*time.Minute)
	ok(b, db.SaveTalk(b.Context(), s))
	_, err = db.writer.Exec(`begin;
		create temp table k as with recursive c(i) as (select 1 union all select i + 1 from c where i < 4999)
			select i from c;
		create temp table x as select * from talk where id = '0';
		insert into talk select i, i % 500, rev, kind, phase, guide, length, began + i * 86400000, ended + i * 86400000,
			until, counted, drafts, klad_key, quote, gap_after, at_stage, at_prompt, at_alt, at_follow, at_rung,
			since_wall, since_mono, since_run, seen_wall, seen_mono, seen_run from k, x;
		insert into head select i, sealed from k, head where talk = '0';
		insert into event select i, n, kind, wall, mono, run, stage, reason, from_wall, from_mono, from_run, answer
			from k, event where talk = '0';
		insert into asked select i, n, stage, prompt, state, at, sealed from k, asked where talk = '0';
		insert into note select i, id, n, stage, prompt, kind, at, edited, sealed from k, note where talk = '0';
		commit`)
	ok(b, err)
	ok(b, db.Close())
	return f
}

func BenchmarkFiveThousandTalks(b *testing.B) {
	f := filled(b)
	ring, err := seal.Open(f.keys)
	ok(b, err)
	b.Run("Open", func(b *testing.B) {
		for b.Loop() {
			db, err := Open(b.Context(), f.db, ring)
			ok(b, err)
			b.StopTimer()
			ok(b, db.Close())
			b.StartTimer()
		}
	})
	b.Run("OpenAndSummaries", func(b *testing.B) {
		for b.Loop() {
			db, err := Open(b.Context(), f.db, ring)
			ok(b, err)
			list, err := db.Summaries(b.Context())
			if err != nil || len(list) != 5000 {
				b.Fatal(len(list), err)
			}
			b.StopTimer()
			ok(b, db.Close())
			b.StartTimer()
		}
	})
	db := f.open(b)
	all, err := db.Summaries(b.Context())
	ok(b, err)
	b.Run("Recent", func(b *testing.B) {
		for b.Loop() {
			_, err := db.Recent(b.Context(), all[100].Began)
			ok(b, err)
		}
	})
	b.Run("Summaries", func(b *testing.B) {
		for b.Loop() {
			_, err := db.Summaries(b.Context())
			ok(b, err)
		}
	})
	b.Run("Pupils", func(b *testing.B) {
		for b.Loop() {
			_, err := db.Pupils(b.Context())
			ok(b, err)
		}
	})
	b.Run("Check", func(b *testing.B) {
		for b.Loop() {
			ok(b, db.Check(b.Context()))
		}
	})
}

func BenchmarkTalksOf(b *testing.B) {
	db := newFiles(b).open(b)
	for i := range 10 {
		s := begun(b, db, fmt.Sprint(i), "p")
		for range 40 {
			line(b, s, talk.Plain, "hielp opa met het dak van de schuur")
		}
		finish(b, s, 25*time.Minute)
		ok(b, db.SaveTalk(b.Context(), s))
	}
	for b.Loop() {
		_, err := db.TalksOf(b.Context(), "p")
		ok(b, err)
	}
}

func BenchmarkBackupOfFiveThousandTalks(b *testing.B) {
	f := filled(b)
	db := f.open(b)
	dir := b.TempDir()
	b.Run("Backup", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			path := filepath.Join(dir, fmt.Sprint(i))
			c, err := db.Backup(b.Context(), path, nil)
			if err != nil || c.Talks != 5000 {
				b.Fatal(c, err)
			}
			b.StopTimer()
			info, err := os.Stat(path)
			ok(b, err)
			b.ReportMetric(float64(info.Size())/1e6, "MB")
			ok(b, os.Remove(path))
			b.StartTimer()
		}
	})
	path := filepath.Join(dir, "x")
	_, err := db.Backup(b.Context(), path, nil)
	ok(b, err)
	b.Run("Inspect", func(b *testing.B) {
		for b.Loop() {
			_, err := Inspect(b.Context(), path, db.sealer)
			ok(b, err)
		}
	})
}
