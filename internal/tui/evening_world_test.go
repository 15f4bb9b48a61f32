package tui

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// eveningsOf are the rows of talks of a world.
type eveningsOf struct{ *world }

// Evenings gives the rows.
func (s eveningsOf) Evenings(context.Context) ([]school.Evening, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []school.Evening
	for _, e := range s.rows {
		list = append(list, e.Clone())
	}
	slices.SortStableFunc(list, func(a, b school.Evening) int { return b.Day.Compare(a.Day) })
	return list, nil
}

// SaveEvening keeps a row.
func (s eveningsOf) SaveEvening(_ context.Context, e school.Evening) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.full != nil {
		return s.full
	}
	s.rows = slices.DeleteFunc(s.rows, func(o school.Evening) bool { return o.ID == e.ID })
	s.rows = append(s.rows, e.Clone())
	return nil
}

// DropEvening removes a row.
func (s eveningsOf) DropEvening(_ context.Context, id string, _ time.Time) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.full != nil {
		return s.full
	}
	s.rows = slices.DeleteFunc(s.rows, func(o school.Evening) bool { return o.ID == id })
	return nil
}

// sealedEvenings need the keys.
type sealedEvenings struct{ eveningsOf }

// Evenings gives the rows, with keys.
func (s sealedEvenings) Evenings(ctx context.Context) ([]school.Evening, error) {
	if err := s.vault.use("evenings"); err != nil {
		return nil, err
	}
	return s.eveningsOf.Evenings(ctx)
}

// SaveEvening keeps a row, with keys.
func (s sealedEvenings) SaveEvening(ctx context.Context, e school.Evening) error {
	if err := s.vault.use("save evening"); err != nil {
		return err
	}
	return s.eveningsOf.SaveEvening(ctx, e)
}

// worldOfEvening has twelve pupils and a row in which two talks run late: one is
// over, the second is past its end, at 16:58.
func worldOfEvening(t *testing.T) *world {
	t.Helper()
	w := newWorld()
	w.settings = school.Settings{Name: "Ans Vos", Role: talk.Mentor, School: "De Brug"}
	names := [][3]string{
		{"Sem", "van den", "Berg"},
		{"Yasmina", "", "Ait Ben Haddou"},
		{"Noor", "de", "Wit"},
		{"Jayden", "", "Martina"},
		{"Lotte", "", "Bakker"},
		{"Mees", "", "Kuiper"},
		{"Fatima", "", "El Idrissi"},
		{"Daan", "", "Visser"},
		{"Zoë", "", "Şahin-van 't Hof"},
		{"Finn", "", "Jansen"},
		{"Amina", "", "Yusuf"},
		{"Sofie", "", "Smit"},
	}
	e := school.Evening{
		ID: "rij", Name: "Profielavond 2B", Day: date(2026, 11, 24), Kind: talk.WithParents,
		Rhythm: school.Rhythm{First: 16 * 60, Talk: 20 * time.Minute, Change: 5 * time.Minute, Every: 4, Buffer: 10 * time.Minute},
		Rooms:  []school.Room{{Place: "lokaal 12", With: "Ans Vos"}}, Made: day(3), Changed: day(3),
	}
	for i, n := range names {
		id := fmt.Sprint("p", i)
		w.pupils = append(w.pupils, school.Pupil{ID: id, FirstName: n[0], Prefix: n[1], LastName: n[2], Class: "2B", Type: talk.VmboTL, Year: 2})
		e.Slots = append(e.Slots, school.Slot{ID: fmt.Sprint("s", i), Pupil: id, Pin: school.NoClock, Was: school.NoClock})
	}
	e.Slots[8].Pin = 19*60 + 45
	w.rows = []school.Evening{e}
	at := func(hour, minute int) time.Time { return time.Date(2026, 11, 24, hour-1, minute, 0, 0, time.UTC) }
	w.held(t, "p0", talk.WithParents, at(16, 2), 24*time.Minute)
	w.begin(t, "p1", talk.WithParents, at(16, 28), 20*time.Minute)
	w.now = talk.Instant{Wall: at(16, 58), Mono: time.Hour, Run: 1}
	return w
}

// eveningAt opens the row of a world from the first screen.
func eveningAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, nil, width, height).press("alt+g", "enter")
}
