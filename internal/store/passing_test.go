package store

import (
	"fmt"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// A moment of one line is kept as any finished talk, beside one that is not
// finished, and counts for nothing.
func TestPassingIsKept(t *testing.T) {
	db := newFiles(t).open(t)
	at := time.Date(2026, 11, 22, 13, 0, 0, 0, time.UTC)
	ok(t, db.SavePupil(t.Context(), school.Pupil{ID: "p1", FirstName: "Noor"}, at))
	s, err := talk.Passing("m1", talk.Plan{PupilID: "p1", FirstName: "Noor", Conductor: "Ria", Role: "conciërge"},
		`"ik laat ze zien hoe het slot werkt`, talk.Qualities, talk.Instant{Wall: at, Run: 1})
	ok(t, err)
	ok(t, db.SaveTalk(t.Context(), s.Clone()))
	sameTalk(t, stored(t, db, "m1"), s)
	list, err := db.Summaries(t.Context())
	ok(t, err)
	if len(list) != 1 || !list[0].Ended || list[0].Counted != 0 || list[0].Kind != talk.Reflection || !list[0].Began.Equal(at) {
		t.Errorf("listed as %+v", list)
	}
	talks, err := db.TalksOf(t.Context(), "p1")
	ok(t, err)
	if r, touched := talk.Remember(talks); r.Quote != "ik laat ze zien hoe het slot werkt" || len(touched) != 1 {
		t.Errorf("remembered %+v, %v", r, touched)
	}
}

// BenchmarkReadCard reads what stands on a full card: 40 talks of 20 lines, and
// 60 entries.
func BenchmarkReadCard(b *testing.B) {
	db := newFiles(b).open(b)
	for i := range 40 {
		s := begun(b, db, fmt.Sprint(i), "p")
		for range 20 {
			line(b, s, talk.Plain, "hielp opa met het dak van de schuur")
		}
		finish(b, s, 25*time.Minute)
		ok(b, db.SaveTalk(b.Context(), s))
	}
	for i := range 60 {
		ok(b, db.SaveEntry(b.Context(), placement(fmt.Sprint("e", i), "p", i%28+1)))
	}
	for b.Loop() {
		talks, err := db.TalksOf(b.Context(), "p")
		ok(b, err)
		entries, err := db.Entries(b.Context(), "p")
		ok(b, err)
		if len(talks) != 40 || len(entries) != 60 {
			b.Fatalf("%d talks, %d entries", len(talks), len(entries))
		}
	}
}
