package handbook

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// settings reads what the school has chosen.
func (l *loader) settings() {
	l.off = map[string]bool{}
	if l.own == nil {
		return
	}
	s, ok := l.optional(l.own, schoolName, true)
	if !ok {
		return
	}
	l.schoolSrc = s
	f, problems := read[schoolFile](s)
	l.problems = append(l.problems, problems...)
	if len(problems) > 0 {
		return
	}
	l.school = *f
	for _, path := range f.Off {
		l.off[path] = false
	}
}

// optional opens a file that need not be there.
func (l *loader) optional(fsys fs.FS, name string, own bool) (*source, bool) {
	s, problems := open(fsys, name, own)
	if len(problems) > 0 {
		if _, err := fs.Stat(fsys, name); !errors.Is(err, fs.ErrNotExist) {
			l.problems = append(l.problems, problems...)
		}
		return nil, false
	}
	if own && len(bytes.TrimSpace(s.doc)) == 0 { // a list that is being made says nothing yet
		return nil, false
	}
	return s, true
}

// isOff tells whether the school has switched something off. It may leave out
// the folder.
func (l *loader) isOff(name string) bool {
	_, short, _ := strings.Cut(name, "/")
	off := false
	for _, form := range []string{name, short} {
		if _, asked := l.off[form]; asked {
			l.off[form], off = true, true
		}
	}
	return off
}

// layers gives the file systems, the school's last.
func (l *loader) layers() []fs.FS {
	if l.own == nil {
		return []fs.FS{l.base}
	}
	return []fs.FS{l.base, l.own}
}

// lists reads glossary, facts and the school's own words. What the school adds
// is added; what it says otherwise takes the place of the built-in.
func (l *loader) lists() {
	listed(l, glossaryName, func(_ *source, f *glossaryFile) {
		for _, t := range f.Terms {
			put(&l.book.Terms, t.term(), func(o school.Term) bool { return o.Name == t.Term })
		}
	})
	listed(l, factsName, func(_ *source, f *factsFile) {
		for _, x := range f.Facts {
			put(&l.book.Facts, x.fact(), func(o talk.Fact) bool { return o.ID == x.ID })
		}
	})
	l.book.Facts = slices.DeleteFunc(l.book.Facts, func(f talk.Fact) bool { return l.isOff("facts/" + f.ID) })
	var words []school.Word
	for i, w := range l.school.Words {
		at := slices.IndexFunc(l.book.Terms, func(t school.Term) bool { return t.Own && t.Name == w.Term })
		if at < 0 {
			l.complain(spot{outer: i + 1, key: "term"}, UnknownTerm, l.renamable(), w.Term)
			continue
		}
		words = append(words, school.Word{
			Term: l.book.Terms[at], Own: w.Own, Plural: w.Plural, Neuter: w.Article == articleNeuter,
		})
	}
	l.book.Words = school.NewWords(words)
}

// put adds a value, in place of the one that it stands for.
func put[T any](list *[]T, v T, same func(T) bool) {
	if i := slices.IndexFunc(*list, same); i >= 0 {
		(*list)[i] = v
		return
	}
	*list = append(*list, v)
}

// renamable lists the terms for which a school can have its own word.
func (l *loader) renamable() string {
	var names []string
	for _, t := range l.book.Terms {
		if t.Own {
			names = append(names, t.Name)
		}
	}
	return strings.Join(names, ", ")
}

// complain names something in school.toml that is not there.
func (l *loader) complain(at spot, kind ProblemKind, subject, what string) {
	var f schoolFile
	l.problems = append(l.problems, l.schoolSrc.place(scan(l.schoolSrc.doc, f.shapes()).spots,
		[]finding{{at: at, kind: kind, subject: subject, detail: what}})...)
}

// took keeps the problems of a file, and its entry where it can be used.
func (l *loader) took(s *source, problems Problems, title string) bool {
	l.problems = append(l.problems, problems...)
	if len(problems) > 0 {
		return false
	}
	e := Entry{Path: strings.TrimSuffix(s.file, path.Ext(s.file)), File: s.file, Title: title, Own: s.own}
	if i := slices.IndexFunc(l.book.Entries, func(o Entry) bool { return o.Path == e.Path }); i >= 0 {
		e.Over = !addsTo(path.Dir(e.Path))
		l.book.Entries[i] = e
		return true
	}
	l.book.Entries = append(l.book.Entries, e)
	return true
}

// each opens the files of a folder, the school's after the built-in ones.
func (l *loader) each(folder, ext string, use func(*source)) {
	for i, fsys := range l.layers() {
		entries, err := fs.ReadDir(fsys, folder)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			l.problems = append(l.problems, &Problem{File: folder, Own: i > 0, Kind: Unreadable, Detail: err.Error()})
		}
		for _, e := range entries {
			name := path.Join(folder, e.Name())
			if e.IsDir() || strings.HasPrefix(e.Name(), ".") {
				continue
			}
			if path.Ext(name) != ext {
				l.stray(name, i > 0)
				continue
			}
			s, problems := open(fsys, name, i > 0)
			l.problems = append(l.problems, problems...)
			if len(problems) == 0 {
				use(s)
			}
		}
	}
}

// stray names a file of the school that nothing looks at: its ending is wrong.
func (l *loader) stray(name string, own bool) {
	if own {
		l.problems = append(l.problems, &Problem{File: name, Own: true, Kind: Stray})
	}
}

// around names what stands in the school's folder where nothing looks.
func (l *loader) around() {
	if l.own == nil {
		return
	}
	entries, err := fs.ReadDir(l.own, ".")
	if err != nil {
		l.problems = append(l.problems, &Problem{File: ".", Own: true, Kind: Unreadable, Detail: err.Error()})
	}
	for _, e := range entries {
		known := []string{glossaryName, factsName, mapName, calendarName, guaranteeName, trainingName, schoolName}
		if e.IsDir() {
			known = []string{guideFolder, exerciseFolder, pageFolder, sheetFolder, drillFolder, personaFolder, choiceFolder, examplesFolder}
		}
		ours := e.IsDir() || path.Ext(e.Name()) == ".toml"
		if ours && !strings.HasPrefix(e.Name(), ".") && !slices.Contains(known, e.Name()) {
			l.stray(e.Name(), true)
		}
	}
}

func (l *loader) guides() {
	before := len(l.problems)
	l.each(guideFolder, ".toml", func(s *source) {
		f, problems := read[guideFile](s)
		if !l.took(s, problems, f.Title) {
			return
		}
		g := f.guide()
		l.cards(s, f, &g)
		put(&l.book.Guides, g, func(o talk.Guide) bool { return o.ID == g.ID })
	})
	if len(l.book.Guides) == 0 && len(l.problems) == before {
		l.problems = append(l.problems, &Problem{File: guideFolder, Kind: NoGuides})
	}
	l.retire()
}

// cards puts the information cards into the stages that name them.
func (l *loader) cards(s *source, f *guideFile, g *talk.Guide) {
	for i, st := range f.Stages {
		for j, id := range st.Facts {
			at := slices.IndexFunc(l.book.Facts, func(x talk.Fact) bool { return x.ID == id })
			if at >= 0 {
				g.Stages[i].Facts = append(g.Stages[i].Facts, l.book.Facts[at])
				continue
			}
			if l.isOff("facts/" + id) {
				continue
			}
			l.problems = append(l.problems, s.place(scan(s.doc, f.shapes()).spots, []finding{{
				at: spot{outer: i + 1, key: "facts", item: j + 1}, kind: UnknownFact, subject: st.ID, detail: id,
			}})...)
		}
	}
}

// retire takes out the guides and prompts that the school has switched off. A
// stage keeps its last prompt: a talk without one cannot be held.
func (l *loader) retire() {
	var kept []talk.Guide
	for _, g := range l.book.Guides {
		name := path.Join(guideFolder, g.ID)
		for i := range g.Stages {
			st := &g.Stages[i]
			first := st.Prompts[:1]
			st.Prompts = slices.DeleteFunc(slices.Clone(st.Prompts), func(p talk.Prompt) bool { return l.isOff(name + "/" + p.ID) })
			if len(st.Prompts) == 0 {
				st.Prompts = first
				l.complain(spot{key: "off"}, LastPrompt, string(st.ID), g.ID)
			}
		}
		if l.isOff(name) {
			l.book.retired = append(l.book.retired, g)
			l.markOff(name)
			continue
		}
		kept = append(kept, g)
	}
	if len(kept) == 0 && len(l.book.Guides) > 0 {
		l.complain(spot{key: "off"}, NoGuides, "", "")
	}
	l.book.Guides = kept
}

func (l *loader) markOff(name string) {
	if i := slices.IndexFunc(l.book.Entries, func(e Entry) bool { return e.Path == name }); i >= 0 {
		l.book.Entries[i].Off = true
	}
}

func (l *loader) exercises() {
	l.each(exerciseFolder, ".toml", func(s *source) {
		f, problems := read[exerciseFile](s)
		if l.took(s, problems, f.Title) {
			put(&l.book.Exercises, f.exercise(), func(o talk.Exercise) bool { return o.ID == f.ID })
		}
	})
	l.book.Exercises = slices.DeleteFunc(l.book.Exercises, func(e talk.Exercise) bool { return l.switchedOff(exerciseFolder, e.ID) })
}

func (l *loader) pages() {
	l.each(pageFolder, ".md", func(s *source) {
		p, problems := readPage(s)
		if l.took(s, problems, p.Title) {
			put(&l.book.Pages, p, func(o Page) bool { return o.ID == p.ID })
		}
	})
	l.book.Pages = slices.DeleteFunc(l.book.Pages, func(p Page) bool { return l.switchedOff(pageFolder, p.ID) })
}

func (l *loader) switchedOff(folder, id string) bool {
	name := path.Join(folder, id)
	if !l.isOff(name) {
		return false
	}
	l.markOff(name)
	return true
}

// unused names what was to be switched off and is not there.
func (l *loader) unused() {
	for i, name := range l.school.Off {
		if !l.off[name] {
			l.complain(spot{key: "off", item: i + 1}, UnknownOff, "", name)
		}
	}
}
