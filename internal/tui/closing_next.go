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
	coming school.Entry // the same
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
			c.next.before, c.next.coming = c.say(nl.CardPlanned(e, c.now())), e
		case c.next.entry.ID == "" && c.next.text == "":
			c.next.entry = e
			c.next.line = newLine(e.Text)
			if !e.On.IsZero() {
				c.next.line = newLine(plannedFor(e))
			}
			if c.session.Closing.Next == "" || !c.session.Closing.NextOn.Equal(e.On) {
				c.tellNext()
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
		c.tellNext()
	}}
}

// plannedFor are the day and the words of a planned talk, as they can be typed.
func plannedFor(e school.Entry) string {
	if e.On.IsZero() {
		return e.Text
	}
	return strings.TrimSpace(nl.TimeDayYear(e.On) + " " + e.Text)
}

// tellNext puts what is agreed about the next talk into this one: the report says
// it, also when the plan is changed later.
func (c *closing) tellNext() {
	c.put(func(now talk.Instant) {
		day, _ := nl.ParseDay(c.next.text, c.now())
		_ = c.session.SetNext(words(c.next.field), day, now)
	})
}

// noNextRows ask why no next talk is planned, where none is.
func (c *closing) noNextRows() []formRow {
	if c.session.Closing.NoNext == "" && (words(c.next.field) != "" || c.next.before != "") && c.form.focus() != rowNoNext {
		return nil
	}
	return []formRow{{id: rowNoNext, label: nl.ClosingNoNext, field: &c.noNext, changed: func() {
		c.put(func(now talk.Instant) { _ = c.session.SetNoNext(words(c.noNext), now) })
	}}}
}

// rowNoNext is the id of the row with the reason for no next talk.
const rowNoNext = "no next"

// asksNext asks once why no next talk is planned, where all else is there; it holds
// nothing up. A talk that was planned before is the next one.
func (c *closing) asksNext() bool {
	said := &c.session.Closing
	if said.Next == "" && c.next.before != "" {
		c.put(func(now talk.Instant) { _ = c.session.SetNext(plannedFor(c.next.coming), c.next.coming.On, now) })
	}
	if c.asked || said.Next != "" || said.NoNext != "" || c.session.Plan.Kind == talk.Reflection {
		return false
	}
	if c.session.Clone().Finish(c.Now()) != nil {
		return false // something else is asked for first
	}
	c.asked = true
	c.form.goTo(rowNoNext)
	c.hint = nl.ClosingNoNextAsk
	return true
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
