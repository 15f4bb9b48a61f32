package route

import (
	"cmp"
	"slices"

	"gesprek/internal/talk"
)

// Door is a study as it stands open from a profile.
type Door struct {
	Profile Profile
	Schools []talk.SchoolType // where it is so: not every leerweg leads to every study
	Study   Study
	Verdict Verdict
	Needs   []Need
	Leads   bool        // the profile usually leads to it, or prepares for it
	Grounds []Statement // what this rests on, the rule first; at least one

	way int // index of the way that fits
}

// Fit is how a profile answers to a need.
type Fit int

// The fits, the best first.
const (
	Has    Fit = iota // whoever has the profile has the subject
	Picks             // it is one of those to choose from in the profile
	Beside            // it has to be taken beside the profile
)

// Need is a subject that is asked: any one of a list.
type Need struct {
	AnyOf []string
	Fit   Fit
	Pick  []string // with Picks: those in the profile that count
}

// Sure tells whether everything that it rests on is confirmed.
func (d Door) Sure() bool {
	return !slices.ContainsFunc(d.Grounds, func(s Statement) bool { return !s.Confirmed })
}

// Weakest is what it rests on and is least sure: one that is to be asked, else the
// one of the oldest school year.
func (d Door) Weakest() Statement {
	return slices.MinFunc(d.Grounds, func(a, b Statement) int {
		return cmp.Or(certainty(a)-certainty(b), cmp.Compare(age(a), age(b)))
	})
}

func certainty(s Statement) int {
	if s.Confirmed {
		return 1
	}
	return 0
}

// age orders by school year; a statement that names none is never old.
func age(s Statement) string { return cmp.Or(s.Year, "9999") }

// Short tells whether a subject has to be chosen or taken for it.
func (d Door) Short() bool {
	return slices.ContainsFunc(d.Needs, func(n Need) bool { return n.Fit != Has })
}

// Opens lists the studies that can be reached from a profile at a school, or at any
// where that is empty, kind by kind and of each first where the profile usually
// leads, and then those of its own direction. What cannot be reached from there in
// one step is not in it.
func (c *Choices) Opens(profile string, school talk.SchoolType) []Door {
	p, ok := c.Profile(profile)
	if !ok {
		return nil
	}
	var doors []Door
	for i := range c.Studies {
		doors = append(doors, c.across(p, school, c.Studies[i])...)
	}
	slices.SortStableFunc(doors, func(a, b Door) int {
		return cmp.Or(cmp.Compare(kindRank(a.Study.Kind), kindRank(b.Study.Kind)), leading(b)-leading(a))
	})
	return doors
}

func kindRank(k Kind) int { return slices.Index(Kinds(), k) }

// leading orders doors by how near they are to the profile.
func leading(d Door) int {
	const usual, near = 2, 1
	switch {
	case d.Leads:
		return usual
	case d.Profile.sides(d.Study):
		return near
	}
	return 0
}

// Asks lists how a study stands open from the profiles of a school, or from every one
// where that is empty, in the order of the data. A profile of which the schools differ
// stands in it more than once.
func (c *Choices) Asks(study string, school talk.SchoolType) []Door {
	s, ok := c.Study(study)
	if !ok {
		return nil
	}
	var doors []Door
	for _, p := range c.ProfilesOf(school) {
		doors = append(doors, c.across(p, school, s)...)
	}
	return doors
}

// across gives the doors from a profile to a study at a school, or at all where that
// is empty; schools where it is the same have one door.
func (c *Choices) across(p Profile, school talk.SchoolType, s Study) []Door {
	schools := p.Schools
	if school != "" {
		schools = []talk.SchoolType{school}
	}
	var doors []Door
	for _, at := range schools {
		d, ok := c.door(p, at, s)
		if !ok {
			continue
		}
		if i := slices.IndexFunc(doors, func(o Door) bool { return o.way == d.way }); i >= 0 {
			doors[i].Schools = append(doors[i].Schools, at)
			continue
		}
		doors = append(doors, d)
	}
	return doors
}

// Door gives one study as it stands open from one profile at a school, or at the
// first one from which it does where that is empty; false when it cannot be reached
// from there.
func (c *Choices) Door(profile string, school talk.SchoolType, study string) (Door, bool) {
	p, known := c.Profile(profile)
	s, found := c.Study(study)
	if !known || !found {
		return Door{}, false
	}
	doors := c.across(p, school, s)
	if len(doors) == 0 {
		return Door{}, false
	}
	return doors[0], true
}

func (c *Choices) door(p Profile, school talk.SchoolType, s Study) (Door, bool) {
	leads := slices.Contains(p.Leads, s.ID)
	at := slices.IndexFunc(s.Ways, func(w Way) bool { return w.fits(p, school, s, leads) })
	if at < 0 || p.ID == s.ID || !slices.Contains(p.Schools, school) {
		return Door{}, false
	}
	w := s.Ways[at]
	d := Door{
		Profile: p, Schools: []talk.SchoolType{school}, Study: s, Leads: leads, way: at,
		Verdict: w.Verdict, Needs: c.fitting(w.Needs, p.Picks), Grounds: []Statement{w.Says},
	}
	if d.Verdict == Open && d.Short() {
		d.Verdict = With
	}
	d.rest(w)
	return d, true
}

// rest adds what the door rests on beside the rule. That a subject can be taken in
// the profile is no ground: the door is open with it, wherever it comes from.
func (d *Door) rest(w Way) {
	add := func(s Statement) {
		if s.Text != "" && !slices.Contains(d.Grounds, s) {
			d.Grounds = append(d.Grounds, s)
		}
	}
	switch same := d.Profile.sides(d.Study); {
	case w.Related && !same:
		add(d.Profile.Heading)
	case w.Related, len(w.Directions) > 0:
		add(d.Profile.Belongs)
		add(d.Study.About)
	}
	if slices.ContainsFunc(d.Needs, func(n Need) bool { return n.Fit == Has }) {
		add(d.Profile.Subjects)
	}
}

// fits tells whether somebody with a profile at a school goes this way.
func (w Way) fits(p Profile, school talk.SchoolType, s Study, leads bool) bool {
	switch {
	case len(w.Schools) > 0 && !slices.Contains(w.Schools, school):
		return false
	case len(w.Profiles) > 0 && !slices.Contains(w.Profiles, p.ID):
		return false
	case len(w.Directions) > 0 && !slices.Contains(w.Directions, p.Direction):
		return false
	}
	return !w.Related || leads || p.sides(s)
}

// sides tells whether a profile and a study are of one direction.
func (p *Profile) sides(s Study) bool { return p.Direction != "" && p.Direction == s.Direction }

// fitting tells how a profile answers to needs, as well as it can: one pick of the
// profile is one subject, and answers to one need.
func (c *Choices) fitting(needs, picks [][]string) []Need {
	var best []Need
	low := 0
	var try func(done []Need, used map[int]bool, cost int)
	try = func(done []Need, used map[int]bool, cost int) {
		if best != nil && cost >= low {
			return
		}
		if len(done) == len(needs) {
			best, low = slices.Clone(done), cost
			return
		}
		want := needs[len(done)]
		for i, pick := range picks {
			n := c.answer(want, pick)
			if used[i] || n.Fit == Beside {
				continue
			}
			used[i] = true
			try(append(done, n), used, cost+fitCost(n.Fit))
			delete(used, i)
		}
		try(append(done, Need{AnyOf: want, Fit: Beside}), used, cost+fitCost(Beside))
	}
	if len(needs) > 0 {
		try(nil, map[int]bool{}, 0)
	}
	return best
}

// fitCost makes one subject to take beside the profile worse than any number to
// choose in it, as far as there are.
func fitCost(f Fit) int {
	const beside = 100
	switch f {
	case Has:
		return 0
	case Picks:
		return 1
	}
	return beside
}

// answer tells how one pick of a profile answers to one need.
func (c *Choices) answer(want, pick []string) Need {
	n := Need{AnyOf: want}
	for _, subject := range pick {
		if c.Counts(subject, want) {
			n.Pick = append(n.Pick, subject)
		}
	}
	switch len(n.Pick) {
	case 0:
		n.Fit = Beside
	case len(pick):
		n.Fit, n.Pick = Has, nil
	default:
		n.Fit = Picks
	}
	return n
}

// Counts tells whether a subject counts as one of those that are asked.
func (c *Choices) Counts(subject string, asked []string) bool {
	for _, a := range asked {
		if a == subject {
			return true
		}
		for _, s := range c.Subjects {
			if s.Name == a && slices.Contains(s.Covers, subject) {
				return true
			}
		}
	}
	return false
}
