package store

import (
	"context"
	"database/sql"
	"fmt"

	"gesprek/internal/talk"
)

// Purged tells what Purge removed.
type Purged struct {
	Pupils int // pupils, with all that belongs to them
	Talks  int // talks that went with them
	Drafts int // other talks that lost their klad
}

// Purge removes what was sealed with destroyed keys, so that a backup that is
// put back does not show what cannot be opened: pupils with their talks, klad,
// the settings, and names in the log, of which the line itself stays. It takes all ids that
// were ever destroyed; it is done whole or not at all, and twice is once.
func (db *DB) Purge(ctx context.Context, destroyed []string) (Purged, error) {
	db.saving.Lock()
	defer db.saving.Unlock()
	gone := make(map[string]bool, len(destroyed))
	for _, key := range destroyed {
		gone[key] = true
	}
	var out Purged
	err := db.write(ctx, func(tx *sql.Tx) (err error) {
		out, err = purge(ctx, tx, gone)
		return err
	})
	if err == nil {
		clear(db.shadows)
		err = db.destroyDoomed(ctx) // klad of the pupils who went
	}
	if err == nil {
		err = db.emptyLog(ctx)
	}
	if err != nil {
		return Purged{}, fmt.Errorf("remove what was destroyed: %w", classify(err))
	}
	return out, nil
}

func purge(ctx context.Context, tx *sql.Tx, gone map[string]bool) (Purged, error) {
	var out Purged
	pupils, err := idsWithKey(ctx, tx, "select id, key from pupil", gone)
	if err != nil {
		return out, err
	}
	for _, id := range pupils {
		talks, err := purgePupil(ctx, tx, id)
		if err != nil {
			return out, err
		}
		out.Pupils, out.Talks = out.Pupils+1, out.Talks+talks
	}
	if err := purgeSettings(ctx, tx, gone); err != nil {
		return out, err
	}
	talks, err := idsWithKey(ctx, tx, "select id, klad_key from talk where klad_key is not null", gone)
	if err != nil {
		return out, err
	}
	for _, id := range talks {
		err := run(ctx, tx, []statement{
			{"delete from note where talk = $1 and kind = $2", []any{id, talk.Draft}},
			{"update talk set klad_key = null, drafts = 0 where id = $1", []any{id}},
		})
		if err != nil {
			return out, err
		}
		out.Drafts++
	}
	acts, err := idsWithKey(ctx, tx, "select n, key from audit where key is not null", gone)
	if err != nil {
		return out, err
	}
	for _, n := range acts {
		if err := run(ctx, tx, []statement{{"update audit set key = null, sealed = null where n = $1", []any{n}}}); err != nil {
			return out, err
		}
	}
	return out, nil
}

// purgeSettings removes the settings, the memos and the rows of talks, if their key is gone; there is a
// fresh one when something is put in them.
func purgeSettings(ctx context.Context, tx *sql.Tx, gone map[string]bool) error {
	var key sql.NullString
	err := tx.QueryRowContext(ctx, "select settings_key from meta").Scan(&key)
	if err != nil || !gone[key.String] {
		return err
	}
	return run(ctx, tx, []statement{
		{"delete from memo", nil},
		{"delete from evening", nil},
		{"update meta set settings_key = null, sealed = null", nil},
	})
}

// idsWithKey gives the rows, by their first column, whose key is in a set.
func idsWithKey(ctx context.Context, tx *sql.Tx, query string, keys map[string]bool) ([]string, error) {
	var ids []string
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var id, key string
		err := rows.Scan(&id, &key)
		if keys[key] {
			ids = append(ids, id)
		}
		return err
	}, query)
	return ids, err
}

// purgePupil removes a pupil and tells how many talks went along.
func purgePupil(ctx context.Context, tx *sql.Tx, id string) (talks int, err error) {
	if err := tx.QueryRowContext(ctx, "select count(*) from talk where pupil = $1", id).Scan(&talks); err != nil {
		return 0, err
	}
	return talks, run(ctx, tx, []statement{
		{"insert into doomed (key) select klad_key from talk where pupil = $1 and klad_key is not null on conflict do nothing", []any{id}},
		{"delete from talk where pupil = $1", []any{id}},
		{freeSlots, []any{id}},
		{"delete from pupil where id = $1", []any{id}},
	})
}

// run executes statements one after the other.
func run(ctx context.Context, tx *sql.Tx, list []statement) error {
	for _, st := range list {
		if _, err := tx.ExecContext(ctx, st.query, st.args...); err != nil {
			return err
		}
	}
	return nil
}
