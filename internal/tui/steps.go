package tui

import (
	"context"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// stepRow is a step in the list. It stays where it stood when the list was read,
// whatever becomes of it.
type stepRow struct {
	report.Agreement
	find   string         // folded text that filtering looks in
	term   talk.Term      // when the list was read
	stored talk.StepState // that is on the disk
	job    string         // name of the last job that stores another; empty: none
}

// stepsMsg brings the steps; all tells whether also those that are not open.
type stepsMsg struct {
	rows []stepRow
	all  bool
	err  error
}

// stepList lists the steps of all pupils, filtered while typing: what is open or,
// when all are wanted, also what is settled this school year. How a step turned
// out is shown at once and stored by the writer.
type stepList struct {
	desk
	back    screen
	rows    []stepRow
	shown   []int // indexes into rows, after filtering
	lines   []int // what stands under each other: indexes into shown, or a term as headingOf has it
	counts  map[talk.Term]int
	open    int // how many of rows are open
	filter  line
	at      int // index into shown
	all     bool
	loaded  bool
	failed  error // what is stored could not be read
	jobs    int   // how many were handed over
	waiting map[string]talk.StepState
	then    func() (screen, tea.Cmd) // done when nothing waits any more; nil: nothing
}

func newSteps(e *env, back screen) screen {
	return &stepList{desk: desk{env: e}, back: back, waiting: map[string]talk.StepState{}}
}

// stepsStored is a job that does nothing: when it is done, what was handed over
// before it is.
const stepsStored = "steps are stored"

// init reads the steps, after what was settled is stored. A screen that lay over
// this one may have heard of that in its place.
func (c *stepList) init() tea.Cmd {
	if len(c.waiting) == 0 {
		return c.read()
	}
	c.saver.do(stepsStored, func(context.Context) error { return nil })
	return nil
}

func (c *stepList) resize(int, int) {}

// read reads the steps.
func (c *stepList) read() tea.Cmd {
	e, all, now := c.env, c.all, c.now()
	since := now // no talk began later: what is open only
	if all {
		since = school.YearOf(now).First(c.Location)
	}
	return func() tea.Msg {
		ctx := context.Background()
		pupils, err := e.Pupils.Pupils(ctx)
		if err != nil {
			return stepsMsg{err: err, all: all}
		}
		steps, err := e.Steps.Steps(ctx, since)
		if err != nil {
			return stepsMsg{err: err, all: all}
		}
		msg := stepsMsg{all: all}
		for _, a := range report.Agreements(pupils, steps, now) {
			term := a.Step.Term(now)
			if term == talk.Over && !all {
				continue
			}
			for _, text := range []*string{&a.Step.What, &a.Step.Who, &a.Step.When, &a.Step.Help} {
				*text = clean(*text)
			}
			find := nl.Fold(a.Pupil.Name() + " " + a.Pupil.Class + " " + a.Step.What + " " + a.Step.Who + " " + a.Step.Help)
			msg.rows = append(msg.rows, stepRow{Agreement: a, find: find, term: term, stored: a.Step.State})
		}
		return msg
	}
}

// stateKeys are the keys that say how a step turned out. F3 is none of them: it
// searches on the screens that this one is opened from, and would change a step
// without anybody meaning to.
func stateKeys(s talk.StepState) []string {
	switch s {
	case talk.StepDone:
		return []string{"f2", "alt+g"}
	case talk.StepPartly:
		return []string{"ctrl+d", "alt+d"}
	case talk.StepFailed:
		return []string{"f4", "alt+n"}
	case talk.StepDropped:
		return []string{"f5", "alt+v"}
	}
	return []string{"f6", "alt+o"}
}

func (c *stepList) commands() []command {
	var list []command
	states := talk.StepStates()
	for _, state := range append(states[1:], states[0]) {
		list = append(list, command{
			binding: bind(nl.StepsState(state), stateKeys(state)...), short: nl.StepsStateShort(state), footer: true,
			off: func() string { return c.cannot(state) },
			run: func() (screen, tea.Cmd) { return c, c.settle(state) },
		})
	}
	toggle := nl.StepsAllShort
	if c.all {
		toggle = nl.StepsOpenShort
	}
	list = append(list,
		command{binding: bind(nl.StepsReport, "enter", "ctrl+l"), short: nl.StepsReportFew, footer: true, off: c.nobody, run: func() (screen, tea.Cmd) {
			return c.whenStored(func() (screen, tea.Cmd) { return c, c.report() })
		}},
		command{binding: bind(nl.CommandBack, "esc"), footer: true, run: c.leave},
		command{binding: bind(nl.StepsAll, "ctrl+t", "f9"), short: toggle, footer: true, run: func() (screen, tea.Cmd) {
			return c.whenStored(c.toggle)
		}},
		command{binding: bind(nl.StepsClass, "ctrl+a", "alt+a"), short: nl.StepsClassFew, footer: true, off: c.noClass, run: func() (screen, tea.Cmd) {
			return c.whenStored(c.class)
		}},
		command{binding: bind(nl.SearchCommand, "f3", "ctrl+f"), short: nl.SearchShort, run: func() (screen, tea.Cmd) {
			return c.whenStored(func() (screen, tea.Cmd) { return newSearch(c.env, school.Pupil{}, c), nil })
		}})
	return append(list, c.shared(c, nil)...)
}

func (c *stepList) nobody() string {
	if len(c.shown) == 0 {
		return nl.StepsNobody
	}
	return ""
}

func (c *stepList) noClass() string {
	r := c.chosen()
	switch {
	case r == nil:
		return nl.StepsNobody
	case r.Pupil.Class == "":
		return nl.StepsNoClass
	}
	return ""
}

// cannot is why the chosen step cannot get a state now.
func (c *stepList) cannot(state talk.StepState) string {
	r := c.chosen()
	switch {
	case r == nil:
		return nl.StepsNobody
	case r.Step.State == state:
		return nl.StepsAlready(state)
	case c.astray(r.Talk):
		return nl.StepsAstray
	}
	return ""
}

// astray tells whether what is stored of a talk is not the newest of it: it could
// not be stored, or lies elsewhere.
func (c *stepList) astray(id string) bool {
	s := c.saved.session
	return s != nil && s.ID == id && (c.saved.err != nil || c.saved.away != "")
}

// chosen is the row under the cursor; nil when there is none.
func (c *stepList) chosen() *stepRow {
	if len(c.shown) == 0 {
		return nil
	}
	return &c.rows[c.shown[c.at]]
}

// settle has it stored how the chosen step turned out. The writer reads the talk,
// changes it and stores it in one job, so that what was handed over before is in
// it and nothing is undone.
func (c *stepList) settle(state talk.StepState) tea.Cmd {
	r := c.chosen()
	c.jobs++
	name := "settle " + r.Talk + " " + strconv.Itoa(r.Step.ID) + " " + strconv.Itoa(c.jobs)
	r.Step.State, r.job, c.waiting[name] = state, name, state
	c.count()
	id, step, now, talks := r.Talk, r.Step.ID, c.Now(), c.Talks
	c.handOver() // perhaps it is the talk that was held just now
	c.saver.do(name, func(ctx context.Context) error {
		s, err := talks.Talk(ctx, id)
		if err != nil {
			return err
		}
		if err := s.Settle(step, state, now); err != nil {
			return err
		}
		return talks.SaveTalk(ctx, s)
	})
	return nil
}

// whenStored does something that reads what was settled, or leaves, now or as
// soon as it is stored.
func (c *stepList) whenStored(do func() (screen, tea.Cmd)) (screen, tea.Cmd) {
	if len(c.waiting) > 0 {
		c.then = do
		return c, nil
	}
	return do()
}

// heard takes the word of the writer for what was settled.
func (c *stepList) heard(msg savedMsg) (screen, tea.Cmd) {
	if msg.name == stepsStored {
		clear(c.waiting)
		return c, c.read()
	}
	state, mine := c.waiting[msg.name]
	if !mine {
		return c, nil
	}
	delete(c.waiting, msg.name)
	i := slices.IndexFunc(c.rows, func(r stepRow) bool { return r.job == msg.name })
	switch {
	case msg.err != nil:
		c.hint, c.then = nl.StepsNotSaved(c.why(msg.err)), nil
		if i >= 0 {
			c.rows[i].Step.State = c.rows[i].stored
		}
	case i >= 0: // it is the last word on this step
		c.rows[i].stored = state
		c.hint = nl.StepsSaved(state, c.now(), stateKeys(talk.StepOpen)[0])
	}
	c.count()
	if do := c.then; do != nil && len(c.waiting) == 0 {
		c.then = nil
		return do()
	}
	return c, nil
}

// toggle shows what is settled too, or what is open only.
func (c *stepList) toggle() (screen, tea.Cmd) {
	c.all = !c.all
	return c, c.read()
}

// stepReportMsg brings the talk of a step.
type stepReportMsg struct {
	fetchedMsg
	what string
}

// report reads the talk in which the chosen step was agreed.
func (c *stepList) report() tea.Cmd {
	r := c.chosen()
	if r == nil {
		return nil
	}
	fetch, what := c.fetch(r.Talk, r.Pupil), r.Step.What
	return func() tea.Msg { return stepReportMsg{fetch().(fetchedMsg), what} }
}

// reported opens the report at the step.
func (c *stepList) reported(msg stepReportMsg) (screen, tea.Cmd) {
	next, why := c.opened(msg.fetchedMsg, c)
	if next == nil {
		c.hint = why
		return c, nil
	}
	if r, ok := next.(*reportView); ok {
		r.seek = msg.what
	}
	return next, nil
}

// class opens what is agreed with the class of the chosen pupil.
func (c *stepList) class() (screen, tea.Cmd) {
	if c.noClass() != "" {
		return c, nil
	}
	list := make([]report.Agreement, len(c.rows))
	for i, r := range c.rows {
		list[i] = r.Agreement
	}
	return newClassList(c.env, report.ClassList{Class: c.chosen().Pupil.Class, List: list, Now: c.now(), Words: c.words}, c), nil
}

// leave empties the filter, and then goes back.
func (c *stepList) leave() (screen, tea.Cmd) {
	if c.filter.text != "" {
		c.filter = line{}
		c.apply()
		return c, nil
	}
	return c.whenStored(func() (screen, tea.Cmd) { return c.back, nil })
}
