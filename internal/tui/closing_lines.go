package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// cameFrom is what a line that became klad took along: the steps that came from
// it, and that it was to open the next talk.
type cameFrom struct {
	steps []talk.Step
	quote bool
	then  int // the line that opens it instead
}

// turnDraft makes klad of a line, or of klad what it was. What came from it goes
// and comes along. It gives how that is taken back; false when there is no such
// line. Nothing else changes lines while a talk is rounded off, so that the
// session's last change of them is the one to undo.
func (c *closing) turnDraft(id int) (undo func(), ok bool) {
	now := c.Now()
	n, there := c.session.Line(id)
	if !there || c.session.Mark(id, talk.Draft, now) != nil {
		return nil, false
	}
	undraft := func() {
		from := c.parked[id]
		delete(c.parked, id)
		c.bring(id, from)
	}
	redraft := func() { c.park(id, c.take(id)) }
	do, back := redraft, undraft
	if n.Kind == talk.Draft {
		do, back = undraft, redraft
	}
	do()
	c.save(c.session)
	return func() {
		_, _ = c.session.Undo(c.Now())
		back()
		c.save(c.session)
	}, true
}

// park keeps what a line took along, so that it can come back with it.
func (c *closing) park(id int, from cameFrom) {
	if c.parked == nil {
		c.parked = map[int]cameFrom{}
	}
	c.parked[id] = from
}

// take takes out what came from a line.
func (c *closing) take(id int) cameFrom {
	now := c.Now()
	from := cameFrom{quote: c.session.Closing.Quote == id}
	for _, p := range slices.Clone(c.session.Steps) {
		if p.Note == id {
			from.steps = append(from.steps, p)
			_ = c.session.DropStep(p.ID, now)
		}
	}
	c.steps = slices.DeleteFunc(c.steps, func(f *stepFields) bool { return f.note == id })
	if len(c.steps) == 0 {
		c.steps = append(c.steps, c.emptyStep())
	}
	if c.offerQuotes(); from.quote {
		c.readQuotes(now) // another one opens the next talk
	}
	from.then = c.session.Closing.Quote
	return from
}

// bring puts back what came from a line. A line that is an agreement again has a
// step in any case.
func (c *closing) bring(id int, from cameFrom) {
	n, _ := c.session.Line(id)
	if len(from.steps) == 0 && n.Kind == talk.Agreement && n.Words() != "" {
		from.steps = []talk.Step{{Note: id, What: n.Words(), Who: c.live.pupil.FirstName}}
	}
	for _, p := range from.steps {
		c.addFields(p)
	}
	if from.quote && c.session.Closing.Quote == from.then {
		_ = c.session.SetQuote(id, c.Now())
	}
	c.offerQuotes()
}

// counted is how many lines go into the report, and how many are klad.
func (c *closing) counted() (report, drafts int) {
	for _, n := range c.session.Notes {
		switch {
		case n.Words() == "":
		case n.Kind == talk.Draft:
			drafts++
		default:
			report++
		}
	}
	return report, drafts
}

// lineRows are the row that leads to the lines, with when klad is destroyed.
func (c *closing) lineRows() []formRow {
	report, drafts := c.counted()
	if report+drafts == 0 {
		return nil
	}
	row := formRow{id: "lines", apart: true, label: nl.ClosingLines(report, drafts), loose: true, press: c.toLines}
	if drafts > 0 {
		row.lead, row.ink = nl.ClosingDrafts(drafts, c.draftsUntil()), c.styles.draft
	}
	return []formRow{row}
}

// draftsUntil is when klad of this talk is destroyed, would it be finished now.
func (c *closing) draftsUntil() time.Time { return c.now().Add(talk.DraftKept) }

func (c *closing) noLines() string {
	if report, drafts := c.counted(); report+drafts == 0 {
		return nl.ClosingLinesNone
	}
	return ""
}

// toLines goes along the lines of the talk.
func (c *closing) toLines() (screen, tea.Cmd) {
	return &lineReview{desk: desk{env: c.env}, closing: c}, nil
}

// lineReview lists the lines of a talk in their order. One key decides of each
// whether it goes into the report or is klad.
type lineReview struct {
	desk
	closing *closing
	at      int // the chosen line, among those that say something
	top     int // first row that is visible
}

func (l *lineReview) init() tea.Cmd { return nil }

func (l *lineReview) resize(int, int) {}

// talking gives the talk, which is not over yet.
func (l *lineReview) talking() *talk.Session { return l.closing.session }

// lines are those that say something.
func (l *lineReview) lines() []talk.Note {
	return slices.DeleteFunc(slices.Clone(l.closing.session.Notes), func(n talk.Note) bool { return n.Words() == "" })
}

func (l *lineReview) commands() []command {
	list := []command{
		{binding: bind(nl.LinesToggleWhole, "enter", "space", "f8", "ctrl+e"), short: nl.LinesToggle, footer: true, run: l.toggle},
		{binding: bind(nl.LinesBack, "esc", "ctrl+f", "alt+r"), short: nl.CommandBack, footer: true, run: l.back},
		{binding: bind(nl.ClosingUndo, "ctrl+z", "alt+u"), footer: true, off: l.closing.nothingDone, run: l.undo},
		{binding: bind(nl.ClosingFinish, "ctrl+s", "f5"), run: l.finish},
	}
	room := max(1, l.bodyHeight()/2)
	for _, m := range []struct {
		name string
		keys []string
		by   int
	}{
		{nl.CommandDown, []string{"down", "tab"}, 1},
		{nl.CommandUp, []string{"up", "shift+tab"}, -1},
		{nl.CommandPageDown, []string{"pgdown", "alt+down"}, room},
		{nl.CommandPageUp, []string{"pgup", "alt+up"}, -room},
	} {
		list = append(list, command{binding: bind(m.name, m.keys...), run: func() (screen, tea.Cmd) {
			l.at = max(0, min(l.at+m.by, len(l.lines())-1))
			return l, nil
		}})
	}
	return append(list, l.shared(l, nil)...)
}

// toggle makes klad of the chosen line, or a line of the report again.
func (l *lineReview) toggle() (screen, tea.Cmd) {
	lines := l.lines()
	if l.at >= len(lines) {
		return l, nil
	}
	c, n := l.closing, lines[l.at]
	steps := len(c.session.Steps)
	undo, ok := c.turnDraft(n.ID)
	if !ok {
		return l, nil
	}
	c.heedful.undos = append(c.heedful.undos, undo)
	c.lay()
	moved := len(c.session.Steps) != steps
	switch {
	case n.Kind != talk.Draft && moved:
		l.hint = nl.LinesNowDraftStep
	case n.Kind != talk.Draft:
		l.hint = nl.LinesNowDraft
	case moved:
		l.hint = nl.LinesNowReportStep
	default:
		l.hint = nl.LinesNowReport
	}
	return l, nil
}

// back returns to the form.
func (l *lineReview) back() (screen, tea.Cmd) {
	l.closing.lay()
	return l.closing, nil
}

// undo takes back what was done last, here or in the form.
func (l *lineReview) undo() (screen, tea.Cmd) {
	_, _ = l.closing.undo()
	l.at = max(0, min(l.at, len(l.lines())-1))
	return l, nil
}

// finish ends the talk; the form says what is missing.
func (l *lineReview) finish() (screen, tea.Cmd) { return l.closing.finish() }

func (l *lineReview) update(msg tea.Msg) (screen, tea.Cmd) {
	if _, key := msg.(tea.KeyPressMsg); !key {
		l.closing.hear(msg)
	}
	next, cmd, _ := l.press(l, msg)
	return next, cmd
}

func (l *lineReview) view() frame {
	return l.draw(nl.LinesTitle(l.closing.live.pupil.Name()), l.commands(), func(width, height int) ([]string, *spot) {
		head := l.head(width)
		rows, from, to := l.rows(width)
		room := max(1, height-len(head))
		l.top = scrolled(l.top, from, to, len(rows), room)
		return append(head, rows[l.top:min(len(rows), l.top+room)]...), nil
	})
}

// head says how many lines there are of each kind and, where there is room, what
// klad is.
func (l *lineReview) head(width int) []string {
	report, drafts := l.closing.counted()
	rows := []string{l.styles.strong.of(short(nl.LinesCount(report, drafts), width))}
	if l.height >= fullHeight {
		rows = append(rows, paragraph(l.styles.dim, nl.LinesDrafts(l.closing.draftsUntil()), width)...)
	}
	return append(rows, "")
}

// fullHeight is how high a screen is on which there is room to explain.
const fullHeight = 20

// lineMark is how wide the mark before a line is.
const lineMark = 16

// rows are the lines as they are shown, with which of those are of the chosen one.
func (l *lineReview) rows(width int) (rows []string, from, to int) {
	const left = formMark + lineMark + 2
	for i, n := range l.lines() {
		start := len(rows)
		mark, in := nl.LinesInReport, l.styles.text
		if n.Kind == talk.Draft {
			mark, in = nl.LinesDraft(l.closing.draftsUntil()), l.styles.draft
		}
		mark = fit(mark, lineMark)
		point := pad(formMark)
		if i == l.at {
			point, mark = l.styles.accent.of("› "), l.styles.selected.of(mark)
		} else {
			mark = in.of(mark)
		}
		for j, row := range paragraph(in, clean(nl.ReportLine(n)), width-left) {
			if j == 0 {
				rows = append(rows, point+mark+pad(2)+row)
				continue
			}
			rows = append(rows, pad(left)+row)
		}
		if i == l.at {
			if says := l.hangsOn(n); says != "" {
				rows = append(rows, indent(paragraph(l.styles.warn, says, width-left), left)...)
			}
			from, to = start, len(rows)
		}
	}
	return rows, from, to
}

// hangsOn says what goes or comes along with a line.
func (l *lineReview) hangsOn(n talk.Note) string {
	c := l.closing
	switch step := slices.ContainsFunc(c.session.Steps, func(p talk.Step) bool { return p.Note == n.ID }); {
	case n.Kind == talk.Draft && len(c.parked[n.ID].steps) > 0:
		return nl.LinesWasStep
	case n.Kind == talk.Draft:
		return ""
	case step:
		return nl.LinesHasStep
	case c.session.Closing.Quote == n.ID:
		return nl.LinesIsQuote
	}
	return ""
}
