package nl_test

import (
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/talk"
)

func TestChoicePicks(t *testing.T) {
	for _, tt := range []struct {
		p    route.Profile
		want string
	}{
		{route.Profile{}, "de school kiest"},
		{route.Profile{Picks: [][]string{{"wiskunde"}, {"nask1"}}}, "wiskunde en nask1"},
		{route.Profile{Picks: [][]string{{"biologie"}, {"wiskunde", "nask1", "Duits"}}}, "biologie, met wiskunde, nask1 of Duits"},
		{route.Profile{Picks: [][]string{{"a", "b"}, {"c", "d"}}, More: "en een vak"}, "met a of b en met c of d, en een vak"},
		{route.Profile{More: "twee vakken"}, "twee vakken"},
	} {
		if got := nl.ChoicePicks(tt.p); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestChoiceVerdict(t *testing.T) {
	sure := []route.Statement{{Text: "t", Source: "s", Confirmed: true}}
	needs := []route.Need{
		{AnyOf: []string{"natuurkunde"}, Fit: route.Has},
		{AnyOf: []string{"wiskunde B"}, Fit: route.Picks, Pick: []string{"wiskunde B"}},
		{AnyOf: []string{"biologie", "nask1"}, Fit: route.Beside},
	}
	for _, tt := range []struct {
		d          route.Door
		want, cell string
	}{
		{route.Door{}, "niet in één stap", "niet direct"},
		{route.Door{Verdict: route.Open, Grounds: sure}, "open", "open"},
		{route.Door{Verdict: route.Open, Grounds: []route.Statement{{Text: "t", Source: "s"}}}, "open", "open ?"},
		{route.Door{Verdict: route.With, Needs: needs, Grounds: sure}, "open met wiskunde B en biologie of nask1", "met wiskunde B en biologie of nask1"},
		{route.Door{Verdict: route.Test, Grounds: sure}, "open met een toelatingstoets", "toelatingstoets"},
		{route.Door{Verdict: route.Limited, Grounds: []route.Statement{{Text: "t", Source: "s", Confirmed: true, Year: "2015-2016"}}}, "beperkt: vraag de hogeschool", "beperkt (2015-2016)"},
		{route.Door{Verdict: route.Ask, Grounds: sure}, "na te vragen", "na te vragen"},
	} {
		if got := nl.ChoiceVerdict(tt.d); got != tt.want {
			t.Errorf("verdict is %q, want %q", got, tt.want)
		}
		if got := nl.ChoiceCell(tt.d, "2026-2027"); got != tt.cell {
			t.Errorf("cell is %q, want %q", got, tt.cell)
		}
	}
}

func TestChoiceNames(t *testing.T) {
	zw := route.Profile{Code: "Z&W", Name: "Zorg en welzijn", Schools: []talk.SchoolType{talk.VmboBB, talk.VmboKB}}
	tl := route.Profile{Name: "Groen", Schools: []talk.SchoolType{talk.VmboTL}}
	nt := route.Profile{Code: "N&T", Name: "Natuur en techniek", Schools: []talk.SchoolType{talk.Havo}}
	em := route.Profile{Code: "E&M", Name: "Economie en maatschappij", Schools: []talk.SchoolType{talk.Havo}}
	for _, tt := range [][2]string{
		{nl.ChoiceShort(zw), "Z&W"},
		{nl.ChoiceShort(tl), "tl Groen"},
		{nl.ChoiceFull(nt), "havo Natuur en techniek (N&T)"},
		{nl.ChoiceTitleCompare(nt, em), "N&T naast E&M, havo"},
		{nl.ChoiceTitleCompare(zw, tl), "Z&W naast tl Groen"},
		{nl.ChoiceTitleOpens(zw, talk.VmboKB), "Wat houdt Zorg en welzijn (Z&W) open op vmbo kader?"},
		{nl.ChoiceTitleOpens(tl, talk.VmboTL), "Wat houdt tl Groen open?"},
		{nl.ChoiceTitleAsks(route.Study{Name: "Hbo techniek", Kind: route.KindHbo}), "Wat vraagt hbo techniek?"},
		{nl.ChoiceTitleAsks(route.Study{Name: "Pabo", Kind: route.KindHbo}), "Wat vraagt Pabo (hbo)?"},
		{nl.ChoiceAmong(route.Door{Profile: zw, Schools: []talk.SchoolType{talk.VmboKB}}), " (vmbo kader)"},
		{nl.ChoiceAmong(route.Door{Profile: zw, Schools: zw.Schools}), ""},
	} {
		if tt[0] != tt[1] {
			t.Errorf("got %q, want %q", tt[0], tt[1])
		}
	}
}
