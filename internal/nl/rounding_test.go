package nl_test

import (
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

func TestWhenIsSaidOnce(t *testing.T) {
	due := time.Date(2026, 11, 27, 0, 0, 0, 0, time.UTC)
	tests := []struct {
		when string
		due  time.Time
		help string
		want string
	}{
		{"vrijdag", due, "", "Vrijdag 27 november"},
		{"Vrijdag", due, "", "Vrijdag 27 november"},
		{"vrijdag 27 november om 14:10", due, "", "Vrijdag 27 november om 14:10"},
		{"volgende week", due, "tante", "Volgende week (vrijdag 27 november) · Met hulp van tante"},
		{"na de toets", time.Time{}, "", "Na de toets"},
		{"", time.Time{}, "tante", "Met hulp van tante"},
		{"", time.Time{}, "", ""},
	}
	for _, tt := range tests {
		if got := nl.ClosingTurnMore(talk.Step{When: tt.when, Due: tt.due, Help: tt.help}); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.when, got, tt.want)
		}
	}
	next := []struct {
		closing talk.Closing
		want    string
	}{
		{talk.Closing{}, ""},
		{talk.Closing{Next: "over zes weken", NextOn: due, NoNext: "x"}, "Over zes weken (vrijdag 27 november)"},
		{talk.Closing{NoNext: "eerst de stage"}, "Nog niet gepland: eerst de stage."},
	}
	for _, tt := range next {
		if got := nl.ClosingTurnNext(&tt.closing); got != tt.want {
			t.Errorf("%+v: got %q, want %q", tt.closing, got, tt.want)
		}
	}
}
