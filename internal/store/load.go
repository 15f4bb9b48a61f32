package store

import (
	"context"
	"database/sql"
	"fmt"

	"gesprek/internal/talk"
)

// Talk reads one talk; ErrNotFound when it is not there. It has no guide yet:
// attach it.
func (db *DB) Talk(ctx context.Context, id string) (*talk.Session, error) {
	talks, err := db.readTalks(ctx, "t.id = $1", id)
	if err == nil && len(talks) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("read talk: %w", err)
	}
	return talks[0], nil
}

// TalksOf reads all talks of a pupil, the newest first; one that has not begun
// comes before all others. They have no guides.
func (db *DB) TalksOf(ctx context.Context, pupilID string) ([]*talk.Session, error) {
	talks, err := db.readTalks(ctx, "t.pupil = $1", pupilID)
	if err != nil {
		return nil, fmt.Errorf("read talks of a pupil: %w", err)
	}
	return talks, nil
}

func (db *DB) readTalks(ctx context.Context, where, arg string) (talks []*talk.Session, err error) {
	err = db.read(ctx, func(tx *sql.Tx) (err error) {
		talks, err = db.load(ctx, tx, where, arg)
		return err
	})
	return talks, classify(err)
}

// loader reads the talks that a condition on the table talk, there named t,
// selects. Each table is read once, however many talks there are.
type loader struct {
	sealer Sealer
	tx     *sql.Tx
	where  string
	arg    string
	byID   map[string]*loaded
	list   []*talk.Session
}

// loaded is a talk with the keys to its columns.
type loaded struct {
	*talk.Session
	pupilKey string
	kladKey  sql.NullString
}

func (db *DB) load(ctx context.Context, tx *sql.Tx, where, arg string) ([]*talk.Session, error) {
	l := loader{sealer: db.sealer, tx: tx, where: where, arg: arg, byID: map[string]*loaded{}}
	for _, read := range []func(context.Context) error{
		l.talks, l.events, l.asked, l.notes, l.steps, l.silences, l.marks, l.reviews,
	} {
		if err := read(ctx); err != nil {
			return nil, err
		}
	}
	return l.list, nil
}

func (l *loader) talks(ctx context.Context) error {
	return each(ctx, l.tx, l.scanTalk, `select t.id, t.pupil, t.rev, t.kind, t.phase, t.guide, t.length,
			t.until, t.quote, t.gap_after, t.at_stage, t.at_prompt, t.at_alt, t.at_follow, t.at_rung,
			t.since_wall, t.since_mono, t.since_run, t.seen_wall, t.seen_mono, t.seen_run,
			p.key, t.klad_key, h.sealed
		from talk t join pupil p on p.id = t.pupil join head h on h.talk = t.id
		where `+l.where+" order by t.began desc nulls first, t.id", l.arg)
}

func (l *loader) scanTalk(rows *sql.Rows) error {
	s := &talk.Session{}
	t := &loaded{Session: s}
	p, at := &s.Plan, &s.At
	var sealed []byte
	if err := rows.Scan(&s.ID, &p.PupilID, &s.Rev, &p.Kind, &p.Phase, &p.GuideID, &p.Length,
		moment{&s.Closing.Until}, &s.Closing.Quote, &s.GapAfter,
		&at.Stage, &at.Prompt, &at.Alt, &at.FollowUp, &at.Rung,
		moment{&at.Since.Wall}, &at.Since.Mono, &at.Since.Run,
		moment{&s.Seen.Wall}, &s.Seen.Mono, &s.Seen.Run,
		&t.pupilKey, &t.kladKey, &sealed); err != nil {
		return err
	}
	l.byID[s.ID] = t
	l.list = append(l.list, s)
	return unseal(l.sealer, t.pupilKey, place("head", s.ID), sealed, func(t *taker) { readHead(t, s) })
}

// row is one row of a child table: what is in the clear, and what is sealed.
type row[T any] struct {
	value  T
	n      int // its place in the table's key, where the sealed part is bound to it
	sealed []byte
}

// rowsOf reads the rows of a table for all talks, in the order of n: dest
// says where the columns go, add what becomes of the row.
func rowsOf[T any](
	ctx context.Context, l *loader, table, columns string, dest func(*row[T]) []any, add func(*loaded, *row[T]) error,
) error {
	return each(ctx, l.tx, func(rows *sql.Rows) error {
		var id string
		var r row[T]
		if err := rows.Scan(append([]any{&id}, dest(&r)...)...); err != nil {
			return err
		}
		return add(l.byID[id], &r)
	}, "select c.talk, "+columns+" from talk t join "+table+" c on c.talk = t.id where "+l.where+
		" order by c.talk, c.n", l.arg)
}

// open reads the sealed part of a row of table.
func (l *loader) open(t *loaded, key, table string, n int, sealed []byte, read func(*taker)) error {
	return unseal(l.sealer, key, place(table, t.ID, n), sealed, read)
}

func (l *loader) events(ctx context.Context) error {
	const columns = "c.kind, c.wall, c.mono, c.run, c.stage, c.reason, c.from_wall, c.from_mono, c.from_run, c.answer"
	return rowsOf(ctx, l, "event", columns, func(r *row[talk.Event]) []any {
		e := &r.value
		return []any{
			&e.Kind,
			moment{&e.At.Wall},
			&e.At.Mono, &e.At.Run, &e.Stage, &e.Reason,
			moment{&e.From.Wall},
			&e.From.Mono, &e.From.Run, &e.Counts,
		}
	}, func(t *loaded, r *row[talk.Event]) error {
		t.Events = append(t.Events, r.value)
		return nil
	})
}

func (l *loader) asked(ctx context.Context) error {
	const columns = "c.n, c.stage, c.prompt, c.state, c.at, c.sealed"
	return rowsOf(ctx, l, "asked", columns, func(r *row[talk.Asked]) []any {
		a := &r.value
		return []any{&r.n, &a.Stage, &a.Prompt, &a.State, moment{&a.At}, &r.sealed}
	}, func(t *loaded, r *row[talk.Asked]) error {
		err := l.open(t, t.pupilKey, "asked", r.n, r.sealed, func(t *taker) { readAsked(t, &r.value) })
		t.Asked = append(t.Asked, r.value)
		return err
	})
}

func (l *loader) notes(ctx context.Context) error {
	const columns = "c.id, c.stage, c.prompt, c.kind, c.at, c.edited, c.sealed"
	return rowsOf(ctx, l, "note", columns, func(r *row[talk.Note]) []any {
		n := &r.value
		return []any{&n.ID, &n.Stage, &n.Prompt, &n.Kind, moment{&n.At}, moment{&n.Edited}, &r.sealed}
	}, func(t *loaded, r *row[talk.Note]) error {
		key := t.pupilKey
		if r.value.Kind == talk.Draft {
			key = t.kladKey.String
		}
		err := l.open(t, key, "note", r.value.ID, r.sealed, func(t *taker) { readNote(t, &r.value) })
		t.Notes = append(t.Notes, r.value)
		return err
	})
}

func (l *loader) steps(ctx context.Context) error {
	const columns = "c.id, c.note, c.due, c.state, c.sealed"
	return rowsOf(ctx, l, "step", columns, func(r *row[talk.Step]) []any {
		p := &r.value
		return []any{&p.ID, &p.Note, moment{&p.Due}, &p.State, &r.sealed}
	}, func(t *loaded, r *row[talk.Step]) error {
		err := l.open(t, t.pupilKey, "step", r.value.ID, r.sealed, func(t *taker) { readStep(t, &r.value) })
		t.Steps = append(t.Steps, r.value)
		return err
	})
}

func (l *loader) silences(ctx context.Context) error {
	return rowsOf(ctx, l, "silence", "c.stage, c.prompt, c.at, c.length", func(r *row[talk.Silence]) []any {
		return []any{&r.value.Stage, &r.value.Prompt, moment{&r.value.At}, &r.value.Length}
	}, func(t *loaded, r *row[talk.Silence]) error {
		t.Silences = append(t.Silences, r.value)
		return nil
	})
}

func (l *loader) marks(ctx context.Context) error {
	return rowsOf(ctx, l, "mark", "c.stage, c.prompt, c.at, c.back", func(r *row[talk.Mark]) []any {
		return []any{&r.value.Stage, &r.value.Prompt, moment{&r.value.At}, &r.value.Back}
	}, func(t *loaded, r *row[talk.Mark]) error {
		t.Marks = append(t.Marks, r.value)
		return nil
	})
}

func (l *loader) reviews(ctx context.Context) error {
	const columns = "c.n, c.earlier, c.step, c.state, c.sealed"
	return rowsOf(ctx, l, "review", columns, func(r *row[talk.Review]) []any {
		return []any{&r.n, &r.value.Talk, &r.value.Step, &r.value.State, &r.sealed}
	}, func(t *loaded, r *row[talk.Review]) error {
		err := l.open(t, t.pupilKey, "review", r.n, r.sealed, func(t *taker) { r.value.What = t.text() })
		t.Plan.Reviewed = append(t.Plan.Reviewed, r.value)
		return err
	})
}
