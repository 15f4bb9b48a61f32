package tui

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// planSetup changes the holidays of the school, a line each, and in which phases
// there is a yearly talk with parents. What is right is stored when the screen is
// left.
type planSetup struct {
	desk
	back    screen
	form    form
	was     school.Settings
	parents []choice // per phase of setupPhases
	breaks  []*field // the last one is empty, to type the next in
	stored  []string // the holidays as they are stored, in order; last what cannot be read of it
	opened  []string // what stood in the fields at first
	read    bool
	wrong   error // what is stored could not be read
	waiting int   // how many jobs are to be heard of
	failed  bool  // storing was tried and did not work
}

// breaksJob names the job that stores the holidays.
const breaksJob = "school breaks"

// setupPhases are the phases that are asked about.
func setupPhases() []talk.Phase { return append(talk.Phases(), talk.Other) }

func newPlanSetup(e *env, back screen) screen {
	s := &planSetup{desk: desk{env: e}, back: back, was: e.settings}
	for _, p := range setupPhases() {
		c := choice{options: []string{nl.PlanSetupYes, nl.PlanSetupNo}}
		if !e.settings.WithParents(p) {
			c.at = 1
		}
		s.parents = append(s.parents, c)
	}
	s.lay()
	return s
}

// setupMsg brings the holidays as they are stored.
type setupMsg struct {
	lines []string
	err   error
}

func (s *planSetup) init() tea.Cmd {
	if s.read {
		return nil
	}
	memos := s.Settings
	return func() tea.Msg {
		lines, err := memos.Memo(context.Background(), school.BreaksMemo)
		return setupMsg{lines, err}
	}
}

func (s *planSetup) resize(int, int) {}

// take puts the holidays in their fields.
func (s *planSetup) take(msg setupMsg) {
	if s.read {
		return
	}
	s.read, s.wrong = true, msg.err
	list := school.KeptBreaks(msg.lines)
	s.stored = school.BreakLines(list)
	for _, b := range list {
		s.breaks = append(s.breaks, breakField(clean(nl.BreakTyped(b))))
	}
	for _, l := range msg.lines { // what nobody can read is shown, to be put right or taken out
		if _, err := school.ParseBreak(l); err != nil {
			s.stored = append(s.stored, l)
			s.breaks = append(s.breaks, breakField(clean(l)))
		}
	}
	s.opened = s.texts()
	s.lay()
}

func breakField(text string) *field {
	return &field{line: newLine(text), hint: nl.PlanSetupExample}
}

// lay lays the rows out for what is filled in: there is always an empty field for
// the next holiday.
func (s *planSetup) lay() {
	rows := make([]formRow, 0, len(s.breaks)+len(s.parents)+2)
	for i, p := range setupPhases() {
		r := formRow{id: "parents " + string(p), label: nl.PlanSetupPhase(p), choice: &s.parents[i], changed: func() { s.settings.Turned = s.settings.Turned.Turn(p) }}
		if i == 0 {
			r.heading = s.say(nl.PlanSetupParents)
		}
		if p == talk.MBO {
			r.aside = s.say(nl.PlanSetupMbo)
		}
		rows = append(rows, r)
	}
	switch {
	case s.wrong != nil:
		rows = append(rows, formRow{heading: nl.PlanSetupBreaks, lead: nl.PlanSetupUnread + " " + s.why(s.wrong), ink: s.styles.warn})
	case s.read:
		rows = append(rows, s.breakRows()...)
	}
	rows = append(rows, formRow{id: "done", apart: true, label: nl.Capital(nl.PlanSetupDone), press: s.leave})
	s.form.set(rows)
}

func (s *planSetup) breakRows() []formRow {
	if n := len(s.breaks); n == 0 || s.breaks[n-1].text != "" {
		s.breaks = append(s.breaks, breakField(""))
	}
	rows := make([]formRow, len(s.breaks))
	for i, f := range s.breaks {
		rows[i] = formRow{id: breakRow(i), label: nl.PlanSetupLabel, field: f, changed: s.lay, aside: s.says(i)}
	}
	rows[0].heading, rows[0].lead, rows[0].ink = nl.PlanSetupBreaks, nl.PlanSetupLead, s.styles.dim
	return rows
}

func breakRow(i int) string { return "break " + strconv.Itoa(i) }

// says is what a line comes down to, or what is wrong with it.
func (s *planSetup) says(i int) string {
	if strings.TrimSpace(s.breaks[i].text) == "" {
		return ""
	}
	b, why := nl.ParseBreak(s.breaks[i].text)
	if why == "" {
		why = s.clash(i, b)
	}
	switch {
	case why != "":
		return "→ " + why
	case slices.Contains(s.stored, b.Line()) && s.breaks[i].text == clean(nl.BreakTyped(b)):
		return "" // as it was stored: there is nothing to explain
	}
	return "✓ " + nl.BreakSpan(b)
}

// clash is why a holiday does not go with one above it.
func (s *planSetup) clash(i int, b school.Break) string {
	for _, f := range s.breaks[:i] {
		o, why := nl.ParseBreak(f.text)
		if why != "" || o.Line() == b.Line() {
			continue
		}
		if _, _, err := school.CheckBreaks([]school.Break{o, b}); errors.Is(err, school.ErrBreakOverlap) {
			return nl.BreakOverlap(o, b)
		}
	}
	return ""
}

// list gives the holidays as they are filled in; false with the row of the first
// one that is not right.
func (s *planSetup) list() (list []school.Break, row int, ok bool) {
	for i, f := range s.breaks {
		if strings.TrimSpace(f.text) == "" {
			continue
		}
		b, why := nl.ParseBreak(f.text)
		if why != "" || s.clash(i, b) != "" {
			return nil, i, false
		}
		if !slices.Contains(list, b) {
			list = append(list, b)
		}
	}
	sorted, _, err := school.CheckBreaks(list)
	return sorted, 0, err == nil
}

// texts are what stands in the fields.
func (s *planSetup) texts() []string {
	var texts []string
	for _, f := range s.breaks {
		if text := strings.TrimSpace(f.text); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// changed tells whether the holidays are others than those that are stored.
func (s *planSetup) changed() bool {
	if !s.read || s.wrong != nil || slices.Equal(s.texts(), s.opened) {
		return false
	}
	list, _, ok := s.list()
	return !ok || !slices.Equal(school.BreakLines(list), s.stored)
}

// bad tells whether something was changed that cannot be stored, and which is the
// first line that is not right.
func (s *planSetup) bad() (row int, bad bool) {
	_, row, ok := s.list()
	return row, !ok && s.changed()
}

func (s *planSetup) loses() bool { return s.changed() }

func (s *planSetup) commands() []command {
	list := []command{
		{binding: bind(nl.PlanSetupDone, "esc", "ctrl+s"), footer: true, run: s.leave},
		{binding: bind(nl.PlanSetupDrop, "ctrl+d", "f4"), short: nl.PlanSetupDropFew, footer: true, off: s.noBreak, run: s.drop},
	}
	list = append(list, s.form.moves(s)...)
	return append(list, s.shared(s, func() bool {
		if _, bad := s.bad(); !s.mayLeave(bad, nl.PlanSetupWrongEnd) {
			return false
		}
		s.store()
		return true
	})...)
}

// at is the field of the holiday with the focus; -1 for none.
func (s *planSetup) at() int {
	return slices.IndexFunc(s.breaks, func(f *field) bool { return s.form.at < len(s.form.rows) && s.form.rows[s.form.at].field == f })
}

func (s *planSetup) noBreak() string {
	if i := s.at(); i < 0 || s.breaks[i].text == "" {
		return nl.PlanSetupNoBreak
	}
	return ""
}

func (s *planSetup) drop() (screen, tea.Cmd) {
	i := s.at()
	s.breaks = slices.Delete(s.breaks, i, i+1)
	s.lay()
	return s, nil
}

// store hands what changed to the writer; holidays only when all are right.
func (s *planSetup) store() {
	s.waiting = 0
	if s.settings != s.was {
		s.waiting++
		s.storeSettings()
	}
	if list, _, ok := s.list(); ok && s.changed() {
		s.waiting++
		memos, lines := s.Settings, school.BreakLines(list)
		s.saver.do(breaksJob, func(ctx context.Context) error { return memos.SaveMemo(ctx, school.BreaksMemo, lines) })
	}
}

// leave goes back when what changed is stored. What is not right yet, or cannot be
// stored, is said first, and given up when asked again.
func (s *planSetup) leave() (screen, tea.Cmd) {
	if s.waiting > 0 {
		return s, nil
	}
	if row, bad := s.bad(); !s.mayLeave(bad, nl.PlanSetupWrong) {
		s.form.goTo(breakRow(row))
		return s, nil
	}
	if s.failed {
		return s.back, nil
	}
	if s.store(); s.waiting == 0 {
		return s.back, nil
	}
	return s, nil
}

// heard goes back when everything is stored; when that failed it stays.
func (s *planSetup) heard(msg savedMsg) screen {
	if s.waiting == 0 || msg.name != breaksJob && msg.name != settingsJob {
		return s
	}
	s.waiting--
	if msg.err != nil {
		s.hint, s.failed = nl.SettingsNotSaved(s.why(msg.err)), true
	}
	if s.waiting > 0 || s.failed {
		return s
	}
	return s.back
}

func (s *planSetup) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case setupMsg:
		s.take(msg)
		return s, nil
	case savedMsg:
		return s.heard(msg), nil
	case planMsg, planCopiedMsg:
		return s, behind(&s.back, msg)
	}
	if next, cmd, done := s.press(s, msg); done {
		return next, cmd
	}
	if paste, ok := msg.(tea.PasteMsg); ok && s.pasted(paste.Content) {
		return s, nil
	}
	s.failed = false // it is tried again
	return s.form.update(s, msg)
}

// pasted takes a list of holidays, a line each, and reports whether it was one.
func (s *planSetup) pasted(text string) bool {
	i := s.at()
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	lines := slices.DeleteFunc(strings.Split(text, "\n"), func(l string) bool { return strings.TrimSpace(l) == "" })
	if i < 0 || len(lines) < 2 {
		return false
	}
	const most = 60
	for _, l := range lines[:min(len(lines), most)] {
		s.breaks = slices.Insert(s.breaks, len(s.breaks)-1, breakField(clean(strings.ReplaceAll(l, "\t", " ; "))))
	}
	s.lay()
	s.form.goTo(breakRow(len(s.breaks) - 1))
	return true
}

func (s *planSetup) view() frame {
	return s.draw(s.say(nl.PlanSetupTitle), s.commands(), func(width, height int) ([]string, *spot) {
		return s.form.view(s.env, width, height)
	})
}
