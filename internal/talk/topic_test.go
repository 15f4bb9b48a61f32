package talk_test

import (
	"errors"
	"testing"
	"time"

	"gesprek/internal/talk"
)

func TestDiscuss(t *testing.T) {
	s, w := started(t)
	add(t, s, w, "een regel")
	at := w.pass(time.Minute)
	ok(t, s.Discuss("aandebak", "2022-2023", at))
	rev := s.Rev
	ok(t, s.Discuss("aandebak", "2025-2026", w.pass(time.Minute)))
	same(t, "revision after the second time", s.Rev, rev)
	got, done := s.Discussed("aandebak")
	same(t, "discussed", done, true)
	same(t, "topic", got, talk.Topic{ID: "aandebak", Year: "2022-2023", At: at.Wall})
	if _, done := s.Discussed("iets anders"); done {
		t.Error("something else was discussed")
	}

	kept := s.Clone()
	if _, some := s.Undo(w.now()); !some || len(s.Topics) != 0 || len(s.Notes) != 1 {
		t.Errorf("undo: %v, %v", s.Topics, s.Notes)
	}
	same(t, "in the copy", len(kept.Topics), 1)
	if _, some := s.Redo(w.now()); !some || len(s.Topics) != 1 {
		t.Errorf("redo: %v", s.Topics)
	}
	_, _ = s.Undo(w.now())
	if _, some := s.Undo(w.now()); !some || len(s.Notes) != 1 || s.Notes[0].Text == "een regel" {
		t.Errorf("undo of the line before: %+v", s.Notes)
	}
}

func TestDiscussOutsideTheTalk(t *testing.T) {
	w := newWatch()
	s, err := talk.New("x", talk.Plan{Kind: talk.Individual, Length: talk.Minimum}, testGuide())
	ok(t, err)
	if err := s.Discuss("aandebak", "", w.now()); !errors.Is(err, talk.ErrNotReady) {
		t.Errorf("before the start: %v", err)
	}
	s.Start(w.now())
	ok(t, s.SetNoStep("geen", w.now()))
	ok(t, s.SetShort("kort", w.now()))
	ok(t, s.Finish(w.now()))
	if err := s.Discuss("aandebak", "", w.now()); !errors.Is(err, talk.ErrFinished) {
		t.Errorf("after the end: %v", err)
	}
}

// What was discussed in another copy is not lost, and what was known here stays.
func TestDiscussedElsewhere(t *testing.T) {
	s, w := started(t)
	home := s.Clone()
	ok(t, home.Attach(testGuide()))
	before := w.now().Wall
	ok(t, s.Discuss("hier", "", w.pass(time.Minute)))
	ok(t, home.Discuss("thuis", "", w.pass(time.Minute)))
	ok(t, home.Discuss("hier", "", w.pass(time.Minute)))
	same(t, "added", s.TakeOver(home, before), 1)
	same(t, "again", s.TakeOver(home, before), 0)
	here, _ := s.Discussed("hier")
	same(t, "when it was here", here.At, before.Add(time.Minute))
	_, there := s.Discussed("thuis")
	same(t, "from home", there, true)
}

func TestFactAbout(t *testing.T) {
	for id, want := range map[string]bool{"aandebak": true, "aandebak-mbo": true, "aandebakker": false, "mbo-aandebak": false, "": false} {
		f := talk.Fact{ID: id}
		same(t, id, f.About("aandebak"), want)
	}
}
