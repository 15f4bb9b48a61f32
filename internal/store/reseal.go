package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// Reseal seals everything anew, each pupil and each klad with a key of its own
// that was made for it now. Saves may go on in between: a pupil is resealed in
// one transaction. Progress, which may be nil, hears how many of how many are
// done. Stopped at any point, by ctx or a crash, everything opens.
//
// The keys of before are not destroyed yet, because all backups there are were
// sealed with them: [DB.ForgetDrafts] does that, after another backup.
func (db *DB) Reseal(ctx context.Context, progress func(done, total int)) error {
	if err := db.reseal(ctx, progress); err != nil {
		return fmt.Errorf("reseal: %w", classify(err))
	}
	return nil
}

func (db *DB) reseal(ctx context.Context, progress func(done, total int)) error {
	var pupils []string
	err := db.read(ctx, func(tx *sql.Tx) error {
		return each(ctx, tx, func(rows *sql.Rows) error {
			var id string
			err := rows.Scan(&id)
			pupils = append(pupils, id)
			return err
		}, "select id from pupil order by id")
	})
	if err != nil {
		return err
	}
	total := len(pupils) + 1
	if err := db.resealSettings(ctx); err != nil {
		return err
	}
	for i, id := range pupils {
		if progress != nil {
			progress(i+1, total)
		}
		if err := db.resealPupil(ctx, id); err != nil {
			return err
		}
	}
	if progress != nil {
		progress(total, total)
	}
	return ctx.Err()
}

// resealPupil gives a pupil, and the klad of each of their talks, a new key.
func (db *DB) resealPupil(ctx context.Context, id string) error {
	db.saving.Lock() // a save that goes on has the old key in hand
	defer db.saving.Unlock()
	err := db.write(ctx, func(tx *sql.Tx) error {
		r := resealing{sealer: db.sealer, tx: tx}
		var old string
		err := tx.QueryRowContext(ctx, "select key from pupil where id = $1", id).Scan(&old)
		if errors.Is(err, sql.ErrNoRows) {
			return nil // erased meanwhile
		}
		if err != nil {
			return err
		}
		klads, err := r.klads(ctx, id)
		if err != nil {
			return err
		}
		made, err := db.sealer.NewKeys(1 + len(klads))
		if err != nil {
			return err
		}
		const of = "talk in (select id from talk where pupil = $1)"
		for _, t := range []sealedTable{
			{"pupil", []string{"id"}, "id = $1"},
			{"former", []string{"pupil", "n"}, "pupil = $1"},
			{"head", []string{"talk"}, of},
			{"asked", []string{"talk", "n"}, of},
			{"note", []string{"talk", "id"}, of + " and kind <> 'klad'"},
			{"step", []string{"talk", "id"}, of},
			{"review", []string{"talk", "n"}, of},
			{"entry", []string{"id"}, "pupil = $1"},
			{"sheet", []string{"id"}, "pupil = $1"},
			{"slot", []string{"id"}, "pupil = $1"},
			{"audit", []string{"n"}, "pupil = $1 and sealed is not null"},
		} {
			if err := r.table(ctx, t, id, old, made[0]); err != nil {
				return err
			}
		}
		for i, k := range klads {
			t := sealedTable{"note", []string{"talk", "id"}, "talk = $1 and kind = 'klad'"}
			if err := r.table(ctx, t, k.talk, k.key, made[1+i]); err != nil {
				return err
			}
			if err := r.replace(ctx, "talk set klad_key", k.talk, k.key, made[1+i]); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, "update audit set key = $1 where pupil = $2 and key is not null", made[0], id); err != nil {
			return err
		}
		return r.replace(ctx, "pupil set key", id, old, made[0])
	})
	if err == nil {
		clear(db.shadows) // they know the keys of before
	}
	return err
}

// resealSettings gives the settings, the memos and the rows of talks a new key.
func (db *DB) resealSettings(ctx context.Context) error {
	return db.write(ctx, func(tx *sql.Tx) error {
		var old sql.NullString
		if err := tx.QueryRowContext(ctx, "select settings_key from meta").Scan(&old); err != nil || !old.Valid {
			return err
		}
		made, err := db.sealer.NewKeys(1)
		if err != nil {
			return err
		}
		r := resealing{sealer: db.sealer, tx: tx}
		for _, t := range []sealedTable{
			{"meta", []string{"id"}, "$1 = '' and sealed is not null"},
			{"memo", []string{"name"}, "$1 = ''"},
			{"evening", []string{"id"}, "$1 = ''"},
		} {
			if err := r.table(ctx, t, "", old.String, made[0]); err != nil {
				return err
			}
		}
		return r.replace(ctx, "meta set settings_key", 1, old.String, made[0])
	})
}

// sealedTable is a table with a column "sealed": the columns that name the row,
// in the order of its place, and which rows, for one argument $1.
type sealedTable struct {
	name  string
	key   []string
	where string
}

// resealing reseals rows in a transaction.
type resealing struct {
	sealer Sealer
	tx     *sql.Tx
}

// kladOf is the key of the klad of a talk.
type kladOf struct{ talk, key string }

func (r resealing) klads(ctx context.Context, pupil string) ([]kladOf, error) {
	var list []kladOf
	err := each(ctx, r.tx, func(rows *sql.Rows) error {
		var k kladOf
		err := rows.Scan(&k.talk, &k.key)
		list = append(list, k)
		return err
	}, "select id, klad_key from talk where pupil = $1 and klad_key is not null", pupil)
	return list, err
}

// table opens the rows of a table with one key and seals them with another.
func (r resealing) table(ctx context.Context, t sealedTable, arg any, from, to string) error {
	type row struct {
		key    []any
		sealed []byte
	}
	var list []row
	err := each(ctx, r.tx, func(rows *sql.Rows) error {
		one := row{key: make([]any, len(t.key))}
		dest := make([]any, 0, len(t.key)+1)
		for i := range one.key {
			dest = append(dest, &one.key[i])
		}
		err := rows.Scan(append(dest, &one.sealed)...)
		list = append(list, one)
		return err
	}, "select "+strings.Join(t.key, ", ")+", sealed from "+t.name+" where "+t.where, arg)
	if err != nil {
		return err
	}
	var which strings.Builder
	for i, column := range t.key {
		fmt.Fprintf(&which, " and %s = $%d", column, i+2)
	}
	for _, one := range list {
		at := place(t.name, one.key...)
		plain, err := r.sealer.Open(from, at, one.sealed)
		if err != nil {
			return fmt.Errorf("read %s: %w", at, err)
		}
		sealed, err := r.sealer.Seal(to, at, plain)
		if err != nil {
			return err
		}
		if _, err := r.tx.ExecContext(ctx, "update "+t.name+" set sealed = $1 where true"+which.String(),
			append([]any{sealed}, one.key...)...); err != nil {
			return err
		}
	}
	return nil
}

// replace sets the id of a key in a row, and dooms the key of before.
func (r resealing) replace(ctx context.Context, what string, row any, from, to string) error {
	if _, err := r.tx.ExecContext(ctx, "insert into doomed (key) values ($1) on conflict do nothing", from); err != nil {
		return err
	}
	_, err := r.tx.ExecContext(ctx, "update "+what+" = $1 where id = $2", to, row)
	return err
}
