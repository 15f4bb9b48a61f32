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
		var got []string
		for _, o := range prose.Foreign(tt.text) {
			got = append(got, o.What)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("Foreign(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// What is foreign is shown as its text all the same: nothing is swallowed.
func TestForeignIsShown(t *testing.T) {
	for text, want := range map[string]string{
		"een [woord](http://x.nl) en `code`\n\n    blok\n": "een woord en code||blok",
		"kijk op <http://x.nl> of <b>hier</b>":             "kijk op http://x.nl of <b>hier</b>",
		"een \\* en &amp; en `a \\* b`":                    `een * en & en a \* b`,
		"> - een\n> - twee":                                "│ een||│ twee",
	} {
		if got := strings.Join(prose.Rows(prose.Markdown(text), 40, prose.Bare), "|"); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestLines(t *testing.T) {
	var got []int
	for _, b := range prose.Markdown(page) {
		got = append(got, b.Line)
	}
	if want := []int{1, 3, 6, 8, 9, 10, 11, 13}; !slices.Equal(got, want) {
		t.Errorf("lines %v, want %v", got, want)
	}
	if odd := prose.Foreign("a\n\nb\n\n- c `d`\n"); len(odd) != 1 || odd[0].Line != 5 {
		t.Errorf("code at %+v", odd)
	}
}

func TestLongWordIsBroken(t *testing.T) {
	rows := prose.Rows([]prose.Block{prose.Line(prose.Para, "kijk: abcdefghijklmnop")}, 8, prose.Bare)
	if want := []string{"kijk:", "abcdefgh", "ijklmnop"}; !slices.Equal(rows, want) {
		t.Errorf("rows %q, want %q", rows, want)
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
				if len(w) < 3 && !strings.Contains(shown, w) {
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
		lines := strings.Count(text, "\n") + 1
		for _, b := range prose.Markdown(text) {
			if b.Line < 1 || b.Line > lines || strings.TrimSpace(b.Plain()) == "" {
				t.Errorf("block %+v in a text of %d lines", b, lines)
			}
		}
		for _, o := range prose.Foreign(text) {
			if o.Line < 1 || o.Line > lines {
				t.Errorf("%+v in a text of %d lines", o, lines)
			}
		}
	})
}
