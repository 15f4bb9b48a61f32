package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
)

// paper is a text to read, page by page.
type paper struct {
	desk
	title  string
	back   screen
	text   func(width int) string
	lines  []string // as wide as the screen
	top    int      // first line that is visible
	turned bool     // it is shown to others: nothing else stands on the screen
}

func newPaper(e *env, title string, back screen, text func(width int) string) screen {
	return &paper{desk: desk{env: e}, title: title, back: back, text: text}
}

// newTurned shows what a dossier says to who is asked to stand behind it.
func newTurned(e *env, doc report.DossierDoc, back screen) screen {
	text := report.DossierDocument(doc)
	return &paper{desk: desk{env: e}, title: nl.DossierTurnedTitle, back: back, turned: true, text: func(width int) string {
		var b strings.Builder
		if err := text.Write(&b, report.FormText, width); err != nil {
			return e.why(err)
		}
		return b.String()
	}}
}

func (p *paper) init() tea.Cmd { return nil }

// resize wraps the text again; the place in it stays about the same.
func (p *paper) resize(width, _ int) {
	before := len(p.lines)
	p.lines = nil
	wide := max(report.MinWidth, min(width-2*inset, widestReport))
	for line := range strings.Lines(strings.TrimRight(p.text(wide), "\n")) {
		line = strings.TrimRight(line, "\n")
		in := p.styles.text
		switch { // a difference: what was, and what is
		case strings.HasPrefix(line, "  - "):
			in = p.styles.warn
		case strings.HasPrefix(line, "  + "):
			in = p.styles.step
		}
		rows := paragraph(in, line, wide)
		if len(rows) == 0 {
			rows = []string{""}
		}
		p.lines = append(p.lines, rows...)
	}
	if before > 0 {
		p.top = p.top * len(p.lines) / before
	}
	p.scroll(0)
}

func (p *paper) scroll(by int) { p.top = max(0, min(p.top+by, len(p.lines)-p.room())) }

// room is how many lines are visible.
func (p *paper) room() int { return max(1, p.bodyHeight()-1) }

func (p *paper) commands() []command {
	keys := []string{"esc", "enter"}
	if p.turned {
		keys = append(keys, "f11", "ctrl+r")
	}
	list := []command{{binding: bind(nl.ReportScreenBack, keys...), short: nl.CommandBack, footer: true, run: func() (screen, tea.Cmd) { return p.back, nil }}}
	list = append(list, scrolling(p, p.scroll, p.room(), len(p.lines))...)
	for _, c := range p.shared(p, nil) {
		c.footer = c.footer && !p.turned // they are there, and draw nobody's eyes
		list = append(list, c)
	}
	return list
}

func (p *paper) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := p.press(p, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return p, behind(&p.back, msg)
	}
	return p, nil
}

func (p *paper) view() frame {
	return p.draw(p.title, p.commands(), func(width, height int) ([]string, *spot) {
		return p.paged(p.lines, p.top, width, height), nil
	})
}

// readReceived shows a dossier of another school, as it was when it was sent.
func (d *dossierView) readReceived(r dossier.Received) screen {
	return newPaper(d.env, nl.DossierReceivedRow(r.From, d.local(r.At)), d, func(width int) string {
		file, err := dossier.Verify(r.Signed)
		if err != nil {
			return d.why(err)
		}
		parties := file.Payload.Standings()
		doc := report.DossierDoc{Standing: report.Standing{
			Content: file.Payload.Content, Hash: file.Payload.Version, Parties: parties,
			Criteria: dossier.Check(file.Payload.Content, parties, file.Payload.Made),
		}, Location: d.Location, Now: d.Now().Wall, Words: d.words}
		var b strings.Builder
		b.WriteString(nl.DossierFrom(r.From, file.Payload.Sender) + "\n\n")
		if err := report.DossierDocument(doc).Write(&b, report.FormText, width); err != nil {
			return d.why(err)
		}
		return b.String()
	})
}

// isoDay is a date as dossiers hold it.
func isoDay(t time.Time) string { return t.Format(time.DateOnly) }
