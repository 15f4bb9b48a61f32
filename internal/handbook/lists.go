package handbook

import (
	"slices"
	"strconv"
	"strings"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// glossaryFile is the glossary as it stands in its file.
type glossaryFile struct {
	Terms []termInFile `toml:"term"`
}

type termInFile struct {
	Term    string   `toml:"term"`
	Means   string   `toml:"means"`
	Also    []string `toml:"also"`
	Avoid   []string `toml:"avoid"`
	Own     bool     `toml:"own"`
	Plural  string   `toml:"plural"`
	Article string   `toml:"article"`
}

func (g *glossaryFile) shapes() form {
	return form{outer: "term", shape: func(at spot) (Shape, bool) {
		switch {
		case at.outer == 0:
			return Tables, at.key == "term"
		case at.key == "own":
			return YesNo, true
		case at.key == "also" || at.key == "avoid":
			return Texts, true
		}
		return Text, slices.Contains([]string{"term", "means", "plural", "article"}, at.key)
	}}
}

// Articles, as they stand in a file.
const (
	articleCommon = "de"
	articleNeuter = "het"
)

func (g *glossaryFile) check(string) []finding {
	c := &findings{}
	seen := map[string]bool{}
	for i, t := range g.Terms {
		at := spot{outer: i + 1}
		c.filled(at.under("term"), "", t.Term)
		c.once(seen, at.under("term"), t.Term)
		c.filled(at.under("means"), t.Term, t.Means)
		if t.Own {
			c.noun(at, t.Term, t.Plural, t.Article)
		}
	}
	return c.found
}

// noun checks what is needed to put one word in place of another.
func (c *findings) noun(at spot, owner, plural, article string) {
	c.filled(at.under("plural"), owner, plural)
	if c.filled(at.under("article"), owner, article) {
		known(c, at.under("article"), owner, article, []string{articleCommon, articleNeuter})
	}
}

func (t *termInFile) term() school.Term {
	return school.Term{
		Name: t.Term, Means: t.Means, Also: t.Also, Avoid: t.Avoid, Own: t.Own, Plural: t.Plural,
		Neuter: t.Article == articleNeuter,
	}
}

// factsFile is the information cards as they stand in their file.
type factsFile struct {
	Facts []factInFile `toml:"fact"`
}

type factInFile struct {
	ID    string `toml:"id"`
	Title string `toml:"title"`
	saysInFile
}

func (f *factsFile) shapes() form {
	return form{outer: "fact", shape: func(at spot) (Shape, bool) {
		if at.outer == 0 {
			return Tables, at.key == "fact"
		}
		return Text, slices.Contains(saysKeys("id", "title"), at.key)
	}}
}

func (f *factsFile) check(string) []finding {
	c := &findings{}
	seen := map[string]bool{}
	for i, fact := range f.Facts {
		at := spot{outer: i + 1}
		c.ident(seen, at, fact.ID)
		c.filled(at.under("title"), fact.ID, fact.Title)
		c.says(at, fact.ID, fact.saysInFile)
	}
	return c.found
}

func (f *factInFile) fact() talk.Fact {
	return talk.Fact{
		ID: f.ID, Title: f.Title, Text: f.Text, Source: f.Source, Confirmed: f.Status == statusConfirmed, Year: f.Year,
	}
}

// schoolYear tells whether a text is a school year such as "2025-2026".
func schoolYear(text string) bool {
	first, _, _ := strings.Cut(text, "-")
	const digits = 4
	start, err := strconv.Atoi(first)
	return err == nil && len(first) == digits && text == school.Year{Start: start}.String()
}

// schoolFile is a school's own choices as they stand in its file.
type schoolFile struct {
	Off   []string     `toml:"off"`
	Words []wordInFile `toml:"word"`
}

type wordInFile struct {
	Term    string `toml:"term"`
	Own     string `toml:"own"`
	Plural  string `toml:"plural"`
	Article string `toml:"article"`
}

func (f *schoolFile) shapes() form {
	return form{outer: "word", shape: func(at spot) (Shape, bool) {
		switch {
		case at.outer > 0:
			return Text, slices.Contains([]string{"term", "own", "plural", "article"}, at.key)
		case at.key == "off":
			return Texts, true
		}
		return Tables, at.key == "word"
	}}
}

func (f *schoolFile) check(string) []finding {
	c := &findings{}
	seen := map[string]bool{}
	for i, w := range f.Words {
		at := spot{outer: i + 1}
		c.filled(at.under("term"), "", w.Term)
		c.once(seen, at.under("term"), w.Term)
		c.filled(at.under("own"), w.Term, w.Own)
		c.noun(at, w.Term, w.Plural, w.Article)
	}
	return c.found
}
