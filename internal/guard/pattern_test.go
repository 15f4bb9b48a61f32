package guard

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// reads tells whether a pattern is found anywhere in a text.
func reads(p, text string) bool {
	l := newLexicon([]set{{effect: sure, kind: Health, rules: "x: " + p}})
	r := reading{words: scan(text)}
	r.read(l)
	return len(r.found) > 0
}

func TestPatterns(t *testing.T) {
	tests := []struct {
		pattern, text string
		want          bool
	}{
		{"adhd", "ADHD", true},
		{"adhd", "adhdx", false},
		{"adhd*", "adhdx", true},
		{"*gezin", "pleeggezin", true},
		{"*gezin", "gezinnen", false},
		{"ass", "de as", false},
		{"ASS", "heeft ASS", true},
		{"ASS", "heeft ass", false},
		{"een|twee paard", "twee paard", true},
		{"een paard", "een, paard", false},
		{"een paard", "een wit paard", false},
		{"een ~ paard", "een heel erg oude paard", true},
		{"een ~ paard", "een wit paard", false},
		{"een ... paard", "een wit en zwart gevlekt mooi paard", true},
		{"een ... paard", "een wit en zwart gevlekt en mooi paard", false},
		{"een ... paard", "een wit. paard", false},
		{"een paard", "een", false},
		{"@is lui", "Noor is lui", true},
		{"@is lui", "hij is lui", true},
		{"@is lui", "is lui", true},
		{"@is lui", "de baas is lui", false},
		{"@is lui", "meneer de Wit is lui", false},
	}
	for _, tt := range tests {
		if got := reads(tt.pattern, tt.text); got != tt.want {
			t.Errorf("%q in %q: %t, want %t", tt.pattern, tt.text, got, tt.want)
		}
	}
}

// Every pattern can match something: its words are folded and not empty, and
// what is looked up by its begin or end is long enough for it.
func TestPatternsAreSound(t *testing.T) {
	for _, s := range groups() {
		if s.effect < calm && !slices.Contains(Kinds(), s.kind) {
			t.Errorf("a set of kind %q", s.kind)
		}
		for line := range strings.Lines(s.rules) {
			if strings.TrimSpace(line) != "" && !strings.Contains(line, ":") {
				t.Errorf("%q has no lemma", line)
			}
		}
	}
	l := newLexicon(groups())
	for _, table := range []map[string][]*rule{l.whole, l.begins, l.ends} {
		for _, rules := range table {
			for _, r := range rules {
				unsound(t, r)
			}
		}
	}
}

func unsound(t *testing.T, r *rule) {
	t.Helper()
	for i, e := range r.pattern.elements {
		for _, c := range e.choices {
			words := scan(c.text)
			switch n := len(c.text); {
			case c.begins && c.ends, n == 0 && !c.begins && !c.ends:
				t.Errorf("%s: choice %+v", r.lemma, c)
			case n > 0 && (len(words) != 1 || words[0].text != c.text):
				t.Errorf("%s: %q is no folded word", r.lemma, c.text)
			case i == 0 && (c.begins || c.ends) && (n < leastPart || n > mostPart):
				t.Errorf("%s: %q is looked up and has %d bytes", r.lemma, c.text, n)
			case i > 0 && e.person:
				t.Errorf("%s: @ is for the first word", r.lemma)
			}
		}
	}
	if r.lemma == "" {
		t.Errorf("no lemma for %+v", r.pattern)
	}
}

func TestHitsAreWholeWords(t *testing.T) {
	g := New()
	tests := []struct{ text, want string }{
		{"is een ADHD'er, toch", "ADHD'er"},
		{"heeft autisme-achtige trekken", "autisme-achtige"},
		{"Zoë is DEPRESSÍEF geweest", "DEPRESSÍEF"},
		{"is de\u0301pressief", "de\u0301pressief"},
		{"is uit huis geplaatst in mei", "uit huis geplaatst"},
		{"gesprek bij de psycholoog gehad", "psycholoog"},
		{"bel (06) 12 34 56 78 even", "06) 12 34 56 78"},
	}
	for _, tt := range tests {
		hits := g.Check(tt.text, nil)
		if len(hits) != 1 || tt.text[hits[0].From:hits[0].To] != tt.want {
			t.Errorf("%q: %+v", tt.text, hits)
		}
	}
}

func TestSpared(t *testing.T) {
	g := New()
	const text = "ADHD'er met schulden"
	hits := g.Check(text, nil)
	if len(hits) != 2 || hits[0].Word != "adhd" || hits[1].Word != "schulden" {
		t.Fatalf("found %+v", hits)
	}
	var none Spared
	spared := none.With("adhd")
	if hits := g.Check(text, spared); len(hits) != 1 || hits[0].Word != "schulden" {
		t.Errorf("adhd is spared, found %+v", hits)
	}
	if both := spared.With("schulden").With("adhd"); !slices.Equal(both.Words(), []string{"adhd", "schulden"}) {
		t.Errorf("spared %v", both.Words())
	}
	if len(spared) != 1 || len(spared.Without("adhd")) != 0 || len(none.Words()) != 0 {
		t.Error("a set was changed")
	}
}

func TestNumbers(t *testing.T) {
	tests := []struct{ text, want string }{
		{"111222333", "bsn"},
		{"111222334", ""},
		{"000000000", ""},
		{"1112.22.333 en", "bsn"},
		{"x111222333", ""},
		{"111222333x", ""},
		{"1112223334", ""},
		{"0612345678", "telefoonnummer"},
		{"lokaal 12 0612345678", "telefoonnummer"},
		{"0612345678 3 keer gebeld", "telefoonnummer"},
		{"+31 (0)6 12345678", "telefoonnummer"},
		{"+49 30 901820", "telefoonnummer"},
		{"01-12-2027 14", ""},
		{"0612", ""},
		{"06 of 12345678", ""},
		{"1 2 3 4 5 6 7 8 9", ""},
		{"nl91abna0417164300", "iban"},
		{"NL92ABNA0417164300", ""},
		{"NL91ABNA04171643001", ""},
		{strings.Repeat("1", 400), ""},
		{"+", ""},
		{"nl", ""},
	}
	for _, tt := range tests {
		got := ""
		for _, h := range numbers(tt.text) {
			got += h.Word
		}
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// A text that is forty times as long takes about forty times as long, whatever
// stands in it, and not forty times forty. Of some tries the fastest counts, and
// there is room between, so that other work on the machine does not.
func TestTimeGrowsWithTheLength(t *testing.T) {
	g := New()
	for _, piece := range []string{
		"werkstuk over ", "kinderen met ", "a-", "06 ", "zit zat zijn de het ", "NL91ABNA", "stage bij de politie ", "x", "1",
		"vader vader ", "mijn vader is ", "+31", "\xff", "is is is ",
	} {
		const short, times = 200, 40
		took := func(n int) time.Duration {
			text := strings.Repeat(piece, n)
			best := time.Hour
			for range 5 {
				began := time.Now()
				g.Check(text, nil)
				best = min(best, time.Since(began))
			}
			return best
		}
		one, many := took(short), took(short*times)
		if one = max(one, 20*time.Microsecond); many > one*times*12 {
			t.Errorf("%q: %v for %d, %v for %d", piece, one, short, many, short*times)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	g := New()
	var all []sample
	for _, name := range []string{"found.txt", "quiet.txt", "blind2.txt"} {
		all = append(all, samples(b, name)...)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		g.Check(all[i%len(all)].text, nil)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		New()
	}
}
