package nl

import (
	"strings"
	"testing"
	"time"

	"gesprek/internal/school"
)

func TestParseBreak(t *testing.T) {
	const autumn = "2026-10-19 2026-10-23 herfstvakantie"
	for line, want := range map[string]string{
		"herfstvakantie; 19-10-2026; 23-10-2026":                   autumn,
		"herfstvakantie\t19-10-2026\t23-10-2026":                   autumn,
		"herfstvakantie,19-10-2026,23-10-2026":                     autumn,
		`"herfstvakantie";"2026-10-19";"2026-10-23"`:               autumn,
		"2026-10-19 2026-10-23 herfstvakantie":                     autumn,
		"19-10-2026 t/m 23-10-2026 herfstvakantie":                 autumn,
		"herfstvakantie: 19 oktober 2026 t/m 23 oktober 2026":      autumn,
		"herfstvakantie: 19 oktober t/m 23 oktober 2026":           autumn,
		"herfstvakantie 19 t/m 23 oktober 2026":                    autumn,
		"19 tot en met 23 oktober 2026: herfstvakantie":            autumn,
		"herfstvakantie van maandag 19 okt t/m vrijdag 23 okt 26":  autumn,
		"herfstvakantie 19/10/2026 - 23/10/2026":                   autumn,
		"herfstvakantie 19-10-2026 – 23-10-2026":                   autumn,
		"herfstvakantie; 19-10-2026 00:00:00; 23-10-2026 00:00:00": autumn,
		"kerst: 21 december t/m 1 januari 2027":                    "2026-12-21 2027-01-01 kerst",
		"kerst: 21 december 2026 t/m 1 januari":                    "2026-12-21 2027-01-01 kerst",
		"Goede Vrijdag; 26-3-2027":                                 "2027-03-26 2027-03-26 Goede Vrijdag",
		"Goede Vrijdag 26 maart 2027":                              "2027-03-26 2027-03-26 Goede Vrijdag",
		"Studiedag van het team, 8 februari 2027":                  "2027-02-08 2027-02-08 Studiedag van het team",
		"Hemelvaart 2 6 mei 2027":                                  "2027-05-06 2027-05-06 Hemelvaart 2",
		"week 3 vrij; 18-1-2027; 22-1-2027":                        "2027-01-18 2027-01-22 week 3 vrij",
	} {
		b, why := ParseBreak(line)
		if why != "" || b.Line() != want {
			t.Errorf("%q: %q, %s", line, b, why)
		}
	}
	for line, want := range map[string]string{
		"herfstvakantie":                                 "geen datum",
		"":                                               "geen datum",
		"herfstvakantie; 19-10; 23-10":                   "zet het jaar erbij",
		"herfstvakantie; 23-10-2026; 19-10-2026":         "vóór de eerste",
		"herfstvakantie; 19-10-2026; 23-10-2027":         "langer dan 70 dagen",
		"herfstvakantie; 31-9-2026":                      "bestaat niet",
		"herfstvakantie; dinsdag 19 oktober 2026":        "andere dag van de week",
		"herfst 19-10-2026 23-13-2026":                   "'23-13-2026' is geen datum",
		"19-10-2026; 23-10-2026":                         "zet de naam erbij",
		"herfst 19-10-2026 t/m 23-10-2026 en 24-10-2026": "meer dan twee",
	} {
		if _, why := ParseBreak(line); !strings.Contains(why, want) {
			t.Errorf("%q: %q", line, why)
		}
	}
}

func TestParseBreaks(t *testing.T) {
	list, problems := ParseBreaks("\ufeffNaam;Eerste dag;Laatste dag\r\n# van de site\r\n\r\nkerst;21-12-2026;1-1-2027\r\nherfst;19-10-2026;23-10-2026\r\nherfst;19-10-2026;23-10-2026\r\n")
	if len(problems) > 0 || len(list) != 2 || list[0].Name != "herfst" || list[1].Name != "kerst" {
		t.Errorf("got %v, %q", list, problems)
	}
	list, problems = ParseBreaks("herfst; 19-10-2026; 23-10-2026\nmei\nkerst; 23-10-2026; 25-10-2026\n")
	want := []string{"Regel 2: hier staat geen datum", "Regel 3: “kerst” (23 oktober t/m 25 oktober 2026) valt samen met “herfst” (19 oktober t/m 23 oktober 2026)"}
	if list != nil || len(problems) != 2 || !strings.HasPrefix(problems[0], want[0]) || !strings.HasPrefix(problems[1], want[1]) {
		t.Errorf("got %v, %q", list, problems)
	}
	for _, text := range []string{"", "\n#\n", "naam;van;tot\n", strings.Repeat("x\n", 500), strings.Repeat("x", 70000)} {
		if _, problems := ParseBreaks(text); len(problems) != 1 {
			t.Errorf("%.20q: %q", text, problems)
		}
	}
	if list, problems := ParseBreaks("Pasen in caf\xe9; 29-3-2027"); len(problems) > 0 || list[0].Name != "Pasen in café" {
		t.Errorf("one byte a letter: %v, %q", list, problems)
	}
}

func TestBreakSpan(t *testing.T) {
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	for want, b := range map[string]school.Break{
		"26 maart 2027":                       {First: day(2027, 3, 26), Last: day(2027, 3, 26)},
		"26 april t/m 7 mei 2027":             {First: day(2027, 4, 26), Last: day(2027, 5, 7)},
		"21 december 2026 t/m 1 januari 2027": {First: day(2026, 12, 21), Last: day(2027, 1, 1)},
	} {
		if got := BreakSpan(b); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// Whatever a file has in it: what is read is sound, keeps its order, and is the
// same when it was kept.
func FuzzParseBreaks(f *testing.F) {
	for _, text := range []string{
		"herfst; 19-10-2026; 23-10-2026\nkerst: 21 december t/m 1 januari 2027", "19 t/m 23 oktober 2026 herfst", "naam;van;tot\nx;1-1-2027",
		"\xff\xfe", "sep=;\nx;1-1-2027", "van tot en met - : 1-1-2027 x", "maandag 19 oktober 2026 x", "12 12 12 12-12-2026 x",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list, problems := ParseBreaks(text)
		if (len(list) == 0) == (len(problems) == 0) {
			t.Fatalf("%q: %v, %q", text, list, problems)
		}
		again := school.KeptBreaks(school.BreakLines(list))
		if len(again) != len(list) {
			t.Fatalf("%q: %v, kept %v", text, list, again)
		}
		for i, b := range list {
			if b.Check() != nil || again[i] != b || strings.ContainsFunc(b.Name, func(r rune) bool { return r < ' ' }) {
				t.Fatalf("%q: %v, kept %v", text, b, again[i])
			}
		}
	})
}

// What stands in the form is read back as it was.
func TestBreakTypedIsReadBack(t *testing.T) {
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	for _, b := range []school.Break{
		{Name: "herfstvakantie", First: day(2026, 10, 19), Last: day(2026, 10, 23)},
		{Name: "kerst", First: day(2026, 12, 21), Last: day(2027, 1, 1)},
		{Name: "Goede Vrijdag", First: day(2027, 3, 26), Last: day(2027, 3, 26)},
		{Name: "2e paasdag", First: day(2027, 3, 29), Last: day(2027, 3, 29)},
		{Name: "studiedag 3", First: day(2027, 2, 3), Last: day(2027, 2, 3)},
		{Name: "mei- en bevrijdingsvakantie", First: day(2027, 4, 26), Last: day(2027, 5, 7)},
	} {
		if got, why := ParseBreak(BreakTyped(b)); why != "" || got != b {
			t.Errorf("%q is read as %+v, %s", BreakTyped(b), got, why)
		}
	}
}
