package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
)

// differenceView is what changed from one version of a dossier to another.
type differenceView struct {
	desk
	folio         *folio
	before, after dossier.Version
	back          screen
	rows          []string
	from          int // first row that is visible
}

// newDifference shows what changed between two versions.
func newDifference(f *folio, before, after dossier.Version, back screen) screen {
	return &differenceView{desk: f.desk(), folio: f, before: before, after: after, back: back}
}

func (v *differenceView) init() tea.Cmd { return nil }

func (v *differenceView) resize(width, _ int) {
	before := len(v.rows)
	width = min(width-2*inset, widestReport)
	list := dossier.Compare(v.before.Content, v.after.Content)
	v.rows = append(paragraph(v.styles.dim, v.name(v.before, nl.DossierFromVersion), width), paragraph(v.styles.dim, v.name(v.after, nl.DossierToVersion), width)...)
	v.rows = append(append(v.rows, paragraph(v.styles.strong, nl.DossierChangedCount(len(list)), width)...), "")
	v.rows = append(v.rows, changeRows(v.env, list, width)...)
	if before > 0 {
		v.from = v.from * len(v.rows) / before
	}
	v.scroll(0)
}

// name says which version it is: when it was laid down, or that it is what stands
// there now.
func (v *differenceView) name(of dossier.Version, say func(when, words string) string) string {
	when := nl.DossierNowWord
	if !of.At.IsZero() {
		at := v.local(of.At)
		when = nl.TimeDayYear(at) + " " + nl.TimeHour(at)
	}
	return say(when, nl.DossierWords(of.Hash))
}

// changeRows are changes to be read: what it is, and with a minus and a plus what it
// was and is.
func changeRows(e *env, list []dossier.Change, width int) []string {
	var rows []string
	for i, c := range list {
		what, before, after := nl.DossierChange(c)
		if i > 0 {
			rows = append(rows, "")
		}
		rows = append(rows, paragraph(e.styles.strong, nl.Capital(e.say(clean(what))), width)...)
		rows = append(rows, signed(e.styles.warn, "- ", clean(before), width)...)
		rows = append(rows, signed(e.styles.step, "+ ", clean(after), width)...)
	}
	return rows
}

// signed is a text with a sign before it; nothing for an empty one.
func signed(i ink, sign, text string, width int) []string {
	if text == "" {
		return nil
	}
	var rows []string
	for n, r := range wrap(text, max(1, width-formMark-len(sign))) {
		lead := sign
		if n > 0 {
			lead = pad(len(sign))
		}
		rows = append(rows, pad(formMark)+i.of(lead+text[r.from:r.to]))
	}
	return rows
}

func (v *differenceView) scroll(by int) { v.from = max(0, min(v.from+by, len(v.rows)-v.room())) }

// room is how many rows are visible; the last row of the body says how much there is
// more.
func (v *differenceView) room() int { return max(1, v.bodyHeight()-1) }

func (v *differenceView) commands() []command {
	list := []command{{binding: bind(nl.CommandBack, "esc", "enter"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }}}
	list = append(list, scrolling(v, v.scroll, v.room(), len(v.rows))...)
	return append(list, v.shared(v, nil)...)
}

func (v *differenceView) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

func (v *differenceView) view() frame {
	return v.draw(v.folio.title(nl.DossierDifferenceTitle), v.commands(), func(width, height int) ([]string, *spot) {
		return v.paged(v.rows, v.from, width, height), nil
	})
}
