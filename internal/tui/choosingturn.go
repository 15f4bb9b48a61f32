package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/route"
)

// choiceText is an answer about choosing to read in full, with all that it rests on,
// as it is printed.
type choiceText struct {
	desk
	of   *choosing
	rows []string
	top  int
}

func newChoiceText(c *choosing) screen { return &choiceText{desk: desk{env: c.env}, of: c} }

func (v *choiceText) init() tea.Cmd { return nil }

func (v *choiceText) under() screen { return v.of }

// resize lays the text out again; the place in it stays about the same.
func (v *choiceText) resize(width, _ int) {
	before := len(v.rows)
	v.rows = nil
	for _, l := range v.of.document().Lines(min(width-2*inset, widestReport)) {
		in := v.styles.text
		if l.Strong {
			in = v.styles.strong
		}
		v.rows = append(v.rows, in.of(clean(l.Text)))
	}
	if before > 0 {
		v.top = v.top * len(v.rows) / before
	}
	v.scroll(0)
}

func (v *choiceText) room() int { return max(1, v.bodyHeight()-1) }

func (v *choiceText) scroll(by int) { v.top = max(0, min(v.top+by, len(v.rows)-v.room())) }

func (v *choiceText) commands() []command {
	list := []command{
		{binding: bind(nl.CommandBack, "esc", "enter", "f9", "alt+r"), footer: true, run: func() (screen, tea.Cmd) { return v.of, nil }},
		{binding: bind(nl.ChoiceKeep, "ctrl+s", "alt+b"), footer: true, off: v.of.unkept, run: v.of.keep},
	}
	list = append(list, scrolling(v, v.scroll, v.room(), len(v.rows))...)
	return append(list, v.shared(v, nil)...)
}

func (v *choiceText) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		_, cmd := v.of.update(msg)
		return v, cmd
	}
	return v, nil
}

func (v *choiceText) view() frame {
	return v.draw(v.of.title(), v.commands(), func(width, height int) ([]string, *spot) {
		return v.paged(v.rows, v.top, width, height), nil
	})
}

// shownPart is a list that somebody who looks along reads: what it is, and each thing
// in it with what it takes.
type shownPart struct {
	title string
	lines []string
}

// shown is the question, and the answers to it from the widest open to the least.
func (c *choosing) shown(width int) []string {
	st := c.styles
	rows := paragraph(st.strong, c.say(c.heads()), width)
	for _, part := range c.shownParts() {
		if len(part.lines) == 0 {
			continue
		}
		rows = append(append(rows, ""), paragraph(st.accent, c.say(part.title), width)...)
		for _, l := range part.lines {
			rows = append(rows, indent(paragraph(st.text, clean(l), width-2), 2)...)
		}
	}
	return append(append(rows, ""), paragraph(st.dim, c.say(nl.ChoiceShownLegend+" "+nl.ChoicePromise), width)...)
}

// shownParts are what the answer says in plain words.
func (c *choosing) shownParts() []shownPart {
	a, b, two := c.comparing()
	if two {
		return c.shownPair(a, b)
	}
	name := func(d route.Door) string { return d.Study.Name }
	if c.asks {
		name = func(d route.Door) string { return nl.ChoiceFull(d.Profile) }
	}
	parts := []shownPart{
		{title: nl.ChoiceShownLeads(c.asks)},
		{},
		{title: nl.ChoiceShownWith},
		{title: nl.ChoiceShownTest},
		{title: nl.ChoiceShownLimited},
		{title: nl.ChoiceShownAsk},
	}
	at := map[route.Verdict]int{route.Open: 1, route.With: 2, route.Test: 3, route.Limited: 4, route.Ask: 5}
	for _, d := range c.doors() {
		i := at[d.Verdict]
		text := name(d)
		switch {
		case d.Leads && d.Verdict == route.Open:
			i = 0
		case d.Verdict == route.With:
			text += ": " + nl.ChoiceMissing(d)
		}
		if nl.ChoiceDoubted(d) {
			text += " " + nl.ChoiceUnsure
		}
		parts[i].lines = append(parts[i].lines, text)
	}
	parts[1].title = nl.ChoiceShownOpen(c.asks, len(parts[0].lines) > 0)
	return parts
}

// shownPair are two profiles beside each other in plain words.
func (c *choosing) shownPair(a, b route.Start) []shownPart {
	out, _ := c.known.Compare(a, b)
	nameA, nameB := nl.ChoicePair(out.A, out.B)
	var parts []shownPart
	for _, list := range nl.ChoiceParts(nl.ChoiceShownBoth, out, nameA, nameB) {
		part := shownPart{title: list.Title}
		for _, p := range list.Pairs {
			part.lines = append(part.lines, nl.ChoiceShownLine(p, nameA, nameB))
		}
		parts = append(parts, part)
	}
	return parts
}
