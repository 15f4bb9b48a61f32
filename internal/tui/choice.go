package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// chooser chooses the pupil for a talk, or adds one.
type chooser struct {
	desk
	back   screen
	class  pupilList
	loaded bool
}

func newChoice(e *env, back screen) screen {
	return &chooser{desk: desk{env: e}, back: back, class: pupilList{env: e, extra: nl.ChoiceNewPupil}}
}

func (c *chooser) init() tea.Cmd {
	if c.Notice != "" {
		c.hint, c.Notice = c.Notice, ""
	}
	return c.overview()
}

func (c *chooser) resize(int, int) {}

func (c *chooser) commands() []command {
	return append([]command{
		{binding: bind(nl.ChoiceChoose, "enter", "ctrl+g"), footer: true, run: c.choose},
		{binding: bind(nl.HomeNewPupil, "ctrl+n", "f2"), run: c.add},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) {
			if c.class.clear() {
				return c, nil
			}
			return c.back, nil
		}},
	}, c.shared(c, nil)...)
}

// choose prepares a talk with the chosen pupil.
func (c *chooser) choose() (screen, tea.Cmd) {
	if r, ok := c.class.pupil(); ok {
		return newPrepare(c.env, r.pupil, c), nil
	}
	return c.add()
}

// add opens the form for a pupil who is not in the list; what was typed to
// find them is their name.
func (c *chooser) add() (screen, tea.Cmd) {
	p := school.Pupil{}
	f := newPupilForm(c.env, p, c, func(p school.Pupil) screen { return newPrepare(c.env, p, c) }).(*pupilForm)
	if len(c.class.shown) == 0 {
		f.first.line = newLine(c.class.filter.text)
	}
	return f, nil
}

func (c *chooser) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(overviewMsg); ok {
		c.loaded = true
		if msg.err != nil {
			c.hint = c.say(nl.HomeNotRead) + " " + c.why(msg.err)
			return c, nil
		}
		msg.offers = nil // the preparation offers the pupil's own
		c.class.take(msg)
		return c, nil
	}
	if next, cmd, done := c.press(c, msg); done {
		return next, cmd
	}
	c.class.update(msg)
	return c, nil
}

func (c *chooser) view() frame {
	return c.draw(nl.ChoiceTitle, c.commands(), func(width, height int) ([]string, *spot) {
		if !c.loaded {
			return nil, nil
		}
		return c.class.view(width, height)
	})
}
