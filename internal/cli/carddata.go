package cli

import (
	"context"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/tui"
)

var _ tui.CardStore = (*data)(nil)

// Entries gives what stands on the card of a pupil beside the talks.
func (d *data) Entries(ctx context.Context, pupilID string) ([]school.Entry, error) {
	list, err := d.db.Entries(ctx, pupilID)
	return list, d.explain(err)
}

// Planned gives the talks that are planned, of all pupils.
func (d *data) Planned(ctx context.Context) ([]school.Entry, error) {
	list, err := d.db.Planned(ctx)
	return list, d.explain(err)
}

// SaveEntry stores an entry of a card, durably, and remembers if that failed.
func (d *data) SaveEntry(ctx context.Context, e school.Entry) error {
	return d.kept("entry "+e.ID, trying(func() error { return d.db.SaveEntry(ctx, e) }))
}

// DropEntry takes an entry off a card.
func (d *data) DropEntry(ctx context.Context, id string, at time.Time) error {
	if err := d.db.DropEntry(ctx, id, at); err != nil {
		return d.explain(err)
	}
	return d.kept("entry "+id, nil)
}
