package tui

import (
	"context"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
)

// teamView is who of the team was at which meeting of the training: a row for each, a
// tick for each meeting, and how many are trained by function. It says of nobody what
// they practised.
type teamView struct {
	desk
	back   screen
	team   rehearse.Team
	rows   []rehearse.Member // as they stand under each other
	at     int
	column int // the meeting that is chosen
	counts bool
	loaded bool
	failed error
	kept   struct {
		at  time.Time // of the last list that is stored
		err error     // why the newest is not
		due int       // lists that are with the writer
	}
}

// teamMsg brings the team.
type teamMsg struct {
	of   *teamView
	team rehearse.Team
	err  error
}

// teamJob names the job that stores the team.
const teamJob = "team of the training"

func newTeam(e *env, back screen) screen {
	v := &teamView{desk: desk{env: e}, back: back}
	v.stored = v.keptLine
	return v
}

func (v *teamView) init() tea.Cmd {
	if v.loaded {
		return nil
	}
	store, book := v.Practice, v.Book
	return func() tea.Msg {
		book()
		team, err := store.Team(context.Background())
		return teamMsg{v, team, err}
	}
}

func (v *teamView) resize(int, int) {}

// keptLine says whether the list is stored.
func (v *teamView) keptLine() string {
	switch k := &v.kept; {
	case k.err != nil:
		return v.styles.alert.of(nl.NotSaved)
	case k.due > 0:
		return v.styles.warn.of(nl.Saving)
	case !k.at.IsZero():
		return v.styles.dim.of(nl.SavedAt(v.local(k.at)))
	}
	return ""
}

func (v *teamView) course() rehearse.Course { return v.Book().Course }

// take shows a team; who was chosen stays so.
func (v *teamView) take(t rehearse.Team, chosen string) {
	v.team, v.rows = t, t.Sorted()
	v.at = max(0, min(v.at, len(v.rows)-1))
	for i, m := range v.rows {
		if m.ID == chosen {
			v.at = i
		}
	}
	v.column = max(0, min(v.column, len(v.course())-1))
}

// keep shows a team and has it stored.
func (v *teamView) keep(t rehearse.Team, chosen string) {
	v.take(t, chosen)
	store, team := v.Practice, t.Clone()
	v.kept.due++
	v.saver.do(teamJob, func(ctx context.Context) error { return store.SaveTeam(ctx, team) })
}

func (v *teamView) chosen() string {
	if v.at < len(v.rows) {
		return v.rows[v.at].ID
	}
	return ""
}

func (v *teamView) commands() []command {
	move := func(name string, rows, columns int, keys ...string) command {
		return command{binding: bind(name, keys...), run: func() (screen, tea.Cmd) {
			v.at = max(0, min(v.at+rows, len(v.rows)-1))
			v.column = max(0, min(v.column+columns, len(v.course())-1))
			return v, nil
		}}
	}
	list := []command{
		{binding: bind(nl.TeamTick, "enter", "space"), short: nl.TeamTickShort, footer: true, off: v.unseen, run: v.tick},
		{binding: bind(nl.TeamAdd, "n", "f2"), short: nl.TeamAddShort, footer: true, off: v.unread, run: func() (screen, tea.Cmd) {
			return newTeamForm(v, rehearse.Member{}), nil
		}},
		{binding: bind(nl.TeamCounts, "o", "f3"), short: v.countsShort(), footer: true, off: v.nobody, run: func() (screen, tea.Cmd) {
			v.counts = !v.counts
			return v, nil
		}},
		{binding: bind(nl.TeamChange, "w", "f4"), short: nl.TeamChangeShort, footer: true, off: v.unseen, run: func() (screen, tea.Cmd) {
			return newTeamForm(v, v.rows[v.at]), nil
		}},
		{binding: bind(nl.TeamDrop, "x", "ctrl+d"), short: nl.TeamDropShort, footer: true, off: v.unseen, run: v.drop},
		{binding: bind(nl.TeamKeep, "ctrl+s", "f5"), short: nl.CommandSave, footer: true, off: v.unkept, run: v.keepCount},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
		move(nl.CommandDown, 1, 0, "down", "j", "tab"), move(nl.CommandUp, -1, 0, "up", "k", "shift+tab"),
		move(nl.CommandPageDown, pageRows, 0, "pgdown"), move(nl.CommandPageUp, -pageRows, 0, "pgup"),
		move(nl.TeamRight, 0, 1, "right"), move(nl.TeamLeft, 0, -1, "left"),
	}
	return append(list, v.shared(v, func() bool { return v.mayLeave(v.kept.err != nil || v.kept.due > 0, nl.TeamNotStored) })...)
}

func (v *teamView) countsShort() string {
	if v.counts {
		return nl.TeamListShort
	}
	return nl.TeamCountsShort
}

// unread is why nothing can be done with the list.
func (v *teamView) unread() string {
	switch {
	case v.failed != nil:
		return nl.TeamUnreadOff
	case !v.loaded:
		return nl.TeamReadingOff
	}
	return ""
}

// nobody is why nothing can be done with somebody in the list.
func (v *teamView) nobody() string {
	if why := v.unread(); why != "" {
		return why
	}
	if len(v.rows) == 0 {
		return nl.TeamNoneOff
	}
	return ""
}

// unseen is nobody for what is done with who is chosen: over the count nobody is seen.
func (v *teamView) unseen() string {
	if why := v.nobody(); why != "" || !v.counts {
		return why
	}
	return nl.TeamCountedOff
}

func (v *teamView) unkept() string {
	if why := v.nobody(); why != "" {
		return why
	}
	return v.unwritable()
}

// tick notes that who is chosen was at the chosen meeting, or takes it back.
func (v *teamView) tick() (screen, tea.Cmd) {
	t := v.team.Clone()
	if len(v.course()) > 0 && t.Tick(v.chosen(), v.course()[v.column].ID) == nil {
		v.keep(t, v.chosen())
	}
	return v, nil
}

// drop takes who is chosen out of the list, at the second press of the key.
func (v *teamView) drop() (screen, tea.Cmd) {
	m := v.rows[v.at]
	if !v.mayLeave(true, nl.TeamSure(m.Label)) {
		return v, nil
	}
	t := v.team.Clone()
	if t.Drop(m.ID) == nil {
		v.keep(t, "")
		v.hint = nl.TeamGone(m.Label)
	}
	return v, nil
}

// keepCount opens the screen on which the count is kept: numbers by function only.
func (v *teamView) keepCount() (screen, tea.Cmd) {
	doc := report.TeamOf(v.team, v.course(), v.now(), v.settings).Document()
	return newKeeping(v.env, keepable{id: "team", title: nl.TeamOverview, name: nl.TeamFile, forms: documentForms(doc)}, 0, v), nil
}

func (v *teamView) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case teamMsg:
		if msg.of == v {
			v.loaded, v.failed = true, msg.err
			v.take(msg.team, "")
		}
		return v, nil
	case savedMsg:
		v.told(msg)
		return v, behind(&v.back, msg)
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

// told hears whether the list is stored.
func (v *teamView) told(msg savedMsg) {
	if msg.name != teamJob {
		return
	}
	v.kept.due = max(0, v.kept.due-1)
	if v.kept.err = msg.err; msg.err != nil {
		v.hint = nl.TeamNotKept(v.why(msg.err))
		return
	}
	v.kept.at = v.Now().Wall
}

func (v *teamView) view() frame {
	return v.draw(nl.TeamTitle, v.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case v.failed != nil:
			return paragraph(v.styles.warn, v.why(v.failed), width), nil
		case !v.loaded:
			return paragraph(v.styles.dim, nl.TeamReading, width), nil
		case len(v.rows) == 0:
			return append(append(paragraph(v.styles.strong, nl.TeamNobody, width), ""), paragraph(v.styles.text, nl.TeamIntro, width)...), nil
		case v.counts:
			return v.counted(width), nil
		}
		return v.table(width, height), nil
	})
}

// counted is how many are trained, by function.
func (v *teamView) counted(width int) []string {
	by, all := v.team.Count(v.course())
	var rows []string
	const name = 26
	alone := false
	for _, of := range by {
		alone = alone || of.Total == 1
		rows = append(rows, fit(nl.TeamOf(of.Function), name)+" "+short(nl.TeamRow(of), width-name-1))
	}
	rows = append(rows, v.styles.strong.of(fit(nl.TeamOf(all.Function), name)+" "+short(nl.TeamRow(all), width-name-1)), "")
	rows = append(rows, paragraph(v.styles.dim, nl.TeamFoot, width)...)
	if alone {
		rows = append(rows, paragraph(v.styles.dim, nl.TeamAlone, width)...)
	}
	return rows
}

// Widths of a row of the table.
const (
	teamLabelWidth    = rehearse.LongestLabel
	teamFunctionWidth = 15
	teamTickWidth     = 3
)

// table is the list with its ticks around who is chosen, and below it which meeting is
// chosen.
func (v *teamView) table(width, height int) []string {
	label := max(8, min(teamLabelWidth, width-formMark-teamFunctionWidth-2-teamTickWidth*len(v.course())))
	row := func(mark, name, function string) string {
		return mark + fit(name, label) + " " + fit(function, teamFunctionWidth) + " "
	}
	head := v.styles.dim.of(row(pad(formMark), nl.TeamLabel, nl.TeamFunction))
	for i := range v.course() {
		number := fit(" "+strconv.Itoa(i+1), teamTickWidth)
		if i == v.column {
			head += v.styles.strong.of(number)
		} else {
			head += v.styles.dim.of(number)
		}
	}
	var foot []string
	if c := v.course(); len(c) > 0 {
		foot = paragraph(v.styles.dim, nl.TrainingMeeting(v.column+1, v.say(c[v.column].Title)), width)
	}
	room := max(1, height-1-len(foot))
	top := max(0, min(v.at-room/2, len(v.rows)-room))
	rows := []string{head}
	for i := top; i < min(len(v.rows), top+room); i++ {
		m := &v.rows[i]
		text := row(pad(formMark), m.Label, nl.TermFunction(m.Function))
		if i == v.at {
			text = v.styles.selected.of(row("› ", m.Label, nl.TermFunction(m.Function)))
		}
		rows = append(rows, text+v.ticksOf(m, i == v.at))
	}
	return append(rows, foot...)
}

// ticksOf are the ticks of somebody, with the chosen one between marks.
func (v *teamView) ticksOf(m *rehearse.Member, chosen bool) string {
	text := ""
	for i, of := range v.course() {
		tick := "·"
		if m.Was(of.ID) {
			tick = "✓"
		}
		if chosen && i == v.column {
			text += v.styles.selected.of("‹" + tick + "›")
			continue
		}
		text += " " + tick + " "
	}
	return text
}
