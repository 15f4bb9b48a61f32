package report

import (
	"io"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Deadlines are the dates of somebody, or of a phase, in a school year.
type Deadlines struct {
	Who    string // name or phase, as it is written
	List   []route.Due
	Phase  talk.Phase // whose they are; empty where they are a pupil's
	None   string     // what stands there when the list is empty
	Now    time.Time
	School school.Settings
}

// DeadlinesDocument is the dates of one or more in every form, each on pages of its own.
func DeadlinesDocument(list ...Deadlines) Document {
	var doc Document
	for i, d := range list {
		if i == 0 {
			doc.look = lookOf(d.title(), d.School, d.Now)
			doc.look.foot = nl.DueFoot
		}
	}
	doc.blocks = func(bool) []block {
		var b builder
		for _, d := range list {
			b.page()
			b.blocks = append(b.blocks, d.document()...)
		}
		return b.blocks
	}
	return doc
}

func (d Deadlines) title() string {
	return nl.DueTitleOf(clean(d.Who), school.YearOf(d.Now).String())
}

// Rhythm tells whether there is a date whose days are only the usual ones.
func (d Deadlines) Rhythm() bool {
	for _, due := range d.List {
		if due.Rhythm && due.On.Known() {
			return true
		}
	}
	return false
}

func (d Deadlines) document() []block {
	var b builder
	b.add(title, d.title())
	if len(d.List) == 0 {
		b.add(para, d.None)
	}
	if d.Rhythm() {
		b.add(para, nl.DueRhythm)
	}
	over := false
	for _, pass := range []bool{false, true} {
		for _, due := range d.List {
			if (due.State(d.Now) == route.Over) != pass {
				continue
			}
			if pass && !over {
				b.add(heading, nl.DueOverHead)
				over = true
			}
			d.due(&b, due)
		}
	}
	b.add(aside, nl.DueFoot)
	return b.blocks
}

// due gives a date, with what must have begun before it.
func (d Deadlines) due(b *builder, due route.Due) {
	b.add(question, due.Title)
	days := nl.Capital(nl.DueDays(due, d.Now))
	if !due.On.Known() {
		days = nl.DueWhenLabel
	}
	b.labelled(fact, days, nl.DueWhen(due.On))
	if d.Phase != talk.Other {
		b.labelled(fact, nl.DueFor, nl.DueForWhom(due.For))
	}
	b.add(para, due.Text)
	b.add(aside, nl.RouteSource(due.Statement, school.YearOf(d.Now).String()))
	for _, lead := range due.Before {
		b.labelled(fact, lead.Title, nl.DueWhen(lead.On)+", "+nl.DueDays(lead, d.Now)+" ("+nl.DueLead(lead.Lead.Weeks, due.Title)+")")
		b.add(para, lead.Text)
		b.add(aside, nl.RouteSource(lead.Statement, school.YearOf(d.Now).String()))
	}
}

// Events are the dates for a calendar, without those that the school sets and those that
// are over: of a period its last day.
func (d Deadlines) Events() []Event {
	var list []Event
	for _, due := range d.List {
		for _, one := range append([]route.Due{due}, due.Before...) {
			if !one.On.Known() || one.State(d.Now) == route.Over {
				continue
			}
			details := one.Text + "\n" + nl.RouteSource(one.Statement, school.YearOf(d.Now).String())
			if one.Rhythm {
				details += "\n" + nl.DueRhythm
			}
			list = append(list, Event{
				UID: one.ID + "-" + one.On.Until.Format(time.DateOnly) + "@gesprek", Day: one.On.Until, Title: one.Title,
				Details: details, Made: d.Now,
			})
		}
	}
	return list
}

// DeadlinesCalendar writes the dates as a calendar file.
func DeadlinesCalendar(w io.Writer, list ...Deadlines) error {
	var events []Event
	for _, d := range list {
		events = append(events, d.Events()...)
	}
	return Calendar(w, events)
}

// jsonDue is a date for programs. Days are calendar days from today until the last day;
// null where the school says when.
type jsonDue struct {
	For        string    `json:"for"` // the phase, or empty where it was asked for a pupil
	ID         string    `json:"id"`
	Title      string    `json:"title"`
	From       *string   `json:"from"`
	Until      *string   `json:"until"`
	Left       *int      `json:"days_left"`
	Rhythm     bool      `json:"usual"` // the usual days; the source does not give them for this school year
	Text       string    `json:"text"`
	Source     string    `json:"source"`
	SourceYear string    `json:"source_year"` // school year, or empty
	Confirmed  bool      `json:"confirmed"`
	Before     []jsonDue `json:"before"` // what must have begun before
}

// DeadlinesJSON writes the dates as a JSON array, of each the earliest first.
func DeadlinesJSON(w io.Writer, list ...Deadlines) error {
	out := []jsonDue{}
	for _, d := range list {
		out = append(out, jsonDues(d.List, d.Phase, d.Now)...)
	}
	return indented(w, out)
}

func jsonDues(list []route.Due, of talk.Phase, now time.Time) []jsonDue {
	out := []jsonDue{}
	for _, d := range list {
		j := jsonDue{
			string(of), d.ID, d.Title, jsonDate(d.On.From), jsonDate(d.On.Until), nil, d.Rhythm, d.Text, d.Source, d.Statement.Year, d.Confirmed,
			jsonDues(d.Before, of, now),
		}
		if d.On.Known() {
			left := d.On.Left(now)
			j.Left = &left
		}
		out = append(out, j)
	}
	return out
}
