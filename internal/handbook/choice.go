package handbook

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"gesprek/internal/route"
)

// choiceFolder holds what is known of choosing, in the files named here. A school
// adds to each of them, or says otherwise, by id.
const choiceFolder = "keuze"

const (
	subjectName = "vakken.toml"
	profileName = "profielen.toml"
	studyName   = "opleidingen.toml"
	levelName   = "niveaus.toml"
	ruleName    = "regels.toml"
	outlookName = "kansen.toml"
)

// choiceReader is the choices that are being read, with what points at something
// that another file has: that can be looked at only when all have been read.
type choiceReader struct {
	*loader
	c     *route.Choices
	links []func()
}

// choices reads what is known of choosing. Without its files nothing is known.
func (l *loader) choices() {
	r := &choiceReader{loader: l, c: &l.book.Atlas.Choices}
	listed(l, path.Join(choiceFolder, subjectName), r.subjects)
	listed(l, path.Join(choiceFolder, profileName), r.profiles)
	listed(l, path.Join(choiceFolder, studyName), r.studies)
	listed(l, path.Join(choiceFolder, levelName), r.levels)
	listed(l, path.Join(choiceFolder, ruleName), func(_ *source, f *ruleFile) {
		for _, x := range f.Rules {
			put(&r.c.Rules, x.rule(), func(o route.Rule) bool { return o.ID == x.ID })
		}
	})
	listed(l, path.Join(choiceFolder, outlookName), r.outlooks)
	for _, look := range r.links {
		look()
	}
	off := func(id string) bool { return l.isOff(choiceFolder + "/" + id) }
	r.c.Profiles = slices.DeleteFunc(r.c.Profiles, func(p route.Profile) bool { return off(p.ID) })
	r.c.Studies = slices.DeleteFunc(r.c.Studies, func(s route.Study) bool { return off(s.ID) })
	r.c.Rules = slices.DeleteFunc(r.c.Rules, func(x route.Rule) bool { return off(x.ID) })
	r.aside()
}

// aside names what stands in the school's folder and is none of the files.
func (r *choiceReader) aside() {
	if r.own == nil {
		return
	}
	entries, err := fs.ReadDir(r.own, choiceFolder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		r.problems = append(r.problems, &Problem{File: choiceFolder, Own: true, Kind: Unreadable, Detail: err.Error()})
	}
	known := []string{subjectName, profileName, studyName, levelName, ruleName, outlookName}
	for _, e := range entries {
		if name := e.Name(); name[0] != '.' && !slices.Contains(known, name) {
			r.problems = append(r.problems, &Problem{File: path.Join(choiceFolder, name), Own: true, Kind: Stray, Detail: strings.Join(known, ", ")})
		}
	}
}

// link looks later whether what a file names is there.
func (r *choiceReader) link(s *source, f form, names func(c *findings)) {
	r.links = append(r.links, func() {
		c := &findings{}
		names(c)
		r.amiss(s, f, c.found)
	})
}

// linked checks that each of a list of names is there.
func linked(c *findings, at spot, owner string, names []string, there func(string) bool) {
	for i, name := range names {
		at.item = i + 1
		if !there(name) {
			c.add(at, UnknownLink, subject(owner, spot{key: at.key}), name)
		}
	}
}

func (r *choiceReader) isSubject(name string) bool {
	return slices.ContainsFunc(r.c.Subjects, func(s route.Subject) bool { return s.Name == name })
}

func (r *choiceReader) isStudy(id string) bool { _, ok := r.c.Study(id); return ok }

func (r *choiceReader) isProfile(id string) bool { _, ok := r.c.Profile(id); return ok }

// isDirection tells whether a profile or a study is of a direction.
func (r *choiceReader) isDirection(name string) bool {
	return slices.ContainsFunc(r.c.Profiles, func(p route.Profile) bool { return p.Direction == name }) ||
		slices.ContainsFunc(r.c.Studies, func(s route.Study) bool { return s.Direction == name })
}

// areSubjects tells whether every one of the subjects to choose from is there.
func (r *choiceReader) areSubjects(text string) bool {
	return !slices.ContainsFunc(choiceOf(text), func(name string) bool { return !r.isSubject(name) })
}

func (r *choiceReader) subjects(s *source, f *subjectFile) {
	for _, x := range f.Subjects {
		subject := route.Subject{Name: oneLine(x.Name), Covers: x.Covers}
		put(&r.c.Subjects, subject, func(o route.Subject) bool { return o.Name == subject.Name })
	}
	r.link(s, f.shapes(), func(c *findings) {
		for i, x := range f.Subjects {
			linked(c, spot{outer: i + 1, key: "covers"}, x.Name, x.Covers, r.isSubject)
		}
	})
}

func (r *choiceReader) profiles(s *source, f *profileFile) {
	for i := range f.Profiles {
		p := f.Profiles[i].profile()
		put(&r.c.Profiles, p, func(o route.Profile) bool { return o.ID == p.ID })
	}
	r.link(s, f.shapes(), func(c *findings) {
		for i, p := range f.Profiles {
			at := spot{outer: i + 1}
			linked(c, at.under("subjects"), p.ID, p.Subjects, r.areSubjects)
			linked(c, at.under("leads"), p.ID, p.Leads, r.isStudy)
		}
	})
}

func (r *choiceReader) studies(s *source, f *studyFile) {
	for i := range f.Studies {
		study := f.Studies[i].study()
		put(&r.c.Studies, study, func(o route.Study) bool { return o.ID == study.ID })
	}
	r.link(s, f.shapes(), func(c *findings) {
		for i, study := range f.Studies {
			for j, w := range study.Ways {
				at := spot{outer: i + 1, inner: j + 1}
				linked(c, at.under("profiles"), study.ID, w.Profiles, r.isProfile)
				linked(c, at.under("directions"), study.ID, w.Directions, r.isDirection)
				linked(c, at.under("needs"), study.ID, w.Needs, r.areSubjects)
			}
		}
	})
}

func (r *choiceReader) levels(_ *source, f *levelFile) {
	for i := range f.Levels {
		level := f.Levels[i].level()
		put(&r.c.Levels, level, func(o route.Level) bool { return o.Number == level.Number })
	}
}

func (r *choiceReader) outlooks(s *source, f *outlookFile) {
	for i := range f.Outlooks {
		x := f.Outlooks[i].outlook()
		put(&r.c.Outlooks, x, func(o route.Outlook) bool { return o.Study == x.Study && o.About == x.About })
	}
	r.link(s, f.shapes(), func(c *findings) {
		for i, x := range f.Outlooks {
			if !r.isStudy(x.Study) {
				c.add(spot{outer: i + 1, key: "study"}, UnknownLink, "study", x.Study)
			}
		}
	})
}

// rewriteChoices puts what is said of choosing through a function. Names of subjects
// and studies stay: they are found by them.
func rewriteChoices(c *route.Choices, say func(string) string) {
	of := func(s *route.Statement) { s.Text = say(s.Text) }
	for i := range c.Profiles {
		p := &c.Profiles[i]
		p.More = say(p.More)
		of(&p.Subjects)
		of(&p.Belongs)
		of(&p.Heading)
	}
	for i := range c.Studies {
		of(&c.Studies[i].About)
		for j := range c.Studies[i].Ways {
			of(&c.Studies[i].Ways[j].Says)
		}
	}
	for i := range c.Levels {
		of(&c.Levels[i].Access)
		of(&c.Levels[i].Length)
	}
	for i := range c.Rules {
		c.Rules[i].Title = say(c.Rules[i].Title)
		of(&c.Rules[i].Says)
	}
	for i := range c.Outlooks {
		of(&c.Outlooks[i].Says)
	}
}
