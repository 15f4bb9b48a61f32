package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
)

// mirrorView holds up the mirror of a practice talk: what worked and what to try first,
// then the figures, and the whole talk. Another talk can be put beside it.
type mirrorView struct {
	desk
	of   report.Reflection
	past []report.Earlier // talks of before, the latest first
	back screen
	rows []string
	from int // first row that is visible
}

// newMirror opens the mirror of a practice talk. The talks of before are read when it is
// opened.
func newMirror(e *env, r rehearse.Record, back screen) screen {
	return &mirrorView{desk: desk{env: e}, of: e.reflection(rehearse.Reflect(r)), back: back}
}

// reflection is a mirror as it is shown and written down.
func (e *env) reflection(m rehearse.Mirror) report.Reflection {
	return report.Reflection{Mirror: m, Name: e.personaName(m.Persona), Now: e.now(), School: e.settings}
}

// personaName is the name of a practice pupil; empty for one that is not there.
func (e *env) personaName(id string) string {
	for i := range e.Book().Personas {
		if p := &e.Book().Personas[i]; p.ID == id {
			return p.Name
		}
	}
	return ""
}

func (v *mirrorView) init() tea.Cmd { return v.readPast() }

func (v *mirrorView) resize(int, int) {
	v.rows = v.layOut(v.width - 2*inset)
	v.scroll(0)
}

func (v *mirrorView) scroll(by int) {
	v.from = max(0, min(v.from+by, len(v.rows)-v.bodyHeight()))
}

func (v *mirrorView) commands() []command {
	list := []command{
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
		{binding: bind(nl.MirrorCompare, "v", "f6"), short: nl.MirrorCompareShort, footer: true, off: v.alone, run: v.compare},
		{binding: bind(nl.MirrorReadRules, "r", "f4"), short: nl.MirrorReadRulesShort, footer: true, run: v.rules},
		{binding: bind(nl.MirrorKeep, "ctrl+s", "f5"), short: nl.CommandSave, footer: true, off: v.unwritable, run: v.keep},
	}
	list = append(list, scrolling(v, v.scroll, v.bodyHeight(), len(v.rows))...)
	return append(list, v.shared(v, nil)...)
}

// alone is why no other talk can be put beside this one; empty when one can.
func (v *mirrorView) alone() string {
	if len(v.past) == 0 {
		return nl.MirrorNoPast
	}
	return ""
}

// compare lists the talks of before, to put one beside this one or take it away.
func (v *mirrorView) compare() (screen, tea.Cmd) {
	var items []item
	v.listed = nil
	put := func(label string, with *report.Earlier) {
		items = append(items, item{label: label, value: len(v.listed)})
		v.listed = append(v.listed, command{run: func() (screen, tea.Cmd) {
			v.of.Earlier = with
			v.resize(0, 0)
			if with != nil {
				v.show(nl.MirrorEarlierHead)
			}
			return v, nil
		}})
	}
	if v.of.Earlier != nil {
		put(nl.MirrorAway, nil)
	}
	for i := range v.past {
		p := &v.past[i]
		put(nl.MirrorPast(v.local(p.Mirror.Begin), p.Mirror.Whole, p.Name), p)
	}
	v.list = newPicker(nl.MirrorComparePick, items)
	return v, nil
}

// rules opens the page with the rules.
func (v *mirrorView) rules() (screen, tea.Cmd) { return newMirrorRules(v.env, v), nil }

// keep asks how the mirror is to be kept.
func (v *mirrorView) keep() (screen, tea.Cmd) {
	m := &v.of.Mirror
	name := nl.MirrorTitle
	if v.of.Name != "" {
		name += " " + v.of.Name
	}
	if !m.Begin.IsZero() {
		name += " " + v.local(m.Begin).Format(time.DateOnly)
	}
	doc := report.MirrorDocument(v.of)
	return newKeeping(v.env, keepable{id: "mirror", title: nl.MirrorTitleOf(v.of.Name), name: name, forms: documentForms(doc)}, 0, v), nil
}

func (v *mirrorView) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(pastMsg); ok {
		v.past = msg.before(v.of.Mirror)
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

func (v *mirrorView) view() frame {
	return v.draw(v.title(), v.commands(), func(_, height int) ([]string, *spot) {
		return v.rows[min(v.from, len(v.rows)):min(len(v.rows), v.from+height)], nil
	})
}

// title says whose talk it is, and when it was.
func (v *mirrorView) title() string {
	title := nl.MirrorTitleOf(v.of.Name)
	if m := &v.of.Mirror; !m.Begin.IsZero() {
		title += " · " + nl.TimeRelative(v.local(m.Begin), v.now())
	}
	return title + " · " + nl.MirrorLong(v.of.Mirror.Whole)
}

// mirrorRules is the page with the rules by which the mirror chooses.
type mirrorRules struct {
	desk
	back screen
	rows []string
	from int
}

func newMirrorRules(e *env, back screen) screen { return &mirrorRules{desk: desk{env: e}, back: back} }

func (v *mirrorRules) init() tea.Cmd { return nil }

func (v *mirrorRules) resize(int, int) {
	st, width := &v.styles, min(v.bodyWidth(), widestReport)
	v.rows = append(paragraph(st.text, nl.MirrorRulesIntro, width), "")
	v.rows = append(v.rows, paragraph(st.text, nl.MirrorRulesWeight, width)...)
	side := rehearse.Side("")
	for _, r := range rehearse.Rules() {
		if r.Side != side {
			side = r.Side
			v.rows = append(v.rows, "", v.rule(nl.MirrorRulesSide(side), width))
		}
		v.rows = append(v.rows, paragraph(st.text, nl.MirrorRuleHead(r), width)...)
		under := nl.MirrorRuleWeight(r) + " " + nl.MirrorRuleSource(r)
		v.rows = append(v.rows, indent(paragraph(st.dim, under, width-formMark), formMark)...)
	}
	v.scroll(0)
}

func (v *mirrorRules) scroll(by int) {
	v.from = max(0, min(v.from+by, len(v.rows)-v.bodyHeight()))
}

func (v *mirrorRules) commands() []command {
	list := []command{{binding: bind(nl.CommandBack, "esc", "enter"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }}}
	list = append(list, scrolling(v, v.scroll, v.bodyHeight(), len(v.rows))...)
	return append(list, v.shared(v, nil)...)
}

func (v *mirrorRules) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

func (v *mirrorRules) view() frame {
	return v.draw(nl.MirrorRulesTitle, v.commands(), func(_, height int) ([]string, *spot) {
		return v.rows[min(v.from, len(v.rows)):min(len(v.rows), v.from+height)], nil
	})
}
