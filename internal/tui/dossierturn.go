package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
)

// turnedDossier is the draaischerm of a dossier: what somebody sees before they say
// whether they agree. Nothing else is on it: no list, no approvals of others, nobody
// else's data.
type turnedDossier struct {
	desk
	folio *folio
	party dossier.Standing // who looks
	ask   *approvalForm    // what follows; nil: nothing does
	back  screen
	seen  report.Standing
	rows  []string
	from  int // first row that is visible
}

// newTurnedDossier turns the screen to one of the parties.
func newTurnedDossier(f *folio, p dossier.Standing, ask *approvalForm, back screen) screen {
	return &turnedDossier{desk: f.desk(), folio: f, party: p, ask: ask, back: back, seen: f.standing()}
}

func (v *turnedDossier) init() tea.Cmd { return nil }

// Measures of the draaischerm, in cells: how wide its text gets, and what is left
// free at both sides of it, below and above.
const (
	turnWidest = 64
	turnMargin = 4
	turnBelow  = 2
	turnAbove  = 1
)

// resize lays the text out again; the place in it stays about the same.
func (v *turnedDossier) resize(width, _ int) {
	before := len(v.rows)
	v.rows = v.layOut(min(turnWidest, width-2*turnMargin))
	if before > 0 {
		v.from = v.from * len(v.rows) / before
	}
	v.scroll(0)
}

// layOut is who looks at what, what changed since they did before, and the dossier.
func (v *turnedDossier) layOut(width int) []string {
	st, p := v.styles, v.folio.of.Pupil
	rows := paragraph(st.strong, v.say(nl.DossierTurnTitle(v.party.Party.Role, p.FirstName)), width)
	rows = append(rows, paragraph(st.accent, nl.DossierTurnVersion(nl.DossierWords(v.seen.Hash)), width)...)
	if v.ask != nil {
		rows = append(rows, paragraph(st.text, v.say(nl.DossierTurnAsk(v.party.Party.Role)), width)...)
	}
	rows = append(rows, "")
	if v.party.State == dossier.Void || v.party.State == dossier.Settled {
		list := v.folio.of.Folder.Since(v.party, v.seen.Content)
		rows = append(rows, paragraph(st.strong, nl.DossierTurnChanged(v.party.Party.Role, len(list), v.local(v.party.Approval.At)), width)...)
		rows = append(append(rows, changeRows(v.env, list, width)...), "")
	}
	doc := v.folio.of.Doc(v.seen)
	doc.Said = true
	for _, l := range report.DossierDocument(doc).Lines(width) {
		in := st.text
		if l.Strong {
			in = st.strong
		}
		rows = append(rows, in.of(clean(l.Text)))
	}
	return rows
}

// room is how many rows of it are visible.
func (v *turnedDossier) room() int { return max(1, v.height-turnAbove-turnBelow) }

func (v *turnedDossier) scroll(by int) { v.from = max(0, min(v.from+by, len(v.rows)-v.room())) }

func (v *turnedDossier) commands() []command {
	list := []command{
		{binding: bind(nl.DossierTurnOn, "enter", "ctrl+g"), footer: true, off: v.onlyLooking, run: func() (screen, tea.Cmd) {
			return v.ask, nil
		}},
		{binding: bind(nl.CommandBack, "esc", "f11", "ctrl+r"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
	}
	list = append(list, scrolling(v, v.scroll, v.room(), len(v.rows))...)
	return append(list, v.shared(v, nil)...)
}

// onlyLooking is why nothing is asked.
func (v *turnedDossier) onlyLooking() string {
	if v.ask == nil {
		return nl.DossierTurnNoAsk
	}
	return ""
}

func (v *turnedDossier) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

// view shows nothing around the text but how to go on, small and at the bottom.
func (v *turnedDossier) view() frame {
	if v.desk.list != nil || v.help {
		return v.draw("", v.commands(), nil)
	}
	left := pad((v.width - min(turnWidest, v.width-2*turnMargin)) / 2)
	rows := make([]string, turnAbove, v.height)
	for _, r := range v.rows[v.from:min(len(v.rows), v.from+v.room())] {
		rows = append(rows, strings.TrimRight(left+r, " "))
	}
	way := nl.DossierTurnWay(v.ask != nil, v.from+v.room() < len(v.rows))
	return frame{rows: v.fill(rows, "", left+v.styles.dim.of(short(way, v.width-len(left))))}
}
