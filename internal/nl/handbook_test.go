package nl_test

import (
	"strings"
	"testing"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
)

// Each kind of problem has its own sentence, with the place, what is wrong and
// what to do.
func TestHandbookProblemSpeaksOfEveryKind(t *testing.T) {
	seen := map[string]handbook.ProblemKind{}
	for _, kind := range handbook.ProblemKinds() {
		got := nl.HandbookProblem(string(kind), "guides/x.toml", 12, "phase", "16/14")
		if !strings.HasPrefix(got, "guides/x.toml, regel 12: ") || !strings.HasSuffix(got, ".") {
			t.Errorf("%s: %q", kind, got)
		}
		if first := seen[got]; first != "" {
			t.Errorf("%s and %s say the same: %q", first, kind, got)
		}
		seen[got] = kind
		if strings.Contains(got, "hier klopt iets niet") {
			t.Errorf("%s has no sentence", kind)
		}
	}
}

func TestHandbookShapesDiffer(t *testing.T) {
	seen := map[string]bool{}
	shapes := []handbook.Shape{
		handbook.Text, handbook.Texts, handbook.Number, handbook.Numbers, handbook.YesNo, handbook.Tables,
	}
	for _, shape := range shapes {
		seen[nl.HandbookProblem(string(handbook.WrongType), "x.toml", 1, "id", string(shape))] = true
	}
	if len(seen) != len(shapes) {
		t.Errorf("%d sentences for %d shapes", len(seen), len(shapes))
	}
}

func TestHandbookProblem(t *testing.T) {
	tests := []struct {
		kind            handbook.ProblemKind
		line            int
		subject, detail string
		want            string
	}{
		{
			handbook.NoGuides, 0, "", "",
			"guides: hier staat geen leidraad. Zet er een bestand neer dat eindigt op .toml.",
		},
		{
			handbook.TooLong, 16, "opening-een text", "16/14",
			"guides, regel 16: opening-een text: deze zin heeft 16 woorden, hooguit 14 mag. " +
				"Maak hem korter ({naam} telt als twee).",
		},
		{
			handbook.UnknownValue, 8, "roles 2", "baas",
			`guides, regel 8: "roles 2" kent "baas" niet. ` +
				"Schrijf groepsleerkracht, mentor, decaan, slb, schoolcoach of ondersteuner.",
		},
		{
			handbook.StageOrder, 50, "", "vervolgstap",
			"guides, regel 50: onderdeel vervolgstap ontbreekt. Schrijf het in een eigen blok [[stage]].",
		},
		{
			handbook.StageOrder, 60, "extra", "",
			`guides, regel 60: onderdeel "extra" is er een te veel. Haal het weg.`,
		},
		{"nieuw", 1, "a", "b", "guides, regel 1: hier klopt iets niet: a b"},
	}
	for _, tt := range tests {
		if got := nl.HandbookProblem(string(tt.kind), "guides", tt.line, tt.subject, tt.detail); got != tt.want {
			t.Errorf("got\n%s\nwant\n%s", got, tt.want)
		}
	}
}
