package talk_test

import (
	"slices"
	"testing"
	"time"

	"gesprek/internal/talk"
)

// withAgenda starts a talk with an agenda: in ervaring the third and an own
// question, in the other stages the first.
func withAgenda(t *testing.T) (*talk.Session, *watch) {
	t.Helper()
	a := proposed(30 * time.Minute)
	for i := range a.Stages {
		for j := range a.Stages[i].Rows {
			a.Stages[i].Rows[j].Out = j != 0
		}
	}
	ok(t, a.Switch(talk.Experience, "ervaring-3"))
	ok(t, a.Switch(talk.Experience, "ervaring-1"))
	_, err := a.Add(talk.Experience, "Wat deed {naam} op zaterdag?", talk.ToPupil)
	ok(t, err)
	a.SetMinutes(talk.Experience, 12)
	p := testPlan()
	p.Length, p.Agenda = a.Length, a.Chosen()
	p.Touched = talk.Competences() // which would put them in another order
	s := newTalk(t, p)
	w := newWatch()
	s.Start(w.now())
	return s, w
}

func TestTalkFollowsItsAgenda(t *testing.T) {
	s, w := withAgenda(t)
	var walked []string
	for {
		walked = append(walked, s.At.Prompt)
		w.pass(time.Minute)
		if s.Next(w.now()) != nil {
			break
		}
	}
	inOrder(t, "walk", walked, []string{"opening-1", "ervaring-3", "eigen.1", "verdieping-1", "vooruitblik-1", "vervolgstap-1"})
	same(t, "share of ervaring", s.Clock(w.now()).Shares[1], 12*time.Minute)
	i := slices.IndexFunc(s.Asked, func(a talk.Asked) bool { return a.Prompt == "eigen.1" })
	inOrder(t, "own question", s.Asked[i].Texts, []string{"Wat deed Noor op zaterdag?"})
}

func TestWhatIsNotOnTheAgendaCanBeGoneTo(t *testing.T) {
	s, w := withAgenda(t)
	ok(t, s.NextStage(w.pass(time.Minute)))
	ok(t, s.Jump(talk.Experience, "ervaring-2", w.pass(time.Minute)))
	same(t, "question", s.Question().Text, "ervaring-2 Noor?")
	ok(t, s.Next(w.pass(time.Minute)))
	same(t, "after it", s.At.Prompt, "eigen.1")
	ok(t, s.Jump(talk.Experience, "ervaring-4", w.pass(time.Minute)))
	ok(t, s.Back(w.pass(time.Minute)))
	same(t, "before it", s.At.Prompt, "eigen.1")
	ok(t, s.Jump(talk.Outlook, "vooruitblik-2", w.pass(time.Minute)))
	ok(t, s.Back(w.pass(time.Minute)))
	same(t, "where the stage begins", s.At.Prompt, "vooruitblik-1")
}

// TestAgendaHoldsInAnotherProcess reads a talk back in the middle of the agenda,
// with a guide of which a question went meanwhile.
func TestAgendaHoldsInAnotherProcess(t *testing.T) {
	s, w := withAgenda(t)
	ok(t, s.NextStage(w.pass(time.Minute)))
	ok(t, s.Next(w.pass(time.Minute)))
	again := s.Clone()
	w.restart(20 * time.Hour)
	g := testGuide()
	g.Stages[1].Prompts = g.Stages[1].Prompts[:2]
	ok(t, again.Attach(g))
	same(t, "question", again.Question().Text, "Wat deed Noor op zaterdag?")
	inOrder(t, "ervaring", idsOf(again.Guide().Stages[1].Prompts), []string{"eigen.1"})
	inOrder(t, "at hand", idsOf(again.Guide().Stages[1].Spare), []string{"ervaring-1", "ervaring-2"})
	ok(t, again.Next(w.now()))
	same(t, "next", again.At.Prompt, "verdieping-1")
}
