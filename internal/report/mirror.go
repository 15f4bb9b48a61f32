package report

import (
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/school"
)

// Reflection is the mirror of a practice talk, to be written down.
type Reflection struct {
	Mirror  rehearse.Mirror
	Name    string    // of the practice pupil; may be empty
	Changed bool      // the practice pupil answers in another way since: this is how it would go now
	Earlier *Earlier  // a talk to put beside it; nil: none
	Now     time.Time // local
	School  school.Settings
}

// Earlier is a practice talk that another is put beside.
type Earlier struct {
	Mirror rehearse.Mirror
	Name   string // of the practice pupil; may be empty
}

// MirrorDocument is the mirror in every form. On PDF there is a picture of it on a page of
// its own; [FormSVG] is the picture alone. The same mirror is the same bytes.
func MirrorDocument(r Reflection) Document {
	l := lookOf(nl.MirrorTitleOf(r.Name), r.School, r.Now)
	l.foot = nl.MirrorFoot(r.Mirror.Source)
	return Document{look: l, blocks: func(bool) []block { return r.document() }, chart: r.draw}
}

// begin is when the talk began, where it is shown.
func (r Reflection) begin(m *rehearse.Mirror) time.Time {
	if m.Begin.IsZero() {
		return m.Begin
	}
	return m.Begin.In(r.Now.Location())
}

func (r Reflection) document() []block {
	var b builder
	m := &r.Mirror
	b.add(title, nl.MirrorTitleOf(clean(r.Name)))
	b.labelled(fact, nl.MirrorWhenLabel, nl.MirrorWhen(r.begin(m), m.Whole))
	b.labelled(fact, nl.MirrorRecorded, nl.MirrorHow(m.Source))
	if r.Changed {
		b.add(para, nl.MirrorChanged)
	}
	found := m.Findings()
	b.add(heading, nl.MirrorWorkedHead)
	for _, f := range found.Worked {
		b.add(para, nl.MirrorFinding(f, clean(r.Name)))
	}
	b.add(heading, nl.MirrorTryHead)
	b.add(para, nl.MirrorFinding(found.Try, clean(r.Name)))
	r.bands(&b)
	r.figures(&b)
	r.moments(&b, nl.MirrorOpenedHead(m.Source, clean(r.Name)), m.Opened)
	r.moments(&b, nl.MirrorClosedHead(m.Source, clean(r.Name)), m.Closed)
	r.beside(&b)
	r.talk(&b)
	b.add(aside, nl.MirrorFoot(m.Source))
	return b.blocks
}

// bands gives what was done in each part of the talk.
func (r Reflection) bands(b *builder) {
	b.add(heading, nl.MirrorBandsHead)
	for _, w := range r.Mirror.Windows {
		b.labelled(fact, nl.MirrorWindow(w), nl.MirrorCounts(w.Counts))
	}
}

func (r Reflection) figures(b *builder) {
	m, name := &r.Mirror, clean(r.Name)
	b.add(heading, nl.MirrorFiguresHead)
	b.labelled(fact, nl.MirrorShareHead, nl.MirrorShares(m.Said, m.Parent, name))
	b.labelled(fact, nl.MirrorSilenceHead, nl.MirrorSilences(m, name))
	b.labelled(fact, nl.MirrorCourseHead, nl.MirrorCourse(m.Order))
	b.labelled(fact, nl.MirrorStepHead, nl.MirrorStep(m))
	if m.Source == rehearse.Solo {
		b.labelled(fact, nl.MirrorTakenHead, nl.MirrorTaken(m.TakenBack))
	}
	b.add(heading, nl.MirrorTouchedHead)
	for _, t := range m.Touched {
		b.labelled(fact, nl.Capital(nl.TermCompetence(t.Competence)), nl.MirrorTouched(t))
	}
	b.add(aside, nl.MirrorTouchedHint)
}

// moments quotes what opened the pupil, or closed, with what came back.
func (r Reflection) moments(b *builder, head string, list []rehearse.Moment) {
	if len(list) == 0 {
		return
	}
	b.add(heading, head)
	for _, m := range list {
		b.add(question, nl.MirrorMoment(m))
		r.answer(b, m.Lines)
	}
}

// answer is what came back, line by line.
func (r Reflection) answer(b *builder, lines []rehearse.Line) {
	for _, l := range lines {
		b.labelled(line, nl.Capital(nl.MirrorSpeaker(l.By, clean(r.Name))), l.Text)
	}
}

// beside puts the figures of an earlier talk beside those of this one.
func (r Reflection) beside(b *builder) {
	if r.Earlier == nil {
		return
	}
	b.add(heading, nl.MirrorEarlierHead)
	b.add(para, nl.MirrorEarlier(r.begin(&r.Earlier.Mirror), clean(r.Earlier.Name)))
	for _, c := range rehearse.Compare(r.Earlier.Mirror, r.Mirror) {
		b.labelled(fact, nl.Capital(nl.MirrorFigure(c.Figure)), nl.MirrorChange(c))
	}
}

// talk gives the whole talk, with beside each turn what it counts as.
func (r Reflection) talk(b *builder) {
	if len(r.Mirror.Turns) == 0 {
		return
	}
	b.add(heading, nl.MirrorTalkHead)
	for _, t := range r.Mirror.Turns {
		head := nl.TimeClockShort(t.At)
		if marks := nl.MirrorMarks(t.Marks); marks != "" {
			head += " · " + marks
		}
		text := clean(t.Said)
		switch {
		case text != "":
			text = nl.ReportQuote(text)
		case t.By != "" && t.By != rehearse.Nobody:
			text = nl.MirrorSpeaks(t.By, clean(r.Name))
		case r.Mirror.Source == rehearse.Solo:
			text = nl.MirrorWaited
		default:
			text = nl.MirrorTallied
		}
		b.labelled(fact, head, text)
		r.answer(b, t.Lines)
	}
}

// MirrorRulesDocument is the rules by which a mirror says what worked and what to try.
func MirrorRulesDocument(s school.Settings, now time.Time) Document {
	return Document{look: lookOf(nl.MirrorRulesTitle, s, now), blocks: func(bool) []block {
		var b builder
		b.add(title, nl.MirrorRulesTitle)
		b.add(para, nl.MirrorRulesIntro)
		b.add(para, nl.MirrorRulesWeight)
		side := rehearse.Side("")
		for _, r := range rehearse.Rules() {
			if r.Side != side {
				side = r.Side
				b.add(heading, nl.MirrorRulesSide(side))
			}
			b.add(question, nl.MirrorRuleHead(r))
			b.add(aside, nl.MirrorRuleWeight(r)+" "+nl.MirrorRuleSource(r))
		}
		return b.blocks
	}}
}
