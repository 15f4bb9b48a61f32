package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"gesprek/internal/talk"
)

// DropTalk removes a talk that was begun by mistake: its rows, the key of its
// klad, and what the log still holds of both. A talk that is not there is no
// error; one that is finished stays, and gives talk.ErrFinished. What it said
// of steps of earlier talks is left as it is: which states they had before is
// not kept, and an outcome that somebody told is true in any talk.
//
// Stopped at any point, the talk is either still there or gone for good; a key
// that was not destroyed yet is destroyed by the next DropTalk or ForgetDrafts.
func (db *DB) DropTalk(ctx context.Context, id string) error {
	db.saving.Lock()
	defer db.saving.Unlock()
	err := db.write(ctx, func(tx *sql.Tx) error { return db.dropRows(ctx, tx, id) })
	if err == nil {
		delete(db.shadows, id)
		err = db.destroyDoomed(ctx)
	}
	if err == nil {
		err = db.emptyLog(ctx)
	}
	if err != nil {
		return fmt.Errorf("drop talk: %w", classify(err))
	}
	return nil
}

// dropRows deletes the rows of a talk and puts its klad key on the list of keys
// to destroy.
func (db *DB) dropRows(ctx context.Context, tx *sql.Tx, id string) error {
	var ended bool
	var klad sql.NullString
	err := tx.QueryRowContext(ctx, "select ended is not null, klad_key from talk where id = $1", id).Scan(&ended, &klad)
	switch {
	case err != nil && !errors.Is(err, sql.ErrNoRows):
		return err
	case ended:
		return talk.ErrFinished
	}
	keys := []string{klad.String}
	if sh := db.shadows[id]; sh != nil {
		keys = append(keys, sh.kladKey) // made by a save that failed
	}
	for _, key := range keys {
		if key == "" {
			continue
		}
		if _, err := tx.ExecContext(ctx, `insert into doomed (key)
			select $1 where $1 not in (select key from pupil) on conflict do nothing`, key); err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx, "delete from talk where id = $1", id) // the rest goes with it
	return err
}
