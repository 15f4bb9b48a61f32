package rehearse

import (
	"time"

	"gesprek/internal/talk"
)

// Findings are what is said first of a practice talk: two things that worked and one to
// try. There are always that many, of the worst talk and of the best one.
type Findings struct {
	Worked [2]Finding
	Try    Finding
}

// Finding is a rule that holds for a talk, with the figures of that talk. Only those that
// the sentence of the rule has a place for are filled.
type Finding struct {
	Rule  RuleID
	Count int           // how often
	Of    int           // of how many, or how often the other of two things
	At    time.Duration // when it first was, or how long
	Said  string        // by the conductor
	Lines []Line        // that came back
	Touch talk.Competence
	Parts StepParts
	Unit  Unit // of hundredths
}

// RuleID names a rule.
type RuleID string

// Side is what a rule is for.
type Side string

// The sides.
const (
	Worked Side = "werkte"
	Try    Side = "probeer"
)

// Rule is when something is said of a practice talk. How strong it is, is
// Base + Each x the count of the finding, which counts for at most Most: the two
// strongest of what worked and the strongest to try are said, of equal ones the first
// in the list of [Rules]. Of one Family only the strongest is said of what worked.
type Rule struct {
	ID        RuleID
	Side      Side
	Family    string
	Least     int // from which figure it holds; what it counts is in its sentence
	Base      int
	Each      int
	Most      int
	Confirmed bool // a source says that it matters; else it is common knowledge that was not looked up

	holds func(m *Mirror, least int) (Finding, bool)
}

// look tells whether the rule holds for a talk, and how strong it is.
func (r Rule) look(m *Mirror) (f Finding, strength int, ok bool) {
	f, ok = r.holds(m, r.Least)
	f.Rule = r.ID
	return f, r.Base + r.Each*min(f.Count, r.Most), ok
}

// Rules lists the rules, those of what worked first. The last two of those, and the last
// one to try, hold for every talk.
func Rules() []Rule {
	worked, try := workedRules(), tryRules()
	for i := range worked {
		worked[i].Side = Worked
	}
	for i := range try {
		try[i].Side, try[i].Family = Try, string(try[i].ID)
	}
	return append(worked, try...)
}

// Findings gives what is said first of the talk. The same mirror gives the same ones.
func (m *Mirror) Findings() Findings {
	first, family := m.strongest(Worked, "")
	second, _ := m.strongest(Worked, family)
	try, _ := m.strongest(Try, "")
	return Findings{Worked: [2]Finding{first, second}, Try: try}
}

// strongest gives the strongest finding on a side that is not of a family.
func (m *Mirror) strongest(side Side, not string) (best Finding, family string) {
	most := -1
	for _, r := range Rules() {
		if r.Side != side || r.Family == not {
			continue
		}
		if f, strength, ok := r.look(m); ok && strength > most {
			best, family, most = f, r.Family, strength
		}
	}
	return best, family
}
