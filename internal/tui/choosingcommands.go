package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/route"
	"gesprek/internal/school"
)

// commands of the choices. Printable keys search the list.
func (c *choosing) commands() []command {
	enter, brief, beside := nl.ChoiceInto, nl.ChoiceIntoShort, nl.ChoiceBeside
	if it, ok := c.pane.chosen(); ok && c.inPane && it.to != "" {
		enter, brief = nl.ChoiceAround, nl.ChoiceLineShort
	}
	if c.pinned != "" {
		beside = nl.ChoiceAlone
	}
	list := []command{
		{binding: bind(enter, "enter"), short: brief, footer: true, off: c.nothing, run: c.enter},
		{binding: bind(nl.ChoiceTheOther, "f2", "alt+v"), short: nl.ChoiceAroundShort, footer: true, off: c.unread, run: c.around},
		{binding: bind(beside, "f3", "alt+n"), short: nl.ChoiceBesideShort, footer: true, off: c.notBeside, run: c.pairUp},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: c.leave},
		{binding: bind(nl.ChoiceFirst, "f5", "alt+g"), short: nl.ChoiceFirstShort, footer: true, off: c.notAimed, run: c.aim(first)},
		{binding: bind(nl.ChoiceSecond, "f6", "alt+t"), off: c.notAimed, run: c.aim(second)},
		{binding: bind(nl.ChoiceAll, "f8", "alt+a"), off: c.unread, run: c.widen},
		{binding: bind(nl.ChoiceRead, "f9", "alt+r"), off: c.nothing, run: c.read},
		{binding: bind(nl.ChoiceTurn, "f11", "ctrl+r"), short: nl.ChoiceTurnShort, footer: true, off: c.nothing, run: c.turn},
		{binding: bind(nl.ChoiceKeep, "ctrl+s", "alt+b"), off: c.unkept, run: c.keep},
	}
	return append(append(list, c.moves()...), c.shared(c, nil)...)
}

// moves go through the list or the answer, whichever is looked at.
func (c *choosing) moves() []command {
	by := func(name string, move func(), keys ...string) command {
		return command{binding: bind(name, keys...), off: c.unread, run: func() (screen, tea.Cmd) {
			move()
			return c, nil
		}}
	}
	step := func(n int) func() { return func() { c.step(n) } }
	return []command{
		by(nl.ChoiceSwap, func() { c.inPane = !c.inPane }, "tab", "shift+tab"),
		by(nl.CommandDown, step(1), "down"),
		by(nl.CommandUp, step(-1), "up"),
		by(nl.CommandPageDown, step(max(1, c.paneHeight()/2)), "pgdown"),
		by(nl.CommandPageUp, step(-max(1, c.paneHeight()/2)), "pgup"),
	}
}

func (c *choosing) step(n int) {
	if c.inPane {
		c.pane.choose(c.pane.at+n, c.paneHeight())
		return
	}
	before := c.chosen()
	c.list.move(n)
	if c.chosen() != before {
		c.lay()
	}
}

// unread is why nothing can be asked.
func (c *choosing) unread() string {
	if c.list == nil {
		return nl.ChoiceNotThere
	}
	return ""
}

// nothing is why there is no answer.
func (c *choosing) nothing() string {
	if why := c.unread(); why != "" {
		return why
	}
	if c.chosen() == "" {
		return nl.ChoiceNoneChosen
	}
	return ""
}

func (c *choosing) notBeside() string {
	switch {
	case c.nothing() != "":
		return c.nothing()
	case c.asks:
		return nl.ChoiceOnlyProfiles
	}
	return ""
}

func (c *choosing) notAimed() string {
	if why := c.notBeside(); why != "" {
		return why
	}
	if c.pupil.ID == "" {
		return nl.ChoiceNobody
	}
	return ""
}

func (c *choosing) unkept() string {
	if why := c.nothing(); why != "" {
		return why
	}
	return c.unwritable()
}

// enter goes into the answer, and from a line of it to the question the other way
// round.
func (c *choosing) enter() (screen, tea.Cmd) {
	it, ok := c.pane.chosen()
	if !c.inPane || !ok || it.to == "" {
		c.inPane = true
		return c, nil
	}
	return c.around()
}

// around asks the other way round: about the line of the answer that is chosen.
func (c *choosing) around() (screen, tea.Cmd) {
	to, from := "", c.chosen()
	if it, ok := c.pane.chosen(); ok && c.inPane {
		to = it.to
	}
	c.asks, c.pinned, c.inPane = !c.asks, "", false
	if from != "" { // what is not among profiles may be a study, and the other way round
		c.list.filter = line{}
	}
	c.wished, c.near = to, from
	if to == "" && !c.asks {
		c.wished = c.pupil.Aims.Profile
	}
	c.fill()
	return c, nil
}

// pairUp puts the chosen profile beside another one, that is chosen next, or looks
// at one alone again.
func (c *choosing) pairUp() (screen, tea.Cmd) {
	chosen := c.chosen()
	c.list.filter, c.inPane = line{}, false
	if c.pinned != "" {
		c.pinned, c.wished = "", chosen
		c.fill()
		return c, nil
	}
	c.pinned = chosen
	aims := c.pupil.Aims
	c.wished = aims.Second
	if chosen == aims.Second {
		c.wished = aims.Profile
	}
	c.fill()
	return c, nil
}

// leave goes back one step: out of the answer, out of what was typed, out of the
// comparison, and then to the card.
func (c *choosing) leave() (screen, tea.Cmd) {
	switch {
	case c.list != nil && c.inPane:
		c.inPane = false
	case c.list != nil && c.list.filter.text != "":
		c.wished = c.chosen()
		c.list.filter = line{}
		c.fill()
	case c.pinned != "":
		return c.pairUp()
	default:
		return c.back, nil
	}
	return c, nil
}

// widen shows every school, or only that of the pupil.
func (c *choosing) widen() (screen, tea.Cmd) {
	c.all = !c.all
	c.wished = c.chosen()
	if p, ok := c.known.Profile(c.pinned); ok && c.school() != "" && !slices.Contains(p.Schools, c.school()) {
		c.pinned = ""
	}
	c.fill()
	c.hint = c.say(nl.ChoiceWhich(c.school()))
	return c, nil
}

// aimed is a change of where the pupil may be heading, by the id of a profile.
type aimed func(a school.Aims, id string) school.Aims

// first makes a profile the one that is chosen for now, or no longer.
func first(a school.Aims, id string) school.Aims {
	if a.Profile == id {
		a.Profile = ""
		return a
	}
	if a.Second == id {
		a.Second = a.Profile
	}
	a.Profile = id
	return a
}

// second makes a profile the other one that is weighed, or no longer.
func second(a school.Aims, id string) school.Aims {
	if a.Second == id {
		a.Second = ""
		return a
	}
	if a.Profile == id {
		a.Profile = a.Second
	}
	a.Second = id
	return a
}

// aim stores what the pupil thinks of the chosen profile.
func (c *choosing) aim(change aimed) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		if len(c.waits) > 0 { // the same key would take back what it is storing
			return c, nil
		}
		id := c.chosen()
		c.ask(c.env, func(p *school.Pupil) { p.Aims = change(p.Aims, id) })
		return c, nil
	}
}

// heed shows what the pupil thinks when it is stored, or why it is not.
func (c *choosing) heed(msg savedMsg) {
	if !c.heard(msg) {
		return
	}
	if msg.err != nil {
		c.hint = nl.PupilNotSaved(c.why(msg.err))
		return
	}
	aims := c.pupil.Aims
	c.hint = c.say(nl.ChoiceAimed(c.pupil.FirstName, c.nameOf(aims.Profile), c.nameOf(aims.Second)))
	c.wished = c.chosen()
	at := c.inPane
	c.fill()
	c.inPane = at
}

// nameOf names a profile; nothing where it is not known.
func (c *choosing) nameOf(id string) string {
	if p, ok := c.known.Profile(id); ok {
		return nl.ChoiceShort(p)
	}
	return ""
}

// document is the answer that is shown, as it is printed.
func (c *choosing) document() report.Document {
	r := report.Choice{Choices: *c.known, Settings: c.settings, Now: c.now(), Words: c.words}
	a, b, two := c.comparing()
	switch {
	case two:
		return r.Compare(a, b)
	case c.asks:
		return r.Asks(c.chosen(), c.school())
	}
	return r.Opens(c.start(c.chosen()))
}

// heads is the question as the title of a document.
func (c *choosing) heads() string {
	a, b, two := c.comparing()
	pa, _ := c.known.Profile(a.Profile)
	pb, _ := c.known.Profile(b.Profile)
	switch s, _ := c.known.Study(c.chosen()); {
	case two:
		return nl.ChoiceTitleCompare(pa, pb)
	case c.asks:
		return nl.ChoiceTitleAsks(s)
	}
	start := c.start(c.chosen())
	p, _ := c.known.Profile(start.Profile)
	return nl.ChoiceTitleOpens(p, start.School)
}

// keep opens the screen on which the answer is kept. Nothing of the pupil is in it.
func (c *choosing) keep() (screen, tea.Cmd) {
	what := keepable{
		id: "choice", title: c.say(c.heads()), name: nl.ChoiceFileName(c.heads()), forms: documentForms(c.document()),
		acts: func(int, string, time.Time) []school.Act { return nil },
	}
	return newKeeping(c.env, what, 0, c), nil
}

// read opens the whole answer to read, with all that it rests on.
func (c *choosing) read() (screen, tea.Cmd) { return newChoiceText(c), nil }

// turn shows the answer to the pupil and the parents.
func (c *choosing) turn() (screen, tea.Cmd) {
	return &turnedText{desk: desk{env: c.env}, of: c, text: c.shown}, nil
}

// doors are those of the answer, for who looks along.
func (c *choosing) doors() []route.Door {
	if c.asks {
		return c.known.Asks(c.chosen(), c.school())
	}
	start := c.start(c.chosen())
	return c.known.Opens(start.Profile, start.School)
}
