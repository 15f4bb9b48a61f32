package store

import (
	"context"
	"database/sql"
	"fmt"

	"gesprek/internal/school"
)

// Settings returns what was saved last; zero when nothing was.
func (db *DB) Settings(ctx context.Context) (school.Settings, error) {
	var s school.Settings
	var key sql.NullString
	var sealed []byte
	err := db.reader.QueryRowContext(ctx, "select theme, settings_key, sealed from meta").Scan(&s.Theme, &key, &sealed)
	if err == nil && key.Valid {
		err = unseal(db.sealer, key.String, place("meta", 1), sealed, func(t *taker) { readSettings(t, &s) })
	}
	if err != nil {
		return school.Settings{}, fmt.Errorf("read settings: %w", classify(err))
	}
	return s, nil
}

// SaveSettings replaces the settings.
func (db *DB) SaveSettings(ctx context.Context, s school.Settings) error {
	err := db.write(ctx, func(tx *sql.Tx) error {
		var key sql.NullString
		if err := tx.QueryRowContext(ctx, "select settings_key from meta").Scan(&key); err != nil {
			return err
		}
		if !key.Valid {
			made, err := db.sealer.NewKeys(1)
			if err != nil {
				return err
			}
			key.String = made[0]
		}
		sealed, err := db.sealer.Seal(key.String, place("meta", 1), settingsRecord(&s))
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "update meta set theme = $1, settings_key = $2, sealed = $3",
			s.Theme, key.String, sealed)
		return err
	})
	if err != nil {
		return fmt.Errorf("save settings: %w", classify(err))
	}
	return nil
}
