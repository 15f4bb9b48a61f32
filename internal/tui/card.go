package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// card is the card of a pupil: where we were, what there is to do, and all that
// was said and done before. It shows nothing that the pupil may not see: klad is
// never on it.
type card struct {
	desk
	cardList
	pupil  school.Pupil
	back   screen
	facts  *report.Facts // nil: not read yet
	state  string        // of the dossier; empty while nothing is in it
	failed error         // it could not be read

	turning turning
	seek    string // id of a talk or an entry to choose when the card is read
}

// newPupilCard opens the card of a pupil.
func newPupilCard(e *env, p school.Pupil, back screen) screen {
	return &card{desk: desk{env: e}, pupil: p, back: back}
}

// newPupilCardAt opens the card of a pupil at a talk or an entry with an id.
func newPupilCardAt(e *env, p school.Pupil, id string, back screen) screen {
	return &card{desk: desk{env: e}, pupil: p, back: back, seek: id}
}

// find chooses what was sought: what has its id, an entry where it stands in full.
func (c *card) find() {
	for _, id := range []string{"entry " + c.seek, "talk " + c.seek, "past " + c.seek} {
		if i := slices.IndexFunc(c.sheet.items, func(it cardItem) bool { return it.id == id }); i >= 0 && c.seek != "" {
			c.choose(i)
			c.seek = ""
		}
	}
	c.seek = ""
}

func (c *card) init() tea.Cmd {
	if c.Notice != "" {
		c.hint, c.Notice = c.Notice, ""
	}
	return c.readCard(c.pupil.ID)
}

func (c *card) resize(int, int) { c.lay() }

// lay lays the card out; what was chosen stays so.
func (c *card) lay() {
	if c.facts == nil {
		return
	}
	c.relay(c.layOut())
}

func (c *card) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case cardMsg:
		c.take(msg)
		return c, nil
	case fetchedMsg:
		next, why := c.opened(msg, c)
		if next == nil {
			c.hint = why
			return c, nil
		}
		return next, nil
	case savedMsg:
		c.settled(msg)
		if msg.err != nil {
			return c, nil
		}
		return c, c.readCard(c.pupil.ID)
	}
	if c.turning.picker != nil && fromUser(msg) {
		return c.turned(msg)
	}
	if next, cmd, done := c.press(c, msg); done {
		return next, cmd
	}
	return c, nil
}

// take shows what was read.
func (c *card) take(msg cardMsg) {
	if msg.pupil != c.pupil.ID {
		return
	}
	if c.failed = msg.err; msg.err == nil {
		if msg.now.ID != "" {
			c.pupil = msg.now // another screen may have changed them
		}
		c.facts, c.state = c.derive(msg), c.filed(msg)
		c.lay()
		c.find()
	}
}

// begin prepares a talk, or goes on in the one that is not finished. While the
// card is being read the preparation finds out which.
func (c *card) begin() (screen, tea.Cmd) {
	if c.facts != nil && c.facts.Open != nil {
		return c, c.fetch(c.facts.Open.ID, c.pupil)
	}
	return newPrepare(c.env, c.pupil, c), nil
}

// enter does what the chosen item is for.
func (c *card) enter() (screen, tea.Cmd) {
	if press := c.item().press; press != nil && c.failed == nil {
		return press()
	}
	return c.begin()
}

// report opens the report of a talk, at a text when there is one, or goes on in
// a talk that is not finished.
func (c *card) report(s *talk.Session, seek string) (screen, tea.Cmd) {
	if !s.Finished() {
		return c.begin()
	}
	r := newReport(c.env, s, c.pupil, c)
	r.seek = seek
	return r, nil
}

// view shows the part of the card around what is chosen.
func (c *card) view() frame {
	return c.draw(nl.CardTitle(c.pupil.Name(), c.pupil.Class), c.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case c.failed != nil:
			return paragraph(c.styles.warn, c.say(nl.CardNotRead(c.env.why(c.failed))), width), nil
		case c.facts == nil:
			return nil, nil
		}
		if c.turning.picker != nil {
			rows, column := c.turning.picker.view(c.env, width, height)
			return rows, &spot{x: column}
		}
		return c.visible(height), nil
	})
}
