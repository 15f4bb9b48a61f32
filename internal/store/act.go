package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"gesprek/internal/school"
)

// Log adds acts to the log, all or none. Name and note of an act are sealed with
// the key of its pupil, and are left out where there is no such pupil.
func (db *DB) Log(ctx context.Context, acts ...school.Act) error {
	err := db.write(ctx, func(tx *sql.Tx) error {
		for _, a := range acts {
			if err := db.log(ctx, tx, a); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("log: %w", classify(err))
	}
	return nil
}

// log adds an act in a transaction that does what the act tells of.
func (db *DB) log(ctx context.Context, tx *sql.Tx, a school.Act) error {
	var n int
	if err := tx.QueryRowContext(ctx, "select coalesce(max(n), 0) + 1 from audit").Scan(&n); err != nil {
		return err
	}
	var key sql.NullString
	var sealed []byte
	err := tx.QueryRowContext(ctx, "select key from pupil where id = $1", a.Pupil).Scan(&key)
	switch {
	case errors.Is(err, sql.ErrNoRows):
	case err != nil:
		return err
	default:
		m := newRecord()
		m.texts(a.Name, a.Note)
		if sealed, err = db.sealer.Seal(key.String, place("audit", n), m.plain); err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx, `insert into audit (n, at, act, pupil, talk, count, key, sealed)
		values ($1, $2, $3, $4, $5, $6, $7, $8)`, n, ms(a.At), a.Kind, a.Pupil, a.Talk, a.Count, key, sealed)
	return err
}

// Acts reads the log, the oldest first: of one pupil, or all of it when pupil is
// empty. What was sealed with a key that is gone comes without name and note.
func (db *DB) Acts(ctx context.Context, pupil string) ([]school.Act, error) {
	var out []school.Act
	err := db.read(ctx, func(tx *sql.Tx) (err error) {
		out, err = db.acts(ctx, tx, pupil)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read log: %w", classify(err))
	}
	return out, nil
}

func (db *DB) acts(ctx context.Context, tx *sql.Tx, pupil string) (out []school.Act, err error) {
	err = each(ctx, tx, func(rows *sql.Rows) error {
		a, err := db.scanAct(rows)
		out = append(out, a)
		return err
	}, `select a.n, a.at, a.act, a.pupil, a.talk, a.count, a.key, a.sealed, p.id is not null
		from audit a left join pupil p on p.id = a.pupil
		where $1 = '' or a.pupil = $1 order by a.n`, pupil)
	return out, err
}

func (db *DB) scanAct(rows *sql.Rows) (school.Act, error) {
	var a school.Act
	var n int
	var key sql.NullString
	var sealed []byte
	var there bool
	if err := rows.Scan(&n, moment{&a.At}, &a.Kind, &a.Pupil, &a.Talk, &a.Count, &key, &sealed, &there); err != nil {
		return a, err
	}
	if !key.Valid || !there { // of who was erased only the ids are left
		return a, nil
	}
	return a, unseal(db.sealer, key.String, place("audit", n), sealed, func(t *taker) { a.Name, a.Note = t.text(), t.text() })
}
