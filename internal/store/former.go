package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Former is what was known of a pupil until a correction.
type Former struct {
	Until time.Time // UTC, when it was corrected
	Pupil school.Pupil
}

// Former gives what was known of a pupil before each correction, the oldest
// first.
func (db *DB) Former(ctx context.Context, pupil string) ([]Former, error) {
	var out []Former
	err := db.read(ctx, func(tx *sql.Tx) error {
		return each(ctx, tx, func(rows *sql.Rows) error {
			f := Former{Pupil: school.Pupil{ID: pupil}}
			var n int
			var key string
			var sealed []byte
			if err := rows.Scan(&n, moment{&f.Until}, &key, &sealed); err != nil {
				return err
			}
			err := unseal(db.sealer, key, place("former", pupil, n), sealed, func(t *taker) { readFormer(t, &f.Pupil) })
			out = append(out, f)
			return err
		}, "select f.n, f.at, p.key, f.sealed from former f join pupil p on p.id = f.pupil where f.pupil = $1 order by f.n", pupil)
	})
	if err != nil {
		return nil, fmt.Errorf("read former data of a pupil: %w", classify(err))
	}
	return out, nil
}

// keepFormer keeps what is stored of a pupil, if p says something else.
func (db *DB) keepFormer(ctx context.Context, tx *sql.Tx, p *school.Pupil, at time.Time) error {
	row := tx.QueryRowContext(ctx, "select id, key, type, year, left_on, sealed from pupil where id = $1", p.ID)
	was, key, err := db.scanPupil(row)
	if errors.Is(err, sql.ErrNoRows) || err == nil && bytes.Equal(formerRecord(&was), formerRecord(p)) {
		return nil
	}
	if err != nil {
		return err
	}
	var n int
	if err := tx.QueryRowContext(ctx, "select count(*) from former where pupil = $1", p.ID).Scan(&n); err != nil {
		return err
	}
	sealed, err := db.sealer.Seal(key, place("former", p.ID, n), formerRecord(&was))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "insert into former (pupil, n, at, sealed) values ($1, $2, $3, $4)",
		p.ID, n, at.UnixMilli(), sealed)
	return err
}

// formerRecord is what stands in the row of a pupil, in the clear or sealed.
func formerRecord(p *school.Pupil) []byte {
	m := newRecord()
	m.named(p)
	m.texts(string(p.Type))
	m.count(p.Year)
	m.flag(!p.LeftOn.IsZero())
	m.moment(p.LeftOn)
	m.texts(p.Number, string(p.Adult))
	m.aims(&p.Aims)
	return m.plain
}

func readFormer(t *taker, p *school.Pupil) {
	t.named(p)
	p.Type, p.Year = talk.SchoolType(t.text()), int(t.number())
	if left, on := t.flag(), t.moment(); left {
		p.LeftOn = on
	}
	p.Number, p.Adult = t.text(), school.Adult(t.text())
	t.aims(&p.Aims)
}
