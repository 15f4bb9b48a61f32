package handbook_test

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gesprek/internal/handbook"
	"gesprek/internal/route"
)

// base is a small built-in content.
func base() fstest.MapFS {
	guide, err := os.ReadFile("testdata/good/guides/klein.toml")
	if err != nil {
		panic(err)
	}
	return fstest.MapFS{
		"guides/klein.toml": {Data: guide},
		"guides/ander.toml": {Data: []byte(strings.Replace(string(guide), `"klein"`, `"ander"`, 1))},
		"glossary.toml": {Data: []byte(`[[term]]
term = "mentor"
means = "Docent van een leerling."
own = true
plural = "mentoren"
article = "de"

[[term]]
term = "leerling"
means = "Wie hier leert."
own = true
plural = "leerlingen"
article = "de"
`)},
		"facts.toml":     {Data: []byte(fact("dag", "Open dag"))},
		"pages/a.md":     {Data: []byte("+++\norder = 2\nabout = \"a\"\n+++\n# Aan tafel\n\nDe leerling begint.\n")},
		"pages/b.md":     {Data: []byte("+++\norder = 1\nabout = \"b\"\n+++\n# Stilte\n\nWacht.\n")},
		"exercises/x.md": {Data: []byte("geen oefening")},
	}
}

func fact(id, title string) string {
	return "[[fact]]\nid = \"" + id + "\"\ntitle = \"" + title + "\"\ntext = \"In januari.\"\nsource = \"school\"\nstatus = \"bevestigd\"\n"
}

// load reads the base with a school's folder over it.
func load(t *testing.T, own fs.FS) (*handbook.Book, string) {
	t.Helper()
	book, err := handbook.Load(base(), own)
	var problems handbook.Problems
	if err != nil && !errors.As(err, &problems) {
		t.Fatal(err)
	}
	if book == nil {
		t.Fatalf("no book: %v", err)
	}
	return book, spoken(problems)
}

func TestOwnFolderAddsAndReplaces(t *testing.T) {
	guide := string(base()["guides/klein.toml"].Data)
	book, told := load(t, fstest.MapFS{
		"guides/klein.toml": {Data: []byte(strings.Replace(guide, `title = "Klein"`, `title = "Van ons"`, 1))},
		"guides/nieuw.toml": {Data: []byte(strings.Replace(guide, `"klein"`, `"nieuw"`, 1))},
		"pages/a.md":        {Data: []byte("+++\norder = 3\nabout = \"a\"\n+++\n# Van ons\n\nTekst.\n")},
		"facts.toml":        {Data: []byte(fact("dag", "Open avond") + fact("markt", "Beroepenmarkt"))},
		"glossary.toml":     {Data: []byte("[[term]]\nterm = \"kring\"\nmeans = \"Samen zitten.\"\n")},
		"leesmij.txt":       {Data: []byte("hier kijkt niemand naar")},
	})
	if told != "" {
		t.Errorf("told %s", told)
	}
	if g, _ := book.Guide("klein"); g.Title != "Van ons" || len(book.Guides) != 3 {
		t.Errorf("%d guides, klein is %q", len(book.Guides), g.Title)
	}
	if p, _ := book.Page("a"); p.Title != "Van ons" || book.Pages[0].ID != "b" {
		t.Errorf("page is %+v", p)
	}
	if len(book.Facts) != 2 || book.Facts[0].Title != "Open avond" || len(book.Terms) != 3 {
		t.Errorf("facts %+v, %d terms", book.Facts, len(book.Terms))
	}
	i := slices.IndexFunc(book.Entries, func(e handbook.Entry) bool { return e.Path == "guides/klein" })
	if e := book.Entries[i]; !e.Own || !e.Over || e.File != "guides/klein.toml" {
		t.Errorf("entry is %+v", e)
	}
}

func TestOwnFolderSwitchesOff(t *testing.T) {
	book, told := load(t, fstest.MapFS{"school.toml": {Data: []byte(`off = ["guides/ander", "guides/klein/opening-een", "pages/a", "facts/dag"]`)}})
	if strings.Count(told, "\n") != 1 || !strings.Contains(told, "alle vragen van opening in klein staan uit") {
		t.Errorf("told %s", told)
	}
	if len(book.Guides) != 1 || book.Guides[0].ID != "klein" || len(book.Pages) != 1 || len(book.Facts) != 0 {
		t.Errorf("guides %d, pages %d, facts %d", len(book.Guides), len(book.Pages), len(book.Facts))
	}
	if _, ok := book.Guide("ander"); !ok {
		t.Error("a talk that follows a guide cannot go on when the guide is switched off")
	}
	if got := book.Guides[0].Stages[0].Prompts; len(got) != 1 {
		t.Errorf("the last prompt of a stage went: %+v", got)
	}
}

// Of a stage that is wholly off, the first prompt stays and the school is told.
func TestOwnFolderKeepsAPrompt(t *testing.T) {
	guide := string(base()["guides/klein.toml"].Data)
	from := strings.Index(guide, "[[stage.prompt]]")
	second, _, _ := strings.Cut(guide[from+1:], "[[stage]]")
	end := from + 1 + len(second)
	second = strings.Replace("["+second, `id = "opening-een"`, `id = "opening-twee"`, 1)
	book, told := load(t, fstest.MapFS{
		"guides/klein.toml": {Data: []byte(guide[:end] + second + guide[end:])},
		"school.toml":       {Data: []byte(`off = ["guides/klein/opening-een", "guides/klein/opening-twee"]`)},
	})
	if strings.Count(told, "alle vragen van opening in klein staan uit") != 1 {
		t.Errorf("told %s", told)
	}
	g, _ := book.Guide("klein")
	if got := g.Stages[0].Prompts; len(got) != 1 || got[0].ID != "opening-een" {
		t.Errorf("left are %+v", got)
	}
}

// What is no text of a sensible size is not read at all.
func TestOwnFolderNotAText(t *testing.T) {
	for name, own := range map[string]fstest.MapFS{
		"device": {"guides/nieuw.toml": {Mode: fs.ModeDevice}},
		"film":   {"guides/nieuw.toml": {Data: make([]byte, 1<<20+1)}},
	} {
		book, told := load(t, own)
		if len(book.Guides) != 2 || !strings.HasPrefix(told, "guides/nieuw.toml: ") || strings.Count(told, "\n") != 1 {
			t.Errorf("%s: %d guides, told %s", name, len(book.Guides), told)
		}
	}
}

// Marks that would move a terminal's cursor do not reach it.
func TestOwnFolderControlMarks(t *testing.T) {
	guide := string(base()["guides/klein.toml"].Data)
	book, told := load(t, fstest.MapFS{
		"guides/klein.toml": {Data: []byte(strings.Replace(guide, `title = "Klein"`, `title = "Rood\u001b[31m\nen \u202ewat"`, 1))},
		"pages/a.md":        {Data: []byte("+++\norder = 3\nabout = \"a\"\n+++\n# Van\x1b[2J ons\n\nTe\x1b]0;kst.\n")},
	})
	if told != "" {
		t.Errorf("told %s", told)
	}
	g, _ := book.Guide("klein")
	p, _ := book.Page("a")
	for _, text := range []string{g.Title, p.Title, p.Text} {
		if strings.ContainsAny(text, "\x1b\u202e") || strings.Contains(g.Title, "\n") {
			t.Errorf("says %q", text)
		}
	}
}

// A file that cannot be used is left out and told; the built-in one stays.
func TestOwnFolderBroken(t *testing.T) {
	book, told := load(t, fstest.MapFS{"guides/klein.toml": {Data: []byte("id = ")}, "school.toml": {Data: []byte("off = 3")}})
	if g, _ := book.Guide("klein"); g.Title != "Klein" {
		t.Errorf("guide is %q", g.Title)
	}
	if !strings.Contains(told, "guides/klein.toml, regel 1") || !strings.Contains(told, `"off"`) {
		t.Errorf("told %s", told)
	}
}

func TestOwnWords(t *testing.T) {
	book, told := load(t, fstest.MapFS{"school.toml": {Data: []byte(`[[word]]
term = "leerling"
own = "kind"
plural = "kinderen"
article = "het"
`)}})
	if told != "" {
		t.Errorf("told %s", told)
	}
	if p, _ := book.Page("a"); p.Text != "Het kind begint." {
		t.Errorf("page says %q", p.Text)
	}
	if got := book.Words.Say("de leerlingen"); got != "de kinderen" {
		t.Errorf("says %q", got)
	}
	if i := slices.IndexFunc(book.Leaves(), func(l handbook.Leaf) bool { return l.Title == "kind" && l.ID == "leerling" }); i < 0 {
		t.Error("the term is not called what the school calls it")
	}
}

func TestBaseBroken(t *testing.T) {
	broken := base()
	broken["pages/a.md"] = &fstest.MapFile{Data: []byte("zonder kop")}
	if book, err := handbook.Load(broken, nil); book != nil || err == nil {
		t.Errorf("got %v, %v", book, err)
	}
}

func TestTermsIn(t *testing.T) {
	f := base()
	f["glossary.toml"] = &fstest.MapFile{Data: []byte(`[[term]]
term = "OMA"
means = "Thuislaten."

[[term]]
term = "open dag"
means = "Kijken."
also = ["open dagen"]

[[term]]
term = "dag"
means = "Een etmaal."
`)}
	book, err := handbook.Load(f, nil)
	if err != nil {
		t.Fatal(err)
	}
	names := func(text string) []string {
		var out []string
		for _, i := range book.TermsIn(text) {
			out = append(out, book.Terms[i].Name)
		}
		return out
	}
	for text, want := range map[string][]string{
		"Mijn oma gaat mee naar de Open dagen, een hele dag": {"open dag", "dag"},
		"Laat OMA thuis.":  {"OMA"},
		"niets bijzonders": nil,
	} {
		if got := names(text); !slices.Equal(got, want) {
			t.Errorf("%q has %q, want %q", text, got, want)
		}
	}
}

func TestPageOrder(t *testing.T) {
	book, _ := load(t, nil)
	if book.Pages[0].Title != "Stilte" || book.Pages[1].About != "a" {
		t.Errorf("pages are %+v", book.Pages)
	}
	if book.Pages[1].Text != "De leerling begint." {
		t.Errorf("text is %q", book.Pages[1].Text)
	}
}

func TestLongPageIsTold(t *testing.T) {
	own := fstest.MapFS{"pages/lang.md": {Data: []byte("+++\norder = 1\nabout = \"a\"\n+++\n# Lang\n\n" + strings.Repeat("een woord. ", 300))}}
	if told := spoken(handbook.Review(base(), own).Problems); !strings.Contains(told, "600 woorden") {
		t.Errorf("told %s", told)
	}
}

func TestNoCoverageIsTold(t *testing.T) {
	told := spoken(handbook.Review(base(), nil).Problems)
	if want := `voor po8, individueel, ervaring is er geen vraag met competence = "kwaliteiten"`; !strings.Contains(told, want) {
		t.Errorf("told %s", told)
	}
}

// FuzzOwn reads anything as a school's file: it is used or told, and the
// built-in content stays.
func FuzzOwn(f *testing.F) {
	for _, name := range []string{"exercises/a.toml", "glossary.toml", "facts.toml", "school.toml", "pages/a.md"} {
		f.Add(name, "off = [\"guides/ander\"]\n[[word]]\nterm = \"mentor\"\n")
		f.Add(name, "+++\norder = 1\nabout = \"x\"\n+++\n# Kop\n\n- [a](b)\n")
	}
	f.Add("leerroutekaart.toml", "[[station]]\nname = \"a b\"\nlevel = 2\ncolumn = 1\n[[station.step]]\nto = \"a (b)\"\n"+
		"years = \"0.5-1\"\nentry = \"recht\"\nfirst = true\ndemand = \"d\"\nsource = \"s\"\nstatus = \"bevestigd\"\n")
	f.Fuzz(func(t *testing.T, name, text string) {
		if !fs.ValidPath(name) || name == "." {
			return
		}
		own := fstest.MapFS{name: {Data: []byte(text)}}
		book, err := handbook.Load(base(), own)
		if book == nil {
			t.Fatalf("no book: %v", err)
		}
		if _, ok := book.Guide("klein"); !ok {
			t.Error("the built-in guide is gone")
		}
		for _, s := range book.Atlas.Map.Stations() {
			book.Atlas.Map.Open(s.ID, route.Options{Down: true})
			book.Atlas.Map.Trace(s.ID, s.Part)
		}
		lines := strings.Count(text, "\n") + 1
		for _, p := range handbook.Review(base(), own).Problems {
			if p.Line > lines+1 || p.Line < 0 {
				t.Errorf("problem %+v in a text of %d lines", p, lines)
			}
		}
	})
}
