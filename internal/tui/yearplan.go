package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// planTab is a leaf of the year plan.
type planTab int

// The leaves, in their order.
const (
	planClasses planTab = iota
	planMonths
	planTodo
	planPace
	planText
	planTabs // how many there are
)

// planRow is a pupil in the list of who is still to be spoken to.
type planRow struct {
	pupil school.Pupil
	cells []string  // name, class, and where they stand with each kind of talk
	find  string    // folded text that filtering looks in
	next  talk.Kind // what is to be planned first
	ask   bool      // only to be asked about parents
}

// planMsg brings what a school year is counted from, counted.
type planMsg struct {
	plan   report.Plan
	rows   []planRow
	counts planCounts
	err    error
}

// planCounts are counts that every frame needs.
type planCounts struct {
	open      int // pupils who are still to be spoken to
	unplanned int // of them for whom something has no day yet
	broken    int // lines of the list of holidays that cannot be read
}

// yearPlan shows who was spoken to in a school year, by class and month and by
// name, how much there is to do each week, and the text for the school's own
// jaarplan. It knows nothing of who held the talks.
type yearPlan struct {
	desk
	back   screen
	year   school.Year
	tab    planTab
	plan   report.Plan
	rows   []planRow
	counts planCounts
	shown  []int // of rows, or of classes, after filtering
	asks   int   // how many of the rows shown are the last of them, only to be asked; see planRow
	filter line
	at     int      // index into shown, of the list of pupils
	top    int      // first line that is visible, of the other leaves
	lines  []string // of the leaf, where it is lines
	loaded bool
	failed error // what is stored could not be read
}

func newYearPlan(e *env, back screen) screen {
	return &yearPlan{desk: desk{env: e}, back: back, year: school.YearOf(e.now())}
}

func (v *yearPlan) init() tea.Cmd {
	if v.Notice != "" { // of what was planned from here
		v.hint, v.Notice = v.Notice, ""
	}
	return v.read()
}

func (v *yearPlan) resize(int, int) { v.lay() }

// read reads and counts the school year.
func (v *yearPlan) read() tea.Cmd {
	e, s := v.env, school.Survey{Year: v.year, Now: v.now(), Settings: v.settings}
	return func() tea.Msg {
		e.Book() // the words of the school
		plan, broken, err := e.countYear(s)
		if err != nil {
			return planMsg{plan: report.Plan{Coverage: school.Coverage{Year: s.Year}}, err: err}
		}
		counts := planCounts{open: len(plan.Uncovered()), unplanned: plan.Unplanned(), broken: broken}
		return planMsg{plan: plan, rows: planRows(plan), counts: counts}
	}
}

// countYear reads what a year plan is counted from, and counts it; broken is how
// many lines of the list of holidays cannot be read.
func (e *env) countYear(s school.Survey) (plan report.Plan, broken int, err error) {
	ctx := context.Background()
	if s.Pupils, err = e.Pupils.Pupils(ctx); err != nil {
		return plan, 0, err
	}
	if s.Talks, err = e.Talks.Recent(ctx, s.Year.First(e.Location)); err != nil {
		return plan, 0, err
	}
	if s.Planned, err = e.Cards.Planned(ctx); err != nil {
		return plan, 0, err
	}
	lines, err := e.Settings.Memo(ctx, school.BreaksMemo)
	if err != nil {
		return plan, 0, err
	}
	breaks := school.KeptBreaks(lines)
	return report.NewPlan(s, breaks, ""), len(lines) - len(breaks), nil
}

// planRows are the pupils who are still to be spoken to, and below them who is
// only to be asked about parents.
func planRows(p report.Plan) []planRow {
	var rows []planRow
	add := func(list []school.Covered, ask bool) {
		for i, cells := range p.Names(list)[1:] {
			u := list[i].Pupil
			rows = append(rows, planRow{u, cells, nl.Fold(u.Name() + " " + u.Class), nextKind(list[i]), ask})
		}
	}
	add(p.Uncovered(), false)
	var ask []school.Covered
	for _, c := range p.ToAsk() {
		if c.Gaps() == 0 {
			ask = append(ask, c)
		}
	}
	add(ask, true)
	return rows
}

func (v *yearPlan) commands() []command {
	list := []command{
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: v.leave},
		{binding: bind(nl.PlanNext, "tab", "right"), short: nl.PlanNextShort, footer: true, run: v.turn(1)},
		{binding: bind(nl.PlanPrevious, "shift+tab", "left"), run: v.turn(-1)},
		{binding: bind(nl.PlanOpenPupil, "enter"), short: nl.PlanOpenFew, footer: v.tab == planTodo, off: v.nobody, run: v.open},
		{binding: bind(nl.CardPlan, "alt+p", "f6"), short: nl.CardPlanShort, footer: v.tab == planTodo, off: v.nobody, run: v.planNext},
		{binding: bind(nl.HomeBegin, "ctrl+g"), short: nl.HomeBeginShort, footer: v.tab == planTodo, off: v.nobody, run: v.begin},
		{binding: bind(nl.PlanCopy, "ctrl+y", "alt+k"), short: nl.ClipboardShort, footer: v.tab == planText, off: v.unread, run: func() (screen, tea.Cmd) {
			return v, v.copy()
		}},
		{binding: bind(nl.PlanSetup, "f4", "ctrl+t"), short: nl.PlanSetupFew, footer: true, run: func() (screen, tea.Cmd) {
			return newPlanSetup(v.env, v), nil
		}},
		{binding: bind(nl.PlanEarlier, "f2", "alt+left"), short: nl.PlanYearShort, footer: v.tab != planText, run: v.years(-1)},
		{binding: bind(nl.PlanLater, "f3", "alt+right"), off: v.noLater, run: v.years(1)},
		{binding: bind(nl.PlanKeep, "ctrl+s", "f9"), short: nl.PlanKeepShort, footer: true, off: v.unkept, run: v.keep},
	}
	return append(list, v.shared(v, nil)...)
}

func (v *yearPlan) unread() string {
	if !v.loaded || v.failed != nil {
		return nl.PlanNoRow
	}
	return ""
}

func (v *yearPlan) nobody() string {
	if v.tab != planTodo || len(v.shown) == 0 {
		return nl.PlanNoRow
	}
	return ""
}

func (v *yearPlan) noLater() string {
	if v.year.Start >= school.YearOf(v.now()).Start {
		return nl.PlanNoLater
	}
	return ""
}

// turn goes to another leaf; what was typed to find somebody stays behind.
func (v *yearPlan) turn(by int) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		v.tab = (v.tab + planTab(by) + planTabs) % planTabs
		v.filter, v.at, v.top = line{}, 0, 0
		v.lay()
		return v, nil
	}
}

// years goes to another school year.
func (v *yearPlan) years(by int) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		v.year.Start += by
		v.at, v.top = 0, 0
		return v, v.read()
	}
}

// leave empties the filter, and then goes back. Who was found stays chosen.
func (v *yearPlan) leave() (screen, tea.Cmd) {
	if v.filter.text != "" {
		was := v.chosenID()
		v.filter, v.at, v.top = line{}, 0, 0
		v.lay()
		v.seek(was)
		return v, nil
	}
	return v.back, nil
}

func (v *yearPlan) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case planMsg:
		v.take(msg)
		return v, nil
	case planCopiedMsg:
		v.hint = planCopyHint(msg)
		return v, nil
	case savedMsg:
		return v, nil
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	switch msg := msg.(type) {
	case tea.PasteMsg:
		v.typed(msg.Content)
	case tea.KeyPressMsg:
		v.key(msg)
	}
	return v, nil
}

// take shows what was counted. Who was chosen stays so.
func (v *yearPlan) take(msg planMsg) {
	if msg.plan.Coverage.Year != v.year {
		return // asked for before the other
	}
	was := v.chosenID()
	v.loaded, v.failed = true, msg.err
	if msg.err != nil {
		return
	}
	v.plan, v.rows, v.counts = msg.plan, msg.rows, msg.counts
	v.plan.Words = v.words
	v.lay()
	v.seek(was)
}

// typed filters on what was typed, where there is something to filter.
func (v *yearPlan) typed(text string) {
	if v.tab > planTodo {
		return
	}
	v.filter.insert(text)
	v.at, v.top = 0, 0
	v.lay()
}

// farthest is further than any list goes on.
const farthest = 1 << 20

// key moves and filters.
func (v *yearPlan) key(msg tea.KeyPressMsg) {
	name := msg.String()
	step, ok := stepOf(name, v.bodyHeight())
	if last, end := endOf(name, v.filter); end {
		if step, ok = -farthest, true; last {
			step = farthest
		}
	}
	if ok {
		if v.tab == planTodo {
			v.at = max(0, min(v.at+step, len(v.shown)-1))
			return
		}
		v.scroll(step)
		return
	}
	switch {
	case msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0:
		v.typed(msg.Text)
	case v.tab <= planTodo && v.filter.key(name):
		v.at, v.top = 0, 0
		v.lay()
	}
}

// scroll moves the lines of a leaf.
func (v *yearPlan) scroll(by int) { v.top = max(0, min(v.top+by, len(v.lines)-v.room())) }

// planCopiedMsg tells what became of the text that was to be copied.
type planCopiedMsg struct {
	how Copied
	err error
}

// copy puts the text for the jaarplan on the clipboard, each part of it on one
// line: the program that it is pasted in wraps it. It is about nobody by name, so
// that nothing of it stands in the log.
func (v *yearPlan) copy() tea.Cmd {
	v.hint = nl.PlanCopyBusy
	text, board := join(v.plan.Paragraph(0))+"\n", v.Clipboard
	return func() tea.Msg {
		how, err := board.Copy(context.Background(), text)
		done := planCopiedMsg{how, err}
		if err == nil && how == ByTerminal {
			return tea.BatchMsg{tea.SetClipboard(text), func() tea.Msg { return done }}
		}
		return done
	}
}

func planCopyHint(msg planCopiedMsg) string {
	switch {
	case msg.err != nil:
		return nl.PlanCopyFailed
	case msg.how == ByTerminal:
		return nl.PlanByTTY
	}
	return nl.PlanCopied
}
