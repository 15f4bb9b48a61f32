package roster

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestFormatOf(t *testing.T) {
	date, clock := format{date: true}, format{clock: true}
	for code, want := range map[string]format{
		"General":                      {},
		"Standaard":                    {},
		"GENERAL;[Red]-GENERAL":        {},
		"@":                            {},
		"":                             {},
		";;;":                          {},
		"0":                            {},
		"0.00":                         {},
		"#,##0":                        {},
		`0 "dagen"`:                    {},
		`0\d`:                          {},
		`_-* #,##0.00_-;-* #,##0.00_-`: {},
		`[$€-413] #,##0.00`:            {},
		"0.00E+00":                     {},
		"[Red]0":                       {},
		"000000":                       {zeros: 6},
		"[$-413]00000000":              {zeros: 8},
		"0000;-0000":                   {zeros: 4},
		"dd-mm-jjjj":                   date,
		"DD-MM-JJJJ":                   date,
		`dd\-mm\-yyyy`:                 date,
		`[$-413]d mmmm yyyy;@`:         date,
		"d-mmm":                        date,
		"mmm-yy":                       date,
		"yyyy":                         date,
		"mmmm":                         date,
		"TT.MM.JJJJ":                   date,
		"dd/mm/yyyy hh:mm":             date,
		"h:mm":                         clock,
		"h:mm AM/PM":                   clock,
		"[h]:mm:ss":                    clock,
		"mm:ss.0":                      clock,
		"[mm]":                         clock,
		`[Blue]h:mm "uur"`:             clock,
		`"dag" 0`:                      {},
		`"dag" 0 "maand`:               {},
		"[d":                           {},
	} {
		if got := formatOf(code); got != want {
			t.Errorf("format of %q is %+v, want %+v", code, got, want)
		}
	}
}

func TestBuiltin(t *testing.T) {
	for id := range 100 {
		got := builtin(id)
		wantClock := id >= 18 && id <= 21 || id >= 45 && id <= 47
		wantDate := id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58
		if got != (format{date: wantDate, clock: wantClock}) {
			t.Errorf("format %d is %+v", id, got)
		}
	}
}

// The dates are those that Excel and LibreOffice show.
func TestNumber(t *testing.T) {
	date, clock := format{date: true}, format{clock: true}
	for _, c := range []struct {
		format format
		value  float64
		from04 bool
		want   cell
	}{
		{format{}, 104512, false, cell{"104512", numberCell}},
		{format{}, 1.0451200000000001e5, false, cell{"104512", numberCell}},
		{format{}, 1.5, false, cell{"1.5", numberCell}},
		{format{}, 0.30000000000000004, false, cell{"0.3", numberCell}},
		{format{}, 123456789012345, false, cell{"123456789012345", numberCell}},
		{format{}, 1.234567890123456e17, false, cell{"1.23456789012346E+17", numberCell}},
		{format{}, 1e-12, false, cell{"1E-12", numberCell}},
		{format{}, math.Copysign(0, -1), false, cell{"0", numberCell}},
		{format{}, -3, false, cell{"-3", numberCell}},
		{format{zeros: 6}, 4512, false, cell{"004512", numberCell}},
		{format{zeros: 6}, 1234567, false, cell{"1234567", numberCell}},
		{format{zeros: 6}, 1.5, false, cell{"1.5", numberCell}},
		{format{zeros: 6}, -12, false, cell{"-12", numberCell}},
		{format{zeros: 400}, 1, false, cell{"0000000000000001", numberCell}},
		{date, 1, false, cell{"1900-01-01", dateCell}},
		{date, 59, false, cell{"1900-02-28", dateCell}},
		{date, 60, false, cell{"1900-02-29", dateCell}},
		{date, 61, false, cell{"1900-03-01", dateCell}},
		{date, 46054, false, cell{"2026-02-01", dateCell}},
		{date, 46054 + 825.0/1440, false, cell{"2026-02-01 13:45", dateCell}},
		{date, 46054.9999999, false, cell{"2026-02-02", dateCell}},
		{date, 46054 + 30.0/86400, false, cell{"2026-02-01 00:00:30", dateCell}},
		{date, 44592, true, cell{"2026-02-01", dateCell}},
		{date, 0, true, cell{"1904-01-01", dateCell}},
		{date, 2958465, false, cell{"9999-12-31", dateCell}},
		{date, 2958466, false, cell{"2958466", numberCell}},
		{date, 2958465, true, cell{"2958465", numberCell}},
		{date, 0, false, cell{"0", numberCell}},
		{date, -1, false, cell{"-1", numberCell}},
		{clock, 0.5, false, cell{"12:00", dateCell}},
		{clock, 0.573, false, cell{"13:45:07", dateCell}},
		{clock, 1.25, false, cell{"30:00", dateCell}},
		{clock, -0.5, false, cell{"-0.5", numberCell}},
	} {
		if got := c.format.number(c.value, c.from04); got != c.want {
			t.Errorf("%v in %+v is %+v, want %+v", c.value, c.format, got, c.want)
		}
	}
}

// Days count on, one by one, in both systems.
func TestDatesCountOn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := rapid.IntRange(noSuchDay+1, maxSerial-2).Draw(t, "day")
		a, okA := dateOf(float64(day), false)
		b, okB := dateOf(float64(day+1), false)
		was, err := time.Parse(time.DateOnly, a)
		if err != nil || !okA || !okB || was.AddDate(0, 0, 1).Format(time.DateOnly) != b {
			t.Fatalf("after %s comes %s", a, b)
		}
		const between = 1462 // days from one system to the other
		if day <= between {
			return
		}
		if c, _ := dateOf(float64(day-between), true); c != a {
			t.Fatalf("%s is %s from 1904", a, c)
		}
	})
}

func TestISODate(t *testing.T) {
	for value, want := range map[string]string{
		"2026-02-01": "2026-02-01", "2026-02-01T00:00:00": "2026-02-01", "2026-02-01T13:45:00.000Z": "2026-02-01 13:45",
		"2026-02-01T13:45": "2026-02-01 13:45", "2026-02-01T13:45:07": "2026-02-01 13:45:07",
		"1 februari": "", "2026-02-30": "", "": "",
	} {
		if got, ok := isoDate(value); got != want || ok != (want != "") {
			t.Errorf("%q is %q", value, got)
		}
	}
}

func TestUnescape(t *testing.T) {
	for text, want := range map[string]string{
		"Noor": "Noor", "a_x000D_\nb": "a\r\nb", "_x005F_x000D_": "_x000D_", "_xD83D__xDE42_": "🙂",
		"_x12_": "_x12_", "_x00": "_x00", "2_x": "2_x", "_xZZZZ_": "_xZZZZ_", "_x_x0041_": "_xA", "_x000D": "_x000D", "_xD83D_": "\uFFFD",
	} {
		if got := unescape(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestPlaceOf(t *testing.T) {
	for text, want := range map[string]place{
		"A1": {1, 1}, "Z9": {9, 26}, "AA10": {10, 27}, "xfd1048576": {1048576, 16384},
		"XFE1": {}, "A0": {}, "A1048577": {}, "1": {}, "A": {}, "AAAA1": {}, "$A$1": {}, "": {}, "A-1": {},
	} {
		got, ok := placeOf(text)
		if ok != (want != place{}) || ok && got != want {
			t.Errorf("%q is %+v, %v", text, got, ok)
		}
	}
}
