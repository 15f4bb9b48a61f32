package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func today() time.Time { return time.Date(2026, 11, 22, 13, 0, 0, 0, amsterdam()) }

func amsterdam() *time.Location {
	loc, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		panic(err)
	}
	return loc
}

// small is an index of three pupils and three talks.
func small() *Index {
	x := New()
	x.SetPupils([]school.Pupil{
		{ID: "noor", FirstName: "Noor", Prefix: "de", LastName: "Wit", Class: "2B", Number: "00712", Type: talk.VmboTL, Year: 2},
		{ID: "zoe", FirstName: "Zoë", LastName: "Şahin", Class: "2B1", Type: talk.Havo, Year: 3},
		{ID: "bo", FirstName: "Bo", LastName: "Aalders", Class: "MZ-1", Type: talk.Mbo, Year: 1},
	})
	x.SetTalks([]talk.Summary{
		{ID: "t1", PupilID: "noor", Kind: talk.Individual, Phase: talk.VO23, Began: day(2026, 10, 1)},
		{ID: "t2", PupilID: "zoe", Kind: talk.WithParents, Phase: talk.VO23, Began: day(2025, 3, 1)},
		{ID: "t3", PupilID: "bo", Kind: talk.Reflection, Phase: talk.MBO, Began: day(2026, 11, 1)},
	})
	for _, l := range []Line{
		{Pupil: "noor", Talk: "t1", Kind: Note, ID: 1, Prompt: "p-net", At: day(2026, 10, 1), Text: "Organiseerde het Klassenfeest met Zoë"},
		{Pupil: "noor", Talk: "t1", Kind: Quote, ID: 2, Prompt: "p-werk", At: day(2026, 10, 2), Text: "ik vind een feest leuk als alles klopt"},
		{Pupil: "noor", Talk: "t1", Kind: Former, ID: 2, At: day(2026, 10, 2), Text: "feest"},
		{Pupil: "noor", Talk: "t1", Kind: Person, At: day(2026, 12, 1), Text: "feestcommissie, feest"},
		{Pupil: "zoe", Talk: "t2", Kind: Draft, Klad: true, ID: 1, At: day(2025, 3, 1), Text: "wil aan ELKAAR laten zien: crème brûlée"},
		{Pupil: "zoe", Talk: "t2", Kind: Note, ID: 2, At: day(2025, 3, 1).Add(time.Hour), Text: "elkaar helpen, dan aan het werk met het feestje"},
		{Pupil: "bo", Talk: "t3", Kind: Step, ID: 1, At: day(2026, 11, 1), Text: "bakker bellen · Bo · vrijdag"},
		{Pupil: "bo", Entry: "e1", Kind: Experience, At: day(2026, 9, 3), Text: "Stage bij de bakker"},
		{Pupil: "weg", Talk: "t9", Kind: Note, ID: 1, At: day(2026, 9, 3), Text: "feest van iemand die er niet meer is"},
	} {
		x.Add(l)
	}
	return x
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 9, 0, 0, 0, time.UTC) }

// competences knows two prompts.
func competences(_, prompt string) talk.Competence {
	return map[string]talk.Competence{"p-net": talk.Networking, "p-werk": talk.Work}[prompt]
}

// texts are the lines of a result, in order.
func texts(r Result) string {
	var out []string
	for _, h := range r.Hits {
		out = append(out, h.Text)
	}
	return strings.Join(out, " | ")
}

func TestFind(t *testing.T) {
	const (
		noor  = "Noor de Wit · 2B · 00712"
		zoe   = "Zoë Şahin · 2B1"
		bo    = "Bo Aalders · MZ-1"
		klas  = "Organiseerde het Klassenfeest met Zoë"
		fijn  = "ik vind een feest leuk als alles klopt"
		aan   = "wil aan ELKAAR laten zien: crème brûlée"
		dan   = "elkaar helpen, dan aan het werk met het feestje"
		stap  = "bakker bellen · Bo · vrijdag"
		stage = "Stage bij de bakker"
		wie   = "feestcommissie, feest"
	)
	tests := map[string]string{
		"zoe": zoe + " | " + klas, "ZOË": zoe + " | " + klas, "sahin": zoe, "Şahin": zoe,
		"feest":                  fijn + " | " + klas + " | " + dan + " | " + wie,
		"fees":                   fijn + " | " + klas + " | " + dan + " | " + wie,
		"feest zoe":              klas + " | " + dan, // her own line, and the one that names her
		"noor klopt":             fijn,
		"feest klopt":            fijn,
		"klopt feest niet":       "",
		"creme brulee":           aan,
		`"aan elkaar"`:           aan,
		"“aan elkaar laten”":     aan,
		`"aan elkaar la`:         aan,
		"aan elkaar":             dan + " | " + aan,
		`"elkaar helpen, dan"`:   dan,
		`"helpen elkaar"`:        "",
		"bakker":                 stap + " | " + stage,
		"00712":                  noor,
		"klas:2b":                noor + " | " + fijn + " | " + klas + " | " + wie,
		"klas:2 leerling:zoe":    zoe + " | " + dan + " | " + aan,
		"klas:2b1 feest":         dan,
		"groep:mz bakker":        stap + " | " + stage,
		"fase:mbo":               bo + " | " + stap + " | " + stage,
		"fase:2-3 werk":          dan,
		"soort:klad":             aan,
		"soort:uitspraken":       fijn,
		"soort:klad soort:stap":  stap + " | " + aan,
		"soort:eerder":           "feest",
		"jaar:2024":              dan + " | " + aan,
		"jaar:24/25 jaar:26":     fijn + " | " + stap + " | " + klas + " | " + stage + " | " + dan + " | " + aan + " | " + wie,
		"van:1-10-2026 feest":    fijn + " | " + klas + " | " + wie,
		"tot:1-10-2026 feest":    klas + " | " + dan,
		"gesprek:ouders":         dan + " | " + aan,
		"gesprek:moment bakker":  stap,
		"competentie:netw":       klas,
		"competentie:werkexplo":  fijn,
		"competentie:sturing":    "",
		"soort:":                 "",
		"":                       "",
		"klas:9z":                "",
		"iemand":                 "",
		"van:bakker":             "",
		`leerling:"de wit" zoe`:  klas,
		"soort:leerling":         bo + " | " + zoe + " | " + noor,
		"Bo 2026":                "",
		"met het feestje, samen": "",
	}
	for text, want := range tests {
		r := small().Find(Parse(text, today()), 0, competences)
		got := texts(r)
		if text == "jaar:24/25 jaar:26" { // in order of time, which is tried below
			got, want = sorted(got), sorted(want)
		}
		if got != want {
			t.Errorf("%q finds %q, want %q", text, got, want)
		}
		if r.Count != len(r.Hits) {
			t.Errorf("%q counts %d of %d", text, r.Count, len(r.Hits))
		}
	}
	q := Parse("feest", today())
	q.Former = true
	if r := small().Find(q, 0, competences); !strings.Contains(texts(r), "| feest |") || r.Count != 5 {
		t.Errorf("with what was there before: %q", texts(r))
	}
	q = Query{Pupil: "bo"}
	if got := texts(small().Find(q, 0, nil)); got != bo+" | "+stap+" | "+stage {
		t.Errorf("of one pupil: %q", got)
	}
}

func sorted(list string) string {
	parts := strings.Split(list, " | ")
	slices.Sort(parts)
	return strings.Join(parts, " | ")
}

func TestUnknownValues(t *testing.T) {
	for text, want := range map[string][]Unknown{
		"soort:xyz feest":          {{ByKind, "xyz"}},
		"fase:havo":                {{ByPhase, "havo"}},
		"jaar:2025-2027":           {{ByYear, "2025-2027"}},
		"jaar:abc competentie:xx":  {{ByYear, "abc"}, {ByCompetence, "xx"}},
		"klas:9z":                  {{ByClass, "9z"}},
		"van:ooit":                 {{ByFrom, "ooit"}},
		"gesprek:thuis":            {{ByTalk, "thuis"}},
		"14:30 http://x.nl nb: iv": nil,
	} {
		r := small().Find(Parse(text, today()), 0, competences)
		if !slices.Equal(r.Unknown, want) {
			t.Errorf("%q: %v, want %v", text, r.Unknown, want)
		}
		if len(want) > 0 && len(r.Hits) > 0 {
			t.Errorf("%q finds %q all the same", text, texts(r))
		}
	}
}

func TestToggle(t *testing.T) {
	for _, tt := range []struct {
		text  string
		f     Filter
		value string
		want  string
	}{
		{"", ByClass, "2B", "klas:2B"},
		{"feest", ByClass, "groep 8", `feest klas:"groep 8"`},
		{`feest  klas:"Groep 8" x`, ByClass, "groep 8", "feest x"},
		{"groep:2b", ByClass, "2B", ""},
		{"“open dag” soort:klad", ByKind, "stap", `"open dag" soort:klad soort:stap`},
	} {
		if got := Toggle(tt.text, tt.f, tt.value); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
		if Has(tt.text, tt.f, tt.value) == Has(tt.want, tt.f, tt.value) {
			t.Errorf("%q does not change whether it has %s", tt.text, tt.value)
		}
	}
}

// Every value that is offered is one that the filter has.
func TestValuesAreKnown(t *testing.T) {
	for _, f := range Filters() {
		for _, v := range f.Values([]string{"2B", "MZ-1"}) {
			if r := small().Find(Parse(f.Typed(v), today()), 0, competences); len(r.Unknown) > 0 || r.Sentence(nil) != "" {
				t.Errorf("%s has no %q", f, v)
			}
		}
		if got := (Result{Unknown: []Unknown{{f, "xyz"}}}).Sentence([]string{"2B"}); f != ByPupil && !strings.Contains(got, "xyz") {
			t.Errorf("%s: %q", f, got)
		}
	}
}

func TestHit(t *testing.T) {
	r := small().Find(Parse("ZOE klassenfeest", today()), 0, competences)
	want := Line{Pupil: "noor", Talk: "t1", Kind: Note, ID: 1, Prompt: "p-net", At: day(2026, 10, 1), Text: "Organiseerde het Klassenfeest met Zoë"}
	h := r.Hits[0]
	if h.Line != want || h.Of.FirstName != "Noor" || h.TalkKind != talk.Individual || h.Competence != talk.Networking {
		t.Errorf("%+v", h)
	}
	var marked []string
	for _, m := range h.Marks {
		marked = append(marked, h.Text[m.From:m.To])
	}
	if !slices.Equal(marked, []string{"Klassenfeest", "Zoë"}) {
		t.Errorf("marked %q", marked)
	}
}

// Of many the count is true, the newest are shown, and pupils leave room for lines.
func TestLimit(t *testing.T) {
	x := New()
	var pupils []school.Pupil
	for i := range 30 {
		pupils = append(pupils, school.Pupil{ID: fmt.Sprint(i), FirstName: fmt.Sprint("Anna ", 29-i), Class: "1"})
	}
	x.SetPupils(pupils)
	for i := range 500 {
		x.Add(Line{Pupil: "3", Entry: fmt.Sprint(i), Kind: Remark, ID: i, At: day(2026, 1, 1).AddDate(0, 0, (i*37)%500), Text: fmt.Sprint("anna ", (i*37)%500)})
	}
	r := x.Find(Parse("anna", today()), 20, nil)
	if r.Count != 530 || len(r.Hits) != 20 || r.Hits[0].Text != "Anna 0 · 1" || r.Hits[4].Kind != OwnData || r.Hits[5].Text != "anna 499" || r.Hits[19].Text != "anna 485" {
		t.Errorf("%d: %q", r.Count, texts(r))
	}
	if r := x.Find(Parse("anna 12", today()), 100, nil); r.Hits[0].Of.ID != "17" {
		t.Errorf("%q", texts(r))
	}
}

// What goes is found no more, and nothing of it is left in memory.
func TestGone(t *testing.T) {
	x := small()
	find := func(text string) string { return texts(x.Find(Parse(text, today()), 0, competences)) }
	x.Drop(map[string]bool{"t1": true})
	if find("klopt") != "" || find("bakker") == "" || x.holds("klopt") {
		t.Error("dropped lines are there")
	}
	x.Add(Line{Pupil: "noor", Talk: "t1", Kind: Note, ID: 2, At: day(2026, 10, 2), Text: "het klopt weer"})
	if find("klopt") != "het klopt weer" {
		t.Error("the new line is not there")
	}
	x.Drop(map[string]bool{"e1": true, "e9": true})
	if find("stage") != "" || x.holds("stage") {
		t.Error("what stood on a card is there")
	}
	x.SetTalks([]talk.Summary{{ID: "t1", PupilID: "noor"}, {ID: "t2", PupilID: "zoe"}})
	if find("bakker") != "" || find("klopt") == "" {
		t.Error("a talk that is gone is found")
	}
	x.SetPupils([]school.Pupil{{ID: "noor", FirstName: "Nora", Class: "3C"}})
	if find("brulee") != "" || find("nora") == "" || find("noor") != "" || find("klas:3c klopt") == "" || x.holds("brulee") || x.holds("sahin") {
		t.Error("erased pupils are found, or a new name is not")
	}
	b := x.blocks[0]
	if x.Wipe(); x.Len() != 0 || find("klopt") != "" || strings.Contains(string(b.text), "klopt") || strings.Contains(string(b.patches), "N") {
		t.Error("wiped lines are there")
	}
}

// holds tells whether a text stands anywhere in the blocks.
func (x *Index) holds(text string) bool {
	return slices.ContainsFunc(x.blocks, func(b *block) bool { return strings.Contains(string(b.text), text) })
}

func TestWorn(t *testing.T) {
	x := New()
	for i := range 3000 {
		x.Add(Line{Pupil: "p", Talk: fmt.Sprint(i % 3), Kind: Note, Text: "x"})
	}
	if x.Drop(map[string]bool{"0": true}); x.Worn() {
		t.Error("worn after a third")
	}
	if x.Drop(map[string]bool{"1": true}); !x.Worn() || x.Len() != 1000 {
		t.Error("not worn after two thirds")
	}
}

// letters are those that folding does something with, and those that make lines
// that look alike.
var letters = rapid.SampledFrom([]rune("aaabbccd  eéëËèßsSßøOoæAEłLıİi’'ij\u0301\u0308“”\"1ⵜم💡\t\n"))

func textOf(t *rapid.T, most int, label string) string {
	return rapid.StringOfN(letters, 0, most, -1).Draw(t, label)
}

// Folding is what the rest of the program does, and is undone to the byte.
func TestFoldingIsUndone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.StringOfN(letters, 0, 60, -1), rapid.String(),
			rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "text")
		var f folder
		folded, patches := f.add(nil, nil, text)
		u := unfold(folded, patches)
		if u.text != text {
			t.Fatalf("%q came back as %q", text, u.text)
		}
		plain := strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(nl.Fold(text))
		if utf8.ValidString(text) && !strings.ContainsAny(text, "\u302e\u302f") && string(folded) != plain && !reorders(text) {
			t.Fatalf("%q folds to %q, elsewhere to %q", text, folded, plain)
		}
		for i := range folded {
			if u.from[i] > u.to[i+1] || u.from[i] > u.from[i+1] || u.to[i] > u.to[i+1] {
				t.Fatalf("%q: byte %d of %q stands at %d to %d", text, i, folded, u.from[i], u.to[i+1])
			}
		}
	})
}

// reorders tells whether a text has marks that are no Mn: they change places with
// others when a text is taken apart as a whole.
func reorders(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r >= 0x1d165 && r <= 0x1d172 || r == 0x302e || r == 0x302f })
}

// slow is the obvious search: every line that has each word in its text or in the
// name of its pupil, and at least one in its text.
func slow(lines []Line, pupils []school.Pupil, q Query) []string {
	var out []string
	for _, l := range lines {
		p := pupils[slices.IndexFunc(pupils, func(p school.Pupil) bool { return p.ID == l.Pupil })]
		text, name := fold(l.Text), fold(p.Name()+" "+p.Class)
		all, any := true, false
		for _, w := range q.Words {
			in := strings.Contains(text, w)
			all, any = all && (in || strings.Contains(name, w)), any || in
		}
		if l.Text != "" && all && any {
			out = append(out, fmt.Sprint(l.Talk, l.Entry, l.ID))
		}
	}
	slices.Sort(out)
	return out
}

// Typed a key at a time, a search finds what the obvious one finds.
func TestSlowSearchFindsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pupils := []school.Pupil{{ID: "a", FirstName: textOf(t, 3, "name"), Class: "1a"}, {ID: "b", FirstName: "Bé", LastName: textOf(t, 4, "last")}}
		x := New()
		x.roomy = [2]int{rapid.IntRange(1, 60).Draw(t, "text of a block"), 40}
		x.SetPupils(pupils)
		var lines []Line
		for i := range rapid.IntRange(0, 60).Draw(t, "lines") {
			l := Line{
				Pupil: pupils[i%2].ID, Entry: fmt.Sprint(i), Kind: Kinds()[i%4], ID: i, At: day(2026, 1, 1+i),
				Text: textOf(t, 12, "text"),
			}
			lines = append(lines, l)
			x.Add(l)
		}
		typed := rapid.StringOfN(letters, 1, 7, -1).Draw(t, "typed")
		for i := range []rune(typed) {
			q := Parse(string([]rune(typed)[:i+1]), today())
			if len(q.Words) == 0 {
				continue
			}
			r := x.Find(q, 0, nil)
			var got []string
			for _, h := range r.Hits {
				if h.Kind != OwnData {
					got = append(got, fmt.Sprint(h.Talk, h.Entry, h.ID))
				}
				for _, m := range h.Marks {
					if m.From >= m.To || m.To > len(h.Text) {
						t.Fatalf("mark %v in %q", m, h.Text)
					}
				}
			}
			slices.Sort(got)
			if want := slow(lines, pupils, q); !slices.Equal(got, want) {
				t.Fatalf("%q finds %v, want %v", q.Words, got, want)
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"zoe", `"aan elkaar" klas:2b`, "soort:uitspraak jaar:2025-2026", `klas:"groep 8"`, `""`, "a:b:c", "van:gisteren tot:", "“x"} {
		f.Add(s)
	}
	x := small()
	f.Fuzz(func(t *testing.T, text string) {
		q := Parse(text, today())
		for _, w := range q.Words {
			if w != strings.TrimSpace(w) || w == "" || strings.ContainsAny(w, "\n\x00") {
				t.Errorf("word %q", w)
			}
		}
		r := x.Find(q, 3, competences)
		if len(r.Hits) > 3 || len(r.Hits) > r.Count {
			t.Errorf("%d hits, counted %d", len(r.Hits), r.Count)
		}
	})
}
