package report

import (
	"slices"
	"strconv"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Choice is what is known of choosing, as it is written down. Nothing in it is about
// a pupil.
type Choice struct {
	Choices  route.Choices
	Settings school.Settings
	Now      time.Time // in the user's time zone: says which school year is the current one
	Words    school.Words
}

// Year is the current school year, such as "2026-2027".
func (c Choice) Year() string { return school.YearOf(c.Now).String() }

// Profiles lists what can be chosen at a school; an empty type gives all.
func (c Choice) Profiles(at talk.SchoolType) Document {
	return c.document(nl.ChoiceListTitle(at), func(b *choiceBuilder) {
		last := ""
		for _, p := range c.Choices.ProfilesOf(at) {
			if group := nl.ChoiceGroup(p.Schools); group != last {
				b.add(heading, group)
				last = group
			}
			if slices.Contains(p.Schools, talk.Mbo) {
				b.labelled(fact, nl.ChoiceProfile(p), nl.ChoiceDomainLine(len(c.Choices.Opens(p.ID, talk.Mbo))))
				continue
			}
			b.noted(nl.ChoiceProfile(p), nl.ChoicePicks(p), "", p.Subjects, p.Heading)
		}
	})
}

// Studies lists what can be asked about: what can be reached in one step from a school,
// or from any where that is empty.
func (c Choice) Studies(from talk.SchoolType) Document {
	return c.document(nl.ChoiceStudiesTitle, func(b *choiceBuilder) {
		for _, kind := range route.Kinds() {
			first := true
			for _, s := range c.Choices.StudiesFrom(from) {
				if s.Kind != kind {
					continue
				}
				if first {
					b.add(heading, nl.Capital(nl.ChoiceKind(kind)))
					first = false
				}
				b.add(line, s.Name)
			}
		}
	})
}

// Opens says which doors a profile keeps open; nothing where the profile is not known.
func (c Choice) Opens(from route.Start) Document {
	p, _ := c.Choices.Profile(from.Profile)
	return c.document(nl.ChoiceTitleOpens(p, from.School), func(b *choiceBuilder) {
		if !slices.Contains(p.Schools, talk.Mbo) {
			b.noted(nl.ChoiceSubjects, nl.ChoicePicks(p), "", p.Subjects)
		}
		schools := p.Schools
		if from.School != "" {
			schools = []talk.SchoolType{from.School}
		}
		for _, at := range schools {
			b.levels(c.Choices.LevelsOf(at), at, len(schools) > 1)
		}
		if p.Heading.Text != "" {
			b.noted(nl.ChoiceHeading, p.Heading.Text, "", p.Heading)
		}
		kind := route.Kind("")
		for _, d := range c.Choices.Opens(from.Profile, from.School) {
			if d.Study.Kind != kind {
				kind = d.Study.Kind
				b.add(heading, nl.Capital(nl.ChoiceKind(kind)))
			}
			among := ""
			if from.School == "" {
				among = nl.ChoiceAmong(d)
			}
			b.door(nl.ChoiceLead(d.Leads, d.Study.Name)+among, d)
		}
		b.add(aside, nl.ChoiceLegend)
		b.rules(c.Choices.RulesFor(schools))
	})
}

// Asks says what a study asks of the profiles of a school, or of every one where that
// is empty.
func (c Choice) Asks(study string, from talk.SchoolType) Document {
	s, _ := c.Choices.Study(study)
	return c.document(nl.ChoiceTitleAsks(s), func(b *choiceBuilder) {
		if s.About.Text != "" {
			b.noted(nl.ChoiceHeading, s.About.Text, "", s.About)
		}
		last := ""
		for _, d := range c.Choices.Asks(study, from) {
			if group := nl.ChoiceGroup(d.Profile.Schools); group != last {
				b.add(heading, group)
				last = group
			}
			among := ""
			if from == "" {
				among = nl.ChoiceAmong(d)
			}
			b.door(nl.ChoiceLead(d.Leads, nl.ChoiceProfile(d.Profile))+among, d)
		}
		b.add(aside, nl.ChoiceLegend)
		if s.Kind == route.KindMbo {
			b.prospects(c.Choices.Outlook(study))
		}
		b.rules(c.Choices.RulesTo(s.Kind, from))
	})
}

// Compare puts two profiles beside each other.
func (c Choice) Compare(from, other route.Start) Document {
	out, _ := c.Choices.Compare(from, other)
	return c.document(nl.ChoiceTitleCompare(out.A, out.B), func(b *choiceBuilder) {
		if from.School != "" && from.School == other.School {
			b.labelled(fact, nl.ReportSchool, nl.TermSchoolType(from.School))
		}
		nameA, nameB := nl.ChoicePair(out.A, out.B)
		b.subjects(nameA, out.A)
		b.subjects(nameB, out.B)
		for _, part := range nl.ChoiceParts(nl.ChoiceBoth, out, nameA, nameB) {
			if len(part.Pairs) == 0 {
				continue
			}
			b.add(heading, part.Title)
			for _, p := range part.Pairs {
				b.add(question, p.Study.Name)
				b.maybe(nameA, p.A)
				b.maybe(nameB, p.B)
			}
		}
	})
}

// choiceBuilder numbers what is said, so that every line names its sources.
type choiceBuilder struct {
	builder
	year string
	said []route.Statement
}

// document is a title, what there is to say, and where that comes from.
func (c Choice) document(heads string, fill func(*choiceBuilder)) Document {
	heads = c.Words.Say(heads)
	return Document{look: lookOf(heads, c.Settings, c.Now), blocks: func(bool) []block {
		b := &choiceBuilder{year: c.Year()}
		b.add(title, heads)
		if c.Choices.Empty() {
			b.add(para, nl.ChoiceNothing)
			return b.blocks
		}
		fill(b)
		if len(b.said) > 0 {
			b.add(heading, nl.ChoiceSources)
		}
		for i, s := range b.said {
			b.labelled(fact, "["+strconv.Itoa(i+1)+"]", nl.ChoiceStatement(s, b.year))
		}
		b.add(aside, nl.ChoicePromise)
		return b.blocks
	}}
}

// noted adds a line with the numbers of what it rests on.
func (b *choiceBuilder) noted(label, text, status string, grounds ...route.Statement) {
	b.labelled(fact, label, nl.ChoiceNoted(text, status, b.notes(grounds)))
}

// notes are the numbers of statements; one that was not made before gets a new one.
func (b *choiceBuilder) notes(grounds []route.Statement) []string {
	var at []int
	for _, s := range grounds {
		i := slices.Index(b.said, s)
		if i < 0 {
			b.said = append(b.said, s)
			i = len(b.said) - 1
		}
		at = append(at, i+1)
	}
	slices.Sort(at)
	var list []string
	for _, n := range slices.Compact(at) {
		list = append(list, strconv.Itoa(n))
	}
	return list
}

// levels are the levels of the mbo that are open from a school.
func (b *choiceBuilder) levels(list []route.Level, at talk.SchoolType, named bool) {
	if len(list) == 0 {
		return
	}
	var said []route.Statement
	for _, l := range list {
		said = append(said, l.Access, l.Length)
	}
	label := nl.ChoiceLevels
	if named {
		label += " " + nl.TermSchoolType(at)
	}
	b.noted(label, nl.ChoiceLevelLine(list), "", said...)
}

// door is how one study stands open from one profile.
func (b *choiceBuilder) door(label string, d route.Door) {
	b.noted(label, nl.ChoiceVerdict(d), nl.ChoiceStatus(d, b.year), d.Grounds...)
}

// subjects are the subjects of a profile; a domain of the mbo has none.
func (b *choiceBuilder) subjects(label string, p route.Profile) {
	if p.Subjects.Text != "" {
		b.noted(label, nl.ChoicePicks(p), "", p.Subjects)
	}
}

// maybe is a door that may not be there.
func (b *choiceBuilder) maybe(label string, d route.Door) {
	if !d.There() {
		b.labelled(fact, label, nl.ChoiceNoDoor)
		return
	}
	b.door(label, d)
}

// prospects are what is known of the work behind a study.
func (b *choiceBuilder) prospects(list []route.Outlook) {
	b.add(heading, nl.ChoiceProspects)
	for _, o := range list {
		if o.Says.Text == "" {
			b.labelled(fact, nl.ChoiceProspect(o.About), nl.ChoiceNoProspect)
			continue
		}
		b.noted(nl.ChoiceProspect(o.About), o.Says.Text, nl.RouteStatus(o.Says, b.year), o.Says)
	}
}

// rules are what holds for many at once; no line rests on them, so they need no number.
func (b *choiceBuilder) rules(list []route.Rule) {
	if len(list) > 0 {
		b.add(heading, nl.ChoiceRules)
	}
	for _, r := range list {
		b.labelled(fact, r.Title, nl.ChoiceStatement(r.Says, b.year))
	}
}
