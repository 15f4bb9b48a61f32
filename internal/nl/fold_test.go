package nl_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

func TestFold(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""},
		{"noor de wit", "noor de wit"},
		{"Noor de WIT", "noor de wit"},
		{"Zoë", "zoe"},
		{"Zoe\u0308", "zoe"},
		{"Łukasz Øster", "lukasz oster"},
		{"Großmann ẞ", "grossmann ss"},
		{"Æsa Œuvre", "aesa oeuvre"},
		{"IŞIK ışık İpek", "isik isik ipek"},
		{"Yağmur", "yagmur"},
		{"Đorđe Eiður Þór", "dorde eidur thor"},
		{"ĳsbrand", "ijsbrand"},
		{"d’Angelo", "d'angelo"},
		{"Çelik Ñuñez", "celik nunez"},
		{"محمد", "محمد"},
		{"مُحَمَّد", "محمد"},
		{"ⵣⵔⵉ", "ⵣⵔⵉ"},
		{"😀", "😀"},
	}
	for _, tt := range tests {
		if got := nl.Fold(tt.text); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestFoldOfPlainTextCostsNothing(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { nl.Fold("noor de wit") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Noor", "Zoë", "İpek ẞ", "\xff", "ΐ", "한국", "\xf7\xf7Į"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := nl.Fold(s)
		if twice := nl.Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
		if utf8.ValidString(s) && !utf8.ValidString(once) {
			t.Errorf("Fold(%q) = %q is not valid", s, once)
		}
	})
}

func TestMatch(t *testing.T) {
	text := nl.Fold("Zoë van den Berg 2B, organiseerde het klassenfeest")
	tests := []struct {
		query string
		want  bool
	}{
		{"", true},
		{"zoe", true},
		{"ZOË berg", true},
		{"berg zoe", true},
		{"feest", true},
		{"2b", true},
		{"zoe wit", false},
	}
	for _, tt := range tests {
		if got := nl.Match(nl.Query(tt.query), text); got != tt.want {
			t.Errorf("Match(%q) = %t, want %t", tt.query, got, tt.want)
		}
	}
}

func TestComparePupils(t *testing.T) {
	want := []school.Pupil{
		{ID: "1", FirstName: "Zoë", Prefix: "van den", LastName: "Berg"},
		{ID: "2", FirstName: "Émile", LastName: "Bos"},
		{ID: "3", FirstName: "Fatima", LastName: "Bos"},
		{ID: "4", FirstName: "Fatima", Prefix: "van der", LastName: "Bos"},
		{ID: "5", FirstName: "Ilse"}, // without achternaam: at the roepnaam
		{ID: "6", FirstName: "Łukasz", LastName: "Łaski"},
		{ID: "7", FirstName: "Ipek", LastName: "Ozturk"},
		{ID: "8", FirstName: "Ipek", LastName: "Ozturk"},
		{ID: "9", FirstName: "Ipek", LastName: "Öztürk"},
		{ID: "10", FirstName: "Noor", Prefix: "de", LastName: "Wit"},
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	nl.SortPupils(got)
	if !slices.IsSortedFunc(got, nl.ComparePupils) {
		t.Error("SortPupils and ComparePupils differ")
	}
	if !slices.Equal(got, want) {
		var names []string
		for _, p := range got {
			names = append(names, p.ID+" "+p.ListName())
		}
		t.Errorf("sorted as\n%s", strings.Join(names, "\n"))
	}
	for _, a := range want {
		for _, b := range want {
			if nl.ComparePupils(a, b) != -nl.ComparePupils(b, a) || (nl.ComparePupils(a, b) == 0) != (a == b) {
				t.Errorf("order of %v and %v", a, b)
			}
		}
	}
}

func BenchmarkSortPupils(b *testing.B) {
	var pupils []school.Pupil
	for i := range 1500 {
		pupils = append(pupils, school.Pupil{
			FirstName: []string{"Zoë", "Noor", "Ipek", "Émile"}[i%4],
			LastName:  []string{"Berg", "Öztürk", "Wit"}[i%3] + string(rune('a'+i*7%26)),
		})
	}
	for b.Loop() {
		nl.SortPupils(slices.Clone(pupils))
	}
}
