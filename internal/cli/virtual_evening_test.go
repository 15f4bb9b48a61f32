package cli_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// families are twelve pupils, in the order of the class list.
func families() []school.Pupil {
	var list []school.Pupil
	for i, name := range []string{"Anna", "Bram", "Cem", "Daan", "Emma", "Fatima", "Gijs", "Hanna", "Ivo", "Jip", "Kees", "Lina"} {
		list = append(list, school.Pupil{ID: fmt.Sprint("p", i), FirstName: name, LastName: string(rune('A'+i)) + "man", Class: "2B", Type: talk.VmboTL, Year: 2})
	}
	return list
}

// hold holds the talk that the row is at and comes back to the row.
func (s *sitting) hold(length time.Duration) {
	s.t.Helper()
	began := time.Now()
	s.press("enter").wait(time.Second).sees("lokaal 12", "20 minuten", "Ans Vos").send("\x07") // ctrl+g
	s.typ("vertelt over het weekend").press("enter").wait(length - time.Since(began) + 5*time.Second)
	s.press("esc", "enter").typ("de bakker bellen").press("tab", "tab").typ("morgen").press("ctrl+s")
	s.sees(nl.ClosingNoNextAsk).press("ctrl+s").sees("Verslag").press("esc").wait(time.Second).sees("Profielavond 2B")
}

// TestEveningOfTwelve holds an evening of twelve talks, two of which run late, from
// making the row to the last report.
func TestEveningOfTwelve(t *testing.T) {
	if testing.Short() {
		t.Skip("six hours of ticks take minutes under the race detector")
	}
	t.Parallel()
	at := folder(t.TempDir())
	virtual(t, time.Date(2026, time.November, 24, 14, 40, 0, 0, time.UTC), func(t *testing.T) { // 15:40 in Rotterdam
		db := at.open(t)
		ok(t, db.SavePupils(t.Context(), families(), time.Now()))
		ok(t, db.SaveSettings(t.Context(), school.Settings{Name: "Ans Vos", Role: talk.Mentor, School: "De Brug"}))
		ok(t, db.Close())

		s := sit(t, at, setup{})
		s.press("ctrl+b").wait(time.Second).sees(nl.EveningNone).typ("n").typ("Profielavond 2B").press("down").typ("vandaag").press("down")
		s.press("end", "backspace", "backspace", "backspace", "backspace", "backspace").typ("16:00")
		for range 6 {
			s.press("down")
		}
		s.typ("lokaal 12").press("f5").wait(time.Second).sees("0 leerlingen gekozen").press("ctrl+a").sees("12 leerlingen gekozen")
		s.press("f5").wait(time.Second).sees("16:00", "16:25", "16:50", "17:15", "17:45", "Volgende: Anna Aman, om 16:00 (over")
		s.wait(time.Until(time.Date(2026, 11, 24, 15, 0, 0, 0, time.UTC))).unlocks()
		s.sees("Volgende: Anna Aman")

		for n, takes := range []time.Duration{20, 20, 20, 38, 20, 36} { // minutes; the fourth and the sixth run late
			s.hold(takes * time.Minute)
			s.sees(fmt.Sprintf("%d van 12 gesprekken klaar", n+1))
			s.idle(5 * time.Minute)
		}
		s.sees("Volgende: Gijs Gman, waarschijnlijk", "in plaats van 18:35", "Na de speling", "Voorstel: ", "doe je dat")
		s.typ("v").sees("Ivo Iman staat nu om 21:15.", "vrij", "was ").typ("z").lacks("was ").typ("v").sees("was ")
		moved := at.evening(t)
		i := slices.IndexFunc(moved.Slots, func(s school.Slot) bool { return s.Was != school.NoClock })
		if i != len(moved.Slots)-1 || len(moved.Slots) != 13 {
			t.Fatalf("moved to place %d of %d", i, len(moved.Slots))
		}
		s.press("tab")
		for n := range 6 {
			s.hold(20 * time.Minute)
			s.sees(fmt.Sprintf("%d van 12 gesprekken klaar", n+7))
			if n < 5 {
				s.idle(5 * time.Minute)
			}
		}
		s.sees(nl.RowDoneAll).lacks("Volgende", "Voorstel").quit()

		all := at.talks(t)
		if len(all) != 12 || slices.ContainsFunc(all, func(s *talk.Session) bool {
			return !s.Finished() || s.Plan.Kind != talk.WithParents || s.Plan.Place != "lokaal 12" || s.Plan.Conductor != "Ans Vos"
		}) {
			t.Errorf("%d talks are stored", len(all))
		}
		db = at.open(t)
		sums, err := db.Summaries(t.Context())
		ok(t, err)
		e := at.evening(t)
		list := e.Expect(rotterdam(t), e.Held(rotterdam(t), sums), time.Now().In(rotterdam(t)))
		if stand := e.Stand(list, 0); stand.Over != 12 || stand.Busy >= 0 || stand.Next >= 0 {
			t.Errorf("it stands %+v", stand)
		}
		if late := list[4].Late; late < 12*time.Minute || late > 16*time.Minute {
			t.Errorf("after the first that ran late the next began %v late", late)
		}
		if last := list[len(list)-1]; last.Late > 5*time.Minute {
			t.Errorf("who was moved began %v late", last.Late)
		}
		planned, err := db.Planned(t.Context())
		ok(t, err)
		for _, p := range families() {
			coming, missed := school.Plans(slices.DeleteFunc(slices.Clone(planned), func(e school.Entry) bool { return e.Pupil != p.ID }), of(sums, p.ID), time.Now())
			if len(coming)+len(missed) > 0 {
				t.Errorf("of %s is still planned %+v %+v", p.FirstName, coming, missed)
			}
		}
		ok(t, db.Close())
	})
}

// idle waits in a row; the screen may lock meanwhile.
func (s *sitting) idle(d time.Duration) { s.wait(d - 2*keyTime).press("tab") }

// of are the talks of a pupil.
func of(sums []talk.Summary, pupil string) []talk.Summary {
	return slices.DeleteFunc(slices.Clone(sums), func(s talk.Summary) bool { return s.PupilID != pupil })
}

// evening reads the only row of talks.
func (f folder) evening(t *testing.T) school.Evening {
	t.Helper()
	db := f.open(t)
	defer func() { ok(t, db.Close()) }()
	list, err := db.Evenings(t.Context())
	ok(t, err)
	if len(list) != 1 {
		t.Fatalf("%d rows are stored", len(list))
	}
	return list[0]
}
