package report

import (
	"io"

	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// jsonStatement is what is said, and by whom.
type jsonStatement struct {
	Text      string `json:"text"`
	Source    string `json:"source"`
	Year      string `json:"year"` // school year, or empty
	Confirmed bool   `json:"confirmed"`
}

type jsonProfile struct {
	ID        string            `json:"id"`
	Code      string            `json:"code"`
	Name      string            `json:"name"`
	Schools   []talk.SchoolType `json:"schools"`
	Direction string            `json:"direction"`
	Subjects  [][]string        `json:"subjects"` // one of each list
	More      string            `json:"more"`
	Leads     []string          `json:"leads"` // ids of studies
	Says      []jsonStatement   `json:"statements"`
}

type jsonStudy struct {
	ID        string          `json:"id"`
	Name      string          `json:"name"`
	Type      route.Kind      `json:"type"`
	Domain    bool            `json:"domain"`
	Direction string          `json:"direction"`
	Says      []jsonStatement `json:"statements"`
}

type jsonNeed struct {
	AnyOf []string `json:"any_of"`
	Fit   string   `json:"fit"` // "in-profile", "choose" or "beside"
	Pick  []string `json:"pick"`
}

type jsonDoor struct {
	Profile   string            `json:"profile"`
	Schools   []talk.SchoolType `json:"schools"`
	Study     string            `json:"study"`
	Name      string            `json:"name"` // of the study
	Type      route.Kind        `json:"type"`
	Verdict   route.Verdict     `json:"verdict"`
	Needs     []jsonNeed        `json:"needs"`
	Leads     bool              `json:"leads"`
	Confirmed bool              `json:"confirmed"`
	Says      []jsonStatement   `json:"statements"`
}

type jsonLevel struct {
	School talk.SchoolType `json:"school"`
	Number int             `json:"number"`
	Years  string          `json:"years"`
	Says   []jsonStatement `json:"statements"`
}

type jsonOpens struct {
	Profile jsonProfile `json:"profile"`
	Levels  []jsonLevel `json:"levels"`
	Doors   []jsonDoor  `json:"doors"`
}

type jsonProspect struct {
	About route.Prospect `json:"about"`
	jsonStatement
}

type jsonAsks struct {
	Study     jsonStudy      `json:"study"`
	Doors     []jsonDoor     `json:"doors"`
	Prospects []jsonProspect `json:"prospects"` // without a text: not known
}

type jsonPair struct {
	Study string    `json:"study"`
	Name  string    `json:"name"`
	A     *jsonDoor `json:"a"` // null: not in one step
	B     *jsonDoor `json:"b"`
}

type jsonComparison struct {
	A       jsonProfile `json:"a"`
	B       jsonProfile `json:"b"`
	Shared  []string    `json:"shared_subjects"`
	PartA   []string    `json:"subjects_a"`
	PartB   []string    `json:"subjects_b"`
	Both    []jsonPair  `json:"both"`
	OnlyA   []jsonPair  `json:"only_a"`
	OnlyB   []jsonPair  `json:"only_b"`
	Neither []jsonPair  `json:"neither"`
}

// ProfilesJSON writes what can be chosen at a school as a JSON array.
func (c Choice) ProfilesJSON(w io.Writer, at talk.SchoolType) error {
	return indented(w, mapped(c.Choices.ProfilesOf(at), profileJSON))
}

// StudiesJSON writes what can be reached in one step from a school as a JSON array.
func (c Choice) StudiesJSON(w io.Writer, from talk.SchoolType) error {
	return indented(w, mapped(c.Choices.StudiesFrom(from), studyJSON))
}

// OpensJSON writes which doors profiles keep open as a JSON array.
func (c Choice) OpensJSON(w io.Writer, starts []route.Start) error {
	return indented(w, mapped(starts, func(from route.Start) jsonOpens {
		p, _ := c.Choices.Profile(from.Profile)
		out := jsonOpens{Profile: profileJSON(p), Levels: []jsonLevel{}, Doors: mapped(c.Choices.Opens(from.Profile, from.School), doorJSON)}
		schools := p.Schools
		if from.School != "" {
			schools = []talk.SchoolType{from.School}
		}
		for _, at := range schools {
			for _, l := range c.Choices.LevelsOf(at) {
				out.Levels = append(out.Levels, jsonLevel{at, l.Number, l.Years, statementsJSON(l.Access, l.Length)})
			}
		}
		return out
	}))
}

// AsksJSON writes what studies ask of the profiles of a school as a JSON array.
func (c Choice) AsksJSON(w io.Writer, studies []route.Study, from talk.SchoolType) error {
	return indented(w, mapped(studies, func(s route.Study) jsonAsks {
		out := jsonAsks{Study: studyJSON(s), Doors: mapped(c.Choices.Asks(s.ID, from), doorJSON), Prospects: []jsonProspect{}}
		if s.Kind == route.KindMbo {
			out.Prospects = mapped(c.Choices.Outlook(s.ID), func(o route.Outlook) jsonProspect {
				return jsonProspect{o.About, jsonStatement(o.Says)}
			})
		}
		return out
	}))
}

// CompareJSON writes two profiles beside each other as a JSON object.
func (c Choice) CompareJSON(w io.Writer, from, other route.Start) error {
	out, _ := c.Choices.Compare(from, other)
	pairs := func(list []route.Pair) []jsonPair {
		return mapped(list, func(p route.Pair) jsonPair {
			return jsonPair{p.Study.ID, p.Study.Name, maybeDoor(p.A), maybeDoor(p.B)}
		})
	}
	return indented(w, jsonComparison{
		profileJSON(out.A), profileJSON(out.B), texts(out.Shared), texts(out.PartA), texts(out.PartB),
		pairs(out.Both), pairs(out.OnlyA), pairs(out.OnlyB), pairs(out.Neither),
	})
}

// mapped makes a list of another one; an empty list is [] and not null.
func mapped[A, B any](list []A, to func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, x := range list {
		out = append(out, to(x))
	}
	return out
}

func texts(list []string) []string { return mapped(list, func(s string) string { return s }) }

func maybeDoor(d route.Door) *jsonDoor {
	if !d.There() {
		return nil
	}
	out := doorJSON(d)
	return &out
}

func doorJSON(d route.Door) jsonDoor {
	return jsonDoor{
		d.Profile.ID, d.Schools, d.Study.ID, d.Study.Name, d.Study.Kind, d.Verdict,
		mapped(d.Needs, func(n route.Need) jsonNeed { return jsonNeed{n.AnyOf, fitWord(n.Fit), texts(n.Pick)} }),
		d.Leads, d.Sure(), statementsJSON(d.Grounds...),
	}
}

func fitWord(f route.Fit) string {
	switch f {
	case route.Has:
		return "in-profile"
	case route.Picks:
		return "choose"
	}
	return "beside"
}

func profileJSON(p route.Profile) jsonProfile {
	return jsonProfile{
		p.ID, p.Code, p.Name, p.Schools, p.Direction, mapped(p.Picks, texts), p.More, texts(p.Leads),
		statementsJSON(p.Subjects, p.Heading, p.Belongs),
	}
}

func studyJSON(s route.Study) jsonStudy {
	return jsonStudy{s.ID, s.Name, s.Kind, s.Domain, s.Direction, statementsJSON(s.About)}
}

// statementsJSON leaves out what says nothing.
func statementsJSON(list ...route.Statement) []jsonStatement {
	out := []jsonStatement{}
	for _, s := range list {
		if s.Text != "" {
			out = append(out, jsonStatement(s))
		}
	}
	return out
}
