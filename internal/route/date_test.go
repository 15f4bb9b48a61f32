package route_test

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/route"
	"gesprek/internal/talk"
)

func dates() route.Dates {
	vmbo4 := []talk.Fit{{Schools: []talk.SchoolType{talk.VmboKB}, Years: []int{4}}}
	ho := []talk.Fit{{Schools: []talk.SchoolType{talk.Havo}, Years: []int{5}}, {Schools: []talk.SchoolType{talk.Vwo}, Years: []int{6}}}
	return route.Dates{
		{ID: "dossier", Title: "Dossier begonnen", Fits: vmbo4, Lead: route.Lead{Of: "mbo", Weeks: 6}},
		{ID: "mbo", Title: "Aanmelden", Fits: vmbo4, Until: route.Day{Month: time.April, Day: 1}, Statement: route.Statement{Year: "2023-2024"}},
		{ID: "toets", Fits: []talk.Fit{{Phase: talk.PO8}}, From: route.Day{Month: time.February, Day: 1}, Until: route.Day{Month: time.February, Day: 29}},
		{ID: "wissel", Fits: ho, Until: route.Day{Month: time.September, Day: 1}, Later: true},
		{ID: "fixus", Fits: ho, Until: route.Day{Year: 2027, Month: time.January, Day: 15}},
		{ID: "open", Fits: ho},
	}
}

// What is counted back from a date without a day, of somebody else, or that is itself
// counted back, is in the list all the same.
func TestDatesLoseNoLead(t *testing.T) {
	vmbo4, po := []talk.Fit{{Schools: []talk.SchoolType{talk.VmboKB}, Years: []int{4}}}, []talk.Fit{{Phase: talk.PO8}}
	list := append(dates(),
		route.Date{ID: "school", Fits: vmbo4},
		route.Date{ID: "of-undated", Fits: vmbo4, Lead: route.Lead{Of: "school", Weeks: 1}},
		route.Date{ID: "of-lead", Fits: vmbo4, Lead: route.Lead{Of: "dossier", Weeks: 1}},
		route.Date{ID: "of-others", Fits: po, Lead: route.Lead{Of: "mbo", Weeks: 1}},
	)
	var got []string
	for _, d := range append(list.For(talk.VmboKB, 4, 2026), list.In(talk.PO8, 2026)...) {
		got = append(got, d.ID+" "+strconv.FormatBool(d.On.Known()))
		for _, lead := range d.Before {
			got = append(got, "> "+lead.ID)
		}
	}
	want := []string{"mbo true", "> dossier", "of-lead false", "of-undated false", "school false", "toets true", "of-others false"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDates(t *testing.T) {
	list := dates().For(talk.VmboKB, 4, 2026)
	if len(list) != 1 || len(list[0].Before) != 1 {
		t.Fatalf("%+v", list)
	}
	mbo, lead := list[0], list[0].Before[0]
	if got := mbo.On.Until.Format(time.DateOnly) + " " + lead.On.Until.Format(time.DateOnly); got != "2027-04-01 2027-02-18" {
		t.Errorf("on %s", got)
	}
	if !mbo.Rhythm || !lead.Rhythm {
		t.Error("the source is of an earlier year, and it is not said")
	}
	ho := dates().For(talk.Vwo, 6, 2026)
	var got []string
	for _, d := range ho {
		got = append(got, d.ID+" "+d.On.Until.Format(time.DateOnly))
	}
	want := []string{"fixus 2027-01-15", "wissel 2027-09-01", "open 0001-01-01"}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("dates are %v", got)
		}
	}
	if ho[0].Rhythm || !dates().For(talk.Vwo, 6, 2027)[0].Rhythm {
		t.Error("a day of one year holds for that year only")
	}
	for start, want := range map[int]string{2026: "2027-02-28", 2027: "2028-02-29"} {
		if on := dates().In(talk.PO8, start)[0].On; on.Until.Format(time.DateOnly) != want {
			t.Errorf("in %d until %v", start, on.Until)
		}
	}
	if len(dates().For(talk.VmboKB, 3, 2026)) != 0 {
		t.Error("leerjaar 3 has the dates of leerjaar 4")
	}
}

func TestDueState(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	at := func(month time.Month, day, hour int) time.Time {
		return time.Date(2027, month, day, hour, 30, 0, 0, zone)
	}
	toets := dates().In(talk.PO8, 2026)[0]
	mbo := dates().For(talk.VmboKB, 4, 2026)[0]
	for _, tt := range []struct {
		due  route.Due
		now  time.Time
		want route.State
		left int
	}{
		{toets, at(time.January, 31, 23), route.Ahead, 28},
		{toets, at(time.February, 1, 0), route.Running, 27},
		{toets, at(time.February, 28, 23), route.Running, 0},
		{toets, at(time.March, 1, 0), route.Over, -1},
		{mbo, at(time.March, 27, 23), route.Ahead, 5}, // the clock changes on the 28th
		{mbo, at(time.April, 1, 23), route.Ahead, 0},
		{mbo, at(time.April, 2, 0), route.Over, -1},
	} {
		if got, left := tt.due.State(tt.now), tt.due.On.Left(tt.now); got != tt.want || left != tt.left {
			t.Errorf("%s on %v: state %d, %d left", tt.due.ID, tt.now, got, left)
		}
	}
	for now, want := range map[time.Time]string{
		at(time.January, 3, 9): "dossier", at(time.February, 18, 9): "dossier", at(time.February, 19, 9): "mbo", at(time.May, 1, 9): "",
	} {
		if d, ok := route.Soonest([]route.Due{mbo}, now); d.ID != want || ok != (want != "") {
			t.Errorf("soonest on %v is %q", now, d.ID)
		}
	}
}

// Every date falls in its school year, or right after it; what leads to one lies before
// it by whole weeks; and a day later there is a day less.
func TestDatesProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string) route.Day {
			return route.Day{Month: time.Month(rapid.IntRange(1, 12).Draw(t, label)), Day: rapid.IntRange(1, 28).Draw(t, label)}
		}
		weeks, start := rapid.IntRange(0, 20).Draw(t, "weeks"), rapid.IntRange(2000, 2100).Draw(t, "start")
		fit := []talk.Fit{{Phase: talk.MBO}}
		list := route.Dates{
			{ID: "a", Fits: fit, Until: draw("until")},
			{ID: "b", Fits: fit, Lead: route.Lead{Of: "a", Weeks: weeks}},
			{ID: "c", Fits: fit, Until: draw("other")},
		}
		first := time.Date(start, time.August, 1, 0, 0, 0, 0, time.UTC)
		for _, d := range list.In(talk.MBO, start) {
			if d.On.Until.Before(first) || !d.On.Until.Before(first.AddDate(1, 0, 0)) {
				t.Fatalf("%s is on %v", d.ID, d.On.Until)
			}
			for _, b := range d.Before {
				if d.On.Until.Sub(b.On.Until) != time.Duration(weeks)*7*24*time.Hour {
					t.Fatalf("%d weeks before %v is %v", weeks, d.On.Until, b.On.Until)
				}
			}
			now := first.AddDate(0, 0, rapid.IntRange(0, 365).Draw(t, "day"))
			if d.On.Left(now) != d.On.Left(now.AddDate(0, 0, 1))+1 || (d.State(now) == route.Over) != now.After(d.On.Until) {
				t.Fatalf("on %v there are %d days until %v", now, d.On.Left(now), d.On.Until)
			}
		}
	})
}
