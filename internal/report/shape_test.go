package report_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"gesprek/internal/report"
)

// The forms are those of Unicode's charts.
func TestShaped(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"all four forms", "ههه ه", "\ufeeb\ufeec\ufeea \ufee9"},
		{"joined throughout", "محمد", "\ufee3\ufea4\ufee4\ufeaa"},
		{"a letter that does not join on", "دار", "\ufea9\ufe8d\ufead"},
		{"lam with alef", "لا", "\ufefb"},
		{"lam with alef behind a letter", "سلام", "\ufeb3\ufefc\ufee1"},
		{"lam with alef madda", "لآ", "\ufef5"},
		{"marks stay between", "مُحَمَّد", "\ufee3\u064f\ufea4\u064e\ufee4\u064e\u0651\ufeaa"},
		{"a hamza joins to nothing", "بءب", "\ufe8f\ufe80\ufe8f"},
		{"what is drawn long joins", "بـب", "\ufe91\u0640\ufe90"},
		{"parted on purpose", "ب\u200cب", "\ufe8f\ufe8f"},
		{"joined on purpose", "ب\u200d", "\ufe91"},
		{"Persian and Urdu", "پیک", "\ufb58\ufbff\ufb8f"},
		{"Uighur alef maksura in the middle", "بىب", "\ufe91\ufbe9\ufe90"},
		{"two words", "عبد اللطيف", "\ufecb\ufe92\ufeaa \ufe8d\ufedf\ufee0\ufec4\ufef4\ufed2"},
		{"Dutch stays", "Zoë ⵣⵔⵉ", "Zoë ⵣⵔⵉ"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := report.Shaped(norm.NFC.String(tt.text))
			if want := norm.NFC.String(tt.want); norm.NFC.String(got) != want {
				t.Errorf("%+q, want %+q", got, want)
			}
		})
	}
}

// What is drawn has the letters that were typed, whatever they are.
func FuzzShaped(f *testing.F) {
	for _, s := range []string{"محمد", "لآلا\u200cلا", "a\u0308ب\u064eﷺ", "\u200d\u200cل", "12 سلام 34"} {
		f.Add(s)
	}
	joiners := strings.NewReplacer("\u200c", "", "\u200d", "")
	f.Fuzz(func(t *testing.T, s string) {
		s = norm.NFKC.String(joiners.Replace(strings.ToValidUTF8(s, "")))
		if got := norm.NFKC.String(report.Shaped(s)); got != s {
			t.Errorf("%+q became %+q", s, got)
		}
	})
}

func TestDrawn(t *testing.T) {
	form := func(s string) string { return reversed(report.Shaped(s)) }
	for _, tt := range []struct{ name, text, want string }{
		{"Dutch", "Noor de Wit (2B)", "Noor de Wit (2B)"},
		{"a name in a Dutch line", "Gesprek met محمد in klas 2B", "Gesprek met " + form("محمد") + " in klas 2B"},
		{"a list that begins with it", "محمد (leerling) en Fatıma (moeder)", form("محمد") + " (leerling) en Fatıma (moeder)"},
		{"a number in it", "zij woont op دار 12 ب, zegt ze", "zij woont op " + form("ب") + " 12 " + form("دار") + ", zegt ze"},
		{"a sentence of it in quotation marks", "“أحب العمل”", "”" + form("أحب العمل") + "“"},
		{"in brackets", "أحب (العمل)", "(" + form("العمل") + ") " + form("أحب")},
		{"Hebrew", "שלום", reversed("שלום")},
		{"Tifinagh", "ⵜⴰⵏⵉⵔⵜ", "ⵜⴰⵏⵉⵔⵜ"},
		{"what cannot be drawn", "een kip 🐔🐔 en አበበ!", "een kip * en *!"},
		{"a sign of colour goes unseen", "hart ❤\ufe0f", "hart ❤"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := report.Drawn(tt.text); got != tt.want {
				t.Errorf("%+q, want %+q", got, tt.want)
			}
		})
	}
}

func reversed(s string) string {
	out := ""
	for _, r := range s {
		out = string(r) + out
	}
	return out
}

// The two of a pair of brackets go one way (rule N0, which x/text does not keep).
func TestLevelsOfBrackets(t *testing.T) {
	for _, tt := range []struct {
		text string
		base uint8
		want []uint8
	}{
		{"aב[ב]", 0, []uint8{0, 1, 1, 1, 1}},
		{"aב[a]", 0, []uint8{0, 1, 0, 0, 0}},
		{"a[ב]", 0, []uint8{0, 0, 1, 0}},
		{"ב(a)ב", 1, []uint8{1, 1, 2, 1, 1}},
		{"ב(1a)", 0, []uint8{1, 0, 2, 0, 0}},
		{"a]b[", 0, []uint8{0, 0, 0, 0}},
	} {
		if got := report.Levels(tt.text, tt.base); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.text, got, tt.want)
		}
	}
}

// Where a sign runs is what another reading of the same rules makes of it.
func TestLevelsAreUnicodes(t *testing.T) {
	signs := []rune("ab בג محمد 12 ٣ +-/.,:$%\u064e\u0308“”!")
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom(signs), 1, 24, -1).Draw(rt, "text")
		base, first := uint8(0), bidi.LeftToRight
		for _, r := range text {
			p, _ := bidi.LookupRune(r)
			if c := p.Class(); c == bidi.L {
				break
			} else if c == bidi.R || c == bidi.AL {
				base, first = 1, bidi.RightToLeft
				break
			}
		}
		var para bidi.Paragraph
		if _, err := para.SetString(text, bidi.DefaultDirection(first)); err != nil {
			rt.Fatal(err)
		}
		order, err := para.Order()
		if err != nil {
			rt.Fatal(err)
		}
		got := report.Levels(text, base)
		at := 0
		for i := range order.NumRuns() {
			run := order.Run(i)
			for range []rune(run.String()) {
				want := run.Direction() == bidi.RightToLeft
				if got[at]%2 == 1 != want {
					rt.Fatalf("%+q: sign %d has level %d, right to left is %v", text, at, got[at], want)
				}
				at++
			}
		}
	})
}
