package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// page is what the draaischerm shows. Only what the pupil may see stands on
// it: no notes, no klad, no clock, nothing about anybody else.
type page int

const (
	notTurned page = iota
	turnQuestion
	turnSummary
	pages
)

// turn goes to the next page of the draaischerm, and back to the talk.
func (l *live) turn() (screen, tea.Cmd) {
	l.page = (l.page + 1) % pages
	return l, nil
}

// turnedFrame draws the draaischerm: larger by room, not by size.
func (l *live) turnedFrame() frame {
	if l.panel != nil {
		return l.turnedPanel()
	}
	if l.page == turnSummary {
		return l.withWayBack(l.centred(l.summaryRows()...))
	}
	q := l.session.Question()
	text := q.Text
	if q.LetGo {
		text = nl.LiveLetGo
	}
	var rows []string
	for i, r := range questionRows(text) {
		if i > 0 {
			rows = append(rows, "")
		}
		rows = append(rows, l.styles.strong.of(r))
	}
	return l.withWayBack(l.centred(rows...))
}

// turnedPanel draws what was opened alone, without the notes around it: out of
// sight it would take the keys that are meant for the notes.
func (l *live) turnedPanel() frame {
	rows, at := l.body(l.plan())
	if at != nil {
		at = &spot{at.x + inset, at.y + 1}
	}
	return frame{rows: l.fill(append([]string{""}, indent(rows, inset)...)), cursor: at}
}

// withWayBack says in the last row how the talk comes back.
func (l *live) withWayBack(f frame) frame {
	if last := len(f.rows) - 1; last >= 0 && strings.TrimSpace(ansi.Strip(f.rows[last])) == "" {
		f.rows[last] = pad(inset) + l.styles.dim.of(short(nl.LiveTurnBack, l.width-2*inset))
	}
	return f
}

// summaryRows is the talk in the pupil's own words, and what was agreed.
func (l *live) summaryRows() []string {
	var rows []string
	section := func(title string, in ink, lines []string) {
		if len(lines) == 0 {
			return
		}
		if len(rows) > 0 {
			rows = append(rows, "")
		}
		rows = append(rows, l.styles.accent.of(title), "")
		for _, t := range lines {
			rows = append(rows, paragraph(in, t, min(56, l.width-8))...)
		}
	}
	if g := l.session.Plan.Goal; g != "" {
		section(nl.LiveTurnGoal, l.styles.text, []string{g})
	}
	quotes := l.agreed(talk.Quote)
	for i := range quotes {
		quotes[i] = nl.ReportQuote(quotes[i])
	}
	section(nl.LiveTurnSaid(l.session.Plan.FirstName), l.styles.text, quotes)
	section(nl.LiveTurnAgreed, l.styles.strong, l.agreed(talk.Agreement))
	if len(rows) == 0 {
		return []string{l.styles.dim.of(nl.LiveTurnNothing)}
	}
	widest := 0
	for _, r := range rows {
		widest = max(widest, ansi.StringWidth(r))
	}
	for i := range rows {
		rows[i] = fit(rows[i], widest)
	}
	if room := l.height - 4; len(rows) > room {
		rows = rows[len(rows)-room:] // what was agreed is last
	}
	return rows
}
