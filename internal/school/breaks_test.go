package school_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/school"
)

// holidays are invented ones.
func holidays() []school.Break {
	return []school.Break{
		{Name: "herfst", First: date(2026, 10, 17), Last: date(2026, 10, 25)},
		{Name: "kerst", First: date(2026, 12, 19), Last: date(2027, 1, 3)},
		{Name: "zomer", First: date(2027, 7, 17), Last: date(2027, 8, 29)},
	}
}

func TestPace(t *testing.T) {
	year := school.Year{Start: 2026}
	at := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 8, 0, 0, 0, time.UTC) }
	for _, tt := range []struct {
		name   string
		talks  int
		breaks []school.Break
		now    time.Time
		want   school.Pace
	}{
		{"thursday before christmas", 60, holidays(), at(2026, 11, 26), school.Pace{
			// 26-11 to 18-12: this week and three more; from 4-1 to 16-7 28 weeks
			Talks: 60, Known: true, Summer: true, End: date(2027, 7, 16), Weeks: 32, Each: 2, Next: holidays()[1], NextWeeks: 4, NextEach: 15,
		}},
		{"in a holiday the next one counts", 10, holidays(), at(2026, 12, 28), school.Pace{
			Talks: 10, Known: true, Summer: true, End: date(2027, 7, 16), Weeks: 28, Each: 1, Next: holidays()[2], NextWeeks: 28, NextEach: 1,
		}},
		{"the last friday before a holiday", 3, holidays(), at(2026, 12, 18), school.Pace{
			Talks: 3, Known: true, Summer: true, End: date(2027, 7, 16), Weeks: 29, Each: 1, Next: holidays()[1], NextWeeks: 1, NextEach: 3,
		}},
		{"the saturday a holiday begins", 3, holidays(), at(2026, 12, 19), school.Pace{
			Talks: 3, Known: true, Summer: true, End: date(2027, 7, 16), Weeks: 28, Each: 1, Next: holidays()[2], NextWeeks: 28, NextEach: 1,
		}},
		{"without holidays", 35, nil, at(2026, 11, 26), school.Pace{
			Talks: 35, End: date(2027, 7, 31), Weeks: 36, Each: 1,
		}},
		{"holidays of another year", 5, []school.Break{{Name: "oud", First: date(2025, 12, 20), Last: date(2026, 1, 4)}}, at(2027, 7, 26), school.Pace{
			Talks: 5, End: date(2027, 7, 31), Weeks: 1, Each: 5,
		}},
		{"no summer holiday yet, and the others past", 8, holidays()[:2], at(2027, 7, 20), school.Pace{
			Talks: 8, Known: true, End: date(2027, 7, 31), Weeks: 2, Each: 4,
		}},
		{"a day off is nothing to plan towards", 8, append(holidays(), school.Break{Name: "studiedag", First: date(2026, 11, 27), Last: date(2026, 11, 27)}), at(2026, 11, 27), school.Pace{
			Talks: 8, Known: true, Summer: true, End: date(2027, 7, 16), Weeks: 31, Each: 1, Next: holidays()[1], NextWeeks: 3, NextEach: 3,
		}},
		{"the year is over", 5, holidays(), at(2027, 8, 3), school.Pace{Talks: 5, Known: true, Summer: true, Over: true, End: date(2027, 7, 16)}},
		{"before the year", 5, nil, at(2026, 6, 1), school.Pace{Talks: 5, End: date(2027, 7, 31), Weeks: 52, Each: 1}},
		{"nothing to do", 0, holidays(), at(2027, 7, 1), school.Pace{
			Known: true, Summer: true, End: date(2027, 7, 16), Weeks: 3, Next: holidays()[2], NextWeeks: 3,
		}},
	} {
		if got := school.PaceOf(year, tt.talks, tt.breaks, tt.now); got != tt.want {
			t.Errorf("%s: %+v\nwant %+v", tt.name, got, tt.want)
		}
	}
}

// TestPaceIsEnough: who holds so many a week is ready, and one less is not enough.
func TestPaceIsEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := time.Date(2026, 8, 1, 12, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 363).Draw(t, "day"))
		p := school.PaceOf(school.Year{Start: 2026}, rapid.IntRange(0, 3000).Draw(t, "talks"), holidays(), now)
		for _, of := range [][2]int{{p.Weeks, p.Each}, {p.NextWeeks, p.NextEach}} {
			if weeks, each := of[0], of[1]; weeks > 0 && (weeks*each < p.Talks || each > 0 && weeks*(each-1) >= p.Talks) {
				t.Fatalf("%+v", p)
			}
		}
		if p.NextWeeks > p.Weeks {
			t.Fatalf("%+v", p)
		}
	})
}

// TestPaceCountsWeeks: the weeks are those of a count of each week by itself.
func TestPaceCountsWeeks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := date(2026, 8, 1)
		var breaks []school.Break
		for i, on := 0, from; i < rapid.IntRange(0, 8).Draw(t, "breaks"); i++ {
			first := on.AddDate(0, 0, rapid.IntRange(1, 90).Draw(t, "after"))
			on = first.AddDate(0, 0, rapid.IntRange(0, 45).Draw(t, "days"))
			breaks = append(breaks, school.Break{First: first, Last: on})
		}
		free := func(day time.Time) bool {
			return slices.ContainsFunc(breaks, func(b school.Break) bool { return b.Has(day) })
		}
		now := from.AddDate(0, 0, rapid.IntRange(0, 364).Draw(t, "day")).Add(13 * time.Hour)
		end := date(2027, 7, 31)
		for free(date(2027, 7, 31)) && free(end) && !slices.ContainsFunc(breaks, func(b school.Break) bool { return b.Last.Equal(end) && !b.Has(date(2027, 7, 31)) }) {
			end = end.AddDate(0, 0, -1)
		}
		weeks := 0
		for monday := date(2026, 7, 27); !monday.After(end); monday = monday.AddDate(0, 0, 7) {
			for d := range 5 {
				if day := monday.AddDate(0, 0, d); !day.Before(now.Truncate(24*time.Hour)) && !day.After(end) && !free(day) {
					weeks++
					break
				}
			}
		}
		if p := school.PaceOf(school.Year{Start: 2026}, 9, breaks, now); p.Weeks != weeks || !p.End.Equal(end) || p.Known != slices.ContainsFunc(breaks, func(b school.Break) bool { return !b.First.After(date(2027, 7, 31)) }) {
			t.Fatalf("%+v, want %d weeks until %v", p, weeks, end)
		}
	})
}

func TestKeptBreaks(t *testing.T) {
	list := holidays()
	slices.Reverse(list)
	if got := school.KeptBreaks(append(school.BreakLines(list), "", "2026-13-40 2026-13-41 x")); !slices.Equal(got, holidays()) {
		t.Errorf("%v", got)
	}
}

func TestParseYear(t *testing.T) {
	for _, text := range []string{"2026-2027", "2026/2027", " 2026-27 ", "2026", "2026 / 2027"} {
		if y, ok := school.ParseYear(text); !ok || y.Start != 2026 || !y.Last().Equal(date(2027, 7, 31)) {
			t.Errorf("%q: %v, %v", text, y, ok)
		}
	}
	for _, text := range []string{"", "26-27", "2026-2028", "2027-2026", "2026-", "2026-2027-2028", "dit jaar", "99999"} {
		if y, ok := school.ParseYear(text); ok {
			t.Errorf("%q is %v", text, y)
		}
	}
}

func TestParseBreak(t *testing.T) {
	for _, b := range append(holidays(), school.Break{First: date(2027, 5, 5), Last: date(2027, 5, 5)}) {
		if got, err := school.ParseBreak(b.Line()); err != nil || got != b {
			t.Errorf("%q is %+v, %v", b.Line(), got, err)
		}
	}
	for line, want := range map[string]error{
		"":                                 school.ErrBreakText,
		"2026-10-17":                       school.ErrBreakText,
		"17-10-2026 25-10-2026 herfst":     school.ErrBreakText,
		"2026-02-30 2026-03-01 x":          school.ErrBreakText,
		"2026-10-25 2026-10-17 herfst":     school.ErrBreakOrder,
		"2026-01-01 2026-12-31 te lang":    school.ErrBreakLong,
		"2026-10-17 morgen herfstvakantie": school.ErrBreakText,
	} {
		if _, err := school.ParseBreak(line); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", line, err, want)
		}
	}
}

func FuzzParseBreak(f *testing.F) {
	f.Add("2026-10-17 2026-10-25 herfstvakantie")
	f.Add("2026-10-17 2026-10-17")
	f.Fuzz(func(t *testing.T, line string) {
		b, err := school.ParseBreak(line)
		if err != nil {
			return
		}
		if again, err := school.ParseBreak(b.Line()); err != nil || again != b {
			t.Errorf("%q is %+v, and %q is %+v, %v", line, b, b.Line(), again, err)
		}
	})
}

func TestCheckBreaks(t *testing.T) {
	list := holidays()
	slices.Reverse(list)
	sorted, wrong, err := school.CheckBreaks(list)
	if err != nil || wrong != nil || !slices.Equal(sorted, holidays()) {
		t.Errorf("sorted %v, %v, %v", sorted, wrong, err)
	}
	twice := append(holidays(), school.Break{Name: "studiedag", First: date(2026, 10, 25), Last: date(2026, 10, 26)})
	if _, wrong, err := school.CheckBreaks(twice); !errors.Is(err, school.ErrBreakOverlap) || len(wrong) != 2 || wrong[1].Name != "studiedag" {
		t.Errorf("overlap: %v, %v", wrong, err)
	}
	back := []school.Break{{Name: "x", First: date(2026, 2, 2), Last: date(2026, 2, 1)}}
	if _, wrong, err := school.CheckBreaks(back); !errors.Is(err, school.ErrBreakOrder) || len(wrong) != 1 {
		t.Errorf("turned round: %v, %v", wrong, err)
	}
}
