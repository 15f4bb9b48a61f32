package school_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// agendaFor makes an agenda with an own question.
func agendaFor(t *testing.T, goal string) talk.Agenda {
	t.Helper()
	g := talk.Guide{ID: "proef"}
	for _, id := range talk.Stages() {
		g.Stages = append(g.Stages, talk.Stage{ID: id, Minutes: 4, Prompts: []talk.Prompt{{ID: string(id) + "-1", Text: "Hoe ging het?"}}})
	}
	a := talk.NewAgenda(&g, talk.Individual, talk.Minimum, nil)
	a.SetGoal(goal)
	if _, err := a.Add(talk.Outlook, "Welke dag kijk je mee?", talk.ToPupil); err != nil {
		t.Fatal(err)
	}
	return a
}

func TestNextAgenda(t *testing.T) {
	at := time.Date(2026, time.November, 24, 19, 30, 0, 0, time.UTC)
	first, second := agendaFor(t, "een keuze"), agendaFor(t, "twee keuzes")
	entries := []school.Entry{
		{ID: "blad", Kind: school.Prepared, Text: "over de open dag", At: at.Add(time.Hour)},
		school.AgendaEntry("b", "noor", &second, at.Add(time.Minute), ""),
		school.AgendaEntry("a", "noor", &first, at, "Bram Haket"),
		{ID: "x", Pupil: "noor", Kind: school.Prepared, Sort: school.ByConductor, At: at.Add(time.Hour), Text: "{"},
	}
	next := school.NextAgenda(entries)
	if got := next.Agenda(); next.ID != "b" || !reflect.DeepEqual(got, second) {
		t.Errorf("next is %q with %+v", next.ID, got)
	}
	if got := school.NextAgenda(entries[:1]); got.ID != "" {
		t.Errorf("%q is taken for an agenda", got.ID)
	}
	if a := entries[0].Agenda(); !a.Empty() {
		t.Errorf("what the pupil wrote is read as %+v", a)
	}
}

func TestTyped(t *testing.T) {
	a := agendaFor(t, "een keuze")
	e := school.AgendaEntry("a", "noor", &a, time.Time{}, "")
	if got, want := e.Typed(), []string{"een keuze", "Welke dag kijk je mee?"}; !slices.Equal(got, want) {
		t.Errorf("typed %q, want %q", got, want)
	}
	if got := (school.Entry{Text: "zingt"}).Typed(); !slices.Equal(got, []string{"zingt"}) {
		t.Errorf("typed %q", got)
	}
}
