package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

func (c *stepList) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case stepsMsg:
		c.take(msg)
		return c, nil
	case stepReportMsg:
		return c.reported(msg)
	case savedMsg:
		return c.heard(msg)
	}
	if next, cmd, done := c.press(c, msg); done {
		return next, cmd
	}
	switch msg := msg.(type) {
	case tea.PasteMsg:
		c.filter.insert(msg.Content)
		c.at = 0
		c.apply()
	case tea.KeyPressMsg:
		c.key(msg)
	}
	return c, nil
}

// take shows what was read. The row that was chosen stays so.
func (c *stepList) take(msg stepsMsg) {
	if msg.all != c.all {
		return // asked for before the other
	}
	c.loaded, c.failed = true, msg.err
	if msg.err != nil {
		return
	}
	was := c.chosen()
	c.rows = msg.rows
	c.apply()
	if was == nil {
		return
	}
	i := slices.IndexFunc(c.shown, func(i int) bool {
		return c.rows[i].Talk == was.Talk && c.rows[i].Step.ID == was.Step.ID
	})
	c.at = max(i, min(c.at, len(c.shown)-1), 0)
	if i >= 0 {
		c.at = i
	}
}

// key moves and filters.
func (c *stepList) key(msg tea.KeyPressMsg) {
	if step, ok := stepOf(msg.String(), c.bodyHeight()); ok {
		c.at = max(0, min(c.at+step, len(c.shown)-1))
		return
	}
	switch {
	case msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0:
		c.filter.insert(msg.Text)
	case !c.filter.key(msg.String()):
		return
	}
	c.at = 0
	c.apply()
}

// headingOf is a term among the lines.
func headingOf(t talk.Term) int { return -1 - int(t) }

// apply filters again: every word that was typed must be found. Above the steps
// of each term stands its name.
func (c *stepList) apply() {
	words := nl.Query(c.filter.text)
	c.shown, c.lines, c.counts = c.shown[:0], c.lines[:0], map[talk.Term]int{}
	for i, r := range c.rows {
		if !nl.Match(words, r.find) {
			continue
		}
		if c.counts[r.term] == 0 {
			c.lines = append(c.lines, headingOf(r.term))
		}
		c.counts[r.term]++
		c.lines = append(c.lines, len(c.shown))
		c.shown = append(c.shown, i)
	}
	c.at = max(0, min(c.at, len(c.shown)-1))
	c.count()
}

// count counts what is open.
func (c *stepList) count() {
	c.open = 0
	for i := range c.rows {
		if c.rows[i].Step.State == talk.StepOpen {
			c.open++
		}
	}
}

func (c *stepList) view() frame {
	all := c.open
	if c.all {
		all = len(c.rows)
	}
	shown := all
	if c.filter.text != "" {
		shown = min(len(c.shown), all)
	}
	return c.draw(nl.StepsTitle(shown, all, c.all), c.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case c.failed != nil:
			return paragraph(c.styles.warn, nl.StepsNotRead+" "+c.why(c.failed), width), nil
		case !c.loaded:
			return nil, nil
		case len(c.rows) == 0:
			return c.empty(width), nil
		}
		return c.list(width, height)
	})
}

// empty says that nothing is there, and what makes it come.
func (c *stepList) empty(width int) []string {
	says, do := nl.StepsNone, nl.StepsNoneDo
	if c.all {
		says, do = nl.StepsNoneAll, nl.StepsNoneAllDo
	}
	rows := append(paragraph(c.styles.strong, c.say(says), width), "")
	return append(rows, paragraph(c.styles.text, c.say(do), width)...)
}

// list gives the rows around the chosen one with the whole of it below, and the
// cursor in the filter.
func (c *stepList) list(width, height int) ([]string, *spot) {
	filter := c.filter.text
	if filter == "" {
		filter = c.styles.dim.of(nl.StepsFilter)
	}
	cursor := &spot{x: ansi.StringWidth(nl.FilterLabel) + 2 + ansi.StringWidth(c.filter.text[:c.filter.at])}
	cursor.x = min(cursor.x, width-1)
	rows := []string{short(c.styles.accent.of(nl.FilterLabel)+"  "+filter, width)}
	if len(c.shown) == 0 {
		return append(rows, c.styles.dim.of(nl.NothingFound)), cursor
	}
	cols := stepColumnsFor(width)
	rows = append(rows, c.styles.dim.of(cols.row("    ", nl.StepsName, nl.StepsKlas, nl.StepsWhat, nl.StepsWho, nl.StepsWhen)))
	below := c.detail(width, height)
	room := max(1, height-len(rows)-len(below))
	at := slices.Index(c.lines, c.at)
	from := max(0, min(at-room/2, len(c.lines)-room))
	to := min(len(c.lines), from+room)
	for _, l := range c.lines[from:to] {
		rows = append(rows, c.line(l, cols, width))
	}
	for range room - (to - from) {
		rows = append(rows, "")
	}
	return append(rows, below...), cursor
}

// line is a step, or the name of a term above its steps.
func (c *stepList) line(l int, cols stepColumns, width int) string {
	if l < 0 {
		term := talk.Term(-1 - l)
		return c.rule(nl.StepsTermCount(term, c.counts[term]), width)
	}
	r := &c.rows[c.shown[l]]
	mark := "  "
	if l == c.at {
		mark = "› "
	}
	mark += nl.StepsSign(r.Step.State) + " "
	text := cols.row(mark, r.Pupil.ListName(), r.Pupil.Class, r.Step.What, r.Step.Who, nl.StepsDay(r.Step, c.now()))
	switch {
	case l == c.at:
		return c.styles.selected.of(text)
	case r.Step.State != talk.StepOpen:
		return c.styles.dim.of(text)
	}
	return text
}

// detail is the whole of the chosen step, in as many rows whichever it is.
func (c *stepList) detail(width, height int) []string {
	const tall = 18
	whats, abouts := 1, 2
	if height >= tall {
		whats = 2
	}
	r := c.chosen()
	rows := []string{c.rule(r.Pupil.Name()+" · "+nl.TermStepState(r.Step.State), width)}
	rows = append(rows, clipped(c.styles.text, r.Step.What, width, whats)...)
	about := strings.Join(nl.StepsDetail(r.Step, c.local(r.At), c.now()), keyGap)
	return append(rows, clipped(c.styles.dim, about, width, abouts)...)
}

// clipped gives a text in exactly n rows, in an ink.
func clipped(i ink, text string, width, n int) []string {
	rows := paragraph(ink{}, text, width)
	if len(rows) > n {
		rows = rows[:n]
		rows[n-1] = ansi.Truncate(rows[n-1], width-1, "") + "…"
	}
	out := make([]string, n)
	for y, row := range rows {
		out[y] = i.of(row)
	}
	return out
}

// stepColumns are the widths of the list. Who does it gives way first.
type stepColumns struct{ name, class, what, who, when int }

func stepColumnsFor(width int) stepColumns {
	const wide, widest, marks = 76, 96, 4
	c := stepColumns{name: 20, class: 6, who: 9, when: 11}
	switch {
	case width < wide:
		c = stepColumns{name: 16, class: 5, when: 11}
	case width >= widest:
		c = stepColumns{name: 24, class: 8, who: 12, when: 12}
	}
	c.what = width - marks - c.name - c.class - c.who - c.when - 3
	if c.who > 0 {
		c.what--
	}
	return c
}

func (c stepColumns) row(mark, name, class, what, who, when string) string {
	text := mark + fit(name, c.name) + " " + fit(class, c.class) + " " + fit(what, c.what) + " "
	if c.who > 0 {
		text += fit(who, c.who) + " "
	}
	return text + short(when, c.when)
}
