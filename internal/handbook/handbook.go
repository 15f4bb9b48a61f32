package handbook

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Book is content that was read. It must not be changed.
type Book struct {
	Guides    []talk.Guide    // youngest pupils first, individueel before met-ouders
	Exercises []talk.Exercise // by title
	Pages     []Page          // in their own order
	Terms     []school.Term   // by name
	Facts     []talk.Fact     // in the order of the file
	Words     school.Words    // what the school calls things
	Entries   []Entry         // every file, in the order of its kind and id

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
	glossaryName   = "glossary.toml"
	factsName      = "facts.toml"
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
	l.unused()
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
	slices.SortFunc(b.Terms, func(x, y school.Term) int {
		return cmp.Compare(strings.ToLower(x.Name), strings.ToLower(y.Name))
	})
	if len(l.school.Words) > 0 {
		b.reword()
	}
	return b
}

// byPupilAndKind puts the youngest pupils first.
func byPupilAndKind(a, b talk.Guide) int {
	return cmp.Or(
		cmp.Compare(age(&a), age(&b)),
		cmp.Compare(strings.TrimSuffix(a.ID, "-"+string(a.Kind)), strings.TrimSuffix(b.ID, "-"+string(b.Kind))),
		cmp.Compare(slices.Index(kinds(), a.Kind), slices.Index(kinds(), b.Kind)),
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

// reword puts the school's own words in place of the terms, everywhere.
func (b *Book) reword() {
	say, all := b.Words.Say, b.Words.SayAll
	for _, list := range [][]talk.Guide{b.Guides, b.retired} {
		for i := range list {
			rewordGuide(&list[i], say, all)
		}
	}
	for i := range b.Exercises {
		e := &b.Exercises[i]
		e.Title, e.Goal, e.Question, e.Closing = say(e.Title), say(e.Goal), say(e.Question), say(e.Closing)
		e.Steps, e.Cards = all(e.Steps), all(e.Cards)
		for j := range e.Fields {
			e.Fields[j].Label, e.Fields[j].Hint = say(e.Fields[j].Label), say(e.Fields[j].Hint)
		}
	}
	for i := range b.Pages {
		p := &b.Pages[i]
		p.Title, p.About, p.Text = say(p.Title), say(p.About), say(p.Text)
	}
	for i := range b.Terms {
		b.Terms[i].Means = say(b.Terms[i].Means)
	}
	for i := range b.Facts {
		rewordFact(&b.Facts[i], say)
	}
}

func rewordGuide(g *talk.Guide, say func(string) string, all func([]string) []string) {
	g.Title, g.About = say(g.Title), say(g.About)
	for i := range g.Stages {
		st := &g.Stages[i]
		st.Goal, st.Leave = say(st.Goal), say(st.Leave)
		for j := range st.Facts {
			rewordFact(&st.Facts[j], say)
		}
		for j := range st.Prompts {
			p := &st.Prompts[j]
			p.Text, p.FollowUps, p.Ladder, p.Alternatives = say(p.Text), all(p.FollowUps), all(p.Ladder), all(p.Alternatives)
		}
	}
}

func rewordFact(f *talk.Fact, say func(string) string) { f.Title, f.Text = say(f.Title), say(f.Text) }
