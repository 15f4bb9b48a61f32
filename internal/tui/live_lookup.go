package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/prose"
	"gesprek/internal/report"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func lookUpKeys() key.Binding { return bind(nl.CommandHandbook, "alt+w", "shift+f1") }

// lookUpCommands open what helps beside the question. Question and clock stay
// in view; an exercise takes the whole screen, for the pupil.
func (l *live) lookUpCommands() []command {
	return []command{
		{binding: bind(nl.LiveFacts, "alt+i", "shift+f3"), off: l.noFacts, run: func() (screen, tea.Cmd) {
			l.panel = textPanel(l.factRows)
			return l, nil
		}},
		{binding: bind(nl.LiveExercise, "alt+e", "shift+f2"), off: l.noExercises, run: func() (screen, tea.Cmd) {
			l.panel = l.exercisePanel()
			return l, nil
		}},
		{binding: bind(nl.LiveDiscuss, "alt+b", "shift+f4"), run: l.discuss},
		{binding: lookUpKeys(), run: l.lookUp},
	}
}

// stage is the part of the guide in which the talk is.
func (l *live) stage() *talk.Stage {
	stages := l.session.Guide().Stages
	for i := range stages {
		if stages[i].ID == l.session.At.Stage {
			return &stages[i]
		}
	}
	return &talk.Stage{}
}

func (l *live) noFacts() string {
	if len(l.stage().Facts) == 0 {
		return nl.LiveNoFacts
	}
	return ""
}

// stagesAndFacts is the row of stages, and beside it that there is something to
// know. The side panel says that itself.
func (l *live) stagesAndFacts(p layout) string {
	if p.side > 0 || len(l.stage().Facts) == 0 {
		return l.stageLine(l.session, p.names)
	}
	return ends(l.stageLine(l.session, p.names), l.styles.dim.of(nl.LiveFactsShort), l.width-2*inset)
}

// factRows are the information cards of this stage, to be read.
func (l *live) factRows() []string {
	rows := []string{l.styles.accent.of(nl.LiveFactsTitle)}
	for _, f := range l.stage().Facts {
		rows = append(rows, "", l.styles.strong.of(f.Title))
		rows = append(rows, prose.Rows(report.Card(f, school.YearOf(l.now())), l.column(), l.ink)...)
		if f.About(route.GuaranteeTopic) {
			rows = append(rows, l.styles.dim.of(l.discussed()))
		}
	}
	return rows
}

func (l *live) noExercises() string {
	if len(l.Book().Exercises) == 0 {
		return nl.LiveNoExercises
	}
	return ""
}

// exercisePanel lists the exercises, those for this talk first.
func (l *live) exercisePanel() *panel {
	all := l.Book().Exercises
	var items []item
	for _, suits := range []bool{true, false} {
		for i := range all {
			e := &all[i]
			if e.SuitsTalk(l.session.Plan.Phase, l.session.Plan.Kind) != suits {
				continue
			}
			hint := nl.LiveExerciseHint(e)
			if !suits {
				hint = l.say(nl.ReadingFor(e))
			}
			items = append(items, item{
				label: e.Title, hint: hint, value: i,
				find: nl.Fold(strings.Join([]string{e.Title, e.ID, string(e.Form), e.Goal, nl.TermCompetence(e.Competence), hint}, " ")),
			})
		}
	}
	return &panel{picker: newPicker(nl.LiveExerciseTitle, items), choose: func(it item) (screen, tea.Cmd) {
		return l.explain(&all[it.value])
	}}
}

// explain shows the mentor what to do, before the screen is turned to the
// pupil; Enter begins. Who comes back to an exercise knows it.
func (l *live) explain(e *talk.Exercise) (screen, tea.Cmd) {
	start := func() (screen, tea.Cmd) {
		l.leaveLine(l.Now())
		l.board = newBoard(l, e)
		return l, nil
	}
	if l.session.Board(e).Begun() {
		return start()
	}
	l.panel = textPanel(func() []string {
		return append([]string{l.styles.accent.of(nl.BoardStart)}, stepsOf(l.env, e, l.session.Filled(e.Closing), l.column())...)
	})
	l.panel.enter = start
	return l, nil
}

// lookedUpMsg brings the handbook for a talk.
type lookedUpMsg struct{ shelf *shelf }

// lookUp opens the handbook over the notes.
func (l *live) lookUp() (screen, tea.Cmd) {
	e, seen := l.env, ansi.Strip(join(l.view().rows))
	for _, f := range l.stage().Facts {
		seen += " " + f.Title + " " + f.Text
	}
	return l, func() tea.Msg { return lookedUpMsg{newShelf(e, seen)} }
}

// shelfPanel lists the handbook; what is chosen stands over the notes.
func (l *live) shelfPanel(s *shelf) *panel {
	p := &panel{picker: newPicker(nl.ReadingSearch, s.items), opener: lookUpKeys()}
	p.choose = func(it item) (screen, tea.Cmd) {
		l.panel = textPanel(func() []string { return l.leafRows(s.leaves[it.value], l.column()) })
		l.panel.back, l.panel.opener = p, lookUpKeys()
		return l, nil
	}
	return p
}
