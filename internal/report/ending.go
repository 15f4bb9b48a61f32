package report

import (
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// title is what stands above a report.
func (t Talk) title() string {
	return nl.ReportTitle(t.Words.Say(nl.ReportTalk(t.Session.Plan.Kind)), t.Called())
}

// source says what the questions of a talk draw on; a talk without questions has
// none.
func (t Talk) source() string {
	if t.Session.InPassing() {
		return ""
	}
	return nl.ReportSource
}

// touched draws about what the pupil said something: how many lines there are
// under questions of each competence. It is left out where there are none.
func (b *builder) touched(s *talk.Session) {
	bars := make([]bar, 0, len(talk.Competences()))
	any := false
	for _, c := range talk.Competences() {
		n := linesAbout(s, c)
		any = any || n > 0
		bars = append(bars, bar{label: nl.ReportCompetence(c), under: nl.TermCompetence(c), count: n})
	}
	if any {
		b.put(block{role: picture, label: nl.ReportTouched, text: nl.ReportTouchedHow, bars: bars})
	}
}

// linesAbout counts the lines in a report that were written under questions of a
// competence.
func linesAbout(s *talk.Session, c talk.Competence) int {
	count := 0
	for _, n := range s.Notes {
		if n.Kind == talk.Draft || clean(n.Words()) == "" {
			continue
		}
		for _, a := range s.Asked {
			if a.Stage == n.Stage && a.Prompt == n.Prompt && a.Competence == c {
				count++
				break
			}
		}
	}
	return count
}

// opens are the words with which the next talk opens; empty for none.
func opens(s *talk.Session) string {
	n, ok := s.Line(s.Closing.Quote)
	if words := clean(n.Words()); ok && n.Kind != talk.Draft && words != "" {
		return nl.ReportQuote(words)
	}
	return ""
}

// next says with which words the next talk opens, and when it is or why there is
// none yet.
func (b *builder) next(s *talk.Session) {
	if says := opens(s); says != "" {
		b.add(heading, nl.ReportNextTime)
		b.add(quote, says)
	}
	c := &s.Closing
	when, why := clean(c.Next), clean(c.NoNext)
	switch {
	case when != "":
		b.add(heading, nl.ReportNextTalk)
		b.typed(talk.Spot{Part: talk.PartNext}, para, "", nl.Capital(nl.ReportWhenDate(when, c.NextOn)))
	case why != "":
		b.add(heading, nl.ReportNextTalk)
		b.typed(talk.Spot{Part: talk.PartNoNext}, para, "", nl.ReportNoNext(why))
	}
}

// sharing says who may read the report.
func (b *builder) sharing(s *talk.Session) {
	if clean(s.Closing.Readers+s.Closing.Sharing) == "" {
		return
	}
	b.add(heading, nl.ReportSharing)
	b.typed(talk.Spot{Part: talk.PartReaders}, para, "", nl.ReportReaders(clean(s.Closing.Readers)))
	b.typed(talk.Spot{Part: talk.PartSharing}, para, "", s.Closing.Sharing)
}

// last is next and sharing under one heading, in few lines: paper is one page. It
// tells whether there was anything to say.
func (b *builder) last(s *talk.Session) bool {
	c := &s.Closing
	before := len(b.blocks)
	b.add(heading, nl.ReportLast)
	switch when, why := clean(c.Next), clean(c.NoNext); {
	case when != "":
		b.typed(talk.Spot{Part: talk.PartNext}, fact, nl.ReportNextTalk, nl.ReportWhenDate(when, c.NextOn))
	case why != "":
		b.typed(talk.Spot{Part: talk.PartNoNext}, fact, nl.ReportNextTalk, nl.ReportNoNext(why))
	}
	b.labelled(fact, nl.ReportBegins, opens(s))
	readers := nl.ReportReaders(clean(c.Readers))
	b.labelled(fact, nl.ReportSharing, strings.TrimSpace(readers+" "+clean(c.Sharing)))
	if len(b.blocks) == before+1 {
		b.blocks = b.blocks[:before]
		return false
	}
	return true
}

// signatures has lines to sign on for the pupil, for each parent who was there and
// for who held the talk, under a heading of their own where they are not under
// another one. What is not finished, or was no talk, is not signed.
func (b *builder) signatures(t Talk, under bool) {
	s := t.Session
	if !s.Finished() || s.InPassing() {
		return
	}
	if !under {
		b.add(heading, nl.ReportSigning)
	}
	b.signed(nl.Capital(t.Words.Say(nl.PreparePupil)), t.Called())
	parents := 0
	for _, p := range s.Plan.Participants {
		if nl.IsParent(clean(p.Who)) {
			parents++
			b.signed(nl.Capital(clean(p.Who)), p.Name)
		}
	}
	if parents == 0 && s.Plan.Kind == talk.WithParents { // they were there, by whatever name
		b.signed(nl.ReportSignParent, "")
	}
	name, as := t.conductor()
	if as == "" {
		as = nl.ReportConductor
	}
	b.signed(nl.Capital(as), name)
}

// Called is the name of the pupil, or the first name where that is all there is.
func (t Talk) Called() string {
	if name := t.Pupil.Name(); name != "" {
		return name
	}
	return t.Session.Plan.FirstName
}

// conductor is who held the talk, and as what; either may be empty.
func (t Talk) conductor() (name, as string) {
	p := t.Session.Plan
	name, role := clean(p.Conductor), p.Role
	if name == "" {
		name = clean(t.Settings.Name)
	}
	if role == "" {
		role = t.Settings.Role
	}
	return name, t.Words.Say(nl.TermRole(role))
}
