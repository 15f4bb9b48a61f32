package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"gesprek/internal/school"
)

// Evenings gives the rows of talks, the latest day first.
func (db *DB) Evenings(ctx context.Context) ([]school.Evening, error) {
	var list []school.Evening
	err := db.read(ctx, func(tx *sql.Tx) (err error) {
		list, err = db.evenings(ctx, tx, "$1 = ''", "")
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read rows of talks: %w", classify(err))
	}
	return list, nil
}

// evenings reads rows with their places.
func (db *DB) evenings(ctx context.Context, tx *sql.Tx, where string, arg any) ([]school.Evening, error) {
	var list []school.Evening
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var e school.Evening
		var key sql.NullString
		var sealed []byte
		if err := rows.Scan(&e.ID, moment{&e.Day}, &e.Kind, moment{&e.Made}, moment{&e.Changed}, &sealed, &key); err != nil {
			return err
		}
		err := unseal(db.sealer, key.String, place("evening", e.ID), sealed, func(t *taker) { readEvening(t, &e) })
		list = append(list, e)
		return err
	}, `select v.id, v.day, v.kind, v.made, v.changed, v.sealed, m.settings_key
		from evening v, meta m where `+where+` order by v.day desc, v.made desc, v.id`, arg)
	if err != nil {
		return nil, err
	}
	for i := range list {
		if err := db.slots(ctx, tx, &list[i]); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// slots reads the places of a row.
func (db *DB) slots(ctx context.Context, tx *sql.Tx, e *school.Evening) error {
	return each(ctx, tx, func(rows *sql.Rows) error {
		s := school.Slot{Was: school.NoClock}
		var minutes int64
		var pupil, key sql.NullString
		var sealed []byte
		if err := rows.Scan(&s.ID, &s.Room, &minutes, &s.Pin, &pupil, &sealed, &key); err != nil {
			return err
		}
		s.Pupil, s.Pause = pupil.String, time.Duration(minutes)*time.Minute
		var err error
		if pupil.Valid {
			err = unseal(db.sealer, key.String, place("slot", s.ID), sealed, func(t *taker) { readSlot(t, &s) })
		}
		e.Slots = append(e.Slots, s)
		return err
	}, `select s.id, s.room, s.pause, s.pin, s.pupil, s.sealed, p.key
		from slot s left join pupil p on p.id = s.pupil where s.evening = $1 order by s.n`, e.ID)
}

// SaveEvening adds a row of talks or replaces the one with the same id, with all
// of its places. That of a pupil who is not there any more is stored as a place
// that came free.
func (db *DB) SaveEvening(ctx context.Context, e school.Evening) error {
	err := db.write(ctx, func(tx *sql.Tx) error { return db.putEvening(ctx, tx, e) })
	if err != nil {
		return fmt.Errorf("save row of talks: %w", classify(err))
	}
	return nil
}

func (db *DB) putEvening(ctx context.Context, tx *sql.Tx, e school.Evening) error {
	key, err := db.settingsKey(ctx, tx)
	if err != nil {
		return err
	}
	sealed, err := db.sealer.Seal(key, place("evening", e.ID), eveningRecord(&e))
	if err != nil {
		return err
	}
	err = run(ctx, tx, []statement{
		{"delete from dropped where entry = $1", []any{e.ID}},
		{
			`insert into evening (id, day, kind, made, changed, sealed) values ($1, $2, $3, $4, $5, $6)
				on conflict (id) do update set day = excluded.day, kind = excluded.kind, made = excluded.made,
				changed = excluded.changed, sealed = excluded.sealed`,
			[]any{e.ID, e.Day.UnixMilli(), e.Kind, e.Made.UnixMilli(), e.Changed.UnixMilli(), sealed},
		},
		{"delete from slot where evening = $1", []any{e.ID}},
	})
	if err != nil {
		return err
	}
	for n := range e.Slots {
		if err := db.putSlot(ctx, tx, e.ID, n, &e.Slots[n]); err != nil {
			return err
		}
	}
	return nil
}

func (db *DB) putSlot(ctx context.Context, tx *sql.Tx, evening string, n int, s *school.Slot) error {
	var key string
	var pupil, sealed any
	if s.Pupil != "" {
		err := tx.QueryRowContext(ctx, "select key from pupil where id = $1", s.Pupil).Scan(&key)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
	}
	if key != "" {
		text, err := db.sealer.Seal(key, place("slot", s.ID), slotRecord(s))
		if err != nil {
			return err
		}
		pupil, sealed = s.Pupil, text
	}
	_, err := tx.ExecContext(ctx, `insert into slot (id, evening, n, room, pause, pin, pupil, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
		s.ID, evening, n, s.Room, int64(s.Pause/time.Minute), int(s.Pin), pupil, sealed)
	return err
}

// DropEvening removes a row of talks; one that is not there is no error. The talks
// that were held stay. Merging with a copy of before does not bring it back.
func (db *DB) DropEvening(ctx context.Context, id string, at time.Time) error {
	err := db.write(ctx, func(tx *sql.Tx) error { return dropEvening(ctx, tx, id, at) })
	if err != nil {
		return fmt.Errorf("drop row of talks: %w", classify(err))
	}
	return nil
}

func dropEvening(ctx context.Context, tx *sql.Tx, id string, at time.Time) error {
	return run(ctx, tx, []statement{
		{"insert into dropped (entry, at) select id, $2 from evening where id = $1 on conflict do nothing", []any{id, at.UnixMilli()}},
		{"delete from evening where id = $1", []any{id}},
	})
}

// freeSlots makes the places of a pupil in rows free: they say nothing of anybody.
const freeSlots = "update slot set pupil = null, sealed = null where pupil = $1"

// dropEmptyEvenings removes rows of a day that is past in which no pupil is left: a
// row is kept as long as one of its pupils is.
func dropEmptyEvenings(ctx context.Context, tx *sql.Tx, at time.Time) error {
	const empty = ` from evening where day < $1
		and not exists (select 1 from slot where slot.evening = evening.id and pupil is not null)`
	day := at.Add(-24 * time.Hour).UnixMilli() // also where its date is another than in UTC
	return run(ctx, tx, []statement{
		{"insert into dropped (entry, at) select id, $2" + empty + " on conflict do nothing", []any{day, at.UnixMilli()}},
		{"delete" + empty, []any{day}},
	})
}

// plannedInRows gives what rows of talks have planned, of one pupil or of all when
// pupil is empty.
func (db *DB) plannedInRows(ctx context.Context, tx *sql.Tx, pupil string) ([]school.Entry, error) {
	list, err := db.evenings(ctx, tx, "$1 = '' or exists (select 1 from slot where slot.evening = v.id and slot.pupil = $1)", pupil)
	if err != nil {
		return nil, err
	}
	var out []school.Entry
	for _, e := range list {
		for _, p := range e.Planned() {
			if pupil == "" || p.Pupil == pupil {
				out = append(out, p)
			}
		}
	}
	return out, nil
}

// evenings takes over rows that are not here or were changed later there.
func (m *merge) evenings(ctx context.Context) error {
	here := map[string]int64{}
	var id string
	var at int64
	err := each(ctx, m.tx, func(rows *sql.Rows) error {
		err := rows.Scan(&id, &at)
		here[id] = at
		return err
	}, "select id, changed from evening")
	if err != nil {
		return err
	}
	gone := map[string]int64{}
	took := func(rows *sql.Rows) error {
		err := rows.Scan(&id, &at)
		gone[id] = max(gone[id], at)
		return err
	}
	const dropped = "select entry, at from dropped"
	if err := errors.Join(each(ctx, m.tx, took, dropped), each(ctx, m.source, took, dropped)); err != nil {
		return err
	}
	for id, was := range here {
		if at, is := gone[id]; is && was <= at {
			if err := dropEvening(ctx, m.tx, id, time.UnixMilli(at)); err != nil {
				return err
			}
		}
	}
	theirs, err := m.from.evenings(ctx, m.source, "$1 = ''", "")
	if err != nil {
		return err
	}
	theirs = slices.DeleteFunc(theirs, func(e school.Evening) bool {
		was, there := here[e.ID]
		dropped, is := gone[e.ID]
		changed := e.Changed.UnixMilli()
		return is && changed <= dropped || there && was >= changed
	})
	for _, e := range theirs {
		if err := m.db.putEvening(ctx, m.tx, e); err != nil {
			return err
		}
	}
	return nil
}

func eveningRecord(e *school.Evening) []byte {
	m := newRecord()
	m.texts(e.Name)
	m.count(int(e.Rhythm.First))
	m.number(int64(e.Rhythm.Talk / time.Minute))
	m.number(int64(e.Rhythm.Change / time.Minute))
	m.count(e.Rhythm.Every)
	m.number(int64(e.Rhythm.Buffer / time.Minute))
	m.count(len(e.Rooms))
	for _, r := range e.Rooms {
		m.texts(r.Place, r.With)
	}
	return m.plain
}

func readEvening(t *taker, e *school.Evening) {
	minutes := func() time.Duration { return time.Duration(t.number()) * time.Minute }
	e.Name = t.text()
	e.Rhythm.First = school.Clock(t.number())
	e.Rhythm.Talk, e.Rhythm.Change = minutes(), minutes()
	e.Rhythm.Every, e.Rhythm.Buffer = int(t.number()), minutes()
	e.Rooms = list(t, func() school.Room { return school.Room{Place: t.text(), With: t.text()} })
}

func slotRecord(s *school.Slot) []byte {
	m := newRecord()
	m.texts(string(s.State))
	m.count(int(s.Was))
	return m.plain
}

func readSlot(t *taker, s *school.Slot) {
	s.State, s.Was = school.SlotState(t.text()), school.Clock(t.number())
}
