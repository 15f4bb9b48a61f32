package report

import (
	"io"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// AgendaPaper is the agenda of a talk for who wants it on paper: one page, with as
// much room to write as there is. It is of the conductor; the pupil has a [Sheet].
type AgendaPaper struct {
	facts  *Facts
	agenda talk.Agenda
}

// NewAgendaPaper makes it of what stands on the card of a pupil; false when there is
// no agenda on it.
func NewAgendaPaper(f *Facts) (AgendaPaper, bool) {
	return AgendaPaperOf(f, f.Agenda.Agenda()), f.Agenda.ID != ""
}

// AgendaPaperOf makes it of an agenda that may be newer than what was stored.
func AgendaPaperOf(f *Facts, a talk.Agenda) AgendaPaper { return AgendaPaper{f, a} }

// Write writes it in one of the forms of a sheet; the width is that of text.
func (p AgendaPaper) Write(w io.Writer, f Form, width int) error {
	c := p.facts.card
	l := lookOf(nl.AgendaTitle(clean(c.Pupil.Name()), clean(c.Pupil.Class)), c.Settings, c.local(c.Now.Wall))
	return Document{look: l, blocks: func(bool) []block { return p.paper(l) }}.Write(w, f, width)
}

// paper is what stands on it, with as many lines to write on as fit on one page.
func (p AgendaPaper) paper(l look) []block {
	for lines := mostLines; ; lines-- {
		blocks := p.lined(lines)
		if lines == 1 || len(lay(blocks, l)) == 1 {
			return blocks
		}
	}
}

func (p AgendaPaper) lined(lines int) []block {
	var b builder
	c, f, a := p.facts.card, p.facts, &p.agenda
	b.add(title, nl.AgendaTitle(clean(c.Pupil.Name()), clean(c.Pupil.Class)))
	b.labelled(fact, nl.ReportGoal, a.Goal)
	b.labelled(fact, nl.ReportKind, c.Words.Say(nl.AgendaKindLong(a)))
	b.labelled(fact, nl.AgendaLastWords, quoted(f.Recall.Quote))
	for _, o := range f.Steps[:min(len(f.Steps), mostSheetSteps)] {
		b.labelled(fact, nl.AgendaOpenStep, shortened(clean(c.Words.Say(nl.PrepareStep(o.Step))), longestStep))
	}
	for i := range a.Stages {
		s := &a.Stages[i]
		b.add(heading, c.Words.Say(nl.AgendaPart(s, a.Length > 0)))
		for _, r := range s.Rows {
			if !r.Out {
				b.add(question, r.Said(c.Pupil.FirstName))
				b.room("", lines)
			}
		}
	}
	return b.blocks
}
