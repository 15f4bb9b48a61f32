package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
)

// Gone gives the keys of what another database, which is to be replaced by this
// earlier copy of it, erased or forgot and was stopped before it destroyed them. What
// they sealed may not come back with the copy: see [DB.Purge]. Keys that were only
// replaced by others, and with which something in the copy is sealed, are not among
// them.
func (db *DB) Gone(ctx context.Context, present *DB) ([]string, error) {
	doomed, err := present.doomed(ctx)
	if err != nil {
		return nil, fmt.Errorf("list keys to destroy: %w", classify(err))
	}
	if len(doomed) == 0 {
		return nil, nil
	}
	now, err := present.sealing(ctx)
	if err != nil {
		return nil, fmt.Errorf("list keys in use: %w", classify(err))
	}
	then, err := db.sealing(ctx)
	if err != nil {
		return nil, fmt.Errorf("list keys in use: %w", classify(err))
	}
	wanted := map[string]bool{}
	for what, key := range then {
		if now[what] != "" {
			wanted[key] = true
		}
	}
	return slices.DeleteFunc(doomed, func(key string) bool { return wanted[key] }), nil
}

// sealing gives the key of each thing that has one: the settings, pupils, klad.
func (db *DB) sealing(ctx context.Context) (map[string]string, error) {
	keys := map[string]string{}
	err := db.read(ctx, func(tx *sql.Tx) error {
		return each(ctx, tx, func(rows *sql.Rows) error {
			var what, key string
			err := rows.Scan(&what, &key)
			keys[what] = key
			return err
		}, `select 'settings', settings_key from meta where settings_key is not null
			union all select 'pupil ' || id, key from pupil
			union all select 'klad ' || id, klad_key from talk where klad_key is not null`)
	})
	return keys, err
}
