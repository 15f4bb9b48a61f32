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

// TestOwnQuestionIsCorrected: an own question is somebody's words, so it can be
// corrected and taken out for good, with the copy on the agenda; one that was never
// asked is not kept with the talk.
func TestOwnQuestionIsCorrected(t *testing.T) {
	a := proposed(20 * time.Minute)
	for _, text := range []string{"Hoe is het met je oom?", "Wat zei je tante?"} {
		_, err := a.Add(talk.Opening, text, talk.ToPupil)
		ok(t, err)
	}
	p := testPlan()
	p.Agenda = a.Chosen()
	s, w := newTalk(t, p), newWatch()
	s.Start(w.now())
	ok(t, s.Next(w.pass(time.Minute)))
	add(t, s, w, "goed")
	w.awake(s, 21*time.Minute)
	ok(t, s.SetNoStep("x", w.now()))
	ok(t, s.Finish(w.now()))
	before := s.Clone()
	inOrder(t, "kept", asked(&s.Plan.Agenda.Stages[0]), []string{"opening-1", "eigen.1"})

	own := talk.Spot{Part: talk.PartAsked, N: 1}
	if _, guides := s.TextAt(talk.Spot{Part: talk.PartAsked}); guides {
		t.Error("a question of the guide can be corrected")
	}
	ok(t, s.Correct(talk.Amendment{Spot: own, Text: "Hoe is het thuis?"}, w.now()))
	row, _ := s.Plan.Agenda.Row(talk.Opening, "eigen.1")
	same(t, "agenda", row.Text, "Hoe is het thuis?")
	same(t, "was", s.Before(own)[0].Was, "Hoe is het met je oom?")
	ok(t, s.Erase(own, "Ans", w.now()))
	_, there := s.Plan.Agenda.Row(talk.Opening, "eigen.1")
	same(t, "still on the agenda", there, false)
	same(t, "text", s.Asked[1].Texts[0], "")
	same(t, "known before", len(s.Before(own)), 0)
	same(t, "the copy", before.Asked[1].Texts[0], "Hoe is het met je oom?")
}
