package nl

import (
	"slices"
	"strings"
	"testing"

	"gesprek/internal/talk"
)

func TestParsePeople(t *testing.T) {
	type p = talk.Participant
	tests := []struct {
		text string
		want []p
	}{
		{"", nil},
		{" , ; en ", nil},
		{"Noor", []p{{Name: "Noor", Who: "leerling"}}},
		{"noor, moeder Ans", []p{{Name: "noor", Who: "leerling"}, {Name: "Ans", Who: "moeder"}}},
		{"Noor en haar moeder", []p{{Name: "Noor", Who: "leerling"}, {Who: "moeder"}}},
		{"Karim (stiefvader) & oma", []p{{Name: "Karim", Who: "stiefvader"}, {Who: "oma"}}},
		{"Pleegmoeder Jo van den Berg", []p{{Name: "Jo van den Berg", Who: "pleegmoeder"}}},
		{"Ans Verheyden", []p{{Name: "Ans Verheyden"}}},
		{"De Wit", []p{{Name: "De Wit"}}},
		{"grootvader", []p{{Who: "grootvader"}}},
		{"Ans (tolk", []p{{Name: "Ans", Who: "tolk"}}},
		{"zijn vader", []p{{Who: "vader"}}},
		{"Moederaar", []p{{Name: "Moederaar"}}},
	}
	for _, tt := range tests {
		if got := ParsePeople(tt.text, "Noor"); !slices.Equal(got, tt.want) {
			t.Errorf("ParsePeople(%q) = %v, want %v", tt.text, got, tt.want)
		}
	}
}

func FuzzParsePeople(f *testing.F) {
	f.Add("Noor, moeder Ans en Karim (stiefvader)", "Noor")
	f.Add("((), en en", "")
	f.Fuzz(func(t *testing.T, text, pupil string) {
		for _, p := range ParsePeople(text, pupil) {
			if p == (talk.Participant{}) {
				t.Error("somebody without a name")
			}
			if strings.TrimSpace(p.Name) != p.Name || strings.TrimSpace(p.Who) != p.Who {
				t.Errorf("spaces around %+v", p)
			}
		}
	})
}

func TestPrepareGuideFor(t *testing.T) {
	vmbo := []talk.SchoolType{talk.VmboTL, talk.VmboGL, talk.VmboKB, talk.VmboBB}
	tests := []struct {
		fit  talk.Fit
		want string
	}{
		{talk.Fit{}, "voor iedereen"},
		{talk.Fit{Phase: talk.PO8, Years: []int{8}, Schools: []talk.SchoolType{talk.Primary}}, "groep 8"},
		{talk.Fit{Phase: talk.VO23}, "vo 2-3"},
		{talk.Fit{Phase: talk.VO23, Years: []int{3}}, "leerjaar 3"},
		{talk.Fit{Years: []int{5, 4, 3}}, "leerjaar 3-5"},
		{talk.Fit{Schools: []talk.SchoolType{talk.Vwo, talk.Havo}, Years: []int{2, 4}}, "havo vwo 2, 4"},
		{talk.Fit{Schools: []talk.SchoolType{talk.VmboKB, talk.VmboBB}, Years: []int{2}}, "vmbo basis kader 2"},
		{talk.Fit{Schools: append(vmbo, talk.Havo)}, "vmbo havo"},
		{talk.Fit{Schools: vmbo, Roles: []talk.Role{talk.Counsellor, talk.Slb}}, "vmbo · decaan, slb'er"},
	}
	for _, tt := range tests {
		if got, want := PrepareGuideFor(tt.fit, talk.Individual), tt.want+" · "+TermKind(talk.Individual); got != want {
			t.Errorf("%+v is %q, want %q", tt.fit, got, want)
		}
	}
}

func TestIsParent(t *testing.T) {
	for who, want := range map[string]bool{
		"moeder": true, "Stiefvader": true, "pleegmoeder": true, "verzorger": true, "de voogd": true, "ouders": true, "mama": true,
		"leerling": false, "oma": false, "grootmoeder": false, "tolk": false, "tante": false, "": false, "mentor": false, "buurvrouw": false,
	} {
		if got := IsParent(who); got != want {
			t.Errorf("%q: %v", who, got)
		}
	}
}
