package talk

import (
	"slices"
	"strings"
	"time"
)

// StageID names one of the five stages of a talk.
type StageID string

// The stages, in the order of the talk.
const (
	Opening    StageID = "opening"
	Experience StageID = "ervaring"
	Deepening  StageID = "verdieping"
	Outlook    StageID = "vooruitblik"
	NextStep   StageID = "vervolgstap"
)

// Stages lists the five stages in the order of the talk.
func Stages() []StageID {
	return []StageID{Opening, Experience, Deepening, Outlook, NextStep}
}

// Guide is the leidraad of a talk. It is content: nothing in it changes while
// a talk is held, and a session keeps the text of each question as it was asked.
type Guide struct {
	ID     string
	Title  string
	About  string // for the conductor: what the talk is about and what it gives
	Kind   Kind
	Fit    Fit
	Stages []Stage
}

// Fit is whom a guide is made for. What is empty says nothing; a guide that
// says nothing at all is chosen by hand, a reflectiemoment aside.
type Fit struct {
	Phase   Phase
	Schools []SchoolType
	Years   []int // leerjaren, po: groepen
	Roles   []Role
}

// Stage is one part of a guide.
type Stage struct {
	ID      StageID
	Minutes int    // share of a talk of twenty minutes
	Goal    string // for the conductor
	Leave   string // for the conductor: when to go on
	Facts   []Fact // what is good to know here
	Prompts []Prompt
	Spare   []Prompt // of a talk with an agenda: what is not on it, but can be gone to
}

// Fact is information for the conductor beside the questions: a date, a rule,
// a guarantee. It tells; it promises nothing.
type Fact struct {
	ID        string
	Title     string
	Text      string
	Source    string
	Confirmed bool   // else it is to be asked about (na te vragen)
	Year      string // school year it is from, such as "2025-2026"; empty: it does not change by the year
}

// Prompt is one question with what helps when it does not work at once.
// Texts may hold {naam}, the pupil's first name.
type Prompt struct {
	ID           string
	Text         string
	To           Addressee
	Competence   Competence
	Direction    bool // asks for a direction: waits until one experience is noted
	FollowUps    []string
	Ladder       []string // three ever smaller steps for "weet ik niet"
	Alternatives []string
}

// Weight is the stage's share of a talk of the given length.
func (g *Guide) Weight(stage int, length time.Duration) time.Duration {
	sum := 0
	for i := range g.Stages {
		sum += g.Stages[i].Minutes
	}
	if sum == 0 {
		return 0
	}
	return length * time.Duration(g.Stages[stage].Minutes) / time.Duration(sum)
}

// stageIndex finds a stage, or -1.
func (g *Guide) stageIndex(id StageID) int {
	return slices.IndexFunc(g.Stages, func(s Stage) bool { return s.ID == id })
}

// Criteria is what the choice of a guide depends on.
type Criteria struct {
	Type SchoolType
	Year int
	Kind Kind
	Role Role
}

// Suits orders guides by how well they fit, the best first; those of another
// kind or for other pupils come last, in their given order, so that a mentor
// can still choose one. The bool tells whether the first one fits.
func Suits(guides []Guide, c Criteria) ([]Guide, bool) {
	sorted := slices.Clone(guides)
	slices.SortStableFunc(sorted, func(a, b Guide) int {
		if by := fit(&b, c) - fit(&a, c); by != 0 || fit(&a, c) < samePupil {
			return by
		}
		return breadth(&a) - breadth(&b)
	})
	return sorted, len(sorted) > 0 && fit(&sorted[0], c) >= fits
}

// How well a guide fits, from not at all. A guide that is made for other
// conductors comes after one that is for all.
const (
	sameKind = iota + 1
	samePupil
	othersRole
	fits
	ownRole
)

func fit(g *Guide, c Criteria) int {
	pupil, kind := g.Fit.Covers(c.Type, c.Year), g.Kind == c.Kind
	if c.Kind == Reflection {
		pupil = pupil || g.Fit.AnyPupil()
	}
	switch {
	case pupil && kind && len(g.Fit.Roles) == 0:
		return fits
	case pupil && kind && slices.Contains(g.Fit.Roles, c.Role):
		return ownRole
	case pupil && kind:
		return othersRole
	case pupil:
		return samePupil
	case kind:
		return sameKind
	}
	return 0
}

// AnyPupil tells whether a guide is made for nobody in particular.
func (f Fit) AnyPupil() bool { return f.Phase == Other && len(f.Schools) == 0 && len(f.Years) == 0 }

// Covers tells whether something is made for such a pupil. One without any
// criterion is made for nobody in particular.
func (f Fit) Covers(t SchoolType, year int) bool {
	return !f.AnyPupil() &&
		(f.Phase == Other || f.Phase == PhaseOf(t, year)) &&
		(len(f.Schools) == 0 || slices.Contains(f.Schools, t)) &&
		(len(f.Years) == 0 || slices.Contains(f.Years, year) || t == Mbo && year == 0) // a student may have no year
}

// Serves tells whether a guide is made for pupils of a phase.
func (f Fit) Serves(p Phase) bool {
	for _, t := range SchoolTypes() {
		for year := 1; year <= t.LastYear(); year++ {
			if PhaseOf(t, year) == p && f.Covers(t, year) {
				return true
			}
		}
	}
	return false
}

// breadth is how many kinds of pupils a guide is made for: the narrowest one
// knows best what is decided.
func breadth(g *Guide) int {
	count := 0
	for _, t := range SchoolTypes() {
		for year := 1; year <= t.LastYear(); year++ {
			if g.Fit.Covers(t, year) {
				count++
			}
		}
	}
	return count
}

// ordered gives the prompts of a stage in the order in which they are asked:
// those for competences not touched in earlier talks first. Opening and
// vervolgstap keep their order, which is a way in and a way out.
func (s *Stage) ordered(touched []Competence) []Prompt {
	prompts := slices.Clone(s.Prompts)
	if s.ID == Opening || s.ID == NextStep {
		return prompts
	}
	known := func(p Prompt) int {
		if p.Competence != NoneTouched && slices.Contains(touched, p.Competence) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(prompts, func(a, b Prompt) int { return known(a) - known(b) })
	return prompts
}

// fill puts the pupil's first name into a text.
func fill(text, name string) string { return strings.ReplaceAll(text, "{naam}", name) }
