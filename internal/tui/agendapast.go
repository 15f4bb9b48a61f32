package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	sheets "gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// pastPage is the page of an agenda with what was before: talks, open steps,
// experiences and what was prepared.
type pastPage struct {
	lines []string
	width int
	open  bool // it has the focus; on a narrow screen it is the page that is shown
	top   int  // first line that is visible
}

// Measures of an agenda: from how many cells both pages stand side by side, the
// share of the first one, and the room between them.
const (
	bothPages = 110
	pastShare = 40 // percent
	pageGap   = 3
)

// both tells whether there is room for both pages.
func (v *agendaView) both() bool { return v.width >= bothPages }

// pastWidth is how wide the page with what was before is.
func (v *agendaView) pastWidth() int {
	whole := v.width - 2*inset
	if v.both() {
		return whole * pastShare / 100
	}
	return min(whole, widestText)
}

// lay lays the page out, when the screen has another size or it is the first time.
func (p *pastPage) lay(v *agendaView) {
	if width := v.pastWidth(); p.width != width {
		p.width = width
		p.lines = pastLines(v.env, v.facts, width)
	}
	p.scroll(v, 0)
}

// scroll goes so many lines on.
func (p *pastPage) scroll(v *agendaView, by int) {
	p.top = max(0, min(p.top+by, len(p.lines)-v.bodyHeight()))
}

// pages shows one page or both.
func (v *agendaView) pages(width, height int) ([]string, *spot) {
	past := v.past.lines[min(v.past.top, len(v.past.lines)):]
	past = past[:min(height, len(past))]
	if !v.both() {
		if v.past.open {
			return past, nil
		}
		return v.form.view(v.env, width, height)
	}
	left := v.past.width + pageGap
	form, cursor := v.form.view(v.env, min(v.width-2*inset-left, widestText), height)
	rows := make([]string, max(len(past), len(form)))
	bar := v.styles.faint.of("│")
	if v.past.open {
		bar, cursor = v.styles.accent.of("│"), nil
	}
	for i := range rows {
		var before, behind string
		if i < len(past) {
			before = past[i]
		}
		if i < len(form) {
			behind = form[i]
		}
		rows[i] = before + pad(v.past.width-ansi.StringWidth(before)+1) + bar + " " + behind
	}
	if cursor != nil {
		cursor.x += left
	}
	return rows, cursor
}

// pastLines are the last talks on one page, and what else there is to know before
// the next one.
func pastLines(e *env, f *report.Facts, width int) []string {
	p := pastWriter{env: e, facts: f, width: width}
	p.steps()
	p.prepared()
	p.talks()
	p.experiences()
	return p.lines
}

// pastWriter collects the lines of the page.
type pastWriter struct {
	env   *env
	facts *report.Facts
	width int
	lines []string
}

func (p *pastWriter) heading(word string) {
	if len(p.lines) > 0 {
		p.lines = append(p.lines, "")
	}
	p.lines = append(p.lines, p.env.rule(p.env.say(word), p.width))
}

// say adds a text with a sign before it; rows after the first hang below the text.
func (p *pastWriter) say(i ink, sign, text string) {
	for n, r := range paragraph(i, clean(text), p.width-formMark-ansi.StringWidth(sign)) {
		before := i.of(sign)
		if n > 0 {
			before = pad(ansi.StringWidth(sign))
		}
		p.lines = append(p.lines, pad(formMark)+before+r)
	}
}

// steps are what is agreed and still open.
func (p *pastWriter) steps() {
	p.heading(nl.AgendaSteps)
	if len(p.facts.Steps) == 0 {
		p.say(p.env.styles.dim, "", nl.AgendaNoSteps)
	}
	for _, o := range p.facts.Steps {
		in, late := p.env.styles.step, o.Step.Term(p.env.now()) == talk.Overdue
		if late {
			in = p.env.styles.warn
		}
		p.say(in, "→ ", p.env.say(nl.CardStep(o.Step, late)))
	}
}

// prepared is what the pupil, and parents, wrote last for the next talk: of a sheet
// question by question.
func (p *pastWriter) prepared() {
	p.heading(nl.AgendaWrote)
	var talks []*talk.Session
	for _, h := range p.facts.Past {
		if h.Talk != nil {
			talks = append(talks, h.Talk)
		}
	}
	pupil, parents := prepared(p.facts.Entries, talks)
	if pupil == "" && parents == "" {
		p.say(p.env.styles.dim, "", nl.AgendaNoWrote)
	}
	for _, part := range []struct{ who, text string }{{"", pupil}, {nl.PrepareParentsWrote(""), parents}} {
		if part.text == "" {
			continue
		}
		if part.who != "" {
			p.say(p.env.styles.dim, "", part.who)
		}
		for _, pair := range sheets.Pairs(part.text) {
			p.say(p.env.styles.quote, "", pair)
		}
	}
}

// talks are those that were held, the newest first: when and what kind, the goal,
// the words that were kept, and the steps with how they went.
func (p *pastWriter) talks() {
	p.heading(nl.AgendaPast)
	before := len(p.lines)
	st := &p.env.styles
	for _, h := range p.facts.Past {
		s := h.Talk
		if s == nil {
			continue
		}
		if len(p.lines) > before {
			p.lines = append(p.lines, "")
		}
		p.say(st.strong, "", nl.CardDate(h.At)+" · "+p.facts.Kind(h))
		if about := p.facts.Line(h); about != "" && about != s.Plan.Goal {
			p.say(st.text, "", about)
		}
		if s.Plan.Goal != "" {
			p.say(st.text, "", nl.PrepareLastGoal(s.Plan.Goal))
		}
		if n, ok := s.Line(s.Closing.Quote); ok && n.Kind != talk.Draft && n.Words() != "" {
			p.say(st.quote, "", nl.ReportQuote(n.Words()))
		}
		p.outcomes(s)
	}
	if len(p.lines) == before {
		p.say(st.dim, "", nl.AgendaNoPast)
	}
}

// outcomes are the steps of a talk with how they went. What hangs on klad is klad.
func (p *pastWriter) outcomes(s *talk.Session) {
	for _, step := range s.Steps {
		if n, _ := s.Line(step.Note); n.Kind == talk.Draft || strings.TrimSpace(step.What) == "" {
			continue
		}
		p.say(p.env.styles.step, "→ ", nl.PrepareStep(step)+" · "+nl.TermStepState(step.State))
	}
}

// experiences are those on the card.
func (p *pastWriter) experiences() {
	p.heading(nl.AgendaExperience)
	before := len(p.lines)
	for _, e := range p.facts.Entries {
		if e.Kind != school.Experienced {
			continue
		}
		text := nl.CardEntry(e) + ": " + e.Text + nl.CardBy(e.By)
		if !e.On.IsZero() {
			text = nl.CardDate(p.facts.Date(e)) + " · " + text
		}
		p.say(p.env.styles.text, "", text)
	}
	if len(p.lines) == before {
		p.say(p.env.styles.dim, "", nl.AgendaNoExp)
	}
}
