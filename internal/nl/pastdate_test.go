package nl_test

import (
	"testing"
	"time"

	"gesprek/internal/nl"
)

func TestParseDate(t *testing.T) {
	today := time.Date(2026, 11, 22, 23, 30, 0, 0, time.FixedZone("", 3600))
	tests := []struct{ text, want string }{
		{"12-7-2026", "2026-07-12"},
		{"12/07/26", "2026-07-12"},
		{"2026-07-12", "2026-07-12"},
		{"12.7.2026", "2026-07-12"},
		{"12 juli 2026", "2026-07-12"},
		{"12 juli", "2026-07-12"},
		{"12 Jul.", "2026-07-12"},
		{"1e september", "2026-09-01"},
		{"24 december", "2025-12-24"},
		{"22 november", "2026-11-22"},
		{"23 november", "2025-11-23"},
		{"29 februari", "2024-02-29"},
		{"29-2-2026", ""},
		{"31-7-2027", "2027-07-31"},
		{"op 10 juli 2026", "2026-07-10"},
		{"vrijdag 10 juli 2026", "2026-07-10"},
		{"zaterdag 10 juli 2026", ""},
		{"gisteren", "2026-11-21"},
		{"eergisteren", "2026-11-20"},
		{"vandaag", "2026-11-22"},
		{"morgen", "2026-11-23"},
		{"vorig jaar", ""},
		{"juli 2026", ""},
		{"12", ""},
		{"", ""},
		{"op", ""},
		{"12-13-2026", ""},
		{"12-7-1899", ""},
	}
	for _, tt := range tests {
		got, ok := nl.ParseDate(tt.text, today)
		said := ""
		if ok {
			said = got.Format(time.DateOnly)
		}
		if said != tt.want {
			t.Errorf("%q is %q, want %q", tt.text, said, tt.want)
		}
	}
}

// What the form shows it reads back.
func TestParseDateReadsItsOwn(t *testing.T) {
	for d := time.Date(2023, 12, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2029; d = d.AddDate(0, 0, 1) {
		if got, ok := nl.ParseDate(nl.TimeDayYear(d), time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)); !ok || got != d {
			t.Fatalf("%q is %v, %t", nl.TimeDayYear(d), got, ok)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"12-7-2026", "29 februari", "vr 10 juli", "gisteren", "1-1-1", "--", "０-１"} {
		f.Add(s)
	}
	today := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, text string) {
		got, ok := nl.ParseDate(text, today)
		if !ok && !got.IsZero() || ok && (got.Location() != time.UTC || got != got.Truncate(24*time.Hour)) {
			t.Errorf("%q is %v, %t", text, got, ok)
		}
		if again, fine := nl.ParseDate(nl.TimeDayYear(got), today); ok && (!fine || again != got) {
			t.Errorf("%q is %v, and that is %v", text, got, again)
		}
	})
}
