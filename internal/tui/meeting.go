package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
)

// meetingView is one meeting of the course: to read in full, and to lead from, part by
// part, with a clock.
type meetingView struct {
	desk
	list   *training
	number int
	of     *rehearse.Meeting
	whole  bool // in full; else the part at hand
	rows   []string
	top    int
	ticks  int // generation of the running tick; older ones die out
}

// meetingTickMsg tells that a second passed.
type meetingTickMsg struct {
	of         *meetingView
	generation int
}

func newMeeting(list *training, number int) screen {
	v := &meetingView{desk: desk{env: list.env}, list: list, number: number, of: &list.course()[number-1]}
	v.whole = list.hours[v.of.ID] == nil
	return v
}

// hour is the clock of the meeting; one that was not begun stands still.
func (v *meetingView) hour() *rehearse.Hour {
	if h := v.list.hours[v.of.ID]; h != nil {
		return h
	}
	return rehearse.NewHour(v.of)
}

func (v *meetingView) clock() rehearse.HourClock { return v.hour().Clock(v.now()) }

func (v *meetingView) init() tea.Cmd { return v.tick() }

// leads tells until when the clock runs without a key; zero when it does not run.
func (v *meetingView) leads() time.Time {
	c := v.clock()
	if !c.Running {
		return time.Time{}
	}
	return v.Now().Wall.Add(c.Rest).Truncate(time.Minute)
}

// tick waits a second while the clock runs.
func (v *meetingView) tick() tea.Cmd {
	if !v.clock().Running {
		return nil
	}
	v.ticks++
	generation := v.ticks
	return v.eachSecond(func() tea.Msg { return meetingTickMsg{v, generation} })
}

func (v *meetingView) resize(int, int) { v.lay() }

// lay lays out what is read: the whole meeting, or the part at hand.
func (v *meetingView) lay() {
	v.rows = nil
	if v.whole {
		t := report.Training{Number: v.number, For: rehearse.ForCoach, Book: v.Book(), Now: v.now(), School: v.settings}
		for _, l := range t.Document().Lines(v.bodyWidth())[1:] { // the title stands above
			v.rows = append(v.rows, v.inkOf(l).of(v.say(l.Text)))
		}
		for len(v.rows) > 0 && v.rows[0] == "" {
			v.rows = v.rows[1:]
		}
	} else {
		v.rows = v.spaced(v.part(&v.of.Parts[v.clock().Part], v.bodyWidth()))
	}
	v.scroll(0)
}

// spaced puts groups of rows under each other, with a row between them where there is
// room for that.
func (v *meetingView) spaced(groups [][]string) []string {
	var tight, apart []string
	for _, g := range groups {
		if len(apart) > 0 {
			apart = append(apart, "")
		}
		tight, apart = append(tight, g...), append(apart, g...)
	}
	if len(apart) <= v.room() {
		return apart
	}
	return tight
}

// part is a part to lead from, group by group: what the coach does, and can say, and what
// the others do.
func (v *meetingView) part(p *rehearse.Part, width int) [][]string {
	st := &v.styles
	groups := [][]string{paragraph(st.strong, v.say(p.Title)+" · "+nl.TrainingGroup(p.Group), width)}
	add := func(label, text string, in ink) {
		if text != "" {
			groups = append(groups, paragraph(in, label+": "+v.say(text), width))
		}
	}
	add(nl.TrainingCoach, p.Coach, st.text)
	add(nl.TrainingSays, p.Says, st.quote)
	add(nl.TrainingTask, p.Task, st.text)
	t := report.Training{Book: v.Book()}
	add(nl.TrainingDrills, t.Drills(p.Drills), st.accent)
	add(nl.TrainingPersonas, t.Personas(p.Personas), st.accent)
	if add(nl.TrainingKnown, p.Fact.Text, st.text); p.Fact.Text != "" {
		last := &groups[len(groups)-1]
		*last = append(*last, paragraph(st.dim, report.TrainingSource(p.Fact, v.now()), width)...)
	}
	next := nl.TrainingLast
	if at := v.clock().Part; at+1 < len(v.of.Parts) {
		after := &v.of.Parts[at+1]
		next = nl.TrainingAfter + ": " + v.say(after.Title) + " · " + nl.TrainingMinutes(after.Minutes)
	}
	return append(groups, paragraph(st.dim, next, width))
}

// room is how many rows of the text are visible below the clock; the last row of the body
// says how much there is more.
func (v *meetingView) room() int { return max(1, v.bodyHeight()-v.headRows()-1) }

func (v *meetingView) headRows() int {
	if v.whole {
		return 0
	}
	return len(v.head(v.bodyWidth()))
}

func (v *meetingView) scroll(by int) { v.top = max(0, min(v.top+by, len(v.rows)-v.room())) }

func (v *meetingView) commands() []command {
	run := nl.TrainingRunShort
	if v.clock().Running {
		run = nl.TrainingPauseShort
	}
	switched := nl.TrainingWholeShort
	if v.whole {
		switched = nl.TrainingPartShort
	}
	list := []command{
		{binding: bind(nl.TrainingRun, "k", "space", "f8"), short: run, footer: true, run: v.run},
		{binding: bind(nl.TrainingNext, "right", "enter", "ctrl+right"), short: nl.TrainingNextShort, footer: true, off: v.last, run: func() (screen, tea.Cmd) {
			return v.turn(1)
		}},
		{binding: bind(nl.TrainingPrev, "left", "ctrl+left"), off: v.first, run: func() (screen, tea.Cmd) { return v.turn(-1) }},
		{binding: bind(nl.TrainingWhole, "w", "f3"), short: switched, footer: true, run: v.turnAround},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return v.list, nil }},
		{binding: bind(nl.TrainingSave, "ctrl+s", "f5"), short: nl.CommandSave, footer: true, off: v.unwritable, run: func() (screen, tea.Cmd) {
			return newKeeping(v.env, v.env.keptTraining(v.number), 0, v), nil
		}},
		{binding: bind(nl.TrainingTeam, "t", "f2"), short: nl.TrainingTeamShort, footer: true, off: v.list.unkept, run: func() (screen, tea.Cmd) {
			return newTeam(v.env, v), nil
		}},
		v.scrolls(nl.CommandDown, 1, "down", "tab"), v.scrolls(nl.CommandUp, -1, "up", "shift+tab"),
		v.scrolls(nl.CommandPageDown, v.room()-1, "pgdown"), v.scrolls(nl.CommandPageUp, 1-v.room(), "pgup"),
	}
	return append(list, v.shared(v, func() bool { return v.mayLeave(v.list.running(), nl.TrainingRuns) })...)
}

func (v *meetingView) scrolls(name string, by int, keys ...string) command {
	return command{binding: bind(name, keys...), run: func() (screen, tea.Cmd) {
		v.scroll(by)
		return v, nil
	}}
}

func (v *meetingView) last() string {
	if v.clock().Part == len(v.of.Parts)-1 {
		return nl.TrainingNoNext
	}
	return ""
}

func (v *meetingView) first() string {
	if v.clock().Part == 0 {
		return nl.TrainingNoPrev
	}
	return ""
}

// run starts the clock, or stops it.
func (v *meetingView) run() (screen, tea.Cmd) {
	h := v.hour()
	if v.list.hours[v.of.ID] = h; h.Clock(v.now()).Running {
		h.Pause(v.now())
		return v, nil
	}
	h.Run(v.now())
	v.show(false)
	return v, v.tick()
}

// turn goes to another part.
func (v *meetingView) turn(by int) (screen, tea.Cmd) {
	h := v.hour()
	v.list.hours[v.of.ID] = h
	h.Turn(by, v.now())
	v.show(false)
	return v, nil
}

func (v *meetingView) turnAround() (screen, tea.Cmd) {
	v.show(!v.whole)
	return v, nil
}

// show lays the whole meeting out, or the part at hand, from its beginning.
func (v *meetingView) show(whole bool) {
	v.whole, v.top = whole, 0
	v.lay()
}

func (v *meetingView) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(meetingTickMsg); ok {
		if msg.of == v && msg.generation == v.ticks {
			return v, v.tick()
		}
		return v, nil
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if back := screen(v.list); !fromUser(msg) {
		return v, behind(&back, msg)
	}
	return v, nil
}

// head is the clock: how long the part at hand still has, and when the meeting ends.
func (v *meetingView) head(width int) []string {
	c := v.clock()
	place := nl.TrainingPlace(c.Part+1, len(v.of.Parts))
	left := v.styles.accent
	switch {
	case !c.Begun:
		return append(paragraph(v.styles.dim, place+" · "+nl.TrainingNotBegun, width), "")
	case c.Left < 0:
		left = v.styles.warn
	}
	state := nl.TrainingEnds(v.now().Add(c.Rest))
	if !c.Running {
		state = nl.TrainingPaused
	}
	return []string{ends(left.of(nl.Capital(nl.TrainingLeft(c.Left))), v.styles.dim.of(place+" · "+state), width), v.bar(c, width), ""}
}

// bar fills with the time of the part.
func (v *meetingView) bar(c rehearse.HourClock, width int) string {
	of := time.Duration(v.of.Parts[c.Part].Minutes) * time.Minute
	width = max(0, width)
	full := max(0, min(width, int(int64(width)*int64(of-c.Left)/int64(max(1, of)))))
	return v.styles.accent.of(strings.Repeat("━", full)) + v.styles.faint.of(strings.Repeat("─", width-full))
}

func (v *meetingView) view() frame {
	title := nl.TrainingMeeting(v.number, v.say(v.of.Title))
	return v.draw(title, v.commands(), func(width, height int) ([]string, *spot) {
		if v.whole {
			return v.paged(v.rows, v.top, width, height), nil
		}
		rows := v.head(width)
		return append(rows, v.paged(v.rows, v.top, width, max(1, height-len(rows)))...), nil
	})
}
