package rehearse

import (
	"testing"
	"time"

	"gesprek/internal/talk"
)

// turnsOf makes turns with these marks, a minute apart.
func turnsOf(marks ...Mark) []Turn {
	var list []Turn
	for i, m := range marks {
		list = append(list, Turn{At: time.Duration(i+1) * time.Minute, Marks: []Mark{m}, Said: "beurt"})
	}
	return list
}

// edge is a rule with a mirror for which it just holds, and one for which it just does not.
type edge struct{ holds, not Mirror }

func workedEdges() map[RuleID]edge {
	total := func(c Counts) Mirror { return Mirror{Total: c} }
	course := func(experience, future time.Duration) Mirror { return Mirror{Order: Order{experience, future}} }
	turned := func(second int) Mirror {
		m := Mirror{Whole: 10 * time.Minute, Total: Counts{Advice: 2 + second, Open: 4}, Turns: turnsOf(MarkAdvice, MarkAdvice)}
		for range second {
			m.Turns = append(m.Turns, Turn{At: 9 * time.Minute, Marks: []Mark{MarkAdvice}})
		}
		return m
	}
	touched := func(n int) (m Mirror) {
		for i, c := range talk.Competences() {
			m.Touched = append(m.Touched, Touch{Competence: c, Times: map[bool]int{true: 2}[i < n]})
		}
		return m
	}
	return map[RuleID]edge{
		WorkedSilence:    {Mirror{Silences: Silences{Number: 4, Told: 1}}, Mirror{Silences: Silences{Number: 4}}},
		WorkedSummary:    {total(Counts{Summaries: 1}), total(Counts{AskedOn: 3})},
		WorkedAskedOn:    {total(Counts{AskedOn: 2}), total(Counts{AskedOn: 1})},
		WorkedOpened:     {Mirror{Quoted: Quoted{Opened: []Moment{{Layer: Further}, {Layer: Deep}}}}, Mirror{Quoted: Quoted{Opened: []Moment{{Layer: Further}}}}},
		WorkedExperience: {course(time.Second, 2*time.Second), course(time.Second, Never)},
		WorkedStep:       {Mirror{Step: Reached{Parts: StepParts{What: true, Who: true}}}, Mirror{Step: Reached{Parts: StepParts{What: true}}}},
		WorkedOpen:       {total(Counts{Open: 3, Closed: 2}), total(Counts{Open: 3, Closed: 3})},
		WorkedPause:      {total(Counts{Silences: 2}), total(Counts{Silences: 1})},
		WorkedSpeaking:   {Mirror{Said: Shares{InWords, 25, 50, 25}}, Mirror{Said: Shares{InWords, 51, 49, 0}}},
		WorkedTurn:       {turned(1), turned(2)},
		WorkedParent: {
			Mirror{Parent: true, Manner: Manner{Named: 2}, Said: Shares{InWords, 1, 3, 2}},
			Mirror{Parent: true, Manner: Manner{Named: 2}, Said: Shares{InWords, 1, 2, 2}},
		},
		WorkedTouched:  {touched(3), touched(2)},
		WorkedNoAdvice: {total(Counts{Open: 8}), total(Counts{Open: 8, Advice: 1})},
		WorkedNeutral:  {total(Counts{Closed: 5}), total(Counts{Closed: 5, Leading: 1})},
		WorkedSingle:   {total(Counts{Leading: 5}), total(Counts{Leading: 4})},
		WorkedAgain:    {Mirror{Manner: Manner{TakenBack: 1}}, Mirror{}},
		WorkedAsked:    {total(Counts{Stacked: 1}), total(Counts{Summaries: 1})},
		WorkedGreeting: {Mirror{Manner: Manner{Greeted: true}}, Mirror{}},
		WorkedStayed:   {Mirror{Whole: time.Minute}, Mirror{Whole: 59 * time.Second}},
	}
}

func tryEdges() map[RuleID]edge {
	total := func(c Counts) Mirror { return Mirror{Total: c} }
	course := func(experience, future time.Duration) Mirror { return Mirror{Order: Order{experience, future}} }
	touched := func(times ...int) Mirror {
		m := total(Counts{Open: 5, Silences: 1, AskedOn: 1, Summaries: 1})
		for i, c := range talk.Competences() {
			m.Touched = append(m.Touched, Touch{Competence: c, Times: times[i]})
		}
		return m
	}
	const closed, other = MarkClosed, MarkSilence
	return map[RuleID]edge{
		TryPark:       {total(Counts{Advice: 1}), total(Counts{Leading: 1})},
		TryNeutral:    {total(Counts{Leading: 1}), total(Counts{Advice: 1})},
		TryParent:     {Mirror{Said: Shares{InTime, 9, 1, 2}}, Mirror{Said: Shares{InTime, 9, 2, 2}}},
		TryTell:       {Mirror{Turns: turnsOf(closed, other, closed, closed, closed)}, Mirror{Turns: turnsOf(closed, closed, other, closed, closed)}},
		TrySingle:     {total(Counts{Stacked: 2}), total(Counts{Stacked: 1})},
		TryExperience: {course(2, 1), course(Never, 1)},
		TryOnlyFuture: {course(Never, 1), course(Never, Never)},
		TryListen:     {Mirror{Said: Shares{InWords, 60, 40, 0}}, Mirror{Said: Shares{InWords, 59, 41, 0}}},
		TrySchool: {
			Mirror{Source: Solo, Total: Counts{Open: 5, School: 3}},
			Mirror{Source: Solo, Total: Counts{Open: 6, School: 3}},
		},
		TryOpen:      {total(Counts{Closed: 3, Open: 2}), total(Counts{Closed: 3, Open: 3})},
		TryPause:     {total(Counts{Open: 5}), total(Counts{Open: 5, Silences: 1})},
		TryStep:      {Mirror{Whole: 5 * time.Minute, Step: Reached{Spoken: Never}}, Mirror{Whole: 5 * time.Minute}},
		TryStepParts: {Mirror{Source: Solo, Step: Reached{Parts: StepParts{What: true, When: true}}}, Mirror{Source: Solo, Step: Reached{Parts: StepParts{true, true, true}}}},
		TryAskOn:     {total(Counts{Open: 5, Silences: 1}), total(Counts{Open: 5, Silences: 1, AskedOn: 1})},
		TrySummary:   {total(Counts{Open: 5, Silences: 1, AskedOn: 1}), total(Counts{Open: 5, Summaries: 1})},
		TryTouch:     {touched(0, 0, 3, 0, 0), touched(0, 1, 3, 0, 0)},
		TryDeeper:    {Mirror{Quoted: Quoted{Opened: []Moment{{Said: "Vertel eens."}}}}, Mirror{Quoted: Quoted{Closed: []Moment{{}}}}},
	}
}

// Each rule holds from its figure on, and not one before it; only three hold always.
func TestRulesHoldFromTheirFigure(t *testing.T) {
	edges, known := workedEdges(), map[RuleID]bool{}
	for id, e := range tryEdges() {
		edges[id] = e
	}
	unconditional := 0
	for _, r := range Rules() {
		if known[r.ID] {
			t.Errorf("%q is there twice", r.ID)
		}
		known[r.ID] = true
		e, ok := edges[r.ID]
		if !ok {
			unconditional++
			if _, _, holds := r.look(&Mirror{}); !holds {
				t.Errorf("%q has no example", r.ID)
			}
			continue
		}
		if _, _, holds := r.look(&e.holds); !holds {
			t.Errorf("%q does not hold for its figure", r.ID)
		}
		if _, _, holds := r.look(&e.not); holds {
			t.Errorf("%q holds below its figure", r.ID)
		}
	}
	if len(known) != len(edges)+unconditional || unconditional != 3 {
		t.Errorf("%d rules, %d examples, %d that always hold", len(known), len(edges), unconditional)
	}
}

// Each rule can be what is said: none hides behind another for every talk.
func TestEveryRuleCanBeSaid(t *testing.T) {
	edges := workedEdges()
	for id, e := range tryEdges() {
		edges[id] = e
	}
	edges[WorkedBegun], edges[WorkedLooked], edges[TryOpening] = edge{}, edge{}, edge{}
	for id, e := range edges {
		m := e.holds
		if m.Step == (Reached{}) && id != TryStepParts && id != WorkedStep {
			m.Step.Spoken = Never
		}
		if m.Order == (Order{}) {
			m.Order = Order{Never, Never}
		}
		f := m.Findings()
		if f.Worked[0].Rule != id && f.Worked[1].Rule != id && f.Try.Rule != id {
			t.Errorf("%q is not said, but %q, %q and %q", id, f.Worked[0].Rule, f.Worked[1].Rule, f.Try.Rule)
		}
	}
}

// What a finding tells is of the talk itself.
func TestFindingsHaveTheFigures(t *testing.T) {
	m := Mirror{
		Source: Solo, Whole: 6 * time.Minute, Order: Order{Never, 40 * time.Second}, Step: Reached{Spoken: Never},
		Total: Counts{Open: 3, Closed: 1, Leading: 1, Advice: 2, Silences: 3}, Silences: Silences{Number: 3, Told: 2},
		Turns: append(turnsOf(MarkOpen, MarkLeading), Turn{At: 190 * time.Second, Marks: []Mark{MarkAdvice}}, Turn{At: 350 * time.Second, Marks: []Mark{MarkAdvice}}),
	}
	f := m.Findings()
	if w := f.Worked[0]; w.Rule != WorkedSilence || w.Count != 3 || w.Of != 2 {
		t.Errorf("worked %+v", w)
	}
	if w := f.Worked[1]; w.Rule != WorkedOpen || w.Count != 3 || w.Of != 5 {
		t.Errorf("worked too %+v", w)
	}
	if f.Try.Rule != TryPark || f.Try.Count != 2 || f.Try.At != 190*time.Second {
		t.Errorf("try %+v", f.Try)
	}
}
