package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/tui"
)

// verdictsOf are those of a preview, in order.
func verdictsOf(p tui.Preview) string {
	var out []string
	for _, l := range p.Lines {
		out = append(out, string(l.Verdict))
	}
	return strings.Join(out, " ")
}

// TestImporter goes the way of the screen over a real database: a list, a second
// one at the new school year, an answer to a doubt, and who left.
func TestImporter(t *testing.T) {
	ctx := t.Context()
	d, err := openData(ctx, beside(filepath.Join(t.TempDir(), "gesprek.db")))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.closing(nil); err != nil {
			t.Error(err)
		}
	})
	at := time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC)
	m := &importer{d: d, now: func() time.Time { return at }}
	path := filepath.Join(t.TempDir(), "2B.csv")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	preview := func(answers map[int]school.Answer, o tui.ImportOptions, want string) tui.Preview {
		t.Helper()
		p, err := m.Preview(ctx, path, answers, o)
		if err != nil || verdictsOf(p) != want {
			t.Fatalf("%q, %v; want %q\n%+v", verdictsOf(p), err, want, p.Lines)
		}
		return p
	}
	store := func(p tui.Preview, want string) {
		t.Helper()
		if says, err := m.Store(ctx, p); err != nil || says != want {
			t.Fatalf("%q, %v; want %q", says, err, want)
		}
	}

	write("Leerlingnummer;Naam;BSN\n1001;Noor de Wit;111222333\n1002;Daan Bos;123456782\n1003;Eva Kok;111222333\n")
	p := preview(nil, tui.ImportOptions{}, "nieuw nieuw nieuw")
	if p.Needs != nl.RosterNeedsClass(nl.RosterWhichClass) || len(p.Pupils) != 0 || !strings.Contains(strings.Join(p.Notices, " "), "BSN") {
		t.Fatalf("%+v", p)
	}
	p = preview(nil, tui.ImportOptions{Class: "2B"}, "nieuw nieuw nieuw")
	if p.Needs != "" || len(p.Pupils) != 3 {
		t.Fatalf("%+v", p)
	}
	store(p, "Bewaard: 3 nieuw.")
	if p := preview(nil, tui.ImportOptions{Class: "2B"}, "gelijk gelijk gelijk"); len(p.Pupils) != 0 {
		t.Errorf("%+v", p.Pupils)
	}

	write("Leerlingnummer;Naam;Klas\n1001;Noor de Wit;3B\n2002;Daan Bos;2B\n1003;Eva Kok;3B\n")
	p = preview(nil, tui.ImportOptions{}, "gewijzigd twijfel gewijzigd")
	if p.Lines[0].Doubt || !p.Lines[1].Doubt {
		t.Fatalf("%+v", p.Lines)
	}
	write("anders\n") // meanwhile: an answer is to what was read
	p = preview(map[int]school.Answer{1: school.SamePupil}, tui.ImportOptions{}, "gewijzigd gewijzigd gewijzigd")
	if !p.Lines[1].Doubt {
		t.Error("the answer cannot be changed")
	}
	store(p, "Bewaard: 3 gewijzigd.")

	write("Leerlingnummer;Naam;Klas\n1001;Noor de Wit;3B\n3001;Sem Loon;3B\n")
	p = preview(nil, tui.ImportOptions{}, "gelijk nieuw")
	if !slices.Equal(p.Gone, []string{"Eva Kok (3B)"}) {
		t.Fatalf("gone: %q", p.Gone)
	}
	left := time.Date(2026, 11, 26, 0, 0, 0, 0, time.UTC)
	store(preview(nil, tui.ImportOptions{Gone: left}, "gelijk nieuw"), "Bewaard: 1 nieuw en 1 van school.")
	pupils, err := d.Pupils(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range pupils {
		got = append(got, p.Number+" "+p.Name()+" "+p.Class+" "+p.LeftOn.Format("2006"))
	}
	slices.Sort(got)
	if want := []string{"1001 Noor de Wit 3B 0001", "1003 Eva Kok 3B 2026", "2002 Daan Bos 2B 0001", "3001 Sem Loon 3B 0001"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// What cannot be read has a sentence, and a reading that was stopped none.
func TestImporterErrors(t *testing.T) {
	ctx := t.Context()
	d, err := openData(ctx, beside(filepath.Join(t.TempDir(), "gesprek.db")))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.closing(nil) })
	m := &importer{d: d, now: time.Now}
	for path, want := range map[string]string{
		filepath.Join(t.TempDir(), "weg.csv"):        "is er niet",
		t.TempDir():                                  "is een map",
		"../roster/testdata/lists/x16-locked.xlsx":   "wachtwoord",
		"../roster/testdata/lists/x15-old-excel.xls": "oude soort",
	} {
		if _, err := m.Preview(ctx, path, nil, tui.ImportOptions{}); err == nil || !strings.Contains(nl.Error(err), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	stopped, stop := context.WithCancel(ctx)
	stop()
	if _, err := m.Preview(stopped, "../roster/testdata/lists/x01-social-schools.xlsx", nil, tui.ImportOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}
