package roster

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gesprek/internal/school"
)

var update = flag.Bool("update", false, "write the golden verdicts")

func today() time.Time { return time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC) }

// ids gives ids that count up.
func ids() func() string {
	n := 0
	return func() string {
		n++
		return fmt.Sprint("n", n)
	}
}

// told writes what a file does to a school as a person would read it.
func told(name string, data []byte, o Options, stored ...school.Pupil) string {
	var b strings.Builder
	o.Today = today()
	l, err := Read(name, data, o)
	if err != nil {
		return err.(*Refusal).Says + "\n"
	}
	p := l.Match(Matching{Stored: stored, NewID: ids(), Today: today()})
	for _, s := range p.Notices {
		fmt.Fprintln(&b, "!", s)
	}
	if p.Needs == NeedsClass {
		fmt.Fprintln(&b, "? de klas")
	}
	for _, x := range p.Lines {
		if x.Sheet != "" {
			fmt.Fprint(&b, x.Sheet, " ")
		}
		fmt.Fprintf(&b, "%d %s: %s | %s | %s | %s", x.Line, x.Verdict, x.Pupil.FirstName, x.Pupil.Prefix, x.Pupil.LastName, x.Pupil.Class)
		if x.Says != "" {
			fmt.Fprint(&b, " (", x.Says, ")")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// lists are the class lists as systems and people save them.
func lists(t testing.TB) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("testdata/lists/[cdx]*")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range files {
		if filepath.Ext(f) == ".golden" {
			continue
		}
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(f)] = data
	}
	return out
}

// TestLists: every list is imported right, or refused with these words.
func TestLists(t *testing.T) {
	all := lists(t)
	if len(all) < 40 {
		t.Errorf("only %d lists", len(all))
	}
	for name, data := range all {
		t.Run(name, func(t *testing.T) {
			got := told(name, data, Options{})
			path := "testdata/lists/" + name + ".golden"
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(want, []byte(got)) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestNothingPersonalIsTold: what must not be held stands in no pupil and in no
// sentence.
func TestNothingPersonalIsTold(t *testing.T) {
	for name, data := range lists(t) {
		got := told(name, data, Options{})
		for _, secret := range []string{
			"111222333", "123456782", "0612345678", "06-12345678", "3011", "voorbeeld.example", "ketenid", "NL00BANK",
			"03-04-2012", "2011-05-01", "01-02-2015", "cmd|",
		} {
			if strings.Contains(got, secret) {
				t.Errorf("%s tells %q:\n%s", name, secret, got)
			}
		}
	}
}
