package talk

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// at finds a row.
func (a *Agenda) at(stage StageID, row string) (s *AgendaStage, n int, err error) {
	if i := a.index(stage); i >= 0 {
		s = &a.Stages[i]
		n = slices.IndexFunc(s.Rows, func(r AgendaRow) bool { return r.ID == row })
	}
	if s == nil || n < 0 {
		return nil, 0, ErrNoRow
	}
	return s, n, nil
}

// Row gives a question of a stage; false when there is none with this id.
func (a *Agenda) Row(stage StageID, row string) (AgendaRow, bool) {
	s, n, err := a.at(stage, row)
	if err != nil {
		return AgendaRow{}, false
	}
	return s.Rows[n], true
}

// Switch takes a question out of the talk, or into it again. The last one of a
// stage stays in: ErrLastPrompt.
func (a *Agenda) Switch(stage StageID, row string) error {
	s, n, err := a.at(stage, row)
	if err != nil {
		return err
	}
	if !s.Rows[n].Out && s.Count() == 1 {
		return ErrLastPrompt
	}
	s.Rows[n].Out = !s.Rows[n].Out
	return nil
}

// Move puts a question one place earlier (-1) or later (1) in its stage; it
// reports false at the end of it.
func (a *Agenda) Move(stage StageID, row string, by int) (bool, error) {
	s, n, err := a.at(stage, row)
	if err != nil {
		return false, err
	}
	to := n + by
	if to < 0 || to >= len(s.Rows) {
		return false, nil
	}
	s.Rows[n], s.Rows[to] = s.Rows[to], s.Rows[n]
	return true, nil
}

// Add puts an own question behind those of a stage that are asked, and gives its
// id.
func (a *Agenda) Add(stage StageID, text string, to Addressee) (string, error) {
	i, text := a.index(stage), oneLine(text)
	switch {
	case i < 0:
		return "", ErrNoRow
	case text == "":
		return "", ErrNoWords
	}
	s, n := &a.Stages[i], 0
	for j, r := range s.Rows {
		if !r.Out {
			n = j + 1
		}
	}
	id := a.free()
	s.Rows = slices.Insert(s.Rows, n, AgendaRow{ID: id, Text: text, Own: true, To: to})
	return id, nil
}

// ownPrefix begins the ids of own questions; those of guides have no dot.
const ownPrefix = "eigen."

// ownPrompt tells whether an id is that of an own question.
func ownPrompt(id string) bool { return strings.HasPrefix(id, ownPrefix) }

// ownAgenda puts another text in the place of an own question of the agenda that a
// finished talk keeps; without one it goes off.
func (s *Session) ownAgenda(id, text string) {
	a := s.Plan.Agenda.Clone()
	for i := range a.Stages {
		rows := a.Stages[i].Rows
		for j := range rows {
			if rows[j].ID == id {
				rows[j].Text = text
			}
		}
		a.Stages[i].Rows = slices.DeleteFunc(rows, func(r AgendaRow) bool { return r.ID == id && text == "" })
	}
	s.Plan.Agenda = a
}

// dropUnasked takes own questions off the agenda that were never asked: what was
// only thought of beforehand is not kept with a talk.
func (s *Session) dropUnasked() {
	for _, st := range s.Plan.Agenda.Stages {
		for _, r := range st.Rows {
			if r.Own && s.State(st.ID, r.ID) == "" {
				s.ownAgenda(r.ID, "")
			}
		}
	}
}

// free is an id that no row has.
func (a *Agenda) free() string {
	for n := 1; ; n++ {
		id := ownPrefix + strconv.Itoa(n)
		if !slices.ContainsFunc(a.Stages, func(s AgendaStage) bool {
			return slices.ContainsFunc(s.Rows, func(r AgendaRow) bool { return r.ID == id })
		}) {
			return id
		}
	}
}

// Reword changes an own question. Without words it is taken off, where it is not
// the last one that is asked in its stage.
func (a *Agenda) Reword(stage StageID, row, text string, to Addressee) error {
	s, n, err := a.at(stage, row)
	text = oneLine(text)
	switch {
	case err != nil:
		return err
	case !s.Rows[n].Own:
		return ErrNotOwn
	case text == "" && !s.Rows[n].Out && s.Count() == 1:
		return ErrLastPrompt
	case text == "":
		s.Rows = slices.Delete(s.Rows, n, n+1)
		return nil
	}
	s.Rows[n].Text, s.Rows[n].To = text, to
	return nil
}

// oneLine is a text with single spaces, of which JSON keeps every letter.
func oneLine(text string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " ")
}

// SetGoal says in one line what the talk is to give.
func (a *Agenda) SetGoal(goal string) { a.Goal = oneLine(goal) }

// SetMinutes gives a stage so many minutes, as far as the others can spare them:
// each keeps one, vervolgstap three. Each minute more comes from the stage that has
// most, each minute less goes to the one of the three in the middle that has least.
func (a *Agenda) SetMinutes(stage StageID, minutes int) {
	i := a.index(stage)
	if i < 0 || a.Length == 0 {
		return
	}
	for minutes = max(minutes, least(stage)); a.Stages[i].Minutes != minutes; {
		by := sign(minutes - a.Stages[i].Minutes)
		j := a.other(i, by)
		if j < 0 {
			return
		}
		a.Stages[i].Minutes += by
		a.Stages[j].Minutes -= by
	}
}

// other is the stage that gives a minute to another one (1) or gets it (-1); -1
// when none can spare one. What was given comes back from where it went.
func (a *Agenda) other(not, by int) int {
	at := -1
	for _, id := range []StageID{Deepening, Experience, Outlook, Opening, NextStep} {
		i := a.index(id)
		switch {
		case i < 0 || i == not || by > 0 && a.Stages[i].Minutes <= least(id):
		case at < 0, by > 0 && a.Stages[i].Minutes > a.Stages[at].Minutes:
			at = i
		case by < 0 && id != Opening && id != NextStep && a.Stages[i].Minutes <= a.Stages[at].Minutes:
			at = i
		}
	}
	return at
}

// SetLength plans the talk for another length, 20 to 60 minutes, and divides it
// as it was divided. A reflectiemoment has none.
func (a *Agenda) SetLength(length time.Duration) {
	if a.Kind == Reflection {
		return
	}
	a.Length = min(max(length.Truncate(time.Minute), Minimum), MaxPlanned)
	a.share()
}

// Renew gives the agenda as it can be worked on with the guide that there is now:
// what the guide does not have any more is taken off and given back as lost, what
// is new in it stands at the end of its stage, left out. Of another guide the
// proposal is taken, with the goal and the own questions that there were.
func (a *Agenda) Renew(g *Guide, touched []Competence) (out Agenda, lost []AgendaRow) {
	out = NewAgenda(g, a.Kind, a.Length, touched)
	out.Goal = a.Goal
	for i := range out.Stages {
		st := &out.Stages[i]
		j := a.index(st.ID)
		switch {
		case j < 0:
		case a.GuideID != g.ID:
			own := slices.DeleteFunc(slices.Clone(a.Stages[j].Rows), func(r AgendaRow) bool { return !r.Own })
			st.Rows = append(own, st.Rows...)
		default:
			lost = append(lost, st.renew(a.Stages[j])...)
		}
	}
	out.share()
	return out, lost
}

// renew takes over how a stage was, as far as its rows are there still.
func (s *AgendaStage) renew(was AgendaStage) (lost []AgendaRow) {
	fresh := s.Rows
	s.Rows, s.Minutes = nil, was.Minutes
	for _, r := range was.Rows {
		i := slices.IndexFunc(fresh, func(f AgendaRow) bool { return f.ID == r.ID })
		switch {
		case r.Own:
			s.Rows = append(s.Rows, r)
		case i >= 0:
			fresh[i].Out = r.Out
			s.Rows = append(s.Rows, fresh[i])
			fresh = slices.Delete(fresh, i, i+1)
		case !r.Out:
			lost = append(lost, r)
		}
	}
	asked := s.Count()
	for _, f := range fresh {
		f.Out = f.Out || asked > 0
		s.Rows = append(s.Rows, f)
	}
	if s.Count() == 0 && len(s.Rows) > 0 {
		s.Rows[0].Out = false
	}
	return lost
}
