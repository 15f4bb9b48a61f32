package school_test

import (
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func TestNames(t *testing.T) {
	tests := []struct {
		pupil      school.Pupil
		name, list string
	}{
		{school.Pupil{FirstName: "Noor", Prefix: "de", LastName: "Wit"}, "Noor de Wit", "Wit, Noor de"},
		{school.Pupil{FirstName: "Zoë", LastName: "Yılmaz"}, "Zoë Yılmaz", "Yılmaz, Zoë"},
		{school.Pupil{FirstName: " Jan  Peter ", Prefix: "van  den", LastName: " Berg"}, "Jan Peter van den Berg", "Berg, Jan Peter van den"},
		{school.Pupil{FirstName: "Noor"}, "Noor", "Noor"},
		{school.Pupil{FirstName: "Noor", LastName: "  "}, "Noor", "Noor"},
		{school.Pupil{LastName: "Wit"}, "Wit", "Wit"},
		{school.Pupil{Prefix: "de", LastName: "Wit"}, "de Wit", "Wit, de"},
		{school.Pupil{}, "", ""},
	}
	for _, tt := range tests {
		if got := tt.pupil.Name(); got != tt.name {
			t.Errorf("Name: got %q, want %q", got, tt.name)
		}
		if got := tt.pupil.ListName(); got != tt.list {
			t.Errorf("ListName: got %q, want %q", got, tt.list)
		}
	}
}

func TestPhase(t *testing.T) {
	p := school.Pupil{Type: talk.Havo, Year: 3}
	if got := p.Phase(); got != talk.VO23 {
		t.Errorf("havo 3: %q", got)
	}
	if got := (school.Pupil{}).Phase(); got != talk.Other {
		t.Errorf("nothing known: %q", got)
	}
}

func TestYearOf(t *testing.T) {
	zone := time.FixedZone("CEST", 2*60*60)
	tests := []struct {
		at   time.Time
		want int
	}{
		{time.Date(2026, time.July, 31, 23, 59, 59, 0, time.UTC), 2025},
		{time.Date(2026, time.August, 1, 0, 0, 0, 0, time.UTC), 2026},
		{time.Date(2026, time.December, 31, 0, 0, 0, 0, time.UTC), 2026},
		{time.Date(2027, time.January, 1, 0, 0, 0, 0, time.UTC), 2026},
		{time.Date(2026, time.August, 1, 1, 0, 0, 0, zone), 2026},       // 31 July in UTC
		{time.Date(2026, time.August, 1, 1, 0, 0, 0, zone).UTC(), 2025}, // its own zone decides
	}
	for _, tt := range tests {
		if got := school.YearOf(tt.at); got.Start != tt.want {
			t.Errorf("YearOf(%v) = %d, want %d", tt.at, got.Start, tt.want)
		}
	}
}
