package tui

import (
	"gesprek/internal/nl"
	sheets "gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// beside puts the side panel next to the talk, row by row.
func (l *live) beside(rows []string, p layout) []string {
	return l.flanked(rows, l.sideRows(p.side, l.height-4), p.side)
}

// sideRows is what is useful beside a talk: at least room rows where there is
// so much, and hardly more.
func (l *live) sideRows(width, room int) []string {
	var rows []string
	add := func(title string, lines ...string) {
		if len(lines) == 0 || len(rows) >= room {
			return
		}
		if len(rows) > 0 {
			rows = append(rows, "")
		}
		rows = append(rows, l.styles.accent.of(title))
		for _, t := range lines[:min(len(lines), room)] {
			rows = append(rows, paragraph(l.styles.dim, t, width)...)
		}
	}
	if g := l.session.Plan.Goal; g != "" {
		add(nl.SideGoal, g)
	}
	sheeted := len(sheets.Pairs(l.recall.Wrote)) > 1
	if w := l.recall.Wrote; w != "" && !sheeted {
		add(nl.SideWrote, w)
	}
	l.sideLast(add)
	var facts []string
	for _, f := range l.stage().Facts {
		facts = append(facts, f.Title)
	}
	add(nl.SideFacts, facts...)
	var touched []string
	for _, c := range l.session.Touched() {
		touched = append(touched, "✓ "+nl.TermCompetenceShort(c))
	}
	add(nl.SideTouched, touched...)
	add(nl.SideSteps, l.agreed(talk.Agreement)...)
	add(nl.SideParked, l.parked()...)
	if m, ok := l.session.Marked(); ok {
		add(nl.SideMarked, l.promptText(m.Stage, m.Prompt))
	}
	if sheeted { // long: what this talk brings goes first
		add(nl.SideWrote, sheets.Pairs(l.recall.Wrote)...)
	}
	if w := l.recall.Parents; w != "" {
		add(nl.SideParents, sheets.Pairs(w)...)
	}
	return rows
}

func (l *live) sideLast(add func(string, ...string)) {
	if l.recall.Talk == "" {
		add(nl.SideLast, nl.SideNothing)
		return
	}
	lines := []string{}
	for _, o := range l.recall.Steps {
		lines = append(lines, "→ "+o.Step.What)
	}
	if l.recall.Quote != "" {
		lines = append(lines, nl.ReportQuote(l.recall.Quote))
	}
	add(nl.SideLast+" · "+nl.TimeDayShort(l.local(l.recall.At)), lines...)
}

// parked lists what was put aside for later.
func (l *live) parked() []string {
	var out []string
	for _, a := range l.session.Asked {
		if a.State == talk.Parked {
			out = append(out, l.promptText(a.Stage, a.Prompt))
		}
	}
	return out
}

func (l *live) promptText(stage talk.StageID, id string) string {
	for _, st := range l.session.Guide().Stages {
		for _, p := range st.Prompts {
			if st.ID == stage && p.ID == id {
				return l.session.Filled(p.Text)
			}
		}
	}
	return ""
}
