package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// ForgetDrafts destroys the klad of every talk that ended more than
// talk.DraftKept before now: its lines with their history, and the key that
// would open them in the log or in a backup. A talk that was put away is not
// over and keeps its klad. It returns how many talks lost theirs. Stopped at
// any point, it is finished by the next call.
func (db *DB) ForgetDrafts(ctx context.Context, now time.Time) (int, error) {
	talks, err := db.doom(ctx, now)
	if err == nil {
		err = db.destroyDoomed(ctx)
	}
	if err != nil {
		return talks, fmt.Errorf("forget klad: %w", classify(err))
	}
	return talks, nil
}

// doom deletes the klad lines of talks that ended too long before now, logs that,
// and puts their keys on the list of keys to destroy. Until they are destroyed
// nobody meets a line that cannot be opened.
func (db *DB) doom(ctx context.Context, now time.Time) (int, error) {
	var talks int64
	before := now.Add(-talk.DraftKept)
	err := db.write(ctx, func(tx *sql.Tx) error {
		const due = "klad_key is not null and ended < $1"
		for _, query := range []string{
			"insert into doomed (key) select klad_key from talk where " + due +
				" and klad_key not in (select key from pupil) on conflict do nothing",
			"delete from note where kind = $2 and talk in (select id from talk where " + due + ")",
		} {
			if _, err := tx.ExecContext(ctx, query, before.UnixMilli(), talk.Draft); err != nil {
				return err
			}
		}
		done, err := tx.ExecContext(ctx, "update talk set klad_key = null, drafts = 0 where "+due, before.UnixMilli())
		if err != nil {
			return err
		}
		if talks, err = done.RowsAffected(); err != nil || talks == 0 {
			return err
		}
		return db.log(ctx, tx, school.Act{At: now, Kind: school.ActForget, Count: int(talks)})
	})
	if err != nil {
		return 0, err
	}
	return int(talks), nil
}

// destroyDoomed destroys the keys on the list, and empties the log, in which
// the lines and what they were before they became klad live on.
func (db *DB) destroyDoomed(ctx context.Context) error {
	keys, err := db.doomed(ctx)
	if err != nil || len(keys) == 0 {
		return err
	}
	if err := db.roomy(func() error { return db.sealer.Destroy(keys...) }); err != nil {
		return err
	}
	if err := db.emptyLog(ctx); err != nil {
		return err
	}
	return db.write(ctx, func(tx *sql.Tx) error {
		for _, key := range keys {
			if _, err := tx.ExecContext(ctx, "delete from doomed where key = $1", key); err != nil {
				return err
			}
		}
		return nil
	})
}

// Doomed counts the keys that are still to be destroyed, which ForgetDrafts does.
func (db *DB) Doomed(ctx context.Context) (int, error) {
	keys, err := db.doomed(ctx)
	if err != nil {
		return 0, fmt.Errorf("count keys to destroy: %w", classify(err))
	}
	return len(keys), nil
}

// doomed is the list of keys to destroy.
func (db *DB) doomed(ctx context.Context) (keys []string, err error) {
	err = db.read(ctx, func(tx *sql.Tx) error {
		return each(ctx, tx, func(rows *sql.Rows) error {
			var key string
			err := rows.Scan(&key)
			keys = append(keys, key)
			return err
		}, "select key from doomed")
	})
	return keys, err
}
