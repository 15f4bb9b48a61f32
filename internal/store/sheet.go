package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"gesprek/internal/dossier"
)

// Dossier gives the dossier of a pupil; that of one who has none is empty.
func (db *DB) Dossier(ctx context.Context, pupil string) (dossier.Folder, error) {
	var sheets []dossier.Sheet
	err := db.read(ctx, func(tx *sql.Tx) error {
		return db.eachSheet(ctx, tx, "s.pupil = $1", pupil, func(s dossier.Sheet) error {
			sheets = append(sheets, s)
			return nil
		})
	})
	if err != nil {
		return dossier.Folder{}, fmt.Errorf("read dossier: %w", classify(err))
	}
	f, err := dossier.Open(pupil, sheets)
	if err != nil {
		return f, fmt.Errorf("read dossier: %w", errors.Join(ErrDamaged, err))
	}
	return f, nil
}

// eachSheet opens sheets and gives each, the oldest first.
func (db *DB) eachSheet(ctx context.Context, tx *sql.Tx, where string, arg any, do func(dossier.Sheet) error) error {
	return each(ctx, tx, func(rows *sql.Rows) error {
		var s dossier.Sheet
		var key string
		var sealed []byte
		if err := rows.Scan(&s.ID, &s.Pupil, &s.Kind, moment{&s.At}, &sealed, &key); err != nil {
			return err
		}
		err := unseal(db.sealer, key, place("sheet", s.ID), sealed, func(t *taker) { s.Body = []byte(t.text()) })
		if err != nil {
			return err
		}
		return do(s)
	}, `select s.id, s.pupil, s.kind, s.at, s.sealed, p.key
		from sheet s join pupil p on p.id = s.pupil where `+where+` order by s.at, s.id`, arg)
}

// SaveSheets stores sheets of dossiers, all or none of them. A draft replaces the one
// that is there; of another kind one that is there already stays as it is. It returns
// ErrNotFound when a pupil is not there, or not any more.
func (db *DB) SaveSheets(ctx context.Context, sheets ...dossier.Sheet) error {
	err := db.write(ctx, func(tx *sql.Tx) error {
		for _, s := range sheets {
			if err := db.putSheet(ctx, tx, s); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("save dossier: %w", classify(err))
	}
	return nil
}

func (db *DB) putSheet(ctx context.Context, tx *sql.Tx, s dossier.Sheet) error {
	var key string
	err := tx.QueryRowContext(ctx, "select key from pupil where id = $1", s.Pupil).Scan(&key)
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	if err != nil {
		return err
	}
	m := newRecord()
	m.texts(string(s.Body))
	sealed, err := db.sealer.Seal(key, place("sheet", s.ID), m.plain)
	if err != nil {
		return err
	}
	clash := "nothing"
	if s.Kind == dossier.SheetDraft {
		clash = "update set at = excluded.at, sealed = excluded.sealed"
	}
	_, err = tx.ExecContext(ctx, `insert into sheet (id, pupil, kind, at, sealed) values ($1, $2, $3, $4, $5)
		on conflict (id) do `+clash, s.ID, s.Pupil, s.Kind, s.At.UnixMilli(), sealed)
	return err
}

// sheets takes over what is not here, and drafts that were changed later.
func (m *merge) sheets(ctx context.Context) error {
	here := map[string]int64{}
	err := each(ctx, m.tx, func(rows *sql.Rows) error {
		var id string
		var at int64
		err := rows.Scan(&id, &at)
		here[id] = at
		return err
	}, "select id, at from sheet")
	if err != nil {
		return err
	}
	return m.from.eachSheet(ctx, m.source, "$1 = ''", "", func(s dossier.Sheet) error {
		if was, there := here[s.ID]; there && (s.Kind != dossier.SheetDraft || was >= s.At.UnixMilli()) {
			return nil
		}
		return m.db.putSheet(ctx, m.tx, s)
	})
}
