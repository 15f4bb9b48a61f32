package route

import (
	"slices"

	"gesprek/internal/talk"
)

// Start is from where somebody looks: a profile at a school.
type Start struct {
	Profile string          // id
	School  talk.SchoolType // empty: any at which the profile can be chosen
}

// Pair is one study from two profiles. A door that is not there has no grounds: the
// study cannot be reached from that profile in one step.
type Pair struct {
	Study Study
	A, B  Door
}

// There tells whether there is a door at all.
func (d Door) There() bool { return len(d.Grounds) > 0 }

// open tells whether nothing stands in the way.
func (d Door) open() bool { return d.There() && d.Verdict == Open }

// Comparison is two profiles beside each other. Every study that can be reached from
// one of them stands in one of the lists.
type Comparison struct {
	A, B    Profile
	Both    []Pair // nothing stands in the way from either
	OnlyA   []Pair // nothing stands in the way from A, something does from B
	OnlyB   []Pair
	Neither []Pair // from both something has to be taken or asked first

	Shared       []string // subjects that both always have
	PartA, PartB []string // subjects that only one of them always has
}

// Compare puts two profiles beside each other; false when one of them is not known.
func (c *Choices) Compare(a, b Start) (Comparison, bool) {
	pa, okA := c.Profile(a.Profile)
	pb, okB := c.Profile(b.Profile)
	if !okA || !okB {
		return Comparison{}, false
	}
	out := Comparison{A: pa, B: pb}
	for _, study := range c.union(a, b) {
		pair := Pair{Study: study}
		pair.A, _ = c.Door(a.Profile, a.School, study.ID)
		pair.B, _ = c.Door(b.Profile, b.School, study.ID)
		switch openA, openB := pair.A.open(), pair.B.open(); {
		case openA && openB:
			out.Both = append(out.Both, pair)
		case openA:
			out.OnlyA = append(out.OnlyA, pair)
		case openB:
			out.OnlyB = append(out.OnlyB, pair)
		default:
			out.Neither = append(out.Neither, pair)
		}
	}
	out.Shared, out.PartA, out.PartB = parts(pa.always(), pb.always())
	return out, true
}

// union lists the studies that can be reached from either, kind by kind.
func (c *Choices) union(a, b Start) []Study {
	var list []Study
	for _, kind := range Kinds() {
		for i := range c.Studies {
			s := c.Studies[i]
			if s.Kind != kind {
				continue
			}
			_, fromA := c.Door(a.Profile, a.School, s.ID)
			_, fromB := c.Door(b.Profile, b.School, s.ID)
			if fromA || fromB {
				list = append(list, s)
			}
		}
	}
	return list
}

// always are the subjects that whoever has the profile has.
func (p *Profile) always() []string {
	var list []string
	for _, pick := range p.Picks {
		if len(pick) == 1 {
			list = append(list, pick[0])
		}
	}
	return list
}

// parts tells what stands in both lists, and in one only.
func parts(a, b []string) (both, onlyA, onlyB []string) {
	for _, s := range a {
		if slices.Contains(b, s) {
			both = append(both, s)
		} else {
			onlyA = append(onlyA, s)
		}
	}
	for _, s := range b {
		if !slices.Contains(a, s) {
			onlyB = append(onlyB, s)
		}
	}
	return both, onlyA, onlyB
}
