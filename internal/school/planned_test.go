package school_test

import (
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func TestPending(t *testing.T) {
	written := time.Date(2026, 11, 22, 13, 0, 0, 0, time.UTC)
	date := func(days int) time.Time { return time.Date(2026, 11, 22+days, 0, 0, 0, 0, time.UTC) }
	held := func(kind talk.Kind, after time.Duration, ended bool) talk.Summary {
		return talk.Summary{Kind: kind, Began: written.Add(after), Ended: ended}
	}
	zone := time.FixedZone("", 2*60*60)
	for _, tt := range []struct {
		name  string
		on    time.Time
		held  []talk.Summary
		today time.Time
		want  bool
	}{
		{"next week", date(7), nil, written, true},
		{"today, late in the evening", date(0), nil, time.Date(2026, 11, 22, 23, 59, 0, 0, zone), true},
		{"yesterday, just after midnight", date(-1), nil, time.Date(2026, 11, 22, 0, 1, 0, 0, zone), false},
		{"no date", time.Time{}, nil, date(300), true},
		{"held", date(7), []talk.Summary{held(talk.WithParents, time.Hour, true)}, written, false},
		{"no date, held", time.Time{}, []talk.Summary{held(talk.WithParents, time.Hour, true)}, written, false},
		{"another kind was held", date(7), []talk.Summary{held(talk.Individual, time.Hour, true)}, written, true},
		{"held before it was written", date(7), []talk.Summary{held(talk.WithParents, -time.Hour, true)}, written, true},
		{"not finished yet", date(7), []talk.Summary{held(talk.WithParents, time.Hour, false)}, written, true},
	} {
		e := school.Entry{Kind: school.Planned, Talk: talk.WithParents, On: tt.on, At: written}
		if got := e.Pending(tt.held, tt.today); got != tt.want {
			t.Errorf("%s: %t", tt.name, got)
		}
	}
	if (school.Entry{Kind: school.Remark, On: date(7)}).Pending(nil, written) {
		t.Error("a remark is planned")
	}
}
