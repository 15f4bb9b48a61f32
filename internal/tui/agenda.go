package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// agendaView is the agenda of the next talk with a pupil: what was said and agreed
// before on one page, and on the other the questions that will be asked. What is
// changed is stored as it is typed.
type agendaView struct {
	desk
	pupil school.Pupil
	back  screen
	form  form
	agendaFields
	agenda talk.Agenda
	kept   string        // id of its entry on the card; empty: nothing is stored, it is a proposal
	undone []talk.Agenda // what it was before each change, the oldest first
	talks  []*talk.Session
	facts  *report.Facts // nil: not read yet
	failed error         // it could not be read
	past   pastPage
	picker *picker // the guides, while one is chosen
}

// agendaFields are what is filled in.
type agendaFields struct {
	goal         field
	kind, length choice
	minutes      []choice // per stage
	guides       []talk.Guide
}

// agendaSeed is what was filled in already where somebody comes from.
type agendaSeed struct {
	kind   talk.Kind
	guide  string // id; empty: the one that fits best
	length time.Duration
	goal   string
}

// newAgenda opens the agenda of a pupil. A preparation to go back to takes over what
// is settled here.
func newAgenda(e *env, p school.Pupil, back screen) screen {
	v := &agendaView{desk: desk{env: e}, pupil: p, back: back}
	v.stored = func() string { return v.agendaLine(p.ID) }
	v.goal.hint = nl.AgendaGoalHint
	for _, k := range talk.Kinds() {
		v.kind.options = append(v.kind.options, v.say(nl.TermKind(k)))
	}
	for m := talk.Minimum; m <= talk.MaxPlanned; m += lengthStep {
		v.length.options = append(v.length.options, nl.TimeMinutes(m))
	}
	return v
}

func (v *agendaView) init() tea.Cmd {
	if v.Notice != "" {
		v.hint, v.Notice = v.Notice, ""
	}
	if v.facts != nil {
		return nil
	}
	read := v.readCard(v.pupil.ID)
	return func() tea.Msg {
		v.Book() // its guides will be wanted
		return read()
	}
}

func (v *agendaView) resize(int, int) { v.lay() }

// take shows what was read, with the agenda that there is, or a proposal.
func (v *agendaView) take(msg cardMsg) {
	if msg.pupil != v.pupil.ID || v.facts != nil {
		return
	}
	if v.failed = msg.err; msg.err != nil {
		return
	}
	if msg.now.ID != "" {
		v.pupil = msg.now
	}
	v.talks = msg.talks
	v.facts = report.PupilCard{
		Pupil: v.pupil, Talks: msg.talks, Entries: msg.entries, Settings: v.settings, Location: v.Location, Now: v.Now(), Words: v.words,
	}.Facts()
	v.agenda, v.kept = v.nextAgenda(v.pupil.ID, msg.entries)
	seed := agendaSeed{kind: v.likelyKind(v.pupil, msg.talks), length: talk.Minimum}
	if p, ok := v.back.(*prepare); ok && p.loaded {
		seed = p.seed()
	}
	if v.kept != "" {
		seed = agendaSeed{kind: v.agenda.Kind, guide: v.agenda.GuideID}
	}
	v.follow(seed)
	v.undone = nil
}

// follow makes the agenda one for a kind of talk and a guide, as far as it goes with
// what it was.
func (v *agendaView) follow(s agendaSeed) {
	v.guides, _ = talk.Suits(v.Book().Guides, talk.Criteria{
		Type: v.pupil.Type, Year: v.pupil.Year, Kind: s.kind, Role: v.settings.Role,
	})
	i := slices.IndexFunc(v.guides, func(g talk.Guide) bool { return g.ID == s.guide })
	if len(v.guides) == 0 {
		v.form.set(nil)
		return
	}
	g, length := &v.guides[max(0, i)], v.agenda.Length
	if length == 0 {
		length = max(s.length, talk.Minimum)
	}
	_, touched := talk.Remember(v.talks)
	was := v.agenda
	was.Kind, was.Length = s.kind, length
	if was.Empty() {
		was.SetGoal(s.goal)
		was.GuideID = g.ID
	}
	next, lost := was.Renew(g, touched)
	v.hint = nl.AgendaLost(lost)
	v.agenda = next
	v.show()
}

// show puts the agenda in the fields and lays them out.
func (v *agendaView) show() {
	if words(v.goal) != v.agenda.Goal {
		v.goal.line = newLine(v.agenda.Goal)
	}
	v.kind.at = max(0, slices.Index(talk.Kinds(), v.agenda.Kind))
	v.length.at = int((max(v.agenda.Length, talk.Minimum) - talk.Minimum) / lengthStep)
	v.lay()
}

// change changes the agenda, and has it stored. What is refused is said.
func (v *agendaView) change(do func(*talk.Agenda) error) {
	next := v.agenda.Clone()
	if err := do(&next); err != nil {
		v.hint = v.why(err)
		return
	}
	if next.Text() == v.agenda.Text() {
		return
	}
	v.undone = append(v.undone, v.agenda)
	v.agenda = next
	v.keep()
}

// keep has the agenda stored as it is now.
func (v *agendaView) keep() {
	if v.kept == "" {
		v.kept = v.NewID()
	}
	v.keepAgenda(v.pupil.ID, v.kept, v.agenda)
	v.show()
}

// notYet is why nothing can be done.
func (v *agendaView) notYet() string {
	switch {
	case v.facts == nil || v.failed != nil:
		return nl.AgendaReading
	case len(v.guides) == 0:
		return strings.TrimSuffix(nl.AgendaNoGuide, ".")
	}
	return ""
}

// leave goes back; a preparation takes over what is settled.
func (v *agendaView) leave() (screen, tea.Cmd) {
	if p, ok := v.back.(*prepare); ok && v.facts != nil {
		if len(v.undone) > 0 { // what is changed here goes before what a row of talks says
			p.plan.settled = false
		}
		p.adopt(v.pupil, v.agenda, v.kept)
	}
	return v.back, nil
}

// done keeps a proposal as it is, and goes back.
func (v *agendaView) done() (screen, tea.Cmd) {
	if v.kept == "" {
		v.keep()
	}
	return v.leave()
}

// prepare keeps a proposal as it is, and goes to the preparation of the talk.
func (v *agendaView) prepare() (screen, tea.Cmd) {
	if _, ok := v.back.(*prepare); !ok {
		v.back = newPrepare(v.env, v.pupil, v.back)
	}
	return v.done()
}

// drop takes the agenda off; the proposal comes back.
func (v *agendaView) drop() (screen, tea.Cmd) {
	v.undone = append(v.undone, v.agenda)
	v.keepAgenda(v.pupil.ID, v.kept, talk.Agenda{})
	kind := v.agenda.Kind
	v.agenda, v.kept = talk.Agenda{}, ""
	v.follow(agendaSeed{kind: kind, length: talk.Minimum})
	v.hint = nl.AgendaGone
	return v, nil
}

// undo takes the last change back.
func (v *agendaView) undo() (screen, tea.Cmd) {
	last := len(v.undone) - 1
	v.agenda, v.undone = v.undone[last], v.undone[:last]
	v.keep()
	return v, nil
}

func (v *agendaView) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case cardMsg:
		v.take(msg)
		return v, nil
	case savedMsg:
		if msg.name == agendaJob(v.pupil.ID) && msg.err != nil {
			v.hint = nl.AgendaNotSaved(v.why(msg.err))
		}
		return v, nil
	}
	if v.picker != nil && fromUser(msg) {
		v.picking(msg)
		return v, nil
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if v.notYet() != "" || v.past.open || !fromUser(msg) {
		return v, nil
	}
	return v.form.update(v, msg)
}

// picking hands a message to the list of guides.
func (v *agendaView) picking(msg tea.Msg) {
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case ok && (press.String() == "esc" || press.String() == "ctrl+c"):
		v.picker = nil
	case ok && press.String() == "enter":
		if it, ok := v.picker.chosen(); ok {
			v.picker = nil
			v.reguide(v.guides[it.value].Kind, v.guides[it.value].ID)
		}
	default:
		v.picker.update(msg)
	}
}

// reguide follows another guide, and has that stored.
func (v *agendaView) reguide(kind talk.Kind, guide string) {
	was := v.agenda
	v.follow(agendaSeed{kind: kind, guide: guide})
	if v.agenda.Text() != was.Text() {
		v.undone = append(v.undone, was)
		v.keep()
	}
}

// pickGuide opens the list of guides.
func (v *agendaView) pickGuide() (screen, tea.Cmd) {
	v.picker = guidePicker(v.env, v.guides)
	v.picker.at = max(0, slices.IndexFunc(v.guides, func(g talk.Guide) bool { return g.ID == v.agenda.GuideID }))
	return v, nil
}

func (v *agendaView) view() frame {
	return v.draw(nl.AgendaTitle(v.pupil.Name(), v.pupil.Class), v.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case v.failed != nil:
			return paragraph(v.styles.warn, v.say(nl.AgendaNotRead(v.why(v.failed))), width), nil
		case v.facts == nil:
			return nil, nil
		case v.picker != nil:
			rows, column := v.picker.view(v.env, width, height)
			return rows, &spot{x: column}
		case len(v.guides) == 0:
			return paragraph(v.styles.warn, nl.AgendaNoGuide, width), nil
		}
		return v.pages(width, height)
	})
}
