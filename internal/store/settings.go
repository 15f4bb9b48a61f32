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
	err := db.read(ctx, func(tx *sql.Tx) (err error) {
		s, _, err = db.readSettings(ctx, tx)
		return err
	})
	if err != nil {
		return school.Settings{}, fmt.Errorf("read settings: %w", classify(err))
	}
	return s, nil
}

// readSettings reads them in a transaction, and tells whether they were ever
// saved.
func (db *DB) readSettings(ctx context.Context, tx *sql.Tx) (s school.Settings, saved bool, err error) {
	var key sql.NullString
	var sealed []byte
	err = tx.QueryRowContext(ctx, "select theme, settings_key, sealed from meta").Scan(&s.Theme, &key, &sealed)
	if err != nil || !key.Valid || sealed == nil {
		return s, false, err
	}
	err = unseal(db.sealer, key.String, place("meta", 1), sealed, func(t *taker) { readSettings(t, &s) })
	return s, true, err
}

// SaveSettings replaces the settings.
func (db *DB) SaveSettings(ctx context.Context, s school.Settings) error {
	err := db.write(ctx, func(tx *sql.Tx) error { return db.putSettings(ctx, tx, s) })
	if err != nil {
		return fmt.Errorf("save settings: %w", classify(err))
	}
	return nil
}

func (db *DB) putSettings(ctx context.Context, tx *sql.Tx, s school.Settings) error {
	key, err := db.settingsKey(ctx, tx)
	if err != nil {
		return err
	}
	sealed, err := db.sealer.Seal(key, place("meta", 1), settingsRecord(&s))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "update meta set theme = $1, sealed = $2", s.Theme, sealed)
	return err
}

// settingsKey gives the key of the settings, and makes it where there is none.
func (db *DB) settingsKey(ctx context.Context, tx *sql.Tx) (string, error) {
	var key sql.NullString
	if err := tx.QueryRowContext(ctx, "select settings_key from meta").Scan(&key); err != nil || key.Valid {
		return key.String, err
	}
	made, err := db.sealer.NewKeys(1)
	if err != nil {
		return "", err
	}
	_, err = tx.ExecContext(ctx, "update meta set settings_key = $1", made[0])
	return made[0], err
}
