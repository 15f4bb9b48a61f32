package handbook_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/handbook"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// mila is the example of a practice pupil that a school starts with, under another id.
func mila(tb testing.TB, changes ...string) []byte {
	tb.Helper()
	text, err := prompts.New.ReadFile("nieuw/voorbeelden/eigen-oefenleerling.toml")
	if err != nil {
		tb.Fatal(err)
	}
	for i, change := range append([]string{`"eigen-oefenleerling"`, `"mila"`}, changes...) {
		if i%2 == 1 {
			continue
		}
		if !strings.Contains(string(text), change) {
			tb.Fatalf("the example has no %s", change)
		}
		text = []byte(strings.Replace(string(text), change, append([]string{`"eigen-oefenleerling"`, `"mila"`}, changes...)[i+1], 1))
	}
	return text
}

func TestPersonaIsRead(t *testing.T) {
	book, told := load(t, fstest.MapFS{"oefenleerlingen/mila.toml": {Data: mila(t)}})
	if told != "" {
		t.Fatalf("told %s", told)
	}
	p, ok := book.Persona("mila")
	if !ok {
		t.Fatal("is not there")
	}
	if p.Name != "Mila" || p.Age != 13 || p.School != talk.VmboKB || p.Year != 2 || p.Phase != talk.VO23 || p.Kind != talk.Individual || p.Parent != nil {
		t.Errorf("is %+v", p)
	}
	want := rehearse.Trust{Start: 3, Further: 2, Open: 1, Hook: 1, Silence: 1, Summary: 1, Leading: -1, Stacked: -1, Advised: -2}
	if p.Trust != want {
		t.Errorf("trust is %+v", p.Trust)
	}
	if len(p.Themes) != 3 {
		t.Fatalf("has %d themes", len(p.Themes))
	}
	theme := p.Themes[1]
	if theme.ID != "later" || theme.About != rehearse.Future || theme.Competence != talk.Motives || !theme.Guarded || theme.Trust != 6 || theme.Key != rehearse.BySilence {
		t.Errorf("theme is %+v", theme)
	}
	for _, list := range p.Says.Lists() {
		if len(list) == 0 {
			t.Errorf("a list of what she says is empty: %+v", p.Says)
		}
	}
	if p.Card.About == "" || p.Card.Practise == "" || p.Card.Background == "" || len(p.Card.Shows) != 2 || len(p.Card.Opens) != 2 || len(p.Card.Closes) != 2 {
		t.Errorf("card is %+v", p.Card)
	}
}

// The figures that most pupils have need not be written: the example writes them all.
func TestPersonaUsualTrust(t *testing.T) {
	var short []string
	for line := range strings.Lines(string(mila(t))) {
		key, _, _ := strings.Cut(line, " ")
		if !slices.Contains([]string{"further", "open", "hook", "silence", "summary", "closed", "leading", "stacked", "advice"}, key) ||
			strings.Contains(line, "[") {
			short = append(short, line)
		}
	}
	whole, _ := load(t, fstest.MapFS{"oefenleerlingen/mila.toml": {Data: mila(t)}})
	least, told := load(t, fstest.MapFS{"oefenleerlingen/mila.toml": {Data: []byte(strings.Join(short, ""))}})
	if told != "" || len(short) > len(strings.SplitAfter(string(mila(t)), "\n"))-8 {
		t.Fatalf("told %s, %d lines", told, len(short))
	}
	if !reflect.DeepEqual(whole.Personas, least.Personas) {
		t.Errorf("got %+v, want %+v", least.Personas[0].Trust, whole.Personas[0].Trust)
	}
}

func TestPersonaWithParent(t *testing.T) {
	parent := "[parent]\nname = \"oma\"\ntakes = [\"Ze wil wel.\"]\nasked = [\"Ik kijk graag naar haar.\"]\nthanked = [\"Goed.\"]\n\n[[theme]]\nid = \"zaak\"\nparent = [\"Ze is daar graag.\"]\n"
	book, told := load(t, fstest.MapFS{
		"oefenleerlingen/mila.toml": {Data: mila(t, `kind = "individueel"`, `kind = "met-ouders"`, "[[theme]]\nid = \"zaak\"\n", parent)},
	})
	if told != "" {
		t.Fatalf("told %s", told)
	}
	want := &rehearse.Parent{Name: "oma", Takes: []string{"Ze wil wel."}, Asked: []string{"Ik kijk graag naar haar."}, Thanked: []string{"Goed."}}
	if p := book.Personas[0]; !reflect.DeepEqual(p.Parent, want) || !slices.Equal(p.Themes[0].Parent, []string{"Ze is daar graag."}) {
		t.Errorf("got %+v, theme says %q", p.Parent, p.Themes[0].Parent)
	}
}

// The youngest come first; a pupil of the school takes the place of the built-in one,
// and one that is off is left out.
func TestPersonasOfTheSchool(t *testing.T) {
	content := base()
	content["oefenleerlingen/mila.toml"] = &fstest.MapFile{Data: mila(t)}
	content["oefenleerlingen/oud.toml"] = &fstest.MapFile{Data: mila(t, `"mila"`, `"oud"`, `age = 13`, `age = 19`)}
	content["oefenleerlingen/weg.toml"] = &fstest.MapFile{Data: mila(t, `"mila"`, `"weg"`)}
	book, err := handbook.Load(content, fstest.MapFS{
		"oefenleerlingen/mila.toml": {Data: mila(t, `name = "Mila"`, `name = "Nour"`)},
		"oefenleerlingen/aap.toml":  {Data: mila(t, `"mila"`, `"aap"`, `name = "Mila"`, `name = "Aap"`)},
		"school.toml":               {Data: []byte(`off = ["oefenleerlingen/weg"]`)},
	})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, p := range book.Personas {
		ids = append(ids, p.ID)
	}
	if !slices.Equal(ids, []string{"aap", "mila", "oud"}) {
		t.Errorf("pupils are %q", ids)
	}
	if p, _ := book.Persona("mila"); p.Name != "Nour" {
		t.Errorf("mila is called %s", p.Name)
	}
	if _, ok := book.Persona("weg"); ok {
		t.Error("what is off is there")
	}
}

// The school's words stand in what is read, and not in what the pupil says: a
// recording goes the same way in every school.
func TestPersonaInTheSchoolsWords(t *testing.T) {
	own := fstest.MapFS{
		"oefenleerlingen/mila.toml": {Data: mila(t, `hello = ["Hoi."`, `hello = ["Ben jij de mentor?"`, `shows = ["Haar`, `shows = ["De mentor ziet: haar`)},
	}
	plain, _ := load(t, own)
	own["school.toml"] = &fstest.MapFile{Data: []byte("[[word]]\nterm = \"mentor\"\nown = \"coach\"\nplural = \"coaches\"\narticle = \"de\"\n")}
	book, told := load(t, own)
	if told != "" {
		t.Fatalf("told %s", told)
	}
	p := book.Personas[0]
	if !strings.HasPrefix(p.Card.Shows[0], "De coach ziet") || p.Says.Hello[0] != "Ben jij de mentor?" {
		t.Errorf("shows %q, says %q", p.Card.Shows[0], p.Says.Hello[0])
	}
	if p.Edition() != plain.Personas[0].Edition() {
		t.Error("the school's words make another pupil of her")
	}
}

// A text that a person wrote stands on the line that is named.
func TestPersonaProblemsHaveTheirLine(t *testing.T) {
	for _, line := range []string{"age = 13", `name = "Mila"`, "start = 3", `hello = ["Hoi.", "Dag.", "Hallo."]`, `id = "stap"`, `about = "stap"`, `key = "stilte"`} {
		text := string(mila(t))
		at := strings.Index(text, "\n"+line) + 1
		if at == 0 {
			t.Fatalf("the example has no line %s", line)
		}
		key, _, _ := strings.Cut(line, " ")
		broken := text[:at] + key + " = {}" + text[at+len(line):]
		want := fmt.Sprintf("oefenleerlingen/mila.toml, regel %d: ", strings.Count(text[:at], "\n")+1)
		_, told := load(t, fstest.MapFS{"oefenleerlingen/mila.toml": {Data: []byte(broken)}})
		if first, _, _ := strings.Cut(told, "\n"); !strings.HasPrefix(first, want) {
			t.Errorf("%s: told %s, want %s", line, first, want)
		}
	}
}

// FuzzPersona reads anything as the file of a practice pupil. It is told what is wrong,
// on a line of the file; or there is a pupil with whom a talk of any moves can be held,
// and of whom everything can be heard.
func FuzzPersona(f *testing.F) {
	f.Add(mila(f), uint64(1))
	f.Add(mila(f, "start = 3", "start = 0", "trust = 6", "trust = 10"), uint64(2))
	f.Add(mila(f, "[says]", "[[says]]"), uint64(3))
	f.Add(mila(f, "[trust]\n", "trust = {start = 3}\n[trust]\n"), uint64(4))
	f.Add([]byte("[parent.x]\nname = 3\n[[theme]]\n[[theme.trust]]\n"), uint64(5))
	recogniser := rehearse.NewRecogniser()
	f.Fuzz(func(t *testing.T, text []byte, seed uint64) {
		own := fstest.MapFS{"oefenleerlingen/mila.toml": {Data: text}}
		book, told := loaded(t, own)
		lines := strings.Count(string(text), "\n") + 1
		for _, p := range told {
			if p.File == "oefenleerlingen/mila.toml" && (p.Line < 1 || p.Line > lines) && p.Kind != handbook.NotAText {
				t.Errorf("%v is not in a text of %d lines", p, lines)
			}
		}
		p, ok := book.Persona("mila")
		if !ok {
			if len(told) == 0 {
				t.Error("left out, and nothing is told")
			}
			return
		}
		if flaws := p.Check(); len(flaws) > 0 {
			t.Errorf("is used, with %+v", flaws)
		}
		wander(t, p, seed, recogniser)
	})
}

// loaded reads the base with a school's folder over it.
func loaded(t *testing.T, own fs.FS) (*handbook.Book, handbook.Problems) {
	t.Helper()
	book, err := handbook.Load(base(), own)
	told, _ := err.(handbook.Problems)
	if book == nil || err != nil && told == nil {
		t.Fatalf("no book: %v", err)
	}
	return book, told
}

// wander holds a talk of random moves, and checks that a recording of it goes the same
// way.
func wander(t *testing.T, p *rehearse.Persona, seed uint64, recogniser *rehearse.Recogniser) {
	t.Helper()
	chance := rand.New(rand.NewPCG(seed, 0))
	talked := rehearse.Start(p, seed, time.Date(2026, 11, 26, 14, 5, 0, 0, time.UTC), recogniser)
	moves := []string{"Hoi " + p.Name, "Wat doe jij op zaterdag?", "Vind je dat niet leuk?", "Ga je naar school?", "Wat deed je toen? En daarna?", "Je moet gewoon bellen.", "Oké."}
	for _, theme := range p.Themes {
		moves = append(moves, "Wat kun je vertellen over "+theme.Words[0]+"?", "Je vertelde over "+theme.First[0])
	}
	for i := range 30 {
		at := time.Duration(i) * 10 * time.Second
		switch n := chance.IntN(len(moves) + 3); n {
		case len(moves):
			talked.TakeBack(at)
		case len(moves) + 1, len(moves) + 2:
			talked.Silence(at)
		default:
			talked.Say(moves[n], at)
		}
		if trust := talked.Trust(); trust < 0 || trust > rehearse.MostTrust {
			t.Fatalf("trust is %d", trust)
		}
	}
	if _, err := rehearse.Replay(talked.Script(), p, recogniser); err != nil {
		t.Errorf("the recording goes another way: %v", err)
	}
}

// Whatever the figures of trust are: a pupil of whom something can never be heard is
// refused, at the layer that is never told, and with any other a talk can be held.
func TestPersonaOfAnyTrust(t *testing.T) {
	recogniser := rehearse.NewRecogniser()
	used, refused := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		figure := func(name string, low, high int) int { return rapid.IntRange(low, high).Draw(rt, name) }
		text := mila(
			t, "start = 3\n", fmt.Sprintf("start = %d\n", figure("start", 0, 10)),
			"further = 2 ", fmt.Sprintf("further = %d ", figure("further", 0, 10)),
			"open = 1 ", fmt.Sprintf("open = %d ", figure("open", -3, 3)),
			"hook = 1 ", fmt.Sprintf("hook = %d ", figure("hook", -3, 3)),
			"silence = 1 ", fmt.Sprintf("silence = %d ", figure("silence", -3, 3)),
			"summary = 1 ", fmt.Sprintf("summary = %d ", figure("summary", -3, 3)),
			"trust = 6 ", fmt.Sprintf("trust = %d ", figure("trust", 0, 10)),
		)
		book, told := loaded(t, fstest.MapFS{"oefenleerlingen/mila.toml": {Data: text}})
		p, ok := book.Persona("mila")
		if ok {
			used++
			wander(t, p, uint64(figure("seed", 0, 99)), recogniser)
			return
		}
		refused++
		for _, problem := range told {
			line := strings.Split(string(text), "\n")[problem.Line-1]
			layer, _, _ := strings.Cut(line, " ")
			if problem.Kind != handbook.NotReached || layer != "further" && layer != "deep" || !strings.Contains(problem.Subject, layer) {
				rt.Errorf("told %v, on the line %s", problem, line)
			}
		}
	})
	if used == 0 || refused == 0 {
		t.Errorf("%d used, %d refused: this shows nothing", used, refused)
	}
}
