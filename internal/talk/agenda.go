package talk

import (
	"errors"
	"slices"
	"time"
)

// Agenda is what the conductor settles beforehand of one talk: what it is to
// give, which questions are asked and in which order, and how the time is
// divided. Its rows hold all questions of a guide, those that are left out too,
// so that it can be changed until the talk starts. The zero value is no agenda.
type Agenda struct {
	GuideID string        `json:"guide"`
	Kind    Kind          `json:"kind"`
	Length  time.Duration `json:"length"` // 20 to 60 whole minutes; 0 for a reflectiemoment
	Goal    string        `json:"goal"`   // in one line; may be empty
	Stages  []AgendaStage `json:"stages"`
}

// AgendaStage is one part of the talk. Where the talk has a length, the minutes
// of all stages together are that length.
type AgendaStage struct {
	ID      StageID     `json:"id"`
	Minutes int         `json:"minutes"`
	Rows    []AgendaRow `json:"rows"` // in the order in which they are asked
}

// AgendaRow is one question: of the guide, or the conductor's own.
type AgendaRow struct {
	ID   string    `json:"id"`   // of the prompt; of an own question one that no guide has
	Text string    `json:"text"` // as it was when the agenda was made; may hold {naam}
	Own  bool      `json:"own,omitempty"`
	To   Addressee `json:"to,omitempty"`
	Out  bool      `json:"out,omitempty"` // left out of the talk
}

// Said is the question as it is asked of a pupil with this first name.
func (r AgendaRow) Said(name string) string { return fill(r.Text, name) }

// Errors that a change to an agenda can return.
var (
	ErrLastPrompt = errors.New("leave at least one question in each stage")
	ErrNoRow      = errors.New("agenda has no such question")
	ErrNotOwn     = errors.New("question is of the guide")
	ErrNoWords    = errors.New("question has no words")
)

// How much time a question takes with its answer and what is asked on: what is
// proposed, and under which a talk becomes a list that is gone through.
// Assumptions of this program, to plan with.
const (
	PerPrompt   = 150 * time.Second
	LeastPrompt = 90 * time.Second
)

// leastNext is how many minutes the last stage keeps: a talk ends in an act.
const leastNext = int(lastShare / time.Minute)

// NewAgenda proposes an agenda for a talk with a guide: as many questions as
// the length has room for, those for competences not touched in earlier talks
// first, and with parents at the table those for each of them by turns.
func NewAgenda(g *Guide, k Kind, length time.Duration, touched []Competence) Agenda {
	if k == Reflection {
		length = 0
	}
	a := Agenda{GuideID: g.ID, Kind: k, Length: length}
	for i := range g.Stages {
		st := &g.Stages[i]
		part := AgendaStage{ID: st.ID, Minutes: st.Minutes}
		for _, p := range st.ordered(touched) {
			part.Rows = append(part.Rows, AgendaRow{ID: p.ID, Text: p.Text, To: p.To, Out: true})
		}
		a.Stages = append(a.Stages, part)
	}
	a.share()
	taken := map[Addressee]int{}
	for i := range a.Stages {
		room := (time.Duration(a.Stages[i].Minutes)*time.Minute + PerPrompt/2) / PerPrompt
		propose(a.Stages[i].Rows, max(1, int(room)), taken)
	}
	return a
}

// propose takes up to n questions into the talk, each for whom least was taken
// so far in the talk, the first one of them.
func propose(rows []AgendaRow, n int, taken map[Addressee]int) {
	for range min(n, len(rows)) {
		best := -1
		for i, r := range rows {
			if r.Out && (best < 0 || taken[r.To] < taken[rows[best].To]) {
				best = i
			}
		}
		rows[best].Out = false
		taken[rows[best].To]++
	}
}

// Empty tells whether there is no agenda.
func (a *Agenda) Empty() bool { return len(a.Stages) == 0 }

// Count is how many questions are asked.
func (a *Agenda) Count() int {
	n := 0
	for i := range a.Stages {
		n += a.Stages[i].Count()
	}
	return n
}

// Count is how many questions of the stage are asked.
func (s *AgendaStage) Count() int {
	n := 0
	for _, r := range s.Rows {
		if !r.Out {
			n++
		}
	}
	return n
}

// Each is how long there is for each question, answer and all; 0 where the talk
// has no length.
func (a *Agenda) Each() time.Duration { return a.Length / time.Duration(max(1, a.Count())) }

// Tight tells whether there are more questions than the time is likely to allow.
func (a *Agenda) Tight() bool { return a.Length > 0 && a.Each() < LeastPrompt }

// Chosen is the agenda with only the questions that are asked.
func (a *Agenda) Chosen() Agenda {
	out := a.Clone()
	for i := range out.Stages {
		out.Stages[i].Rows = slices.DeleteFunc(out.Stages[i].Rows, func(r AgendaRow) bool { return r.Out })
	}
	return out
}

// Clone is a deep copy.
func (a *Agenda) Clone() Agenda {
	out := *a
	out.Stages = slices.Clone(a.Stages)
	for i := range out.Stages {
		out.Stages[i].Rows = slices.Clone(out.Stages[i].Rows)
	}
	return out
}

// Apply gives the guide as the talk follows it: the questions of the agenda in
// its order and with its minutes, the others of the guide at hand as
// [Stage.Spare]. The guide may have changed since, or be another one: what it
// does not have any more is given back as lost, and a stage that would be left
// without questions keeps those of the guide. An empty agenda changes nothing.
func (a *Agenda) Apply(g *Guide) (out Guide, lost []AgendaRow) {
	out = *g
	if a.Empty() {
		return out, nil
	}
	out.Stages = slices.Clone(g.Stages)
	fitted := a.Clone()
	fitted.Stages = nil
	for i := range out.Stages {
		st := &out.Stages[i]
		part := AgendaStage{ID: st.ID, Minutes: st.Minutes}
		if j := a.index(st.ID); j >= 0 {
			part.Minutes = a.Stages[j].Minutes
			lost = append(lost, st.choose(a.Stages[j].Rows, a.GuideID == g.ID)...)
		}
		fitted.Stages = append(fitted.Stages, part)
	}
	fitted.share()
	for i := range out.Stages {
		out.Stages[i].Minutes = fitted.Stages[i].Minutes
	}
	return out, lost
}

// choose puts the rows of an agenda in the place of the prompts, and gives back
// those that are none any more. When the agenda is for another guide, all prompts
// of this one are asked after the own questions.
func (s *Stage) choose(rows []AgendaRow, same bool) (lost []AgendaRow) {
	var chosen []Prompt
	taken := map[string]bool{}
	for _, r := range rows {
		i := slices.IndexFunc(s.Prompts, func(p Prompt) bool { return p.ID == r.ID })
		switch {
		case r.Out || taken[r.ID]:
			continue
		case r.Own:
			chosen = append(chosen, Prompt{ID: r.ID, Text: r.Text, To: r.To})
		case i < 0:
			lost = append(lost, r)
			continue
		default:
			chosen = append(chosen, s.Prompts[i])
		}
		taken[r.ID] = true
	}
	rest := slices.DeleteFunc(slices.Clone(s.Prompts), func(p Prompt) bool { return taken[p.ID] })
	if len(chosen) == 0 || !same {
		s.Prompts = append(chosen, rest...)
		return lost
	}
	s.Prompts, s.Spare = chosen, rest
	return lost
}

// index finds a stage, or -1.
func (a *Agenda) index(id StageID) int {
	return slices.IndexFunc(a.Stages, func(s AgendaStage) bool { return s.ID == id })
}

// least is how many minutes a stage keeps at least.
func least(id StageID) int {
	if id == NextStep {
		return leastNext
	}
	return 1
}

// share makes the minutes of the stages together the length of the talk, in the
// proportion that they have; where they are that already, nothing changes.
func (a *Agenda) share() {
	total, sum, need := int(a.Length/time.Minute), 0, 0
	for _, s := range a.Stages {
		sum += max(0, s.Minutes)
		need += least(s.ID)
	}
	if total < need || sum == 0 { // there is no length to divide
		return
	}
	want, left := make([]float64, len(a.Stages)), total
	for i := range a.Stages {
		s := &a.Stages[i]
		want[i] = float64(max(0, s.Minutes)) * float64(total) / float64(sum)
		s.Minutes = max(least(s.ID), int(want[i]))
		left -= s.Minutes
	}
	for ; left != 0; left -= sign(left) {
		at, by := -1, sign(left)
		gap := func(i int) float64 { return (want[i] - float64(a.Stages[i].Minutes)) * float64(by) }
		for i := range a.Stages {
			if (by > 0 || a.Stages[i].Minutes > least(a.Stages[i].ID)) && (at < 0 || gap(i) > gap(at)) {
				at = i
			}
		}
		a.Stages[at].Minutes += by
	}
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}
