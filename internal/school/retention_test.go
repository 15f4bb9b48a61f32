package school

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestKeptUntil(t *testing.T) {
	date := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	for _, tt := range []struct {
		name  string
		left  time.Time
		years int
		want  time.Time
	}{
		{"last day of the school year", date(2026, time.July, 31), 2, date(2028, time.July, 31)},
		{"first day of the next one", date(2026, time.August, 1), 2, date(2028, time.August, 1)},
		{"29 February", date(2028, time.February, 29), 2, date(2030, time.March, 1)},
		{"29 February to 29 February", date(2028, time.February, 29), 4, date(2032, time.February, 29)},
		{"29 February over a century", date(2096, time.February, 29), 4, date(2100, time.March, 1)},
		{"28 February before a leap year", date(2026, time.February, 28), 2, date(2028, time.February, 28)},
		{"New Year's Eve", date(2026, time.December, 31), 1, date(2027, time.December, 31)},
		{"not at once", date(2026, time.July, 31), 0, date(2026, time.July, 31)},
		{"nonsense", date(2026, time.July, 31), -3, date(2026, time.July, 31)},
		{"with a time of day", date(2026, time.July, 31).Add(23*time.Hour + 59*time.Minute), 2, date(2028, time.July, 31)},
		{"in another zone", time.Date(2026, 8, 1, 1, 0, 0, 0, time.FixedZone("CEST", 7200)), 2, date(2028, time.July, 31)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, left := Pupil{LeftOn: tt.left}.KeptUntil(tt.years)
			if !left || !got.Equal(tt.want) || got.Location() != time.UTC {
				t.Errorf("kept until %v, %v, want %v", got, left, tt.want)
			}
		})
	}
	if got, left := (Pupil{}).KeptUntil(2); left || !got.IsZero() {
		t.Errorf("at school: kept until %v, %v", got, left)
	}
}

func TestExpired(t *testing.T) {
	amsterdam := time.FixedZone("CEST", 7200)
	p := Pupil{LeftOn: time.Date(2026, time.July, 31, 0, 0, 0, 0, time.UTC)}
	for _, tt := range []struct {
		now  time.Time
		want bool
	}{
		{time.Date(2028, time.July, 30, 23, 59, 59, 0, amsterdam), false},
		{time.Date(2028, time.July, 31, 0, 0, 0, 0, amsterdam), true}, // 22:00 UTC the day before
		{time.Date(2031, time.January, 1, 0, 0, 0, 0, amsterdam), true},
	} {
		if got := p.Expired(2, tt.now); got != tt.want {
			t.Errorf("at %v: %v, want %v", tt.now, got, tt.want)
		}
	}
	if (Pupil{}).Expired(2, time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)) {
		t.Error("a pupil at school is expired")
	}
}

// Whole years: never less than 365 days each, never a date that is not there.
func TestKeptUntilIsWholeYears(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		left := time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "left"), 0).UTC()
		years := rapid.IntRange(1, 30).Draw(t, "years")
		until, ok := Pupil{LeftOn: left}.KeptUntil(years)
		day := time.Date(left.Year(), left.Month(), left.Day(), 0, 0, 0, 0, time.UTC)
		days := int(until.Sub(day).Hours() / 24)
		if !ok || days < 365*years || days > 365*years+years/4+2 {
			t.Fatalf("left %v, kept until %v: %d days for %d years", left, until, days, years)
		}
		if m, d := until.Month(), until.Day(); (m != left.Month() || d != left.Day()) && (left.Day() != 29 || m != time.March || d != 1) {
			t.Fatalf("left %v, kept until %v", left, until)
		}
	})
}
