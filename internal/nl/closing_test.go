package nl

import (
	"fmt"
	"testing"
)

func TestParseHour(t *testing.T) {
	tests := []struct {
		text         string
		hour, minute int
		ok           bool
	}{
		{"14:31", 14, 31, true},
		{" 9.05 ", 9, 5, true},
		{"14u31", 14, 31, true},
		{"14:31 uur", 14, 31, true},
		{"1431", 14, 31, true},
		{"00:00", 0, 0, true},
		{"23:59", 23, 59, true},
		{"24:00", 0, 0, false},
		{"14:60", 0, 0, false},
		{"14:3", 0, 0, false},
		{"14", 0, 0, false},
		{"", 0, 0, false},
		{":31", 0, 0, false},
		{"-1:30", 0, 0, false},
		{"14:31:00", 0, 0, false},
		{"half drie", 0, 0, false},
	}
	for _, tt := range tests {
		h, m, ok := ParseHour(tt.text)
		if h != tt.hour && tt.ok || m != tt.minute && tt.ok || ok != tt.ok {
			t.Errorf("ParseHour(%q) = %d, %d, %t", tt.text, h, m, ok)
		}
	}
}

func FuzzParseHour(f *testing.F) {
	f.Add("14:31")
	f.Add("9u05 uur")
	f.Fuzz(func(t *testing.T, text string) {
		h, m, ok := ParseHour(text)
		if !ok {
			return
		}
		if h < 0 || h > 23 || m < 0 || m > 59 {
			t.Errorf("ParseHour(%q) = %d, %d", text, h, m)
		}
		if h2, m2, ok2 := ParseHour(fmt.Sprintf("%02d:%02d", h, m)); !ok2 || h2 != h || m2 != m {
			t.Errorf("%02d:%02d does not read back", h, m)
		}
	})
}
