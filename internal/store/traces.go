package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
)

// Traces is what is still to be found of a pupil that was erased.
type Traces struct {
	Rows map[string]int // by table: rows with one of the ids; nil when there are none
	Keys []string       // that the sealer would still open with, or cannot tell of
	Log  int64          // bytes in the write-ahead log: none, unless something was stored since
}

// None tells whether there is no row and no key.
func (t Traces) None() bool { return len(t.Rows) == 0 && len(t.Keys) == 0 }

// forgetful is a sealer that tells which keys it destroyed.
type forgetful interface{ Destroyed() []string }

// Traces looks for what was erased, in every table, in the log and among the
// keys. In the log of acts the ids of pupil and talks may stand, a name may not.
func (db *DB) Traces(ctx context.Context, gone Erased) (Traces, error) {
	found := Traces{Keys: db.remembered(gone.Keys)}
	err := db.read(ctx, func(tx *sql.Tx) error {
		columns, err := textColumns(ctx, tx)
		if err != nil {
			return err
		}
		for _, c := range columns {
			where := c.name + " = $1"
			if c.table == "audit" {
				where += " and sealed is not null"
			}
			for _, id := range slices.Concat([]string{gone.Pupil}, gone.TalkIDs, gone.Keys) {
				var n int
				if err := tx.QueryRowContext(ctx, "select count(*) from "+c.table+" where "+where, id).Scan(&n); err != nil {
					return err
				}
				if n > 0 {
					found.count(c.table, n)
				}
			}
		}
		return nil
	})
	if err == nil {
		found.Log, err = sizeOf(db.path + logSuffix)
	}
	if err != nil {
		return Traces{}, fmt.Errorf("look for traces: %w", classify(err))
	}
	return found, nil
}

func (t *Traces) count(table string, n int) {
	if t.Rows == nil {
		t.Rows = map[string]int{}
	}
	t.Rows[table] += n
}

// remembered gives those of the keys that are not known to be destroyed.
func (db *DB) remembered(keys []string) []string {
	f, tells := db.sealer.(forgetful)
	if !tells {
		return keys
	}
	gone := f.Destroyed()
	return slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return slices.Contains(gone, k) })
}

// field is a column of a table.
type field struct{ table, name string }

// textColumns lists all columns that can hold an id.
func textColumns(ctx context.Context, tx *sql.Tx) ([]field, error) {
	var list []field
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var c field
		err := rows.Scan(&c.table, &c.name)
		list = append(list, c)
		return err
	}, `select m.name, '"' || c.name || '"' from sqlite_schema m, pragma_table_info(m.name) c
		where m.type = 'table' and c.type = 'TEXT' collate nocase and m.name not like 'sqlite%'`)
	return list, err
}

// sizeOf is how many bytes a file has; a file that is not there has none.
func sizeOf(path string) (int64, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// SealedIn looks in another file, which is a copy of this database as it was
// once, for what the present keys still open of a pupil: their data, their talks
// and the klad of those. It changes nothing there. It returns an error when it
// cannot tell.
func (db *DB) SealedIn(ctx context.Context, path, pupil string) (openable bool, err error) {
	keys, err := db.sealedIn(ctx, path, pupil)
	if err != nil {
		return false, fmt.Errorf("look into copy: %w", classify(err))
	}
	return len(keys) > 0, nil
}

// DestroyIn destroys the keys with which something of a pupil opens in such a copy
// and nothing here: those of before a backup was put back, or of before a renewal
// of the keys that was stopped. [DB.ErasePupil] comes after it and destroys the
// others.
func (db *DB) DestroyIn(ctx context.Context, path, pupil string) error {
	keys, err := db.sealedIn(ctx, path, pupil)
	if err != nil {
		return fmt.Errorf("look into copy: %w", classify(err))
	}
	used, err := db.sealing(ctx)
	if err != nil {
		return fmt.Errorf("list keys in use: %w", classify(err))
	}
	for _, key := range used {
		delete(keys, key)
	}
	if len(keys) == 0 {
		return nil
	}
	return db.sealer.Destroy(slices.Sorted(maps.Keys(keys))...)
}

// sealedIn gives the keys with which something of a pupil opens in a copy.
func (db *DB) sealedIn(ctx context.Context, path, pupil string) (opening map[string]bool, err error) {
	m := inspecting
	if n, err := sizeOf(path + logSuffix); err != nil {
		return nil, err
	} else if n == 0 {
		m = resting
	}
	p, err := pool(path, m, 1)
	if err != nil {
		return nil, err
	}
	defer p.Close()
	tx, err := p.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	opening = map[string]bool{}
	var unsure error
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var key, table, row string
		var n sql.NullInt64
		var sealed []byte
		if err := rows.Scan(&key, &table, &row, &n, &sealed); err != nil {
			return err
		}
		at := place(table, row)
		if n.Valid {
			at = place(table, row, n.Int64)
		}
		_, refused := db.sealer.Open(key, at, sealed)
		if refused == nil {
			opening[key] = true
		}
		if refused != nil && len(db.remembered([]string{key})) > 0 {
			unsure = refused // by something else than that it is gone
		}
		return nil
	}, `select key, 'pupil', id, null, sealed from pupil where id = $1
		union all select p.key, 'head', h.talk, null, h.sealed
			from head h join talk t on t.id = h.talk join pupil p on p.id = t.pupil where t.pupil = $1
		union all select case n.kind when 'klad' then t.klad_key else p.key end, 'note', n.talk, n.id, n.sealed
			from note n join talk t on t.id = n.talk join pupil p on p.id = t.pupil where t.pupil = $1`, pupil)
	if err == nil && len(opening) == 0 {
		err = unsure
	}
	return opening, err
}
