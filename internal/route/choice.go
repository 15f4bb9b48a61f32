package route

import (
	"slices"

	"gesprek/internal/talk"
)

// Choices is what is known of choosing: the profiles and the studies, and what is
// asked between them. The zero value knows nothing. It must not be changed.
type Choices struct {
	Subjects []Subject
	Profiles []Profile // of vmbo, tl, havo and vwo; see [Choices.ProfilesOf] for the mbo
	Studies  []Study
	Levels   []Level
	Rules    []Rule
	Outlooks []Outlook
}

// Empty tells whether nothing is known.
func (c *Choices) Empty() bool { return len(c.Profiles) == 0 && len(c.Studies) == 0 }

// Subject is a school subject (vak), or a name for several of them.
type Subject struct {
	Name   string   // as people write it: "wiskunde B"
	Covers []string // the subjects that count as this one: "wiskunde" covers "wiskunde B"
}

// Profile is a profiel that can be chosen, or for the mbo the domain of a course.
type Profile struct {
	ID        string // such as "pie", "tl-techniek", "havo-nt"; for the mbo that of the study
	Code      string // "PIE", "N&T"; may be empty
	Name      string
	Schools   []talk.SchoolType // where it can be chosen
	Direction string            // "techniek", "economie"; empty: none, or a broad one
	Belongs   Statement         // who counts it there; without text its name says so

	Picks    [][]string // the subjects of the profile: one of each list
	More     string     // what comes beside them, in words; may be empty
	Subjects Statement  // who says so

	Leads   []string  // ids of the studies that it usually leads to, or prepares for
	Heading Statement // who says so
}

// Kind is what kind of schooling a study is.
type Kind string

// The kinds.
const (
	KindMbo  Kind = "mbo"
	KindHavo Kind = "havo"
	KindVwo  Kind = "vwo"
	KindAd   Kind = "ad"
	KindHbo  Kind = "hbo"
	KindWo   Kind = "wo"
)

// Kinds lists the kinds of study in the order in which they are shown: from every
// school first that for which a profile makes the most difference.
func Kinds() []Kind { return []Kind{KindWo, KindHbo, KindHavo, KindMbo, KindVwo, KindAd} }

// Study is what can be done afterwards: a domain of the mbo, a kind of study in
// hbo or wo, the next school.
type Study struct {
	ID        string // such as "mbo-zorg-en-welzijn", "hbo-techniek"
	Name      string
	Also      []string // other words by which it is found
	Kind      Kind
	Domain    bool      // a domain of the mbo: students are in one
	Direction string    // "techniek"; empty: none is known
	About     Statement // why it counts as of that direction; without text its name says so
	Ways      []Way     // the first one that fits counts
}

// Way is how a study is reached by some. A list that is empty asks nothing.
type Way struct {
	Schools    []talk.SchoolType // from these
	Profiles   []string          // with one of these, by id
	Directions []string          // with a profile of one of these directions
	Related    bool              // with a profile of the study's own direction, or one that usually leads to it

	Verdict Verdict    // any but With, which follows from what is needed
	Needs   [][]string // subjects that are asked: one of each list
	Says    Statement
}

// Verdict is how far a door is open.
type Verdict string

// The verdicts, the widest first.
const (
	Open    Verdict = "open"         // nothing is asked that the profile does not have
	With    Verdict = "met-vak"      // open to who takes a subject that the profile does not always have
	Test    Verdict = "toets"        // open to who passes a test of admission
	Ask     Verdict = "na-te-vragen" // what is asked was not found
	Limited Verdict = "beperkt"      // there is less than a right to a place
)

// Level is a level of the mbo and who may begin there.
type Level struct {
	Number  int               // 1 (entree) to 4
	Schools []talk.SchoolType // with a diploma of these
	Years   string            // how long it takes, in words
	Access  Statement
	Length  Statement
}

// Rule is what holds for many studies at once.
type Rule struct {
	ID      string
	Title   string
	Schools []talk.SchoolType // for who comes from these; empty: all
	Kinds   []Kind            // for studies of these kinds; empty: it is about the profile
	Says    Statement
}

// Verdicts lists what a way can say.
func Verdicts() []Verdict { return []Verdict{Open, Test, Ask, Limited} }

// Prospect is what somebody wants to know of the work behind a study.
type Prospect string

// The prospects.
const (
	OfWork       Prospect = "werk"    // kans op werk
	OfInternship Prospect = "stage"   // kans op een stage
	OfIncome     Prospect = "inkomen" // wat je verdient
)

// Prospects lists the prospects in the order in which they are shown.
func Prospects() []Prospect { return []Prospect{OfWork, OfInternship, OfIncome} }

// Outlook is one prospect of a study. Without a text it is not known.
type Outlook struct {
	Study string // id
	About Prospect
	Says  Statement
}

// Profile finds a profile, or a domain of the mbo as one, by its id.
func (c *Choices) Profile(id string) (Profile, bool) {
	for i := range c.Profiles {
		if c.Profiles[i].ID == id {
			return c.Profiles[i], true
		}
	}
	if s, ok := c.Study(id); ok {
		return s.asProfile()
	}
	return Profile{}, false
}

// StudiesFrom lists what can be reached in one step from a school, or from any where
// that is empty, in the order of the data.
func (c *Choices) StudiesFrom(school talk.SchoolType) []Study {
	var list []Study
	for i := range c.Studies {
		if len(c.Asks(c.Studies[i].ID, school)) > 0 {
			list = append(list, c.Studies[i])
		}
	}
	return list
}

// Study finds a study by its id.
func (c *Choices) Study(id string) (Study, bool) {
	if i := slices.IndexFunc(c.Studies, func(s Study) bool { return s.ID == id }); i >= 0 {
		return c.Studies[i], true
	}
	return Study{}, false
}

// asProfile is a domain of the mbo as where a student comes from; false for another
// study.
func (s *Study) asProfile() (Profile, bool) {
	if !s.Domain {
		return Profile{}, false
	}
	return Profile{ID: s.ID, Name: s.Name, Schools: []talk.SchoolType{talk.Mbo}, Direction: s.Direction, Belongs: s.About}, true
}

// ProfilesOf lists what can be chosen at a school, in the order of the data; for
// the mbo the domains that a student can be in. An empty type gives all.
func (c *Choices) ProfilesOf(school talk.SchoolType) []Profile {
	var list []Profile
	for _, p := range c.Profiles {
		if school == "" || slices.Contains(p.Schools, school) {
			list = append(list, p)
		}
	}
	if school == "" || school == talk.Mbo {
		for i := range c.Studies {
			if p, ok := c.Studies[i].asProfile(); ok {
				list = append(list, p)
			}
		}
	}
	return list
}

// LevelsOf lists the levels of the mbo that are open to who has a diploma of a school.
func (c *Choices) LevelsOf(school talk.SchoolType) []Level {
	var list []Level
	for _, l := range c.Levels {
		if slices.Contains(l.Schools, school) {
			list = append(list, l)
		}
	}
	return list
}

// RulesFor lists what holds for a profile at one of the schools.
func (c *Choices) RulesFor(schools []talk.SchoolType) []Rule {
	return c.rules(func(r Rule) bool { return r.of(schools) })
}

// of tells whether the rule holds for one of the schools.
func (r Rule) of(schools []talk.SchoolType) bool {
	return len(r.Schools) == 0 || slices.ContainsFunc(schools, func(s talk.SchoolType) bool { return slices.Contains(r.Schools, s) })
}

// RulesTo lists what holds for a study of a kind, for who comes from a school, or
// from any where that is empty.
func (c *Choices) RulesTo(kind Kind, school talk.SchoolType) []Rule {
	return c.rules(func(r Rule) bool {
		return slices.Contains(r.Kinds, kind) && (school == "" || r.of([]talk.SchoolType{school}))
	})
}

func (c *Choices) rules(holds func(Rule) bool) []Rule {
	var list []Rule
	for _, r := range c.Rules {
		if holds(r) {
			list = append(list, r)
		}
	}
	return list
}

// Outlook gives the prospects of a study, each of them once: what is not known has
// no text.
func (c *Choices) Outlook(study string) []Outlook {
	var list []Outlook
	for _, about := range Prospects() {
		o := Outlook{Study: study, About: about}
		if i := slices.IndexFunc(c.Outlooks, func(o Outlook) bool { return o.Study == study && o.About == about }); i >= 0 {
			o = c.Outlooks[i]
		}
		list = append(list, o)
	}
	return list
}
