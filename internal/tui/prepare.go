package tui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// prepare settles what a talk needs before it starts, with the last one in
// view. A pupil has one talk at a time: when one is not finished, only that is
// offered.
type prepare struct {
	desk
	pupil   school.Pupil
	was     school.Adult // what was known of parents sitting along
	back    screen
	form    form
	earlier before
	plan    planFields
	fitting []talk.Guide // those that fit best first
	guide   string       // id of the chosen one; empty: none fits and none is chosen
	byHand  bool         // the mentor chose it
	picker  *picker      // the guides, while one is chosen
	loaded  bool
	touched bool   // something was filled in
	first   string // a line that the talk begins with; may be empty
	agenda  settledAgenda
}

// before is what is known of earlier talks.
type before struct {
	recall  talk.Recall
	touched []talk.Competence
	reviews []choice // per step of recall
	open    *talk.Session
	err     error
}

// planFields are the fields of the plan.
type planFields struct {
	kind, role, length, adult      choice
	people, conductor, place, goal field
	settled                        bool // the kind was settled elsewhere
}

// talksMsg brings all talks of a pupil.
type talksMsg struct {
	pupil string
	talks []*talk.Session
	err   error

	wrote, parents string // what was prepared for the next talk; may be empty
	entries        []school.Entry
}

func newPrepare(e *env, p school.Pupil, back screen) screen {
	s := &prepare{desk: desk{env: e}, pupil: p, was: p.Adult, back: back}
	s.plan = planFields{
		adult:     adultChoice(e, p.Adult),
		role:      roleChoice(e, e.settings.Role),
		people:    field{line: newLine(p.FirstName)},
		conductor: field{line: newLine(e.settings.Name)},
		goal:      field{hint: e.say(nl.PrepareGoalHint)},
	}
	for _, k := range talk.Kinds() {
		s.plan.kind.options = append(s.plan.kind.options, e.say(nl.TermKind(k)))
	}
	if e.settings.Role == talk.Support { // who has five minutes in passing
		s.plan.kind.at = slices.Index(talk.Kinds(), talk.Reflection)
	}
	for m := talk.Minimum; m <= talk.MaxPlanned; m += lengthStep {
		s.plan.length.options = append(s.plan.length.options, nl.TimeMinutes(m))
	}
	s.lay()
	return s
}

// lengthStep is how finely the length of a talk is planned.
const lengthStep = 5 * time.Minute

func (p *prepare) init() tea.Cmd {
	id, store, cards := p.pupil.ID, p.Talks, p.Cards
	return func() tea.Msg {
		p.Book()
		talks, err := store.TalksOf(context.Background(), id)
		if err != nil {
			return talksMsg{pupil: id, err: err}
		}
		entries, err := cards.Entries(context.Background(), id)
		msg := talksMsg{pupil: id, talks: talks, entries: entries, err: err}
		msg.wrote, msg.parents = prepared(entries, talks)
		return msg
	}
}

func (p *prepare) resize(int, int) {}

// loses tells whether leaving the program loses something.
func (p *prepare) loses() bool { return p.touched }

// load takes what was read, and chooses the kind that this pupil did not have
// yet this school year.
func (p *prepare) load(msg talksMsg) {
	if msg.pupil != p.pupil.ID || p.loaded {
		return
	}
	p.loaded = true
	if msg.err != nil {
		p.earlier.err = msg.err
		p.lay()
		return
	}
	p.earlier.recall, p.earlier.touched = talk.Remember(msg.talks)
	p.earlier.recall.Wrote, p.earlier.recall.Parents = msg.wrote, msg.parents
	for range p.earlier.recall.Steps {
		p.earlier.reviews = append(p.earlier.reviews, stepChoice())
	}
	for _, s := range msg.talks {
		if !s.Finished() && len(s.Events) > 0 {
			p.earlier.open = s
		}
	}
	if !p.plan.settled && p.kind() == talk.Individual {
		p.plan.kind.at = slices.Index(talk.Kinds(), p.likelyKind(p.pupil, msg.talks))
	}
	a, kept := p.nextAgenda(p.pupil.ID, msg.entries)
	p.adopt(p.pupil, a, kept)
	p.form.at = 0
	p.lay()
}

// stepChoice offers how a step can have turned out.
func stepChoice() choice {
	var c choice
	for _, s := range talk.StepStates() {
		c.options = append(c.options, nl.TermStepState(s))
	}
	return c
}

// had tells whether a talk of this kind counted this school year.
func (e *env) had(kind talk.Kind, talks []*talk.Session) bool {
	year := school.YearOf(e.now())
	return slices.ContainsFunc(talks, func(s *talk.Session) bool {
		return s.Plan.Kind == kind && s.Counts(e.Now()) && school.YearOf(e.local(s.Began())) == year
	})
}

// likelyKind is the kind of talk that a pupil did not have yet this school year;
// individueel where nothing speaks for parents.
func (e *env) likelyKind(p school.Pupil, talks []*talk.Session) talk.Kind {
	parents := e.settings.WithParents(p.Phase()) && p.Adult != school.AdultRefuses
	if parents && e.had(talk.Individual, talks) && !e.had(talk.WithParents, talks) {
		return talk.WithParents
	}
	return talk.Individual
}

func (p *prepare) kind() talk.Kind { return talk.Kinds()[p.plan.kind.at] }

// suit orders the guides for what is filled in; a guide that was chosen by
// hand stays.
func (p *prepare) suit() {
	if !p.loaded {
		return // nor is the handbook
	}
	fits := false
	p.fitting, fits = talk.Suits(p.Book().Guides, talk.Criteria{
		Type: p.pupil.Type, Year: p.pupil.Year, Kind: p.kind(), Role: roleOf(p.plan.role),
	})
	if p.byHand {
		return
	}
	p.guide = ""
	if fits {
		p.guide = p.fitting[0].ID
	}
}

// guideIsOdd tells whether a guide was made for another kind of talk or for
// other pupils.
func (p *prepare) guideIsOdd(g *talk.Guide) bool {
	_, fits := talk.Suits([]talk.Guide{*g}, talk.Criteria{
		Type: p.pupil.Type, Year: p.pupil.Year, Kind: p.kind(), Role: roleOf(p.plan.role),
	})
	return !fits
}

// chosenGuide is the guide that the talk will follow.
func (p *prepare) chosenGuide() (talk.Guide, bool) {
	i := slices.IndexFunc(p.fitting, func(g talk.Guide) bool { return g.ID == p.guide })
	if i < 0 {
		return talk.Guide{}, false
	}
	return p.fitting[i], true
}

func (p *prepare) commands() []command {
	list := []command{
		{binding: bind(nl.PrepareBegin, "ctrl+g", "f5"), footer: true, off: p.notYet, run: p.begin},
		{binding: bind(nl.PrepareChooseGuide, "ctrl+o", "f6"), off: p.notYet, run: p.pickGuide},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: p.leave},
		{binding: bind(nl.AgendaCommand, "f9", "alt+a"), short: nl.AgendaShort, footer: true, off: p.notYet, run: p.openAgenda},
	}
	if p.earlier.open != nil {
		list[0] = command{binding: bind(nl.HomeGoOn, "ctrl+g", "f5"), footer: true, run: p.goOnInOpen}
	}
	list = append(list, p.form.moves(p)...)
	return append(list, p.shared(p, func() bool { return p.mayLeave(p.touched, nl.PrepareNotKeptQuit) })...)
}

// notYet tells why the talk cannot begin; what is missing in the form is said
// there.
func (p *prepare) notYet() string {
	switch {
	case !p.loaded:
		return nl.PrepareLoading
	case p.earlier.open != nil:
		return nl.PrepareOpenFirst
	}
	return ""
}

func (p *prepare) leave() (screen, tea.Cmd) {
	if !p.mayLeave(p.touched, nl.PrepareNotKept) {
		return p, nil
	}
	return p.back, nil
}

func (p *prepare) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(talksMsg); ok {
		p.load(msg)
		return p, nil
	}
	if msg, ok := msg.(savedMsg); ok {
		p.answered(msg)
		return p, nil
	}
	if msg, ok := msg.(fetchedMsg); ok {
		next, why := p.opened(msg, p.after())
		if next == nil {
			p.hint = why
			return p, nil
		}
		return next, nil
	}
	if p.picker != nil {
		p.picking(msg)
		return p, nil
	}
	if next, cmd, done := p.press(p, msg); done {
		return next, cmd
	}
	return p.form.update(p, msg)
}

// picking hands a message to the list of guides.
func (p *prepare) picking(msg tea.Msg) {
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case ok && (press.String() == "esc" || press.String() == "ctrl+c"):
		p.picker = nil
	case ok && press.String() == "enter":
		if it, ok := p.picker.chosen(); ok {
			p.guide, p.byHand, p.touched = p.fitting[it.value].ID, true, true
			p.picker = nil
			p.form.mend()
			p.lay()
		}
	default:
		p.picker.update(msg)
	}
}

// pickGuide opens the list of guides.
func (p *prepare) pickGuide() (screen, tea.Cmd) {
	p.picker = guidePicker(p.env, p.fitting)
	p.picker.at = p.likeliest()
	return p, nil
}

// likeliest is the guide at which the list opens: the chosen one, else the
// first of the phase that comes next in this schooling: a brugklasser is nearer
// to leerjaar 2 than to groep 8.
func (p *prepare) likeliest() int {
	next := talk.Other
	for y := p.pupil.Year; next == talk.Other && y <= p.pupil.Type.LastYear(); y++ {
		next = talk.PhaseOf(p.pupil.Type, y)
	}
	at := slices.IndexFunc(p.fitting, func(g talk.Guide) bool {
		return g.ID == p.guide || p.guide == "" && next != talk.Other && g.Fit.Serves(next)
	})
	return max(0, at)
}

// goOnInOpen reads the talk that is not finished again, to go on in it: since
// it was read for the offer, more of it may have been stored.
func (p *prepare) goOnInOpen() (screen, tea.Cmd) {
	return p, p.fetch(p.earlier.open.ID, p.pupil)
}

// begin starts the talk.
func (p *prepare) begin() (screen, tea.Cmd) {
	if why := p.notYet(); why != "" {
		p.hint = nl.Capital(why) + "."
		return p, nil
	}
	guide, ok := p.chosenGuide()
	if !ok {
		p.form.fail("guide", nl.PrepareNeedsGuide(len(p.fitting)))
		return p, nil
	}
	s, err := talk.New(p.NewID(), p.planned(), &guide)
	if err != nil {
		p.form.fail("guide", p.why(err))
		return p, nil
	}
	p.remember()
	s.GapAfter = p.gapAfter()
	s.Start(p.Now())
	if p.first != "" {
		if id, err := s.Add(0, p.Now()); err == nil {
			_ = s.Write(id, p.first, p.Now())
			s.Leave()
		}
	}
	p.save(s)
	if !s.Plan.Agenda.Empty() {
		p.takenAgenda(p.pupil.ID)
	}
	return newLive(p.env, s, p.pupil, p.earlier.recall, p.after()), nil
}

// after is the screen that follows on the talk: the card of the pupil or the row of
// talks, for who came from there.
func (p *prepare) after() screen {
	switch p.back.(type) {
	case *card, *eveningRow:
		return p.back
	}
	return newHome(p.env)
}

// planned is the plan as it is filled in.
func (p *prepare) planned() talk.Plan {
	plan := talk.Plan{
		PupilID: p.pupil.ID, FirstName: p.pupil.FirstName, Phase: p.pupil.Phase(), Kind: p.kind(),
		Participants: nl.ParsePeople(p.plan.people.text, p.pupil.FirstName),
		Conductor:    words(p.plan.conductor), Role: roleOf(p.plan.role), Place: words(p.plan.place),
		Length: talk.Minimum + time.Duration(p.plan.length.at)*lengthStep, Goal: words(p.plan.goal),
		Touched: p.earlier.touched,
	}
	plan.Agenda = p.settled(plan)
	for i, r := range p.earlier.reviews {
		if state := talk.StepStates()[r.at]; state != talk.StepOpen {
			step := p.earlier.recall.Steps[i]
			plan.Reviewed = append(plan.Reviewed, talk.Review{Talk: step.Talk, Step: step.Step.ID, What: step.Step.What, State: state})
		}
	}
	return plan
}

// remember keeps who the conductor is when that was not set yet.
func (p *prepare) remember() {
	name, role := words(p.plan.conductor), roleOf(p.plan.role)
	if p.settings.Name != "" || p.settings.Role != "" || name == "" && role == "" {
		return
	}
	p.settings.Name, p.settings.Role = name, role
	p.storeSettings()
}
