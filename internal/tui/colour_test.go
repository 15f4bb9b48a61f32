package tui

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// colouredTalk is a talk in which every kind of line and state stands, with
// the colours of a theme.
func colouredTalk(t *testing.T, theme school.Theme, width, height int) *driver {
	t.Helper()
	d := inTalk(t, talk.WithParents, width, height)
	d.env().settings.Theme = theme
	d.env().restyle()
	d.typ("fijn").pass(20 * time.Second) // so that opening is behind us
	d.press("pgdown").typ("organiseerde het klassenfeest").press("enter").typ(`"ik vind het leuk als alles klopt`)
	d.press("enter", "f6").typ("bakker bellen").press("enter").typ("moe vandaag").press("f8", "enter")
	return d.pass(9 * time.Minute)
}

// visible is the frame with its styles, each escape character made visible.
func (d *driver) visible() string {
	return strings.ReplaceAll(join(d.frame().rows), "\x1b", "␛") + "\n"
}

func TestGoldenColours(t *testing.T) {
	themes := map[string]school.Theme{"light": school.Light, "dark": school.Dark, "nocolor": school.Auto}
	for size, wh := range map[string][2]int{"60x16": {60, 16}, "80x24": {80, 24}, "120x36": {120, 36}, "200x60": {200, 60}} {
		for name, theme := range themes {
			t.Run(name+"-"+size, func(t *testing.T) {
				d := colouredTalk(t, theme, wh[0], wh[1])
				sameAsGolden(t, "colour-"+name+"-"+size, d.visible())
				d.sees("Vraag 1 van ervaring?", "bakker bellen", "09:20 van minimaal 20:00")
			})
		}
	}
}

// sameAsGolden compares a text with testdata/<name>.golden; -update writes it.
func sameAsGolden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		ok(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	ok(t, err)
	if got == string(want) {
		return
	}
	t.Errorf("%s differs (go test -update writes it):", file)
	rows, kept := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for y := range max(len(rows), len(kept)) {
		if a, b := rowAt(rows, y), rowAt(kept, y); a != b {
			t.Errorf("row %d\n got %s\nwant %s", y, a, b)
		}
	}
}

func rowAt(rows []string, y int) string {
	if y < len(rows) {
		return rows[y]
	}
	return "(none)"
}

// colourless are the only sequences that a frame may hold without colour: bold,
// italic, underline, reverse and back to normal.
var colourless = regexp.MustCompile(`\x1b\[[01347]?(;[1347])*m`)

// TestNoColour opens every kind of screen with NO_COLOR set, as the driver does
// for all tests, and looks for anything else than bold, italic, underline and reverse.
func TestNoColour(t *testing.T) {
	w := worldOfFive()
	w.begin(t, "tif", talk.Individual, day(1), 5*time.Minute)
	home := func() *driver { return drive(t, w, nil, 80, 24) }
	for name, d := range map[string]*driver{
		"talk":     colouredTalk(t, school.Auto, 120, 36),
		"gap":      inTalk(t, talk.Individual, 80, 24).pass(45 * time.Minute).press("left").sees("Ging het gesprek door?"),
		"commands": inTalk(t, talk.Individual, 80, 24).press("ctrl+k").sees("Opdrachten"),
		"turned":   inTalk(t, talk.Individual, 80, 24).press("f11").lacks("van minimaal"),
		"closing":  inTalk(t, talk.Individual, 80, 24).press("alt+a").sees("Afronden"),
		"home":     home().sees("Verdergaan?"),
		"prepare":  home().typ("noor").press("ctrl+g").sees("Voorbereiden"),
		"card":     drive(t, worldOfCard(t), nil, 120, 36).typ("noor").press("enter", "end").sees("tijdlijn"),
		"pupil":    home().press("ctrl+n").sees("roepnaam"),
		"settings": home().press("f8").sees("kleuren"),
		"search":   searchAt(t, worldOfWords(t), 80, 24).typ("bakker").sees("gevonden"),
		"year":     planAt(t, worldOfAYear(t), 80, 24).sees("per fase"),
		"months":   planAt(t, worldOfAYear(t), 80, 24).press("tab").sees("░1"),
		"todo":     planAt(t, worldOfAYear(t), 80, 24).press("tab", "tab").sees("niets gepland"),
		"setup":    planAt(t, worldOfAYear(t), 80, 24).press("f4").sees("elk jaar een gesprek met ouders"),
		"help":     home().press("f1").sees("een leerling toevoegen"),
	} {
		t.Run(name, func(t *testing.T) {
			frame := join(d.frame().rows)
			if !strings.Contains(frame, "\x1b[") {
				t.Error("nothing is told by weight either")
			}
			if left := colourless.ReplaceAllString(frame, ""); strings.Contains(left, "\x1b") {
				t.Errorf("more than bold, italic, underline and reverse:\n%q", left)
			}
		})
	}
}

// Colours that terminals have behind the text.
const (
	white = "#ffffff"
	black = "#000000"
	ebony = "#1e1e1e"
)

// The least contrast of WCAG 2.2: for text (1.4.3) and for what is no text, such
// as the bar of the clock (1.4.11).
const (
	textContrast  = 4.5
	shapeContrast = 3.0
)

func TestContrast(t *testing.T) {
	for _, tt := range []struct {
		theme  school.Theme
		papers []string
		chalk  string // a usual colour of plain text
	}{
		{school.Light, []string{white}, "#333333"},
		{school.Dark, []string{black, ebony}, "#cccccc"},
	} {
		s := newStyles(tt.theme, tt.theme == school.Dark)
		for name, in := range map[string]ink{
			"dim": s.dim, "waiting": s.waiting, "accent": s.accent, "quote": s.quote,
			"draft": s.draft, "step": s.step, "warn": s.warn, "alert": s.alert,
		} {
			for _, paper := range tt.papers {
				wantContrast(t, string(tt.theme)+" "+name, sgrColour(t, in, foreground), paper, textContrast)
			}
		}
		for _, paper := range tt.papers {
			wantContrast(t, string(tt.theme)+" bar", sgrColour(t, s.bar, foreground), paper, shapeContrast)
		}
		wantContrast(t, string(tt.theme)+" selected", tt.chalk, sgrColour(t, s.selected, background), textContrast)
	}
}

func wantContrast(t *testing.T, what, ink, paper string, least float64) {
	t.Helper()
	if got := contrast(t, ink, paper); got < least {
		t.Errorf("%s: %s on %s has a contrast of %.2f, want at least %.1f", what, ink, paper, got, least)
	}
}

// Where an ink sets a true colour.
var (
	foreground = regexp.MustCompile(`38;2;(\d+);(\d+);(\d+)`)
	background = regexp.MustCompile(`48;2;(\d+);(\d+);(\d+)`)
)

// sgrColour reads a colour, as #rrggbb, from what an ink writes.
func sgrColour(t *testing.T, in ink, where *regexp.Regexp) string {
	t.Helper()
	parts := where.FindStringSubmatch(in.on)
	if parts == nil {
		t.Fatalf("ink %q sets no colour", in.on)
	}
	out := "#"
	for _, p := range parts[1:] {
		n, err := strconv.Atoi(p)
		ok(t, err)
		if n < 16 {
			out += "0"
		}
		out += strconv.FormatInt(int64(n), 16)
	}
	return out
}

// contrast is the contrast ratio of two colours, from 1 to 21
// (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is the relative luminance of a colour, from 0 to 1
// (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32)
	ok(t, err)
	part := func(shift uint) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
}

func TestContrastIsMeasuredRight(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want float64
	}{{white, black, 21}, {"#777777", white, 4.48}, {white, white, 1}} {
		if got := contrast(t, tt.a, tt.b); math.Abs(got-tt.want) > 0.01 {
			t.Errorf("%s and %s: %.2f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
}
