package prose_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"gesprek/internal/prose"
)

// marked shows where inks begin and end.
func marked(r prose.Role, strong, soft bool, text string) string {
	switch {
	case strong:
		return "<b>" + text + "</b>"
	case soft:
		return "<i>" + text + "</i>"
	case r == prose.Heading:
		return "<h>" + text + "</h>"
	}
	return text
}

const page = `# Titel

Een **vet woord**, en *schuin*gedrukt.
Hier loopt de zin door.

## Kop

- een punt dat zo lang is dat het doorloopt
- twee
  1. eerste
  2. tweede

> Je zei “ja”.
`

func TestRows(t *testing.T) {
	want := []string{
		"Titel", "",
		"Een <b>vet woord</b>, en", "<i>schuin</i>gedrukt.", "Hier loopt de zin", "door.", "",
		"<h>Kop</h>", "",
		"• een punt dat zo", "  lang is dat het", "  doorloopt", "• twee", "  1. eerste", "  2. tweede", "",
		"│ Je zei “ja”.",
	}
	if got := prose.Rows(prose.Markdown(page), 18, marked); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestPlain(t *testing.T) {
	blocks := prose.Markdown(page)
	if got := blocks[1].Plain(); got != "Een vet woord, en schuingedrukt. Hier loopt de zin door." {
		t.Errorf("plain text is %q", got)
	}
}

func TestForeign(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{page, nil},
		{"[x](http://example.com) en `code`", []string{"link", "code"}},
		{"<b>x</b>\n\n---\n\n![x](y.png)", []string{"html", "rule", "image"}},
		{"    vier spaties", []string{"code"}},
	}
	for _, tt := range tests {
		if got := prose.Foreign(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("Foreign(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// What is foreign is shown as its text all the same: nothing is swallowed.
func TestForeignIsShown(t *testing.T) {
	got := strings.Join(prose.Rows(prose.Markdown("een [woord](http://x.nl) en `code`\n\n    blok\n"), 40, prose.Bare), "|")
	if want := "een woord en code||blok"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Whatever the text, no row is wider than it may be, one word aside, and no
// word is lost.
func TestRowsFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("ab é*_->#1. \n🙂"))).Draw(t, "text")
		width := rapid.IntRange(4, 40).Draw(t, "width")
		blocks := prose.Markdown(text)
		rows := prose.Rows(blocks, width, prose.Bare)
		for _, r := range rows {
			if ansi.StringWidth(r) > width && len(strings.Fields(strings.TrimLeft(r, "│• 0123456789.\u00a0"))) > 1 {
				t.Errorf("row %q is wider than %d", r, width)
			}
		}
		shown := strings.Join(rows, " ")
		for _, b := range blocks {
			for _, w := range strings.Fields(b.Plain()) {
				if !strings.Contains(shown, w) {
					t.Errorf("%q is not in %q", w, shown)
				}
			}
		}
	})
}

func FuzzMarkdown(f *testing.F) {
	f.Add(page)
	f.Add("1. a\n   - b\n\n> c\n> - d")
	f.Fuzz(func(t *testing.T, text string) {
		prose.Rows(prose.Markdown(text), 20, prose.Bare)
		prose.Foreign(text)
	})
}
