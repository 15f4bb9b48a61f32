package handbook

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"gesprek/internal/rehearse"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// Book is content that was read. It must not be changed.
type Book struct {
	Guides    []talk.Guide       // youngest pupils first, individueel before met-ouders
	Exercises []talk.Exercise    // by title
	Pages     []Page             // in their own order
	Sheets    []sheet.Sheet      // by id
	Drills    []rehearse.Drill   // in the order in which they are best learned
	Personas  []rehearse.Persona // youngest first, then by name
	Terms     []school.Term      // by name
	Facts     []talk.Fact        // in the order of the file
	Words     school.Words       // what the school calls things
	Atlas     route.Atlas        // the ways through education
	Course    rehearse.Course    // the training of a team, in its order
	Entries   []Entry            // every file, lists first, then folder by folder and by name

	retired []talk.Guide // switched off: a talk that follows one goes on
}

// Entry is one piece of content and where it comes from.
type Entry struct {
	Path  string // such as "guides/mbo-1-individueel": its file without the ending
	File  string // in its file system
	Title string
	Own   bool // from the school's folder
	Over  bool // it stands in place of a built-in one
	Off   bool
}

// The folders and files of the content.
const (
	guideFolder    = "guides"
	exerciseFolder = "exercises"
	pageFolder     = "pages"
	sheetFolder    = "bladen"
	drillFolder    = "drills"
	personaFolder  = "oefenleerlingen"
	glossaryName   = "glossary.toml"
	factsName      = "facts.toml"
	mapName        = "leerroutekaart.toml"
	calendarName   = "kalender.toml"
	guaranteeName  = "aandebak.toml"
	trainingName   = "training.toml"
	schoolName     = "school.toml"
	examplesFolder = "voorbeelden" // of a school: nothing in it is read
)

// Load reads the content: base, and own over it where that is not nil. The
// error is a [Problems] that names everything that makes a file unusable, and
// as remarks what is asked for and not there. A file of the school that cannot
// be used is left out, and the built-in one stays; where base cannot be used
// there is no book.
func Load(base, own fs.FS) (*Book, error) {
	l := &loader{base: base, own: own}
	l.around()
	l.settings()
	l.lists()
	l.guides()
	l.exercises()
	l.pages()
	l.sheets()
	l.drills()
	l.personas()
	l.atlas()
	l.calendar()
	l.choices()
	l.guarantee()
	l.training()
	l.unused()
	l.problems.flatten()
	if len(l.problems) == 0 {
		return l.finish(), nil
	}
	if slices.ContainsFunc(l.problems, func(p *Problem) bool { return !p.Own && !p.Kind.Remark() }) {
		return nil, l.problems
	}
	return l.finish(), l.problems
}

// loader is a book that is being read.
type loader struct {
	base, own fs.FS
	book      Book
	school    schoolFile
	off       map[string]bool // asked for; true once it was found
	problems  Problems
	schoolSrc *source
}

// finish puts everything in order and into the school's own words.
func (l *loader) finish() *Book {
	b := &l.book
	slices.SortFunc(b.Guides, byPupilAndKind)
	slices.SortFunc(b.Exercises, func(x, y talk.Exercise) int { return cmp.Compare(x.Title, y.Title) })
	slices.SortFunc(b.Pages, func(x, y Page) int { return cmp.Or(cmp.Compare(x.Order, y.Order), cmp.Compare(x.ID, y.ID)) })
	slices.SortFunc(b.Sheets, func(x, y sheet.Sheet) int { return cmp.Compare(x.ID, y.ID) })
	slices.SortFunc(b.Personas, byAgeAndName)
	slices.SortFunc(b.Terms, func(x, y school.Term) int {
		return cmp.Compare(strings.ToLower(x.Name), strings.ToLower(y.Name))
	})
	slices.SortFunc(b.Entries, func(x, y Entry) int {
		return cmp.Or(strings.Count(x.Path, "/")-strings.Count(y.Path, "/"), cmp.Compare(x.Path, y.Path))
	})
	if l.own != nil { // what a school writes may hold anything
		b.rewrite(oneLine)
		for i := range b.Pages {
			b.Pages[i].Sources = each(b.Pages[i].Sources, oneLine)
		}
		for i := range b.Facts {
			b.Facts[i].Source = oneLine(b.Facts[i].Source)
		}
		for i := range b.Terms {
			b.Terms[i].Name = oneLine(b.Terms[i].Name)
		}
	}
	if len(l.school.Words) > 0 {
		b.rewrite(b.Words.Say)
	}
	return b
}

// byPupilAndKind puts the youngest pupils first.
func byPupilAndKind(a, b talk.Guide) int {
	return cmp.Or(
		cmp.Compare(age(&a), age(&b)),
		cmp.Compare(strings.TrimSuffix(a.ID, "-"+string(a.Kind)), strings.TrimSuffix(b.ID, "-"+string(b.Kind))),
		cmp.Compare(slices.Index(talk.Kinds(), a.Kind), slices.Index(talk.Kinds(), b.Kind)),
		cmp.Compare(a.ID, b.ID),
	)
}

// age orders guides by the youngest pupils that they are made for; those for
// everyone come last.
func age(g *talk.Guide) int {
	const everyone = 100
	youngest := everyone
	for _, p := range append(talk.Phases(), talk.Other) {
		if !g.Fit.Serves(p) {
			continue
		}
		rank := 10 * (slices.Index(talk.Phases(), p) + 1) // leerjaar 1, which has no phase, comes after groep 8
		if p == talk.Other {
			rank = 15
		}
		youngest = min(youngest, rank)
	}
	return youngest
}

// Guide finds a guide by its id, also one that the school has switched off: a
// talk that follows it goes on. It must not be changed.
func (b *Book) Guide(id string) (*talk.Guide, bool) {
	for _, list := range [][]talk.Guide{b.Guides, b.retired} {
		if i := slices.IndexFunc(list, func(g talk.Guide) bool { return g.ID == id }); i >= 0 {
			return &list[i], true
		}
	}
	return nil, false
}

// Exercise finds an exercise by its id. It must not be changed.
func (b *Book) Exercise(id string) (*talk.Exercise, bool) {
	if i := slices.IndexFunc(b.Exercises, func(e talk.Exercise) bool { return e.ID == id }); i >= 0 {
		return &b.Exercises[i], true
	}
	return nil, false
}

// Page finds a page by its id. It must not be changed.
func (b *Book) Page(id string) (*Page, bool) {
	if i := slices.IndexFunc(b.Pages, func(p Page) bool { return p.ID == id }); i >= 0 {
		return &b.Pages[i], true
	}
	return nil, false
}

// rewrite puts every text of the book through a function.
func (b *Book) rewrite(say func(string) string) {
	for _, list := range [][]talk.Guide{b.Guides, b.retired} {
		for i := range list {
			rewriteGuide(&list[i], say)
		}
	}
	for i := range b.Exercises {
		e := &b.Exercises[i]
		e.Title, e.Goal, e.Question, e.Closing = say(e.Title), say(e.Goal), say(e.Question), say(e.Closing)
		e.Steps, e.Cards = each(e.Steps, say), each(e.Cards, say)
		e.Ends = [2]string{say(e.Ends[0]), say(e.Ends[1])}
		e.Fields = slices.Clone(e.Fields)
		for j := range e.Fields {
			e.Fields[j].Label, e.Fields[j].Hint = say(e.Fields[j].Label), say(e.Fields[j].Hint)
		}
	}
	for i := range b.Sheets {
		rewriteSheet(&b.Sheets[i], say)
	}
	for i := range b.Personas {
		rewritePersona(&b.Personas[i], say)
	}
	for i := range b.Drills {
		rewriteDrill(&b.Drills[i], say)
	}
	for i := range b.Pages {
		p := &b.Pages[i]
		p.Title, p.About = say(p.Title), say(p.About)
		lines := strings.Split(p.Text, "\n")
		p.Text = strings.Join(each(lines, say), "\n")
	}
	for i := range b.Terms {
		b.Terms[i].Means = say(b.Terms[i].Means)
	}
	for i := range b.Facts {
		rewriteFact(&b.Facts[i], say)
	}
	rewriteChoices(&b.Atlas.Choices, say)
	rewriteCourse(b.Course, say)
}

func rewriteGuide(g *talk.Guide, say func(string) string) {
	g.Title, g.About = say(g.Title), say(g.About)
	for i := range g.Stages {
		st := &g.Stages[i]
		st.Goal, st.Leave = say(st.Goal), say(st.Leave)
		for j := range st.Facts {
			rewriteFact(&st.Facts[j], say)
		}
		for j := range st.Prompts {
			p := &st.Prompts[j]
			p.Text, p.FollowUps, p.Ladder, p.Alternatives = say(p.Text), each(p.FollowUps, say), each(p.Ladder, say), each(p.Alternatives, say)
		}
	}
}

func rewriteFact(f *talk.Fact, say func(string) string) {
	f.Title, f.Text = say(f.Title), say(f.Text)
}

func each(texts []string, say func(string) string) []string {
	out := slices.Clone(texts)
	for i := range out {
		out[i] = say(out[i])
	}
	return out
}

// oneLine makes a text fit for one line of a terminal: what would steer it, or
// turn the order of what stands around it, becomes a space.
func oneLine(text string) string {
	if !strings.ContainsFunc(text, steers) {
		return text
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if steers(r) {
			return ' '
		}
		return r
	}, text))
}

func steers(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
}
