package talk_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"gesprek/internal/talk"
)

func whats(s *talk.Session) []string {
	var out []string
	for _, p := range s.Steps {
		out = append(out, p.What)
	}
	return out
}

func TestGather(t *testing.T) {
	s, w := started(t)
	add(t, s, w, "gewoon een regel")
	one, two, three := add(t, s, w, " mailt de bakker "), add(t, s, w, "belt oma"), add(t, s, w, "  ")
	for _, id := range []int{one, two, three} {
		ok(t, s.Mark(id, talk.Agreement, w.now()))
	}
	ok(t, s.Gather(w.now()))
	want := []string{"mailt de bakker", "belt oma"}
	if !slices.Equal(whats(s), want) {
		t.Fatalf("got %q, want %q", whats(s), want)
	}
	same(t, "line", s.Steps[0].Note, one)
	same(t, "state", s.Steps[0].State, talk.StepOpen)
	rev := s.Rev
	ok(t, s.Gather(w.now()))
	same(t, "once: revision", s.Rev, rev)

	own, err := s.PutStep(talk.Step{What: "eigen"}, w.now())
	ok(t, err)
	p := s.Steps[0]
	p.Who, p.When = "Noor", "vrijdag"
	_, err = s.PutStep(p, w.now())
	ok(t, err)
	ok(t, s.Mark(one, talk.Agreement, w.now()))
	ok(t, s.Remove(two, w.now()))
	ok(t, s.Gather(w.now()))
	if want := []string{"mailt de bakker", "eigen"}; !slices.Equal(whats(s), want) {
		t.Errorf("what was filled in and what has no line stays: got %q, want %q", whats(s), want)
	}
	same(t, "own step", s.Steps[1].ID, own)
	_, _ = s.Undo(w.now())
	ok(t, s.Gather(w.now()))
	same(t, "the line is back", len(s.Steps), 3)
}

// A line that became klad takes its step along, filled in or not.
func TestKladHasNoStep(t *testing.T) {
	s, w := started(t)
	id := add(t, s, w, "mailt de bakker")
	ok(t, s.Mark(id, talk.Agreement, w.now()))
	ok(t, s.Gather(w.now()))
	p := s.Steps[0]
	p.Who, p.When = "Noor", "vrijdag"
	_, err := s.PutStep(p, w.now())
	ok(t, err)
	ok(t, s.Mark(id, talk.Draft, w.now()))
	r, _ := talk.Remember([]*talk.Session{finished(t, s.Clone(), w)})
	same(t, "open steps of the next talk, before", len(r.Steps), 0)
	ok(t, s.Gather(w.now()))
	same(t, "steps", len(s.Steps), 0)
}

// finished ends a talk in a proper way.
func finished(t *testing.T, s *talk.Session, w *watch) *talk.Session {
	t.Helper()
	ok(t, s.Attach(testGuide()))
	ok(t, s.SetNoStep("x", w.now()))
	ok(t, s.SetShort("x", w.now()))
	ok(t, s.Finish(w.now()))
	return s
}

func TestPutAndDropStep(t *testing.T) {
	s, w := started(t)
	id, err := s.PutStep(talk.Step{What: "een"}, w.now())
	ok(t, err)
	same(t, "first id", id, 1)
	_, err = s.PutStep(talk.Step{ID: 7, What: "x"}, w.now())
	if !errors.Is(err, talk.ErrNoSuchStep) {
		t.Errorf("got %v", err)
	}
	rev := s.Rev
	_, err = s.PutStep(s.Steps[0], w.now())
	ok(t, err)
	same(t, "the same step: revision", s.Rev, rev)
	two, err := s.PutStep(talk.Step{What: "twee"}, w.now())
	ok(t, err)
	ok(t, s.DropStep(id, w.now()))
	same(t, "left", len(s.Steps) == 1 && s.Steps[0].ID == two, true)
}

func TestReviewed(t *testing.T) {
	s, w := newTalk(t, testPlan()), newWatch()
	for _, state := range []talk.StepState{talk.StepDone, talk.StepPartly} {
		ok(t, s.Reviewed(talk.Review{Talk: "s0", Step: 1, State: state}, w.now()))
	}
	ok(t, s.Reviewed(talk.Review{Talk: "s0", Step: 2, State: talk.StepFailed}, w.now()))
	ok(t, s.Reviewed(talk.Review{Talk: "s9", Step: 1, State: talk.StepDropped}, w.now()))
	ok(t, s.Reviewed(talk.Review{Talk: "s0", Step: 2, State: talk.StepOpen}, w.now()))
	want := []talk.Review{
		{Talk: "s0", Step: 1, State: talk.StepPartly},
		{Talk: "s9", Step: 1, State: talk.StepDropped},
		{Talk: "s0", Step: 2, State: talk.StepOpen},
	}
	if !slices.Equal(s.Plan.Reviewed, want) {
		t.Errorf("got %v, want %v", s.Plan.Reviewed, want)
	}
}

// past is a finished talk of some days after the first, with one step.
func past(t *testing.T, id string, days int, kind talk.NoteKind, state talk.StepState) *talk.Session {
	t.Helper()
	p := testPlan()
	p.Goal = "doel van " + id
	s, err := talk.New(id, p, testGuide())
	ok(t, err)
	w := newWatch()
	w.wall = w.wall.AddDate(0, 0, days)
	s.Start(w.now())
	note := add(t, s, w, "woorden van "+id)
	ok(t, s.Mark(note, kind, w.now()))
	ok(t, s.SetQuote(note, w.now()))
	_, err = s.PutStep(talk.Step{What: "stap van " + id, Who: "Noor", When: "nu", State: state}, w.now())
	ok(t, err)
	w.awake(s, 20*time.Minute)
	ok(t, s.Finish(w.now()))
	return s
}

func TestRemember(t *testing.T) {
	live, w := started(t)
	w.jump(100 * 24 * time.Hour)
	add(t, live, w, "nog bezig")
	r, touched := talk.Remember([]*talk.Session{
		past(t, "b", 10, talk.Quote, talk.StepOpen), live,
		past(t, "c", 20, talk.Quote, talk.StepDone), past(t, "a", 0, talk.Plain, talk.StepOpen),
	})
	same(t, "talk", r.Talk, "c")
	same(t, "goal", r.Goal, "doel van c")
	same(t, "quote", r.Quote, "woorden van c")
	same(t, "kind", r.Kind, talk.Individual)
	same(t, "began", r.At, newWatch().wall.AddDate(0, 0, 20))
	var steps []string
	for _, o := range r.Steps {
		steps = append(steps, o.Talk+": "+o.Step.What)
	}
	if want := []string{"b: stap van b", "a: stap van a"}; !slices.Equal(steps, want) {
		t.Errorf("steps: %q, want %q", steps, want)
	}
	if want := []talk.Competence{talk.Motives}; !slices.Equal(touched, want) {
		t.Errorf("touched: %v, want %v", touched, want)
	}
}

// Klad never opens a talk: the pupil looks along.
func TestRememberKeepsKlad(t *testing.T) {
	r, _ := talk.Remember([]*talk.Session{past(t, "a", 0, talk.Draft, talk.StepOpen)})
	same(t, "talk", r.Talk, "a")
	same(t, "quote", r.Quote, "")
}

func TestRememberNothing(t *testing.T) {
	r, touched := talk.Remember(nil)
	same(t, "nothing", r.Talk == "" && r.Steps == nil && touched == nil, true)
}
