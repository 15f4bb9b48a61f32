package tui

import (
	"slices"
	"strconv"
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

func (c *closing) commands() []command {
	if c.leaving {
		return c.shared(c, nil)
	}
	list := []command{
		{binding: bind(nl.ClosingFinish, "ctrl+s", "f5"), footer: true, run: c.finish},
		{binding: bind(nl.ClosingAdd, "ctrl+n", "f2"), run: c.addStep},
		{binding: bind(nl.ClosingUndo, "ctrl+z", "alt+u"), off: c.nothingDone, run: c.undo},
		{binding: bind(nl.ClosingLaterShort, "ctrl+l", "f9"), run: c.later},
		{binding: bind(nl.ClosingTurn, "f11", "ctrl+r"), short: nl.ClosingTurnShort, footer: true, run: c.turnAround},
		{binding: bind(nl.ClosingLinesKey, "ctrl+f", "alt+r"), off: c.noLines, run: c.toLines},
		{binding: bind(nl.ClosingBack, "esc"), short: nl.CommandBack, footer: true, run: c.goBack},
	}
	list = append(list, c.heedCommands()...)
	list = append(list, c.form.moves(c)...)
	list = append(list, c.shared(c, nil)...)
	return append(list, command{
		binding: bind(nl.ClosingDrop, "ctrl+d", "f4"), footer: true, off: c.notInStep, run: c.dropStep,
	})
}

func (c *closing) notInStep() string {
	if _, ok := c.here(); !ok {
		return nl.ClosingNotInStep
	}
	return ""
}

// row is the id of the row of a field of the step; the empty field gives how
// all of them begin.
func (f *stepFields) row(name string) string { return "step " + strconv.Itoa(f.key) + " " + name }

// lay lays the rows out for what the session holds now.
func (c *closing) lay() {
	rows := c.timeRows()
	rows = append(rows, c.earlierRows()...)
	rows = append(rows, c.stepRows()...)
	rows = append(rows, c.insightRows()...)
	rows = append(rows, c.lastRows()...)
	c.form.set(rows)
}

// timeRows say from when to when the talk ran. Under the minimum they offer to
// go on later, and ask for a reason.
func (c *closing) timeRows() []formRow {
	now := c.Now()
	rows := []formRow{{
		id: "until", label: nl.ClosingUntil, field: &c.until, changed: c.setUntil, aside: c.untilAside(now),
		lead: strings.Join(append([]string{
			nl.Capital(nl.ReportSpan(c.local(c.session.Began()), c.local(c.session.Stopped(now)), c.session.Total(now))) + ".",
		}, c.topics()...), " "),
	}}
	if !c.tooShort(now) {
		return rows
	}
	return append(rows,
		formRow{id: "later", lead: nl.ClosingTooShort(c.session.Total(now)), ink: c.styles.warn, label: nl.ClosingLater, press: c.later},
		formRow{id: "short", label: nl.ClosingShort, field: &c.short, changed: func() {
			c.put(func(now talk.Instant) { _ = c.session.SetShort(words(c.short), now) })
		}},
	)
}

// topics says what was discussed, a sentence each.
func (c *closing) topics() []string {
	list := make([]string, len(c.session.Topics))
	for i, t := range c.session.Topics {
		list[i] = nl.TopicDiscussed(t, c.local(t.At))
	}
	return list
}

func (c *closing) untilAside(now talk.Instant) string {
	if _, ok := c.untilTime(now); !ok && words(c.until) != "" {
		return nl.ClosingTimeHint
	}
	return ""
}

// earlierRows ask how steps of earlier talks turned out.
func (c *closing) earlierRows() []formRow {
	rows := reviewRows(c.env, c.live.recall.Steps, c.reviews, func(i int) {
		c.put(func(now talk.Instant) {
			s := c.live.recall.Steps[i]
			_ = c.session.Reviewed(talk.Review{
				Talk: s.Talk, Step: s.Step.ID, What: s.Step.What, State: talk.StepStates()[c.reviews[i].at],
			}, now)
		})
	})
	if len(rows) > 0 {
		rows[0].heading = nl.ClosingEarlier
	}
	return rows
}

// stepRows are the steps, and the reason for none where there is none yet.
func (c *closing) stepRows() []formRow {
	var rows []formRow
	for i, f := range c.steps {
		heading := nl.ClosingSteps
		if i > 0 {
			heading = nl.ReportStep(i + 1)
		}
		changed := func() { c.putStep(f) }
		rows = append(rows,
			formRow{id: f.row("what"), heading: heading, label: nl.ClosingWhat, field: &f.what, changed: changed},
			formRow{id: f.row("who"), label: nl.ClosingWho, field: &f.who, changed: changed},
			formRow{id: f.row("when"), label: nl.ClosingWhen, field: &f.when, changed: changed, aside: c.dueAside(f)},
			formRow{id: f.row("help"), label: nl.ClosingHelp, field: &f.help, changed: changed},
		)
	}
	rows = append(rows, formRow{id: "add", label: nl.ClosingAddRow, press: c.addStep})
	if slices.ContainsFunc(c.session.Steps, talk.Step.Whole) && c.session.Closing.NoStep == "" && c.form.focus() != "none" {
		return rows
	}
	return append(rows, formRow{id: "none", label: nl.ClosingNoStep, field: &c.noStep, changed: func() {
		c.put(func(now talk.Instant) { _ = c.session.SetNoStep(words(c.noStep), now) })
	}})
}

// dueAside is the day that the words of a step mean.
func (c *closing) dueAside(f *stepFields) string {
	if due := f.step(c.now()).Due; !due.IsZero() {
		return nl.ClosingDue(due)
	}
	return ""
}

// lastRows are the words to begin with next time, the next talk, sharing and the
// lines, and the row that ends the talk.
func (c *closing) lastRows() []formRow {
	now := c.Now()
	rows := []formRow{
		{id: "quote", heading: nl.ClosingNext, label: nl.ClosingQuote, choice: &c.quote, changed: func() {
			c.put(func(now talk.Instant) { _ = c.session.SetQuote(c.quotes[c.quote.at], now) })
		}},
		c.nextRow(),
	}
	rows = append(rows, c.noNextRows()...)
	rows = append(rows, c.sharingRows()...)
	rows = append(rows, c.lineRows()...)
	rows = append(rows, c.heedRows()...)
	rows = append(rows, formRow{id: "turn", apart: true, label: c.say(nl.ClosingTurnRow), loose: true, press: c.turnAround})
	finish := formRow{id: "finish", label: nl.Capital(nl.ClosingFinish), press: c.finish}
	if !c.tooShort(now) {
		return append(rows, finish)
	}
	finish.label = nl.Capital(nl.ClosingFinishShort)
	return append(rows, finish, formRow{id: rowMistake, label: nl.ClosingMistake, press: c.throwAway})
}

// tooShort tells whether the talk is under the minimum.
func (c *closing) tooShort(now talk.Instant) bool {
	return c.session.TooShort(now)
}

func (c *closing) view() frame {
	return c.draw(nl.ClosingTitle(c.live.pupil.Name()), c.commands(), func(width, height int) ([]string, *spot) {
		return c.form.view(c.env, width, height)
	})
}
