package search

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestContext(t *testing.T) {
	const long = "eerst een heel verhaal over de vakantie en toen het klassenfeest dat Noor zelf organiseerde met nog veel meer erachter"
	for _, tt := range []struct {
		text, mark string
		width      int
		want       string
	}{
		{"kort feest", "feest", 20, "kort [feest]"},
		{long, "feest", 40, "…en toen het klassen[feest] dat Noor zelf…"},
		{long, "eerst", 40, "[eerst] een heel verhaal over de…"},
		{long, "erachter", 40, "…met nog veel meer [erachter]"},
		{long, "", 20, "eerst een heel…"},
		{strings.Repeat("x", 50) + "feest", "feest", 12, "…[feest]"},
		{"feest" + strings.Repeat("x", 50), "feest", 12, "[feest]xxxxx…"},
	} {
		h := Hit{Line: Line{Text: tt.text}}
		if i := strings.Index(tt.text, tt.mark); tt.mark != "" {
			h.Marks = []Span{{i, i + len(tt.mark)}}
		}
		var b strings.Builder
		for _, p := range h.Context(tt.width, utf8.RuneCountInString) {
			if p.Marked {
				p.Text = "[" + p.Text + "]"
			}
			b.WriteString(p.Text)
		}
		if got := b.String(); got != tt.want {
			t.Errorf("%q in %d: %q, want %q", tt.mark, tt.width, got, tt.want)
		}
	}
}

// What is shown fits, comes from the text, and shows the first mark where it fits.
func TestContextFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.ReplaceAll(textOf(t, 80, "text"), cutMark, "")
		width := rapid.IntRange(4, 50).Draw(t, "width")
		h := Hit{Line: Line{Text: text}}
		if n := len([]rune(text)); n > 0 {
			from := len(string([]rune(text)[:rapid.IntRange(0, n-1).Draw(t, "from")]))
			_, size := utf8.DecodeRuneInString(text[from:])
			h.Marks = []Span{{from, from + size}}
		}
		var b strings.Builder
		marked := ""
		for _, p := range h.Context(width, utf8.RuneCountInString) {
			b.WriteString(p.Text)
			if p.Marked {
				marked += p.Text
			}
		}
		got := b.String()
		if utf8.RuneCountInString(got) > width {
			t.Fatalf("%q is wider than %d", got, width)
		}
		if !strings.Contains(text, strings.Trim(got, cutMark)) {
			t.Fatalf("%q is not in %q", got, text)
		}
		if len(h.Marks) > 0 && marked != text[h.Marks[0].From:h.Marks[0].To] {
			t.Fatalf("%q shows mark %q", got, marked)
		}
	})
}
