package talk_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/talk"
)

// closed is a finished talk with a text of every part.
func closed(t must) (*talk.Session, *watch) {
	t.Helper()
	p := testPlan()
	p.Conductor, p.Place, p.Goal = "Ans", "lokaal 2", "een richting"
	p.Reviewed = []talk.Review{{Talk: "s0", Step: 1, What: "de bakker bellen", State: talk.StepDone}}
	s, w := newTalk(t, p), newWatch()
	s.Start(w.now())
	add(t, s, w, "helpt in de bakkerij")
	ok(t, s.Mark(add(t, s, w, "brood ruikt naar vroeger"), talk.Quote, w.now()))
	ok(t, s.Mark(add(t, s, w, "leek moe"), talk.Draft, w.now()))
	ok(t, s.Mark(add(t, s, w, "een dag meelopen"), talk.Agreement, w.now()))
	ok(t, s.Gather(w.now()))
	step := s.Steps[0]
	step.Who, step.When, step.Help = "zusje", "vrijdag", "tante"
	_, err := s.PutStep(step, w.now())
	ok(t, err)
	ok(t, s.SetQuote(2, w.now()))
	ok(t, s.SetShort("de bus", w.now()))
	ok(t, s.SetNoStep("later", w.now()))
	ok(t, s.SetSharing("met oma", w.now()))
	ok(t, s.SetReaders("alleen wij", w.now()))
	ok(t, s.SetInsight(talk.Work, "zij wil in de bakkerij kijken", w.now()))
	ok(t, s.SetInsight(talk.Qualities, "zij staat vroeg op", w.now()))
	ok(t, s.SetNext("volgende week dinsdag", time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC), w.now()))
	ok(t, s.SetNoNext("eerst de stage", w.now()))
	w.awake(s, 12*time.Minute)
	ok(t, s.Finish(w.now()))
	w.pass(time.Hour)
	return s, w
}

// spots are all texts of closed that can be corrected.
func spots() []talk.Spot {
	return []talk.Spot{
		{Part: talk.PartLine, N: 1},
		{Part: talk.PartLine, N: 2},
		{Part: talk.PartLine, N: 4},
		{Part: talk.PartWhat, N: 1},
		{Part: talk.PartWho, N: 1},
		{Part: talk.PartWhen, N: 1},
		{Part: talk.PartHelp, N: 1},
		{Part: talk.PartReview},
		{Part: talk.PartPerson},
		{Part: talk.PartLeader},
		{Part: talk.PartPlace},
		{Part: talk.PartGoal},
		{Part: talk.PartShort},
		{Part: talk.PartNoStep},
		{Part: talk.PartSharing},
		{Part: talk.PartReaders},
		{Part: talk.PartInsight, N: 0},
		{Part: talk.PartInsight, N: 2},
		{Part: talk.PartNext},
		{Part: talk.PartNoNext},
	}
}

func TestCorrectKeepsWhatItWas(t *testing.T) {
	for _, at := range spots() {
		s, w := closed(t)
		was, found := s.TextAt(at)
		if !found || was == "" {
			t.Fatalf("%v: no text", at)
		}
		rev := s.Rev
		due := time.Date(2026, 12, 4, 0, 0, 0, 0, time.UTC)
		ok(t, s.Correct(talk.Amendment{Spot: at, Text: " iets anders ", Due: due, By: "Ans", Why: "verkeerd verstaan"}, w.now()))
		if got, _ := s.TextAt(at); got != "iets anders" || s.Rev != rev+1 {
			t.Errorf("%v: text %q, revision %d after %d", at, got, s.Rev, rev)
		}
		want := []talk.Correction{{Spot: at, Was: was, At: w.wall, By: "Ans", Why: "verkeerd verstaan"}}
		if !slices.Equal(s.Before(at), want) || !slices.Equal(s.Corrections, want) {
			t.Errorf("%v: kept %+v, want %+v", at, s.Corrections, want)
		}
		if s.Corrected() != w.wall {
			t.Errorf("%v: corrected %v, want %v", at, s.Corrected(), w.wall)
		}
		if moved := s.Steps[0].Due == due; moved != (at.Part == talk.PartWhen) {
			t.Errorf("%v: due %v", at, s.Steps[0].Due)
		}
		if moved := s.Closing.NextOn == due; moved != (at.Part == talk.PartNext) {
			t.Errorf("%v: next on %v", at, s.Closing.NextOn)
		}
	}
}

func TestCorrectTwiceKeepsBoth(t *testing.T) {
	s, w := closed(t)
	at := talk.Spot{Part: talk.PartLine, N: 1}
	ok(t, s.Correct(talk.Amendment{Spot: at, Text: "helpt op zaterdag"}, w.pass(time.Hour)))
	first := w.wall
	ok(t, s.Correct(talk.Amendment{Spot: at, Text: ""}, w.pass(time.Hour)))
	want := []talk.Correction{{Spot: at, Was: "helpt in de bakkerij", At: first}, {Spot: at, Was: "helpt op zaterdag", At: w.wall}}
	if !slices.Equal(s.Before(at), want) {
		t.Errorf("kept %+v, want %+v", s.Before(at), want)
	}
	if n, there := s.Line(1); !there || n.Text != "" || n.Edited != w.wall {
		t.Errorf("line is %+v, %t", n, there)
	}
}

func TestCorrectRefuses(t *testing.T) {
	live, w := started(t)
	id := add(t, live, w, "een regel")
	if err := live.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartLine, N: id}, Text: "x"}, w.now()); !errors.Is(err, talk.ErrNotFinished) {
		t.Errorf("unfinished: %v", err)
	}
	if err := live.Erase(talk.Spot{Part: talk.PartLine, N: id}, "", w.now()); !errors.Is(err, talk.ErrNotFinished) {
		t.Errorf("unfinished: %v", err)
	}
	s, w := closed(t)
	before := s.Clone()
	for _, at := range []talk.Spot{
		{Part: talk.PartLine, N: 3}, // klad
		{Part: talk.PartLine, N: 9},
		{Part: talk.PartWhat, N: 9},
		{Part: talk.PartReview, N: 1},
		{Part: talk.PartReview, N: -1},
		{Part: talk.PartPerson, N: 1},
		{Part: talk.PartPerson, N: -1},
		{Part: talk.PartErased},
		{Part: "iets"},
	} {
		if err := s.Correct(talk.Amendment{Spot: at, Text: "x"}, w.now()); !errors.Is(err, talk.ErrNoText) {
			t.Errorf("correct %v: %v", at, err)
		}
		if err := s.Erase(at, "", w.now()); !errors.Is(err, talk.ErrNoText) {
			t.Errorf("erase %v: %v", at, err)
		}
		if _, found := s.TextAt(at); found {
			t.Errorf("%v has a text", at)
		}
	}
	for _, at := range spots() {
		text, _ := s.TextAt(at)
		ok(t, s.Correct(talk.Amendment{Spot: at, Text: "  " + text, Why: "niets"}, w.now()))
	}
	ok(t, s.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartLine, N: 2}, Text: "“brood ruikt naar vroeger"}, w.now()))
	if s.Rev != before.Rev || len(s.Corrections) > 0 {
		t.Errorf("the same text again: revision %d after %d, %+v", s.Rev, before.Rev, s.Corrections)
	}
}

// A step that hangs on a line of klad is klad.
func TestStepOfKladIsNotCorrected(t *testing.T) {
	s, w := closed(t)
	s.Steps[0].Note = 3
	if err := s.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartWhat, N: 1}, Text: "x"}, w.now()); !errors.Is(err, talk.ErrNoText) {
		t.Errorf("correct: %v", err)
	}
}

func TestStepWithoutWhatGoesWhole(t *testing.T) {
	s, w := closed(t)
	s.Steps[0].Due = w.wall
	ok(t, s.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartWhat, N: 1}, Why: "ging niet over Noor"}, w.now()))
	if p := s.Steps[0]; p.What+p.Who+p.When+p.Help != "" || !p.Due.IsZero() {
		t.Errorf("step is %+v", p)
	}
	if len(s.Corrections) != 4 {
		t.Errorf("kept %+v, want four texts", s.Corrections)
	}
	if r, _ := talk.Remember([]*talk.Session{s}); len(r.Steps) > 0 {
		t.Errorf("the next talk opens with %+v", r.Steps)
	}
}

// remembers tells whether a word stands anywhere in a session.
func remembers(v reflect.Value, word string) bool {
	switch v.Kind() {
	case reflect.String:
		return strings.Contains(v.String(), word)
	case reflect.Slice:
		for i := range v.Len() {
			if remembers(v.Index(i), word) {
				return true
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && remembers(v.Field(i), word) {
				return true
			}
		}
	}
	return false
}

func TestEraseLeavesNothing(t *testing.T) {
	for _, at := range spots() {
		s, w := closed(t)
		ok(t, s.Correct(talk.Amendment{Spot: at, Text: "geheim twee", Why: "geheim waarom"}, w.now()))
		ok(t, s.Correct(talk.Amendment{Spot: at, Text: "geheim drie"}, w.now()))
		first := s.Before(at)[0].Was
		ok(t, s.Erase(at, "Jo", w.pass(time.Hour)))
		v := reflect.ValueOf(s).Elem()
		if remembers(v, "geheim") {
			t.Errorf("%v: what it was is still there: %+v", at, s.Corrections)
		}
		if at.Part != talk.PartPerson && remembers(v, first) { // the pupil's name stands elsewhere too
			t.Errorf("%v: %q is still there", at, first)
		}
		want := []talk.Correction{{Spot: talk.Spot{Part: talk.PartErased}, At: w.wall, By: "Jo"}}
		if !slices.Equal(s.Corrections, want) {
			t.Errorf("%v: kept %+v, want %+v", at, s.Corrections, want)
		}
	}
}

func TestEraseLineTakesItsStepAndQuote(t *testing.T) {
	s, w := closed(t)
	ok(t, s.Erase(talk.Spot{Part: talk.PartLine, N: 4}, "", w.now()))
	if len(s.Steps) != 0 {
		t.Errorf("the step of the line is still there: %+v", s.Steps)
	}
	ok(t, s.Erase(talk.Spot{Part: talk.PartLine, N: 2}, "", w.now()))
	if s.Closing.Quote != 0 || len(s.Notes) != 2 {
		t.Errorf("quote %d, lines %+v", s.Closing.Quote, s.Notes)
	}
}

func TestCopies(t *testing.T) {
	earlier, _ := closed(t)
	later, _ := closed(t)
	later.Plan.Reviewed = []talk.Review{
		{Talk: "anders", Step: 1, What: "een dag meelopen"},
		{Talk: "s1", Step: 1, What: "een dag meelopen"},
		{Talk: "s1", Step: 1, What: "iets anders"},
		{Talk: "s1", Step: 2, What: "een dag meelopen"},
	}
	if got, want := later.Copies(earlier, 1), []talk.Spot{{Part: talk.PartReview, N: 1}}; !slices.Equal(got, want) {
		t.Errorf("copies %v, want %v", got, want)
	}
	if got := later.Copies(earlier, 7); len(got) > 0 {
		t.Errorf("copies of no step: %v", got)
	}
}

// What is corrected or taken out of a talk is so in the later talks that repeat
// it.
func TestCopiesFollow(t *testing.T) {
	earlier, w := closed(t)
	follows := func(words string) *talk.Session {
		s, _ := closed(t)
		s.Plan.Reviewed = []talk.Review{{Talk: "s1", Step: 1, What: words}}
		return s
	}
	later, other := follows("een dag meelopen"), follows("heel iets anders")
	live, _ := started(t)
	live.Plan.Reviewed = []talk.Review{{Talk: "s1", Step: 1, What: "een dag meelopen"}}
	a := talk.Amendment{Spot: talk.Spot{Part: talk.PartWhat, N: 1}, Text: "een week meelopen", By: "Ans", Why: "zo was het"}
	changed, err := talk.CorrectCopies(earlier, []*talk.Session{other, live, later}, a, w.now())
	if err != nil || len(changed) != 1 || changed[0] != later {
		t.Fatalf("changed %d talks, %v", len(changed), err)
	}
	want := talk.Correction{Spot: talk.Spot{Part: talk.PartReview}, Was: "een dag meelopen", At: w.wall, By: "Ans", Why: "zo was het"}
	if got := later.Plan.Reviewed[0].What; got != a.Text || !slices.Equal(later.Corrections, []talk.Correction{want}) {
		t.Errorf("copy is %q, kept %+v", got, later.Corrections)
	}
	a.Spot.Part = talk.PartHelp
	if changed, err := talk.CorrectCopies(earlier, []*talk.Session{later}, a, w.now()); err != nil || len(changed) > 0 {
		t.Errorf("help changed %d talks, %v", len(changed), err)
	}
	before := earlier.Clone()
	later = follows("een dag meelopen")
	ok(t, earlier.Erase(talk.Spot{Part: talk.PartLine, N: 4}, "", w.now()))
	if _, err := talk.EraseCopies(before, earlier, []*talk.Session{live, later}, "Ans", w.now()); !errors.Is(err, talk.ErrCopied) {
		t.Errorf("with a copy in an unfinished talk: %v", err)
	}
	changed, err = talk.EraseCopies(before, earlier, []*talk.Session{other, later}, "Ans", w.now())
	if err != nil || len(changed) != 1 || changed[0] != later || later.Plan.Reviewed[0].What != "" {
		t.Errorf("changed %d talks, %v: %+v", len(changed), err, later.Plan.Reviewed)
	}
}

// Klad that was destroyed on its date meanwhile does not come back with a
// correction of a talk that was read before.
func TestCorrectionDropsKladThatIsOver(t *testing.T) {
	s, w := closed(t)
	at := talk.Spot{Part: talk.PartGoal}
	w.jump(talk.DraftKept - 2*time.Hour)
	ok(t, s.Correct(talk.Amendment{Spot: at, Text: "een"}, w.now()))
	if _, there := s.Line(3); !there {
		t.Error("klad is gone before its date")
	}
	ok(t, s.Correct(talk.Amendment{Spot: at, Text: "twee"}, w.jump(2*time.Hour)))
	if _, there := s.Line(3); there {
		t.Error("klad is stored after its date")
	}
}

// Whatever is corrected and erased, in any order: a clone that was taken before
// does not change, every text is the last one that was given it, and what it
// was can be told back to the first.
func TestCorrectionsOfAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := closed(t)
		all := spots()
		now, first := map[talk.Spot]string{}, map[talk.Spot]string{}
		for _, at := range all {
			first[at], _ = s.TextAt(at)
			now[at] = first[at]
		}
		for range rapid.IntRange(1, 12).Draw(t, "times") {
			before := s.Clone()
			kept := before.Clone()
			at := rapid.SampledFrom(all).Draw(t, "at")
			text := rapid.SampledFrom([]string{"een", "twee", "drie"}).Draw(t, "text")
			switch err := s.Correct(talk.Amendment{Spot: at, Text: text}, w.pass(time.Second)); {
			case at.Part == talk.PartPerson && rapid.Bool().Draw(t, "weg"):
				ok(t, s.Erase(at, "", w.now()))
				now[at], first[at] = "", ""
			default:
				ok(t, err)
				now[at] = text
			}
			if !reflect.DeepEqual(exported(before), exported(kept)) {
				t.Fatalf("a clone changed")
			}
		}
		for _, at := range all {
			was := s.Before(at)
			text, _ := s.TextAt(at)
			if text != now[at] {
				t.Fatalf("%v is %q, want %q", at, text, now[at])
			}
			oldest := text
			if len(was) > 0 {
				oldest = was[0].Was
			}
			if oldest != first[at] {
				t.Fatalf("%v was %q at first, want %q", at, oldest, first[at])
			}
		}
	})
}

// exported is what of a session is told.
func exported(s *talk.Session) []any {
	return []any{s.Rev, s.Plan, s.Notes, s.Steps, s.Closing, s.Corrections}
}
