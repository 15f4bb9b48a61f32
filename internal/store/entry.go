package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"gesprek/internal/school"
)

// Entries gives what stands on the card of a pupil beside the talks, the oldest
// date first; what has no date comes before all others. What a row of talks has
// planned is among it, and is not stored with the entries.
func (db *DB) Entries(ctx context.Context, pupil string) ([]school.Entry, error) {
	list, err := db.entries(ctx, "e.pupil = $1", pupil, pupil)
	if err != nil {
		return nil, fmt.Errorf("read entries: %w", classify(err))
	}
	return list, nil
}

// Planned gives the talks that are planned, of all pupils, the earliest first; those
// of rows of talks too.
func (db *DB) Planned(ctx context.Context) ([]school.Entry, error) {
	list, err := db.entries(ctx, "e.kind = $1", school.Planned, "")
	if err != nil {
		return nil, fmt.Errorf("read planned talks: %w", classify(err))
	}
	return list, nil
}

// entries reads entries, and what rows of talks have planned of one pupil, or of
// all when pupil is empty.
func (db *DB) entries(ctx context.Context, where string, arg any, pupil string) (list []school.Entry, err error) {
	err = db.read(ctx, func(tx *sql.Tx) error {
		err := db.eachEntry(ctx, tx, where, arg, func(e school.Entry, _ string) error {
			list = append(list, e)
			return nil
		})
		if err != nil {
			return err
		}
		planned, err := db.plannedInRows(ctx, tx, pupil)
		list = append(list, planned...)
		return err
	})
	slices.SortStableFunc(list, func(a, b school.Entry) int {
		return cmp.Or(a.On.Compare(b.On), a.At.Compare(b.At), strings.Compare(a.ID, b.ID))
	})
	return list, err
}

// eachEntry opens entries and gives each with the key it is sealed with.
func (db *DB) eachEntry(ctx context.Context, tx *sql.Tx, where string, arg any, do func(e school.Entry, key string) error) error {
	return each(ctx, tx, func(rows *sql.Rows) error {
		var e school.Entry
		var key string
		var sealed []byte
		if err := rows.Scan(&e.ID, &e.Pupil, &e.Kind, &e.Talk, moment{&e.On}, moment{&e.At}, &sealed, &key); err != nil {
			return err
		}
		if err := unseal(db.sealer, key, place("entry", e.ID), sealed, func(t *taker) { readEntry(t, &e) }); err != nil {
			return err
		}
		return do(e, key)
	}, `select e.id, e.pupil, e.kind, e.talk, e.day, e.at, e.sealed, p.key
		from entry e join pupil p on p.id = e.pupil where `+where+` order by e.day, e.at, e.id`, arg)
}

// SaveEntry adds an entry or replaces the one with the same id. It returns
// ErrNotFound when its pupil is not there, or not any more.
func (db *DB) SaveEntry(ctx context.Context, e school.Entry) error {
	return db.SaveEntries(ctx, []school.Entry{e})
}

// SaveEntries does what SaveEntry does for many, all or none of them.
func (db *DB) SaveEntries(ctx context.Context, list []school.Entry) error {
	err := db.write(ctx, func(tx *sql.Tx) error {
		for i := range list {
			if err := db.putEntry(ctx, tx, &list[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("save entry: %w", classify(err))
	}
	return nil
}

func (db *DB) putEntry(ctx context.Context, tx *sql.Tx, e *school.Entry) error {
	var key string
	err := tx.QueryRowContext(ctx, "select key from pupil where id = $1", e.Pupil).Scan(&key)
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	if err != nil {
		return err
	}
	sealed, err := db.sealer.Seal(key, place("entry", e.ID), entryRecord(e))
	if err != nil {
		return err
	}
	return run(ctx, tx, []statement{
		{"delete from dropped where entry = $1", []any{e.ID}},
		{
			`insert into entry (id, pupil, kind, talk, day, at, sealed) values ($1, $2, $3, $4, $5, $6, $7)
				on conflict (id) do update set pupil = excluded.pupil, kind = excluded.kind, talk = excluded.talk,
				day = excluded.day, at = excluded.at, sealed = excluded.sealed`,
			[]any{e.ID, e.Pupil, e.Kind, e.Talk, ms(e.On), e.At.UnixMilli(), sealed},
		},
	})
}

// DropEntry takes an entry off; one that is not there is no error. Merging
// with a copy of before does not bring it back.
func (db *DB) DropEntry(ctx context.Context, id string, at time.Time) error {
	err := db.write(ctx, func(tx *sql.Tx) error { return dropEntry(ctx, tx, id, at) })
	if err != nil {
		return fmt.Errorf("drop entry: %w", classify(err))
	}
	return nil
}

func dropEntry(ctx context.Context, tx *sql.Tx, id string, at time.Time) error {
	return run(ctx, tx, []statement{
		{"insert into dropped (entry, at) select id, $2 from entry where id = $1 on conflict do nothing", []any{id, at.UnixMilli()}},
		{"delete from entry where id = $1", []any{id}},
	})
}

// entries takes over what is new or was written later.
func (m *merge) entries(ctx context.Context) error {
	here := map[string]int64{}
	var id string
	var at int64
	err := each(ctx, m.tx, func(rows *sql.Rows) error {
		err := rows.Scan(&id, &at)
		here[id] = at
		return err
	}, "select id, at from entry")
	if err != nil {
		return err
	}
	gone := map[string]bool{}
	took := func(rows *sql.Rows) error {
		err := rows.Scan(&id, &at)
		if was, there := here[id]; !there || was <= at {
			gone[id] = true
		}
		return err
	}
	const dropped = "select entry, at from dropped"
	if err := errors.Join(each(ctx, m.tx, took, dropped), each(ctx, m.source, took, dropped)); err != nil {
		return err
	}
	for id := range gone {
		if _, there := here[id]; !there {
			continue
		}
		if err := dropEntry(ctx, m.tx, id, time.UnixMilli(here[id])); err != nil {
			return err
		}
	}
	return m.from.eachEntry(ctx, m.source, "$1 = ''", "", func(e school.Entry, _ string) error {
		was, there := here[e.ID]
		if gone[e.ID] || there && was >= e.At.UnixMilli() {
			return nil
		}
		return m.db.putEntry(ctx, m.tx, &e)
	})
}
