package store

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// normal is what of a session must come back: its exported fields, times
// cut to milliseconds, no difference between nil and empty.
func normal(s *talk.Session) *talk.Session {
	out, from := &talk.Session{}, reflect.ValueOf(s.Clone()).Elem()
	for i := range from.NumField() {
		if from.Type().Field(i).IsExported() {
			reflect.ValueOf(out).Elem().Field(i).Set(from.Field(i))
		}
	}
	out.Events, out.Asked, out.Notes = orNil(out.Events), orNil(out.Asked), orNil(out.Notes)
	out.Steps, out.Silences, out.Marks = orNil(out.Steps), orNil(out.Silences), orNil(out.Marks)
	out.Topics = orNil(out.Topics)
	out.Seen, out.At.Since, out.Closing.Until = cut(out.Seen), cut(out.At.Since), milli(out.Closing.Until)
	out.Closing.NextOn, out.Closing.Insights = milli(out.Closing.NextOn), orNil(out.Closing.Insights)
	out.Plan.Participants = orNil(out.Plan.Participants)
	out.Plan.Touched = orNil(out.Plan.Touched)
	out.Plan.Reviewed = orNil(out.Plan.Reviewed)
	for i := range out.Events {
		e := &out.Events[i]
		e.At, e.From = cut(e.At), cut(e.From)
	}
	for i := range out.Asked {
		a := &out.Asked[i]
		a.At, a.Texts, a.Ladder = milli(a.At), orNil(a.Texts), orNil(a.Ladder)
	}
	for i := range out.Notes {
		n := &out.Notes[i]
		n.At, n.Edited, n.History = milli(n.At), milli(n.Edited), orNil(slices.Clone(n.History))
		for j := range n.History {
			n.History[j].At = milli(n.History[j].At)
		}
	}
	for i := range out.Steps {
		out.Steps[i].Due = milli(out.Steps[i].Due)
	}
	out.Corrections = orNil(out.Corrections)
	for i := range out.Corrections {
		out.Corrections[i].At = milli(out.Corrections[i].At)
	}
	for i := range out.Topics {
		out.Topics[i].At = milli(out.Topics[i].At)
	}
	for i := range out.Silences {
		out.Silences[i].At = milli(out.Silences[i].At)
	}
	for i := range out.Marks {
		out.Marks[i].At = milli(out.Marks[i].At)
	}
	return out
}

func milli(t time.Time) time.Time { return t.Truncate(time.Millisecond) }

func cut(i talk.Instant) talk.Instant {
	i.Wall = milli(i.Wall)
	return i
}

func orNil[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}

// failer is what testing.T and rapid.T share.
type failer interface {
	Helper()
	Fatalf(string, ...any)
}

func sameTalk(t failer, got, want *talk.Session) {
	t.Helper()
	got, want = normal(got), normal(want)
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("read back\n%+v\nwant\n%+v", got, want)
	}
}

// actor drives a session through its methods at random. A method that says no
// is as good as one that says yes.
type actor struct {
	*rapid.T
	s     *talk.Session
	now   talk.Instant
	saved *talk.Session // as it was when this revision was first saved
}

// save saves and compares. Looking at the clock moves Seen without making a
// revision; that much a save leaves out.
func (a *actor) save(t *testing.T, db *DB) {
	if a.saved == nil || a.saved.Rev != a.s.Rev {
		a.saved = a.s.Clone()
	}
	ok(t, db.SaveTalk(t.Context(), a.s.Clone()))
	sameTalk(a.T, stored(t, db, a.s.ID), a.saved)
}

func (a *actor) pass() {
	d := time.Duration(rapid.Int64Range(0, int64(4*time.Minute)).Draw(a.T, "pass"))
	switch rapid.IntRange(0, 20).Draw(a.T, "clock") {
	case 0: // the program was stopped and started again
		a.now = talk.Instant{Wall: a.now.Wall.Add(d), Run: a.now.Run + 1, Mono: 3}
		a.s.Reopen(a.now)
	case 1: // the wall clock was set back
		a.now = talk.Instant{Wall: a.now.Wall.Add(-d), Mono: a.now.Mono + d, Run: a.now.Run}
	default:
		a.now = after(a.now, d)
	}
}

func (a *actor) note() int {
	if len(a.s.Notes) == 0 {
		return 0
	}
	return a.s.Notes[rapid.IntRange(0, len(a.s.Notes)-1).Draw(a.T, "line")].ID
}

func (a *actor) words() string {
	raw := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"“ ik", "é\xff\x00", "", "اسم ⵣ 👩‍👧"}))
	return raw.Draw(a.T, "words")
}

// spot is where a text may stand.
func (a *actor) spot() talk.Spot {
	parts := []talk.Part{talk.PartLine, talk.PartLine, talk.PartWhat, talk.PartWhen, talk.PartReview, talk.PartPerson, talk.PartGoal, talk.PartNoStep, talk.PartInsight, talk.PartReaders, talk.PartNext, talk.PartNoNext, talk.PartAsked}
	n := rapid.IntRange(0, 3).Draw(a.T, "n")
	part := rapid.SampledFrom(parts).Draw(a.T, "part")
	if part == talk.PartLine {
		n = a.note()
	}
	return talk.Spot{Part: part, N: n}
}

// act does one thing, the nth of actions.
func (a *actor) act() {
	s, now := a.s, a.now
	kinds := []talk.NoteKind{talk.Plain, talk.Quote, talk.Draft, talk.Draft, talk.Agreement}
	actions := []func(){
		func() { _, _ = s.Add(a.note(), now) },
		func() { _, _ = s.Add(0, now) },
		func() { _ = s.Write(a.note(), a.words(), now) },
		func() { _ = s.Write(a.note(), a.words(), now) },
		func() { _ = s.Mark(a.note(), rapid.SampledFrom(kinds).Draw(a.T, "kind"), now) },
		func() { _ = s.Remove(a.note(), now) },
		func() { s.Undo(now) }, func() { s.Redo(now) }, func() { s.Leave() },
		func() { _ = s.Next(now) }, func() { _ = s.Back(now) }, func() { _ = s.NextStage(now) },
		func() { _ = s.Park(now) }, func() { _ = s.Alternative(now) }, func() { _ = s.FollowUp(now) },
		func() { _ = s.DontKnow(now) }, func() { s.Anyway(now) },
		func() { _, _ = s.MarkMoment(now) }, func() { s.Waited(s.Seen, now) }, func() { s.Observe(now) },
		func() { s.AnswerGap(talk.WentOn, now) },
		func() { _ = s.Pause(rapid.SampledFrom(talk.PauseReasons()).Draw(a.T, "why"), now) },
		func() { _ = s.Resume(now) }, func() { _ = s.Gather(now) },
		func() {
			_, _ = s.PutStep(talk.Step{
				ID: rapid.IntRange(0, 3).Draw(a.T, "step"), What: a.words(), Who: "ik", When: "vrijdag",
				Due: now.Wall.Truncate(24 * time.Hour), State: rapid.SampledFrom(talk.StepStates()).Draw(a.T, "state"),
			}, now)
		},
		func() { _ = s.DropStep(rapid.IntRange(1, 3).Draw(a.T, "step"), now) },
		func() { _ = s.SetUntil(now.Wall.Add(time.Minute), now) }, func() { _ = s.SetShort(a.words(), now) },
		func() { _ = s.SetNoStep(a.words(), now) }, func() { _ = s.SetQuote(a.note(), now) },
		func() {
			_ = s.Discuss(rapid.SampledFrom([]talk.TopicID{"aandebak", "open dag"}).Draw(a.T, "topic"), a.words(), now)
		},
		func() { _ = s.SetSharing(a.words(), now) }, func() { _ = s.SetReaders(a.words(), now) },
		func() { _ = s.SetNext(a.words(), now.Wall.Truncate(24*time.Hour), now) }, func() { _ = s.SetNoNext(a.words(), now) },
		func() {
			_ = s.SetInsight(rapid.SampledFrom(talk.Competences()).Draw(a.T, "competence"), a.words(), now)
		},
		func() { _ = s.Reviewed(talk.Review{Talk: "eerder", Step: 1, State: talk.StepPartly}, now) },
		func() { _ = s.Finish(now) }, func() { _ = s.TakeBack(now) },
		func() {
			_ = s.Correct(talk.Amendment{Spot: a.spot(), Text: a.words(), By: a.words(), Why: a.words()}, now)
		},
		func() { _ = s.Erase(a.spot(), a.words(), now) },
	}
	actions[rapid.IntRange(0, len(actions)-1).Draw(a.T, "act")]()
}

func TestTalkComesBackAsItWas(t *testing.T) {
	f := newFiles(t)
	db, other := f.open(t), f.open(t)
	count := 0
	rapid.Check(t, func(rt *rapid.T) {
		count++
		id := fmt.Sprint("gesprek", count)
		a := &actor{T: rt, s: begun(t, db, id, fmt.Sprint("leerling", count)), now: start()}
		for range rapid.IntRange(1, 30).Draw(rt, "length") {
			a.pass()
			a.act()
			switch rapid.IntRange(0, 6).Draw(rt, "save") {
			case 0, 1:
				a.save(t, db)
			case 2: // another handle, that knows nothing yet
				a.save(t, other)
			case 3: // the program was stopped: go on in what is stored
				a.save(t, db)
				a.s = stored(t, db, id)
				ok(t, a.s.Attach(guide()))
			}
		}
		_ = a.s.TakeBack(a.now) // where it is finished
		finish(t, a.s, time.Minute)
		a.save(t, db)
		sameTalk(rt, stored(t, other, id), a.s)
	})
}

// fill gives every exported field below v a value that is not zero; what the
// schema checks gets one that it knows.
func fill(v reflect.Value, n *int) {
	*n++
	switch at := v.Addr().Interface().(type) {
	case *talk.Kind:
		*at = talk.WithParents
	case *talk.Phase:
		*at = talk.MBO
	case *talk.EventKind:
		*at = talk.Lapsed
	case *talk.Answer:
		*at = talk.WentOn
	case *talk.PromptState:
		*at = talk.Parked
	case *talk.NoteKind:
		*at = talk.Quote
	case *school.EntryKind:
		*at = school.Prepared
	case *talk.StepState:
		*at = talk.StepPartly
	case *time.Time:
		*at = start().Wall.Add(time.Duration(*n) * time.Second)
	default:
		fillKind(v, n)
	}
}

func fillKind(v reflect.Value, n *int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint("x", *n))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n))
	case reflect.Uint8:
		v.SetUint(uint64(*n % 200))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), n)
			}
		}
	default:
		panic(fmt.Sprintf("no value for a %v", v.Type()))
	}
}

// TestNoFieldIsForgotten fails when the domain gets a field that the store
// does not know.
func TestNoFieldIsForgotten(t *testing.T) {
	db := newFiles(t).open(t)
	var s talk.Session
	var p school.Pupil
	var settings school.Settings
	var e school.Entry
	n := 0
	fill(reflect.ValueOf(&p).Elem(), &n)
	fill(reflect.ValueOf(&s).Elem(), &n)
	fill(reflect.ValueOf(&settings).Elem(), &n)
	fill(reflect.ValueOf(&e).Elem(), &n)
	e.Pupil, e.Row = p.ID, "" // which only what a row of talks has planned has
	s.Plan.PupilID = p.ID
	ok(t, db.SavePupil(t.Context(), p, time.Time{}))
	ok(t, db.SaveTalk(t.Context(), &s))
	ok(t, db.SaveSettings(t.Context(), settings))
	ok(t, db.SaveEntry(t.Context(), e))
	sameTalk(t, stored(t, db, s.ID), &s)
	if got, err := db.Entries(t.Context(), p.ID); err != nil || !slices.Equal(got, []school.Entry{e}) {
		t.Errorf("entry %+v came back as %+v, %v", e, got, err)
	}
	pupils, err := db.Pupils(t.Context())
	if err != nil || !slices.Equal(pupils, []school.Pupil{p}) {
		t.Errorf("pupil %+v came back as %+v, %v", p, pupils, err)
	}
	if got, err := db.Settings(t.Context()); err != nil || got != settings {
		t.Errorf("settings %+v came back as %+v, %v", settings, got, err)
	}
}

func TestEveryKindAndStateCanBeStored(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	for i, kind := range talk.Kinds() {
		for j, phase := range append(talk.Phases(), talk.Other) {
			s := begun(t, db, fmt.Sprint(i, "-", j), fmt.Sprint("p", i, "-", j))
			s.Plan.Kind, s.Plan.Phase = kind, phase
			for k, state := range talk.StepStates() {
				s.Steps = append(s.Steps, talk.Step{ID: k + 1, State: state})
				s.Plan.Reviewed = append(s.Plan.Reviewed, talk.Review{Talk: "x", Step: k, State: state})
			}
			for k, state := range []talk.PromptState{talk.Showing, talk.Was, talk.Skipped, talk.Parked} {
				s.Asked = append(s.Asked, talk.Asked{Prompt: fmt.Sprint(k), State: state})
			}
			for k, kind := range []talk.NoteKind{talk.Plain, talk.Quote, talk.Draft, talk.Agreement} {
				s.Notes = append(s.Notes, talk.Note{ID: k + 1, Kind: kind, Text: "x"})
			}
			for _, answer := range []talk.Answer{talk.Unanswered, talk.WentOn, talk.WasAway} {
				s.Events = append(s.Events, talk.Event{Kind: talk.Lapsed, Counts: answer})
			}
			for _, kind := range []talk.EventKind{talk.Entered, talk.Paused, talk.Resumed} {
				s.Events = append(s.Events, talk.Event{Kind: kind, Reason: talk.Later})
			}
			ok(t, db.SaveTalk(t.Context(), s))
			sameTalk(t, stored(t, db, s.ID), s)
		}
	}
}

func TestOlderRevisionIsNotStored(t *testing.T) {
	f := newFiles(t)
	db, other := f.open(t), f.open(t)
	s := begun(t, db, "g", "p")
	early := s.Clone()
	line(t, s, talk.Plain, "de tweede keer")
	ok(t, db.SaveTalk(t.Context(), s))
	for _, handle := range []*DB{db, other} {
		ok(t, handle.SaveTalk(t.Context(), early))
		sameTalk(t, stored(t, db, "g"), s)
	}
	same := s.Clone()
	same.Plan.Goal = "zelfde revisie, iets anders"
	ok(t, db.SaveTalk(t.Context(), same))
	sameTalk(t, stored(t, db, "g"), s)
}

func TestKeystrokeWritesLittle(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	for range 50 {
		line(t, s, talk.Plain, "iets over het klassenfeest")
	}
	was := s.Clone()
	ok(t, s.Write(50, "iets over het klassenfeest!", after(s.Seen, time.Second)))
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	key, err := db.sealer.NewKeys(1)
	ok(t, err)
	c := changes{sealer: db.sealer, talk: "g", pupilKey: key[0]}
	c.all(was, s)
	if len(c.list) != 1 {
		t.Errorf("a key writes %d statements beside the row of the talk, want 1", len(c.list))
	}
}

func TestOneLiveTalkPerPupil(t *testing.T) {
	db := newFiles(t).open(t)
	first, second := begun(t, db, "een", "p"), begun(t, db, "twee", "p")
	ok(t, db.SaveTalk(t.Context(), first))
	if err := db.SaveTalk(t.Context(), second); !errors.Is(err, ErrLiveTalk) {
		t.Fatalf("second talk: %v, want %v", err, ErrLiveTalk)
	}
	finish(t, first, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), first))
	ok(t, db.SaveTalk(t.Context(), second))
	ok(t, db.SaveTalk(t.Context(), begun(t, db, "drie", "q")))
}

// A talk whose end is taken back is unfinished again, also for a handle that
// has forgotten it, and nothing of it is lost.
func TestEndCanBeTakenBack(t *testing.T) {
	f := newFiles(t)
	db, other := f.open(t), f.open(t)
	s := begun(t, db, "een", "p")
	line(t, s, talk.Plain, "blijft")
	line(t, s, talk.Draft, "klad")
	for i, handle := range []*DB{db, other, db} {
		finish(t, s, 10*time.Minute)
		ok(t, db.SaveTalk(t.Context(), s))
		key := column[string](t, db, "select klad_key from talk")
		ok(t, s.TakeBack(after(s.Seen, time.Minute)))
		ok(t, handle.SaveTalk(t.Context(), s.Clone()))
		sameTalk(t, stored(t, db, "een"), s)
		list, err := db.Summaries(t.Context())
		if err != nil || len(list) != 1 || list[0].Ended {
			t.Fatalf("time %d: summaries are %+v, %v", i, list, err)
		}
		if now := column[string](t, db, "select klad_key from talk"); now != key {
			t.Errorf("time %d: another klad key", i)
		}
		ok(t, s.Resume(s.Seen))
	}
}

// Only while the pupil has no other unfinished talk; the save says so, and what
// is stored stays finished.
func TestEndStaysWhileAnotherTalkIsLive(t *testing.T) {
	db := newFiles(t).open(t)
	first, second := begun(t, db, "een", "p"), begun(t, db, "twee", "p")
	finish(t, first, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), first))
	ok(t, db.SaveTalk(t.Context(), second))
	before := first.Clone()
	ok(t, first.TakeBack(first.Seen))
	for range 2 {
		if err := db.SaveTalk(t.Context(), first); !errors.Is(err, ErrLiveTalk) {
			t.Fatalf("taken back: %v, want %v", err, ErrLiveTalk)
		}
		sameTalk(t, stored(t, db, "een"), before)
	}
	finish(t, second, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), second))
	ok(t, db.SaveTalk(t.Context(), first))
	sameTalk(t, stored(t, db, "een"), first)
}

func TestReviewReachesTheEarlierStep(t *testing.T) {
	db := newFiles(t).open(t)
	first := begun(t, db, "een", "p")
	for _, what := range []string{"bellen", "mailen"} {
		_, err := first.PutStep(talk.Step{What: what, Who: "ik", When: "morgen"}, first.Seen)
		ok(t, err)
	}
	finish(t, first, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), first))
	stranger := begun(t, db, "ander", "q")
	ok(t, stranger.Reviewed(talk.Review{Talk: "een", Step: 2, State: talk.StepDropped}, stranger.Seen))
	ok(t, db.SaveTalk(t.Context(), stranger))

	second := begun(t, db, "twee", "p")
	for _, state := range []talk.StepState{talk.StepDone, talk.StepPartly, talk.StepOpen, talk.StepFailed} {
		ok(t, second.Reviewed(talk.Review{Talk: "een", Step: 1, State: state}, second.Seen))
		ok(t, db.SaveTalk(t.Context(), second))
		steps := stored(t, db, "een").Steps
		if steps[0].State != state || steps[1].State != talk.StepOpen {
			t.Errorf("reviewed as %s: steps are %+v", state, steps)
		}
	}
}

func TestReviewOfItselfChangesNothing(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	_, err := s.PutStep(talk.Step{What: "bellen"}, s.Seen)
	ok(t, err)
	ok(t, s.Reviewed(talk.Review{Talk: "g", Step: 1, State: talk.StepDone}, s.Seen))
	ok(t, db.SaveTalk(t.Context(), s))
	sameTalk(t, stored(t, db, "g"), s)
}

func TestListsCanBecomeShorter(t *testing.T) {
	db := newFiles(t).open(t)
	var s talk.Session
	n := 0
	fill(reflect.ValueOf(&s).Elem(), &n)
	ok(t, db.SavePupil(t.Context(), noor(s.Plan.PupilID), time.Time{}))
	ok(t, db.SaveTalk(t.Context(), &s))
	s.Events, s.Asked, s.Notes, s.Steps = s.Events[:1], s.Asked[:1], s.Notes[1:], s.Steps[1:]
	s.Silences, s.Marks, s.Plan.Reviewed = s.Silences[:1], nil, s.Plan.Reviewed[:1]
	s.Rev++
	ok(t, db.SaveTalk(t.Context(), &s))
	sameTalk(t, stored(t, db, s.ID), &s)
}

func TestListsAreNewestFirst(t *testing.T) {
	db := newFiles(t).open(t)
	for i := range 3 {
		s := begun(t, db, fmt.Sprint(i), "p")
		s.Events[0].At.Wall = s.Events[0].At.Wall.AddDate(0, 0, i)
		line(t, s, talk.Draft, "klad")
		finish(t, s, time.Duration(20+i)*time.Minute)
		ok(t, db.SaveTalk(t.Context(), s))
	}
	planned, err := talk.New("plan", talk.Plan{PupilID: "p", Kind: talk.Reflection}, guide())
	ok(t, err)
	ok(t, db.SaveTalk(t.Context(), planned))

	talks, err := db.TalksOf(t.Context(), "p")
	ok(t, err)
	list, err := db.Summaries(t.Context())
	ok(t, err)
	want := []string{"plan", "2", "1", "0"}
	for i, id := range want {
		if len(talks) != len(want) || len(list) != len(want) || talks[i].ID != id || list[i].ID != id {
			t.Fatalf("order is %v and %v, want %v", talks, list, want)
		}
	}
	s := talks[1]
	wanted := talk.Summary{
		ID: "2", PupilID: "p", Kind: talk.Individual, Phase: talk.VO23, Began: milli(s.Began()),
		Seen: milli(s.Seen.Wall), Ended: true, Stopped: milli(s.Events[len(s.Events)-1].At.Wall), Counted: s.Total(s.Seen), Drafts: true,
	}
	if list[1] != wanted {
		t.Errorf("summary is %+v, want %+v", list[1], wanted)
	}
	if none, err := db.TalksOf(t.Context(), "niemand"); err != nil || len(none) != 0 {
		t.Errorf("talks of nobody: %v, %v", none, err)
	}
}

// A list of pupils wants this year's talks, those that are not finished, and
// the latest of every pupil.
func TestRecentTalks(t *testing.T) {
	db := newFiles(t).open(t)
	hold := func(id, pupil string, day int, ended bool) {
		s := begun(t, db, id, pupil)
		s.Events[0].At.Wall = s.Events[0].At.Wall.AddDate(0, 0, day)
		if ended {
			finish(t, s, 20*time.Minute)
		}
		ok(t, db.SaveTalk(t.Context(), s))
	}
	hold("old", "p", 1, true)
	hold("older", "p", 0, true)
	hold("open", "p", 2, false)
	hold("new", "q", 10, true)
	hold("before", "q", 3, true)
	hold("alone", "r", 0, true)
	all, err := db.Summaries(t.Context())
	ok(t, err)
	list, err := db.Recent(t.Context(), all[0].Began)
	ok(t, err)
	var ids []string
	for _, s := range list {
		ids = append(ids, s.ID)
	}
	if want := []string{"new", "open", "old", "alone"}; !slices.Equal(ids, want) {
		t.Errorf("recent talks are %v, want %v", ids, want)
	}
}

func TestPupilsAndSettingsComeBack(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	if s, err := db.Settings(t.Context()); err != nil || s != (school.Settings{}) {
		t.Fatalf("first settings: %+v, %v", s, err)
	}
	want := school.Settings{Name: "Bram Haket", Role: talk.Mentor, School: "De Brug", Theme: "licht"}
	ok(t, db.SaveSettings(t.Context(), want))
	want.School = "De Nieuwe Brug"
	ok(t, db.SaveSettings(t.Context(), want))
	left := noor("b")
	left.LeftOn, left.LastName = time.Date(2026, 7, 31, 0, 0, 0, 0, time.UTC), "Şimşek"
	pupils := []school.Pupil{noor("a"), left, noor("c")}
	ok(t, db.SavePupils(t.Context(), append(pupils, noor("a")), time.Time{}))
	pupils[0].Class = "3B"
	ok(t, db.SavePupil(t.Context(), pupils[0], time.Time{}))
	for _, handle := range []*DB{db, f.open(t)} {
		got, err := handle.Pupils(t.Context())
		if err != nil || !slices.Equal(got, pupils) {
			t.Errorf("pupils: %+v, %v, want %+v", got, err, pupils)
		}
		if s, err := handle.Settings(t.Context()); err != nil || s != want {
			t.Errorf("settings: %+v, %v, want %+v", s, err, want)
		}
	}
}

func TestNotThere(t *testing.T) {
	db := newFiles(t).open(t)
	if _, err := db.Talk(t.Context(), "x"); !errors.Is(err, ErrNotFound) {
		t.Errorf("talk: %v", err)
	}
	s := begun(t, db, "g", "p")
	s.Plan.PupilID = "niemand"
	if err := db.SaveTalk(t.Context(), s); !errors.Is(err, ErrNotFound) {
		t.Errorf("talk of nobody: %v", err)
	}
	s.Plan.PupilID = "p"
	ok(t, db.SaveTalk(t.Context(), s))
	ok(t, db.SavePupil(t.Context(), noor("q"), time.Time{}))
	s.Plan.PupilID = "q"
	s.Rev++
	if err := db.SaveTalk(t.Context(), s); err == nil {
		t.Error("a talk went over to another pupil")
	}
}
