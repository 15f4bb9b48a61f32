package route

import (
	"slices"

	"gesprek/internal/talk"
)

// GuaranteeTopic names the AanDeBak-garantie among what was discussed in a talk.
const GuaranteeTopic talk.TopicID = "aandebak"

// Guarantee is what is known of the AanDeBak-garantie: what was written of it, the
// courses that were named and the profiles that go with their sectors. It is
// information about what others offer, never an offer.
type Guarantee struct {
	Notes   []GuaranteeNote
	Courses []Course
	Matches []Match
}

// Empty tells whether nothing is known.
func (g *Guarantee) Empty() bool { return len(g.Notes) == 0 && len(g.Courses) == 0 }

// GuaranteePart is what a note is about.
type GuaranteePart string

// The parts, in the order in which they are told.
const (
	GuaranteeWhat    GuaranteePart = "wat"         // what it is
	GuaranteeWho     GuaranteePart = "wie"         // for whom
	GuaranteeChoose  GuaranteePart = "kiezen"      // what has to be chosen now
	GuaranteeHanding GuaranteePart = "uitreiking"  // when it is handed out
	GuaranteeTerm    GuaranteePart = "voorwaarde"  // what it asks
	GuaranteeLimit   GuaranteePart = "grens"       // what it is not, and what was said against it
	GuaranteeNumber  GuaranteePart = "cijfer"      // how many
	GuaranteePartner GuaranteePart = "partner"     // who take part
	GuaranteeOther   GuaranteePart = "iets-anders" // what it must not be taken for
)

// GuaranteeParts lists the parts in their order.
func GuaranteeParts() []GuaranteePart {
	return []GuaranteePart{
		GuaranteeWhat, GuaranteeWho, GuaranteeChoose, GuaranteeHanding, GuaranteeTerm, GuaranteeLimit, GuaranteeNumber, GuaranteePartner, GuaranteeOther,
	}
}

// GuaranteeNote is one thing that is said of the guarantee.
type GuaranteeNote struct {
	ID    string
	Part  GuaranteePart
	Fits  []talk.Fit // for whom it counts; none: for all
	Plain string     // the same in short words, for pupil and parents; empty: it is not shown to them
	Statement
}

// Covers tells whether a note counts for a pupil.
func (n *GuaranteeNote) Covers(t talk.SchoolType, year int) bool {
	return len(n.Fits) == 0 || slices.ContainsFunc(n.Fits, func(f talk.Fit) bool { return f.Covers(t, year) })
}

// Course is an mbo course that was named as one that can carry a guarantee.
type Course struct {
	ID      string
	Name    string
	Schools []string // of mbo
	Level   string   // of mbo, such as "2"; empty: it was not named
	Sector  string   // such as "techniek"
	Domain  string   // one of the sixteen of mbo, in words; empty: it was not named
	Statement
}

// Match is which profiles go with the courses of a sector.
type Match struct {
	ID       string
	Sector   string
	Profiles []string // ids, as the choices have them
	Statement
}

// Answer is what is known about something that can be asked, in the same words in which
// it is kept of a pupil. Anything but yes and no is not asked yet.
type Answer string

// The answers.
const (
	Yes Answer = "ja"
	No  Answer = "nee"
)

// Seeker is what of a pupil matters for the guarantee.
type Seeker struct {
	Type    talk.SchoolType
	Year    int    // leerjaar; 0: not known
	Profile string // id; empty: not known
	South   Answer // lives on Rotterdam-Zuid
}

// Standing is what can be said now for a pupil. None of them is a promise: there is no
// standing in which a pupil has, or gets, a guarantee.
type Standing string

// The standings.
const (
	TooSoon   Standing = "te-vroeg"           // nothing is chosen yet that it depends on
	NotSaid   Standing = "nog-niet-te-zeggen" // something has to be asked first
	Askable   Standing = "vraag-na"           // the pupil may come into consideration: ask
	Unmatched Standing = "past-niet-zeker"    // the profile stands with no sector that was named: ask
	OtherRoad Standing = "andere-weg"         // it belongs to mbo, and this school does not lead there first
	Outside   Standing = "buiten-zuid"        // it is for who lives on Zuid
)

// Question is something that still has to be asked before more can be said.
type Question string

// The questions, in the order in which they are asked.
const (
	AskSouth   Question = "zuid"      // does the pupil live on Rotterdam-Zuid
	AskProfile Question = "profiel"   // which profile is chosen, or thought of
	AskMatch   Question = "past"      // does this profile count
	AskCourse  Question = "opleiding" // which mbo course, at which school
	AskList    Question = "lijst"     // does that course have it in this school year
	AskTerms   Question = "inhoud"    // what the employer of that course offers: work, a placement, a talk
)

// GuaranteeOutlook is what is known and not known for one pupil.
type GuaranteeOutlook struct {
	Seeker    Seeker
	Standing  Standing
	Sectors   []string   // with which the profile goes; empty: with none that was named, or it is not known
	Questions []Question // what still has to be asked; empty where it is for others, or too soon
	Fitting   []Course   // those of the sectors
	Others    []Course   // the rest of those that were named
	Choose    []GuaranteeNote
}

// vmbo lists the kinds of school in which a profile is chosen that leads to mbo.
func vmbo() []talk.SchoolType {
	return []talk.SchoolType{talk.VmboBB, talk.VmboKB, talk.VmboGL, talk.VmboTL}
}

// profileYear is the leerjaar of vmbo at the end of which a profile is chosen.
const profileYear = 2

// For says what is known for a pupil.
func (g *Guarantee) For(s Seeker) GuaranteeOutlook {
	o := GuaranteeOutlook{Seeker: s}
	for _, m := range g.Matches {
		if s.Profile != "" && slices.Contains(m.Profiles, s.Profile) {
			o.Sectors = append(o.Sectors, m.Sector)
		}
	}
	for _, c := range g.Courses {
		if slices.Contains(o.Sectors, c.Sector) {
			o.Fitting = append(o.Fitting, c)
		} else {
			o.Others = append(o.Others, c)
		}
	}
	o.Choose = slices.DeleteFunc(g.In(GuaranteeChoose), func(n GuaranteeNote) bool { return !n.Covers(s.Type, s.Year) })
	o.Standing = s.standing(len(o.Sectors) > 0)
	o.Questions = s.questions()
	return o
}

// standing is what can be said of a pupil whose profile goes with a sector, or not.
func (s Seeker) standing(matches bool) Standing {
	switch {
	case s.South == No:
		return Outside
	case s.Type == talk.Havo || s.Type == talk.Vwo:
		return OtherRoad
	case s.soon():
		return TooSoon
	case s.South != Yes:
		return NotSaid
	case s.Type == talk.Mbo:
		return Askable
	case !s.chooses() || s.Profile == "":
		return NotSaid
	case !matches:
		return Unmatched
	}
	return Askable
}

// chooses tells whether the pupil is at a school where a profile of vmbo is chosen.
func (s Seeker) chooses() bool { return slices.Contains(vmbo(), s.Type) }

// soon tells whether nothing is chosen yet that a guarantee depends on.
func (s Seeker) soon() bool {
	return s.Type == talk.Primary || s.chooses() && s.Year > 0 && s.Year < profileYear
}

// questions are what still has to be asked, in their order.
func (s Seeker) questions() []Question {
	if s.South == No {
		return nil
	}
	var list []Question
	if s.South != Yes {
		list = append(list, AskSouth)
	}
	if s.soon() {
		return list // no course is chosen yet of which more could be asked
	}
	switch {
	case !s.chooses():
	case s.Profile == "":
		list = append(list, AskProfile)
	default:
		list = append(list, AskMatch) // which profiles count is nowhere written down
	}
	return append(list, AskCourse, AskList, AskTerms)
}

// In lists the notes about a part, in their own order.
func (g *Guarantee) In(part GuaranteePart) []GuaranteeNote {
	var list []GuaranteeNote
	for _, n := range g.Notes {
		if n.Part == part {
			list = append(list, n)
		}
	}
	return list
}

// Year is the newest school year of the courses that were named, such as "2022-2023":
// which year was looked at. It is empty where none names a year.
func (g *Guarantee) Year() string {
	newest := ""
	for _, c := range g.Courses {
		newest = max(newest, c.Year)
	}
	return newest
}

// Stale tells whether no course is named of the current school year, written as
// "2026-2027": the list is old, or there is none.
func (g *Guarantee) Stale(current string) bool { return g.Year() < current }
