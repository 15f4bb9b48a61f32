package tui

import (
	"errors"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// closing rounds a talk off. Every change goes into the session and to the
// writer at once, so that nothing is lost however the program stops.
type closing struct {
	desk
	live    *live
	session *talk.Session
	form    form
	closingFields
	steps   []*stepFields
	reviews []choice // per open step of earlier talks
	quote   choice
	quotes  []int // note ids, per option of quote
	heedful heedful
	showed  []*insightField
	parked  map[int]cameFrom // what came from lines that became klad here
	keys    int              // highest key of a step
	leaving bool             // the talk is being thrown away; nothing changes any more
}

// closingFields are the fields that there is one of.
type closingFields struct {
	until, short, noStep, sharing, noNext field
	next                                  nextTalk
	readers                               choice
	asked                                 bool // the reason for no next talk was asked for
}

// stepFields are the fields of one step. It is in the session as soon as
// something of it is filled in.
type stepFields struct {
	key                   int // tells the rows of steps apart on this screen
	id                    int // in the session; 0: not there yet
	note                  int
	what, who, when, help field
}

func newClosing(e *env, l *live) screen {
	c := &closing{desk: desk{env: e}, live: l, session: l.session}
	now := e.Now()
	_ = c.session.Gather(now)
	c.readSteps(now)
	c.readQuotes(now)
	c.until.line = newLine(nl.TimeHour(e.local(c.session.Stopped(now))))
	c.short = field{line: newLine(c.session.Closing.Short), hint: nl.ClosingShortHint}
	c.noStep = field{line: newLine(c.session.Closing.NoStep), hint: nl.ClosingNoStepHint}
	c.next.hint = nl.ClosingNextHint
	c.noNext = field{line: newLine(c.session.Closing.NoNext), hint: nl.ClosingNoStepHint}
	c.readers = readersOf(c.session.Closing.Readers)
	c.sharing = field{line: newLine(c.session.Closing.Sharing), hint: nl.ClosingSharingHint(l.pupil.FirstName)}
	for _, s := range l.recall.Steps {
		c.reviews = append(c.reviews, c.reviewOf(s))
	}
	c.lay()
	if len(c.steps) > 0 {
		c.form.goTo(c.steps[0].row("what"))
	}
	e.save(c.session)
	return c
}

// readSteps makes fields of the session's steps, or of one empty step. A step
// without a name is the pupil's own.
func (c *closing) readSteps(now talk.Instant) {
	for _, s := range c.session.Steps {
		if s.Who == "" {
			s.Who = c.live.pupil.FirstName
			_, _ = c.session.PutStep(s, now)
		}
		c.steps = append(c.steps, c.fieldsOf(s))
	}
	if len(c.steps) == 0 {
		c.steps = append(c.steps, c.emptyStep())
	}
}

func (c *closing) emptyStep() *stepFields {
	return c.fieldsOf(talk.Step{Who: c.live.pupil.FirstName})
}

func (c *closing) fieldsOf(s talk.Step) *stepFields {
	c.keys++
	return &stepFields{
		key: c.keys, id: s.ID, note: s.Note,
		what: field{line: newLine(s.What), hint: nl.ClosingWhatHint},
		who:  field{line: newLine(s.Who)},
		when: field{line: newLine(s.When), hint: nl.ClosingWhenHint},
		help: field{line: newLine(s.Help), hint: nl.ClosingHelpHint},
	}
}

// readQuotes offers the pupil's words to open the next talk with; the last
// ones are chosen when nothing was yet.
func (c *closing) readQuotes(now talk.Instant) {
	c.offerQuotes()
	if c.session.Closing.Quote == 0 || c.quote.at == 0 {
		c.quote.at = len(c.quotes) - 1
		_ = c.session.SetQuote(c.quotes[c.quote.at], now)
	}
}

// offerQuotes are the words there are, with those that are chosen.
func (c *closing) offerQuotes() {
	c.quote, c.quotes = choice{options: []string{nl.ClosingNoQuote}}, []int{0}
	for _, n := range c.session.Notes {
		if n.Kind != talk.Quote || n.Words() == "" {
			continue
		}
		c.quote.options = append(c.quote.options, nl.ReportQuote(n.Words()))
		c.quotes = append(c.quotes, n.ID)
	}
	c.quote.at = max(0, slices.Index(c.quotes, c.session.Closing.Quote))
}

// reviewOf is how an open step turned out, as far as it was said.
func (c *closing) reviewOf(s talk.OpenStep) choice {
	review := stepChoice()
	for _, r := range c.session.Plan.Reviewed {
		if r.Talk == s.Talk && r.Step == s.Step.ID {
			review.at = max(0, slices.Index(talk.StepStates(), r.State))
		}
	}
	return review
}

// talking gives the talk, which is not over yet.
func (c *closing) talking() *talk.Session { return c.session }

func (c *closing) init() tea.Cmd { return tea.Batch(c.readSpared(), c.readNext) }

func (c *closing) resize(int, int) {}

// put makes a change, stores it and lays out what follows from it.
func (c *closing) put(change func(now talk.Instant)) {
	change(c.Now())
	c.save(c.session)
	c.lay()
}

// putStep puts a step as it is filled in into the session.
func (c *closing) putStep(f *stepFields) {
	c.put(func(now talk.Instant) {
		s := f.step(c.now())
		if s.ID == 0 && blank(s) {
			return
		}
		if i := slices.IndexFunc(c.session.Steps, func(o talk.Step) bool { return o.ID == s.ID }); i >= 0 {
			s.State = c.session.Steps[i].State
		}
		if id, err := c.session.PutStep(s, now); err == nil {
			f.id = id
		}
	})
}

// step is the step as it is filled in.
func (f *stepFields) step(today time.Time) talk.Step {
	s := talk.Step{
		ID: f.id, Note: f.note,
		What: words(f.what), Who: words(f.who), When: words(f.when), Help: words(f.help),
	}
	s.Due, _ = nl.ParseDay(s.When, today)
	return s
}

// blank tells whether nothing of a step is filled in but the name that stood
// there.
func blank(s talk.Step) bool { return s.What == "" && s.When == "" && s.Help == "" }

// addStep adds an empty step and goes there.
func (c *closing) addStep() (screen, tea.Cmd) {
	if i := slices.IndexFunc(c.steps, func(f *stepFields) bool { return blank(f.step(c.now())) }); i >= 0 {
		c.form.goTo(c.steps[i].row("what"))
		return c, nil
	}
	f := c.emptyStep()
	c.steps = append(c.steps, f)
	c.lay()
	c.form.goTo(f.row("what"))
	return c, nil
}

// here is the step that the focus is in.
func (c *closing) here() (int, bool) {
	i := slices.IndexFunc(c.steps, func(f *stepFields) bool { return strings.HasPrefix(c.form.focus(), f.row("")) })
	return i, i >= 0
}

// dropStep takes the step out that the focus is in.
func (c *closing) dropStep() (screen, tea.Cmd) {
	i, ok := c.here()
	if !ok {
		return c, nil
	}
	s := c.steps[i].step(c.now())
	c.steps = slices.Delete(c.steps, i, i+1)
	if len(c.steps) == 0 {
		c.steps = append(c.steps, c.emptyStep())
	}
	c.put(func(now talk.Instant) { _ = c.session.DropStep(s.ID, now) })
	c.form.goTo(c.steps[min(i, len(c.steps)-1)].row("what"))
	if !blank(s) {
		c.hint = nl.ClosingDropped
		c.heedful.undos = append(c.heedful.undos, func() { c.restore(s) })
	}
	return c, nil
}

// restore puts a step back that was taken out.
func (c *closing) restore(s talk.Step) { c.form.goTo(c.addFields(s).row("what")) }

// addFields adds a step as one that was not there, in place of an empty one.
func (c *closing) addFields(s talk.Step) *stepFields {
	s.ID = 0
	c.steps = slices.DeleteFunc(c.steps, func(f *stepFields) bool { return f.id == 0 && blank(f.step(c.now())) })
	f := c.fieldsOf(s)
	c.steps = append(c.steps, f)
	c.putStep(f)
	return f
}

// later puts the talk away; it is offered on the first screen.
func (c *closing) later() (screen, tea.Cmd) {
	c.plan()
	c.put(func(now talk.Instant) { _ = c.session.Pause(talk.Later, now) })
	return c.live.back, nil
}

// goBack goes on with the talk.
func (c *closing) goBack() (screen, tea.Cmd) {
	c.plan()
	c.put(func(now talk.Instant) { _ = c.session.Resume(now) })
	return c.live, nil
}

// finish ends the talk and shows the report; when something is missing it says
// what, and goes there.
func (c *closing) finish() (screen, tea.Cmd) {
	if id, why := c.missing(); id != "" {
		c.form.fail(id, why)
		return c, nil
	}
	c.plan()
	if c.asksNext() {
		return c, nil
	}
	var err error
	c.put(func(now talk.Instant) {
		c.dropBlank(now)
		err = c.session.Finish(now)
	})
	switch {
	case errors.Is(err, talk.ErrNoStep):
		c.form.fail(c.steps[0].row("what"), c.why(err))
	case errors.Is(err, talk.ErrNoReason):
		c.form.fail("short", c.why(err))
	case err != nil:
		c.hint = c.why(err)
	default:
		c.dropHeld()
		r := newReport(c.env, c.session, c.live.pupil, c.live.back)
		r.hint, r.mend = nl.ClosingDone, c.reopen
		return r, nil
	}
	return c, nil
}

// dropBlank takes the steps out of the session that say nothing. Their fields
// stay.
func (c *closing) dropBlank(now talk.Instant) {
	for _, f := range c.steps {
		if s := f.step(c.now()); s.ID != 0 && blank(s) {
			_ = c.session.DropStep(s.ID, now)
			f.id = 0
		}
	}
}

// reopen takes the end of the talk back: something has to be changed after all.
func (c *closing) reopen() (screen, tea.Cmd) {
	c.put(func(now talk.Instant) { _ = c.session.TakeBack(now) })
	c.hint = nl.ClosingReopened
	return c, nil
}

// missing finds the first row that something is missing in.
func (c *closing) missing() (id, why string) {
	if _, ok := c.untilTime(c.Now()); !ok && words(c.until) != "" {
		return "until", nl.ClosingNoTime
	}
	if c.session.Closing.NoStep != "" {
		return "", ""
	}
	for _, f := range c.steps {
		s := f.step(c.now())
		switch {
		case blank(s) || s.Whole():
		case s.What == "":
			return f.row("what"), nl.ClosingNeedsWhat
		case s.Who == "":
			return f.row("who"), nl.ClosingNeedsWho
		default:
			return f.row("when"), nl.ClosingNeedsWhen
		}
	}
	return "", ""
}

// hear takes what was read or stored, also while something of it is looked at on
// another screen.
func (c *closing) hear(msg tea.Msg) {
	switch msg := msg.(type) {
	case sparedMsg:
		c.lay()
	case nextMsg:
		if !c.leaving {
			c.learnNext(msg)
		}
	case savedMsg:
		c.toldNext(msg)
		if msg.name == sparedMemo && msg.err != nil {
			c.hint = nl.GuardNotKept(c.why(msg.err))
		}
	}
}

func (c *closing) update(msg tea.Msg) (screen, tea.Cmd) {
	c.hear(msg)
	switch msg := msg.(type) {
	case savedMsg:
		if c.leaving && msg.name == dropName(c.session.ID) {
			return c.removed(msg.err), nil
		}
	case tea.KeyPressMsg:
		if c.form.wrong == rowMistake && msg.String() != "enter" {
			c.form.mend() // the two must follow on each other
		}
	}
	if next, cmd, done := c.press(c, msg); done || c.leaving {
		return next, cmd
	}
	return c.form.update(c, msg)
}
