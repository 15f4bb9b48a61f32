package tui

import (
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/route"
	"gesprek/internal/school"
)

// deadlines shows what must be done by when for a pupil in this school year: what comes
// first on top, what is over at the end, each with who says so.
type deadlines struct {
	desk
	of    report.Deadlines
	filed bool // something is in the pupil's dossier
	back  screen
	rows  []string
	from  int // first row that is visible
}

// newDeadlines opens the dates of a pupil.
func newDeadlines(e *env, p school.Pupil, filed bool, back screen) screen {
	return &deadlines{desk: desk{env: e}, of: e.deadlinesOf(p), filed: filed, back: back}
}

// deadlinesOf are the dates of a pupil in this school year. The handbook was read before.
func (e *env) deadlinesOf(p school.Pupil) report.Deadlines {
	now := e.now()
	d := report.Deadlines{Who: p.FirstName, None: nl.DueNone, Now: now, School: e.settings}
	dates := e.Book().Atlas.Dates
	d.List = dates.For(p.Type, p.Year, school.YearOf(now).Start)
	if len(dates) == 0 {
		d.None = nl.DueNotHere
	}
	return d
}

func (v *deadlines) init() tea.Cmd { return nil }

func (v *deadlines) resize(int, int) {
	v.rows = v.layOut(v.bodyWidth())
	v.scroll(0)
}

func (v *deadlines) scroll(by int) {
	v.from = max(0, min(v.from+by, len(v.rows)-v.bodyHeight()))
}

// layOut is every date in rows.
func (v *deadlines) layOut(width int) []string {
	st := &v.styles
	var rows []string
	if len(v.of.List) == 0 {
		return paragraph(st.warn, v.say(v.of.None), width)
	}
	if v.of.Rhythm() {
		rows = append(paragraph(st.warn, nl.DueRhythm, width), "")
	}
	over := false
	for _, pass := range []bool{false, true} {
		for _, d := range v.of.List {
			if (d.State(v.of.Now) == route.Over) != pass {
				continue
			}
			if pass && !over {
				rows, over = append(rows, v.rule(nl.DueOverHead, width)), true
			}
			rows = append(append(rows, v.due(d, width, "")...), "")
		}
	}
	return rows
}

// due is one date, with what must have begun before it below it.
func (v *deadlines) due(d route.Due, width int, under string) []string {
	st := &v.styles
	head, when := st.strong, st.accent
	switch d.State(v.of.Now) {
	case route.Over:
		head, when = st.dim, st.dim
	case route.Running, route.Unknown, route.Ahead:
	}
	line := nl.DueDays(d, v.of.Now)
	if d.On.Known() {
		line += " · " + nl.DueWhen(d.On)
	}
	rows := append(paragraph(head, v.say(d.Title), width), paragraph(when, nl.Capital(line)+under, width)...)
	if d.ID == route.DossierBegun {
		rows = append(rows, paragraph(st.text, nl.DueDossier(v.filed), width)...)
	}
	rows = append(rows, paragraph(st.text, v.say(d.Text), width)...)
	rows = append(rows, paragraph(st.dim, nl.RouteSource(d.Statement, school.YearOf(v.of.Now).String()), width)...)
	for _, lead := range d.Before {
		note := " · " + nl.DueLead(lead.Lead.Weeks, d.Title)
		rows = append(rows, indent(v.due(lead, width-2*formMark, note), 2*formMark)...)
	}
	return rows
}

func (v *deadlines) commands() []command {
	list := []command{
		{binding: bind(nl.CommandBack, "esc", "enter"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
		{binding: bind(nl.DueSave, "ctrl+s", "f5"), short: nl.CommandSave, footer: true, off: v.unkept, run: v.keep},
	}
	list = append(list, scrolling(v, v.scroll, v.bodyHeight(), len(v.rows))...)
	return append(list, v.shared(v, nil)...)
}

func (v *deadlines) unkept() string {
	if len(v.of.List) == 0 {
		return nl.DueNothing
	}
	return v.unwritable()
}

// keep opens the screen on which the dates are kept: first as a calendar.
func (v *deadlines) keep() (screen, tea.Cmd) {
	of := v.of
	agenda := plainly(nl.DueFormAgenda, ".ics", func(w io.Writer) error { return report.DeadlinesCalendar(w, of) })
	what := keepable{
		id: "deadlines", title: nl.DueTitle, name: nl.DueTitle + " " + of.Now.Format(time.DateOnly),
		forms: append([]keepForm{agenda}, documentForms(report.DeadlinesDocument(of))...),
	}
	return newKeeping(v.env, what, 0, v), nil
}

func (v *deadlines) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

func (v *deadlines) view() frame {
	return v.draw(nl.DueTitle+" · "+v.of.Who, v.commands(), func(_, height int) ([]string, *spot) {
		return v.rows[v.from:min(len(v.rows), v.from+height)], nil
	})
}
