package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"sync"

	lib "modernc.org/sqlite/lib"

	"gesprek/internal/rescue"
)

// Sealer closes and opens what says something about a person. A key is named
// by an id that may be stored; a place names where a sealed text is kept, and
// only the same key and place open it again.
type Sealer interface {
	// NewKeys makes n keys, durably, and returns their ids.
	NewKeys(n int) ([]string, error)
	// Seal closes a text.
	Seal(key, place string, plain []byte) ([]byte, error)
	// Open is the inverse of Seal.
	Open(key, place string, sealed []byte) ([]byte, error)
	// Destroy makes everything that was sealed with the keys unreadable for
	// good. Destroying a key twice is no error.
	Destroy(keys ...string) error
}

// DB is an open database. Its methods may be called from several goroutines;
// saves wait for each other, reads do not wait for saves.
type DB struct {
	path   string // absolute
	sealer Sealer
	writer *sql.DB // one connection: SQLite has one writer
	reader *sql.DB
	probe  func() error // tells, once that is known, whether it can be written

	saving  sync.Mutex         // held during SaveTalk
	shadows map[string]*shadow // by talk id

	reserve reserve

	claiming sync.Mutex
	claim    *claim // nil: not claimed

	beforeMigration func(context.Context, *DB) error // may be nil
}

// Option changes how a database is opened.
type Option func(*DB)

// BeforeMigration has do called on a database of which the schema is about to
// change, which can be read and backed up then. After an error nothing changes.
func BeforeMigration(do func(context.Context, *DB) error) Option {
	return func(db *DB) { db.beforeMigration = do }
}

// readers is how many reads can go on at the same time.
const readers = 2

// Open opens the database at path and makes it, and its folder, where it is
// not there; an older schema is migrated. It returns ErrForeign, ErrNewer,
// ErrDamaged, ErrUnreadable, ErrReadOnly, ErrFull or ErrInUse where that cannot
// be, and the sealer's own error when of all that is sealed in the file nothing
// opens: the keys are another file's. A file that it refuses as foreign, newer
// or damaged, or for its keys, is left as it was.
func Open(ctx context.Context, path string, sealer Sealer, options ...Option) (*DB, error) {
	db, err := Start(ctx, path, sealer, options...)
	if err != nil {
		return nil, err
	}
	if err := db.Ready(); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// Start is Open for a caller that reads before it writes. It returns as soon as
// the database can be read; [DB.Ready] has the rest of the answer, and nothing
// may be promised to be stored before that is good.
func Start(ctx context.Context, path string, sealer Sealer, options ...Option) (*DB, error) {
	db, err := open(ctx, path, sealer, options)
	if mayBeFull(err) && (&reserve{path: path + reserveSuffix}).free() {
		if db, err = open(ctx, path, sealer, options); err == nil {
			db.reserve.low.Store(true)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("open database: %w", classify(err))
	}
	db.probe = sync.OnceValue(func() error { return db.tryWriting(ctx) })
	go func() {
		defer rescue.Caught(nil) // who asks for the answer meets it again
		_ = db.probe()           // the answer is kept
	}()
	return db, nil
}

// Ready waits until it is known whether the database can be written, and
// returns ErrReadOnly, ErrFull or ErrInUse where it cannot. The database must
// be closed all the same.
func (db *DB) Ready() error {
	if err := db.probe(); err != nil {
		return fmt.Errorf("open database: %w", classify(err))
	}
	return nil
}

func newDB(path string, sealer Sealer) *DB {
	return &DB{path: path, sealer: sealer, shadows: map[string]*shadow{}, reserve: reserve{path: path + reserveSuffix}}
}

func open(ctx context.Context, path string, sealer Sealer, options []Option) (*DB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	version, err := prepare(ctx, path)
	if err != nil {
		return nil, err
	}
	db := newDB(path, sealer)
	for _, set := range options {
		set(db)
	}
	if db.writer, err = pool(path, writing, 1); err != nil {
		return nil, err
	}
	if db.reader, err = pool(path, reading, readers); err != nil {
		return nil, errors.Join(err, db.writer.Close())
	}
	if err := db.renew(ctx, version); err != nil {
		return nil, errors.Join(err, db.reader.Close(), db.writer.Close())
	}
	return db, nil
}

// renew brings the schema from that version to the newest, if the file is one
// that the sealer opens.
func (db *DB) renew(ctx context.Context, version int) error {
	if version > 0 {
		if err := retry(ctx, func() error { return db.unlocks(ctx) }); err != nil {
			return err
		}
	}
	if version == schemaVersion() {
		return nil
	}
	list, err := load(migrations)
	if err != nil {
		return err
	}
	if version > 0 && db.beforeMigration != nil {
		if err := db.beforeMigration(ctx, db); err != nil {
			return fmt.Errorf("before migrating: %w", err)
		}
	}
	return db.migrate(ctx, list)
}

// unlocks looks whether the sealer belongs to this file: of what is sealed in it,
// at least one record must open. Sealing with other keys would lock the file
// for good. What it reads has been the same since the first schema.
func (db *DB) unlocks(ctx context.Context) error { return unlocks(ctx, db.reader, db.sealer) }

func unlocks(ctx context.Context, p *sql.DB, sealer Sealer) error {
	rows, err := p.QueryContext(ctx, `select settings_key, 'meta', id, sealed from meta where sealed is not null
		union all select key, 'pupil', id, sealed from pupil`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var refused error
	for rows.Next() {
		var key, table, id string
		var sealed []byte
		if err := rows.Scan(&key, &table, &id, &sealed); err != nil {
			return err
		}
		at := place(table, id)
		if _, err := sealer.Open(key, at, sealed); err == nil {
			return nil
		} else if refused == nil {
			refused = fmt.Errorf("read %s: %w", at, err)
		}
	}
	return errors.Join(refused, rows.Err())
}

// tryWriting writes something: a share can promise a write-ahead log and fail
// at the first commit.
func (db *DB) tryWriting(ctx context.Context) error {
	return db.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "update meta set opened = opened + 1")
		return err
	})
}

// Sealer is what closes and opens the texts in the database.
func (db *DB) Sealer() Sealer { return db.sealer }

// Close closes the database and gives up its claim.
func (db *DB) Close() error {
	_ = db.probe() // Ready tells; nothing is closed under its hands
	db.reserve.making.Wait()
	db.saving.Lock() // what is being saved is saved
	defer db.saving.Unlock()
	err := errors.Join(db.reader.Close(), db.writer.Close(), db.unclaim())
	if err != nil {
		return fmt.Errorf("close database: %w", classify(err))
	}
	return nil
}

// tries is how often a write asks for its turn, each time for busyTimeout.
const tries = 5

// retry repeats what found the database busy, a bounded number of times.
func retry(ctx context.Context, do func() error) error {
	var err error
	for range tries {
		err = do()
		if !errors.Is(err, ErrInUse) && !hasCode(err, lib.SQLITE_BUSY) {
			return err
		}
		if ctx.Err() != nil {
			return errors.Join(err, ctx.Err())
		}
	}
	return err
}

// write runs do in one transaction that has the right to write from the start.
// On a full disk it is run once more in the room of the reserve: do must be
// fit to be run twice.
func (db *DB) write(ctx context.Context, do func(*sql.Tx) error) error {
	return db.roomy(func() error { return db.transact(ctx, do) })
}

func (db *DB) transact(ctx context.Context, do func(*sql.Tx) error) error {
	var tx *sql.Tx
	err := retry(ctx, func() (err error) {
		tx, err = db.writer.BeginTx(ctx, nil)
		return err
	})
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // after a panic; else it is over and this does nothing
	if err := do(tx); err != nil {
		if undo := tx.Rollback(); undo != nil && !hasCode(undo, lib.SQLITE_ERROR) && !errors.Is(undo, sql.ErrTxDone) {
			return errors.Join(err, undo)
		}
		return err // SQLITE_ERROR: a full disk had rolled back already
	}
	return tx.Commit()
}

// read runs do on one unchanging state of the database.
func (db *DB) read(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := db.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // after a panic; else it is over and this does nothing
	err = do(tx)
	if end := tx.Rollback(); err == nil && end != nil && !errors.Is(end, sql.ErrTxDone) {
		err = end
	}
	return err
}

// each runs a query and calls scan for each row of the answer.
func each(ctx context.Context, tx *sql.Tx, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
