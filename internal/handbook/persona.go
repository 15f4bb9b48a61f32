package handbook

import (
	"cmp"
	"slices"
	"strings"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// personaFile is a practice pupil as it stands in its file.
type personaFile struct {
	ID     string `toml:"id"`
	Name   string `toml:"name"`
	Age    int    `toml:"age"`
	Phase  string `toml:"phase"`
	School string `toml:"school"`
	Year   int    `toml:"year"`
	Kind   string `toml:"kind"`
	cardInFile
	Trust  trustInFile   `toml:"trust"`
	Says   sayingsInFile `toml:"says"`
	Parent *parentInFile `toml:"parent"`
	Themes []themeInFile `toml:"theme"`
}

// cardInFile is what people read of a practice pupil.
type cardInFile struct {
	About      string   `toml:"about"`
	Practise   string   `toml:"practise"`
	Background string   `toml:"background"`
	Shows      []string `toml:"shows"`
	Opens      []string `toml:"opens"`
	Closes     []string `toml:"closes"`
}

// trustInFile is the figures of trust. What is left out is as with most pupils.
type trustInFile struct {
	Start   *int `toml:"start"`
	Further *int `toml:"further"`
	Open    *int `toml:"open"`
	Hook    *int `toml:"hook"`
	Silence *int `toml:"silence"`
	Summary *int `toml:"summary"`
	Closed  *int `toml:"closed"`
	Leading *int `toml:"leading"`
	Stacked *int `toml:"stacked"`
	Advice  *int `toml:"advice"`
}

type sayingsInFile struct {
	rehearse.Asides
	Hello     []string `toml:"hello"`
	Closed    []string `toml:"closed"`
	Leading   []string `toml:"leading"`
	Stacked   []string `toml:"stacked"`
	Advice    []string `toml:"advice"`
	Statement []string `toml:"statement"`
	Summary   []string `toml:"summary"`
	Unclear   []string `toml:"unclear"`
	Thinks    []string `toml:"thinks"`
	Silence   []string `toml:"silence"`
	Guarded   []string `toml:"guarded"`
	Done      []string `toml:"done"`
	Warmer    []string `toml:"warmer"`
	Colder    []string `toml:"colder"`
}

type parentInFile struct {
	Name    string   `toml:"name"`
	Takes   []string `toml:"takes"`
	Asked   []string `toml:"asked"`
	Thanked []string `toml:"thanked"`
}

type themeInFile struct {
	ID         string   `toml:"id"`
	Title      string   `toml:"title"`
	About      string   `toml:"about"`
	Competence string   `toml:"competence"`
	Words      []string `toml:"words"`
	First      []string `toml:"first"`
	Further    []string `toml:"further"`
	Deep       []string `toml:"deep"`
	Closed     []string `toml:"closed"`
	Parent     []string `toml:"parent"`
	Guarded    bool     `toml:"guarded"`
	Trust      *int     `toml:"trust"`
	Key        string   `toml:"key"`
}

// The tables of a practice pupil that stand there once.
const (
	trustTable  = "trust"
	saysTable   = "says"
	parentTable = "parent"

	// These may be left out.
	saysFine = "says.fine"
	saysFact = "says.fact"
)

func (p *personaFile) shapes() form {
	single := []string{trustTable, saysTable, parentTable}
	return form{outer: "theme", single: single, shape: func(at spot) (Shape, bool) {
		if at.outer > 0 {
			return themeShape(at.key)
		}
		switch at.key {
		case "id", "name", "phase", "school", "kind", "about", "practise", "background":
			return Text, true
		case "age", "year":
			return Number, true
		case "shows", "opens", "closes":
			return Texts, true
		case "theme":
			return Tables, true
		case trustTable, saysTable, parentTable:
			return Table, true
		case parentTable + ".name":
			return Text, true
		}
		switch {
		case slices.Contains(trustKeys(), at.key):
			return Number, true
		case slices.Contains(saysLists(), at.key), slices.Contains(parentLists(), at.key):
			return Texts, true
		}
		return "", false
	}}
}

func themeShape(key string) (Shape, bool) {
	switch key {
	case "id", "title", "about", "competence", "key":
		return Text, true
	case "words", "first", "further", "deep", "closed", "parent":
		return Texts, true
	case "guarded":
		return YesNo, true
	case "trust":
		return Number, true
	}
	return "", false
}

// keyed is the value of a key, by its place in the file.
type keyed[T any] struct {
	key   string
	value T
}

// keys are the places of values.
func keys[T any](list []keyed[T]) []string {
	var out []string
	for _, k := range list {
		out = append(out, k.key)
	}
	return out
}

func trustKeys() []string {
	return append(keys((&trustInFile{}).steps()), "trust.start", "trust.further")
}
func saysLists() []string   { return keys((&sayingsInFile{}).lists()) }
func parentLists() []string { return keys((&parentInFile{}).lists()) }

// steps are by how much the turns of the conductor change the trust.
func (t *trustInFile) steps() []keyed[*int] {
	return []keyed[*int]{
		{"trust.open", t.Open},
		{"trust.hook", t.Hook},
		{"trust.silence", t.Silence},
		{"trust.summary", t.Summary},
		{"trust.closed", t.Closed},
		{"trust.leading", t.Leading},
		{"trust.stacked", t.Stacked},
		{"trust.advice", t.Advice},
	}
}

// lists are what a pupil says whatever it is about.
func (s *sayingsInFile) lists() []keyed[[]string] {
	return []keyed[[]string]{
		{"says.hello", s.Hello},
		{saysFine, s.Fine},
		{saysFact, s.Fact},
		{"says.closed", s.Closed},
		{"says.leading", s.Leading},
		{"says.stacked", s.Stacked},
		{"says.advice", s.Advice},
		{"says.statement", s.Statement},
		{"says.summary", s.Summary},
		{"says.unclear", s.Unclear},
		{"says.thinks", s.Thinks},
		{"says.silence", s.Silence},
		{"says.guarded", s.Guarded},
		{"says.done", s.Done},
		{"says.warmer", s.Warmer},
		{"says.colder", s.Colder},
	}
}

// lists are what a parent says.
func (p *parentInFile) lists() []keyed[[]string] {
	return []keyed[[]string]{
		{"parent.takes", p.Takes},
		{"parent.asked", p.Asked},
		{"parent.thanked", p.Thanked},
	}
}

// lists are the layers of a theme, and what else is said about it.
func (t *themeInFile) lists() []keyed[[]string] {
	return []keyed[[]string]{
		{"first", t.First},
		{"further", t.Further},
		{"deep", t.Deep},
		{"closed", t.Closed},
		{"parent", t.Parent},
	}
}

// persona makes the domain's value of a file that was found right.
func (p *personaFile) persona() rehearse.Persona {
	v := rehearse.Persona{
		ID: p.ID, Name: p.Name, Age: p.Age, School: talk.SchoolType(p.School), Year: p.Year, Kind: talk.Kind(p.Kind),
		Card: rehearse.Card{
			About: p.About, Practise: p.Practise, Background: p.Background, Shows: p.Shows, Opens: p.Opens, Closes: p.Closes,
		},
		Trust: p.Trust.trust(), Says: rehearse.Sayings(p.Says),
	}
	v.Phase = talk.PhaseOf(v.School, v.Year)
	if p.Parent != nil {
		parent := rehearse.Parent(*p.Parent)
		v.Parent = &parent
	}
	for i := range p.Themes {
		v.Themes = append(v.Themes, p.Themes[i].theme())
	}
	return v
}

// The figures that may be left out.
const (
	usualFurther = 2
	usualDeep    = 5
)

func (t *trustInFile) trust() rehearse.Trust {
	return rehearse.Trust{
		Start: or(t.Start, 0), Further: or(t.Further, usualFurther),
		Open: or(t.Open, 1), Hook: or(t.Hook, 1), Silence: or(t.Silence, 1), Summary: or(t.Summary, 1),
		Closed: or(t.Closed, 0), Leading: or(t.Leading, -1), Stacked: or(t.Stacked, -1), Advised: or(t.Advice, -2),
	}
}

// or is a number that may be left out.
func or(n *int, usual int) int {
	if n == nil {
		return usual
	}
	return *n
}

func (t *themeInFile) theme() rehearse.Theme {
	key := rehearse.Key(t.Key)
	if key == "" {
		key = rehearse.BySilence
	}
	return rehearse.Theme{
		ID: t.ID, Title: t.Title, About: rehearse.Subject(t.About), Competence: talk.Competence(t.Competence), Words: t.Words,
		First: t.First, Further: t.Further, Deep: t.Deep, Closed: t.Closed, Parent: t.Parent,
		Guarded: t.Guarded, Trust: or(t.Trust, usualDeep), Key: key,
	}
}

func (l *loader) personas() {
	l.each(personaFolder, ".toml", func(s *source) {
		f, problems := read[personaFile](s)
		if l.took(s, problems, f.Name) {
			put(&l.book.Personas, f.persona(), func(o rehearse.Persona) bool { return o.ID == f.ID })
		}
	})
	l.book.Personas = slices.DeleteFunc(l.book.Personas, func(p rehearse.Persona) bool { return l.switchedOff(personaFolder, p.ID) })
}

func byAgeAndName(a, b rehearse.Persona) int {
	return cmp.Or(cmp.Compare(a.Age, b.Age), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
}

// Persona finds a practice pupil by its id. It must not be changed.
func (b *Book) Persona(id string) (*rehearse.Persona, bool) {
	if i := slices.IndexFunc(b.Personas, func(p rehearse.Persona) bool { return p.ID == id }); i >= 0 {
		return &b.Personas[i], true
	}
	return nil, false
}

// rewritePersona puts what people read of a practice pupil through a function. What
// the pupil says stays: a recorded talk must go the same way in every school.
func rewritePersona(p *rehearse.Persona, say func(string) string) {
	c := &p.Card
	c.About, c.Practise, c.Background = say(c.About), say(c.Practise), say(c.Background)
	c.Shows, c.Opens, c.Closes = each(c.Shows, say), each(c.Opens, say), each(c.Closes, say)
	p.Themes = slices.Clone(p.Themes)
	for i := range p.Themes {
		p.Themes[i].Title = say(p.Themes[i].Title)
	}
}

// persona judges what people read of a practice pupil. How the pupil talks is the
// pupil's own.
func (r *reviewer) persona(s *source) {
	f, problems := read[personaFile](s)
	if len(problems) > 0 {
		return // told by Load
	}
	t := tone{reviewer: r, limit: listLimit}
	for _, text := range []keyed[string]{{"about", f.About}, {"practise", f.Practise}, {"background", f.Background}} {
		t.prose(spot{key: text.key}, "", text.value)
		t.named(spot{key: text.key}, "", text.value)
	}
	for _, list := range []keyed[[]string]{{"shows", f.Shows}, {"opens", f.Opens}, {"closes", f.Closes}} {
		for i, text := range list.value {
			t.prose(spot{key: list.key, item: i + 1}, "", text)
		}
		t.unfilled(spot{key: list.key}, "", list.value)
	}
	lists := f.Says.lists()
	if f.Parent != nil {
		lists = append(lists, f.Parent.lists()...)
	}
	for _, list := range lists {
		t.unfilled(spot{key: list.key}, "", list.value)
	}
	for i := range f.Themes {
		for _, list := range f.Themes[i].lists() {
			t.unfilled(spot{outer: i + 1, key: list.key}, f.Themes[i].ID, list.value)
		}
	}
	r.keep(s, f.shapes(), t.found)
}

// unfilled names what looks as if a name were put in: a practice pupil has one.
func (t *tone) unfilled(at spot, owner string, list []string) {
	for i, text := range list {
		at.item = i + 1
		t.named(at, owner, text)
	}
}

// named names the mark of a pupil's name; other marks are told already.
func (t *tone) named(at spot, owner, text string) {
	if strings.Contains(text, nameMark) {
		t.add(at, Placeholder, subject(owner, at), nameMark)
	}
}
