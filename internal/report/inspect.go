package report

import (
	"cmp"
	"io"
	"slices"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// Inspection is everything that is kept of one pupil, for the pupil or a parent
// who asks to see it (art. 15 AVG). Unlike a report it holds klad that still
// exists, every question that was shown, and what a line said before.
type Inspection struct {
	Pupil    school.Pupil
	Former   []Former       // the oldest first
	Entries  []school.Entry // of the card, the oldest first
	Seats    []school.Seat  // in rows of talks
	Dossier  dossier.Folder
	Talks    []*talk.Session // the oldest first; need not be attached to a guide
	Acts     []school.Act    // what was done with it, the oldest first
	Settings school.Settings
	Location *time.Location // of the dates and times; nil for UTC
	Now      talk.Instant   // at which it is made
	Words    school.Words   // what the school calls things
	Atlas    route.Atlas    // what profiles and stations are called
}

// Former is what was known of the pupil until a correction.
type Former struct {
	Until time.Time // UTC
	Pupil school.Pupil
}

// InspectMarkdown writes the inspection as CommonMark; see [Markdown].
func InspectMarkdown(w io.Writer, i Inspection) error {
	return write(w, markdown(i.document()))
}

// InspectDocument is the inspection in every form.
func InspectDocument(i Inspection) Document {
	return Document{look: lookOf(nl.InspectTitle(clean(i.Pupil.Name())), i.Settings, i.Now.Wall), blocks: func(bool) []block { return i.document() }}
}

// InspectText writes the inspection as plain text; see [Text].
func InspectText(w io.Writer, i Inspection, width int) error {
	return write(w, text(i.document(), max(width, MinWidth)))
}

// inspected builds the document of an inspection.
type inspected struct {
	builder
	Inspection
	day time.Time // on which the talk began that is being written
}

func (i Inspection) document() []block {
	if i.Location == nil {
		i.Location = time.UTC
	}
	d := inspected{Inspection: i}
	now := i.local(i.Now.Wall)
	d.add(title, nl.InspectTitle(clean(i.Pupil.Name())))
	d.add(para, nl.InspectIntro(nl.TimeDate(now), nl.TimeHour(now)))
	d.add(heading, nl.InspectPupil)
	d.pupil(i.Pupil)
	d.labelled(fact, nl.ReportSchool, i.Settings.School)
	for _, f := range i.Former {
		d.add(question, nl.InspectUntil(nl.TimeDate(i.local(f.Until))))
		d.pupil(f.Pupil)
	}
	d.entries()
	d.seats()
	d.dossier()
	d.add(heading, nl.InspectTalks)
	d.add(para, nl.InspectCount(len(i.Talks)))
	for n, s := range i.Talks {
		d.talk(n+1, s)
	}
	d.acts()
	for _, part := range []struct {
		head string
		says []string
	}{
		{nl.InspectKept, []string{d.kept()}},
		{nl.InspectCopies, nl.InspectCopiesAre()},
		{nl.InspectNotHeld, nl.InspectNotHeldAre()},
		{nl.InspectRights, []string{nl.InspectRightsAre(clean(i.Settings.School))}},
	} {
		d.add(heading, part.head)
		for _, s := range part.says {
			d.add(para, s)
		}
	}
	return d.blocks
}

// moment is a date and a time in the user's time zone.
func (d *inspected) moment(t time.Time) string {
	return nl.TimeDate(d.local(t)) + " " + nl.TimeHour(d.local(t))
}

// local is a moment in the user's time zone.
func (i Inspection) local(t time.Time) time.Time { return t.In(i.Location) }

func (d *inspected) pupil(p school.Pupil) {
	d.labelled(fact, nl.InspectName, p.Name())
	d.labelled(fact, nl.InspectPupilNumber, p.Number)
	d.labelled(fact, nl.ReportClass, p.Class)
	d.labelled(fact, nl.InspectSchoolType, nl.PupilTypeWord(p.Type))
	if p.Year > 0 {
		d.labelled(fact, d.Words.Say(nl.InspectYear(p.Type)), nl.InspectNumber(p.Year))
	}
	if !p.LeftOn.IsZero() {
		d.labelled(fact, nl.InspectLeft, nl.TimeDate(p.LeftOn))
	}
	d.labelled(fact, nl.InspectAdult, nl.InspectAdultIs(p.Adult))
	d.labelled(fact, nl.InspectProfile, d.profile(p.Aims.Profile))
	d.labelled(fact, nl.InspectSecond, d.profile(p.Aims.Second))
	d.labelled(fact, nl.InspectGoal, cmp.Or(d.Atlas.Map.Station(p.Aims.Goal).Name, p.Aims.Goal))
	d.labelled(fact, nl.InspectSouth, string(p.Aims.South))
}

// profile is what a profile is called; its id where nothing is known of it any more.
func (d *inspected) profile(id string) string {
	if p, ok := d.Atlas.Choices.Profile(id); ok {
		return nl.ChoiceShort(p)
	}
	return id
}

// entries gives what stands on the card beside the talks.
func (d *inspected) entries() {
	if len(d.Entries) > 0 {
		d.add(heading, nl.InspectEntries)
	}
	for _, e := range d.Entries {
		when := ""
		if !e.On.IsZero() {
			when = nl.TimeDate(e.On)
		}
		d.add(question, d.Words.Say(nl.InspectEntry(e, when)))
		if a := e.Agenda(); e.IsAgenda() {
			d.agenda(&a, d.Pupil.FirstName, d.Words)
		} else {
			for _, part := range sheet.Pairs(clean(e.Text)) { // of a sheet each question with its answer
				d.add(line, part)
			}
		}
		d.labelled(fact, nl.InspectEntryAt, nl.TimeDate(d.local(e.At))+" "+nl.TimeHour(d.local(e.At)))
		d.labelled(fact, nl.InspectBy, e.By)
	}
}

// seats gives the places in rows of talks.
func (d *inspected) seats() {
	if len(d.Seats) > 0 {
		d.add(heading, nl.InspectSeats)
	}
	for _, s := range d.Seats {
		d.add(question, nl.InspectSeat(s))
		d.labelled(fact, nl.InviteWhere, s.Where)
		d.labelled(fact, nl.InspectSeatState, nl.InspectSeatIs(s.State))
		d.labelled(fact, nl.InspectSeatPin, s.Pin.String())
		d.labelled(fact, nl.InspectSeatWas, s.Was.String())
	}
}

// kept says until when all of it is kept.
func (d *inspected) kept() string {
	years := d.Settings.KeepYears()
	if until, left := d.Pupil.KeptUntil(years); left {
		return nl.InspectKeptUntil(nl.TimeDate(until), years)
	}
	return nl.InspectKeptYears(years)
}

// acts lists what was done with the data.
func (d *inspected) acts() {
	d.add(heading, nl.InspectActs)
	if len(d.Acts) == 0 {
		d.add(para, nl.InspectNoActs)
	}
	for _, a := range d.Acts {
		at := d.local(a.At)
		d.labelled(line, nl.TimeDate(at)+" "+nl.TimeHour(at), nl.InspectAct(a, d.dated(a.Talk)))
	}
}

// dated is when a talk began, as a date; empty when it is not among them.
func (d *inspected) dated(id string) string {
	i := slices.IndexFunc(d.Talks, func(s *talk.Session) bool { return s.ID == id })
	if id == "" || i < 0 || d.Talks[i].Began().IsZero() {
		return ""
	}
	return nl.TimeDate(d.local(d.Talks[i].Began()))
}

// talk gives everything of one talk.
func (d *inspected) talk(n int, s *talk.Session) {
	d.day = d.local(s.Began())
	when := nl.InspectNotBegun
	if !s.Began().IsZero() {
		when = nl.TimeDate(d.local(s.Began()))
	}
	d.add(heading, nl.InspectTalk(n, when))
	t := Talk{Session: s, Settings: d.Settings, Location: d.Location, Now: d.Now, Words: d.Words}
	d.standing(t)
	d.frame(t)
	if a := &s.Plan.Agenda; !a.Empty() {
		d.add(question, nl.AgendaRowEntry)
		d.agenda(a, s.Plan.FirstName, d.Words)
	}
	d.earlier(s)
	d.questions(s)
	d.seen(s)
	d.agreed(s)
	d.corrected(s)
	d.course(s)
}

// frame is when, who, where and what for.
func (d *inspected) frame(t Talk) {
	s := t.Session
	p, c := s.Plan, s.Closing
	d.when(t)
	d.labelled(fact, nl.ReportKind, d.Words.Say(nl.TermKind(p.Kind)))
	if p.Length > 0 {
		d.labelled(fact, nl.InspectPlanned, nl.TimeMinutes(p.Length))
	}
	d.labelled(fact, nl.InspectPhase, nl.TermPhase(p.Phase))
	var people []string
	for _, who := range p.Participants {
		people = append(people, nl.ReportPerson(clean(who.Name), t.who(who)))
	}
	d.labelled(fact, nl.ReportPresent, nl.ReportPeople(people))
	d.labelled(fact, nl.InspectCalled, p.FirstName)
	d.labelled(fact, nl.ReportConductor, nl.ReportPerson(clean(p.Conductor), d.Words.Say(nl.TermRole(p.Role))))
	d.labelled(fact, nl.ReportPlace, p.Place)
	d.labelled(fact, nl.ReportGoal, p.Goal)
	d.labelled(fact, nl.InspectGuide, p.GuideID)
	d.labelled(fact, nl.InspectTouched, nl.ReportPeople(competences(p.Touched)))
	d.labelled(fact, nl.InspectShort, c.Short)
	if !c.Until.IsZero() {
		d.labelled(fact, nl.InspectUntilSet, d.hour(c.Until))
	}
	if n, ok := s.Line(c.Quote); ok {
		d.labelled(fact, nl.ReportNextTime, n.Words())
	}
	d.labelled(fact, nl.ReportNextTalk, nl.ReportWhenDate(clean(c.Next), c.NextOn))
	d.labelled(fact, nl.InspectNoNext, c.NoNext)
	d.labelled(fact, nl.ReportSharing, c.Readers)
	d.labelled(fact, nl.InspectSharing, c.Sharing)
}

func competences(list []talk.Competence) []string {
	var names []string
	for _, c := range list {
		names = append(names, nl.TermCompetence(c))
	}
	return names
}

// earlier says how steps of earlier talks turned out.
func (d *inspected) earlier(s *talk.Session) {
	if len(s.Plan.Reviewed) > 0 {
		d.add(question, nl.ReportEarlier)
	}
	for _, r := range s.Plan.Reviewed {
		d.labelled(fact, earlier(r), nl.TermStepState(r.State))
	}
}
