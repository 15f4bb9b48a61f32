package backup

import (
	"fmt"
	"slices"
	"time"
)

// How many copies are kept: of the last days, ISO weeks and months that have
// one, the newest of each, and the last few of what is kept for its own sake.
const (
	days     = 7
	weeks    = 4
	months   = 12
	specials = 2
)

// Holds is how much is in a copy that was opened and found good. What was erased
// is counted from the beginning of the log, so that the difference between two
// copies is what was erased between them.
type Holds struct {
	Pupils, Talks             int
	ErasedPupils, ErasedTalks int
}

// Worse tells whether h has lost something that older still has and that nobody
// erased.
func (h Holds) Worse(older Holds) bool {
	return older.Pupils-h.Pupils > max(0, h.ErasedPupils-older.ErasedPupils) ||
		older.Talks-h.Talks > max(0, h.ErasedTalks-older.ErasedTalks)
}

// Thin tells which copies may go, when there is one day, week and month for each
// to stand for, in that time zone. Look opens a copy and tells whether it is
// good; it is called only for those that matter, and may be called twice. A
// copy that is not good stands for nothing. A good copy goes only when a later
// good one stays that is not worse, and so the last good copy never does; of
// copies that are not good nothing goes until there is a good one.
func Thin(names []Name, loc *time.Location, look func(Name) (Holds, bool)) []Name {
	names = slices.Clone(names)
	slices.SortFunc(names, newestFirst)
	t := thinning{look: look, kept: map[Name]bool{}, slots: map[string]int{}, taken: map[string]bool{}}
	for _, n := range names {
		t.offer(n, n.At.In(loc))
	}
	var drop []Name
	for _, n := range names {
		if !t.kept[n] && !t.needed(names, n) {
			drop = append(drop, n)
		}
	}
	return drop
}

// thinning is the work on one list.
type thinning struct {
	look  func(Name) (Holds, bool)
	kept  map[Name]bool
	slots map[string]int  // how many of a sort are taken
	taken map[string]bool // a day, week, month; a sort and its number
}

// offer keeps a copy if there is something that it is the newest of.
func (t *thinning) offer(n Name, at time.Time) {
	year, week := at.ISOWeek()
	wants := []struct {
		sort, slot string
		most       int
	}{
		{"day", at.Format("2006-01-02"), days},
		{"week", fmt.Sprintf("%d-W%02d", year, week), weeks},
		{"month", at.Format("2006-01"), months},
	}
	if n.Kind.special() {
		wants = wants[:1]
		wants[0].sort, wants[0].slot, wants[0].most = string(n.Kind), n.String(), specials
	}
	for _, w := range wants {
		if t.taken[w.slot] || t.slots[w.sort] >= w.most {
			continue
		}
		if _, good := t.look(n); !good {
			return
		}
		t.kept[n], t.taken[w.slot] = true, true
		t.slots[w.sort]++
	}
}

// needed tells whether a copy that stands for nothing has to stay all the same,
// and keeps it then.
func (t *thinning) needed(names []Name, n Name) bool {
	holds, good := t.look(n)
	if !good {
		return len(t.kept) == 0
	}
	for _, later := range names {
		if !later.At.After(n.At) {
			break
		}
		if t.kept[later] {
			if other, _ := t.look(later); !other.Worse(holds) {
				return false
			}
		}
	}
	t.kept[n] = true
	return true
}

// Newest gives the newest good copy.
func Newest(names []Name, look func(Name) (Holds, bool)) (Name, bool) {
	names = slices.Clone(names)
	slices.SortFunc(names, newestFirst)
	for _, n := range names {
		if _, good := look(n); good {
			return n, true
		}
	}
	return Name{}, false
}

// Every is how often a backup is made without a reason.
const Every = 24 * time.Hour

// Due tells whether it is time for a daily backup: no good one is younger than
// a day. One from the future, when a clock was wrong, does not count.
func Due(names []Name, now time.Time, look func(Name) (Holds, bool)) bool {
	var young []Name
	for _, n := range names {
		if age := now.Sub(n.At); age < Every && age > -time.Minute {
			young = append(young, n)
		}
	}
	_, good := Newest(young, look)
	return !good
}
