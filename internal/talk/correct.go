package talk

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// Part is what kind of text of a talk can be corrected.
type Part string

// The parts. Of a step each of its four texts is one.
const (
	PartLine    Part = "regel"
	PartWhat    Part = "wat"
	PartWho     Part = "wie"
	PartWhen    Part = "wanneer"
	PartHelp    Part = "hulp"
	PartReview  Part = "terugblik" // what a step of an earlier talk was
	PartPerson  Part = "aanwezig"  // name of somebody at the table
	PartLeader  Part = "voerder"   // name of the conductor
	PartPlace   Part = "plaats"
	PartGoal    Part = "doel"
	PartShort   Part = "kort"
	PartNoStep  Part = "geen-stap"
	PartSharing Part = "delen"
	PartReaders Part = "lezers"
	PartInsight Part = "competentie" // what was said of one
	PartNext    Part = "volgende"    // when the next talk is
	PartNoNext  Part = "geen-volgende"
	PartAsked   Part = "vraag" // an own question of the conductor, as it was asked
	PartErased  Part = "weg"   // in a correction only: a text was taken out for good
)

// Spot is where a text stands in a talk.
type Spot struct {
	Part Part
	N    int // id of the line or step; place from 0 of a review, a person, a record of what was asked, or a competence among the five; else 0
}

// Correction is what a text of a finished talk was until it was corrected. Of
// a text that was taken out for good it keeps only when and by whom.
type Correction struct {
	Spot Spot
	Was  string
	At   time.Time // UTC, when it was corrected
	By   string    // name of who did it; may be empty
	Why  string    // may be empty
}

// Amendment is a correction to be made. An empty Text takes the text out of
// the report; what it was stays known.
type Amendment struct {
	Spot Spot
	Text string
	Due  time.Time // PartWhen and PartNext: the date that Text means, at midnight UTC; zero when it names none
	By   string
	Why  string
}

// ErrNoText is returned where no text stands that can be corrected. A line of
// klad is none: it is in no report and goes on its date.
var ErrNoText = errors.New("talk has no such text")

// Correct puts another text in the place of one of a finished talk and keeps
// what it was. Before that it returns ErrNotFinished: a talk that is not
// finished is simply changed. The same text again is no correction. A step of
// which What is taken out goes out as a whole.
func (s *Session) Correct(a Amendment, now Instant) error {
	if !s.Finished() {
		return ErrNotFinished
	}
	s.own()
	at := s.typed(a.Spot)
	if at == nil {
		return ErrNoText
	}
	a.Text = strings.TrimSpace(a.Text)
	if !s.amend(a, at, now) {
		return nil
	}
	if a.Spot.Part == PartWhat && a.Text == "" {
		for _, part := range []Part{PartWho, PartWhen, PartHelp} {
			a.Spot.Part, a.Due = part, time.Time{}
			s.amend(a, s.typed(a.Spot), now)
		}
	}
	s.expire(now)
	s.changed(now)
	return nil
}

// amend changes one text and keeps what it was; false when it says the same.
func (s *Session) amend(a Amendment, at *string, now Instant) bool {
	n := s.noteIndex(a.Spot.N)
	line := a.Spot.Part == PartLine
	if line && s.Notes[n].Kind == Quote {
		a.Text = a.Text[QuoteMark(a.Text):]
	}
	if a.Text == strings.TrimSpace(*at) || line && a.Text == s.Notes[n].Words() {
		return false
	}
	s.Corrections = append(s.Corrections, Correction{Spot: a.Spot, Was: *at, At: now.Wall, By: a.By, Why: a.Why})
	*at = a.Text
	switch a.Spot.Part {
	case PartLine:
		s.Notes[n].Edited = now.Wall
	case PartWhen:
		s.Steps[s.stepIndex(a.Spot.N)].Due = a.Due
	case PartNext:
		s.Closing.NextOn = a.Due
	case PartAsked:
		s.ownAgenda(s.Asked[a.Spot.N].Prompt, a.Text)
	}
	return true
}

// Erase takes a text of a finished talk out for good, with what it was before
// corrections and, of a line, its whole history. With a line goes the step that
// came from it; with any text of a step the whole step, and the line it came from
// when that says the same, or what it said. That something was taken out stays known, and by
// whom, but not what.
func (s *Session) Erase(at Spot, by string, now Instant) error {
	if !s.Finished() {
		return ErrNotFinished
	}
	s.own()
	text := s.typed(at)
	if text == nil {
		return ErrNoText
	}
	switch at.Part {
	case PartLine:
		s.eraseLine(at.N)
	case PartWhat, PartWho, PartWhen, PartHelp:
		if p := s.Steps[s.stepIndex(at.N)]; s.said(p) {
			s.eraseLine(p.Note)
		}
		s.eraseStep(at.N)
	default:
		*text = ""
		switch at.Part {
		case PartNext:
			s.Closing.NextOn = time.Time{}
		case PartAsked:
			s.ownAgenda(s.Asked[at.N].Prompt, "")
		}
		s.forget(at.Part, at.N)
	}
	s.Corrections = append(s.Corrections, Correction{Spot: Spot{Part: PartErased}, At: now.Wall, By: by})
	s.expire(now)
	s.changed(now)
	return nil
}

// said tells whether the line that a step came from says what the step says or
// said.
func (s *Session) said(p Step) bool {
	n, found := s.Line(p.Note)
	was := append(s.Before(Spot{PartWhat, p.ID}), Correction{Was: p.What})
	return found && slices.ContainsFunc(was, func(c Correction) bool { return strings.TrimSpace(c.Was) == n.Words() })
}

// From gives the steps that came from a line.
func (s *Session) From(note int) []Step {
	return slices.DeleteFunc(slices.Clone(s.Steps), func(p Step) bool { return note == 0 || p.Note != note })
}

func (s *Session) eraseLine(id int) {
	s.Notes = slices.DeleteFunc(s.Notes, func(n Note) bool { return n.ID == id })
	if s.Closing.Quote == id {
		s.Closing.Quote = 0
	}
	s.forget(PartLine, id)
	for _, p := range s.From(id) {
		s.eraseStep(p.ID)
	}
}

func (s *Session) eraseStep(id int) {
	s.Steps = slices.DeleteFunc(s.Steps, func(p Step) bool { return p.ID == id })
	for _, part := range []Part{PartWhat, PartWho, PartWhen, PartHelp} {
		s.forget(part, id)
	}
}

// forget drops what a text was.
func (s *Session) forget(part Part, n int) {
	at := Spot{part, n}
	s.Corrections = slices.DeleteFunc(s.Corrections, func(c Correction) bool { return c.Spot == at })
}

// expire drops klad whose time is over: a talk that was read before it was
// destroyed must not bring it back by being stored again.
func (s *Session) expire(now Instant) {
	ended := s.Events[len(s.Events)-1].At.Wall
	if now.Wall.Sub(ended) > DraftKept {
		s.Notes = slices.DeleteFunc(s.Notes, func(n Note) bool { return n.Kind == Draft })
	}
}

// Before is what a text was before each correction, the oldest first.
func (s *Session) Before(at Spot) []Correction {
	return slices.DeleteFunc(slices.Clone(s.Corrections), func(c Correction) bool { return c.Spot != at })
}

// Corrected is when the talk was last corrected after it was finished, in UTC;
// zero when it never was.
func (s *Session) Corrected() time.Time {
	var last time.Time
	for _, c := range s.Corrections {
		if c.At.After(last) {
			last = c.At
		}
	}
	return last
}

// TextAt is the text at a spot as it is read; false where none stands that can be
// corrected.
func (s *Session) TextAt(at Spot) (string, bool) {
	if at.Part == PartLine {
		n, found := s.Line(at.N)
		return n.Words(), found && n.Kind != Draft
	}
	if text := s.typed(at); text != nil {
		return strings.TrimSpace(*text), true
	}
	return "", false
}

// own makes the lists in which a text is changed in place this session's own.
func (s *Session) own() {
	s.Notes = slices.Clone(s.Notes)
	s.Steps = slices.Clone(s.Steps)
	s.Plan.Reviewed = slices.Clone(s.Plan.Reviewed)
	s.Plan.Participants = slices.Clone(s.Plan.Participants)
	s.Closing.Insights = slices.Clone(s.Closing.Insights)
	s.Corrections = slices.Clone(s.Corrections)
	s.Asked = slices.Clone(s.Asked)
	for i, a := range s.Asked {
		if ownPrompt(a.Prompt) {
			s.Asked[i].Texts = slices.Clone(a.Texts)
		}
	}
}

func (s *Session) stepIndex(id int) int {
	return slices.IndexFunc(s.Steps, func(p Step) bool { return p.ID == id })
}

// typed is the text at a spot; nil where there is none.
func (s *Session) typed(at Spot) *string {
	switch at.Part {
	case PartLine:
		if i := s.noteIndex(at.N); i >= 0 && s.Notes[i].Kind != Draft {
			return &s.Notes[i].Text
		}
	case PartWhat, PartWho, PartWhen, PartHelp:
		return s.stepText(at)
	case PartReview:
		if at.N >= 0 && at.N < len(s.Plan.Reviewed) {
			return &s.Plan.Reviewed[at.N].What
		}
	case PartPerson:
		if at.N >= 0 && at.N < len(s.Plan.Participants) {
			return &s.Plan.Participants[at.N].Name
		}
	case PartInsight:
		return s.insightText(at.N)
	case PartAsked:
		if at.N >= 0 && at.N < len(s.Asked) && ownPrompt(s.Asked[at.N].Prompt) && len(s.Asked[at.N].Texts) > 0 {
			return &s.Asked[at.N].Texts[0]
		}
	default:
		return s.single(at.Part)
	}
	return nil
}

// stepText is one of the texts of a step. What hangs on a line of klad is klad.
func (s *Session) stepText(at Spot) *string {
	i := s.stepIndex(at.N)
	if i < 0 {
		return nil
	}
	p := &s.Steps[i]
	if n, _ := s.Line(p.Note); n.Kind == Draft {
		return nil
	}
	switch at.Part {
	case PartWho:
		return &p.Who
	case PartWhen:
		return &p.When
	case PartHelp:
		return &p.Help
	}
	return &p.What
}

// insightText is what was said of the competence at a place among the five.
func (s *Session) insightText(n int) *string {
	if all := Competences(); n >= 0 && n < len(all) {
		if i, found := s.Closing.place(all[n]); found {
			return &s.Closing.Insights[i].Text
		}
	}
	return nil
}

// single is a text of which a talk has one.
func (s *Session) single(part Part) *string {
	switch part {
	case PartLeader:
		return &s.Plan.Conductor
	case PartPlace:
		return &s.Plan.Place
	case PartGoal:
		return &s.Plan.Goal
	case PartShort:
		return &s.Closing.Short
	case PartNoStep:
		return &s.Closing.NoStep
	case PartSharing:
		return &s.Closing.Sharing
	case PartReaders:
		return &s.Closing.Readers
	case PartNext:
		return &s.Closing.Next
	case PartNoNext:
		return &s.Closing.NoNext
	}
	return nil
}
