package store

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// place names where a sealed column stands.
func place(table string, row ...any) string {
	var b strings.Builder
	b.Grow(64) // enough for the ids of this program
	b.WriteString(table)
	b.WriteString("/sealed")
	for _, part := range row {
		b.WriteByte('/')
		switch part := part.(type) { // often: once for each text
		case string:
			b.WriteString(part)
		case int:
			b.WriteString(strconv.Itoa(part))
		default:
			fmt.Fprint(&b, part)
		}
	}
	return b.String()
}

// unseal opens a sealed column and reads its record.
func unseal(s Sealer, key, place string, sealed []byte, read func(*taker)) error {
	plain, err := s.Open(key, place, sealed)
	if err != nil {
		return fmt.Errorf("read %s: %w", place, err)
	}
	t := takeFrom(plain)
	read(t)
	if t.err != nil {
		return fmt.Errorf("read %s: %w", place, t.err)
	}
	return nil
}

func pupilRecord(p *school.Pupil) []byte {
	m := newRecord()
	m.named(p)
	m.texts(p.Number, string(p.Adult))
	m.aims(&p.Aims)
	return m.plain
}

// aims writes where a pupil may be heading, which records of pupils end with.
func (m *maker) aims(a *school.Aims) { m.texts(a.Profile, a.Second, a.Goal, string(a.South)) }

func (t *taker) aims(a *school.Aims) {
	a.Profile, a.Second, a.Goal, a.South = t.text(), t.text(), t.text(), school.Known(t.text())
}

func readPupil(t *taker, p *school.Pupil) {
	t.named(p)
	p.Number, p.Adult = t.text(), school.Adult(t.text())
	t.aims(&p.Aims)
}

// named writes how a pupil is called, which records of pupils begin with.
func (m *maker) named(p *school.Pupil) { m.texts(p.FirstName, p.Prefix, p.LastName, p.Class) }

func (t *taker) named(p *school.Pupil) {
	p.FirstName, p.Prefix, p.LastName, p.Class = t.text(), t.text(), t.text(), t.text()
}

func settingsRecord(s *school.Settings) []byte {
	m := newRecord()
	m.texts(s.Name, string(s.Role), s.School)
	m.number(int64(s.Lock))
	m.count(s.Keep)
	m.count(int(s.Turned))
	m.texts(s.Colour)
	return m.plain
}

func readSettings(t *taker, s *school.Settings) {
	s.Name, s.Role, s.School = t.text(), talk.Role(t.text()), t.text()
	s.Lock, s.Keep = time.Duration(t.number()), int(t.number())
	s.Turned = school.Phases(t.number())
	s.Colour = t.text()
}

func entryRecord(e *school.Entry) []byte {
	m := newRecord()
	m.texts(string(e.Sort), e.By, e.Text)
	return m.plain
}

func readEntry(t *taker, e *school.Entry) {
	e.Sort, e.By, e.Text = school.Sort(t.text()), t.text(), t.text()
}

// headRecord holds what is personal in the plan and the closing of a talk.
func headRecord(s *talk.Session) []byte {
	m, p, c := newRecord(), &s.Plan, &s.Closing
	m.texts(p.FirstName, p.Conductor, string(p.Role), p.Place, p.Goal, c.Short, c.NoStep, c.Sharing)
	m.count(len(p.Participants))
	for _, who := range p.Participants {
		m.texts(who.Name, who.Who)
	}
	m.count(len(p.Touched))
	for _, c := range p.Touched {
		m.texts(string(c))
	}
	m.count(len(s.Corrections))
	for _, c := range s.Corrections {
		m.texts(string(c.Spot.Part), c.Was, c.By, c.Why)
		m.count(c.Spot.N)
		m.moment(c.At)
	}
	m.texts(c.Readers, c.Next, c.NoNext)
	m.date(c.NextOn)
	m.count(len(c.Insights))
	for _, i := range c.Insights {
		m.texts(string(i.Competence), i.Text)
	}
	m.agenda(&p.Agenda)
	m.count(len(s.Topics))
	for _, d := range s.Topics {
		m.texts(string(d.ID), d.Year)
		m.moment(d.At)
	}
	return m.plain
}

func readHead(t *taker, s *talk.Session) {
	p, c := &s.Plan, &s.Closing
	p.FirstName, p.Conductor, p.Role = t.text(), t.text(), talk.Role(t.text())
	p.Place, p.Goal = t.text(), t.text()
	c.Short, c.NoStep, c.Sharing = t.text(), t.text(), t.text()
	p.Participants = list(t, func() talk.Participant { return talk.Participant{Name: t.text(), Who: t.text()} })
	p.Touched = list(t, func() talk.Competence { return talk.Competence(t.text()) })
	s.Corrections = list(t, func() talk.Correction {
		at, was, by, why := talk.Part(t.text()), t.text(), t.text(), t.text()
		return talk.Correction{Spot: talk.Spot{Part: at, N: int(t.number())}, At: t.moment(), Was: was, By: by, Why: why}
	})
	c.Readers, c.Next, c.NoNext = t.text(), t.text(), t.text()
	c.NextOn = t.date()
	c.Insights = list(t, func() talk.Insight { return talk.Insight{Competence: talk.Competence(t.text()), Text: t.text()} })
	t.agenda(&p.Agenda)
	s.Topics = list(t, func() talk.Topic {
		return talk.Topic{ID: talk.TopicID(t.text()), Year: t.text(), At: t.moment()}
	})
}

func askedRecord(a *talk.Asked) []byte {
	m := newRecord()
	m.texts(string(a.Competence))
	m.flag(a.Anyway)
	m.count(len(a.Texts))
	m.texts(a.Texts...)
	m.count(len(a.Ladder))
	m.texts(a.Ladder...)
	return m.plain
}

func readAsked(t *taker, a *talk.Asked) {
	a.Competence, a.Anyway = talk.Competence(t.text()), t.flag()
	a.Texts, a.Ladder = list(t, t.text), list(t, t.text)
}

func reviewRecord(r *talk.Review) []byte {
	m := newRecord()
	m.texts(r.What)
	return m.plain
}

func noteRecord(n *talk.Note) []byte {
	m := newRecord()
	m.texts(n.Text)
	m.count(len(n.History))
	for _, r := range n.History {
		m.texts(string(r.Kind), r.Text)
		m.moment(r.At)
	}
	return m.plain
}

func readNote(t *taker, n *talk.Note) {
	n.Text = t.text()
	n.History = list(t, func() talk.Revision {
		return talk.Revision{Kind: talk.NoteKind(t.text()), Text: t.text(), At: t.moment()}
	})
}

func stepRecord(p *talk.Step) []byte {
	m := newRecord()
	m.texts(p.What, p.Who, p.When, p.Help)
	return m.plain
}

func readStep(t *taker, p *talk.Step) {
	p.What, p.Who, p.When, p.Help = t.text(), t.text(), t.text(), t.text()
}
