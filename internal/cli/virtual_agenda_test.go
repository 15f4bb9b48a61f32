package cli_test

import (
	"slices"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// TestAgendaLeadsTheTalk makes an agenda the evening before, loses power, holds half
// of the talk the next morning, loses power again, and ends it the day after: all of
// it walks what was settled.
func TestAgendaLeadsTheTalk(t *testing.T) {
	t.Parallel()
	evening := folder(t.TempDir())
	g := guideOf(t, "vmbo-2-tl-individueel")
	virtual(t, sunday().Add(6*time.Hour), func(t *testing.T) {
		s := sit(t, evening, setup{width: 100, height: 40})
		who := s.add(talk.VO23)
		s.press("enter").sees(nl.CardTitle(who.Name(), who.Class)).typ("a").sees(nl.AgendaTitle(who.Name(), who.Class), "een voorstel")
		s.typ("kiezen met een plan").press("down", "down", "down", "right", "right").sees("12 vragen in 30 minuten")
		s.press("down", "right", "down").typ(" ") // longer, and without the first question
		s.press("ctrl+n").typ("Wat hoorde {naam} thuis?").sees(nl.AgendaOwnFine).press("enter").sees("eigen: Wat hoorde Noor thuis?")
		s.wait(500 * time.Millisecond)
		morning := evening.image(t) // what is left after kill -9
		s.leave()
		s.wait(13 * time.Hour)

		s = sit(t, morning, setup{})
		s.press("enter").sees(nl.CardTitle(who.Name(), who.Class), "Agenda klaar: 12 vragen in 30 minuten · kiezen met een plan")
		s.typ("g").sees("kiezen met een plan").press("f5")
		asked := agendaOf(t, g)
		s.sees("00:00 van minimaal 20:00", asked[0].Said(who.FirstName)[:20])
		for _, r := range asked[1:6] {
			s.wait(2 * time.Minute).press("tab").sees(r.Said(who.FirstName)[:12])
		}
		s.typ("zegt dat het werkplaatsje lonkt").wait(500 * time.Millisecond)
		after := morning.image(t)
		s.leave()
		s.wait(26 * time.Hour)

		s = sit(t, after, setup{})
		s.press("enter").sees(asked[5].Said(who.FirstName)[:12], "lonkt")
		for _, r := range asked[6:] {
			s.wait(2 * time.Minute).press("tab").sees(r.Said(who.FirstName)[:12])
		}
		s.wait(time.Minute).press("tab").sees(nl.LiveLast)
		s.leave()
		checkAgenda(t, after, asked)
	})
}

// agendaOf are the questions that the test settles, in their order.
func agendaOf(t *testing.T, g talk.Guide) []talk.AgendaRow {
	t.Helper()
	a := talk.NewAgenda(&g, talk.Individual, 30*time.Minute, nil)
	ok(t, a.Switch(talk.Opening, a.Stages[0].Rows[0].ID))
	if _, err := a.Add(talk.Opening, "Wat hoorde {naam} thuis?", talk.ToPupil); err != nil {
		t.Fatal(err)
	}
	var asked []talk.AgendaRow
	chosen := a.Chosen()
	for _, s := range chosen.Stages {
		asked = append(asked, s.Rows...)
	}
	return asked
}

// checkAgenda reads the talk back, as another process would.
func checkAgenda(t *testing.T, at folder, want []talk.AgendaRow) {
	t.Helper()
	s := at.theTalk(t)
	var got, ids []string
	for _, a := range s.Asked {
		got = append(got, a.Prompt)
	}
	for _, r := range want {
		ids = append(ids, r.ID)
	}
	if !slices.Equal(got, ids) {
		t.Errorf("asked %v, want %v", got, ids)
	}
	if s.Plan.Goal != "kiezen met een plan" || s.Plan.Length != 30*time.Minute {
		t.Errorf("plan is %+v", s.Plan)
	}
	db := at.open(t)
	defer func() { ok(t, db.Close()) }()
	entries, err := db.Entries(t.Context(), s.Plan.PupilID)
	ok(t, err)
	if next := school.NextAgenda(entries); next.ID != "" {
		t.Errorf("the agenda is still on the card: %+v", next)
	}
}
