package cli

import (
	"context"
	"os"

	"gesprek/internal/backup"
)

// sweep removes what commands left that were killed while they made something ready
// beside the data: copies of keys above all, in which a key lives on that is about to
// be destroyed. Nobody else may be putting back a backup.
func (p places) sweep() error {
	if backup.Pending(p.swap()) {
		return nil // what is ready is about to be put in place
	}
	for _, left := range []string{p.keys + freshSuffix, p.trial} {
		if err := os.RemoveAll(left); err != nil {
			return err
		}
	}
	return removeDatabase(p.fresh())
}

// unkeep comes before a pupil is erased: it sweeps, and destroys the keys that only
// backups beside the database still need for that pupil. Of a backup that cannot be
// read the proof tells.
func (d *data) unkeep(ctx context.Context, pupil string) error {
	if err := d.sweep(); err != nil {
		return err
	}
	files, err := d.copies()
	for _, f := range files {
		_ = trying(func() error { return d.db.DestroyIn(ctx, f, pupil) })
	}
	return err
}
