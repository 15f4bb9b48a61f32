package handbook_test

import (
	"bytes"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gesprek/internal/handbook"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// The built-in content has nothing to mend.
func TestBuiltInHasNoRemarks(t *testing.T) {
	if got := spoken(handbook.Review(prompts.FS, nil).Problems); got != "" {
		t.Errorf("remarks:\n%s", got)
	}
}

// What must be there: guides fitted to what is decided, each for one pupil and
// with parents, and enough of everything.
func TestBuiltInIsWhole(t *testing.T) {
	book := builtIn(t)
	for _, id := range []string{
		"po8", "vmbo-2-bkg", "vmbo-2-tl", "havo-vwo-3", "vmbo-4", "havo-5", "vwo-6", "vo-1", "vo-jaar",
		"mbo-1", "mbo-bpv", "mbo-verder", "niet-goed",
	} {
		for _, kind := range []talk.Kind{talk.Individual, talk.WithParents} {
			if g, ok := book.Guide(id + "-" + string(kind)); !ok || g.Kind != kind {
				t.Errorf("no guide %s, %s", id, kind)
			}
		}
	}
	if g, ok := book.Guide("reflectiemoment"); !ok || g.Kind != talk.Reflection {
		t.Error("no guide for a reflectiemoment")
	}
	const prompts, exercises, pages, terms = 8, 16, 15, 60
	for _, g := range book.Guides {
		for _, st := range g.Stages {
			if len(st.Prompts) < prompts {
				t.Errorf("%s: stage %s has %d prompts, want at least %d", g.ID, st.ID, len(st.Prompts), prompts)
			}
		}
	}
	if len(book.Exercises) < exercises || len(book.Pages) < pages || len(book.Terms) < terms {
		t.Errorf("%d exercises, %d pages, %d terms", len(book.Exercises), len(book.Pages), len(book.Terms))
	}
	for _, f := range talk.Forms() {
		if !slices.ContainsFunc(book.Exercises, func(e talk.Exercise) bool { return e.Form == f }) {
			t.Errorf("no exercise has the form %s", f)
		}
	}
}

// Every pupil of a phase gets a guide by itself, for both kinds of talk; so do
// those of leerjaar 1.
func TestBuiltInFitsEveryPupil(t *testing.T) {
	book := builtIn(t)
	want := map[string]string{
		"po 8": "po8", "vmbo-kb 2": "vmbo-2-bkg", "vmbo-tl 2": "vmbo-2-tl", "havo 3": "havo-vwo-3", "vwo 3": "havo-vwo-3",
		"vmbo-bb 4": "vmbo-4", "havo 5": "havo-5", "vwo 6": "vwo-6", "vmbo-gl 1": "vo-1", "vmbo-tl 3": "vo-jaar", "havo 4": "vo-jaar",
		"vwo 2": "vo-jaar", "mbo 1": "mbo-1", "mbo 2": "mbo-bpv", "mbo 4": "mbo-verder",
	}
	for _, school := range talk.SchoolTypes() {
		for year := range school.LastYear() + 1 {
			name := string(school) + " " + string(rune('0'+year))
			for _, kind := range []talk.Kind{talk.Individual, talk.WithParents} {
				best, fits := talk.Suits(book.Guides, talk.Criteria{Type: school, Year: year, Kind: kind, Role: talk.Mentor})
				if talk.PhaseOf(school, year) != talk.Other && !fits {
					t.Errorf("%s, %s: no guide fits", name, kind)
				}
				if id := want[name]; id != "" && (!fits || best[0].ID != id+"-"+string(kind)) {
					t.Errorf("%s, %s: got %s", name, kind, best[0].ID)
				}
			}
			best, fits := talk.Suits(book.Guides, talk.Criteria{Type: school, Year: year, Kind: talk.Reflection, Role: talk.Support})
			if !fits || best[0].ID != "reflectiemoment" {
				t.Errorf("%s: a reflectiemoment gets %s", name, best[0].ID)
			}
		}
	}
}

// Stored talks point at the ids of guides and prompts: they may be added to, and
// never go. With -update the list is extended.
func TestIDsAreStable(t *testing.T) {
	const golden = "testdata/ids.golden"
	book := builtIn(t)
	var ids []string
	for _, g := range book.Guides {
		for _, st := range g.Stages {
			for _, p := range st.Prompts {
				ids = append(ids, g.ID+" "+string(st.ID)+" "+p.ID)
			}
		}
	}
	for _, e := range book.Exercises {
		ids = append(ids, "oefening "+e.ID)
	}
	if *update { // what once was an id stays one
		old, _ := os.ReadFile(golden)
		ids = append(ids, strings.Split(strings.TrimSpace(string(old)), "\n")...)
		slices.Sort(ids)
		ids = slices.Compact(ids)
		if err := os.WriteFile(golden, []byte(strings.Join(ids, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	for id := range strings.SplitSeq(strings.TrimSpace(string(text)), "\n") {
		if !slices.Contains(ids, id) {
			t.Errorf("%s is gone: stored talks may point at it", id)
		}
	}
}

// The explanation that a school gets names every value it can choose.
func TestNewFolderNamesEveryValue(t *testing.T) {
	text, err := prompts.New.ReadFile("nieuw/LEESMIJ.md")
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	add := func(v string) { values = append(values, v) }
	for _, v := range talk.Phases() {
		add(string(v))
	}
	for _, v := range talk.SchoolTypes() {
		add(string(v))
	}
	for _, v := range talk.Roles() {
		add(string(v))
	}
	for _, v := range talk.Competences() {
		add(string(v))
	}
	for _, v := range talk.Kinds() {
		add(string(v))
	}
	for _, v := range []talk.Form{talk.Cards, talk.Scale, talk.Doors, talk.Timeline, talk.Circle, talk.Lines} {
		add(string(v))
	}
	for _, v := range values {
		if !strings.Contains(string(text), "`"+v+"`") {
			t.Errorf("%s is not named", v)
		}
	}
}

// The explanation that a school gets names every file and folder that is read.
func TestNewFolderNamesEveryFile(t *testing.T) {
	text, err := prompts.New.ReadFile("nieuw/LEESMIJ.md")
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir("../../prompts")
	if err != nil {
		t.Fatal(err)
	}
	named := 0
	for _, e := range entries {
		name := e.Name()
		switch {
		case e.IsDir() && !slices.Contains([]string{"demo", "nieuw", "schema"}, name):
			name += "/"
		case path.Ext(name) != ".toml":
			continue
		}
		named++
		if !strings.Contains(string(text), "| `"+name+"` |") {
			t.Errorf("%s is not named", name)
		}
	}
	if named < 10 {
		t.Errorf("%d files and folders", named)
	}
}

// The examples that it gives of lists that grow old can be used as they are.
func TestNewFolderLists(t *testing.T) {
	text, err := prompts.New.ReadFile("nieuw/LEESMIJ.md")
	if err != nil {
		t.Fatal(err)
	}
	for name, head := range map[string]string{"kalender.toml": "    [[date]]\n", "aandebak.toml": "    [[entry]]\n"} {
		_, after, found := strings.Cut(string(text), "\n"+head)
		if !found {
			t.Errorf("%s has no example", name)
			continue
		}
		example, _, _ := strings.Cut(head+after, "\n\n")
		book, err := handbook.Load(os.DirFS("../../prompts"), fstest.MapFS{name: {Data: []byte(example)}})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !slices.ContainsFunc(book.Entries, func(e handbook.Entry) bool { return e.Own && e.File == name }) {
			t.Errorf("%s is not read", name)
		}
	}
}

// What a school starts with can be used as it is, and has nothing to mend.
func TestNewFolder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"guides/eigen-leidraad.toml", "exercises/eigen-oefening.toml", "oefenleerlingen/eigen-oefenleerling.toml", "pages/eigen-bladzijde.md"} {
		folder, file, _ := strings.Cut(name, "/")
		text, err := prompts.New.ReadFile("nieuw/voorbeelden/" + file)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(dir+"/"+folder, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(dir+"/"+name, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	text, err := prompts.New.ReadFile("nieuw/school.toml")
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile(`(?m)^# (.*[="\]\[].*)$`).ReplaceAll(text, []byte("$1"))
	if err := os.WriteFile(dir+"/school.toml", examples, 0o600); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(examples, []byte("\noff = [\n")) || !bytes.Contains(examples, []byte("\n[[word]]\n")) {
		t.Fatalf("examples are not taken in:\n%s", examples)
	}
	if got := spoken(handbook.Review(prompts.FS, os.DirFS(dir)).Problems); got != "" {
		t.Errorf("remarks:\n%s", got)
	}
}
