package report

import (
	"io"
	"strings"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Training is the course of a team to be written down: all of it, or one meeting.
type Training struct {
	Number int // of the meeting, from 1; 0: all of them
	For    rehearse.Reader
	Book   *handbook.Book // has the names of what a meeting refers to
	Now    time.Time      // local
	School school.Settings
}

// Document is the course in every form, each meeting on pages of its own.
func (t Training) Document() Document {
	l := lookOf(t.title(), t.School, t.Now)
	l.foot = nl.TrainingReader(t.For)
	return Document{look: l, blocks: func(bool) []block { return t.document() }}
}

func (t Training) title() string {
	if t.Number > 0 {
		return nl.TrainingMeeting(t.Number, t.Book.Course[t.Number-1].Title)
	}
	return nl.TrainingAll
}

func (t Training) document() []block {
	var b builder
	if t.Number > 0 {
		t.meeting(&b, t.Number)
		return b.blocks
	}
	b.add(title, t.title())
	b.add(aside, nl.TrainingReader(t.For))
	b.add(heading, nl.TrainingOverview)
	for i := range t.Book.Course {
		m := &t.Book.Course[i]
		b.labelled(fact, nl.TrainingRow(i+1, m.Title), nl.TrainingMinutes(m.Minutes()))
		b.add(para, m.Aim)
	}
	for i := range t.Book.Course {
		b.page()
		t.meeting(&b, i+1)
	}
	return b.blocks
}

// meeting gives one meeting for its reader.
func (t Training) meeting(b *builder, number int) {
	m := &t.Book.Course[number-1]
	b.add(title, nl.TrainingMeeting(number, m.Title))
	b.labelled(fact, nl.TrainingAim, m.Aim)
	b.labelled(fact, nl.TrainingLength, nl.TrainingMinutes(m.Minutes()))
	if t.For == rehearse.ForParticipants {
		t.handout(b, m)
		return
	}
	b.labelled(fact, nl.TrainingPersonas, t.Personas(m.Personas()))
	b.labelled(fact, nl.TrainingDrills, t.Drills(m.Drills()))
	b.labelled(fact, nl.TrainingPages, names(m.Pages, t.page))
	b.add(heading, nl.TrainingReady)
	for _, thing := range m.Ready {
		b.ticked(thing, false)
	}
	b.add(heading, nl.TrainingCourse)
	from := 0
	for i := range m.Parts {
		from = t.part(b, &m.Parts[i], from)
	}
	t.keep(b, m)
}

// part gives a part for the coach, and the minute at which it ends.
func (t Training) part(b *builder, p *rehearse.Part, from int) (to int) {
	to = from + p.Minutes
	b.add(question, nl.TrainingPart(from, to, p.Title, p.Group))
	b.labelled(fact, nl.TrainingCoach, p.Coach)
	b.labelled(fact, nl.TrainingSays, p.Says)
	b.labelled(fact, nl.TrainingTask, p.Task)
	b.labelled(fact, nl.TrainingDrills, t.Drills(p.Drills))
	b.labelled(fact, nl.TrainingPersonas, t.Personas(p.Personas))
	t.known(b, p)
	return to
}

// known gives what is known of a part, with who says so.
func (t Training) known(b *builder, p *rehearse.Part) {
	b.labelled(fact, nl.TrainingKnown, p.Fact.Text)
	if p.Fact.Text != "" {
		b.add(aside, TrainingSource(p.Fact, t.Now))
	}
}

// TrainingSource says who says what stands in a course, and how sure it is.
func TrainingSource(f talk.Fact, now time.Time) string {
	return nl.RouteSource(route.Statement{Text: f.Text, Source: f.Source, Year: f.Year, Confirmed: f.Confirmed}, school.YearOf(now).String())
}

// handout gives a meeting for who takes part, with room for what they want to try.
func (t Training) handout(b *builder, m *rehearse.Meeting) {
	b.add(heading, nl.TrainingWeDo)
	from := 0
	for i := range m.Parts {
		p := &m.Parts[i]
		b.add(question, nl.TrainingPart(from, from+p.Minutes, p.Title, p.Group))
		b.add(para, p.Task)
		t.known(b, p)
		from += p.Minutes
	}
	t.keep(b, m)
	b.add(heading, nl.TrainingOwn)
	b.room("", 3)
	b.room(nl.TrainingOwnWho, 2)
}

func (t Training) keep(b *builder, m *rehearse.Meeting) {
	b.add(heading, nl.TrainingKeep)
	for _, says := range m.Keep {
		b.add(line, says)
	}
	if m.Home != "" {
		b.add(heading, nl.TrainingHome)
		b.add(para, m.Home)
	}
}

// Drills gives what drills are called.
func (t Training) Drills(ids []string) string { return names(ids, t.drill) }

// Personas gives what practice pupils are called.
func (t Training) Personas(ids []string) string { return names(ids, t.persona) }

// names gives what ids are called.
func names(ids []string, name func(string) string) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = name(id)
	}
	return strings.Join(list, ", ")
}

func (t Training) persona(id string) string {
	if p, ok := t.Book.Persona(id); ok {
		return p.Name
	}
	return nl.Capital(id)
}

func (t Training) drill(id string) string {
	if d, ok := t.Book.Drill(id); ok {
		return d.Title
	}
	return nl.Capital(strings.ReplaceAll(id, "-", " "))
}

func (t Training) page(id string) string {
	if p, ok := t.Book.Page(id); ok {
		return p.Title
	}
	return id
}

// Team is how many of a team are trained, to be written down. It has nobody in it: only
// numbers by function.
type Team struct {
	By     []rehearse.Trained
	All    rehearse.Trained
	Now    time.Time // local
	School school.Settings
}

// TeamOf counts a team.
func TeamOf(t rehearse.Team, c rehearse.Course, now time.Time, s school.Settings) Team {
	by, all := t.Count(c)
	return Team{By: by, All: all, Now: now, School: s}
}

// Document is the count in every form.
func (t Team) Document() Document {
	l := lookOf(nl.TeamOverview, t.School, t.Now)
	l.foot = nl.TimeDate(t.Now)
	return Document{look: l, blocks: func(bool) []block {
		var b builder
		b.add(title, nl.TeamOverview)
		b.add(aside, nl.Capital(nl.TimeDate(t.Now)))
		if t.All.Total == 0 {
			b.add(para, nl.TeamNobodyPaper)
			return b.blocks
		}
		for _, of := range append(t.By, t.All) {
			b.labelled(fact, nl.TeamOf(of.Function), nl.TeamRow(of))
		}
		b.add(aside, nl.TeamFoot)
		return b.blocks
	}}
}

// jsonTrained is a function for programs.
type jsonTrained struct {
	Function string `json:"function"` // empty for the whole team
	Trained  int    `json:"trained"`
	Begun    int    `json:"begun"`
	Total    int    `json:"total"`
}

// JSON writes the count: {"functions": […], "all": {…}}.
func (t Team) JSON(w io.Writer) error {
	of := func(c rehearse.Trained) jsonTrained {
		return jsonTrained{nl.TermFunction(c.Function), c.Trained, c.Begun, c.Total}
	}
	out := struct {
		Functions []jsonTrained `json:"functions"`
		All       jsonTrained   `json:"all"`
	}{[]jsonTrained{}, of(t.All)}
	for _, c := range t.By {
		out.Functions = append(out.Functions, of(c))
	}
	return indented(w, out)
}

// jsonMeeting is a meeting for programs.
type jsonMeeting struct {
	Number   int        `json:"number"` // from 1
	ID       string     `json:"id"`
	Title    string     `json:"title"`
	Aim      string     `json:"aim"`
	Minutes  int        `json:"minutes"`
	Ready    []string   `json:"ready"`
	Parts    []jsonPart `json:"parts"`
	Keep     []string   `json:"keep"`
	Home     string     `json:"home"`
	Pages    []string   `json:"pages"`
	Drills   []string   `json:"drills"`
	Personas []string   `json:"personas"`
}

type jsonPart struct {
	Minutes   int    `json:"minutes"`
	Title     string `json:"title"`
	Group     string `json:"group"`
	Coach     string `json:"coach"`
	Says      string `json:"says"`
	Task      string `json:"task"`
	Fact      string `json:"fact"` // empty for none, as are the next two
	Source    string `json:"source"`
	Year      string `json:"source_year"`
	Confirmed bool   `json:"confirmed"`
}

// JSON writes the meetings as a JSON array.
func (t Training) JSON(w io.Writer) error {
	out := []jsonMeeting{}
	for i := range t.Book.Course {
		if t.Number > 0 && t.Number != i+1 {
			continue
		}
		m := &t.Book.Course[i]
		j := jsonMeeting{
			Number: i + 1, ID: m.ID, Title: m.Title, Aim: m.Aim, Minutes: m.Minutes(), Ready: always(m.Ready), Keep: always(m.Keep),
			Home: m.Home, Pages: always(m.Pages), Drills: always(m.Drills()), Personas: always(m.Personas()),
		}
		for _, p := range m.Parts {
			j.Parts = append(j.Parts, jsonPart{
				p.Minutes, p.Title, string(p.Group), p.Coach, p.Says, p.Task, p.Fact.Text, p.Fact.Source, p.Fact.Year, p.Fact.Confirmed,
			})
		}
		out = append(out, j)
	}
	return indented(w, out)
}

// always is a list that is never null.
func always(list []string) []string { return append([]string{}, list...) }
