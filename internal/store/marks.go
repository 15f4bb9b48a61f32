package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"gesprek/internal/talk"
)

// Mark changes when the texts of a talk, or of an entry on a card, do. Of an entry
// it is when it was last written.
type Mark struct {
	Rev    int64
	Drafts int // lines of klad: they go without a revision
}

// Marks gives the mark of every talk and of every entry, by their ids.
func (db *DB) Marks(ctx context.Context) (talks, entries map[string]Mark, err error) {
	talks, entries = map[string]Mark{}, map[string]Mark{}
	err = db.read(ctx, func(tx *sql.Tx) error {
		into := func(marks map[string]Mark) func(*sql.Rows) error {
			return func(rows *sql.Rows) error {
				var id string
				var m Mark
				err := rows.Scan(&id, &m.Rev, &m.Drafts)
				marks[id] = m
				return err
			}
		}
		if err := each(ctx, tx, into(talks), "select id, rev, drafts from talk"); err != nil {
			return err
		}
		return each(ctx, tx, into(entries), "select id, at, 0 from entry")
	})
	if err != nil {
		return nil, nil, fmt.Errorf("read marks: %w", classify(err))
	}
	return talks, entries, nil
}

// Lines is about how many lines EachLine gives.
func (db *DB) Lines(ctx context.Context) (n int, err error) {
	err = db.read(ctx, func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `select (select count(*) from head) + (select count(*) from note) + (select count(*) from step)
			+ (select count(*) from review) + (select count(*) from entry)`).Scan(&n)
	})
	if err != nil {
		return 0, fmt.Errorf("count lines: %w", classify(err))
	}
	return n, nil
}

// Touched is the competence that a prompt had in a talk.
type Touched struct {
	Talk, Prompt string
	Competence   talk.Competence
}

// TouchedBy gives the competences that prompts had in the talks in which they were
// asked.
func (db *DB) TouchedBy(ctx context.Context, prompts []string) (out []Touched, err error) {
	err = db.read(ctx, func(tx *sql.Tx) error {
		for some := range slices.Chunk(prompts, 500) { // fewer than a statement takes
			if err := db.touchedBy(ctx, tx, some, &out); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read competences: %w", classify(err))
	}
	return out, nil
}

func (db *DB) touchedBy(ctx context.Context, tx *sql.Tx, prompts []string, out *[]Touched) error {
	places, args := make([]string, len(prompts)), make([]any, len(prompts))
	for i, id := range prompts {
		places[i], args[i] = fmt.Sprint("$", i+1), id
	}
	return each(ctx, tx, func(rows *sql.Rows) error {
		var (
			a      Touched
			key    string
			n      int
			sealed []byte
			asked  talk.Asked
		)
		if err := rows.Scan(&a.Talk, &a.Prompt, &n, &sealed, &key); err != nil {
			return err
		}
		err := unseal(db.sealer, key, place("asked", a.Talk, n), sealed, func(t *taker) { readAsked(t, &asked) })
		a.Competence = asked.Competence
		*out = append(*out, a)
		return err
	}, `select a.talk, a.prompt, a.n, a.sealed, p.key from asked a join talk t on t.id = a.talk join pupil p on p.id = t.pupil
		where a.prompt in (`+strings.Join(places, ", ")+")", args...)
}
