package handbook_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gesprek/internal/handbook"
	"gesprek/internal/route"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// said is how a door stands, in short: the verdict, what has to be taken and whether
// that is confirmed.
func said(d route.Door) string {
	out := string(d.Verdict)
	for _, n := range d.Needs {
		switch n.Fit {
		case route.Picks:
			out += " kies " + strings.Join(n.Pick, "/")
		case route.Beside:
			out += " neem " + strings.Join(n.AnyOf, "/")
		}
	}
	if d.Sure() {
		out += " zeker"
	}
	return out
}

// What decanen ask, and what the built-in choices know of it.
func TestBuiltInAnswersQuestions(t *testing.T) {
	c := builtIn(t).Atlas.Choices
	for _, q := range []struct {
		profile string
		school  talk.SchoolType
		study   string
		want    string // empty: it cannot be reached in one step
	}{
		{"pie", talk.VmboKB, "mbo-techniek-en-procesindustrie", "open"},
		{"zw", talk.VmboKB, "mbo-techniek-en-procesindustrie", "met-vak kies wiskunde zeker"},
		{"hbr", talk.VmboBB, "mbo-techniek-en-procesindustrie", "met-vak neem wiskunde/nask1"},
		{"tl-zorg-en-welzijn", talk.VmboTL, "mbo-techniek-en-procesindustrie", "met-vak kies wiskunde zeker"},
		{"tl-groen", talk.VmboTL, "mbo-techniek-en-procesindustrie", "open zeker"},
		{"tl-techniek", talk.VmboTL, "mbo-techniek-en-procesindustrie", "open zeker"},
		{"tl-techniek", talk.VmboTL, "mbo-economie-en-administratie", "open zeker"},
		{"tl-economie", talk.VmboTL, "mbo-zorg-en-welzijn", "na-te-vragen"},
		{"dp", talk.VmboGL, "mbo-handel-en-ondernemerschap", "met-vak neem wiskunde/economie/een tweede moderne taal"},
		{"mvi", talk.VmboGL, "mbo-ict", "open"},
		{"dp", talk.VmboGL, "havo-4", "met-vak neem een extra algemeen vak zeker"},
		{"dp", talk.VmboKB, "havo-4", ""},
		{"pie", talk.VmboKB, "hbo-techniek", ""},
		{"havo-nt", talk.Havo, "hbo-techniek", "open"},
		{"havo-ng", talk.Havo, "hbo-techniek", "met-vak kies wiskunde B neem natuurkunde"},
		{"havo-cm", talk.Havo, "hbo-pabo", "toets"},
		{"havo-em", talk.Havo, "vwo-5", "open zeker"},
		{"vwo-ng", talk.Vwo, "wo-geneeskunde", "met-vak neem natuurkunde"},
		{"vwo-nt", talk.Vwo, "wo-geneeskunde", "met-vak neem biologie"},
		{"vwo-em", talk.Vwo, "wo-econometrie", "open"},
		{"havo-nt", talk.Havo, "wo-techniek", ""},
		{"mbo-handel-en-ondernemerschap", talk.Mbo, "hbo-techniek", "beperkt zeker"},
		{"mbo-handel-en-ondernemerschap", talk.Mbo, "hbo-economie", "open zeker"},
		{"mbo-zorg-en-welzijn", talk.Mbo, "hbo-pabo", "toets zeker"},
	} {
		d, ok := c.Door(q.profile, q.school, q.study)
		got := ""
		if ok {
			got = said(d)
		}
		if got != q.want {
			t.Errorf("%s (%s) to %s: got %q, want %q", q.profile, q.school, q.study, got, q.want)
		}
	}
}

// The mbo has seven limited combinations, and no other.
func TestBuiltInHasSevenLimits(t *testing.T) {
	c := builtIn(t).Atlas.Choices
	var got []string
	for _, p := range c.ProfilesOf(talk.Mbo) {
		for _, d := range c.Opens(p.ID, talk.Mbo) {
			if d.Verdict == route.Limited {
				got = append(got, strings.TrimPrefix(p.ID, "mbo-")+" > "+d.Study.ID)
			}
		}
	}
	slices.Sort(got)
	want := []string{
		"economie-en-administratie > hbo-gezondheidszorg", "economie-en-administratie > hbo-techniek",
		"handel-en-ondernemerschap > hbo-gezondheidszorg", "handel-en-ondernemerschap > hbo-techniek",
		"techniek-en-procesindustrie > hbo-economie", "voedsel-natuur-en-leefomgeving > hbo-economie", "zorg-en-welzijn > hbo-economie",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// Everything is there: the ten profiles, the four of each other school, and for each
// of them at least one study; every statement has a source, and no profile of havo
// but C&M lacks wiskunde.
func TestBuiltInChoicesAreWhole(t *testing.T) {
	c := builtIn(t).Atlas.Choices
	for school, want := range map[talk.SchoolType]int{
		talk.VmboBB: 10, talk.VmboKB: 10, talk.VmboGL: 10, talk.VmboTL: 4, talk.Havo: 4, talk.Vwo: 4, talk.Mbo: 15,
	} {
		list := c.ProfilesOf(school)
		if len(list) != want {
			t.Errorf("%s has %d profiles, want %d", school, len(list), want)
		}
		for _, p := range list {
			doors := c.Opens(p.ID, school)
			if len(doors) == 0 {
				t.Errorf("%s opens nothing", p.ID)
			}
			for _, d := range doors {
				for _, g := range d.Grounds {
					if g.Text == "" || g.Source == "" {
						t.Errorf("%s to %s rests on %+v", p.ID, d.Study.ID, g)
					}
				}
			}
			maths := slices.ContainsFunc(p.Picks, func(pick []string) bool { return c.Counts(pick[0], []string{"wiskunde"}) })
			if school == talk.Havo && maths == (p.ID == "havo-cm") {
				t.Errorf("%s: wiskunde is %v", p.ID, maths)
			}
		}
	}
	for i := range c.Studies {
		if len(c.Asks(c.Studies[i].ID, "")) == 0 {
			t.Errorf("nobody gets to %s", c.Studies[i].ID)
		}
	}
	for school, want := range map[talk.SchoolType]string{talk.VmboBB: "2", talk.VmboKB: "234", talk.VmboGL: "234", talk.VmboTL: "234"} {
		got := ""
		for _, l := range c.LevelsOf(school) {
			got += string(rune('0' + l.Number))
		}
		if got != want {
			t.Errorf("%s opens level %s, want %s", school, got, want)
		}
	}
}

// profileText is a profile of a school's own.
func profileText(id, name string) string {
	says := func(about string) string {
		return "\n[[profile.says]]\nabout = \"" + about + "\"\ntext = \"Wiskunde.\"\nsource = \"de gids\"\nstatus = \"bevestigd\"\nyear = \"2026-2027\"\n"
	}
	return "[[profile]]\nid = \"" + id + "\"\nname = \"" + name + "\"\nschools = [\"vmbo-kb\"]\ndirection = \"techniek\"\nsubjects = [\"wiskunde\"]\n" +
		says("vakken") + says("richting")
}

func overBuiltIn(t *testing.T, own fstest.MapFS) (route.Choices, string) {
	t.Helper()
	book, err := handbook.Load(prompts.FS, own)
	if book == nil {
		t.Fatal(err)
	}
	problems, _ := err.(handbook.Problems)
	return book.Atlas.Choices, spoken(problems)
}

// A school adds a profile, says another otherwise, leaves out what it does not have,
// and fills in what is known of work.
func TestOwnChoices(t *testing.T) {
	c, told := overBuiltIn(t, fstest.MapFS{
		"keuze/profielen.toml": {Data: []byte(profileText("pie", "PIE bij ons") + "\n" + profileText("eigen", "Ons vak"))},
		"keuze/kansen.toml": {Data: []byte("[[outlook]]\nstudy = \"mbo-sport\"\nabout = \"werk\"\ntext = \"Matig.\"\nsource = \"de gemeente\"\n" +
			"status = \"bevestigd\"\nyear = \"2025-2026\"\n")},
		"school.toml": {Data: []byte("off = [\"keuze/mat\", \"groen\"]\n")},
	})
	if told != "" {
		t.Errorf("told %s", told)
	}
	pie, _ := c.Profile("pie")
	own, _ := c.Profile("eigen")
	if pie.Name != "PIE bij ons" || own.Subjects.Year != "2026-2027" {
		t.Errorf("pie is %+v, own %+v", pie, own)
	}
	if n := len(c.ProfilesOf(talk.VmboKB)); n != 9 { // ten, one more, two less
		t.Errorf("%d profiles", n)
	}
	if d, ok := c.Door("eigen", talk.VmboKB, "mbo-bouw-en-infra"); !ok || d.Verdict != route.Open {
		t.Errorf("own profile: %+v", d)
	}
	if o := c.Outlook("mbo-sport"); o[0].Says.Text != "Matig." || o[1].Says.Text != "" {
		t.Errorf("outlook is %+v", o)
	}
}

// A file of the school that is broken is left out, and told of; the built-in one stays.
func TestBrokenOwnChoices(t *testing.T) {
	c, told := overBuiltIn(t, fstest.MapFS{
		"keuze/profielen.toml":   {Data: []byte("[[profile]]\nid = pie\n")},
		"keuze/opleidingen.toml": {Data: []byte("[[study]]\nid = \"mbo-sport\"\nname = \"Sport\"\ntype = \"mbo\"\nrichting = \"zorg\"\n")},
	})
	for _, want := range []string{"keuze/profielen.toml, regel 2", "keuze/opleidingen.toml, regel 5"} {
		if !strings.Contains(told, want) {
			t.Errorf("told %q, want %q", told, want)
		}
	}
	if p, ok := c.Profile("pie"); !ok || p.Code != "PIE" {
		t.Errorf("pie is %+v", p)
	}
	if _, ok := c.Door("zw", talk.VmboKB, "mbo-sport"); !ok {
		t.Error("the built-in study is gone")
	}
}

// Without the folder there is a book that knows nothing of choosing.
func TestNoChoices(t *testing.T) {
	book, told := load(t, nil)
	if c := book.Atlas.Choices; !c.Empty() || told != "" {
		t.Errorf("choices are %+v, told %q", c, told)
	}
}

// Whatever a school writes, there is a book, and every problem has its place.
func FuzzChoices(f *testing.F) {
	for _, name := range []string{"vakken", "profielen", "opleidingen", "niveaus", "regels"} {
		text, err := prompts.FS.ReadFile("keuze/" + name + ".toml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(name, string(text[:min(len(text), 2000)]))
	}
	f.Add("kansen", "[[outlook]]\nstudy = \"x\"\n")
	f.Add("profielen", profileText("a", "b"))
	f.Fuzz(func(t *testing.T, name, text string) {
		if strings.ContainsAny(name, "/\\\x00") || name == "" || name == "." || name == ".." {
			return
		}
		c, told := overBase(t, fstest.MapFS{"keuze/" + name + ".toml": {Data: []byte(text)}})
		for _, p := range c.ProfilesOf("") {
			for _, school := range p.Schools {
				c.Opens(p.ID, school)
			}
		}
		for line := range strings.Lines(told) {
			if !strings.HasPrefix(line, "keuze/") {
				t.Errorf("told %q", line)
			}
		}
	})
}

func overBase(t *testing.T, own fstest.MapFS) (route.Choices, string) {
	t.Helper()
	book, told := load(t, own)
	return book.Atlas.Choices, told
}
