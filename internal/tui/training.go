package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
)

// training lists the meetings of the course of a team, for the coach who runs it. The
// clock of a meeting goes on while another one is looked at.
type training struct {
	desk
	back  screen
	hours map[string]*rehearse.Hour // by meeting: those that were begun
	at    int
	read  bool // the handbook was
}

// bookMsg tells that the handbook was read.
type bookMsg struct{ of screen }

func newTraining(e *env, back screen) screen {
	return &training{desk: desk{env: e}, back: back, hours: map[string]*rehearse.Hour{}}
}

func (v *training) init() tea.Cmd {
	book := v.Book
	return func() tea.Msg {
		book()
		return bookMsg{v}
	}
}

func (v *training) resize(int, int) {}

// course is the course of the handbook, which was read.
func (v *training) course() rehearse.Course {
	if !v.read {
		return nil
	}
	return v.Book().Course
}

// running tells whether the clock of a meeting runs.
func (v *training) running() bool {
	for _, h := range v.hours {
		if h.Clock(v.now()).Running {
			return true
		}
	}
	return false
}

func (v *training) commands() []command {
	move := func(name string, by int, keys ...string) command {
		return command{binding: bind(name, keys...), run: func() (screen, tea.Cmd) {
			v.at = max(0, min(v.at+by, len(v.course())-1))
			return v, nil
		}}
	}
	list := []command{
		{binding: bind(nl.TrainingOpen, "enter", "ctrl+g"), footer: true, off: v.none, run: v.open},
		{binding: bind(nl.TrainingTeam, "t", "f2"), short: nl.TrainingTeamShort, footer: true, off: v.unkept, run: func() (screen, tea.Cmd) {
			return newTeam(v.env, v), nil
		}},
		{binding: bind(nl.TrainingSave, "ctrl+s", "f5"), short: nl.CommandSave, footer: true, off: v.unsaved, run: func() (screen, tea.Cmd) {
			return newKeeping(v.env, v.env.keptTraining(0), 0, v), nil
		}},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) {
			if !v.mayLeave(v.running(), nl.TrainingRuns) {
				return v, nil
			}
			return v.back, nil
		}},
		move(nl.CommandDown, 1, "down", "j", "tab"), move(nl.CommandUp, -1, "up", "k", "shift+tab"),
		move(nl.CommandPageDown, pageRows, "pgdown"), move(nl.CommandPageUp, -pageRows, "pgup"),
	}
	return append(list, v.shared(v, func() bool { return v.mayLeave(v.running(), nl.TrainingRuns) })...)
}

// none is why there is no meeting to open.
func (v *training) none() string {
	if len(v.course()) == 0 {
		return nl.TrainingNoneOff
	}
	return ""
}

func (v *training) unsaved() string {
	if why := v.none(); why != "" {
		return why
	}
	return v.unwritable()
}

// unkept is why there is no list of the team.
func (v *training) unkept() string {
	if v.Practice == nil {
		return nl.TeamNowhere
	}
	return v.none()
}

func (v *training) open() (screen, tea.Cmd) { return newMeeting(v, v.at+1), nil }

// keptTraining is a meeting, or with 0 all of them, to be kept as a file: for the coach,
// or for who takes part.
func (e *env) keptTraining(number int) keepable {
	what := keepable{id: "training", title: nl.TrainingAll, name: nl.TrainingFile(number)}
	for _, to := range rehearse.Readers() {
		t := report.Training{Number: number, For: to, Book: e.Book(), Now: e.now(), School: e.settings}
		for _, f := range documentForms(t.Document()) {
			f.label = nl.TrainingForm(to, f.label)
			what.forms = append(what.forms, f)
		}
	}
	return what
}

func (v *training) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(bookMsg); ok {
		v.read = v.read || msg.of == v
		return v, nil
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

func (v *training) view() frame {
	return v.draw(nl.TrainingTitle, v.commands(), func(width, height int) ([]string, *spot) {
		if !v.read {
			return nil, nil
		}
		if v.none() != "" {
			return paragraph(v.styles.text, nl.TrainingNone, width), nil
		}
		return v.list(width, height), nil
	})
}

// list gives the meetings, with what one can do after the chosen one below it.
func (v *training) list(width, height int) []string {
	var rows []string
	from, to := 0, 0
	for i, m := range v.course() {
		aside := nl.TrainingMinutes(m.Minutes())
		if h, begun := v.hours[m.ID]; begun {
			aside = nl.TrainingSpent(h.Clock(v.now()).Spent)
		}
		name := fit(nl.TrainingRow(i+1, v.say(m.Title)), max(1, width-formMark-ansi.StringWidth(aside)-1))
		if i != v.at {
			rows = append(rows, pad(formMark)+name+" "+v.styles.dim.of(aside))
			continue
		}
		from = len(rows)
		rows = append(rows, v.styles.accent.of("› ")+v.styles.selected.of(name+" "+aside))
		rows = append(rows, indent(paragraph(v.styles.dim, v.say(m.Aim), width-formMark-2), formMark+2)...)
		to = len(rows)
	}
	head := append(paragraph(v.styles.text, v.say(nl.TrainingIntro), width), "")
	foot := append([]string{""}, paragraph(v.styles.dim, nl.TrainingFoot, width)...)
	if len(head)+len(rows)+len(foot) > height {
		head, foot = nil, nil
	}
	room := height - len(head) - len(foot)
	top := scrolled(0, from, to, len(rows), room)
	return append(append(head, rows[top:min(len(rows), top+room)]...), foot...)
}

// eachSecond ticks as often as a clock on the screen changes.
func (e *env) eachSecond(msg func() tea.Msg) tea.Cmd {
	return tea.Every(max(100*time.Millisecond, time.Second/time.Duration(max(1, e.Tempo))), func(time.Time) tea.Msg { return msg() })
}
