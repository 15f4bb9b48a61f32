package schooltest

import (
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// fillCards puts things beside the talks of those at school.
func (m *maker) fillCards() {
	list := m.out.Pupils[:m.size.Pupils]
	for i, n := range m.deal(m.size.Entries, len(list)) {
		for range n {
			m.out.Entries = append(m.out.Entries, m.entry(&list[i]))
		}
	}
}

func (m *maker) entry(p *school.Pupil) school.Entry {
	at := m.today.Add(-m.between(time.Hour, time.Duration(m.size.Years)*365*24*time.Hour)).UTC().Truncate(time.Millisecond)
	e := school.Entry{ID: m.id(), Pupil: p.ID, At: at, On: dateOf(at), By: m.words.conductor(m)}
	switch r := m.rand.IntN(100); {
	case r < 45:
		e.Kind, e.Sort, e.By = school.Experienced, one(m, school.Sorts()), ""
		e.Text = m.words.line(m, m.words.lived)
	case r < 65:
		e.Kind, e.By = school.Prepared, p.FirstName
		e.Text = m.words.line(m, m.words.quotes)
	case r < 85:
		e.Kind, e.Text = school.Remark, m.words.line(m, m.words.notes)
	default:
		e.Kind, e.Talk = school.Planned, m.kind(p)
		e.At = m.today.Add(-m.between(time.Hour, 30*24*time.Hour)).UTC().Truncate(time.Millisecond)
		e.On = dateOf(m.schoolDay(m.today.AddDate(0, 0, 1+m.rand.IntN(60))))
	}
	return e
}

// kind is what kind of talk is held with a pupil.
func (m *maker) kind(p *school.Pupil) talk.Kind {
	r := m.rand.IntN(100)
	switch {
	case r < 20:
		return talk.Reflection
	case r < 50 && (p.Type != talk.Mbo || p.Adult == school.AdultAgrees):
		return talk.WithParents
	}
	return talk.Individual
}

// dateOf is the date of a moment, at midnight UTC.
func dateOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}
