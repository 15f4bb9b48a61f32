package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	lib "modernc.org/sqlite/lib"

	"gesprek/internal/talk"
)

// shadow is what is known to be stored of a talk that is being held, so that a
// save can write only what differs.
type shadow struct {
	stored   *talk.Session // nil: not known
	pupil    string        // id
	pupilKey string
	kladKey  string // "" until the first klad line; may be made and not stored yet
	whole    bool   // the talk comes with how its steps turned out; its reviews are brought to others already
}

// SaveTalk stores a talk, durably. It does nothing when a revision is stored
// that is not older. Where the talk says how steps of earlier talks turned
// out, those steps are changed with it; corrections that it brings are logged,
// and a text that is taken out for good is gone from the write-ahead log too. It
// returns ErrNotFound when the pupil is not there and ErrLiveTalk when the pupil
// has another unfinished talk.
func (db *DB) SaveTalk(ctx context.Context, s *talk.Session) error {
	return db.SaveTalks(ctx, []*talk.Session{s})
}

// SaveTalks stores talks as [DB.SaveTalk] does, all of them or none: many at once
// take one commit. Those of one pupil come in the order in which they were held.
func (db *DB) SaveTalks(ctx context.Context, talks []*talk.Session) error {
	db.saving.Lock()
	defer db.saving.Unlock()
	list := make([]saving, len(talks))
	for i, s := range talks {
		list[i] = saving{db: db, s: s, sh: db.shadow(s)}
	}
	err := db.write(ctx, func(tx *sql.Tx) error {
		if err := db.kladKeys(ctx, tx, list); err != nil {
			return err
		}
		for i := range list {
			if err := list[i].save(ctx, tx); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && slices.ContainsFunc(list, func(g saving) bool { return g.wiped }) {
		err = db.emptyLog(ctx)
	}
	for i := range list {
		list[i].end(err)
	}
	if err != nil {
		return fmt.Errorf("save talk: %w", classify(err))
	}
	return nil
}

// shadow is what is known to be stored of a talk.
func (db *DB) shadow(s *talk.Session) *shadow {
	sh := db.shadows[s.ID]
	if sh == nil {
		sh = &shadow{pupil: s.Plan.PupilID}
		db.shadows[s.ID] = sh
	}
	return sh
}

// saving is one talk being saved.
type saving struct {
	db      *DB
	s       *talk.Session
	sh      *shadow
	written bool // it was newer than what is stored
	wiped   bool // a text was taken out for good
}

func (g *saving) save(ctx context.Context, tx *sql.Tx) error {
	g.written = false
	stale, err := g.db.compare(ctx, tx, g.sh, g.s)
	if err != nil || stale {
		g.wiped = erases(g.s.Corrections) // perhaps the log could not be emptied the last time
		return err
	}
	g.written = true
	made := fresh(g.sh.stored, g.s)
	g.wiped = erases(made)
	if err := g.db.saveChanges(ctx, tx, g.sh, g.s); err != nil {
		return err
	}
	return g.db.logCorrections(ctx, tx, made, g.s)
}

// end remembers what is stored now.
func (g *saving) end(err error) {
	if err != nil {
		g.sh.stored = nil // the klad key stays: it was made, and making keys writes
		return
	}
	if g.written {
		g.sh.stored = g.s.Clone()
	}
	if g.sh.stored == nil || g.sh.stored.Finished() {
		delete(g.db.shadows, g.s.ID)
	}
}

// kladKeys makes the keys for the first klad of many talks all at once, because
// making keys writes a file.
func (db *DB) kladKeys(ctx context.Context, tx *sql.Tx, list []saving) error {
	if len(list) == 1 {
		return nil // made when it is needed
	}
	var without []*shadow
	for i := range list {
		g := &list[i]
		if drafts(g.s) == 0 || g.sh.kladKey != "" {
			continue
		}
		stale, err := db.compare(ctx, tx, g.sh, g.s)
		if err != nil {
			return err
		}
		if !stale && g.sh.kladKey == "" {
			without = append(without, g.sh)
		}
	}
	made, err := db.sealer.NewKeys(len(without))
	if err != nil {
		return err
	}
	for i, key := range made {
		without[i].kladKey = key
	}
	return nil
}

// compare brings the shadow up to date with what is stored and tells whether
// s is not newer than that.
func (db *DB) compare(ctx context.Context, tx *sql.Tx, sh *shadow, s *talk.Session) (stale bool, err error) {
	var rev int64
	var klad sql.NullString
	err = tx.QueryRowContext(ctx, "select rev, klad_key from talk where id = $1", s.ID).Scan(&rev, &klad)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		sh.stored = &talk.Session{ID: s.ID, Plan: talk.Plan{PupilID: s.Plan.PupilID}}
		sh.pupilKey = "" // the pupil may be gone as well
		return false, db.pupilKey(ctx, tx, sh, s.Plan.PupilID)
	case err != nil:
		return false, err
	case rev >= s.Rev:
		return true, nil
	}
	if sh.stored == nil || sh.stored.Rev != rev {
		talks, err := db.load(ctx, tx, "t.id = $1", s.ID)
		if err != nil {
			return false, err
		}
		sh.stored = talks[0]
	}
	if klad.Valid {
		sh.kladKey = klad.String
	}
	if sh.stored.Plan.PupilID != s.Plan.PupilID {
		return false, errPupil
	}
	return false, db.pupilKey(ctx, tx, sh, s.Plan.PupilID)
}

func (db *DB) pupilKey(ctx context.Context, tx *sql.Tx, sh *shadow, pupil string) error {
	if sh.pupilKey != "" {
		return nil
	}
	err := tx.QueryRowContext(ctx, "select key from pupil where id = $1", pupil).Scan(&sh.pupilKey)
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("pupil of the talk: %w", ErrNotFound)
	}
	return err
}

// saveChanges writes what differs between the shadow and s.
func (db *DB) saveChanges(ctx context.Context, tx *sql.Tx, sh *shadow, s *talk.Session) error {
	if sh.kladKey == sh.pupilKey { // lent in an Aside; destroying it would destroy the pupil
		sh.kladKey = ""
	}
	if sh.kladKey == "" && drafts(s) > 0 {
		made, err := db.sealer.NewKeys(1)
		if err != nil {
			return err
		}
		sh.kladKey = made[0]
	}
	if err := saveClear(ctx, tx, sh, s); err != nil {
		return err
	}
	c := changes{sealer: db.sealer, talk: s.ID, pupilKey: sh.pupilKey, kladKey: sh.kladKey, whole: sh.whole}
	c.all(sh.stored, s)
	if c.err != nil {
		return c.err
	}
	for _, st := range c.list {
		if _, err := tx.ExecContext(ctx, st.query, st.args...); err != nil {
			return err
		}
	}
	return nil
}

// drafts counts the klad lines of a talk.
func drafts(s *talk.Session) int {
	n := 0
	for i := range s.Notes {
		if s.Notes[i].Kind == talk.Draft {
			n++
		}
	}
	return n
}

// saveClear writes the row of the talk itself, which changes at every save.
func saveClear(ctx context.Context, tx *sql.Tx, sh *shadow, s *talk.Session) error {
	p, c, at := &s.Plan, &s.Closing, &s.At
	var ended any
	if s.Finished() {
		ended = ms(s.Events[len(s.Events)-1].At.Wall)
	}
	var klad any
	if sh.kladKey != "" {
		klad = sh.kladKey
	}
	args := slices.Concat(
		[]any{s.ID, p.PupilID, s.Rev, p.Kind, p.Phase, p.GuideID, p.Length},
		[]any{ms(s.Began()), ended, ms(c.Until), s.Total(s.Seen), drafts(s), klad, c.Quote, s.GapAfter},
		[]any{at.Stage, at.Prompt, at.Alt, at.FollowUp, at.Rung},
		instant(at.Since), instant(s.Seen),
	)
	_, err := tx.ExecContext(ctx, `insert into talk (id, pupil, rev, kind, phase, guide, length,
			began, ended, until, counted, drafts, klad_key, quote, gap_after,
			at_stage, at_prompt, at_alt, at_follow, at_rung,
			since_wall, since_mono, since_run, seen_wall, seen_mono, seen_run)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
			$16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)
		on conflict (id) do update set rev = excluded.rev, kind = excluded.kind, phase = excluded.phase,
			guide = excluded.guide, length = excluded.length, began = excluded.began, ended = excluded.ended,
			until = excluded.until, counted = excluded.counted, drafts = excluded.drafts,
			klad_key = excluded.klad_key, quote = excluded.quote, gap_after = excluded.gap_after,
			at_stage = excluded.at_stage, at_prompt = excluded.at_prompt, at_alt = excluded.at_alt,
			at_follow = excluded.at_follow, at_rung = excluded.at_rung, since_wall = excluded.since_wall,
			since_mono = excluded.since_mono, since_run = excluded.since_run, seen_wall = excluded.seen_wall,
			seen_mono = excluded.seen_mono, seen_run = excluded.seen_run`, args...)
	if hasCode(err, lib.SQLITE_CONSTRAINT_UNIQUE) {
		return fmt.Errorf("%w: %w", ErrLiveTalk, err) // the id has "on conflict"
	}
	return err
}

// instant gives the three columns of an instant.
func instant(i talk.Instant) []any { return []any{ms(i.Wall), i.Mono, i.Run} }
