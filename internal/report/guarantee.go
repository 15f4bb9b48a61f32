package report

import (
	"io"
	"slices"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Guarantee is what is known of the AanDeBak-garantie, in general or for a pupil, to
// be written down.
type Guarantee struct {
	Known   *route.Guarantee
	Pupil   *school.Pupil // nil: nobody in particular
	Talks   []*talk.Session
	Choices *route.Choices // names the profiles; nil: by their ids
	Now     time.Time      // local
	School  school.Settings
	Unread  bool // the talks could not be read: nothing is said of when it was discussed
	Bare    bool // without its title: it stands on the screen already
}

// SeekerOf is what of a pupil matters for the guarantee.
func SeekerOf(p *school.Pupil) route.Seeker {
	return route.Seeker{Type: p.Type, Year: p.Year, Profile: p.Aims.Profile, South: route.Answer(p.Aims.South)}
}

// Document is the whole of it in every form.
func (g Guarantee) Document() Document {
	l := lookOf(g.title(), g.School, g.Now)
	l.foot = nl.GuaranteeFoot
	return Document{look: l, blocks: func(bool) []block { return g.document() }}
}

func (g Guarantee) title() string {
	if g.Pupil == nil {
		return nl.GuaranteeTitle
	}
	return nl.GuaranteeTitle + ": " + g.Pupil.Name()
}

// Acts is the act of giving it away where it is about a pupil: it says where they live
// and what they think of, as their card does. For nobody in particular there is none.
func (g Guarantee) Acts(at time.Time, to string) []school.Act {
	if g.Pupil == nil {
		return nil
	}
	return []school.Act{{At: at.UTC(), Kind: school.ActCard, Pupil: g.Pupil.ID, Count: 1, Name: g.Pupil.Name(), Note: to}}
}

// year is the current school year.
func (g Guarantee) year() string { return school.YearOf(g.Now).String() }

// GuaranteeOutlook is what is known for the pupil; for nobody in particular the zero value with
// all courses.
func (g Guarantee) GuaranteeOutlook() route.GuaranteeOutlook {
	if g.Pupil == nil {
		return route.GuaranteeOutlook{Others: g.Known.Courses}
	}
	return g.Known.For(SeekerOf(g.Pupil))
}

// Last is when the guarantee was last discussed with the pupil; false: never.
func (g Guarantee) Last() (talk.Topic, bool) { return lastTalkOf(g.Talks, route.GuaranteeTopic) }

// Discussed is when a topic was last discussed with the pupil; false: never.
func (f *Facts) Discussed(id talk.TopicID) (talk.Topic, bool) { return lastTalkOf(f.card.Talks, id) }

func lastTalkOf(talks []*talk.Session, id talk.TopicID) (talk.Topic, bool) {
	var last talk.Topic
	for _, s := range talks {
		if t, ok := s.Discussed(id); ok && t.At.After(last.At) {
			last = t
		}
	}
	return last, !last.At.IsZero()
}

func (g Guarantee) document() []block {
	var b builder
	if !g.Bare {
		b.add(title, g.title())
	}
	if g.Known.Empty() {
		b.add(para, nl.GuaranteeNothing)
		return b.blocks
	}
	if g.Known.Stale(g.year()) {
		b.add(para, nl.GuaranteeOld(g.Known.Year(), g.year()))
	}
	o := g.GuaranteeOutlook()
	if g.Pupil != nil {
		g.standing(&b, &o)
		g.notes(&b, route.GuaranteeChoose, o.Choose)
		g.courses(&b, nl.GuaranteeFits, o.Fitting)
	}
	parts := slices.DeleteFunc(route.GuaranteeParts(), func(p route.GuaranteePart) bool { return p == route.GuaranteeChoose })
	const before = 2 // what it is and for whom
	for _, p := range parts[:before] {
		g.notes(&b, p, g.Known.In(p))
	}
	if g.Pupil == nil {
		g.notes(&b, route.GuaranteeChoose, g.Known.In(route.GuaranteeChoose))
		g.courses(&b, nl.GuaranteeAll, o.Others)
	} else {
		g.courses(&b, nl.GuaranteeRest, o.Others)
	}
	g.matches(&b)
	for _, p := range parts[before:] {
		g.notes(&b, p, g.Known.In(p))
	}
	b.add(aside, nl.GuaranteeFoot)
	return b.blocks
}

// standing gives what can be said for the pupil, what is known and what still has to be
// asked.
func (g Guarantee) standing(b *builder, o *route.GuaranteeOutlook) {
	b.add(heading, nl.GuaranteeNow)
	b.add(para, nl.GuaranteeStanding(o.Standing))
	if t, ok := g.Last(); ok {
		b.add(para, nl.TopicLast(t, t.At.In(g.Now.Location()), g.Now))
	} else if !g.Unread {
		b.add(aside, nl.GuaranteeNever)
	}
	known := []string{nl.GuaranteeKnownSouth(o.Seeker.South), nl.GuaranteeKnownProfile(g.name(o.Seeker.Profile))}
	b.labelled(fact, nl.GuaranteeKnown, strings.Join(append([]string{nl.CardHead(*g.Pupil)}, known...), " · "))
	if len(o.Questions) > 0 {
		b.add(heading, nl.GuaranteeAsk)
	}
	for _, q := range o.Questions {
		b.add(line, nl.GuaranteeQuestion(q))
	}
}

// name names a profile.
func (g Guarantee) name(id string) string {
	if g.Choices != nil {
		if p, ok := g.Choices.Profile(id); ok {
			return nl.ChoiceProfile(p)
		}
	}
	return id
}

func (g Guarantee) notes(b *builder, p route.GuaranteePart, notes []route.GuaranteeNote) {
	if len(notes) > 0 {
		b.add(heading, nl.GuaranteePart(p))
	}
	for _, n := range notes {
		b.add(para, n.Text)
		b.add(aside, nl.RouteSource(n.Statement, g.year()))
	}
}

func (g Guarantee) courses(b *builder, head string, list []route.Course) {
	if len(list) > 0 {
		b.add(heading, head)
	}
	for i := range list {
		b.add(question, nl.GuaranteeCourse(&list[i]))
		b.add(para, list[i].Text)
		b.add(aside, nl.RouteSource(list[i].Statement, g.year()))
	}
}

// matches gives which profiles may go with which sector, each with how sure that is.
func (g Guarantee) matches(b *builder) {
	if len(g.Known.Matches) > 0 {
		b.add(heading, nl.GuaranteeMatch)
	}
	for _, m := range g.Known.Matches {
		var names []string
		for _, id := range m.Profiles {
			names = append(names, g.name(id))
		}
		b.add(question, nl.GuaranteeMatched(m.Sector, names))
		b.add(para, m.Text)
		b.add(aside, nl.RouteSource(m.Statement, g.year()))
	}
}

// Turned are the lines of the draaischerm, in short words: nothing on it but what pupil
// and parents may see, and need.
func (g Guarantee) Turned() []string {
	var list []string
	for _, n := range g.Known.Notes {
		if n.Plain != "" && (g.Pupil == nil || n.Covers(g.Pupil.Type, g.Pupil.Year)) {
			list = append(list, n.Plain)
		}
	}
	if g.Pupil == nil {
		return list
	}
	const first = 2 // what it is and for whom, before what it means
	return slices.Insert(list, min(first, len(list)), nl.GuaranteeTurned(g.GuaranteeOutlook().Standing))
}

// Under says below the draaischerm how old the data is, and that it is no promise.
func (g Guarantee) Under() string { return nl.GuaranteeOfYear(g.Known.Year()) }

// jsonGuarantee is what is known of the guarantee. Standing and questions are empty for
// nobody in particular.
type jsonGuarantee struct {
	SchoolYear string              `json:"school_year"`      // the current one
	DataYear   string              `json:"data_school_year"` // the newest of the courses; may be empty
	Stale      bool                `json:"stale"`            // no course is named of the current school year
	Standing   route.Standing      `json:"standing"`
	Questions  []route.Question    `json:"questions"`
	South      route.Answer        `json:"lives_on_south"` // ja, nee or empty
	Profile    string              `json:"profile"`
	Sectors    []string            `json:"sectors"`
	Discussed  *string             `json:"discussed_at"`
	Fitting    []jsonCourse        `json:"fitting_courses"` // in a sector that may go with the profile
	Courses    []jsonCourse        `json:"other_courses"`
	Notes      []jsonGuaranteePart `json:"notes"`
	Matches    []jsonMatch         `json:"matches"`
}

// jsonDated is a statement, and whether it is of an earlier school year than the current
// one.
type jsonDated struct {
	Text       string `json:"text"`
	Source     string `json:"source"`
	SourceYear string `json:"source_year"` // school year, or empty
	Confirmed  bool   `json:"confirmed"`
	Stale      bool   `json:"stale"` // of an earlier school year than the current one
}

type jsonCourse struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Schools []string `json:"schools"`
	Level   string   `json:"level"`
	Sector  string   `json:"sector"`
	Domain  string   `json:"domain"`
	jsonDated
}

type jsonGuaranteePart struct {
	ID   string              `json:"id"`
	Part route.GuaranteePart `json:"part"`
	jsonDated
}

type jsonMatch struct {
	ID       string   `json:"id"`
	Sector   string   `json:"sector"`
	Profiles []string `json:"profiles"`
	jsonDated
}

func jsonDatedOf(s route.Statement, current string) jsonDated {
	return jsonDated{s.Text, s.Source, s.Year, s.Confirmed, s.Stale(current)}
}

// JSON writes what is known as one JSON object.
func (g Guarantee) JSON(w io.Writer) error {
	o, year := g.GuaranteeOutlook(), g.year()
	course := func(c route.Course) jsonCourse {
		return jsonCourse{c.ID, c.Name, jsonSame(c.Schools), c.Level, c.Sector, c.Domain, jsonDatedOf(c.Statement, year)}
	}
	out := jsonGuarantee{
		SchoolYear: year, DataYear: g.Known.Year(), Stale: g.Known.Stale(year), Standing: o.Standing, Questions: jsonSame(o.Questions),
		South: o.Seeker.South, Profile: o.Seeker.Profile, Sectors: jsonSame(o.Sectors),
		Fitting: jsonList(o.Fitting, course), Courses: jsonList(o.Others, course),
		Notes: jsonList(g.Known.Notes, func(n route.GuaranteeNote) jsonGuaranteePart {
			return jsonGuaranteePart{n.ID, n.Part, jsonDatedOf(n.Statement, year)}
		}),
		Matches: jsonList(g.Known.Matches, func(m route.Match) jsonMatch {
			return jsonMatch{m.ID, m.Sector, jsonSame(m.Profiles), jsonDatedOf(m.Statement, year)}
		}),
	}
	if t, ok := g.Last(); ok {
		out.Discussed = jsonTime(t.At)
	}
	return indented(w, out)
}
