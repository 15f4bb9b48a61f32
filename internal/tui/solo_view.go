package tui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// soloLayout is how the screen of a practice talk is divided, in rows and cells. It
// sheds in the order of the talk.
type soloLayout struct {
	column int // width of the talk itself
	side   int // width of the side panel; 0: none
	keys   bool
	airy   bool // empty rows around what is said
	names  bool // of the stages
	guide  int  // rows for the guide
	status []string
	talk   int // rows for what was said, and the line that is typed in
}

func (v *solo) plan() soloLayout {
	p := soloLayout{keys: v.width >= 80 && v.height >= 24, names: v.width >= 72, airy: v.height >= 22}
	w := v.width
	if w >= sideFrom {
		p.side = sideWidth
		w -= sideWidth + 3
	}
	p.column = min(w, columnMax) - 2*inset
	switch {
	case v.show.noGuide:
	case v.height >= 24:
		p.guide = 2
	default:
		p.guide = 1
	}
	p.status = v.status(p)
	used := 4 + p.guide + len(p.status) // header, stages, the rule and the clock
	if p.airy {
		used += 2
	}
	p.talk = max(leastNotes, v.height-used)
	return p
}

func (v *solo) view() frame {
	p := v.plan()
	saved := v.log.line()
	rows := []string{
		pad(inset) + ends(v.head(v.width-2*inset-ansi.StringWidth(saved)-1), saved, v.width-2*inset),
		pad(inset) + v.stageLine(v.session, p.names),
	}
	if p.airy {
		rows = append(rows, "")
	}
	rows = append(rows, v.guideRows(p)...)
	rows = append(rows, pad(inset)+v.rule(v.ruleWord(), p.column))
	body, at := v.body(p)
	var cursor *spot
	if at != nil {
		cursor = &spot{at.x + inset, at.y + len(rows)}
	}
	rows = append(rows, indent(body, inset)...)
	if p.airy {
		rows = append(rows, "")
	}
	clock := v.styles.dim.of(nl.LiveClockHidden(soloClockKey))
	if !v.show.noClock {
		clock = v.clockLine(v.session, p.column)
	}
	foot := append([]string{pad(inset) + clock}, indent(p.status, inset)...)
	if p.side > 0 {
		rows = v.flanked(rows, v.sideRows(p), p.side)[:v.height-len(foot)]
	}
	return frame{rows: v.fill(rows, foot...), cursor: cursor}
}

// head is who sits there. Where that is too long the last of it goes first.
func (v *solo) head(room int) string {
	parts := nl.SoloHead(v.run.Persona())
	for len(parts) > 1 && ansi.StringWidth(strings.Join(parts, " · ")) > room {
		parts = parts[:len(parts)-1]
	}
	return v.say(strings.Join(parts, " · "))
}

// ruleWord says that there is more above what is in view.
func (v *solo) ruleWord() string {
	if v.script.up > 0 {
		return nl.SoloMoreBelow
	}
	return ""
}

// guideRows are the prompt of the guide, as a quiet suggestion.
func (v *solo) guideRows(p soloLayout) []string {
	if p.guide == 0 {
		return nil
	}
	q := v.session.Question()
	text := q.Text
	if v.session.Plan.Kind == talk.WithParents {
		text = v.say(nl.LiveTo(q.To, v.session.Plan.FirstName)) + ": " + text
	}
	rows := paragraph(v.styles.dim, text, p.column-questionInset)
	if len(rows) > p.guide {
		rows = append(rows[:p.guide-1], v.styles.dim.of(short(ansi.Strip(rows[p.guide-1])+" …", p.column-questionInset)))
	}
	rows = indent(rows, questionInset)
	return padded(rows, p.guide)
}

// body is what stands under the rule: the talk, or what is open over it.
func (v *solo) body(p soloLayout) ([]string, *spot) {
	if v.panel != nil {
		return v.panel.visible(v.env, p.column, p.talk)
	}
	label := v.labels()
	rows, x, y := v.lineRows(p, label)
	room := p.talk - len(rows)
	out := v.script.visible(v, p.column, room)
	return append(out, rows...), &spot{x, y + len(out)}
}

// labels is how wide the names of who speaks are.
func (v *solo) labels() int { return nameColumn(v.run.Persona()) }

// nameColumn is how wide the names of who speaks in a practice talk are, with what is
// between them and what is said.
func nameColumn(p *rehearse.Persona) int {
	names := []string{nl.SoloYou, p.Name}
	if p.Parent != nil {
		names = append(names, p.Parent.Name)
	}
	const widest = 12
	n := 0
	for _, name := range names {
		n = max(n, ansi.StringWidth(name))
	}
	return min(n, widest) + 2
}

// lineRows is the line that is typed in, and the cursor in it: of a long one the rows
// around the cursor.
func (v *solo) lineRows(p soloLayout, label int) (out []string, x, y int) {
	width := p.column - label - 1
	rows := wrap(v.said.text, width)
	at, column := rowOf(v.said.text, rows, v.said.at)
	most := max(1, min(len(rows), p.talk-1))
	from := max(0, min(at-most/2, len(rows)-most))
	for i, r := range rows[from : from+most] {
		mark := pad(label)
		if from+i == 0 {
			mark = v.styles.accent.of(fit(nl.SoloYou, label))
		}
		out = append(out, mark+v.said.text[r.from:r.to])
	}
	switch {
	case v.said.text != "":
	case !v.begun():
		out = out[:0]
		for i, r := range paragraph(v.styles.dim, nl.SoloFirst, width) {
			mark := pad(label)
			if i == 0 {
				mark = v.styles.accent.of(fit(nl.SoloYou, label))
			}
			out = append(out, mark+r)
		}
	case v.quiet.on && v.silent() >= hushShown:
		out[0] += v.hushLine(v.silent()) + " " + v.styles.dim.of(nl.SoloSilent)
	}
	return out, label + min(column, width), at - from
}

// hushShown is from when a silence is drawn: before that somebody just reads.
const hushShown = 2 * hushStep

// vertical goes up or down a row of a long line, and from its edge through the talk.
func (v *solo) vertical(by int) {
	p := v.plan()
	rows := wrap(v.said.text, p.column-v.labels()-1)
	at, column := rowOf(v.said.text, rows, v.said.at)
	if to := at + by; to >= 0 && to < len(rows) && v.script.up == 0 {
		v.said.at = offsetAt(v.said.text, rows[to], column)
		return
	}
	v.script.scroll(-by)
}

// status are the rows under the clock: what there is to say, else the keys.
func (v *solo) status(p soloLayout) []string {
	room := v.width - 2*inset
	switch {
	case v.notice != "":
		return paragraph(v.styles.text, v.notice, room)
	case v.log.trouble() != "":
		return []string{short(v.styles.alert.of(v.log.trouble()), room)}
	case v.begun() && !v.session.Running() && v.panel == nil && !v.show.away:
		return []string{v.styles.warn.of(nl.SoloPaused(v.local(v.session.Clock(v.Now()).Since)))}
	case p.keys:
		return []string{v.footer(v.list, room)}
	}
	return []string{v.footer(slices.DeleteFunc(slices.Clone(v.list), func(c command) bool { return !c.always }), room)}
}

// aboutRows are what the conductor knows beforehand, with what can be seen where the
// talk does not begin with that.
func (v *solo) aboutRows(width int, seen bool) []string {
	p := v.run.Persona()
	var rows []string
	section := func(title string, texts ...string) {
		if len(rows) > 0 {
			rows = append(rows, "")
		}
		rows = append(rows, v.styles.accent.of(title))
		for _, t := range texts {
			rows = append(rows, paragraph(v.styles.dim, t, width)...)
		}
	}
	section(nl.SoloWho, p.Card.About)
	if seen {
		section(nl.SoloShowsTitle, p.Card.Shows...)
	}
	section(nl.SoloPractiseTitle, p.Card.Practise)
	return rows
}

// sideRows are that and the prompts of the stage, beside the talk.
func (v *solo) sideRows(p soloLayout) []string {
	rows := v.aboutRows(p.side, false)
	if v.show.noGuide {
		return rows
	}
	rows = append(rows, "", v.styles.accent.of(nl.SoloPrompts))
	at := v.session.At
	for _, st := range v.session.Guide().Stages {
		if st.ID != at.Stage {
			continue
		}
		for _, q := range st.Prompts {
			in, mark := v.styles.dim, "· "
			if q.ID == at.Prompt {
				in, mark = v.styles.text, "› "
			}
			for i, r := range paragraph(in, v.session.Filled(q.Text), p.side-2) {
				if i > 0 {
					mark = pad(2)
				}
				rows = append(rows, mark+r)
			}
		}
	}
	return rows
}

// transcript is what was said so far, laid out.
type transcript struct {
	rows  []string
	stale bool
	up    int // rows that are scrolled up from the end
}

// follow shows the end again.
func (t *transcript) follow() { t.up = 0 }

func (t *transcript) scroll(by int) { t.up = max(0, min(t.up+by, len(t.rows)-1)) }

// visible are the last rows, or those that were scrolled to.
func (t *transcript) visible(v *solo, width, room int) []string {
	if t.stale || t.rows == nil {
		t.rows, t.stale = transcribe(v.env, v.run, v.labels(), width), false
	}
	t.up = max(0, min(t.up, len(t.rows)-room))
	to := len(t.rows) - t.up
	return slices.Clone(t.rows[max(0, to-room):to])
}

// transcribe lays a practice talk out: who speaks at the left, what is done and not
// said quieter than the rest.
func transcribe(e *env, run *rehearse.Rehearsal, label, width int) []string {
	p := run.Persona()
	rows := []string{}
	put := func(who string, name, in ink, text string) {
		text = clean(text)
		for i, r := range wrap(text, width-label-1) {
			mark := pad(label)
			if i == 0 {
				mark = name.of(fit(short(who, label-2), label))
			}
			rows = append(rows, mark+in.of(text[r.from:r.to]))
		}
	}
	for _, seen := range p.Card.Shows {
		put("", e.styles.dim, e.styles.dim, seen)
	}
	for _, x := range run.Exchanges() {
		switch {
		case x.Silent:
			put("", e.styles.faint, e.styles.faint, "· · ·")
		default:
			put(nl.SoloYou, e.styles.dim, e.styles.text, x.Said)
		}
		for _, l := range x.Lines {
			who, in := p.Name, e.styles.quote
			if l.By == rehearse.Guardian && p.Parent != nil {
				who = p.Parent.Name
			}
			if l.Gesture() {
				in = e.styles.dim
			}
			put(who, e.styles.accent, in, l.Text)
		}
	}
	return rows
}
