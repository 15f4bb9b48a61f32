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
	Phase  Phase
	Kind   Kind
	Years  []int  // leerjaren that it is made for; empty: every year of the phase
	Roles  []Role // conductors that it is made for; empty: everyone
	Stages []Stage
}

// Stage is one part of a guide.
type Stage struct {
	ID      StageID
	Minutes int    // share of a talk of twenty minutes
	Goal    string // for the conductor
	Leave   string // for the conductor: when to go on
	Prompts []Prompt
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
	Phase Phase
	Year  int
	Kind  Kind
	Role  Role
}

// Suits orders guides by how well they fit, the best first; guides of another
// kind or phase come last, in their given order, so that a mentor can still
// choose one. The bool tells whether the first one fits phase and kind.
func Suits(guides []Guide, c Criteria) ([]Guide, bool) {
	sorted := slices.Clone(guides)
	slices.SortStableFunc(sorted, func(a, b Guide) int { return fit(&b, c) - fit(&a, c) })
	return sorted, len(sorted) > 0 && fit(&sorted[0], c) >= fits
}

// fits is the lowest score of a guide of the right phase and kind.
const fits = 3

// fit weighs phase over kind, and among guides of the right phase and kind
// leerjaar over role; a guide that is made for another year or role loses from
// one that is made for all. Elsewhere a leerjaar means something else.
func fit(g *Guide, c Criteria) int {
	phase, kind := g.Phase == c.Phase && c.Phase != Other, g.Kind == c.Kind
	switch {
	case phase && kind:
		return fits + 3 + 2*among(g.Years, c.Year) + among(g.Roles, c.Role)
	case phase:
		return 2
	case kind:
		return 1
	default:
		return 0
	}
}

func among[T comparable](list []T, x T) int {
	switch {
	case len(list) == 0:
		return 0
	case slices.Contains(list, x):
		return 1
	default:
		return -1
	}
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
