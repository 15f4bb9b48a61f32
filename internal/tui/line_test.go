package tui

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"
)

// texts are what people type and paste: accents in both forms, other scripts,
// emoji that are built of several code points, long words and many spaces.
func texts() *rapid.Generator[string] {
	piece := rapid.SampledFrom([]string{
		"a", "ik ", "één", "e\u0301", " ", "  ", "organiseerde", "ß", "İ", "👨‍👩‍👧", "🇳🇱", "👍🏽", "محمد ", "ⵣⵔⵉ",
		"zeerlangwoorddatnietopeenregelpast", "漢字", "-", "“", "x̂",
	})
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), "")
	})
}

func boundaries(text string) map[int]bool {
	at, all := 0, map[int]bool{0: true}
	for g := graphemes.FromString(text); g.Next(); {
		at += len(g.Value())
		all[at] = true
	}
	return all
}

func TestCursorStaysOnGraphemes(t *testing.T) {
	keys := []string{
		"left", "right", "home", "end", "backspace", "delete", "ctrl+left", "ctrl+right", "ctrl+w",
	}
	rapid.Check(t, func(t *rapid.T) {
		l := newLine(texts().Draw(t, "text"))
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "type") {
				l.insert(texts().Draw(t, "typed"))
			} else {
				l.key(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			if !utf8.ValidString(l.text) {
				t.Fatalf("text is broken: %q", l.text)
			}
			if !boundaries(l.text)[l.at] {
				t.Fatalf("cursor at %d is inside a grapheme of %q", l.at, l.text)
			}
		}
	})
}

func TestWrapLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := texts().Draw(t, "text")
		width := rapid.IntRange(2, 40).Draw(t, "width")
		rows := wrap(text, width)
		at := 0
		for _, r := range rows {
			if r.from != at && !(r.from == at+1 && text[at] == ' ') {
				t.Fatalf("%q at width %d: row %v does not follow on %d", text, width, r, at)
			}
			if w := ansi.StringWidth(text[r.from:r.to]); w > width {
				t.Fatalf("%q at width %d: row %q is %d wide", text, width, text[r.from:r.to], w)
			}
			at = r.to
		}
		if at != len(text) {
			t.Fatalf("%q at width %d: stops at %d of %d", text, width, at, len(text))
		}
	})
}

func TestRowOfAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := texts().Draw(t, "text")
		rows := wrap(text, rapid.IntRange(4, 40).Draw(t, "width"))
		for at := range boundaries(text) {
			i, column := rowOf(text, rows, at)
			if back := offsetAt(text, rows[i], column); at >= rows[i].from && ansi.StringWidth(text[back:at]) != 0 {
				t.Fatalf("%q: %d is row %d column %d, which is %d", text, at, i, column, back)
			}
		}
	})
}

func TestWrapBreaksBetweenWords(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"een twee drie", 8, []string{"een twee", "drie"}},
		{"een twee drie", 7, []string{"een", "twee", "drie"}},
		{"arbeidsongeschikt", 6, []string{"arbeid", "songes", "chikt"}},
		{"één twee", 4, []string{"één", "twee"}},
		{"op 漢字漢字", 5, []string{"op", "漢字", "漢字"}},
	} {
		var got []string
		for _, r := range wrap(c.text, c.width) {
			got = append(got, c.text[r.from:r.to])
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestInsertKeepsOneLine(t *testing.T) {
	var l line
	l.insert("een\ttwee\r\ndrie\x1b[31m\x00vier\u202e\u2066\u2028vijf")
	if want := "een twee  drie[31mviervijf"; l.text != want {
		t.Errorf("got %q, want %q", l.text, want)
	}
}

func TestAccentTypedAfterItsLetter(t *testing.T) {
	l := newLine("e")
	l.insert("\u0301")
	l.backspace()
	if l.text != "" {
		t.Errorf("one backspace leaves %q", l.text)
	}
}
