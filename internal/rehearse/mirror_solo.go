package rehearse

import (
	"cmp"
	"slices"
	"time"
)

// Moment is a turn that opened or closed the pupil, with what came back.
type Moment struct {
	At     time.Duration
	Said   string // by the conductor; before a silence what was said before it
	Silent bool   // it was the silence that did it
	Lines  []Line // may be empty
	Layer  Layer  // that was told; empty where it is not known
	Change int    // of the trust; 0 where it is not known
	Marks  []Mark // what it counts as
}

// Quoted are the moments that are quoted, at most [MostMoments] of each, in the order of
// the talk.
type Quoted struct{ Opened, Closed []Moment }

// solo takes in the exchanges of a solo talk.
func (m *Mirror) solo(r Record) {
	about := map[time.Duration]Subject{}
	for _, b := range r.asked() {
		if b.About != "" {
			about[b.At] = b.About
		}
	}
	now := NoneAtStake // what it is about, until it is about something else
	said := ""
	var opened, closed []Moment
	waited := time.Duration(0) // without a word
	for _, x := range r.Exchanges {
		t := Turn{At: x.At, By: Conductor, Said: x.Said, Lines: x.Lines, Layer: x.Layer, Before: x.Before, After: x.After}
		if x.Silent {
			t.By, t.Marks = Nobody, []Mark{MarkSilence}
			waited += Patience
			m.Silences.Longest = max(m.Silences.Longest, waited)
			if x.deep() {
				m.Silences.Told++
			}
		} else {
			t.Marks = x.Heard.marks()
			said = x.Said
			m.Greeted = m.Greeted || x.Heard.Greeting
			if x.Heard.Named {
				m.Named++
			}
		}
		if !x.Silent || learnerWords(x.Lines) > 0 {
			waited = 0
		}
		if s, ok := about[x.At]; ok {
			now = s
		}
		if now == NextStep {
			m.step(x)
		}
		m.Turns = append(m.Turns, t)
		moment := Moment{At: x.At, Said: said, Silent: x.Silent, Lines: x.Lines, Layer: x.Layer, Change: t.Change(), Marks: t.Marks}
		switch {
		case x.deep():
			opened = append(opened, moment)
		case t.Change() < 0:
			closed = append(closed, moment)
		}
	}
	m.Opened = foremost(opened, func(a, b Moment) int {
		return cmp.Or(deeper(b, a), cmp.Compare(b.Change, a.Change), cmp.Compare(learnerWords(b.Lines), learnerWords(a.Lines)))
	})
	m.Closed = foremost(closed, func(a, b Moment) int { return cmp.Compare(a.Change, b.Change) })
}

// step takes in an exchange about a step. That it was asked for is not enough: it is
// spoken of when the pupil says something of it.
func (m *Mirror) step(x Exchange) {
	m.Step.Parts.read(x)
	if m.Step.Spoken == Never && (x.Layer != NoneTold || m.Step.Parts != StepParts{}) {
		m.Step.Spoken = x.At
	}
}

// foremost takes the moments that come first in an order, and gives them as they came.
func foremost(list []Moment, order func(a, b Moment) int) []Moment {
	slices.SortStableFunc(list, order)
	list = list[:min(MostMoments, len(list))]
	slices.SortStableFunc(list, func(a, b Moment) int { return cmp.Compare(a.At, b.At) })
	return list
}

// deeper compares how deep two moments went.
func deeper(a, b Moment) int {
	depth := []Layer{NoneTold, First, Further, Deep}
	return cmp.Compare(slices.Index(depth, a.Layer), slices.Index(depth, b.Layer))
}

// deep tells whether the pupil told more by this turn than a first answer.
func (x Exchange) deep() bool { return x.Layer == Further || x.Layer == Deep }

// learnerWords is how many words of the pupil stand in lines.
func learnerWords(lines []Line) int {
	n := 0
	for _, l := range lines {
		if l.By == Pupil && !l.Gesture() {
			n += len(wordsOf(l.Text))
		}
	}
	return n
}
