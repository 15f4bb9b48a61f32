package handbook

import (
	"cmp"
	"path"
	"slices"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// trainingFile is the training of a team as it stands in its file.
type trainingFile struct {
	Meetings []meetingInFile `toml:"meeting"`
}

type meetingInFile struct {
	ID      string          `toml:"id"`
	Title   string          `toml:"title"`
	Aim     string          `toml:"aim"`
	Minutes int             `toml:"minutes"`
	Ready   []string        `toml:"ready"`
	Pages   []string        `toml:"pages"`
	Keep    []string        `toml:"keep"`
	Home    string          `toml:"home"`
	Parts   []stretchInFile `toml:"part"`
}

type stretchInFile struct {
	Minutes  int      `toml:"minutes"`
	Title    string   `toml:"title"`
	Group    string   `toml:"group"`
	Coach    string   `toml:"coach"`
	Says     string   `toml:"says"`
	Task     string   `toml:"task"`
	Drills   []string `toml:"drills"`
	Personas []string `toml:"personas"`
	Fact     string   `toml:"fact"`
	sourceInFile
}

// How long a meeting is: an hour, unless its file says otherwise.
const (
	meetingMinutes  = 60
	shortestMeeting = 15
	longestMeeting  = 240
)

func (f *trainingFile) shapes() form {
	return form{outer: "meeting", inner: "part", shape: func(at spot) (Shape, bool) {
		switch {
		case at.inner > 0:
			return stretchShape(at.key)
		case at.outer > 0:
			return meetingShape(at.key)
		}
		return Tables, at.key == "meeting"
	}}
}

func meetingShape(key string) (Shape, bool) {
	switch key {
	case "id", "title", "aim", "home":
		return Text, true
	case "minutes":
		return Number, true
	case "ready", "pages", "keep":
		return Texts, true
	case "part":
		return Tables, true
	}
	return "", false
}

func stretchShape(key string) (Shape, bool) {
	switch key {
	case "minutes":
		return Number, true
	case "drills", "personas":
		return Texts, true
	case "title", "group", "coach", "says", "task", "fact", "source", "status", "year":
		return Text, true
	}
	return "", false
}

func (f *trainingFile) check(string) []finding {
	c := &findings{}
	seen := map[string]bool{}
	for i := range f.Meetings {
		f.Meetings[i].check(c, spot{outer: i + 1}, seen)
	}
	return c.found
}

func (m *meetingInFile) check(c *findings, at spot, seen map[string]bool) {
	c.ident(seen, at, m.ID)
	c.filled(at.under("title"), m.ID, m.Title)
	c.filled(at.under("aim"), m.ID, m.Aim)
	c.sentences(at.under("ready"), m.ID, m.Ready, 0)
	c.sentences(at.under("keep"), m.ID, m.Keep, 0)
	if len(m.Parts) == 0 {
		c.add(at.under("part"), Missing, subject(m.ID, at.under("part")), "")
		return
	}
	sum, counted := 0, true
	for i := range m.Parts {
		in := at
		in.inner = i + 1
		before := len(c.found)
		c.within(in.under("minutes"), m.Parts[i].Title, m.Parts[i].Minutes, 1, longestMeeting)
		counted = counted && len(c.found) == before
		m.Parts[i].check(c, in)
		sum += m.Parts[i].Minutes
	}
	wanted := cmp.Or(m.Minutes, meetingMinutes)
	if c.within(at.under("minutes"), m.ID, wanted, shortestMeeting, longestMeeting); counted && sum != wanted {
		c.add(spot{outer: at.outer, inner: len(m.Parts), key: "minutes"}, MinutesSum, m.ID, ratio(sum, wanted))
	}
}

func (p *stretchInFile) check(c *findings, at spot) {
	c.filled(at.under("title"), "", p.Title)
	c.filled(at.under("coach"), p.Title, p.Coach)
	c.filled(at.under("task"), p.Title, p.Task)
	if c.filled(at.under("group"), p.Title, p.Group) {
		known(c, at.under("group"), p.Title, p.Group, rehearse.Groupings())
	}
	if p.Fact != "" || p.sourceInFile != (sourceInFile{}) {
		c.filled(at.under("fact"), p.Title, p.Fact)
		c.sourced(at, p.Title, p.sourceInFile)
	}
}

// meeting makes the domain's value of a meeting that was found right.
func (m *meetingInFile) meeting() rehearse.Meeting {
	v := rehearse.Meeting{
		ID: m.ID, Title: oneLine(m.Title), Aim: oneLine(m.Aim), Ready: each(m.Ready, oneLine), Pages: m.Pages,
		Keep: each(m.Keep, oneLine), Home: oneLine(m.Home),
	}
	for i := range m.Parts {
		p := &m.Parts[i]
		v.Parts = append(v.Parts, rehearse.Part{
			Minutes: p.Minutes, Title: oneLine(p.Title), Group: rehearse.Grouping(p.Group), Coach: oneLine(p.Coach),
			Says: oneLine(p.Says), Task: oneLine(p.Task), Drills: p.Drills, Personas: p.Personas,
			Fact: talk.Fact{Text: oneLine(p.Fact), Source: oneLine(p.Source), Confirmed: p.Status == statusConfirmed, Year: p.Year},
		})
	}
	return v
}

// training reads the course of the team. A meeting of the school takes the place of the
// built-in one, and it can switch one off.
func (l *loader) training() {
	var course rehearse.Course
	listed(l, trainingName, func(s *source, f *trainingFile) {
		for i := range f.Meetings {
			m := f.Meetings[i].meeting()
			put((*[]rehearse.Meeting)(&course), m, func(o rehearse.Meeting) bool { return o.ID == m.ID })
		}
		l.strayParts(s, f)
	})
	l.book.Course = slices.DeleteFunc(course, func(m rehearse.Meeting) bool { return l.isOff("training/" + m.ID) })
}

// strayParts names what a meeting refers to and no file has. What the school has switched
// off is not told: the meeting can do without.
func (l *loader) strayParts(s *source, f *trainingFile) {
	var found []finding
	look := func(at spot, owner, folder string, ids []string, there func(id string) bool) {
		for i, id := range ids {
			at.item = i + 1
			if !there(id) && !l.isOff(path.Join(folder, id)) {
				found = append(found, finding{at: at, kind: UnknownLink, subject: subject(owner, at), detail: id})
			}
		}
	}
	page := func(id string) bool { _, ok := l.book.Page(id); return ok }
	drill := func(id string) bool { _, ok := l.book.Drill(id); return ok }
	persona := func(id string) bool { _, ok := l.book.Persona(id); return ok }
	for i := range f.Meetings {
		m := &f.Meetings[i]
		look(spot{outer: i + 1, key: "pages"}, m.ID, pageFolder, m.Pages, page)
		for j := range m.Parts {
			p, at := &m.Parts[j], spot{outer: i + 1, inner: j + 1}
			look(at.under("drills"), p.Title, drillFolder, p.Drills, drill)
			look(at.under("personas"), p.Title, personaFolder, p.Personas, persona)
		}
	}
	l.amiss(s, f.shapes(), found)
}

// judge judges the texts of the meetings. What a coach reads while leading must be read
// at a glance.
func (f *trainingFile) judge(t *tone) {
	for i := range f.Meetings {
		m, at := &f.Meetings[i], spot{outer: i + 1}
		t.fits(at.under("title"), m.ID, m.Title, widestTitle)
		t.prose(at.under("aim"), m.ID, m.Aim)
		t.prose(at.under("home"), m.ID, m.Home)
		for key, list := range map[string][]string{"ready": m.Ready, "keep": m.Keep} {
			for j, text := range list {
				in := at.under(key)
				in.item = j + 1
				t.prose(in, m.ID, text)
			}
		}
		for j := range m.Parts {
			p, in := &m.Parts[j], spot{outer: i + 1, inner: j + 1}
			t.fits(in.under("title"), m.ID, p.Title, widestTitle)
			for key, text := range map[string]string{"coach": p.Coach, "says": p.Says, "task": p.Task, "fact": p.Fact} {
				t.prose(in.under(key), p.Title, text)
			}
		}
	}
}

// rewriteCourse puts every text of a course through a function, but for who says what
// is known.
func rewriteCourse(c rehearse.Course, say func(string) string) {
	for i := range c {
		m := &c[i]
		m.Title, m.Aim, m.Home = say(m.Title), say(m.Aim), say(m.Home)
		m.Ready, m.Keep, m.Parts = each(m.Ready, say), each(m.Keep, say), slices.Clone(m.Parts)
		for j := range m.Parts {
			p := &m.Parts[j]
			p.Title, p.Coach, p.Says, p.Task, p.Fact.Text = say(p.Title), say(p.Coach), say(p.Says), say(p.Task), say(p.Fact.Text)
		}
	}
}
