package tui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// passing writes a moment in passing down: one line, by anybody on the staff,
// and Enter. The same form starts the five minutes with questions.
type passing struct {
	desk
	pupil   school.Pupil
	back    screen
	form    form
	line    field
	about   choice
	who     field
	role    field
	storing string // id of the moment that is being stored; empty: none
}

// newMoment opens the form for a moment with a pupil.
func newMoment(e *env, p school.Pupil, back screen) screen {
	m := &passing{
		desk: desk{env: e}, pupil: p, back: back,
		line:  field{hint: nl.MomentLineHint},
		about: choice{options: []string{nl.MomentNoAbout}},
		who:   field{line: newLine(e.settings.Name)},
		role:  field{line: newLine(e.say(nl.TermRole(e.settings.Role))), hint: e.say(nl.MomentRoleHint)},
	}
	for _, c := range talk.Competences() {
		m.about.options = append(m.about.options, nl.TermCompetenceShort(c))
	}
	m.lay()
	return m
}

func (m *passing) init() tea.Cmd { return m.readSpared() }

func (m *passing) resize(int, int) {}

// lay lays the rows out.
func (m *passing) lay() {
	aside := ""
	if talk.QuoteMark(words(m.line)) > 0 {
		aside = m.say(nl.MomentQuote)
	}
	rows := []formRow{{id: "line", label: nl.MomentLine, field: &m.line, changed: m.lay, aside: aside}}
	if hits := m.heed(words(m.line), aside != ""); len(hits) > 0 {
		rows = append(rows, formRow{lead: m.say(nl.GuardWhy(hits)), ink: m.styles.warn})
	}
	m.form.set(append(rows,
		formRow{id: "about", label: nl.MomentAbout, choice: &m.about},
		formRow{id: "who", apart: true, label: nl.MomentWho, field: &m.who},
		formRow{id: "role", label: nl.MomentRole, field: &m.role},
		formRow{id: "keep", apart: true, label: nl.MomentKeep, loose: true, press: m.keep},
		formRow{id: "talk", label: nl.MomentTalk, loose: true, press: m.talk},
	))
}

// changed tells whether something was typed that is not stored.
func (m *passing) changed() bool { return words(m.line) != "" }

// loses tells whether leaving the program loses something.
func (m *passing) loses() bool { return m.changed() }

func (m *passing) commands() []command {
	keys := []string{"ctrl+s", "f5"}
	if m.form.focus() == "line" { // one line, and done
		keys = append([]string{"enter"}, keys...)
	}
	list := []command{
		{binding: bind(nl.MomentKeepName, keys...), footer: true, off: m.busy, run: m.keep},
		{binding: bind(nl.MomentTalkName, "ctrl+g", "alt+g"), short: nl.MomentTalkShort, footer: true, off: m.busy, run: m.talk},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) {
			if !m.mayLeave(m.changed(), nl.PupilNotKept) {
				return m, nil
			}
			return m.back, nil
		}},
	}
	list = append(list, m.form.moves(m)...)
	return append(list, m.shared(m, func() bool { return m.mayLeave(m.changed(), nl.PupilNotKeptQuit) })...)
}

func (m *passing) busy() string {
	if m.storing != "" {
		return nl.EntryBusy
	}
	return ""
}

// plan is who was there. A role that the program does not know is kept as it was
// typed: anybody on the staff may write a moment down.
func (m *passing) plan() talk.Plan {
	role := talk.Role(words(m.role))
	for _, r := range talk.Roles() {
		if nl.Fold(m.say(nl.TermRole(r))) == nl.Fold(string(role)) || nl.Fold(nl.TermRole(r)) == nl.Fold(string(role)) {
			role = r
			break
		}
	}
	return talk.Plan{
		PupilID: m.pupil.ID, FirstName: m.pupil.FirstName, Phase: m.pupil.Phase(), Kind: talk.Reflection,
		Participants: []talk.Participant{{Name: m.pupil.FirstName, Who: nl.PreparePupil}},
		Conductor:    words(m.who), Role: role,
	}
}

// keep stores the moment; the screen before comes back when that is done.
func (m *passing) keep() (screen, tea.Cmd) {
	if m.storing != "" {
		return m, nil
	}
	about := append([]talk.Competence{talk.NoneTouched}, talk.Competences()...)[m.about.at]
	s, err := talk.Passing(m.NewID(), m.plan(), words(m.line), about, m.Now())
	if err != nil {
		m.form.fail("line", nl.MomentNeedsLine)
		return m, nil
	}
	m.storing = s.ID
	talks := m.Talks
	m.saver.do(momentJob(s.ID), func(ctx context.Context) error { return talks.SaveTalk(ctx, s) })
	return m, nil
}

// momentJob names the job that stores a moment.
func momentJob(id string) string { return "moment " + id }

// talk prepares the five minutes with questions; what was typed goes along as
// its first line.
func (m *passing) talk() (screen, tea.Cmd) {
	p := newPrepare(m.env, m.pupil, m.back).(*prepare)
	p.plan.kind.at = slices.Index(talk.Kinds(), talk.Reflection)
	p.first = words(m.line)
	p.plan.conductor.line = newLine(words(m.who))
	p.touched = p.first != ""
	p.lay()
	return p, nil
}

func (m *passing) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case savedMsg:
		return m.told(msg), nil
	case sparedMsg:
		m.lay()
		return m, nil
	}
	if next, cmd, done := m.press(m, msg); done || m.storing != "" {
		return next, cmd
	}
	return m.form.update(m, msg)
}

// told goes back when the moment is stored; when that failed it stays, with
// everything that was typed.
func (m *passing) told(msg savedMsg) screen {
	if m.storing == "" || msg.name != momentJob(m.storing) {
		return m
	}
	m.storing = ""
	if msg.err != nil {
		m.hint = nl.PupilNotSaved(m.why(msg.err))
		return m
	}
	m.Notice = m.say(nl.MomentKept(m.pupil.FirstName))
	return m.back
}

func (m *passing) view() frame {
	return m.draw(m.say(nl.MomentTitle(m.pupil.Name())), m.commands(), func(width, height int) ([]string, *spot) {
		return m.form.view(m.env, width, height)
	})
}
