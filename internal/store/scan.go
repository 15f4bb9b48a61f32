package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"gesprek/internal/rescue"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// LineKind says where in a talk a text stands.
type LineKind string

// The places where somebody's words stand.
const (
	LineNote    LineKind = "note"
	LineWas     LineKind = "was" // what a line of notes, or with ID 0 any text, said before
	LineStep    LineKind = "step"
	LineReview  LineKind = "review" // a step of an earlier talk, as this talk repeats it
	LinePerson  LineKind = "person" // who was there, or held the talk
	LinePlace   LineKind = "place"
	LineGoal    LineKind = "goal"
	LineReason  LineKind = "reason" // of a short talk, of no step, of no next talk, or of a correction
	LineSharing LineKind = "sharing"
	LineInsight LineKind = "insight" // what was said of a competence
	LineNext    LineKind = "next"    // when the next talk is
	LineEntry   LineKind = "entry"   // on the card of a pupil
)

// Line is one text of a talk, or of an entry on a card.
type Line struct {
	Pupil string // id
	Talk  string // id; empty for a LineEntry
	Entry string // id of a LineEntry
	Kind  LineKind
	Note  talk.NoteKind // of LineNote and LineWas
	Klad  bool          // destroyed on its date; LineWas of a line goes with it
	ID    int           // of the line or the step within the talk; 0: neither
	At    time.Time     // UTC, when it was begun; of what has no time of its own, when the talk began; of an entry its date
	Text  string

	Prompt string           // on which a LineNote or LineWas hangs; may be empty
	Card   school.EntryKind // of what stands on a card
}

// EachLine opens every text of every talk and every card and calls fn with it, one at a time
// and in no order that means anything. What it holds in memory grows with the
// number of talks and not with what was written in them. It ends with the first
// error of fn, which it returns as it is.
func (db *DB) EachLine(ctx context.Context, fn func(Line) error) error {
	return db.scan(ctx, func(ctx context.Context, s *scan, tx *sql.Tx) error { return s.feed(ctx, tx) }, fn)
}

// EachLineOf is EachLine for the talks and entries with these ids; one that is not
// there has no lines. It is meant for few of them.
func (db *DB) EachLineOf(ctx context.Context, ids []string, fn func(Line) error) error {
	return db.scan(ctx, func(ctx context.Context, s *scan, tx *sql.Tx) error { return s.feedOnly(ctx, tx, ids) }, fn)
}

// scan calls fn with every line of what feed reads.
func (db *DB) scan(ctx context.Context, feed func(context.Context, *scan, *sql.Tx) error, fn func(Line) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	s := newScan(db.sealer)
	go func() {
		defer rescue.Caught(func(e *rescue.Error) { s.end(e) })
		s.end(db.read(ctx, func(tx *sql.Tx) error { return feed(ctx, s, tx) }))
	}()
	var refused, unread error
	for b := range s.batches {
		<-b.opened
		for i := 0; refused == nil && unread == nil && i < len(b.lines); i++ {
			refused = fn(b.lines[i])
		}
		if unread == nil {
			unread = b.err
		}
		if refused != nil || unread != nil {
			stop() // and take what is under way
		}
	}
	if refused != nil {
		return refused
	}
	if unread == nil {
		unread = s.err
	}
	if unread != nil {
		return fmt.Errorf("read lines: %w", classify(unread))
	}
	return nil
}

// openers is how many goroutines open texts: beside them one reads the file,
// and one is the caller's.
const openers = 2

// A batch is given away with this many rows, or this many bytes of them.
const (
	batchRows  = 256
	batchBytes = 256 << 10
)

// scan is one run over all texts: rows go in batches from the file to the
// openers, and in the same order to the caller.
type scan struct {
	sealer  Sealer
	talks   map[string]*scanned
	row     rawRow
	filling *batch
	work    chan *batch
	batches chan *batch
	prompts map[string]string // each id once
	err     error             // of reading the file; read it when batches is closed
}

// scanned is what the rows of a talk, or the one of an entry, need.
type scanned struct {
	id, pupil         string
	pupilKey, kladKey string
	began             time.Time
}

// rawRow is a row as it is read; what is raw is good until the next one, and
// copied by the batch.
type rawRow struct {
	talk, kind, sealed, prompt sql.RawBytes
	n                          int
	at                         sql.NullInt64
}

func newScan(sealer Sealer) *scan {
	s := &scan{
		sealer: sealer, talks: map[string]*scanned{}, filling: newBatch(),
		work: make(chan *batch, openers), batches: make(chan *batch, 2*openers),
		prompts: map[string]string{},
	}
	for range openers {
		go func() {
			defer rescue.Caught(nil) // opening catches its own
			for b := range s.work {
				b.open(sealer)
			}
		}()
	}
	return s
}

// end tells openers and caller that no more is coming.
func (s *scan) end(err error) {
	s.err = err
	close(s.work)
	close(s.batches)
}

// feed reads all that is sealed in the talks and the entries.
func (s *scan) feed(ctx context.Context, tx *sql.Tx) error {
	if err := s.owners(ctx, tx, ownersQuery); err != nil {
		return err
	}
	for _, from := range sources() {
		err := each(ctx, tx, func(rows *sql.Rows) error { return s.take(ctx, rows, from) }, from.query)
		if err != nil {
			return err
		}
	}
	return s.give(ctx)
}

// feedOnly reads what is sealed in some talks and entries.
func (s *scan) feedOnly(ctx context.Context, tx *sql.Tx, ids []string) error {
	for _, id := range ids {
		if err := s.owners(ctx, tx, "select * from ("+ownersQuery+") where id = $1", id); err != nil {
			return err
		}
		for _, from := range sources() {
			err := each(ctx, tx, func(rows *sql.Rows) error { return s.take(ctx, rows, from) }, from.query+" where "+from.of+" = $1", id)
			if err != nil {
				return err
			}
		}
	}
	return s.give(ctx)
}

// ownersQuery gives what the rows of a talk, or the one of an entry, need.
const ownersQuery = `select t.id, t.pupil, t.began, t.klad_key, p.key from talk t join pupil p on p.id = t.pupil
	union all select e.id, e.pupil, e.at, null, p.key from entry e join pupil p on p.id = e.pupil`

func (s *scan) owners(ctx context.Context, tx *sql.Tx, query string, args ...any) error {
	return each(ctx, tx, func(rows *sql.Rows) error {
		var t scanned
		var klad sql.NullString
		err := rows.Scan(&t.id, &t.pupil, moment{&t.began}, &klad, &t.pupilKey)
		t.kladKey = klad.String
		s.talks[t.id] = &t
		return err
	}, query, args...)
}

// take adds a row to the batch that is being filled.
func (s *scan) take(ctx context.Context, rows *sql.Rows, from source) error {
	w := &s.row
	if err := rows.Scan(&w.talk, &w.n, &w.kind, &w.at, &w.sealed, &w.prompt); err != nil {
		return err
	}
	t := s.talks[string(w.talk)]
	if t == nil {
		return fmt.Errorf("%w: %s of no talk", ErrDamaged, from.table)
	}
	r := sealedRow{talk: t, from: from, n: w.n, note: noteKind(w.kind), at: t.began, prompt: s.prompt(w.prompt)}
	if w.at.Valid {
		r.at = time.UnixMilli(w.at.Int64).UTC()
	}
	s.filling.add(r, w.sealed)
	if s.filling.full() {
		return s.give(ctx)
	}
	return nil
}

// prompt is the id of a prompt as it is stored, without a copy of the known ones.
func (s *scan) prompt(stored []byte) string {
	id, known := s.prompts[string(stored)]
	if !known {
		id = string(stored)
		s.prompts[id] = id
	}
	return id
}

// give hands the batch to the openers and to the caller.
func (s *scan) give(ctx context.Context) error {
	b := s.filling
	s.filling = newBatch()
	for _, to := range []chan *batch{s.work, s.batches} { // what the caller has is opened
		select {
		case to <- b:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}
