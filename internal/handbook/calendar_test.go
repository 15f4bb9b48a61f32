package handbook_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"gesprek/internal/handbook"
	"gesprek/internal/route"
	"gesprek/prompts"
)

// A school has its own day for a date, and switches another one off.
func TestDatesOfASchool(t *testing.T) {
	own := fstest.MapFS{
		"kalender.toml": {Data: []byte(`[[date]]
id = "mbo-aanmelden"
title = "Aanmelden bij ons"
for = ["vmbo 4"]
until = "15 maart 2027"
text = "Bij ons is het eerder."
source = "onze school"
status = "bevestigd"
year = "2026-2027"
`)},
		"school.toml": {Data: []byte(`off = ["kalender/wisselen"]`)},
	}
	before := builtIn(t).Atlas.Dates
	book, err := handbook.Load(prompts.FS, own)
	if err != nil {
		t.Fatal(err)
	}
	dates := book.Atlas.Dates
	if len(dates) != len(before)-1 || slices.ContainsFunc(dates, func(d route.Date) bool { return d.ID == "wisselen" }) {
		t.Errorf("%d dates, and there were %d", len(dates), len(before))
	}
	i := slices.IndexFunc(dates, func(d route.Date) bool { return d.ID == "mbo-aanmelden" })
	if d := dates[i]; d.Title != "Aanmelden bij ons" || d.Until != (route.Day{Year: 2027, Month: 3, Day: 15}) {
		t.Errorf("date: %+v", d)
	}
}
