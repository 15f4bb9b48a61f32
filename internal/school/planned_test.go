package school_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func written() time.Time { return time.Date(2026, 11, 22, 13, 0, 0, 0, time.UTC) }

func inDays(n int) time.Time { return time.Date(2026, 11, 22+n, 0, 0, 0, 0, time.UTC) }

func plan(kind talk.Kind, on time.Time) school.Entry {
	return school.Entry{Kind: school.Planned, Talk: kind, On: on, At: written()}
}

func heldTalk(kind talk.Kind, after time.Duration) talk.Summary {
	return talk.Summary{Kind: kind, Began: written().Add(after), Ended: true}
}

func TestPlans(t *testing.T) {
	const with, alone = talk.WithParents, talk.Individual
	open := heldTalk(with, time.Hour)
	open.Ended = false
	zone := time.FixedZone("", 2*60*60)
	for _, tt := range []struct {
		name           string
		plans          []school.Entry
		held           []talk.Summary
		today          time.Time
		coming, missed []time.Time
	}{
		{"next week", []school.Entry{plan(with, inDays(7))}, nil, written(), []time.Time{inDays(7)}, nil},
		{"today, late in the evening", []school.Entry{plan(with, inDays(0))}, nil, time.Date(2026, 11, 22, 23, 59, 0, 0, zone), []time.Time{inDays(0)}, nil},
		{"yesterday, just after midnight", []school.Entry{plan(with, inDays(-1))}, nil, time.Date(2026, 11, 22, 0, 1, 0, 0, zone), nil, []time.Time{inDays(-1)}},
		{"no date", []school.Entry{plan(with, time.Time{})}, nil, inDays(300), []time.Time{{}}, nil},
		{"held", []school.Entry{plan(with, inDays(7))}, []talk.Summary{heldTalk(with, time.Hour)}, written(), nil, nil},
		{"no date, held", []school.Entry{plan(with, time.Time{})}, []talk.Summary{heldTalk(with, time.Hour)}, written(), nil, nil},
		{"another kind was held", []school.Entry{plan(with, inDays(7))}, []talk.Summary{heldTalk(alone, time.Hour)}, written(), []time.Time{inDays(7)}, nil},
		{"held before it was written", []school.Entry{plan(with, inDays(7))}, []talk.Summary{heldTalk(with, -time.Hour)}, written(), []time.Time{inDays(7)}, nil},
		{"not finished yet", []school.Entry{plan(with, inDays(7))}, []talk.Summary{open}, written(), []time.Time{inDays(7)}, nil},
		{
			"one talk takes one plan, the earliest",
			[]school.Entry{plan(with, time.Time{}), plan(with, inDays(90)), plan(with, inDays(7))},
			[]talk.Summary{heldTalk(with, 24*time.Hour)},
			inDays(2),
			[]time.Time{inDays(90), {}},
			nil,
		},
		{"held late", []school.Entry{plan(with, inDays(7))}, []talk.Summary{heldTalk(with, 20*24*time.Hour)}, inDays(30), nil, nil},
		{"a remark", []school.Entry{{Kind: school.Remark, On: inDays(7), At: written()}}, nil, written(), nil, nil},
	} {
		coming, missed := school.Plans(tt.plans, tt.held, tt.today)
		if !slices.Equal(dates(coming), tt.coming) || !slices.Equal(dates(missed), tt.missed) {
			t.Errorf("%s: coming %v, missed %v", tt.name, dates(coming), dates(missed))
		}
	}
}

func dates(list []school.Entry) []time.Time {
	var out []time.Time
	for _, e := range list {
		out = append(out, e.On)
	}
	return out
}

// Whatever the order, of a kind as many plans go as talks were held after them,
// and what is given is left as it was.
func TestPlansCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kinds := rapid.SampledFrom(talk.Kinds())
		var plans []school.Entry
		for range rapid.IntRange(0, 6).Draw(t, "plans") {
			plans = append(plans, plan(kinds.Draw(t, "kind"), inDays(rapid.IntRange(-5, 5).Draw(t, "day"))))
		}
		var held []talk.Summary
		for range rapid.IntRange(0, 6).Draw(t, "held") {
			held = append(held, heldTalk(kinds.Draw(t, "kind"), time.Duration(rapid.IntRange(-9, 9).Draw(t, "after"))*time.Hour))
		}
		before := slices.Clone(plans)
		coming, missed := school.Plans(plans, held, written())
		for _, k := range talk.Kinds() {
			has := func(list []school.Entry) (n int) {
				for _, e := range list {
					if e.Talk == k {
						n++
					}
				}
				return n
			}
			after := 0
			for _, h := range held {
				if h.Kind == k && h.Began.After(written()) {
					after++
				}
			}
			if got, want := has(coming)+has(missed), max(0, has(plans)-after); got != want {
				t.Fatalf("%s: %d are left of %d plans after %d talks, want %d", k, got, has(plans), after, want)
			}
		}
		if !slices.Equal(plans, before) {
			t.Fatal("the plans were changed")
		}
	})
}
