package nl_test

import (
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/route"
)

func TestRouteYears(t *testing.T) {
	for want, y := range map[string]route.Years{
		"4 jaar":                {Min: 4, Max: 4},
		"3 tot 4 jaar":          {Min: 3, Max: 4},
		"½ tot 1 jaar":          {Min: 0.5, Max: 1},
		"een half jaar":         {Min: 0.5, Max: 0.5},
		"7,5 tot 12 jaar":       {Min: 7.5, Max: 12},
		"geen jaren":            {},
		"aantal jaren onbekend": {Unknown: true},
		"minstens 6 jaar":       {Min: 6, Max: 7, Unknown: true},
	} {
		if got := nl.RouteYears(y); got != want {
			t.Errorf("%+v is %q, want %q", y, got, want)
		}
	}
	for want, y := range map[string]route.Years{"3-4 jr": {Min: 3, Max: 4}, "½ jr": {Min: 0.5, Max: 0.5}, "? jr": {Unknown: true}, "≥6 jr": {Min: 6, Max: 6, Unknown: true}} {
		if got := nl.RouteYearsShort(y); got != want {
			t.Errorf("%+v is %q in short, want %q", y, got, want)
		}
	}
}

func TestRouteStatus(t *testing.T) {
	for want, s := range map[string]route.Statement{
		"bevestigd":             {Confirmed: true},
		"na te vragen":          {},
		"bevestigd · 2026-2027": {Confirmed: true, Year: "2026-2027"},
		"na te vragen · uit 2022-2023, kijk na voor 2026-2027": {Year: "2022-2023"},
	} {
		if got := nl.RouteStatus(s, "2026-2027"); got != want {
			t.Errorf("%+v is %q, want %q", s, got, want)
		}
	}
}
