package rehearse

import (
	"slices"
	"strings"
)

// FlawKind is what is wrong with a practice pupil as a whole.
type FlawKind string

// The flaws, and what Detail then is.
const (
	NoSuchSubject FlawKind = "no-subject"  // the subject that no theme is about
	TwoThemes     FlawKind = "two-themes"  // a word that brings up another theme as well: "word/theme"
	NotReached    FlawKind = "not-reached" // the layer that nobody can get told
)

// Flaw is something wrong with a practice pupil as a whole.
type Flaw struct {
	Kind   FlawKind
	Theme  int // index; -1: no single one
	Word   int // index of the word; -1: none
	Detail string
}

// manyTurns is in how many turns the best of conductors must get everything told.
const manyTurns = 60

// Check finds what is wrong with a practice pupil whose fields are all filled:
// subjects that it has no theme about, words that bring up two themes, and layers
// that even a conductor who does everything right cannot get told, on the pupil's
// worst day.
func (p *Persona) Check() []Flaw {
	var found []Flaw
	for _, s := range []Subject{Experience, Future, NextStep} {
		if !slices.ContainsFunc(p.Themes, func(t Theme) bool { return t.About == s }) {
			found = append(found, Flaw{Kind: NoSuchSubject, Theme: -1, Word: -1, Detail: string(s)})
		}
	}
	found = append(found, p.collisions()...)
	for i := range p.Themes {
		for _, missed := range p.missed(i) {
			found = append(found, Flaw{Kind: NotReached, Theme: i, Word: -1, Detail: string(missed)})
		}
	}
	return found
}

// collisions finds the words that another theme has too.
func (p *Persona) collisions() []Flaw {
	var found []Flaw
	var before [][]pattern // of the themes above
	for i, t := range p.Themes {
		for j, word := range t.Words {
			mine := newPattern(word)
			for k, other := range before {
				if slices.ContainsFunc(other, mine.overlaps) {
					found = append(found, Flaw{Kind: TwoThemes, Theme: i, Word: j, Detail: word + "/" + p.Themes[k].ID})
				}
			}
		}
		before = append(before, patterns(strings.Join(t.Words, " ")))
	}
	return found
}

// missed gives the layers of a theme that the best conductor does not get told.
func (p *Persona) missed(theme int) []Layer {
	t := &p.Themes[theme]
	s := newState(p, 0)
	s.trust, s.grip = clamp(p.Trust.Start-1, 0, MostTrust), 0
	for range manyTurns {
		ask := Exchange{Heard: Heard{Verdict: Verdict{Kind: Open}, AskedOn: s.tells[theme].first, Hook: "?", Theme: t.ID, Named: true, ToPupil: true}}
		s.answer(&ask)
		wait := Exchange{Silent: true}
		s.wait(&wait)
		sum := Exchange{Heard: Heard{Verdict: Verdict{Kind: NoQuestion}, Summary: true, Theme: t.ID, Named: true}}
		s.answer(&sum)
	}
	var all []Layer
	was := s.tells[theme]
	if !was.first || len(t.First) == 0 {
		all = append(all, First)
	}
	if was.further < len(t.Further) || len(t.Further) == 0 {
		all = append(all, Further)
	}
	if was.deep < len(t.Deep) || len(t.Deep) == 0 {
		all = append(all, Deep)
	}
	return all
}
