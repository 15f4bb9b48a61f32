package talk_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"gesprek/internal/talk"
)

func passing(t must, line string, about talk.Competence, w *watch) *talk.Session {
	t.Helper()
	s, err := talk.Passing("m1", testPlan(), line, about, w.now())
	ok(t, err)
	return s
}

func TestPassing(t *testing.T) {
	for _, tt := range []struct {
		line, words string
		kind        talk.NoteKind
		opens       int
	}{
		{" droeg tafels bij de open dag ", "droeg tafels bij de open dag", talk.Plain, 0},
		{`"dit wil ik vaker"`, "dit wil ik vaker", talk.Quote, 1},
		{"“dit wil ik vaker”", "dit wil ik vaker", talk.Quote, 1},
	} {
		w := newWatch()
		s := passing(t, tt.line, talk.Qualities, w)
		same(t, "words", s.Notes[0].Words(), tt.words)
		same(t, "kind", s.Notes[0].Kind, tt.kind)
		same(t, "opens the next talk", s.Closing.Quote, tt.opens)
		same(t, "finished", s.Finished(), true)
		same(t, "in passing", s.InPassing(), true)
		same(t, "began", s.Began(), w.wall)
		later := w.pass(time.Hour)
		same(t, "took", s.Total(later), 0)
		same(t, "counts", s.Counts(later), false)
		same(t, "too short", s.TooShort(later), false)
		same(t, "stopped", s.Stopped(later), s.Began())
		if !slices.Equal(s.Touched(), []talk.Competence{talk.Qualities}) {
			t.Errorf("touched %v", s.Touched())
		}
	}
	for _, empty := range []string{"", "  ", `"`, `" "`, "“”"} {
		if _, err := talk.Passing("m1", testPlan(), empty, "", newWatch().now()); !errors.Is(err, talk.ErrNoLine) {
			t.Errorf("%q gives %v", empty, err)
		}
	}
}

// Nothing of a talk that the plan was made for stays in it.
func TestPassingTakesWhoOnly(t *testing.T) {
	p := testPlan()
	p.Goal, p.GuideID, p.Reviewed = "x", "g", []talk.Review{{Talk: "t"}}
	s, err := talk.Passing("m1", p, "x", "", newWatch().now())
	ok(t, err)
	same(t, "goal", s.Plan.Goal, "")
	same(t, "guide", s.Plan.GuideID, "")
	same(t, "length", s.Plan.Length, 0)
	same(t, "kind", s.Plan.Kind, talk.Reflection)
	same(t, "reviews", len(s.Plan.Reviewed), 0)
	same(t, "asked", len(s.Asked), 0)
}

// A moment is no talk to look back on: what the last talk was about, and when,
// stays what it was. Words that the pupil said in it do open the next talk.
func TestRememberOverAMoment(t *testing.T) {
	s, w := started(t)
	s.Plan.Goal = "weten wat past"
	said := add(t, s, w, `"ik wil zien hoe het werkt`)
	ok(t, s.SetQuote(said, w.now()))
	w.awake(s, 21*time.Minute)
	ok(t, s.SetNoStep("zo", w.now()))
	ok(t, s.Finish(w.now()))
	w.pass(48 * time.Hour)
	seen := passing(t, "droeg tafels", talk.Motives, w)
	r, touched := talk.Remember([]*talk.Session{seen, s})
	same(t, "talk", r.Talk, s.ID)
	same(t, "goal", r.Goal, "weten wat past")
	same(t, "quote", r.Quote, "ik wil zien hoe het werkt")
	if !slices.Contains(touched, talk.Motives) {
		t.Errorf("touched %v", touched)
	}
	heard := passing(t, `"dit wil ik vaker`, "", w)
	heard.ID = "m2"
	r, _ = talk.Remember([]*talk.Session{s, heard})
	same(t, "quote", r.Quote, "dit wil ik vaker")
	same(t, "kind", r.Kind, talk.Individual)
	r, _ = talk.Remember([]*talk.Session{heard})
	same(t, "without a talk", r.Talk, "m2")
	same(t, "its quote", r.Quote, "dit wil ik vaker")
	w.pass(time.Hour)
	later, err := talk.New("s2", testPlan(), testGuide())
	ok(t, err)
	later.Start(w.now())
	ok(t, later.SetNoStep("zo", w.now()))
	ok(t, later.SetShort("zo", w.now()))
	ok(t, later.Finish(w.now()))
	r, _ = talk.Remember([]*talk.Session{s, heard, later})
	same(t, "talk", r.Talk, "s2")
	same(t, "words of before it", r.Quote, "")
}

// A moment can be corrected and taken out as any finished talk.
func TestPassingCorrects(t *testing.T) {
	for _, typed := range []string{"droeg tafels", `"zelf gezegd`} {
		w := newWatch()
		s := passing(t, typed, talk.Work, w)
		at := talk.Spot{Part: talk.PartLine, N: 1}
		was := s.Notes[0].Words()
		now := w.pass(30 * 24 * time.Hour)
		ok(t, s.Correct(talk.Amendment{Spot: at, Text: "anders"}, now))
		same(t, "words", s.Notes[0].Words(), "anders")
		same(t, "before", s.Before(at)[0].Was, was)
		ok(t, s.Erase(at, "", now))
		same(t, "lines", len(s.Notes), 0)
		same(t, "touched", len(s.Touched()), 0)
		same(t, "opens", s.Closing.Quote, 0)
		r, _ := talk.Remember([]*talk.Session{s})
		same(t, "quote", r.Quote, "")
	}
}
