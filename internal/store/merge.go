package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Merged tells what Merge brought over.
type Merged struct {
	Pupils  int      // pupils that were added or corrected
	Talks   []string // ids of the talks that were added or became newer
	Refused []string // ids of live talks whose pupil has another live talk here
}

// Merge brings into db what from has and db has not, in one transaction: talks
// of which from holds a later revision, pupils that are new or were corrected
// later there, entries of cards, dossiers, rows of talks, lines of the log, and settings and lists where db has none. Both
// are opened with the same keys, and from holds nothing of which the key was
// destroyed (see [DB.Purge]); it is only read. What is in db and not in
// from stays. A talk in Refused is only in from afterwards.
func (db *DB) Merge(ctx context.Context, from *DB) (Merged, error) {
	db.saving.Lock()
	defer db.saving.Unlock()
	var out Merged
	err := from.read(ctx, func(source *sql.Tx) error {
		return db.write(ctx, func(tx *sql.Tx) error {
			m := merge{db: db, tx: tx, from: from, source: source}
			for _, part := range []func(context.Context) error{m.pupils, m.talks, m.entries, m.sheets, m.evenings, m.acts, m.settings} {
				if err := part(ctx); err != nil {
					return err
				}
			}
			out = m.out
			return nil
		})
	})
	clear(db.shadows)
	if err != nil {
		return Merged{}, fmt.Errorf("merge databases: %w", classify(err))
	}
	return out, nil
}

// merge is one merging of two databases.
type merge struct {
	db     *DB
	tx     *sql.Tx
	from   *DB
	source *sql.Tx
	out    Merged

	said []statement // what talks that were taken over say of steps of earlier ones
}

// known is what decides between two rows of one pupil.
type known struct {
	p    school.Pupil
	key  string
	last time.Time // of the last correction
}

func (db *DB) knownPupils(ctx context.Context, tx *sql.Tx) ([]known, error) {
	var list []known
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var k known
		var sealed []byte
		if err := rows.Scan(&k.p.ID, &k.key, &k.p.Type, &k.p.Year, moment{&k.p.LeftOn}, &sealed, moment{&k.last}); err != nil {
			return err
		}
		list = append(list, k)
		return unseal(db.sealer, k.key, place("pupil", k.p.ID), sealed, func(t *taker) { readPupil(t, &list[len(list)-1].p) })
	}, `select id, key, type, year, left_on, sealed, (select max(at) from former f where f.pupil = p.id)
		from pupil p order by id`)
	return list, err
}

// pupils adds who is new, with the same key, and takes over later corrections.
func (m *merge) pupils(ctx context.Context) error {
	theirs, err := m.from.knownPupils(ctx, m.source)
	if err != nil {
		return err
	}
	ours, err := m.db.knownPupils(ctx, m.tx)
	if err != nil {
		return err
	}
	here := make(map[string]known, len(ours))
	for _, k := range ours {
		here[k.p.ID] = k
	}
	for i := range theirs {
		their := &theirs[i]
		our, there := here[their.p.ID]
		switch {
		case there && !their.last.After(our.last):
			continue
		case there:
			err = m.db.putPupil(ctx, m.tx, &their.p, our.key, their.last)
		default:
			err = m.db.putPupil(ctx, m.tx, &their.p, their.key, time.Time{})
			if err == nil {
				err = m.former(ctx, their.p.ID)
			}
		}
		if err != nil {
			return err
		}
		m.out.Pupils++
	}
	return nil
}

// former copies what a new pupil was called before: key and place are the same.
func (m *merge) former(ctx context.Context, pupil string) error {
	return each(ctx, m.source, func(rows *sql.Rows) error {
		var n int
		var at int64
		var sealed []byte
		if err := rows.Scan(&n, &at, &sealed); err != nil {
			return err
		}
		return run(ctx, m.tx, []statement{{
			"insert into former (pupil, n, at, sealed) values ($1, $2, $3, $4)", []any{pupil, n, at, sealed},
		}})
	}, "select n, at, sealed from former where pupil = $1", pupil)
}

// talks takes over later revisions, in the order in which the talks ended, so
// that a pupil's live talk comes after the one before it was closed.
func (m *merge) talks(ctx context.Context) error {
	newer, err := m.newer(ctx)
	if err != nil {
		return err
	}
	for _, id := range newer {
		talks, err := m.from.load(ctx, m.source, "t.id = $1", id)
		if err != nil {
			return err
		}
		if len(talks) == 0 {
			return fmt.Errorf("%w: talk without its parts", ErrDamaged)
		}
		switch was, err := m.talk(ctx, talks[0]); {
		case errors.Is(err, ErrLiveTalk):
			m.out.Refused = append(m.out.Refused, id)
		case err != nil:
			return err
		default:
			m.out.Talks = append(m.out.Talks, id)
			m.reviewed(was, talks[0])
		}
	}
	return run(ctx, m.tx, m.said)
}

// reviewed notes what a talk says anew of steps of earlier talks. One that was
// taken over itself, before this one, has its own word on how they turned out,
// and that can be a later one.
func (m *merge) reviewed(was *talk.Session, is *talk.Session) {
	for _, r := range is.Plan.Reviewed {
		if !slices.Contains(was.Plan.Reviewed, r) && !slices.Contains(m.out.Talks, r.Talk) {
			m.said = append(m.said, turnOut(r, is.ID, is.Plan.PupilID))
		}
	}
}

// newer gives the talks of which from has a later revision.
func (m *merge) newer(ctx context.Context) ([]string, error) {
	revs := map[string]int64{}
	var id string
	var rev int64
	err := each(ctx, m.tx, func(rows *sql.Rows) error {
		err := rows.Scan(&id, &rev)
		revs[id] = rev
		return err
	}, "select id, rev from talk")
	if err != nil {
		return nil, err
	}
	var list []string
	err = each(ctx, m.source, func(rows *sql.Rows) error {
		err := rows.Scan(&id, &rev)
		if rev > revs[id] {
			list = append(list, id)
		}
		return err
	}, "select id, rev from talk order by ended nulls last, id")
	return list, err
}

// talk takes over a later revision, and gives what was stored.
func (m *merge) talk(ctx context.Context, s *talk.Session) (was *talk.Session, err error) {
	sh := &shadow{whole: true}
	if stale, err := m.db.compare(ctx, m.tx, sh, s); err != nil || stale {
		return s, err
	}
	if sh.kladKey == "" { // the ring is the same
		var key sql.NullString
		if err := m.source.QueryRowContext(ctx, "select klad_key from talk where id = $1", s.ID).Scan(&key); err != nil {
			return nil, err
		}
		sh.kladKey = key.String
	}
	return sh.stored, m.db.saveChanges(ctx, m.tx, sh, s)
}

// acts adds the lines of the log that are not here.
func (m *merge) acts(ctx context.Context) error {
	here := map[school.Act]bool{}
	ours, err := m.db.acts(ctx, m.tx, "")
	if err != nil {
		return err
	}
	for _, a := range ours {
		here[bare(a)] = true
	}
	theirs, err := m.from.acts(ctx, m.source, "")
	if err != nil {
		return err
	}
	for _, a := range theirs {
		if here[bare(a)] {
			continue
		}
		if err := m.db.log(ctx, m.tx, a); err != nil {
			return err
		}
	}
	return nil
}

// bare is an act without what is sealed of it.
func bare(a school.Act) school.Act {
	a.Name, a.Note = "", ""
	return a
}

// settings takes over what was never set here.
func (m *merge) settings(ctx context.Context) error {
	s, their, err := m.from.readSettings(ctx, m.source)
	if err != nil {
		return err
	}
	_, ours, err := m.db.readSettings(ctx, m.tx)
	if err != nil {
		return err
	}
	if their && !ours {
		if err := m.db.putSettings(ctx, m.tx, s); err != nil {
			return err
		}
	}
	return each(ctx, m.source, func(rows *sql.Rows) error {
		var name string
		if err := rows.Scan(&name); err != nil {
			return err
		}
		var n int
		err := m.tx.QueryRowContext(ctx, "select count(*) from memo where name = $1", name).Scan(&n)
		if err != nil || n > 0 {
			return err
		}
		lines, err := m.from.memo(ctx, m.source, name)
		if err != nil {
			return err
		}
		return m.db.putMemo(ctx, m.tx, name, lines)
	}, "select name from memo")
}
