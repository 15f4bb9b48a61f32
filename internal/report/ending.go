package report

import (
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

// signatures has lines to sign on for the pupil, for each parent who was there and
// for who held the talk. What is not finished, or was no talk, is not signed.
func (b *builder) signatures(t Talk) {
	s := t.Session
	if !s.Finished() || s.InPassing() {
		return
	}
	b.add(heading, nl.ReportSigning)
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
