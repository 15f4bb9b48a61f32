package tui

import (
	"slices"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

func (l *live) view() frame {
	if l.board != nil {
		return l.boardFrame()
	}
	if l.page != notTurned {
		return l.turnedFrame()
	}
	q := l.session.Question()
	p := l.planFor(q)
	l.scroll(p.notes)
	rows := l.head(q, p)
	var cursor *spot
	body, at := l.body(p)
	if at != nil {
		cursor = &spot{at.x + inset, at.y + len(rows)}
	}
	rows = append(rows, indent(body, inset)...)
	if p.airy {
		rows = append(rows, "")
	}
	foot := []string{pad(inset) + l.clockRow(p), pad(inset) + l.bottom(p)}
	if p.side > 0 {
		rows = l.beside(rows, p)
	}
	return frame{rows: l.fill(rows, foot...), cursor: cursor}
}

// head is everything above the notes: who, the stages, the question.
func (l *live) head(q talk.Question, p layout) []string {
	saved := l.saveLine()
	who := l.kindOfTalk(l.width - 2*inset - ansi.StringWidth(saved) - 1)
	rows := []string{
		pad(inset) + ends(who, saved, l.width-2*inset),
		pad(inset) + l.stagesAndFacts(p),
	}
	if p.airy {
		rows = append(rows, "")
	}
	rows = append(rows, pad(questionInset)+short(l.label(q), p.column-questionInset))
	question := l.question(q)
	rows = append(rows, padded(question, max(len(question), p.question))...)
	rows = append(rows, l.hushRow())
	follow := l.packed(q, p.column)
	for i := range follow {
		follow[i] = pad(questionInset) + l.styles.dim.of(short(follow[i], p.column-questionInset))
	}
	rows = append(rows, padded(follow, p.follow)...)
	if p.airy && p.follow > 0 {
		rows = append(rows, "")
	}
	word := nl.LiveNotes
	if c := nl.TermCompetenceShort(q.Competence); c != "" {
		word += " · " + c
	}
	return append(rows, pad(inset)+l.rule(word, p.column))
}

// question is the one thing to be read, alone and bold.
func (l *live) question(q talk.Question) []string {
	text, in := q.Text, l.styles.strong
	switch {
	case q.LetGo:
		text = nl.LiveLetGo
	case q.Dim:
		in = l.styles.waiting
	}
	rows := questionRows(text)
	for i := range rows {
		rows[i] = pad(questionInset) + in.of(rows[i])
	}
	return rows
}

// label stands small above the question: whom it is for, or which follow-up
// or step it is.
func (l *live) label(q talk.Question) string {
	switch {
	case q.LetGo:
		return l.styles.dim.of(nl.LiveLetGoHint)
	case q.Rung > 0:
		return l.styles.dim.of(nl.LiveRung(q.Rung, q.Rungs))
	case q.FollowUp > 0:
		return l.styles.dim.of(nl.LiveFollowUpNr(q.FollowUp, len(q.FollowUps)))
	case q.Dim:
		return l.styles.warn.of(nl.LiveWaiting)
	case l.session.Plan.Kind == talk.WithParents:
		if q.To == talk.ToPupil {
			return l.styles.dim.of(nl.LiveTo(q.To, l.session.Plan.FirstName))
		}
		return l.styles.dim.of(l.say(nl.LiveTo(q.To, "")))
	}
	return ""
}

// hushRow draws the silence: a line that grows quietly.
func (l *live) hushRow() string {
	if !l.silence.on {
		return ""
	}
	return pad(questionInset) + l.hushLine(l.Now().Since(l.silence.from))
}

// body is what stands under the question: the notes, or what is open over
// them. The spot is the cursor, relative to it.
func (l *live) body(p layout) ([]string, *spot) {
	if l.panel == nil {
		return l.notesView(p)
	}
	return l.panel.visible(l.env, p.column, p.notes)
}

func padded(rows []string, n int) []string {
	out := make([]string, n)
	copy(out, rows)
	return out
}

// notesView draws the rows of the notes that are in view.
func (l *live) notesView(p layout) ([]string, *spot) {
	out := make([]string, 0, p.notes)
	var cursor *spot
	width, y := p.column-gutter-1, 0
	draw := func(id int, kind talk.NoteKind, text string, rows []row, here bool) {
		in := l.styles.inkOf(kind)
		if kind == talk.Plain && !here {
			in = l.styles.dim
		}
		for i, r := range rows {
			if y >= l.top && len(out) < p.notes {
				mark := pad(gutter)
				if i == 0 {
					mark = " " + in.of(sign(kind)) + " "
				}
				out = append(out, mark+in.of(text[r.from:r.to]))
			}
			y++
		}
		if id == l.edit.id {
			at, x := rowOf(text, rows, l.edit.line.at)
			cursor = &spot{gutter + min(x, width), y - len(rows) + at - l.top}
		}
	}
	for i := range l.session.Notes {
		n := &l.session.Notes[i]
		if n.ID == l.edit.id {
			draw(n.ID, n.Kind, l.edit.line.text, l.rows(n.ID), true)
			continue
		}
		draw(n.ID, n.Kind, shown(n), l.noteRows(n, width), n.Prompt == l.session.At.Prompt)
	}
	if l.edit.id == 0 {
		draw(0, l.edit.kind, l.edit.line.text, l.rows(0), true)
		if len(l.session.Notes) == 0 && l.edit.kind == "" {
			out[0] = pad(gutter) + l.styles.dim.of(nl.LiveTypeHere)
		}
	}
	return padded(out, p.notes), cursor
}

// clockRow is the bar and the times, as many as fit.
func (l *live) clockRow(p layout) string {
	if l.hideClock {
		return l.styles.dim.of(nl.LiveClockHidden(liveClockKey))
	}
	return l.clockLine(l.session, p.column)
}

// bottom is the status line: what the program wants to know or has to say, else
// the keys.
func (l *live) bottom(p layout) string {
	if s := l.status(); s != "" {
		return short(s, l.width-2*inset)
	}
	if p.keys {
		return l.footer(l.list, l.width-2*inset)
	}
	return l.footer(slices.DeleteFunc(slices.Clone(l.list), func(c command) bool { return !c.always }), l.width-2*inset)
}

func (l *live) status() string {
	room := l.width - 2*inset
	if s := l.trouble(room); s != "" {
		return s
	}
	if g, ok := l.session.Gap(); ok {
		return l.styles.warn.of(nl.LiveGap(l.local(g.From.Wall), l.local(g.At.Wall)))
	}
	if l.notice != "" {
		return l.styles.dim.of(l.notice)
	}
	c := l.session.Clock(l.Now())
	switch {
	case c.Running:
		return l.worry(room)
	case l.panel != nil: // Enter chooses there
		return l.styles.warn.of(nl.LivePausedSince(l.local(c.Since)))
	}
	return l.styles.warn.of(nl.LivePaused(l.local(c.Since), c.Pause))
}
