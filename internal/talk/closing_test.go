package talk_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"gesprek/internal/talk"
)

func TestInsightsStandInTheirUsualOrder(t *testing.T) {
	s, w := started(t)
	set := func(of talk.Competence, text string) { t.Helper(); ok(t, s.SetInsight(of, text, w.now())) }
	set(talk.Networking, "vraagt haar tante")
	set(talk.Qualities, "regelt een feest")
	set(talk.Steering, "belt zelf de open dag")
	set(talk.Qualities, "houdt overzicht")
	kept := s.Clone()
	set(talk.Steering, "")
	set(talk.Motives, "")
	want := []talk.Insight{{Competence: talk.Qualities, Text: "houdt overzicht"}, {Competence: talk.Networking, Text: "vraagt haar tante"}}
	if !slices.Equal(s.Closing.Insights, want) {
		t.Errorf("kept %+v, want %+v", s.Closing.Insights, want)
	}
	if len(kept.Closing.Insights) != 3 || kept.Closing.Insight(talk.Steering) != "belt zelf de open dag" {
		t.Errorf("a clone changed: %+v", kept.Closing.Insights)
	}
	same(t, "of none", s.Closing.Insight(talk.Work), "")
	rev := s.Rev
	set(talk.Networking, "vraagt haar tante")
	same(t, "the same again is a revision", s.Rev, rev)
	for _, of := range []talk.Competence{talk.NoneTouched, "iets"} {
		if err := s.SetInsight(of, "x", w.now()); !errors.Is(err, talk.ErrNoCompetence) {
			t.Errorf("%q: %v", of, err)
		}
	}
	same(t, "a refusal is a revision", s.Rev, rev)
}

func TestNextTalk(t *testing.T) {
	on := time.Date(2027, 1, 12, 0, 0, 0, 0, time.UTC)
	s, w := started(t)
	ok(t, s.SetNext("12 januari om 14:10", on, w.now()))
	if c := s.Closing; c.Next != "12 januari om 14:10" || !c.NextOn.Equal(on) {
		t.Errorf("closing %+v", c)
	}
	ok(t, s.SetNext(" ", on, w.now()))
	if c := s.Closing; !c.NextOn.IsZero() {
		t.Errorf("without words there is a date: %+v", c)
	}
}

// Each part of rounding off is a revision once, and is not one when it says the
// same again.
func TestClosingCountsRevisions(t *testing.T) {
	on := time.Date(2027, 1, 12, 0, 0, 0, 0, time.UTC)
	s, w := started(t)
	for name, set := range map[string]func() error{
		"readers": func() error { return s.SetReaders("ouders", w.now()) },
		"sharing": func() error { return s.SetSharing("na de toets", w.now()) },
		"next":    func() error { return s.SetNext("12 januari", on, w.now()) },
		"no next": func() error { return s.SetNoNext("eerst de stage", w.now()) },
		"insight": func() error { return s.SetInsight(talk.Work, "keek in een keuken", w.now()) },
	} {
		rev := s.Rev
		ok(t, set())
		same(t, name, s.Rev, rev+1)
		ok(t, set())
		same(t, name+" again", s.Rev, rev+1)
	}
}

// What is klad for a while comes back as what it was.
func TestKladComesBackAsItWas(t *testing.T) {
	for _, kind := range []talk.NoteKind{talk.Plain, talk.Quote, talk.Agreement} {
		s, w := started(t)
		id := add(t, s, w, "ik wil bouwen")
		if kind != talk.Plain {
			ok(t, s.Mark(id, kind, w.now()))
		}
		for range 2 {
			ok(t, s.Mark(id, talk.Draft, w.pass(time.Second)))
			same(t, "marked", line(t, s, id).Kind, talk.Draft)
			ok(t, s.Mark(id, talk.Draft, w.pass(time.Second)))
			same(t, "marked back", line(t, s, id).Kind, kind)
		}
	}
}

// A line that was klad from its first letter on, or was cut off one, is plain.
func TestKladWithoutAPastBecomesPlain(t *testing.T) {
	s, w := started(t)
	id, err := s.Add(0, w.now())
	ok(t, err)
	ok(t, s.Mark(id, talk.Draft, w.now()))
	ok(t, s.Write(id, "leek moe vandaag", w.now()))
	rest, err := s.Split(id, 5, w.now())
	ok(t, err)
	for _, id := range []int{id, rest} {
		ok(t, s.Mark(id, talk.Draft, w.now()))
		same(t, "kind", line(t, s, id).Kind, talk.Plain)
	}
}

// Words that were corrected while the line was klad keep its kind.
func TestKladThatIsRewrittenKeepsItsKind(t *testing.T) {
	s, w := started(t)
	id := add(t, s, w, "ik wil bouwen")
	ok(t, s.Mark(id, talk.Quote, w.now()))
	ok(t, s.Mark(id, talk.Draft, w.now()))
	s.Leave()
	ok(t, s.Write(id, "ik wil huizen bouwen", w.pass(time.Minute)))
	ok(t, s.Mark(id, talk.Draft, w.now()))
	same(t, "kind", line(t, s, id).Kind, talk.Quote)
	for range 3 {
		_, _ = s.Undo(w.now())
	}
	same(t, "undone", line(t, s, id).Kind, talk.Quote)
}

func TestEraseTakesTheDayOfTheNextTalkAlong(t *testing.T) {
	s, w := closed(t)
	ok(t, s.Erase(talk.Spot{Part: talk.PartNext}, "Ans", w.now()))
	if c := s.Closing; c.Next != "" || !c.NextOn.IsZero() {
		t.Errorf("left %q on %v", c.Next, c.NextOn)
	}
	ok(t, s.Erase(talk.Spot{Part: talk.PartInsight, N: 2}, "Ans", w.now()))
	same(t, "erased", s.Closing.Insight(talk.Work), "")
	same(t, "the other", s.Closing.Insight(talk.Qualities), "zij staat vroeg op")
}

func TestTakeOverBringsSentences(t *testing.T) {
	s, w := started(t)
	ok(t, s.SetInsight(talk.Qualities, "houdt overzicht", w.now()))
	other := s.Clone()
	ok(t, other.Attach(testGuide()))
	since := w.wall
	ok(t, other.SetInsight(talk.Qualities, "regelt alles", w.pass(time.Minute)))
	ok(t, other.SetInsight(talk.Work, "keek in een keuken", w.now()))
	same(t, "added", s.TakeOver(other, since), 1)
	want := []talk.Insight{{Competence: talk.Qualities, Text: "houdt overzicht"}, {Competence: talk.Work, Text: "keek in een keuken"}}
	if !slices.Equal(s.Closing.Insights, want) {
		t.Errorf("kept %+v, want %+v", s.Closing.Insights, want)
	}
}
