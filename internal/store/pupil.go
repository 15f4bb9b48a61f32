package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"gesprek/internal/school"
)

// Pupils returns all pupils, in no order that means anything.
func (db *DB) Pupils(ctx context.Context) ([]school.Pupil, error) {
	var out []school.Pupil
	err := db.read(ctx, func(tx *sql.Tx) error {
		var n int
		if err := tx.QueryRowContext(ctx, "select count(*) from pupil").Scan(&n); err != nil {
			return err
		}
		out = make([]school.Pupil, 0, n) // a whole school is much to copy over and over
		return each(ctx, tx, func(rows *sql.Rows) error {
			p, _, err := db.scanPupil(rows)
			out = append(out, p)
			return err
		}, "select id, key, type, year, left_on, sealed from pupil order by id")
	})
	if err != nil {
		return nil, fmt.Errorf("read pupils: %w", classify(err))
	}
	return out, nil
}

// scanPupil reads a row of pupil, and the id of the pupil's key.
func (db *DB) scanPupil(row interface{ Scan(dest ...any) error }) (p school.Pupil, key string, err error) {
	var sealed []byte
	if err := row.Scan(&p.ID, &key, &p.Type, &p.Year, moment{&p.LeftOn}, &sealed); err != nil {
		return p, "", err
	}
	return p, key, unseal(db.sealer, key, place("pupil", p.ID), sealed, func(t *taker) { readPupil(t, &p) })
}

// SavePupil adds a pupil or replaces the one with the same id; see [DB.SavePupils].
func (db *DB) SavePupil(ctx context.Context, p school.Pupil, at time.Time) error {
	return db.SavePupils(ctx, []school.Pupil{p}, at)
}

// SavePupils adds or replaces pupils, all or none of them. What was known of
// them until that moment is kept; [DB.Former] gives it. It returns ErrNotFound
// for one that was erased.
func (db *DB) SavePupils(ctx context.Context, pupils []school.Pupil, at time.Time) error {
	err := db.write(ctx, func(tx *sql.Tx) error {
		keys, err := db.pupilKeys(ctx, tx, pupils)
		if err != nil {
			return err
		}
		for i := range pupils {
			if err := db.putPupil(ctx, tx, &pupils[i], keys[pupils[i].ID], at); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("save pupils: %w", classify(err))
	}
	return nil
}

// putPupil writes one pupil, and keeps what was known until then.
func (db *DB) putPupil(ctx context.Context, tx *sql.Tx, p *school.Pupil, key string, at time.Time) error {
	if err := db.keepFormer(ctx, tx, p, at); err != nil {
		return err
	}
	sealed, err := db.sealer.Seal(key, place("pupil", p.ID), pupilRecord(p))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `insert into pupil (id, key, type, year, left_on, sealed)
		values ($1, $2, $3, $4, $5, $6) on conflict (id) do update set type = excluded.type,
		year = excluded.year, left_on = excluded.left_on, sealed = excluded.sealed`,
		p.ID, key, p.Type, p.Year, ms(p.LeftOn), sealed)
	return err
}

// pupilKeys gives the data key of each pupil; new pupils get theirs all at
// once, because making keys writes a file.
func (db *DB) pupilKeys(ctx context.Context, tx *sql.Tx, pupils []school.Pupil) (map[string]string, error) {
	keys := make(map[string]string, len(pupils))
	var fresh []string
	for _, p := range pupils {
		if _, seen := keys[p.ID]; seen {
			continue
		}
		var key string
		err := tx.QueryRowContext(ctx, "select key from pupil where id = $1", p.ID).Scan(&key)
		if errors.Is(err, sql.ErrNoRows) {
			fresh = append(fresh, p.ID)
			_, err = db.erasedBefore(ctx, tx, p.ID)
			if err == nil { // a screen still had them
				return nil, ErrNotFound
			}
		}
		if err != nil && !errors.Is(err, ErrNotFound) {
			return nil, err
		}
		keys[p.ID] = key
	}
	made, err := db.sealer.NewKeys(len(fresh))
	if err != nil {
		return nil, err
	}
	for i, id := range fresh {
		keys[id] = made[i]
	}
	return keys, nil
}
