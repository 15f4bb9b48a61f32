package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// choosing asks about a choice from both sides: which doors a profile keeps open,
// and what a study asks; and puts two profiles beside each other. A list to choose
// from, which typing searches, and a pane with the answer.
type choosing struct {
	desk
	altering
	back  screen
	known *route.Choices // nil: not read yet

	asks   bool   // the list has studies
	all    bool   // of every school, and not of the pupil's only
	pinned string // id of the profile that the chosen one stands beside; empty: none
	list   *picker
	rows   []string // ids of what is listed, by the value of an item
	pane   choicePane
	inPane bool
	near   string // id of what is asked about in every answer; may be empty
	wished string // id to choose in the list when it is filled
}

// newChoosing opens the choices for a pupil, at the profile that is thought of.
func newChoosing(e *env, p school.Pupil, back screen) screen {
	return &choosing{desk: desk{env: e}, altering: altering{pupil: p}, back: back, wished: p.Aims.Profile}
}

// choicesMsg brings what is known of choosing.
type choicesMsg struct{ known *route.Choices }

func (c *choosing) init() tea.Cmd {
	if c.known != nil {
		return nil
	}
	e := c.env
	return func() tea.Msg { return choicesMsg{&e.Book().Atlas.Choices} }
}

func (c *choosing) resize(int, int) { c.lay() }

// school is from where is looked: that of the pupil, or any.
func (c *choosing) school() talk.SchoolType {
	if c.all || c.known == nil || len(c.known.ProfilesOf(c.pupil.Type)) == 0 {
		return ""
	}
	return c.pupil.Type
}

// elsewhere tells whether the pupil thinks of a profile of another school.
func (c *choosing) elsewhere() bool {
	p, ok := c.known.Profile(c.pupil.Aims.Profile)
	return ok && !slices.Contains(p.Schools, c.pupil.Type)
}

// year is the current school year.
func (c *choosing) year() string { return school.YearOf(c.now()).String() }

// fill lists what can be chosen, and chooses what had been.
func (c *choosing) fill() {
	filter := line{}
	if c.list != nil {
		filter = c.list.filter
	}
	var items []item
	c.rows = nil
	add := func(id, label, hint, find string) {
		items = append(items, item{label: label, hint: hint, find: nl.Fold(find), value: len(c.rows)})
		c.rows = append(c.rows, id)
	}
	title := nl.ChoiceProfiles
	if c.asks {
		title = nl.ChoiceStudies
		for _, s := range c.studies() {
			label := s.Name
			if c.school() == "" {
				label = nl.ChoiceStudy(s)
			}
			add(s.ID, label, "", join(append([]string{nl.ChoiceStudy(s), s.ID}, s.Also...)))
		}
	} else {
		for _, p := range c.known.ProfilesOf(c.school()) {
			if p.ID == c.pinned {
				continue
			}
			label := nl.ChoiceListed(p, c.school() == "")
			add(p.ID, label, c.mark(p.ID), label+" "+p.ID+" "+nl.ChoiceFull(p))
		}
	}
	c.list = newPicker(title, items)
	c.list.filter = filter
	c.list.apply()
	c.choose(c.wished)
	c.lay()
}

// studies are those to ask about: what can be reached in one step from the pupil's
// school, or all, kind by kind.
func (c *choosing) studies() []route.Study {
	list := c.known.StudiesFrom(c.school())
	rank := func(s route.Study) int { return slices.Index(route.Kinds(), s.Kind) }
	slices.SortStableFunc(list, func(a, b route.Study) int { return rank(a) - rank(b) })
	return list
}

// mark tells what the pupil thinks of a profile.
func (c *choosing) mark(id string) string {
	switch id {
	case c.pupil.Aims.Profile:
		return nl.ChoiceMarkFirst
	case c.pupil.Aims.Second:
		return nl.ChoiceMarkSecond
	}
	return ""
}

// choose chooses something in the list, if it is there.
func (c *choosing) choose(id string) {
	if at := slices.IndexFunc(c.list.shown, func(i int) bool { return c.rows[c.list.items[i].value] == id }); at >= 0 {
		c.list.at = at
	}
}

// chosen is the id of what is chosen in the list; empty when nothing is found.
func (c *choosing) chosen() string {
	if c.list == nil {
		return ""
	}
	if it, ok := c.list.chosen(); ok {
		return c.rows[it.value]
	}
	return ""
}

// comparing gives the two that stand beside each other, the pinned one first.
func (c *choosing) comparing() (a, b route.Start, ok bool) {
	if c.pinned == "" || c.asks || c.chosen() == "" {
		return a, b, false
	}
	return c.start(c.pinned), c.start(c.chosen()), true
}

// start is a profile as it is looked at from: at the pupil's school where it can be
// chosen there.
func (c *choosing) start(id string) route.Start {
	s := route.Start{Profile: id, School: c.school()}
	if p, _ := c.known.Profile(id); !slices.Contains(p.Schools, s.School) {
		s.School = ""
	}
	return s
}

func (c *choosing) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case choicesMsg:
		c.known = msg.known
		if !c.known.Empty() {
			c.all = c.elsewhere()
			c.fill()
		}
		return c, nil
	case savedMsg:
		c.heed(msg)
		return c, behind(&c.back, msg)
	}
	if next, cmd, done := c.press(c, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return c, behind(&c.back, msg)
	}
	if c.list == nil {
		return c, nil
	}
	before := c.chosen()
	c.list.update(msg)
	if c.chosen() != before {
		c.inPane = false
		c.lay()
	}
	return c, nil
}
