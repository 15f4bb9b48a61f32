package store

import (
	"context"
	"database/sql"
	"fmt"
)

// sealedRows are, for every table with a sealed column, the key, the row and the
// sealed text of each record that should open.
func sealedRows() map[string]string {
	of := func(table, row, key string) string {
		return "select " + key + ", c.talk || '/' || c." + row + ", c.sealed from " + table +
			" c join talk t on t.id = c.talk join pupil p on p.id = t.pupil"
	}
	return map[string]string{
		"meta":    "select settings_key, id, sealed from meta where sealed is not null",
		"evening": "select meta.settings_key, evening.id, evening.sealed from evening, meta",
		"memo":    "select meta.settings_key, memo.name, memo.sealed from memo, meta",
		"pupil":   "select key, id, sealed from pupil",
		"former":  "select p.key, f.pupil || '/' || f.n, f.sealed from former f join pupil p on p.id = f.pupil",
		"entry":   "select p.key, e.id, e.sealed from entry e join pupil p on p.id = e.pupil",
		"slot":    "select p.key, s.id, s.sealed from slot s join pupil p on p.id = s.pupil",
		"sheet":   "select p.key, s.id, s.sealed from sheet s join pupil p on p.id = s.pupil",
		"head":    "select p.key, h.talk, h.sealed from head h join talk t on t.id = h.talk join pupil p on p.id = t.pupil",
		"asked":   of("asked", "n", "p.key"),
		"note":    of("note", "id", "case c.kind when 'klad' then t.klad_key else p.key end"),
		"step":    of("step", "id", "p.key"),
		"review":  of("review", "n", "p.key"),
		// Of who was erased the line stays, and does not open.
		"audit": "select a.key, a.n, a.sealed from audit a join pupil p on p.id = a.pupil where a.key is not null",
	}
}

// OpenAll opens everything that is sealed, and tells how many records opened and
// in which places those are that did not. The error is one of reading.
func (db *DB) OpenAll(ctx context.Context, progress Progress) (opened int, closed []string, err error) {
	err = db.read(ctx, func(tx *sql.Tx) error {
		found, err := count(ctx, tx)
		if err != nil {
			return err
		}
		tables, err := sealedTables(ctx, tx)
		if err != nil {
			return err
		}
		for _, table := range tables {
			query, known := sealedRows()[table]
			if !known {
				return fmt.Errorf("table %s: %w", table, ErrNewer)
			}
			err := each(ctx, tx, func(rows *sql.Rows) error {
				var key sql.NullString
				var row string
				var sealed []byte
				if err := rows.Scan(&key, &row, &sealed); err != nil {
					return err
				}
				at := place(table, row)
				if _, err := db.sealer.Open(key.String, at, sealed); err != nil {
					closed = append(closed, at)
				} else {
					opened++
				}
				if progress != nil {
					progress(opened+len(closed), max(found.Records, opened+len(closed)))
				}
				return nil
			}, query)
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, nil, fmt.Errorf("open all records: %w", classify(err))
	}
	return opened, closed, nil
}

// TakeLog adds the lines of another database's log that this one has not, so
// that the log goes on when a backup is put back.
func (db *DB) TakeLog(ctx context.Context, from *DB) error {
	err := from.read(ctx, func(source *sql.Tx) error {
		return db.write(ctx, func(tx *sql.Tx) error {
			m := merge{db: db, tx: tx, from: from, source: source}
			return m.acts(ctx)
		})
	})
	if err != nil {
		return fmt.Errorf("take over log: %w", classify(err))
	}
	return nil
}
