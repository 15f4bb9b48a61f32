package cli_test

import (
	"slices"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// heeded holds a talk with Noor in which two lines name something that a report
// seldom needs, up to rounding off.
func heeded(s *sitting) *sitting {
	s.t.Helper()
	s.typ("zat lang stil vanwege ADHD").press("enter").typ("moeder zit in de bijstand").press("enter")
	s.wait(21*time.Minute).press("esc", "enter").sees("21 minuten", "f6 nalopen")
	return s
}

// A word that was spared is not pointed out after a restart, from a real store
// with real keys; what became klad stays klad, and all other words are.
func TestSparedWordsSurviveARestart(t *testing.T) {
	at := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		s := sit(t, at, setup{width: 80, height: 40})
		who := s.add(talk.VO23)
		s.press("ctrl+g").sees(nl.PrepareFirstTalk(who.FirstName)).press("ctrl+g")
		heeded(s).lacks("ADHD", "bijstand").press("f6").sees("[ADHD]", "gezondheid", "[bijstand]", "geld thuis")
		s.press("f3").sees("“adhd” wordt niet meer gemeld").lacks("[ADHD]").press("f8").sees("1 regel klad").lacks("let op,")
		s.wait(time.Second).quit()

		notes := at.theTalk(t).Notes
		if i := slices.IndexFunc(notes, func(n talk.Note) bool { return n.Text == "moeder zit in de bijstand" }); notes[i].Kind != talk.Draft {
			t.Errorf("stored %+v", notes[i])
		}
		s = sit(t, at, setup{width: 80, height: 40})
		s.press("enter").sees("zat lang stil vanwege ADHD") // the talk that is not finished
		s.typ("en dyslexie").press("enter", "esc", "enter").sees("1 regel om nog eens te lezen")
		s.press("f6").sees("[dyslexie]").lacks("[ADHD]").press("ctrl+t").lacks("let op,").quit()
	})
}
