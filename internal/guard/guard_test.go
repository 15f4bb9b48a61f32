package guard

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// sample is a line with the kinds that must be found in it.
type sample struct {
	kinds []string
	text  string
}

// samples reads lines; without a tab in them they must give no hit.
func samples(t testing.TB, name string) []sample {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	var all []sample
	for s := bufio.NewScanner(f); s.Scan(); {
		line := s.Text()
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		kinds, text, ok := strings.Cut(line, "\t")
		switch {
		case !ok:
			all = append(all, sample{text: line})
		case kinds == "-":
			all = append(all, sample{text: text})
		default:
			all = append(all, sample{strings.Split(kinds, ","), text})
		}
	}
	return all
}

// kindsOf are the kinds of hits, each once, in order.
func kindsOf(hits []Hit) []string {
	var kinds []string
	for _, h := range hits {
		kinds = append(kinds, string(h.Kind))
	}
	slices.Sort(kinds)
	return slices.Compact(kinds)
}

func TestFound(t *testing.T) {
	g, all := New(), samples(t, "found.txt")
	if len(all) < 250 {
		t.Fatalf("only %d lines", len(all))
	}
	for _, s := range all {
		slices.Sort(s.kinds)
		if hits := g.Check(s.text, nil); !slices.Equal(kindsOf(hits), s.kinds) {
			t.Errorf("%q: found %v, want %v", s.text, hits, s.kinds)
		}
	}
}

func TestQuiet(t *testing.T) {
	g, all := New(), samples(t, "quiet.txt")
	if len(all) < 300 {
		t.Fatalf("only %d lines", len(all))
	}
	for _, s := range all {
		if hits := g.Check(s.text, nil); len(hits) > 0 {
			t.Errorf("%q: found %v, want nothing", s.text, hits)
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, name := range []string{"found.txt", "quiet.txt"} {
		for _, s := range samples(f, name) {
			f.Add(s.text)
		}
	}
	g := New()
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, h := range g.Check(text, nil) {
			if h.From < last || h.To <= h.From || h.To > len(text) || h.Word == "" || !slices.Contains(Kinds(), h.Kind) {
				t.Fatalf("hit %+v in %q", h, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[h.From:h.To]) {
				t.Fatalf("hit %+v cuts a letter of %q", h, text)
			}
			last = h.To
		}
	})
}
