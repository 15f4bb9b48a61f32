package handbook

import (
	"slices"

	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// partInFile is a statement about one part of something.
type partInFile struct {
	About string `toml:"about"`
	saysInFile
}

// parts checks that every part has its statement, once; the last one may be left out.
func (c *findings) parts(outer int, owner string, parts []partInFile, want []string, may ...string) {
	seen := map[string]bool{}
	for i, p := range parts {
		at := spot{outer: outer, inner: i + 1}
		if c.filled(at.under("about"), owner, p.About) {
			known(c, at.under("about"), owner, p.About, append(slices.Clone(want), may...))
		}
		c.once(seen, at.under("about"), p.About)
		c.says(at, owner, p.saysInFile)
	}
	for _, about := range want {
		if !seen[about] {
			c.add(spot{outer: outer}, Missing, subject(owner, spot{key: "says " + about}), "")
		}
	}
}

// part is the statement about one part.
func part(parts []partInFile, about string) route.Statement {
	if i := slices.IndexFunc(parts, func(p partInFile) bool { return p.About == about }); i >= 0 {
		return parts[i].statement()
	}
	return route.Statement{}
}

// partShape is the shape of a key in a statement about a part.
func partShape(key string) (Shape, bool) {
	return Text, slices.Contains(saysKeys("about"), key)
}

// name checks the id and the name of a table.
func (c *findings) name(seen map[string]bool, at spot, id, key, name string) {
	c.ident(seen, at, id)
	c.filled(at.under(key), id, name)
}

// schools checks a list of kinds of school.
func (c *findings) schools(at spot, owner string, list []string, needed bool) {
	if needed && len(list) == 0 {
		c.add(at, Missing, subject(owner, at), "")
	}
	for i, s := range list {
		at.item = i + 1
		known(c, at, owner, s, talk.SchoolTypes())
	}
}

// subjectFile is the subjects as they stand in keuze/vakken.toml.
type subjectFile struct {
	Subjects []subjectInFile `toml:"subject"`
}

type subjectInFile struct {
	Name   string   `toml:"name"`
	Covers []string `toml:"covers"`
}

func (f *subjectFile) shapes() form {
	return form{outer: "subject", shape: func(at spot) (Shape, bool) {
		switch {
		case at.outer == 0:
			return Tables, at.key == "subject"
		case at.key == "covers":
			return Texts, true
		}
		return Text, at.key == "name"
	}}
}

func (f *subjectFile) check(string) []finding {
	c := &findings{}
	seen := map[string]bool{}
	for i, s := range f.Subjects {
		at := spot{outer: i + 1, key: "name"}
		c.filled(at, "", s.Name)
		c.once(seen, at, s.Name)
	}
	return c.found
}

// profileFile is the profiles as they stand in keuze/profielen.toml.
type profileFile struct {
	Profiles []profileInFile `toml:"profile"`
}

type profileInFile struct {
	ID        string       `toml:"id"`
	Code      string       `toml:"code"`
	Name      string       `toml:"name"`
	Schools   []string     `toml:"schools"`
	Direction string       `toml:"direction"`
	Subjects  []string     `toml:"subjects"`
	More      string       `toml:"more"`
	Leads     []string     `toml:"leads"`
	Says      []partInFile `toml:"says"`
}

// What the statements of a profile and a level are about, as it stands in a file.
const (
	aboutSubjects = "vakken"
	aboutHeading  = "richting"
	aboutBelongs  = "sector"
	aboutAccess   = "toegang"
	aboutLength   = "duur"
)

func (f *profileFile) shapes() form {
	return form{outer: "profile", inner: "says", shape: func(at spot) (Shape, bool) {
		switch {
		case at.outer == 0:
			return Tables, at.key == "profile"
		case at.inner > 0:
			return partShape(at.key)
		case at.key == "says":
			return Tables, true
		case slices.Contains([]string{"schools", "subjects", "leads"}, at.key):
			return Texts, true
		}
		return Text, slices.Contains([]string{"id", "code", "name", "direction", "more"}, at.key)
	}}
}

func (f *profileFile) check(string) []finding {
	c := &findings{}
	seen := map[string]bool{}
	for i, p := range f.Profiles {
		at := spot{outer: i + 1}
		c.name(seen, at, p.ID, "name", p.Name)
		c.schools(at.under("schools"), p.ID, p.Schools, true)
		c.parts(i+1, p.ID, p.Says, []string{aboutSubjects, aboutHeading}, aboutBelongs)
	}
	return c.found
}

func (p *profileInFile) profile() route.Profile {
	return route.Profile{
		ID: p.ID, Code: oneLine(p.Code), Name: oneLine(p.Name), Schools: as[talk.SchoolType](p.Schools), Direction: p.Direction, Belongs: part(p.Says, aboutBelongs),
		Picks: alternatives(p.Subjects), More: oneLine(p.More), Subjects: part(p.Says, aboutSubjects),
		Leads: p.Leads, Heading: part(p.Says, aboutHeading),
	}
}

// alternatives are subjects as they stand in a file: each of them one, or some of
// which one is chosen.
func alternatives(texts []string) [][]string {
	var out [][]string
	for _, text := range texts {
		out = append(out, choiceOf(oneLine(text)))
	}
	return out
}
