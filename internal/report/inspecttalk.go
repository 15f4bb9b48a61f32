package report

import (
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// questions gives each question that was shown, what became of it, and the lines
// under it; then the lines that hang on no question.
func (d *inspected) questions(s *talk.Session) {
	type spot struct {
		stage  talk.StageID
		prompt string
	}
	known := map[spot]bool{}
	for i := range s.Asked {
		a := &s.Asked[i]
		switch {
		case len(a.Texts) > 0 && a.Texts[0] != "":
			d.question(talk.Spot{}, a.Texts)
		case s.InPassing():
			d.add(question, nl.InspectMoment)
		default:
			d.add(question, nl.InspectNoText)
		}
		var about []string
		if a.Competence != talk.NoneTouched {
			about = append(about, nl.TermCompetence(a.Competence))
		}
		if a.Anyway {
			about = append(about, nl.InspectAnyway)
		}
		d.add(aside, nl.InspectAsked(nl.ReportStage(a.Stage), a.State, d.hour(a.At), about))
		if len(a.Ladder) > 0 {
			d.add(aside, nl.InspectLadder(a.Ladder))
		}
		at := spot{a.Stage, a.Prompt}
		if known[at] {
			continue
		}
		known[at] = true
		d.lines(s, func(n talk.Note) bool { return spot{n.Stage, n.Prompt} == at })
	}
	before := len(d.blocks)
	d.add(question, nl.ReportOther)
	d.lines(s, func(n talk.Note) bool { return !known[spot{n.Stage, n.Prompt}] })
	if len(d.blocks) == before+1 {
		d.blocks = d.blocks[:before]
	}
}

// lines gives the lines that belong, each followed by what it said before.
func (d *inspected) lines(s *talk.Session, belongs func(talk.Note) bool) {
	for _, n := range s.Notes {
		if !belongs(n) {
			continue
		}
		words := clean(n.Text)
		if words == "" && len(n.History) == 0 {
			continue
		}
		if words == "" {
			words = nl.InspectEmpty
		}
		gone := ""
		if n.Kind == talk.Draft {
			gone = d.vanishes(s)
		}
		d.labelled(line, nl.InspectLine(d.hour(n.At), n.Kind, d.changed(n), gone), words)
		for _, was := range n.History {
			if clean(was.Text) != "" {
				d.labelled(line, nl.InspectWas(d.hour(was.At), was.Kind), was.Text)
			}
		}
	}
}

// changed is when a line was last changed, if that was not when it was begun.
func (d *inspected) changed(n talk.Note) string {
	if at := d.hour(n.Edited); at != d.hour(n.At) {
		return at
	}
	return ""
}

// vanishes says when the klad of a talk is destroyed.
func (d *inspected) vanishes(s *talk.Session) string {
	if at := kladUntil(s); !at.IsZero() {
		return nl.InspectGone(nl.TimeDate(d.local(at)))
	}
	return nl.InspectKladOpen
}

// kladUntil is when the klad of a talk is destroyed; zero while it is not over.
func kladUntil(s *talk.Session) time.Time {
	if !s.Finished() {
		return time.Time{}
	}
	return s.Events[len(s.Events)-1].At.Wall.Add(talk.DraftKept)
}

// hour is the time of day of a moment, with the day when that is not the one on
// which the talk began; empty for none.
func (d *inspected) hour(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	t = d.local(t)
	if y, m, day := t.Date(); y != d.day.Year() || m != d.day.Month() || day != d.day.Day() {
		return nl.TimeDayShort(t) + " " + nl.TimeHour(t)
	}
	return nl.TimeHour(t)
}

// seen gives what was said of each competence.
func (d *inspected) seen(s *talk.Session) {
	head := nl.ReportInsights
	for _, i := range s.Closing.Insights {
		if clean(i.Text) == "" {
			continue
		}
		d.add(question, head)
		d.labelled(fact, nl.Capital(nl.TermCompetence(i.Competence)), i.Text)
		head = ""
	}
}

// agreed gives the steps with how they turned out, or why there is none.
func (d *inspected) agreed(s *talk.Session) {
	if len(s.Steps) == 0 && clean(s.Closing.NoStep) == "" {
		return
	}
	d.add(question, nl.ReportSteps)
	for i, p := range s.Steps {
		if len(s.Steps) > 1 {
			d.add(question, nl.ReportStep(i+1))
		}
		d.labelled(fact, nl.ReportWho, p.Who)
		d.labelled(fact, nl.ReportWhat, p.What)
		d.labelled(fact, nl.ReportWhen, nl.ReportWhenDate(clean(p.When), p.Due))
		d.labelled(fact, nl.ReportHelp, p.Help)
		d.labelled(fact, nl.InspectOutcome, nl.TermStepState(p.State))
	}
	if why := clean(s.Closing.NoStep); why != "" {
		d.add(para, nl.ReportNoStep(why))
	}
}

// corrected gives what texts of a finished talk were before.
func (d *inspected) corrected(s *talk.Session) {
	if len(s.Corrections) > 0 {
		d.add(question, nl.InspectCorrected)
	}
	for _, c := range s.Corrections {
		c.Was, c.By, c.Why = clean(c.Was), clean(c.By), clean(c.Why)
		d.labelled(line, d.hour(c.At), nl.InspectCorrection(c))
	}
}

// course tells how the time went, and which silences and moments were kept.
func (d *inspected) course(s *talk.Session) {
	if len(s.Events)+len(s.Silences)+len(s.Marks)+len(s.Topics) > 0 {
		d.add(question, nl.InspectCourse)
	}
	for _, e := range s.Events {
		says := nl.InspectEvent(e)
		if e.Kind == talk.Lapsed {
			says += " " + nl.InspectSince(d.hour(e.From.Wall))
		}
		d.labelled(line, d.hour(e.At.Wall), says)
	}
	var waits, marks, topics []string
	for _, t := range s.Topics {
		topics = append(topics, nl.InspectTopic(t, d.hour(t.At)))
	}
	for _, q := range s.Silences {
		waits = append(waits, nl.InspectWait(d.hour(q.At), q.Length))
	}
	for _, m := range s.Marks {
		marks = append(marks, nl.InspectMark(d.hour(m.At), m.Back))
	}
	d.labelled(fact, nl.InspectWaits(len(waits)), strings.Join(waits, ", "))
	d.labelled(fact, nl.InspectMarks(len(marks)), strings.Join(marks, ", "))
	d.labelled(fact, nl.InspectTopics, strings.Join(topics, "; "))
}
