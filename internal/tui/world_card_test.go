package tui

import (
	"cmp"
	"context"
	"slices"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/school"
)

// besides are what a world keeps beside pupils and talks.
type besides struct {
	acts    []school.Act
	entries []school.Entry
	sheets  []dossier.Sheet
	sent    []DossierOut
	there   []string // paths at which there is a file
	finds   *worldSearch
	lists   lists
	files   cabinet
	forms   map[string]string // sheets that were filled in, by path
	rows    []school.Evening

	practice worldPractice
}

// Entries gives what stands on the card of a pupil, the oldest date first.
func (w *world) Entries(_ context.Context, pupil string) ([]school.Entry, error) {
	return w.entriesOf(func(e school.Entry) bool { return e.Pupil == pupil })
}

// Planned gives the talks that are planned.
func (w *world) Planned(context.Context) ([]school.Entry, error) {
	return w.entriesOf(func(e school.Entry) bool { return e.Kind == school.Planned })
}

func (w *world) entriesOf(wanted func(school.Entry) bool) ([]school.Entry, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	var list []school.Entry
	for _, e := range w.entries {
		if wanted(e) {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b school.Entry) int { return cmp.Or(a.On.Compare(b.On), a.At.Compare(b.At)) })
	return list, nil
}

// SaveEntry adds an entry or replaces the one with its id.
func (w *world) SaveEntry(_ context.Context, e school.Entry) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.full != nil {
		return w.full
	}
	if i := slices.IndexFunc(w.entries, func(o school.Entry) bool { return o.ID == e.ID }); i >= 0 {
		w.entries[i] = e
		return nil
	}
	w.entries = append(w.entries, e)
	return nil
}

// DropEntry takes an entry off.
func (w *world) DropEntry(_ context.Context, id string, _ time.Time) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.full != nil {
		return w.full
	}
	w.entries = slices.DeleteFunc(w.entries, func(e school.Entry) bool { return e.ID == id })
	return nil
}

func (s sealed) Entries(ctx context.Context, pupil string) ([]school.Entry, error) {
	if err := s.vault.use("entries"); err != nil {
		return nil, err
	}
	return s.world.Entries(ctx, pupil)
}

func (s sealed) Planned(ctx context.Context) ([]school.Entry, error) {
	if err := s.vault.use("planned"); err != nil {
		return nil, err
	}
	return s.world.Planned(ctx)
}

func (s sealed) SaveEntry(ctx context.Context, e school.Entry) error {
	if err := s.vault.use("save entry"); err != nil {
		return err
	}
	return s.world.SaveEntry(ctx, e)
}

func (s sealed) DropEntry(ctx context.Context, id string, at time.Time) error {
	if err := s.vault.use("drop entry"); err != nil {
		return err
	}
	return s.world.DropEntry(ctx, id, at)
}
