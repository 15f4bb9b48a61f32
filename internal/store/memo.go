package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Memo reads a small list that the program keeps for itself, such as the words
// that the user does not want to be warned of; nil when there is none.
func (db *DB) Memo(ctx context.Context, name string) ([]string, error) {
	var lines []string
	err := db.read(ctx, func(tx *sql.Tx) (err error) {
		lines, err = db.memo(ctx, tx, name)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read memo %s: %w", name, classify(err))
	}
	return lines, nil
}

func (db *DB) memo(ctx context.Context, tx *sql.Tx, name string) (lines []string, err error) {
	var key string
	var sealed []byte
	err = tx.QueryRowContext(ctx, "select meta.settings_key, memo.sealed from memo, meta where memo.name = $1",
		name).Scan(&key, &sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	err = unseal(db.sealer, key, place("memo", name), sealed, func(t *taker) { lines = list(t, t.text) })
	return lines, err
}

// SaveMemo replaces such a list.
func (db *DB) SaveMemo(ctx context.Context, name string, lines []string) error {
	err := db.write(ctx, func(tx *sql.Tx) error { return db.putMemo(ctx, tx, name, lines) })
	if err != nil {
		return fmt.Errorf("save memo %s: %w", name, classify(err))
	}
	return nil
}

func (db *DB) putMemo(ctx context.Context, tx *sql.Tx, name string, lines []string) error {
	key, err := db.settingsKey(ctx, tx)
	if err != nil {
		return err
	}
	m := newRecord()
	m.count(len(lines))
	m.texts(lines...)
	sealed, err := db.sealer.Seal(key, place("memo", name), m.plain)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `insert into memo (name, sealed) values ($1, $2)
		on conflict (name) do update set sealed = excluded.sealed`, name, sealed)
	return err
}
