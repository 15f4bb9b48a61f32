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

// children reads the rows of a table for all talks, in the order of n. The
// first destination of each row is the talk's id, which scan must put first.
func (l *loader) children(ctx context.Context, table, columns string, scan func(*sql.Rows) error) error {
	return each(ctx, l.tx, scan, "select c.talk, "+columns+" from talk t join "+table+
		" c on c.talk = t.id where "+l.where+" order by c.talk, c.n", l.arg)
}

func (l *loader) events(ctx context.Context) error {
	const columns = "c.kind, c.wall, c.mono, c.run, c.stage, c.reason, c.from_wall, c.from_mono, c.from_run, c.answer"
	return l.children(ctx, "event", columns, func(rows *sql.Rows) error {
		var id string
		var e talk.Event
		err := rows.Scan(&id, &e.Kind, moment{&e.At.Wall}, &e.At.Mono, &e.At.Run, &e.Stage, &e.Reason,
			moment{&e.From.Wall}, &e.From.Mono, &e.From.Run, &e.Counts)
		if err != nil {
			return err
		}
		t := l.byID[id]
		t.Events = append(t.Events, e)
		return nil
	})
}

func (l *loader) asked(ctx context.Context) error {
	return l.children(ctx, "asked", "c.n, c.stage, c.prompt, c.state, c.at, c.sealed", func(rows *sql.Rows) error {
		var id string
		var n int
		var a talk.Asked
		var sealed []byte
		if err := rows.Scan(&id, &n, &a.Stage, &a.Prompt, &a.State, moment{&a.At}, &sealed); err != nil {
			return err
		}
		t := l.byID[id]
		err := unseal(l.sealer, t.pupilKey, place("asked", id, n), sealed, func(t *taker) { readAsked(t, &a) })
		t.Asked = append(t.Asked, a)
		return err
	})
}

func (l *loader) notes(ctx context.Context) error {
	const columns = "c.id, c.stage, c.prompt, c.kind, c.at, c.edited, c.sealed"
	return l.children(ctx, "note", columns, func(rows *sql.Rows) error {
		var id string
		var n talk.Note
		var sealed []byte
		err := rows.Scan(&id, &n.ID, &n.Stage, &n.Prompt, &n.Kind, moment{&n.At}, moment{&n.Edited}, &sealed)
		if err != nil {
			return err
		}
		t := l.byID[id]
		key := t.pupilKey
		if n.Kind == talk.Draft {
			key = t.kladKey.String
		}
		err = unseal(l.sealer, key, place("note", id, n.ID), sealed, func(t *taker) { readNote(t, &n) })
		t.Notes = append(t.Notes, n)
		return err
	})
}

func (l *loader) steps(ctx context.Context) error {
	return l.children(ctx, "step", "c.id, c.note, c.due, c.state, c.sealed", func(rows *sql.Rows) error {
		var id string
		var p talk.Step
		var sealed []byte
		if err := rows.Scan(&id, &p.ID, &p.Note, moment{&p.Due}, &p.State, &sealed); err != nil {
			return err
		}
		t := l.byID[id]
		err := unseal(l.sealer, t.pupilKey, place("step", id, p.ID), sealed, func(t *taker) { readStep(t, &p) })
		t.Steps = append(t.Steps, p)
		return err
	})
}

func (l *loader) silences(ctx context.Context) error {
	return l.children(ctx, "silence", "c.stage, c.prompt, c.at, c.length", func(rows *sql.Rows) error {
		var id string
		var q talk.Silence
		err := rows.Scan(&id, &q.Stage, &q.Prompt, moment{&q.At}, &q.Length)
		if err != nil {
			return err
		}
		t := l.byID[id]
		t.Silences = append(t.Silences, q)
		return nil
	})
}

func (l *loader) marks(ctx context.Context) error {
	return l.children(ctx, "mark", "c.stage, c.prompt, c.at, c.back", func(rows *sql.Rows) error {
		var id string
		var m talk.Mark
		if err := rows.Scan(&id, &m.Stage, &m.Prompt, moment{&m.At}, &m.Back); err != nil {
			return err
		}
		t := l.byID[id]
		t.Marks = append(t.Marks, m)
		return nil
	})
}

func (l *loader) reviews(ctx context.Context) error {
	return l.children(ctx, "review", "c.n, c.earlier, c.step, c.state, c.sealed", func(rows *sql.Rows) error {
		var id string
		var n int
		var r talk.Review
		var sealed []byte
		if err := rows.Scan(&id, &n, &r.Talk, &r.Step, &r.State, &sealed); err != nil {
			return err
		}
		t := l.byID[id]
		err := unseal(l.sealer, t.pupilKey, place("review", id, n), sealed, func(t *taker) { r.What = t.text() })
		t.Plan.Reviewed = append(t.Plan.Reviewed, r)
		return err
	})
}
