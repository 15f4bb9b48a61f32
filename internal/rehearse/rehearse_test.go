package rehearse_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gesprek/internal/rehearse"
)

// row is one labelled turn.
type row struct {
	want rehearse.Kind
	text string
}

// rows reads labelled turns: a label, a tab and the turn, under one heading.
func rows(t testing.TB, name string) []row {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var all []row
	for line := range strings.Lines(string(text)) {
		label, turn, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if ok && label != "label" {
			all = append(all, row{rehearse.Kind(label), turn})
		}
	}
	return all
}

func allRows(t testing.TB) []row {
	var all []row
	for _, name := range append([]string{"questions.tsv", "more.tsv"}, unseen()...) {
		all = append(all, rows(t, name)...)
	}
	return all
}

func kinds() []rehearse.Kind {
	return []rehearse.Kind{rehearse.Open, rehearse.Closed, rehearse.Leading, rehearse.Stacked, rehearse.NoQuestion}
}

func TestLabelledTurns(t *testing.T) {
	r := rehearse.NewRecogniser()
	for _, name := range []string{"questions.tsv", "more.tsv"} {
		all := rows(t, name)
		hit := 0
		for _, row := range all {
			if !slices.Contains(kinds(), row.want) {
				t.Errorf("%s: no kind %q", name, row.want)
			}
			v := r.Explain(row.text)
			if v.Kind == row.want {
				hit++
				continue
			}
			t.Logf("%-10s, not %-10s: %q, by %q", v.Kind, row.want, row.text, v.Mark)
			if row.want == rehearse.Open && v.Kind == rehearse.Leading {
				t.Errorf("an open question is called leading: %q, by %q", row.text, v.Mark)
			}
		}
		t.Logf("%s: %d of %d", name, hit, len(all))
		if hit*100 < len(all)*97 {
			t.Errorf("%s: %d of %d, want 97%%", name, hit, len(all))
		}
	}
}

// TestDress holds that what a turn is does not depend on how it was typed.
func TestDress(t *testing.T) {
	r := rehearse.NewRecogniser()
	all := allRows(t)
	dresses := map[string]func(string) string{
		"spaces around":  func(s string) string { return "  " + s + " \n" },
		"upper case":     strings.ToUpper,
		"double spaces":  func(s string) string { return strings.ReplaceAll(s, " ", "  ") },
		"hard spaces":    func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
		"curly quotes":   curly,
		"a speaker":      func(s string) string { return "Mentor: " + s },
		"more marks":     func(s string) string { return strings.ReplaceAll(s, "?", "??") },
		"a loose mark":   func(s string) string { return strings.ReplaceAll(s, "?", " ?") },
		"wrapped":        func(s string) string { return strings.ReplaceAll(s, ", ", ",\n") },
		"split accents":  func(s string) string { return strings.NewReplacer("é", "e\u0301", "è", "e\u0300").Replace(s) },
		"a soft hyphen":  func(s string) string { return strings.ReplaceAll(s, "ing", "i\u00adng") },
		"markdown stars": func(s string) string { return "**" + s + "**" },
	}
	for name, dress := range dresses {
		t.Run(name, func(t *testing.T) {
			for _, row := range all {
				if want, got := r.Recognise(row.text), r.Recognise(dress(row.text)); got != want {
					t.Errorf("%q: %s, and %s without", dress(row.text), got, want)
				}
			}
		})
	}
}

// curly makes the straight quotes of s curly.
func curly(s string) string {
	for strings.Count(s, `"`) > 1 {
		s = strings.Replace(strings.Replace(s, `"`, "“", 1), `"`, "”", 1)
	}
	return strings.ReplaceAll(s, "'", "’")
}

func TestFillersChangeNothing(t *testing.T) {
	r := rehearse.NewRecogniser()
	for _, row := range allRows(t) {
		want := r.Recognise(row.text)
		for _, filler := range []string{"Oké, ", "Hm. ", "Nou, ", "Ja, ", "Goed. ", "Fijn. ", "Oké dan. "} {
			if got := r.Recognise(filler + row.text); row.text != "" && got != want {
				t.Errorf("%q: %s, and %s without %q", row.text, got, want, filler)
			}
		}
	}
}

// TestAQuestionMore holds that two questions are stacked.
func TestAQuestionMore(t *testing.T) {
	r := rehearse.NewRecogniser()
	var asked, open []row
	for _, row := range allRows(t) {
		if !strings.HasSuffix(row.text, "?") || strings.HasSuffix(row.text, "vragen?") || row.want != rehearse.Open && row.want != rehearse.Closed {
			continue
		}
		asked = append(asked, row)
		if strings.HasPrefix(row.text, "Wat ") || strings.HasPrefix(row.text, "Hoe ") {
			open = append(open, row)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.SampledFrom(asked).Draw(t, "a"), rapid.SampledFrom(open).Draw(t, "b")
		text := a.text + " " + b.text
		if got := r.Recognise(text); got != rehearse.Stacked {
			t.Fatalf("%q: %s", text, got)
		}
	})
}

func TestAnyTextIsOneOfFive(t *testing.T) {
	r := rehearse.NewRecogniser()
	words := strings.Fields(`je wat niet en of ? . , : " ' en hoe is het toch dat waarom vertel eens een zo van tot schaal … - als zou
		kun ik weet moet 3 é 's mentor`)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 12).Draw(t, "words"), " ")
		if got := r.Recognise(text); !slices.Contains(kinds(), got) {
			t.Fatalf("%q: %q", text, got)
		}
	})
}

func FuzzRecognise(f *testing.F) {
	for _, row := range allRows(f) {
		f.Add(row.text)
	}
	for _, text := range []string{"", "?", "…", "\"", "'", "je", "wat", "en en en", "\xff\xfe", strings.Repeat("wat? ", 50), "a:b:c:", "12:30, 7,5"} {
		f.Add(text)
	}
	r := rehearse.NewRecogniser()
	f.Fuzz(func(t *testing.T, text string) {
		if v := r.Explain(text); !slices.Contains(kinds(), v.Kind) {
			t.Errorf("%q: %q", text, v.Kind)
		}
	})
}

func BenchmarkRecognise(b *testing.B) {
	r := rehearse.NewRecogniser()
	all := allRows(b)
	for b.Loop() {
		for _, row := range all {
			r.Recognise(row.text)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(all)), "ns/question")
}

func BenchmarkNewRecogniser(b *testing.B) {
	for b.Loop() {
		rehearse.NewRecogniser()
	}
}

// BenchmarkPaste shows that a long paste costs in proportion to its length.
func BenchmarkPaste(b *testing.B) {
	r := rehearse.NewRecogniser()
	for _, name := range []string{"with marks", "without marks"} {
		for _, times := range []int{10, 100, 1000} {
			text := strings.Repeat("en wat vond je daarvan en heb je dat gezegd, of niet? ", times)
			if name == "without marks" {
				text = strings.NewReplacer("?", "", ",", "").Replace(text)
			}
			b.Run(name+"/"+strings.Repeat("0", len(text)/10000), func(b *testing.B) {
				for b.Loop() {
					r.Recognise(text)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(text)), "ns/byte")
			})
		}
	}
}
