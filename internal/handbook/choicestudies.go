package handbook

import (
	"slices"

	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// studyFile is the studies as they stand in keuze/opleidingen.toml.
type studyFile struct {
	Studies []studyInFile `toml:"study"`
}

type studyInFile struct {
	ID        string   `toml:"id"`
	Name      string   `toml:"name"`
	Also      []string `toml:"also"`
	Type      string   `toml:"type"`
	Domain    bool     `toml:"domain"`
	Direction string   `toml:"direction"`
	saysInFile
	Ways []wayInFile `toml:"way"`
}

type wayInFile struct {
	Schools    []string `toml:"schools"`
	Profiles   []string `toml:"profiles"`
	Directions []string `toml:"directions"`
	Related    bool     `toml:"related"`
	Verdict    string   `toml:"verdict"`
	Needs      []string `toml:"needs"`
	saysInFile
}

func (f *studyFile) shapes() form {
	return form{outer: "study", inner: "way", shape: func(at spot) (Shape, bool) {
		switch {
		case at.outer == 0:
			return Tables, at.key == "study"
		case at.inner > 0:
			return wayShape(at.key)
		case at.key == "way":
			return Tables, true
		case at.key == "domain":
			return YesNo, true
		case at.key == "also":
			return Texts, true
		}
		return Text, slices.Contains(saysKeys("id", "name", "type", "direction"), at.key)
	}}
}

func wayShape(key string) (Shape, bool) {
	switch key {
	case "schools", "profiles", "directions", "needs":
		return Texts, true
	case "related":
		return YesNo, true
	}
	return Text, slices.Contains(saysKeys("verdict"), key)
}

func (f *studyFile) check(string) []finding {
	c := &findings{}
	seen := map[string]bool{}
	for i, s := range f.Studies {
		at := spot{outer: i + 1}
		c.name(seen, at, s.ID, "name", s.Name)
		if c.filled(at.under("type"), s.ID, s.Type) {
			known(c, at.under("type"), s.ID, s.Type, route.Kinds())
		}
		if s.saysInFile != (saysInFile{}) { // without it the name says enough
			c.says(at, s.ID, s.saysInFile)
		}
		for j, w := range s.Ways {
			at.inner = j + 1
			if c.filled(at.under("verdict"), s.ID, w.Verdict) {
				known(c, at.under("verdict"), s.ID, w.Verdict, route.Verdicts())
			}
			c.schools(at.under("schools"), s.ID, w.Schools, false)
			c.says(at, s.ID, w.saysInFile)
		}
	}
	return c.found
}

func (s *studyInFile) study() route.Study {
	out := route.Study{
		ID: s.ID, Name: oneLine(s.Name), Also: each(s.Also, oneLine), Kind: route.Kind(s.Type), Domain: s.Domain,
		Direction: s.Direction, About: s.statement(),
	}
	for _, w := range s.Ways {
		out.Ways = append(out.Ways, route.Way{
			Schools: as[talk.SchoolType](w.Schools), Profiles: w.Profiles, Directions: w.Directions, Related: w.Related,
			Verdict: route.Verdict(w.Verdict), Needs: alternatives(w.Needs), Says: w.statement(),
		})
	}
	return out
}

// levelFile is the levels of the mbo as they stand in keuze/niveaus.toml.
type levelFile struct {
	Levels []levelInFile `toml:"level"`
}

type levelInFile struct {
	Number  int          `toml:"number"`
	Schools []string     `toml:"schools"`
	Years   string       `toml:"years"`
	Says    []partInFile `toml:"says"`
}

func (f *levelFile) shapes() form {
	return form{outer: "level", inner: "says", shape: func(at spot) (Shape, bool) {
		switch {
		case at.outer == 0:
			return Tables, at.key == "level"
		case at.inner > 0:
			return partShape(at.key)
		}
		shape, ok := map[string]Shape{"says": Tables, "number": Number, "schools": Texts, "years": Text}[at.key]
		return shape, ok
	}}
}

func (f *levelFile) check(string) []finding {
	c := &findings{}
	for i, l := range f.Levels {
		at := spot{outer: i + 1}
		const highest = 4
		c.within(at.under("number"), "", l.Number, 1, highest)
		c.schools(at.under("schools"), "", l.Schools, false)
		c.filled(at.under("years"), "", l.Years)
		c.parts(i+1, "", l.Says, []string{aboutAccess, aboutLength})
	}
	return c.found
}

func (l *levelInFile) level() route.Level {
	return route.Level{
		Number: l.Number, Schools: as[talk.SchoolType](l.Schools), Years: oneLine(l.Years),
		Access: part(l.Says, aboutAccess), Length: part(l.Says, aboutLength),
	}
}

// ruleFile is what holds for many as it stands in keuze/regels.toml.
type ruleFile struct {
	Rules []ruleInFile `toml:"rule"`
}

type ruleInFile struct {
	ID      string   `toml:"id"`
	Title   string   `toml:"title"`
	Schools []string `toml:"schools"`
	Types   []string `toml:"types"`
	saysInFile
}

func (f *ruleFile) shapes() form {
	return form{outer: "rule", shape: func(at spot) (Shape, bool) {
		switch {
		case at.outer == 0:
			return Tables, at.key == "rule"
		case at.key == "schools" || at.key == "types":
			return Texts, true
		}
		return Text, slices.Contains(saysKeys("id", "title"), at.key)
	}}
}

func (f *ruleFile) check(string) []finding {
	c := &findings{}
	seen := map[string]bool{}
	for i, r := range f.Rules {
		at := spot{outer: i + 1}
		c.name(seen, at, r.ID, "title", r.Title)
		c.schools(at.under("schools"), r.ID, r.Schools, false)
		for j, k := range r.Types {
			known(c, spot{outer: i + 1, key: "types", item: j + 1}, r.ID, k, route.Kinds())
		}
		c.says(at, r.ID, r.saysInFile)
	}
	return c.found
}

func (r *ruleInFile) rule() route.Rule {
	return route.Rule{
		ID: r.ID, Title: oneLine(r.Title), Schools: as[talk.SchoolType](r.Schools), Kinds: as[route.Kind](r.Types), Says: r.statement(),
	}
}

// outlookFile is the prospects as they stand in keuze/kansen.toml.
type outlookFile struct {
	Outlooks []outlookInFile `toml:"outlook"`
}

type outlookInFile struct {
	Study string `toml:"study"`
	About string `toml:"about"`
	saysInFile
}

func (f *outlookFile) shapes() form {
	return form{outer: "outlook", shape: func(at spot) (Shape, bool) {
		if at.outer == 0 {
			return Tables, at.key == "outlook"
		}
		return Text, slices.Contains(saysKeys("study", "about"), at.key)
	}}
}

func (f *outlookFile) check(string) []finding {
	c := &findings{}
	seen := map[string]bool{}
	for i, o := range f.Outlooks {
		at := spot{outer: i + 1}
		c.filled(at.under("study"), "", o.Study)
		if c.filled(at.under("about"), o.Study, o.About) {
			known(c, at.under("about"), o.Study, o.About, route.Prospects())
		}
		c.once(seen, at.under("about"), o.Study+" "+o.About)
		c.says(at, o.Study, o.saysInFile)
	}
	return c.found
}

func (o *outlookInFile) outlook() route.Outlook {
	return route.Outlook{Study: o.Study, About: route.Prospect(o.About), Says: o.statement()}
}
