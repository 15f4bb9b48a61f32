package tui

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// nextTalk is the row that plans the next talk. It is optional and holds nothing
// up. A day is stored as soon as it can be read, other words ("na de toets") when
// the screen is left.
type nextTalk struct {
	field
	entry  school.Entry // as it was handed to the writer; without an id nothing was
	failed bool         // the writer could not store it
	before string       // what was planned already
	held   []string     // ids of the plans that this talk takes off
}

// nextMsg brings what is planned with the pupil.
type nextMsg struct{ planned []school.Entry }

// readNext reads what is planned. When that cannot be read nothing is filled in.
func (c *closing) readNext() tea.Msg {
	entries, err := c.Cards.Entries(context.Background(), c.live.pupil.ID)
	if err != nil {
		return nextMsg{}
	}
	return nextMsg{slices.DeleteFunc(entries, func(e school.Entry) bool { return e.Kind != school.Planned })}
}

// learnNext fills in what was planned on this screen before, or tells what else
// is planned.
func (c *closing) learnNext(msg nextMsg) {
	coming, _ := school.Plans(msg.planned, nil, c.now())
	held := []talk.Summary{{Kind: c.session.Plan.Kind, Began: c.session.Began(), Ended: true}}
	left, _ := school.Plans(msg.planned, held, c.now())
	for _, e := range coming {
		switch {
		case !slices.Contains(left, e):
			c.next.held = append(c.next.held, e.ID)
		case e.At.Before(c.session.Began()):
			c.next.before = c.say(nl.CardPlanned(e, c.now()))
		case c.next.entry.ID == "" && c.next.text == "":
			c.next.entry = e
			c.next.line = newLine(e.Text)
			if !e.On.IsZero() {
				c.next.line = newLine(strings.TrimSpace(nl.TimeDayYear(e.On) + " " + e.Text))
			}
		}
	}
	c.lay()
}

// nextRow is the row itself.
func (c *closing) nextRow() formRow {
	aside := c.next.before
	if day, ok := nl.ParseDay(c.next.text, c.now()); ok {
		aside = nl.ClosingDue(day)
	}
	return formRow{id: "next", label: nl.ClosingNextTalk, field: &c.next.field, aside: aside, changed: func() {
		if _, ok := nl.ParseDay(c.next.text, c.now()); ok || words(c.next.field) == "" {
			c.plan()
		}
		c.lay()
	}}
}

// plan stores what is planned, or takes it off again.
func (c *closing) plan() {
	e, text := c.next.entry, words(c.next.field)
	if text == "" {
		if e.ID != "" {
			c.next.entry = school.Entry{}
			cards, now := c.Cards, c.Now().Wall
			c.saver.do(entryJob(e.ID), func(ctx context.Context) error { return cards.DropEntry(ctx, e.ID, now) })
		}
		return
	}
	day, ok := nl.ParseDay(text, c.now())
	if e.On, e.Text = day, nl.DayRest(text); !ok {
		e.Text = text
	}
	if e.ID != "" && e == c.next.entry && !c.next.failed {
		return
	}
	if e.ID == "" {
		e.ID = c.NewID()
		e.Pupil, e.Kind, e.Talk, e.By = c.live.pupil.ID, school.Planned, c.session.Plan.Kind, c.session.Plan.Conductor
	}
	if e.Talk == talk.Reflection {
		e.Talk = talk.Individual
	}
	e.At = c.Now().Wall
	c.next.entry = e
	cards := c.Cards
	c.saver.do(entryJob(e.ID), func(ctx context.Context) error { return cards.SaveEntry(ctx, e) })
}

// dropHeld takes off what was planned and is held now.
func (c *closing) dropHeld() {
	cards, now := c.Cards, c.Now().Wall
	for _, id := range c.next.held {
		c.saver.do(entryJob(id), func(ctx context.Context) error { return cards.DropEntry(ctx, id, now) })
	}
	c.next.held = nil
}

// toldNext tells that what is planned is not stored; it is tried again with the
// next change and when the screen is left.
func (c *closing) toldNext(msg savedMsg) {
	if id := c.next.entry.ID; id == "" || msg.name != entryJob(id) {
		return
	}
	if c.next.failed = msg.err != nil; c.next.failed {
		c.hint = nl.EntryLost(c.why(msg.err))
	}
}
