package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/guard"
	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// heedful is the part of rounding off that points out what a report seldom
// needs. It says how many lines there are and shows them only when asked:
// others may look along, and it is about what they need not see here. It holds
// nothing up.
type heedful struct {
	open  bool
	lines []heeded // as they were laid out last
	goal  field
	undos []func() // takes back what was done on this screen, the last one first
}

// heeded is a line with something in it.
type heeded struct {
	row  string // its id in the form
	note int    // 0: it is no line of the talk, but stands in a field
	text string
	hits []guard.Hit
}

// Ids of rows.
const (
	rowHeed = "heed"
	rowGoal = "goal"
)

// printed are the texts that go into the report, in its order; klad is not
// among them. A step that says what its own line says is not named twice.
func (c *closing) printed() []heeded {
	s := c.session
	all := []heeded{c.heeded(rowGoal, 0, s.Plan.Goal, true)}
	said := map[int]string{}
	for _, n := range s.Notes {
		if n.Kind != talk.Draft {
			said[n.ID] = n.Words()
			all = append(all, c.heeded(rowHeed+" note "+strconv.Itoa(n.ID), n.ID, n.Words(), n.Kind == talk.Quote))
		}
	}
	for _, p := range s.Steps {
		if own, ok := said[p.Note]; ok && own == strings.TrimSpace(p.What) {
			p.What = ""
		}
		for i, text := range []string{p.What, p.Who, p.When, p.Help} {
			all = append(all, c.heeded(rowHeed+" step "+strconv.Itoa(p.ID)+" "+strconv.Itoa(i), 0, text, false))
		}
	}
	for _, i := range s.Closing.Insights {
		all = append(all, c.heeded(rowHeed+" insight "+string(i.Competence), 0, i.Text, false))
	}
	return append(all,
		c.heeded(rowHeed+" short", 0, s.Closing.Short, false),
		c.heeded(rowHeed+" none", 0, s.Closing.NoStep, false),
		c.heeded(rowHeed+" next", 0, s.Closing.Next, false),
		c.heeded(rowHeed+" nonext", 0, s.Closing.NoNext, false),
		c.heeded(rowHeed+" sharing", 0, s.Closing.Sharing, false),
	)
}

func (c *closing) heeded(row string, note int, text string, said bool) heeded {
	return heeded{row: row, note: note, text: text, hits: c.heed(text, said)}
}

// look finds the lines to point out: those with something in them that was not
// let stand. The goal stays while it is being written.
func (c *closing) look() {
	c.heedful.lines = nil
	if !c.watch.loaded {
		return
	}
	for _, h := range c.printed() {
		if len(h.hits) > 0 && !c.watch.left[c.leftKey(h)] || h.row == rowGoal && c.form.focus() == rowGoal {
			c.heedful.lines = append(c.heedful.lines, h)
		}
	}
}

// leftKey names a text of this talk: written otherwise it is looked at again.
func (c *closing) leftKey(h heeded) string { return c.session.ID + "\n" + h.text }

// heedRows are one row that tells how many lines there are, and those.
func (c *closing) heedRows() []formRow {
	c.look()
	lines := c.heedful.lines
	if len(lines) == 0 {
		c.heedful.open = false
		return nil
	}
	head := formRow{
		id: rowHeed, heading: nl.GuardHeading, press: c.unfold,
		label: nl.GuardCount(len(lines), c.heedful.open), loose: true,
	}
	if !c.heedful.open {
		return []formRow{head}
	}
	head.lead, head.ink = nl.GuardReview, c.styles.dim
	rows := []formRow{head}
	for _, h := range lines {
		rows = append(rows, c.heedRow(h))
	}
	return rows
}

func (c *closing) heedRow(h heeded) formRow {
	row := formRow{id: h.row, apart: true, lead: nl.GuardMarked(h.text, h.hits), press: c.letStand, label: nl.GuardLeaveNote, loose: true}
	if why := nl.GuardWhy(h.hits); why != "" {
		row.lead += "\n" + why
	}
	switch {
	case h.row == rowGoal:
		if c.form.focus() != rowGoal {
			c.heedful.goal.line = newLine(h.text)
		}
		row.press, row.label, row.field = nil, nl.GuardGoal, &c.heedful.goal
		row.changed = func() {
			c.put(func(now talk.Instant) { _ = c.session.SetGoal(words(c.heedful.goal), now) })
		}
	case h.note == 0:
		row.lead += " " + nl.GuardAbove
		row.label = nl.GuardLeaveText
	}
	return row
}

// unfold shows the lines, or puts them away again.
func (c *closing) unfold() (screen, tea.Cmd) {
	c.heedful.open = !c.heedful.open
	c.lay()
	c.form.goTo(rowHeed)
	if c.heedful.open {
		c.form.goTo(c.heedful.lines[0].row)
	}
	return c, nil
}

// toHeed goes to the lines.
func (c *closing) toHeed() (screen, tea.Cmd) {
	c.heedful.open = false
	return c.unfold()
}

// heedHere is the line that the focus is on.
func (c *closing) heedHere() (heeded, bool) {
	i := slices.IndexFunc(c.heedful.lines, func(h heeded) bool { return h.row == c.form.focus() })
	if i < 0 {
		return heeded{}, false
	}
	return c.heedful.lines[i], true
}

// heedCommands are what can be done with what is pointed out.
func (c *closing) heedCommands() []command {
	if len(c.heedful.lines) == 0 {
		return nil
	}
	h, ok := c.heedHere()
	list := []command{{binding: bind(nl.GuardGo, "f6", "ctrl+o"), short: nl.GuardGoShort, footer: !ok, run: c.toHeed}}
	if !ok {
		return list
	}
	list = append(list,
		command{binding: bind(nl.GuardSpare, "f3", "ctrl+w"), short: nl.GuardSpareKey, footer: true, off: c.nothingFound, run: c.spareWord},
		command{binding: bind(nl.GuardLeaveName, "ctrl+t", "alt+l"), footer: h.row == rowGoal, run: c.letStand},
	)
	if h.note != 0 {
		list = append(list, command{binding: bind(nl.GuardDraft, "f8", "ctrl+e"), footer: true, run: c.toDraft})
	}
	return list
}

func (c *closing) nothingFound() string {
	if h, ok := c.heedHere(); !ok || len(h.hits) == 0 {
		return nl.GuardAllRead
	}
	return ""
}

// letStand leaves a line as it is, this time.
func (c *closing) letStand() (screen, tea.Cmd) {
	h, ok := c.heedHere()
	if !ok {
		return c, nil
	}
	key := c.leftKey(h)
	if c.watch.left == nil {
		c.watch.left = map[string]bool{}
	}
	c.watch.left[key] = true
	c.done(h, nl.GuardLeft, func() { delete(c.watch.left, key) })
	return c, nil
}

// spareWord leaves the first word of a line alone, from now on.
func (c *closing) spareWord() (screen, tea.Cmd) {
	h, ok := c.heedHere()
	if !ok {
		return c, nil
	}
	word := h.hits[0].Word
	c.spare(word, true)
	c.done(h, nl.GuardSpared(word), func() { c.spare(word, false) })
	return c, nil
}

// toDraft makes klad of a line. What came from it, a step and the words to open
// the next talk with, goes with it; taken back it all returns.
func (c *closing) toDraft() (screen, tea.Cmd) {
	h, ok := c.heedHere()
	if !ok || h.note == 0 {
		return c, nil
	}
	undo, ok := c.turnDraft(h.note)
	if !ok {
		return c, nil
	}
	c.done(h, nl.GuardDrafted, undo)
	return c, nil
}

// done lays the form out after something was decided about a line, goes to what
// is left, and remembers how to take it back.
func (c *closing) done(h heeded, hint string, undo func()) {
	at := slices.IndexFunc(c.heedful.lines, func(o heeded) bool { return o.row == h.row })
	c.heedful.undos = append(c.heedful.undos, undo)
	c.lay()
	c.hint = hint
	switch left := c.heedful.lines; {
	case len(left) == 0:
		c.form.goTo("sharing") // not the row that finishes: one Enter too many must do nothing
	default:
		c.form.goTo(left[min(max(at, 0), len(left)-1)].row)
	}
}

// undo takes back what was done last on this screen.
func (c *closing) undo() (screen, tea.Cmd) {
	last := len(c.heedful.undos) - 1
	take := c.heedful.undos[last]
	c.heedful.undos = c.heedful.undos[:last]
	take()
	c.lay()
	return c, nil
}

func (c *closing) nothingDone() string {
	if len(c.heedful.undos) == 0 {
		return nl.ClosingNothingDone
	}
	return ""
}
