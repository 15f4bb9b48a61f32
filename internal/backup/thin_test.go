package backup

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// copies are backups with what is in them; a copy that is not in it is no good.
type copies map[Name]Holds

func (c copies) look(n Name) (Holds, bool) {
	h, good := c[n]
	return h, good
}

// thinned gives what stays.
func thinned(names []Name, loc *time.Location, c copies) []Name {
	drop := Thin(names, loc, c.look)
	var stay []Name
	for _, n := range names {
		if !slices.Contains(drop, n) {
			stay = append(stay, n)
		}
	}
	return stay
}

// TestTwoYearsOfBackups: some a day, thinned after each, as the program does.
func TestTwoYearsOfBackups(t *testing.T) {
	loc, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	var names []Name
	all := copies{}
	from := time.Date(2025, 8, 1, 6, 0, 0, 0, time.UTC)
	last := from
	for day := range 2 * 365 {
		for hour := range 3 {
			last = from.AddDate(0, 0, day).Add(time.Duration(hour) * 3 * time.Hour)
			n := NameOf(last, []Kind{Daily, AfterTalk, Asked}[hour])
			all[n] = Holds{Pupils: 30, Talks: day}
			names = thinned(append(names, n), loc, all)
		}
	}
	if len(names) < 18 || len(names) > days+weeks+months {
		t.Errorf("%d are kept", len(names))
	}
	want := map[string]bool{}
	for i := range days {
		want[last.AddDate(0, 0, -i).Format("2006-01-02")] = false
	}
	weeksSeen, monthsSeen := map[string]bool{}, map[string]bool{}
	for _, n := range names {
		if _, ok := want[n.At.Format("2006-01-02")]; ok {
			want[n.At.Format("2006-01-02")] = true
		}
		year, week := n.At.In(loc).ISOWeek()
		weeksSeen[fmt.Sprint(year, week)] = true
		monthsSeen[n.At.In(loc).Format("2006-01")] = true
	}
	for day, kept := range want {
		if !kept {
			t.Errorf("nothing of %s is kept: %v", day, names)
		}
	}
	if len(weeksSeen) < weeks || len(monthsSeen) < months {
		t.Errorf("%d weeks and %d months are kept", len(weeksSeen), len(monthsSeen))
	}
}

func TestWorse(t *testing.T) {
	old := Holds{Pupils: 30, Talks: 50, ErasedPupils: 1, ErasedTalks: 2}
	for _, tt := range []struct {
		name string
		now  Holds
		want bool
	}{
		{"the same", old, false},
		{"more", Holds{31, 60, 1, 2}, false},
		{"a talk gone", Holds{30, 49, 1, 2}, true},
		{"a pupil gone", Holds{29, 50, 1, 2}, true},
		{"erased", Holds{29, 46, 2, 6}, false},
		{"erased, and another talk gone", Holds{29, 45, 2, 6}, true},
		{"older log", Holds{29, 50, 0, 0}, true},
	} {
		if got := tt.now.Worse(old); got != tt.want {
			t.Errorf("%s: worse is %v", tt.name, got)
		}
	}
}

// TestAWorseCopyReplacesNothing: a day's copy that lost talks leaves the day's
// better one where it is, until there is one again that is as good.
func TestAWorseCopyReplacesNothing(t *testing.T) {
	at := time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)
	good, bad := NameOf(at, Daily), NameOf(at.Add(time.Hour), AfterTalk)
	again := NameOf(at.Add(2*time.Hour), AfterTalk)
	all := copies{good: {Pupils: 3, Talks: 9}, bad: {Pupils: 3, Talks: 2}, again: {Pupils: 3, Talks: 9}}
	if got := thinned([]Name{good, bad}, time.UTC, all); len(got) != 2 {
		t.Errorf("%v stay", got)
	}
	if got := thinned([]Name{good, bad, again}, time.UTC, all); !slices.Equal(got, []Name{again}) {
		t.Errorf("%v stay", got)
	}
	broken := NameOf(at.Add(3*time.Hour), AfterTalk)
	if got := thinned([]Name{good, broken}, time.UTC, all); !slices.Equal(got, []Name{good}) {
		t.Errorf("%v stay beside a broken one", got)
	}
}

// TestThinning: what holds for any copies, whatever their ages and contents.
func TestThinning(t *testing.T) {
	zones := []*time.Location{time.UTC, time.FixedZone("", 5*3600), time.FixedZone("", -8*3600)}
	rapid.Check(t, func(t *rapid.T) {
		all, loc := copies{}, rapid.SampledFrom(zones).Draw(t, "zone")
		seen := map[Name]bool{}
		var names []Name
		for range rapid.IntRange(0, 60).Draw(t, "copies") {
			at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).
				Add(time.Duration(rapid.IntRange(0, 600*24).Draw(t, "hours")) * time.Hour)
			n := NameOf(at, rapid.SampledFrom(kinds()).Draw(t, "kind"))
			if seen[n] {
				continue
			}
			seen[n] = true
			names = append(names, n)
			if rapid.IntRange(0, 5).Draw(t, "good") > 0 {
				all[n] = Holds{
					Pupils: rapid.IntRange(0, 3).Draw(t, "pupils"), Talks: rapid.IntRange(0, 5).Draw(t, "talks"),
					ErasedPupils: rapid.IntRange(0, 2).Draw(t, "erased"), ErasedTalks: rapid.IntRange(0, 2).Draw(t, "gone"),
				}
			}
		}
		stay := thinned(names, loc, all)
		checkThinned(t, names, stay, loc, all)
		if again := thinned(stay, loc, all); !slices.Equal(again, stay) {
			t.Fatalf("thinning again leaves %v of %v", again, stay)
		}
	})
}

func checkThinned(t *rapid.T, names, stay []Name, loc *time.Location, all copies) {
	if len(all) == 0 && len(stay) != len(names) {
		t.Fatal("copies went while none of them was good")
	}
	newest, any := Newest(names, all.look)
	if any && !slices.Contains(stay, newest) {
		t.Fatalf("the newest good one went")
	}
	for _, n := range names {
		h, good := all[n]
		if slices.Contains(stay, n) || !good {
			continue
		}
		if !slices.ContainsFunc(stay, func(k Name) bool {
			other, good := all[k]
			return good && k.At.After(n.At) && !other.Worse(h)
		}) {
			t.Fatalf("%v went, and nothing as good stays of %v", n, stay)
		}
	}
	recent := map[string]bool{}
	sorted := slices.Clone(names)
	slices.SortFunc(sorted, newestFirst)
	for _, n := range sorted {
		day := n.At.In(loc).Format("2006-01-02")
		if _, good := all[n]; !good || n.Kind.special() || recent[day] {
			continue
		}
		recent[day] = true
		if len(recent) <= days && !slices.Contains(stay, n) {
			t.Fatalf("%v is the newest good one of its day, and went", n)
		}
	}
}

func TestDue(t *testing.T) {
	now := time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		name string
		at   time.Time
		good bool
		want bool
	}{
		{"an hour ago", now.Add(-time.Hour), true, false},
		{"an hour ago, broken", now.Add(-time.Hour), false, true},
		{"two days ago", now.Add(-48 * time.Hour), true, true},
		{"next year", now.AddDate(1, 0, 0), true, true},
	} {
		n, all := NameOf(tt.at, Daily), copies{}
		if tt.good {
			all[n] = Holds{}
		}
		if got := Due([]Name{n}, now, all.look); got != tt.want {
			t.Errorf("%s: due is %v", tt.name, got)
		}
	}
}
