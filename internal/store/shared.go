package store

import (
	"context"
	"database/sql"
	"fmt"

	"gesprek/internal/school"
)

// Shared is the folder, by an id that AcceptShared was given, of which the user
// agreed that data lies in it although others share it; empty when there is none.
func (db *DB) Shared(ctx context.Context) (string, error) {
	var id string
	if err := db.reader.QueryRowContext(ctx, "select shared from meta").Scan(&id); err != nil {
		return "", fmt.Errorf("read what was agreed: %w", classify(err))
	}
	return id, nil
}

// AcceptShared remembers that the user agreed to a folder, and logs it with the
// act. An agreement to another folder ends.
func (db *DB) AcceptShared(ctx context.Context, id string, a school.Act) error {
	err := db.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "update meta set shared = $1", id); err != nil {
			return err
		}
		return db.log(ctx, tx, a)
	})
	if err != nil {
		return fmt.Errorf("remember what was agreed: %w", classify(err))
	}
	return nil
}
