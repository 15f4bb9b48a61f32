package cli

import (
	"context"
	"time"

	"gesprek/internal/talk"
	"gesprek/internal/tui"
)

var _ tui.StepStore = (*data)(nil)

// Steps gives steps of finished talks: those that are open, and of talks that
// began since a moment those in whatever state.
func (d *data) Steps(ctx context.Context, since time.Time) ([]talk.Agreed, error) {
	list, err := d.db.Steps(ctx, since)
	return list, d.explain(err)
}
