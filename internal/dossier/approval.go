package dossier

import (
	"slices"
	"strings"
	"time"
)

// Verdict is what somebody says of a version.
type Verdict string

// The verdicts. That somebody does not agree is a valid end: nothing is changed behind
// their back, and a talk follows.
const (
	Agrees    Verdict = "akkoord"
	Disagrees Verdict = "niet-akkoord"
	Withdrawn Verdict = "ingetrokken"
)

// How is how somebody gave their verdict.
type How string

// The ways.
const (
	AtTable How = "aan-tafel"
	OnPaper How = "op-papier" // with a signed sheet that is kept
	Digital How = "digitaal"  // in a message, for instance
)

// Ways lists the ways in the order in which they are offered.
func Ways() []How { return []How{AtTable, OnPaper, Digital} }

// Approval is what one of the parties says of one version (akkoord).
type Approval struct {
	ID        string    `json:"id"` // random
	Version   Hash      `json:"version"`
	Party     Party     `json:"party"`
	Verdict   Verdict   `json:"verdict"`
	At        time.Time `json:"at"` // UTC, to the Tick
	How       How       `json:"how"`
	Kept      string    `json:"kept"`      // where the signed sheet is; of OnPaper
	Recorded  string    `json:"recorded"`  // who wrote it down
	Statement string    `json:"statement"` // zienswijze; may be empty
}

// Tick is how exactly it is kept when an approval was given. Somebody can take back what
// they said within the second.
const Tick = time.Millisecond

// State is where a party stands.
type State string

// The states.
const (
	Waiting State = "wacht"     // nothing was said yet
	Agreed  State = "akkoord"   // with what the dossier says now
	Refused State = "niet"      // does not agree with what it says now
	Void    State = "vervallen" // agreed with what it said before
	Settled State = "besproken" // did not agree with what it said before
)

// Standing is where one party stands.
type Standing struct {
	Party    Party
	State    State
	Approval Approval // the one that it follows from; zero when Waiting
}

// Stand tells where the parties stand with a version: now is the hash of what the
// dossier says. An approval of anything else counts for nothing, however little
// changed. Approvals may be in any order; of two by one party on one version the later
// counts.
func Stand(now Hash, parties []Party, approvals []Approval) []Standing {
	list := make([]Standing, 0, len(parties))
	for i, p := range parties {
		list = append(list, standing(now, p, i, parties, approvals))
	}
	return list
}

func standing(now Hash, p Party, at int, parties []Party, approvals []Approval) Standing {
	s := Standing{Party: p, State: Waiting}
	var here, before Approval
	for _, a := range approvals {
		if !p.gave(a, at, parties) {
			continue
		}
		last := &before
		if a.Version == now {
			last = &here
		}
		if last.ID == "" || a.later(*last) {
			*last = a
		}
	}
	switch {
	case here.Verdict == Agrees:
		s.State, s.Approval = Agreed, here
	case here.Verdict == Disagrees:
		s.State, s.Approval = Refused, here
	case before.Verdict == Agrees:
		s.State, s.Approval = Void, before
	case before.Verdict == Disagrees:
		s.State, s.Approval = Settled, before
	}
	return s
}

// later orders approvals that were given at the same moment by their ids, so that the
// outcome does not hang on the order in which they were read.
func (a Approval) later(b Approval) bool {
	if !a.At.Equal(b.At) {
		return a.At.After(b.At)
	}
	return a.ID > b.ID
}

// gave tells whether an approval was given by a party. Of the pupil and of the mentor
// there is one, whatever they are called; parents are told apart by name, and one who
// is not named yet takes what no named one gave.
func (p Party) gave(a Approval, at int, parties []Party) bool {
	if p.Role != a.Party.Role {
		return false
	}
	if p.Role != Parent || same(p.Name, a.Party.Name) {
		return true
	}
	if strings.TrimSpace(p.Name) != "" {
		return false
	}
	return !slices.ContainsFunc(parties, func(o Party) bool {
		return o.Role == Parent && strings.TrimSpace(o.Name) != "" && same(o.Name, a.Party.Name)
	}) && slices.IndexFunc(parties, func(o Party) bool {
		return o.Role == Parent && strings.TrimSpace(o.Name) == ""
	}) == at
}

func same(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// Count is how many of the parties agree.
func Count(list []Standing) (agreed, all int) {
	for _, s := range list {
		if s.State == Agreed {
			agreed++
		}
	}
	return agreed, len(list)
}

// Whole tells whether all of them do.
func Whole(list []Standing) bool {
	agreed, all := Count(list)
	return agreed == all && all > 0
}

// Asked is whose turn it is: the first party that said nothing of what the dossier says
// now. It is false when all of them did.
func Asked(list []Standing) (Standing, bool) {
	i := slices.IndexFunc(list, func(s Standing) bool { return s.State != Agreed && s.State != Refused })
	if i < 0 {
		return Standing{}, false
	}
	return list[i], true
}

// Refusals are the parties that do not agree with what the dossier says now.
func Refusals(list []Standing) []Standing {
	return slices.DeleteFunc(slices.Clone(list), func(s Standing) bool { return s.State != Refused })
}
