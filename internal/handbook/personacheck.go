package handbook

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// What a practice pupil can be. A pupil of groep 8 is ten at the youngest.
const (
	youngest = 10
	oldest   = 30

	saidLength = 240  // characters of one thing that is said
	cardLength = 1200 // of what is read before or after the talk
	mostStep   = 3    // by which one turn changes the trust
	leastBegin = 3    // letters before the * of a word
)

func (p *personaFile) check(id string) []finding {
	c := &findings{}
	c.fileName(p.ID, id)
	p.who(c)
	p.Trust.check(c)
	for _, l := range p.Says.lists() {
		c.spoken(spot{key: l.key}, "", l.value, l.key != saysFine && l.key != saysFact)
	}
	p.parent(c)
	seen := map[string]bool{}
	for i := range p.Themes {
		p.Themes[i].check(c, spot{outer: i + 1}, seen, p.Kind == string(talk.WithParents))
	}
	if len(p.Themes) == 0 {
		c.add(spot{key: "theme"}, Missing, "theme", "")
	}
	if len(c.found) == 0 { // the rules of the domain are about a pupil that is whole
		p.flaws(c)
	}
	return c.found
}

// flaws puts what is wrong with the pupil as a whole at its place in the file.
func (p *personaFile) flaws(c *findings) {
	v := p.persona()
	for _, f := range v.Check() {
		at := spot{outer: f.Theme + 1}
		owner := ""
		if f.Theme >= 0 {
			owner = p.Themes[f.Theme].ID
		}
		switch f.Kind {
		case rehearse.NoSuchSubject:
			c.add(spot{outer: len(p.Themes)}, NoSuchTheme, "", f.Detail)
		case rehearse.TwoThemes:
			at.key, at.item = "words", f.Word+1
			c.add(at, TwoThemes, subject(owner, at), f.Detail)
		case rehearse.NotReached:
			at.key = layerKey(rehearse.Layer(f.Detail))
			c.add(at, NotReached, subject(owner, at), ratio(or(p.Trust.Start, 0), p.needed(at.key, f.Theme)))
		}
	}
}

// layerKey is the key under which a layer stands.
func layerKey(l rehearse.Layer) string {
	switch l {
	case rehearse.First:
		return "first"
	case rehearse.Further:
		return "further"
	}
	return "deep"
}

// needed is the trust that a layer of a theme needs.
func (p *personaFile) needed(layer string, theme int) int {
	switch further := or(p.Trust.Further, usualFurther); layer {
	case "first":
		return 0
	case "further":
		return further
	default:
		return max(further, or(p.Themes[theme].Trust, usualDeep))
	}
}

// who checks who the pupil is and what people read of it.
func (p *personaFile) who(c *findings) {
	for _, text := range []keyed[string]{{"name", p.Name}, {"about", p.About}, {"practise", p.Practise}, {"background", p.Background}} {
		at := spot{key: text.key}
		if c.filled(at, "", text.value) {
			c.printable(at, "", text.value, cardLength)
		}
	}
	for _, list := range []keyed[[]string]{{"shows", p.Shows}, {"opens", p.Opens}, {"closes", p.Closes}} {
		c.spoken(spot{key: list.key}, "", list.value, true)
	}
	c.within(spot{key: "age"}, "", p.Age, youngest, oldest)
	if c.filled(spot{key: "kind"}, "", p.Kind) {
		known(c, spot{key: "kind"}, "", p.Kind, []talk.Kind{talk.Individual, talk.WithParents})
	}
	if c.filled(spot{key: "school"}, "", p.School) && known(c, spot{key: "school"}, "", p.School, talk.SchoolTypes()) {
		p.phase(c)
	}
}

// phase checks that school, leerjaar and phase go together.
func (p *personaFile) phase(c *findings) {
	school := talk.SchoolType(p.School)
	if p.Year < 1 || p.Year > school.LastYear() {
		c.within(spot{key: "year"}, "", p.Year, 1, school.LastYear())
		return
	}
	if p.Phase == "" || !known(c, spot{key: "phase"}, "", p.Phase, talk.Phases()) {
		return // without, it is what school and leerjaar say
	}
	if is := talk.PhaseOf(school, p.Year); string(is) != p.Phase {
		c.add(spot{key: "phase"}, WrongPhase, p.Phase, p.School+"/"+strconv.Itoa(p.Year)+"/"+string(is))
	}
}

func (t *trustInFile) check(c *findings) {
	at := spot{key: trustTable + ".start"}
	if t.Start == nil {
		c.add(at, Missing, at.key, "")
	}
	c.within(at, "", or(t.Start, 0), 0, rehearse.MostTrust)
	c.within(spot{key: trustTable + ".further"}, "", or(t.Further, usualFurther), 0, rehearse.MostTrust)
	for _, step := range t.steps() {
		c.within(spot{key: step.key}, "", or(step.value, 0), -mostStep, mostStep)
	}
}

// parent checks who sits beside the pupil.
func (p *personaFile) parent(c *findings) {
	at := spot{key: parentTable}
	with := p.Kind == string(talk.WithParents)
	switch {
	case p.Parent == nil && with:
		c.add(spot{key: "kind"}, NoParent, "", "")
		return
	case p.Parent == nil:
		return
	case p.Kind == string(talk.Individual):
		c.add(at, NotAlone, parentTable, "")
	}
	at = spot{key: parentTable + ".name"}
	if c.filled(at, "", p.Parent.Name) {
		c.printable(at, "", p.Parent.Name, saidLength)
	}
	for _, l := range p.Parent.lists() {
		c.spoken(spot{key: l.key}, "", l.value, true)
	}
}

func (t *themeInFile) check(c *findings, at spot, seen map[string]bool, parents bool) {
	c.ident(seen, at, t.ID)
	if c.filled(at.under("title"), t.ID, t.Title) {
		c.printable(at.under("title"), t.ID, t.Title, saidLength)
	}
	if c.filled(at.under("about"), t.ID, t.About) {
		known(c, at.under("about"), t.ID, t.About, rehearse.Subjects())
	}
	if t.Competence != "" {
		known(c, at.under("competence"), t.ID, t.Competence, talk.Competences())
	}
	if t.Key != "" {
		known(c, at.under("key"), t.ID, t.Key, rehearse.Keys())
	}
	c.within(at.under("trust"), t.ID, or(t.Trust, usualDeep), 0, rehearse.MostTrust)
	c.words(at.under("words"), t.ID, t.Words)
	for _, l := range t.lists() {
		layer := slices.Contains([]string{"first", "further", "deep"}, l.key)
		c.spoken(at.under(l.key), t.ID, l.value, layer)
	}
	if len(t.Parent) > 0 && !parents {
		c.add(at.under("parent"), NotAlone, subject(t.ID, at.under("parent")), "")
	}
}

// spoken checks a list of things that are said, or done where they stand in
// brackets.
func (c *findings) spoken(at spot, owner string, list []string, needed bool) {
	if needed && len(list) == 0 {
		c.add(at, Missing, subject(owner, at), "")
	}
	for i, text := range list {
		at.item = i + 1
		if c.filled(at, owner, text) {
			c.printable(at, owner, text, saidLength)
			c.brackets(at, owner, text)
		}
	}
}

// printable checks that a text fits, and stands on one line.
func (c *findings) printable(at spot, owner, text string, limit int) {
	if n := utf8.RuneCountInString(text); n > limit {
		c.add(at, LongText, subject(owner, at), ratio(n, limit))
	}
	if i := strings.IndexFunc(text, steers); i >= 0 {
		r, _ := utf8.DecodeRuneInString(text[i:])
		c.add(at, ControlMark, subject(owner, at), strings.ToUpper(strconv.FormatInt(int64(r), 16)))
	}
}

// brackets checks that a text is said, or stands in brackets as a whole: then it is
// done.
func (c *findings) brackets(at spot, owner, text string) {
	said := strings.TrimSpace(text)
	if inner, ok := strings.CutPrefix(said, "("); ok {
		said, ok = strings.CutSuffix(inner, ")")
		if !ok {
			said = text
		}
	}
	if strings.ContainsAny(said, "()") {
		c.add(at, HalfBracket, subject(owner, at), text)
	}
}

// words checks what brings a theme up.
func (c *findings) words(at spot, owner string, list []string) {
	if len(list) == 0 {
		c.add(at, Missing, subject(owner, at), "")
	}
	for i, word := range list {
		at.item = i + 1
		if c.filled(at, owner, word) && !wordForm(word) {
			c.add(at, BadWord, subject(owner, at), word)
		}
	}
}

// wordForm tells whether a text is one word, or how words begin and a *.
func wordForm(text string) bool {
	begin, any := strings.CutSuffix(text, "*")
	letters := 0
	for _, r := range begin {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '\'' && r != '’' {
			return false
		}
		letters++
	}
	return letters >= leastBegin || letters > 1 && !any
}
