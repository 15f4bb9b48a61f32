package handbook_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gesprek/internal/handbook"
	"gesprek/internal/route"
	"gesprek/prompts"
)

const ownCourse = `[[entry]]
id = "procesoperator"
part = "opleiding"
name = "Procesoperator niveau 3"
schools = ["Ons mbo"]
level = "3"
sector = "haven"
text = "Zo staat het in onze brief."
source = "Brief van het mbo"
status = "bevestigd"
year = "2026-2027"
`

// What is built in says who says so, the courses and the limits are there, and no text
// of it speaks as if it promised.
func TestGuaranteeIsThere(t *testing.T) {
	g := builtIn(t).Atlas.Guarantee
	if len(g.Courses) < 6 || len(g.Matches) < 4 || len(g.In(route.GuaranteeLimit)) < 3 {
		t.Errorf("%d courses, %d matches, %d limits", len(g.Courses), len(g.Matches), len(g.In(route.GuaranteeLimit)))
	}
	for _, p := range route.GuaranteeParts() {
		if len(g.In(p)) == 0 {
			t.Errorf("nothing is said of %s", p)
		}
	}
	for _, m := range g.Matches {
		if m.Confirmed {
			t.Errorf("no source says which profiles go with %s", m.Sector)
		}
	}
	for _, c := range g.Courses {
		if c.Year == "" || !c.Stale("2026-2027") {
			t.Errorf("%s is of no year, or of this one: %q", c.ID, c.Year)
		}
	}
	if g.Year() != "2022-2023" {
		t.Errorf("the newest course is of %q", g.Year())
	}
}

// A school replaces a course by its id and keeps the rest; it switches one off.
func TestGuaranteeOfASchool(t *testing.T) {
	own := fstest.MapFS{
		"aandebak.toml": {Data: []byte(ownCourse)},
		"school.toml":   {Data: []byte(`off = ["aandebak/politie"]`)},
	}
	before := builtIn(t).Atlas.Guarantee
	book, err := handbook.Load(prompts.FS, own)
	if err != nil {
		t.Fatal(err)
	}
	g := book.Atlas.Guarantee
	if len(g.Courses) != len(before.Courses)-1 || len(g.Notes) != len(before.Notes) {
		t.Errorf("%d courses and %d notes", len(g.Courses), len(g.Notes))
	}
	i := slices.IndexFunc(g.Courses, func(c route.Course) bool { return c.ID == "procesoperator" })
	if c := g.Courses[i]; c.Name != "Procesoperator niveau 3" || c.Level != "3" || !slices.Equal(c.Schools, []string{"Ons mbo"}) {
		t.Errorf("course: %+v", c)
	}
	if g.Stale("2026-2027") {
		t.Error("the list of this school year is called old")
	}
}

// A file with a mistake is left out and told with its line; the built-in one stays.
func TestGuaranteeBroken(t *testing.T) {
	own := fstest.MapFS{"aandebak.toml": {Data: []byte(strings.Replace(ownCourse, `"opleiding"`, `"belofte"`, 1))}}
	book, err := handbook.Load(prompts.FS, own)
	if err == nil || !strings.Contains(err.Error(), "aandebak.toml:3:") {
		t.Errorf("told: %v", err)
	}
	if len(book.Atlas.Guarantee.Courses) != len(builtIn(t).Atlas.Guarantee.Courses) {
		t.Error("the built-in courses went too")
	}
}

// Nobody is hindered by its absence.
func TestGuaranteeMissing(t *testing.T) {
	book, told := load(t, nil)
	if g := book.Atlas.Guarantee; !g.Empty() || told != "" || len(g.Courses) > 0 {
		t.Errorf("%+v, %s", g, told)
	}
}

func FuzzGuarantee(f *testing.F) {
	f.Add(ownCourse)
	f.Add("[[entry]]\nid = \"a\"\npart = \"wie\"\nfor = [\"vmbo 2\"]\ntext = \"\\u001b[2J\"\nsource = \"x\"\nstatus = \"bevestigd\"\n")
	f.Add("[[entry]]\npart = \"profiel\"\nsector = [\n")
	f.Fuzz(func(t *testing.T, doc string) {
		book, _ := handbook.Load(base(), fstest.MapFS{"aandebak.toml": {Data: []byte(doc)}})
		if book == nil {
			t.Fatal("a school's file takes the book away")
		}
		for _, c := range book.Atlas.Guarantee.Courses {
			if strings.ContainsAny(c.Name+c.Text+c.Source+c.Sector, "\x1b\n\r") || c.ID == "" {
				t.Fatalf("course %+v", c)
			}
		}
		for _, n := range book.Atlas.Guarantee.Notes {
			if strings.ContainsAny(n.Text+n.Plain+n.Source, "\x1b\n\r") || !slices.Contains(route.GuaranteeParts(), n.Part) {
				t.Fatalf("note %+v", n)
			}
		}
	})
}
