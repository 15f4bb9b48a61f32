package tui

import (
	"context"
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/guard"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/talk"
)

// correction corrects one text of a finished talk. The report goes on with the
// corrected talk when it is stored, and not before.
type correction struct {
	desk
	list    *correctable
	line    report.Line
	form    form
	text    field
	reason  field
	storing string        // name of the job that stores; empty: nothing is being stored
	stored  *talk.Session // what that job stores
	done    string        // what to say when it has
}

// rowErase is the row that takes the text out for good.
const rowErase = "erase"

func newCorrection(list *correctable, l report.Line) screen {
	c := &correction{
		desk: desk{env: list.env}, list: list, line: l,
		text:   field{line: newLine(l.Text), hint: nl.CorrectTextHint},
		reason: field{hint: nl.CorrectWhyHint},
	}
	c.lay()
	return c
}

func (c *correction) init() tea.Cmd { return c.readSpared() }

func (c *correction) resize(int, int) {}

// session is the talk as it is stored.
func (c *correction) session() *talk.Session { return c.list.report.session }

// lay lays the rows out. What is to be said about the new text stands in its
// aside.
func (c *correction) lay() {
	now := nl.CorrectNow(c.say(c.line.Under), c.say(c.line.Label), c.line.Text)
	rows := []formRow{{id: "now", lead: now, ink: c.styles.text}}
	for _, was := range c.session().Before(c.line.Spot) {
		rows = append(rows, formRow{lead: nl.CorrectBefore(was.Was, c.local(was.At), was.By, was.Why), ink: c.styles.dim})
	}
	rows = append(rows, formRow{id: "text", apart: true, label: nl.CorrectText, field: &c.text, changed: c.lay, aside: c.aside()})
	if hits := c.heeded(); len(hits) > 0 {
		rows = append(rows, formRow{lead: c.say(nl.GuardWhy(hits)), ink: c.styles.warn})
	}
	c.form.set(append(rows, []formRow{
		{id: "why", label: nl.CorrectWhy, field: &c.reason},
		{id: "kept", apart: true, lead: nl.CorrectKept(c.settings.Name != ""), ink: c.styles.dim},
		{id: "save", apart: true, label: nl.Capital(nl.CommandSave), press: c.save},
		{id: rowErase, label: nl.Capital(nl.CorrectErase), press: c.erase},
	}...))
}

// heeded is what a report seldom needs in the new text. Names are names.
func (c *correction) heeded() []guard.Hit {
	switch at := c.line.Spot; at.Part {
	case talk.PartPerson, talk.PartLeader, talk.PartPlace, talk.PartWho, talk.PartWhen:
		return nil
	case talk.PartLine:
		line, _ := c.session().Line(at.N)
		return c.heed(words(c.text), line.Kind == talk.Quote)
	case talk.PartGoal:
		return c.heed(words(c.text), true)
	}
	return c.heed(words(c.text), false)
}

// aside is the day that a wanneer means.
func (c *correction) aside() string {
	if due := c.due(); !due.IsZero() {
		return nl.ClosingDue(due)
	}
	return ""
}

// due is the day that the text means where it is a wanneer, as one understood it
// on the day of the talk.
func (c *correction) due() time.Time {
	if at := c.line.Spot.Part; at != talk.PartWhen && at != talk.PartNext {
		return time.Time{}
	}
	due, _ := nl.ParseDay(words(c.text), c.local(c.session().Began()))
	return due
}

func (c *correction) changed() bool { return words(c.text) != c.line.Text || words(c.reason) != "" }

// loses tells whether leaving the program loses something.
func (c *correction) loses() bool { return c.changed() }

func (c *correction) commands() []command {
	list := []command{
		{binding: bind(nl.CommandSave, "ctrl+s", "f5"), footer: true, off: c.busy, run: c.save},
		{binding: bind(nl.CommandBack, "esc"), footer: true, off: c.busy, run: func() (screen, tea.Cmd) {
			if !c.mayLeave(c.changed(), nl.PupilNotKept) {
				return c, nil
			}
			return c.list, nil
		}},
		{binding: bind(nl.CorrectErase, "ctrl+d", "f9"), off: c.busy, run: func() (screen, tea.Cmd) {
			c.form.goTo(rowErase)
			return c.erase()
		}},
	}
	list = append(list, c.form.moves(c)...)
	return append(list, c.shared(c, func() bool { return c.mayLeave(c.changed(), nl.PupilNotKeptQuit) })...)
}

func (c *correction) busy() string {
	if c.storing != "" {
		return nl.CorrectBusy
	}
	return ""
}

// save corrects the text, and where later talks repeat it, there too.
func (c *correction) save() (screen, tea.Cmd) {
	if words(c.text) == c.line.Text {
		c.hint = nl.CorrectSame
		return c, nil
	}
	a := talk.Amendment{Spot: c.line.Spot, Text: words(c.text), Due: c.due(), By: c.settings.Name, Why: words(c.reason)}
	done := nl.CorrectDone
	if a.Text == "" {
		done = nl.CorrectOut
	}
	before, now := c.session(), c.Now()
	c.store(done, func(s *talk.Session) error { return s.Correct(a, now) },
		func(_ *talk.Session, others []*talk.Session) ([]*talk.Session, error) {
			return talk.CorrectCopies(before, others, a, now)
		})
	return c, nil
}

// erase takes the text out for good, when it is asked twice.
func (c *correction) erase() (screen, tea.Cmd) {
	sure := nl.CorrectEraseSure(c.line.Spot.Part, c.together())
	if c.form.wrong != rowErase {
		c.form.fail(rowErase, sure)
		return c, nil
	}
	c.form.mend()
	before, now, by := c.session(), c.Now(), c.settings.Name
	c.store(nl.CorrectErased, func(s *talk.Session) error { return s.Erase(c.line.Spot, by, now) },
		func(after *talk.Session, others []*talk.Session) ([]*talk.Session, error) {
			return talk.EraseCopies(before, after, others, by, now)
		})
	return c, nil
}

// together tells whether erasing takes both a line and a step.
func (c *correction) together() bool {
	s := c.session().Clone()
	if s.Erase(c.line.Spot, "", c.Now()) != nil {
		return false
	}
	was := c.session()
	return len(s.Steps) < len(was.Steps) && len(lasting(s)) < len(lasting(was))
}

// lasting are the lines of a talk that are no klad.
func lasting(s *talk.Session) []talk.Note {
	return slices.DeleteFunc(slices.Clone(s.Notes), func(n talk.Note) bool { return n.Kind == talk.Draft })
}

// store has the changed talk stored, after the later talks that repeat it: were
// it stopped between, the text is still here to be chosen again.
func (c *correction) store(
	done string, change func(*talk.Session) error, follow func(*talk.Session, []*talk.Session) ([]*talk.Session, error),
) {
	if c.storing != "" {
		return
	}
	s := c.session().Clone()
	if err := change(s); err != nil {
		c.hint = c.env.why(err)
		return
	}
	c.storing, c.stored, c.done = "correct "+s.ID, s, done
	talks, clone := c.Talks, s.Clone()
	c.saver.do(c.storing, func(ctx context.Context) error {
		others, err := talks.TalksOf(ctx, clone.Plan.PupilID)
		if err != nil {
			return err
		}
		others = slices.DeleteFunc(others, func(o *talk.Session) bool { return o.ID == clone.ID })
		changed, err := follow(clone, others)
		if err != nil {
			return err
		}
		for _, o := range append(changed, clone) {
			if err := talks.SaveTalk(ctx, o); err != nil {
				return err
			}
		}
		return nil
	})
}

func (c *correction) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case savedMsg:
		return c.told(msg), nil
	case sparedMsg:
		c.lay()
		return c, nil
	case tea.KeyPressMsg:
		if key := msg.String(); c.form.wrong == rowErase && key != "enter" && key != "ctrl+d" && key != "f9" {
			c.form.mend() // the two must follow on each other
		}
	}
	if next, cmd, done := c.press(c, msg); done || c.storing != "" {
		return next, cmd
	}
	return c.form.update(c, msg)
}

// told goes back to the report when the correction is stored; when that failed
// it stays, with everything that was typed.
func (c *correction) told(msg savedMsg) screen {
	if c.storing == "" || msg.name != c.storing {
		return c
	}
	c.storing = ""
	switch {
	case errors.Is(msg.err, talk.ErrCopied):
		c.hint = c.env.why(msg.err)
		return c
	case msg.err != nil:
		c.hint = nl.CorrectNotSaved(c.env.why(msg.err))
		return c
	}
	r := c.list.report
	r.session, r.hint = c.stored, c.done
	r.seek, _ = c.stored.TextAt(c.line.Spot)
	return r
}

func (c *correction) view() frame {
	return c.draw(nl.CorrectTitle(c.list.report.pupil.Name()), c.commands(), func(width, height int) ([]string, *spot) {
		return c.form.view(c.env, width, height)
	})
}
