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

// Erased is what went with a pupil: how much of it, and the random ids by which
// it can be proved that nothing is left; see [DB.Traces].
type Erased struct {
	Pupil       string
	Talks       int
	Lines       int // of notes; Drafts of them were klad
	Drafts      int
	Steps       int
	Corrections int      // of what was known of the pupil
	Entries     int      // on the card, beside the talks
	Sheets      int      // of the dossier: the draft, versions, approvals and the like
	Slots       int      // places in rows of talks; they stay, and say nothing of anybody
	TalkIDs     []string // of the talks that went
	Keys        []string // of the pupil, and of the klad of the talks
}

// ErasePupil removes for good everything of one pupil: their data and what it
// was before corrections, their talks, the names in the log of what was done
// with them, and the keys that would open any of it in a copy. What is left is
// the log itself, to which the erasure is added without a name. The talk that
// is being held goes too: saving it gives ErrNotFound from then on.
//
// Stopped at any point, the pupil is either still there or gone for good; keys
// that were not destroyed yet are destroyed by the next ErasePupil, DropTalk or
// ForgetDrafts. Of a pupil that was erased before it finishes that, and returns
// the number of talks only; ErrNotFound when there never was such a pupil.
func (db *DB) ErasePupil(ctx context.Context, id string, at time.Time) (Erased, error) {
	db.saving.Lock()
	defer db.saving.Unlock()
	gone := Erased{Pupil: id}
	err := db.write(ctx, func(tx *sql.Tx) (err error) {
		gone, err = db.erase(ctx, tx, id, at)
		return err
	})
	if err == nil {
		for talk, sh := range db.shadows {
			if sh.pupil == id {
				delete(db.shadows, talk)
			}
		}
		err = db.destroyDoomed(ctx)
	}
	if err == nil {
		err = db.emptyLog(ctx)
	}
	if err != nil {
		return gone, fmt.Errorf("erase pupil: %w", classify(err))
	}
	return gone, nil
}

// erase deletes the rows of a pupil, dooms the keys and adds the act to the log.
func (db *DB) erase(ctx context.Context, tx *sql.Tx, id string, at time.Time) (Erased, error) {
	gone, err := db.belongings(ctx, tx, id)
	if errors.Is(err, sql.ErrNoRows) {
		return db.erasedBefore(ctx, tx, id)
	}
	if err != nil {
		return gone, err
	}
	for _, key := range gone.Keys {
		if _, err := tx.ExecContext(ctx, "insert into doomed (key) values ($1) on conflict do nothing", key); err != nil {
			return gone, err
		}
	}
	for _, query := range []string{
		"delete from review where earlier in (select id from talk where pupil = $1)",
		"delete from talk where pupil = $1", // with all that belongs to it
		"delete from former where pupil = $1",
		"delete from entry where pupil = $1",
		"delete from sheet where pupil = $1",
		freeSlots,
		"update audit set key = null, sealed = null where pupil = $1 and key is not null",
		"delete from pupil where id = $1",
	} {
		if _, err := tx.ExecContext(ctx, query, id); err != nil {
			return gone, err
		}
	}
	if err := dropEmptyEvenings(ctx, tx, at); err != nil {
		return gone, err
	}
	return gone, db.log(ctx, tx, school.Act{At: at, Kind: school.ActErase, Pupil: id, Count: gone.Talks})
}

// belongings counts what there is of a pupil and gathers the ids; sql.ErrNoRows
// when the pupil is not there.
func (db *DB) belongings(ctx context.Context, tx *sql.Tx, id string) (Erased, error) {
	gone := Erased{Pupil: id}
	var key string
	err := tx.QueryRowContext(ctx, `select key,
			(select count(*) from note n join talk t on t.id = n.talk where t.pupil = $1),
			(select count(*) from note n join talk t on t.id = n.talk where t.pupil = $1 and n.kind = $2),
			(select count(*) from step s join talk t on t.id = s.talk where t.pupil = $1),
			(select count(*) from former where pupil = $1),
			(select count(*) from entry where pupil = $1),
			(select count(*) from sheet where pupil = $1),
			(select count(*) from slot where pupil = $1)
		from pupil where id = $1`, id, talk.Draft).Scan(&key, &gone.Lines, &gone.Drafts, &gone.Steps, &gone.Corrections, &gone.Entries, &gone.Sheets, &gone.Slots)
	if err != nil {
		return gone, err
	}
	gone.Keys = []string{key}
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var id string
		var klad sql.NullString
		err := rows.Scan(&id, &klad)
		gone.TalkIDs = append(gone.TalkIDs, id)
		if klad.String != "" {
			gone.Keys = append(gone.Keys, klad.String)
		}
		return err
	}, "select id, klad_key from talk where pupil = $1 order by id", id)
	gone.Talks = len(gone.TalkIDs)
	for _, sh := range db.shadows {
		// It may have been made by a save that failed.
		if sh.pupil == id && sh.kladKey != "" && !slices.Contains(gone.Keys, sh.kladKey) {
			gone.Keys = append(gone.Keys, sh.kladKey)
		}
	}
	return gone, err
}

// erasedBefore is what the log still knows of a pupil that is not there.
func (db *DB) erasedBefore(ctx context.Context, tx *sql.Tx, id string) (Erased, error) {
	gone := Erased{Pupil: id}
	err := tx.QueryRowContext(ctx, "select count from audit where pupil = $1 and act = $2 order by n desc limit 1",
		id, school.ActErase).Scan(&gone.Talks)
	if errors.Is(err, sql.ErrNoRows) {
		return gone, ErrNotFound
	}
	return gone, err
}
