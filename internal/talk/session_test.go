package talk_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/talk"
)

// full is everything that can be done to a session, by name.
func full(s *talk.Session, w *watch) map[string]func() error {
	now := w.now()
	return map[string]func() error{
		"next":        func() error { return s.Next(now) },
		"back":        func() error { return s.Back(now) },
		"next stage":  func() error { return s.NextStage(now) },
		"prev stage":  func() error { return s.PrevStage(now) },
		"jump":        func() error { return s.Jump(talk.Outlook, "vooruitblik-1", now) },
		"alternative": func() error { return s.Alternative(now) },
		"follow-up":   func() error { return s.FollowUp(now) },
		"don't know":  func() error { return s.DontKnow(now) },
		"park":        func() error { return s.Park(now) },
		"mark moment": func() error { _, err := s.MarkMoment(now); return err },
		"add":         func() error { _, err := s.Add(0, now); return err },
		"write":       func() error { return s.Write(1, "x", now) },
		"mark":        func() error { return s.Mark(1, talk.Draft, now) },
		"remove":      func() error { return s.Remove(1, now) },
		"split":       func() error { _, err := s.Split(1, 0, now); return err },
		"join":        func() error { _, _, err := s.Join(1, now); return err },
		"pause":       func() error { return s.Pause(talk.Bell, now) },
		"resume":      func() error { return s.Resume(now) },
		"until":       func() error { return s.SetUntil(now.Wall, now) },
		"short":       func() error { return s.SetShort("x", now) },
		"no step":     func() error { return s.SetNoStep("x", now) },
		"quote":       func() error { return s.SetQuote(1, now) },
		"sharing":     func() error { return s.SetSharing("x", now) },
		"readers":     func() error { return s.SetReaders("x", now) },
		"next talk":   func() error { return s.SetNext("x", now.Wall, now) },
		"no next":     func() error { return s.SetNoNext("x", now) },
		"insight":     func() error { return s.SetInsight(talk.Work, "x", now) },
		"gather":      func() error { return s.Gather(now) },
		"put step":    func() error { _, err := s.PutStep(talk.Step{}, now); return err },
		"drop step":   func() error { return s.DropStep(1, now) },
		"finish":      func() error { return s.Finish(now) },
	}
}

func TestBeforeTheStart(t *testing.T) {
	s, w := newTalk(t, testPlan()), newWatch()
	for name, do := range full(s, w) {
		if err := do(); !errors.Is(err, talk.ErrNotReady) {
			t.Errorf("%s: %v", name, err)
		}
	}
	s.Waited(w.now(), w.now())
	s.Anyway(w.now())
	s.Reopen(w.now())
	same(t, "revision", s.Rev, 0)
	same(t, "total", s.Total(w.now()), 0)
	same(t, "began", s.Began().IsZero() && s.Stopped(w.now()).IsZero(), true)
	same(t, "running", s.Running() || s.Clock(w.now()).Running, false)
	same(t, "no question", s.Question().Text, "")
}

func TestAfterTheEnd(t *testing.T) {
	s, w := started(t)
	add(t, s, w, "een")
	ok(t, s.SetNoStep("x", w.now()))
	w.awake(s, 21*time.Minute)
	ok(t, s.Finish(w.now()))
	rev := s.Rev
	w.pass(time.Hour)
	for name, do := range full(s, w) {
		if err := do(); !errors.Is(err, talk.ErrFinished) {
			t.Errorf("%s: %v", name, err)
		}
	}
	same(t, "review", s.Reviewed(talk.Review{}, w.now()), talk.ErrFinished)
	_, undone := s.Undo(w.now())
	same(t, "undo", undone, false)
	s.Waited(w.now(), w.now())
	s.Start(w.now())
	s.Observe(w.now())
	same(t, "revision", s.Rev, rev)
	same(t, "total", s.Total(w.now()), 21*time.Minute)
	same(t, "counts", s.Counts(w.now()), true)
	same(t, "reason of a standing clock", s.Clock(w.now()).Pause, talk.Rounding)
}

func TestEveryChangeCounts(t *testing.T) {
	s, w := started(t)
	ok(t, s.NextStage(w.now()))
	ok(t, s.NextStage(w.now()))
	add(t, s, w, "een")
	for _, name := range []string{"next", "back", "prev stage", "jump", "alternative", "park", "add", "mark", "pause", "resume", "short", "no step", "sharing", "put step", "drop step"} {
		rev := s.Rev
		w.pass(time.Second)
		ok(t, full(s, w)[name]())
		if s.Rev <= rev {
			t.Errorf("%s: revision stays %d", name, rev)
		}
		same(t, name+": seen", s.Seen, w.now())
	}
	for _, name := range []string{"resume", "short", "sharing", "drop step", "gather"} {
		rev := s.Rev
		ok(t, full(s, w)[name]())
		same(t, name+" again: revision", s.Rev, rev)
	}
}

func TestFinish(t *testing.T) {
	whole := talk.Step{What: "mailt de bakker", Who: "Noor", When: "vrijdag"}
	tests := []struct {
		name      string
		kind      talk.Kind
		length    time.Duration
		step      talk.Step
		none, why string
		want      error
		counts    bool
	}{
		{"whole step", talk.Individual, 20 * time.Minute, whole, "", "", nil, true},
		{"no step, because", talk.Individual, 20 * time.Minute, talk.Step{}, "denkt na", "", nil, true},
		{"nothing", talk.Individual, 20 * time.Minute, talk.Step{}, "", "", talk.ErrNoStep, false},
		{"blank reason", talk.Individual, 20 * time.Minute, talk.Step{}, "  ", "", talk.ErrNoStep, false},
		{"step without when", talk.Individual, 20 * time.Minute, talk.Step{What: "mailt", Who: "Noor"}, "", "", talk.ErrNoStep, false},
		{"step with a blank who", talk.Individual, 20 * time.Minute, talk.Step{What: "mailt", Who: " ", When: "nu"}, "", "", talk.ErrNoStep, false},
		{"short", talk.WithParents, 20*time.Minute - 1, whole, "", "", talk.ErrNoReason, false},
		{"short with a blank reason", talk.WithParents, 20*time.Minute - 1, whole, "", "\t", talk.ErrNoReason, false},
		{"short with a reason", talk.WithParents, 20*time.Minute - 1, whole, "", "bel", nil, false},
		{"moment", talk.Reflection, 4 * time.Minute, whole, "", "", nil, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := testPlan()
			p.Kind = tt.kind
			s, w := newTalk(t, p), newWatch()
			s.Start(w.now())
			w.awake(s, tt.length)
			ok(t, s.Pause(talk.Rounding, w.now()))
			if tt.step.What != "" {
				_, err := s.PutStep(tt.step, w.now())
				ok(t, err)
			}
			ok(t, s.SetNoStep(tt.none, w.now()))
			ok(t, s.SetShort(tt.why, w.now()))
			same(t, "counts before the end", s.Counts(w.now()), false)
			if err := s.Finish(w.pass(3 * time.Minute)); !errors.Is(err, tt.want) {
				t.Fatalf("got %v, want %v", err, tt.want)
			}
			same(t, "finished", s.Finished(), tt.want == nil)
			same(t, "counts", s.Counts(w.now()), tt.counts)
			same(t, "total", s.Total(w.now()), tt.length)
		})
	}
}

func TestTakeBack(t *testing.T) {
	step := talk.Step{What: "mailt de bakker", Who: "Noor", When: "vrijdag"}
	for _, running := range []bool{false, true} {
		s, w := started(t)
		add(t, s, w, "een")
		same(t, "before the end", s.TakeBack(w.now()), talk.ErrNotFinished)
		_, err := s.PutStep(step, w.now())
		ok(t, err)
		w.awake(s, 21*time.Minute)
		ok(t, s.Next(w.now())) // the prompt on the screen was not read yet
		if !running {
			ok(t, s.Pause(talk.Rounding, w.now()))
		}
		at, events, before := s.At, len(s.Events), s.State(s.At.Stage, s.At.Prompt)
		ok(t, s.Finish(w.now()))
		c, rev, ended := s.Clone(), s.Rev, frozen(s)
		same(t, "after the end", s.State(s.At.Stage, s.At.Prompt), talk.Skipped)

		ok(t, s.TakeBack(w.pass(time.Minute)))
		same(t, "finished", s.Finished(), false)
		same(t, "running", s.Running(), false)
		same(t, "revision", s.Rev, rev+1)
		same(t, "seen", s.Seen, w.now())
		same(t, "total", s.Total(w.pass(time.Hour)), 21*time.Minute)
		same(t, "position", s.At, at)
		same(t, "prompt on the screen", s.State(s.At.Stage, s.At.Prompt), before)
		if !running {
			same(t, "events", len(s.Events), events)
		}
		same(t, "twice", s.TakeBack(w.now()), talk.ErrNotFinished)
		ok(t, s.Resume(w.now()))
		add(t, s, w, "twee")
		ok(t, s.Finish(w.pass(time.Minute)))
		same(t, "total with what was added", s.Total(w.now()), 22*time.Minute)
		if !reflect.DeepEqual(frozen(c), ended) {
			t.Error("taking back changed a clone")
		}
	}
	same(t, "never begun", newTalk(t, testPlan()).TakeBack(newWatch().now()), talk.ErrNotFinished)
}

// What was parked is parked still.
func TestTakeBackOfAParkedPrompt(t *testing.T) {
	s, w := started(t)
	ok(t, s.SetNoStep("x", w.now()))
	ok(t, s.SetShort("x", w.now()))
	ok(t, s.Park(w.now()))
	ok(t, s.Back(w.pass(time.Second)))
	ok(t, s.Finish(w.pass(time.Second)))
	same(t, "at the end", s.State(talk.Opening, "opening-1"), talk.Parked)
	back := s.Clone()
	ok(t, back.Attach(testGuide()))
	for _, s := range []*talk.Session{s, back} {
		ok(t, s.TakeBack(w.now()))
		same(t, "on the screen", s.State(talk.Opening, "opening-1"), talk.Showing)
		ok(t, s.Next(w.now()))
		same(t, "passed", s.State(talk.Opening, "opening-1"), talk.Parked)
	}
}

func TestMoments(t *testing.T) {
	s, w := started(t)
	ok(t, walk(t, s, w, "N"))
	back, err := s.MarkMoment(w.now())
	ok(t, err)
	same(t, "marks", back, false)
	back, err = s.MarkMoment(w.now())
	ok(t, err)
	same(t, "on the same prompt", back || len(s.Marks) != 1, false)
	ok(t, walk(t, s, w, "SS"))
	m, open := s.Marked()
	same(t, "open mark", open && m.Prompt == "opening-2" && m.Stage == talk.Opening, true)
	back, err = s.MarkMoment(w.pass(time.Minute))
	ok(t, err)
	same(t, "goes back", back, true)
	at(t, s, "opening-2")
	_, open = s.Marked()
	same(t, "still open", open, false)
	same(t, "kept", len(s.Marks) == 1 && s.Marks[0].Back, true)
}

func TestSilences(t *testing.T) {
	tests := []struct{ waited, want time.Duration }{
		{0, 0},
		{7 * time.Second, 7 * time.Second},
		{time.Minute, talk.MaxSilence},
		{time.Hour, talk.MaxSilence},
	}
	for _, tt := range tests {
		s, w := started(t)
		from := w.pass(time.Second)
		s.Waited(from, w.pass(tt.waited))
		want := talk.Silence{Stage: talk.Opening, Prompt: "opening-1", At: from.Wall, Length: tt.want}
		if !slices.Equal(s.Silences, []talk.Silence{want}) {
			t.Errorf("waited %v: %v", tt.waited, s.Silences)
		}
	}
	s, w := started(t)
	from := w.now()
	w.jump(-time.Hour)
	s.Waited(from, w.pass(5*time.Second))
	same(t, "with the clock set back", s.Silences[0].Length, 5*time.Second)
}

// Property: a clone and the original go on apart, whatever is done to either.
// With -race it also tells that they share nothing that is written.
func TestCloneProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := started(t)
		change := func(s *talk.Session, w *watch) {
			if rapid.Bool().Draw(t, "notes") {
				write(t, s, w)
				return
			}
			r := truth{s: s, w: w}
			r.turn(t)
			_, _ = s.PutStep(talk.Step{ID: rapid.IntRange(0, 2).Draw(t, "id"), What: rapid.String().Draw(t, "what")}, w.now())
			_ = s.DropStep(rapid.IntRange(1, 9).Draw(t, "drop"), w.now())
			_ = s.Gather(w.now())
			_ = s.FollowUp(w.now())
			_ = s.Reviewed(talk.Review{Talk: "s0", Step: rapid.IntRange(1, 3).Draw(t, "step"), State: talk.StepDone}, w.now())
			s.Observe(w.pass(3 * time.Minute))
			s.AnswerGap(talk.WentOn, w.now())
			s.Waited(w.now(), w.now())
		}
		for range rapid.IntRange(0, 20).Draw(t, "before") {
			change(s, w)
		}
		c, kept := s.Clone(), frozen(s)
		done := make(chan bool)
		go func() { done <- reflect.DeepEqual(frozen(c), kept) }()
		for range rapid.IntRange(1, 20).Draw(t, "after") {
			change(s, w)
		}
		if !<-done || !reflect.DeepEqual(frozen(c), kept) {
			t.Fatal("the original changed its clone")
		}
		kept = frozen(s)
		w2 := *w
		for range rapid.IntRange(1, 20).Draw(t, "clone") {
			change(c, &w2)
		}
		if !reflect.DeepEqual(frozen(s), kept) {
			t.Fatal("the clone changed the original")
		}
	})
}

// Lists inside records grow apart too, where memory behind them is shared.
func TestCloneOfGrowingLists(t *testing.T) {
	s, w := started(t)
	id := add(t, s, w, "0")
	ok(t, s.FollowUp(w.now()))
	ok(t, s.FollowUp(w.now()))
	ok(t, s.DontKnow(w.now()))
	ok(t, s.FollowUp(w.now()))
	for _, text := range []string{"1", "2", "3"} {
		ok(t, s.Write(id, text, w.now()))
		s.Leave()
	}
	c := s.Clone()
	ok(t, c.Attach(testGuide()))
	ok(t, s.FollowUp(w.now()))
	ok(t, s.Write(id, "origineel", w.now()))
	s.Leave()
	ok(t, s.Write(id, "x", w.now()))
	ok(t, s.DontKnow(w.now()))
	kept := frozen(s)
	ok(t, c.DontKnow(w.now()))
	ok(t, c.DontKnow(w.now()))
	ok(t, c.Write(id, "kloon", w.now()))
	c.Leave()
	ok(t, c.Write(id, "x", w.now()))
	if now := frozen(s); !reflect.DeepEqual(now, kept) {
		t.Errorf("got %v, want %v", now, kept)
	}
}

// frozen is a copy of everything in a session that shares nothing with it.
func frozen(s *talk.Session) talk.Session {
	f := talk.Session{
		ID: s.ID, Rev: s.Rev, Plan: s.Plan, At: s.At, Closing: s.Closing, Seen: s.Seen,
		Events: slices.Concat(s.Events), Asked: slices.Concat(s.Asked), Notes: slices.Concat(s.Notes),
		Steps: slices.Concat(s.Steps), Moments: talk.Moments{Silences: slices.Concat(s.Silences), Marks: slices.Concat(s.Marks), Topics: slices.Concat(s.Topics)},
	}
	f.Plan.Participants, f.Plan.Reviewed = slices.Concat(s.Plan.Participants), slices.Concat(s.Plan.Reviewed)
	for i := range f.Asked {
		f.Asked[i].Texts = slices.Concat(f.Asked[i].Texts)
		f.Asked[i].Ladder = slices.Concat(f.Asked[i].Ladder)
	}
	for i := range f.Notes {
		f.Notes[i].History = slices.Concat(f.Notes[i].History)
	}
	return f
}

func TestMomentNeedsNoStep(t *testing.T) {
	p := testPlan()
	p.Kind = talk.Reflection
	s, w := newTalk(t, p), newWatch()
	s.Start(w.now())
	ok(t, s.Finish(w.pass(3*time.Minute)))
	same(t, "counts", s.Counts(w.now()), false)
	same(t, "least", talk.Reflection.Least(), 0)
	same(t, "least of another talk", talk.WithParents.Least(), talk.Minimum)
}
