package school

import (
	"cmp"
	"slices"
	"time"

	"gesprek/internal/talk"
)

// Plans parts the planned talks of one pupil, in any order, in those that are
// still to come and those that were missed, each the earliest first and what has
// no date last; what else is among the entries is left out. Held are the pupil's
// talks, in any order; today is a moment in the user's time zone.
//
// Each finished talk takes one plan off: of its kind, written before it began,
// and of those the earliest. A plan that no talk took off is missed when its date
// has passed, and else still to come.
func Plans(entries []Entry, held []talk.Summary, today time.Time) (coming, missed []Entry) {
	plans := slices.DeleteFunc(slices.Clone(entries), func(e Entry) bool { return e.Kind != Planned })
	slices.SortStableFunc(plans, func(a, b Entry) int {
		return cmp.Or(laterLast(a.On, b.On), a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
	})
	held = slices.DeleteFunc(slices.Clone(held), func(t talk.Summary) bool { return !t.Ended })
	slices.SortStableFunc(held, func(a, b talk.Summary) int { return a.Began.Compare(b.Began) })
	for _, e := range plans {
		i := slices.IndexFunc(held, func(t talk.Summary) bool { return t.Kind == e.Talk && t.Began.After(e.At) })
		switch {
		case i >= 0:
			held = slices.Delete(held, i, i+1)
		case !e.On.IsZero() && e.On.Before(dayOf(today)):
			missed = append(missed, e)
		default:
			coming = append(coming, e)
		}
	}
	return coming, missed
}

// laterLast orders dates; what has none comes last.
func laterLast(a, b time.Time) int {
	switch {
	case a.IsZero() && !b.IsZero():
		return 1
	case b.IsZero() && !a.IsZero():
		return -1
	}
	return a.Compare(b)
}
