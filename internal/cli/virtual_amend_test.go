package cli_test

import (
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// heldTalk is a sitting in which a talk was held and closed.
func heldTalk(t *testing.T, at folder) *mentor {
	t.Helper()
	m := begun(t, at, setup{})
	m.note("helpt op zaterdag in de bakkerij")
	m.note("gaat over een ander kind")
	m.until(22 * time.Minute)
	m.finish()
	m.press("esc").wait(time.Second).sees("22 nov")
	return m
}

// TestCorrectedLineSurvives: a line is corrected in the report, another taken
// out for good, the program is killed, and the next one shows it so.
func TestCorrectedLineSurvives(t *testing.T) {
	t.Parallel()
	at := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		m := heldTalk(t, at)
		m.quit()
		m.wait(48 * time.Hour)
		s := sit(t, at, setup{height: 60, width: 100})
		s.press("f6").sees("helpt op zaterdag").press("ctrl+e").typ("zaterdag").press("enter")
		s.typ(" van opa").press("tab").typ("verkeerd verstaan").press("ctrl+s").wait(time.Second)
		s.sees(nl.CorrectDone, "bakkerij van opa", "Dit verslag is verbeterd op 24 november 2026.")
		s.press("f4").typ("ander kind").press("enter", "ctrl+d").sees("voorgoed weg").press("enter").wait(time.Second)
		s.sees(nl.CorrectErased).lacks("ander kind")
		left := at.image(t) // what is left after kill -9
		s.leave()

		s = sit(t, left, setup{height: 60, width: 100})
		s.press("f6").sees("bakkerij van opa", "Dit verslag is verbeterd op 24 november 2026.").lacks("ander kind", nl.CorrectDone)
		s.quit()
		got := left.theTalk(t)
		line := talk.Spot{Part: talk.PartLine, N: 1}
		was := got.Before(line)
		if len(was) != 1 || was[0].Was != "helpt op zaterdag in de bakkerij" || was[0].Why != "verkeerd verstaan" {
			t.Errorf("kept %+v", was)
		}
		if len(got.Notes) != 1 || len(got.Corrections) != 2 || got.Corrections[1].Spot.Part != talk.PartErased {
			t.Errorf("lines %+v, corrections %+v", got.Notes, got.Corrections)
		}
		db := left.open(t)
		acts, err := db.Acts(t.Context(), got.Plan.PupilID)
		ok(t, err)
		if len(acts) != 2 || acts[0].Kind != school.ActCorrect || acts[1].Kind != school.ActCorrect {
			t.Errorf("log is %+v", acts)
		}
		ok(t, db.Close())
	})
}

// TestErasedPupilIsGone: a pupil gets a date of leaving, the program nudges two
// years later, and after the clean-up nothing is left of them.
func TestErasedPupilIsGone(t *testing.T) {
	t.Parallel()
	at := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		m := heldTalk(t, at)
		m.press("ctrl+e")
		for range 6 {
			m.press("down")
		}
		m.typ("20-11-2026").sees("bewaard tot 20 november 2028").press("ctrl+s").wait(time.Second)
		m.sees(nl.CardLeft(time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC))).press("esc").lacks("Wit, Noor")
		m.quit()
		talkID, pupil := at.theTalk(t).ID, at.theTalk(t).Plan.PupilID
		m.wait(2 * 365 * 24 * time.Hour)

		s := sit(t, at, setup{})
		s.sees("1 leerling is langer dan twee jaar weg.").press("ctrl+o").sees("✓ Wit, Noor de", "20 nov 2028").press("enter")
		s.sees("Noor de Wit · 2B · 1 gesprek").press("enter").sees("Er is niets gewist.").typ("1").press("enter").wait(2 * time.Second)
		s.sees(nl.EraseDone(1, 1)).press("esc").sees("Er is niemand van school.").press("esc").sees(nl.HomeEmpty)
		s.quit()

		db := at.open(t)
		ok(t, db.Check(t.Context()))
		list, err := db.Pupils(t.Context())
		ok(t, err)
		talks, err := db.Summaries(t.Context())
		ok(t, err)
		acts, err := db.Acts(t.Context(), pupil)
		ok(t, err)
		if len(list)+len(talks) > 0 {
			t.Errorf("left are %+v, %+v", list, talks)
		}
		if _, err := db.Talk(t.Context(), talkID); err == nil {
			t.Error("the talk is still there")
		}
		if len(acts) != 1 || acts[0].Kind != school.ActErase || acts[0].Count != 1 || acts[0].Name != "" {
			t.Errorf("log is %+v", acts)
		}
		ok(t, db.Close())
	})
}
