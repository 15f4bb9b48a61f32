package store

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// settled is an agenda with an own question, for the guide of the tests.
func settled(t testing.TB) talk.Agenda {
	t.Helper()
	a := talk.NewAgenda(guide(), talk.Individual, 30*time.Minute, nil)
	a.SetGoal("kiezen tussen zorg en techniek")
	_, err := a.Add(talk.Experience, "Wat vond je van de lasbrug?", talk.ToPupil)
	ok(t, err)
	a.SetMinutes(talk.Experience, 11)
	return a
}

// TestTalkKeepsItsAgenda reads a talk back in another process: it walks the same.
func TestTalkKeepsItsAgenda(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	was := begun(t, db, "g", "p")
	a := settled(t)
	plan := was.Plan
	plan.Agenda, plan.Length = a.Chosen(), a.Length
	s, err := talk.New("g", plan, guide())
	ok(t, err)
	s.Start(start())
	ok(t, s.NextStage(after(start(), time.Minute)))
	ok(t, db.SaveTalk(t.Context(), s))
	got := stored(t, f.open(t), "g")
	sameTalk(t, got, s)
	ok(t, got.Attach(guide()))
	if !reflect.DeepEqual(got.Guide(), s.Guide()) || len(got.Guide().Stages[1].Spare) == 0 {
		t.Errorf("walks %+v, want %+v", got.Guide().Stages, s.Guide().Stages)
	}
}

// TestAgendaOnTheCard: it is kept, found by what was typed in it and not by its
// form, and what a merge brings is the newest.
func TestAgendaOnTheCard(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.SavePupil(t.Context(), noor("p"), time.Time{}))
	a := settled(t)
	e := school.AgendaEntry("agenda", "p", &a, start().Wall, "Bram Haket")
	ok(t, db.SaveEntry(t.Context(), e))
	other := twin(t, db)
	a.SetGoal("alleen techniek")
	newer := school.AgendaEntry("agenda", "p", &a, start().Wall.Add(time.Hour), "Bram Haket")
	ok(t, other.SavePupil(t.Context(), noor("p"), time.Time{}))
	ok(t, other.SaveEntry(t.Context(), newer))
	_, err := db.Merge(t.Context(), other)
	ok(t, err)
	list, err := db.Entries(t.Context(), "p")
	if err != nil || !slices.Equal(list, []school.Entry{newer}) {
		t.Fatalf("entries are %+v, %v", list, err)
	}
	var texts []string
	for _, l := range lines(t, db) {
		texts = append(texts, l.Text)
	}
	if want := []string{"Bram Haket", "Wat vond je van de lasbrug?", "alleen techniek"}; !slices.Equal(slices.Sorted(slices.Values(texts)), want) {
		t.Errorf("found %q, want %q", texts, want)
	}
}
